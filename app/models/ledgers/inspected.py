"""What an inspection of a file hands on to the one that reads it."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.models.ledgers.sheet import Merged, Unread


@dataclass(slots=True)
class SheetFacts:
    """What a reader of values would not tell of a sheet that is shown.

    `index` is its place in the bytes handed on; `title` may be "" where the reader tells it rightly.
    """

    index: int
    title: str = ""
    unread: Unread = field(default_factory=dict)
    merged: list[Merged] = field(default_factory=list)


EPOCH_1904 = 1462
"""The `epoch` of a workbook in the system of 1904."""


@dataclass(slots=True)
class Inspected:
    """A file that may be read: bytes that hold what was looked at, and the facts of each of its sheets, in order.

    `hidden` names the sheets that are left out, `inflated` counts the bytes that reading has to go through. `epoch`: how
    many days after 1899-12-30 the numbers that stand for days begin.
    """

    data: bytes
    sheets: list[SheetFacts]
    hidden: list[str] = field(default_factory=list)
    epoch: int = 0
    inflated: int = 0
