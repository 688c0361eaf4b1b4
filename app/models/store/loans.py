"""Requests and loans: the borrow register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.models.domain.household import household_name
from app.models.domain.loan import Condition, Kind, Loan, Request, RequestState
from app.models.domain.party import titled
from app.models.domain.person import Role
from app.models.store import buildings, parties
from app.models.store.database import Database, NamedRow, Params

_REQUEST = (
    "SELECT r.id, r.slip_code, r.kind, r.borrower_id, b.name AS borrower, b.department, r.purpose, r.term_days, r.state,"
    " r.approver_roles, r.clause, r.asked_at, r.asked_by, r.valid_until, r.approver_id, ifnull(a.name, '') AS approver,"
    " r.approval_id, r.override_id, r.reason, ifnull(r.policy_version, 1) AS policy_version,"
    " (SELECT group_concat(dossier_id) FROM main.loan_request_dossier WHERE request_id = r.id) AS dossier_ids,"
    " (SELECT group_concat(d.reference_code) FROM main.loan_request_dossier AS x JOIN main.dossier AS d"
    " ON d.id = x.dossier_id WHERE x.request_id = r.id) AS reference_codes"
    " FROM loan_request AS r JOIN main.person AS b ON b.id = r.borrower_id"
    " LEFT JOIN main.person AS a ON a.id = r.approver_id"
)

_LOAN = (
    "SELECT l.id, l.request_id, ifnull(r.slip_code, '') AS slip_code, l.kind, l.dossier_id, d.reference_code,"
    " ifnull(g.name, '') AS building, v.unit, v.room, ifnull(p.name, '') AS party, l.borrower_id, b.name AS borrower,"
    " b.department, l.purpose, l.issued_at, i.name AS issued_by, l.approver_name AS approver, l.due_on, l.renewals,"
    " l.recalled_at, l.returned_at, ifnull(t.name, '') AS returned_by, l.condition, l.condition_note,"
    f" v.id IS NULL AS hidden, {buildings.ESTATE.replace('b.', 'g.')} AS estate,"
    f" {parties.CUSTOMERS.format(dossier='v')} AS customers"
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
    return next(iter(_requests(db, "WHERE r.id = ?", (request_id,))), None)


def request_by_slip(db: Database, slip_code: str) -> Request | None:
    """The request whose printed slip was scanned."""
    return next(iter(_requests(db, "WHERE r.slip_code = ?", (slip_code,))), None)


def requests(db: Database, states: Sequence[RequestState]) -> list[Request]:
    """Requests in any of the states, oldest first."""
    marks = ",".join("?" * len(states))
    return _requests(db, f"WHERE r.state IN ({marks}) ORDER BY r.asked_at, r.id", list(states))


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
    return next(iter(_loans(db, "WHERE l.id = ?", (loan_id,))), None)


def open_loan(db: Database, dossier_id: int) -> Loan | None:
    """The loan that a dossier is out on."""
    return next(iter(_loans(db, "WHERE l.dossier_id = ? AND l.returned_at IS NULL", (dossier_id,))), None)


def of_dossier(db: Database, dossier_id: int) -> list[Loan]:
    """Every loan of a dossier, newest first."""
    return _loans(db, "WHERE l.dossier_id = ? ORDER BY l.id DESC", (dossier_id,))


def of_request(db: Database, request_id: int) -> list[Loan]:
    """The loans of one slip."""
    return _loans(db, "WHERE l.request_id = ? ORDER BY l.id", (request_id,))


def out(db: Database, borrower_id: str | None = None) -> list[Loan]:
    """Everything that is out, or out with one borrower, earliest due first."""
    where = "" if borrower_id is None else " AND l.borrower_id = ?"
    params = () if borrower_id is None else (borrower_id,)
    return _loans(db, f"WHERE l.returned_at IS NULL{where} ORDER BY l.due_on, l.id", params)


def overdue(db: Database, today: str) -> list[Loan]:
    """What should be back by now, longest overdue first."""
    return _loans(db, "WHERE l.returned_at IS NULL AND l.due_on < ? ORDER BY l.due_on, l.id", (today,))


def overdue_dates(db: Database, borrower_id: str, today: str) -> list[str]:
    """Due dates of what a borrower should have brought back, whatever the session may see."""
    return db.column(
        "SELECT due_on FROM main.loan WHERE borrower_id = ? AND returned_at IS NULL AND due_on < ?",
        (borrower_id, today),
    )


def uninspected(db: Database) -> list[Loan]:
    """What came back and has not been looked through yet."""
    return _loans(db, "WHERE l.condition = 'not-inspected' ORDER BY l.returned_at, l.id")


def register(db: Database, first: str, last: str) -> list[Loan]:
    """The borrow register from day `first` to day `last`, both included."""
    return _loans(
        db, "WHERE l.issued_at >= ? AND l.issued_at < date(?, '+1 day') ORDER BY l.issued_at, l.id", (first, last)
    )


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


def _requests(db: Database, where: str, params: Params) -> list[Request]:
    return [_request(row) for row in db.named(f"{_REQUEST} {where}", params)]


def _request(row: NamedRow) -> Request:
    read = {
        "kind": Kind(row["kind"]), "state": RequestState(row["state"]),
        "approver_roles": tuple(Role(role) for role in row["approver_roles"].split(",") if role),
        "dossier_ids": tuple(map(int, row["dossier_ids"].split(","))),
        "reference_codes": tuple(row["reference_codes"].split(",")),
    }  # fmt: skip
    return Request(**row | read)


def _loans(db: Database, where: str, params: Params = ()) -> list[Loan]:
    return [_loan(row) for row in db.named(f"{_LOAN} {where}", params)]


def _loan(row: NamedRow) -> Loan:
    # Somebody's own loan of a dossier that they no longer may see tells its code and nothing of the customer.
    hidden, party, customers = row.pop("hidden"), row.pop("party"), row.pop("customers")
    home = household_name(*(row.pop(part) for part in ("building", "unit", "room", "estate")))
    read = {
        "kind": Kind(row["kind"]), "condition": Condition(row["condition"]) if row["condition"] else None,
        "title": row["reference_code"] if hidden else titled(home, party, customers),
    }  # fmt: skip
    return Loan(**row | read)
