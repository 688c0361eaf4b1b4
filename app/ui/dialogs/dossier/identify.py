"""The identification of a customer: the document, the day until which it is valid, and its genuineness."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from app.models.domain import life_rules, rulebook
from app.models.domain.life import Validity
from app.models.domain.moments import day_of
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.identification import DOCUMENTS, Identification
from app.models.services import keeping, registers
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.form import FormDialog
from app.ui.messages import words
from app.ui.widgets.inputs import OpenChoice, TextLine, Tick

_WAYS = ("核对原件", "联网核查", "回访核实", "第三方证明")


class IdentifyDialog(FormDialog):
    """Proposes the day that was typed into the dossier, never one of its own.

    `line`: the one that is corrected, for a reason; its document is judged by the day on which it was seen. `follows`: what
    follows from that.
    """

    def __init__(
        self, parent: Dialog, desk: Desk, dossier_id: int, validity: Validity,
        line: RegisterEntry[Identification] | None = None, follows: str = "",
    ) -> None:  # fmt: skip
        title, about = (
            self.tr("登记核验结果"),
            self.tr("核对证件与本人，结果记入身份核验登记；记错了可以更正或撤销，原来的一行保留。"),
        )
        if line:
            title, about = self.tr("更正核验结果"), self.tr("更正后另立一行，原来的一行划去并保留。") + follows
        super().__init__(parent, title, about)
        was = line.contents if line else None
        self._seen_on = day_of(line.at) if line else desk.now().date().isoformat()
        # Nobody has seen a document before they say which: nothing is chosen to begin with.
        document = self.add(
            "document", self.tr("证件(&D)"), OpenChoice(DOCUMENTS, empty=True), answers="证件",
            needed=self.tr("请选择或填写所核对的证件。"),
        )  # fmt: skip
        way = self.add(
            "way", self.tr("核验方式(&W)"), OpenChoice(_WAYS, empty=True), answers="方式",
            needed=self.tr("请选择或填写核验方式。"),
        )  # fmt: skip
        self._until = self.add(
            "validUntil", self.tr("有效期至(&U)"), DayEdit(was.valid_until if was else validity.by_field), self._hint(validity),
            answers=("有效期至", life_rules.VALIDITY_STATED.code, life_rules.DOCUMENT_EXPIRED.code),
        )  # fmt: skip
        self._for_good = self.add("forGood", "", Tick(self.tr("长期有效(&L)")))
        seen = self.add("numberSeen", "", Tick(self.tr("号码与登记一致(&N)")))
        self._genuine = self.add("genuine", "", Tick(self.tr("证件真实、有效(&G)")))
        finding = self.add("finding", self.tr("结论(&F)"), TextLine(), self.tr("如：人证一致"), answers="结论")
        reason = TextLine()
        if was:
            document.setEditText(was.document)
            way.setEditText(was.way)
            self._for_good.setChecked(not was.valid_until)
            seen.setChecked(was.number_seen)
            self._genuine.setChecked(was.genuine)
            finding.setText(was.finding)
            self.add("reasonEdit", self.tr("更正理由(&R)"), reason, answers=rulebook.REASON_STATED.code)
        self._until.textEdited.connect(self._look)
        self._for_good.toggled.connect(self._look)

        def keep() -> Callable[[], Outcome[Any]]:
            said = (
                document.value(), seen.value(), self._genuine.value(), self._until.value(), way.value(), finding.value(),
            )  # fmt: skip
            correct, for_good = registers.correct_identification, self._for_good.value()
            if line:
                found = Identification(*said)
                return partial(correct, desk, dossier_id, line.id, found, reason.value(), for_good=for_good)
            return partial(keeping.identify, desk, dossier_id, *said, for_good=for_good)

        self.submit(self.tr("更正(&S)") if line else self.tr("登记(&S)"), keep)
        self._look()

    def _hint(self, validity: Validity) -> str:
        if not validity.by_field:
            return self.tr("登记资料没有填写有效期，请按证件填写")
        return self.tr("登记资料写的是 {day}，请与证件核对").format(day=validity.by_field)

    def _look(self) -> None:
        """Tell of a document that has run out before anybody saves; it cannot be called valid."""
        self._until.setEnabled(not self._for_good.isChecked())
        expired = None if self._for_good.isChecked() else keeping.run_out(self._until.value(), self._seen_on)
        self.field_of(self._until).mark(words(expired) if expired else "")
        self._genuine.setEnabled(expired is None)
        if expired:
            self._genuine.setChecked(False)
