"""Findings of the registers (S06-R8): what was found where, the measure, who answers for it, and until when.

One stands beside the line with which it was found, and is open until it is closed with evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from app.models.domain.folding import compact
from app.models.domain.moments import day_of
from app.models.domain.register import About, EntryAct, Register, RegisterEntry
from app.models.domain.rights import Right


@dataclass(frozen=True, slots=True)
class RegisterFinding:
    """`kind`: one of those of its register; `where`: the place or department, in words; `until`: an ISO day.

    `line_id`: the first line with which it was found, whatever was corrected since.
    """

    register: str
    line_id: int
    kind: str
    where: str
    what: str
    measure: str
    responsible_id: str
    until: str

    @property
    def spot(self) -> tuple[str, str, str]:
        """What makes another one a repetition: its register, kind and place, however the place is written."""
        return self.register, self.kind, compact(self.where)

    def is_late(self, today: str) -> bool:
        """Return whether its day lies before an ISO day."""
        return self.until < today


def input_of(name: str, kind: str) -> str:
    """Name an input of a finding, for refusals and forms: a form may ask for findings of several kinds."""
    return f"{name}:{kind}"


FINDING: Final = Register(
    "finding", RegisterFinding, Right.CONSULT, on=About.ARCHIVE, due="until",
    acts=(EntryAct.CORRECTED, EntryAct.CLOSED, EntryAct.WITHDRAWN), by_time=True,
)  # fmt: skip

FoundEntry = RegisterEntry[RegisterFinding]


@dataclass(frozen=True, slots=True)
class FollowedFinding:
    """A finding as it is followed up. `nth`: it is the nth of its kind in its place; `before`: the ISO day of the one before.

    `may_close`: whether who reads it keeps its register, or manages.
    """

    entry: FoundEntry
    responsible: str
    may_close: bool
    nth: int = 1
    before: str = ""

    @property
    def contents(self) -> RegisterFinding:
        """Return what was found."""
        return self.entry.contents

    @property
    def id(self) -> int:
        """Return the id of its entry."""
        return self.entry.id

    @property
    def ended_at(self) -> str:
        """Return when it was closed, corrected or withdrawn, «» while it is open."""
        return self.entry.ended_at

    @property
    def ended_by(self) -> str:
        """Return by which act."""
        return self.entry.ended_by

    @property
    def why(self) -> str:
        """Return the evidence, or the reason."""
        return self.entry.why

    @property
    def is_open(self) -> bool:
        """Return whether nobody has closed, corrected or withdrawn it."""
        return not self.ended_at


def followed(
    lines: Iterable[FoundEntry], names: Mapping[str, str], may_close: Callable[[str], bool]
) -> list[FollowedFinding]:
    """Return findings in the order in which they come, newest first, each with how often it was found there before.

    Those that were mistakes are not counted. `names`: of persons, by id. `may_close`: by the key of their register.
    """
    seen: dict[tuple[str, str, str], list[str]] = {}
    made = []
    for one in reversed(list(lines)):
        said = one.contents
        days = seen.setdefault(said.spot, [])
        counts = not one.is_mistaken
        nth, before = (len(days) + 1, days[-1] if days else "") if counts else (1, "")
        if counts:
            days.append(day_of(one.at))
        made.append(FollowedFinding(one, names.get(said.responsible_id, ""), may_close(said.register), nth, before))
    return made[::-1]
