"""Numbers as their formats show them, where a format adds words: 1 as «YJW-2024-0001», 50 as «50万元», 1 as «A1栋».

Only words count. What merely rounds, groups or colours a number, or makes a date of it, leaves it as it is.
"""

from __future__ import annotations

import re
from decimal import Decimal
from html import unescape
from itertools import groupby
from typing import NamedTuple

_NUMBER_FORMAT = re.compile(rb"<(?:\w+:)?numFmt\s([^<>]*)>")
_CELL_FORMATS = re.compile(rb"<(?:\w+:)?cellXfs[\s>]")
_CELL_FORMAT = re.compile(rb"<(?:\w+:)?xf(?=[\s/>])([^<>]*)>")
_ID = re.compile(rb"""\bnumFmtId\s*=\s*["'](\d{1,6})["']""")
_CODE = re.compile(rb"""\bformatCode\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|[\\!](?P<escaped>.)|_.|\*.|\[\$(?P<money>[^\]-]*)[^\]]*\]|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>General|G/通用格式)|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<end>;)|(?P<other>.)",
    re.DOTALL,
)
_COLOUR = re.compile(r"(?i)black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|黑色|蓝色|红色|绿色|白色|黄色")
_SAYS_SOMETHING = re.compile(r"[A-Za-z0-9\u3400-\u9fff$€£]")
_NOT_FOR_NUMBERS = frozenset("yYmMdDhHsSeEgGbB%@/年月日")
_LONGEST_CODE = 255
_LONGEST_NUMBER = 10**15


class _Shape(NamedTuple):
    """One section of a format: its literal texts and, as None, its places for digits; `thousands` are left away."""

    parts: tuple[str | None, ...]
    zeros: int
    has_point: bool
    thousands: int


class NumberFormat(NamedTuple):
    """The sections for positive and for negative numbers; None where a section says nothing, or cannot be applied."""

    positive: _Shape | None
    negative: _Shape | None

    def shown(self, number: float) -> str | None:
        """The number with the words of its format, all its digits kept; None where the format adds none."""
        section = self.negative if number < 0 else self.positive
        if section is None or abs(number) >= _LONGEST_NUMBER:
            return None
        value = abs(Decimal(repr(number))) / 10 ** (3 * section.thousands)
        digits = f"{value.normalize():f}"
        whole = digits.partition(".")[0]
        digits = "0" * (section.zeros - len(whole)) + digits
        blocks = [(part, len(list(same))) for part, same in groupby(section.parts)]
        places = [count for part, count in blocks if part is None]
        if len(places) > 1 and (section.has_point or "." in digits):
            return None
        text, left = "", digits
        for part, count in reversed(blocks):
            if part is None:
                places.pop()
                taken = left[-count:] if places else left
                left, text = left[: len(left) - len(taken)], taken + text
            else:
                text = part * count + text
        return text


def worded_formats(styles: bytes) -> dict[int, NumberFormat]:
    """The formats of cells that add words to a number, by the index that a cell has of them (`s`)."""
    codes: dict[bytes, NumberFormat] = {}
    for attributes in _NUMBER_FORMAT.findall(styles):
        number, code = _ID.search(attributes), _CODE.search(attributes)
        if number and code:
            text = unescape((code[1] or code[2] or b"").decode("utf-8", "replace"))
            if len(text) <= _LONGEST_CODE and (read := _format(text)):
                codes[number[1]] = read
    start = _CELL_FORMATS.search(styles) if codes else None
    block = styles[start.end() :].partition(b"cellXfs")[0] if start else b""
    named = [_ID.search(attributes) for attributes in _CELL_FORMAT.findall(block)]
    return {index: codes[found[1]] for index, found in enumerate(named) if found and found[1] in codes}


def _format(code: str) -> NumberFormat | None:
    sections: list[_Shape | None] = []
    tokens: list[re.Match[str]] = []
    for token in [*_TOKEN.finditer(code), None]:
        if token is None or token["end"]:
            sections.append(_section(tokens))
            tokens = []
        else:
            tokens.append(token)
    positive = sections[0]
    negative = sections[1] if len(sections) > 1 else positive and positive._replace(parts=("-", *positive.parts))
    return NumberFormat(positive, negative) if positive or negative else None


def _section(tokens: list[re.Match[str]]) -> _Shape | None:
    """Return a section whose literal texts say something; None for any other, for dates, shares and conditions."""
    parts: list[str | None] = []
    zeros, commas, has_point = 0, 0, False
    for token in tokens:
        if token["digit"] or token["general"]:
            if not has_point:
                parts.append(None)
                zeros += token["digit"] == "0"
            commas = 0
        elif token["point"]:
            has_point = True
        elif token["comma"]:
            commas += 1
        elif token["bracket"] is not None:
            if not _COLOUR.fullmatch(token["bracket"]):
                return None
        elif token["other"] and token["other"] in _NOT_FOR_NUMBERS:
            return None
        elif literal := token["quoted"] or token["escaped"] or token["money"] or token["other"]:
            parts.append(literal)
    words = "".join(part for part in parts if part is not None)
    if None not in parts:
        return None
    first = parts.index(None)
    last = len(parts) - 1 - parts[::-1].index(None)
    if not _SAYS_SOMETHING.search(words) and "-" not in parts[first:last]:  # 0-0-000 shows 12301 as an address
        return None
    return _Shape(tuple(parts), zeros, has_point, commas)
