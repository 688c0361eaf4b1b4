"""催还通知: a request to a borrower to return overdue dossiers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from reportlab.lib.units import mm

from app.reports import canvas, fonts
from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, Margins, PrintedSignOff, Signature
from app.reports.typeset import long_date, stacked_date

_CUT = "✂　沿此线裁下，由档案室存"
_GAP = 3 * mm
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
    sheet = FormSheet("档案催还通知", data.head, margins=Margins(left=20 * mm))
    sheet.space(2 * mm)
    sheet.paragraph(f"{data.department}　{data.borrower}：")
    sheet.space(1 * mm)
    sheet.paragraph(
        f"　　您借阅的下列客户档案共{len(data.items)}卷已超过应还日期。依据{data.clause}，请于"
        f"{long_date(data.return_by)}前将档案完整归还档案室，并当面办理归还检查。已过应还日期的不能续借；"
        "确需继续使用的，请归还后重新办理借阅。逾期未还期间，不再办理新的借阅。"
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
    sheet.table(_COLUMNS, rows, foot=lambda: _closing(sheet, data))
    return sheet.pdf()


def _closing(sheet: FormSheet, data: RecallNotice) -> None:
    sheet.signatures((Signature("经办人", data.clerk_signed),))
    sheet.space(5 * mm)
    for line in (f"{data.head.office}（盖章）", long_date(data.head.printed)):
        sheet.aligned(line, "right")
    _receipt(sheet, data)


def _receipt(sheet: FormSheet, data: RecallNotice) -> None:
    """Print the part that the borrower signs, and that the office cuts off and keeps: it says all by itself."""
    sheet.space(8 * mm)
    right = sheet.left + sheet.width
    at = sheet.left + (sheet.width - fonts.width(_CUT, 8)) / 2
    for start, end in ((sheet.left, at - _GAP), (right - (at - _GAP - sheet.left), right)):
        sheet.mark(partial(canvas.rule, start=(start, sheet.y), end=(end, sheet.y), line=0.5, dash=(4, 3)))
    sheet.text(at, sheet.y - 3, _CUT, 8)
    sheet.space(5 * mm)
    sheet.aligned("档案催还通知回执", "centre", 14, fonts.BOLD)
    sheet.space(2 * mm)
    sheet.paragraph(
        f"　　{data.head.office}：{data.head.number}档案催还通知已收到，所列客户档案共{len(data.items)}卷，"
        "将于＿＿＿＿年＿＿月＿＿日前归还。"
    )
    sheet.space(1 * mm)
    sheet.signatures((Signature(f"借阅人\n{data.borrower}"),))
