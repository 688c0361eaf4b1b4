"""The text that was typed before a lock and has no dialog any more, to be copied."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui import clipboard
from app.ui.dialogs.base import Dialog
from app.ui.messages import Tone
from app.ui.widgets.named import named
from app.ui.widgets.text import plain

_WIDTH = 560


class LeftTextDialog(Dialog):
    """`said`: why it cannot stand where it was typed; `words`: what was typed."""

    def __init__(self, parent: QWidget, said: str, words: str) -> None:
        super().__init__(parent, self.tr("锁定之前填写的内容"))
        self.setObjectName("leftTextDialog")
        self.setMinimumWidth(_WIDTH)
        self._text = named(QPlainTextEdit(words, readOnly=True), "leftText")
        self.body.addWidget(plain(said, wrap=True, name="leftWhy"))
        self.body.addWidget(self._text, 1)
        copy = self.add_button(self.tr("复制(&C)"), "copyButton")
        copy.clicked.connect(self._copy)
        close = self.add_button(self.tr("关闭"), "closeButton", "primary", default=True)
        close.clicked.connect(self.accept)

    def _copy(self) -> None:
        clipboard.copy(self._text.toPlainText())
        self.say(Tone.OK, self.tr("已复制。再次锁定时，剪贴板也会清空。"))
