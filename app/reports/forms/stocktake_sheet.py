"""盘点表: what the books have, what was counted, the differences with their reasons, and the coverage, signed by three."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from app.models.domain.codes import grouped
from app.reports.footer import FormHead
from app.reports.paper import A4_LANDSCAPE, Column, FormSheet, Margins, PrintedSignOff, Signature

_COLUMNS = (
    Column("序号", 12),
    Column("档号", 50, "left"),
    Column("名称", 36, "left"),
    Column("存放位置", 28, "left"),
    Column("账面数", 15),
    Column("实盘数", 15),
    Column("差异", 13),
    Column("差异原因", 56, "left"),
    Column("备注", 46, "left"),
)


@dataclass(frozen=True)
class StocktakeRow:
    """One thing: what the books have of it on the counted shelves, and what was counted. `reason`: what was decided, and why."""

    reference_code: str
    title: str
    place: str
    books: int
    counted: int
    reason: str = ""
    note: str = ""

    @property
    def difference(self) -> str:
        """The difference with its sign; «0» for none."""
        return f"{self.counted - self.books:+d}" if self.counted != self.books else "0"


@dataclass(frozen=True)
class StocktakeSheet:
    """A count. `sums`: the seven results with their numbers; `is_whole`: every line is printed, not the differences alone.

    `result_hash`: what all three have signed, in hexadecimal digits.
    """

    head: FormHead
    covers: str
    reason: str
    period: str
    counters: str
    expected: int
    strays: int
    visited: int
    places: int
    sums: tuple[tuple[str, int], ...]
    blind: bool
    result_hash: str
    rows: tuple[StocktakeRow, ...]
    is_whole: bool
    signed: tuple[PrintedSignOff | None, PrintedSignOff | None, PrintedSignOff | None]


def render(data: StocktakeSheet) -> bytes:
    """The sheet as a PDF, A4 landscape."""
    note = "全部明细" if data.is_whole else "差异明细"
    sheet = FormSheet("盘点表", data.head, page=A4_LANDSCAPE, margins=Margins(right=12 * mm), note=note, counted="项")
    sheet.fields(
        [
            ("盘点范围", data.covers),
            ("事由", data.reason),
            ("盘点时间", data.period),
            ("盘点人员", data.counters + ("（盲盘）" if data.blind else "")),
            ("账面应点", f"{data.expected:,}份（件），账外见到{data.strays:,}份（件）"),
            ("盘到的位置", f"{data.visited:,}个，共{data.places:,}个"),
            ("结果校验值", grouped(data.result_hash[:32], 8)),
            ("盘点结果", "　".join(f"{name} {number:,}" for name, number in data.sums)),
        ],
        label=26 * mm,
    )
    sheet.space(3 * mm)
    rows = [
        (
            str(number), row.reference_code, row.title, row.place, str(row.books), str(row.counted), row.difference, row.reason,
            row.note,
        )
        for number, row in enumerate(data.rows, start=1)
    ]  # fmt: skip
    sheet.table(
        _COLUMNS,
        rows,
        empty="账实相符，没有差异",
        closing="以下空白" if rows else "",
        foot=lambda: _signed(sheet, data),
    )
    return sheet.pdf()


def _signed(sheet: FormSheet, data: StocktakeSheet) -> None:
    sheet.space(3 * mm)
    left = data.places - data.visited
    unseen = f"未盘到的{left:,}个位置不计缺失。" if left else "全部位置都已盘到。"
    sheet.paragraph(f"　　本次盘点以实物为准，盘点本身不改账；每处差异均已决定并写明原因。{unseen}")
    counter, checker, witness = data.signed
    sheet.space(3 * mm)
    # Side by side: one below the other they drive the few rows of a small count to a second page.
    sheet.signatures_abreast((Signature("盘点人", counter), Signature("复核人", checker), Signature("监盘人", witness)))
