"""The life of a dossier: entered, verified, confirmed and kept, reviewed on its cycle, closed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.models.domain.errors import N_


class Life(StrEnum):
    """How far a dossier is. What an existing ledger brings in is confirmed already (docs/adr)."""

    ENTERED = "entered"
    VERIFIED = "verified"
    CONFIRMED = "confirmed"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        """The stage as clerks call it."""
        return _LIVES[self]


DOCUMENTS = ("身份证", "护照", "港澳居民来往内地通行证", "台湾居民来往大陆通行证", "营业执照")
_OTHER_DOCUMENT = "其他"
_LIVES = {
    Life.ENTERED: N_("待核实"),
    Life.VERIFIED: N_("待确认"),
    Life.CONFIRMED: N_("在管"),
    Life.CLOSED: N_("已结束"),
}


@dataclass(frozen=True, slots=True)
class Identification:
    """One look at a customer's identity (S10-R5): which document, whether genuine and valid, how it was checked."""

    at: str
    by: str
    document: str
    number_seen: bool
    genuine: bool
    valid_until: str
    way: str
    finding: str


def document_kind(document: str) -> str:
    """A document as the audit trail names it: one of `DOCUMENTS` or «其他», for what was typed may name the customer."""
    return document if document in DOCUMENTS else _OTHER_DOCUMENT


@dataclass(frozen=True, slots=True)
class Consent:
    """What a customer has agreed to, for which uses (S06-R6); `withdrawn_on` is empty while it stands."""

    id: int
    uses: tuple[str, ...]
    given_on: str
    way: str
    by: str
    withdrawn_on: str


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """One record that a dossier has collected (交易记录、服务记录)."""

    id: int
    kind: str
    contents: dict[str, str]
    at: str
    by: str


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """One time that a dossier was looked through on its cycle."""

    at: str
    by: str
    finding: str
    next_due: str


@dataclass(frozen=True, slots=True)
class Completeness:
    """What a dossier should hold and does not: titles of papers, names of fields."""

    papers: tuple[str, ...]
    fields: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return not self.papers and not self.fields
