"""Destruction lists (销毁清册) and what came of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.models.domain.dossier import DossierRow
from app.models.domain.errors import N_, Refusal
from app.models.domain.person import Role
from app.models.domain.rights import Right, Rights


class DisposalState(StrEnum):
    """Where a destruction list stands."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    DESTROYED = "destroyed"

    @property
    def label(self) -> str:
        """The state as clerks call it."""
        return _STATES[self]


_STATES = {
    DisposalState.PROPOSED: N_("待批准"),
    DisposalState.APPROVED: N_("已批准，待销毁"),
    DisposalState.REFUSED: N_("已退回"),
    DisposalState.WITHDRAWN: N_("已撤回"),
    DisposalState.DESTROYED: N_("已销毁"),
}


@dataclass(frozen=True, slots=True)
class DisposalLine:
    """One dossier on a list. `title` is empty once the customer's data is gone."""

    position: int
    dossier_id: int
    reference_code: str
    bar_code: str
    category: str
    title: str
    opened_on: str
    retention: str
    retention_due: str | None
    page_count: int
    scanned_at: str | None
    scanned_by: str
    outcome: str | None

    def is_early(self, today: str) -> bool:
        """Whether on that day the retention term has not been served, or has not even begun."""
        return not self.retention_due or self.retention_due > today


@dataclass(frozen=True, slots=True)
class Signature:
    """A sign-off as the paper prints it."""

    person_id: str
    name: str
    role: str
    at: str
    list_hash: str


@dataclass(frozen=True, slots=True)
class Disposal:
    """A destruction list with its lines and signatures."""

    id: int
    list_code: str
    state: DisposalState
    reason: str
    method: str
    site: str
    proposed_by: str
    proposer: str
    proposed_at: str
    approver_id: str | None
    approver: str
    decided_at: str | None
    refusal: str
    list_hash: str
    executed_at: str | None
    policy_version: int
    lines: tuple[DisposalLine, ...]
    destroyers: tuple[Signature, ...]

    def may_be_decided_by(self, rights: Rights, role: Role | None, person_id: str) -> bool:
        """Whether this person, who has the right and did not propose it, could approve or send back the list now."""
        return (
            self.state is DisposalState.PROPOSED
            and role is not None
            and rights.may(role, Right.APPROVE_DESTRUCTION)
            and person_id != self.proposed_by
        )

    def may_be_destroyed_by(self, person_id: str) -> bool:
        """Whether this person, who neither proposed nor approved it nor has signed already, could sign it now."""
        involved = {self.proposed_by, self.approver_id, *(one.person_id for one in self.destroyers)}
        return self.state is DisposalState.APPROVED and person_id not in involved

    def early(self, today: str) -> tuple[DisposalLine, ...]:
        """What is destroyed before its time: by the day of destruction, or as of today while it still stands."""
        day = self.executed_at[:10] if self.executed_at else today
        return tuple(line for line in self.lines if line.is_early(day))

    @property
    def signed_hash(self) -> str:
        """The checksum that the destroyers signed, of the list with what was scanned; empty before the first."""
        return self.destroyers[0].list_hash if self.destroyers else ""

    @property
    def scanned(self) -> int:
        """How many bags were scanned out."""
        return sum(1 for line in self.lines if line.scanned_at)


@dataclass(frozen=True, slots=True)
class Prospect:
    """A dossier that somebody would put on a list. `retention_due` is None while its term has not begun.

    `refusal` is why it may not be listed; `early`: it may be, although its retention term has not been served.
    """

    row: DossierRow
    retention_due: date | None
    early: bool
    refusal: Refusal | None
