"""Why somebody wants to see a customer's sensitive values (S17-R4): asked each time, and logged with the answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.domain import rulebook
from app.models.services import dossiers
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog, choice
from app.ui.widgets.editable import line_of

_LONGEST_PURPOSE = 100


class RevealDialog(FormDialog):
    """`revealed` carries the values in clear: `id_number` and `phones`, or what `act` gave for the purpose."""

    revealed = Signal(object)

    def __init__(
        self, parent: QWidget, desk: Desk, dossier_id: int, title: str, act: Callable[[str], Outcome[Any]] | None = None
    ) -> None:
        act = act or (lambda purpose: dossiers.reveal(desk, dossier_id, purpose))
        super().__init__(
            parent, self.tr("查看敏感信息"), title, lambda typed: act(str(typed["purposeEdit"])), self.tr("查看(&V)"),
            told=self.tr("将显示完整的敏感信息，60 秒后自动遮蔽。您的姓名、时间和用途会记入操作日志。"),
            name="revealDialog", button_name="showButton",
        )  # fmt: skip
        purpose = choice(desk.pack.borrowing.purposes, editable=True)
        purpose.setCurrentIndex(-1)
        edit = line_of(purpose)
        edit.setMaxLength(_LONGEST_PURPOSE)
        edit.setPlaceholderText(self.tr("选择或填写用途"))
        self.add("purposeEdit", self.tr("用途(&P)"), purpose, answers=rulebook.PURPOSE_STATED.code)
        self.kept.connect(lambda outcome: self.revealed.emit(outcome.value))
