"""移交清单: the items of a transfer with their pages, in three copies, each of which says where it goes (S13-R5, S13-R6, S13-R16)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.models.domain.codes import grouped
from app.reports import canvas
from app.reports.canvas import Leaf
from app.reports.footer import FormHead
from app.reports.paper import A4, Column, FormSheet, PrintedSignOff, Signature
from app.reports.typeset import ordinal

COPIES = ("交 A 角", "交 B 角", "随档案")
_BEFORE = (
    Column("序号", 10), Column("部分", 36, "left"), Column("题名", 56, "left"), Column("页数", 13), Column("份数", 13),
    Column("原件或复印件", 20), Column("核对", 14), Column("备注", 24, "left"),
)  # fmt: skip
_CHECKED = (
    Column("序号", 10), Column("编码", 15), Column("部分", 34, "left"), Column("题名", 50, "left"), Column("页数", 13),
    Column("份数", 12), Column("原件或复印件", 18), Column("B 角核对", 18), Column("清点页数", 16), Column("情况说明", 24, "left"),
)  # fmt: skip


@dataclass(frozen=True)
class TransferRow:
    """One item. `code` is empty for a contract that the customer did not collect; `found`, `counted` before they are known."""

    part: str
    title: str
    pages: int
    copies: int
    original: bool
    code: str
    found: str = ""
    counted: str = ""
    note: str = ""


@dataclass(frozen=True)
class TransferBag:
    """A dossier with its items; `note`: that it stayed with the sender."""

    reference_code: str
    title: str
    rows: tuple[TransferRow, ...]
    note: str = ""


@dataclass(frozen=True)
class TransferList:
    """One transfer. `checked`: B has signed, so that the list is 已核验. `reprinted`: it was printed at the hand-over already.

    `parent`: the transfer whose bags that did not arrive it lists; `child`: the one that lists those of this.
    """

    head: FormHead
    number: str
    project: str
    manager_a: str
    manager_b: str
    ended: str
    place: str
    clause: str
    list_hash: str
    checked: bool
    reprinted: bool
    bags: tuple[TransferBag, ...]
    a_signed: PrintedSignOff | None = None
    b_signed: PrintedSignOff | None = None
    archive_signed: PrintedSignOff | None = None
    parent: str = ""
    child: str = ""


def render(data: TransferList) -> bytes:
    """The three copies as one PDF, A4 portrait."""
    leaves = [leaf for number in range(1, len(COPIES) + 1) for leaf in _copy(data, number)]
    return canvas.bind("移交清单", A4, leaves, data.head.imprint)


def _copy(data: TransferList, number: int) -> list[Leaf]:
    copy = f"第{ordinal(number)}份/共{ordinal(len(COPIES))}份　{COPIES[number - 1]}"
    which = "已核验清单（B 角已核对签署）" if data.checked else "全部清单（B 角核对前）"
    again = f"补印　原校验码 {data.head.anchor}" if data.reprinted else ""
    sheet = FormSheet("已核验移交清单" if data.checked else "移交清单", data.head, copy=copy, note=again, counted="件")
    pages = sum(row.pages for bag in data.bags for row in bag.rows)
    items = sum(len(bag.rows) for bag in data.bags)
    sheet.fields(
        [
            ("移交单号", data.number), ("清单", which), ("项目", data.project), ("项目结束日", data.ended),
            ("项目经理 A 角", data.manager_a), ("项目经理 B 角", data.manager_b),
            ("共计", f"{len(data.bags)}卷，{items}件，{pages}页（含封面）"), ("存放位置", data.place or "（尚未入库）"),
            ("依据", data.clause), ("校验值", grouped(data.list_hash, 8)),
            *([("原移交单", f"{data.parent}（没有送到的部分）")] if data.parent else []),
            *([("子清单", f"{data.child}（没有送到的部分）")] if data.child else []),
        ]
    )  # fmt: skip
    for place, bag in enumerate(data.bags, 1):
        is_last = place == len(data.bags)
        sheet.table(
            _CHECKED if data.checked else _BEFORE,
            _rows(bag, data.checked),
            closing="以下空白",
            heading=f"{bag.reference_code}　{bag.title}{f'（{bag.note}）' if bag.note else ''}",
            foot=(lambda: _signed(sheet, data)) if is_last else None,
        )
    return sheet.leaves()


def _rows(bag: TransferBag, checked: bool) -> Iterator[tuple[str, ...]]:
    for number, row in enumerate(bag.rows, 1):
        form = "原件" if row.original else "复印件"
        if checked:
            yield (
                str(number), row.code or "不编码", row.part, row.title, str(row.pages), str(row.copies), form, row.found,
                row.counted, row.note,
            )  # fmt: skip
        else:
            note = row.note if row.code else f"客户未领取　{row.note}".strip("　")
            yield (
                str(number), row.part, row.title, str(row.pages or ""), str(row.copies), form, row.found or "□", note
            )  # fmt: skip


def _signed(sheet: FormSheet, data: TransferList) -> None:
    sheet.signatures(
        (
            Signature("移交人\n（A 角）", data.a_signed), Signature("核对移交人\n（B 角）", data.b_signed),
            Signature("接收人\n（档案室）", data.archive_signed),
        )
    )  # fmt: skip
