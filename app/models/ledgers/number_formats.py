"""Numbers as their formats show them, where a format adds words: 1 as «YJW-2024-0001», 50 as «50万元», 1 as «A1栋».

Words count, zeros before a number (1 as «0001»), and what shows a part of it: 500000 as «50.0» is «50万». What merely
rounds, groups or colours a number, or makes a date of it, leaves it as it is.
"""

from __future__ import annotations

import operator
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
_CONDITION = re.compile(r"([<>=]{1,2})\s*(-?\d+(?:\.\d+)?)")
_COMPARED = {
    "<": operator.lt, "<=": operator.le, "=": operator.eq, ">": operator.gt, ">=": operator.ge, "<>": operator.ne,
}  # fmt: skip
_SAYS_SOMETHING = re.compile(r"[A-Za-z0-9\u3400-\u9fff$€£]")
_NOT_FOR_NUMBERS = frozenset("yYmMdDhHsSeEgGbB%@/年月日")
_SCALES = {3: "千", 4: "万", 6: "百万", 7: "千万", 8: "亿"}
"""The words for what a format leaves away, by powers of ten."""
_TEN_THOUSANDS = (4, 8)
_FIGURES = re.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")
_SCIENTIFIC = re.compile(r"\d[Ee][+-]?\d")
_SHORT = {"K": "千", "k": "千", "M": "百万", "m": "百万"}
_LONGEST_CODE = 255
_LONGEST_NUMBER = 10**15
_FEWEST_ZEROS = 2


class _Shape(NamedTuple):
    """One section of a format: its literal texts and, as None, its places for digits; `scale`: powers of ten left away.

    `has_words` is false where the section only puts zeros before a number.
    """

    parts: tuple[str | None, ...]
    zeros: int
    has_point: bool
    scale: int
    has_words: bool

    def shown(self, number: float) -> str | None:
        """The digits of a number among the words; None where they cannot be shared out, or are shown as they are."""
        value = abs(Decimal(repr(number))).scaleb(-self.scale)
        digits = f"{value.normalize():f}"
        whole = digits.partition(".")[0]
        if not self.has_words and (whole != digits or len(whole) >= self.zeros or not number):
            return None
        digits = "0" * (self.zeros - len(whole)) + digits
        blocks = [(part, len(list(same))) for part, same in groupby(self.parts)]
        places = [count for part, count in blocks if part is None]
        if len(places) > 1 and (self.has_point or "." in digits):
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


class _BoundedShape(NamedTuple):
    """The shape for the numbers that are so compared with a bound; `signed`: the section writes their minus itself."""

    compared: str
    bound: float
    signed: bool
    shape: _Shape | None


class NumberFormat(NamedTuple):
    """The sections of a format, in order: the first that a number suits shows it."""

    sections: tuple[_BoundedShape, ...]

    def shown(self, number: float) -> str | None:
        """The number with the words of its format, all its digits kept; None where the format adds none."""
        if abs(number) >= _LONGEST_NUMBER:
            return None
        for section in self.sections:
            if _COMPARED[section.compared](number, section.bound):
                text = section.shape.shown(number) if section.shape else None
                return f"-{text}" if text and number < 0 and not section.signed else text
        return None


def displayed(text: str, number: float) -> str | None:
    """A number as the text of its cell shows it, with all its digits; None where that adds nothing to the number."""
    figures = list(_FIGURES.finditer(text))
    if not figures or _SCIENTIFIC.search(text) or abs(number) >= _LONGEST_NUMBER:
        return None
    value = abs(Decimal(repr(number)))
    if len(figures) > 1:
        digits = "".join(re.findall(r"\d", text))
        is_code = _SAYS_SOMETHING.search(_FIGURES.sub("", text)) or "-" in text[1:]
        return text if is_code and number.is_integer() and digits.endswith(str(value.to_integral_value())) else None
    before, shown, after = text[: figures[0].start()], figures[0][0], text[figures[0].end() :]
    whole, _, part = shown.replace(",", "").partition(".")
    said, half = Decimal(f"{whole or 0}.{part or 0}"), Decimal(5).scaleb(-len(part) - 1)
    scale = next((one for one in (0, *_SCALES) if abs(value.scaleb(-one) - said) <= half), None)
    if scale is None:
        return None
    digits = f"{value.scaleb(-scale).normalize():f}"
    if not _SAYS_SOMETHING.search(before + after):
        if scale:
            after = _SCALES[scale] + after
        elif part or len(whole) < _FEWEST_ZEROS or len(digits) >= len(whole) or not value:
            return None
    return before + digits.rjust(len(whole), "0") + (_SHORT.get(after, after) if scale else after)


