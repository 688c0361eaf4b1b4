"""催还通知: a request to a borrower to return overdue dossiers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from app.reports.footer import FormHead
from app.reports.paper import BODY, Column, FormSheet, PrintedSignOff, Signature
from app.reports.typeset import long_date, stacked_date

_COLUMNS = (
    Column("序号", 11),
    Column("档号", 52, "left"),
    Column("档案名称", 48, "left"),
    Column("借阅日期", 22),
    Column("应还日期", 22),
    Column("逾期天数", 20),
)


@dataclass(frozen=True)
class RecallItem:
    """One dossier that is out; `days_late` as the office counts them."""

    reference_code: str
    title: str
    lent: date
    due: date
    days_late: int


@dataclass(frozen=True)
class RecallNotice:
    """The dossiers that one borrower must return by `return_by`, and the clause that requires it."""

    head: FormHead
    borrower: str
    department: str
    items: tuple[RecallItem, ...]
    return_by: date
    clause: str
    clerk_signed: PrintedSignOff | None = None


def render(data: RecallNotice) -> bytes:
    """The notice as a PDF, A4 portrait."""
    sheet = FormSheet("档案催还通知", data.head)
    sheet.space(2 * mm)
    sheet.paragraph(f"{data.department}　{data.borrower}：")
    sheet.space(1 * mm)
    sheet.paragraph(
        f"　　您借阅的下列客户档案共{len(data.items)}卷已超过应还日期。依据{data.clause}，请于"
        f"{long_date(data.return_by)}前将档案完整归还档案室，并当面办理归还检查；确需继续使用的，"
        "请在该日期前办理续借手续。逾期未还期间，不再办理新的借阅。"
    )
    sheet.space(3 * mm)
    rows = (
        (
            str(number),
            item.reference_code,
            item.title,
            stacked_date(item.lent),
            stacked_date(item.due),
            f"{item.days_late}天",
        )
        for number, item in enumerate(data.items, start=1)
    )
    sheet.table(_COLUMNS, rows)
    sheet.signatures((Signature("经办人", data.clerk_signed),))
    sheet.space(4 * mm)
    sheet.need(4 * BODY)
    sheet.paragraph("回执：通知已收到，将于　　　　年　　月　　日前归还。　　借阅人签字：＿＿＿＿＿＿＿＿")
    return sheet.pdf()
