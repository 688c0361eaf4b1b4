"""Numbers that one dossier alone may have (合同编号), and when two spellings are the same number."""

from __future__ import annotations

import re

from app.models.domain.folding import compact
from app.models.domain.household import is_nothing

_BREAK = re.compile(r"[、,，;；\n\r]+")


def number_keys(text: str) -> tuple[str, ...]:
    """Every number in a text, as it is compared: «ht 2025－001» and «HT2025-001» are one; «无» and «-» are none."""
    if not text:
        return ()
    return tuple(dict.fromkeys(compact(part) for part in _BREAK.split(text) if not is_nothing(part)))
