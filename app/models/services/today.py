"""The work that waits at the desk today, for the first page and for the counts beside the pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from app.models.domain.deputy import Deputy
from app.models.domain.docket import DocketHead
from app.models.domain.dossier import DossierRow
from app.models.domain.life import Life
from app.models.domain.loan import Loan, Request
from app.models.domain.person import Account, AccountStatus
from app.models.domain.procedure import Step
from app.models.domain.procedures.loan import APPROVED, LOAN
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.change_notice import OpenNotices
from app.models.domain.registers.deadline import DEADLINE, Deadline
from app.models.domain.registers.record import OF_ARCHIVE
from app.models.domain.rights import Right
from app.models.domain.transfer_docket import TransferDue
from app.models.services import change_notices, deadlines, deputies, keeping, leaving, registers, transferring, turns
from app.models.services import dossiers as dossier_service
from app.models.services.action import query
from app.models.services.day import Day, day_of
from app.models.services.desk import Desk
from app.models.services.keeping import ReviewDue
from app.models.services.registers import RegisterDue
from app.models.store import browse, dockets, lives, loans
from app.models.store.dossiers import kept_by_each

NAMED = 3
"""The number of waiting things that are named."""
ACCOUNTS = "accounts"
"""Beside the kinds of dockets: accounts that wait to be activated."""


@dataclass(frozen=True, slots=True)
class Today:
    """The work that a person at this desk should look at.

    `reviews_named` are the first `NAMED` of the dossiers `to_review`. `accounts_to_close` are those of leavers; `to_hand_over`: who
    keeps dossiers and has no account any more, with how many; `as_deputy`: for whom this person would sign, by the id of the docket.
    """

    to_approve: tuple[Request, ...]
    to_issue: tuple[Request, ...]
    to_fetch: tuple[Request, ...]
    overdue: tuple[Loan, ...]
    due_today: tuple[Loan, ...]
    to_inspect: tuple[Loan, ...]
    dockets: tuple[tuple[DocketHead, Step], ...]
    accounts_to_activate: tuple[Account, ...]
    accounts_to_close: tuple[Account, ...]
    to_hand_over: tuple[tuple[str, int], ...]
    to_verify: tuple[int, ...]
    to_confirm: tuple[int, ...]
    to_review: tuple[ReviewDue, ...]
    reviews_named: tuple[DossierRow, ...]
    documents: tuple[tuple[DossierRow, str], ...]
    to_identify: tuple[DossierRow, ...]
    registers: tuple[RegisterDue, ...]
    notices: OpenNotices
    unacknowledged: OpenNotices
    deadlines: tuple[RegisterEntry[Deadline], ...]
    transfers: tuple[tuple[DocketHead, TransferDue], ...]
    deputies: tuple[Deputy, ...]
    as_deputy: Mapping[int, str]
    dossiers: int
    lent: int
    day: Day


@query(Right.CONSULT)
def today(desk: Desk) -> Today:
    """Look at the whole desk at once, within the session's scope and rights."""
    db, day, me = desk.store.db, desk.now().date(), desk.account
    heads, in_force = dockets.open_heads(db), deputies.in_force(desk)
    awaited = turns.awaited(desk, heads, in_force)
    asked = {docket.id for docket, _step in awaited}
    requests = loans.requests(db, [one for one in heads[::-1] if one.kind == LOAN.kind])
    to_issue = tuple(one for one in requests if one.is_in(APPROVED))
    due = loans.overdue(db, (day + timedelta(days=1)).isoformat())
    counts, to_review = browse.counts(db), _to_review(desk)
    keeps_accounts = desk.can(Right.KEEP_ACCOUNTS)
    return Today(
        to_approve=tuple(one for one in requests if one.id in asked),
        to_issue=to_issue if desk.can(Right.LEND) else (),
        to_fetch=tuple(one for one in to_issue if one.borrower_id == me.person_id),
        overdue=tuple(one for one in due if one.is_overdue(day)),
        due_today=tuple(one for one in due if one.due_on == day.isoformat()),
        to_inspect=tuple(loans.uninspected(db)) if desk.can(Right.LEND) else (),
        dockets=tuple(one for one in awaited if one[0].kind != LOAN.kind),
        accounts_to_activate=_to_activate(desk),
        accounts_to_close=tuple(leaving.left_open(desk)) if keeps_accounts else (),
        to_hand_over=_to_hand_over(desk) if desk.can(Right.HAND_OVER) else (),
        to_verify=tuple(lives.unconfirmed(db, Life.ENTERED)) if desk.can(Right.REGISTER) else (),
        to_confirm=tuple(lives.unconfirmed(db, Life.VERIFIED)) if desk.can(Right.CONFIRM) else (),
        to_review=to_review,
        reviews_named=tuple(dossier_service.rows(desk, [one.dossier_id for one in to_review[:NAMED]])),
        documents=tuple(keeping.documents_running_out(desk)) if desk.can(Right.VERIFY) else (),
        to_identify=tuple(keeping.to_identify_anew(desk)) if desk.can(Right.VERIFY) else (),
        registers=tuple(registers.due(desk)) if desk.can(OF_ARCHIVE.right) else (),
        notices=change_notices.mine(desk),
        unacknowledged=change_notices.unacknowledged(desk) if desk.can(Right.DECIDE_CHANGE) else OpenNotices((), 0),
        deadlines=tuple(deadlines.near(desk)) if desk.can(DEADLINE.right) else (),
        transfers=tuple(transferring.concerning(desk, heads)) if desk.can(Right.TRANSFER) else (),
        deputies=tuple(one for one in in_force if me.person_id in one.persons),
        as_deputy=_as_deputy(desk, awaited, in_force),
        dossiers=sum(count for *_, state, count in counts if state.value != "destroyed"),
        lent=sum(count for *_, state, count in counts if state.value == "lent"),
        day=day_of(desk, heads, asked),
    )


