"""The kinds of things that wait on 今日: how each is found, and the right that a person needs to be told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, Generic, TypeVar

from app.models.domain.deposit import Original
from app.models.domain.deputy import Deputy
from app.models.domain.docket import DocketHead
from app.models.domain.dossier import DossierRow
from app.models.domain.life import Life
from app.models.domain.loan import Loan, Request
from app.models.domain.moments import day_of
from app.models.domain.person import Account, AccountStatus
from app.models.domain.procedures.destruction import DESTRUCTION
from app.models.domain.procedures.loan import APPROVED
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.change_notice import OpenChangeNotices
from app.models.domain.registers.climate import READINGS
from app.models.domain.registers.deadline import DEADLINE, Deadline
from app.models.domain.registers.finding import FollowedFinding
from app.models.domain.registers.hold import HoldOn
from app.models.domain.registers.record import OF_ARCHIVE
from app.models.domain.rights import Right
from app.models.domain.stock_count import YearlyCount
from app.models.domain.transfer_docket import TransferDue
from app.models.services import (
    change_notices,
    climates,
    deadlines,
    deposits,
    holds,
    keeping,
    leaving,
    placing,
    register_findings,
    registers,
    stocktaking,
    transferring,
)  # fmt: skip
from app.models.services.climates import ReadingDue
from app.models.services.day import Day
from app.models.services.desk import Desk
from app.models.services.keeping import ReviewDue
from app.models.services.registers import RegisterDue
from app.models.store import lives, loans, sealing, stocktakes
from app.models.store.dossiers import kept_by_each

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DeskRead:
    """A desk and what several kinds of waiting things have in common.

    `heads`: the open dockets. `asked`: the ids of those that wait for this person. `due`: the loans that are due today or
    late. `deputies`: the appointments in force. `is_filled`: the archive has dossiers.
    """

    desk: Desk
    today: date
    heads: Sequence[DocketHead]
    requests: Sequence[Request]
    asked: frozenset[int]
    due: Sequence[Loan]
    deputies: Sequence[Deputy]
    is_filled: bool
    day: Day

    @property
    def me(self) -> str:
        """The person at the desk."""
        return self.desk.account.person_id


@dataclass(frozen=True, slots=True)
class WaitingKind(Generic[T]):
    """A kind of thing that waits, for holders of a right."""

    name: str
    right: Right
    find: Callable[[DeskRead], Iterable[T]]

    def of(self, read: DeskRead) -> tuple[T, ...]:
        """Return the things of this kind that wait; none for a person without the right."""
        return tuple(self.find(read)) if read.desk.can(self.right) else ()


def to_activate(desk: Desk) -> list[Account]:
    """Return the accounts that were asked for. For use behind the gate."""
    return [one for one in desk.directory().accounts if one.status is AccountStatus.ASKED]


def _approved(read: DeskRead) -> list[Request]:
    return [one for one in read.requests if one.is_in(APPROVED)]


def _kept_by_leavers(read: DeskRead) -> list[tuple[str, int]]:
    known = read.desk.directory().accounts
    here = {one.person_id for one in known if one.status is not AccountStatus.CLOSED}
    return kept_by_each(read.desk.store.db, {one.person_id for one in known} - here)


def _to_review(read: DeskRead) -> list[ReviewDue]:
    """Reviews that are due soon and are the task of this post (S07-R2); the archive room sees them all."""
    due, post = keeping.reviews_due(read.desk), read.desk.account.role
    return due if read.desk.can(Right.REGISTER) else [one for one in due if one.cycle and one.cycle.role is post]


def _held(read: DeskRead) -> list[tuple[DocketHead, HoldOn]]:
    mine = [one for one in read.heads if one.id in read.asked or any(taken.person_id == read.me for taken in one.steps)]
    stopping = holds.stopping(read.desk, mine)
    return [(one, stopping[one.id][0]) for one in mine if one.id in stopping]


def _untouched(read: DeskRead) -> list[DocketHead]:
    """Destruction lists on which nobody took a step for as long as the rules bear, for their proposer and the managers."""
    since = (read.today - timedelta(days=read.desk.pack.disposal.untouched)).isoformat()
    approves = read.desk.can(Right.APPROVE_DESTRUCTION)
    return [
        one
        for one in read.heads
        if one.kind == DESTRUCTION.kind
        and day_of(one.steps[-1].at) <= since
        and (approves or one.opener.person_id == read.me)
    ]


def _unconfirmed(life: Life) -> Callable[[DeskRead], list[int]]:
    return lambda read: lives.unconfirmed(read.desk.store.db, life)


TO_APPROVE: Final[WaitingKind[Request]] = WaitingKind(
    "approve", Right.CONSULT, lambda read: [one for one in read.requests if one.id in read.asked]
)
TO_ISSUE: Final[WaitingKind[Request]] = WaitingKind("issue", Right.LEND, _approved)
TO_FETCH: Final[WaitingKind[Request]] = WaitingKind(
    "fetch", Right.CONSULT, lambda read: [one for one in _approved(read) if one.borrower_id == read.me]
)
OVERDUE: Final[WaitingKind[Loan]] = WaitingKind(
    "overdue", Right.CONSULT, lambda read: [one for one in read.due if one.is_overdue(read.today)]
)
DUE_TODAY: Final[WaitingKind[Loan]] = WaitingKind(
    "due", Right.CONSULT, lambda read: [one for one in read.due if one.due_on == read.today.isoformat()]
)
TO_INSPECT: Final[WaitingKind[Loan]] = WaitingKind(
    "inspect", Right.LEND, lambda read: loans.uninspected(read.desk.store.db)
)
TRANSFERS: Final[WaitingKind[tuple[DocketHead, TransferDue]]] = WaitingKind(
    "transfers", Right.TRANSFER, lambda read: transferring.concerning(read.desk, read.heads)
)
HELD: Final[WaitingKind[tuple[DocketHead, HoldOn]]] = WaitingKind("held", Right.CONSULT, lambda read: _held(read))
"""Dockets that this person is about to sign, or has taken a step of, with the newest hold that stops each."""
UNTOUCHED: Final[WaitingKind[DocketHead]] = WaitingKind("untouched", Right.PROPOSE_DESTRUCTION, _untouched)
CLOCK_BEHIND: Final[WaitingKind[str]] = WaitingKind(
    "clock", Right.CONSULT, lambda read: filter(None, [read.day.clock_behind])
)
"""The ISO time that the machine's clock has not reached."""

