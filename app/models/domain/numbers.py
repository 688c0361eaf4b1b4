"""Numbers that one dossier alone may have (合同编号), and when two spellings are the same number."""

from __future__ import annotations

import re

from app.models.domain.folding import compact
from app.models.domain.household import is_nothing

_BREAK = re.compile(r"[、,，;；\n\r]+")
_ANY_BREAK = re.compile(r"[、,，;；/／|&＆+＋\s和及与]+")
_RANGE = re.compile(r"[至到~～]")
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[A-Z\u3400-\u9fff]")


def number_keys(text: str) -> tuple[str, ...]:
    """Return every number in a text, as it is compared: «ht 2025－001» and «HT2025-001» are one; «无» and «-» are none."""
    if not text:
        return ()
    return tuple(dict.fromkeys(compact(part) for part in _BREAK.split(text) if not is_nothing(part)))


def says_several(text: str) -> bool:
    """Return whether a text for one code lists several codes or a range of them («JF-0001至JF-0003»)."""
    return bool(codes_listed(_RANGE.sub("、", text)))


def codes_listed(text: str) -> list[str]:
    """Return every code in a text that lists several of one make: «HT4/HT5», «HT2021-004 HT2021-005»; empty for any other text."""
    parts = [part for part in _ANY_BREAK.split(text) if part]
    makes = {_DIGITS.sub("0", compact(part)) for part in parts}
    make = makes.pop() if len(parts) > 1 and len(makes) == 1 else ""
    return parts if "0" in make and _WORD.search(make) else []
