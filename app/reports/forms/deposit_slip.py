"""入库单, 签收单, 出库单: originals that a customer leaves or takes back, with the signatures of both sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.models.domain.codes import grouped
from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, Signature

_COLUMNS = (
    Column("序号", 11),
    Column("条码号", 34),
    Column("名称", 34, "left"),
    Column("编号", 34, "left"),
    Column("数量", 12),
    Column("等级", 13),
    Column("到期日", 26),
    Column("存放位置", 26, "left"),
)


@dataclass(frozen=True)
class SlipRow:
    """One original; `quantity` in pieces."""

    code: str
    title: str
    number: str
    quantity: int
    grade: str
    expires: str
    place: str


@dataclass(frozen=True)
class DepositSlip:
    """One slip. `facts` stand above its list, `statement` is what its signers agree to; `list_hash` in hexadecimal digits."""

    title: str
    head: FormHead
    facts: tuple[tuple[str, str], ...]
    statement: str
    list_hash: str
    rows: tuple[SlipRow, ...]
    signatures: Sequence[Signature]


def render(data: DepositSlip) -> bytes:
    """The slip as a PDF, A4 portrait."""
    sheet = FormSheet(data.title, data.head)
    sheet.fields([*data.facts, ("校验值", grouped(data.list_hash, 8))])
    sheet.space(6)
    sheet.paragraph(f"　　{data.statement}")
    sheet.space(6)
    sheet.table(
        _COLUMNS,
        [
            (
                str(number), grouped(row.code), row.title, row.number, str(row.quantity), row.grade, row.expires, row.place,
            )
            for number, row in enumerate(data.rows, start=1)
        ],
        closing="以下空白",
        foot=lambda: sheet.signatures(data.signatures),
    )  # fmt: skip
    return sheet.pdf()
