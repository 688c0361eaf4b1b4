"""操作日志: the lines of the audit trail as they were seen, with the conditions by which they were filtered."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from app.models.domain.progress import IsCancelled, Progress, unheard, watched
from app.reports.footer import FormHead
from app.reports.paper import A4_LANDSCAPE, Column, FormSheet, Margins
from app.reports.typeset import long_time

_COLUMNS = (
    Column("行号", 0.08), Column("时间", 0.17), Column("办理人", 0.23, "left"), Column("动作", 0.2, "left"),
    Column("对象", 0.32, "left"),
)  # fmt: skip


@dataclass(frozen=True)
class TrailList:
    """The lines of a trail; `rows`: words in the order of the columns.

    `whole`: of so many lines these are some. `chain_head`: the code of the last line of the trail. `by`: who took it out.
    """

    head: FormHead
    conditions: str
    whole: int
    chain_head: str
    by: str
    rows: tuple[tuple[str, ...], ...]


def render(data: TrailList, progress: Progress = unheard, cancelled: IsCancelled = lambda: False) -> bytes:
    """The lines as a PDF, A4 landscape. `progress` hears lines. Raises Cancelled."""
    sheet = FormSheet("操作日志", data.head, page=A4_LANDSCAPE, margins=Margins(left=12 * mm, right=12 * mm))
    sheet.fields([
        ("列出", f"{len(data.rows):,} / {data.whole:,} 条"),
        ("末条校验码", data.chain_head),
        ("打印人", data.by),
        ("打印时间", long_time(data.head.printed)),
        ("筛选条件", data.conditions or "无，全部操作日志"),
    ])  # fmt: skip
    sheet.table(_COLUMNS, watched(data.rows, progress, cancelled), closing="以下空白")
    return sheet.pdf()
