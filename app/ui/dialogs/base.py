"""The frame of every dialog: a message bar, a body, and buttons of which the harmless one is the default."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui import run
from app.ui.messages import Tone
from app.ui.widgets.message_bar import MessageBar
from app.ui.widgets.text import button


class Dialog(QDialog):
    """Opened with `open()`. `body` takes the widgets; `add_button` the buttons, from left to right."""

    def __init__(self, parent: QWidget | None, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.bar = MessageBar()
        self.body = QVBoxLayout()
        self.body.setContentsMargins(24, 16, 24, 16)
        self.body.setSpacing(12)
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(24, 8, 24, 16)
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addLayout(self.body, 1)
        whole.addLayout(self.buttons)

    def add_button(self, text: str, name: str, kind: str = "", *, default: bool = False) -> QPushButton:
        """Add a button; exactly one should be the default, «取消» where the act is dangerous."""
        made = button(text, kind, name=name)
        made.setDefault(default)
        self.buttons.addWidget(made)
        return made

    def add_cancel(self, *, default: bool = False) -> QPushButton:
        """Add «取消», which closes the dialog."""
        cancel = self.add_button(self.tr("取消"), "cancelButton", default=default)
        cancel.clicked.connect(self.reject)
        return cancel

    def say(self, tone: Tone, text: str) -> None:
        """Show a message in the dialog's own bar."""
        self.bar.say(tone, text)
        self._grow()

    def on_scan(self, code: str) -> bool:
        """Take a bar code that was scanned into the dialog; False when it means nothing here."""
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Come up high enough for every wrapped line."""
        super().showEvent(event)
        self._grow()

    def _grow(self) -> None:
        self.layout().activate()
        wanted = self.layout().totalHeightForWidth(self.width())
        if wanted > self.height():
            self.resize(self.width(), wanted)

    def done(self, result: int) -> None:
        """Close; nothing that still runs comes back to a closed dialog."""
        run.abandon(self)
        super().done(result)
