"""The keystrokes of a scanner as bar codes: prefixes, endings, two codes run together, a first digit that was lost.

A scanner is a keyboard. It may put an AIM identifier (`]C1`) or STX before a code, ETX, Tab, LF or CR LF behind it, and
an input method with half a word pending swallows the first digit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from stdnum import ean, luhn
from stdnum.cn import ric

from app.models.domain import codes
from app.models.domain.codes import CodeKind
from app.models.domain.errors import BadInput

STARTS = "]\x02"
ENDINGS = "\r\n\t"
# Less than this of a code is more likely typed than scanned; more than this is no pair of codes.
LEAST = 9
_LONGEST_NUMBER, _MOST = 19, 36
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_PREFIX = re.compile(r"(?:\x02|\][A-Za-z][0-9A-Za-z])+")
_BEHIND = ENDINGS + "\x03\x04"
_NAMES = {"\t": "Tab", "\n": "LF", "\r": "CR", "\x02": "STX", "\x03": "ETX", "\x1d": "GS", "\x04": "EOT"}
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_KINDS = tuple(f"{kind:02d}" for kind in CodeKind)


@dataclass(frozen=True, slots=True)
class Reading:
    """The result of a scan: `codes` in their order, each with valid check digits; none when it cannot be understood.

    `prefix` and `ending` as they came, `digits` the text between them; `mended`: the first digit was lost and is the
    only one that the check digits allow.
    """

    codes: tuple[str, ...]
    digits: str
    prefix: str = ""
    ending: str = ""
    mended: bool = False


def understand(raw: str) -> Reading:
    """Read the characters that a scanner typed, endings included."""
    before = _PREFIX.match(raw)
    prefix = before.group() if before else ""
    ending = raw[len(raw.rstrip(_BEHIND)) :]
    digits = re.sub(r"[\s\x00-\x1f]", "", codes.fold(_AIM.sub("", raw)))
    if not re.fullmatch(r"[0-9]+", digits):
        return Reading((), digits, prefix, ending)
    parts = [digits[at : at + codes.DIGITS] for at in range(0, len(digits), codes.DIGITS)]
    if all(is_code(part) for part in parts):
        return Reading(tuple(parts), digits, prefix, ending)
    found = with_first_digit(digits)
    return Reading((found,) if found else (), digits, prefix, ending, bool(found))


def is_code(text: str) -> bool:
    """Return whether these are the twelve digits of a bar code of ours."""
    try:
        return codes.read(text).text == text
    except BadInput:
        return False


def with_first_digit(digits: str) -> str:
    """Restore a code whose first digit was lost; empty where the check digits leave none.

    Every kind is a digit and a nought, so the rest begins with the nought; no other loss does.
    """
    if len(digits) != codes.DIGITS - 1 or not digits.startswith("0"):
        return ""
    fitting = [first + digits for first in "123456789" if is_code(first + digits)]
    return fitting[0] if len(fitting) == 1 else ""


def is_garbled(digits: str) -> bool:
    """Return whether digits that came as fast as a scanner types are one of our codes misread, or several mixed.

    False for numbers that may be foreign: a phone, an ID or card number, a parcel.
    """
    if len(digits) == codes.DIGITS:
        return digits.startswith(_KINDS)
    if codes.DIGITS < len(digits) <= _MOST:
        return len(digits) > _LONGEST_NUMBER or not _is_of_others(digits)
    return LEAST <= len(digits) < codes.DIGITS and not _MOBILE.fullmatch(digits)


def _is_of_others(digits: str) -> bool:
    """Return whether the check digit of an ID number, a card or a parcel is right."""
    return (
        luhn.is_valid(digits)
        or ean.is_valid(digits)
        or (len(digits) == 18 and ric.calc_check_digit(digits) == digits[-1])
    )


def named(text: str) -> str:
    """Prefix or ending with the names of its unseen characters: `CR LF`, `STX]C1`."""
    names = [_NAMES.get(char, char) for char in text]
    return (" " if text.strip(_BEHIND) == "" else "").join(names)
