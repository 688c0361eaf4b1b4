"""The entries of a pack's text, section by section: name, content and clause of each."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator

from app.models.domain.policy.description import SHAPES
from app.models.domain.policy.editing import NOWHERE, Draft, Written
from app.models.domain.policy.section import Section
from app.ui.dialogs.rules.wording import clause_of, joined, name_of, said
from app.ui.messages import label
from app.ui.model_index import ROOT
from app.ui.widgets.text import tooltip

# The order of the description: the tables that managers change most come first.
SECTIONS = tuple(dict.fromkeys(shape.section for shape in SHAPES))
_OPEN = (Section.BORROWING, Section.PAPERS, Section.REVIEWS)
_WRITTEN = Qt.ItemDataRole.UserRole
_SECTION = Qt.ItemDataRole.UserRole + 1
_NAME, _SAID, _CLAUSE = range(3)
_WIDTHS = (232, 232)


class EntryTree(QTreeWidget):
    """`opened`: Enter or a double click on an entry; `unwanted`: Delete; `wanted`: Insert."""

    opened = Signal()
    unwanted = Signal()
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setUniformRowHeights(True)
        self.setIndentation(16)
        self.setObjectName("entryTree")
        self.setHeaderLabels([self.tr("项目"), self.tr("规定"), self.tr("依据")])
        self.setAccessibleName(self.tr("制度的各项规定"))
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setExpandsOnDoubleClick(False)
        self._words = ""
        self.itemDoubleClicked.connect(lambda item: self._open(item))

    def current(self) -> Written | None:
        """The entry under the cursor; None on a heading."""
        item = self.currentItem()
        return item.data(_NAME, _WRITTEN) if item else None

    def section(self) -> Section | None:
        """The section under the cursor."""
        item = self.currentItem()
        return Section(item.data(_NAME, _SECTION)) if item else None

    def show_draft(self, draft: Draft, place: int | None) -> None:
        """Show the entries of a text with the cursor on the one at `place`; open branches stay open."""
        opened = {item.data(_NAME, _SECTION) for item in self._tops() if item.isExpanded()} or set(_OPEN)
        self.setUpdatesEnabled(False)
        self.clear()
        for section in SECTIONS:
            self._add_section(section, draft)
        for item in self._tops():
            item.setExpanded(item.data(_NAME, _SECTION) in opened)
        self._narrow()
        self.go_to(draft.at(place) if place is not None else None)
        self.setUpdatesEnabled(True)

    def go_to(self, wanted: Written | None) -> None:
        """Put the cursor on an entry; on the first one when there is none yet."""
        found = next((item for item in self._all() if wanted and item.data(_NAME, _WRITTEN) == wanted), None)
        if found is not None:
            self.setCurrentItem(found)
            self.scrollToItem(found)
        elif self.currentItem() is None and self.topLevelItemCount():
            top = self.topLevelItem(0)
            self.setCurrentItem(top.child(0) or top)

    def narrow(self, words: str) -> None:
        """Show only entries that say `words`, with their sections open."""
        before, self._words = self._words, words.strip().casefold()
        self._narrow()
        if before and not self._words:
            for item in self._tops():
                item.setExpanded(item.data(_NAME, _SECTION) in _OPEN)
        self._stay_in_sight()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete takes away, Insert adds; none of them is for the dialog's own buttons."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open(self.currentItem())
            case Qt.Key.Key_Delete:
                self.unwanted.emit()
            case Qt.Key.Key_Insert:
                self.wanted.emit()
            case _:
                super().keyPressEvent(event)

    def _open(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        if item.data(_NAME, _WRITTEN) is None:
            item.setExpanded(not item.isExpanded())
        else:
            self.opened.emit()

    def _add_section(self, section: Section, draft: Draft) -> None:
        top = QTreeWidgetItem(self)
        top.setData(_NAME, _SECTION, section)
        items: dict[int | None, QTreeWidgetItem] = {}
        # One of a kind first (the terms before the approvals), then as they are written.
        entries = sorted((one for one in draft.written if one.shape.section is section), key=lambda one: one.shape.many)
        for one in entries:
            item = QTreeWidgetItem(items.get(one.owner, top))
            if one.shape.many and one.place != NOWHERE:
                items[one.place] = item
            self._fill(item, one, draft)
            item.setData(_NAME, _SECTION, section)
        for item in items.values():
            if item.childCount():
                item.setText(_SAID, joined(item.child(place).text(_NAME) for place in range(item.childCount())))
        top.setText(_NAME, self.tr("{section}（{n}）").format(section=label(section), n=len(entries)))
        font = top.font(_NAME)
        font.setBold(True)
        top.setFont(_NAME, font)
        top.setFirstColumnSpanned(True)

    def _fill(self, item: QTreeWidgetItem, one: Written, draft: Draft) -> None:
        name = name_of(one, draft.data)
        name = self.tr("{name}（通用）").format(name=name) if one.place == NOWHERE else name
        for column, words in enumerate((name, said(one, draft.data), clause_of(one, draft.data))):
            item.setText(column, words)
            item.setToolTip(column, tooltip(words))
        item.setData(_NAME, _WRITTEN, one)

    def _stay_in_sight(self) -> None:
        """Move the cursor to a visible entry: commands act on the entry under it."""
        item = self.currentItem()
        if item is None or item.isHidden() or (item.parent() and item.parent().isHidden()):
            shown = next((one for one in self._all() if not one.isHidden() and one.data(_NAME, _WRITTEN)), None)
            self.setCurrentIndex(self.indexFromItem(shown) if shown else ROOT)
        if item := self.currentItem():
            self.scrollToItem(item)

    def _narrow(self) -> None:
        for top in self._tops():
            shown = [self._keep(top.child(place)) for place in range(top.childCount())]
            top.setHidden(bool(self._words) and not any(shown))
            if self._words and any(shown):
                top.setExpanded(True)

    def _keep(self, item: QTreeWidgetItem) -> bool:
        """Show an entry that says the words, or holds one that does."""
        inner = [self._keep(item.child(place)) for place in range(item.childCount())]
        says = any(self._words in item.text(column).casefold() for column in range(self.columnCount()))
        if says and not any(inner):
            for place in range(item.childCount()):
                item.child(place).setHidden(False)
        item.setHidden(not (says or any(inner)))
        item.setExpanded(bool(self._words) and any(inner))
        return says or any(inner)

    def _tops(self) -> list[QTreeWidgetItem]:
        return [self.topLevelItem(place) for place in range(self.topLevelItemCount())]

    def _all(self) -> Iterator[QTreeWidgetItem]:
        walk = QTreeWidgetItemIterator(self)
        while walk.value():
            yield walk.value()
            walk += 1
