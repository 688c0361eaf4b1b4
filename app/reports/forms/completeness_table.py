"""资料齐全情况: what is missing of what is needed, groups of dossiers down and papers across."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from app.models.domain.progress import IsCancelled, Progress, unheard, watched
from app.reports.footer import FormHead
from app.reports.paper import A4_LANDSCAPE, Column, FormSheet, Margins

_TITLE_SHARE = 2.4


@dataclass(frozen=True)
class CompletenessTable:
    """`by`: the heading of the groups; `columns`: the headings beside it; `rows`: a group's name and its cells in words."""

    head: FormHead
    by: str
    narrowed_to: str
    total: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def render(data: CompletenessTable, progress: Progress = unheard, cancelled: IsCancelled = lambda: False) -> bytes:
    """The table as a PDF, A4 landscape. `progress` hears rows. Raises Cancelled."""
    sheet = FormSheet("资料齐全情况", data.head, page=A4_LANDSCAPE, margins=Margins(left=12 * mm, right=12 * mm))
    sheet.fields([("范围", data.narrowed_to), ("共计", data.total), ("每格", "缺 / 应有；“—”为不要求")])
    columns = (Column(data.by, _TITLE_SHARE, "left"), *(Column(title, 1.0) for title in data.columns))
    sheet.table(columns, watched(data.rows, progress, cancelled), closing="以下空白")
    return sheet.pdf()
