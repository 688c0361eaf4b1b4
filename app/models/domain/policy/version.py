"""A version of the office's rules (S19-R19): who drafted it, who released it, since when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.models.domain.errors import N_
from app.models.domain.person import Role
from app.models.domain.rights import Right, Rights

_DAY = len("2026-11-23")


class PolicyState(StrEnum):
    """Where a version stands."""

    DRAFTED = "drafted"
    RELEASED = "released"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        """The state as clerks call it."""
        return _STATES[self]


_STATES = {
    PolicyState.DRAFTED: N_("待发布"),
    PolicyState.RELEASED: N_("已发布"),
    PolicyState.REFUSED: N_("已退回"),
    PolicyState.WITHDRAWN: N_("已撤回"),
}


@dataclass(frozen=True, slots=True)
class PolicyVersion:
    """One text of the rules with its author and who decided on it."""

    id: int
    state: PolicyState
    text: str
    reason: str
    author_id: str
    author: str
    drafted_at: str
    decider_id: str
    decider: str
    decided_at: str
    answer: str

    @property
    def is_first(self) -> bool:
        """Whether the archive was founded with it: nobody drafted or released it, its author founded the archive."""
        return self.id == 1

    @property
    def decided_on(self) -> str:
        """The day of its release or refusal, «» for a draft; of the first, the day of the founding."""
        return (self.drafted_at if self.is_first else self.decided_at)[:_DAY]

    @property
    def decided_by(self) -> str:
        """Who released or refused it; of the first, who founded the archive."""
        return self.author if self.is_first else self.decider

    def may_be_released_by(self, rights: Rights, role: Role | None, person_id: str) -> bool:
        """Whether this person, who has the right and did not draft it, could put it in force now (S19-R19)."""
        waits = self.state is PolicyState.DRAFTED and person_id != self.author_id
        return waits and role is not None and rights.may(role, Right.RELEASE_RULES)


def successor(one: PolicyVersion, versions: Iterable[PolicyVersion]) -> int | None:
    """The version that has taken the place of a released one; None for the one in force."""
    return min(
        (other.id for other in versions if other.state is PolicyState.RELEASED and other.id > one.id), default=None
    )
