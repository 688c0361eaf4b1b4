"""The register of identifications of a customer, and what they have agreed to (S10-R5, S06-R6)."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from app.models.domain.dossier import DossierRow
from app.models.domain.item import ItemDetail
from app.models.domain.life import Life, Validity
from app.models.domain.life_rules import SOON_DAYS
from app.models.domain.moments import day_of, minute_of
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.consent import CONSENT, Consent
from app.models.domain.registers.identification import IDENTIFICATION, Identification
from app.models.services import registers
from app.models.services.keeping import LifeDetail
from app.ui.dialogs.dossier.consents import ConsentDialog, WithdrawDialog
from app.ui.dialogs.dossier.frame import DossierFrame
from app.ui.dialogs.dossier.identify import IdentifyDialog
from app.ui.dialogs.dossier.tab import Tab
from app.ui.dialogs.register_lines import RegisterLines, WithdrawLineDialog
from app.ui.messages import Tone, counted, text
from app.ui.openings import opens
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import plain

_DAY_WIDTH, _ICON_WIDTH = 112, 24


class IdentityTab(Tab):
    """Two lists, newest first; nothing in them is ever changed, a later entry corrects or ends it."""

    def __init__(self, dialog: DossierFrame) -> None:
        super().__init__(dialog)
        self._validity = Validity(False, "", "")
        self._expiry = plain(wrap=True, name="idExpiry")
        self._identified = RegisterLines("identificationTable", (
            RowColumn(self.tr("时间"), 136, lambda one: minute_of(one.at)),
            RowColumn(self.tr("核验人"), 88, lambda one: one.by), RowColumn(self.tr("证件"), 136, lambda one: one.contents.document),
            RowColumn(self.tr("结果"), 104, lambda one: self.tr("真实有效") if one.contents.genuine else self.tr("未通过"),
                   _found),
            RowColumn(self.tr("有效期至"), _DAY_WIDTH, lambda one: one.contents.valid_until or self.tr("长期")),
            RowColumn(self.tr("方式"), 104, lambda one: one.contents.way), RowColumn(self.tr("结论"), 0, lambda one: one.contents.finding),
        ), self.desk.can(IDENTIFICATION.right), "Identification")  # fmt: skip
        self._identified.correct_wanted.connect(self._ask_correct)
        self._identified.withdraw_wanted.connect(self._ask_withdraw)
        self._agreed: RowsModel[RegisterEntry[Consent]] = RowsModel((
            RowColumn(self.tr("同意日期"), _DAY_WIDTH, lambda one: one.at),
            RowColumn(self.tr("用途"), 0, lambda one: text("、").join(one.contents.uses)),
            RowColumn(self.tr("方式"), 104, lambda one: one.contents.way),
            RowColumn(self.tr("告知书"), 136, lambda one: one.contents.notice),
            RowColumn(self.tr("登记人"), 96, lambda one: one.by),
            RowColumn(self.tr("撤回日期"), _DAY_WIDTH + _ICON_WIDTH, lambda one: one.ended_at,
                   lambda one: Tone.WARN if one.ended_at else None),
            RowColumn(self.tr("撤回理由"), 136, lambda one: one.why),
        ))  # fmt: skip
        self._consents = RowsTable(self._agreed, "consentTable")
        head = QHBoxLayout()
        head.addWidget(plain(self.tr("身份核验登记"), "heading"), 1)
        for made in self._identified.buttons:
            head.addWidget(made)
        self.column.addLayout(head)
        self.column.addWidget(self._expiry)
        self.column.addWidget(self._identified, 3)
        self.column.addWidget(plain(self.tr("客户同意"), "heading"))
        self.column.addWidget(self._consents, 2)
        self.command(self.tr("登记核验结果…(&I)"), "identifyButton", self._identify, IDENTIFICATION.right, "primary")
        self.command(self.tr("登记客户同意…(&A)"), "consentButton", self._consent, CONSENT.right)
        self._withdraw = self.command(self.tr("客户撤回同意…(&U)"), "withdrawConsent", self._withdrawn, CONSENT.right)
        self._consents.menu.offer(lambda: (self._withdraw,))
        self.buttons.addStretch(1)
        self.column.addLayout(self.buttons)
        self._consents.picked.connect(self._picked)

    def title(self) -> str:
        return self.tr("身份和同意")

    def show_dossier(
        self, row: DossierRow, life: LifeDetail, items: list[ItemDetail], others: list[DossierRow]
    ) -> None:
        self._identified.show_lines(life.identifications)
        self._life = life
        self._consents.show_rows(life.consents)
        self._validity = life.validity
        self._expiry.setText(self._words(life.validity))
        self._picked()

    def _words(self, validity: Validity) -> str:
        said = self._said(validity.until, validity.identified)
        if not validity.differs:
            return said
        return self.tr("{said}　⚠ 最近一次核验为 {found}，登记资料为 {typed}，两处不一致，请核对后更正").format(
            said=said, found=validity.by_identification or self.tr("长期有效"), typed=validity.by_field
        )

    def _said(self, until: str, identified: bool) -> str:
        if not until:
            return self.tr("证件长期有效") if identified else self.tr("证件有效期：未登记")
        left = (date.fromisoformat(until) - self.desk.now().date()).days
        if left < 0:
            return self.tr("⚠ 证件已于 {day} 过期，请重新核验").format(day=until)
        if left <= SOON_DAYS:
            return counted(self.tr, "⚠ 证件将于 {day} 过期（还有 {n} 天）", left, day=until)
        return self.tr("证件有效期至 {day}").format(day=until)

    def _picked(self) -> None:
        one = self._consents.current
        self._withdraw.setEnabled(one is not None and not one.ended_at)

    @opens
    def _ask_correct(self, line: RegisterEntry[Identification]) -> None:
        form = IdentifyDialog(
            self.dialog, self.desk, self.dialog.dossier_id, self._validity, line, self._follows(line, corrected=True)
        )
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, self.tr("已更正，原来的一行已划去。")))
        form.open()

    @opens
    def _ask_withdraw(self, line: RegisterEntry[Identification]) -> None:
        said = self.tr("{day} {who}：{document}，{finding}").format(
            day=day_of(line.at), who=line.by, document=line.contents.document, finding=line.contents.finding
        )
        withdraw = partial(registers.withdraw_identification, self.desk, self.dialog.dossier_id, line.id)
        form = WithdrawLineDialog(self.dialog, said, withdraw, self._follows(line, corrected=False))
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, self.tr("已撤销，原来的一行已划去。")))
        form.open()

    def _follows(self, line: RegisterEntry[Identification], *, corrected: bool) -> str:
        """Return what follows for the dossier once its identification that counts is corrected or withdrawn."""
        if line != self._life.identified:
            return ""
        if self._life.life is Life.VERIFIED:
            return self.tr("档案退回“待核实”，须重新核实。")
        if corrected or self._life.life is not Life.CONFIRMED:
            return ""
        return self.tr("档案若因此没有通过的核验，“今日”会提醒重新核验。")

    @opens
    def _identify(self) -> None:
        form = IdentifyDialog(self.dialog, self.desk, self.dialog.dossier_id, self._validity)
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, self.tr("核验结果已登记。")))
        form.open()

    @opens
    def _consent(self) -> None:
        form = ConsentDialog(self.dialog, self.desk, self.dialog.dossier_id)
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, self.tr("客户同意已登记。")))
        form.open()

    def _withdrawn(self) -> None:
        self._ask_withdrawn(self._consents.current)

    @opens
    def _ask_withdrawn(self, consent: RegisterEntry[Consent]) -> None:
        form = WithdrawDialog(self.dialog, self.desk, self.dialog.dossier_id, consent)
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, self.tr("已登记客户撤回同意。")))
        form.open()


def _found(one: RegisterEntry[Identification]) -> Tone | None:
    """The tone of a result; None for one that no longer counts, whose words are struck through with the rest."""
    if one.ended_at:
        return None
    return Tone.OK if one.contents.genuine else Tone.ERROR
