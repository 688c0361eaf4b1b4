"""The borrow register (借阅登记簿) and everything else that is read of borrowing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.models.domain.audit_action import AuditAction
from app.models.domain.chain import AuditEvent
from app.models.domain.loan import Loan, Request
from app.models.domain.procedures.loan import APPROVE, ISSUE, LOAN
from app.models.domain.rights import Right
from app.models.services.action import Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.store import audit, loans


@dataclass(frozen=True, slots=True)
class Approval:
    """The approval of a request: signer, a deputy with the appointment, time (ISO, UTC), and the anchor of its audit event."""

    name: str
    at: str
    anchor: str


@query(Right.CONSULT)
def waiting(desk: Desk) -> list[Request]:
    """Requests that wait for a decision or for the bags to be fetched, within the session's sight."""
    return loans.waiting(desk.store.db)


@query(Right.CONSULT)
def request(desk: Desk, request_id: int) -> Request:
    """One request; Stale when it is gone or out of reach."""
    return still_there(loans.request(desk.store.db, request_id))


@query(Right.CONSULT)
def out(desk: Desk, borrower_id: str | None = None) -> list[Loan]:
    """Return all open loans, or those of one borrower, earliest due first."""
    return loans.out(desk.store.db, borrower_id)


@query(Right.CONSULT)
def overdue(desk: Desk) -> list[Loan]:
    """Return the overdue loans."""
    return loans.overdue(desk.store.db, desk.now().date().isoformat())


@query(Right.LEND)
def uninspected(desk: Desk) -> list[Loan]:
    """Return the returned loans that wait for their inspection."""
    return loans.uninspected(desk.store.db)


@query(Right.CONSULT)
def register(desk: Desk, first: date, last: date) -> list[Loan]:
    """The borrow register of a period (S02-R7), both days included."""
    return loans.register(desk.store.db, first.isoformat(), last.isoformat())


@query(Right.CONSULT)
def loans_of_slip(desk: Desk, request_id: int) -> list[Loan]:
    """The loans of one slip, for printing it again."""
    return loans.of_request(desk.store.db, request_id)


@query(Right.CONSULT)
def slip_anchor(desk: Desk, request_id: int) -> str:
    """The anchor code of the audit event by which a slip was issued, for printing it again; empty before that."""
    return _anchor(_events(desk, request_id), LOAN.audit_action(ISSUE))


@query(Right.CONSULT)
def approval(desk: Desk, request_id: int) -> Approval | None:
    """Return the approval of a request, for the slip; None where none was needed."""
    at, taken = loans.approved_at(desk.store.db, request_id), request(desk, request_id).docket.taken(APPROVE)
    if at is None:
        return None
    return Approval(taken[0].attestation, at, _anchor(_events(desk, request_id), LOAN.audit_action(APPROVE)))


@action(Right.EXPORT)
def export(work: Work, first: date, last: date) -> list[Loan]:
    """The register of a period for a spreadsheet; that it left the program is logged."""
    rows = loans.register(work.db, first.isoformat(), last.isoformat())
    work.record(
        AuditAction.REGISTER_EXPORT,
        f"archive:{work.desk.fonds}",
        since=first.isoformat(),
        until=last.isoformat(),
        rows=len(rows),
    )
    work.changes_only_the_trail()
    return rows


def _events(desk: Desk, request_id: int) -> list[AuditEvent]:
    wanted = still_there(loans.request(desk.store.db, request_id))
    return audit.about_slip(desk.store.db, wanted.slip_code)


def _anchor(events: list[AuditEvent], action: str) -> str:
    return next((event.anchor for event in reversed(events) if event.action == action), "")
