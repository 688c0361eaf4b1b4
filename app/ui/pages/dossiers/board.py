"""The building board (楼栋图): floors × rooms of one building, each a cell with its room, its state and its colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.models.domain.dossier import DossierState
from app.ui import theme
from app.ui.messages import counted, label
from app.ui.pages.dossiers.board_plan import (
    CELL,
    FLOOR_WIDTH,
    HEAD_HEIGHT,
    NOTHING,
    UNIT_GAP,
    Cell,
    Plan,
    left_of,
    top_of,
)
from app.ui.widgets.text import plain

_EDGE = 8
_STRIPE = 4
_MARK = 8
_GROUND_ALPHA = 34


class _Board(QWidget):
    """The drawn building; only the visible part is painted. A cell acts as a line of the list does."""

    picked = Signal(int)
    opened = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._plan = NOTHING
        self._places: dict[tuple[int, int], Cell] = {}
        self._current: int | None = None

    @property
    def cells(self) -> Sequence[Cell]:
        """Return every household that is drawn."""
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

    def cell_at(self, place: QPoint) -> Cell | None:
        """Return the household under a point of the board."""
        return next((cell for cell in self._plan.cells if cell.box.contains(place)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click picks the household under the pointer."""
        found = self.cell_at(event.position().toPoint())
        if found is not None:
            self._pick(found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens the dossier, as in the list."""
        found = self.cell_at(event.position().toPoint())
        if found is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(found.row.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the menu of the list: at the pointer, or by the menu key at the chosen household."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        found = self.current if by_key else self.cell_at(event.pos())
        if found is not None:
            if found is not self.current:
                self._pick(found)
            self.menu_wanted.emit(self.mapToGlobal(found.box.center()) if by_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first household where the keyboard comes and none is chosen yet."""
        super().focusInEvent(event)
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_key and self.current is None and self._plan.cells:
            self._pick(self._plan.cells[0])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw the chosen household without the ring of the keyboard."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys walk from household to household, Enter opens the dossier."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current.row.id)
            return
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
        """The cells within the exposed part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
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
        if chosen and self.hasFocus():
            painter.setPen(QPen(QColor(colours.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 5, 5)
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
        if cell.is_late:
            painter.setPen(QColor(colours.error))
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, self.words_of(cell))
        if cell.lacks:
            draw_lack(painter, QRect(box.right() - _MARK - 3, box.top() + 4, _MARK, _MARK))

    def words_of(self, cell: Cell) -> str:
        """Return the state of a cell in words."""
        if cell.row.held:
            return self.tr("冻结")
        return self.tr("逾期") if cell.is_late else label(cell.row.state)

    def _pick(self, cell: Cell) -> None:
        self._current = cell.row.id
        lacks = self.tr("，待补资料") if cell.lacks else ""
        self.setAccessibleName(f"{cell.row.title} {self.words_of(cell)}{lacks}")
        self.update()
        self.picked.emit(cell.row.id)


class _Heads(QWidget):
    """The names along one side, which move with the board and stay in sight. `down`: floors at the left, else units."""

    def __init__(self, parent: QWidget, *, down: bool) -> None:
        super().__init__(parent)
        self._down, self._plan, self._from = down, NOTHING, 0

    def show_plan(self, plan: Plan) -> None:
        """Name the floors or units of another building."""
        self._plan = plan
        self.update()

    def scroll_to(self, value: int) -> None:
        """Begin where the board begins."""
        self._from = value
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the names on the ground of the board."""
        painter = QPainter(self)
        painter.setPen(QColor(theme.colours().muted))
        if self._down:
            for line, floor in enumerate(self._plan.floors):
                place = QRect(0, top_of(line) - self._from, FLOOR_WIDTH - 8, CELL.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._floor(floor))
        else:
            for name, place in self.unit_places():
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def unit_places(self) -> list[tuple[str, QRect]]:
        """Return the name and place of every unit: above its first door, or at the left while only a part of it is seen."""
        found: list[tuple[str, QRect]] = []
        ends = self.width() + self._from
        for unit, column, gap in reversed(self._plan.units):
            name, left = self._unit(unit), left_of(column, gap)
            room = self.fontMetrics().horizontalAdvance(name)
            at = min(max(left, self._from), max(left, ends - room))
            found.insert(0, (name, QRect(at - self._from, 0, room + 1, HEAD_HEIGHT)))
            ends = left - UNIT_GAP
        return found

    def _floor(self, floor: int | None) -> str:
        if floor is None:
            return "—"
        return self.tr("地下{n}层").format(n=-floor) if floor < 0 else self.tr("{n}层").format(n=floor)

    def _unit(self, unit: str) -> str:
        if unit:
            return self.tr("{unit}单元").format(unit=unit)
        return self.tr("不分单元") if len(self._plan.units) > 1 else ""


