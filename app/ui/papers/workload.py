"""Entries and updates by person and month, as the words of a form and a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.models.domain.workload import Workload
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.workloads import WorkloadsTaken
from app.reports.forms.workload import WorkloadTable
from app.reports.sheets import SheetColumn, SheetRows
from app.ui.papers.common import head


def workload_table(desk: Desk, first: date, last: date, out: Outcome[WorkloadsTaken]) -> WorkloadTable:
    """录入和更新统计表 of a period, both days included."""
    rows = tuple(
        (one.month, one.person, one.department, *map(str, (one.registered, one.updated, one.filed, one.total)))
        for one in out.value.rows
    )
    return WorkloadTable(head(desk, anchor=out.anchor, recipient=out.value.recipient), f"{first}至{last}", rows)


def workload_sheet(found: Sequence[Workload]) -> SheetRows:
    """The same as a sheet of a workbook."""
    columns = {
        "月份": 12.0,
        "姓名": 16.0,
        "部门": 20.0,
        "登记档案": 12.0,
        "更新资料": 12.0,
        "归入资料": 12.0,
        "合计": 12.0,
    }
    return SheetRows(
        "录入和更新统计",
        [SheetColumn(title, width) for title, width in columns.items()],
        [(one.month, one.person, one.department, one.registered, one.updated, one.filed, one.total) for one in found],
    )
