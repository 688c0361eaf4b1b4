"""The building board (楼栋图): floors × rooms of one building, each a cell with its room, its state and its colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from app.models.domain.dossier import DossierRow, DossierState
from app.models.domain.household import Household, floor_of_room, natural, parse_address
from app.ui import theme
from app.ui.messages import label

_CELL = QSize(62, 44)
_GAP = 4
_FLOOR_WIDTH = 48
_HEAD_HEIGHT = 28
_UNIT_GAP = 20
_EDGE = 8
_STRIPE = 4
_DOOR = 2
_GROUND_ALPHA = 34


@dataclass(frozen=True, slots=True)
class Cell:
    """One household: the line of its dossier, and where its cell stands (column and line from 0, unit gaps before)."""

    row: DossierRow
    room: str
    column: int
    line: int
    gaps: int

    @property
    def box(self) -> QRect:
        """Its place on the board."""
        return QRect(
            _EDGE + _FLOOR_WIDTH + self.column * (_CELL.width() + _GAP) + self.gaps * _UNIT_GAP,
            _EDGE + _HEAD_HEIGHT + self.line * (_CELL.height() + _GAP),
            _CELL.width(),
            _CELL.height(),
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """A building laid out. `floors` from the top, `units` with the column and gap at which each begins."""

    cells: tuple[Cell, ...]
    floors: tuple[int | None, ...]
    units: tuple[tuple[str, int, int], ...]


def lay_out(rows: Iterable[DossierRow]) -> Plan:
    """Lay out the households of a building, in the background. Rows without a household are left out."""
    homes = [
        (row, one)
        for row in rows
        if (home := parse_address(row.household))
        for one in (home, *(replace(home, room=room, floor=floor_of_room(room)) for room in home.other_rooms))
    ]
    floors = sorted({home.floor for _, home in homes}, key=lambda floor: (floor is None, -(floor or 0)))
    doors: dict[str, set[str]] = {}
    for _, home in homes:
        doors.setdefault(home.unit or "", set()).add(_door(home))
    columns: dict[tuple[str, str], tuple[int, int]] = {}
    units: list[tuple[str, int, int]] = []
    for gap, unit in enumerate(sorted(doors, key=natural)):
        units.append((unit, len(columns), gap))
        for door in sorted(doors[unit], key=natural):
            columns[unit, door] = len(columns), gap
    lines = {floor: line for line, floor in enumerate(floors)}
    cells = tuple(
        Cell(row, home.room, columns[home.unit or "", _door(home)][0], lines[home.floor],
             columns[home.unit or "", _door(home)][1])
        for row, home in homes
    )  # fmt: skip
    return Plan(cells, tuple(floors), tuple(units))


def _door(home: Household) -> str:
    """Return the part of a number that rooms above each other share: the last two digits."""
    return home.room[-_DOOR:] if home.room[-_DOOR:].isdecimal() and home.floor is not None else home.room


class _Board(QWidget):
    """The drawn building; only the visible part is painted."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._plan = Plan((), (), ())
        self._places: dict[tuple[int, int], Cell] = {}
        self._current: int | None = None

    @property
    def cells(self) -> Sequence[Cell]:
        """Every household that is drawn."""
        return self._plan.cells

    @property
    def current(self) -> Cell | None:
        """The chosen household."""
        return next((cell for cell in self._plan.cells if cell.row.id == self._current), None)

    def show_plan(self, plan: Plan) -> None:
        """Draw another building."""
        self._plan = plan
        self._places = {(cell.column, cell.line): cell for cell in plan.cells}
        boxes = [cell.box for cell in plan.cells]
        right = max((box.right() for box in boxes), default=0)
        bottom = max((box.bottom() for box in boxes), default=0)
        self.setFixedSize(right + _EDGE, bottom + _EDGE)
        self.update()

    def choose(self, dossier_id: int | None) -> None:
        """Mark a household without telling anybody."""
        self._current = dossier_id
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click picks the household under the pointer."""
        found = next((cell for cell in self._plan.cells if cell.box.contains(event.position().toPoint())), None)
        if found is not None:
            self._pick(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys walk from household to household."""
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        here = self.current
        if here is None:
            if self._plan.cells:
                self._pick(self._plan.cells[0])
            return
        column, line = here.column, here.line
        while 0 <= column <= len(self._plan.cells) and 0 <= line < len(self._plan.floors):
            column, line = column + step[0], line + step[1]
            if (column, line) in self._places:
                self._pick(self._places[column, line])
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        """Floors, units, and the cells within the exposed part."""
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.muted))
        for line, floor in enumerate(self._plan.floors):
            top = _EDGE + _HEAD_HEIGHT + line * (_CELL.height() + _GAP)
            text = self.tr("{n}层").format(n=floor) if floor is not None else "—"
            painter.drawText(QRect(_EDGE, top, _FLOOR_WIDTH - 8, _CELL.height()), Qt.AlignmentFlag.AlignCenter, text)
        for unit, column, gap in self._plan.units:
            left = _EDGE + _FLOOR_WIDTH + column * (_CELL.width() + _GAP) + gap * _UNIT_GAP
            text = self.tr("{unit}单元").format(unit=unit) if unit else ""
            painter.drawText(QRect(left, _EDGE, 200, _HEAD_HEIGHT - 8), Qt.AlignmentFlag.AlignLeft, text)
        for cell in self._plan.cells:
            if cell.box.intersects(event.rect()):
                self._draw(painter, cell)

    def _draw(self, painter: QPainter, cell: Cell) -> None:
        colours = theme.colours()
        row, box = cell.row, cell.box
        colour = QColor(colours.error if row.held else colours.state(row.state))
        ground = QColor(colour)
        ground.setAlpha(_GROUND_ALPHA)
        chosen = row.id == self._current
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.line), 2 if chosen else 1))
        painter.setBrush(
            QColor(colours.soft)
            if chosen
            else ground
            if row.state is not DossierState.SHELVED
            else QColor(colours.raised)
        )
        painter.drawRoundedRect(box, 4, 4)
        painter.fillRect(QRect(box.left() + 1, box.top() + 6, _STRIPE, box.height() - 12), colour)
        inside = box.adjusted(_STRIPE + 5, 4, -2, -4)
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, cell.room)
        font.setBold(False)
        font.setPointSizeF(self.font().pointSizeF() - 1)
        painter.setFont(font)
        painter.setPen(colour)
        message = self.tr("冻结") if row.held else label(row.state)
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, message)

    def _pick(self, cell: Cell) -> None:
        self._current = cell.row.id
        self.setAccessibleName(f"{cell.row.title} {label(cell.row.state)}")
        self.update()
        self.picked.emit(cell.row.id)


class BuildingBoard(QScrollArea):
    """`picked` carries the id of the dossier whose cell was chosen."""

    picked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("buildingBoard")
        self.board = _Board()
        self.setWidget(self.board)
        self.setCornerWidget(QWidget())
        self.setFocusProxy(self.board)
        self.board.picked.connect(self._picked)

    def show_plan(self, plan: Plan) -> None:
        """Draw a building."""
        self.board.show_plan(plan)

    def choose(self, dossier_id: int | None) -> None:
        """Mark the dossier that is shown elsewhere."""
        self.board.choose(dossier_id)

    def _picked(self, dossier_id: int) -> None:
        cell = self.board.current
        if cell is not None:
            self.ensureVisible(cell.box.center().x(), cell.box.center().y(), _CELL.width(), _CELL.height())
        self.picked.emit(dossier_id)