@query(Right.CONSULT)
def waiting_counts(desk: Desk) -> Counter[str]:
    """Count what waits for who has signed in, by the kind of its docket, and `ACCOUNTS`.

    With the requests for loans count those that may be given out, what is late and what waits for its inspection.
    """
    db, heads = desk.store.db, dockets.open_heads(desk.store.db)
    counts = Counter(docket.kind for docket, _step in turns.awaited(desk, heads, deputies.in_force(desk)))
    counts[LOAN.kind] += loans.count_overdue(db, desk.now().date().isoformat())
    if desk.can(Right.LEND):
        to_issue = sum(one.kind == LOAN.kind and one.state.name == APPROVED for one in heads)
        counts[LOAN.kind] += to_issue + loans.count_uninspected(db)
    counts[ACCOUNTS] = len(_to_activate(desk))
    return counts


def _to_activate(desk: Desk) -> tuple[Account, ...]:
    known = desk.directory().accounts if desk.can(Right.KEEP_ACCOUNTS) else ()
    return tuple(one for one in known if one.status is AccountStatus.ASKED)


def _as_deputy(desk: Desk, waiting: Iterable[tuple[DocketHead, Step]], in_force: Sequence[Deputy]) -> dict[int, str]:
    me, rights = desk.account, desk.pack.rights
    found = (
        {one.id: one.deputy(step, rights, me.role, me.person_id, in_force) for one, step in waiting} if in_force else {}
    )
    return {number: deputy.principal for number, deputy in found.items() if deputy}


def _to_hand_over(desk: Desk) -> tuple[tuple[str, int], ...]:
    known = desk.directory().accounts
    here = {one.person_id for one in known if one.status is not AccountStatus.CLOSED}
    return tuple(kept_by_each(desk.store.db, {one.person_id for one in known} - here))


def _to_review(desk: Desk) -> tuple[ReviewDue, ...]:
    """Reviews that are due soon and are the task of this post (S07-R2); the archive room sees them all."""
    due = keeping.reviews_due(desk)
    if desk.can(Right.REGISTER):
        return tuple(due)
    return tuple(one for one in due if one.cycle and one.cycle.role is desk.account.role)
