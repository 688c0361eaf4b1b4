"""The steps of a loan request between its asking and its issue, by name, as tests take them."""

from __future__ import annotations

from app.models.domain.loan import Loan, Request
from app.models.domain.procedures.loan import APPROVE, REFUSE, REVOKE, WITHDRAW
from app.models.domain.sign_off import SignOff, Statement
from app.models.services import dockets, loan_register
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.lending import Lent


def loans(desk: Desk, given: Lent) -> list[Loan]:
    """What was given out, as the register has it."""
    return loan_register.loans_of_slip(desk, given.request.id)


def overdue(desk: Desk) -> list[Loan]:
    """The loans that are out beyond their term."""
    today = desk.now().date().isoformat()
    return [one for one in loan_register.out(desk) if one.due_on < today]


def approval_statement(desk: Desk, request_id: int) -> Statement:
    """Return the statement that an approver signs."""
    return dockets.statement(desk, request_id, APPROVE)


def approve(desk: Desk, request_id: int, given: SignOff) -> Outcome[Request]:
    """A sign-off that approves a request."""
    return _take(desk, request_id, APPROVE, given)


def refuse(desk: Desk, request_id: int, reason: str) -> Outcome[Request]:
    """A request that waits is refused."""
    return _take(desk, request_id, REFUSE, reason=reason)


def revoke(desk: Desk, request_id: int, reason: str) -> Outcome[Request]:
    """An approval is taken back."""
    return _take(desk, request_id, REVOKE, reason=reason)


def withdraw(desk: Desk, request_id: int) -> Outcome[Request]:
    """A request is withdrawn."""
    return _take(desk, request_id, WITHDRAW)


def _take(desk: Desk, request_id: int, step: str, given: SignOff | None = None, reason: str = "") -> Outcome[Request]:
    done = dockets.take(desk, request_id, step, given, reason=reason)
    return Outcome(loan_register.request(desk, request_id), done.changed, done.anchor)
