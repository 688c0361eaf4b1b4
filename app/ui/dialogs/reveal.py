"""The question for a reason before sensitive values are shown (S17-R4), asked each time and logged with the answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.domain import rulebook
from app.models.services import dossiers
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog
from app.ui.widgets.editable import line_of
from app.ui.widgets.inputs import OpenChoice

_LONGEST_PURPOSE = 100


class RevealDialog(FormDialog):
    """`revealed` carries the values in clear: `id_number` and `phones`, or what `act` gave for the purpose."""

    revealed = Signal(object)

    def __init__(
        self, parent: QWidget, desk: Desk, dossier_id: int, title: str, act: Callable[[str], Outcome[Any]] | None = None
    ) -> None:
        super().__init__(
            parent, self.tr("查看敏感信息"), title, name="revealDialog",
            message=self.tr("将显示完整的敏感信息，60 秒后自动遮蔽。您的姓名、时间和用途会记入操作日志。"),
        )  # fmt: skip
        purpose = self.add(
            "purposeEdit", self.tr("用途(&P)"), OpenChoice(desk.pack.borrowing.purposes, empty=True),
            answers=rulebook.PURPOSE_STATED.code,
        )  # fmt: skip
        edit = line_of(purpose)
        edit.setMaxLength(_LONGEST_PURPOSE)
        edit.setPlaceholderText(self.tr("选择或填写用途"))
        show = act or partial(dossiers.reveal, desk, dossier_id)
        self.submit(self.tr("查看(&V)"), lambda: partial(show, purpose.value()), "showButton")
        self.kept.connect(lambda outcome: self.revealed.emit(outcome.value))
