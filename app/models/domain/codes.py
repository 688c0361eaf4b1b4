"""The codes that people scan and type: twelve-digit bar codes and anchor codes (条码、校验码).

A bar code is two digits of kind, eight of serial and two check digits (ISO 7064 MOD 97-10: the whole number
leaves 1 when divided by 97). Digits only, so that an active Chinese input method cannot garble a scan, and
never anything personal. An anchor code names one row of the audit trail and the beginning of its hash.
"""

from __future__ import annotations

import base64
import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum

from stdnum import ean

from app.models.domain.errors import N_, BadInput

SERIAL_MAX = 99_999_999
ANCHOR_CHARS = 16
_LEAST_OF_CHECKSUM = 8

_FOLDEDDIGITS = "－＠＿／＋．＃＊　"
_FULL_WIDTH = {
    ord(char): unicodedata.normalize("NFKC", char)
    for char in [*(chr(point) for point in range(0xFF01, 0xFF5F)), *_FOLDEDDIGITS]
    if unicodedata.normalize("NFKC", char).isalnum() or char in _FOLDEDDIGITS
}
# Zero-width characters and direction overrides: they come along with text copied from chat programs, cannot
# be seen, and make two equal names differ.
_UNSEEN = dict.fromkeys([0x00AD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)])
_FOLD = _FULL_WIDTH | _UNSEEN
_SHOWN = 24
DIGITS = 12
"""Digits of a bar code."""
_NEARLY = (8, 9, 10, 11, 13, 14)

# Base 32 has neither 0, 1 nor 8, and a number neither O, I nor L: each reads back as its look-alike.
_AS_LETTERS = str.maketrans("018", "OIB")
_AS_DIGITS = str.maketrans("OIL", "011")


class CodeKind(IntEnum):
    """The kind of thing that carries a bar code; the value is the first two digits."""

    DOSSIER = 10
    ITEM = 20
    PLACE = 30
    PERSON = 40
    SLIP = 50
    LIST = 60


_BEGINS = re.compile(rf"(?:(?:{'|'.join(f'{kind:02d}' for kind in CodeKind)})0|3099)[0-9]+")


@dataclass(frozen=True)
class Code:
    """A bar code that has passed its check digits. `text` is the twelve ASCII digits."""

    kind: CodeKind
    serial: int
    text: str


def fold(text: str) -> str:
    """`text` as typed in any text box, made plain: full-width letters, digits and the signs of codes and
    addresses become ASCII (NFKC), unseen characters vanish, both ends are trimmed.

    Chinese punctuation and compatibility ideographs stay: they belong to names and titles.
    """
    return text.translate(_FOLD).strip()


def make(kind: CodeKind, serial: int) -> str:
    """The twelve digits for `serial` (0 to 99,999,999) of `kind`. Raises ValueError outside that range."""
    if not 0 <= serial <= SERIAL_MAX:
        raise ValueError(f"serial out of range: {serial}")
    body = f"{kind:02d}{serial:08d}"
    return f"{body}{98 - int(body) * 100 % 97:02d}"


def following(kind: CodeKind, last: str | None) -> str:
    """The code that is given out after `last`, a code of that kind; the first of the kind where there is none."""
    return make(kind, int(last[2:10]) + 1 if last else 1)


def has_length(text: str) -> bool:
    """Return whether a text is as long as a bar code: twelve letters and digits, of which at most two are letters."""
    signs = "".join(fold(text).split())
    return len(signs) == DIGITS and signs.isascii() and signs.isalnum() and sum(map(str.isdigit, signs)) >= DIGITS - 2


def is_meant(text: str) -> bool:
    """Return whether a text is a bar code or one mistyped: of its length, or with some digits too few or too many."""
    return has_length(text) or _is_miscounted("".join(fold(text).split()))


def _is_miscounted(digits: str) -> bool:
    """Return whether digits begin as our codes do and are nearly as many, and are no product's bar code.

    Serials are given out from 1, so each code begins with its kind and a nought; the code «空» alone begins with nines.
    """
    return _BEGINS.fullmatch(digits) is not None and len(digits) in _NEARLY and not ean.is_valid(digits)


