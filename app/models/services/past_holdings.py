"""Holders and places of dossiers at a moment, from the movements: by bag, by place, by person, and for the whole room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.models.domain.dossier import DossierRow
from app.models.domain.errors import N_, BadInput
from app.models.domain.movement import Holding
from app.models.domain.person import Staff
from app.models.domain.rights import Right
from app.models.domain.shelving import PlaceLevel, PlaceRow, boxed, parse_place, place_path
from app.models.services import finding
from app.models.services.action import query
from app.models.services.desk import Desk
from app.models.services.listing import MOST_PRINTED
from app.models.services.scanning import PlaceHit
from app.models.store import browse, movements, people, places
from app.models.store.database import Database

MOST_HELD = 500
"""The number of dossiers of a place or a person that are listed at once."""


@dataclass(frozen=True, slots=True)
class PastHoldings:
    """The answer about a thing or a person, by name, at a moment (ISO): the dossiers with who had them and where.

    `more`: there are further ones after these. `out_of`, where all were asked for: of so many these are some; 0: they are all.
    """

    about: str
    moment: str
    rows: tuple[tuple[DossierRow, Holding], ...]
    more: bool = False
    out_of: int = 0


@dataclass(frozen=True, slots=True)
class PastRoom:
    """Places with what lay in them at a moment (ISO), and how many dossiers lay in none: lent, or not placed.

    `began`: when the first dossier came (ISO), or «».
    """

    moment: str
    places: tuple[PlaceRow, ...]
    elsewhere: int
    began: str


@dataclass(frozen=True, slots=True)
class _PastQuestion:
    """A thing or person that a text means: its name, how its dossiers are listed (`most`, `skip`), and how they are counted."""

    about: str
    listed: Callable[[int, int], list[Holding]]
    count: Callable[[], int]


@query(Right.CONSULT)
def at(desk: Desk, text: str, moment: str, skip: int = 0) -> PastHoldings:
    """Return what was so at a moment of a bag, a place or a person, scanned or typed by code or name.

    At most `MOST_HELD` dossiers after the first `skip`. Raises BadInput `unknown-place`, `not-held-then` for the code of
    anything else, and what `finding.look_up` raises.
    """
    asked = _meant(desk, text, moment)
    return _found(desk.store.db, asked, moment, MOST_HELD, skip)


@query(Right.CONSULT)
def count(desk: Desk, text: str, moment: str) -> int:
    """Count the dossiers that `at` lists in all. Raises as it does."""
    return _meant(desk, text, moment).count()


@query(Right.CONSULT)
def whole(desk: Desk, text: str, moment: str) -> PastHoldings:
    """Return all that `at` lists, for a paper, or the first `MOST_PRINTED` of so many. Raises as `at`."""
    asked = _meant(desk, text, moment)
    found = _found(desk.store.db, asked, moment, MOST_PRINTED, 0)
    return replace(found, out_of=asked.count()) if found.more else found


@query(Right.CONSULT)
def room_at(desk: Desk, moment: str) -> PastRoom:
    """Return the room as it was at a moment: bags and originals in their places, boxes on the layers where they stood.

    Capacity, keeper and lock of a place are those of today: they are no movements. A box that came later is left out; a
    place that was entered later is shown as empty.
    """
    db = desk.store.db
    lying, boxes = movements.counts_by_place_at(db, moment), movements.boxes_at(db, moment)
    originals = movements.originals_by_place_at(db, moment)
    every = {row.id: row for row in places.every(db)}
    rows = []
    for row in every.values():
        retired_at = row.retired_at if row.retired_at <= moment else ""
        then = replace(
            row, bags=lying.get(row.id, 0), originals=originals.get(row.id, 0), retired_at=retired_at
        )  # fmt: skip
        if row.level is PlaceLevel.BOX:
            if row.id not in boxes:
                continue
            layer, number = every[boxes[row.id][0]], boxes[row.id][1]
            node = boxed(layer.code, layer.name, number)
            then = replace(then, parent_id=layer.id, code=node.code, name=node.name)
        rows.append(then)
    return PastRoom(moment, places.in_order(rows), lying.get(None, 0), movements.began(db))


def _meant(desk: Desk, text: str, moment: str) -> _PastQuestion:
    db = desk.store.db
    place = places.at(db, place_path(text)[-1])
    person = None if place else people.named(db, text, "")
    hit = PlaceHit(*place) if place else person
    if hit is None and parse_place(text):
        raise BadInput("unknown-place", N_("没有登记位置“{place}”。请核对标签，或先在“库房”页新建。"), place=text)
    match hit or finding.look_up(desk, text):
        case PlaceHit(id=number, name=about):
            return _PastQuestion(
                about, lambda most, skip: movements.in_place_at(db, number, moment, most, skip),
                lambda: movements.count_in_place_at(db, number, moment),
            )  # fmt: skip
        case Staff(id=person_id, name=about):
            return _PastQuestion(
                about, lambda most, skip: movements.with_person_at(db, person_id, moment, most, skip),
                lambda: movements.count_with_person_at(db, person_id, moment),
            )  # fmt: skip
        case DossierRow(id=number, reference_code=about):
            held = movements.of_dossier_at(db, number, moment)
            return _PastQuestion(about, lambda most, skip: held[skip : skip + most], lambda: len(held))
        case _:
            raise BadInput(
                "not-held-then", N_("这不是档案袋、位置或人员。请扫描袋、位置标签或工牌，或输入档号、位置、姓名。")
            )


def _found(db: Database, asked: _PastQuestion, moment: str, most: int, skip: int) -> PastHoldings:
    found = asked.listed(most + 1, skip)
    rows = {row.id: row.masked() for row in browse.rows(db, [one.dossier_id for one in found[:most]])}
    listed = tuple((rows[one.dossier_id], one) for one in found[:most] if one.dossier_id in rows)
    return PastHoldings(asked.about, moment, listed, len(found) > most)
