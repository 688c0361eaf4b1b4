"""A step that is asked about once before it is taken."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.ui.dialogs.form import FormDialog


class ConfirmDialog(FormDialog):
    """`kept` when it is really to be done; Cancel is the default. `subject`: of what, where `about` does not name it."""

    def __init__(self, parent: QWidget, act: str, about: str, subject: str = "", title: str = "") -> None:
        super().__init__(parent, title or act, subject, message=about, name="confirmDialog", width=440)
        self.submit(act, lambda: lambda: None, kind="danger", safe=True, at_once=True)
