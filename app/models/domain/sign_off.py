"""Statements, and sign-offs: statements that a person has signed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """The content of a signature: purpose and subject in codes, the hash of the exact list, its meaning in words.

    `list_hash` comes from `canonical.list_hash`; `chain_head` is the audit chain's newest hash.
    """

    purpose: str
    subject: str
    list_hash: str
    meaning: str
    chain_head: str


@dataclass(frozen=True, slots=True)
class SignOff:
    """A statement as one person signed it. All fields are texts, so that it can be stored and read back unchanged."""

    purpose: str
    subject: str
    list_hash: str
    meaning: str
    chain_head: str
    account_id: str
    person_id: str
    name: str
    role: str
    at: str
    signature: str

    def as_row(self) -> dict[str, str]:
        """Return all fields by name, for storing."""
        return asdict(self)

    @classmethod
    def from_row(cls, row: Mapping[str, str]) -> SignOff:
        """Restore a sign-off from the fields of `as_row`."""
        return cls(**row)
