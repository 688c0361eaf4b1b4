"""Something that needs a word of why, and is done while the dialog is up."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain import rulebook, rules
from app.ui.dialogs.form import FormDialog
from app.ui.widgets.inputs import TextLine


class ReasonDialog(FormDialog):
    """`do` gets the words, never empty, in the background; `kept` carries what comes of it. A refusal shows here, and the
    words stay. `subject`: of what, where the message does not name it. `stays`: as `submit` has it."""

    def __init__(
        self, parent: QWidget, title: str, message: str, caption: str, act: str, do: Callable[[str], object],
        kind: str = "primary", subject: str = "", *, stays: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent, title, subject, message=message, name="reasonDialog", width=480)
        reason = self.add(
            "reasonEdit", caption, TextLine(), needed=self.tr("须填写理由。请填写后再提交。"),
            answers=(rulebook.REASON_STATED.code, rulebook.REASON_NAMES_NOBODY.code, rules.NOT_FILLED),
        )  # fmt: skip
        self.submit(act, lambda: partial(do, reason.value().strip()), kind=kind, stays=stays)
