"""Freezing a dossier, and releasing one of its holds: both with a reason that the trail keeps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.models.domain.errors import Refusal
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.hold import Hold
from app.models.services import dossiers
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import tone_of, words
from app.ui.widgets.named import named
from app.ui.widgets.text import Field, plain

_LONGEST_REASON = 200


class HoldDialog(Dialog):
    """`kept` carries the Outcome. With open `holds` one of them is released, and `another` asks to place one more."""

    kept = Signal(object)
    another = Signal()

    def __init__(
        self, parent: QWidget, desk: Desk, dossier_id: int, title: str, holds: Sequence[RegisterEntry[Hold]] = ()
    ) -> None:
        super().__init__(parent, self.tr("解冻") if holds else self.tr("冻结"))
        self.setObjectName("holdDialog")
        self.setMinimumWidth(480)
        self._desk, self._dossier_id = desk, dossier_id
        self.body.addWidget(plain(title, "heading", wrap=True))
        self.body.addWidget(plain(self._told(len(holds)), wrap=True, name="holdAbout"))
        self._which = named(QComboBox(), "holdChoice")
        for one in holds:
            self._which.addItem(self.tr("{day} {who}：{reason}").format(
                day=one.at[:10], who=one.by, reason=one.contents.reason), one.id)  # fmt: skip
        if holds:
            self.body.addWidget(Field(self.tr("解除哪一项(&W)"), self._which))
        self._reason = named(QLineEdit(maxLength=_LONGEST_REASON), "reasonEdit")
        self._field = Field(self.tr("理由(&R)"), self._reason, self.tr("例如：诉讼中；监管检查；纠纷已结案"))
        self.body.addWidget(self._field)
        if holds:
            self.add_button(self.tr("再加一项冻结…(&M)"), "anotherButton").clicked.connect(self._ask_another)
        self.add_cancel()
        self._keep = self.add_button(
            self.tr("解冻(&S)") if holds else self.tr("冻结(&S)"), "holdButton", "primary", default=True
        )
        self._keep.clicked.connect(self._ask)
        self._reason.setFocus()

    def _told(self, holds: int) -> str:
        if not holds:
            return self.tr("冻结后，这份档案不得销毁，直到解冻。借阅不受影响。")
        if holds == 1:
            return self.tr("解冻后，这份档案可以按程序列入销毁清册。")
        return self.tr("这份档案有 {n} 项冻结，每次解除一项；全部解除后才可以按程序列入销毁清册。").format(n=holds)

    def _ask_another(self) -> None:
        self.accept()
        self.another.emit()

    def _ask(self) -> None:
        desk, dossier_id, reason, lifted = self._desk, self._dossier_id, self._reason.text(), self._which.currentData()
        self._keep.setEnabled(False)

        def act() -> Outcome[None]:
            if lifted is None:
                return dossiers.hold(desk, dossier_id, reason)
            return dossiers.release(desk, dossier_id, lifted, reason)

        run.act(self, act, self._finished, self._refused)

    def _finished(self, outcome: object) -> None:
        self.accept()
        self.kept.emit(outcome)

    def _refused(self, refusal: Refusal) -> None:
        self._keep.setEnabled(True)
        if refusal.code == "reason-stated":
            self._field.mark(words(refusal))
            self._reason.setFocus()
        else:
            self.say(tone_of(refusal), words(refusal))
