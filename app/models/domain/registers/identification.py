"""Identifications: who looked at a customer's identity, how, and what they found (S10-R5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from app.models.domain.errors import N_
from app.models.domain.register import Act, Register
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
    "identification", Identification, Right.VERIFY, due="valid_until", acts=(Act.CORRECTED, Act.WITHDRAWN),
    label=N_("身份识别"),
)  # fmt: skip


def for_trail(found: Identification) -> dict[str, Any]:
    """What the audit trail keeps of an identification: a document that is none of `DOCUMENTS` as «其他», for what was typed
    may name the customer."""
    document = found.document if found.document in DOCUMENTS else _OTHER_DOCUMENT
    return {"document": document, "genuine": found.genuine, "valid_until": found.valid_until}
