"""The candidate files for bags, a line each: whether it goes, its title, and its obstacle."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.models.domain.scanned_file import PutIn
from app.models.services.putting_in import Candidate, not_shown
from app.ui import icons, theme
from app.ui.messages import Tone, tone_of, words
from app.ui.model_index import Index
from app.ui.widgets.text import tooltip
from app.ui.widgets.toned import TonedDelegate

GOES, FILE, DOSSIER, TITLE, SENSITIVE, ORIGINAL, PAGES, NOTE = range(8)
_WIDTHS = {GOES: 64, FILE: 248, DOSSIER: 216, TITLE: 168, SENSITIVE: 64, ORIGINAL: 64, PAGES: 56}
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class CandidatesTable(QTableWidget):
    """`ticked` when the number of files that go has changed. A file that cannot go has no box to tick."""

    ticked = Signal()

    def __init__(self, *, many_bags: bool) -> None:
        super().__init__(0, NOTE + 1)
        self.setObjectName("candidatesTable")
        self._candidates: list[Candidate] = []
        self.setHorizontalHeaderLabels((
            self.tr("存入"), self.tr("文件"), self.tr("档案"), self.tr("题名"), self.tr("敏感"), self.tr("原件"), self.tr("页数"),
            self.tr("说明"),
        ))  # fmt: skip
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)
        self.setColumnHidden(DOSSIER, not many_bags)
        self._decided: set[int] = set()
        self._shown_as: list[object] = []
        self.setItemDelegate(TonedDelegate(self))
        self.itemChanged.connect(self._changed)

    def show_candidates(self, candidates: Sequence[Candidate], titles: Sequence[str], *, ticked: bool = True) -> None:
        """Show other files; `titles` are offered for them. `ticked`: those that may go without a question do."""
        self._candidates = list(candidates)
        self._decided.clear()
        self.setItemDelegateForColumn(TITLE, _TitleDelegate(titles, self))
        self.blockSignals(True)
        self.setRowCount(len(candidates))
        for place, one in enumerate(candidates):
            self._show_row(place, one, ticked=ticked)
        self.blockSignals(False)
        self.resizeRowsToContents()
        self._shown_as = self._stands()
        self.ticked.emit()

    def chosen(self) -> list[tuple[int, PutIn]]:
        """Return (the dossier, the file to put in) of every ticked line."""
        return [
            (one.dossier.id, PutIn(
                one.path, self._cell(place, TITLE).text().strip(), self._cell(place, ORIGINAL).checkState() is _CHECKED,
                unshown=one.needs_a_decision, sensitive=self._cell(place, SENSITIVE).checkState() is _CHECKED,
            ))
            for place, one in enumerate(self._candidates)
            if one.dossier is not None and self._cell(place, GOES).checkState() is _CHECKED
        ]  # fmt: skip

    def is_decided(self) -> bool:
        """Return whether a tick or a title was changed by hand."""
        return self._stands() != self._shown_as

    def _stands(self) -> list[object]:
        boxes = (GOES, SENSITIVE, ORIGINAL)
        return [
            (self._cell(place, TITLE).text(), *(self._cell(place, box).checkState() for box in boxes))
            for place in range(len(self._candidates))
        ]

    def _cell(self, place: int, column: int) -> QTableWidgetItem:
        """A cell of a line that is shown. Raises IndexError for any other."""
        item = self.item(place, column)
        if item is None:
            raise IndexError(place, column)
        return item

    def _show_row(self, place: int, one: Candidate, *, ticked: bool) -> None:
        can_go = one.can_go
        goes, sensitive, original = self._box(can_go), self._box(can_go), self._box(can_go)
        goes.setCheckState(_CHECKED if ticked and can_go and not one.needs_a_decision else _UNCHECKED)
        original.setCheckState(_CHECKED if one.is_original else _UNCHECKED)
        if can_go:
            self._show_sensitivity(sensitive, one, one.title)
        else:
            for box in (goes, sensitive, original):
                box.setData(Qt.ItemDataRole.CheckStateRole, None)
        title = QTableWidgetItem(one.title)
        if not can_go:
            title.setFlags(title.flags() & ~Qt.ItemFlag.ItemIsEditable)
        row = one.dossier
        dossier = f"{row.household or row.name}\n{row.reference_code}".strip() if row else ""
        pages = str(one.judged.pages or "") if one.judged else ""
        for column, item in (
            (GOES, goes), (FILE, self._fixed(one.shown_name)), (DOSSIER, self._fixed(dossier)), (TITLE, title),
            (SENSITIVE, sensitive), (ORIGINAL, original), (PAGES, self._fixed(pages)), (NOTE, self._note(one)),
        ):  # fmt: skip
            self.setItem(place, column, item)

    def _changed(self, item: QTableWidgetItem) -> None:
        """Take the service's sensitivity for another title, unless the box was ticked by hand."""
        place = item.row()
        if item.column() == GOES:
            self.ticked.emit()
        elif item.column() == SENSITIVE:
            self._decided.add(place)
        elif item.column() == TITLE:
            one, box = self._candidates[place], self._cell(place, SENSITIVE)
            kept = place in self._decided and not one.is_surely_sensitive(item.text())
            self._show_sensitivity(box, one, item.text(), kept=box.checkState() if kept else None)

    def _show_sensitivity(
        self, box: QTableWidgetItem, one: Candidate, title: str, *, kept: Qt.CheckState | None = None
    ) -> None:
        """Tick the box by the service's decision, fixed where it cannot be overridden.

        `kept`: a decision made by hand.
        """
        blocked = self.blockSignals(True)
        flags = box.flags() | Qt.ItemFlag.ItemIsUserCheckable
        sure = one.is_surely_sensitive(title)
        box.setFlags(flags & ~Qt.ItemFlag.ItemIsUserCheckable if sure else flags)
        box.setToolTip(tooltip(self.tr("制度或这份档案已定为敏感，不能取消。") if sure else ""))
        box.setCheckState(kept if kept is not None else _CHECKED if one.is_sensitive(title) else _UNCHECKED)
        self.blockSignals(blocked)

    def _note(self, one: Candidate) -> QTableWidgetItem:
        refusal = one.against
        if refusal is None and one.judged is not None and one.needs_a_decision:
            refusal = not_shown(one.path.name, one.judged.kind)
        if refusal is None:
            return self._fixed("")
        item = self._fixed(words(refusal))
        tone = tone_of(refusal) if one.against else Tone.WARN
        item.setIcon(icons.tone_icon(tone))
        item.setForeground(QColor(theme.colours().tone(tone)[0]))
        return item

    def _fixed(self, text: str) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
        item.setToolTip(tooltip(text))
        return item

    def _box(self, enabled: bool) -> QTableWidgetItem:
        item = QTableWidgetItem()
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if enabled else flags)
        return item


class _TitleDelegate(QStyledItemDelegate):
    """A title is chosen from those that the office knows, or typed."""

    def __init__(self, titles: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._titles = list(titles)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        box = QComboBox(parent, editable=True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(self._titles)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(index.data())

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox) and editor.currentText().strip():
            model.setData(index, editor.currentText().strip())
