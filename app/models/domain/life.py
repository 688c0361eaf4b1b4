"""The life of a dossier: entered, verified, confirmed and kept, reviewed on its cycle, closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.models.domain.errors import N_


class Life(StrEnum):
    """The stage of a dossier. A dossier from an existing ledger is confirmed already (docs/adr)."""

    ENTERED = "entered"
    VERIFIED = "verified"
    CONFIRMED = "confirmed"
    CLOSED = "closed"

    @property
    def is_new(self) -> bool:
        """Return whether the dossier still has to be confirmed."""
        return self in (Life.ENTERED, Life.VERIFIED)

    @property
    def label(self) -> str:
        """The stage as clerks call it."""
        return _LIVES[self]


_LIVES = {
    Life.ENTERED: N_("待核实"),
    Life.VERIFIED: N_("待确认"),
    Life.CONFIRMED: N_("在管"),
    Life.CLOSED: N_("已结束"),
}


def day_or_none(text: str) -> str:
    """An ISO day as it stands; «» for anything else that a ledger may have brought into a field."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


@dataclass(frozen=True, slots=True)
class Validity:
    """The last days on which a customer's document is valid, in ISO: by the last identification and by the field, «» for no day.

    `identified`: whether there is an identification; a document without a day is then valid for good.
    """

    identified: bool
    by_identification: str
    by_field: str

    @property
    def until(self) -> str:
        """The day that counts: what was found at the document itself, and before that what was typed."""
        return self.by_identification if self.identified else self.by_field

    @property
    def differs(self) -> bool:
        """Return whether the identification and the field give different values, both of them given."""
        return self.identified and bool(self.by_field) and self.by_field != self.by_identification


@dataclass(frozen=True, slots=True)
class Completeness:
    """The things that a dossier should hold and does not: titles of papers, names of fields."""

    papers: tuple[str, ...]
    fields: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Return whether nothing is missing."""
        return not self.papers and not self.fields
