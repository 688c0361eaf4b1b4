"""The acts on the life of dossiers, each with its form: confirm, hold, change the owner, end; and ask for one out of scope."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QSpinBox

from app.models.domain import searching
from app.models.domain.dossier import DossierRow, Selection
from app.models.domain.identity import clean_id, split_phones
from app.models.domain.loan import LoanKind
from app.models.domain.registers.deletion_wish import WishAnswer
from app.models.domain.rules import NOT_FILLED
from app.models.ledgers.drafts import DossierDraft
from app.models.services import dossiers, holds, keeping, lending, sealing
from app.models.services.action import Outcome
from app.models.services.holds import HoldState
from app.ui.dialogs.deletion_wish import DeletionWishDialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.hold import HoldDialog, HoldScope
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.relationship_end import RelationshipEndDialog
from app.ui.messages import counted, label, posts
from app.ui.openings import opens
from app.ui.page import Page
from app.ui.pages.dossiers.dossier_acts import DossierActs
from app.ui.pages.holds.sealed import print_answer
from app.ui.widgets.dossier_table import DossierTable
from app.ui.widgets.inputs import Choice, TextLine
from app.ui.widgets.text import plain

_MOST_NAMED = 8


class LifeActs(DossierActs):
    """Acts on the life of dossiers, of those chosen in `table`."""

    def __init__(self, page: Page, table: DossierTable) -> None:
        super().__init__(page)
        self._table = table

    @opens
    def confirm(self, ids: list[int]) -> None:
        """Confirm the selection: all of it or none. The refusal names the dossier that prevents it."""
        desk = self._desk

        def ask(chosen: list[DossierRow]) -> None:
            form = FormDialog(
                self._page, self.tr("确认建档"),
                counted(self.tr, "确认后这 {n} 份档案在管。有一份不能确认，就一份也不确认。", len(chosen)),
            )  # fmt: skip
            for row in chosen[:_MOST_NAMED]:
                form.body.addWidget(plain(_title(row), wrap=True, name="toConfirm"))
            if len(chosen) > _MOST_NAMED:
                form.body.addWidget(plain(self.tr("…… 共 {n} 份").format(n=len(chosen)), "muted"))
            form.submit(self.tr("确认 {n} 份(&S)").format(n=len(chosen)), lambda: partial(keeping.confirm, desk, ids))
            form.kept.connect(lambda outcome: self._confirmed(outcome))
            form.open()

        self._page.perform(lambda: dossiers.rows(desk, ids), ask, on="confirm")

    def _confirmed(self, outcome: Outcome[int]) -> None:
        self._table.dossiers.uncheck_all()
        self._kept(outcome, counted(self.tr, "已确认 {n} 份，档案在管。", outcome.value))

    def hold(self, ids: list[int]) -> None:
        """Place a hold on the chosen dossiers, on their customers, or on what the list is narrowed to."""
        desk = self._desk
        self._page.perform(lambda: holds.standing(desk, ids), lambda found: self._ask_hold(ids, found), on="hold")

    @opens
    def _ask_hold(self, ids: list[int], standing: HoldState) -> None:
        chosen, listed = tuple(ids), self._table.listed
        scopes = [
            HoldScope(counted(self.tr, "选中的 {n} 份档案", len(ids)), chosen),
            HoldScope(self.tr("这些档案的客户：现有的和以后的全部档案"), customers_of=chosen),
        ]
        if isinstance(listed, Selection) and searching.written(listed):
            words = self.tr("；").join([self._table.accessibleName(), *self._table.filtering.words()])
            about = self.tr("列表的条件（{words}），以后符合的也冻结").format(words=words)
            scopes.append(HoldScope(about, selection=listed))
        dialog = HoldDialog(self._page, self._desk, scopes, standing)
        dialog.kept.connect(lambda outcome: self._kept(outcome, self.tr("已冻结，写明理由解除前不得销毁。")))
        dialog.open()

    @opens
    def seal(self, ids: list[int]) -> None:
        """Seal the chosen dossiers."""
        message = counted(
            self.tr, "封存后，这 {n} 份档案只保存：没有权限的人查不到、看不到，也不能借出和更改。", len(ids)
        )
        dialog = ReasonDialog(
            self._page, self.tr("封存"), message, self.tr("理由(&R)"), self.tr("封存(&S)"),
            lambda reason: sealing.seal(self._desk, ids, reason),
        )  # fmt: skip
        dialog.kept.connect(lambda outcome: self._kept(outcome, counted(self.tr, "已封存 {n} 份。", outcome.value)))
        dialog.open()

    @opens
    def wish(self, row: DossierRow) -> None:
        """Enter the wish of a customer to be forgotten; the answer comes up as a letter."""
        dialog = DeletionWishDialog(self._page, self._desk, row.id, _title(row))

        def answered(outcome: Outcome[list[WishAnswer]]) -> None:
            ending = outcome.value[0].fate
            self._kept(outcome, self.tr("已登记并答复：{ending}。").format(ending=label(ending) if ending else ""))
            print_answer(self._page, outcome.value, outcome.anchor)

        dialog.kept.connect(answered)
        dialog.open()

    @opens
    def change_owner(self, row: DossierRow) -> None:
        """The household has a new owner: a new bag, and the former owner's stays findable."""
        desk = self._desk
        form = FormDialog(
            self._page, self.tr("过户"), self.tr("{title}：为新业主另立档案袋，原业主档案保留可查。").format(title=_title(row)),
        )  # fmt: skip
        name = form.add("name", self.tr("新业主姓名(&N)"), TextLine())
        number = form.add("idNumber", self.tr("证件号(&I)"), TextLine())
        phones = form.add("phones", self.tr("电话(&T)"), TextLine(), self.tr("多个号码用逗号分开"))
        form.submit(self.tr("过户(&S)"), lambda: partial(keeping.change_owner, desk, row.id, DossierDraft(
            party_name=name.value(), id_number=clean_id(number.value()), category=row.category,
            phones=split_phones(phones.value()))))  # fmt: skip
        form.kept.connect(lambda outcome: self._kept(outcome, self.tr("已为新业主建档，请补录资料。")))
        form.open()

    @opens
    def end(self, row: DossierRow) -> None:
        dialog = RelationshipEndDialog(self._page, self._desk, row.id, _title(row))
        known, unknown = self.tr("已记下。保管期限到 {day} 届满。"), self.tr("已记下。还有期限没有起算，见“保管期限”。")
        dialog.kept.connect(
            lambda outcome: self._kept(outcome, known.format(day=outcome.value) if outcome.value else unknown)
        )
        dialog.open()

    @opens
    def name_estate(self) -> None:
        """Name the estate of the buildings that name none, before another estate comes in."""
        desk = self._desk
        form = FormDialog(
            self._page, self.tr("给楼栋注明小区"), self.tr("没有注明小区的楼栋都归入这个小区；只有一个小区时，各处不显示小区。"),
        )  # fmt: skip
        estate = form.add(
            "estate", self.tr("小区名称(&E)"), TextLine(longest=40), self.tr("例如 御景湾"), answers=NOT_FILLED
        )
        form.submit(self.tr("注明(&S)"), lambda: partial(dossiers.name_estate, desk, estate.value()))
        form.kept.connect(lambda outcome: self._kept(outcome, counted(self.tr, "已注明，共 {n} 栋。", outcome.value)))
        form.open()

    @opens
    def ask_beyond(self) -> None:
        """Request a dossier outside one's own scope, by the code on its cover."""
        desk = self._desk
        entry = desk.pack.borrowing.approvals[-1]
        form = FormDialog(
            self._page, self.tr("申请查阅"),
            self.tr("不在本人职责范围内的档案，须经{who}审批（{clause}）。").format(
                who=posts(desk.pack, entry.approvers), clause=entry.clause),
        )  # fmt: skip
        codes = form.add("codes", self.tr("档号(&C)"), TextLine(), self.tr("见档案袋封面；多个档号用逗号分开"))
        kind = form.add(
            "kind", self.tr("方式(&K)"), Choice((label(one), one) for one in (LoanKind.CONSULTATION, LoanKind.LOAN))
        )
        purpose = form.add_purpose(desk.pack)
        days = form.add(
            "days", self.tr("天数（查阅当日归还填 0）(&D)"), QSpinBox(maximum=desk.pack.borrowing.longest_term_days)
        )
        form.submit(self.tr("提交申请(&S)"), lambda: partial(
            lending.ask_by_code, desk, [codes.value()], kind.value(), purpose.value(), days.value()))  # fmt: skip
        form.kept.connect(lambda outcome: self._kept(outcome, self.tr("申请 {slip} 已提交，等待{who}审批。").format(
            slip=outcome.value.slip_code, who=posts(desk.pack, outcome.value.docket.takers))))  # fmt: skip
        form.open()


def _title(row: DossierRow) -> str:
    return f"{row.title}  {row.reference_code}".strip()
