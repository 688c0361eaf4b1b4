"""Reading dates and terms as clerks write them. A cell of a date and a text that says the same are judged alike."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from functools import lru_cache

from app.models.domain.doors import without_remark
from app.models.domain.folding import compact, fold, squeeze, whole_number
from app.models.ledgers.cells import Cell, text_of, words

_EPOCH = date(1899, 12, 30)
_SERIALS = range(10_000, 73_416)
# The days that a spreadsheet's numbers of five digits mean, so that a text is as plausible as a cell.
_FIRST, _LAST = _EPOCH + timedelta(_SERIALS.start), _EPOCH + timedelta(_SERIALS.stop - 1)
_LATEST_SHORT_YEAR = 49
_YMD = re.compile(r"(\d{4}|\d{2})[-./年](\d{1,2})(?:[-./月](\d{1,2})?[日号]?)?[-./]?")
_MONTH_ONLY = re.compile(
    r"[零〇○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月|(?:19|20)\d\d(?:0[1-9]|1[0-2])|(?:\d{4}|\d{2})[-./年]\d{1,2}[-./月]?"
)
_LAST_YEAR = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")
_CHINESE = re.compile(
    r"([零〇○0-9一二三四五六七八九]{4})年([0-9一二三四五六七八九十]{1,2})月(?:([0-9一二三四五六七八九十]{1,3})[日号]?)?"
)
_ENGLISH = re.compile(
    r"(?:(\d{1,2})[-./,]?([A-Z]{3,9})|([A-Z]{3,9})[-./]?(\d{1,2}))[-./,]?(\d{4}|\d{2})", re.IGNORECASE
)
_LONGEST = 64
"""The length of a text beyond which it is no day: patterns that look for one in a longer text take very long."""
_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
_NUMERALS = "零一二三四五六七八九"
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十")
_ZEROS = str.maketrans("〇○", "零零")
_TIME = re.compile(r"[T日号\s]?\s*(?:[上下]午)?\d{1,2}[:时]\d{2}(?:[:分]\d{2}(?:\.\d+)?秒?)?(?:Z|[+-]\d{2}:?\d{2})?$")
_APART = re.compile(r"(\d{4})(?:\s*[‐‑‒–—―－,，~～]+\s*|\s+)(\d{1,2})(?:\s*[‐‑‒–—―－,，~～]+\s*|\s+)(\d{1,2})")
_TWO_NUMBERS = re.compile(r"^[\d\s.]*\d\s+\d[\d\s.]*$")
_WEEKDAY = re.compile(r"\s*[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?$|\s*[上下中]午$")
_NO_DATE = words(
    "- -- / \\ 无 没有 空 空置 未接 未接房 未交 未交房 未交付 未收 未收房 未收楼 未入伙 未入住 未办 未办理 未还 未归还 借出",
    "待定 待交 待接房 待还 不详 未知 暂无 N/A NA NULL NONE",
)
_TERM = re.compile(
    r"(?:借期|期限|借阅期限|约|共)?[:]?(\d{1,4}|[一二两三四五六七八九十]{1,3}|半)个?(半)?(天|日|周|星期|礼拜|月|季度|季|年)(半)?(?:内|以内)?"
)
_SAME_DAY = re.compile(r"(?:当|同|即)[天日](?:内|归还|还|已还)*")
_BACK_WORDS = re.compile(r"(?:已?归还|已还|还清?|归档|交回)$")
_UNTIL = re.compile(r"(?:到期日?|截止|截至|至|到|于)?[::]?(.*?)(?:止|前|之前|到期|归还|还)?")


def is_no_date(text: str) -> bool:
    """Return whether a cell of a date says in words that there is none yet («未接房», «/»)."""
    return compact(text) in _NO_DATE or not compact(text)


def day_text(cell: Cell) -> str:
    """A cell of a column of dates as a person sees it: a spreadsheet's day number is the day that it means."""
    if isinstance(cell, float | int) and not isinstance(cell, bool) and int(cell) in _SERIALS:
        return (_EPOCH + timedelta(days=int(cell))).isoformat()
    return text_of(cell)


def date_of(cell: Cell) -> date | None:
    """The date in a cell, None for an empty one. Raises ValueError where there is none to be read.

    Reads date cells, spreadsheet's day numbers, 20240112, 2024年1月6日, 二〇二四年一月, 2024.1.9, 24/1/9, 6-Jan-24, with or without a time,
    and words that mean «not yet». Two digits of a year are 1950 to 2049. A month without a day is its
    first (`says_no_day`).
    """
    if isinstance(cell, str):
        text = " ".join(cell.split())
        if len(text) > _LONGEST:
            raise ValueError(cell)
        return _date_in_text(text)
    if isinstance(cell, datetime):
        return _plausible(cell.date())
    if isinstance(cell, date):
        return _plausible(cell)
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return _date_in_number(float(cell))
    raise ValueError(cell)


def _date_in_number(number: float) -> date | None:
    if int(number) in _SERIALS:
        return _EPOCH + timedelta(days=int(number))
    return _date_in_text(repr(number).removesuffix(".0"))


@lru_cache(maxsize=4096)
def says_no_day(text: str) -> bool:
    """Return whether a text that is a date names a month only («2024年1月»)."""
    return _MONTH_ONLY.fullmatch(squeeze(text)) is not None


