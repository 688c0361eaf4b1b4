"""The customer has left: from that day the retention term runs."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain.policy.retention import Retention, Trigger
from app.models.services import dossiers
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog
from app.ui.messages import counted
from app.ui.widgets.day_picker import DayPicker


class RelationshipEndDialog(FormDialog):
    """`kept` carries the Outcome, whose value is the day on which the term has been served (ISO)."""

    def __init__(self, parent: QWidget, desk: Desk, dossier_id: int, title: str) -> None:
        super().__init__(
            parent, self.tr("业务关系终止"), title, message=self._what_begins(desk), name="relationshipEndDialog"
        )
        day = self.add("endedOn", self.tr("终止日期(&D)"), DayPicker(desk.now().date()))
        day.setMaximumDate(day.date())
        self.submit(
            self.tr("记下(&S)"), lambda: partial(dossiers.end_relationship, desk, dossier_id, day.value()), "keepButton"
        )

    def _what_begins(self, desk: Desk) -> str:
        """Name the terms in force that count from this day."""
        today = desk.now().date()
        begun = [one for one in desk.pack.terms if one.trigger is Trigger.RELATIONSHIP_END and one.in_force(today)]
        if not begun:
            return self.tr("本单位的保管期限不从业务关系终止之日起算；记下的日期供查考。")
        message = self.tr("从终止之日起算的保管期限：{terms}。最长的一项期满后，方可提出销毁。")
        return message.format(terms=self.tr("、").join(self._years(one) for one in begun))

    def _years(self, term: Retention) -> str:
        """Return the name of a term with its years, which the name may say itself («10年»)."""
        if str(term.years) in term.label:
            return term.label
        return counted(self.tr, "{name}（{n} 年）", term.years, name=term.label)
