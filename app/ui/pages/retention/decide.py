"""A decision on the keeping of dossiers: until when, for ever, or that they may go."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain import disposal_rules, rulebook
from app.models.domain.registers.retention import Decision, RetentionDecision
from app.models.services import retention
from app.models.services.desk import Desk
from app.models.services.retention import KeptDossier
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.form import FormDialog
from app.ui.messages import counted, label, words
from app.ui.widgets.inputs import Choice, TextLine


class DecideDialog(FormDialog):
    """Decides for all of the `chosen`, for one reason; nothing is decided when one of them refuses it.

    That they may go is offered where each of them can be found so; otherwise the dialog says which cannot, and why.
    """

    def __init__(self, parent: QWidget, desk: Desk, chosen: Sequence[KeptDossier]) -> None:
        first = chosen[0].row
        about = f"{first.title}  {first.reference_code}" if len(chosen) == 1 else ""
        super().__init__(
            parent, self.tr("决定保管期限"), about or counted(self.tr, "选中的 {n} 份档案", len(chosen)),
            message=self.tr("决定写入档案并留痕，重算期限后仍然有效；法定期限不因此缩短。"), name="decideDialog",
        )  # fmt: skip
        unreviewed = next((one.judgement.unreviewed for one in chosen if one.judgement.unreviewed), None)
        what = self.add(
            "decision",
            self.tr("决定(&D)"),
            Choice((label(one), one) for one in Decision if one is not Decision.MAY_GO or unreviewed is None),
            words(unreviewed) if unreviewed else "",
            answers=tuple(
                one.code
                for one in (
                    disposal_rules.KEPT_UNTIL_AHEAD,
                    disposal_rules.REVIEW_AFTER_TERM,
                    disposal_rules.REVIEW_AFTER_HOLD,
                    disposal_rules.LONGER_STANDS,
                )
            ),
        )
        until = self.add("untilEdit", self.tr("保管到(&U)"), DayEdit())
        reason = self.add(
            "reasonEdit", self.tr("理由(&R)"), TextLine(longest=200), self.tr("例如：事项未了；经复核无保存价值"),
            answers=(rulebook.REASON_STATED.code, rulebook.REASON_NAMES_NOBODY.code), needed=self.tr("须写明理由。"),
        )  # fmt: skip
        field = self.field_of(until)

        def show() -> None:
            field.setVisible(what.value() is Decision.KEEP_UNTIL)

        what.changed.connect(show)
        show()

        def made() -> RetentionDecision:
            day = until.value() if what.value() is Decision.KEEP_UNTIL else ""
            return RetentionDecision(what.value(), reason.value(), day)

        self.submit(
            self.tr("决定(&S)"),
            lambda: partial(retention.decide, desk, [one.id for one in chosen], made()),
            "decideButton",
        )
