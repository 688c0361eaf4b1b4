"""What is asked of an archive of very many dossiers, loans and dockets goes through an index."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import pytest

from app.models.domain.disposal import Outlook
from app.models.domain.dossier import DossierState, Selection
from app.models.domain.filtering import ColumnFilter, Way
from app.models.domain.procedures.handover import HANDOVER, LEAVER
from app.models.domain.procedures.loan import LOAN
from app.models.store import (
    browse,
    changes,
    claims,
    dockets,
    dossiers,
    loans,
    movements,
    policies,
    stocktakes,
    terms,
    workloads,
)
from app.models.store.database import Database, NamedRow, Row
from tests.office import Office

DAY, NOON = "2026-11-23", "2026-11-23T12:00:00"
LENT_OUT = ColumnFilter("state", Way.VALUES, ("lent", "lent.entered", "lent.verified"))
LATE = ColumnFilter("due", Way.BETWEEN, last=DAY)
ASKED: dict[str, Callable[[Database], object]] = {
    "lines of dossiers": lambda db: browse.rows(db, [1]),
    "the facts of dossiers": lambda db: dossiers.all_visible(db, [1]),
    "which codes were given out": lambda db: dossiers.taken_codes(db, ["YJW-1"]),
    "the households of codes": lambda db: dossiers.household_names(db, ["YJW-1"]),
    "what is lent": lambda db: browse.ids(db, Selection(state=DossierState.LENT)),
    "what is lent, by a filter": lambda db: browse.ids(db, Selection(filters=(LENT_OUT,))),
    "what is lent, by person": lambda db: browse.sums(db, Selection(filters=(LENT_OUT,)), "holder", DAY),
    "what is overdue, by a filter": lambda db: browse.ids(db, Selection(filters=(LENT_OUT, LATE))),
    "what is destroyed": lambda db: browse.ids(db, Selection(state=DossierState.DESTROYED)),
    "what waits to be confirmed": browse.waiting,
    "what a keeper has lent out": lambda db: loans.lent_out(db, "p"),
    "who had a dossier": lambda db: movements.of_dossier_at(db, 1, NOON),
    "what lay in a place": lambda db: movements.in_place_at(db, 1, NOON, 9),
    "what a person had": lambda db: movements.with_person_at(db, "p", NOON, 9),
    "what a person keeps": lambda db: dossiers.kept_by(db, "p"),
    "who keeps something": lambda db: dossiers.kept_by_each(db, ["p"]),
    "what has served its term": lambda db: terms.listed(db, Outlook.DESTROY, DAY, 9),
    "terms that nobody can reckon": lambda db: terms.listed(db, Outlook.UNKNOWN, DAY, 9),
    "what falls due in a year": lambda db: terms.due_between(db, 2031, 2031, 9),
    "loans that are out": loans.out,
    "loans of a borrower": lambda db: loans.out(db, "p"),
    "what a leaver has": lambda db: loans.all_out_with(db, "p"),
    "loans that are late": lambda db: loans.overdue(db, DAY),
    "how many loans are late": lambda db: loans.count_overdue(db, DAY),
    "late loans of a borrower": lambda db: loans.overdue_of(db, "p", DAY),
    "what was not inspected": loans.uninspected,
    "how much was not inspected": loans.count_uninspected,
    "which of these were not inspected": lambda db: loans.uninspected_among(db, [1]),
    "the loan of a dossier": lambda db: loans.open_loan(db, 1),
    "loans of a dossier": lambda db: loans.of_dossier(db, 1),
    "loans of a slip": lambda db: loans.of_request(db, 1),
    "the register of a month": lambda db: loans.register(db, DAY, DAY),
    "scans of a thing in a count": lambda db: stocktakes.scans_of(db, 1, "x"),
    "the last scan of a counter": lambda db: stocktakes.last_of(db, 1, "p"),
    "the newer scans of a count": lambda db: stocktakes.scans(db, 1, 5),
    "the last scan of a bag": lambda db: stocktakes.last_scan(db, "x"),
    "what was scanned at a place": lambda db: stocktakes.counted_at(db, 1, 1),
    "what the books did with a thing": lambda db: stocktakes.steps(db, 1, None, "x"),
    "destroyed bags that a count has found": stocktakes.destroyed_found,
    "open dockets of a kind": lambda db: dockets.open_heads_of(db, LOAN.kind),
    "open dockets that somebody sees": dockets.open_heads,
    "dockets whose every line is read": lambda db: dockets.anyones(db, [1]),
    "newest dockets of a kind": lambda db: dockets.with_lines(db, LOAN.kind, 9),
    "open dockets": dockets.all_open_heads,
    "dockets whose term has passed": lambda db: dockets.lapsed(db, NOON),
    "open dockets about a dossier": lambda db: dockets.open_about(db, 1, LOAN.kind),
    "dockets in which a person has a part": lambda db: dockets.of_part(db, HANDOVER.kind, LEAVER, "p"),
    "open dockets of a person": lambda db: dockets.open_of_person(db, "p"),
    "dockets that a text names": lambda db: dockets.sought(db, LOAN.kind, ["张三"], [1], 9),
    "a docket by its code": lambda db: dockets.docket_by_code(db, "500000000197"),
    "the next code": lambda db: dockets.next_code(db, LOAN.code) if LOAN.code else None,
    "rivals of a docket": lambda db: dockets.rivals(db, 1, "correction"),
    "deputies of a day": lambda db: dockets.deputies(db, DAY),
    "what lies ready to be destroyed": claims.scanned_out,
    "the list on which a dossier was scanned": lambda db: claims.scanned_out(db, [1]),
    "the approved list of a dossier": lambda db: claims.approved_list_of(db, 1),
    "the history of a datum": lambda db: changes.history(db, 1, "note"),
    "who had it": lambda db: movements.dossier_at(db, 1, NOON),
    "the work of a month": lambda db: db.rows(workloads._COUNTED, (DAY, DAY, "[]", "[]", 1)),
    "the version in force": policies.in_force_number,
    "what stands before every act": lambda db: policies.standing(db, "p", "a", 1),
}
# Rows of EXPLAIN QUERY PLAN that read a whole table that stays small: versions of the rules, loans that are out or wait for their
# inspection, lists that SQLite makes by itself.
SMALL = re.compile(
    r"SCAN (v|f|fixed|spot|\w+ USING (COVERING )?INDEX loan_(open|uninspected)|\(subquery-\d+\)|CONSTANT ROW"
    r"|\w+ VIRTUAL TABLE INDEX \d+:)$"
)


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """How SQLite would carry out every query that is asked meanwhile."""
    found: list[str] = []
    rows, named = Database.rows, Database.named

    def explained(db: Database, sql: str, params: Sequence[object]) -> None:
        found.extend(str(row[3]) for row in rows(db, f"EXPLAIN QUERY PLAN {sql}", params))

    def rows_of(db: Database, sql: str, params: Sequence[object] = ()) -> list[Row]:
        explained(db, sql, params)
        return rows(db, sql, params)

    def named_of(db: Database, sql: str, params: Sequence[object] = ()) -> list[NamedRow]:
        explained(db, sql, params)
        return named(db, sql, params)

    def row_of(db: Database, sql: str, params: Sequence[object] = ()) -> Row | None:
        return next(iter(rows_of(db, sql, params)), None)

    for name, body in (("rows", rows_of), ("named", named_of), ("row", row_of)):
        monkeypatch.setattr(Database, name, body)
    yield found


@pytest.mark.parametrize("login", ["li", "sun"], ids=["whole", "narrowed"])
@pytest.mark.parametrize("what", ASKED)
def test_no_table_that_grows_is_read_whole(office: Office, plans: list[str], what: str, login: str) -> None:
    db = office.desk(login).store.db
    plans.clear()
    ASKED[what](db)
    assert plans
    assert [one for one in plans if one.startswith("SCAN") and not SMALL.match(one)] == [], plans
