"""Loan requests (借阅申请): who approves, what stands against giving the bags out, and the loans that come of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from app.models.domain import rulebook, rules, sealing_rules, workdays
from app.models.domain.docket import Docket, DocketHead
from app.models.domain.errors import N_, RuleBroken
from app.models.domain.moments import day_of
from app.models.domain.movement import MovementEvent
from app.models.domain.person import MANAGING, Role, Staff
from app.models.domain.policy.borrowing import ApprovalRule
from app.models.domain.procedures.loan import APPROVE, ASK, BORROWER, DAYS, ISSUE, LOAN
from app.models.domain.sign_off import Statement
from app.models.services import signing, transit
from app.models.services.action import Work, still_there
from app.models.services.conducts.conduct import Conduct, Given
from app.models.services.desk import Desk
from app.models.store import claims, dockets, dossiers, loans, people
from app.models.store.database import Database
from app.models.store.dossiers import Bag
from app.models.store.scope import Scope
from app.models.vault.canonical import list_hash


def entries(
    desk: Desk, borrower: Staff | None, kind: str, bags: Sequence[Bag]
) -> Callable[[Sequence[Bag]], ApprovalRule]:
    """Finds the pack's entry that decides for a borrower and some of these dossiers; None: before a borrower is known."""
    role = borrower.role if borrower else None
    scope = Scope.of(desk.pack, role, borrower.id if borrower else "")
    reached = scope.reached(desk.store.db, [bag.id for bag in bags])

    def entry_for(some: Sequence[Bag]) -> ApprovalRule:
        return desk.pack.borrowing.approval_for(role, kind, all(bag.id in reached for bag in some))

    return entry_for


def entry(desk: Desk, borrower: Staff | None, kind: str, bags: Sequence[Bag]) -> ApprovalRule:
    """The pack's entry that decides for a borrower and all these dossiers."""
    return entries(desk, borrower, kind, bags)(bags)


def borrower_here(work: Work, person_id: str) -> Staff:
    """A borrower who has not left. Raises RuleBroken `person-left`."""
    borrower = still_there(people.person(work.db, person_id))
    rules.still_here(borrower.name, borrower.left_on)
    return borrower


def obstacles(db: Database, bags: Sequence[Bag]) -> dict[int, RuleBroken]:
    """Return why dossiers cannot be lent, by their ids: `on-its-way`, `with-its-sender`, `is-sealed`, `not-on-shelf` or `scanned-out`."""
    lists = claims.scanned_out(db, [bag.id for bag in bags])
    found: dict[int, RuleBroken] = {}
    for bag in bags:
        try:
            transit.in_the_room(db, bag)
            sealing_rules.not_sealed(bag.reference_code, bag.sealed)
            rules.on_shelf(bag.reference_code, bag.state)
            rules.not_scanned_out(bag.reference_code, lists.get(bag.id))
        except RuleBroken as refusal:
            found[bag.id] = refusal
    return found


def may_be_lent(db: Database, bags: Sequence[Bag]) -> None:
    """Raise the first of the `obstacles`."""
    for refusal in obstacles(db, bags).values():
        raise refusal


def override(desk: Desk, borrower_id: str, said: tuple[str, str, str], bags: Sequence[Bag]) -> Statement:
    """Return the statement of a manager who lets a borrower with overdue loans have more.

    `said`: kind, purpose and days of the loan.
    """
    late = loans.overdue_dates(desk.store.db, borrower_id, desk.now().date().isoformat())
    content = [list(said), late, sorted(bag.reference_code for bag in bags)]
    return signing.statement(desk, "overdue-override", f"person:{borrower_id}", list_hash(content), N_("逾期放行"))


def due_on(work: Work, docket: DocketHead) -> str:
    """The ISO day on which bags are due that are given out now."""
    return workdays.due_date(work.moment.date(), int(docket.body[DAYS]), work.workdays).isoformat()


def _may_leave(work: Work, docket: Docket, given: Given) -> None:
    """Refuse bags that are not on the shelf, and those for which an approval has become necessary.

    `given.carried`: the dossiers of a request that this transaction has opened, which refused all of that.
    """
    if given.carried:
        return
    borrower = borrower_here(work, docket.parts[BORROWER].person_id)
    bags = _bags(work, docket)
    may_be_lent(work.db, bags)
    decides = entry(work.desk, borrower, docket.variant, bags)
    if decides.approvers and not docket.taken(APPROVE):
        # No approval was needed while it was in the borrower's own scope, and it no longer is.
        raise rulebook.broken(rulebook.NOT_APPROVED, approver=decides.approvers, clause=str(decides.clause))


def _overdue_lifted(work: Work, docket: Docket, given: Given) -> int | None:
    """Refuse a borrower with something overdue, unless a manager signs for it (S02-R7).

    A manager who approved the request when it was overdue already has signed for it.
    """
    borrower = docket.parts[BORROWER]
    late = loans.overdue_of(work.db, borrower.person_id, work.today)
    passed_over = [
        loans.overdue_of(work.db, borrower.person_id, day_of(one.at), one.at)
        for one in docket.taken(APPROVE)
        if Role(one.role).is_managing
    ]
    if not late or any(late.keys() <= seen.keys() for seen in passed_over):
        return None
    if given.lifted is None:
        rules.nothing_overdue(borrower.name, [date.fromisoformat(day) for day in sorted(late.values())])
        return None
    clause = str(work.pack.citation(rulebook.NOTHING_OVERDUE.clause))
    rules.approver_may(MANAGING, signing.signer_role(given.lifted), given.lifted.name, clause)
    rules.lifted_by_another(given.lifted.person_id, borrower.person_id, work.me)
    said = (docket.variant, docket.opener.reason, docket.body[DAYS])
    return signing.accept(work, given.lifted, override(work.desk, borrower.person_id, said, _bags(work, docket)))


def _give_out(work: Work, docket: Docket, given: Given) -> Docket:
    wanted = loans.request_of(work.db, docket)
    loans.issue(work.db, wanted, work.at, work.me, due_on(work, docket))
    for bag in given.carried or _bags(work, docket):
        dossiers.move(work.db, bag, MovementEvent.LENT, work.at, work.me, holder=wanted.borrower_id)
    return docket


def _noted_asked(_work: Work, docket: Docket) -> dict[str, Any]:
    return {
        "borrower": docket.parts[BORROWER].person_id, "kind": docket.variant, "days": int(docket.body[DAYS]),
        "approvers": list(docket.takers), "clause": docket.clause,
    }  # fmt: skip


def _noted_approved(_work: Work, docket: Docket) -> dict[str, Any]:
    return {"clause": docket.clause}


def _noted_issued(work: Work, docket: Docket) -> dict[str, Any]:
    return {
        "borrower": docket.parts[BORROWER].person_id, "due": due_on(work, docket),
        "approver": next((one.person_id for one in docket.taken(APPROVE)), None),
        "dossiers": [line.reference_code for line in docket.lines], "before": "shelved", "after": "lent",
    }  # fmt: skip


def _bags(work: Work, docket: Docket) -> list[Bag]:
    return work.bags(dockets.dossiers_of(work.db, docket))


CONDUCT = Conduct(
    LOAN,
    binds=lambda bag: [str(bag.id), bag.reference_code],
    checks={ISSUE: _may_leave},
    lifts={ISSUE: _overdue_lifted},
    notes={ASK: _noted_asked, APPROVE: _noted_approved, ISSUE: _noted_issued},
    effects={ISSUE: _give_out},
)
"""The engine carries out the rest."""
