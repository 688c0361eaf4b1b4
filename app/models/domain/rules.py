"""Every business rule of the desk as a function that refuses; codes, clauses and sentences are in `rulebook`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from app.models.domain import rulebook
from app.models.domain.dossier import DossierState
from app.models.domain.errors import N_, BadInput, RuleBroken
from app.models.domain.folding import clean, compact
from app.models.domain.lengths import MOST_LONG
from app.models.domain.loan import Condition, Loan, LoanKind
from app.models.domain.movement import MovementEvent
from app.models.domain.person import ANOTHER, MANAGING, Role, Staff
from app.models.domain.policy.borrowing import Borrowing
from app.models.domain.rulebook import Rule, broken

NOT_FILLED = "not-filled"
"""The code of the refusal of an empty field. No clause stands behind it."""

# The calendar days within which a return can be undone; after that nobody knows any more who had the dossier.
_UNDO_DAYS = 7
_WHETHER_SAME = N_(
    "已有同名的持卡人员 {name}（{department}），还没有账号（{clause}）。请先与本人核实，选择是否同一人后再启用。"
)
_NAME_APART = N_(
    "{name}（{department}）已登记为持卡人员，另一人不能同名（{clause}）。请系统管理员停用这个待启用的账号，"
    "在姓名后加注区别（如“{name}（二）”）重新开户，再启用。"
)
_SHORTEST_NAME = 2
_NO_RESULTS = (Condition.NOT_INSPECTED, Condition.LOST)


def on_shelf(reference_code: str, state: DossierState) -> None:
    """S02-R7: only a dossier on its shelf can be lent or shown."""
    if state is DossierState.MOVED_OUT:
        raise broken(rulebook.IS_MOVED_OUT, code=reference_code)
    if not state.on_shelf:
        raise broken(rulebook.ON_SHELF, code=reference_code, state=state.label)


def term_within(borrowing: Borrowing, term_days: int) -> None:
    """S02-R7: a loan has a term, in calendar days, and the pack bounds it."""
    if not 0 <= term_days <= borrowing.longest_term_days:
        raise broken(rulebook.TERM_TOO_LONG, days=term_days, longest=borrowing.longest_term_days)


def something_listed(things: Collection[object]) -> None:
    """S02-R8: an empty list is not a request."""
    if not things:
        raise broken(rulebook.EMPTY_LIST)


def approver_may(entry_roles: Iterable[Role], approver: Role, name: str, clause: str) -> None:
    """S05-R11: only the ranks that the pack names may agree."""
    roles = tuple(entry_roles)
    if approver not in roles:
        raise broken(rulebook.APPROVER_RANK, name=name, approver=roles, clause=clause)


def lifted_by_another(manager: str, borrower: str, clerk: str) -> None:
    """S02-R8: reject an override by who borrows or handles the desk; persons are compared, not accounts."""
    if manager == borrower:
        raise broken(rulebook.APPROVER_IS_BORROWER)
    if manager == clerk:
        raise broken(rulebook.APPROVER_IS_CLERK)


def not_asked_already(reference_code: str, slips: Collection[str]) -> None:
    """S05-R12: reject a second request for a dossier while the first is undecided."""
    if slips:
        raise broken(rulebook.ASKED_ALREADY, code=reference_code, slip=min(slips))


def awaits_inspection(reference_code: str, condition: Condition | None) -> None:
    """S02-R7: the inspection belongs to a return, and is entered once."""
    if condition is not Condition.NOT_INSPECTED:
        raise broken(rulebook.AWAITS_INSPECTION, code=reference_code)


def inspected_otherwise(reference_code: str, standing: Condition | None, right: Condition) -> None:
    """S02-R7: a result is corrected where there is one, and it is another."""
    if standing in (None, right, *_NO_RESULTS) or right in _NO_RESULTS:
        raise broken(rulebook.INSPECTION_STANDS, code=reference_code, condition=right.label)


def not_ones_own(loan: Loan, person_id: str) -> None:
    """S02-R7: who borrowed a dossier does not put its return or inspection right."""
    if loan.borrower_id == person_id:
        raise broken(rulebook.OWN_LOAN, code=loan.reference_code)


def return_is_newest(reference_code: str, loan: Loan, event: str, at: str, now: datetime) -> None:
    """S02-R7: a return by mistake is undone while it is the newest movement (event, time), within a week."""
    since = (now - timedelta(days=_UNDO_DAYS)).isoformat(timespec="seconds")
    if (event, at) != (MovementEvent.RETURNED, loan.returned_at) or at < since:
        raise broken(rulebook.RETURN_STANDS, code=reference_code, days=_UNDO_DAYS)


def nothing_overdue(name: str, due_dates: Collection[date]) -> None:
    """S02-R7: a borrower with something overdue is stopped (a manager may sign an override)."""
    if due_dates:
        raise broken(rulebook.NOTHING_OVERDUE, name=name, count=len(due_dates), due=min(due_dates).isoformat())


def renewable(borrowing: Borrowing, loan: Loan, today: date) -> None:
    """S02-R7: renew a loan before the due date, only as often as the pack says, and never a consultation."""
    if loan.kind is not LoanKind.LOAN:
        raise broken(rulebook.CONSULTATION_ENDS, code=loan.reference_code)
    if loan.renewals >= borrowing.renewals:
        raise broken(rulebook.NO_MORE_RENEWALS, renewals=loan.renewals)
    if today > date.fromisoformat(loan.due_on):
        raise broken(rulebook.RENEW_BEFORE_DUE, due=loan.due_on)


def on_loan(reference_code: str, loan: Loan | None) -> Loan:
    """S02-R7: return the open loan; reject the return, renewal or recall of a dossier that is not out."""
    if loan is None or loan.returned_at is not None:
        raise broken(rulebook.NOT_ON_LOAN, code=reference_code)
    return loan


def still_here(name: str, left_on: str | None) -> None:
    """S02-R10: reject a loan to a person who has left."""
    if left_on:
        raise broken(rulebook.BORROWER_LEFT, name=name)


def may_be_missing(reference_code: str, state: DossierState, on_list: str | None) -> None:
    """S12-R12: a bag that is kept here or was lent, and stands on no other open list."""
    if state not in (DossierState.SHELVED, DossierState.LENT):
        raise broken(rulebook.MISSING_WAS_KEPT, code=reference_code, state=state.label)
    if on_list is not None:
        raise broken(rulebook.ON_ANOTHER_LIST, code=reference_code, list=on_list)


def not_seen_since(reference_code: str, moved: bool) -> None:
    """S12-R12: reject a dossier as missing that was handled after the report."""
    if moved:
        raise broken(rulebook.SEEN_SINCE_REPORT, code=reference_code)


def not_its_borrower(reference_code: str, borrowed: bool) -> None:
    """S12-R12: reject a report of loss by the borrower."""
    if borrowed:
        raise broken(rulebook.LOST_BY_ANOTHER, code=reference_code)


def not_missing(reference_code: str, list_code: str | None) -> None:
    """S12-R12: a bag that was written off comes back by the docket that wrote it off."""
    if list_code is not None:
        raise broken(rulebook.IS_MISSING, code=reference_code, list=list_code)


def not_held(reference_code: str, held: bool) -> None:
    """S17-R8: while a dossier is under a hold, nothing leaves it and nothing of it is set aside: no file and no line.

    A customer takes a consent back all the same: that ends a use, and no keeping.
    """
    if held:
        raise broken(rulebook.UNDER_HOLD, code=reference_code)


def not_scanned_out(reference_code: str, list_code: str | None) -> None:
    """S02-R11: reject a change of a dossier that is scanned out for destruction; `list_code`: on which list."""
    if list_code is not None:
        raise broken(rulebook.SCANNED_OUT, code=reference_code, list=list_code)


def not_on_approved_list(reference_code: str, list_code: str | None) -> None:
    """S02-R11: reject additions to a dossier on an approved list, as they would be destroyed without consent."""
    if list_code is not None:
        raise broken(rulebook.ON_APPROVED_LIST, code=reference_code, list=list_code)


def term_may_move(reference_code: str, list_code: str | None) -> None:
    """S02-R11: the term by which a destruction was approved stays; `list_code`: on which approved list."""
    if list_code is not None:
        raise broken(rulebook.TERM_OF_APPROVED_LIST, code=reference_code, list=list_code)


def list_open(signatures: int) -> None:
    """S02-R11: reject changes of a list that a destroyer has signed."""
    if signatures:
        raise broken(rulebook.LIST_IS_FIXED)


def handover_witness_manages(role: Role | None) -> None:
    """S02-R10: require a witness who can also close the leaver's account."""
    if role is None or not role.is_managing:
        raise broken(rulebook.HANDOVER_WITNESS_MANAGES)


