"""The steps after a draft: the approval at the desk, a manager's override, the issue of the bags, the slip."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.models.domain import rulebook
from app.models.domain.docket import Docket
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import Refusal
from app.models.domain.loan import Loan, Request
from app.models.domain.person import Account
from app.models.domain.procedures.loan import APPROVE, APPROVED, ASKED
from app.models.domain.provenance import Provenance
from app.models.domain.rights import Right
from app.models.domain.sign_off import SignOff, Statement
from app.models.services import dockets, dossiers, filing, lending, loan_register
from app.models.services.action import Outcome
from app.models.services.lending import Lent, LoanProposal
from app.reports.forms import loan_slip
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.sign_off import Fact, SignOffDialog
from app.ui.messages import Tone, label, posts, text, tone_of, words
from app.ui.page import Page
from app.ui.pages.borrowing.face import LoanFace
from app.ui.pages.borrowing.facts import bags_table, draft_facts, overdue_table
from app.ui.pages.dockets.acts import DocketActs
from app.ui.papers import lending as papers
from app.ui.widgets.message_bar import MessageBar

Settled = Callable[[bool], None]
_NAMED = 6


class Issuing(QObject):
    """Carries a request from the desk to the slip, and shows in `bar` its obstacles and who can lift them."""

    def __init__(self, page: Page, bar: MessageBar) -> None:
        super().__init__(page)
        self._page, self._bar, self._desk = page, bar, page.desk
        self._face = LoanFace(page.desk)
        self._acts = DocketActs(page, self._face, self._decided)
        self._acts.declined.connect(self._left_unsigned)

    def clear_message(self) -> None:
        """Remove the message for the last borrower, when the next one is at the desk."""
        self._bar.clear()

    def lend(self, draft: LoanProposal, left: Sequence[str], settled: Settled, override: SignOff | None = None) -> None:
        """Ask and issue: card, bags, Enter.

        `settled` is called with whether the draft is in the register now, issued or waiting. `left`: the names of bags
        on the desk that cannot be lent.
        """

        def came(outcome: Outcome[Lent]) -> None:
            settled(True)
            if outcome.value.due_on:
                self._given(outcome, left)
            else:
                self.wait(outcome.value.request, self._left(left))

        def stopped(refusal: Refusal) -> None:
            settled(False)
            self._stopped(refusal, draft, lambda given: self.lend(draft, left, settled, given))

        self._page.act(lambda: lending.lend(self._desk, draft, override), came, stopped)

    def ask(self, draft: LoanProposal, left: Sequence[str], settled: Settled) -> None:
        """Hand in a request without being a clerk."""

        def came(outcome: Outcome[Request]) -> None:
            settled(True)
            if outcome.value.is_in(ASKED):
                self.wait(outcome.value, self._left(left))
            else:
                self.resume(outcome.value)

        def stopped(refusal: Refusal) -> None:
            settled(False)
            self._refused(refusal)

        self._page.act(lambda: lending.ask(self._desk, draft), came, stopped)

    def resume(self, wanted: Request) -> None:
        """A slip was scanned, or a request came up: take its next step."""
        if wanted.is_in(ASKED):
            self.wait(wanted)
        elif wanted.is_in(APPROVED) and self._desk.can(Right.LEND):
            self.issue(wanted)
        else:
            said = self.tr("{borrower}的申请（单号 {slip}）：{state}。").format(
                borrower=wanted.borrower, slip=wanted.slip_code, state=label(wanted.state)
            )
            if wanted.is_in(APPROVED):
                said += self.tr("请凭单号到档案室领取。")
            self._bar.say(Tone.INFO, said)

    def wait(self, wanted: Request, after: str = "") -> None:
        """Say whose approval a request waits for; at the clerk's desk the approver may sign at once, or later."""
        said = self.tr(
            "需经{approver}审批（{clause}）。{borrower}的申请已登记，单号 {slip}，共 {n} 份，正在等待审批。"
        ).format(
            approver=posts(self._desk.pack, wanted.docket.takers), clause=wanted.docket.clause,
            borrower=wanted.borrower, slip=wanted.slip_code, n=len(wanted.dossier_ids),
        )  # fmt: skip
        if self._desk.can(Right.LEND):
            self._bar.say(Tone.WARN, said + after, self.tr("当面审批…(&H)"), lambda: self.approve(wanted))
        else:
            self._bar.say(Tone.WARN if after else Tone.INFO, said + after)

    def approve(self, wanted: Request) -> None:
        """Put a request before its approver; a clerk's session then gives the bags out."""
        self.decide(wanted, APPROVE)

    def decide(self, wanted: Request, step: str) -> None:
        """Let a request be approved, refused, or its approval revoked, by who may."""
        self._page.perform(
            lambda: self._face.read(wanted.id),
            lambda docket: self._acts.take(docket, docket.procedure.step(step)),
            on=(Request, wanted.id),
        )

    def issue(self, wanted: Request, override: SignOff | None = None) -> None:
        """Issue an approved request."""
        draft = LoanProposal(wanted.borrower_id, wanted.dossier_ids, wanted.kind, wanted.purpose, wanted.term_days)
        self._page.act(
            lambda: lending.issue(self._desk, wanted.id, override),
            self._given,
            lambda refusal: self._stopped(refusal, draft, lambda given: self.issue(wanted, given)),
            on=(Request, wanted.id),
        )

    def _decided(self, docket: Docket) -> None:
        if docket.state.name == APPROVED and self._desk.can(Right.LEND):
            self.issue(self._face.request(docket))

    def _left_unsigned(self, docket: Docket) -> None:
        if self._desk.can(Right.LEND):
            self.wait(self._face.request(docket), self.tr("以后在“待审批”中办理。"))

    def _stopped(self, refusal: Refusal, draft: LoanProposal, again: Callable[[SignOff], None]) -> None:
        if refusal.code != rulebook.NOTHING_OVERDUE.code:
            self._refused(refusal)
            return
        QApplication.beep()
        self._bar.say(
            Tone.WARN, words(refusal), self.tr("经理放行…(&H)"), lambda: self._ask_override(refusal, draft, again)
        )

    def _ask_override(self, refusal: Refusal, draft: LoanProposal, again: Callable[[SignOff], None]) -> None:
        desk = self._desk

        def ask(read: tuple[Statement, list[DossierRow], list[Loan], tuple[Account, ...]]) -> None:
            out, today = read[2], desk.now().date()
            facts = draft_facts(str(refusal.facts["name"]), out[0].department if out else "", draft, out, today)
            facts.append(Fact(self.tr("放行依据"), str(desk.pack.citation(rulebook.NOTHING_OVERDUE.clause))))
            dialog = SignOffDialog(
                self._page, desk, self.tr("经理放行：有逾期，仍借出"), read[0], facts, len(draft.dossier_ids),
                may_sign=read[3], lines=bags_table(read[1]), below=overdue_table(out, today),
            )  # fmt: skip
            dialog.kept.connect(again)
            dialog.rejected.connect(lambda: self._stopped(refusal, draft, again))
            dialog.open()

        self._page.perform(
            lambda: (
                lending.override_statement(desk, draft),
                dossiers.rows(desk, draft.dossier_ids),
                loan_register.out(desk, draft.borrower_id),
                lending.override_candidates(desk, draft),
            ),
            ask,
            on=("override", draft.borrower_id),
        )

    def _refused(self, refusal: Refusal) -> None:
        QApplication.beep()
        self._bar.say(tone_of(refusal), words(refusal))

    def _given(self, outcome: Outcome[Lent], left: Sequence[str] = ()) -> None:
        wanted, due = outcome.value.request, outcome.value.due_on
        said = self.tr("已借出 {n} 份给{borrower}，应还日期 {due}，单号 {slip}。").format(
            n=len(wanted.dossier_ids), borrower=wanted.borrower, due=due, slip=wanted.slip_code
        )
        self._say_given(wanted.id, Tone.WARN if left else Tone.OK, said + self._left(left))

    def _left(self, left: Sequence[str]) -> str:
        """Return a warning of bags that lay on the desk with the others and must stay in the room; «» for none."""
        if not left:
            return ""
        shown = text("、").join(left[:_NAMED]) + (self.tr("等") if len(left) > _NAMED else "")
        return self.tr("另有 {n} 份没有借出，请留下：{bags}。").format(n=len(left), bags=shown)

    def _say_given(self, request_id: int, tone: Tone, said: str) -> None:
        def printed() -> None:
            # The slip stays on offer: printers jam.
            self._say_given(request_id, tone, said)
            self.print_slip(request_id)

        self._bar.say(tone, said, self.tr("打印借阅单…(&S)"), printed)

    def print_slip(self, request_id: int) -> None:
        """Show the slip of an issued request, for printing it once or once more."""
        desk = self._desk

        def made() -> tuple[str, bytes, Provenance]:
            since = desk.acted_seq
            wanted = loan_register.request(desk, request_id)
            codes = {row.id: row.bar_code for row in dossiers.rows(desk, wanted.dossier_ids)}
            form = papers.slip(
                desk, wanted, loan_register.loans_of_slip(desk, request_id), codes,
                filing.pages(desk, wanted.dossier_ids), dockets.anchors(desk, wanted.docket),
            )  # fmt: skip
            made_from = Provenance(since, Right.CONSULT, tuple(wanted.dossier_ids))
            return wanted.slip_code, loan_slip.render(form), made_from

        def show(slip: tuple[str, bytes, Provenance]) -> None:
            PdfPreview(self._page, self.tr("借阅单"), slip[1], of=slip[0], made_from=slip[2]).open()

        self._page.perform(made, show)
