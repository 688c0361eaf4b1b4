"""A list as it was seen in the window, with the conditions by which it was filtered."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from app.models.domain.progress import IsCancelled, Progress, unheard, watched
from app.reports.footer import FormHead
from app.reports.paper import A4, A4_LANDSCAPE, Column, FormSheet, Margins
from app.reports.typeset import long_time


@dataclass(frozen=True)
class PrintedTable:
    """The rows of a list. `columns`: headings with their shares of the width; `rows`: words in the same order.

    `conditions`: None for a list that is never filtered. `counted`: the measure word of its lines. `whole`: of so many lines
    these are some. `by`: who took it out. `facts`: what else its head says. `upright`: A4 portrait, for a few narrow columns.
    """

    head: FormHead
    title: str
    conditions: str | None
    counted: str
    whole: int
    by: str
    columns: tuple[tuple[str, float], ...]
    rows: tuple[tuple[str, ...], ...]
    facts: tuple[tuple[str, str], ...] = ()
    upright: bool = False


def render(data: PrintedTable, progress: Progress = unheard, cancelled: IsCancelled = lambda: False) -> bytes:
    """Return the list as a PDF, A4. `progress` hears lines. Raises Cancelled."""
    page = A4 if data.upright else A4_LANDSCAPE
    sheet = FormSheet(data.title, data.head, page=page, margins=Margins(left=12 * mm, right=12 * mm))
    sheet.fields([
        ("列出", f"{len(data.rows):,} / {data.whole:,} {data.counted}"),
        *data.facts,
        ("打印人", data.by),
        ("打印时间", long_time(data.head.printed)),
        *([] if data.conditions is None else [("筛选条件", data.conditions or "无")]),
    ])  # fmt: skip
    columns = [Column(title, share, "left") for title, share in data.columns]
    sheet.table(columns, watched(data.rows, progress, cancelled), closing="以下空白")
    return sheet.pdf()