def three_persons(leaver: str, receiver: str, witness: str) -> None:
    """S02-R10: require three different persons as leaver, receiver and witness."""
    if len({leaver, receiver, witness}) != 3:
        raise broken(rulebook.THREE_PERSONS)


def receiver_may_keep(name: str, role: Role | None, keeps_bags: bool) -> None:
    """S02-R10: require a receiver of bags whose desk keeps bags."""
    if role is None or (keeps_bags and role not in (Role.ARCHIVIST, *MANAGING)):
        raise broken(rulebook.SUCCESSOR_MAY_KEEP, name=name)


def signer_in_business(name: str, role: Role, active: bool) -> None:
    """S04-R9: reject the system administrator as a signer of business, and a closed account as any signer."""
    if not role.is_business or not active:
        raise broken(rulebook.SIGNER_IN_BUSINESS, name=name)


def ask_for_oneself(borrower: str, me: str, is_clerk: bool) -> None:
    """S02-R3: reject a request in another's name, except by the keeper of the desk."""
    if borrower != me and not is_clerk:
        raise broken(rulebook.ASK_FOR_ONESELF)


def name_once(name: str, known: tuple[str, str] | None) -> None:
    """S02-R3: reject a second colleague of the same name; `known`: name and department of the first."""
    if known is not None:
        raise broken(rulebook.NAME_ONCE, name=name, department=known[1])


