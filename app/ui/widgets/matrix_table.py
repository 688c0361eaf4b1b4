"""Completeness as a matrix: each cell says what is missing of what is needed, the darker the more; the headings stay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView

from app.models.domain.matrix import Matrix, Tally, title_of
from app.models.domain.policy.pack import Pack
from app.ui import theme
from app.ui.messages import text
from app.ui.model_index import ROOT, Index
from app.ui.widgets.row_menu import RowMenu
from app.ui.widgets.rows import HEADING_PADDING, heading_width
from app.ui.widgets.text import tooltip
from app.ui.widgets.toned import TonedDelegate

_LEAST_WIDTH, _BESIDE_WORDS, _BELOW_WORDS, _ROW, _WIDEST_TITLE = 80, 26, 16, 32, 220
_CENTRE = Qt.AlignmentFlag.AlignCenter
_SUMS = 0


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A cell as it is chosen: its group (None in the row of sums), what it says to be missing, and its heading in words."""

    group: int | str | None
    lacking: str
    title: str
    tally: Tally


class MatrixModel(QAbstractTableModel):
    """The sums are the first row."""

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self._pack = pack
        self._matrix, self._sums = Matrix((), ()), tuple[Tally, ...]()

    def show(self, matrix: Matrix) -> None:
        """Show another matrix."""
        self.beginResetModel()
        self._matrix, self._sums = matrix, matrix.sums
        self.endResetModel()

    def cell(self, index: Index) -> MatrixCell:
        """Return a cell with its headings."""
        place, row = index.column(), index.row()
        key, cells = self._matrix.columns[place], self._cells(row)
        group = None if row == _SUMS else self._matrix.rows[row - 1].group
        title = self.tr("{row} · {column}").format(row=self._row_title(row), column=self._heading(place))
        return MatrixCell(group, key, title, cells[place])

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or not self._matrix.rows else len(self._matrix.rows) + 1

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._matrix.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        words = self._heading if orientation is Qt.Orientation.Horizontal else self._row_title
        if role == Qt.ItemDataRole.DisplayRole:
            return words(section)
        return tooltip(words(section)) if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        tally = self._cells(index.row())[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.tr("{missing} / {needed}").format(
                    missing=f"{tally.missing:,}", needed=f"{tally.needed:,}"
                ) if tally.needed else "—"  # fmt: skip
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(self._in_words(index))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._in_words(index)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _CENTRE
            case Qt.ItemDataRole.FontRole if index.row() == _SUMS:
                font = QFont()
                font.setBold(True)
                return font
            case Qt.ItemDataRole.ForegroundRole if not tally.needed:
                return QColor(theme.colours().muted)
        return None

    def _in_words(self, index: Index) -> str:
        cell = self.cell(index)
        return self.tr("{cell}：缺 {missing}，应有 {needed}").format(
            cell=cell.title, missing=f"{cell.tally.missing:,}", needed=f"{cell.tally.needed:,}"
        )

    def _cells(self, row: int) -> tuple[Tally, ...]:
        return self._sums if row == _SUMS else self._matrix.rows[row - 1].cells

    def _heading(self, place: int) -> str:
        return text(title_of(self._pack, self._matrix.columns[place]))

    def _row_title(self, row: int) -> str:
        return self.tr("合计") if row == _SUMS else self._matrix.rows[row - 1].title or self.tr("（无）")


class _Shaded(TonedDelegate):
    """The shade lies below the words, and below the frame of the current cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, MatrixModel)
        shade = theme.colours().shade(model.cell(index).tally.shade)
        painter.fillRect(option.rect, QColor(shade))  # type: ignore[attr-defined]  # the stub lacks it
        super().paint(painter, option, index)


class MatrixTable(QTableView):
    """`picked` when the cursor moves, `opened` on Enter or a double click. Both headings stay where the table scrolls."""

    picked = Signal()
    opened = Signal()

    def __init__(self, model: MatrixModel, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_Shaded(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        columns, rows = self.horizontalHeader(), self.verticalHeader()
        columns.setDefaultAlignment(_CENTRE | Qt.TextFlag.TextWordWrap)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW)
        rows.setMaximumWidth(_WIDEST_TITLE)
        for header in (columns, rows):
            header.setHighlightSections(True)
        columns.sectionClicked.connect(lambda place: self._go_to(_SUMS, place))
        rows.sectionClicked.connect(lambda place: self._go_to(place, 0))
        self.menu = RowMenu(self, titled=True)
        self.selectionModel().currentChanged.connect(lambda: self.picked.emit())
        self.doubleClicked.connect(lambda: self.opened.emit())
        model.modelReset.connect(self._begin)

    @property
    def current(self) -> MatrixCell | None:
        """The cell on which the cursor stands."""
        index = self.currentIndex()
        return self._model.cell(index) if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every column the same share of the room."""
        super().resizeEvent(event)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current cell."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        """Put the cursor on the sum of everything."""
        self._share()
        self._go_to(_SUMS, 0)

    def _go_to(self, row: int, place: int) -> None:
        index = self._model.index(row, place)
        if index.isValid():
            self.setCurrentIndex(index)
        self.picked.emit()

    def _share(self) -> None:
        columns = self._model.columnCount() if self._model.rowCount() else 0
        if not columns:
            return
        font = self.font()
        font.setBold(True)
        sums = (self._model.index(_SUMS, place).data() for place in range(columns))
        widest = max(map(QFontMetrics(font).horizontalAdvance, sums)) + _BESIDE_WORDS
        header, share = self.horizontalHeader(), self.viewport().width() // columns
        titles = [str(self._model.headerData(place, Qt.Orientation.Horizontal)) for place in range(columns)]
        # Chinese wraps anywhere; a word of another script must not be cut.
        longest = max(
            (heading_width(header, word) for title in titles for word in title.split() if word.isascii()), default=0
        )
        width = max(_LEAST_WIDTH, widest, longest, share)
        header.setDefaultSectionSize(width)
        room, wraps = QRect(0, 0, width - HEADING_PADDING, 1), Qt.TextFlag.TextWordWrap
        header.setFixedHeight(
            max(QFontMetrics(font).boundingRect(room, wraps, title).height() for title in titles) + _BELOW_WORDS
        )
