"""The places of a building's dossiers on its board: floors from the top, units side by side, doors above each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from app.models.domain.dossier import DossierRow, DossierState, Home, Selection
from app.models.domain.household import floor_of_room, natural, parse_address
from app.models.services import dossiers, keeping
from app.models.services.desk import Desk

CELL = QSize(62, 44)
GAP, UNIT_GAP = 4, 20
FLOOR_WIDTH, HEAD_HEIGHT = 56, 28
_DOOR = 2
_MOST_DRAWN = 3000


@dataclass(frozen=True, slots=True)
class Cell:
    """One room: the line of its dossier, and where it stands (column and line from 0, unit gaps before).

    `is_late`: its bag is overdue; `lacks`: a paper or a datum is missing.
    """

    row: DossierRow
    room: str
    column: int
    line: int
    gaps: int
    is_late: bool = False
    lacks: bool = False

    @property
    def box(self) -> QRect:
        """Return its place on the board."""
        return QRect(left_of(self.column, self.gaps), top_of(self.line), CELL.width(), CELL.height())


@dataclass(frozen=True, slots=True)
class Plan:
    """A building laid out. `floors` from the top, `units` with the column and gap at which each begins.

    `rest`: dossiers of the building that are not drawn.
    """

    cells: tuple[Cell, ...]
    floors: tuple[int | None, ...]
    units: tuple[tuple[str, int, int], ...]
    rest: int = 0

    def count(self, state: DossierState) -> int:
        """Return the number of dossiers in a state."""
        return len({cell.row.id for cell in self.cells if cell.row.state is state})

    @property
    def late(self) -> int:
        """Return the number of dossiers that are overdue."""
        return len({cell.row.id for cell in self.cells if cell.is_late})

    @property
    def lacking(self) -> int:
        """Return the number of dossiers that lack something."""
        return len({cell.row.id for cell in self.cells if cell.lacks})


NOTHING = Plan((), (), ())


def left_of(column: int, gaps: int) -> int:
    """Return where a column begins, in pixels."""
    return column * (CELL.width() + GAP) + gaps * UNIT_GAP


def top_of(line: int) -> int:
    """Return where a floor begins, in pixels."""
    return line * (CELL.height() + GAP)


def lay_out(
    rows: Sequence[DossierRow],
    homes: Mapping[int, Home],
    lacking: Collection[int] = (),
    today: str = "",
    rest: int = 0,
) -> Plan:
    """Lay out the dossiers of a building by their homes in the register, not by their addresses. Not for the window's thread."""
    placed = [(row, home) for row in rows for home in _homes_of(row, homes.get(row.id, Home("", None, "")))]
    floors = sorted({home.floor for _, home in placed}, key=lambda floor: (floor is None, -(floor or 0)))
    lines = {floor: line for line, floor in enumerate(floors)}
    doors, taken = [], set()
    for _row, home in placed:
        door = _door(home)
        # A former owner's bag stands beside that of the room.
        while (home.unit, door, home.floor) in taken:
            door += "'"
        taken.add((home.unit, door, home.floor))
        doors.append(door)
    columns: dict[tuple[str, str], tuple[int, int]] = {}
    units: list[tuple[str, int, int]] = []
    # Dossiers in no unit, such as those of shops, come after the units.
    names = sorted({home.unit for _, home in placed}, key=lambda unit: (unit == "", natural(unit)))
    for gap, unit in enumerate(names):
        units.append((unit, len(columns), gap))
        own = {door for door, (_, home) in zip(doors, placed, strict=True) if home.unit == unit}
        for door in sorted(own, key=natural):
            columns[unit, door] = len(columns), gap
    cells = tuple(
        Cell(row, home.room, columns[home.unit, door][0], lines[home.floor], columns[home.unit, door][1],
             is_late=row.state is DossierState.LENT and bool(row.due_on) and str(row.due_on) < today,
             lacks=row.id in lacking)
        for door, (row, home) in zip(doors, placed, strict=True)
    )  # fmt: skip
    return Plan(cells, tuple(floors), tuple(units), rest)


def read_plan(desk: Desk, selection: Selection) -> Plan:
    """Read the building of a selection and lay it out; dossiers that filters or the limit leave out are counted."""
    homes = dossiers.homes(desk, selection.building_id) if selection.building_id is not None else {}
    rows = dossiers.rows(desk, dossiers.ids(desk, selection, _MOST_DRAWN))
    lacking = {row.id for row, _ in keeping.missing(desk, [row.id for row in rows])}
    return lay_out(rows, homes, lacking, desk.now().date().isoformat(), len(homes) - len(rows))


def _homes_of(row: DossierRow, home: Home) -> Iterable[Home]:
    """Return the home of a dossier, once for each of its rooms."""
    said = parse_address(row.household)
    if said is None or not said.other_rooms:
        return (home,)
    first = Home(home.unit, home.floor, said.room)
    return (first, *(Home(home.unit, floor_of_room(room), room) for room in said.other_rooms))


def _door(home: Home) -> str:
    """Return the part of a number that rooms above each other share: the last two digits."""
    return home.room[-_DOOR:] if home.room[-_DOOR:].isdecimal() and home.floor is not None else home.room