@lru_cache(maxsize=65536)
def _date_in_text(cell: str) -> date | None:
    text = fold(cell).replace("。", ".").replace("、", ".").lstrip("'`‘’")
    if is_no_date(text):
        return None
    if re.fullmatch(r"\d{5}\.\d+", text):
        text = text.partition(".")[0]
    text = _TIME.sub("", _WEEKDAY.sub("", text))
    text = _dashed(text)
    if _TWO_NUMBERS.search(text):
        raise ValueError(cell)  # «2023 5» is not the day with the number 20235
    text = "".join(text.split()).removesuffix(".0")
    if text.isdecimal():
        return _date_in_digits(text)
    found = _YMD.fullmatch(text)
    if found:
        year = int(found[1])
        if len(found[1]) == 2:
            year += 2000 if year <= _LATEST_SHORT_YEAR else 1900
        return _plausible(date(year, int(found[2]), int(found[3] or 1)))
    found = _LAST_YEAR.fullmatch(text)
    if found:
        first, second = int(found[1]), int(found[2])
        if first > 12 or second > 12 or first == second:
            return _plausible(date(int(found[3]), min(first, second), max(first, second)))
        raise ValueError(cell)
    found = _CHINESE.fullmatch(text)
    if found:
        year = int(
            "".join(str(_NUMERALS.index(sign)) if sign in _NUMERALS else sign for sign in found[1].translate(_ZEROS))
        )
        return _plausible(date(year, whole_number(found[2]) or 0, whole_number(found[3] or "1") or 0))
    return _date_in_english(text)


def _dashed(text: str) -> str:
    """A date with dashes between its numbers: «2023—05—01», «2023,5,1» and «2023 5 1» are 2023-5-1."""
    found = _APART.fullmatch(text)
    return "-".join(found.groups()) if found else text


def _date_in_english(text: str) -> date:
    """«1-May-23», «May 1, 2023»."""
    found = _ENGLISH.fullmatch(text)
    word = (found[2] or found[3]).upper() if found else ""
    if found is None or word[:3] not in _MONTHS:
        raise ValueError(text)
    year = int(found[5])
    if len(found[5]) == 2:
        year += 2000 if year <= _LATEST_SHORT_YEAR else 1900
    return _plausible(date(year, _MONTHS.index(word[:3]) + 1, int(found[1] or found[4])))


def _date_in_digits(text: str) -> date:
    if len(text) == 5 and int(text) in _SERIALS:
        return _EPOCH + timedelta(days=int(text))
    if len(text) == 6 and not 1900 <= int(text[:4]) <= _LAST.year:
        year = int(text[:2])
        year += 2000 if year <= _LATEST_SHORT_YEAR else 1900
        return _plausible(date(year, int(text[2:4]), int(text[4:])))
    if len(text) in (6, 8):
        return _plausible(date(int(text[:4]), int(text[4:6]), int(text[6:] or 1)))
    raise ValueError(text)


def _plausible(day: date) -> date:
    if not _FIRST <= day <= _LAST:
        raise ValueError(day)
    return day


def due_by(cell: Cell, lent: date | None) -> date | None:
    """The day until which a term runs that begins on `lent`: «15», «15天», «2周», «1个月», «半年», «至2024-3-20», a date.

    None for an empty cell, or for a term without a beginning. Raises ValueError where no term can be read.
    """
    if isinstance(cell, date):
        return date_of(cell)
    text = squeeze(text_of(cell)).translate(_FORMAL).rstrip("。.;；,，")
    if not text or is_no_date(text):
        return None
    if _SAME_DAY.fullmatch(text):
        return lent
    if text.isdecimal() and len(text) <= 4:
        return lent + timedelta(days=int(text)) if lent else None
    found = _TERM.fullmatch(text)
    if found:
        return _later(lent, *found.groups()) if lent else None
    until = _UNTIL.fullmatch(text)
    return date_of(until[1] if until else text)


def back_on(cell: Cell, lent: date | None) -> tuple[Cell, str]:
    """Return (the cell of a return without the text around its day, the remark in brackets): «2024.3.5已还», «同日»."""
    if not isinstance(cell, str):
        return cell, ""
    text = squeeze(cell)
    if _SAME_DAY.fullmatch(text) and lent:
        return lent, ""
    bare, remark = without_remark(text)
    bare = _BACK_WORDS.sub("", bare)
    return (bare, remark) if bare != text and any(map(str.isdecimal, bare)) else (cell, "")


def _later(day: date, number: str, and_half: str | None, unit: str, half: str | None) -> date:
    count = 0.5 if number == "半" else float(whole_number(number) or 0)
    count += 0.5 if half or and_half else 0
    if unit in ("天", "日"):
        return day + timedelta(days=int(count))
    if unit in ("周", "星期", "礼拜"):
        return day + timedelta(days=int(count * 7))
    months = count * {"月": 1, "季": 3, "季度": 3, "年": 12}[unit]
    whole = day.month - 1 + int(months)
    year, month = day.year + whole // 12, whole % 12 + 1
    due = date(year, month, min(day.day, monthrange(year, month)[1]))
    return due + timedelta(days=15) if months % 1 else due
