"""柜图: rooms with their cabinets and layers, each layer a cell with its fill; a bag is found by a blink."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.models.domain.shelving import PlaceRow, Secured
from app.ui import theme
from app.ui.messages import label
from app.ui.widgets.map_plan import CELL, MapPlan, ShelfCell, plan
from app.ui.widgets.named import named

_STEPS = {
    Qt.Key.Key_Left: QPoint(-1, 0), Qt.Key.Key_Right: QPoint(1, 0), Qt.Key.Key_Up: QPoint(0, -1), Qt.Key.Key_Down: QPoint(0, 1),
}  # fmt: skip
_BLINKS, _BLINK_MS = 6, 250
_ALMOST = 0.9
_FILL_ALPHA = 70
_ASIDE = 4


class _ShelfCells(QWidget):
    """The drawn cells; only the visible part is painted."""

    picked = Signal(int)
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.plan = MapPlan()
        self.current: ShelfCell | None = None
        self.found: Collection[int] = ()
        self._blinks = 0
        self._blink = QTimer(self, interval=_BLINK_MS)
        self._blink.timeout.connect(self._turn)

    def show_plan(self, new: MapPlan) -> None:
        """Draw other places; the chosen one stays."""
        before = self.current.row.id if self.current else 0
        self.plan = new
        self.current = new.of_place.get(before)
        self.setFixedHeight(new.size.height())
        self.update()

    def choose(self, cell: ShelfCell | None) -> None:
        """Mark a cell without telling anybody."""
        self.current = cell
        self.setAccessibleName(self.words_of(cell) if cell else "")
        self.update()

    def blink(self, found: Collection[int]) -> None:
        """Let the cells of these places blink; their frame stays until something else is looked for."""
        self.found, self._blinks = found, _BLINKS
        self._blink.start()
        self.update()

    def words_of(self, cell: ShelfCell) -> str:
        """Return a cell in words, as a screen reader says it."""
        return " ".join(filter(None, (cell.row.name, self.lies(cell), *self.marks(cell))))

    def lies(self, cell: ShelfCell) -> str:
        """Return what lies in a cell, whether it is full, and the originals in it."""
        more = f" +{cell.originals:,}" if cell.originals else ""
        if cell.row.capacity is None:
            return f"{cell.bags:,}{more}"
        full = self.tr(" 满") if cell.is_full else ""
        return f"{cell.bags:,}/{cell.row.capacity:,}{full}{more}"

    def marks(self, cell: ShelfCell) -> list[str]:
        """Return what stands beside the number: out of use, locked, for important bags only."""
        if cell.row.retired_at:
            return [self.tr("停用")]
        found = [] if cell.lock is Secured.OPEN else [label(cell.lock)]
        return [*found, self.tr("专")] if cell.is_important else found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click picks the cell under the pointer."""
        place = event.position().toPoint()
        cell = next((one for one in self.plan.cells if one.box.contains(place)), None)
        if cell is not None:
            self._pick(cell)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """A double click opens the chosen place, as in the tree."""
        if self.current is not None:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys walk to the nearest cell that way, Enter opens the place."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit()
        elif key in _STEPS:
            self._walk(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first cell where the keyboard comes and none is chosen yet."""
        super().focusInEvent(event)
        if self.current is None and self.plan.cells:
            self._pick(self.plan.cells[0])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw the chosen cell without the ring of the keyboard."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The exposed part."""
        painter, colours = QPainter(self), theme.colours()
        exposed = event.rect()
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setPen(QColor(colours.text))
        painter.setFont(bold)
        for place, name in self.plan.rooms:
            if place.intersects(exposed):
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.muted))
        for place, name in self.plan.names:
            if place.intersects(exposed):
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        small = QFont(self.font())
        small.setPointSizeF(small.pointSizeF() - 1.5)
        painter.setFont(small)
        lit = {self.plan.of_place[one].row.id for one in self.found if one in self.plan.of_place}
        for cell in self.plan.cells:
            if cell.box.intersects(exposed):
                self._draw(painter, cell, is_lit=cell.row.id in lit)

    def _draw(self, painter: QPainter, cell: ShelfCell, *, is_lit: bool) -> None:
        colours, box, row = theme.colours(), cell.box, cell.row
        painter.fillRect(box, QColor(colours.ground if row.retired_at else colours.raised))
        if row.capacity and cell.bags:
            share = min(1.0, cell.bags / row.capacity)
            fill = QColor(colours.error if cell.is_full else colours.warn if share >= _ALMOST else colours.ok)
            fill.setAlpha(_FILL_ALPHA)
            painter.fillRect(QRect(box.left(), box.top(), round(box.width() * share), box.height()), fill)
        lit_now = is_lit and self._blinks > 0 and self._blinks % 2 == 0
        if lit_now:
            painter.fillRect(box, QColor(colours.accent))
        chosen = self.current is not None and row.id == self.current.row.id
        painter.setPen(QPen(QColor(colours.accent if chosen or is_lit else colours.line), 2 if chosen or is_lit else 1))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        if chosen and self.hasFocus():
            painter.setPen(QPen(QColor(colours.text), 2))
            painter.drawRect(box.adjusted(-1, -1, 0, 0))
        painter.setPen(QColor(colours.on_accent if lit_now else colours.muted if row.retired_at else colours.text))
        inner, align = box.adjusted(_ASIDE, 0, -_ASIDE, 0), Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, align | Qt.AlignmentFlag.AlignLeft, self.lies(cell))
        if marks := self.marks(cell):
            painter.drawText(inner, align | Qt.AlignmentFlag.AlignRight, " ".join(marks))

    def _turn(self) -> None:
        self._blinks -= 1
        if self._blinks <= 0:
            self._blink.stop()
        self.update()

    def _walk(self, step: QPoint) -> None:
        here = self.current
        if here is None:
            if self.plan.cells:
                self._pick(self.plan.cells[0])
            return
        centre = here.box.center()

        def far(cell: ShelfCell) -> int | None:
            way = cell.box.center() - centre
            ahead = way.x() * step.x() + way.y() * step.y()
            beside = abs(way.x() * step.y()) + abs(way.y() * step.x())
            return ahead + 4 * beside if ahead > 0 else None

        nearest = [(distance, at) for at, cell in enumerate(self.plan.cells) if (distance := far(cell)) is not None]
        if nearest:
            self._pick(self.plan.cells[min(nearest)[1]])

    def _pick(self, cell: ShelfCell) -> None:
        self.choose(cell)
        self.picked.emit(cell.row.id)