def worded_formats(styles: bytes) -> dict[int, NumberFormat]:
    """The formats of cells that add words to a number, by the index that a cell has of them (`s`)."""
    codes: dict[bytes, NumberFormat] = {}
    for attributes in _NUMBER_FORMAT.findall(styles):
        number, code = _ID.search(attributes), _CODE.search(attributes)
        if number and code:
            text = unescape((code[1] or code[2] or b"").decode("utf-8", "replace"))
            if read := worded_format(text):
                codes[number[1]] = read
    start = _CELL_FORMATS.search(styles) if codes else None
    block = styles[start.end() :].partition(b"cellXfs")[0] if start else b""
    named = [_ID.search(attributes) for attributes in _CELL_FORMAT.findall(block)]
    return {index: codes[found[1]] for index, found in enumerate(named) if found and found[1] in codes}


def worded_format(code: str) -> NumberFormat | None:
    """Return the words of a format beside the number; None where no section of it has any."""
    if len(code) > _LONGEST_CODE:
        return None
    parts: list[list[re.Match[str]]] = [[]]
    for token in _TOKEN.finditer(code):
        if token["end"]:
            parts.append([])
        else:
            parts[-1].append(token)
    bounds = [_bound(tokens) for tokens in parts]
    is_list = any(bound and bound[0] == "=" for bound in bounds)
    usual = ((">" if len(parts) > 2 else ">=", 0.0), ("<", 0.0))
    sections = []
    for place, (tokens, bound) in enumerate(zip(parts[:3], bounds, strict=False)):
        is_last = place == len(parts[:3]) - 1
        compared, limit = bound or (("<>", float("inf")) if is_last else usual[place])
        sections.append(_BoundedShape(compared, limit, place == 1 and not any(bounds), _shape(tokens, is_list)))
    return NumberFormat(tuple(sections)) if any(section.shape for section in sections) else None


def _bound(tokens: list[re.Match[str]]) -> tuple[str, float] | None:
    """The condition of a section: «[<1000]»."""
    found = next((one for token in tokens if (one := _CONDITION.fullmatch(token["bracket"] or ""))), None)
    return (found[1], float(found[2])) if found and found[1] in _COMPARED else None


def _shape(tokens: list[re.Match[str]], is_list: bool) -> _Shape | None:
    """Return a section that says something, and, among those of a list («[=1]"男";"女"»), one without a place for digits.

    None for any other, for dates and shares.
    """
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
            if not _COLOUR.fullmatch(token["bracket"]) and not _CONDITION.fullmatch(token["bracket"]):
                return None
        elif token["other"] and token["other"] in _NOT_FOR_NUMBERS:
            return None
        elif literal := token["quoted"] or token["escaped"] or token["money"] or token["other"]:
            parts.append(_SHORT.get(literal, literal) if commas else literal)
    scale = 3 * commas
    if None not in parts:
        words = "".join(part for part in parts if part)
        return _Shape(tuple(parts), 0, False, 0, True) if is_list and _SAYS_SOMETHING.search(words) else None
    last = len(parts) - 1 - parts[::-1].index(None)
    if parts.count(".") == 1 and None in parts[: (point := parts.index("."))] and point < last:
        behind = parts[point + 1 : last + 1]  # «0!.0,» shows 500000 as «50.0»
        if behind.count(None) == len(behind) and scale + len(behind) in (_SCALES if commas else _TEN_THOUSANDS):
            zeros, scale, has_point = min(zeros, parts[:point].count(None)), scale + len(behind), True
            del parts[point : last + 1]
            last = point - 1
    words = "".join(part for part in parts if part is not None)
    # 0-0-000 shows 12301 as an address
    has_words = bool(_SAYS_SOMETHING.search(words)) or "-" in parts[parts.index(None) : last]
    if scale and not has_words:
        if scale not in _SCALES:
            return None
        parts.insert(last + 1, _SCALES[scale])
        has_words = True
    if not has_words and (zeros < _FEWEST_ZEROS or has_point or parts.count(None) != len(parts)):
        return None
    return _Shape(tuple(parts), zeros, has_point, scale, has_words)
