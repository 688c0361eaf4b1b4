"""Places and movements: boxes moved with all their contents, and the holder of a thing at a moment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.models.domain import place_rules, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import N_, BadInput
from app.models.domain.movement import Held, MovementEvent
from app.models.domain.policy.pack import Pack
from app.models.domain.rights import Right
from app.models.domain.shelving import Comer, PlaceLevel, PlaceNode, boxed, parse_place, place_path
from app.models.services import dossiers as dossier_service
from app.models.services import finding, placing
from app.models.services.action import Work, action, bare_bag, not_scanned_out, query, still_there
from app.models.services.desk import Desk
from app.models.services.scanning import PlaceHit
from app.models.store import dossiers, files, movements, places
from app.models.store.database import Database
from app.models.store.places import Box


class MoveOutlook(NamedTuple):
    """The outcome of a move beforehand: how many bags come to lie where, and how many of them are lent."""

    place: str
    bags: int
    lent: int


class LastMove(NamedTuple):
    """The move that a person made last: the movements that it wrote, its bags, and the place where they lie since."""

    seqs: tuple[int, ...]
    place: str
    bags: int


@query(Right.REGISTER)
def place_names(desk: Desk) -> list[str]:
    """Return every place, in the order of the shelves."""
    return list(places.names(desk.store.db).values())


@query(Right.CONSULT)
def holder_at(desk: Desk, dossier_id: int, moment: str) -> Held | None:
    """Holder and place of a dossier at a moment (ISO); None before its first movement."""
    return movements.dossier_at(desk.store.db, dossier_id, moment)


@query(Right.CONSULT)
def holder_of(desk: Desk, text: str, moment: str) -> tuple[str, Held | None]:
    """Return the thing of a code (dossier, box, or contract by its number), and its holder and place at a moment.

    Raises BadInput `not-held` for the code of anything else, and what `finding.look_up` raises.
    """
    db = desk.store.db
    item = files.by_number(db, text)
    if item is not None:
        return item[1], movements.item_at(db, item[0], moment)
    match finding.look_up(desk, text):
        case DossierRow(id=number, reference_code=code):
            return code, movements.dossier_at(db, number, moment)
        case PlaceHit(id=number, name=name, level=PlaceLevel.BOX):
            return name, movements.box_at(db, number, moment)
        case _:
            raise BadInput("not-held", N_("这不是档案袋、盒或合同的编号。请扫描袋或盒的条码，或输入档号、合同编号。"))


@query(Right.CONSULT)
def where(desk: Desk, text: str) -> list[tuple[DossierRow, int | None]]:
    """Return the dossiers that a text finds, scanned or typed, each with the id of its place; a lent one keeps its place."""
    ids = dossier_service.find(desk, text)
    lying = {one.id: one.place_id for one in places.comers(desk.store.db, dossier_ids=ids)}
    return [(row, lying[row.id]) for row in dossier_service.rows(desk, ids)]


@query(Right.REGISTER)
def in_box(desk: Desk, box_id: int) -> int:
    """Count the dossiers whose place is in a box, lent ones included."""
    return places.contents(desk.store.db, box_id)


@query(Right.REGISTER)
def look_up(desk: Desk, text: str) -> DossierRow | PlaceHit:
    """Return the bag or the place of a code, scanned or typed, or the place of a name («A柜1层02»).

    Raises BadInput `unknown-place` and `not-moved`, and what `finding.look_up` raises.
    """
    if found := places.at(desk.store.db, place_path(text)[-1]):
        return PlaceHit(*found)
    if parse_place(text):
        raise BadInput(
            "unknown-place", N_("没有登记位置“{place}”。请核对标签，或先在“库房”页新建。"), field="place", place=text
        )
    hit = finding.look_up(desk, text)
    if isinstance(hit, DossierRow | PlaceHit):
        return hit
    raise BadInput("not-moved", N_("这不是档案袋、盒或位置的条码，不能移位。请扫描袋、盒或位置标签。"))


@query(Right.REGISTER)
def outlook(desk: Desk, dossier_ids: Sequence[int], box_id: int | None, place_id: int) -> MoveOutlook:
    """Return what moving these bags, or a box with all that is in it, to a known place would do; nothing is written.

    Raises what the move itself would raise.
    """
    db = desk.store.db
    target = still_there(places.upwards(db, place_id) or None)[0]
    if box_id is None:
        for bag in (bare_bag(db, number) for number in dossier_ids):
            rules.on_shelf(bag.reference_code, bag.state)
            not_scanned_out(db, bag)
        comers = places.comers(db, dossier_ids=dossier_ids)
        placing.admit(db, desk.pack, desk.account.person_id, place_id, comers)
        return MoveOutlook(target.name, len(comers), 0)
    box = still_there(places.box(db, box_id))
    comers = places.comers(db, box_id=box.id)
    onto = _onto(db, box, place_path(target.name))[1]
    _admit_box(db, desk.pack, desk.account.person_id, box, place_id, comers)
    return MoveOutlook(onto.name, len(comers), sum(one.lent for one in comers))


@action(Right.REGISTER)
def move_box(work: Work, box_id: int, place_text: str) -> str:
    """Stand a box with all that is in it on a layer («B柜3层»), or as a box of it («B柜3层07»); returns its name there.

    On a layer it keeps its number, or gets the next where that is taken. Raises BadInput `not-filled` without a
    place, BadInput `no-layer`, `box-there` and `box-taken`, and as `placing.admit`; the box stays where it was.
    """
    box = still_there(places.box(work.db, box_id))
    path = place_path(rules.filled(place_text, N_("存放位置")))
    layer, onto = _onto(work.db, box, path)
    layer_id = placing.entered(work, layer)
    comers = places.comers(work.db, box_id=box.id)
    _admit_box(work.db, work.pack, work.me, box, layer_id, comers)
    places.move(work.db, box, layer_id, onto, work.at, work.me)
    work.record(AuditAction.BOX_MOVE, f"place:{box.id}", before=box.name, after=onto.name, dossiers=len(comers))
    return onto.name


@query(Right.REGISTER)
def last_move(desk: Desk) -> LastMove | None:
    """Return the move that this person made last; None where there is none, or it was undone."""
    db = desk.store.db
    found = movements.last_move(db, desk.account.person_id)
    if not found:
        return None
    _seq, dossier_id, box_id = found[-1]
    if dossier_id is None:
        assert box_id is not None
        return LastMove((found[-1][0],), places.name(db, box_id), places.contents(db, box_id))
    place_id = bare_bag(db, dossier_id).place_id
    return LastMove(tuple(one[0] for one in found), places.name(db, place_id) if place_id else "", len(found))


@action(Right.REGISTER)
def undo_move(work: Work, move: LastMove) -> LastMove:
    """Take back the last move as one, by counter-movements; every bag lies again where it lay.

    Raises Stale where another move was made meanwhile, RuleBroken `moved-since` where anything of it has moved again,
    and as `placing.admit`.
    """
    found = movements.last_move(work.db, work.me)
    still_there(found if tuple(one[0] for one in found) == move.seqs and found else None)
    for seq, dossier_id, box_id in found:
        if dossier_id is None:
            assert box_id is not None
            _put_box_back(work, still_there(places.box(work.db, box_id)), seq)
            continue
        bag = work.bare(dossier_id)
        place_rules.not_moved_since(bag.reference_code, movements.moved_since(work.db, bag.id, seq))
        not_scanned_out(work.db, bag)
        before = movements.place_before(work.db, bag.id, seq)
        comer = Comer(bag.id, bag.reference_code, bag.category, bag.place_id)
        if before is not None:
            placing.admit(work.db, work.pack, work.me, before, [comer])
        dossiers.put_back(work.db, bag, before, work.at, work.me)
        work.record(
            AuditAction.MOVE_UNDONE, f"dossier:{bag.id}", code=bag.reference_code, before=move.place,
            after=places.name(work.db, before) if before else "",
        )  # fmt: skip
    return move


def _put_box_back(work: Work, box: Box, seq: int) -> None:
    place_rules.not_moved_since(box.name, movements.box_moved_since(work.db, box.id, seq))
    layer_id, number = still_there(movements.box_before(work.db, box.id, seq))
    layer = places.node(work.db, layer_id)
    onto = boxed(layer.code, layer.name, number)
    _free(work.db, onto)
    _admit_box(work.db, work.pack, work.me, box, layer_id, places.comers(work.db, box_id=box.id))
    places.move(work.db, box, layer_id, onto, work.at, work.me, MovementEvent.MOVE_UNDONE)
    work.record(AuditAction.MOVE_UNDONE, f"place:{box.id}", before=box.name, after=onto.name)


def _onto(db: Database, box: Box, path: Sequence[PlaceNode]) -> tuple[Sequence[PlaceNode], PlaceNode]:
    """The layer that a box would come to stand on, with all above it, and the box as it would be called there."""
    last = path[-1]
    layer = path if last.level is PlaceLevel.LAYER else path[:-1]
    if last.level not in (PlaceLevel.LAYER, PlaceLevel.BOX):
        raise BadInput(
            "no-layer",
            N_("盒要放在某一层。请写明柜和层，如 B柜3层，或扫描那一层的条码。"),
            field="place",
            place=last.name,
        )
    onto = boxed(layer[-1].code, layer[-1].name, box.number) if last.level is PlaceLevel.LAYER else last
    if onto.name == box.name:
        raise BadInput("box-there", N_("这个盒就在 {place}。请写另一个位置。"), field="place", place=last.name)
    if last.level is PlaceLevel.LAYER and places.is_taken(db, onto.code):
        standing = places.at(db, layer[-1])
        assert standing is not None, "a box stands on it"
        onto = boxed(layer[-1].code, layer[-1].name, places.next_box(db, standing[0]))
    _free(db, onto)
    return layer, onto


def _free(db: Database, onto: PlaceNode) -> None:
    if places.is_taken(db, onto.code):
        raise BadInput(
            "box-taken",
            N_("{place} 已有一个盒。请写别的盒号，或只写到层，由系统编号。"),
            field="place",
            place=onto.name,
        )


def _admit_box(db: Database, pack: Pack, me: str, box: Box, layer_id: int, comers: Sequence[Comer]) -> None:
    """Refuse a box as its bags would be refused, and one that is out of use or under the lock of another keeper."""
    standing = places.upwards(db, box.id)[0]
    place_rules.in_use(box.name, standing.retired_at)
    placing.not_locked(db, me, box.id)
    placing.admit(db, pack, me, layer_id, comers, standing)
