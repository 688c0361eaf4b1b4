"""The greatest lengths of data, for typed input and for ledgers."""

from __future__ import annotations

from app.models.domain.change import Datum, key_parts
from app.models.domain.policy.fields import FieldKind
from app.models.domain.policy.pack import Pack

MOST, MOST_LONG = 200, 4000
"""Characters of a plain datum, and of a text that may have paragraphs."""


def longest(pack: Pack, key: str) -> int:
    """The most characters that the datum of a key («name», «note», «field:nationality») may have."""
    family, name = key_parts(key)
    field = pack.field(name) if family == "field" else None
    long = key == Datum.NOTE.value or (field is not None and field.kind is FieldKind.LONG_TEXT)
    return MOST_LONG if long else MOST
