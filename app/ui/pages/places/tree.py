"""The tree of places: rooms, cabinets, layers and boxes, with what lies in them, who keeps them and for whom they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from app.models.domain.codes import grouped
from app.models.domain.moments import day_of
from app.models.domain.shelving import PlaceRow, Secured, inside
from app.ui import theme
from app.ui.messages import label
from app.ui.widgets.text import tooltip

_ROW = Qt.ItemDataRole.UserRole
_WIDTHS = (200, 112, 148, 88, 120)


class PlaceTree(QTreeWidget):
    """`picked` when the cursor moves, `opened` on Enter or a double click."""

    picked = Signal()
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("placeTree")
        self.setHeaderLabels([
            self.tr("位置"), self.tr("编码"), self.tr("条码"), self.tr("存放"), self.tr("保管"), self.tr("状态"),
        ])  # fmt: skip
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(True)
        for place, width in enumerate(_WIDTHS):
            self.setColumnWidth(place, width)
        self._items: dict[int, QTreeWidgetItem] = {}
        self.currentItemChanged.connect(lambda: self.picked.emit())
        self.itemDoubleClicked.connect(lambda: self.opened.emit())
        theme.follow(self._colour)

    @property
    def current(self) -> PlaceRow | None:
        """Return the place on which the cursor stands."""
        item = self.currentItem()
        return _row_of(item) if item is not None else None

    def with_inside(self, place: PlaceRow) -> list[PlaceRow]:
        """Return a place and all that lies in it, in the order of the shelves."""
        found, left = [], [self._items[place.id]]
        while left:
            item = left.pop(0)
            found.append(_row_of(item))
            left[:0] = [item.child(at) for at in range(item.childCount())]
        return found

    def show_places(self, rows: Sequence[PlaceRow]) -> None:
        """Show other places; the cursor and what is unfolded stay."""
        unfolded = {number for number, item in self._items.items() if item.isExpanded()}
        before = self.current
        was = self.blockSignals(True)
        self.clear()
        self._items = {row.id: QTreeWidgetItem() for row in rows}
        below: dict[int | None, list[PlaceRow]] = {}
        for row in rows:
            below.setdefault(row.parent_id, []).append(row)
        bags = inside(rows)
        for row in rows:
            self._fill(self._items[row.id], row, bags[row.id])
        for parent, children in below.items():
            items = [self._items[one.id] for one in children]
            if parent is None:
                self.addTopLevelItems(items)
            else:
                self._items[parent].addChildren(items)
        for number in unfolded & self._items.keys() if before else (row.id for row in rows if row.parent_id is None):
            self._items[number].setExpanded(True)
        self._colour()
        self.blockSignals(was)
        chosen = before.id if before and before.id in self._items else rows[0].id if rows else 0
        if chosen:
            self.go_to(chosen)
        self.picked.emit()

    def go_to(self, place_id: int) -> None:
        """Put the cursor on a place, unfolded as far as it needs."""
        item = self._items[place_id]
        self.setCurrentItem(item)
        self.scrollToItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current place."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self, item: QTreeWidgetItem, row: PlaceRow, bags: int) -> None:
        lies = f"{bags:,}" if row.capacity is None else f"{bags:,} / {row.capacity:,}"
        if row.capacity is not None and bags >= row.capacity:
            lies += self.tr("（满）")
        lock = "" if row.secured is Secured.OPEN else label(row.secured)
        state = [self.tr("重要档案专用")] if row.important else []
        if row.retired_at:
            state.append(self.tr("已停用 {day}").format(day=day_of(row.retired_at)))
        texts = (
            row.name,
            row.code,
            grouped(row.bar_code),
            lies,
            " ".join(filter(None, (row.keeper, lock))),
            "，".join(state),
        )
        for column, text in enumerate(texts):
            item.setText(column, text)
            item.setToolTip(column, tooltip(text))
        item.setData(0, _ROW, row)

    def _colour(self) -> None:
        """Strike through and grey what is out of use, in the colours that are on."""
        muted, struck = QBrush(QColor(theme.colours().muted)), QFont(self.font())
        struck.setStrikeOut(True)
        for item in self._items.values():
            if _row_of(item).retired_at:
                item.setFont(0, struck)
                for column in range(self.columnCount()):
                    item.setForeground(column, muted)


def _row_of(item: QTreeWidgetItem) -> PlaceRow:
    row = item.data(0, _ROW)
    assert isinstance(row, PlaceRow)
    return row