TO_VERIFY: Final[WaitingKind[int]] = WaitingKind("verify", Right.REGISTER, _unconfirmed(Life.ENTERED))
TO_CONFIRM: Final[WaitingKind[int]] = WaitingKind("confirm", Right.CONFIRM, _unconfirmed(Life.VERIFIED))
TO_REVIEW: Final[WaitingKind[ReviewDue]] = WaitingKind("review", Right.CONSULT, _to_review)
DOCUMENTS: Final[WaitingKind[tuple[DossierRow, str]]] = WaitingKind(
    "documents", Right.VERIFY, lambda read: keeping.documents_running_out(read.desk)
)
TO_IDENTIFY: Final[WaitingKind[DossierRow]] = WaitingKind(
    "identify", Right.VERIFY, lambda read: keeping.to_identify_anew(read.desk)
)
REGISTERS: Final[WaitingKind[RegisterDue]] = WaitingKind(
    "registers", OF_ARCHIVE.right, lambda read: registers.due(read.desk)
)
FINDINGS: Final[WaitingKind[FollowedFinding]] = WaitingKind(
    "findings", Right.CONSULT, lambda read: register_findings.mine(read.desk)
)
CLIMATE: Final[WaitingKind[ReadingDue]] = WaitingKind("climate", READINGS.right, lambda read: climates.due(read.desk))
NOTICES: Final[WaitingKind[OpenChangeNotices]] = WaitingKind(
    "notices", Right.CONSULT, lambda read: [change_notices.mine(read.desk)]
)
UNACKNOWLEDGED: Final[WaitingKind[OpenChangeNotices]] = WaitingKind(
    "unacknowledged", Right.DECIDE_CHANGE, lambda read: [change_notices.unacknowledged(read.desk)]
)
DEADLINES: Final[WaitingKind[RegisterEntry[Deadline]]] = WaitingKind(
    "deadlines", DEADLINE.right, lambda read: deadlines.near(read.desk)
)
DEPOSITS_DUE: Final[WaitingKind[Original]] = WaitingKind(
    "deposits-due", Right.LEND, lambda read: deposits.due(read.desk)
)
"""Originals stay here until they are given out, or kept longer."""
WISHED: Final[WaitingKind[tuple[int, str]]] = WaitingKind(
    "wished", Right.PROPOSE_DESTRUCTION, lambda read: sealing.to_list(read.desk.store.db)
)
"""Dossiers, by id and code, whose customers were told that they will be listed for destruction (S11-R6)."""
TO_MOVE: Final[WaitingKind[int]] = WaitingKind(
    "misplaced", Right.KEEP_PLACES, lambda read: placing.misplaced(read.desk)
)
"""Dossiers that lay where they lie before their category became important, or ceased to be."""
COUNTS_DUE: Final[WaitingKind[YearlyCount]] = WaitingKind(
    "counts-due", Right.COUNT, lambda read: stocktaking.due(read.desk)
)
"""The rooms and cabinets that were not counted for a year."""
DESTROYED_FOUND: Final[WaitingKind[tuple[str, str, str, str]]] = WaitingKind(
    "destroyed-found", Right.APPROVE_WRITE_OFF, lambda read: stocktakes.destroyed_found(read.desk.store.db)
)
"""Bags on the shelves that the books have as destroyed: the code of the count, 档号, place and time of each."""
BACKUP: Final[WaitingKind[Day]] = WaitingKind(
    "backup", Right.CONSULT, lambda read: [read.day] if read.day.asks_for_backup and read.is_filled else []
)

