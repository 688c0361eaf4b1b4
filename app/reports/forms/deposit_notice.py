"""到期通知: a request to a customer to come for originals that expire, or to have them kept longer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, Margins, PrintedSignOff, Signature
from app.reports.typeset import long_date

_COLUMNS = (
    Column("序号", 12),
    Column("名称", 44, "left"),
    Column("编号", 50, "left"),
    Column("数量", 14),
    Column("到期日", 36),
    Column("情况", 20),
)


@dataclass(frozen=True)
class NoticedOriginal:
    """One original; `quantity` in pieces. `expired`: its day has passed."""

    title: str
    number: str
    quantity: int
    expires: date
    expired: bool


@dataclass(frozen=True)
class DepositNotice:
    """The originals of one customer that are due, and the clause by which they are told."""

    head: FormHead
    customer: str
    items: tuple[NoticedOriginal, ...]
    clause: str
    clerk_signed: PrintedSignOff | None = None


def render(data: DepositNotice) -> bytes:
    """The notice as a PDF, A4 portrait."""
    sheet = FormSheet("代管原件到期通知", data.head, margins=Margins(left=20 * mm))
    sheet.space(2 * mm)
    sheet.paragraph(f"{data.customer}：")
    sheet.space(1 * mm)
    sheet.paragraph(
        f"　　您交由我单位代管的下列原件共{len(data.items)}项已到期或将到期。依据{data.clause}，请携带本人有效证件"
        "前来办理领回或续期；委托他人办理的，请一并出具书面委托。"
    )
    sheet.space(3 * mm)
    rows = (
        (
            str(number), item.title, item.number, str(item.quantity), long_date(item.expires),
            "已到期" if item.expired else "将到期",
        )
        for number, item in enumerate(data.items, start=1)
    )  # fmt: skip
    sheet.table(_COLUMNS, rows, foot=lambda: _closing(sheet, data))
    return sheet.pdf()


def _closing(sheet: FormSheet, data: DepositNotice) -> None:
    sheet.signatures((Signature("经办人", data.clerk_signed), Signature(f"收到通知\n{data.customer}")))
    sheet.space(5 * mm)
    for line in (f"{data.head.office}（盖章）", long_date(data.head.printed)):
        sheet.aligned(line, "right")
