"""Loans that end or go on: return and inspection, renewal, recall."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.models.domain import loan_remarks, rulebook, rules, workdays
from app.models.domain.audit_action import AuditAction
from app.models.domain.dossier import DossierState
from app.models.domain.errors import N_
from app.models.domain.loan import Condition, Loan
from app.models.domain.moments import day_of
from app.models.domain.movement import MovementEvent
from app.models.domain.procedures.write_off import WRITE_OFF
from app.models.domain.rights import Right
from app.models.services import transit
from app.models.services.action import Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.store import claims, dossiers, loans, movements, people, settings

# The time to return a recalled dossier, in calendar days.
_RECALL_DAYS = 3


@action(Right.LEND)
def take_back(work: Work, dossier_id: int) -> Loan:
    """A return is the scan alone: the loan is closed, the inspection follows. Raises RuleBroken `not-on-loan`, `on-its-way`."""
    bag = work.bare(dossier_id)
    if bag.state is DossierState.MISSING:
        rules.not_missing(bag.reference_code, claims.claimed_by(work.db, bag.id, WRITE_OFF.claims))
    transit.in_the_room(work.db, bag)
    loan = rules.on_loan(bag.reference_code, loans.open_loan(work.db, dossier_id))
    loans.give_back(work.db, loan.id, work.at, work.me)
    dossiers.move(work.db, bag, MovementEvent.RETURNED, work.at, work.me, holder=work.me)
    work.record(
        AuditAction.LOAN_RETURN, f"dossier:{bag.id}", code=bag.reference_code, loan=loan.id, before=bag.state.value,
        after="shelved", days_late=max(0, (work.moment.date() - date.fromisoformat(loan.due_on)).days),
    )  # fmt: skip
    return still_there(loans.loan(work.db, loan.id))


@action(Right.LEND)
def inspect(work: Work, loan_id: int, condition: Condition, note: str = "") -> Loan:
    """Enter the result of the return inspection; anything but complete needs a note."""
    loan = still_there(loans.loan(work.db, loan_id))
    rules.awaits_inspection(loan.reference_code, loan.condition)
    if condition is not Condition.COMPLETE:
        note = rules.filled(note, N_("情况说明"))
    return _inspected(work, loan, condition, loan_remarks.own(note), because=note)


@action(Right.LEND)
def correct_inspection(work: Work, loan_id: int, condition: Condition, reason: str) -> Loan:
    """Put the right result of an inspection in the place of a wrong one, which stays in the remark with the reason.

    Raises RuleBroken `inspection-stands`, `own-loan`, `reason-stated`.
    """
    loan = still_there(loans.loan(work.db, loan_id))
    bag = work.living(loan.dossier_id)
    rules.not_ones_own(loan, work.me)
    rules.inspected_otherwise(bag.reference_code, loan.condition, condition)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    assert loan.condition is not None
    note = loan_remarks.corrected(work.today, work.desk.account.name, loan.condition, condition, reason)
    return _inspected(work, loan, condition, note, because=reason)


@action(Right.LEND)
def undo_return(work: Work, loan_id: int, reason: str) -> Loan:
    """Let a loan go on whose return was a mistake: the borrower has had the dossier all the time.

    Raises RuleBroken `return-stands` once anything else has happened to the dossier or a week has passed, `own-loan`,
    `person-left`, `on-approved-list`, `scanned-out`, `reason-stated`.
    """
    loan = still_there(loans.loan(work.db, loan_id))
    bag = work.receiving(loan.dossier_id)
    rules.not_ones_own(loan, work.me)
    borrower = still_there(people.person(work.db, loan.borrower_id))
    rules.still_here(borrower.name, borrower.left_on)
    rules.return_is_newest(bag.reference_code, loan, *movements.newest_of_dossier(work.db, bag.id), work.moment)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    dossiers.move(
        work.db, bag, MovementEvent.RETURN_UNDONE, work.at, work.me, holder=loan.borrower_id, since=loan.returned_at or "",
    )  # fmt: skip
    undone = loan_remarks.return_undone(
        work.today, work.desk.account.name, day_of(loan.returned_at), loan.returned_by, loan.condition, reason
    )
    loans.reopen(work.db, loan_id, loan_remarks.joined(loan.condition_note, undone))
    work.record(
        AuditAction.LOAN_RETURN_UNDONE, f"dossier:{bag.id}", code=bag.reference_code, loan=loan_id, before=bag.state.value,
        after="lent", because=reason, about=[bag.id],
    )  # fmt: skip
    return still_there(loans.loan(work.db, loan_id))


@action(Right.LEND)
def renew(work: Work, loan_id: int) -> Loan:
    """Give a loan one more term, counted from its due date.

    Raises RuleBroken `consultation-ends`, `no-more-renewals`, `renew-before-due`.
    """
    loan = still_there(loans.loan(work.db, loan_id))
    borrowing = work.pack.borrowing
    rules.on_loan(loan.reference_code, loan)
    rules.renewable(borrowing, loan, work.moment.date())
    later = workdays.due_date(
        date.fromisoformat(loan.due_on), borrowing.term_days, settings.workdays(work.db)
    ).isoformat()
    loans.renew(work.db, loan_id, later)
    work.record(
        AuditAction.LOAN_RENEW,
        f"dossier:{loan.dossier_id}",
        code=loan.reference_code,
        loan=loan_id,
        before=loan.due_on,
        after=later,
    )
    return still_there(loans.loan(work.db, loan_id))


@dataclass(frozen=True, slots=True)
class Recall:
    """A notice that was drawn up: its number, and the loans that it names."""

    number: str
    loans: tuple[Loan, ...]


@action(Right.LEND)
def draw_up_recall(work: Work, loan_ids: Sequence[int]) -> Recall:
    """Draw up a notice to the borrower of some loans. It bears the number of its event in the trail, and calls nobody yet."""
    rules.something_listed(loan_ids)
    found = tuple(_still_out(work, loan_id) for loan_id in loan_ids)
    event = work.record(
        AuditAction.LOAN_RECALL_NOTICE, f"person:{found[0].borrower_id}", dossiers=[one.reference_code for one in found],
    )  # fmt: skip
    work.changes_only_the_trail()
    return Recall(f"催还〔{work.moment.year}〕{event}号", found)


@action(Right.LEND)
def recall(work: Work, loan_ids: Sequence[int], number: str) -> list[Loan]:
    """Note that the notice of this number went out: the borrower of these loans was called."""
    rules.something_listed(loan_ids)
    for loan_id in loan_ids:
        loan = _still_out(work, loan_id)
        loans.recall(work.db, loan_id, work.at)
        work.record(
            AuditAction.LOAN_RECALL,
            f"dossier:{loan.dossier_id}",
            code=loan.reference_code,
            loan=loan_id,
            due=loan.due_on,
            notice=number,
        )
    return [still_there(loans.loan(work.db, loan_id)) for loan_id in loan_ids]


@query(Right.LEND)
def recall_due(desk: Desk) -> date:
    """The working day by which a bag that is recalled now should be back."""
    return workdays.due_date(desk.now().date(), _RECALL_DAYS, settings.workdays(desk.store.db))


def _still_out(work: Work, loan_id: int) -> Loan:
    loan = still_there(loans.loan(work.db, loan_id))
    return rules.on_loan(loan.reference_code, loan)


def _inspected(work: Work, loan: Loan, condition: Condition, note: str, *, because: str) -> Loan:
    """Enter a result in the register and the trail."""
    loans.inspect(work.db, loan.id, condition, loan_remarks.joined(loan.condition_note, note))
    work.record(
        AuditAction.LOAN_INSPECT, f"dossier:{loan.dossier_id}", code=loan.reference_code, loan=loan.id,
        before=loan.condition, after=condition.value, because=because, about=[loan.dossier_id],
    )  # fmt: skip
    return still_there(loans.loan(work.db, loan.id))
