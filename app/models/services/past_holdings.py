"""Who had what and where at a moment: by bag, by place or by person, as the movements say it."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.dossier import DossierRow
from app.models.domain.errors import N_, BadInput
from app.models.domain.movement import Holding
from app.models.domain.person import Staff
from app.models.domain.rights import Right
from app.models.domain.shelving import parse_place, place_path
from app.models.services import finding
from app.models.services.action import query
from app.models.services.desk import Desk
from app.models.services.scanning import PlaceHit
from app.models.store import browse, movements, people, places

MOST_HELD = 500
"""The most dossiers that are listed of a place or a person."""


@dataclass(frozen=True, slots=True)
class PastHoldings:
    """The answer about a thing or a person, by name, at a moment (ISO): the dossiers with who had them and where.

    `more`: there were more than are listed.
    """

    about: str
    moment: str
    rows: tuple[tuple[DossierRow, Holding], ...]
    more: bool = False


@query(Right.CONSULT)
def at(desk: Desk, text: str, moment: str) -> PastHoldings:
    """Return what was so at a moment of a bag, a place or a person, scanned or typed by code or name.

    Raises BadInput `unknown-place`, `not-held-then` for the code of anything else, and what `finding.look_up` raises.
    """
    db = desk.store.db
    place = places.at(db, place_path(text)[-1])
    person = None if place else people.named(db, text, "")
    hit = PlaceHit(*place) if place else person
    if hit is None and parse_place(text):
        raise BadInput("unknown-place", N_("没有登记位置“{place}”。请核对标签，或先在“库房”页新建。"), place=text)
    match hit or finding.look_up(desk, text):
        case PlaceHit(id=number, name=about):
            found = movements.in_place_at(db, number, moment, MOST_HELD + 1)
        case Staff(id=person_id, name=about):
            found = movements.with_person_at(db, person_id, moment, MOST_HELD + 1)
        case DossierRow(id=number, reference_code=about):
            found = movements.of_dossier_at(db, number, moment)
        case _:
            raise BadInput(
                "not-held-then", N_("这不是档案袋、位置或人员。请扫描袋、位置标签或工牌，或输入档号、位置、姓名。")
            )
    rows = {row.id: row.masked() for row in browse.rows(db, [one.dossier_id for one in found[:MOST_HELD]])}
    listed = tuple((rows[one.dossier_id], one) for one in found[:MOST_HELD] if one.dossier_id in rows)
    return PastHoldings(about, moment, listed, len(found) > MOST_HELD)
