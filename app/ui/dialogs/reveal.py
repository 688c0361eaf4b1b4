"""Why somebody wants to see a customer's sensitive values (S17-R4): asked each time, and logged with the answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.models.domain.errors import Refusal
from app.models.services import dossiers
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import tone_of, words
from app.ui.widgets.editable import line_of
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, plain

_LONGEST_PURPOSE = 100


class RevealDialog(Dialog):
    """`revealed` carries the values in clear: `id_number` and `phones`, or what `act` gave for the purpose."""

    revealed = Signal(object)

    def __init__(
        self, parent: QWidget, desk: Desk, dossier_id: int, title: str, act: Callable[[str], Outcome[Any]] | None = None
    ) -> None:
        super().__init__(parent, self.tr("查看敏感信息"))
        self.setObjectName("revealDialog")
        self.setMinimumWidth(480)
        self._act = act or (lambda purpose: dossiers.reveal(desk, dossier_id, purpose))
        self.body.addWidget(plain(title, "heading", wrap=True, name="revealTitle"))
        self.body.addWidget(
            plain(self.tr("将显示完整的敏感信息，60 秒后自动遮蔽。您的姓名、时间和用途会记入操作日志。"), wrap=True)
        )
        self._purpose = named(QComboBox(editable=True), "purposeEdit")
        self._purpose.addItems(desk.pack.borrowing.purposes)
        self._purpose.setCurrentIndex(-1)
        self._purpose.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        edit = line_of(self._purpose)
        edit.setMaxLength(_LONGEST_PURPOSE)
        edit.setPlaceholderText(self.tr("选择或填写用途"))
        self._field = InputField(self.tr("用途(&P)"), self._purpose)
        edit.textChanged.connect(lambda: self._field.mark(""))
        self.body.addWidget(self._field)
        self.add_cancel()
        self._show = self.add_button(self.tr("查看(&V)"), "showButton", "primary", default=True)
        self._show.clicked.connect(self._ask)
        self._purpose.setFocus()

    def _ask(self) -> None:
        act, purpose = self._act, self._purpose.currentText()
        self._show.setEnabled(False)
        run.act(
            self,
            lambda: act(purpose),
            lambda outcome: self._finished(outcome.value),
            self._refused,
        )

    def _finished(self, values: object) -> None:
        self.accept()
        self.revealed.emit(values)

    def _refused(self, refusal: Refusal) -> None:
        self._show.setEnabled(True)
        if refusal.code == "purpose-stated":
            self._field.mark(words(refusal))
            self._purpose.setFocus()
        else:
            self.say(tone_of(refusal), words(refusal))
