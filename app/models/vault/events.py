"""Signed events of the key directory. Each holds the hash of the one before, so none can be left out.

An event is a JSON object: seq, prev, what, account, at, body, signatures (signer's id → Ed25519, hex).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from app.models.vault.canonical import canonical, digest, stamp, unhex

FOUNDED = "founded"
ASKED = "asked"
ACTIVATED = "activated"
PASSWORD = "password"
CLOSED = "closed"
MOVED = "moved"
RECOVERED = "recovered"

RECOVERY = "recovery"
"""The signer by recovery shares, beside the ids of accounts."""

_FIELDS = {"seq", "prev", "what", "account", "at", "body", "signatures"}


@dataclass(frozen=True, slots=True)
class DirectoryEvent:
    """An event of an account, for the audit trail. `by` holds the signers' account ids."""

    seq: int
    hash: str
    what: str
    account_id: str
    by: tuple[str, ...]
    at: str


def make_event(
    before: Sequence[dict[str, Any]],
    what: str,
    account_id: str,
    body: Mapping[str, Any],
    signers: Mapping[str, Ed25519PrivateKey],
    now: datetime | None,
) -> dict[str, Any]:
    """Make the event that follows `before`, signed by all `signers`."""
    event = {
        "seq": len(before) + 1,
        "prev": digest(before[-1]) if before else "",
        "what": what,
        "account": account_id,
        "at": stamp(now),
        "body": dict(body),
    }
    signatures = {who: key.sign(signed_bytes(event)).hex() for who, key in signers.items()}
    return {**event, "signatures": signatures}


def signed_bytes(event: Mapping[str, Any]) -> bytes:
    """Return the bytes that the signatures of an event cover: the whole event without its signatures."""
    rest = {name: value for name, value in event.items() if name != "signatures"}
    return canonical({"use": "muniment directory event 1", "event": rest})


def well_formed(event: dict[str, Any], before: Sequence[dict[str, Any]]) -> bool:
    """Return whether an event has exactly its fields and follows the one before."""
    return (
        set(event) == _FIELDS
        and type(event["seq"]) is int
        and event["seq"] == len(before) + 1
        and event["prev"] == (digest(before[-1]) if before else "")
    )


def signed_by(event: dict[str, Any], keys: Mapping[str, str]) -> bool:
    """Return whether an event is signed by exactly these signers (id → public key, hex)."""
    if set(event["signatures"]) != set(keys):
        return False
    message = signed_bytes(event)
    return all(signature_holds(key, event["signatures"][who], message) for who, key in keys.items())


@lru_cache(maxsize=4096)
def signature_holds(signing_key: str, signature: str, message: bytes) -> bool:
    """Return whether an Ed25519 signature (hex) of a public key (hex) is valid for a message."""
    try:
        Ed25519PublicKey.from_public_bytes(unhex(signing_key)).verify(unhex(signature), message)
    except (InvalidSignature, ValueError):
        return False
    return True


def summary(event: dict[str, Any]) -> DirectoryEvent:
    """Return an event as the audit trail keeps it."""
    return DirectoryEvent(
        seq=event["seq"],
        hash=digest(event),
        what=event["what"],
        account_id=event["account"],
        by=tuple(sorted(event["signatures"])),
        at=event["at"],
    )
