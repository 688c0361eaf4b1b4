"""The customer has left: from that day the retention term runs."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.services import dossiers
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog
from app.ui.widgets.day_picker import DayPicker


class RelationshipEndDialog(FormDialog):
    """`kept` carries the Outcome, whose value is the day on which the term has been served (ISO)."""

    def __init__(self, parent: QWidget, desk: Desk, dossier_id: int, title: str) -> None:
        message = self.tr("保管期限（{term}）从终止之日起算，期满后方可提出销毁。")
        super().__init__(
            parent, self.tr("业务关系终止"), title, message=message.format(term=desk.pack.retention.label),
            name="relationshipEndDialog",
        )  # fmt: skip
        day = self.add("endedOn", self.tr("终止日期(&D)"), DayPicker(desk.now().date()))
        day.setMaximumDate(day.date())
        self.submit(
            self.tr("记下(&S)"), lambda: partial(dossiers.end_relationship, desk, dossier_id, day.value()), "keepButton"
        )
