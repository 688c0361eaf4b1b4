"""The tree of places: rooms, cabinets, layers and boxes, each with a bar code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from app.models.domain.codes import CodeKind, make
from app.models.domain.movement import MovementEvent
from app.models.domain.shelving import PlaceLevel, PlaceNode
from app.models.store import movements
from app.models.store.database import Database
from app.models.store.movements import Movement
from app.models.store.settings import next_serial

_BOX = (
    "SELECT p.id, p.name, p.parent_id AS layer_id, m.box_number AS number, m.holder_id FROM main.place AS p"
    " JOIN main.movement AS m ON m.seq = (SELECT max(seq) FROM main.movement WHERE container_id = p.id)"
)


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


def is_taken(db: Database, code: str) -> bool:
    """Return whether a place has this code."""
    return bool(db.value("SELECT 1 FROM main.place WHERE code = ?", (code,)))


def next_box(db: Database, layer_id: int) -> int:
    """The number after the highest of the boxes that ever stood on a layer."""
    last = "SELECT max(box_number) FROM main.movement WHERE place_id = ? AND container_id IS NOT NULL"
    return int(db.value(last, (layer_id,)) or 0) + 1


def move(db: Database, moved: Box, layer_id: int, onto: PlaceNode, at: str, by: str) -> None:
    """Stand a box on a layer, with all that is in it."""
    _note(db, MovementEvent.MOVED, moved.id, layer_id, onto.box, at, by, moved.holder_id)
    db.run(
        "UPDATE main.place SET parent_id = ?, code = ?, name = ? WHERE id = ?",
        (layer_id, onto.code, onto.name, moved.id),
    )


def hand_over(db: Database, leaver: str, receiver: str, at: str, by: str) -> None:
    """Give the boxes of one person to another; they stay where they are."""
    for one in db.named(f"{_BOX} WHERE m.holder_id = ?", (leaver,)):
        _note(db, MovementEvent.HANDED_OVER, one["id"], one["layer_id"], one["number"], at, by, receiver)


def _note(
    db: Database, event: MovementEvent, box_id: int, layer_id: int | None, number: int | None, at: str, by: str, holder: str
) -> None:  # fmt: skip
    noted = Movement(event.value, at, at, by, holder, layer_id, container_id=box_id, box_number=number)
    movements.enter(db, [noted])
