"""Missing dossiers (缺失): what may be reported, what a write-off does to a dossier and to its loan, and how it comes back."""

from __future__ import annotations

from app.models.domain import rules
from app.models.domain.docket import Docket, DocketLine
from app.models.domain.dossier import CustodyEvent, State
from app.models.domain.loan import Condition
from app.models.domain.procedures.write_off import APPROVE, FOUND, MISSING, SEARCH, WHERE, WRITE_OFF
from app.models.services.action import Work
from app.models.services.conduct import Conduct, Told
from app.models.services.desk import Desk
from app.models.store import dockets, dossiers, loans
from app.models.store.dossiers import Bag
from app.models.vault.canonical import list_hash


def _reportable(desk: Desk, bag: Bag) -> None:
    rules.may_be_missing(bag.reference_code, bag.state, dockets.claimed_by(desk.store.db, bag.id, WRITE_OFF.claims))


def _line(bag: Bag) -> list[str]:
    return [bag.reference_code, bag.category, bag.opened_on, bag.state.value, str(bag.page_count)]


def _what_was_searched(docket: Docket, told: Told) -> str:
    return list_hash([[docket.list_hash], [told.get(WHERE, "")]])


def _approved_after_search(docket: Docket, _told: Told) -> str:
    """The list with where it was searched for."""
    return _what_was_searched(docket, docket.body)


def _write_off(work: Work, docket: Docket) -> None:
    """Note each dossier as missing; a loan that was open then ends as lost.

    Raises RuleBroken `seen-since-report` for one that was handled after it was reported.
    """
    dockets.find(work.db, docket.id, dict.fromkeys(docket.dossier_ids, MISSING))
    for dossier_id in docket.dossier_ids:
        bag = work.bag(dossier_id)
        rules.not_seen_since(bag.reference_code, dockets.moved_since(work.db, dossier_id, docket.opened_at))
        loan = loans.open_loan(work.db, dossier_id)
        if loan is not None:
            loans.give_back(work.db, loan.id, work.at, work.me)
            loans.inspect(work.db, loan.id, Condition.LOST, docket.code)
        dossiers.move(work.db, bag, CustodyEvent.MISSING, State.MISSING, work.at, work.me, bag.holder_id, bag.place_id)
        work.record(
            "dossier.missing", f"dossier:{bag.id}", code=bag.reference_code, list=docket.code, before=bag.state.value,
            after=State.MISSING.value, loan=None if loan is None else loan.id,
        )  # fmt: skip


def _found(work: Work, docket: Docket, line: DocketLine) -> None:
    """Put a dossier that was found back where it belongs, in the hands of who found it."""
    bag = work.bag(line.dossier_id)
    dockets.find(work.db, docket.id, {bag.id: FOUND})
    dossiers.move(work.db, bag, CustodyEvent.FOUND, State.SHELVED, work.at, work.me, work.me, bag.place_id)
    work.record(
        "dossier.found", f"dossier:{bag.id}", code=bag.reference_code, list=docket.code, before=bag.state.value,
        after=State.SHELVED.value,
    )  # fmt: skip


CONDUCT = Conduct(
    WRITE_OFF,
    admits=_reportable,
    binds=_line,
    statements={SEARCH: _what_was_searched, APPROVE: _approved_after_search},
    effects={APPROVE: _write_off},
    checked=_found,
)
"""The engine carries out the rest."""
