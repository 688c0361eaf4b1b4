"""The one way from typed or scanned text to a dossier, for desks, dialogs and requests."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.models.domain import codes
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import N_, BadInput, Stale
from app.models.domain.policy.pack import Pack
from app.models.domain.rights import Right
from app.models.domain.scanned_file import beginnings
from app.models.domain.seeking import sought
from app.models.services import dossiers as dossier_service
from app.models.services import scanning
from app.models.services.action import query
from app.models.services.desk import Desk
from app.models.services.scanning import Hit
from app.models.store import dossiers, search
from app.models.store.database import Database
from app.models.store.dossiers import Bag

_BETWEEN = re.compile(r"[\s,，、;；]+")
_FEW = 3
# A shelf position typed at a desk is no bag, though it may hold only one.
_WORDS_OF_PLACES = frozenset("库柜架排列层格盒")


def split(text: str) -> list[str]:
    """Return the codes in a typed line, each once; any usual sign separates them."""
    return list(dict.fromkeys(one for one in _BETWEEN.split(text.strip()) if one))


def by_code(db: Database, typed: str) -> Bag:
    """Return the dossier of a 档号 or bar code, with any separators. Raises BadInput `no-such-code`.

    Not narrowed by the scope: for requests to see a dossier outside it.
    """
    found = search.of_code(db, typed, anywhere=True)
    bag = dossiers.anywhere(db, found[0]) if found else None
    if bag is None:
        raise BadInput(
            "no-such-code", N_("没有档号为“{code}”的档案。请核对封面上的档号，或向档案室查询。"), code=typed.strip()
        )
    return bag


def named(db: Database, name: str) -> tuple[list[int], str]:
    """(the dossiers whose 档号 or bar code a file's name begins with, the rest of the name).

    More than one where the name can be read as several codes.
    """
    found: dict[int, None] = {}
    rest = ""
    for beginning in beginnings(name):
        if hits := search.of_code(db, beginning):
            rest = rest if found else name[len(beginning) :]
            found |= dict.fromkeys(hits)
    return list(found), rest


@query(Right.CONSULT)
def look_up(desk: Desk, text: str) -> Hit:
    """Return the target of a bar code, or the one dossier that a 档号, a household, a name or another text means.

    Raises BadInput for digits that are no code, BadInput `not-a-bag` for a shelf position, Stale `no-hit` and
    `many-hits` for a text that does not mean exactly one dossier, and what `scanning.look_up` raises.
    """
    try:
        code = codes.read(text)
    except BadInput as refusal:
        if sought(text).place and not _WORDS_OF_PLACES.isdisjoint(text):
            raise _not_a_bag() from refusal
        rows = dossier_service.rows(desk, _meant(desk, text))
        if len(rows) == 1:
            return rows[0]
        if not rows and text.strip().isdecimal():
            raise
        raise _not_one(desk.pack, text, rows) from refusal
    return scanning.look_up(desk, code.text)


@query(Right.CONSULT)
def bag(desk: Desk, text: str) -> DossierRow:
    """Like `look_up`, for a dossier and nothing else. Raises BadInput `not-a-bag` too."""
    hit = look_up(desk, text)
    if not isinstance(hit, DossierRow):
        raise _not_a_bag()
    return hit


def _not_a_bag() -> BadInput:
    return BadInput("not-a-bag", N_("这不是档案袋的条码。请扫描档案袋上的条码。"), field="code")


def _meant(desk: Desk, text: str) -> list[int]:
    """The dossiers that a text names outright, or else those that have it somewhere."""
    db = desk.store.db
    exact = search.of_code(db, text)[:1] or search.of_household(db, sought(text))
    return exact or search.find(db, text, desk.scope, dossier_service.SEARCH_LIMIT, sensitive=False)


def _not_one(pack: Pack, text: str, rows: Sequence[DossierRow]) -> Stale:
    if not rows:
        lacking = pack.worded(
            N_("没有找到“{text}”。请核对房号、姓名或档号，或扫描档案袋。"),
            N_("没有找到“{text}”。请核对姓名或档号，或扫描档案袋。"),
        )
        return Stale("no-hit", lacking, text=text.strip())
    few = "；".join(f"{row.title} {row.reference_code}".strip() for row in rows[:_FEW])
    few += "……" if len(rows) > _FEW else "。"
    several = pack.worded(
        N_("“{text}”有 {n} 份：{few}请写全房号或档号，或扫描档案袋。"),
        N_("“{text}”有 {n} 份：{few}请写全姓名或档号，或扫描档案袋。"),
    )
    return Stale("many-hits", several, text=text.strip(), n=len(rows), few=few)
