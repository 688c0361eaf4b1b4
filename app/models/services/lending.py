"""The loan desk: asking and giving out; the steps between are the docket engine's. Returns are in `returning`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.models.domain import rulebook, rules, workdays
from app.models.domain.docket import Docket, NewLine, Terms
from app.models.domain.dossier import DossierRow
from app.models.domain.errors import BadInput, Refusal, RuleBroken
from app.models.domain.loan import LoanKind, Request
from app.models.domain.person import Account, Staff
from app.models.domain.policy.borrowing import ApprovalRule
from app.models.domain.procedures.loan import APPROVED, BORROWER, DAYS, ISSUE, LOAN
from app.models.domain.rights import Right
from app.models.domain.sign_off import SignOff, Statement
from app.models.services import dockets as engine
from app.models.services import finding, signing
from app.models.services.action import Work, action, in_office_words, query, still_there
from app.models.services.conducts import loan
from app.models.services.desk import Desk
from app.models.services.scanning import Hit
from app.models.store import dockets, dossiers, loans, people, settings
from app.models.store.database import Database
from app.models.store.dossiers import Bag


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
    """The conditions of a proposal: the pack's entry for all that can be lent, and the borrower's overdue loans.

    `by_bag`: the entry that would decide for each dossier alone, by its id. `obstacles`: what `obstacles` returns for them.
    `uninspected`: those that wait for their inspection, for who inspects.
    """

    entry: ApprovalRule
    by_bag: Mapping[int, ApprovalRule]
    obstacles: Mapping[int, Refusal]
    overdue: tuple[str, ...]
    due_on: date
    uninspected: frozenset[int]


@dataclass(frozen=True, slots=True)
class Lent:
    """The result of a proposal: the request and, once its dossiers are given out, the ISO day on which they are due."""

    request: Request
    due_on: str = ""


@query(Right.ASK)
def obstacles(desk: Desk, dossier_ids: Sequence[int]) -> Mapping[int, Refusal]:
    """Return the refusals that stand against lending these dossiers to anybody, by id; one that can be lent has none."""
    return _obstacles(desk, dossiers.all_visible(desk.store.db, dossier_ids))


@query(Right.ASK)
def obstacle(desk: Desk, hit: Hit) -> Refusal | None:
    """Return the refusal that stands against lending what was scanned, or against lending to whom; None: it can be done."""
    match hit:
        case DossierRow():
            return obstacles(desk, [hit.id]).get(hit.id)
        case Staff():
            try:
                rules.still_here(hit.name, hit.left_on)
            except RuleBroken as refusal:
                in_office_words(refusal, desk.pack, desk.account.role)
                return refusal
    return None


@query(Right.ASK)
def terms(desk: Desk, draft: LoanProposal) -> LoanTerms:
    """Look ahead, for the window: nothing is written. Raises as `ask` for another borrower, whose late loans it would say."""
    db = desk.store.db
    rules.ask_for_oneself(draft.borrower_id, desk.account.person_id, desk.can(Right.LEND))
    bags = dossiers.all_visible(db, draft.dossier_ids)
    entry_for = loan.entries(desk, people.person(db, draft.borrower_id), draft.kind, bags)
    today = desk.now().date()
    against = _obstacles(desk, bags)
    return LoanTerms(
        entry_for([bag for bag in bags if bag.id not in against]),
        {bag.id: entry_for([bag]) for bag in bags},
        against,
        tuple(loans.overdue_dates(db, draft.borrower_id, today.isoformat())),
        workdays.due_date(today, draft.term_days, settings.workdays(db)),
        loans.uninspected_among(db, draft.dossier_ids) if desk.can(Right.LEND) else frozenset(),
    )


@action(Right.ASK)
def ask(work: Work, draft: LoanProposal) -> Request:
    """Submit a request; it waits for its approver, or is approved at once where no approval is needed."""
    return loans.request_of(work.db, _ask(work, draft)[0])


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
    open_already = [one for one in loans.waiting(work.db) if one.borrower_id == work.me]
    for bag in bags:
        rules.not_asked_already(
            bag.reference_code, [one.slip_code for one in open_already if bag.id in one.dossier_ids]
        )
    # Of those out of scope only the keeper sees where they are, not the applicant.
    loan.may_be_lent(work.db, dossiers.all_visible(work.db, [bag.id for bag in bags]))
    if unknown:
        raise unknown
    draft = LoanProposal(work.me, tuple(bag.id for bag in bags), kind, purpose, term_days)
    return loans.request_of(work.db, _ask(work, draft, bags)[0])


@action(Right.LEND)
def lend(work: Work, draft: LoanProposal, override: SignOff | None = None) -> Lent:
    """Ask and, where no approval is needed, issue in the same transaction: card, bags, Enter.

    Raises RuleBroken `not-on-shelf`, `term-too-long`, `borrower-overdue` (a manager's `override` lifts it) …
    """
    docket, bags = _ask(work, draft)
    if docket.state.name == APPROVED:
        return _issue(work, docket, override, bags)
    return Lent(loans.request_of(work.db, docket))


@action(Right.LEND)
def issue(work: Work, request_id: int, override: SignOff | None = None) -> Lent:
    """Issue an approved request. Raises RuleBroken `not-approved`, also where an approval has become necessary."""
    return _issue(work, still_there(dockets.docket(work.db, request_id)), override)


@query(Right.ASK)
def override_statement(desk: Desk, draft: LoanProposal) -> Statement:
    """Return the statement by which a manager lets a borrower with overdue loans have more. Raises as `terms`."""
    rules.ask_for_oneself(draft.borrower_id, desk.account.person_id, desk.can(Right.LEND))
    bags = dossiers.all_visible(desk.store.db, draft.dossier_ids)
    return loan.override(desk, draft.borrower_id, _said(draft), bags)


@query(Right.LEND)
def override_candidates(desk: Desk, draft: LoanProposal) -> tuple[Account, ...]:
    """Return the accounts that may sign the override: managers who neither borrow nor stand at the desk."""
    involved = (draft.borrower_id, desk.account.person_id)
    return signing.candidates(desk, lambda role, person_id: role.is_managing and person_id not in involved)


def _ask(work: Work, draft: LoanProposal, beyond: Sequence[Bag] = ()) -> tuple[Docket, Sequence[Bag]]:
    """Open the request; return it with its dossiers. `beyond`: those that were found by their codes, and looked at."""
    db, pack = work.db, work.pack
    rules.something_listed(draft.dossier_ids)
    rules.ask_for_oneself(draft.borrower_id, work.me, work.desk.can(Right.LEND))
    rules.term_within(pack.borrowing, draft.term_days)
    borrower = loan.borrower_here(work, draft.borrower_id)
    bags = beyond or work.bags(draft.dossier_ids)
    if not beyond:
        loan.may_be_lent(db, bags)
    said = _said(draft)
    entry = loan.entry(work.desk, borrower, draft.kind, bags)
    valid = workdays.working_days_after(work.moment, pack.borrowing.request_valid_days, work.workdays)
    terms = Terms(
        {DAYS: str(draft.term_days)}, draft.kind.value, entry.approvers, str(entry.clause), parts={BORROWER: borrower.id},
        due_on=valid.isoformat(),
    )  # fmt: skip
    docket = engine.open_with(
        work, LOAN.kind, [NewLine(bag.id) for bag in bags], said[1], bound=said, terms=terms, bags=bags
    )
    return docket, bags


def _said(draft: LoanProposal) -> tuple[str, str, str]:
    """Return kind, purpose and days, as a request and an override bind them. Raises RuleBroken `purpose-stated`."""
    return draft.kind.value, rules.stated(draft.purpose, rulebook.PURPOSE_STATED), str(draft.term_days)


def _issue(work: Work, docket: Docket, override: SignOff | None, asked: Sequence[Bag] = ()) -> Lent:
    """`asked`: the dossiers, where this transaction has asked for them: they were looked at a moment ago."""
    docket = engine.take_within(work, docket, ISSUE, lifted=override, carried=asked)
    return Lent(loans.request_of(work.db, docket), loan.due_on(work, docket))


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


def _obstacles(desk: Desk, bags: Sequence[Bag]) -> Mapping[int, Refusal]:
    found = loan.obstacles(desk.store.db, bags)
    for refusal in found.values():
        in_office_words(refusal, desk.pack, desk.account.role)
    return found
