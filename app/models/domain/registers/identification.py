"""Identifications: who looked at a customer's identity, how, and what they found (S10-R5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.models.domain.errors import N_
from app.models.domain.register import EntryAct, Register
from app.models.domain.rights import Right

DOCUMENTS = ("身份证", "护照", "港澳居民来往内地通行证", "台湾居民来往大陆通行证", "营业执照")
_OTHER_DOCUMENT = "其他"


@dataclass(frozen=True, slots=True)
class Identification:
    """One look: which document, whether genuine and valid, how it was checked. `valid_until`: ISO, «» for good."""

    document: str
    number_seen: bool
    genuine: bool
    valid_until: str
    way: str
    finding: str


IDENTIFICATION: Final = Register(
    "identification", Identification, Right.VERIFY, due="valid_until", acts=(EntryAct.CORRECTED, EntryAct.WITHDRAWN),
    by_time=True, label=N_("身份核验"),
)  # fmt: skip


def document_kind(document: str) -> str:
    """A document as the audit trail names it: one of `DOCUMENTS` or «其他», for what was typed may name the customer."""
    return document if document in DOCUMENTS else _OTHER_DOCUMENT
