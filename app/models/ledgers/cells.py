"""Reading single cells: text, dates, ticks, money, as clerks write them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from math import inf

from app.models.domain.folding import clean, compact, fold, squeeze, whole_number
from app.models.domain.loan import Condition

Cell = str | float | int | bool | date | datetime | time | timedelta


def words(*lines: str) -> frozenset[str]:
    """The words of some lines as a set."""
    return frozenset(word for line in lines for word in line.split())


_EPOCH = date(1899, 12, 30)
_SERIALS = range(10_000, 80_000)
_YEARS = range(1900, 2101)
_YMD = re.compile(r"(\d{4}|\d{2})[-./年](\d{1,2})(?:[-./月](\d{1,2})?[日号]?)?[-./]?")
_LAST_YEAR = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")
_CHINESE = re.compile(r"([零〇一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日?")
_TIME = re.compile(r"[T日号\s]?\s*(?:[上下]午)?\d{1,2}[:时]\d{2}(?:[:分]\d{2}(?:\.\d+)?秒?)?$")
_NO_DATE = words(
    "- -- / \\ 无 没有 空 空置 未接 未接房 未交 未交房 未交付 未收 未收房 未收楼 未入伙 未入住 未办 未办理 未还 未归还 借出",
    "待定 待交 待接房 待还 不详 未知 暂无 N/A NA NULL NONE",
)
_NO_TICK = words("× ✗ ✘ ✕ ╳ X N NO FALSE F 0 - -- / \\ ○ □ ☐")
_NO_TICK_FIRST = "无否未缺欠待没不"
_YES_TICK = words("√ ✓ ✔ ☑ ● ■ V Y YES TRUE T 是 有 已收 已交 齐 全 收 已有 原件 复印件 已归档")
_MOST_FEN = 10**17
_MOST_SQUARE_METRES = 1e8
_MONEY = re.compile(r"[￥¥]?(-?[\d,]+(?:\.\d+)?)(亿|万)?元?(?:人民币)?")


def text_of(cell: Cell) -> str:
    """The cell as a person sees it: whole numbers without «.0», dates as 2024-01-06, no outer blanks."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return str(cell)


def day_text(cell: Cell) -> str:
    """A cell of a column of dates as a person sees it: a spreadsheet's day number is the day that it means."""
    if isinstance(cell, float | int) and not isinstance(cell, bool) and int(cell) in _SERIALS:
        return (_EPOCH + timedelta(days=int(cell))).isoformat()
    return text_of(cell)


def name_of(cell: Cell) -> str:
    """A person's or firm's name: blanks between Chinese characters away, the characters themselves untouched."""
    name = text_of(cell)
    if name.isalpha():
        return name
    return re.sub(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])", "", clean(name))


def date_of(cell: Cell) -> date | None:
    """The date in a cell, None for an empty one. Raises ValueError where there is none to be read.

    Reads date cells, Excel serials, 20240112, 2024年1月6日, 2024.1.9, 24/1/9, 2024-1 (its first day), with or
    without a time of day, and words that mean «not yet».
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, str):
        return _date_in_text(cell)
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return _date_in_number(float(cell))
    raise ValueError(cell)


def _date_in_number(number: float) -> date | None:
    if int(number) in _SERIALS:
        return _EPOCH + timedelta(days=int(number))
    return _date_in_text(repr(number).removesuffix(".0"))


@lru_cache(maxsize=65536)
def _date_in_text(cell: str) -> date | None:
    text = fold(cell).replace("。", ".").replace("、", ".")
    if not text or compact(text) in _NO_DATE:
        return None
    text = "".join(_TIME.sub("", text).split())
    if text.isdecimal():
        return _date_in_digits(text)
    found = _YMD.fullmatch(text)
    if found:
        year = int(found[1]) + (2000 if len(found[1]) == 2 else 0)
        return _plausible(year, int(found[2]), int(found[3] or 1))
    found = _LAST_YEAR.fullmatch(text)
    if found:
        first, second = int(found[1]), int(found[2])
        if first > 12 or second > 12 or first == second:
            return _plausible(int(found[3]), min(first, second), max(first, second))
        raise ValueError(cell)
    found = _CHINESE.fullmatch(text)
    if found:
        return _plausible(*(whole_number(part) or 0 for part in found.groups()))
    raise ValueError(cell)


def _date_in_digits(text: str) -> date:
    if len(text) == 5 and int(text) in _SERIALS:
        return _EPOCH + timedelta(days=int(text))
    if len(text) in (6, 8):
        return _plausible(int(text[:4]), int(text[4:6]), int(text[6:] or 1))
    raise ValueError(text)


def _plausible(year: int, month: int, day: int) -> date:
    if year not in _YEARS:
        raise ValueError(year)
    return date(year, month, day)


@lru_cache(maxsize=4096)
def is_ticked(text: str) -> bool:
    """Whether a mark in a paper's column says that the paper is here: √ 1 有 2份 已收 Y, not × 无 0 N 待补."""
    mark = compact(text)
    return bool(mark) and mark not in _NO_TICK and mark[0] not in _NO_TICK_FIRST


@lru_cache(maxsize=4096)
def is_mark(text: str) -> bool:
    """Whether a text is one of the marks people tick papers with, yes or no."""
    mark = compact(text)
    return (
        mark in _YES_TICK
        or mark in _NO_TICK
        or (mark.isdecimal() and len(mark) == 1)
        or (len(mark) <= 3 and (mark[:1] in _NO_TICK_FIRST or mark.endswith("份")))
    )


def fen_of(cell: Cell, unit: int = 1) -> int | None:
    """Money in fen from a cell counted in `unit` yuan («万元»: 10,000); None if unreadable, or more than any bank lends."""
    text = squeeze(text_of(cell))
    found = _MONEY.fullmatch(text)
    if not found:
        return None
    scale = {"万": 10_000, "亿": 100_000_000}.get(found[2] or "", unit)
    try:
        fen = (Decimal(found[1].replace(",", "")) * scale * 100).to_integral_value()
    except InvalidOperation:
        return None
    return int(fen) if abs(fen) < _MOST_FEN else None


def area_of(cell: Cell) -> float | None:
    """Square metres («87.41», «87.41㎡»); None for an empty or unreadable cell, or more than any house has."""
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        area = float(cell)
    else:
        found = re.match(r"\d+(?:\.\d+)?", squeeze(text_of(cell)))
        area = float(found[0]) if found else inf
    return area if abs(area) < _MOST_SQUARE_METRES else None


def condition_of(text: str) -> tuple[Condition, str]:
    """How a bag came back by a register's «是否完好», and what it remarks beyond «完好»; blank means complete."""
    remark = "" if text == Condition.COMPLETE.label else text
    if "缺" in text or "少" in text:
        return Condition.PAGES_MISSING, remark
    if "损" in text or "破" in text or "污" in text:
        return Condition.DAMAGED, remark
    return Condition.COMPLETE, remark
