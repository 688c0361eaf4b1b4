"""The newest event that each person found in the audit trail when they signed in, under their own signature.

A holder of the data key can rewrite the trail, but cannot sign for others: up to the last sign-in of another
person, a cut or rewritten trail lacks the event that this person signed. There is one entry a person, replaced
each time; an entry that the trail no longer has stays beside the new one, as evidence. No event of the directory
records it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.models.domain.errors import N_
from app.models.domain.person import Role
from app.models.vault.canonical import canonical, stamp
from app.models.vault.directory import Directory, read_directory
from app.models.vault.events import signature_holds
from app.models.vault.files import damaged
from app.models.vault.login import Signer

Stands = Callable[[int, str], bool]
"""Tells whether the trail has an event of this number and hash (hex)."""


@dataclass(frozen=True, slots=True)
class SignedHead:
    """Number and hash (hex) of an event of the trail, as an account signed them."""

    account_id: str
    seq: int
    hash: str
    at: str
    signature: str


def heads(directory: Directory) -> list[SignedHead]:
    """Return every signed head. Raises KeysProblem `keys-damaged` for one with an invalid signature."""
    return [
        _read(directory, account_id, one)
        for account_id, kept in sorted(directory.heads.items())
        for one in _listed(kept)
    ]


def sign_head(
    folder: Path, signer: Signer, seq: int, digest: str, stands: Stands, now: datetime | None = None,
    posts: Mapping[Role, str] | None = None,
) -> None:  # fmt: skip
    """Sign the newest event for the person who has just typed their password, in place of their former head.

    `posts`: those of the rules in force, which are kept in the same write.
    """
    directory = read_directory(folder)
    account_id = signer.account.id
    kept = [asdict(one) for one in heads(directory) if one.account_id == account_id and not stands(one.seq, one.hash)]
    facts = {"account_id": account_id, "seq": seq, "hash": digest, "at": stamp(now)}
    new = {**facts, "signature": signer.keys.signing.sign(_signed_bytes(directory, facts)).hex()}
    directory.with_heads(account_id, [*kept, new]).with_posts(posts or directory.posts).save_heads(folder)


def _read(directory: Directory, account_id: str, kept: object) -> SignedHead:
    try:
        head = SignedHead(**kept) if isinstance(kept, dict) else None
    except TypeError:
        head = None
    if (
        head is None
        or type(head.seq) is not int
        or head.account_id != account_id
        or account_id not in directory.roll.members
        or not any(
            signature_holds(key, str(head.signature), _signed_bytes(directory, _facts(head)))
            for key in directory.member(account_id).signing_keys
        )
    ):
        raise damaged(N_("登录时的签认与签名不符"))
    return head


def _listed(kept: object) -> Sequence[object]:
    return kept if isinstance(kept, list) else [kept]


def _facts(head: SignedHead) -> dict[str, Any]:
    return {name: value for name, value in asdict(head).items() if name != "signature"}


def _signed_bytes(directory: Directory, facts: Mapping[str, Any]) -> bytes:
    return canonical({"use": "muniment trail head 1", "archive": directory.archive_id, "facts": dict(facts)})
