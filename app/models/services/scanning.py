"""The meaning of a scanned code, within the session's scope."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain import codes
from app.models.domain.codes import CodeKind
from app.models.domain.docket import Docket
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import N_, NotAllowed, Stale
from app.models.domain.loan import Request
from app.models.domain.person import Staff
from app.models.domain.procedures.loan import APPROVED, LOAN
from app.models.domain.rights import Right, out_of_scope
from app.models.domain.shelving import PlaceLevel
from app.models.services import dockets as engine
from app.models.services import dossiers as dossier_service
from app.models.services.action import query
from app.models.services.desk import Desk
from app.models.store import dockets, dossiers, loans, people, places, search


@dataclass(frozen=True, slots=True)
class PlaceHit:
    """A place that was scanned. A box can be moved with all that is in it."""

    id: int
    name: str
    level: PlaceLevel


Hit = DossierRow | Staff | PlaceHit | Request | Docket


@query(Right.CONSULT)
def look_up(desk: Desk, text: str) -> Hit:
    """Return the target of a code. Raises BadInput for a text that is no code, Stale for an unknown one.

    Raises NotAllowed for a dossier outside the scope of a session that does not see the whole archive: it may exist.
    """
    code = codes.read(text)
    db = desk.store.db
    found: Hit | None = None
    match code.kind:
        case CodeKind.DOSSIER:
            bag = dossiers.visible_by_bar_code(db, code.text)
            if bag is not None:
                found = dossier_service.rows(desk, [bag.id])[0]
            elif not desk.scope.everything:
                raise _own_request(desk, code.text) or out_of_scope()
        case CodeKind.PERSON:
            found = people.by_card(db, code.text)
        case CodeKind.PLACE:
            place = places.by_bar_code(db, code.text)
            found = PlaceHit(*place) if place else None
        case CodeKind.SLIP | CodeKind.LIST:
            found = _docket(desk, code.text)
        case CodeKind.ITEM:
            raise NotAllowed("item-code", N_("这是卷内件的条码。请扫描档案袋上的条码。"))
    if found is None:
        raise Stale("unknown-code", N_("条码 {code} 没有登记。请核对标签，或先登记。"), code=code.text)
    return found


@query(Right.CONSULT)
def called(desk: Desk, text: str) -> DossierRow:
    """Return the bag of a whole 档号, which stands on its label beside the bar code.

    Raises BadInput for a bar code that was mistyped, Stale `unknown-label` for any other text.
    """
    if codes.is_meant(text):
        codes.read(text)
    found = search.of_code(desk.store.db, text)
    if not found:
        raise Stale(
            "unknown-label",
            N_("没有档号为“{text}”的档案。请照袋上写的输入完整的档号，或扫描条码。"),
            text=text.strip(),
        )
    return dossier_service.rows(desk, found[:1])[0]


def _docket(desk: Desk, code: str) -> Docket | Request | None:
    found = dockets.docket_by_code(desk.store.db, code)
    if found is None or found.procedure.at_once:
        return None
    return loans.request_of(desk.store.db, found) if found.kind == LOAN.kind else engine.docket(desk, found.id)


def _own_request(desk: Desk, bar_code: str) -> NotAllowed | None:
    """Return the state of one's own request for a bag out of scope; None without one."""
    found = search.of_code(desk.store.db, bar_code, anywhere=True)
    mine = (one for one in loans.waiting(desk.store.db) if one.borrower_id == desk.account.person_id)
    own = next((one for one in mine if found and found[0] in one.dossier_ids), None)
    if own is None:
        return None
    if own.is_in(APPROVED):
        message = N_("您的申请（单号 {slip}）已批准，请到档案室领取，领取后即可查看（{clause}）。")
    else:
        message = N_("您的申请（单号 {slip}）正等待{who}审批，批准后到档案室领取（{clause}）。")
    return NotAllowed("asked-for", message, slip=own.slip_code, who=own.docket.takers, clause=own.docket.clause)
