"""The form of an appointment: who is signed for, who signs, between which days, by what authority."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain import deputy_rules, rules
from app.models.domain.person import Staff
from app.models.services import deputising
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog
from app.ui.marking import COUNTED
from app.ui.messages import counted, post
from app.ui.widgets.day_picker import DayPicker
from app.ui.widgets.inputs import Choice, TextLine


class AppointDialog(FormDialog):
    """`kept` carries the outcome with the docket, which who sits here signs next."""

    def __init__(self, parent: QWidget, desk: Desk, staff: Sequence[Staff]) -> None:
        message = COUNTED("代签人用自己的账号和密码签署，只看得到本人账号看得到的档案。最长 {n} 天，到期自动终止。")
        super().__init__(
            parent, self.tr("新建代签授权"), message=counted(self.tr, message, desk.pack.deputy_days), name="appointDialog"
        )  # fmt: skip
        me, today = desk.account.person_id, desk.now().date()
        business = [one for one in staff if one.role is not None and one.role.is_business]
        people = [(f"{one.name}（{post(desk.pack, one.role)}）", one.id) for one in business]
        principal = self.add(
            "principalChoice", self.tr("被代签人(&F)"), Choice(people),
            self.tr("本人，或您的下级（本人不在时）"), answers=deputy_rules.DEPUTY_FROM_ABOVE.code,
        )  # fmt: skip
        principal.choose(me)
        deputy = self.add(
            "deputyChoice", self.tr("代签人(&D)"), Choice([(self.tr("请选择"), ""), *people]),
            answers=(deputy_rules.DEPUTY_IS_ANOTHER.code, deputy_rules.DEPUTY_IN_BUSINESS.code),
            needed=self.tr("请选择代签人。"),
        )  # fmt: skip
        first = self.add("firstDay", self.tr("自(&B)"), DayPicker(today))
        last = self.add(
            "lastDay", self.tr("至(&E)"), DayPicker(today), self.tr("含当日"), answers=deputy_rules.DEPUTY_TERM.code,
            beside=True,
        )  # fmt: skip
        authority = self.add(
            "authorityEdit", self.tr("依据(&A)"), TextLine(longest=120), self.tr("授权书编号或批示"),
            answers=rules.NOT_FILLED,
        )  # fmt: skip
        self.submit(
            self.tr("下一步：签署…(&N)"),
            lambda: partial(
                deputising.appoint, desk, principal.value(), deputy.value(), first.value(), last.value(), authority.value()
            ),
            "appointButton",
        )  # fmt: skip
