"""签收单: one bag of a transfer as it changes hands, a page for each; and 档案移交登记表, the register of all of them (S13-R14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from app.reports import canvas
from app.reports.footer import FormHead
from app.reports.paper import A4, A4_LANDSCAPE, Column, FormSheet, Margins, PrintedSignOff, Signature
from app.reports.typeset import long_date, stacked_date

_COLUMNS = (
    Column("序号", 11), Column("案卷号", 44, "left"), Column("题名", 40, "left"), Column("保管期限", 20), Column("件数", 14),
    Column("页数", 14), Column("移交单号", 30), Column("移交人（B 角）", 38, "left"), Column("接收人", 38, "left"), Column("交接日期", 22),
)  # fmt: skip


@dataclass(frozen=True)
class ReceivedBag:
    """One bag of a transfer; `received` None while it is on its way."""

    reference_code: str
    title: str
    retention: str
    items: int
    pages: int
    number: str
    sender: str
    receiver: str
    received: date | None
    code: str = ""


@dataclass(frozen=True)
class TransferReceipt:
    """The slips of a transfer."""

    head: FormHead
    carrier: str
    bags: tuple[ReceivedBag, ...]
    sender_signed: PrintedSignOff | None = None
    receiver_signed: PrintedSignOff | None = None


@dataclass(frozen=True)
class TransferRegister:
    """The register: every bag that was received, oldest first."""

    head: FormHead
    rows: tuple[ReceivedBag, ...]


def render(data: TransferReceipt) -> bytes:
    """A slip for each bag, as one PDF, A4 portrait."""
    leaves = [leaf for bag in data.bags for leaf in _slip(data, bag).leaves()]
    return canvas.bind("档案袋签收单", A4, leaves, data.head.imprint)


def render_register(data: TransferRegister) -> bytes:
    """The register as a PDF, A4 landscape."""
    sheet = FormSheet("档案移交登记表", data.head, page=A4_LANDSCAPE, margins=Margins(right=10 * mm))
    rows = (
        (
            str(number), row.reference_code, row.title, row.retention, str(row.items), str(row.pages), row.number, row.sender,
            row.receiver, stacked_date(row.received),
        )
        for number, row in enumerate(data.rows, 1)
    )  # fmt: skip
    sheet.table(_COLUMNS, rows, lowest=12 * mm, empty="还没有接收过移交", closing="以下空白")
    return sheet.pdf()


def _slip(data: TransferReceipt, bag: ReceivedBag) -> FormSheet:
    sheet = FormSheet("档案袋签收单", data.head)
    sheet.fields(
        [
            ("案卷号", bag.reference_code), ("题名", bag.title), ("件数", f"{bag.items}件"), ("页数", f"{bag.pages}页（含封面）"),
            ("移交人", bag.sender), ("送交人", data.carrier), ("接收人", bag.receiver or "（尚未签收）"),
            ("签收日期", long_date(bag.received) if bag.received else "（尚未签收）"),
        ]
    )  # fmt: skip
    sheet.space(4 * mm)
    sheet.paragraph("　　上列档案袋一袋，袋封完好，由接收人当面签收。签收以前由移交人负责，签收以后由接收人负责。")
    sheet.signatures((Signature("移交人", data.sender_signed), Signature("接收人", data.receiver_signed)))
    return sheet
