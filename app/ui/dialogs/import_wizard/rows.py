"""The rows of a dry run for Qt: the result of each, its reasons, and its cells, which can be corrected in place."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, Qt, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QComboBox, QStyleOptionViewItem, QWidget

from app.models.ledgers.dry_run import Counts, DryRun
from app.models.ledgers.problems import Severity
from app.models.ledgers.rows import LedgerRow, Status
from app.ui import icons, theme
from app.ui.messages import Tone, text
from app.ui.model_index import ROOT, Index
from app.ui.widgets.named import named
from app.ui.widgets.toned import TonedDelegate

_TEXTS_KEPT = 256
NUMBER, STATUS, REASON = range(3)
FIXED = 3
_TONES = {Status.READY: Tone.OK, Status.WARNED: Tone.WARN, Status.REJECTED: Tone.ERROR}


class Shown(Enum):
    """The rows that the table shows."""

    ALL = "all"
    REJECTED = "rejected"
    WARNED = "warned"


@dataclass(frozen=True, slots=True)
class Survey:
    """Counts of a dry run, and where its rows of each kind stand."""

    counts: Counts
    places: dict[Shown, Sequence[int]]


def survey(run: DryRun) -> Survey:
    """Look over all rows once; made in the background."""
    rejected, warned = array("l"), array("l")
    for place, row in enumerate(run.rows):
        if row.own or row.clashes:
            status = row.status
            if status is Status.REJECTED:
                rejected.append(place)
            elif status is Status.WARNED:
                warned.append(place)
    places = {Shown.ALL: range(len(run.rows)), Shown.REJECTED: rejected, Shown.WARNED: warned}
    return Survey(run.counts, places)


class LedgerRowsModel(QAbstractTableModel):
    """`edited` carries (row, column of the ledger, new text); the judge's answer comes back through `judged`."""

    edited = Signal(object, int, str)

    def __init__(self) -> None:
        super().__init__()
        self._run: DryRun | None = None
        self._places: Sequence[int] = ()
        self._texts: dict[int, list[str]] = {}
        self._written: dict[int, dict[str, str]] = {}

    def show_rows(self, run: DryRun, places: Sequence[int]) -> None:
        """Show these rows of a dry run."""
        self.beginResetModel()
        self._run, self._places = run, places
        self._texts.clear()
        self._written.clear()
        self.endResetModel()

    def judged(self, run: DryRun) -> None:
        """Show rows that were judged again; none leaves the list under the clerk's eyes."""
        self._run = run
        self._texts.clear()
        self._written.clear()
        if self._places:
            last = self.index(len(self._places) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row_at(self, place: int) -> LedgerRow:
        """The row at a line of the table."""
        assert self._run is not None
        return self._run.rows[self._places[place]]

    def reasons_at(self, place: int) -> list[str]:
        """Return the problems of the row at a line, in words."""
        return [text(problem.template).format(about=problem.about) for problem in self.row_at(place).problems]

    def problem_column(self, place: int) -> int | None:
        """The column of the table that the row's first problem is about, where the ledger has it."""
        row = self.row_at(place)
        return next((FIXED + row.keys.index(one.field) for one in row.problems if one.field in row.keys), None)

    def is_category(self, column: int) -> bool:
        """Return whether a column of the table is the ledger's category."""
        return self._run is not None and column >= FIXED and self._run.mapping.fields[column - FIXED] == "category"

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = ROOT) -> int:
        return FIXED + len(self._run.mapping.labels) if self._run and not parent.isValid() else 0

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal or self._run is None:
            return None
        if section < FIXED:
            return (self.tr("行号"), self.tr("结果"), self.tr("问题与处理"))[section]
        return self._run.mapping.labels[section - FIXED]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() >= FIXED else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self.row_at(index.row()), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole):
            text = self._text(row, index.row(), column)
            return text if role == Qt.ItemDataRole.EditRole else self._with_written(row, text, index.row(), column)
        if role == Qt.ItemDataRole.DecorationRole and column == STATUS:
            return _icon(row.status)
        if role == Qt.ItemDataRole.ForegroundRole and column == STATUS:
            return QColor(theme.colours().tone(_TONES[row.status])[0])
        if role == Qt.ItemDataRole.BackgroundRole and column >= FIXED and row.problems:
            return self._ground(row, column - FIXED)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() < FIXED:
            return False
        row = self.row_at(index.row())
        if str(value) == self._text(row, index.row(), index.column()):
            return False
        self.edited.emit(row, index.column() - FIXED, str(value))
        return True

    def _text(self, row: LedgerRow, place: int, column: int) -> str:
        if column == NUMBER:
            several = self._run is not None and len(self._run.sheets) > 1
            return f"{row.sheet} {row.number}" if several else str(row.number)
        if column == STATUS:
            return {
                Status.READY: self.tr("可导入"),
                Status.WARNED: self.tr("提醒"),
                Status.REJECTED: self.tr("退回"),
            }[row.status]
        if column == REASON:
            return "  ".join(self.reasons_at(place))
        if place not in self._texts:
            if len(self._texts) > _TEXTS_KEPT:
                self._texts.clear()
            self._texts[place] = list(row.values.values())
        return self._texts[place][column - FIXED]

    def _with_written(self, row: LedgerRow, cell: str, place: int, column: int) -> str:
        """Return a cell with the value to be written beside it, if that differs."""
        if column < FIXED or self._run is None:
            return cell
        if place not in self._written:
            if len(self._written) > _TEXTS_KEPT:
                self._written.clear()
            self._written[place] = self._run.written_otherwise(row)
        written = self._written[place].get(row.keys[column - FIXED])
        return f"{cell} → {written}" if written else cell

    @staticmethod
    def _ground(row: LedgerRow, column: int) -> QColor | None:
        key = row.keys[column]
        for problem in row.problems:
            if problem.field == key:
                tone = Tone.ERROR if problem.severity is Severity.REJECT else Tone.WARN
                return QColor(theme.colours().tone(tone)[1])
        return None


class ChoiceDelegate(TonedDelegate):
    """Edits a cell as text, and one of the category's column by choosing among the names that there are."""

    def __init__(self, parent: QWidget, categories: Sequence[str]) -> None:
        super().__init__(parent)
        self._categories = categories

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        assert isinstance(model, LedgerRowsModel)
        if not model.is_category(index.column()):
            return super().createEditor(parent, option, index)
        combo = named(QComboBox(parent), "categoryChoice")
        combo.addItems(self._categories)
        combo.activated.connect(lambda: self.commitData.emit(combo))
        combo.activated.connect(lambda: self.closeEditor.emit(combo))
        return combo

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findText(str(index.data(Qt.ItemDataRole.EditRole))))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not isinstance(editor, QComboBox):
            super().setModelData(editor, model, index)
        elif editor.currentIndex() >= 0:
            model.setData(index, editor.currentText())


def _icon(status: Status) -> QIcon:
    return icons.tone_icon(_TONES[status])