class CabinetMap(QScrollArea):
    """`picked` carries the id of the place that was chosen, `opened` that its bags are wanted."""

    picked = Signal(int)
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("cabinetMap")
        self._rows: Sequence[PlaceRow] = ()
        self.map = named(_ShelfCells(), "mapCells")
        self.setWidget(self.map)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.map)
        self.map.picked.connect(self._picked)
        self.map.opened.connect(self.opened)

    def show_places(self, rows: Sequence[PlaceRow]) -> None:
        """Draw other places."""
        self._rows = rows
        self.map.show_plan(plan(rows, self.viewport().width()))

    def choose(self, place_id: int) -> None:
        """Mark the place that is chosen elsewhere, or the cell in which it is seen, and bring it into sight."""
        self.map.choose(self.map.plan.of_place.get(place_id))
        self._show_current()

    def show_found(self, place_ids: Sequence[int]) -> None:
        """Let the cells of places blink, the first of them in sight."""
        if place_ids:
            self.choose(place_ids[0])
        self.map.blink(place_ids)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cabinets out anew for the width."""
        super().resizeEvent(event)
        self.map.show_plan(plan(self._rows, self.viewport().width()))

    def _picked(self, place_id: int) -> None:
        self._show_current()
        self.picked.emit(place_id)

    def _show_current(self) -> None:
        if self.map.current is not None:
            centre = self.map.current.box.center()
            self.ensureVisible(centre.x(), centre.y(), CELL.width(), 2 * CELL.height())
