"""Every time that a dossier was looked through on its cycle, and when it is due again."""

from __future__ import annotations

from functools import partial

from app.models.domain import rulebook
from app.models.domain.dossier import DossierRow
from app.models.domain.item import ItemDetail
from app.models.domain.life import Life
from app.models.domain.moments import day_of, minute_of
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.review import REVIEW, Reviewed
from app.models.services import keeping, registers
from app.models.services.keeping import LifeDetail
from app.ui.dialogs.dossier.frame import DossierFrame
from app.ui.dialogs.dossier.tab import Tab
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.register_lines import RegisterLines, WithdrawLineDialog
from app.ui.openings import opens
from app.ui.widgets.inputs import TextLine
from app.ui.widgets.rows import RowColumn
from app.ui.widgets.text import plain


class ReviewsTab(Tab):
    """Newest first, with the finding."""

    def __init__(self, dialog: DossierFrame) -> None:
        super().__init__(dialog)
        self._due = plain(wrap=True, name="reviewDue")
        may_act = self.desk.can(REVIEW.right)
        self._lines = RegisterLines("reviewsTable", (
            RowColumn(self.tr("时间"), 136, lambda one: minute_of(one.at)),
            RowColumn(self.tr("核对人"), 96, lambda one: one.by), RowColumn(self.tr("结果"), 0, lambda one: one.contents.finding),
            RowColumn(self.tr("下次核对"), 112, lambda one: one.contents.next_due),
        ), may_act, "Review")  # fmt: skip
        self._lines.correct_wanted.connect(self._ask_correct)
        self._lines.withdraw_wanted.connect(self._ask_withdraw)
        self.column.addWidget(self._due)
        self.column.addWidget(self._lines, 1)
        self._review = self.command(self.tr("登记核对…(&N)"), "reviewButton", self._ask, REVIEW.right, "primary")
        for made in self._lines.buttons:
            self.buttons.addWidget(made)
        self.buttons.addStretch(1)
        self.column.addLayout(self.buttons)

    def title(self) -> str:
        return self.tr("定期核对")

    def show_dossier(
        self, row: DossierRow, life: LifeDetail, items: list[ItemDetail], others: list[DossierRow]
    ) -> None:
        self._lines.show_lines(life.reviews)
        self._due.setText(
            self.tr("下次核对：{day}").format(day=life.review_due)
            if life.review_due
            else self.tr("确认建档后开始定期核对。")
        )
        self._review.setEnabled(life.life is Life.CONFIRMED)
        self._judged = life.identified is not None

    @opens
    def _ask(self) -> None:
        about = self.tr("与客户或原件核对后登记结果；有变动请另提交更正。")
        if not self._judged:
            about += self.tr("⚠ 这份档案还没有核验过客户身份，请先登记核验结果，不要写成“无变化”。")
        form = FormDialog(self.dialog, self.tr("登记核对"), about)
        finding = form.add(
            "finding", self.tr("核对结果(&F)"), TextLine(), self.tr("如：电话核对，无变化"), answers="核对结果"
        )
        form.submit(
            self.tr("登记(&S)"), lambda: partial(keeping.review, self.desk, self.dialog.dossier_id, finding.value())
        )
        form.kept.connect(
            lambda outcome: self.dialog.kept(outcome, self.tr("已登记。下次核对 {day}。").format(day=outcome.value))
        )
        form.open()

    @opens
    def _ask_correct(self, line: RegisterEntry[Reviewed]) -> None:
        form = FormDialog(
            self.dialog,
            self.tr("更正核对结果"),
            self._words(line),
            message=self.tr("更正后另立一行，原来的一行划去并保留。"),
        )
        finding = form.add("finding", self.tr("核对结果(&F)"), TextLine(line.contents.finding), answers="核对结果")
        reason = form.add("reasonEdit", self.tr("更正理由(&R)"), TextLine(), answers=rulebook.REASON_STATED.code)
        correct = partial(registers.correct_review, self.desk, self.dialog.dossier_id, line.id)
        form.submit(self.tr("更正(&S)"), lambda: partial(correct, finding.value(), reason.value()))
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, self.tr("已更正，原来的一行已划去。")))
        form.open()

    @opens
    def _ask_withdraw(self, line: RegisterEntry[Reviewed]) -> None:
        follows = self.tr("下次核对改从上一次核对（没有的，从建档）起算。")
        withdraw = partial(registers.withdraw_review, self.desk, self.dialog.dossier_id, line.id)
        form = WithdrawLineDialog(self.dialog, self._words(line), withdraw, follows)
        form.kept.connect(
            lambda outcome: self.dialog.kept(
                outcome, self.tr("已撤销。下次核对 {day}。").format(day=outcome.value or "—")
            )
        )
        form.open()

    def _words(self, line: RegisterEntry[Reviewed]) -> str:
        message = self.tr("{day} {who}：{finding}")
        return message.format(day=day_of(line.at), who=line.by, finding=line.contents.finding)