def same_person(known: Sequence[Staff], same_as: str | None) -> Staff | None:
    """S02-R3: of the colleagues of a new account's name, the one who is the same person; None where there is none.

    Raises RuleBroken `name-once` where nobody has said who it is, or that it is `ANOTHER`, who needs another name.
    """
    if not known:
        return None
    one = next((one for one in known if one.id == same_as), None)
    if one is None:
        sentence = _NAME_APART if same_as == ANOTHER else _WHETHER_SAME
        raise RuleBroken(
            rulebook.NAME_ONCE.code, sentence, name=known[0].name, department=known[0].department,
            clause=str(rulebook.NAME_ONCE.clause),
        )  # fmt: skip
    return one


def stated(text: str, rule: Rule, what: str = N_("理由")) -> str:
    """Something that a rule asks for and that was really given (a reason, a purpose, a source); returns it trimmed.

    Raises the rule, and BadInput `text-too-long` for more than a dossier keeps of any text.
    """
    text = clean(text)
    if not text:
        raise broken(rule, what=what)
    return _kept_whole(text, rule.code, what)


def names_nobody(reason: str, named: Mapping[str, Collection[str]]) -> None:
    """S02-R11: reject one reason for several dossiers that names a customer of some of them, or their ID or telephone number.

    With the destruction of theirs it would stay in the others. `named`: reference code → what would name its customers. Who is a
    customer of all of them may be named, and a single dossier takes its reason with it. One character is no name.
    """
    said = _spelt(reason)
    by_code = {code: {_spelt(one) for one in words} for code, words in named.items()}
    everywhere = set.intersection(*by_code.values()) if by_code else set()
    for code, words in by_code.items():
        if any(len(one) >= _SHORTEST_NAME and one in said for one in words - everywhere):
            raise broken(rulebook.REASON_NAMES_NOBODY, code=code)


def _spelt(text: str) -> str:
    """Return a text without blanks and dashes, in capitals: however a number is grouped, it is the same."""
    return compact(text).replace("-", "")


def filled(text: str, what: str) -> str:
    """Return a typed text, trimmed, that nothing can be entered without: a name, a place, a finding.

    Raises BadInput `not-filled` and `text-too-long`.
    """
    text = clean(text)
    if not text:
        raise BadInput(NOT_FILLED, N_("须填写{what}。请填写后再提交。"), what=what)
    return _kept_whole(text, NOT_FILLED, what)


def _kept_whole(text: str, field: str, what: str) -> str:
    if len(text) > MOST_LONG:
        raise BadInput(
            "text-too-long",
            N_("这段文字有 {n} 字，最多 {most} 字，还没有保存。请缩短后再办理；长的说明可作为扫描件放入档案。"),
            field=field, what=what, n=len(text), most=MOST_LONG,
        )  # fmt: skip
    return text
