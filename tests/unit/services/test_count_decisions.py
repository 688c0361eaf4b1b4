"""What is decided about the differences of a count: once, of what it has found, and never against what happened since."""

from __future__ import annotations

import pytest

from app.models.domain.errors import NotAllowed
from app.models.domain.procedures.stocktake import RESULT, RESUME
from app.models.domain.procedures.write_off import WITHDRAW
from app.models.domain.stock_decision import StockDecision, StockWay
from app.models.services import dockets, dossiers, moving, returning, stocktaking
from app.models.services.conducts import stocktake
from app.models.services.desk import Desk
from app.models.store import dockets as store_dockets
from tests.office import Office
from tests.refusals import refused
from tests.stocktakes import begin, explain, finish, label, line, scan, shelved, sign
from tests.unit.services.signatures import destroyed
from tests.unit.services.test_stocktaking import lend, signing


@pytest.fixture
def first(desk: Desk) -> list[int]:
    return shelved(desk, "A柜1层", 101, 102, 103)


@pytest.fixture
def second(desk: Desk) -> list[int]:
    return shelved(desk, "A柜2层", 201, 202)


def decide(desk: Desk, docket_id: int, way: StockWay, *bags: int, reason: str = "核对过") -> StockDecision:
    codes = [label(desk, bag) for bag in bags]
    return stocktaking.decide(desk, docket_id, codes, way, reason).value[-1]


def place(desk: Desk, bag: int) -> str:
    return dossiers.detail(desk, bag).row.place


@pytest.mark.rule("S12-R12")
def test_the_books_do_not_go_back_to_what_a_count_found_before_the_last_move(
    desk: Desk, first: list[int], second: list[int]
) -> None:
    shelved(desk, "A柜3层", 301)
    count = begin(desk)
    scan(desk, count, "A柜1层", *first, second[0])
    finish(desk, count)
    dossiers.shelve(desk, [second[0]], "A柜3层")
    refusal = refused("count-moved-since", lambda: decide(desk, count.id, StockWay.MOVE, second[0]))
    assert "继续点" in str(refusal) and "上架" in str(refusal) and StockWay.MOVE.label in str(refusal)
    assert place(desk, second[0]) == "A柜3层"
    decide(desk, count.id, StockWay.PUT_BACK, second[0])
    dockets.take(desk, count.id, RESUME)
    assert line(desk, count, second[0]).doubts == (), "what moved before the counting ended is known to it"


@pytest.mark.rule("S12-R12")
def test_a_bag_that_came_back_since_the_counting_is_not_reported_missing(desk: Desk, first: list[int]) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", *first[:2])
    finish(desk, count)
    lend(desk, first[2])
    refused("count-moved-since", lambda: decide(desk, count.id, StockWay.MISSING, first[2]))
    returning.take_back(desk, first[2])
    refused("count-moved-since", lambda: decide(desk, count.id, StockWay.MISSING, first[2]))
    decide(desk, count.id, StockWay.SEEN, first[2])


@pytest.mark.rule("S12-R12")
def test_a_decision_that_has_moved_a_bag_stands_until_the_move_is_taken_back(
    desk: Desk, first: list[int], second: list[int]
) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", *first, second[0], "A柜2层", second[1])
    finish(desk, count)
    decide(desk, count.id, StockWay.PUT_BACK, second[0])
    decide(desk, count.id, StockWay.MOVE, second[0])
    for way in (StockWay.PUT_BACK, StockWay.MOVE, StockWay.EXPLAINED):
        refusal = refused("count-moved-already", lambda way=way: decide(desk, count.id, way, second[0]))
        assert "撤销" in str(refusal) and StockWay.MOVE.label in str(refusal)
    last = moving.last_move(desk)
    assert last is not None
    moving.undo_move(desk, last)
    assert place(desk, second[0]) == "A柜2层"
    decide(desk, count.id, StockWay.PUT_BACK, second[0])


