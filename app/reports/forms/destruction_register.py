"""销毁清册: the cover and the rows of one destruction list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from app.reports.footer import FormHead
from app.reports.paper import A4_LANDSCAPE, Column, FormSheet, Margins, PrintedSignOff, Signature
from app.reports.typeset import long_date

_COLUMNS = (
    Column("序号", 12),
    Column("题名", 70, "left"),
    Column("所属年度", 20),
    Column("档号", 52, "left"),
    Column("应保管期限", 32),
    Column("已保管期限", 32),
    Column("页数", 15),
    Column("备注", 40, "left"),
)

_BY_HAND = "＿＿＿＿"
_NOTE = (
    "注：所属年度即建档日期的年度；档号中的年度是发放档号的年度，二者可以不同。一卷适用几项保管期限的，以最长的一项为准；"
    "已保管期限自这一项起算之日计，按周年计。"
)


@dataclass(frozen=True)
class DestructionRow:
    """One dossier of the list; terms are words: the years of the longest, until when and since when."""

    title: str
    year: int
    reference_code: str
    term: str
    kept_for: str
    pages: int | None
    note: str = ""


@dataclass(frozen=True)
class DestructionRegister:
    """The list as it was signed.

    `list_hash` is the SHA-256 of the list as proposed, `signed_hash` that of the list with its scans, as the destroyers
    signed it (empty before); both in hexadecimal digits. `appraisal_leader` «»: nobody of such a post signed it, so it is
    signed by hand. `basis`: why they are destroyed; `method`, `tool`, `place` and the day on which they were, and who
    scanned them out, as far as known. `vouchers_signed`: of accounting vouchers, who else signs, each under a caption.
    """

    head: FormHead
    fonds_name: str
    appraisal_leader: str
    approver: str
    destroyers: tuple[str, str]
    listed: date
    basis: str
    list_hash: str
    rows: tuple[DestructionRow, ...]
    signed_hash: str = ""
    method: str = ""
    tool: str = ""
    place: str = ""
    scanners: tuple[str, ...] = ()
    destroyed: date | None = None
    appraisal_signed: PrintedSignOff | None = None
    proposer_signed: PrintedSignOff | None = None
    approver_signed: PrintedSignOff | None = None
    destroyers_signed: tuple[PrintedSignOff | None, PrintedSignOff | None] = (None, None)
    vouchers_signed: tuple[tuple[str, PrintedSignOff | None], ...] = ()


def render(data: DestructionRegister) -> bytes:
    """Cover and rows as one PDF, A4 landscape."""
    title = "会计档案销毁清册" if data.vouchers_signed else "档案销毁清册"
    sheet = FormSheet(title, data.head, page=A4_LANDSCAPE, margins=Margins(right=12 * mm), counted="卷")
    pages = sum(row.pages or 0 for row in data.rows)
    sheet.space(6 * mm)
    sheet.fields(
        [
            ("全宗名称", data.fonds_name),
            ("销毁数量", f"{len(data.rows)}卷" + (f"，共{pages}页" if pages else "")),
            ("造册日期", long_date(data.listed)),
            ("销毁日期", long_date(data.destroyed) or "　　　　年　　月　　日"),
            ("鉴定小组负责人", data.appraisal_leader or _BY_HAND),
            ("批准人", data.approver),
            ("监销人一", data.destroyers[0]),
            ("监销人二", data.destroyers[1]),
            ("销毁方式", data.method),
            ("销毁工具", data.tool),
            ("销毁地点", data.place),
            ("销毁理由", data.basis),
        ],
        label=34 * mm,
        lowest=10 * mm,
    )
    sheet.space(2 * mm)
    sheet.paragraph(_NOTE, size=9)
    sheet.turn()
    rows = (
        (
            str(number),
            row.title,
            str(row.year),
            row.reference_code,
            row.term,
            row.kept_for,
            "" if row.pages is None else str(row.pages),
            row.note,
        )
        for number, row in enumerate(data.rows, start=1)
    )
    sheet.table(_COLUMNS, rows, closing="以下空白", foot=lambda: _signed(sheet, data))
    return sheet.pdf()


def _signed(sheet: FormSheet, data: DestructionRegister) -> None:
    sheet.space(3 * mm)
    scanned = f"由{'、'.join(data.scanners)}" if data.scanners else ""
    sheet.paragraph(
        f"　　本清册所列档案共{len(data.rows)}卷。经鉴定提出销毁，须经批准；{scanned}逐卷扫描核对后，"
        "两名监销人在场监督销毁，并在销毁后签字。"
    )
    sheet.signatures(
        (
            Signature("鉴定小组\n负责人", data.appraisal_signed),
            Signature("提出人", data.proposer_signed),
            *(Signature(caption, signed) for caption, signed in data.vouchers_signed),
            Signature("单位负责人\n（批准人）" if data.vouchers_signed else "批准人", data.approver_signed),
            Signature("监销人一", data.destroyers_signed[0]),
            Signature("监销人二", data.destroyers_signed[1]),
        ),
        lowest=11 * mm,
    )
    sheet.checksums((("清册校验值", data.list_hash), ("监销签署校验值", data.signed_hash)))
