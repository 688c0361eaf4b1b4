"""Requests and loans: the borrow register."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence

from app.models.domain import rulebook
from app.models.domain.docket import Docket, DocketHead
from app.models.domain.household import household_name
from app.models.domain.loan import Condition, Loan, LoanKind, Request
from app.models.domain.movement import MovementEvent
from app.models.domain.party import titled
from app.models.domain.procedures.loan import APPROVE, DAYS, ISSUE, LOAN
from app.models.store import buildings, dockets, parties
from app.models.store.database import Database, NamedRow, Params
from app.models.store.tables import OF_THESE, OFF_SHELF

# Word for word as the index of these loans says it, so that it serves.
_UNINSPECTED = "condition = 'not-inspected'"

_LISTED = (
    "SELECT l.docket_id, l.dossier_id, d.reference_code FROM main.docket_line AS l JOIN main.dossier AS d"
    f" ON d.id = l.dossier_id WHERE l.docket_id {OF_THESE} ORDER BY l.docket_id, l.position"
)
_LOAN = (
    "SELECT l.id, l.docket_id, ifnull(r.code, '') AS slip_code, l.kind, l.dossier_id, d.reference_code,"
    " ifnull(g.name, '') AS building, v.unit, v.room, ifnull(p.name, '') AS party, l.borrower_id, b.name AS borrower,"
    " b.department, l.purpose, l.issued_at, i.name AS issued_by, ifnull(a.name, l.approver_name) AS approver,"
    " ifnull(f.name, '') AS principal, ifnull(o.name, '') AS lifted_by, ifnull(o.at, '') AS lifted_at, l.due_on,"
    f" CAST(json_extract(r.body, '$.{DAYS}') AS INTEGER) AS granted_days, l.renewals,"
    " l.recalled_at, l.returned_at, ifnull(t.name, '') AS returned_by, l.condition, l.condition_note,"
    f" v.id IS NULL AS hidden, {buildings.ESTATE.replace('b.', 'g.')} AS estate,"
    f" {parties.CUSTOMERS.format(dossier='v')} AS customers"
    " FROM loan AS l JOIN main.dossier AS d ON d.id = l.dossier_id"
    " LEFT JOIN dossier AS v ON v.id = l.dossier_id"
    " LEFT JOIN main.building AS g ON g.id = v.building_id LEFT JOIN main.party AS p ON p.id = v.party_id"
    " JOIN main.person AS b ON b.id = l.borrower_id JOIN main.person AS i ON i.id = l.issued_by"
    " LEFT JOIN main.person AS t ON t.id = l.returned_by LEFT JOIN main.docket AS r ON r.id = l.docket_id"
    f" LEFT JOIN main.docket_step AS s ON s.docket_id = l.docket_id AND s.step = '{APPROVE}' AND s.nth = 1"
    " LEFT JOIN main.person AS a ON a.id = s.person_id LEFT JOIN main.person AS f ON f.id = s.for_person_id"
    # The clerk gives out; whose sign-off stands there is the manager who let it pass.
    f" LEFT JOIN main.docket_step AS h ON h.docket_id = l.docket_id AND h.step = '{ISSUE}' AND h.nth = 1"
    " LEFT JOIN main.signoff AS o ON o.id = h.signoff_id"
)


def request(db: Database, docket_id: int) -> Request | None:
    """A request that the session may see."""
    found = dockets.docket(db, docket_id)
    return None if found is None else request_of(db, found)


def request_of(db: Database, docket: Docket) -> Request:
    """The request of its docket."""
    if docket.is_whole:
        return Request(docket, docket.dossier_ids, tuple(line.reference_code for line in docket.lines))
    return requests(db, [docket])[0]


def waiting(db: Database) -> list[Request]:
    """The requests that can still become loans, oldest first."""
    return requests(db, dockets.open_heads_of(db, LOAN.kind)[::-1])


def requests(db: Database, heads: Sequence[DocketHead]) -> list[Request]:
    """The requests of these dockets."""
    listed: dict[int, list[tuple[int, str]]] = {}
    for docket_id, dossier_id, code in db.rows(_LISTED, (json.dumps([one.id for one in heads]),)):
        listed.setdefault(docket_id, []).append((dossier_id, code))
    return [
        Request(one, tuple(number for number, _ in listed[one.id]), tuple(code for _, code in listed[one.id]))
        for one in heads
    ]


def issue(db: Database, wanted: Request, at: str, by: str, due_on: str) -> None:
    """Enter the loans of a request."""
    approver = wanted.approval.signature if wanted.approval else ""
    db.many(
        "INSERT INTO main.loan (docket_id, kind, dossier_id, borrower_id, purpose, issued_at, issued_by, approver_name,"
        " due_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                wanted.id, wanted.kind.value, dossier_id, wanted.borrower_id, wanted.purpose, at, by, approver,
                due_on,
            )
            for dossier_id in wanted.dossier_ids
        ],
    )  # fmt: skip


def loan(db: Database, loan_id: int) -> Loan | None:
    """A line of the register."""
    return next(iter(_loans(db, "WHERE l.id = ?", (loan_id,))), None)


def open_loan(db: Database, dossier_id: int) -> Loan | None:
    """The loan that a dossier is out on."""
    return next(iter(_loans(db, "WHERE l.dossier_id = ? AND l.returned_at IS NULL", (dossier_id,))), None)


def of_dossier(db: Database, dossier_id: int) -> list[Loan]:
    """Return every loan of a dossier, newest first."""
    return _loans(db, "WHERE l.dossier_id = ? ORDER BY l.id DESC", (dossier_id,))


def of_request(db: Database, docket_id: int) -> list[Loan]:
    """The loans of one slip."""
    # Loans have an index by dossier and none by docket.
    listed = "SELECT dossier_id FROM main.docket_line WHERE docket_id = ?1"
    return _loans(db, f"WHERE l.docket_id = ?1 AND l.dossier_id IN ({listed}) ORDER BY l.id", (docket_id,))


def all_out_with(db: Database, borrower_id: str) -> list[tuple[int, str, str, str]]:
    """Return all open loans of a borrower, whatever the session's scope: dossier, code, ISO days of loan and term."""
    rows = db.rows(
        "SELECT l.dossier_id, d.reference_code, substr(l.issued_at, 1, 10), l.due_on FROM main.loan AS l"
        " JOIN main.dossier AS d ON d.id = l.dossier_id"
        " WHERE l.borrower_id = ? AND l.returned_at IS NULL ORDER BY l.due_on, l.id",
        (borrower_id,),
    )
    return [(int(row[0]), *row[1:]) for row in rows]


