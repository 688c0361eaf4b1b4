"""Something that needs a word of why before it is done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.domain import rulebook
from app.models.domain.errors import N_
from app.ui.dialogs.base import Dialog
from app.ui.messages import words
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, plain


class ReasonDialog(Dialog):
    """`given` carries the words, never empty."""

    given = Signal(str)

    def __init__(self, parent: QWidget, title: str, about: str, caption: str, act: str, kind: str = "primary") -> None:
        super().__init__(parent, title)
        self.setObjectName("reasonDialog")
        self.setMinimumWidth(480)
        self._edit = named(QLineEdit(maxLength=120), "reasonEdit")
        self._field = InputField(caption, self._edit)
        self.body.addWidget(plain(about, wrap=True, name="reasonAbout"))
        self.body.addWidget(self._field)
        self.add_cancel()
        self.add_button(act, "okButton", kind, default=True).clicked.connect(self._take)
        self._edit.setFocus()

    def _take(self) -> None:
        given = self._edit.text().strip()
        if not given:
            self._field.mark(words(rulebook.broken(rulebook.REASON_STATED, what=N_("理由"))))
            return
        self.accept()
        self.given.emit(given)
