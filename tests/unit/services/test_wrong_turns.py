"""A return, an inspection or a scan that was a mistake is undone while nothing rests on it, and both stay on record."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.models.domain.dossier import DossierState
from app.models.domain.errors import Refusal
from app.models.domain.loan import Condition
from app.models.domain.movement import MovementEvent
from app.models.services import checking, dossiers, lending, moving, returning, trail
from app.models.services.desk import Desk
from tests import borrowing, destruction, wall_clock
from tests.office import Office, register
from tests.refusals import refused
from tests.unit.services.signatures import destroyed, person_id, signed
from tests.unit.services.test_lending import FRIDAY, at, draft, lent


@pytest.fixture(autouse=True)
def _friday(desk: Desk) -> None:
    at(desk, FRIDAY)


@pytest.fixture
def bag(desk: Desk) -> int:
    return register(desk, "1栋1单元101", "张三", place_text="A柜1层02")


def back(desk: Desk, bag: int) -> int:
    return returning.take_back(desk, bag).value.id


@pytest.mark.rule("S02-R7")
def test_the_borrower_had_it_all_the_time(desk: Desk, bag: int) -> None:
    lent(desk, bag)
    loan = back(desk, bag)
    returning.inspect(desk, loan, Condition.COMPLETE)
    returned, now = desk.now(), desk.now()
    desk.now = lambda: now + timedelta(hours=2)
    undone = returning.undo_return(desk, loan, "扫错").value
    assert (undone.returned_at, undone.condition, undone.due_on) == (None, None, "2026-11-27")
    assert "原记“完好”" in undone.condition_note and "扫错" in undone.condition_note
    assert dossiers.rows(desk, [bag])[0].state is DossierState.LENT
    moment = (returned + timedelta(hours=1)).isoformat(timespec="seconds")
    held = moving.holder_at(desk, bag, moment)
    assert held is not None and held.holder == "周涛"
    event = trail.newest(desk)[0]
    assert (event.action, event.reason) == ("loan.return-undone", "扫错")
    assert trail.verify(desk).findings == ()
    again = returning.inspect(desk, back(desk, bag), Condition.DAMAGED, "封皮").value
    assert again.condition_note == f"{undone.condition_note}；封皮"


@pytest.mark.rule("S02-R11")
def test_why_a_return_was_undone_goes_with_the_dossier(desk: Desk, bag: int) -> None:
    lent(desk, bag)
    returning.undo_return(desk, back(desk, bag), "张三本人拿走")
    (undone, *_) = dossiers.detail(desk, bag).movements
    assert (undone.event, undone.note) == (MovementEvent.RETURN_UNDONE, "张三本人拿走")
    returning.inspect(desk, back(desk, bag), Condition.COMPLETE)
    dossiers.shelve(desk, [bag], "A柜1层02")
    desk.now = wall_clock.now
    destroyed(desk, bag)
    db = desk.store.db
    tables = db.column("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'dossier_gram%'")
    left = {table for table in tables for row in db.rows(f"SELECT * FROM main.{table}") if "本人拿走" in str(row)}
    assert left == set()
    assert trail.verify(desk).findings == ()


@pytest.mark.rule("S02-R7")
def test_a_return_on_which_something_rests_stands(desk: Desk, bag: int) -> None:
    lent(desk, bag)
    loan = back(desk, bag)
    refused("reason-stated", lambda: returning.undo_return(desk, loan, " "))
    second = borrowing.loans(desk, lending.lend(desk, draft(person_id(desk, "周涛"), bag)).value)[0]
    refused("return-stands", lambda: returning.undo_return(desk, loan, "扫错"))
    refused("return-stands", lambda: returning.undo_return(desk, second.id, "扫错"))
    at(desk, FRIDAY + timedelta(hours=1))
    back(desk, bag)
    refused("return-stands", lambda: returning.undo_return(desk, loan, "扫错"))
    dossiers.shelve(desk, [bag], "A柜1层02")
    refused("return-stands", lambda: returning.undo_return(desk, second.id, "扫错"))


@pytest.mark.rule("S02-R7")
def test_a_wrong_result_stays_beside_the_right_one(desk: Desk, bag: int) -> None:
    lent(desk, bag)
    loan = back(desk, bag)
    refused("inspection-stands", lambda: returning.correct_inspection(desk, loan, Condition.DAMAGED, "看错"))
    returning.inspect(desk, loan, Condition.PAGES_MISSING, "缺第3页")
    for condition in (Condition.PAGES_MISSING, Condition.NOT_INSPECTED, Condition.LOST):
        refused(
            "inspection-stands", lambda condition=condition: returning.correct_inspection(desk, loan, condition, "看错")
        )
    refused("reason-stated", lambda: returning.correct_inspection(desk, loan, Condition.COMPLETE, ""))
    right = returning.correct_inspection(desk, loan, Condition.COMPLETE, "第3页粘在一起").value
    assert right.condition is Condition.COMPLETE
    assert right.condition_note.startswith("缺第3页；") and right.condition_note.endswith("第3页粘在一起")
    db = desk.store.db
    for change in (
        "condition = 'damaged'",
        "condition_note = ''",
        "returned_at = NULL, returned_by = NULL, condition = NULL",
    ):
        refused("register-is-kept", lambda change=change: db.run(f"UPDATE main.loan SET {change}"))


@pytest.mark.rule("S12-R10")
def test_a_scan_of_a_list_is_taken_back_until_somebody_signs(desk: Desk, office: Office, bag: int) -> None:
    desk.now = wall_clock.now
    listed = destruction.propose(desk, [bag], "期满").value
    destruction.approve(desk, listed.id, signed(desk, "chen", destruction.approval_statement(desk, listed.id)))
    refused("check-stands", lambda: checking.uncheck(desk, listed.id, 1, "拿错"))
    checking.check(desk, listed.id, bag)
    refused("reason-stated", lambda: checking.uncheck(desk, listed.id, 1, ""))
    with pytest.raises(Refusal, match="不能"):
        checking.uncheck(office.desk("wu"), listed.id, 1, "拿错")
    assert checking.uncheck(desk, listed.id, 1, "拿错").value.checked_at is None
    event = trail.newest(desk)[0]
    assert (event.action, event.reason) == ("destruction.uncheck", "拿错")
    checking.check(desk, listed.id, bag)
    statement = destruction.destroyer_statement(desk, listed.id, "碎纸", "档案室")
    destruction.sign(desk, listed.id, signed(desk, "zhou", statement), "碎纸", "档案室")
    refused("list-is-fixed", lambda: checking.uncheck(desk, listed.id, 1, "拿错"))
    assert trail.verify(desk).findings == ()


@pytest.mark.rule("S02-R7")
def test_who_borrowed_it_or_has_left_and_an_old_return_are_refused(desk: Desk, office: Office, bag: int) -> None:
    own = borrowing.loans(desk, lending.lend(desk, draft(person_id(desk, "李梅"), bag)).value)[0].id
    returning.inspect(desk, back(desk, bag), Condition.DAMAGED, "封皮")
    for act in (
        lambda: returning.undo_return(desk, own, "扫错"),
        lambda: returning.correct_inspection(desk, own, Condition.COMPLETE, "看错"),
    ):
        refused("own-loan", act)
    colleague = at(office.desk("zhou"), FRIDAY + timedelta(days=8))
    refused("return-stands", lambda: returning.undo_return(colleague, own, "扫错"))
    at(colleague, FRIDAY + timedelta(days=6))
    desk.store.db.run("UPDATE main.person SET left_on = '2026-11-21' WHERE name = '李梅'")
    refused("person-left", lambda: returning.undo_return(colleague, own, "扫错"))
    desk.store.db.run("UPDATE main.person SET left_on = NULL WHERE name = '李梅'")
    assert returning.undo_return(colleague, own, "扫错").value.returned_at is None


@pytest.mark.rule("S02-R11")
def test_a_bag_that_is_to_be_destroyed_does_not_go_out_by_undoing(desk: Desk, bag: int) -> None:
    lent(desk, bag)
    loan = back(desk, bag)
    desk.now = wall_clock.now
    listed = destruction.propose(desk, [bag], "期满").value
    destruction.approve(desk, listed.id, signed(desk, "chen", destruction.approval_statement(desk, listed.id)))
    refused("on-approved-list", lambda: returning.undo_return(desk, loan, "扫错"))
