"""What a customer agrees to, and the day on which they take it back."""

from __future__ import annotations

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QAbstractItemView, QListWidget

from app.models.domain.register import RegisterEntry
from app.models.domain.registers.consent import Consent
from app.models.services import keeping
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.form import FormDialog, Typed, choice, day
from app.ui.messages import text

_CONSENTED = ("书面", "电子签署", "电话录音", "当面口头")


class ConsentDialog(FormDialog):
    """A consent is entered."""

    def __init__(self, parent: Dialog, desk: Desk, dossier_id: int) -> None:
        super().__init__(
            parent,
            self.tr("登记客户同意"),
            self.tr("客户同意本单位为下列用途使用其信息。"),
            self._keep,
            self.tr("登记(&S)"),
        )
        self._desk, self._dossier_id = desk, dossier_id
        uses = QListWidget()
        uses.setMaximumHeight(120)
        uses.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        uses.addItems(desk.pack.collection.uses.values)
        self.add("uses", self.tr("用途（可多选）(&U)"), uses)
        self.add("givenOn", self.tr("同意日期(&D)"), day(_today(desk), latest=_today(desk)))
        self.add("way", self.tr("方式(&W)"), choice(_CONSENTED, editable=True))

    def _keep(self, typed: Typed) -> Outcome[None]:
        uses = typed["uses"]
        assert isinstance(uses, list)
        return keeping.consent(self._desk, self._dossier_id, uses, str(typed["givenOn"]), str(typed["way"]))


class WithdrawDialog(FormDialog):
    """A consent is taken back: on which day is asked, and Enter alone does nothing."""

    def __init__(self, parent: Dialog, desk: Desk, dossier_id: int, consent: RegisterEntry[Consent]) -> None:
        super().__init__(
            parent, self.tr("客户撤回同意"),
            self.tr("客户撤回 {day} 的同意，用途：{uses}。撤回后不能恢复，只能重新登记同意。").format(
                day=consent.at, uses=text("、").join(consent.contents.uses)), self._keep, self.tr("登记撤回(&S)"),
        )  # fmt: skip
        self._desk, self._dossier_id, self._consent = desk, dossier_id, consent
        self.add("withdrawnOn", self.tr("撤回日期(&D)"), day(_today(desk), latest=_today(desk)))
        self._ok.setDefault(False)
        self._cancel.setDefault(True)

    def _keep(self, typed: Typed) -> Outcome[None]:
        return keeping.withdraw_consent(self._desk, self._dossier_id, self._consent.id, str(typed["withdrawnOn"]))


def _today(desk: Desk) -> QDate:
    today = desk.now().date()
    return QDate(today.year, today.month, today.day)
