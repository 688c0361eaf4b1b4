"""A picture of a label sheet on which the first free position is picked, by click or by arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.reports.label_stock import Stock
from app.ui import theme

_EDGE = 12.0
_ROUND = 3.0


class SheetPicker(QWidget):
    """`picked` carries the position (0 is top left, then along the row)."""

    picked = Signal(int)

    def __init__(self, stock: Stock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheetPicker")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 320)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._stock, self._start, self._first, self._count = stock, 0, 1, 0
        self._describe()

    @property
    def start(self) -> int:
        """The position of the first label."""
        return self._start

    def sizeHint(self) -> QSize:
        return QSize(300, 412)

    def show_stock(self, stock: Stock) -> None:
        """Draw another stock, from its first position."""
        self._stock = stock
        self.pick(0)

    def show_labels(self, first: int, count: int) -> None:
        """Show `count` labels to be printed, from label `first` on (1 is the first)."""
        self._first, self._count = first, count
        self.update()

    def pick(self, position: int) -> None:
        """Start at a position of the sheet."""
        self._start = min(max(position, 0), self._stock.per_page - 1)
        self._describe()
        self.picked.emit(self._start)
        self.update()

    def cell(self, position: int) -> QRectF:
        """Return the place of a label in the picture, in the widget's own pixels."""
        left, top = self._stock.corner(position)
        scale, origin = self._scale()
        wide, high = self._stock.label
        return QRectF(origin.x() + left * scale, origin.y() + top * scale, wide * scale, high * scale)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start at the label under the pointer."""
        for position in range(self._stock.per_page):
            if self.cell(position).contains(event.position()):
                self.pick(position)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys walk over the sheet, Home and End go to its ends."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._stock.columns,
            Qt.Key.Key_Down: self._stock.columns,
            Qt.Key.Key_Home: -self._stock.per_page,
            Qt.Key.Key_End: self._stock.per_page,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif abs(step) == self._stock.per_page or 0 <= self._start + step < self._stock.per_page:
            self.pick(self._start + step)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, its used part, and the part of this print."""
        colours = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, origin = self._scale()
        page = QRectF(
            origin, QPointF(origin.x() + self._stock.page[0] * scale, origin.y() + self._stock.page[1] * scale)
        )
        painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.strong_line), 1.5))
        painter.setBrush(QColor(colours.surface))
        painter.drawRect(page)
        for position in range(self._stock.per_page):
            self._draw(painter, position)

    def _draw(self, painter: QPainter, position: int) -> None:
        colours = theme.colours()
        box = self.cell(position).adjusted(1, 1, -1, -1)
        number = position - self._start
        used, first, filled = number < 0, number == 0, 0 <= number < self._count
        painter.setPen(QPen(QColor(colours.accent if first else colours.line), 2 if first else 1))
        ground = colours.ground if used else colours.soft if filled else colours.surface
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        if used:
            painter.setPen(QPen(QColor(colours.strong_line), 1))
            painter.drawLine(box.topLeft(), box.bottomRight())
            return
        painter.setPen(QColor(colours.accent if first else colours.muted))
        font = QFont(self.font())
        font.setBold(first)
        painter.setFont(font)
        text = str(self._first + number) if filled else ""
        if first and not self._stock.is_roll:
            text = self.tr("第 {n} 张").format(n=self._first)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _scale(self) -> tuple[float, QPointF]:
        wide, high = self._stock.page
        scale = min((self.width() - 2 * _EDGE) / wide, (self.height() - 2 * _EDGE) / high)
        return scale, QPointF((self.width() - wide * scale) / 2, (self.height() - high * scale) / 2)

    def _describe(self) -> None:
        row, column = divmod(self._start, self._stock.columns)
        self.setAccessibleName(self.tr("从第 {row} 行第 {column} 列开始").format(row=row + 1, column=column + 1))
