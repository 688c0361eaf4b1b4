"""A spreadsheet that has been read: its sheets as rows of cells."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.models.domain.errors import Cancelled
from app.models.domain.progress import IsCancelled, Progress

if TYPE_CHECKING:  # The process that reads files does not need the parsers of cells, and starts sooner without them.
    from app.models.ledgers.cells import Cell

MAX_ROWS = 200_100
MAX_COLUMNS = 200
MAX_CELLS = 5_000_000
# Cells without a position cost most to read; programs that leave it out write small sheets.
MAX_UNPLACED = 2_000_000
MAX_CELL_TEXT = 32_767
MAX_SHARED_TEXT = 128 * 1024 * 1024
MAX_MERGED = 100_000
MAX_UNREAD = 200_000
MAX_WORDED = 1_000_000
"""Bounds of a whole file, all its sheets together; only what holds something counts. Text is in bytes."""

Merged = tuple[tuple[int, int], tuple[int, int]]


Unread = dict[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. `rows[0]` is spreadsheet row 1; an empty cell is ""; `merged` holds 0-based corners.

    `untyped`: the file keeps no cell types (CSV), and everything is text. `epoch`: the number of days after 1899-12-30
    at which numbers of days begin (cells that are dates are right already). `unread` holds the content of cells that
    could not be read, by 0-based row and column: an error word («#N/A»), «=» for a formula without a result, a ditto
    mark with nothing above it; the cell itself is "". `notes` holds the comments of cells, by 0-based row.
    """

    name: str
    rows: list[list[Cell]]
    merged: tuple[Merged, ...] = ()
    untyped: bool = False
    epoch: int = 0
    unread: Unread = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file as read: `name` without its folder, `sha256` of the bytes on disk, visible sheets in order.

    `hidden` names the sheets that were not read because they are hidden.
    """

    name: str
    sha256: str
    sheets: tuple[Sheet, ...]
    hidden: tuple[str, ...] = ()


def step(progress: Progress | None, cancelled: IsCancelled | None, done: int, total: int) -> None:
    """Report progress; raise Cancelled if the person wants to stop."""
    if cancelled is not None and cancelled():
        raise Cancelled
    if progress is not None:
        progress(done, total)
