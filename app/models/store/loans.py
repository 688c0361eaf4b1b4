"""Requests and loans: the borrow register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.models.domain.household import household_name
from app.models.domain.loan import Condition, Kind, Loan, Request, RequestState
from app.models.domain.party import titled
from app.models.domain.person import Role
from app.models.store import buildings, parties
from app.models.store.database import Database, Row

_REQUEST = (
    "SELECT r.id, r.slip_code, r.kind, r.borrower_id, b.name, b.department, r.purpose, r.term_days, r.state,"
    " r.approver_roles, r.clause, r.asked_at, r.asked_by, r.valid_until, r.approver_id, ifnull(a.name, ''),"
    " r.approval_id, r.override_id, r.reason, ifnull(r.policy_version, 1),"
    " (SELECT group_concat(dossier_id) FROM main.loan_request_dossier WHERE request_id = r.id),"
    " (SELECT group_concat(d.reference_code) FROM main.loan_request_dossier AS x JOIN main.dossier AS d"
    " ON d.id = x.dossier_id WHERE x.request_id = r.id)"
    " FROM loan_request AS r JOIN main.person AS b ON b.id = r.borrower_id"
    " LEFT JOIN main.person AS a ON a.id = r.approver_id"
)

_LOAN = (
    "SELECT l.id, l.request_id, ifnull(r.slip_code, ''), l.kind, l.dossier_id, d.reference_code,"
    " ifnull(g.name, ''), v.unit, v.room, ifnull(p.name, ''), l.borrower_id, b.name, b.department, l.purpose,"
    " l.issued_at, i.name, l.approver_name, l.due_on, l.renewals, l.recalled_at, l.returned_at, ifnull(t.name, ''),"
    f" l.condition, l.condition_note, v.id IS NULL, {buildings.ESTATE.replace('b.', 'g.')}, {parties.CUSTOMERS.format(dossier='v')}"
    " FROM loan AS l JOIN main.dossier AS d ON d.id = l.dossier_id"
    " LEFT JOIN dossier AS v ON v.id = l.dossier_id"
    " LEFT JOIN main.building AS g ON g.id = v.building_id LEFT JOIN main.party AS p ON p.id = v.party_id"
    " JOIN main.person AS b ON b.id = l.borrower_id JOIN main.person AS i ON i.id = l.issued_by"
    " LEFT JOIN main.person AS t ON t.id = l.returned_by LEFT JOIN main.loan_request AS r ON r.id = l.request_id"
)


def ask(
    db: Database, slip_code: str, kind: Kind, borrower_id: str, purpose: str, term_days: int,
    approver_roles: Sequence[Role], clause: str, policy_version: int, asked_at: str, asked_by: str, valid_until: str,
    dossier_ids: Sequence[int],
) -> int:  # fmt: skip
    """Enter a request; returns its id."""
    request_id = db.insert(
        "INSERT INTO main.loan_request (slip_code, kind, borrower_id, purpose, term_days, state, approver_roles,"
        " clause, policy_version, asked_at, asked_by, valid_until)"
        " VALUES (?, ?, ?, ?, ?, 'asked', ?, ?, ?, ?, ?, ?)",
        (
            slip_code, kind.value, borrower_id, purpose, term_days, ",".join(approver_roles), clause,
            policy_version, asked_at, asked_by, valid_until,
        ),
    )  # fmt: skip
    db.many(
        "INSERT INTO main.loan_request_dossier VALUES (?, ?)",
        [(request_id, dossier_id) for dossier_id in dossier_ids],
    )
    return request_id


def request(db: Database, request_id: int) -> Request | None:
    """A request that the session may see."""
    row = db.row(f"{_REQUEST} WHERE r.id = ?", (request_id,))
    return None if row is None else _request(row)


def request_by_slip(db: Database, slip_code: str) -> Request | None:
    """The request whose printed slip was scanned."""
    row = db.row(f"{_REQUEST} WHERE r.slip_code = ?", (slip_code,))
    return None if row is None else _request(row)


def requests(db: Database, states: Sequence[RequestState]) -> list[Request]:
    """Requests in any of the states, oldest first."""
    marks = ",".join("?" * len(states))
    return [
        _request(row)
        for row in db.rows(f"{_REQUEST} WHERE r.state IN ({marks}) ORDER BY r.asked_at, r.id", list(states))
    ]


def decide(
    db: Database, request_id: int, state: RequestState, at: str, approver_id: str | None,
    approval_id: int | None, reason: str,
) -> None:  # fmt: skip
    """Approve, refuse, withdraw or let a request expire."""
    db.run(
        "UPDATE main.loan_request SET state = ?, decided_at = ?, approver_id = ?, approval_id = ?, reason = ?"
        " WHERE id = ?",
        (state.value, at, approver_id, approval_id, reason, request_id),
    )


def approval(db: Database, request_id: int) -> tuple[str, str] | None:
    """Who signed that a request is granted, and when (ISO, UTC); None where nobody had to."""
    row = db.row(
        "SELECT s.name, s.at FROM loan_request AS r JOIN main.signoff AS s ON s.id = r.approval_id WHERE r.id = ?",
        (request_id,),
    )
    return None if row is None else (str(row[0]), str(row[1]))


def override(db: Database, request_id: int, signoff_id: int) -> None:
    """A manager has signed that the borrower may have more in spite of something overdue."""
    db.run("UPDATE main.loan_request SET override_id = ? WHERE id = ?", (signoff_id, request_id))


def expire(db: Database, now: str) -> list[tuple[int, str]]:
    """Let requests run out whose time has passed; returns their ids and slip codes."""
    rows = db.rows(
        "UPDATE main.loan_request SET state = 'expired', decided_at = ? WHERE state IN ('asked', 'approved')"
        " AND valid_until < ? RETURNING id, slip_code",
        (now, now),
    )
    return [(int(row[0]), str(row[1])) for row in rows]


def issue(db: Database, wanted: Request, dossier_ids: Sequence[int], at: str, by: str, due_on: str) -> list[int]:
    """Turn a request into loans; returns their ids."""
    db.run("UPDATE main.loan_request SET state = 'issued', issued_by = ? WHERE id = ?", (by, wanted.id))
    return [
        db.insert(
            "INSERT INTO main.loan (request_id, kind, dossier_id, borrower_id, purpose, issued_at, issued_by,"
            " approver_name, due_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                wanted.id, wanted.kind.value, dossier_id, wanted.borrower_id, wanted.purpose, at, by,
                wanted.approver, due_on,
            ),
        )
        for dossier_id in dossier_ids
    ]  # fmt: skip


def loan(db: Database, loan_id: int) -> Loan | None:
    """A line of the register."""
    row = db.row(f"{_LOAN} WHERE l.id = ?", (loan_id,))
    return None if row is None else _loan(row)


def open_loan(db: Database, dossier_id: int) -> Loan | None:
    """The loan that a dossier is out on."""
    row = db.row(f"{_LOAN} WHERE l.dossier_id = ? AND l.returned_at IS NULL", (dossier_id,))
    return None if row is None else _loan(row)


def of_dossier(db: Database, dossier_id: int) -> list[Loan]:
    """Every loan of a dossier, newest first."""
    return [_loan(row) for row in db.rows(f"{_LOAN} WHERE l.dossier_id = ? ORDER BY l.id DESC", (dossier_id,))]


def of_request(db: Database, request_id: int) -> list[Loan]:
    """The loans of one slip."""
    return [_loan(row) for row in db.rows(f"{_LOAN} WHERE l.request_id = ? ORDER BY l.id", (request_id,))]


def out(db: Database, borrower_id: str | None = None) -> list[Loan]:
    """Everything that is out, or out with one borrower, earliest due first."""
    where = "" if borrower_id is None else " AND l.borrower_id = ?"
    params = () if borrower_id is None else (borrower_id,)
    return [
        _loan(row) for row in db.rows(f"{_LOAN} WHERE l.returned_at IS NULL{where} ORDER BY l.due_on, l.id", params)
    ]


def overdue(db: Database, today: str) -> list[Loan]:
    """What should be back by now, longest overdue first."""
    rows = db.rows(f"{_LOAN} WHERE l.returned_at IS NULL AND l.due_on < ? ORDER BY l.due_on, l.id", (today,))
    return [_loan(row) for row in rows]


def overdue_dates(db: Database, borrower_id: str, today: str) -> list[str]:
    """Due dates of what a borrower should have brought back, whatever the session may see."""
    rows = db.rows(
        "SELECT due_on FROM main.loan WHERE borrower_id = ? AND returned_at IS NULL AND due_on < ?",
        (borrower_id, today),
    )
    return [str(row[0]) for row in rows]


def uninspected(db: Database) -> list[Loan]:
    """What came back and has not been looked through yet."""
    return [_loan(row) for row in db.rows(f"{_LOAN} WHERE l.condition = 'not-inspected' ORDER BY l.returned_at, l.id")]


def register(db: Database, first: str, last: str) -> list[Loan]:
    """The borrow register from day `first` to day `last`, both included."""
    rows = db.rows(
        f"{_LOAN} WHERE l.issued_at >= ? AND l.issued_at < date(?, '+1 day') ORDER BY l.issued_at, l.id",
        (first, last),
    )
    return [_loan(row) for row in rows]


def give_back(db: Database, loan_id: int, at: str, by: str) -> None:
    """Close a loan; nobody has looked through the bag yet."""
    db.run(
        "UPDATE main.loan SET returned_at = ?, returned_by = ?, condition = ? WHERE id = ?",
        (at, by, Condition.NOT_INSPECTED.value, loan_id),
    )


def inspect(db: Database, loan_id: int, condition: Condition, note: str) -> None:
    """Enter what the inspection of a bag found that came back."""
    db.run("UPDATE main.loan SET condition = ?, condition_note = ? WHERE id = ?", (condition.value, note, loan_id))


def renew(db: Database, loan_id: int, due_on: str) -> None:
    """Give a loan a later due date."""
    db.run("UPDATE main.loan SET due_on = ?, renewals = renewals + 1 WHERE id = ?", (due_on, loan_id))


def take_over(db: Database, leaver: str, receiver: str) -> None:
    """What a leaver has on loan is on loan to the receiver; what they asked for is withdrawn."""
    db.run("UPDATE main.loan SET borrower_id = ? WHERE borrower_id = ? AND returned_at IS NULL", (receiver, leaver))
    db.run(
        "UPDATE main.loan_request SET state = 'withdrawn' WHERE borrower_id = ? AND state IN ('asked', 'approved')",
        (leaver,),
    )


def add_history(db: Database, batch_id: int, loan: Mapping[str, object]) -> int:
    """Enter a line of an imported borrow register; returns its id."""
    columns = ", ".join(("batch_id", *loan))
    marks = ", ".join("?" * (1 + len(loan)))
    return db.insert(f"INSERT INTO main.loan ({columns}) VALUES ({marks})", (batch_id, *loan.values()))


def recall(db: Database, loan_id: int, at: str) -> None:
    """Note that the borrower was asked to bring it back."""
    db.run("UPDATE main.loan SET recalled_at = ? WHERE id = ?", (at, loan_id))


def _request(row: Row) -> Request:
    return Request(
        id=int(row[0]), slip_code=row[1], kind=Kind(row[2]), borrower_id=row[3], borrower=row[4],
        department=row[5], purpose=row[6], term_days=int(row[7]), state=RequestState(row[8]),
        approver_roles=tuple(Role(role) for role in row[9].split(",") if role), clause=row[10], asked_at=row[11],
        asked_by=row[12], valid_until=row[13], approver_id=row[14], approver=row[15], approval_id=row[16],
        override_id=row[17], reason=row[18], policy_version=int(row[19]),
        dossier_ids=tuple(int(part) for part in row[20].split(",")), reference_codes=tuple(row[21].split(",")),
    )  # fmt: skip


def _loan(row: Row) -> Loan:
    # Somebody's own loan of a dossier that they no longer may see tells its code and nothing of the customer.
    hidden = bool(row[24])
    home = household_name(row[6], row[7], row[8], row[25])
    return Loan(
        id=int(row[0]), request_id=row[1], slip_code=row[2], kind=Kind(row[3]), dossier_id=int(row[4]),
        reference_code=row[5], title=row[5] if hidden else titled(home, row[9], row[26]),
        borrower_id=row[10], borrower=row[11], department=row[12], purpose=row[13], issued_at=row[14],
        issued_by=row[15], approver=row[16], due_on=row[17], renewals=int(row[18]), recalled_at=row[19],
        returned_at=row[20], returned_by=row[21], condition=Condition(row[22]) if row[22] else None,
        condition_note=row[23],
    )  # fmt: skip
