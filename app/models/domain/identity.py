"""Identity numbers and telephones of parties: tidied, recognised, checked, masked.

Checks follow GB 11643 (resident number, also of foreigners with permanent residence) and GB 32100 (unified social
credit code). A number that fails is a
warning, never a refusal: the paper in the bag may carry exactly that number.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError

from app.models.domain.folding import fold, squeeze, unlisted

_RESIDENT_15 = re.compile(r"[1-8]\d{14}")
_COMPANY = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{9}[0-9A-HJ-NPQRTUWXY]")
_PASSPORT = re.compile(
    r"[A-Z]{1,2}\d{7,9}|[HM]\d{8}(?:\d{2})?"
    # The permanent residence card of before 2023: nationality, region, day of birth, number and check digit.
    r"|[A-Z]{3}\d{6}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{2}"
)
_LOST_TEXT = re.compile(r"\d(?:\.\d+)?E\+?1[5-9]", re.IGNORECASE)
_ROUNDED = re.compile(r"\d(?:\.(\d+))?E\+?1[01]", re.IGNORECASE)
_PHONE_BREAK = re.compile(r"[/、,;;|\\\n\r\t]+|和|或|及|与|&")
_DECIMALS = re.compile(r"(?<=\d{5})\.0(?!\d)")
_PHONE_RUN = re.compile(r"\+?\(?\d[\d\s\-().转*#]*")
_LANDLINE = re.compile(r"0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}")
_EXTENSION = re.compile(r"(^\s*\(?0\d{2,3}[)\s-]*\d{7,8})\s*-\s*(?=\d{1,5}\s*$)")
"""A landline before the dash of its extension: 0571-88880001-802."""
_SERVICE = re.compile(r"[48]00\d{7}|9\d{4,5}|1\d{4}")
_NOTHING = frozenset(("", "-", "--", "/", "无", "没有", "不详", "未知"))


class IdKind(StrEnum):
    """The kind of a number on an identity paper."""

    RESIDENT = "resident"
    RESIDENT_15 = "resident-15"
    COMPANY = "company"
    PASSPORT = "passport"
    OTHER = "other"


class Phone(NamedTuple):
    """A telephone with the word beside it («手机», «儿子»; may be empty) and its digits as dialled."""

    label: str
    number: str


def clean_id(text: str) -> str:
    """Full-width folded, blanks and a text apostrophe away, letters in capitals (x → X); '' for «无» and «/»."""
    if text.isascii() and text.isalnum():
        return text.upper()
    number = squeeze(text).lstrip("'`‘’").upper().removesuffix(".0")
    return "" if number in _NOTHING else number


def id_kind(number: str) -> IdKind:
    """The kind of a cleaned number, by its shape alone."""
    if len(number) == 18 and number[:17].isdecimal() and (number[0] in "12345678" or _of_foreigner(number)):
        return IdKind.RESIDENT
    if len(number) == 18 and _COMPANY.fullmatch(number):
        return IdKind.COMPANY
    if _RESIDENT_15.fullmatch(number):
        return IdKind.RESIDENT_15
    return IdKind.PASSPORT if _PASSPORT.fullmatch(number) else IdKind.OTHER


def _of_foreigner(number: str) -> bool:
    """Return whether eighteen digits from 9 are a permanent-residence number, not a company's code: by birth date and check."""
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    plausible = number[0] == "9" and number[6:8] in ("19", "20")
    return plausible and (ric.calc_check_digit(number) == number[17] or not uscc.is_valid(number))


def id_checksum_ok(number: str) -> bool:
    """Return whether a cleaned number holds together; True for kinds that carry no check character.

    A string of 15 to 19 digits that is no known kind is a resident number with digits missing or too many.
    """
    kind = id_kind(number)
    try:
        if kind is IdKind.RESIDENT:
            date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
            return bool(ric.calc_check_digit(number) == number[17])
        if kind is IdKind.COMPANY:
            uscc.validate(number)
    except (ValidationError, ValueError):
        return False
    return kind is not IdKind.OTHER or not _looks_like_resident(number)


def tells_one_person(number: str) -> bool:
    """Return whether a cleaned number is complete and valid, so that two records with it are one customer."""
    return bool(number) and id_kind(number) is not IdKind.OTHER and id_checksum_ok(number)


