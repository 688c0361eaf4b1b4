"""The customer has left: from that day the retention term runs."""

from __future__ import annotations

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from app.models.domain.errors import Refusal
from app.models.services import dossiers
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import tone_of, words
from app.ui.widgets.day_picker import day_picker, picked
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, plain


class RelationshipEndDialog(Dialog):
    """`kept` carries the Outcome, whose value is the day on which the term has been served (ISO)."""

    kept = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, dossier_id: int, title: str) -> None:
        super().__init__(parent, self.tr("业务关系终止"))
        self.setObjectName("relationshipEndDialog")
        self.setMinimumWidth(480)
        self._desk, self._dossier_id = desk, dossier_id
        self.body.addWidget(plain(title, "heading", wrap=True))
        message = self.tr("保管期限（{term}）从终止之日起算，期满后方可提出销毁。")
        self.body.addWidget(plain(message.format(term=desk.pack.retention.label), wrap=True))
        today = desk.now().date()
        self._day = named(day_picker(today), "endedOn")
        self._day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.body.addWidget(InputField(self.tr("终止日期(&D)"), self._day))
        self.add_cancel()
        self._keep = self.add_button(self.tr("记下(&S)"), "keepButton", "primary", default=True)
        self._keep.clicked.connect(self._end)
        self._day.setFocus()

    def _end(self) -> None:
        desk, dossier_id, day = self._desk, self._dossier_id, picked(self._day)
        self._keep.setEnabled(False)
        run.act(
            self,
            lambda: dossiers.end_relationship(desk, dossier_id, day),
            self._finished,
            self._refused,
        )

    def _finished(self, outcome: object) -> None:
        self.accept()
        self.kept.emit(outcome)

    def _refused(self, refusal: Refusal) -> None:
        self._keep.setEnabled(True)
        self.say(tone_of(refusal), words(refusal))
