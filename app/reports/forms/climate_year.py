"""库房温湿度年度分析: for each room what was read, what was missing, what lay outside, and its months."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from reportlab.lib.units import mm

from app.reports.footer import FormHead
from app.reports.paper import A4, Column, FormSheet, Margins
from app.reports.typeset import long_time

_LINES = (Column("项目", 38, "left"), Column("情况", 142, "left"))
_MONTHS = (Column("月份", 26), Column("应测", 16), Column("实测", 16), Column("缺测", 16), Column("超出", 16)) * 2
"""Two months beside each other: the first half of the period on the left."""
_LOWEST = 5.5 * mm
_OPINION = "分析意见和下年度措施：\n\n\n　　分析人签字：＿＿＿＿＿＿　　主管签字：＿＿＿＿＿＿　　　　年　　月　　日"


@dataclass(frozen=True)
class ClimateYear:
    """`rooms`: of each its heading, the lines of its analysis, and its months (month, taken, expected, outside)."""

    head: FormHead
    period: str
    rooms: tuple[tuple[str, tuple[tuple[str, str], ...], tuple[tuple[str, int, int, int], ...]], ...]


def render(data: ClimateYear) -> bytes:
    """Return the analysis as a PDF, A4 portrait."""
    sheet = FormSheet("库房温湿度年度分析", data.head, page=A4, margins=Margins(right=12 * mm))
    sheet.fields([("期间", data.period), ("打印时间", long_time(data.head.printed))])
    for name, lines, months in data.rooms:
        sheet.table(_LINES, lines, lowest=_LOWEST, heading=name)
        sheet.space(3 * mm)
        rows = [(month, str(of), str(taken), str(of - taken), str(outside)) for month, taken, of, outside in months]
        half = (len(rows) + 1) // 2
        pairs = zip_longest(rows[:half], rows[half:], fillvalue=("",) * (len(_MONTHS) // 2))
        sheet.table(_MONTHS, [(*left, *right) for left, right in pairs], lowest=_LOWEST)
    sheet.space(3 * mm)
    sheet.seals([_OPINION], lowest=24 * mm)
    return sheet.pdf()
