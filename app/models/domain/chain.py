"""The audit chain: each event's hash covers the one before it, so that nothing can be changed or cut unseen.

An event holds codes and states, never a customer's personal data: the trail outlives the destruction of a dossier.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from json import JSONEncoder
from typing import Any

from app.models.domain.codes import anchor
from app.models.domain.filtering import Content, Filters

_TAG = b"muniment-audit-1\0"
FIRST = bytes(32)
_DETAIL = JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_EVENT = JSONEncoder(ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One row of the trail. `subject` is `kind:code`; `detail` may hold `before` and `after`.

    The hash does not cover `reason`, because the store blanks it when a dossier of the event is destroyed.
    """

    seq: int
    at: str
    person_id: str
    account_id: str
    action: str
    subject: str
    detail: dict[str, Any]
    prev: bytes
    hash: bytes
    reason: str = ""

    @property
    def anchor(self) -> str:
        """Return the anchor of this event for print: its number and sixteen characters of its hash."""
        return anchor(self.seq, self.hash)


def canonical(detail: dict[str, Any]) -> str:
    """The one way a detail is written."""
    return _DETAIL.encode(detail)


def link(
    seq: int, prev: bytes, root: bytes, at: str, person_id: str, account_id: str, action: str, subject: str, detail: str
) -> bytes:
    """Return the SHA-256 of tag, number, previous hash and the canonical event (`detail` already canonical).

    `root` is the digest of the archive's state after this event, over everything its transaction touched
    (`store/seal.py`).
    """
    event = _EVENT.encode([at, person_id, account_id, action, subject, detail, root.hex()])
    return sha256(_TAG + seq.to_bytes(8, "big") + prev + event.encode()).digest()


@dataclass(frozen=True, slots=True)
class TrailFilter:
    """A filter of the trail.

    `text` (casefolded) is part of the name of a subject or of a noted value; empty for no narrowing. Its further
    meanings, of which any one suffices: `actions`, kinds of `subjects`, `values` that a detail notes (states, ranks,
    ids of people), `people` who acted, and the number of the event. `filters`: conditions on `TRAIL_COLUMNS`.
    """

    text: str = ""
    actions: Collection[str] = ()
    subjects: Collection[str] = ()
    values: Collection[str] = ()
    people: Collection[str] = ()
    seq: int = 0
    filters: Filters = ()


TRAIL_COLUMNS = {
    "seq": Content.WORDS, "at": Content.DAY, "who": Content.CODE, "action": Content.CODE, "subject": Content.CODE,
}  # fmt: skip
"""The columns of the trail that can be filtered: days, ids of people, actions and kinds of subjects by their codes."""
