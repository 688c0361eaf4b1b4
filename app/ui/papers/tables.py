"""A short list as it is seen in the window, as the words of a form and a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.listing import SeenTable, TakenTable
from app.reports.forms.printed_table import PrintedTable
from app.reports.sheets import SheetColumn, SheetRows
from app.ui.papers.common import head

_NARROW = 8.0
# So many pixels of the window make a character of a sheet.
_PIXELS = 7


@dataclass(frozen=True)
class TableWords:
    """A list in words: its filters, its headings with their widths in pixels, and its rows in the same order."""

    seen: SeenTable
    conditions: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, ...], ...]


def table_paper(desk: Desk, taken: Outcome[TakenTable], words: TableWords) -> PrintedTable:
    """Return the list for paper."""
    return PrintedTable(
        head(desk, anchor=taken.anchor, recipient=taken.value.recipient),
        words.seen.title,
        words.conditions,
        counted="项",
        whole=words.seen.whole,
        by=desk.account.name,
        columns=tuple((title, float(width)) for title, width in words.columns),
        rows=words.rows,
    )


def table_sheet(words: TableWords) -> SheetRows:
    """Return the same lines and columns as a sheet."""
    columns = tuple(SheetColumn(title, max(_NARROW, width / _PIXELS)) for title, width in words.columns)
    return SheetRows(words.seen.title, columns, words.rows)
