"""录入和更新统计表: what each person registered, updated and filed, month by month."""

from __future__ import annotations

from dataclasses import dataclass

from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet

_COLUMNS = (
    Column("月份", 0.14), Column("姓名", 0.2), Column("部门", 0.22), Column("登记档案", 0.11), Column("更新资料", 0.11),
    Column("归入资料", 0.11), Column("合计", 0.11),
)  # fmt: skip


@dataclass(frozen=True)
class WorkloadTable:
    """The lines of a period; `rows`: words in the order of the columns."""

    head: FormHead
    period: str
    rows: tuple[tuple[str, ...], ...]


def render(data: WorkloadTable) -> bytes:
    """The table as a PDF."""
    sheet = FormSheet("录入和更新统计表", data.head)
    sheet.fields([("统计期间", data.period), ("依据", "操作日志")])
    sheet.table(_COLUMNS, data.rows, closing="以下空白")
    return sheet.pdf()
