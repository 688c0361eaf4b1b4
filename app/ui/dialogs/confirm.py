"""A step that is asked about once before it is taken."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.base import Dialog
from app.ui.widgets.text import plain


class ConfirmDialog(Dialog):
    """`agreed` when it is really to be done; Cancel is the default."""

    agreed = Signal()

    def __init__(self, parent: QWidget, act: str, about: str) -> None:
        super().__init__(parent, act)
        self.setObjectName("confirmDialog")
        self.setMinimumWidth(440)
        self.body.addWidget(plain(about, wrap=True, name="confirmAbout"))
        self.add_cancel(default=True)
        self.add_button(act, "okButton", "danger").clicked.connect(self._agree)

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()
