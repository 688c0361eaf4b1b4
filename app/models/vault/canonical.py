"""The canonical form of a value as bytes, so that every hash and signature covers the same ones."""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from json import JSONEncoder

from app.models.domain.codes import grouped

_CANONICAL = JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(value: object) -> bytes:
    """Return JSON in UTF-8 with sorted keys and no spaces. Raises TypeError for types that JSON does not have."""
    return _CANONICAL.encode(value).encode("utf-8")


def digest(value: object) -> str:
    """Return the SHA-256 of the canonical form, 64 hex digits."""
    return hashlib.sha256(canonical(value)).hexdigest()


def list_hash(rows: Iterable[Mapping[str, object] | Sequence[object] | str | int]) -> str:
    """Return the SHA-256 of exactly these rows in this order, 64 hex digits: the hash that a sign-off binds."""
    return digest({"list": list(rows)})


def stamp(moment: datetime | None = None) -> str:
    """Format a moment (now by default) as signed records hold it: UTC, to the second."""
    return (moment or datetime.now(UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def comparable(value: bytes) -> str:
    """Format bytes as base32 in groups of four, for a person to compare with paper."""
    return grouped(b32encode(value).decode("ascii").rstrip("="))


def unhex(text: str) -> bytes:
    """Parse lower-case hex and nothing else. Raises ValueError otherwise."""
    value = bytes.fromhex(text)
    if value.hex() != text:
        raise ValueError("not plain hex")
    return value
