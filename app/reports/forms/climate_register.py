"""库房温湿度登记表: a row for each half day, inside and outside, with what was done where it lay outside the range."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from app.reports.footer import FormHead
from app.reports.paper import A4, Column, FormSheet, Margins, Signature
from app.reports.typeset import long_time

_COLUMNS = (
    Column("日期", 24), Column("时间", 15), Column("室内\n温度 ℃", 17), Column("室内\n湿度 %", 17), Column("室外\n温度 ℃", 17),
    Column("室外\n湿度 %", 17), Column("超出范围", 24), Column("采取措施", 38, "left"), Column("记录人", 32),
)  # fmt: skip
_LOWEST = 6 * mm


@dataclass(frozen=True)
class ClimatePaper:
    """One room for a period. `rows`: in the order of the columns."""

    head: FormHead
    room: str
    kind: str
    range: str
    period: str
    instruments: str
    taken: int
    missing: int
    rows: tuple[tuple[str, ...], ...]


def render(data: ClimatePaper) -> bytes:
    """Return the register as a PDF, A4 portrait."""
    sheet = FormSheet("库房温湿度登记表", data.head, page=A4, margins=Margins(right=12 * mm))
    sheet.fields([
        ("库房", f"{data.room}（{data.kind}）"), ("期间", data.period),
        ("范围", data.range), ("仪器", data.instruments),
        ("读数", f"{data.taken}次，缺测{data.missing}次"), ("打印时间", long_time(data.head.printed)),
    ], label=20 * mm)  # fmt: skip
    sheet.table(
        _COLUMNS, data.rows, lowest=_LOWEST, closing="以下空白",
        foot=lambda: sheet.signatures((Signature("记录人"), Signature("主管"))),
    )  # fmt: skip
    return sheet.pdf()