def lent_out(db: Database, person_id: str) -> int:
    """Count the dossiers that were in a person's custody when they were lent to somebody else, and are still out."""
    return int(
        db.value(
            f"SELECT count(*) FROM main.dossier AS d WHERE {OFF_SHELF} AND d.state = 'lent' AND d.holder_id <> ? AND ? ="
            " (SELECT holder_id FROM main.movement WHERE dossier_id = d.id AND seq <"
            "  (SELECT max(seq) FROM main.movement WHERE dossier_id = d.id AND event = ?)"
            "  ORDER BY seq DESC LIMIT 1)",
            (person_id, person_id, MovementEvent.LENT.value),
        )
    )


def out(db: Database, borrower_id: str | None = None) -> list[Loan]:
    """Return all open loans, or those of one borrower, earliest due first."""
    where = "" if borrower_id is None else " AND l.borrower_id = ?"
    params = () if borrower_id is None else (borrower_id,)
    return _loans(db, f"WHERE l.returned_at IS NULL{where} ORDER BY l.due_on, l.id", params)


def overdue(db: Database, today: str) -> list[Loan]:
    """Return the overdue loans, longest overdue first."""
    return _loans(db, "WHERE l.returned_at IS NULL AND l.due_on < ? ORDER BY l.due_on, l.id", (today,))


def count_overdue(db: Database, today: str) -> int:
    """Count the overdue loans."""
    return int(db.value("SELECT count(*) FROM loan WHERE returned_at IS NULL AND due_on < ?", (today,)))


def due_by_day(db: Database, first: str, last: str) -> dict[str, int]:
    """Count the open loans that are due from one ISO day to another, by day."""
    return {
        str(day): int(count)
        for day, count in db.rows(
            "SELECT due_on, count(*) FROM loan WHERE returned_at IS NULL AND due_on BETWEEN ? AND ? GROUP BY due_on",
            (first, last),
        )
    }


def overdue_dates(db: Database, borrower_id: str, today: str) -> list[str]:
    """Return the due dates of a borrower's overdue loans, regardless of the session's scope."""
    return sorted(overdue_of(db, borrower_id, today).values())


def overdue_of(db: Database, borrower_id: str, day: str, known_at: str | None = None) -> dict[int, str]:
    """Return a borrower's loans that were due before an ISO day and are still out, with their due days, by their ids.

    `known_at`: only those that stood in the register at this ISO time; None for all.
    """
    rows = db.rows(
        "SELECT id, due_on FROM main.loan AS l WHERE borrower_id = ? AND returned_at IS NULL AND due_on < ?"
        " AND NOT EXISTS (SELECT 1 FROM main.batch WHERE id = l.batch_id AND imported_at > ?)",
        (borrower_id, day, known_at),
    )
    return {int(number): str(due) for number, due in rows}


