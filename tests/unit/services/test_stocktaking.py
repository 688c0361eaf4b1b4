"""Stocktaking: what is frozen, scanned, found and decided; what the books do meanwhile; who signs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.models.domain.dossier import DossierState
from app.models.domain.errors import NotAllowed
from app.models.domain.loan import LoanKind
from app.models.domain.procedures.stocktake import (
    CHECK,
    COUNTING,
    DECIDING,
    DONE,
    EXPECTED,
    FINISH,
    PLACES,
    RESUME,
    RETURN,
    SIGN,
    STOCKTAKE,
    WITHDRAW,
    WITNESS,
)
from app.models.domain.procedures.write_off import WRITE_OFF
from app.models.domain.stock_decision import StockWay
from app.models.domain.stocktake import EMPTY_CODE, Bucket, Doubt, ScanAnswer
from app.models.services import counts, dockets, dossiers, lending, returning, stocktaking, today, trail, waiting
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from tests import deposits as originals
from tests.office import Office, register
from tests.refusals import refused
from tests.stocktakes import begin, explain, finish, label, line, place_id, sampled, scan, shelved, sign
from tests.unit.services.signatures import awaited, destroyed, person_id, signed


def _scan_sql(number: str, place: str, undoes: str, act: str = "thing") -> str:
    return (
        "INSERT INTO stock_scan (docket_id, source, number, act, code, place_id, at, by_person, undoes, recorded_at)"
        f" SELECT docket_id, source, {number}, '{act}', code, {place}, at, by_person, {undoes}, recorded_at FROM stock_scan LIMIT 1"
    )


@pytest.fixture
def first(desk: Desk) -> list[int]:
    return shelved(desk, "A柜1层", 101, 102, 103)


@pytest.fixture
def second(desk: Desk) -> list[int]:
    return shelved(desk, "A柜2层", 201, 202)


def lend(desk: Desk, bag: int) -> None:
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (bag,), LoanKind.CONSULTATION, "核对", 0))


@pytest.mark.rule("S12-R12")
def test_a_count_finds_every_bucket_and_is_signed_by_three(desk: Desk, first: list[int], second: list[int]) -> None:
    gone = shelved(desk, "A柜3层", 301)
    destroyed(desk, *gone)
    stray = register(desk, "2栋1单元101", "王五")
    lend(desk, second[1])
    count = begin(desk)
    assert (count.body[EXPECTED], count.body[PLACES]) == ("5", "3")
    assert scan(desk, count, "A柜1层").answer is ScanAnswer.PLACE
    assert scan(desk, count, first[0]).answer is ScanAnswer.IN_PLACE
    assert scan(desk, count, second[0]).answer is ScanAnswer.MISPLACED
    assert scan(desk, count, stray).answer is ScanAnswer.STRAY
    assert scan(desk, count, gone[0]).answer is ScanAnswer.DESTROYED_HERE
    assert scan(desk, count, "OLD 17").answer is ScanAnswer.UNKNOWN
    state = stocktaking.state(desk, count.id)
    assert state.count is not None
    assert dict(state.count.sums) == {
        Bucket.IN_PLACE: 1, Bucket.MISPLACED: 1, Bucket.LENT: 1, Bucket.UNSEEN: 2, Bucket.STRAY: 2, Bucket.UNKNOWN: 1,
    }  # fmt: skip
    assert sum(state.count.sums.values()) == state.count.expected + 3
    assert state.count.coverage == (1, 3)
    assert finish(desk, count).state.name == DECIDING
    explain(desk, count)
    assert sign(desk, count).state.name == DONE
    assert trail.verify(desk).whole


@pytest.mark.rule("S12-R12")
def test_a_place_is_scanned_first_and_a_second_scan_counts_once(
    desk: Desk, first: list[int], second: list[int]
) -> None:
    count = begin(desk)
    refused("count-place-first", lambda: stocktaking.scan(desk, count.id, label(desk, first[0])))
    scan(desk, count, "A柜1层", first[0])
    again = scan(desk, count, first[0])
    assert again.answer is ScanAnswer.AGAIN
    assert again.earlier is not None
    assert again.earlier[1:] == ("李梅", "A柜1层")
    elsewhere = scan(desk, count, "A柜2层", first[0])
    assert elsewhere.answer is ScanAnswer.TWO_PLACES
    found = line(desk, count, first[0])
    assert found.seen_at == (place_id(desk, "A柜1层"), place_id(desk, "A柜2层"))
    assert Doubt.TWO_PLACES in found.doubts
    count_now = stocktaking.state(desk, count.id).count
    assert count_now is not None
    assert sum(count_now.sums.values()) == 5


@pytest.mark.rule("S12-R12")
def test_an_empty_place_is_scanned_as_empty_and_a_place_alone_is_not_visited(
    desk: Desk, first: list[int], second: list[int]
) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", "A柜2层")
    state = stocktaking.state(desk, count.id).count
    assert state is not None
    assert state.coverage == (0, 2)
    assert state.differences() == [], "nobody has looked, so nothing is missing"
    assert scan(desk, count, EMPTY_CODE).answer is ScanAnswer.EMPTY
    state = stocktaking.state(desk, count.id).count
    assert state is not None
    assert state.coverage == (1, 2)
    assert [one.code for one in state.differences()] == sorted(label(desk, bag) for bag in second)
    scan(desk, count, "A柜1层", first[0])
    refused("count-not-empty", lambda: stocktaking.scan(desk, count.id, EMPTY_CODE))


@pytest.mark.rule("S12-R12")
def test_a_scan_is_taken_back_by_its_own_counter(desk: Desk, office: Office, first: list[int]) -> None:
    other = office.desk("zhou")
    count = begin(desk)
    refused("count-no-scan", lambda: stocktaking.undo(desk, count.id))
    scan(desk, count, "A柜1层", first[0])
    refused("count-no-scan", lambda: stocktaking.undo(other, count.id))
    assert stocktaking.undo(desk, count.id).value.answer is ScanAnswer.UNDONE
    assert line(desk, count, first[0]).bucket is Bucket.UNSEEN
    assert scan(desk, count, first[0]).answer is ScanAnswer.IN_PLACE
    stocktaking.undo(desk, count.id)
    assert stocktaking.undo(desk, count.id).value.here == "", "the place, too"
    refused("count-place-first", lambda: stocktaking.scan(desk, count.id, label(desk, first[0])))
    assert desk.store.db.value("SELECT count(*) FROM main.stock_scan") == 6, "nothing is ever taken out"


def test_two_counters_stand_at_places_of_their_own(
    desk: Desk, office: Office, first: list[int], second: list[int]
) -> None:
    other, count = office.desk("zhou"), begin(desk)
    scan(desk, count, "A柜1层")
    scan(other, count, "A柜2层", second[0])
    scan(desk, count, first[0])
    assert {line(desk, count, bag).bucket for bag in (first[0], second[0])} == {Bucket.IN_PLACE}
    assert scan(desk, count, second[0]).answer is ScanAnswer.TWO_PLACES
    assert stocktaking.state(other, count.id).here == "A柜2层"


def test_a_range_is_what_lies_below_a_place(desk: Desk, first: list[int], second: list[int]) -> None:
    shelved(desk, "B柜1层01", 401)
    count = begin(desk, "A柜1层")
    assert (count.body[EXPECTED], count.body[PLACES]) == ("3", "1")
    refused("count-place-outside", lambda: stocktaking.scan(desk, count.id, label(desk, "A柜2层")))
    boxes = begin(desk, "B柜")
    refused("count-place-outside", lambda: stocktaking.scan(desk, boxes.id, label(desk, "B柜1层")))
    assert scan(desk, boxes, "B柜1层01").answer is ScanAnswer.PLACE


def test_what_was_misread_or_is_no_bag_is_refused_and_a_torn_label_may_be_typed(desk: Desk, first: list[int]) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层")
    wrong = label(desk, first[0])[:-1] + ("0" if label(desk, first[0])[-1] != "0" else "1")
    refused("code-check-digits", lambda: stocktaking.scan(desk, count.id, wrong))
    for other in (count.code, "张三", "13800138000", "11010519491231002X"):
        refused("not-counted", lambda other=other: stocktaking.scan(desk, count.id, other))  # type: ignore[misc]
    called = dossiers.detail(desk, first[0]).row.reference_code
    assert stocktaking.scan(desk, count.id, called).value.answer is ScanAnswer.IN_PLACE
    assert stocktaking.scan(desk, count.id, "A-01").value.answer is ScanAnswer.PLACE


@pytest.mark.rule("S12-R12")
def test_a_lent_bag_on_the_shelf_is_a_decision_and_never_a_return(desk: Desk, first: list[int]) -> None:
    lend(desk, first[0])
    count = begin(desk)
    assert scan(desk, count, "A柜1层", first[0]).answer is ScanAnswer.LENT_HERE
    found = line(desk, count, first[0])
    assert (found.bucket, found.doubts) == (Bucket.LENT, (Doubt.LENT_HERE,))
    finish(desk, count)
    code = label(desk, first[0])
    refused("count-decides", lambda: stocktaking.decide(desk, count.id, [code], StockWay.MOVE, "在架上"))
    stocktaking.decide(desk, count.id, [code], StockWay.RETURN, "在架上，未办归还")
    explain(desk, count)
    sign(desk, count)
    assert dossiers.detail(desk, first[0]).row.state is DossierState.LENT


def test_what_moves_meanwhile_goes_by_the_books(desk: Desk, first: list[int], second: list[int]) -> None:
    lend(desk, second[0])
    count = begin(desk)
    scan(desk, count, "A柜1层", first[0])
    lend(desk, first[0])
    returning.take_back(desk, second[0])
    dossiers.shelve(desk, [first[1]], "A柜2层")
    lend(desk, first[2])
    found = {bag: line(desk, count, bag) for bag in (*first, second[0])}
    assert [one.bucket for one in found.values()] == [Bucket.LENT, Bucket.IN_PLACE, Bucket.LENT, Bucket.IN_PLACE]
    assert not any(one.doubts for one in found.values())
    assert all(one.step for one in found.values()), "with the time of the movement"
    assert scan(desk, count, first[1]).answer is ScanAnswer.MISPLACED, "it was seen where it lay before"
    assert scan(desk, count, first[2]).answer is ScanAnswer.LENT_HERE


def test_what_ends_after_the_counting_changes_nothing(desk: Desk, first: list[int]) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", first[0])
    finish(desk, count)
    lend(desk, first[0])
    assert line(desk, count, first[0]).bucket is Bucket.IN_PLACE
    refused("count-in-order", lambda: stocktaking.scan(desk, count.id, label(desk, first[1])))
    dockets.take(desk, count.id, RESUME)
    assert line(desk, count, first[0]).bucket is Bucket.LENT
    assert scan(desk, count, first[1]).answer is ScanAnswer.IN_PLACE


@pytest.mark.rule("S12-R12")
def test_a_blind_count_that_has_shown_its_differences_does_not_go_on(desk: Desk, first: list[int]) -> None:
    count = begin(desk, blind=True)
    scan(desk, count, "A柜1层", first[0])
    finish(desk, count)
    assert "作废后新开" in str(refused("count-blind-ended", lambda: dockets.take(desk, count.id, RESUME)))


@pytest.mark.rule("S12-R12")
def test_who_decided_the_differences_does_not_check_them(desk: Desk, office: Office, first: list[int]) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", first[0])
    finish(desk, count)
    explain(office.desk("zhou"), count)
    refused("count-by-decider", lambda: sign(desk, count))


def test_a_late_entry_of_an_earlier_movement_is_a_decision(desk: Desk, first: list[int]) -> None:
    lend(desk, first[0])
    returning.take_back(desk, first[0])
    loan = desk.store.db.value("SELECT id FROM main.loan")
    now = desk.now
    desk.now = lambda: now() + timedelta(minutes=5)
    count = begin(desk)
    scan(desk, count, "A柜1层", first[0])
    returning.undo_return(desk, loan, "没有还，误点")
    found = line(desk, count, first[0])
    assert found.bucket is Bucket.IN_PLACE
    assert Doubt.LATE_ENTRY in found.doubts


def test_a_destroyed_bag_on_a_shelf_is_for_the_manager_until_it_is_decided(
    desk: Desk, office: Office, first: list[int]
) -> None:
    destroyed(desk, first[0])
    count = begin(desk)
    assert scan(desk, count, "A柜1层", first[0]).answer is ScanAnswer.DESTROYED_HERE
    manager = office.desk("chen")
    (found,) = today.today(manager).of(waiting.DESTROYED_FOUND)
    assert found[:3:2] == (count.code, "A柜1层")
    assert not today.today(desk).of(waiting.DESTROYED_FOUND)
    finish(desk, count)
    explain(desk, count)
    sign(desk, count, ("li", "zhou", "zhao"))
    assert not today.today(manager).of(waiting.DESTROYED_FOUND)


@pytest.mark.rule("S12-R12")
def test_a_missing_bag_goes_to_its_write_off_of_two_and_closing_writes_nothing(
    desk: Desk, first: list[int], second: list[int]
) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", first[0], first[1], second[0])
    finish(desk, count)
    lost, wrong = label(desk, first[2]), label(desk, second[0])
    refused(
        "count-decides",
        lambda: stocktaking.decide(desk, count.id, [label(desk, second[1])], StockWay.MISSING, "没有去看"),
    )
    refused("reason-stated", lambda: stocktaking.decide(desk, count.id, [lost], StockWay.MISSING, " "))
    refused("count-undecided", lambda: signing(desk, count.id))
    made = stocktaking.decide(desk, count.id, [lost], StockWay.MISSING, "全柜找过").value[-1]
    (written,) = dockets.heads(desk, WRITE_OFF.kind)
    assert made.docket == written.code
    assert dossiers.detail(desk, first[2]).row.state is DossierState.SHELVED, "a second person searches first"
    before = desk.store.db.value("SELECT count(*) FROM main.movement")
    stocktaking.decide(desk, count.id, [wrong], StockWay.PUT_BACK, "放回")
    sign(desk, count)
    assert desk.store.db.value("SELECT count(*) FROM main.movement") == before


def signing(desk: Desk, docket_id: int) -> None:
    given = signed(desk, "li", dockets.statement(desk, docket_id, SIGN))
    dockets.take(desk, docket_id, SIGN, given)


def test_the_books_follow_a_misplaced_bag_by_a_decision_alone(desk: Desk, first: list[int], second: list[int]) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", second[0], "A柜2层", second[1])
    finish(desk, count)
    assert dossiers.detail(desk, second[0]).row.place == "A柜2层"
    stocktaking.decide(desk, count.id, [label(desk, second[0])], StockWay.MOVE, "一直放在这里")
    assert dossiers.detail(desk, second[0]).row.place == "A柜1层"
    assert line(desk, count, second[0]).bucket is Bucket.MISPLACED, "the count has found what it has found"


@pytest.mark.rule("S12-R12")
def test_the_three_are_three_and_the_counter_has_counted(desk: Desk, first: list[int]) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", *first)
    finish(desk, count)
    refused("count-by-counter", lambda: sign(desk, count, ("zhou",)))
    sign(desk, count, ("li",))
    refused("count-by-another", lambda: step(desk, count.id, CHECK, "li"))
    step(desk, count.id, CHECK, "chen")
    refused("count-by-another", lambda: step(desk, count.id, WITNESS, "chen"))
    refused("approver-rank", lambda: step(desk, count.id, WITNESS, "zhou"))
    dockets.take(desk, count.id, RETURN, reason="再看一遍")
    assert dockets.docket(desk, count.id).state.name == DECIDING
    assert sign(desk, count, ("li", "zhou", "wu")).state.name == DONE


def step(desk: Desk, docket_id: int, name: str, login: str) -> None:
    dockets.take(desk, docket_id, name, signed(desk, login, dockets.statement(desk, docket_id, name)))


@pytest.mark.rule("S12-R12")
def test_a_blind_count_shows_neither_names_nor_expectation(desk: Desk, first: list[int], second: list[int]) -> None:
    count = begin(desk, blind=True)
    assert count.body[EXPECTED] == ""
    scan(desk, count, "A柜1层")
    seen = scan(desk, count, second[0])
    assert (seen.answer, seen.called, seen.books) == (ScanAnswer.RECORDED, label(desk, second[0]), "")
    assert scan(desk, count, "OLD-18").answer is ScanAnswer.RECORDED
    assert scan(desk, count, second[0]).answer is ScanAnswer.AGAIN
    state = stocktaking.state(desk, count.id)
    assert (state.count, state.scanned) == (None, 2)
    news = stocktaking.news(desk, count.id, 0, 0)
    assert (news.scans, news.steps, news.things) == ((), {}, ()), "nor what came since"
    finish(desk, count)
    state = stocktaking.state(desk, count.id)
    assert state.count is not None
    assert state.count.sums[Bucket.MISPLACED] == 1


def test_a_counter_finds_place_and_answer_again(
    desk: Desk, office: Office, first: list[int], second: list[int]
) -> None:
    count = begin(desk)
    reply = scan(desk, count, "A柜1层", first[0], second[0])
    desk.lock()
    back = stocktaking.state(office.desk("li"), count.id)
    assert (back.here, back.last) == ("A柜1层", reply)


def test_a_scan_reads_what_concerns_its_thing_alone(desk: Desk, statements, first: list[int]) -> None:  # type: ignore[no-untyped-def]
    count = begin(desk)
    scan(desk, count, "A柜1层", first[0])
    before = statements()
    scan(desk, count, first[1])
    few = statements() - before
    more = shelved(desk, "A柜2层", *range(401, 431))
    other = begin(desk)
    scan(desk, other, "A柜1层", first[0], "A柜2层", *more[:20], "A柜1层")
    before = statements()
    scan(desk, other, first[1])
    assert statements() - before == few
    assert few <= 45, few


def test_originals_in_deposit_are_counted_by_their_labels(desk: Desk, office: Office, first: list[int]) -> None:
    originals.allow(office.desk("chen"), office.desk("zhao"))
    kept = originals.taken_in(desk, first[0])
    other = originals.taken_in(desk, first[1], replace(originals.DEED, number="粤房0002号"))
    count = begin(desk)
    assert count.body[EXPECTED] == "5"
    assert scan(desk, count, "保险柜1层", kept.bar_code).answer is ScanAnswer.IN_PLACE
    assert scan(desk, count, "A柜1层", other.bar_code).answer is ScanAnswer.MISPLACED
    originals.given_out(desk, kept, "chen", "wu")
    assert line(desk, count, kept.bar_code).bucket is Bucket.MOVING
    finish(desk, count)
    refused("count-decides", lambda: stocktaking.decide(desk, count.id, [other.bar_code], StockWay.MOVE, "在这里"))
    stocktaking.decide(desk, count.id, [other.bar_code], StockWay.PUT_BACK, "放回保险柜")


def test_a_count_is_on_today_and_a_yearly_one_is_proposed(desk: Desk, first: list[int], second: list[int]) -> None:
    shelved(desk, "B柜1层", 501)
    assert today.today(desk).of(waiting.COUNTS_DUE) == (("A柜", "", ""), ("B柜", "", ""))
    count = begin(desk, "A柜")
    assert today.today(desk).of(waiting.COUNTS_DUE) == (("A柜", "", count.code), ("B柜", "", "")), "one goes on"
    assert [name.name for _docket, name in awaited(desk, STOCKTAKE.kind)] == [FINISH]
    scan(desk, count, "A柜1层", *first, "A柜2层", *second)
    finish(desk, count)
    sign(desk, count)
    assert today.today(desk).of(waiting.COUNTS_DUE) == (("B柜", "", ""),)
    now = desk.now
    desk.now = lambda: now() + timedelta(days=366)
    assert today.today(desk).of(waiting.COUNTS_DUE) == (("A柜", count.opened_at, ""), ("B柜", "", ""))


@pytest.mark.rule("S12-R12")
def test_a_count_that_visited_nothing_is_no_yearly_count(desk: Desk, first: list[int], second: list[int]) -> None:
    """Each place in a cabinet counts by itself, by whichever count visited it."""

    def due() -> list[str]:
        return [one.place for one in stocktaking.due(desk)]

    def counted(place: str, *scanned: int | str) -> None:
        count = begin(desk, place)
        scan(desk, count, *scanned)
        finish(desk, count)
        explain(desk, count)
        sign(desk, count)

    assert due() == ["A柜"]
    counted("", "A柜1层", "A柜2层")
    assert due() == ["A柜"], "a place that was scanned alone was not visited"
    counted("A柜", "A柜1层", *first)
    assert due() == ["A柜"], "the second shelf was not visited"
    counted("A柜2层", "A柜2层", EMPTY_CODE)
    assert due() == []
    shelved(desk, "A柜3层", 301)
    assert due() == [], "a shelf that came into use after the count of its cabinet waits for the next"


@pytest.mark.rule("S12-R12")
def test_a_draw_is_no_yearly_count(desk: Desk, office: Office) -> None:
    (bag,) = shelved(desk, "A柜1层", 101)
    count = sampled(office.desk("wu"), "3-6-1", number=1)
    assert [(one.place, one.under_way) for one in stocktaking.due(desk)] == [("A柜", "")]
    scan(desk, count, "A柜1层", bag)
    finish(desk, count)
    sign(desk, count)
    assert [one.place for one in stocktaking.due(desk)] == ["A柜"]


@pytest.mark.rule("S12-R12")
def test_a_count_is_read_by_who_counts_witnesses_or_draws(desk: Desk, office: Office, first: list[int]) -> None:
    count = begin(desk)
    for login in ("chen", "wu", "zhao"):
        assert stocktaking.state(office.desk(login), count.id).id == count.id
    with pytest.raises(NotAllowed):
        stocktaking.state(office.desk("sun"), count.id)


def test_a_dossier_says_when_it_was_seen_last(desk: Desk, first: list[int]) -> None:
    seen = dossiers.detail(desk, first[0]).seen
    assert seen is not None
    assert (seen.place, seen.by, seen.count) == ("A柜1层", "李梅", "")
    now = desk.now
    desk.now = lambda: now() + timedelta(minutes=1)
    count = begin(desk)
    scan(desk, count, "A柜1层", first[0])
    seen = dossiers.detail(desk, first[0]).seen
    assert seen is not None
    assert (seen.place, seen.by, seen.count) == ("A柜1层", "李梅", count.code)
    dockets.take(desk, count.id, WITHDRAW, reason="改日再点")
    assert dossiers.detail(desk, first[0]).seen == seen, "it was seen all the same"


@pytest.mark.parametrize(
    ("code", "sql"),
    [
        ("count-append-only", "UPDATE stock_scan SET place_id = place_id"),
        ("count-append-only", "DELETE FROM stock_scan"),
        ("count-append-only", "DELETE FROM stock_expected"),
        ("count-append-only", "UPDATE stock_expected SET state = 'lent'"),
        ("count-append-only", "INSERT INTO stock_expected SELECT stocktake_id, 'x', dossier_id, place_id, state FROM stock_expected"),
        ("count-append-only", "INSERT INTO stock_place SELECT stocktake_id, (SELECT max(id) FROM place) FROM stock_place LIMIT 1"),
        ("count-append-only", "DELETE FROM stock_place"),
        ("count-append-only", "UPDATE stocktake SET blind = 1"),
        ("count-append-only", "DELETE FROM stocktake"),
        ("count-place-outside", _scan_sql("number + 9", "(SELECT id FROM place WHERE name = 'B柜1层')", "0")),
        ("count-no-scan", _scan_sql("number + 9", "place_id", "number + 8", "undo")),
    ],
)  # fmt: skip
def test_past_the_services_scans_and_expectation_stay(desk: Desk, first: list[int], code: str, sql: str) -> None:
    shelved(desk, "B柜1层", 501)
    count = begin(desk, "A柜")
    scan(desk, count, "A柜1层", first[0])
    refused(code, lambda: written_past(desk, sql))


def written_past(desk: Desk, sql: str) -> None:
    with desk.store.db.transaction():
        desk.store.db.run(sql)


def test_past_the_services_nobody_scans_or_decides_out_of_turn(desk: Desk, first: list[int]) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", first[0])
    decided = (
        "INSERT INTO main.stock_decision (docket_id, code, finding, way, reason, at, by_person)"
        f" SELECT {count.id}, 'x', 'x', 'explained', 'x', 'x', id FROM person LIMIT 1"
    )
    refused("count-in-order", lambda: written_past(desk, decided))
    finish(desk, count)
    refused("count-in-order", lambda: written_past(desk, _scan_sql("number + 9", "place_id", "0")))
    explain(desk, count)
    refused("count-append-only", lambda: written_past(desk, "UPDATE main.stock_decision SET way = 'missing'"))
    refused("count-append-only", lambda: written_past(desk, "DELETE FROM main.stock_decision"))


def test_the_words_of_a_decision_go_with_the_dossier(desk: Desk, first: list[int]) -> None:
    count = begin(desk)
    scan(desk, count, "A柜1层", *first[:2])
    finish(desk, count)
    explain(desk, count, "张三说在楼上")
    sign(desk, count)
    destroyed(desk, first[2])
    assert desk.store.db.column("SELECT reason FROM main.stock_decision") == [""]
    assert trail.verify(desk).whole


def test_those_who_may_sign_are_those_whom_the_rule_admits(desk: Desk, office: Office, first: list[int]) -> None:
    """Who has scanned signs for the count alone, and who has decided does not check it."""
    count = begin(desk)
    scan(desk, count, "A柜1层", *first[:2])
    finish(desk, count)
    explain(office.desk("zhou"), count)
    assert signers(desk, count.id, SIGN) == {"li"}
    assert awaited(office.desk("zhou"), "stocktake") == [], "nobody is told of a signature that is another's"
    assert [step.name for _docket, step in awaited(desk, "stocktake")] == [SIGN]
    sign(desk, count, ("li",))
    assert signers(desk, count.id, CHECK) == {"chen", "zhao"}, "neither the counter nor who decided"
    step(desk, count.id, CHECK, "chen")
    assert "li" not in signers(desk, count.id, WITNESS)
    for login in signers(desk, count.id, WITNESS):
        dockets.statement(office.desk(login), count.id, WITNESS)
    assert "chen" not in signers(desk, count.id, WITNESS)


def signers(desk: Desk, docket_id: int, name: str) -> set[str]:
    return {one.login for one in dockets.signers(desk, docket_id, name)}


def test_a_count_is_asked_for_as_one_and_in_its_state(desk: Desk, first: list[int]) -> None:
    count = begin(desk)
    assert counts.standing(desk.store.db, count.id, COUNTING).head.covers == "all"
    assert "盘点中" in str(refused("count-in-order", lambda: counts.standing(desk.store.db, count.id, DECIDING)))
    other = dockets.begin(desk, WRITE_OFF.kind, [first[0]], "找不到").value
    with pytest.raises(ValueError, match="write-off"):
        counts.of(desk.store.db, other.id)
