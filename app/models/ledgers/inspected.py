"""The result of inspecting a file, for the module that reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.models.ledgers.number_formats import NumberFormat
from app.models.ledgers.sheet import Merged, Unread

Shown = dict[int, list[tuple[int, NumberFormat | str]]]


@dataclass(slots=True)
class SheetFacts:
    """Facts of a shown sheet that a reader of values would not give.

    `places` are those of its parts in the bytes passed on: a large sheet is read part by part, each some of its rows.
    `title` may be "" where the reader gives it correctly. `shown` has the columns, by row, whose numbers have a format
    that adds words, or the words themselves, `notes` the comments by row (all 0-based). `is_begun`: parts of the sheet
    were passed on while it was inspected. It is read again whole where it has `places` all the same.
    """

    places: tuple[int, ...]
    title: str = ""
    unread: Unread = field(default_factory=dict)
    merged: list[Merged] = field(default_factory=list)
    shown: Shown = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
    is_begun: bool = False


EPOCH_1904 = 1462
"""The `epoch` of a workbook in the system of 1904."""


@dataclass(slots=True)
class Inspected:
    """A file that may be read: the inspected bytes, and the facts of each of its sheets, in order.

    `hidden` names the sheets that are left out, `inflated` counts the bytes that reading has to go through. `epoch`:
    the day number, after 1899-12-30, at which the numbers of days begin.
    """

    data: bytes
    sheets: list[SheetFacts]
    hidden: list[str] = field(default_factory=list)
    epoch: int = 0
    inflated: int = 0

    @property
    def parts(self) -> int:
        """The number of parts of all sheets so far."""
        return sum(len(sheet.places) for sheet in self.sheets)


PassOn = Callable[[Inspected, SheetFacts, bytes], None]
"""Takes a part of a sheet in a package of its own, with the facts of the file and of the sheet so far."""
