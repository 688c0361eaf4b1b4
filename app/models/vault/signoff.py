"""A sign-off: one person, one purpose, exactly one list, with their own password typed for it.

Ed25519 over the canonical form of everything in it. It verifies for as long as the key directory exists, also
after the account was closed, its password changed or its keys recovered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

from app.models.domain.sign_off import SignOff, Statement
from app.models.vault.canonical import canonical, stamp
from app.models.vault.directory import Directory
from app.models.vault.events import signature_holds
from app.models.vault.login import Signer


def sign(signer: Signer, statement: Statement, *, now: datetime | None = None) -> SignOff:
    """Sign in the name and role of the person who has just typed their password."""
    account = signer.account
    facts = {
        **asdict(statement),
        "account_id": account.id,
        "person_id": account.person_id,
        "name": account.name,
        "role": account.role.value,
        "at": stamp(now),
    }
    return SignOff(**facts, signature=signer.keys.signing.sign(_signed_bytes(facts)).hex())


def verify_signoff(signoff: SignOff, public_key: bytes) -> bool:
    """Return whether the signature was made over exactly these facts with this key."""
    facts = {name: value for name, value in asdict(signoff).items() if name != "signature"}
    return signature_holds(public_key.hex(), signoff.signature, _signed_bytes(facts))


def signoff_holds(signoff: SignOff, directory: Directory) -> bool:
    """Return whether the key directory knows the signer by this name and person, in a role that they had then, and their key signed it."""
    member = directory.roll.members.get(signoff.account_id)
    if member is None:
        return False
    account = member.account
    if (signoff.person_id, signoff.name) != (account.person_id, account.name) or not member.had(
        signoff.role, signoff.at
    ):
        return False
    return any(verify_signoff(signoff, key) for key in directory.signing_keys(account.id))


def _signed_bytes(facts: Mapping[str, str]) -> bytes:
    return canonical({"use": "muniment sign-off 1", "facts": dict(facts)})
