"""档案交接文据: the deed by which another institution takes dossiers over, in two copies, each with the list of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from app.models.domain.codes import grouped
from app.reports import canvas
from app.reports.canvas import Leaf
from app.reports.footer import FormHead
from app.reports.paper import A4, Column, FormSheet, PrintedSignOff, Signature
from app.reports.typeset import long_date, ordinal

COPIES = ("移出单位存", "接收单位存")
_COLUMNS = (
    Column("序号", 12), Column("档号", 50, "left"), Column("题名", 46, "left"), Column("类别", 26), Column("建档日期", 24),
    Column("页数", 14), Column("备注", 26, "left"),
)  # fmt: skip


@dataclass(frozen=True)
class DeedDossier:
    """One dossier of the deed; `note` says that it stays, and why."""

    reference_code: str
    title: str
    category: str
    opened: str
    pages: int
    note: str = ""


@dataclass(frozen=True)
class HandoverDeed:
    """One deed. `years`: those of the dossiers, from first to last. `handed`: the one day of giving and taking over.

    `natures`: all four, `nature` that which is meant. `reprinted`: not at the hand-over itself.
    """

    head: FormHead
    number: str
    giver: str
    taker: str
    natures: tuple[str, ...]
    nature: str
    years: str
    categories: str
    reason: str
    clause: str
    list_hash: str
    handed: date | None
    handler: str
    their_handler: str
    rows: tuple[DeedDossier, ...]
    reprinted: bool
    approved: PrintedSignOff | None = None
    handed_over: PrintedSignOff | None = None


def render(data: HandoverDeed) -> bytes:
    """Both copies as one PDF, A4 portrait: the deed, then its list."""
    leaves = [leaf for number in range(1, len(COPIES) + 1) for leaf in _copy(data, number)]
    return canvas.bind("档案交接文据", A4, leaves, data.head.imprint)


def _copy(data: HandoverDeed, number: int) -> list[Leaf]:
    copy = f"第{ordinal(number)}份/共{ordinal(len(COPIES))}份　{COPIES[number - 1]}"
    again = f"补印　原校验码 {data.head.anchor}" if data.reprinted else ""
    sheet = FormSheet("档案交接文据", data.head, copy=copy, note=again)
    _deed(sheet, data)
    sheet.turn()
    sheet.table(
        _COLUMNS,
        [
            (str(number), row.reference_code, row.title, row.category, row.opened, str(row.pages), row.note)
            for number, row in enumerate(data.rows, 1)
        ],
        closing="以下空白",
        heading="移出档案目录",
        foot=lambda: sheet.signatures((Signature("交出人", data.handed_over), Signature("接收人"))),
    )
    return sheet.leaves()


def _deed(sheet: FormSheet, data: HandoverDeed) -> None:
    going = [row for row in data.rows if not row.note]
    marked = "　".join(f"{'■' if one == data.nature else '□'}{one}" for one in data.natures)
    sheet.fields([("移出单位名称", data.giver), ("接收单位名称", data.taker)], lowest=11 * mm)
    sheet.fields([("交接性质", marked)])
    sheet.fields(
        [
            ("档案所属年度", data.years), ("档案类别", data.categories),
            ("档案数量", f"{len(going)}卷，共{sum(row.pages for row in going)}页"), ("检索工具", "移出档案目录1册（附后）"),
            ("文据号", data.number), ("校验值", grouped(data.list_hash, 8)),
        ]
    )  # fmt: skip
    sheet.fields([("移出说明", f"{data.reason}\n依据：{data.clause}")], lowest=16 * mm)
    sheet.fields([("接收意见", "")], lowest=20 * mm)
    day = long_date(data.handed) if data.handed else "　　　　年　　月　　日"
    sheet.fields([("移出日期", f"{day}（移出与收进为同一日）")])
    sheet.seals(
        [
            f"移出单位（盖章）\n{data.giver}\n\n\n\n\n领导人签名：\n\n经办人签名：\n{data.handler}",
            f"接收单位（盖章）\n{data.taker}\n\n\n\n\n领导人签名：\n\n经办人签名：\n{data.their_handler}",
        ]
    )
    sheet.signatures((Signature("批准人", data.approved), Signature("交出人", data.handed_over)))
