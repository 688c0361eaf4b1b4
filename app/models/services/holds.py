"""Holds as cases (S17-R8): placed on dossiers, customers or a search, and lifted with a reason (docs/adr/0031)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from app.models.domain import filtering, rulebook, rules, searching
from app.models.domain.audit_action import AuditAction
from app.models.domain.docket import DocketHead
from app.models.domain.dossier import Selection
from app.models.domain.errors import N_
from app.models.domain.procedures.deposit_out import DEPOSIT_OUT
from app.models.domain.procedures.destruction import DESTRUCTION
from app.models.domain.procedures.move_out import MOVE_OUT
from app.models.domain.registers.hold import DESTROY, HOLD_CASE, REMOVE, CaseRow, HoldCase, HoldOn
from app.models.domain.rights import Right
from app.models.services.action import Work, action, bare_bag, query, still_there
from app.models.services.desk import Desk
from app.models.services.dossiers import columns
from app.models.store import audit, entries, holds, parties

_MOST_ATTEMPTS = 500
_STOPS = {DESTRUCTION.kind: DESTROY, MOVE_OUT.kind: REMOVE, DEPOSIT_OUT.kind: REMOVE}
"""The kinds of dockets that a hold stops, each by what it forbids; the schema's triggers name the same."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """An act that a hold or a sealing refused, by the number of its event.

    `tried`: its code in the trail, or that of the right; `docket`: the code of the docket.
    """

    id: int
    at: str
    who: tuple[str, ...]
    tried: str
    docket: str
    reference_code: str
    anchor: str


@dataclass(frozen=True, slots=True)
class CaseShown:
    """A case with what it covers and covered, and what it refused, newest first. `anchors`: of its placing and its lift."""

    row: CaseRow
    dossiers: tuple[HoldOn, ...]
    attempts: tuple[Attempt, ...]
    anchors: tuple[str, ...]


class HoldState(NamedTuple):
    """The open holds of some dossiers, newest first; `lifted`: when the last hold of one that is held no more was lifted."""

    open: tuple[HoldOn, ...]
    lifted: dict[int, str]


@query(Right.CONSULT)
def standing(desk: Desk, dossier_ids: Sequence[int]) -> HoldState:
    """Return the open holds of dossiers, and when the last one of others was lifted. Raises NotAllowed out of scope."""
    db = desk.store.db
    numbers = [bare_bag(db, number).id for number in dossier_ids]
    return HoldState(tuple(holds.of_dossiers(db, numbers)), holds.last_lifted(db, numbers))


@query(Right.AUDIT)
def cases(desk: Desk) -> list[CaseRow]:
    """Return every case, the open ones first."""
    return holds.cases(desk.store.db)


@query(Right.AUDIT)
def case(desk: Desk, case_id: int) -> CaseShown:
    """Return one case whole. Raises Stale for one that there is not."""
    db = desk.store.db
    row = still_there(holds.case(db, case_id))
    return CaseShown(
        row,
        tuple(holds.of_case(db, case_id)),
        tuple(Attempt(*one) for one in holds.attempts(db, row, _MOST_ATTEMPTS)),
        tuple(anchor for _, anchor in audit.anchors(db, _subject(case_id))),
    )


@action(HOLD_CASE.right)
def place(
    work: Work, matter: HoldCase, dossier_ids: Sequence[int] = (), selection: Selection | None = None,
    *, customers_of: Sequence[int] = (),
) -> int:  # fmt: skip
    """Place a hold on dossiers, on all customers of some dossiers, or on what a search finds; returns the id of the case.

    Customers and a search go on catching what comes later. Raises BadInput `not-filled` without title or mandate,
    RuleBroken `empty-list` for a hold of nothing, `destroyed-stays`, what `admitted` raises.
    """
    said = replace(
        matter, title=rules.filled(matter.title, N_("案由")), mandate=rules.filled(matter.mandate, N_("依据"))
    )
    if selection is not None:
        filtering.admitted(selection.filters, columns(work.pack))
        said = replace(said, search=searching.written(selection))
    customers = (party for number in customers_of for party in parties.ids_of(work.db, work.bare_living(number).id))
    said = replace(said, customers=tuple(holds.same_customers(work.db, customers)))
    listed = [work.bare_living(number).id for number in dict.fromkeys(dossier_ids)]
    rules.something_listed((*listed, *said.customers, *filter(None, [said.search])))
    case_id = entries.enter(work.db, HOLD_CASE, None, said, work.at, work.me, work.at)
    listed += [one for one in holds.falling_under(work.db, said, case_id, touched=False) if one not in set(listed)]
    holds.cover(work.db, case_id, listed, work.at, work.me)
    work.record(AuditAction.HOLD_PLACE, _subject(case_id), count=len(listed))
    work.held(case_id, listed)
    return case_id


@action(HOLD_CASE.right)
def add(work: Work, case_id: int, dossier_ids: Sequence[int], reason: str) -> int:
    """Put further dossiers under an open case, for a stated reason; returns how many came under it.

    Those that it holds already stay as they are. Raises RuleBroken `reason-stated`, `destroyed-stays`, `empty-list` where none is new;
    Stale for a case that has ended.
    """
    reason, row = rules.stated(reason, rulebook.REASON_STATED), _open_case(work, case_id)
    held = {one.dossier_id for one in holds.of_case(work.db, case_id) if not one.lifted_at}
    named = (work.bare_living(number).id for number in dict.fromkeys(dossier_ids))
    fresh = [number for number in named if number not in held]
    rules.something_listed(fresh)
    holds.cover(work.db, case_id, fresh, work.at, work.me)
    work.record(
        AuditAction.HOLD_ADD, _subject(case_id), count=len(fresh), before=row.dossiers, because=reason, about=fresh
    )
    work.held(case_id, fresh)
    return len(fresh)


@action(HOLD_CASE.right)
def lift(work: Work, case_id: int, reason: str, dossier_ids: Sequence[int] | None = None) -> int:
    """Lift a hold from some of its dossiers, or None for the whole case; returns how many dossiers it left.

    Raises RuleBroken `reason-stated`, Stale for a case that has ended, or dossiers that it does not cover.
    """
    reason, row = rules.stated(reason, rulebook.REASON_STATED), _open_case(work, case_id)
    lifted = holds.lift(work.db, case_id, dossier_ids, work.at, work.me, reason)
    if dossier_ids is not None:
        still_there(lifted or None)
    work.record(
        AuditAction.HOLD_LIFT, _subject(case_id), count=len(lifted), before=row.dossiers, because=reason, about=lifted
    )
    for number in lifted:
        bag = work.bare(number)
        work.record(
            AuditAction.DOSSIER_RELEASE, f"dossier:{number}", code=bag.reference_code, line=case_id, before=True, after=bag.held,
            because=reason, about=[number],
        )  # fmt: skip
    return len(lifted)


def stopping(desk: Desk, heads: Sequence[DocketHead]) -> dict[int, list[HoldOn]]:
    """Return the open holds on dockets that a hold stops, by docket. For use behind the gate."""
    ids = [one.id for one in heads if one.is_open and one.kind in _STOPS]
    return holds.stopped(desk.store.db, ids) if ids else {}


def _open_case(work: Work, case_id: int) -> CaseRow:
    row = holds.case(work.db, case_id)
    return still_there(row if row is not None and not row.lifted_at else None)


def _subject(case_id: int) -> str:
    return f"hold-case:{case_id}"
