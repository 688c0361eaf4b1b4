"""The consents of a customer, and their withdrawal."""

from __future__ import annotations

from functools import partial

from app.models.domain import life_rules, rulebook
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.consent import Consent
from app.models.services import keeping, registers
from app.models.services.desk import Desk
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.form import FormDialog
from app.ui.messages import text
from app.ui.widgets.inputs import OpenChoice, Several, TextLine

_REASONS = ("客户提出", "客户更改用途")
_CONSENTED = ("书面", "电子签署", "电话录音", "当面口头")


class ConsentDialog(FormDialog):
    """A consent is entered."""

    def __init__(self, parent: Dialog, desk: Desk, dossier_id: int) -> None:
        super().__init__(parent, self.tr("登记客户同意"), self.tr("客户同意本单位为下列用途使用其信息。"))
        today = desk.now().date()
        uses = self.add(
            "uses", self.tr("用途（可多选）(&U)"), Several(desk.pack.collection.uses.values),
            answers=life_rules.USES_STATED.code,
        )  # fmt: skip
        given_on = self.add("givenOn", self.tr("同意日期(&D)"), DayEdit(usual=today, latest=today), answers="同意日期")
        way = self.add(
            "way", self.tr("方式(&W)"), OpenChoice(_CONSENTED, empty=True), answers="方式",
            needed=self.tr("请选择或填写客户同意的方式。"),
        )  # fmt: skip
        notice_line = TextLine()
        notice_line.setPlaceholderText(self.tr("名称和版本，如：个人信息处理告知书 2026 版"))
        notice = self.add(
            "notice", self.tr("出示的告知书(&N)"), notice_line,
            answers=life_rules.NOTICE_STATED.code,
        )  # fmt: skip
        self.submit(
            self.tr("登记(&S)"),
            lambda: partial(
                keeping.consent, desk, dossier_id, uses.value(), given_on.value(), way.value(), notice.value()
            ),
        )


class WithdrawDialog(FormDialog):
    """A consent is taken back: on which day is asked, and Enter alone does nothing."""

    def __init__(self, parent: Dialog, desk: Desk, dossier_id: int, consent: RegisterEntry[Consent]) -> None:
        about = self.tr("客户撤回 {day} 的同意，用途：{uses}。撤回后不能恢复，只能重新登记同意。")
        super().__init__(
            parent, self.tr("客户撤回同意"), about.format(day=consent.at, uses=text("、").join(consent.contents.uses))
        )
        today = desk.now().date()
        day = self.add("withdrawnOn", self.tr("撤回日期(&D)"), DayEdit(usual=today, latest=today), answers="撤回日期")
        reason = self.add(
            "reasonEdit", self.tr("理由(&R)"), OpenChoice(_REASONS, empty=True), needed=self.tr("须填写理由，例如“客户提出”。"),
            answers=rulebook.REASON_STATED.code,
        )  # fmt: skip
        self.submit(
            self.tr("登记撤回(&S)"),
            lambda: partial(registers.withdraw_consent, desk, dossier_id, consent.id, reason.value(), day.value()), safe=True,
        )  # fmt: skip
