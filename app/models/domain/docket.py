"""Dockets (办理单): numbered lists of dossiers on their way through a procedure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.models.domain import rulebook
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import Refusal
from app.models.domain.person import Role
from app.models.domain.procedure import Procedure, State, Step
from app.models.domain.rights import Rights


@dataclass(frozen=True, slots=True)
class Taken:
    """A step that somebody took. `role` is the rank in which it was signed, «» for what was not; `at` is ISO."""

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
        """Whether on that ISO day the retention term has not been served, or has not even begun."""
        return not self.retention_due or self.retention_due > today


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
        """Of its procedure."""
        return self.procedure.kind

    @property
    def subject(self) -> str:
        """What the audit trail and its sign-offs call it."""
        return f"list:{self.code}"

    @property
    def opener(self) -> Taken:
        """Who opened it, and why."""
        return self.steps[0]

    @property
    def is_open(self) -> bool:
        """Whether something is still to come."""
        return self.state.phase.is_open

    def taken(self, step: str) -> tuple[Taken, ...]:
        """Who took a step, in order."""
        return tuple(one for one in self.steps if one.step == step)

    def stands_for(self, step: Step) -> bool:
        """Whether it stands where the step goes from, and not everybody has taken it."""
        return self.state.name in step.goes_from and len(self.taken(step.name)) < step.times

    def apart(self, step: Step, person_id: str) -> rulebook.Rule | None:
        """The rule by which this person may not take the step, because of what they took before; None if they may."""
        for other, rule in (step.apart_from or {}).items():
            if any(one.person_id == person_id for one in self.taken(other)):
                return rulebook.BY_CODE[rule]
        return None

    def may_be_taken_by(self, step: Step, rights: Rights, role: Role | None, person_id: str) -> bool:
        """Whether this person could take the step now."""
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
        """The lines whose retention term has not been served on that ISO day."""
        return tuple(line for line in self.lines if line.is_early(today))

    @property
    def dossier_ids(self) -> tuple[int, ...]:
        """What it lists."""
        return tuple(line.dossier_id for line in self.lines)


@dataclass(frozen=True, slots=True)
class Prospect:
    """A dossier that somebody would put on a docket; `refusal` is why it may not be listed."""

    row: DossierRow
    retention_due: str | None
    refusal: Refusal | None

    def is_early(self, today: str) -> bool:
        """Whether on that ISO day the retention term has not been served, or has not even begun."""
        return not self.retention_due or self.retention_due > today
