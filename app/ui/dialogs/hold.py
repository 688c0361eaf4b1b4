"""Freezing a dossier, and releasing one of its holds: both with a reason that the trail keeps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.domain import rulebook
from app.models.domain.moments import day_of
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.hold import Hold
from app.models.services import dossiers
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog
from app.ui.widgets.inputs import Choice, TextLine


class HoldDialog(FormDialog):
    """Releases one of the open `holds`, or places one; `another` asks to place one more."""

    another = Signal()

    def __init__(
        self, parent: QWidget, desk: Desk, dossier_id: int, title: str, holds: Sequence[RegisterEntry[Hold]] = ()
    ) -> None:
        act = self.tr("解冻") if holds else self.tr("冻结")
        super().__init__(parent, act, title, message=self._message(len(holds)), name="holdDialog")
        named = self.tr("{n}. {day} {who}：{reason}")
        which = Choice(
            (named.format(n=n, day=day_of(one.at), who=one.by, reason=one.contents.reason), one.id)
            for n, one in enumerate(holds, 1)
        )
        if holds:
            self.add("holdChoice", self.tr("解除哪一项(&W)"), which)
        reason = self.add(
            "reasonEdit", self.tr("理由(&R)"), TextLine(), self.tr("例如：诉讼中；监管检查；纠纷已结案"),
            answers=rulebook.REASON_STATED.code,
        )  # fmt: skip
        reason.setFocus()

        def keep() -> Callable[[], Outcome[None]]:
            if holds:
                return partial(dossiers.release, desk, dossier_id, which.value(), reason.value())
            return partial(dossiers.hold, desk, dossier_id, reason.value())

        self.submit(self.tr("解冻(&S)") if holds else self.tr("冻结(&S)"), keep, "holdButton")
        if holds:
            more = self.add_button(self.tr("再加一项冻结…(&M)"), "anotherButton")
            self.buttons.insertWidget(1, more)
            more.clicked.connect(lambda: self.ask_to_drop(self._ask_another))

    def _message(self, holds: int) -> str:
        if not holds:
            return self.tr("冻结后，这份档案不得销毁，直到解冻。借阅不受影响。")
        if holds == 1:
            return self.tr("解冻后，这份档案可以按程序列入销毁清册。")
        return self.tr("这份档案有 {n} 项冻结，每次解除一项；全部解除后才可以按程序列入销毁清册。").format(n=holds)

    def _ask_another(self) -> None:
        self.accept()
        self.another.emit()
