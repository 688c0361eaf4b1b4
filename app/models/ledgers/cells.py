"""Reading single cells: text, names, ticks, as clerks write them. Dates: `days.py`; money and areas: `money.py`."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import product

from app.models.domain.folding import clean, compact
from app.models.domain.loan import Condition

Cell = str | float | int | bool | date | datetime | time | timedelta


def words(*lines: str) -> frozenset[str]:
    """The words of some lines as a set."""
    return frozenset(word for line in lines for word in line.split())


_NO_TICK = words("× ✗ ✘ ✕ ╳ X N NO FALSE F 0 - -- / \\ ○ □ ☐")
_NO_TICK_FIRST = "无否未缺欠待没不"
_YES_TICK = words("√ ✓ ✔ ☑ ● ■ V Y YES TRUE T 是 有 已收 已交 齐 全 收 已有 原件 复印件 已归档")


def _ditto_spellings() -> frozenset[str]:
    """Return every usual spelling of «the same as above»: with blanks in it or around it, doubled, in brackets or dashes."""
    signs = ("〃", "″", "〞", "〝", '"', "＂", "“", "”", "''", "’’", "′′", "‘’", "´´", "``", "〻", "々", "〱")
    drawn = ("…", "‥", *("." * dots for dots in range(2, 7)), "。。", "···", "↓", "⇓", "⬇", "|", "｜", "^", "、、")
    above = ("上", "前", "上面", "前面", "上述", "前述", "楼上")
    of = (
        "",
        *["行", "一行", "格", "一格", "栏", "一栏", "列", "户", "一户", "条", "一条", "人", "例", "者", "项", "一项"],
    )
    words = {f"{same}{place}{one}" for same in ("同", "如") for place in above for one in of}
    words |= {
        f"{same}{place}{one}{end}"
        for same, place, one in product("与和", above, ("", "行", "一行", "户", "格"))
        for end in ("同", "相同", "一样", "一致")
    }
    words |= {"上同", "ditto", "Ditto", "DITTO", "ditto.", "do.", "Do.", "DO.", "ibid", "ibid.", "Ibid."}
    bare = {mark for sign in (*signs, *drawn) for mark in (sign, sign * 2, f"{sign} {sign}")}
    bare |= {f"{left}{gap}{right}" for left, right in ("“”", "‘’", "「」", "『』") for gap in ("", " ", "  ", "\u3000")}
    bare |= words | {
        gap.join(word) for word in words if len(word) < 4 or word.isascii() for gap in (" ", "\u3000", "  ")
    }
    outer = [("", ""), (" ", ""), ("", " "), (" ", " "), ("(", ")"), ("（", "）"), ("", "。")]
    around = [*outer, *((dash, dash) for dash in ("-", "--", "—", "——"))]
    return frozenset(before + mark + after for mark in bare for before, after in around)


DITTO = _ditto_spellings()
SIDEWAYS = {"同左": -1, "同左列": -1, "同前列": -1, "同右": 1, "同右列": 1} | dict.fromkeys(
    ("同下", "同下行", "同下格", "同下面", "同首行", "同第一行"), 0
)
"""Marks for «the same as the cell to the left» (-1) and «to the right» (1); 0 for one that no rule resolves («同下»)."""


def text_of(cell: Cell) -> str:
    """The cell as a person sees it: whole numbers without «.0», dates as 2024-01-06, no outer blanks."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        return _number_text(cell)
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return str(cell)


@lru_cache(maxsize=4096)
def _number_text(number: float) -> str:
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)


def name_of(cell: Cell) -> str:
    """A person's or firm's name: blanks between Chinese characters away, the characters themselves untouched."""
    name = text_of(cell)
    if name.isalpha():
        return name
    return re.sub(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])", "", clean(name))


@lru_cache(maxsize=4096)
def is_ticked(text: str) -> bool:
    """Return whether a mark in a paper's column says that the paper is here: √ 1 有 2份 已收 Y, but not × 无 0 N 待补."""
    mark = compact(text)
    return bool(mark) and mark not in _NO_TICK and mark[0] not in _NO_TICK_FIRST


@lru_cache(maxsize=4096)
def is_mark(text: str) -> bool:
    """Return whether a text is one of the marks people tick papers with, yes or no."""
    mark = compact(text)
    return (
        mark in _YES_TICK
        or mark in _NO_TICK
        or (mark.isdecimal() and len(mark) == 1)
        or (len(mark) <= 3 and (mark[:1] in _NO_TICK_FIRST or mark.endswith("份")))
    )


def condition_of(text: str) -> tuple[Condition, str]:
    """Return the condition of a returned bag by a register's «是否完好», and its remark beyond «完好».

    Blank means complete.
    """
    remark = "" if text == Condition.COMPLETE.label else text
    if "缺" in text or "少" in text:
        return Condition.PAGES_MISSING, remark
    if "损" in text or "破" in text or "污" in text:
        return Condition.DAMAGED, remark
    return Condition.COMPLETE, remark
