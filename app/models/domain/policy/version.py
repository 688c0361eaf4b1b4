"""A version of the office's rules (S19-R19): who drafted it, who released it, since when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.models.domain.docket import Docket, Taken
from app.models.domain.moments import day_of
from app.models.domain.procedure import State
from app.models.domain.procedures.rule_version import RELEASED, RULE_VERSION


@dataclass(frozen=True, slots=True)
class PolicyVersion:
    """One text of the rules with its docket; None for the first: `founder` adopted a shipped pack of a name with the archive."""

    id: int
    text: str
    docket: Docket | None
    founder: str = ""
    founded_at: str = ""
    founded_with: str = ""

    @property
    def is_first(self) -> bool:
        """Return whether the archive was founded with this version: nobody drafted or released it."""
        return self.docket is None

    @property
    def state(self) -> State:
        """The state of the version's docket; of the first version, released."""
        return self.docket.state if self.docket else RULE_VERSION.state(RELEASED)

    @property
    def is_released(self) -> bool:
        """Return whether the version is in force, or was until another took its place."""
        return self.state.name == RELEASED

    @property
    def reason(self) -> str:
        """The reason for the draft; of the first version, the name of the pack."""
        return self.docket.opener.reason if self.docket else self.founded_with

    @property
    def author(self) -> str:
        """The person who drafted it; of the first version, the founder of the archive."""
        return self.docket.opener.name if self.docket else self.founder

    @property
    def drafted_at(self) -> str:
        """The time of the draft; of the first version, the founding of the archive."""
        return self.docket.opened_at if self.docket else self.founded_at

    @property
    def decision(self) -> Taken | None:
        """Return the version's release, refusal or withdrawal; None for a draft and for the first."""
        return self.docket.steps[-1] if self.docket and not self.docket.is_open else None

    @property
    def decided_on(self) -> str:
        """The day of its release or refusal, «» for a draft; of the first, the day of the founding."""
        return day_of(self.drafted_at if self.is_first else self.decision.at if self.decision else "")

    @property
    def decided_by(self) -> str:
        """The person who released or refused it; of the first version, the founder of the archive."""
        return self.author if self.is_first else self.decision.name if self.decision else ""


def successor(one: PolicyVersion, versions: Iterable[PolicyVersion]) -> int | None:
    """The version that has taken the place of a released one; None for the one in force."""
    return min((other.id for other in versions if other.is_released and other.id > one.id), default=None)
