"""Days until which a document or a version of the rules must be put into practice (S17-R11)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.models.domain.register import About, EntryAct, Register
from app.models.domain.rights import Right


@dataclass(frozen=True, slots=True)
class Deadline:
    """A document, the version of the rules with which it came, the ISO day, and the work that is still to be done."""

    document: str
    version: int
    until: str
    work: str

    def is_over(self, today: str) -> bool:
        """Return whether its day lies before an ISO day."""
        return self.until < today


DEADLINE: Final = Register(
    "deadline", Deadline, Right.RELEASE_RULES, on=About.ARCHIVE, due="until", acts=(EntryAct.CLOSED, EntryAct.WITHDRAWN)
)
