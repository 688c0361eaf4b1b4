"""Freezing a dossier, and releasing one of its holds: both with a reason that the trail keeps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.domain import rulebook
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.hold import Hold
from app.models.services import dossiers
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog, Typed, choice, line


class HoldDialog(FormDialog):
    """With open `holds` one of them is released, and `another` asks to place one more."""

    another = Signal()

    def __init__(
        self, parent: QWidget, desk: Desk, dossier_id: int, title: str, holds: Sequence[RegisterEntry[Hold]] = ()
    ) -> None:
        super().__init__(
            parent, self.tr("解冻") if holds else self.tr("冻结"), title, self._keep,
            self.tr("解冻(&S)") if holds else self.tr("冻结(&S)"),
            told=self._told(len(holds)), name="holdDialog", button_name="holdButton",
        )  # fmt: skip
        self._desk, self._dossier_id = desk, dossier_id
        named = self.tr("{n}. {day} {who}：{reason}")
        self._holds = {
            named.format(n=n, day=one.at[:10], who=one.by, reason=one.contents.reason): one.id
            for n, one in enumerate(holds, 1)
        }
        reason = line()
        if holds:
            self.add("holdChoice", self.tr("解除哪一项(&W)"), choice(list(self._holds)))
            more = self.add_button(self.tr("再加一项冻结…(&M)"), "anotherButton")
            self.buttons.insertWidget(1, more)
            more.clicked.connect(self._ask_another)
        self.add(
            "reasonEdit", self.tr("理由(&R)"), reason, self.tr("例如：诉讼中；监管检查；纠纷已结案"),
            answers=rulebook.REASON_STATED.code,
        )  # fmt: skip
        reason.setFocus()

    def _told(self, holds: int) -> str:
        if not holds:
            return self.tr("冻结后，这份档案不得销毁，直到解冻。借阅不受影响。")
        if holds == 1:
            return self.tr("解冻后，这份档案可以按程序列入销毁清册。")
        return self.tr("这份档案有 {n} 项冻结，每次解除一项；全部解除后才可以按程序列入销毁清册。").format(n=holds)

    def _ask_another(self) -> None:
        self.accept()
        self.another.emit()

    def _keep(self, typed: Typed) -> Outcome[None]:
        reason = str(typed["reasonEdit"])
        if not self._holds:
            return dossiers.hold(self._desk, self._dossier_id, reason)
        return dossiers.release(self._desk, self._dossier_id, self._holds[str(typed["holdChoice"])], reason)
