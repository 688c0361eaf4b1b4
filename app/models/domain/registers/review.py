"""Reviews: every time that a dossier was looked through on its cycle, which the pack names (S05-R7)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.models.domain.errors import N_
from app.models.domain.register import EntryAct, Register
from app.models.domain.rights import Right


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The finding of a review, and the day when the next is due: ISO, «» when the dossier is on no cycle."""

    finding: str
    next_due: str


REVIEW: Final = Register(
    "review",
    Reviewed,
    Right.CORRECT,
    due="next_due",
    acts=(EntryAct.CORRECTED, EntryAct.WITHDRAWN),
    by_time=True,
    label=N_("定期核对"),
)