@pytest.mark.rule("S12-R12")
def test_a_decision_that_has_opened_a_write_off_stands_until_that_is_withdrawn(desk: Desk, first: list[int]) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", *first[:2])
    finish(desk, count)
    made = decide(desk, count.id, StockWay.MISSING, first[2])
    assert made.docket in str(
        refused("count-reported-already", lambda: decide(desk, count.id, StockWay.SEEN, first[2]))
    )
    opened = store_dockets.docket_by_code(desk.store.db, made.docket)
    assert opened is not None
    dockets.take(desk, opened.id, WITHDRAW)
    decide(desk, count.id, StockWay.SEEN, first[2])
    assert stocktaking.state(desk, count.id).undecided == []


@pytest.mark.rule("S12-R12")
def test_a_bag_is_laid_by_who_may_register_alone(
    desk: Desk, office: Office, first: list[int], second: list[int]
) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", second[0])
    finish(desk, count)
    manager = office.desk("chen")
    with pytest.raises(NotAllowed):
        decide(manager, count.id, StockWay.MOVE, second[0])
    assert place(desk, second[0]) == "A柜2层"
    decide(manager, count.id, StockWay.PUT_BACK, second[0])


@pytest.mark.rule("S12-R12")
def test_another_finding_wants_another_decision(desk: Desk, first: list[int], second: list[int]) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", *first, second[0], "A柜2层", second[1])
    finish(desk, count)
    decide(desk, count.id, StockWay.PUT_BACK, second[0])
    assert stocktaking.state(desk, count.id).undecided == []
    dockets.take(desk, count.id, RESUME)
    scan(desk, count, "A柜2层", second[0])
    finish(desk, count)
    (left,) = stocktaking.state(desk, count.id).undecided
    assert left.code == label(desk, second[0]), "seen at two places is another finding"
    assert "1" in str(refused("count-undecided", lambda: signing(desk, count.id)))
    explain(desk, count)
    sign(desk, count)


@pytest.mark.rule("S12-R12")
def test_what_is_signed_is_every_result_with_every_decision_in_turn(
    desk: Desk, first: list[int], second: list[int]
) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", first[0], second[0])
    found = finish(desk, count).body[RESULT]
    decide(desk, count.id, StockWay.PUT_BACK, second[0])
    decide(desk, count.id, StockWay.SEEN, *first[1:])
    state = stocktaking.state(desk, count.id)
    assert state.count is not None
    assert found == stocktake.result_hash(state.count, ())
    assert state.body[RESULT] == stocktake.result_hash(state.count, state.decisions) != found


def test_a_decision_judges_its_own_thing_and_not_the_whole_count(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, first: list[int]
) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", first[0])
    finish(desk, count)

    def whole(*_some: object) -> None:
        raise AssertionError("a decision waits for every other one while it writes")

    with monkeypatch.context() as patch:
        patch.setattr(stocktake, "results", whole)
        decide(desk, count.id, StockWay.SEEN, first[1])
    assert [one.code for one in stocktaking.state(desk, count.id).undecided] == [label(desk, first[2])]


def test_what_is_in_no_count_is_not_decided_in_it(desk: Desk, first: list[int], second: list[int]) -> None:
    count = begin(desk, "A柜1层")
    scan(desk, count, "A柜1层", *first[:2])
    finish(desk, count)
    for code in (label(desk, second[0]), "NOWHERE", label(desk, first[0])):
        refused(
            "count-decides",
            lambda code=code: stocktaking.decide(desk, count.id, [code], StockWay.EXPLAINED, "看过"),
        )


@pytest.mark.rule("S02-R11", "S12-R12")
def test_one_reason_for_several_differences_names_no_customer_of_one(desk: Desk, first: list[int]) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", first[0], "OLD-17")
    finish(desk, count)
    for several in ([label(desk, bag) for bag in first[1:]], [label(desk, first[1]), "OLD-17"]):
        refused(
            "reason-names-nobody",
            lambda several=several: stocktaking.decide(desk, count.id, several, StockWay.EXPLAINED, "业主102 拿走了"),
        )
    decide(desk, count.id, StockWay.EXPLAINED, first[1], reason="业主102 拿走了")
    explain(desk, count)
    sign(desk, count)
    destroyed(desk, first[1])
    assert "业主102" not in repr(desk.store.db.rows("SELECT * FROM main.stock_decision"))
