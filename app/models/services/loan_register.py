"""The borrow register (借阅登记簿) and everything else that is read of borrowing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from app.models.domain.audit_action import AuditAction
from app.models.domain.loan import Loan, Request
from app.models.domain.recipient import Recipient
from app.models.domain.rights import Right
from app.models.services.action import Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.services.outgoing import may_leave
from app.models.store import loans


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


@dataclass(frozen=True, slots=True)
class RegisterPart:
    """Loans of a period that leave the program, and for whom. `out_of`: of so many these are some; 0: they are all."""

    loans: tuple[Loan, ...]
    out_of: int
    recipient: str


@action(Right.EXPORT)
def export(
    work: Work,
    first: date,
    last: date,
    purpose: str,
    recipient: Recipient | None,
    only: Collection[int] | None = None,
) -> RegisterPart:
    """The register of a period for a spreadsheet, or `only` these loans of it; that it left the program is logged.

    Raises like `outgoing.may_leave`.
    """
    return _taken(work, AuditAction.REGISTER_EXPORT, first, last, purpose, recipient, only)


@action(Right.EXPORT)
def print_register(
    work: Work,
    first: date,
    last: date,
    purpose: str,
    recipient: Recipient | None,
    only: Collection[int] | None = None,
) -> RegisterPart:
    """The register of a period for paper: what a spreadsheet may not take out unasked, paper may not either (S17-R4).

    Raises like `outgoing.may_leave`.
    """
    return _taken(work, AuditAction.REGISTER_PRINT, first, last, purpose, recipient, only)


def _taken(
    work: Work, deed: AuditAction, first: date, last: date, purpose: str, recipient: Recipient | None,
    only: Collection[int] | None,
) -> RegisterPart:  # fmt: skip
    whole = loans.register(work.db, first.isoformat(), last.isoformat())
    rows = whole if only is None else [one for one in whole if one.id in only]
    way = may_leave(work, sorted({one.dossier_id for one in rows}), purpose, recipient)
    work.record(
        deed,
        f"archive:{work.desk.fonds}",
        since=first.isoformat(),
        until=last.isoformat(),
        rows=len(rows),
        purpose=way.purpose,
        recipient=way.recipient,
    )
    work.changes_only_the_trail()
    return RegisterPart(tuple(rows), 0 if only is None else len(whole), way.recipient)
