"""Borrowing: a request is not a loan. Asked → approved → issued → returned, with refused, withdrawn, expired."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.models.domain.errors import N_
from app.models.domain.person import Role


class LoanKind(StrEnum):
    """Taken out of the room, or looked at in it."""

    LOAN = "loan"
    CONSULTATION = "consultation"

    @property
    def label(self) -> str:
        """The kind as clerks call it."""
        return _KINDS[self]


_KINDS = {LoanKind.LOAN: N_("借阅"), LoanKind.CONSULTATION: N_("查阅")}


class RequestState(StrEnum):
    """Where a request stands."""

    ASKED = "asked"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    ISSUED = "issued"

    @property
    def label(self) -> str:
        """The state as clerks call it."""
        return _REQUESTS[self]


# The states from which a request can still become a loan.
WAITING = (RequestState.ASKED, RequestState.APPROVED)

_REQUESTS = {
    RequestState.ASKED: N_("待审批"),
    RequestState.APPROVED: N_("已批准"),
    RequestState.REFUSED: N_("已拒绝"),
    RequestState.WITHDRAWN: N_("已撤回"),
    RequestState.EXPIRED: N_("已过期"),
    RequestState.ISSUED: N_("已借出"),
}


class Condition(StrEnum):
    """The result of the return inspection."""

    COMPLETE = "complete"
    PAGES_MISSING = "pages-missing"
    DAMAGED = "damaged"
    NOT_INSPECTED = "not-inspected"
    LOST = "lost"
    """Never brought back: the dossier was written off."""

    @property
    def label(self) -> str:
        """The finding as clerks call it."""
        return _CONDITIONS[self]


_CONDITIONS = {
    Condition.COMPLETE: N_("完好"),
    Condition.PAGES_MISSING: N_("缺页"),
    Condition.DAMAGED: N_("破损"),
    Condition.NOT_INSPECTED: N_("待检查"),
    Condition.LOST: N_("遗失"),
}


@dataclass(frozen=True, slots=True)
class Request:
    """A request with its dossiers, and the version of the rules under which it was made (S19-R19).

    `reference_codes` are those of its dossiers: all that a person may know of a dossier outside their scope.
    """

    id: int
    slip_code: str
    kind: LoanKind
    borrower_id: str
    borrower: str
    department: str
    purpose: str
    term_days: int
    state: RequestState
    approver_roles: tuple[Role, ...]
    clause: str
    asked_at: str
    asked_by: str
    valid_until: str
    approver_id: str | None
    approver: str
    approval_id: int | None
    override_id: int | None
    reason: str
    policy_version: int
    dossier_ids: tuple[int, ...]
    reference_codes: tuple[str, ...]

    def may_be_decided_by(self, role: Role | None, person_id: str) -> bool:
        """Whether a person of this role, who is neither borrower nor applicant, could approve or refuse it now."""
        return self.state is RequestState.ASKED and self._is_judged_by(role, person_id)

    def may_be_revoked_by(self, role: Role | None, person_id: str) -> bool:
        """Whether the same could take back an approval now: until the bags are given out."""
        return self.state is RequestState.APPROVED and self._is_judged_by(role, person_id)

    def may_be_withdrawn_by(self, person_id: str, *, keeper: bool) -> bool:
        """Whether a person may withdraw it: the borrower, the applicant, or the keeper of the desk."""
        return keeper or person_id in (self.borrower_id, self.asked_by)

    def _is_judged_by(self, role: Role | None, person_id: str) -> bool:
        return role in self.approver_roles and person_id not in (self.borrower_id, self.asked_by)


@dataclass(frozen=True, slots=True)
class Loan:
    """A line of the borrow register (借阅登记簿)."""

    id: int
    request_id: int | None
    slip_code: str
    kind: LoanKind
    dossier_id: int
    reference_code: str
    title: str
    borrower_id: str
    borrower: str
    department: str
    purpose: str
    issued_at: str
    issued_by: str
    approver: str
    due_on: str
    renewals: int
    recalled_at: str | None
    returned_at: str | None
    returned_by: str
    condition: Condition | None
    condition_note: str
