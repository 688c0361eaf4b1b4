"""Requests that wait: for an approver (待审批), and for the bags to be fetched (待取)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.models.domain.deputy import Deputy
from app.models.domain.docket import Docket
from app.models.domain.dossier import DossierRow
from app.models.domain.loan import Request
from app.models.domain.moments import day_of, minute_of
from app.models.domain.procedures.loan import APPROVE, APPROVED, ASKED, REFUSE, REVOKE, WITHDRAW
from app.models.domain.rights import Right
from app.models.services import dockets, dossiers
from app.models.services.action import Outcome
from app.ui.messages import Tone, basis, label, posts, signature
from app.ui.page import Page
from app.ui.pages.borrowing.issuing import Issuing
from app.ui.pages.borrowing.lists import ListTab
from app.ui.run import Newest
from app.ui.widgets.rows import RowColumn
from app.ui.widgets.text import plain

_LISTED = 8


class RequestsTab(ListTab):
    """Requests in one state, with the dossiers of the current one beneath."""

    state: str

    def __init__(self, page: Page, issuing: Issuing) -> None:
        super().__init__(page)
        self.issuing = issuing
        self._newest = Newest()
        self._deputies: Sequence[Deputy] = ()
        self._bags = plain(kind="muted", name=f"{self.name}Bags", wrap=True)
        self._bags.setMinimumHeight(48)
        self.column.insertWidget(2, self._bags)

    def dossiers_of(self, row: Request) -> Sequence[int]:
        """Return the dossiers that are asked for."""
        return row.dossier_ids

    def columns(self) -> Sequence[RowColumn[Request]]:
        return (
            RowColumn(self.tr("申请时间"), 136, lambda one: minute_of(one.docket.opened_at), key="asked"),
            RowColumn(self.tr("借阅人"), 88, lambda one: one.borrower, key="borrower"),
            RowColumn(self.tr("部门"), 88, lambda one: one.department, key="department"),
            RowColumn(self.tr("事项"), 56, lambda one: label(one.kind), key="kind"),
            RowColumn(self.tr("用途"), 96, lambda one: one.purpose, key="purpose"),
            RowColumn(self.tr("份数"), 56, lambda one: str(len(one.dossier_ids)), key="number"),
            RowColumn(self.tr("天数"), 56, lambda one: str(one.term_days), key="days"),
            RowColumn(self.tr("有效至"), 104, lambda one: day_of(one.valid_until), key="valid-until"),
            RowColumn(self.tr("审批"), 0, self._approval, key="approval"),
        )

    def show_requests(self, waiting: list[Request], deputies: Sequence[Deputy]) -> None:
        """Show those of the waiting requests that belong here; `deputies`: for whom who sits here signs, or who for them."""
        self._deputies = deputies
        self.show_rows([one for one in waiting if one.is_in(self.state)])

    def picked(self, row: Request | None) -> None:
        """Show the dossiers of the request: an approver must see them."""
        self._newest.drop()
        self._bags.setVisible(row is not None)
        if row is None:
            self._bags.clear()
            return

        def show(rows: list[DossierRow]) -> None:
            one_of = self.tr("{household} {name}（{code}）")
            named = [
                one_of.format(household=one.household, name=one.customer, code=one.reference_code)
                for one in rows[:_LISTED]
            ]
            if not named:
                named = list(row.reference_codes[:_LISTED])
            rest = len(row.dossier_ids) - len(named)
            more = self.tr("，另有 {n} 份").format(n=rest) if rest else ""
            listed = self.tr("，").join(named) + more
            self._bags.setText(self.tr("用途：{purpose}。档案：{listed}").format(purpose=row.purpose, listed=listed))

        desk = self.desk
        self.page.perform(lambda: dossiers.rows(desk, row.dossier_ids), self._newest.ask(show))

    def _approval(self, one: Request) -> str:
        clause = basis(one.docket.clause, one.docket.policy_version)
        if one.approval:
            approver = signature(one.approval.name, one.approval.principal)
            return self.tr("{name}已批准（{clause}）").format(name=approver, clause=clause)
        if not one.docket.takers:
            return self.tr("无需审批（{clause}）").format(clause=clause)
        approver = posts(self.desk.pack, one.docket.takers)
        return self.tr("待{approver}（{clause}）").format(approver=approver, clause=clause)

    def add_withdrawal(self) -> None:
        """Offer the withdrawal of a request to its applicant, its borrower and the keeper of the desk."""
        self.add_command(self.tr("撤回(&W)"), f"{self.name}Withdraw", self._withdraw, self.may(WITHDRAW))

    def _withdraw(self, one: Request) -> None:
        def done(_outcome: Outcome[Docket]) -> None:
            self.page.say(Tone.OK, self.tr("已撤回{borrower}的申请（单号 {slip}）。").format(
                borrower=one.borrower, slip=one.slip_code
            ))  # fmt: skip

        self.page.act(lambda: dockets.take(self.desk, one.id, WITHDRAW), done, on=(Request, one.id))

    def add_refusal(self) -> None:
        """Offer to say no, to those whom the pack names."""
        self.add_command(self.tr("拒绝…(&J)"), f"{self.name}Refuse", self._taker(REFUSE), self.may(REFUSE), "danger")

    def add_revocation(self) -> None:
        """Offer the revocation of an approval to those who could have given it."""
        self.add_command(
            self.tr("撤销批准…(&J)"), f"{self.name}Revoke", self._taker(REVOKE), self.may(REVOKE), "danger"
        )  # fmt: skip

    def _taker(self, step: str) -> Callable[[Request], None]:
        return lambda one: self.issuing.decide(one, step)

    def may(self, step: str) -> Callable[[Request], bool]:
        """Return a check of whether the session's person may take a step of a request now."""
        me = self.desk.account
        return lambda one: one.may_be_taken_by(step, self.desk.pack.rights, me.role, me.person_id, self._deputies)


class AskedTab(RequestsTab):
    """待审批: a clerk lets the approver sign at the desk; an approver signs in their own session."""

    name, state = "asked", ASKED

    def __init__(self, page: Page, issuing: Issuing) -> None:
        super().__init__(page, issuing)
        clerk = self.desk.can(Right.LEND)
        self.add_withdrawal()
        if self.desk.can(Right.APPROVE):
            self.add_refusal()
        self._approve = self.add_command(
            self.tr("当面审批…(&A)") if clerk else self.tr("批准…(&A)"), "askedApprove", issuing.approve,
            (lambda _one: True) if clerk else self.may(APPROVE), "primary",
        )  # fmt: skip
        self.show_requests([], ())

    def show_requests(self, waiting: list[Request], deputies: Sequence[Deputy]) -> None:
        super().show_requests(waiting, deputies)
        approves = self.desk.can(Right.LEND) or self.desk.can(Right.APPROVE)
        self._approve.setVisible(approves or any(one.person_id == self.desk.account.person_id for one in deputies))

    def nothing(self) -> str:
        return self.tr("没有等待审批的申请")


class ApprovedTab(RequestsTab):
    """待取: approved, and the bags still lie on their shelves."""

    name, state = "approved", APPROVED

    def __init__(self, page: Page, issuing: Issuing) -> None:
        super().__init__(page, issuing)
        self.add_withdrawal()
        if self.desk.can(Right.APPROVE):
            self.add_revocation()
        if self.desk.can(Right.LEND):
            self.add_command(self.tr("发放(&G)"), "approvedIssue", issuing.issue, kind="primary")

    def nothing(self) -> str:
        return self.tr("没有等待领取的申请")
