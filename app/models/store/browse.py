"""Reading dossiers for lists: the tree's counts, pages, ids, rows. Everything here sees the scope's views."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from typing import Any

from app.models.domain.dossier import DossierRow, DossierState, Order, Selection
from app.models.domain.filtering import GroupSum, ValueCount
from app.models.domain.household import estate_sort_keys, household_name
from app.models.domain.life import Life
from app.models.store import buildings, filters, parties
from app.models.store.database import Database, NamedRow
from app.models.store.tables import OF_THESE, OFF_SHELF, ORIGINALS_KEPT

_ROW = (
    "SELECT d.id, d.reference_code, d.bar_code, d.category, d.state, ifnull(p.name, '') AS name,"
    " ifnull(b.name, '') AS building, d.unit, d.room, ifnull(s.name, '') AS place, ifnull(h.name, '') AS holder, d.outside,"
    " ifnull(h.department, '') AS department,"
    " d.opened_on, (SELECT due_on FROM main.loan WHERE dossier_id = d.id AND returned_at IS NULL) AS due_on,"
    " ifnull((SELECT number FROM main.phone WHERE party_id = d.party_id ORDER BY position LIMIT 1), '') AS phone,"
    " ifnull(p.id_number, '') AS id_number, d.destroyed_on,"
    " EXISTS (SELECT 1 FROM main.held WHERE dossier_id = d.id) AS held, d.life, d.sensitive,"
    " (SELECT json_group_object(axis, value) FROM main.dossier_class WHERE dossier_id = d.id"
    "  AND NOT EXISTS (SELECT 1 FROM withheld WHERE dossier_id = d.id)) AS classes, d.sealed AND d.state <> 'destroyed' AS sealed,"
    f" (SELECT count(*) FROM {ORIGINALS_KEPT} WHERE i.dossier_id = d.id) AS originals,"
    f" {buildings.ESTATE} AS estate, {parties.CUSTOMERS.format(dossier='d')} AS customers"
    " FROM dossier AS d LEFT JOIN main.party AS p ON p.id = d.party_id"
    " LEFT JOIN main.building AS b ON b.id = d.building_id LEFT JOIN main.place AS s ON s.id = d.place_id"
    " LEFT JOIN main.person AS h ON h.id = d.holder_id AND d.outside = ''"
)

_PIECE = 1 << 16

# Word for word as the index of the new dossiers says it, so that it serves.
NEW = "d.life IN ('entered', 'verified')"

_ORDERS = {
    Order.HOUSEHOLD: ("d.sort_key", ""),
    Order.REFERENCE_CODE: ("d.reference_code", ""),
    Order.NAME: ("p.pinyin", "LEFT JOIN main.party AS p ON p.id = d.party_id"),
    Order.CATEGORY: ("d.category", ""),
    Order.STATE: ("d.state", ""),
    Order.PLACE: ("s.code", "LEFT JOIN main.place AS s ON s.id = d.place_id"),
    Order.OPENED_ON: ("d.opened_on", ""),
    Order.DUE_ON: (
        "l.due_on",
        "LEFT JOIN main.loan AS l ON l.dossier_id = d.id AND l.returned_at IS NULL",
    ),
}


def counts(db: Database) -> list[tuple[int, str, str, DossierState, int]]:
    """Count the dossiers in each corner: building id (0: none), unit, category, state, number."""
    rows = db.rows("SELECT building_id, unit, category, state, n FROM dossier_count WHERE n > 0")
    return [(building, unit, category, DossierState(state), number) for building, unit, category, state, number in rows]


def classes(db: Database, *, narrowed: bool) -> list[tuple[str, str, int]]:
    """Count the dossiers of each class: axis, value, number. Tombstones have none.

    `narrowed`: the session does not see everything; its few dossiers lead to their classes then, not the reverse.
    """
    of = "dossier AS d JOIN main.dossier_class AS c ON c.dossier_id = d.id" if narrowed else "dossier_class AS c"
    rows = db.rows(f"SELECT c.axis, c.value, count(*) FROM {of} GROUP BY 1, 2")
    return [(axis, value, number) for axis, value, number in rows]


def waiting(db: Database) -> dict[Life, int]:
    """Count the new dossiers at each step before they are confirmed, without tombstones."""
    rows = db.rows(f"SELECT d.life, count(*) FROM dossier AS d WHERE {NEW} GROUP BY 1")
    gone = db.rows(
        f"SELECT d.life, count(*) FROM dossier AS d WHERE {OFF_SHELF} AND d.state = 'destroyed' AND +{NEW} GROUP BY 1"
    )
    without: dict[str, int] = dict(gone)
    return {Life(life): number - without.get(life, 0) for life, number in rows}


def ids(db: Database, selection: Selection, limit: int = -1) -> array[int]:
    """Ids of a selection in its order; `limit` -1: all of them. Tombstones only where asked for by state."""
    where, params = narrowed(selection)
    key, join = _ORDERS[selection.order]
    way = "DESC" if selection.descending else "ASC"
    order = f"{key} {way}, d.id {way}" if key == "d.sort_key" else f"{key} {way}, d.sort_key, d.id"
    return listed(db, f"SELECT d.id FROM dossier AS d {join} WHERE {where} ORDER BY {order} LIMIT ?", (*params, limit))


def listed(db: Database, sql: str, params: Sequence[object]) -> array[int]:
    """Return the ids that a statement selects, as `id`, however many they are.

    One value instead of a million rows: the window's thread can go on while SQLite gathers them.
    """
    return _numbers(db.value(f"SELECT group_concat(id) FROM ({sql})", params) or "")


def total(db: Database, selection: Selection) -> int:
    """Return how many dossiers a selection has; of a corner without filters the kept counts know it (ADR 6)."""
    where, params = narrowed(selection)
    if selection.filters or selection.life is not None or selection.estate is not None:
        return int(db.value(f"SELECT count(*) FROM dossier AS d WHERE {where}", params))
    kept = where.replace(f"{OFF_SHELF} AND ", "")
    return int(db.value(f"SELECT ifnull(sum(n), 0) FROM dossier_count AS d WHERE {kept}", params))


def passing(db: Database, numbers: Sequence[int], selection: Selection) -> list[int]:
    """Return those of the given dossiers that the filters of a selection let through, in the given order."""
    where, params = _passing(numbers, selection)
    found = set(db.column(f"SELECT d.id FROM dossier AS d WHERE {where}", params))
    return [number for number in numbers if number in found]


def values(
    db: Database, selection: Selection, key: str, typed: str, most: int, among: Sequence[int] | None = None
) -> list[ValueCount]:
    """Return the values of a column in a selection, or among the given dossiers; `filters.values` says which."""
    within = narrowed(selection) if among is None else _passing(among, selection)
    return filters.values(db, key, within, typed, most)


def sums(db: Database, selection: Selection, key: str, today: str) -> list[GroupSum]:
    """Sum up a selection by the values of a column."""
    return filters.sums(db, key, narrowed(selection), today)


def rows(db: Database, numbers: Sequence[int], *, anywhere: bool = False) -> list[DossierRow]:
    """The lines of the given dossiers, however many, in the given order; those out of scope are left out.

    `anywhere`: not narrowed by the scope.
    """
    these, sql = (
        (json.dumps(list(numbers)),),
        _ROW.replace(" FROM dossier AS d", " FROM main.dossier AS d") if anywhere else _ROW,
    )
    found = {row["id"]: _dossier_row(row) for row in db.named(f"{sql} WHERE d.id {OF_THESE}", these)}
    return [found[number] for number in numbers if number in found]


def further(db: Database, dossier_id: int) -> dict[str, Any]:
    """Return the data that the detail pane shows beside the row."""
    row = db.one(
        "SELECT ifnull(p.gender, '') AS gender, ifnull(a.name, '') AS manager_a, ifnull(b.name, '') AS manager_b,"
        " d.retention, d.retention_due, d.outlook, d.fields, d.note, d.party_id"
        " FROM dossier AS d LEFT JOIN main.party AS p ON p.id = d.party_id"
        " LEFT JOIN main.person AS a ON a.id = d.manager_a LEFT JOIN main.person AS b ON b.id = d.manager_b"
        " WHERE d.id = ?",
        (dossier_id,),
    )
    assert row is not None
    party, fields = row.pop("party_id"), json.loads(row["fields"])
    if party is None:  # of a tombstone, and of what is sealed for this session, nobody is told
        return row | {"fields": fields, "phones": (), "co_customers": ()}
    others = parties.co_customers(db, dossier_id)
    return row | {"fields": fields, "phones": parties.phones(db, party), "co_customers": others}


def _numbers(text: str) -> array[int]:
    """Numbers with commas between them, read in pieces: a single long step would keep other threads waiting."""
    found = array("q")
    start = 0
    while start < len(text):
        end = text.find(",", start + _PIECE)
        end = len(text) if end < 0 else end
        found.extend(map(int, text[start:end].split(",")))
        start = end + 1
    return found


def narrowed(selection: Selection) -> tuple[str, list[object]]:
    """Return the SQL of what a selection narrows the dossiers `d` by, and its parameters."""
    parts: list[str] = []
    params: list[object] = []
    if selection.estate:
        parts.append("d.sort_key BETWEEN ? AND ?")
        params += estate_sort_keys(selection.estate)
    elif selection.estate is not None:
        parts.append("d.building_id IN (SELECT id FROM main.building WHERE estate_id IS NULL)")
    for column, value in (
        ("building_id", selection.building_id),
        ("unit", selection.unit),
        ("category", selection.category),
    ):
        if value is not None:
            parts.append(f"d.{column} = ?")
            params.append(value)
    if selection.life is not None:
        parts.append(f"{NEW} AND d.life = ?")
        params.append(selection.life.value)
    if selection.state is not None:
        parts.append("d.state = ?" if selection.state is DossierState.SHELVED else f"{OFF_SHELF} AND d.state = ?")
        params.append(selection.state.value)
    else:
        parts.append("+d.state <> 'destroyed'")
    filtered, values = filters.conditions(selection.filters)
    return " AND ".join((*parts, *filtered)), [*params, *values]


def _passing(numbers: Sequence[int], selection: Selection) -> tuple[str, list[object]]:
    filtered, values = filters.conditions(selection.filters)
    among = "d.id IN (SELECT value FROM json_each(?))"
    return " AND ".join((among, *filtered)), [json.dumps(list(numbers)), *values]


def _dossier_row(row: NamedRow) -> DossierRow:
    household = household_name(*(row.pop(part) for part in ("building", "unit", "room", "estate")))
    read = {
        "state": DossierState(row["state"]), "life": Life(row["life"]), "held": bool(row["held"]), "sealed": bool(row["sealed"]),
        "sensitive": bool(row["sensitive"]), "household": household,
        "classes": json.loads(row["classes"]),
    }  # fmt: skip
    return DossierRow(**row | read)
