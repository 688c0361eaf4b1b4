"""What a scanned or typed text means to a count: a place, a thing, or the code «空»; at the desk and on a laptop alike."""

from __future__ import annotations

from collections.abc import Callable

from app.models.domain import codes
from app.models.domain.codes import CodeKind
from app.models.domain.errors import N_, BadInput
from app.models.domain.folding import clean
from app.models.domain.shelving import place_path
from app.models.domain.stocktake import EMPTY_CODE, LONGEST_CODE, ScanAct, may_be_a_label
from app.models.store import dossiers, places, search
from app.models.store.database import Database

Meant = tuple[ScanAct, str, int | None]
"""What a scanned text means: the act, the code that is kept, and the place of a place."""


def meant(text: str, place_by: Callable[[str], int | None], typed: Callable[[str], Meant]) -> Meant:
    """Return what a text means: the act, the code that is kept, and the place of a place. A torn label may be `typed`.

    Raises BadInput for a code that was misread, and `not-counted` for one that stands on no label.
    """
    try:
        code = codes.read(text)
    except BadInput:
        if codes.is_meant(text):
            raise
        return typed(clean(text))
    if code.text == EMPTY_CODE:
        return ScanAct.EMPTY, code.text, None
    if code.kind is CodeKind.PLACE:
        return ScanAct.PLACE, code.text, place_by(code.text)
    if code.kind not in (CodeKind.DOSSIER, CodeKind.ITEM):
        raise not_counted()
    return ScanAct.THING, code.text, None


def place_of(db: Database, code: str) -> int | None:
    """Return the place of a bar code."""
    found = places.by_bar_code(db, code)
    return found[0] if found else None


def typed_at_desk(db: Database, text: str) -> Meant:
    """Return what a text means that is no bar code: a place by its name, a bag by its 档号, or a code that nobody knows."""
    if found := places.at(db, place_path(text)[-1]):
        return ScanAct.PLACE, text[:LONGEST_CODE], found[0]
    code = labelled(db, text)
    if not may_be_a_label(code):
        raise not_counted()
    return ScanAct.THING, code, None


def labelled(db: Database, text: str) -> str:
    """Return the bar code of the bag whose 档号 a text is; any other text as it stands."""
    bag = next((dossiers.anywhere(db, number) for number in search.of_code(db, text)), None)
    return bag.bar_code if bag else text


def not_counted() -> BadInput:
    """Return the refusal of a text that stands on no label."""
    return BadInput("not-counted", N_("这不是档案袋、原件或位置的条码，不计入盘点。请扫描袋上或位置上的标签。"))