def read(text: str) -> Code:
    """The bar code that was scanned or typed; full-width digits, spaces and line ends do no harm.

    Raises BadInput `not-a-code` (not twelve digits of a known kind), `code-check-digits` or `code-length` (mistyped).
    """
    digits = "".join(fold(text).split())
    if _is_miscounted(digits):
        raise BadInput(
            "code-length",
            N_("条码号 {text} 有 {n} 位，应为12位，多半是少输或多输了。请重新扫描，或对照标签上的12位数字重新输入。"),
            field="code",
            text=digits,
            n=len(digits),
        )
    if not re.fullmatch(rf"[0-9]{{{DIGITS}}}", digits):
        raise _not_a_code(text)
    if int(digits) % 97 != 1:
        raise BadInput(
            "code-check-digits",
            N_("条码号 {text} 的校验位不符，多半是输错了一位。请重新扫描，或对照标签上的12位数字重新输入。"),
            field="code",
            text=digits,
        )
    try:
        kind = CodeKind(int(digits[:2]))
    except ValueError:
        raise _not_a_code(text) from None
    return Code(kind, int(digits[2:10]), digits)


def _not_a_code(text: str) -> BadInput:
    return BadInput(
        "not-a-code",
        N_("“{text}”不是本系统的条码号。请重新扫描，或输入标签上条码下方的12位数字。"),
        field="code",
        text=_shown(text),
    )


def grouped(text: str, size: int = 4, by: str = " ") -> str:
    """`text` in groups of `size` characters, for comparing by eye."""
    return by.join(text[start : start + size] for start in range(0, len(text), size))


def anchor(seq: int, digest: bytes) -> str:
    """The anchor code of audit row `seq` with hash `digest` (at least ten bytes): `128-XXXX-XXXX-XXXX-XXXX`,
    the letters and digits being the first 80 bits of the hash in base 32 (RFC 4648)."""
    letters = base64.b32encode(digest[:10]).decode("ascii")
    if seq < 0 or len(letters) != ANCHOR_CHARS:
        raise ValueError("an anchor needs a row number and at least ten bytes of its hash")
    return f"{seq}-{grouped(letters, by='-')}"


def read_anchor(text: str) -> tuple[int, str]:
    """The row number and `XXXX-XXXX-XXXX-XXXX` of an anchor code copied from paper.

    Case, spaces, full-width characters, missing hyphens, the words «校验码» in front and the usual
    look-alikes (0 for O, 1 for I, 8 for B) do no harm. Raises BadInput `not-an-anchor`.
    """
    plain = "".join(char for char in fold(text).removeprefix("校验码").upper() if char.isalnum())
    number = plain[:-ANCHOR_CHARS].translate(_AS_DIGITS)
    letters = base_32(plain[-ANCHOR_CHARS:])
    if not re.fullmatch(r"[0-9]{1,18}", number) or not re.fullmatch(r"[A-Z2-7]{16}", letters):
        raise _not_an_anchor(text)
    return int(number), grouped(letters, by="-")


def base_32(text: str) -> str:
    """Return the letters and digits of base 32 that a person copied: case, spaces, hyphens and look-alikes do no harm."""
    return "".join(char for char in fold(text).upper() if char.isalnum()).translate(_AS_LETTERS)


def read_checksum(text: str) -> str:
    """The hexadecimal digits (lower case) of a list's checksum copied from paper or screen, whole or its beginning.

    Case, spaces, an ellipsis and the name of the value in front do no harm. Raises BadInput `not-an-anchor`.
    """
    plain = "".join(fold(text).split()).rpartition("校验值")[2].strip(":：….").casefold()
    if not re.fullmatch(rf"[0-9a-f]{{{_LEAST_OF_CHECKSUM},64}}", plain):
        raise _not_an_anchor(text)
    return plain


def _not_an_anchor(text: str) -> BadInput:
    return BadInput(
        "not-an-anchor",
        N_("“{text}”不是校验码。请照单据页脚输入行号和其后四组字母数字，如 128-ABCD-EFGH-2345-WXYZ；或清单的校验值。"),
        field="anchor",
        text=_shown(text),
    )


def _shown(text: str) -> str:
    """`text` short enough to stand inside a sentence."""
    plain = " ".join(fold(text).split())
    return plain if len(plain) <= _SHOWN else plain[: _SHOWN - 1] + "…"
