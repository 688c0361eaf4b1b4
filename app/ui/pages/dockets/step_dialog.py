"""The inputs of a step that is taken at its button, and its reason, in one form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain import rulebook, rules
from app.models.domain.procedure import Step
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.form import FormDialog
from app.ui.messages import text
from app.ui.widgets.inputs import Choice, OpenChoice, TextLine

StepInput = TextLine | DayEdit | OpenChoice | Choice[str]


class StepDialog(FormDialog):
    """`inputs`: by field, its caption and its input; `do` gets inputs and reason, in the background."""

    def __init__(
        self, parent: QWidget, step: Step, message: str, inputs: Mapping[str, tuple[str, StepInput]],
        do: Callable[[dict[str, str], str], object], answers: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        super().__init__(parent, text(step.label), message=message, name="stepDialog", width=480)
        edits = {
            name: self.add(name, caption, edit, answers=answers, needed=True)
            for name, (caption, edit) in inputs.items()
        }
        reason = None
        if step.reason:
            reason = self.add(
                "reasonEdit", self.tr("理由(&R)"), TextLine(), needed=self.tr("须填写理由。请填写后再提交。"),
                answers=(rulebook.REASON_STATED.code, rules.NOT_FILLED),
            )  # fmt: skip
        self.submit(
            text(step.label),
            lambda: partial(
                do,
                {name: edit.value().strip() for name, edit in edits.items()},
                reason.value().strip() if reason else "",
            ),
        )
