"""Places and movements: boxes moved with all their contents, and the holder of a thing at a moment."""

from __future__ import annotations

from app.models.domain import rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import N_, BadInput
from app.models.domain.movement import Held
from app.models.domain.rights import Right
from app.models.domain.shelving import PlaceLevel, boxed, place_path
from app.models.services import finding
from app.models.services.action import Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.services.scanning import PlaceHit
from app.models.store import files, movements, places


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


@query(Right.REGISTER)
def in_box(desk: Desk, box_id: int) -> int:
    """Count the dossiers whose place is in a box, lent ones included."""
    return places.contents(desk.store.db, box_id)


@action(Right.REGISTER)
def move_box(work: Work, box_id: int, place_text: str) -> str:
    """Stand a box with all that is in it on a layer («B柜3层»), or as a box of it («B柜3层07»); returns its name there.

    On a layer it keeps its number, or gets the next where that is taken. Raises BadInput `not-filled` without a
    place, BadInput `no-layer`, `box-there` and `box-taken`; the box stays where it was.
    """
    box = still_there(places.box(work.db, box_id))
    *above, last = place_path(rules.filled(place_text, N_("存放位置")))
    if last.level is PlaceLevel.LAYER:
        above = [*above, last]
    elif last.level is not PlaceLevel.BOX:
        raise BadInput(
            "no-layer",
            N_("盒要放在某一层。请写明柜和层，如 B柜3层，或扫描那一层的条码。"),
            field="place",
            place=last.name,
        )
    layer = above[-1]
    layer_id = places.enter(work.db, above, work.at, work.me)
    if last.name == box.name or (last is layer and layer_id == box.layer_id):
        raise BadInput("box-there", N_("这个盒就在 {place}。请写另一个位置。"), field="place", place=last.name)
    onto = boxed(layer.code, layer.name, box.number) if last is layer else last
    if places.is_taken(work.db, onto.code):
        if last is not layer:
            raise BadInput(
                "box-taken",
                N_("{place} 已有一个盒。请写别的盒号，或只写到层，由系统编号。"),
                field="place",
                place=last.name,
            )
        onto = boxed(layer.code, layer.name, places.next_box(work.db, layer_id))
    places.move(work.db, box, layer_id, onto, work.at, work.me)
    work.record(
        AuditAction.BOX_MOVE, f"place:{box.id}", before=box.name, after=onto.name,
        dossiers=places.contents(work.db, box.id),
    )  # fmt: skip
    return onto.name
