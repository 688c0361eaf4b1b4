"""Borrowing: a request is not a loan. Asked → approved → issued → returned, with refused, withdrawn, expired."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.models.domain.deputy import Deputy
from app.models.domain.docket import DocketHead, Taken
from app.models.domain.errors import N_
from app.models.domain.person import Role
from app.models.domain.procedure import State
from app.models.domain.procedures.loan import APPROVE, BORROWER, DAYS
from app.models.domain.rights import Rights


class LoanKind(StrEnum):
    """Taken out of the room, or looked at in it."""

    LOAN = "loan"
    CONSULTATION = "consultation"

    @property
    def label(self) -> str:
        """The kind as clerks call it."""
        return _KINDS[self]


_KINDS = {LoanKind.LOAN: N_("借阅"), LoanKind.CONSULTATION: N_("查阅")}


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
    """A request as the desk reads its docket.

    `reference_codes` are those of its dossiers: all that a person may know of a dossier outside their scope.
    """

    docket: DocketHead
    dossier_ids: tuple[int, ...]
    reference_codes: tuple[str, ...]

    @property
    def id(self) -> int:
        """Return the id of its docket."""
        return self.docket.id

    @property
    def slip_code(self) -> str:
        """Return the code on its slip."""
        return self.docket.code

    @property
    def kind(self) -> LoanKind:
        """Return the kind of loan."""
        return LoanKind(self.docket.variant)

    @property
    def state(self) -> State:
        """Return the state of its docket."""
        return self.docket.state

    @property
    def borrower_id(self) -> str:
        """Return the id of the borrower."""
        return self.docket.parts[BORROWER].person_id

    @property
    def borrower(self) -> str:
        """Return the name of the borrower."""
        return self.docket.parts[BORROWER].name

    @property
    def department(self) -> str:
        """Return the department of the borrower."""
        return self.docket.parts[BORROWER].department

    @property
    def purpose(self) -> str:
        """Return the purpose; empty once the last of its dossiers is destroyed."""
        return self.docket.opener.reason

    @property
    def term_days(self) -> int:
        """Return the term in calendar days; 0 once the last of its dossiers is destroyed."""
        return int(self.docket.body.get(DAYS, "0"))

    @property
    def valid_until(self) -> str:
        """Return the ISO time after which it lapses."""
        return self.docket.due_on or ""

    @property
    def approval(self) -> Taken | None:
        """Return how it was approved; None without an approval."""
        return next(iter(self.docket.taken(APPROVE)), None)

    def is_in(self, state: str) -> bool:
        """Return whether its docket is in this state."""
        return self.docket.state.name == state

    def may_be_taken_by(
        self, step: str, rights: Rights, role: Role, person_id: str, deputies: Sequence[Deputy] = ()
    ) -> bool:
        """Return whether a person could take this step now, in their own name or as one of the `deputies`."""
        return self.docket.may_be_taken_by(self.docket.procedure.step(step), rights, role, person_id, deputies)


@dataclass(frozen=True, slots=True)
class Loan:
    """A line of the borrow register (借阅登记簿). `principal`: for whom a deputy approved, or «».

    `lifted_by`: the manager who let it go in spite of what the borrower had overdue, at `lifted_at`; «» for none.
    `granted_days`: the term that was granted; None where it is not known (an imported register, a destroyed dossier).
    """

    id: int
    docket_id: int | None
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
    principal: str
    lifted_by: str
    lifted_at: str
    due_on: str
    granted_days: int | None
    renewals: int
    recalled_at: str | None
    returned_at: str | None
    returned_by: str
    condition: Condition | None
    condition_note: str

    def is_overdue(self, today: date) -> bool:
        """Return whether a loan that is out was due before `today`."""
        return self.due_on < today.isoformat()
