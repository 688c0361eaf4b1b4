"""The tree of places: rooms, cabinets, layers and boxes, each with a bar code."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count

from app.models.domain.codes import CodeKind, make
from app.models.domain.household import natural
from app.models.domain.movement import MovementEvent
from app.models.domain.shelving import Comer, PlaceLevel, PlaceNode, PlaceRow, PlaceTerms, Secured
from app.models.store import movements
from app.models.store.database import Database, NamedRow
from app.models.store.movements import Movement
from app.models.store.settings import next_serial
from app.models.store.tables import OF_THESE

_BOX = (
    "SELECT p.id, p.name, p.parent_id AS layer_id, m.box_number AS number, m.holder_id FROM main.place AS p"
    " JOIN main.movement AS m ON m.seq = (SELECT max(seq) FROM main.movement WHERE container_id = p.id)"
)
_ROW = (
    "SELECT p.id, p.parent_id, p.level, p.code, p.name, p.bar_code, p.capacity, p.keeper_id, p.secured, p.important,"
    " p.retired_at, ifnull(k.name, '') AS keeper, ifnull(d.bags, 0) AS bags, ifnull(o.originals, 0) AS originals FROM main.place AS p"
    " LEFT JOIN main.person AS k ON k.id = p.keeper_id"
    " LEFT JOIN (SELECT place_id, count(*) AS bags FROM {dossiers} WHERE place_id IS NOT NULL{of} GROUP BY place_id) AS d"
    " ON d.place_id = p.id"
    " LEFT JOIN (SELECT place_id, count(*) AS originals FROM {deposits} WHERE place_id IS NOT NULL{of} GROUP BY place_id) AS o"
    " ON o.place_id = p.id"
)
_ALL_OF_IT = {"dossiers": "main.dossier", "deposits": "main.deposit"}
_SEEN = {"dossiers": "dossier", "deposits": "deposit"}
_ABOVE = (
    "WITH RECURSIVE up(id, parent_id, depth) AS (SELECT id, parent_id, 0 FROM main.place WHERE id = ?1 UNION ALL"
    " SELECT p.id, p.parent_id, depth + 1 FROM main.place AS p JOIN up ON p.id = up.parent_id) "
)
_BELOW = "WITH RECURSIVE down(id) AS (SELECT ?1 UNION ALL SELECT p.id FROM main.place AS p JOIN down ON p.parent_id = down.id) "


@dataclass(frozen=True, slots=True)
class Box:
    """A box as it stands now: its layer, its number on it, and who has it."""

    id: int
    name: str
    layer_id: int
    number: int
    holder_id: str


def enter(db: Database, path: Sequence[PlaceNode], at: str, by: str) -> int:
    """The place at the end of a path, entered and numbered with all above it when new (S12-R3)."""
    marks = ",".join(["(?, ?)"] * len(path))
    keys = [(node.code, node.level.value) for node in path]
    rows = db.rows(f"SELECT code, level, id FROM main.place WHERE (code, level) IN (VALUES {marks})", sum(keys, ()))
    known = {(code, level): int(number) for code, level, number in rows}
    last = path[-1]
    if keys[-1] in known:
        return known[keys[-1]]
    new = [key for key in keys if key not in known]
    ids = known | dict(zip(new, count(next_serial(db, "place", len(new))), strict=False))
    above = dict(zip(keys, (None, *(ids[key] for key in keys)), strict=False))
    entered = [
        (ids[key], above[key], key[1], key[0], node.name, make(CodeKind.PLACE, ids[key]))
        for key, node in zip(keys, path, strict=True)
        if key not in known
    ]
    db.run(
        "INSERT INTO main.place (id, parent_id, level, code, name, bar_code) VALUES"
        f" {','.join(['(?, ?, ?, ?, ?, ?)'] * len(entered))}",
        [value for row in entered for value in row],
    )
    if last.level is PlaceLevel.BOX:
        _note(db, MovementEvent.REGISTERED, ids[keys[-1]], above[keys[-1]], last.box, at, by, by)
    return ids[keys[-1]]


def by_bar_code(db: Database, bar_code: str) -> tuple[int, str, PlaceLevel] | None:
    """A scanned place: id, name and level."""
    row = db.row("SELECT id, name, level FROM main.place WHERE bar_code = ?", (bar_code,))
    return None if row is None else (row[0], row[1], PlaceLevel(row[2]))


def name(db: Database, place_id: int) -> str:
    """The name of a place."""
    return str(db.value("SELECT name FROM main.place WHERE id = ?", (place_id,)))


def names(db: Database) -> dict[int, str]:
    """The names of all places by id, in the order of the shelves."""
    return dict(db.rows("SELECT id, name FROM place ORDER BY code"))


def box(db: Database, place_id: int) -> Box | None:
    """A box; None for any other place."""
    row = db.one(f"{_BOX} WHERE p.id = ?", (place_id,))
    return None if row is None else Box(**row)


def contents(db: Database, box_id: int) -> int:
    """Count the dossiers whose place is in a box, lent ones and those out of scope included."""
    return int(db.value("SELECT count(*) FROM main.dossier WHERE place_id = ?", (box_id,)))


def with_all_bags(db: Database) -> list[PlaceRow]:
    """Return every place with all the dossiers in it, those out of the session's scope included, in no order."""
    return [_row(one) for one in db.named(_ROW.format(**_ALL_OF_IT, of=""))]


