"""Folding what people type into one form: full-width signs, blanks, dashes, Chinese numerals."""

from __future__ import annotations

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
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


def fold(text: str) -> str:
    """Full-width signs to ASCII, invisible signs away, blanks trimmed at both ends; inner blanks stay."""
    if text.isascii():
        return text.strip()
    return unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).strip()


def squeeze(text: str) -> str:
    """`fold`, and no blanks at all."""
    return "".join(fold(text).split())


def compact(text: str) -> str:
    """`squeeze`, in capitals, with every kind of dash written "-": the form that patterns are tried on."""
    return "".join(fold(text.translate(_DASHES)).split()).upper()


def whole_number(text: str) -> int | None:
    """The number from 0 to 99 in Chinese («十二»), or any in digits («12», «12.0»); None if it is neither."""
    if text.isdecimal():
        return int(text)
    if text.endswith(".0") and text[:-2].isdecimal():
        return int(text[:-2])
    if not text or any(sign != "十" and sign not in _DIGITS for sign in text):
        return None
    tens, ten, ones = text.partition("十")
    if not ten:
        return int("".join(str(_DIGITS[sign]) for sign in text))
    if len(tens) > 1 or len(ones) > 1 or ones == "十":
        return None
    return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
