"""One version of the rules: its text, and its changes."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QTabWidget, QWidget

from app.models.domain.policy.entries import differences
from app.models.domain.policy.reading import read_pack
from app.models.domain.policy.version import PolicyVersion
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.rules.differences import DifferencesTable
from app.ui.dialogs.rules.version_words import course, reason
from app.ui.widgets.named import named
from app.ui.widgets.text import plain


class RulesReader(Dialog):
    """`before` is the version that was in force; None for the one the archive was founded with.

    `stands`: in words, where the version stands now.
    """

    def __init__(self, parent: QWidget, shown: PolicyVersion, before: PolicyVersion | None, stands: str) -> None:
        super().__init__(parent, self.tr("制度第 {n} 版").format(n=shown.id))
        self.setObjectName("rulesReader")
        self.resize(1080, 640)
        title = self.tr("第 {n} 版 · {state}").format(n=shown.id, state=stands)
        why = "" if shown.is_first else self.tr("理由：{reason}").format(reason=reason(shown))
        message = "\n".join(one for one in (course(shown), why) if one)
        self.body.addWidget(plain(title, "heading", name="readerTitle"))
        self.body.addWidget(plain(message, wrap=True, name="readerCourse"))
        tabs = named(QTabWidget(), "readerTabs")
        if before is not None:
            changes = DifferencesTable("readerChanges")
            changes.show_differences(differences(read_pack(before.text, "v"), read_pack(shown.text, "v")))
            tabs.addTab(changes, self.tr("与第 {n} 版相比").format(n=before.id))
        whole = named(QPlainTextEdit(shown.text, readOnly=True), "readerText")
        whole.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        tabs.addTab(whole, self.tr("全文"))
        self.body.addWidget(tabs, 1)
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.accept)
