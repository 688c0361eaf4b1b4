"""Consents: what a customer has agreed to, for which uses, until they take it back (S06-R6, S10-R2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.models.domain.register import EntryAct, Register
from app.models.domain.rights import Right


@dataclass(frozen=True, slots=True)
class Consent:
    """The uses, how the customer said so, and the notice that they were shown (S06-R11; «» where none was noted).

    An entry is dated by the day on which they did.
    """

    uses: tuple[str, ...]
    way: str
    notice: str = ""


CONSENT: Final = Register("consent", Consent, Right.VERIFY, acts=(EntryAct.WITHDRAWN,))
