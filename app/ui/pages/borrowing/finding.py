"""The bag that a bar code, or a file code read off it, stands for."""

from __future__ import annotations

import re

from app.models.domain import codes
from app.models.domain.change import ChangeRequest
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import N_, BadInput
from app.models.services import dossiers, scanning
from app.models.services.desk import Desk
from app.models.services.scanning import Hit

# Where the raised dot of a 档号 stands: between the category's letters and the year.
_DOT = re.compile(r"(?<=[A-Za-z])[.\s]?(?=\d{4}-)")


def look_up(desk: Desk, text: str) -> Hit:
    """What twelve digits stand for, or the bag of a 档号. Not for the window's thread.

    Raises BadInput for anything else, NotAllowed out of scope, Stale for an unknown code.
    """
    try:
        code = codes.read(text)
    except BadInput:
        row = _by_reference(desk, text)
        if row is None:
            raise
        return row
    hit = scanning.look_up(desk, code.text)
    if isinstance(hit, ChangeRequest):
        raise BadInput(
            "not-a-loan", N_("这是修改申请 {code}，不是借阅单。要查看，请切换到“查找”（F2）再扫描。"), code=hit.code
        )
    return hit


def named(desk: Desk, text: str) -> DossierRow:
    """Look up a bag; BadInput for anything that is none."""
    hit = look_up(desk, text)
    if not isinstance(hit, DossierRow):
        raise BadInput("not-a-bag", N_("这不是档案袋的条码。请扫描档案袋上的条码。"), field="code")
    return hit


def _by_reference(desk: Desk, text: str) -> DossierRow | None:
    wanted = _plain(text)
    ids = dossiers.find(desk, text) or dossiers.find(desk, _DOT.sub("·", text))
    found = dossiers.rows(desk, ids)
    return next((row for row in found if _plain(row.reference_code) == wanted), None)


def _plain(reference_code: str) -> str:
    """Letters and digits only: nobody types the raised dot of a 档号."""
    return "".join(sign for sign in reference_code.upper() if sign.isalnum())
