"""The history of the chosen entry: every version that changed it, with its author, its release and its reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.models.domain.policy.history import Change, Standing
from app.ui.dialogs.rules.differences import after_words, before_words
from app.ui.messages import entry_words
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import button, plain

_TABLE = 128


class EntryHistory(QFrame):
    """`wanted`: the entry is to be changed. The button for it is there for those who may draft."""

    wanted = Signal()

    def __init__(self, *, may_draft: bool) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._title = plain(kind="heading", wrap=True, name="entryTitle")
        self._note = plain(kind="muted", wrap=True, name="entryHint")
        self._change = button(self.tr("修改…(&M)"), name="changeRule")
        self._change.setVisible(may_draft)
        self._change.clicked.connect(self.wanted)
        self._rows: RowsModel[Change] = RowsModel((
            RowColumn(self.tr("版本"), 80, lambda one: self.tr("第 {n} 版").format(n=one.version.id)),
            RowColumn(self.tr("起"), 104, lambda one: one.version.decided_on),
            RowColumn(self.tr("原规定"), 0, lambda one: before_words(one.difference)),
            RowColumn(self.tr("新规定"), 0, lambda one: after_words(one.difference)),
            RowColumn(self.tr("起草"), 96, lambda one: one.version.author),
            RowColumn(self.tr("发布"), 104, lambda one: one.version.decided_by),
            RowColumn(self.tr("理由"), 200, lambda one: one.version.reason),
        ))  # fmt: skip
        self._table = RowsTable(self._rows, "entryChanges", tall=True)
        self._table.setFixedHeight(_TABLE)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self._title, 1)
        line.addWidget(self._change)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self._note)
        column.addWidget(self._table)
        self.show_nothing(self.tr("选择一项，查看它的历次修改。"))

    def show_nothing(self, note: str, title: str = "") -> None:
        """Say why there is no history to show."""
        self._show(title, note, None)

    def show_standing(self, one: Standing) -> None:
        """Show what an entry of the office's rules went through."""
        note = "" if one.changes else self.tr("建库时采用以来没有改过。")
        self._show(entry_words(one.entry.name), note, one)

    def _show(self, title: str, note: str, one: Standing | None) -> None:
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._rows.show(one.changes if one else ())
        self._table.setVisible(bool(one and one.changes))
        self._change.setEnabled(one is not None)
