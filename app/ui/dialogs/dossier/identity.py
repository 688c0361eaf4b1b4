"""The register of identifications of a customer, and what they have agreed to (S10-R5, S06-R6)."""

from __future__ import annotations

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QListWidget

from app.models.domain.dossier import DossierRow
from app.models.domain.item import ItemDetail
from app.models.domain.life import DOCUMENTS, Consent, Identification
from app.models.domain.rights import Right
from app.models.services import keeping
from app.models.services.keeping import LifeDetail
from app.ui.dialogs.dossier.tab import Tab
from app.ui.dialogs.form import FormDialog, Typed, choice, day, line
from app.ui.messages import Tone, text
from app.ui.widgets.rows import Column, RowsModel, RowsTable
from app.ui.widgets.text import plain

_WAYS = ("核对原件", "联网核查", "回访核实", "第三方证明")
_CONSENTED = ("书面", "电子签署", "电话录音", "当面口头")
_SOON_DAYS = 90


class IdentityTab(Tab):
    """Two lists, newest first; nothing in them is ever changed, a later entry follows."""

    def __init__(self, dialog: object) -> None:
        super().__init__(dialog)
        self._expiry = plain(wrap=True, name="idExpiry")
        self._identified: RowsModel[Identification] = RowsModel((
            Column(self.tr("时间"), 136, lambda one: one.at[:16].replace("T", " ")),
            Column(self.tr("核验人"), 88, lambda one: one.by), Column(self.tr("证件"), 136, lambda one: one.document),
            Column(self.tr("结果"), 104, lambda one: self.tr("真实有效") if one.genuine else self.tr("未通过"),
                   lambda one: Tone.OK if one.genuine else Tone.ERROR),
            Column(self.tr("有效期至"), 104, lambda one: one.valid_until or self.tr("长期")),
            Column(self.tr("方式"), 104, lambda one: one.way), Column(self.tr("结论"), 0, lambda one: one.finding),
        ))  # fmt: skip
        self._agreed: RowsModel[Consent] = RowsModel((
            Column(self.tr("同意日期"), 104, lambda one: one.given_on),
            Column(self.tr("用途"), 0, lambda one: text("、").join(one.uses)),
            Column(self.tr("方式"), 104, lambda one: one.way), Column(self.tr("登记人"), 96, lambda one: one.by),
            Column(self.tr("撤回日期"), 104, lambda one: one.withdrawn_on,
                   lambda one: Tone.WARN if one.withdrawn_on else None),
        ))  # fmt: skip
        self._consents = RowsTable(self._agreed, "consentTable")
        self.column.addWidget(plain(self.tr("身份识别登记"), "heading"))
        self.column.addWidget(self._expiry)
        self.column.addWidget(RowsTable(self._identified, "identificationTable"), 1)
        self.column.addWidget(plain(self.tr("客户同意"), "heading"))
        self.column.addWidget(self._consents, 1)
        self.command(self.tr("登记核验结果…(&I)"), "identifyButton", self._identify, Right.VERIFY, "primary")
        self.command(self.tr("登记客户同意…(&A)"), "consentButton", self._consent, Right.VERIFY)
        self._withdraw = self.command(self.tr("客户撤回同意(&U)"), "withdrawConsent", self._withdrawn, Right.VERIFY)
        self.buttons.addStretch(1)
        self.column.addLayout(self.buttons)
        self._consents.picked.connect(self._picked)

    def title(self) -> str:
        return self.tr("身份和同意")

    def show_dossier(
        self, row: DossierRow, life: LifeDetail, items: list[ItemDetail], others: list[DossierRow]
    ) -> None:
        self._identified.show(life.identifications)
        self._consents.show_rows(life.consents)
        self._expiry.setText(self._validity(life.id_valid_until))
        self._picked()

    def _validity(self, until: str) -> str:
        if not until:
            return self.tr("证件有效期：未登记或长期有效")
        left = (QDate.fromString(until, "yyyy-MM-dd").toPython() - self.desk.now().date()).days
        if left < 0:
            return self.tr("⚠ 证件已于 {day} 过期，请重新核验").format(day=until)
        if left <= _SOON_DAYS:
            return self.tr("⚠ 证件将于 {day} 过期（还有 {n} 天）").format(day=until, n=left)
        return self.tr("证件有效期至 {day}").format(day=until)

    def _picked(self) -> None:
        one = self._consents.current
        self._withdraw.setEnabled(one is not None and not one.withdrawn_on)

    def _today(self) -> QDate:
        today = self.desk.now().date()
        return QDate(today.year, today.month, today.day)

    def _identify(self) -> None:
        def keep(typed: Typed) -> object:
            return keeping.identify(
                self.desk, self.dialog.dossier_id, str(typed["document"]), bool(typed["numberSeen"]),
                bool(typed["genuine"]), str(typed["validUntil"]) if typed["limited"] else "", str(typed["way"]),
                str(typed["finding"]),
            )  # fmt: skip

        form = FormDialog(
            self.dialog, self.tr("登记核验结果"), self.tr("核对证件与本人，结果记入身份识别登记，不能修改。"), keep,
            self.tr("登记(&S)"),
        )  # fmt: skip
        form.add("document", self.tr("证件(&D)"), choice(DOCUMENTS, editable=True))
        form.add("way", self.tr("核验方式(&W)"), choice(_WAYS, editable=True))
        form.add("numberSeen", "", QCheckBox(self.tr("号码与登记一致(&N)")))
        form.add("genuine", "", QCheckBox(self.tr("证件真实、有效(&G)")))
        form.add("limited", "", QCheckBox(self.tr("证件有有效期(&L)"), checked=True))
        form.add("validUntil", self.tr("有效期至(&U)"), day(self._today().addYears(10)))
        form.add("finding", self.tr("结论(&F)"), line(), self.tr("如：人证一致"))
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, self.tr("核验结果已登记。")))
        form.open()

    def _consent(self) -> None:
        def keep(typed: Typed) -> object:
            return keeping.consent(
                self.desk, self.dialog.dossier_id, list(typed["uses"]), str(typed["givenOn"]), str(typed["way"])
            )

        form = FormDialog(
            self.dialog,
            self.tr("登记客户同意"),
            self.tr("客户同意本单位为下列用途使用其信息。"),
            keep,
            self.tr("登记(&S)"),
        )
        uses = QListWidget(maximumHeight=120)
        uses.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        uses.addItems(self.desk.pack.collection.uses.values)
        form.add("uses", self.tr("用途（可多选）(&U)"), uses)
        form.add("givenOn", self.tr("同意日期(&D)"), day(self._today(), latest=self._today()))
        form.add("way", self.tr("方式(&W)"), choice(_CONSENTED, editable=True))
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, self.tr("客户同意已登记。")))
        form.open()

    def _withdrawn(self) -> None:
        consent = self._consents.current
        self.dialog.act(
            lambda: keeping.withdraw_consent(self.desk, self.dialog.dossier_id, consent.id),
            self.tr("已登记客户撤回同意。"),
        )
