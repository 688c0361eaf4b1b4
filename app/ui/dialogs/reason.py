"""Something that needs a word of why before it is done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.dialogs.form import FormDialog
from app.ui.widgets.inputs import TextLine


class ReasonDialog(FormDialog):
    """`given` carries the words, never empty."""

    given = Signal(str)

    def __init__(self, parent: QWidget, title: str, about: str, caption: str, act: str, kind: str = "primary") -> None:
        super().__init__(parent, title, message=about, name="reasonDialog", width=480)
        reason = self.add("reasonEdit", caption, TextLine(longest=120), needed=self.tr("须填写理由。请填写后再提交。"))
        self.submit(act, lambda: partial(str.strip, reason.value()), kind=kind, at_once=True)
        self.kept.connect(lambda stated: self.given.emit(stated))
