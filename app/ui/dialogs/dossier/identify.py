"""What was found of a customer's identity: the document, until when it is valid, and whether it is genuine."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from app.models.domain import life_rules, rulebook
from app.models.domain.life import Validity, day_or_none
from app.models.domain.registers.identification import DOCUMENTS
from app.models.services import keeping
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.form import FormDialog, Typed, choice, line
from app.ui.messages import words
from app.ui.widgets.text import Field

_WAYS = ("核对原件", "联网核查", "回访核实", "第三方证明")


class IdentifyDialog(FormDialog):
    """Proposes the day that was typed into the dossier, never one of its own: the register is not changed afterwards."""

    def __init__(self, parent: Dialog, desk: Desk, dossier_id: int, validity: Validity) -> None:
        super().__init__(
            parent, self.tr("登记核验结果"), self.tr("核对证件与本人，结果记入身份识别登记，不能修改。"), self._keep,
            self.tr("登记(&S)"),
        )  # fmt: skip
        self._desk, self._dossier_id = desk, dossier_id
        self._until, self._genuine = DayEdit(), QCheckBox(self.tr("证件真实、有效(&G)"))
        self._until.setText(validity.by_field)
        self._for_good = QCheckBox(self.tr("长期有效(&L)"))
        self.add("document", self.tr("证件(&D)"), choice(DOCUMENTS, editable=True))
        self.add("way", self.tr("核验方式(&W)"), choice(_WAYS, editable=True))
        self.add("validUntil", self.tr("有效期至(&U)"), self._until, self._hint(validity))
        self.add("forGood", "", self._for_good)
        self.add("numberSeen", "", QCheckBox(self.tr("号码与登记一致(&N)")))
        self.add("genuine", "", self._genuine)
        self.add("finding", self.tr("结论(&F)"), line(), self.tr("如：人证一致"))
        self._until.textEdited.connect(self._look)
        self._for_good.toggled.connect(self._look)
        self._look()

    def _hint(self, validity: Validity) -> str:
        if not validity.by_field:
            return self.tr("登记资料没有填写有效期，请按证件填写")
        return self.tr("登记资料写的是 {day}，请与证件核对").format(day=validity.by_field)

    def _look(self) -> None:
        """A document that has run out is said to have, before anybody saves; it cannot be called valid."""
        self._until.setEnabled(not self._for_good.isChecked())
        until = "" if self._for_good.isChecked() else day_or_none(self._until.value)
        expired = bool(until) and until < self._desk.now().date().isoformat()
        field = self._until.parentWidget()
        assert isinstance(field, Field)
        field.mark(words(rulebook.broken(life_rules.DOCUMENT_EXPIRED, day=until)) if expired else "")
        self._genuine.setEnabled(not expired)
        if expired:
            self._genuine.setChecked(False)
        self._grow()

    def _keep(self, typed: Typed) -> Outcome[None]:
        until = life_rules.validity_stated(str(typed["validUntil"]), bool(typed["forGood"]))
        return keeping.identify(
            self._desk, self._dossier_id, str(typed["document"]), bool(typed["numberSeen"]), bool(typed["genuine"]),
            until, str(typed["way"]), str(typed["finding"]),
        )  # fmt: skip
