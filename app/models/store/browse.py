"""Reading dossiers for lists: the tree's counts, pages, ids, rows. Everything here sees the scope's views."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from typing import Any

from app.models.domain.dossier import CustodyEvent, CustodyRow, DossierRow, Order, Selection, State
from app.models.domain.household import estate_sort_keys, household_name
from app.models.domain.life import Life
from app.models.store import buildings, parties
from app.models.store.database import Database, Row

_ROW = (
    "SELECT d.id, d.reference_code, d.bar_code, d.category, d.state, ifnull(p.name, ''),"
    " ifnull(b.name, ''), d.unit, d.room, ifnull(s.name, ''), ifnull(h.name, ''), d.opened_on,"
    " (SELECT due_on FROM main.loan WHERE dossier_id = d.id AND returned_at IS NULL),"
    " ifnull((SELECT number FROM main.phone WHERE party_id = d.party_id ORDER BY position LIMIT 1), ''),"
    " ifnull(p.id_number, ''), d.destroyed_on,"
    " EXISTS (SELECT 1 FROM main.held WHERE dossier_id = d.id), d.life, d.sensitive,"
    f" {buildings.ESTATE}, {parties.CUSTOMERS.format(dossier='d')}"
    " FROM dossier AS d LEFT JOIN main.party AS p ON p.id = d.party_id"
    " LEFT JOIN main.building AS b ON b.id = d.building_id LEFT JOIN main.place AS s ON s.id = d.place_id"
    " LEFT JOIN main.person AS h ON h.id = d.holder_id"
)

_CHUNK = 500
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


def counts(db: Database) -> list[tuple[int, str, str, State, int]]:
    """How many dossiers stand in each corner: building id (0: none), unit, category, state, number."""
    rows = db.rows("SELECT building_id, unit, category, state, n FROM dossier_count WHERE n > 0")
    return [(int(r[0]), str(r[1]), str(r[2]), State(r[3]), int(r[4])) for r in rows]


def waiting(db: Database) -> dict[Life, int]:
    """How many new dossiers stand at each step before they are confirmed, tombstones not among them."""
    rows = db.rows(f"SELECT d.life, count(*) FROM dossier AS d WHERE {NEW} GROUP BY 1")
    gone = db.rows(f"SELECT d.life, count(*) FROM dossier AS d WHERE d.state = 'destroyed' AND +{NEW} GROUP BY 1")
    without = {str(row[0]): int(row[1]) for row in gone}
    return {Life(life): int(number) - without.get(str(life), 0) for life, number in rows}


def ids(db: Database, selection: Selection, limit: int = -1) -> array[int]:
    """Ids of a selection in its order; `limit` -1: all of them. Tombstones only where asked for by state."""
    where, params = _where(selection)
    key, join = _ORDERS[selection.order]
    way = "DESC" if selection.descending else "ASC"
    order = f"{key} {way}, d.id {way}" if key == "d.sort_key" else f"{key} {way}, d.sort_key, d.id"
    # One value instead of a million rows: the window's thread can go on while SQLite gathers them.
    sql = f"SELECT group_concat(id) FROM (SELECT d.id FROM dossier AS d {join} WHERE {where} ORDER BY {order} LIMIT ?)"
    return _numbers(db.value(sql, (*params, limit)) or "")


def rows(db: Database, numbers: Sequence[int]) -> list[DossierRow]:
    """The lines of the given dossiers, however many, in the given order; those out of scope are left out."""
    found: dict[int, DossierRow] = {}
    for start in range(0, len(numbers), _CHUNK):
        part = numbers[start : start + _CHUNK]
        marks = ",".join("?" * len(part))
        found |= {int(row[0]): _dossier_row(row) for row in db.rows(f"{_ROW} WHERE d.id IN ({marks})", part)}
    return [found[number] for number in numbers if number in found]


def further(db: Database, dossier_id: int) -> dict[str, Any]:
    """What the detail pane shows beside the row."""
    row = db.row(
        "SELECT ifnull(p.gender, ''), ifnull(a.name, ''), ifnull(b.name, ''), d.retention, d.retention_due,"
        " d.fields, d.note, d.party_id FROM dossier AS d LEFT JOIN main.party AS p ON p.id = d.party_id"
        " LEFT JOIN main.person AS a ON a.id = d.manager_a LEFT JOIN main.person AS b ON b.id = d.manager_b"
        " WHERE d.id = ?",
        (dossier_id,),
    )
    assert row is not None
    return {
        "gender": row[0], "manager_a": row[1], "manager_b": row[2], "retention": row[3], "retention_due": row[4],
        "fields": json.loads(row[5]), "note": row[6], "phones": parties.phones(db, row[7]),
        "co_customers": parties.co_customers(db, dossier_id),
    }  # fmt: skip


def custody(db: Database, dossier_id: int) -> tuple[CustodyRow, ...]:
    """The custody ledger of a dossier, newest first."""
    found = db.rows(
        "SELECT c.at, c.event, w.name, h.name, ifnull(p.name, ''), c.note FROM custody AS c"
        " JOIN main.person AS w ON w.id = c.by_person JOIN main.person AS h ON h.id = c.holder_id"
        " LEFT JOIN main.place AS p ON p.id = c.place_id WHERE c.dossier_id = ? ORDER BY c.seq DESC",
        (dossier_id,),
    )
    return tuple(CustodyRow(r[0], CustodyEvent(r[1]), r[2], r[3], r[4], r[5]) for r in found)


def holder_at(db: Database, dossier_id: int, moment: str) -> tuple[str, str] | None:
    """Who had a dossier at a moment (ISO time), and where it lay: (holder, place)."""
    row = db.row(
        "SELECT h.name, ifnull(p.name, '') FROM custody AS c JOIN main.person AS h ON h.id = c.holder_id"
        " LEFT JOIN main.place AS p ON p.id = c.place_id WHERE c.dossier_id = ? AND c.at <= ?"
        " ORDER BY c.seq DESC LIMIT 1",
        (dossier_id, moment),
    )
    return None if row is None else (str(row[0]), str(row[1]))


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


def _where(selection: Selection) -> tuple[str, list[object]]:
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
        parts.append("d.state = ?")
        params.append(selection.state.value)
    else:
        parts.append("+d.state <> 'destroyed'")
    return " AND ".join(parts), params


def _dossier_row(row: Row) -> DossierRow:
    return DossierRow(
        id=int(row[0]), reference_code=row[1], bar_code=row[2], category=row[3], state=State(row[4]), name=row[5],
        household=household_name(row[6], row[7], row[8], row[19]), place=row[9], holder=row[10], opened_on=row[11],
        due_on=row[12], phone=row[13], id_number=row[14], destroyed_on=row[15], held=bool(row[16]),
        life=Life(row[17]), sensitive=bool(row[18]), customers=int(row[20]),
    )  # fmt: skip