def _looks_like_resident(number: str) -> bool:
    return 15 <= len(number) <= 19 and number[:-1].isdecimal()


def id_precision_lost(value: float | str, untyped: bool = False) -> bool:
    """Return whether a spreadsheet rounded the number: a number cell keeps 15 digits of 18.

    `untyped` says that the text comes from a file without cell types (CSV), where eighteen digits ending in
    000 that fail their checksum are such a number too.
    """
    if isinstance(value, float | int):
        return value >= 1e15
    if not value.isdecimal() and _LOST_TEXT.fullmatch(value):
        return True
    return untyped and len(value) == 18 and value.endswith("000") and not id_checksum_ok(value)


def split_phones(text: str, label: str = "") -> tuple[Phone, ...]:
    """Return every telephone in a cell («138…/0591-…», «138… 儿子139…»), each with its word or else `label`."""
    if len(text) == 11 and text.isascii() and text.isdecimal():
        return (Phone(label, text),)
    found: list[Phone] = []
    rounded = _ROUNDED.fullmatch(squeeze(text))
    if rounded:
        whole = Decimal(rounded[0])
        return (Phone(label, f"{whole:f}" if len(rounded[1] or "") > 9 else rounded[0]),)
    for part in _PHONE_BREAK.split(_DECIMALS.sub("", fold(unlisted(text))).lstrip("'`‘’")):
        runs = _PHONE_RUN.findall(part)
        if not runs:
            if part.strip() and part.strip() not in _NOTHING:
                found.append(Phone(label, part.strip()))
            continue
        words = _PHONE_RUN.sub(" ", part).strip(" :：.()-—").split()
        for place, number in enumerate(number for run in runs for number in _numbers(run)):
            word = words[place] if len(words) > place else words[0] if words else label
            found.append(Phone(word.strip(":：()"), number))
    return tuple(dict.fromkeys(found))


def _numbers(run: str) -> list[str]:
    whole = dialled(run)
    if phone_ok(whole):
        return [whole]
    if len(whole) == 22 and phone_ok(whole[:11]) and phone_ok(whole[11:]):
        return [whole[:11], whole[11:]]
    parts = [dialled(part) for part in run.split()]
    return parts if len(parts) > 1 and all(len(part) >= 7 for part in parts) else [whole]


def dialled(text: str) -> str:
    """The digits to dial: no blanks, dots, dashes, brackets or +86; an extension follows «转»."""
    text = _EXTENSION.sub(r"\1转", text)
    main, _, extension = text.replace("*", "转").replace("#", "转").partition("转")
    digits = "".join(sign for sign in main if sign.isdecimal())
    if digits.startswith("0086"):
        digits = digits[4:]
    elif digits.startswith("86") and len(digits) > 11 and main.lstrip("( ").startswith(("+", "86")):
        digits = digits[2:]
    inner = "".join(sign for sign in extension if sign.isdecimal())
    return f"{digits}转{inner}" if inner else digits


def phone_ok(number: str) -> bool:
    """Mobile (eleven digits from 13 to 19), landline with area code, 400/800, or a short service number."""
    digits = number.partition("转")[0]
    if len(digits) == 11 and digits[0] == "1":
        return digits.isdecimal() and digits[1] in "3456789"
    return bool(_LANDLINE.fullmatch(digits) or _SERVICE.fullmatch(digits))


def mask_phone(number: str) -> str:
    """138****1234; short numbers keep their last two digits only."""
    if len(number) >= 10:
        return f"{number[:3]}{'*' * (len(number) - 7)}{number[-4:]}"
    return "*" * max(len(number) - 2, 0) + number[-2:]


def mask_id(number: str) -> str:
    """330***********5242: area and ending stay, the birth date does not. Of a text that is no number nothing is shown."""
    if not number.isascii():
        return "*" * len(number)
    if len(number) >= 15:
        return f"{number[:3]}{'*' * (len(number) - 7)}{number[-4:]}"
    return number[:1] + "*" * max(len(number) - 3, 0) + (number[-2:] if len(number) > 2 else "")


def mask_name(name: str) -> str:
    """张*, 欧***: the first character stays."""
    return name[:1] + "*" * (len(name) - 1)
