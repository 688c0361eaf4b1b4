"""Breaking Chinese text into lines, and dates and numbers as the forms write them."""

from __future__ import annotations

import re
from datetime import date, datetime
from itertools import combinations, pairwise

from app.reports import fonts

# GB/T 15834: closing marks do not begin a line, opening marks do not end one.
_NOT_FIRST = frozenset("，。、；：？！”’）》」』】〕…—％℃·.,;:!?)]}%")
_NOT_LAST = frozenset("（《「『【〔“‘([{")
_HAN = "[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"
# A word of up to four characters that stands by itself is a name, which is not broken where a line has room for it.
_TOKEN = re.compile(rf"[A-Za-z0-9.,%@_+#&=]+[-/·:]?|(?<!{_HAN}){_HAN}{{2,4}}(?!{_HAN})|.", re.DOTALL)
_PIECE = re.compile(r"[^-/·・:_]*[-/·・:_]+|[^-/·・:_]+")
_DIGITS = "〇一二三四五六七八九"


def wrap(text: str, size: float, room: float, font: str = fonts.REGULAR) -> list[str]:
    """Break `text` into lines of at most `room` points.

    Latin words, numbers and short words that stand alone, as names do, stay whole where they fit; other Chinese breaks
    between any two characters that punctuation allows.
    Line ends in `text` are kept.
    """
    return [
        line
        for paragraph in fonts.printable(text).split("\n")
        for line in _wrapped(paragraph.rstrip(), size, room, font)
    ]


def at_separators(code: str, most: int) -> list[str]:
    """Break a number into at most so many lines, behind its separators alone, so that the longest is as short as it can be."""
    pieces = _PIECE.findall(fonts.printable(code))
    cuts = combinations(range(1, len(pieces)), min(most, len(pieces)) - 1)
    lines = [["".join(pieces[start:end]) for start, end in pairwise((0, *cut, len(pieces)))] for cut in cuts]
    return min(lines, key=lambda parts: max(fonts.width(part, 1) for part in parts))


def _wrapped(paragraph: str, size: float, room: float, font: str) -> list[str]:
    if fonts.width(paragraph, size, font) <= room:
        return [paragraph]
    lines: list[str] = []
    line: list[str] = []
    used = 0.0
    for token in _tokens(paragraph, size, room, font):
        wide = fonts.width(token, size, font)
        if line and used + wide > room:
            carried = _carried(line, token)
            lines.append("".join(line).rstrip())
            line = carried
            used = fonts.width("".join(line), size, font)
        if line or not lines or not token.isspace():
            line.append(token)
            used += wide
    return [*lines, "".join(line).rstrip()]


def _tokens(paragraph: str, size: float, room: float, font: str) -> list[str]:
    """Return the unbreakable parts; a word wider than a whole line is split into its letters."""
    tokens: list[str] = []
    for token in _TOKEN.findall(paragraph):
        tokens.extend([token] if fonts.width(token, size, font) <= room else token)
    return tokens


def _carried(line: list[str], token: str) -> list[str]:
    """Return the end of `line` that moves to the next one, so that neither begins nor ends against the rules."""
    at = len(line)
    if token in _NOT_FIRST:
        at -= 1
        while at > 0 and line[at] in _NOT_FIRST:
            at -= 1
    while at > 0 and line[at - 1] in _NOT_LAST:
        at -= 1
    if at <= 0:
        return _end_of_word(line) if token in _NOT_FIRST else []
    carried = line[at:]
    del line[at:]
    return carried


def _end_of_word(line: list[str]) -> list[str]:
    """Return the last character of a line that is one Chinese word, so that the mark behind it does not begin a line."""
    word = line[-1]
    if len(line) > 1 or len(word) < 2 or not re.fullmatch(f"{_HAN}+", word):
        return []
    line[-1] = word[:-1]
    return [word[-1]]


def long_date(day: date | None) -> str:
    """2026年11月23日; empty for no date."""
    return "" if day is None else f"{day.year}年{day.month}月{day.day}日"


def long_day(day: str) -> str:
    """2026年11月23日, of an ISO day; empty for none."""
    return long_date(date.fromisoformat(day)) if day else ""


def month_day(day: str) -> str:
    """11月23日, of an ISO day, where the year is said elsewhere."""
    return long_day(day).partition("年")[2]


def long_month(month: str) -> str:
    """2026年11月, of an ISO month."""
    return long_day(f"{month}-01").removesuffix("1日")


def stacked_date(day: date | None) -> str:
    """The same on two lines, for narrow columns."""
    return long_date(day).replace("年", "年\n")


def long_time(moment: datetime) -> str:
    """2026年11月23日 14:05."""
    return f"{long_date(moment)} {moment:%H:%M}"


def ordinal(number: int) -> str:
    """Headings count 一、二、…, up to ninety-nine."""
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")
