"""Dockets (办理单): numbered lists of dossiers on their way through a procedure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.models.domain import rulebook
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import Refusal
from app.models.domain.person import Role
from app.models.domain.procedure import Mode, Procedure, State, Step
from app.models.domain.rights import Rights


def is_early(retention_due: str | None, today: str) -> bool:
    """Return whether a retention term is not served on an ISO day; None is a term that has not begun."""
    return not retention_due or retention_due > today


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that somebody took. `role` is the signer's rank, «» for a step that is not signed; `at` is an ISO time."""

    step: str
    person_id: str
    name: str
    role: str
    at: str
    reason: str
    list_hash: str


@dataclass(frozen=True, slots=True)
class DocketLine:
    """One dossier on a docket. `title` is empty once the customer's data is gone; `finding` is what came of it."""

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
    checked_at: str | None
    checked_by: str
    finding: str | None

    def is_early(self, today: str) -> bool:
        """Return whether `is_early` holds of its retention term."""
        return is_early(self.retention_due, today)


@dataclass(frozen=True, slots=True)
class DocketHead:
    """A docket without its lines; `total` and `checked` count them. `body` is what its steps were told, by field."""

    id: int
    code: str
    procedure: Procedure
    state: State
    body: Mapping[str, str]
    list_hash: str
    policy_version: int
    opened_at: str
    closed_at: str | None
    total: int
    checked: int
    steps: tuple[Taken, ...]

    @property
    def kind(self) -> str:
        """Return the kind of its procedure."""
        return self.procedure.kind

    @property
    def subject(self) -> str:
        """Name the docket as the audit trail and its sign-offs do."""
        return f"list:{self.code}"

    @property
    def opener(self) -> Taken:
        """Return its opening: the person and the reason."""
        return self.steps[0]

    @property
    def is_open(self) -> bool:
        """Return whether a step is still to come."""
        return self.state.phase.is_open

    def taken(self, step: str) -> tuple[Taken, ...]:
        """Return those who took a step, in order."""
        return tuple(one for one in self.steps if one.step == step)

    def stands_for(self, step: Step) -> bool:
        """Return whether somebody could take the step now, be it the right person or not."""
        checking = self.procedure.checking
        if checking and (step.name == checking.then or (step.mode is Mode.ACT and self.taken(checking.until))):
            return False
        return self.state.name in step.goes_from and len(self.taken(step.name)) < step.times

    def apart(self, step: Step, person_id: str) -> rulebook.Rule | None:
        """Return the rule that keeps this person from the step because of a step they took; None for no rule."""
        for other, rule in (step.apart_from or {}).items():
            if any(one.person_id == person_id for one in self.taken(other)):
                return rulebook.BY_CODE[rule]
        return None

    def may_be_taken_by(self, step: Step, rights: Rights, role: Role | None, person_id: str) -> bool:
        """Return whether this person could take the step now."""
        return (
            role is not None
            and self.stands_for(step)
            and (step.right is None or rights.may(role, step.right))
            and self.apart(step, person_id) is None
        )


@dataclass(frozen=True, slots=True)
class Docket(DocketHead):
    """A docket with its lines."""

    lines: tuple[DocketLine, ...]

    def early(self, today: str) -> tuple[DocketLine, ...]:
        """Return the lines whose retention term is not served on an ISO day."""
        return tuple(line for line in self.lines if line.is_early(today))

    @property
    def dossier_ids(self) -> tuple[int, ...]:
        """Return the ids of the dossiers on it."""
        return tuple(line.dossier_id for line in self.lines)


@dataclass(frozen=True, slots=True)
class Prospect:
    """A dossier that somebody would put on a docket; `refusal` is why it may not be listed."""

    row: DossierRow
    retention_due: str | None
    refusal: Refusal | None

    def is_early(self, today: str) -> bool:
        """Return whether `is_early` holds of its retention term."""
        return is_early(self.retention_due, today)
