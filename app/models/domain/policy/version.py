"""A version of the office's rules (S19-R19): who drafted it, who released it, since when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.models.domain.errors import N_


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
