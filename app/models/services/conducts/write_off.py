"""Missing dossiers (缺失): admission to a write-off, its effects on a dossier and its loan, and the way back."""

from __future__ import annotations

from collections.abc import Mapping

from app.models.domain import rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.docket import Docket, DocketLine, Terms
from app.models.domain.dossier import DossierState
from app.models.domain.loan import Condition
from app.models.domain.movement import MovementEvent
from app.models.domain.procedures.write_off import APPROVE, FOUND, MISSING, NEWEST, SEARCH, WHERE, WRITE_OFF
from app.models.services.action import Work
from app.models.services.conducts.conduct import Conduct, Given, read_anew
from app.models.services.desk import Desk
from app.models.store import claims, dockets, dossiers, loans, movements
from app.models.store.dossiers import Bag
from app.models.vault.canonical import list_hash


def _reportable(desk: Desk, bag: Bag) -> None:
    rules.may_be_missing(bag.reference_code, bag.state, claims.claimed_by(desk.store.db, bag.id, WRITE_OFF.claims))


def _line(bag: Bag) -> list[str]:
    return [bag.reference_code, bag.category, bag.opened_on, bag.state.value, str(bag.page_count)]


def _not_by_its_borrower(work: Work, docket: Docket, given: Given) -> None:
    """Reject a search or an approval by the borrower of the dossier."""
    for line in docket.lines:
        loan = loans.open_loan(work.db, line.dossier_id)
        rules.not_its_borrower(line.reference_code, loan is not None and loan.borrower_id in given.persons)


def _what_was_searched(docket: Docket, given: Given) -> str:
    return _searched(docket, given.inputs)


def _approved_after_search(docket: Docket, _given: Given) -> str:
    """The list with where it was searched for."""
    return _searched(docket, docket.body)


def _searched(docket: Docket, inputs: Mapping[str, str]) -> str:
    return list_hash([[docket.list_hash], [inputs.get(WHERE, "")]])


def _write_off(work: Work, docket: Docket, _given: Given) -> Docket:
    """Note each dossier as missing; a loan that was open then ends as lost.

    Raises RuleBroken `seen-since-report` for one that was handled after it was reported.
    """
    dockets.find_all(work.db, docket.id, MISSING)
    for dossier_id in docket.dossier_ids:
        bag = work.bare(dossier_id)
        rules.not_seen_since(bag.reference_code, movements.moved_since(work.db, dossier_id, int(docket.body[NEWEST])))
        loan = loans.open_loan(work.db, dossier_id)
        if loan is not None:
            loans.give_back(work.db, loan.id, work.at, work.me)
            loans.inspect(work.db, loan.id, Condition.LOST, docket.code)
        dossiers.move(work.db, bag, MovementEvent.MISSING, work.at, work.me, holder=bag.holder_id, docket_id=docket.id)
        work.record(
            AuditAction.DOSSIER_MISSING, f"dossier:{bag.id}", code=bag.reference_code, list=docket.code, before=bag.state.value,
            after=DossierState.MISSING.value, loan=None if loan is None else loan.id,
        )  # fmt: skip
    return read_anew(work, docket)


def _found(work: Work, docket: Docket, line: DocketLine) -> None:
    """Put a found dossier back in its place, in the custody of its finder."""
    bag = work.bare(line.dossier_id)
    dockets.find(work.db, docket.id, {line.position: FOUND})
    dossiers.move(work.db, bag, MovementEvent.FOUND, work.at, work.me, holder=work.me, docket_id=docket.id)
    work.record(
        AuditAction.DOSSIER_FOUND, f"dossier:{bag.id}", code=bag.reference_code, list=docket.code, before=bag.state.value,
        after=DossierState.SHELVED.value,
    )  # fmt: skip


CONDUCT = Conduct(
    WRITE_OFF,
    admits=_reportable,
    binds=_line,
    opens=lambda work, _lines: Terms({NEWEST: str(movements.newest(work.db))}),
    checks={SEARCH: _not_by_its_borrower, APPROVE: _not_by_its_borrower},
    statements={SEARCH: _what_was_searched, APPROVE: _approved_after_search},
    effects={APPROVE: _write_off},
    checked=_found,
)
"""The engine carries out the rest."""