TO_ACTIVATE: Final[WaitingKind[Account]] = WaitingKind(
    "accounts", Right.KEEP_ACCOUNTS, lambda read: to_activate(read.desk)
)
TO_CLOSE: Final[WaitingKind[Account]] = WaitingKind(
    "closings", Right.KEEP_ACCOUNTS, lambda read: leaving.left_open(read.desk)
)
"""The accounts of leavers."""
TO_HAND_OVER: Final[WaitingKind[tuple[str, int]]] = WaitingKind("kept", Right.HAND_OVER, _kept_by_leavers)
"""Persons who keep dossiers and have no account any more, each with their number of dossiers."""
DEPUTIES: Final[WaitingKind[Deputy]] = WaitingKind(
    "deputies", Right.CONSULT, lambda read: [one for one in read.deputies if read.me in one.persons]
)

KINDS: Final[tuple[WaitingKind[Any], ...]] = (
    TO_APPROVE, TO_ISSUE, TO_FETCH, OVERDUE, DUE_TODAY, TO_INSPECT, TRANSFERS, HELD, UNTOUCHED,
    CLOCK_BEHIND, TO_VERIFY, TO_CONFIRM, TO_REVIEW,
    DOCUMENTS, TO_IDENTIFY, FINDINGS, CLIMATE, REGISTERS, NOTICES, UNACKNOWLEDGED, DEADLINES, DEPOSITS_DUE, WISHED, TO_MOVE,
    COUNTS_DUE, DESTROYED_FOUND, BACKUP,
    TO_ACTIVATE, TO_CLOSE, TO_HAND_OVER, DEPUTIES,
)  # fmt: skip
