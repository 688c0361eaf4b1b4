"""Freezing a dossier, and releasing it: both with a reason that the trail keeps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.domain.errors import Refusal
from app.models.services import dossiers
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import tone_of, words
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, plain

_LONGEST_REASON = 200


class HoldDialog(Dialog):
    """`kept` carries the Outcome."""

    kept = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, dossier_id: int, title: str, *, held: bool) -> None:
        super().__init__(parent, self.tr("解冻") if held else self.tr("冻结"))
        self.setObjectName("holdDialog")
        self.setMinimumWidth(480)
        self._desk, self._dossier_id = desk, dossier_id
        self._act = dossiers.release if held else dossiers.hold
        self.body.addWidget(plain(title, "heading", wrap=True))
        message = (
            self.tr("解冻后，这份档案可以按程序列入销毁清册。")
            if held
            else self.tr("冻结后，这份档案不得销毁，直到解冻。借阅不受影响。")
        )
        self.body.addWidget(plain(message, wrap=True))
        self._reason = named(QLineEdit(maxLength=_LONGEST_REASON), "reasonEdit")
        self._field = InputField(self.tr("理由(&R)"), self._reason, self.tr("例如：诉讼中；监管检查；纠纷已结案"))
        self.body.addWidget(self._field)
        self.add_cancel()
        self._keep = self.add_button(
            self.tr("解冻(&S)") if held else self.tr("冻结(&S)"), "holdButton", "primary", default=True
        )
        self._keep.clicked.connect(self._ask)
        self._reason.setFocus()

    def _ask(self) -> None:
        desk, dossier_id, reason, act = self._desk, self._dossier_id, self._reason.text(), self._act
        self._keep.setEnabled(False)
        run.act(
            self, lambda: act(desk, dossier_id, reason), self._finished, self._refused,
        )  # fmt: skip

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
