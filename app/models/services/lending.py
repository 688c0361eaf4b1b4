"""The loan desk: ask → approve → issue, with refused, withdrawn and expired. Returns are in `returning`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.models.domain import rulebook, rules, workdays
from app.models.domain.audit_action import AuditAction
from app.models.domain.codes import CodeKind, make
from app.models.domain.errors import N_, BadInput
from app.models.domain.loan import WAITING, Loan, LoanKind, Request, RequestState
from app.models.domain.movement import MovementEvent
from app.models.domain.person import MANAGING, Account, Staff
from app.models.domain.policy.pack import ApprovalRule
from app.models.domain.rights import Right
from app.models.services import finding, signing
from app.models.services.action import Work, action, not_scanned_out, query, still_there
from app.models.services.desk import Desk
from app.models.store import dossiers, loans, people, settings
from app.models.store.database import Database
from app.models.store.dossiers import Bag
from app.models.vault.canonical import list_hash
from app.models.vault.signoff import SignOff, Statement

_MEANINGS = {LoanKind.LOAN: N_("同意借阅"), LoanKind.CONSULTATION: N_("同意查阅")}


@dataclass(frozen=True, slots=True)
class LoanProposal:
    """A proposed loan: ids of borrower and dossiers, kind, purpose, calendar days."""

    borrower_id: str
    dossier_ids: tuple[int, ...]
    kind: LoanKind
    purpose: str
    term_days: int


@dataclass(frozen=True, slots=True)
class LoanTerms:
    """The conditions of a proposal: the pack's entry for the whole, and the borrower's overdue loans.

    `by_bag`: the entry that would decide for each dossier alone, by its id.
    """

    entry: ApprovalRule
    by_bag: Mapping[int, ApprovalRule]
    overdue: tuple[str, ...]
    due_on: date


@dataclass(frozen=True, slots=True)
class Lent:
    """The result of a proposal: the request, and its loans when no approval was needed."""

    request: Request
    loans: tuple[Loan, ...]


@query(Right.ASK)
def terms(desk: Desk, draft: LoanProposal) -> LoanTerms:
    """Look ahead, for the window: nothing is written."""
    db = desk.store.db
    bags = dossiers.all_visible(db, draft.dossier_ids)
    entry_for = _entries(desk, db, draft.borrower_id, draft.kind)
    today = desk.now().date()
    return LoanTerms(
        entry_for(bags),
        {bag.id: entry_for([bag]) for bag in bags},
        tuple(loans.overdue_dates(db, draft.borrower_id, today.isoformat())),
        workdays.due_date(today, draft.term_days, settings.workdays(db)),
    )


@action(Right.ASK)
def ask(work: Work, draft: LoanProposal) -> Request:
    """Submit a request; it waits for its approver, or is approved at once where no approval is needed."""
    return _ask(work, draft)


@action(Right.ASK)
def ask_by_code(work: Work, reference_codes: Sequence[str], kind: LoanKind, purpose: str, term_days: int) -> Request:
    """Request dossiers outside one's own scope, by the codes on their covers (S05-R11).

    The pack names the approvers. The applicant learns nothing but the code until the dossiers are handed out. Unknown
    codes are refused last and all together, so that a person who probes for codes leaves a request for each that
    exists. Raises BadInput `no-such-code`, RuleBroken `asked-already`.
    """
    typed = [code for line in reference_codes for code in finding.split(line)]
    rules.something_listed(typed)
    purpose = rules.stated(purpose, rulebook.PURPOSE_STATED)
    rules.term_within(work.pack.borrowing, term_days)
    bags, unknown = _by_codes(work.db, typed)
    open_already = [one for one in loans.requests(work.db, WAITING) if one.borrower_id == work.me]
    for bag in bags:
        rules.not_asked_already(
            bag.reference_code, [one.slip_code for one in open_already if bag.id in one.dossier_ids]
        )
    _on_shelf(work.db, bags)
    if unknown:
        raise unknown
    draft = LoanProposal(work.me, tuple(bag.id for bag in bags), kind, purpose, term_days)
    return _ask(work, draft, bags)


@action(Right.LEND)
def lend(work: Work, draft: LoanProposal, override: SignOff | None = None) -> Lent:
    """Ask and, where no approval is needed, issue in the same transaction: card, bags, Enter.

    Raises RuleBroken `not-on-shelf`, `term-too-long`, `borrower-overdue` (a manager's `override` lifts it) …
    """
    wanted = _ask(work, draft)
    if wanted.state is RequestState.APPROVED:
        given = _issue(work, wanted, override)
        return Lent(_read(work, wanted.id), given)
    return Lent(wanted, ())


@query(Right.ASK)
def approval_statement(desk: Desk, request_id: int) -> Statement:
    """Return the statement that an approver signs for one request."""
    wanted = still_there(loans.request(desk.store.db, request_id))
    return _approval(desk, wanted)


@action(Right.ASK)
def approve(work: Work, request_id: int, signoff: SignOff) -> Request:
    """Approve a request by the sign-off of an approver named in the pack. The signer's role decides, not the session's.

    Raises RuleBroken `approver-rank`, `approver-is-borrower`, `approver-is-clerk`, `request-not-open`.
    """
    wanted = still_there(loans.request(work.db, request_id))
    _check_open(work, wanted, RequestState.ASKED)
    rules.approver_may(wanted.approver_roles, signing.signer_role(signoff), signoff.name, wanted.clause)
    rules.approver_is_another(signoff.person_id, wanted.borrower_id, (wanted.asked_by,))
    statement = _approval(work.desk, wanted)
    kept = signing.accept(work, signoff, statement)
    loans.decide(work.db, request_id, RequestState.APPROVED, work.at, signoff.person_id, kept, "")
    work.record(
        AuditAction.LOAN_APPROVE, f"slip:{wanted.slip_code}", before=wanted.state.value, after="approved",
        signers=[signoff.person_id], clause=wanted.clause, list_hash=statement.list_hash,
    )  # fmt: skip
    work.touch(*wanted.dossier_ids)
    return _read(work, request_id)


@action(Right.APPROVE)
def refuse(work: Work, request_id: int, reason: str) -> Request:
    """Refuse an undecided request, with a reason. Raises RuleBroken `request-approved`."""
    return _say_no(work, request_id, RequestState.ASKED, AuditAction.LOAN_REFUSE, reason)


@action(Right.APPROVE)
def revoke(work: Work, request_id: int, reason: str) -> Request:
    """Revoke an approval before the bags are issued, with a reason; open to everyone who could have approved."""
    return _say_no(work, request_id, RequestState.APPROVED, AuditAction.LOAN_REVOKE, reason)


@action(Right.ASK)
def withdraw(work: Work, request_id: int) -> Request:
    """Withdraw a request before it is issued: as its borrower, its applicant, or the keeper."""
    wanted = still_there(loans.request(work.db, request_id))
    if not wanted.may_be_withdrawn_by(work.me, keeper=work.desk.can(Right.LEND)):
        work.desk.require(Right.LEND)
    _check_open(work, wanted, *WAITING)
    return _decide(work, wanted, RequestState.WITHDRAWN, AuditAction.LOAN_WITHDRAW, "")


@action(Right.LEND)
def issue(work: Work, request_id: int, override: SignOff | None = None) -> Lent:
    """Issue an approved request. Raises RuleBroken `not-approved`, also where an approval has become necessary."""
    wanted = still_there(loans.request(work.db, request_id))
    rules.approved(wanted)
    _check_open(work, wanted, RequestState.APPROVED)
    given = _issue(work, wanted, override)
    return Lent(_read(work, wanted.id), given)


@query(Right.ASK)
def override_statement(desk: Desk, draft: LoanProposal) -> Statement:
    """Return the statement by which a manager lets a borrower with overdue loans have more."""
    bags = dossiers.all_visible(desk.store.db, draft.dossier_ids)
    return _override(desk, draft.borrower_id, bags)


@query(Right.LEND)
def override_candidates(desk: Desk, draft: LoanProposal) -> tuple[Account, ...]:
    """Return the accounts that may sign the override: managers who neither borrow nor stand at the desk."""
    involved = (draft.borrower_id, desk.account.person_id)
    return signing.candidates(desk, lambda role, person_id: role.is_managing and person_id not in involved)


def expire_requests(desk: Desk) -> int:
    """Let requests run out whose time has passed; returns how many. Called when the desk opens and at midnight."""
    now = desk.now().isoformat(timespec="seconds")
    if not any(wanted.valid_until < now for wanted in loans.requests(desk.store.db, WAITING)):
        return 0
    return _expire(desk).value


@action(Right.CONSULT)
def _expire(work: Work) -> int:
    gone = loans.expire(work.db, work.at)
    for _, slip_code in gone:
        work.record(AuditAction.LOAN_EXPIRE, f"slip:{slip_code}", after="expired")
    work.touch_everything()
    return len(gone)


def _ask(work: Work, draft: LoanProposal, beyond: Sequence[Bag] = ()) -> Request:
    """`beyond`: dossiers that were found by their codes."""
    db, pack = work.db, work.pack
    rules.something_listed(draft.dossier_ids)
    rules.ask_for_oneself(draft.borrower_id, work.me, work.desk.can(Right.LEND))
    rules.term_within(pack.borrowing, draft.term_days)
    borrower = _borrower(work, draft.borrower_id)
    bags = beyond or work.bags(draft.dossier_ids)
    _on_shelf(db, bags)
    entry = _entries(work.desk, db, draft.borrower_id, draft.kind)(bags)
    slip = make(CodeKind.SLIP, settings.next_serial(db, "slip"))
    valid = workdays.working_days_after(work.moment, pack.borrowing.request_valid_days, settings.workdays(db))
    purpose = rules.stated(draft.purpose, rulebook.PURPOSE_STATED)
    request_id = loans.ask(
        db, slip, draft.kind, borrower.id, purpose, draft.term_days, entry.approvers, str(entry.clause),
        work.desk.rules.version, work.at, work.me, valid.isoformat(), [bag.id for bag in bags],
    )  # fmt: skip
    work.record(
        AuditAction.LOAN_ASK, f"slip:{slip}", borrower=borrower.id, kind=draft.kind.value, days=draft.term_days,
        dossiers=[bag.reference_code for bag in bags], approvers=list(entry.approvers), clause=str(entry.clause),
    )  # fmt: skip
    if not entry.approvers:
        loans.decide(db, request_id, RequestState.APPROVED, work.at, None, None, "")
    work.touch(*(bag.id for bag in bags))
    return _read(work, request_id)


def _by_codes(db: Database, typed: Sequence[str]) -> tuple[list[Bag], BadInput | None]:
    """The dossiers of some codes, each once, and the refusal where one is unknown, which does not say which."""
    found: dict[int, Bag] = {}
    unknown = None
    for code in typed:
        try:
            bag = finding.by_code(db, code)
        except BadInput as refusal:
            unknown = refusal
            unknown.facts["code"] = "、".join(typed)
        else:
            found[bag.id] = bag
    return list(found.values()), unknown


def _on_shelf(db: Database, bags: Sequence[Bag]) -> None:
    """Reject dossiers that are not on the shelf; of those out of scope only the keeper sees this, not the applicant."""
    for bag in dossiers.all_visible(db, [bag.id for bag in bags]):
        rules.on_shelf(bag.reference_code, bag.state)
        not_scanned_out(db, bag)


def _issue(work: Work, wanted: Request, override: SignOff | None) -> tuple[Loan, ...]:
    db = work.db
    borrower = _borrower(work, wanted.borrower_id)
    bags = work.bags(wanted.dossier_ids)
    for bag in bags:
        rules.on_shelf(bag.reference_code, bag.state)
        not_scanned_out(db, bag)
    entry = _entries(work.desk, db, borrower.id, wanted.kind)(bags)
    if entry.approvers and wanted.approver_id is None:
        # No approval was needed while it was in the borrower's own scope, and it no longer is.
        raise rulebook.broken(rulebook.NOT_APPROVED, approver=entry.approvers, clause=str(entry.clause))
    late = [date.fromisoformat(day) for day in loans.overdue_dates(db, borrower.id, work.today)]
    if late and override is not None:
        rules.approver_may(
            MANAGING,
            signing.signer_role(override),
            override.name,
            rulebook.NOTHING_OVERDUE.clause,
        )
        rules.approver_is_another(override.person_id, borrower.id, (work.me,))
        loans.override(db, wanted.id, signing.accept(work, override, _override(work.desk, borrower.id, bags)))
    else:
        rules.nothing_overdue(borrower.name, late)
    if wanted.approver_id is not None:
        rules.approver_is_another(wanted.approver_id, borrower.id, (work.me,))
    due = workdays.due_date(work.moment.date(), wanted.term_days, settings.workdays(db)).isoformat()
    loans.issue(db, wanted, [bag.id for bag in bags], work.at, work.me, due)
    for bag in bags:
        dossiers.move(db, bag, MovementEvent.LENT, work.at, work.me, holder=borrower.id)
    work.record(
        AuditAction.LOAN_ISSUE, f"slip:{wanted.slip_code}", borrower=borrower.id, due=due, approver=wanted.approver_id,
        dossiers=[bag.reference_code for bag in bags], before="shelved", after="lent",
        signers=[override.person_id] if late and override else (),
    )  # fmt: skip
    work.touch(*(bag.id for bag in bags))
    return tuple(loans.of_request(db, wanted.id))


def _say_no(work: Work, request_id: int, state: RequestState, deed: AuditAction, reason: str) -> Request:
    wanted = still_there(loans.request(work.db, request_id))
    _check_open(work, wanted, state)
    rules.approver_may(wanted.approver_roles, work.desk.account.role, work.desk.account.name, wanted.clause)
    return _decide(work, wanted, RequestState.REFUSED, deed, rules.stated(reason, rulebook.REASON_STATED))


def _decide(work: Work, wanted: Request, state: RequestState, deed: AuditAction, reason: str) -> Request:
    loans.decide(work.db, wanted.id, state, work.at, None, None, reason)
    work.record(deed, f"slip:{wanted.slip_code}", before=wanted.state.value, after=state.value, reason=reason)
    work.touch(*wanted.dossier_ids)
    return _read(work, wanted.id)


def _read(work: Work, request_id: int) -> Request:
    return still_there(loans.request(work.db, request_id))


def _check_open(work: Work, wanted: Request, *states: RequestState) -> None:
    rules.request_open(wanted, states, work.moment)


def _borrower(work: Work, person_id: str) -> Staff:
    borrower = still_there(people.person(work.db, person_id))
    rules.still_here(borrower.name, borrower.left_on)
    return borrower


def _entries(desk: Desk, db: Database, borrower_id: str, kind: LoanKind) -> Callable[[Sequence[Bag]], ApprovalRule]:
    """Finds the pack's entry that decides for a borrower and some dossiers; reads the borrower once."""
    borrower = people.person(db, borrower_id)
    role = borrower.role if borrower else None
    scope = signing.scope_of(desk.pack, role, borrower_id)

    def entry_for(bags: Sequence[Bag]) -> ApprovalRule:
        own = all(scope.reaches(db, bag.id) for bag in bags)
        return desk.pack.borrowing.approval_for(role, kind.value, own)

    return entry_for


def _approval(desk: Desk, wanted: Request) -> Statement:
    content = [
        wanted.borrower_id,
        wanted.kind.value,
        wanted.purpose,
        str(wanted.term_days),
        *map(str, wanted.dossier_ids),
    ]
    return signing.statement(
        desk, "loan-approval", f"slip:{wanted.slip_code}", list_hash(content), _MEANINGS[wanted.kind]
    )


def _override(desk: Desk, borrower_id: str, bags: Sequence[Bag]) -> Statement:
    content = sorted(bag.reference_code for bag in bags)
    return signing.statement(desk, "overdue-override", f"person:{borrower_id}", list_hash(content), N_("逾期放行"))
