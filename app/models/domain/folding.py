"""Folding typed text into one form: full-width signs, blanks, dashes, Chinese numerals, numbered lists."""

from __future__ import annotations

import re
import unicodedata

_DIGITS = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−－﹣_~～〜", "-"))
_BREAKS = frozenset("\n\r\t")
_MOST_DIGITS = 6
_RINGED = "①②③④⑤⑥⑦⑧⑨"
_ITEM = re.compile(rf"[{_RINGED}]|[(（]([1-9])[)）]|(?:^|(?<=[\s、,，;；/]))([1-9])[.．、)）](?=\s*[^\s.．])")


def visible(text: str) -> str:
    """Return a text without control and format signs (NUL, ESC, U+202E, zero width); line breaks and tabs stay.

    A lone surrogate, which no encoding can write, becomes U+FFFD.
    """
    return text if text.isprintable() else "".join(map(_shape, text))


def clean(text: str) -> str:
    """`visible`, on one line (line breaks and tabs to blanks) and trimmed: for names of people, files and places."""
    if text.isprintable():
        return text.strip()
    return "".join(" " if sign in _BREAKS else sign for sign in visible(text)).strip()


def _shape(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Cs":
        return "\ufffd"
    return "" if category in ("Cc", "Cf") and sign not in _BREAKS else sign


def fold(text: str) -> str:
    """Full-width signs to ASCII, invisible signs away, blanks trimmed at both ends; inner blanks stay."""
    seen = visible(text)
    return seen.strip() if seen.isascii() else unicodedata.normalize("NFKC", seen).strip()


def squeeze(text: str) -> str:
    """`fold`, and no blanks at all."""
    return "".join(fold(text).split())


def compact(text: str) -> str:
    """`squeeze`, in capitals, with every kind of dash written "-": the form that patterns are tried on."""
    return "".join(fold(text.translate(_DASHES)).split()).upper()


def unlisted(text: str) -> str:
    """The items of a numbered list on lines of their own: «1.张三 2.李四», «①张三②李四»; any other text as it is."""
    found = list(_ITEM.finditer(text))
    numbers = [int(item[1] or item[2] or _RINGED.index(item[0]) + 1) for item in found]
    if len(found) < 2 or text[: found[0].start()].strip() or numbers != list(range(1, len(found) + 1)):
        return text
    return _ITEM.sub("\n", text).strip()


def whole_number(text: str) -> int | None:
    """The number from 0 to 99 in Chinese («十二»), or in up to six digits («12», «12.0»); None if it is neither."""
    text = text.removesuffix(".0")
    if len(text) > _MOST_DIGITS:
        return None
    if text.isdecimal():
        return int(text)
    if not text or any(sign != "十" and sign not in _DIGITS for sign in text):
        return None
    tens, ten, ones = text.partition("十")
    if not ten:
        return int("".join(str(_DIGITS[sign]) for sign in text))
    if len(tens) > 1 or len(ones) > 1 or ones == "十":
        return None
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
