"""Borrowing: every rule at the service, and again in SQL past the service where it stands in the schema."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.models.domain.dossier import DossierState
from app.models.domain.errors import NotAllowed, Stale
from app.models.domain.loan import Condition, LoanKind, Request
from app.models.domain.movement import MovementEvent
from app.models.domain.person import NewAccount, Role
from app.models.domain.procedures.loan import APPROVE
from app.models.services import (
    accounts,
    dockets,
    dossiers,
    importing,
    lending,
    loan_register,
    moving,
    returning,
    scanning,
    trail,
)
from app.models.services.desk import Desk
from app.models.services.lending import Lent, LoanProposal
from app.models.services.rules_in_force import RulesInForce
from tests import borrowing
from tests.office import PASSWORDS, Office, register
from tests.refusals import refused
from tests.unit.services.signatures import person_id, signed

FRIDAY = datetime(2026, 11, 20, 14, 0)
PURPOSE = "装修核对"


@pytest.fixture(autouse=True)
def _friday(desk: Desk) -> None:
    """The archivist works on a Friday."""
    at(desk, FRIDAY)


@pytest.fixture
def bag(desk: Desk) -> int:
    return register(desk, "1栋1单元101", "张三", place_text="A柜1层02")


@pytest.fixture
def others(desk: Desk) -> tuple[int, int]:
    """Two more bags, the second in another building."""
    return register(desk, "1栋1单元102", "李四"), register(desk, "2栋1单元101", "王五")


@pytest.fixture
def steward(desk: Desk, office: Office, bag: int) -> str:
    """孙静 answers for building 1."""
    me = person_id(desk, "孙静")
    manager = office.desk("chen")
    accounts.assign_buildings(manager, me, {number for number, name in dossiers.buildings(desk) if name == "1栋"})
    return me


def at(desk: Desk, moment: datetime) -> Desk:
    """The same desk at another time."""
    desk.now = lambda: moment
    return desk


def draft(
    borrower: str, *bags: int, kind: LoanKind = LoanKind.LOAN, purpose: str = PURPOSE, days: int = 7
) -> LoanProposal:
    return LoanProposal(borrower, bags, kind, purpose, days)


def lent(desk: Desk, *bags: int, to: str = "周涛", days: int = 7) -> Lent:
    return lending.lend(desk, draft(person_id(desk, to), *bags, days=days)).value


def test_a_loan_costs_thirty_three_statements(
    desk: Desk, bag: int, others: tuple[int, int], statements: Callable[[], int]
) -> None:
    """One more is one that every scan at the lending desk waits for: think before raising it."""
    lent(desk, bag)  # the first one keeps its procedure
    proposed = draft(person_id(desk, "周涛"), others[0])
    before = statements()
    lending.lend(desk, proposed)
    assert statements() - before <= 33


def test_a_look_ahead_costs_no_more_for_a_pile(
    desk: Desk, bag: int, others: tuple[int, int], statements: Callable[[], int]
) -> None:
    costs = []
    for pile in ((bag,), (bag,), (bag, *others)):
        wanted = draft(person_id(desk, "周涛"), *pile)
        before = statements()
        lending.terms(desk, wanted)
        costs.append(statements() - before)
    assert costs[1] == costs[2]


def asked(desk: Desk, *bags: int, by: str = "吴琪") -> Request:
    """A request that waits for the general manager."""
    found = lending.lend(desk, draft(person_id(desk, by), *bags)).value
    assert found.due_on == ""
    assert found.request.state.name == "asked"
    return found.request


def approved(desk: Desk, wanted: Request, by: str = "zhao") -> Request:
    return borrowing.approve(desk, wanted.id, signed(desk, by, borrowing.approval_statement(desk, wanted.id))).value


def insert_step(desk: Desk, docket_id: int, step: str, person: str) -> None:
    """Take a step past the services."""
    desk.store.db.run(
        "INSERT INTO main.docket_step (docket_id, step, nth, person_id, at, list_hash) VALUES (?, ?, 1, ?, '', 'x')",
        (docket_id, step, person),
    )


@pytest.fixture
def second_account(office: Office, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str, Role], None]:
    """Give one person another account; the later one says which role the person has at the desk."""

    def give(person: str, login: str, role: Role) -> None:
        monkeypatch.setitem(PASSWORDS, login, f"{login}-password")
        known = next(one for one in accounts.accounts(office.folder) if one.name == person)
        wanted = NewAccount(login, person, known.department, role, PASSWORDS[login], known.person_id)
        made = accounts.ask(office.admin(), PASSWORDS["qian"], wanted)
        accounts.activate(office.desk("zhao"), PASSWORDS["zhao"], made.id)

    return give


# ---------------------------------------------------------------- the register
@pytest.mark.rule("S02-R7")
def test_a_loan_and_its_return_stand_in_the_register_with_everything_the_form_asks(desk: Desk, bag: int) -> None:
    lent(desk, bag)
    returning.inspect(desk, returning.take_back(desk, bag).value.id, Condition.PAGES_MISSING, "缺第3页")
    (row,) = loan_register.register(desk, FRIDAY.date(), FRIDAY.date())
    assert (row.borrower, row.department, row.title, row.purpose) == ("周涛", "档案室", "1栋1单元101 张三", PURPOSE)
    assert (row.issued_by, row.returned_by, row.due_on) == ("李梅", "李梅", "2026-11-27")
    assert (row.condition, row.condition_note) == (Condition.PAGES_MISSING, "缺第3页")
    assert loan_register.register(desk, date(2026, 11, 21), date(2026, 12, 31)) == []
    assert loan_register.register(desk, date(2026, 1, 1), date(2026, 11, 19)) == []


@pytest.mark.rule("S02-R7")
def test_the_register_is_neither_erased_nor_written_over(desk: Desk, bag: int) -> None:
    lent(desk, bag)
    returning.inspect(desk, returning.take_back(desk, bag).value.id, Condition.COMPLETE)
    db = desk.store.db
    (row,) = loan_register.register(desk, FRIDAY.date(), FRIDAY.date())
    refused("register-is-kept", lambda: db.run("DELETE FROM main.loan"))
    refused("register-is-kept", lambda: db.run("UPDATE main.loan SET returned_at = '2020-01-01'"))
    refused("register-is-kept", lambda: db.run("DELETE FROM main.docket"))
    refused("awaits-inspection", lambda: returning.inspect(desk, row.id, Condition.DAMAGED, "改口"))
    assert loan_register.register(desk, FRIDAY.date(), FRIDAY.date()) == [row]


@pytest.mark.rule("S02-R7")
def test_a_bag_that_is_still_out_is_not_inspected(desk: Desk, bag: int) -> None:
    lent(desk, bag)
    (loan,) = loan_register.out(desk)
    refused("awaits-inspection", lambda: returning.inspect(desk, loan.id, Condition.COMPLETE))
    assert loan_register.out(desk) == [loan]


def test_a_request_is_withdrawn_by_its_own_people_only(desk: Desk, office: Office, bag: int) -> None:
    asked = lending.lend(
        desk, LoanProposal(person_id(desk, "孙静"), (bag,), LoanKind.LOAN, "装修核对", 7)
    ).value.request
    with pytest.raises(NotAllowed):
        borrowing.withdraw(office.desk("wu"), asked.id)
    assert borrowing.withdraw(desk, asked.id).value.state.name == "withdrawn"


@pytest.mark.rule("S02-R7")
@pytest.mark.parametrize(
    ("issued", "days", "due"),
    [
        (FRIDAY, 7, date(2026, 11, 27)),
        (FRIDAY, 1, date(2026, 11, 23)),
        (datetime(2026, 9, 29, 9, 0), 3, date(2026, 10, 8)),
        (datetime(2026, 2, 13, 9, 0), 1, date(2026, 2, 14)),
    ],
    ids=["a Friday", "a Saturday becomes Monday", "past the national holiday", "a make-up Saturday counts"],
)
def test_due_dates_fall_on_working_days(desk: Desk, bag: int, issued: datetime, days: int, due: date) -> None:
    at(desk, issued)
    ahead = lending.terms(desk, draft(person_id(desk, "周涛"), bag, days=days))
    (loan,) = borrowing.loans(desk, lent(desk, bag, days=days))
    assert ahead.due_on == due
    assert loan.due_on == due.isoformat()


@pytest.mark.rule("S02-R7")
def test_a_bag_is_lent_once_until_it_is_back(desk: Desk, bag: int) -> None:
    lent(desk, bag)
    refused("not-on-shelf", lambda: lent(desk, bag))
    taken = returning.take_back(desk, bag).value
    assert taken.condition is Condition.NOT_INSPECTED
    assert [one.id for one in loan_register.uninspected(desk)] == [taken.id]
    refused("not-on-loan", lambda: returning.take_back(desk, bag))
    lent(desk, bag)
    db = desk.store.db
    refused(
        "not-on-shelf",
        lambda: db.run(
            "INSERT INTO main.loan (docket_id, kind, dossier_id, borrower_id, purpose, issued_at, issued_by, due_on)"
            " SELECT docket_id, kind, dossier_id, borrower_id, purpose, issued_at, issued_by, due_on FROM main.loan"
            " WHERE returned_at IS NULL"
        ),
    )


@pytest.mark.rule("S02-R7")
def test_the_term_is_bounded_by_the_pack(desk: Desk, bag: int) -> None:
    for days in (desk.pack.borrowing.longest_term_days + 1, -1):
        refused("term-too-long", lambda days=days: lent(desk, bag, days=days))
    assert lent(desk, bag, days=desk.pack.borrowing.longest_term_days).due_on


@pytest.mark.rule("S02-R7")
def test_custody_follows_the_bag(desk: Desk, bag: int) -> None:
    lent(desk, bag)
    row = dossiers.detail(desk, bag).row
    assert (row.state, row.holder, row.due_on) == (DossierState.LENT, "周涛", "2026-11-27")
    at(desk, FRIDAY + timedelta(hours=3))
    returning.take_back(desk, bag)
    row = dossiers.detail(desk, bag).row
    assert (row.state, row.holder, row.place) == (DossierState.SHELVED, "李梅", "A柜1层02")
    assert [one.event for one in dossiers.detail(desk, bag).movements][:2] == [
        MovementEvent.RETURNED,
        MovementEvent.LENT,
    ]
    found = moving.holder_at(desk, bag, "2026-11-20T15:00:00")
    assert found is not None
    assert found[0] == "周涛"


def test_an_inspection_that_found_something_says_what(desk: Desk, bag: int) -> None:
    lent(desk, bag)
    loan = returning.take_back(desk, bag).value
    refused("not-filled", lambda: returning.inspect(desk, loan.id, Condition.DAMAGED, "  "))
    assert returning.inspect(desk, loan.id, Condition.DAMAGED, "封皮撕裂").value.condition_note == "封皮撕裂"
    assert loan_register.uninspected(desk) == []


def test_a_renewal_adds_one_term_before_the_due_date_and_only_once(desk: Desk, bag: int) -> None:
    (loan,) = borrowing.loans(desk, lent(desk, bag))
    later = returning.renew(desk, loan.id).value
    assert (later.due_on, later.renewals) == ("2026-12-04", 1)
    refused("no-more-renewals", lambda: returning.renew(desk, loan.id))


def test_a_consultation_is_not_renewed_into_a_loan(desk: Desk, bag: int) -> None:
    wanted = replace(draft(person_id(desk, "周涛"), bag, days=0), kind=LoanKind.CONSULTATION)
    (loan,) = borrowing.loans(desk, lending.lend(desk, wanted).value)
    assert (loan.kind, loan.granted_days, loan.due_on) == (LoanKind.CONSULTATION, 0, "2026-11-20")
    refusal = refused("consultation-ends", lambda: returning.renew(desk, loan.id))
    assert "请先归还" in str(refusal) and "本单位决定" in str(refusal)
    assert [one.due_on for one in loan_register.out(desk)] == ["2026-11-20"]


def test_nothing_is_renewed_after_its_due_date_or_its_return(desk: Desk, bag: int, others: tuple[int, int]) -> None:
    (loan,) = borrowing.loans(desk, lent(desk, bag))
    at(desk, FRIDAY + timedelta(days=8))
    refused("renew-before-due", lambda: returning.renew(desk, loan.id))
    returning.take_back(desk, bag)
    refused("not-on-loan", lambda: returning.renew(desk, loan.id))


def test_a_recall_is_noted_on_every_loan_it_names(desk: Desk, bag: int, others: tuple[int, int]) -> None:
    loans = borrowing.loans(desk, lent(desk, bag, *others))
    refused("empty-list", lambda: returning.draw_up_recall(desk, []))
    refused("empty-list", lambda: returning.recall(desk, [], ""))
    at(desk, FRIDAY + timedelta(days=10))
    late = [loan.id for loan in loans[:2]]
    drawn = returning.draw_up_recall(desk, late).value
    assert [one.recalled_at for one in borrowing.overdue(desk)] == [None] * 3, "a notice that lies here calls nobody"
    event = trail.newest(desk)[0]
    assert drawn.number == f"催还〔2026〕{event.seq}号" and event.detail["dossiers"] == [
        one.reference_code for one in loans[:2]
    ]
    called = returning.recall(desk, late, drawn.number).value
    assert trail.newest(desk)[0].detail["notice"] == drawn.number
    assert all(one.recalled_at == "2026-11-30T14:00:00" for one in called)
    assert [one.recalled_at for one in borrowing.overdue(desk)] == ["2026-11-30T14:00:00"] * 2 + [None]


@pytest.mark.rule("S02-R7")
def test_what_came_back_is_not_recalled(desk: Desk, bag: int, others: tuple[int, int]) -> None:
    back, still_out, _ = borrowing.loans(desk, lent(desk, bag, *others))
    returning.take_back(desk, bag)
    refused("not-on-loan", lambda: returning.draw_up_recall(desk, [still_out.id, back.id]))
    refused("not-on-loan", lambda: returning.recall(desk, [still_out.id, back.id], "催还〔2026〕1号"))
    assert [one.recalled_at for one in loan_register.out(desk)] == [None, None]


def test_a_recalled_bag_is_due_in_three_days_and_on_a_working_day(desk: Desk) -> None:
    assert returning.recall_due(desk) == date(2026, 11, 23)


def test_the_approval_of_a_slip_is_read_back_from_the_register(desk: Desk, bag: int) -> None:
    wanted = lending.lend(desk, draft(person_id(desk, "吴琪"), bag)).value.request
    given = signed(desk, "zhao", borrowing.approval_statement(desk, wanted.id))
    anchor = borrowing.approve(desk, wanted.id, given).anchor
    docket = loan_register.request(desk, wanted.id).docket
    assert [one.name for one in docket.taken(APPROVE)] == [given.name]
    assert dockets.anchors(desk, docket)[APPROVE, 1] == anchor


# ---------------------------------------------------------------- who registers, who agrees
@pytest.mark.rule("S02-R8")
def test_anyone_but_the_keeper_goes_through_the_register(desk: Desk, office: Office, bag: int) -> None:
    for login in ("sun", "wu", "chen", "zhao"):
        seat = office.desk(login)
        with pytest.raises(NotAllowed) as caught:
            lending.lend(seat, draft(person_id(desk, "吴琪"), bag))
        assert caught.value.code == "not-allowed"
        with pytest.raises(NotAllowed):
            returning.take_back(seat, bag)
    refused("empty-list", lambda: lent(desk))
    refused("not-approved", lambda: lending.issue(desk, asked(desk, bag).id))
    assert dossiers.detail(desk, bag).row.state is DossierState.SHELVED
    assert loan_register.register(desk, FRIDAY.date(), FRIDAY.date()) == []


@pytest.mark.rule("S02-R8")
def test_nobody_approves_for_themselves_whichever_account_they_use(
    desk: Desk, office: Office, bag: int, steward: str, second_account: Callable[[str, str, Role], None]
) -> None:
    second_account("陈静", "chen2", Role.STEWARD)
    desk = at(office.desk("li"), FRIDAY)
    wanted = lending.lend(desk, draft(person_id(desk, "陈静"), bag)).value.request
    assert wanted.docket.takers == (Role.GENERAL_MANAGER,)
    own = lending.lend(desk, draft(steward, bag)).value.request
    assert own.docket.takers == (Role.MANAGER, Role.GENERAL_MANAGER)
    manager = office.desk("chen")
    buildings = {number for number, name in dossiers.buildings(desk) if name == "1栋"}
    accounts.assign_buildings(manager, person_id(desk, "陈静"), buildings)
    mine = lending.lend(desk, draft(person_id(desk, "陈静"), bag)).value.request
    assert mine.docket.takers == (Role.MANAGER, Role.GENERAL_MANAGER)
    refused("approver-is-borrower", lambda: approved(desk, mine, by="chen"))
    assert approved(desk, own, by="chen").state.name == "approved"
    refused("approver-is-borrower", lambda: insert_step(desk, mine.id, "refuse", mine.borrower_id))


@pytest.mark.rule("S02-R8")
def test_who_handles_the_desk_does_not_approve(
    desk: Desk, office: Office, bag: int, steward: str, second_account: Callable[[str, str, Role], None]
) -> None:
    second_account("陈静", "chen3", Role.ARCHIVIST)
    clerk = at(office.desk("chen3"), FRIDAY)
    wanted = lending.lend(clerk, draft(steward, bag)).value.request
    refused("approver-is-clerk", lambda: approved(clerk, wanted, by="chen"))
    passed = approved(clerk, wanted, by="zhao")
    refused("approver-is-clerk", lambda: insert_step(desk, passed.id, "revoke", clerk.account.person_id))
    other = lending.lend(desk, draft(steward, bag)).value.request
    approved(desk, other, by="chen")
    refused("approver-is-clerk", lambda: lending.issue(clerk, other.id))
    refused("approver-is-clerk", lambda: insert_step(desk, other.id, "issue", clerk.account.person_id))
    assert lending.issue(desk, other.id).value.due_on


@pytest.mark.rule("S05-R11")
def test_other_departments_wait_for_the_general_manager_and_the_refusal_names_the_clause(desk: Desk, bag: int) -> None:
    ahead = lending.terms(desk, draft(person_id(desk, "吴琪"), bag))
    assert (ahead.entry.approvers, str(ahead.entry.clause)) == ((Role.GENERAL_MANAGER,), "《客户档案管理办法》4.3.3")
    wanted = asked(desk, bag)
    stopped = refused("not-approved", lambda: lending.issue(desk, wanted.id))
    assert "需经总经理审批" in str(stopped)
    assert "《客户档案管理办法》4.3.3" in str(stopped)
    assert "总经理" in str(refused("approver-rank", lambda: approved(desk, wanted, by="chen")))
    assert "总经理" in str(refused("approver-rank", lambda: approved(desk, wanted, by="zhou")))
    given = lending.issue(desk, approved(desk, wanted).id).value
    assert [one.approver for one in borrowing.loans(desk, given)] == ["赵明"]


@pytest.mark.rule("S05-R11")
def test_the_schema_issues_nothing_that_was_not_approved(desk: Desk, bag: int) -> None:
    wanted = asked(desk, bag)
    db = desk.store.db
    refused(
        "not-approved",
        lambda: db.run(
            "INSERT INTO main.loan (docket_id, kind, dossier_id, borrower_id, purpose, issued_at, issued_by, due_on)"
            " VALUES (?, 'loan', ?, ?, 'x', '2026-11-20', ?, '2026-11-27')",
            (wanted.id, bag, wanted.borrower_id, desk.account.person_id),
        ),
    )
    for sql in (
        "UPDATE main.docket SET state = 'approved'",
        "UPDATE main.docket SET state = 'issued', closed_at = 'x'",
    ):
        refused("request-not-open", lambda sql=sql: db.run(sql))
    refused("request-not-open", lambda: insert_step(desk, wanted.id, "issue", desk.account.person_id))
    refused("wrong-signer", lambda: insert_step(desk, wanted.id, "approve", person_id(desk, "赵明")))
    db.run(
        "INSERT INTO main.docket (code, kind, procedure_hash, state, takers, list_hash, opened_by, opened_at)"
        " SELECT '500099999999', kind, procedure_hash, 'approved', takers, list_hash, opened_by, opened_at FROM main.docket"
    )
    number = db.value("SELECT max(id) FROM main.docket")
    refused("request-not-open", lambda: insert_step(desk, number, "ask", desk.account.person_id))


def test_the_schema_lends_what_was_asked_for_to_who_asked(desk: Desk, bag: int, others: tuple[int, int]) -> None:
    given = lent(desk, bag).request
    returning.take_back(desk, bag)
    for dossier, borrower in ((others[0], given.borrower_id), (bag, person_id(desk, "吴琪"))):
        refused(
            "not-approved",
            lambda dossier=dossier, borrower=borrower: desk.store.db.run(
                "INSERT INTO main.loan (docket_id, kind, dossier_id, borrower_id, purpose, issued_at, issued_by, due_on)"
                " VALUES (?, 'loan', ?, ?, 'x', '2026-11-20', ?, '2026-11-27')",
                (given.id, dossier, borrower, desk.account.person_id),
            ),
        )


@pytest.mark.rule("S05-R11")
def test_a_sign_off_is_good_for_one_request_only(desk: Desk, bag: int, others: tuple[int, int]) -> None:
    first, second = asked(desk, bag), asked(desk, others[0])
    given = signed(desk, "zhao", borrowing.approval_statement(desk, first.id))
    refused("list-changed", lambda: borrowing.approve(desk, second.id, given))
    assert borrowing.approve(desk, first.id, given).value.state.name == "approved"
    said = refused("request-approved", lambda: borrowing.approve(desk, first.id, given))
    assert "已批准，等待领取" in str(said) and "重新提交" not in str(said)


@pytest.mark.rule("S05-R9")
def test_a_steward_sees_and_consults_own_buildings_and_no_other(
    desk: Desk, office: Office, bag: int, others: tuple[int, int], steward: str
) -> None:
    seat = office.desk("sun")
    foreign = dossiers.rows(desk, [others[1]])[0]
    assert {row.household for row in dossiers.rows(seat, [bag, *others])} == {"1栋1单元101", "1栋1单元102"}
    assert dossiers.find(seat, "王五") == []
    with pytest.raises(NotAllowed, match="不在您的职责范围内"):
        scanning.look_up(seat, foreign.bar_code)
    with pytest.raises(NotAllowed, match="不在您的职责范围内"):
        lending.ask(seat, draft(steward, bag, others[1]))
    assert lending.terms(desk, draft(steward, bag, kind=LoanKind.CONSULTATION)).entry.approvers == ()
    mixed = lending.terms(desk, draft(steward, bag, others[1], kind=LoanKind.CONSULTATION))
    assert mixed.entry.approvers == (Role.GENERAL_MANAGER,)


@pytest.mark.rule("S05-R9")
def test_a_steward_sees_the_register_of_own_buildings_only(
    desk: Desk, office: Office, bag: int, others: tuple[int, int], steward: str
) -> None:
    lent(desk, bag, *others)
    seat = at(office.desk("sun"), FRIDAY)
    assert {one.dossier_id for one in loan_register.register(seat, FRIDAY.date(), FRIDAY.date())} == {bag, others[0]}
    assert {one.dossier_id for one in loan_register.out(seat)} == {bag, others[0]}
    asked(desk, register(desk, "1栋1单元103", "赵六"))
    assert loan_register.waiting(seat) == [], "another person's request"


@pytest.mark.rule("S05-R10")
def test_managers_consult_everything_without_asking_anybody(
    desk: Desk, office: Office, bag: int, others: tuple[int, int]
) -> None:
    for login, name in (("chen", "陈静"), ("zhao", "赵明")):
        assert len(dossiers.rows(office.desk(login), [bag, *others])) == 3
        ahead = lending.terms(desk, draft(person_id(desk, name), bag, *others))
        assert (ahead.entry.approvers, str(ahead.entry.clause)) == ((), "《客户档案管理办法》4.3.2")
    assert len(borrowing.loans(desk, lent(desk, bag, *others, to="陈静"))) == 3
    refused("approver-rank", lambda: approved(desk, asked(desk, register(desk, "3栋101", "钱七")), by="chen"))


@pytest.mark.rule("S05-R12")
def test_every_consultation_is_registered_even_for_those_who_need_no_approval(
    desk: Desk, bag: int, others: tuple[int, int], steward: str
) -> None:
    for number, (name, dossier) in enumerate((("孙静", bag), ("陈静", others[0]), ("赵明", others[1]))):
        refused(
            "purpose-stated",
            lambda name=name, dossier=dossier: lending.lend(
                desk, draft(person_id(desk, name), dossier, kind=LoanKind.CONSULTATION, purpose=" ")
            ),
        )
        lending.lend(desk, draft(person_id(desk, name), dossier, kind=LoanKind.CONSULTATION, days=0))
        assert len(loan_register.register(desk, FRIDAY.date(), FRIDAY.date())) == number + 1
    kept = loan_register.register(desk, FRIDAY.date(), FRIDAY.date())
    assert {(one.kind, one.purpose, one.due_on) for one in kept} == {(LoanKind.CONSULTATION, PURPOSE, "2026-11-20")}
    assert [one.action for one in dossiers.changes_of(desk, bag)] == ["dossier.register"]


@pytest.mark.rule("S05-R12")
def test_a_steward_takes_own_bags_out_only_with_a_managers_consent(desk: Desk, bag: int, steward: str) -> None:
    ahead = lending.terms(desk, draft(steward, bag))
    assert (ahead.entry.approvers, str(ahead.entry.clause)) == (
        (Role.MANAGER, Role.GENERAL_MANAGER),
        "《客户档案管理办法》4.3.4",
    )
    wanted = lending.lend(desk, draft(steward, bag)).value.request
    refused("not-approved", lambda: lending.issue(desk, wanted.id))
    assert lending.issue(desk, approved(desk, wanted, by="chen").id).value.due_on


@pytest.mark.rule("S17-R4")
def test_nothing_leaves_without_purpose_permission_and_trace(desk: Desk, office: Office, bag: int) -> None:
    refused("purpose-stated", lambda: lending.lend(desk, draft(person_id(desk, "周涛"), bag, purpose="")))
    refused("purpose-stated", lambda: dossiers.reveal(desk, bag, ""))
    administrator = office.admin()
    assert not hasattr(administrator, "store"), "the administrator has no way to a dossier at all"
    outcome = lending.lend(desk, draft(person_id(desk, "周涛"), bag))
    anchors = desk.store.db.rows("SELECT action, subject, detail FROM main.audit ORDER BY seq DESC LIMIT 2")
    assert [row[0] for row in anchors] == ["loan.issue", "loan.ask"]
    assert all(row[1] == f"slip:{outcome.value.request.slip_code}" for row in anchors)
    assert "张三" not in str(anchors)


# ---------------------------------------------------------------- overdue borrowers
def test_a_late_borrower_is_stopped_and_a_manager_may_let_them_pass(
    desk: Desk, bag: int, others: tuple[int, int]
) -> None:
    lent(desk, bag)
    at(desk, FRIDAY + timedelta(days=10))
    more = draft(person_id(desk, "周涛"), others[0])
    stopped = refused("borrower-overdue", lambda: lending.lend(desk, more))
    assert "2026-11-27" in str(stopped)
    assert lending.terms(desk, more).overdue == ("2026-11-27",)
    statement = lending.override_statement(desk, more)
    refused("approver-rank", lambda: lending.lend(desk, more, signed(desk, "wu", statement)))
    given = lending.lend(desk, more, signed(desk, "chen", statement)).value
    kept = "SELECT o.name, o.purpose FROM main.docket_step AS s JOIN main.signoff AS o ON o.id = s.signoff_id WHERE docket_id = ?"
    assert desk.store.db.rows(kept, (given.request.id,)) == [("陈静", "overdue-override")]
    assert [one.name for one in loan_register.request(desk, given.request.id).docket.taken("issue")] == ["李梅"]
    assert trail.newest(desk)[0].detail["signers"] == [person_id(desk, "陈静")]
    (loan,) = borrowing.loans(desk, given)
    assert (loan.lifted_by, loan.approver, loan.granted_days) == ("陈静", "", 7)


def test_whether_somebody_is_late_is_said_to_them_and_to_the_desk_alone(office: Office, desk: Desk, bag: int) -> None:
    lent(desk, bag)
    at(desk, FRIDAY + timedelta(days=10))
    own, others = office.desk("zhou"), office.desk("sun")
    at(own, FRIDAY + timedelta(days=10))
    wanted = draft(person_id(desk, "周涛"), bag)
    assert lending.terms(own, wanted).overdue == ("2026-11-27",)
    refused("ask-for-oneself", lambda: lending.terms(others, wanted))
    refused("ask-for-oneself", lambda: lending.override_statement(others, wanted))


@pytest.fixture
def overdue_steward(desk: Desk, steward: str, others: tuple[int, int]) -> str:
    """孙静 has a bag that was due yesterday; it is the 30th."""
    approved(desk, lending.lend(desk, draft(steward, others[0], days=7)).value.request, by="chen")
    (wanted,) = loan_register.waiting(desk)
    lending.issue(desk, wanted.id)
    at(desk, FRIDAY + timedelta(days=10))
    return steward


def test_a_manager_who_approves_in_spite_of_what_is_overdue_signs_once(
    desk: Desk, bag: int, overdue_steward: str
) -> None:
    wanted = lending.lend(desk, draft(overdue_steward, bag)).value.request
    given = lending.issue(desk, approved(desk, wanted, by="chen").id).value
    assert [one.approver for one in borrowing.loans(desk, given)] == ["陈静"]
    assert desk.store.db.value("SELECT count(*) FROM main.signoff WHERE purpose = 'overdue-override'") == 0


@pytest.mark.rule("S02-R7")
def test_the_approval_of_a_post_that_does_not_manage_passes_over_nothing(
    desk: Desk, bag: int, overdue_steward: str
) -> None:
    borrowing_rules = desk.pack.borrowing
    by_auditor = tuple(replace(one, approvers=(Role.AUDITOR,)) for one in borrowing_rules.approvals)
    pack = replace(desk.pack, borrowing=replace(borrowing_rules, approvals=by_auditor))
    desk.rules = RulesInForce(desk.rules.version, pack)
    more = draft(overdue_steward, bag)
    wanted = approved(desk, lending.lend(desk, more).value.request, by="wu")
    refused("borrower-overdue", lambda: lending.issue(desk, wanted.id))
    assert lending.issue(desk, wanted.id, signed(desk, "chen", lending.override_statement(desk, more))).value.due_on


def test_what_ran_out_after_the_approval_takes_a_signature_of_its_own(
    desk: Desk, bag: int, others: tuple[int, int], steward: str
) -> None:
    first = approved(desk, lending.lend(desk, draft(steward, others[0], days=3)).value.request, by="chen")
    lending.issue(desk, first.id)
    wanted = approved(desk, lending.lend(desk, draft(steward, bag)).value.request, by="chen")
    at(desk, FRIDAY + timedelta(days=4))
    refused("borrower-overdue", lambda: lending.issue(desk, wanted.id))
    more = draft(steward, bag)
    given = signed(desk, "chen", lending.override_statement(desk, more))
    assert lending.issue(desk, wanted.id, given).value.due_on


def test_an_override_covers_the_bags_that_were_signed_for_and_no_others(
    desk: Desk, bag: int, others: tuple[int, int]
) -> None:
    lent(desk, bag)
    at(desk, FRIDAY + timedelta(days=10))
    who = person_id(desk, "周涛")
    given = signed(desk, "chen", lending.override_statement(desk, draft(who, others[0])))
    refused("list-changed", lambda: lending.lend(desk, draft(who, *others), given))
    assert dossiers.detail(desk, others[0]).row.state is DossierState.SHELVED


@pytest.mark.parametrize("other", [{"days": 30}, {"purpose": "别的用途"}, {"kind": LoanKind.CONSULTATION, "days": 0}])
def test_an_override_covers_the_terms_that_were_signed_for_and_no_others(
    desk: Desk, bag: int, others: tuple[int, int], other: dict[str, Any]
) -> None:
    lent(desk, bag)
    at(desk, FRIDAY + timedelta(days=10))
    who = person_id(desk, "周涛")
    given = signed(desk, "chen", lending.override_statement(desk, draft(who, others[0], days=1)))
    refused("list-changed", lambda: lending.lend(desk, draft(who, others[0], **{"days": 1, **other}), given))
    assert lending.lend(desk, draft(who, others[0], days=1), given).value.due_on


def test_an_approval_passes_over_what_stood_in_the_register_then_and_nothing_entered_since(
    desk: Desk, bag: int, others: tuple[int, int], steward: str, tmp_path: Path
) -> None:
    at(desk, FRIDAY + timedelta(days=20))
    wanted = approved(desk, lending.lend(desk, draft(steward, bag)).value.request, by="chen")
    code = dossiers.rows(desk, [others[0]])[0].reference_code
    late = (FRIDAY + timedelta(days=3)).date().isoformat()
    path = tmp_path / "借阅登记.csv"
    path.write_text(
        f"档号,借阅人,借阅日期,应还日期\n{code},孙静,{FRIDAY.date().isoformat()},{late}\n", encoding="utf-8"
    )
    at(desk, FRIDAY + timedelta(days=20, hours=1))
    assert importing.commit(desk, importing.preview(desk, path)).value.still_out == 1
    refused("borrower-overdue", lambda: lending.issue(desk, wanted.id))


def test_the_late_borrower_does_not_let_themselves_pass(desk: Desk, bag: int, others: tuple[int, int]) -> None:
    lent(desk, bag, to="陈静")
    at(desk, FRIDAY + timedelta(days=10))
    more = draft(person_id(desk, "陈静"), others[0])
    statement = lending.override_statement(desk, more)
    refused("approver-is-borrower", lambda: lending.lend(desk, more, signed(desk, "chen", statement)))
    assert lending.lend(desk, more, signed(desk, "zhao", statement)).value.due_on


# ---------------------------------------------------------------- the life of a request
def test_a_request_is_refused_with_a_reason_by_those_who_could_approve_it(desk: Desk, office: Office, bag: int) -> None:
    wanted = asked(desk, bag)
    manager, chief = at(office.desk("chen"), FRIDAY), at(office.desk("zhao"), FRIDAY)
    with pytest.raises(NotAllowed):
        borrowing.refuse(desk, wanted.id, "不同意")
    refused("approver-rank", lambda: borrowing.refuse(manager, wanted.id, "不同意"))
    refused("reason-stated", lambda: borrowing.refuse(chief, wanted.id, " "))
    said = borrowing.refuse(chief, wanted.id, "用途不明").value
    assert (said.state.name, said.docket.taken("refuse")[0].reason) == ("refused", "用途不明")
    refused("request-not-open", lambda: approved(desk, wanted))
    refused("request-not-open", lambda: lending.issue(desk, wanted.id))
    assert loan_register.waiting(desk) == []


def test_an_approval_is_revoked_in_so_many_words_and_never_by_refusing(desk: Desk, office: Office, bag: int) -> None:
    wanted = approved(desk, asked(desk, bag))
    manager, chief = at(office.desk("chen"), FRIDAY), at(office.desk("zhao"), FRIDAY)
    said = refused("request-approved", lambda: borrowing.refuse(chief, wanted.id, "看错了"))
    assert "已批准" in str(said) and "撤销批准" in str(said)
    assert loan_register.request(desk, wanted.id).state.name == "approved"
    refused("approver-rank", lambda: borrowing.revoke(manager, wanted.id, "客户来电"))
    refused("reason-stated", lambda: borrowing.revoke(chief, wanted.id, ""))
    done = borrowing.revoke(chief, wanted.id, "客户来电")
    assert (done.value.state.name, done.value.docket.taken("revoke")[0].reason) == ("refused", "客户来电")
    assert done.changed
    newest = trail.newest(chief)[0]
    assert (newest.action, newest.detail["before"]) == ("loan.revoke", "approved")
    refused("request-not-open", lambda: lending.issue(desk, wanted.id))
    refused("request-not-open", lambda: borrowing.revoke(chief, wanted.id, "再来"))


def test_a_request_is_withdrawn_until_it_is_issued(desk: Desk, bag: int, others: tuple[int, int]) -> None:
    first, second = asked(desk, bag), asked(desk, others[0])
    assert borrowing.withdraw(desk, first.id).value.state.name == "withdrawn"
    lending.issue(desk, approved(desk, second).id)
    refused("request-issued", lambda: borrowing.withdraw(desk, second.id))
    refused("request-not-open", lambda: borrowing.withdraw(desk, first.id))


def test_a_request_expires_after_its_working_days(desk: Desk, bag: int) -> None:
    wanted = asked(desk, bag)
    assert wanted.valid_until == "2026-11-27T23:59:59", "five working days from a Friday"
    at(desk, datetime(2026, 11, 27, 23, 0))
    assert dockets.lapse(desk) == 0
    at(desk, datetime(2026, 11, 28, 8, 0))
    refused("request-not-open", lambda: approved(desk, wanted))
    assert dockets.lapse(desk) == 1
    assert loan_register.request(desk, wanted.id).state.name == "expired"
    assert dockets.lapse(desk) == 0


@pytest.mark.rule("S02-R10")
def test_somebody_who_left_borrows_nothing(desk: Desk, bag: int) -> None:
    gone = accounts.add_staff(desk, "何熙熙", "客服部").value
    desk.store.db.run("UPDATE main.person SET left_on = '2026-11-01' WHERE id = ?", (gone.id,))
    refused("person-left", lambda: lending.lend(desk, draft(gone.id, bag)))
    against = lending.obstacle(desk, scanning.look_up(desk, gone.card_code))
    assert against is not None and against.code == "person-left"
    assert lending.obstacle(desk, accounts.person(desk, person_id(desk, "周涛"))) is None
    with pytest.raises(Stale):
        lending.lend(desk, draft("nobody", bag))


def test_a_colleague_without_an_account_borrows_with_the_general_managers_consent(desk: Desk, bag: int) -> None:
    refused("not-filled", lambda: accounts.add_staff(desk, "  ", ""))
    colleague = accounts.add_staff(desk, "何熙熙", "客服部").value
    found = scanning.look_up(desk, colleague.card_code)
    assert found == colleague
    assert lending.terms(desk, draft(colleague.id, bag)).entry.approvers == (Role.GENERAL_MANAGER,)


def test_a_refused_loan_leaves_no_trace_in_the_register(desk: Desk, bag: int, others: tuple[int, int]) -> None:
    lent(desk, others[0])
    before = desk.store.db.value("SELECT count(*) FROM main.docket")
    refused("not-on-shelf", lambda: lent(desk, bag, others[0]))
    assert desk.store.db.value("SELECT count(*) FROM main.docket") == before
    assert dossiers.detail(desk, bag).row.state is DossierState.SHELVED
