"""A table's header with a filter in each column: a small funnel, filled where it is on."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHeaderView, QTableView

from app.ui import theme

# The funnel, in the padding beside the heading; and the strip at the right of a heading that is clicked for it, without the
# edge by which the column is dragged.
_SIZE, _LOW = 7, 8
_STRIP, _EDGE = 18, 4
_LINE = 2


class FilterHeader(QHeaderView):
    """`wanted` carries the column whose filter is to be opened: its funnel was clicked.

    `current`: the column on which the cursor stood last, for a list that is read anew has lost its cursor.
    """

    wanted = Signal(int)

    def __init__(self, table: QTableView, takes: Callable[[int], bool]) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table, self._takes = table, takes
        self._on: Collection[int] = ()
        self._pressed = -1
        self.current = 0
        # An own header is clickable only where it is told so; Qt's own one is.
        self.setSectionsClickable(True)

    @property
    def filtered(self) -> Collection[int]:
        """The columns whose filter is on."""
        return self._on

    def mark(self, columns: Collection[int]) -> None:
        """Show the filters of these columns as on."""
        self._on = columns
        self.viewport().update()

    def follow(self, cursor: QModelIndex) -> None:
        """Mark the column to which the cursor has moved."""
        if cursor.isValid():
            self.current = cursor.column()
            self.viewport().update()

    def place_of(self, column: int) -> QRect:
        """Return the place of a heading within the header."""
        return QRect(self.sectionViewportPosition(column), 0, self.sectionSize(column), self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the filter whose funnel was clicked; anywhere else, sort or drag."""
        self._pressed = self._funnel_at(event)
        if self._pressed < 0:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See `mousePressEvent`."""
        if self._pressed < 0:
            super().mouseReleaseEvent(event)
        elif self._funnel_at(event) == self._pressed:
            self.wanted.emit(self._pressed)
        self._pressed = -1

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        """Draw a heading, its funnel, and a line below the column on which the cursor stands."""
        painter.save()
        super().paintSection(painter, rect, column)
        painter.restore()
        if not self._takes(column):
            return
        colours = theme.colours()
        on = column in self._on
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(colours.accent if on else colours.strong_line)
        painter.setPen(QPen(colour, 1))
        painter.setBrush(colour if on else Qt.BrushStyle.NoBrush)
        right, top = rect.right() - _EDGE + 1, rect.bottom() - _LOW - _SIZE / 2
        painter.drawPolygon(
            QPolygonF((QPointF(right - _SIZE, top), QPointF(right, top), QPointF(right - _SIZE / 2, top + _SIZE - 1)))
        )
        if self._table.hasFocus() and column == self.current:
            painter.fillRect(rect.left(), rect.bottom() - _LINE + 1, rect.width() - 1, _LINE, QColor(colours.accent))
        painter.restore()

    def _funnel_at(self, event: QMouseEvent) -> int:
        if event.button() is not Qt.MouseButton.LeftButton:
            return -1
        at = event.position().toPoint()
        column = self.logicalIndexAt(at)
        if column < 0 or not self._takes(column):
            return -1
        right = self.place_of(column).right()
        return column if right - _STRIP <= at.x() < right - _EDGE else -1
