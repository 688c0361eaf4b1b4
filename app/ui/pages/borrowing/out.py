"""The open loans (借出中), and the returned ones without inspection (待检查)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from app.models.domain.errors import Refusal
from app.models.domain.loan import Condition, Loan, LoanKind
from app.models.domain.moments import day_of, minute_of
from app.models.domain.provenance import Provenance
from app.models.domain.rights import Right
from app.models.services import returning
from app.models.services.action import Outcome
from app.reports.forms import recall_notice
from app.ui import run
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.reason import ReasonDialog
from app.ui.messages import Tone, label
from app.ui.openings import opens
from app.ui.page import Page
from app.ui.pages.borrowing.age_bars import AgeBars
from app.ui.pages.borrowing.issuing import Issuing
from app.ui.pages.borrowing.lists import ListTab, condition_words, remarks
from app.ui.papers import lending as papers
from app.ui.widgets.rows import RowColumn


class OutTab(ListTab):
    """借出中: borrowers and due dates; renew, recall, take back."""

    name = "out"

    def __init__(self, page: Page, issuing: Issuing) -> None:
        self._ages = AgeBars()
        super().__init__(page)
        self.column.insertWidget(1, self._ages)
        self._ages.hide()
        self._ages.chosen.connect(self._narrow)
        if self.desk.can(Right.LEND):
            self.add_command(
                self.tr("补打借阅单…(&L)"), "slipAgainButton", lambda loan: issuing.print_slip(loan.docket_id),
                lambda loan: loan.docket_id is not None,
            )  # fmt: skip
            self.add_command(self.tr("续借(&R)"), "renewButton", self._renew, self._may_be_renewed)
            self.add_command(self.tr("归还(&B)"), "takeBackButton", self._take_back)
            self.add_command(
                self.tr("催还通知…(&N)"),
                "recallButton",
                self._recall,
                lambda loan: self._days_late(loan) > 0,
                "primary",
            )

    def columns(self) -> Sequence[RowColumn[Loan]]:
        return (
            RowColumn(self.tr("应还日期"), 104, lambda one: one.due_on, key="due"),
            RowColumn(self.tr("期限"), 120, self._due, self._tone, key="term"),
            RowColumn(self.tr("借出日期"), 104, lambda one: day_of(one.issued_at), key="lent"),
            RowColumn(self.tr("借阅人"), 88, lambda one: one.borrower, key="borrower"),
            RowColumn(self.tr("部门"), 96, lambda one: one.department, key="department"),
            RowColumn(
                self.desk.pack.worded(self.tr("房号、客户"), self.tr("客户")), 184, lambda one: one.title, key="title"
            ),
            RowColumn(self.tr("档号"), 184, lambda one: one.reference_code, key="code"),
            RowColumn(self.tr("用途"), 112, lambda one: one.purpose, key="purpose"),
            RowColumn(self.tr("备注"), 0, remarks, key="remarks"),
        )

    def nothing(self) -> str:
        return self.tr("没有借出的档案")

    def show_loans(self, loans: Sequence[Loan]) -> None:
        """Show the open loans, longest overdue first."""
        self._ages.show_days([self._days_out(one) for one in loans])
        self.show_rows(sorted(loans, key=lambda one: (one.due_on, one.id)))

    def lets_through(self, row: Loan) -> bool:
        return self._ages.lets_through(self._days_out(row))

    def _days_out(self, loan: Loan) -> int:
        return (self.desk.now().date() - date.fromisoformat(day_of(loan.issued_at))).days

    @property
    def late(self) -> int:
        """The number of overdue loans."""
        return sum(self._days_late(one) > 0 for one in self.rows.rows)

    def _days_late(self, loan: Loan) -> int:
        return max(0, (self.desk.now().date() - date.fromisoformat(loan.due_on)).days)

    def _may_be_renewed(self, loan: Loan) -> bool:
        return loan.kind is LoanKind.LOAN and not self._days_late(loan)

    def _due(self, loan: Loan) -> str:
        late = self._days_late(loan)
        if late:
            return self.tr("逾期 {n} 天").format(n=late)
        left = (date.fromisoformat(loan.due_on) - self.desk.now().date()).days
        return self.tr("还有 {n} 天").format(n=left) if left else self.tr("今天到期")

    def _tone(self, loan: Loan) -> Tone:
        if self._days_late(loan):
            return Tone.ERROR
        return Tone.WARN if loan.due_on == self.desk.now().date().isoformat() else Tone.OK

    def _renew(self, loan: Loan) -> None:
        def done(outcome: Outcome[Loan]) -> None:
            self.page.say(Tone.OK, self.tr("已续借：{title}，应还日期 {due}。").format(
                title=loan.title, due=outcome.value.due_on
            ))  # fmt: skip

        self.page.act(lambda: returning.renew(self.desk, loan.id), done, on=(Loan, loan.id))

    def _take_back(self, loan: Loan) -> None:
        def done(_outcome: Outcome[Loan]) -> None:
            self.page.say(Tone.OK, self.tr("已归还：{title}。请在“待检查”中填写检查结果。").format(title=loan.title))

        self.page.act(lambda: returning.take_back(self.desk, loan.dossier_id), done, on=(Loan, loan.id))

    def _recall(self, loan: Loan) -> None:
        """One notice to one borrower, for everything that is late."""
        desk = self.desk
        late = [one.id for one in self.rows.rows if one.borrower_id == loan.borrower_id and self._days_late(one)]

        def drawn_up(outcome: Outcome[returning.Recall]) -> None:
            def made() -> bytes:
                form = papers.recall(desk, outcome.value, returning.recall_due(desk), outcome.anchor)
                return recall_notice.render(form)

            self.page.perform(made, lambda pdf: self._show_recall(outcome.value, pdf))

        self.page.act(lambda: returning.draw_up_recall(desk, late), drawn_up, on=("recall", loan.borrower_id))

    def _show_recall(self, drawn: returning.Recall, pdf: bytes) -> None:
        """Show the notice. It counts once it has left for a printer, or somebody says that it was handed over."""
        name = drawn.loans[0].borrower
        made_from = Provenance(self.desk.acted_seq, Right.LEND, tuple(loan.dossier_id for loan in drawn.loans))
        preview = PdfPreview(self.page, self.tr("催还通知"), pdf, of=name, made_from=made_from)
        handed = preview.add_button(self.tr("已送达(&D)"), "handedOverButton")

        def served() -> None:
            handed.setEnabled(False)
            self.page.say(Tone.OK, self.tr("已登记催还：{name}，{number}。").format(name=name, number=drawn.number))

        def serve() -> None:
            if handed.isEnabled():
                late = [one.id for one in drawn.loans]
                self.page.act(
                    lambda: returning.recall(self.desk, late, drawn.number), lambda _: served(),
                    on=("served", drawn.number),
                )  # fmt: skip

        def filed() -> None:
            if handed.isEnabled():
                said = self.tr("{saved}。还没有登记送达：通知交给借阅人后，请按“已送达”。")
                preview.bar.say(Tone.INFO, said.format(saved=preview.bar.text.rstrip("。.")), self.tr("已送达"), serve)

        handed.clicked.connect(serve)
        preview.on_paper.connect(serve)
        preview.filed.connect(filed)
        preview.open()


class InspectTab(ListTab):
    """待检查: the returned loans; three answers."""

    name = "uninspected"

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.add_command(self.tr("破损…(&D)"), "laterDamaged", self._asker(Condition.DAMAGED))
        self.add_command(self.tr("缺页…(&M)"), "laterPagesMissing", self._asker(Condition.PAGES_MISSING))
        self.add_command(self.tr("完好(&C)"), "laterComplete", self._enter_complete, kind="primary")

    def columns(self) -> Sequence[RowColumn[Loan]]:
        return (
            RowColumn(self.tr("归还时间"), 136, lambda one: minute_of(one.returned_at), key="returned"),
            RowColumn(
                self.desk.pack.worded(self.tr("房号、客户"), self.tr("客户")), 200, lambda one: one.title, key="title"
            ),
            RowColumn(self.tr("档号"), 200, lambda one: one.reference_code, key="code"),
            RowColumn(self.tr("借阅人"), 96, lambda one: one.borrower, key="borrower"),
            RowColumn(self.tr("部门"), 112, lambda one: one.department, key="department"),
            RowColumn(self.tr("接收人"), 96, lambda one: one.returned_by, key="receiver"),
            RowColumn(self.tr("检查"), 0, lambda one: condition_words(one), lambda _one: Tone.INFO, key="inspection"),
        )

    def nothing(self) -> str:
        return self.tr("没有等待检查的档案")

    def _asker(self, condition: Condition) -> Callable[[Loan], None]:
        return lambda loan: self._ask_about(loan, condition)

    @opens
    def _ask_about(self, loan: Loan, condition: Condition) -> None:
        dialog = ReasonDialog(
            self, self.tr("归还检查"), f"{loan.title}　{loan.reference_code}",
            self.tr("{condition}：哪些资料、第几页(&N)").format(condition=label(condition)), label(condition),
            partial(returning.inspect, self.desk, loan.id, condition),
        )  # fmt: skip
        dialog.refused.connect(lambda _refusal: self.page.refresh())  # it may have been inspected elsewhere
        dialog.open_over(self.page, lambda _outcome: None)

    def _enter_complete(self, loan: Loan) -> None:
        def refused(refusal: Refusal) -> None:
            run.report(self.page, refusal)
            self.page.refresh()

        work = partial(returning.inspect, self.desk, loan.id, Condition.COMPLETE)
        self.page.act(work, failed=refused, on=(Loan, loan.id))
