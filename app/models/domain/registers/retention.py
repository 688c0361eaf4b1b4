"""Decisions on the keeping of one dossier: a term of its own, and the review after a term was served."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.models.domain.errors import N_
from app.models.domain.register import EntryAct, Register
from app.models.domain.rights import Right


class Decision(StrEnum):
    """The decision on a dossier; it stands until another one or its withdrawal, whatever the terms come to."""

    KEEP_UNTIL = "keep-until"
    KEEP_FOR_EVER = "keep-for-ever"
    MAY_GO = "may-go"
    """Reviewed after its term: it may be listed for destruction."""

    @property
    def label(self) -> str:
        """The decision as clerks call it."""
        return _DECISIONS[self]


_DECISIONS = {
    Decision.KEEP_UNTIL: N_("保管到指定日期"),
    Decision.KEEP_FOR_EVER: N_("永久保管"),
    Decision.MAY_GO: N_("复核：可以列入销毁"),
}


@dataclass(frozen=True, slots=True)
class RetentionDecision:
    """A decision and its reason; `until`: the ISO day until which the dossier is kept, «» for the other decisions."""

    decision: Decision = Decision.MAY_GO
    reason: str = ""
    until: str = ""


RETENTION: Final = Register(
    "retention", lambda **said: RetentionDecision(Decision(said["decision"]), said["reason"], said["until"]), Right.APPRAISE,
    acts=(EntryAct.WITHDRAWN,), label=N_("保管期限的决定"),
)  # fmt: skip