def uninspected(db: Database) -> list[Loan]:
    """Return the returned loans that have not been inspected, longest back first."""
    return _loans(db, f"WHERE l.{_UNINSPECTED} ORDER BY l.returned_at, l.id")


def uninspected_among(db: Database, dossier_ids: Sequence[int]) -> frozenset[int]:
    """Return the dossiers among these that came back and have not been inspected."""
    sql = f"SELECT dossier_id FROM loan WHERE dossier_id {OF_THESE} AND {_UNINSPECTED}"
    return frozenset(db.column(sql, (json.dumps(list(dossier_ids)),)))


def count_uninspected(db: Database) -> int:
    """Count the returned loans that have not been inspected."""
    return int(db.value(f"SELECT count(*) FROM loan WHERE {_UNINSPECTED}"))


def register(db: Database, first: str, last: str) -> list[Loan]:
    """The borrow register from day `first` to day `last`, both included."""
    return _loans(
        db, "WHERE l.issued_at >= ? AND l.issued_at < date(?, '+1 day') ORDER BY l.issued_at, l.id", (first, last)
    )


def give_back(db: Database, loan_id: int, at: str, by: str) -> None:
    """Close a loan; its inspection is still open."""
    db.run(
        "UPDATE main.loan SET returned_at = ?, returned_by = ?, condition = ? WHERE id = ?",
        (at, by, Condition.NOT_INSPECTED.value, loan_id),
    )


def reopen(db: Database, loan_id: int, note: str) -> None:
    """Let a loan go on that was closed by mistake. The schema wants its dossier to be lent again.

    Raises RuleBroken `scanned-out` for one that lies ready to be destroyed, of which nothing is lent either.
    """
    done = db.run(
        "UPDATE main.loan SET returned_at = NULL, returned_by = NULL, condition = NULL, condition_note = ? WHERE id = ?"
        " AND NOT EXISTS (SELECT 1 FROM main.scanned_out AS out WHERE out.dossier_id = loan.dossier_id)",
        (note, loan_id),
    )
    if not done:
        raise rulebook.broken(rulebook.SCANNED_OUT)


def inspect(db: Database, loan_id: int, condition: Condition, note: str) -> None:
    """Enter the result of the inspection of a returned bag. `note` begins with the one before it."""
    db.run("UPDATE main.loan SET condition = ?, condition_note = ? WHERE id = ?", (condition.value, note, loan_id))


def renew(db: Database, loan_id: int, due_on: str) -> None:
    """Give a loan a later due date."""
    db.run("UPDATE main.loan SET due_on = ?, renewals = renewals + 1 WHERE id = ?", (due_on, loan_id))


def take_over(db: Database, leaver: str, receiver: str, codes: Collection[str] | None = None) -> None:
    """Transfer a leaver's loans to the receiver; `codes`: those of these dossiers alone."""
    lent = [number for number, code, *_ in all_out_with(db, leaver) if codes is None or code in codes]
    db.run(
        f"UPDATE main.loan SET borrower_id = ?2 WHERE borrower_id = ?3 AND returned_at IS NULL AND dossier_id {OF_THESE}",
        (json.dumps(lent), receiver, leaver),
    )


def add_history(db: Database, batch_id: int, loan: Mapping[str, object]) -> int:
    """Enter a line of an imported borrow register; returns its id."""
    columns = ", ".join(("batch_id", *loan))
    marks = ", ".join("?" * (1 + len(loan)))
    return db.insert(f"INSERT INTO main.loan ({columns}) VALUES ({marks})", (batch_id, *loan.values()))


def recall(db: Database, loan_id: int, at: str) -> None:
    """Note that the borrower was asked to bring it back."""
    db.run("UPDATE main.loan SET recalled_at = ? WHERE id = ?", (at, loan_id))


def _loans(db: Database, where: str, params: Params = ()) -> list[Loan]:
    return [_loan(row) for row in db.named(f"{_LOAN} {where}", params)]


def _loan(row: NamedRow) -> Loan:
    # A person's own loan of a dossier outside their scope shows its code and nothing of the customer.
    hidden, party, customers = row.pop("hidden"), row.pop("party"), row.pop("customers")
    home = household_name(*(row.pop(part) for part in ("building", "unit", "room", "estate")))
    read = {
        "kind": LoanKind(row["kind"]), "condition": Condition(row["condition"]) if row["condition"] else None,
        "title": row["reference_code"] if hidden else titled(home, party, customers),
    }  # fmt: skip
    return Loan(**row | read)
