"""The borrow register (借阅登记簿) and everything else that is read of borrowing."""

from __future__ import annotations

from datetime import date

from app.models.domain.loan import Loan, Request, RequestState
from app.models.domain.rights import Right
from app.models.services.action import Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.store import audit, loans


@query(Right.CONSULT)
def waiting(desk: Desk) -> list[Request]:
    """Requests that wait for a decision or for the bags to be fetched, within the session's sight."""
    return loans.requests(desk.store.db, (RequestState.ASKED, RequestState.APPROVED))


@query(Right.CONSULT)
def request(desk: Desk, request_id: int) -> Request:
    """One request; Stale when it is gone or out of reach."""
    return still_there(loans.request(desk.store.db, request_id))


@query(Right.CONSULT)
def out(desk: Desk, borrower_id: str | None = None) -> list[Loan]:
    """Everything that is out, earliest due first."""
    return loans.out(desk.store.db, borrower_id)


@query(Right.CONSULT)
def overdue(desk: Desk) -> list[Loan]:
    """What should be back by now."""
    return loans.overdue(desk.store.db, desk.now().date().isoformat())


@query(Right.LEND)
def uninspected(desk: Desk) -> list[Loan]:
    """What came back and waits for its inspection."""
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
    wanted = still_there(loans.request(desk.store.db, request_id))
    events = [event for event in audit.about_slip(desk.store.db, wanted.slip_code) if event.action == "loan.issue"]
    return events[-1].anchor if events else ""


@action(Right.EXPORT)
def export(work: Work, first: date, last: date) -> list[Loan]:
    """The register of a period for a spreadsheet; that it left the program is logged."""
    rows = loans.register(work.db, first.isoformat(), last.isoformat())
    work.record(
        "register.export", f"archive:{work.desk.fonds}", first=first.isoformat(), last=last.isoformat(), rows=len(rows)
    )
    return rows