def every(db: Database) -> tuple[PlaceRow, ...]:
    """Every place with the dossiers in it that the session sees, in the order of the shelves, what it lies in before it."""
    rows = [_row(one) for one in db.named(_ROW.format(**_SEEN, of=""))]
    return in_order(rows)


def in_order(rows: Iterable[PlaceRow]) -> tuple[PlaceRow, ...]:
    """Return places in the order of the shelves, each before what lies in it."""
    return tuple(sorted(rows, key=lambda one: (natural(one.code), one.level)))


def upwards(db: Database, place_id: int) -> tuple[PlaceRow, ...]:
    """A place and all that it lies in, the innermost first."""
    of = " AND place_id IN (SELECT id FROM up)"
    rows = db.named(
        f"{_ABOVE}{_ROW.format(**_ALL_OF_IT, of=of)} JOIN up ON up.id = p.id ORDER BY up.depth", (place_id,)
    )
    return tuple(_row(one) for one in rows)


def below(db: Database, place_id: int) -> list[int]:
    """The ids of a place and of all that lies in it, the innermost last."""
    return db.column(f"{_BELOW}SELECT id FROM down", (place_id,))


def inside(db: Database, place_id: int) -> set[int]:
    """The ids of the dossiers whose place is this one or lies in it, lent ones and those out of scope included."""
    sql = f"{_BELOW}SELECT d.id FROM main.dossier AS d WHERE d.place_id IN (SELECT id FROM down)"
    return set(db.column(sql, (place_id,)))


def comers(db: Database, *, box_id: int = 0, dossier_ids: Iterable[int] = ()) -> list[Comer]:
    """The dossiers of a box, or these ones, as a place asks about them that is to take them."""
    sql = "SELECT id, reference_code, category, place_id, state = 'lent' AS lent FROM main.dossier WHERE "
    if box_id:
        rows = db.rows(sql + "place_id = ? ORDER BY id", (box_id,))
    else:
        rows = db.rows(sql + f"id {OF_THESE} ORDER BY id", (json.dumps(list(dossier_ids)),))
    return [Comer(number, code, category, place, bool(lent)) for number, code, category, place, lent in rows]


def misplaced(db: Database, important: Iterable[str]) -> list[int]:
    """Return the dossiers on a shelf of the wrong kind, those that came first first, within the session's scope.

    A dossier of the `important` categories lies at a place that is not for important ones, or another at one that is.
    """
    sql = (
        "WITH apart(id) AS (SELECT place_id FROM main.place_reserved WHERE important = 1),"
        " grave(code) AS (SELECT value FROM json_each(?))"
        " SELECT id FROM dossier WHERE category IN (SELECT code FROM grave) AND state = 'shelved' AND place_id IS NOT NULL"
        " AND place_id NOT IN (SELECT id FROM apart) UNION"
        " SELECT id FROM dossier WHERE place_id IN (SELECT id FROM apart) AND state = 'shelved'"
        " AND category NOT IN (SELECT code FROM grave) ORDER BY 1"
    )
    return db.column(sql, (json.dumps(list(important)),))


