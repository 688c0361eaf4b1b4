"""借阅登记簿: the loans of a period, one row each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from app.reports.footer import FormHead
from app.reports.paper import A4_LANDSCAPE, Column, FormSheet, Margins
from app.reports.typeset import long_date, stacked_date

_COLUMNS = (
    Column("序号", 9.5),
    Column("借阅日期", 18.5),
    Column("借阅人", 17.6),
    Column("部门", 16),
    Column("档号", 28.4, "left"),
    Column("档案名称", 31, "left"),
    Column("借阅事由", 20, "left"),
    Column("借阅\n期限", 11),
    Column("审批人", 15),
    Column("应还日期", 18.5),
    Column("实际归还\n日期", 18.5),
    Column("是否\n完好", 10.5),
    Column("经办人", 14),
    Column("借阅人\n签字", 15),
    Column("备注", 18, "left"),
)


@dataclass(frozen=True)
class BorrowRow:
    """One loan. `term` and `condition` are words (15个工作日, 完好); `returned` is None while it is out."""

    borrowed: date
    borrower: str
    department: str
    reference_code: str
    title: str
    purpose: str
    term: str
    approver: str
    due: date | None
    returned: date | None
    condition: str
    clerk: str
    note: str = ""


@dataclass(frozen=True)
class BorrowRegister:
    """The loans issued from `first` to `last`, both included. `out_of`: of so many these are some; 0: they are all."""

    head: FormHead
    first: date
    last: date
    rows: tuple[BorrowRow, ...]
    out_of: int = 0


def render(data: BorrowRegister) -> bytes:
    """The register as a PDF, A4 landscape."""
    some = f"（经筛选，列出{len(data.rows)}笔，本期共{data.out_of}笔）" if data.out_of else ""
    sheet = FormSheet(
        "借阅登记簿",
        data.head,
        page=A4_LANDSCAPE,
        margins=Margins(right=10 * mm),
        note=f"登记期间：{long_date(data.first)}至{long_date(data.last)}{some}",
    )
    rows = (
        (
            str(number),
            stacked_date(row.borrowed),
            row.borrower,
            row.department,
            row.reference_code,
            row.title,
            row.purpose,
            row.term,
            row.approver,
            stacked_date(row.due),
            stacked_date(row.returned),
            row.condition,
            row.clerk,
            "",
            row.note,
        )
        for number, row in enumerate(data.rows, start=1)
    )
    sheet.table(_COLUMNS, rows, lowest=13 * mm, empty="本期无借阅", closing="以下空白")
    return sheet.pdf()
