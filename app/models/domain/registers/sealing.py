"""Sealing (封存, S11-R6): built in like holds. What has served its purpose is only kept, for as long as the law's term runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.models.domain.register import EntryAct, Register
from app.models.domain.rights import Right

COVERED: Final = "***"
"""The sign in the place of typed words that may name a customer, to a session that may not read what is sealed."""


def covered(words: str) -> str:
    """Return the sign that stands for covered words, or «» for «»."""
    return COVERED if words else ""


@dataclass(frozen=True, slots=True)
class Sealing:
    """The reason, and the day (ISO) until which the term runs; «» where it has not begun or a hold keeps the dossier."""

    reason: str
    until: str = ""


@dataclass(frozen=True, slots=True)
class SealedDossier:
    """A line of the list of what is sealed. `at`: when, ISO; `id`: of its line in the register."""

    id: int
    dossier_id: int
    reference_code: str
    category: str
    place: str
    reason: str
    until: str
    at: str
    by: str


SEALING: Final = Register("sealing", Sealing, Right.SEAL, acts=(EntryAct.CLOSED,))
