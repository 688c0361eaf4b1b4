"""A dossier by the code on its cover, as people type it or a scanner sends it; wherever it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.models.domain import codes
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, BadInput
from app.models.domain.folding import fold
from app.models.store import dossiers
from app.models.store.database import Database
from app.models.store.dossiers import Bag

_BETWEEN = re.compile(r"[\s,，、;；]+")
# Where the raised dot of a 档号 stands: between the category's letters and the year.
_DOT = re.compile(r"(?<=[A-Z])\.?(?=\d{4}-)")


def split(text: str) -> list[str]:
    """The codes in a line that somebody typed, each once; any usual sign stands between them."""
    return list(dict.fromkeys(one for one in _BETWEEN.split(text.strip()) if one))


def by_code(db: Database, typed: str) -> Bag:
    """The dossier of a 档号 or bar code; small letters, full width and a missing raised dot are forgiven.

    Not narrowed by the scope: for asking to see what lies outside it. Raises BadInput `no-such-code`.
    """
    found = next((bag for one in _readings(typed) if (bag := dossiers.anywhere(db, one))), None)
    if found is None:
        raise BadInput(
            "no-such-code", N_("没有档号为“{code}”的档案。请核对封面上的档号，或向档案室查询。"), code=typed.strip()
        )
    return found


def _readings(typed: str) -> Iterator[str]:
    """What a typed code may mean, the likeliest first."""
    text = typed.strip()
    yield text
    plain = fold(text).upper()
    yield plain
    yield _DOT.sub("·", plain)
    try:
        code = codes.read(text)
    except BadInput:
        return
    if code.kind is CodeKind.DOSSIER:
        yield code.text