def retired_on(db: Database, path: Sequence[PlaceNode]) -> str:
    """Name the first place of a path that is out of use; «» for none."""
    for node in path:
        sql = "SELECT name FROM main.place WHERE code = ? AND level = ? AND retired_at IS NOT NULL"
        if found := db.value(sql, (node.code, node.level.value)):
            return str(found)
    return ""


def standing(db: Database, path: Sequence[PlaceNode]) -> int | None:
    """Return the innermost place of a path that has been entered; None where none has."""
    return next((found[0] for node in reversed(path) if (found := at(db, node))), None)


def known(db: Database, nodes: Iterable[PlaceNode]) -> set[tuple[str, str]]:
    """Code and level of those of these places that have been entered."""
    keys = json.dumps([f"{node.level.value} {node.code}" for node in nodes])
    return set(db.rows(f"SELECT code, level FROM main.place WHERE level || ' ' || code {OF_THESE}", (keys,)))


def at(db: Database, node: PlaceNode) -> tuple[int, str, PlaceLevel] | None:
    """A place by its code and level: id, name and level; None for one that was never entered."""
    sql = "SELECT id, name FROM main.place WHERE code = ? AND level = ?"
    row = db.row(sql, (node.code, node.level.value))
    return None if row is None else (int(row[0]), str(row[1]), node.level)


def set_terms(db: Database, place_ids: Iterable[int], terms: PlaceTerms) -> None:
    """Say how many bags places take, and whether they are for important ones only."""
    db.run(
        f"UPDATE main.place SET capacity = ?2, important = ?3 WHERE id {OF_THESE}",
        (json.dumps(list(place_ids)), terms.capacity, int(terms.important)),
    )


def set_keeper(db: Database, place_id: int, keeper_id: str | None, secured: Secured) -> None:
    """Say who keeps a place, and under which lock."""
    db.run("UPDATE main.place SET keeper_id = ?, secured = ? WHERE id = ?", (keeper_id, secured.value, place_id))


def set_retired(db: Database, place_ids: Iterable[int], at: str | None) -> None:
    """Take places out of use, or None: into use again, in this order."""
    db.many("UPDATE main.place SET retired_at = ? WHERE id = ?", [(at, number) for number in place_ids])


def node(db: Database, place_id: int) -> PlaceNode:
    """A place as a step of a path."""
    row = db.row("SELECT level, code, name FROM main.place WHERE id = ?", (place_id,))
    assert row is not None
    return PlaceNode(PlaceLevel(row[0]), row[1], row[2])


def _row(row: NamedRow) -> PlaceRow:
    return PlaceRow(**row | {
        "level": PlaceLevel(row["level"]), "secured": Secured(row["secured"]), "important": bool(row["important"]),
        "retired_at": row["retired_at"] or "",
    })  # fmt: skip


def is_taken(db: Database, code: str) -> bool:
    """Return whether a place has this code."""
    return bool(db.value("SELECT 1 FROM main.place WHERE code = ?", (code,)))


def next_box(db: Database, layer_id: int) -> int:
    """The number after the highest of the boxes that ever stood on a layer."""
    last = "SELECT max(box_number) FROM main.movement WHERE place_id = ? AND container_id IS NOT NULL"
    return int(db.value(last, (layer_id,)) or 0) + 1


def move(
    db: Database, moved: Box, layer_id: int, onto: PlaceNode, at: str, by: str, event: MovementEvent = MovementEvent.MOVED
) -> None:  # fmt: skip
    """Stand a box on a layer, with all that is in it."""
    _note(db, event, moved.id, layer_id, onto.box, at, by, moved.holder_id)
    db.run(
        "UPDATE main.place SET parent_id = ?, code = ?, name = ? WHERE id = ?",
        (layer_id, onto.code, onto.name, moved.id),
    )


def hand_over(db: Database, leaver: str, receiver: str, at: str, by: str) -> None:
    """Give the boxes of one person to another; they stay where they are."""
    for one in db.named(f"{_BOX} WHERE m.holder_id = ? AND p.retired_at IS NULL", (leaver,)):
        _note(db, MovementEvent.HANDED_OVER, one["id"], one["layer_id"], one["number"], at, by, receiver)


def _note(
    db: Database, event: MovementEvent, box_id: int, layer_id: int | None, number: int | None, at: str, by: str, holder: str
) -> None:  # fmt: skip
    noted = Movement(event.value, at, at, by, holder, layer_id, container_id=box_id, box_number=number)
    movements.enter(db, [noted])
