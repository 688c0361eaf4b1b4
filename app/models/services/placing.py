"""Places as objects of their own: made in batches, kept by somebody, and what may lie where."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from app.models.domain import place_rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.deposit import Grade, Original
from app.models.domain.docket import Docket
from app.models.domain.errors import N_, BadInput
from app.models.domain.movement import MovementEvent
from app.models.domain.policy.pack import Pack
from app.models.domain.rights import Right
from app.models.domain.shelving import Comer, PlaceNode, PlaceRange, PlaceRow, PlaceTerms, Secured, place_path
from app.models.services.action import Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.store import deposits, dossiers, people, places
from app.models.store.database import Database
from app.models.store.dossiers import Bag


class RangeOutlook(NamedTuple):
    """The places that a range would enter, in order, and how many it leaves out because they stand already."""

    new: tuple[PlaceNode, ...]
    standing: int


@query(Right.CONSULT)
def tree(desk: Desk) -> tuple[PlaceRow, ...]:
    """Return every place, each before what lies in it, in the order of the shelves."""
    return places.every(desk.store.db)


@query(Right.KEEP_PLACES)
def outlook(desk: Desk, wanted: PlaceRange) -> RangeOutlook:
    """Return what `add` would enter. Raises BadInput as `PlaceRange.places`."""
    return _outlook(desk.store.db, wanted)


@query(Right.KEEP_PLACES)
def misplaced(desk: Desk) -> list[int]:
    """Return the dossiers that rules released later make lie in the wrong place (S12-R2)."""
    return places.misplaced(desk.store.db, important_categories(desk.pack))


@action(Right.KEEP_PLACES)
def add(work: Work, wanted: PlaceRange, terms: PlaceTerms) -> RangeOutlook:
    """Enter a range of places with all above them (S12-R3); the terms are those of its innermost places that are new.

    Raises BadInput as `PlaceRange.places`, `range-stands` where all of them stand; RuleBroken `place-retired`.
    """
    found = _outlook(work.db, wanted)
    if not found.new:
        raise BadInput("range-stands", N_("这些位置都已有了，不必再建。请改柜号或层数。"), field="last")
    new, inner = {(node.level, node.code) for node in found.new}, []
    for place in wanted.places():
        path = place.path()
        number = entered(work, path)
        if (path[-1].level, path[-1].code) in new:
            inner.append(number)
    places.set_terms(work.db, inner, terms)
    work.record(
        AuditAction.PLACE_ADD, f"archive:{work.desk.fonds}", count=len(found.new), first=found.new[0].name,
        last=found.new[-1].name,
    )  # fmt: skip
    return found


@action(Right.KEEP_PLACES)
def change(work: Work, place_id: int, terms: PlaceTerms) -> str:
    """Say how many bags a place takes, and whether it is for important ones only (S12-R2); returns its name.

    Raises RuleBroken `place-for-important`, `important-apart` and `place-full` for what lies there already.
    """
    place = _standing(work, place_id)
    lying = places.comers(work.db, dossier_ids=places.inside(work.db, place_id))
    if terms.important != place.important:
        _still_apart(work, replace(place, important=terms.important), lying)
    place_rules.has_room(place, terms.capacity, len(lying), 0)
    places.set_terms(work.db, [place_id], terms)
    work.record(
        AuditAction.PLACE_CHANGE, f"place:{place_id}", before=_terms_of(place), after=[terms.capacity, terms.important],
    )  # fmt: skip
    return place.name


@action(Right.APPOINT_KEEPER)
def appoint(work: Work, place_id: int, keeper_id: str | None, secured: Secured) -> str:
    """Appoint the keeper of a place, or nobody, and say under which lock it is (S13-R2, S02-R5); returns its name.

    Raises BadInput `keeper-stated` for a lock that nobody keeps.
    """
    place = _standing(work, place_id)
    if secured is not Secured.OPEN and not keeper_id:
        raise BadInput("keeper-stated", N_("上锁的位置要有保管人。请选择保管人，或改为不上锁。"), field="keeper")
    keeper = still_there(people.person(work.db, keeper_id)).name if keeper_id else ""
    places.set_keeper(work.db, place_id, keeper_id, secured)
    work.record(
        AuditAction.PLACE_KEEPER, f"place:{place_id}", before=[place.keeper, place.secured.value],
        after=[keeper, secured.value],
    )  # fmt: skip
    return place.name


@action(Right.KEEP_PLACES)
def retire(work: Work, place_id: int) -> str:
    """Take an empty place out of use with all that lies in it; it stays in what has been; returns its name.

    Raises RuleBroken `place-not-empty`, `place-retired`.
    """
    place = _standing(work, place_id)
    place_rules.emptied(place.name, len(places.inside(work.db, place_id)))
    places.set_retired(work.db, reversed(places.below(work.db, place_id)), work.at)
    work.record(AuditAction.PLACE_RETIRE, f"place:{place_id}", before=place.name)
    return place.name


@action(Right.KEEP_PLACES)
def reopen(work: Work, place_id: int) -> str:
    """Take a retired place into use again, with all that it lies in; returns its name."""
    path = still_there(places.upwards(work.db, place_id) or None)
    places.set_retired(work.db, (one.id for one in reversed(path)), None)
    work.record(AuditAction.PLACE_REOPEN, f"place:{place_id}", after=path[0].name)
    return path[0].name


# ------------------------------------------------------------------ for the services that put something somewhere
def entered(work: Work, path: Sequence[PlaceNode], important: bool = False) -> int:
    """Return the place at the end of a path, entered when new. Raises RuleBroken `place-retired`.

    `important`: a new one is for important material from then on, for that is what comes to lie there (S12-R2).
    """
    if gone := places.retired_on(work.db, path):
        place_rules.in_use(gone, work.at)
    is_new = important and places.at(work.db, path[-1]) is None
    place_id = places.enter(work.db, path, work.at, work.me)
    if is_new:
        places.set_terms(work.db, [place_id], PlaceTerms(important=True))
    return place_id


def important_categories(pack: Pack) -> set[str]:
    """Return the codes of the categories that lie on places of their own (S12-R2)."""
    return {category.code for category in pack.categories if category.important}


def are_important(pack: Pack, categories: Collection[str]) -> bool:
    """Return whether all these categories are important; an empty list is not."""
    return bool(categories) and important_categories(pack).issuperset(categories)


def admit(
    db: Database, pack: Pack, me: str, place_id: int, comers: Sequence[Comer], box: PlaceRow | None = None
) -> None:  # fmt: skip
    """Refuse bags that may not come to lie at a place, or may not be taken from theirs; `me`: the person who moves them.

    `box`: comes along, with the originals that lie in it. Raises RuleBroken `place-retired`, `place-locked`,
    `place-for-important`, `important-apart`, `place-full`.
    """
    path = places.upwards(db, place_id)
    for place in path:
        place_rules.in_use(place.name, place.retired_at)
    for one in {comer.place_id for comer in comers if comer.place_id} | {place_id}:
        not_locked(db, me, one)
    around = path if box is None else (box, *path)
    place_rules.important_apart(around, _bags(pack, comers))
    if box is not None:
        place_rules.important_apart(around, (one[1:] for one in _originals(db, [box.id])))
    coming = {one.id for one in comers}
    for place in path:
        if place.capacity is not None:
            lying = places.inside(db, place.id)
            if more := len(coming - lying):
                place_rules.has_room(place, place.capacity, len(lying), more)


def put_down(work: Work, docket: Docket, place_text: str, holder_id: str) -> list[Bag]:
    """Put the bags that were scanned of a docket down at a place, for a holder; return them as they were before.

    Raises as `entered` and `admit`; nothing lies there then.
    """
    path, bags = place_path(place_text), work.bags(docket.scanned_ids)
    place_id = entered(work, path, are_important(work.pack, {bag.category for bag in bags}))
    comers = [Comer(bag.id, bag.reference_code, bag.category, bag.place_id) for bag in bags]
    admit(work.db, work.pack, work.me, place_id, comers)
    for bag in bags:
        dossiers.move(work.db, bag, MovementEvent.SHELVED, work.at, work.me, holder_id, place_id, docket_id=docket.id)
        work.record(
            AuditAction.DOSSIER_SHELVE, f"dossier:{bag.id}", code=bag.reference_code, before=bag.state.value,
            after=path[-1].name, list=docket.code,
        )  # fmt: skip
    return bags


def not_locked(db: Database, me: str, place_id: int) -> None:
    """Refuse an act of a person on a place that lies under the lock of another keeper (S02-R5)."""
    for place in places.upwards(db, place_id):
        place_rules.opened_by(place, me)


def admit_originals(db: Database, keeper_id: str, path: Sequence[PlaceNode], originals: Sequence[Original]) -> None:
    """Refuse originals that may not come to lie where a slip says; a place that is new takes those of one grade.

    Raises RuleBroken `place-retired`, `place-locked` for a lock that is not their keeper's, `place-for-important`,
    `important-apart`.
    """
    standing = places.standing(db, path)
    around = places.upwards(db, standing) if standing else ()
    for place in around:
        place_rules.in_use(place.name, place.retired_at)
        place_rules.opened_by(place, keeper_id)
    coming = [(one.title, one.grade is Grade.IMPORTANT) for one in originals]
    if around and (around[0].code == path[-1].code or not are_all_important(originals)):
        place_rules.important_apart(around, coming)
    elif not are_all_important(originals):
        place_rules.not_reserved(path[-1].name, coming)


def are_all_important(originals: Sequence[Original]) -> bool:
    """Return whether originals are of the important grade, each of them."""
    return all(one.grade is Grade.IMPORTANT for one in originals)


def _still_apart(work: Work, changed: PlaceRow, lying: Iterable[Comer]) -> None:
    """Refuse other terms of a place for what lies in it, each where it lies."""
    important, things = important_categories(work.pack), dict[int, list[tuple[str, bool]]]()
    for one in lying:
        things.setdefault(one.place_id or changed.id, []).append((one.code, one.category in important))
    for place_id, title, is_important in _originals(work.db, places.below(work.db, changed.id)):
        things.setdefault(place_id, []).append((title, is_important))
    for place_id, found in things.items():
        path = tuple(changed if one.id == changed.id else one for one in places.upwards(work.db, place_id))
        place_rules.important_apart(path, found)


def _bags(pack: Pack, comers: Iterable[Comer]) -> list[tuple[str, bool]]:
    important = important_categories(pack)
    return [(one.code, one.category in important) for one in comers]


def _originals(db: Database, place_ids: Collection[int]) -> list[tuple[int, str, bool]]:
    """Return place, title and importance of the originals that lie in places."""
    return [(place, title, grade is Grade.IMPORTANT) for place, title, grade in deposits.lying_in(db, place_ids)]


def _standing(work: Work, place_id: int) -> PlaceRow:
    place = still_there(places.upwards(work.db, place_id) or None)[0]
    place_rules.in_use(place.name, place.retired_at)
    return place


def _terms_of(place: PlaceRow) -> list[int | bool | None]:
    return [place.capacity, place.important]


def _outlook(db: Database, wanted: PlaceRange) -> RangeOutlook:
    nodes = {(node.code, node.level.value): node for place in wanted.places() for node in place.path()}
    standing = places.known(db, nodes.values())
    return RangeOutlook(tuple(node for key, node in nodes.items() if key not in standing), len(standing))