class _BoardArea(QScrollArea):
    """The board under headings that stay where they are."""

    def __init__(self, board: _Board) -> None:
        super().__init__()
        self._board, self._units, self._floors = board, _Heads(self, down=False), _Heads(self, down=True)
        self.setWidget(board)
        self.setViewportMargins(FLOOR_WIDTH, HEAD_HEIGHT, 0, 0)
        self.setCornerWidget(QWidget())
        self.setFocusProxy(board)
        self.horizontalScrollBar().valueChanged.connect(self._units.scroll_to)
        self.verticalScrollBar().valueChanged.connect(self._floors.scroll_to)

    def show_plan(self, plan: Plan) -> None:
        """Draw a building with its headings."""
        for part in (self._board, self._units, self._floors):
            part.show_plan(plan)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the headings along the board."""
        super().resizeEvent(event)
        view = self.viewport().geometry()
        self._units.setGeometry(view.left(), view.top() - HEAD_HEIGHT, view.width(), HEAD_HEIGHT)
        self._floors.setGeometry(view.left() - FLOOR_WIDTH, view.top(), FLOOR_WIDTH, view.height())


class BuildingBoard(QWidget):
    """`picked` carries the id of the dossier whose cell was chosen, `opened` that of a double click or Enter.

    `menu_wanted`: where the menu of the chosen dossier is wanted. Above the board stands what its colours and marks say.
    """

    picked = Signal(int)
    opened = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("buildingBoard")
        self.board = _Board()
        self._area = _BoardArea(self.board)
        self._legend = plain(wrap=True, name="boardLegend")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._legend)
        column.addWidget(self._area, 1)
        self.setFocusProxy(self.board)
        self.board.picked.connect(self._picked)
        self.board.opened.connect(self.opened)
        self.board.menu_wanted.connect(self.menu_wanted)

    def show_plan(self, plan: Plan) -> None:
        """Draw a building."""
        self._area.show_plan(plan)
        self._legend.setText(self._counts(plan))

    def choose(self, dossier_id: int | None) -> None:
        """Mark the dossier that is shown elsewhere."""
        self.board.choose(dossier_id)

    def _counts(self, plan: Plan) -> str:
        """Return the numbers of the building in words, and where the rest is."""
        numbers = {label(state): plan.count(state) for state in DossierState}
        numbers |= {self.tr("其中逾期"): plan.late, self.tr("▲ 待补资料"): plan.lacking}
        said = [self.tr("{what} {n}").format(what=what, n=f"{number:,}") for what, number in numbers.items() if number]
        if plan.rest:
            said.append(counted(self.tr, "另有 {n} 份没有画出：请清除筛选，或看列表", plan.rest))
        return self.tr(" · ").join(said)

    def _picked(self, dossier_id: int) -> None:
        cell = self.board.current
        if cell is not None:
            centre = cell.box.center()
            self._area.ensureVisible(centre.x(), centre.y(), CELL.width(), CELL.height())
        self.picked.emit(dossier_id)


def draw_lack(painter: QPainter, place: QRect) -> None:
    """Draw the mark of a dossier that lacks something: a triangle, as the legend names it."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colours().warn))
    painter.drawPolygon([place.bottomLeft(), place.bottomRight(), QPoint(place.center().x(), place.top())])
