"""The cells of the cabinet map: each layer of a cabinet beneath its name, cabinets side by side, rooms one below the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, QSize

from app.models.domain.shelving import PlaceLevel, PlaceRow, Secured, inside

CELL = QSize(80, 24)
GAP, EDGE = 4, 8
ROOM_HEIGHT, NAME_HEIGHT = 30, 22
_BETWEEN_ROWS = 12


@dataclass(frozen=True, slots=True)
class ShelfCell:
    """One layer, or a place without layers: what lies in it and in all below it, and where it is drawn.

    `lock`, `is_important`: its own, or those of what it lies in.
    """

    row: PlaceRow
    bags: int
    originals: int
    box: QRect
    lock: Secured
    is_important: bool

    @property
    def is_full(self) -> bool:
        """Return whether it takes no more."""
        return self.row.capacity is not None and self.bags >= self.row.capacity


@dataclass(frozen=True, slots=True)
class MapPlan:
    """All that is drawn, and by the id of each place the cell in which it is seen."""

    cells: tuple[ShelfCell, ...] = ()
    rooms: tuple[tuple[QRect, str], ...] = ()
    names: tuple[tuple[QRect, str], ...] = ()
    size: QSize = field(default_factory=QSize)
    of_place: Mapping[int, ShelfCell] = field(default_factory=dict)


def plan(rows: Sequence[PlaceRow], width: int) -> MapPlan:
    """Draw up the map of these places for a window of that width."""
    bags, originals = inside(rows), inside(rows, lambda row: row.originals)
    below = defaultdict[int | None, list[PlaceRow]](list)
    for row in rows:
        below[row.parent_id].append(row)
    each_row = max(1, (width - 2 * EDGE + GAP) // (CELL.width() + GAP))
    cells: list[ShelfCell] = []
    rooms: list[tuple[QRect, str]] = []
    names: list[tuple[QRect, str]] = []
    top = EDGE
    for room, cabinets in _rooms(below):
        if room is not None:
            rooms.append((QRect(EDGE, top, width - 2 * EDGE, ROOM_HEIGHT), room.name))
            top += ROOM_HEIGHT
        for first in range(0, len(cabinets), each_row):
            row_of = cabinets[first : first + each_row]
            highest = 0
            for column, cabinet in enumerate(row_of):
                left = EDGE + column * (CELL.width() + GAP)
                short = cabinet.name.removeprefix(room.name) if room else cabinet.name
                names.append((QRect(left, top, CELL.width(), NAME_HEIGHT), short or cabinet.name))
                shelves = [one for one in below[cabinet.id] if one.level is PlaceLevel.LAYER] or [cabinet]
                for line, shelf in enumerate(shelves):
                    place = QRect(left, top + NAME_HEIGHT + line * CELL.height(), CELL.width(), CELL.height() - 2)
                    around = [one for one in (shelf, cabinet, room) if one is not None]
                    lock = next((one.secured for one in around if one.secured is not Secured.OPEN), Secured.OPEN)
                    important = any(one.important for one in around)
                    cells.append(ShelfCell(shelf, bags[shelf.id], originals[shelf.id], place, lock, important))
                highest = max(highest, len(shelves))
            top += NAME_HEIGHT + highest * CELL.height() + _BETWEEN_ROWS
    return MapPlan(tuple(cells), tuple(rooms), tuple(names), QSize(width, top), _seen_in(rows, cells))


def _rooms(below: Mapping[int | None, list[PlaceRow]]) -> list[tuple[PlaceRow | None, list[PlaceRow]]]:
    """The rooms with their cabinets, what stands in no room first; a room without cabinets is drawn as one."""
    found: list[tuple[PlaceRow | None, list[PlaceRow]]] = []
    loose = [one for one in below.get(None, []) if one.level is not PlaceLevel.ROOM]
    if loose:
        found.append((None, loose))
    for room in below.get(None, []):
        if room.level is PlaceLevel.ROOM:
            found.append((room, below.get(room.id) or [room]))
    return found


def _seen_in(rows: Sequence[PlaceRow], cells: Sequence[ShelfCell]) -> dict[int, ShelfCell]:
    """The cell of each place: its own, that of what it lies in, or the first of what lies in it."""
    found = {cell.row.id: cell for cell in cells}
    own = frozenset(found)
    for row in rows:
        if row.id not in found and row.parent_id in found:
            found[row.id] = found[row.parent_id]
    # From the last to the first, so that the first of what lies in a place stays.
    for row in reversed(rows):
        if row.id in found and row.parent_id is not None and row.parent_id not in own:
            found[row.parent_id] = found[row.id]
    return found
