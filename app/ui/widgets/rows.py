"""Short lists: any row in, columns of words out. A colour always stands beside an icon and a word."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView

from app.models.domain.filtering import Content
from app.ui import icons, theme
from app.ui.messages import Tone
from app.ui.model_index import ROOT, Index
from app.ui.widgets.filter_header import FilterHeader
from app.ui.widgets.filtering import heading_words
from app.ui.widgets.row_menu import RowMenu
from app.ui.widgets.text import tooltip
from app.ui.widgets.toned import TonedDelegate

T = TypeVar("T")
_ROW_HEIGHT = 32
_TWO_LINES = 52
# The padding of a cell on both sides, and the gap beside an icon, as the style sheet has them.
_PADDING = 14
HEADING_PADDING = 18
_FUNNEL = 5
"""The width that the funnel takes of the words, beyond the padding."""
# Where words wrap, the column of the remaining room has at least this: ten characters to a line.
_LEAST_REST = 180
# And this where the headings of the others leave less.
_NARROWEST_REST = 120
_NARROWEST_SHARE = 0.6
_MOST_SIZES = 10_000


@dataclass(frozen=True, slots=True)
class RowColumn(Generic[T]):
    """A heading, a width in pixels (0: the remaining room), a row's words and, where they matter, their tone.

    `content`: what its filter offers, in a table that has one. `key`: the name by which a kept view knows the column; it
    never changes.
    """

    title: str
    width: int
    words: Callable[[T], str]
    tone: Callable[[T], Tone | None] = lambda _row: None
    content: Content = Content.WORDS
    key: str = ""


class RowsModel(QAbstractTableModel, Generic[T]):
    """Rows in memory, newest wherever the caller puts them. `struck`: which of them are struck through, but for words in a tone.

    `filtered`: the columns whose filter is on, so that a screen reader says it.
    """

    def __init__(self, columns: Sequence[RowColumn[T]], struck: Callable[[T], bool] = lambda _row: False) -> None:
        super().__init__()
        self._struck, self._line = struck, QFont()
        self._line.setStrikeOut(True)
        self.columns = tuple(columns)
        self.rows: list[T] = []
        self.filtered: Collection[int] = ()

    def show(self, rows: Sequence[T]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def hold(self, rows: list[T]) -> None:
        """Show this very list: rows added or removed here change it for its owner as well."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def put_first(self, row: T) -> None:
        """Add a row on top."""
        self.put_at(0, row)

    def put_last(self, row: T) -> None:
        """Add a row at the bottom."""
        self.put_at(len(self.rows), row)

    def put_at(self, place: int, row: T) -> None:
        """Add a row at a place."""
        self.beginInsertRows(ROOT, place, place)
        self.rows.insert(place, row)
        self.endInsertRows()

    def drop(self, row: T) -> None:
        """Take a row away."""
        place = self.place_of(row)
        self.beginRemoveRows(ROOT, place, place)
        del self.rows[place]
        self.endRemoveRows()

    def discard(self, row: T) -> None:
        """Take a row away that may have been taken away meanwhile."""
        if any(one is row for one in self.rows):
            self.drop(row)

    def touch(self, row: T) -> None:
        """A row has other words now; one that was taken away meanwhile needs none."""
        if not any(one is row for one in self.rows):
            return
        place = self.place_of(row)
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))

    def place_of(self, row: T) -> int:
        """Return the place of a row by identity, not by equality."""
        return next(place for place, one in enumerate(self.rows) if one is row)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return heading_words(self.columns[section].title, section in self.filtered)
        return self.columns[section].title if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column, row = self.columns[index.column()], self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.words(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(column.words(row))
        if role == Qt.ItemDataRole.FontRole:
            return self._line if self._struck(row) and column.tone(row) is None else None
        tone = column.tone(row)
        if tone is None:
            return None
        if role == Qt.ItemDataRole.DecorationRole:
            return icons.tone_icon(tone)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(theme.colours().tone(tone)[0])
        return None


def heading_width(header: QHeaderView, title: str) -> int:
    """Return the width of a heading in pixels: in bold, with the padding of the style sheet, beside a funnel it may have."""
    font = header.font()
    font.setBold(True)
    beside = HEADING_PADDING + (_FUNNEL if isinstance(header, FilterHeader) else 0)
    return max(map(QFontMetrics(font).horizontalAdvance, title.split("\n"))) + beside


class _Wrapping(TonedDelegate):
    """Rows high enough for their words: the style sheet's padding is counted when words are wrapped.

    A table asks for the size of every cell whenever a column moves. Laying out words takes most of that time, so a size
    is kept for the words, the width, the height of the font and whether there is an icon.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sizes: dict[tuple[str, int, int, bool], QSize] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        rect, font = option.rect, option.fontMetrics  # type: ignore[attr-defined]  # the stub lacks both
        has_icon = index.data(Qt.ItemDataRole.DecorationRole) is not None
        key = (index.data(), rect.width(), font.height(), has_icon)
        known = self._sizes.get(key)
        if known is None:
            if len(self._sizes) >= _MOST_SIZES:
                self._sizes.clear()
            narrower = QStyleOptionViewItem(option)
            narrower.rect = rect.adjusted(0, 0, -_PADDING, 0)  # type: ignore[attr-defined]
            known = self._sizes[key] = super().sizeHint(narrower, index)
        return known


class RowsTable(QTableView):
    """`picked` when the cursor moves, `opened` on Enter or a double click.

    `tall`: long words wrap, and rows are as high as they need; `two_lines`: every row has room for two lines, which
    costs nothing however many rows there are. `drawn_for`: the width in pixels for which the columns were drawn; in a
    wider table all of them grow alike. Where words wrap, the others shrink before the column of the remaining room is
    too narrow to read; where they cannot, the table scrolls sideways. No column is narrower than its heading; one that
    a person has dragged stays as it is. `menu` opens at the right button.
    """

    picked = Signal()
    opened = Signal()

    def __init__(
        self, model: RowsModel[Any], name: str, *, tall: bool = False, two_lines: bool = False, drawn_for: int = 0
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._rows, self._drawn_for, self._tall = model, drawn_for, tall
        self._given: dict[int, int] = {}
        self.setModel(model)
        self.head()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(tall or two_lines)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        rows = self.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(_TWO_LINES if two_lines else _ROW_HEIGHT)
        rows.setMinimumSectionSize(_ROW_HEIGHT)
        self.setItemDelegate(_Wrapping(self) if tall else TonedDelegate(self))
        header = self.horizontalHeader()
        if tall:
            # The mode in which Qt resizes rows by itself measures all of them again after every change of one.
            # A model has no parent: a lambda in one of its connections would keep the table and its page for ever.
            model.rowsInserted.connect(self._fit_inserted)
            model.dataChanged.connect(self._fit_changed)
            model.modelReset.connect(self._fit_all)
            self._resized = QTimer(self, singleShot=True, interval=0)  # columns are resized one after the other
            self._resized.timeout.connect(self._fit_all)
            header.sectionResized.connect(lambda: self._resized.start())
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place, column in enumerate(model.columns):
            if not column.width:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self._give(self._wanted(1.0))
        self.menu = RowMenu(self)
        self.selectionModel().currentRowChanged.connect(lambda: self.picked.emit())
        self.doubleClicked.connect(lambda: self.opened.emit())

    def head(self) -> None:
        """Give the table its header, where it has another one than Qt's."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every column its share of the room."""
        super().resizeEvent(event)
        room = self.viewport().width()
        widths = self._within(room, self._wanted(max(1.0, room / self._drawn_for) if self._drawn_for else 1.0))
        self._give(widths)
        self._keep_rest(room - sum(widths.values()))

    def _fit_rows(self, first: int, last: int) -> None:
        """Make rows as high as their words need."""
        for row in range(first, last + 1):
            self.resizeRowToContents(row)

    def _fit_inserted(self, _parent: Index, first: int, last: int) -> None:
        self._fit_rows(first, last)

    def _fit_changed(self, first: Index, last: Index) -> None:
        self._fit_rows(first.row(), last.row())

    def _fit_all(self) -> None:
        self._fit_rows(0, len(self._rows.rows) - 1)

    def _keep_rest(self, left: int) -> None:
        """Scroll sideways rather than let the headings of the others take the room in which words wrap."""
        header, mode = self.horizontalHeader(), QHeaderView.ResizeMode
        columns = enumerate(self._rows.columns)
        rest = [place for place, column in columns if not column.width and not self.isColumnHidden(place)]
        for place in rest:
            header.setSectionResizeMode(place, mode.Stretch if left >= _NARROWEST_REST * len(rest) else mode.Fixed)
            if left < _NARROWEST_REST * len(rest):
                header.resizeSection(place, _NARROWEST_REST)

    def _give(self, widths: Mapping[int, int]) -> None:
        for place, width in widths.items():
            if self.columnWidth(place) == self._given.get(place, self.columnWidth(place)):
                self.setColumnWidth(place, width)
                self._given[place] = self.columnWidth(place)

    def _wanted(self, share: float) -> dict[int, int]:
        columns = enumerate(self._rows.columns)
        return {
            at: max(int(one.width * share), self._least(one))
            for at, one in columns
            if one.width and not self.isColumnHidden(at)
        }

    def _within(self, room: int, wanted: dict[int, int]) -> dict[int, int]:
        """Take from every column evenly what the column of the remaining room lacks."""
        if not self._tall or all(one.width for one in self._rows.columns):
            return wanted
        spare = {at: width - min(width, self._narrowest(self._rows.columns[at])) for at, width in wanted.items()}
        lack = max(0, sum(wanted.values()) + _LEAST_REST - room)
        part = min(1.0, lack / max(1, sum(spare.values())))
        return {at: width - math.ceil(spare[at] * part) for at, width in wanted.items()}

    def _narrowest(self, column: RowColumn[Any]) -> int:
        """Return the width below which a column of tall rows becomes a tower of single signs."""
        return max(self._least(column), int(column.width * _NARROWEST_SHARE))

    def _least(self, column: RowColumn[Any]) -> int:
        return heading_width(self.horizontalHeader(), column.title)

    @property
    def current(self) -> Any:
        """The row on which the cursor stands, or None."""
        place = self.currentIndex().row()
        return self._rows.rows[place] if 0 <= place < len(self._rows.rows) else None

    def go_to(self, row: object) -> None:
        """Put the cursor on a row."""
        self.selectRow(self._rows.place_of(row))

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows; the cursor stays on the row of the same id."""
        before = getattr(self.current, "id", None)
        self._rows.show(rows)
        if rows:
            self.selectRow(next((place for place, one in enumerate(rows) if one.id == before), 0))
        else:
            self.picked.emit()

    def keyboardSearch(self, search: str) -> None:
        """Look for a row by its first letters. A digit may be the first of a scan, which chooses no other row."""
        if not search.isdigit():
            super().keyboardSearch(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)
