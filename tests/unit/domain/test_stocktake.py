"""The buckets of a count: a function of expectation, books and scans, whatever the order in which they come."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from app.models.domain.movement import MovementEvent
from app.models.domain.stock_count import StockCount
from app.models.domain.stock_decision import StockWay, ways
from app.models.domain.stocktake import (
    BookState,
    BookStep,
    Bucket,
    Doubt,
    ScanAct,
    ScanAnswer,
    StockScan,
    StockThing,
    answer_to,
    judge,
)
from tests.battery import Tried

OPENED = "2026-11-30T09:00:00"
HERE, THERE = 1, 2
BAG = "100000000190"


def thing(
    state: BookState = BookState.SHELVED, *, expected: bool = True, place: int | None = HERE, code: str = BAG
) -> StockThing:
    return StockThing(code, code, 7, place, state, expected)


def at(minute: int) -> str:
    return f"2026-11-30T10:{minute:02}:00"


def seen(minute: int, place: int = HERE, source: str = "王", number: int = 0, code: str = BAG) -> StockScan:
    return StockScan(source, number or minute + 1, ScanAct.THING, code, place, at(minute), source)


def step(minute: int, event: MovementEvent, place: int | None = None) -> BookStep:
    return BookStep(100 + minute, at(minute), event, place)


EARLIER = BookStep(99, "2026-11-29T10:00:00", MovementEvent.LENT, None)


@pytest.mark.parametrize(
    ("bucket", "doubts", "books", "steps", "scans"),
    [
        (Bucket.IN_PLACE, (), thing(), [], [seen(1)]),
        (Bucket.MISPLACED, (Doubt.MISPLACED,), thing(), [], [seen(1, THERE)]),
        (Bucket.UNSEEN, (Doubt.UNSEEN,), thing(), [], []),
        (Bucket.LENT, (), thing(BookState.LENT), [], []),
        (Bucket.LENT, (Doubt.LENT_HERE,), thing(BookState.LENT), [], [seen(1)]),
        (Bucket.MOVING, (), thing(BookState.MOVING), [], []),
        (Bucket.MOVING, (Doubt.MOVING_HERE,), thing(BookState.MOVING), [], [seen(1)]),
        (Bucket.STRAY, (Doubt.STRAY,), thing(expected=False, place=THERE), [], [seen(1)]),
        (Bucket.STRAY, (Doubt.DESTROYED_HERE,), thing(BookState.DESTROYED, expected=False), [], [seen(1)]),
        (Bucket.STRAY, (Doubt.LEFT_HERE,), thing(BookState.LEFT, expected=False), [], [seen(1)]),
        (Bucket.STRAY, (Doubt.MISSING_HERE,), thing(BookState.MISSING, expected=False), [], [seen(1)]),
        (Bucket.IN_PLACE, (), thing(expected=False), [], [seen(1)]),
        (Bucket.UNKNOWN, (Doubt.UNKNOWN,), None, [], [seen(1)]),
        # what the books do meanwhile
        (Bucket.LENT, (), thing(), [step(5, MovementEvent.LENT)], [seen(1)]),
        (Bucket.LENT, (Doubt.LENT_HERE,), thing(), [step(5, MovementEvent.LENT)], [seen(6)]),
        (Bucket.IN_PLACE, (), thing(BookState.LENT), [step(5, MovementEvent.RETURNED, HERE)], []),
        (Bucket.IN_PLACE, (), thing(), [step(5, MovementEvent.SHELVED, THERE)], [seen(1)]),
        (Bucket.IN_PLACE, (), thing(), [step(5, MovementEvent.SHELVED, THERE)], [seen(6, THERE)]),
        (Bucket.MISPLACED, (Doubt.MISPLACED,), thing(), [step(5, MovementEvent.SHELVED, THERE)], [seen(6)]),
        (Bucket.MOVING, (), thing(), [step(5, MovementEvent.DESTROYED)], [seen(1)]),
        (Bucket.MOVING, (Doubt.DESTROYED_HERE,), thing(), [step(5, MovementEvent.DESTROYED)], [seen(6)]),
        (Bucket.MOVING, (), thing(), [step(5, MovementEvent.MOVED_OUT)], []),
        (Bucket.UNSEEN, (), thing(), [step(5, MovementEvent.MISSING)], []),
        (Bucket.IN_PLACE, (Doubt.MISSING_HERE,), thing(), [step(5, MovementEvent.MISSING)], [seen(6)]),
        (Bucket.IN_PLACE, (), thing(expected=False, place=THERE), [step(0, MovementEvent.SHELVED, HERE)], [seen(1)]),
        (Bucket.UNSEEN, (Doubt.UNSEEN,), thing(), [step(5, MovementEvent.HANDED_OVER, HERE)], []),
        (Bucket.IN_PLACE, (Doubt.LATE_ENTRY,), thing(), [EARLIER], [seen(1)]),
        # two places
        (Bucket.MISPLACED, (Doubt.MISPLACED, Doubt.TWO_PLACES), thing(), [], [seen(1), seen(2, THERE)]),
        (Bucket.IN_PLACE, (Doubt.TWO_PLACES,), thing(), [], [seen(2), seen(1, THERE)]),
    ],
)  # fmt: skip
def test_each_state_of_books_and_scans_has_its_bucket(
    bucket: Bucket, doubts: tuple[Doubt, ...], books: StockThing | None, steps: list[BookStep], scans: list[StockScan]
) -> None:
    found = judge(BAG, books, steps, scans, OPENED)
    assert (found.bucket, found.doubts) == (bucket, doubts)
    assert judge(BAG, books, steps[::-1], scans[::-1], OPENED) == found


def test_within_one_second_the_number_of_the_movement_decides() -> None:
    lent = step(5, MovementEvent.LENT)
    before, after = replace(seen(5), books=lent.seq - 1), replace(seen(5), books=lent.seq)
    assert judge(BAG, thing(), [lent], [before], OPENED).doubts == ()
    assert judge(BAG, thing(), [lent], [after], OPENED).doubts == (Doubt.LENT_HERE,)


def test_what_fits_a_difference() -> None:
    misplaced = judge(BAG, thing(), [], [seen(1, THERE)], OPENED)
    assert ways(misplaced) == (StockWay.MOVE, StockWay.PUT_BACK, StockWay.EXPLAINED)
    assert ways(judge(BAG, thing(), [], [seen(1)], OPENED)) == ()
    original = thing(code="200000000182")
    assert ways(judge(original.code, original, [], [seen(1, THERE)], OPENED)) == (StockWay.PUT_BACK, StockWay.EXPLAINED)
    given_out = thing(code="200000000182", state=BookState.LEFT)
    assert ways(judge(given_out.code, given_out, [], [seen(1)], OPENED)) == (StockWay.REGISTER, StockWay.EXPLAINED)


@pytest.mark.parametrize(
    ("state", "doubt", "way"),
    [
        (BookState.LENT, Doubt.LENT_HERE, StockWay.RETURN),
        (BookState.MOVING, Doubt.MOVING_HERE, StockWay.TRANSFER),
        (BookState.LEFT, Doubt.LEFT_HERE, StockWay.TAKE_IN),
        (BookState.MISSING, Doubt.MISSING_HERE, StockWay.FOUND),
        (BookState.DESTROYED, Doubt.DESTROYED_HERE, StockWay.APART),
    ],
)
def test_what_is_not_here_by_the_books_has_its_own_desk_and_is_never_moved_by_a_count(
    state: BookState, doubt: Doubt, way: StockWay
) -> None:
    found = judge(BAG, thing(state=state), [], [seen(1), seen(2, THERE)], OPENED)
    assert doubt in found.doubts
    assert Doubt.TWO_PLACES in found.doubts
    assert ways(found) == (way, StockWay.EXPLAINED), "nor is it laid back where the books do not have it"


def test_every_difference_has_a_decision_of_its_own() -> None:
    stray = replace(thing(), expected=False)
    nowhere = replace(stray, place_id=None)
    late = replace(EARLIER, event=MovementEvent.RETURNED, place_id=HERE)
    for found, wanted in (
        (judge(BAG, thing(), [], [], OPENED), (StockWay.MISSING, StockWay.SEEN)),
        (judge(BAG, stray, [], [seen(1, THERE)], OPENED), (StockWay.MOVE, StockWay.PUT_BACK)),
        (judge(BAG, nowhere, [], [seen(1)], OPENED), (StockWay.MOVE,)),
        (judge(BAG, thing(), [], [seen(1, THERE), seen(2)], OPENED), (StockWay.PUT_BACK,)),
        (judge(BAG, thing(), [late], [seen(1)], OPENED), (StockWay.TRACED,)),
        (judge("JIU17", None, [], [seen(1)], OPENED), (StockWay.REGISTER,)),
    ):
        assert ways(found) == (*wanted, StockWay.EXPLAINED), found.doubts


def test_two_counts_apart_go_on_by_themselves() -> None:
    count = StockCount(OPENED, [HERE, THERE], [thing()])
    other = count.apart()
    other.take([seen(1)], {}, lambda _codes: ())
    assert (count.lines[BAG].bucket, other.lines[BAG].bucket) == (Bucket.UNSEEN, Bucket.IN_PLACE)
    assert (count.visited, other.visited, count.scanned, other.scanned) == (set(), {HERE}, 0, 1)
    count.take([seen(1)], {}, lambda _codes: ())
    assert (count.lines, count.sums, count.visited) == (other.lines, other.sums, other.visited)


@pytest.mark.rule("S12-R12")
def test_two_counters_merge_to_one_result_in_any_order(tried: Tried) -> None:
    chance = random.Random(12)
    things = [thing(code=f"10{number:010}", place=chance.randrange(1, 9)) for number in range(60)]
    streams = [_stream(chance, source, things) for source in ("王", "李")]
    steps = {one.code: [step(chance.randrange(60), MovementEvent.LENT)] for one in chance.sample(things, 8)}
    wanted = None
    for _ in range(1000):
        count = StockCount(OPENED, range(1, 10), things)
        arrived = _interleaved(chance, *streams)
        cut = chance.randrange(len(arrived))
        count.add(arrived[:cut], {})
        count.add([], steps)
        for one in arrived[cut:]:
            count.add([one], {})
        count.add(arrived[:5], steps)  # what comes twice is one
        result = (count.lines, {bucket: n for bucket, n in count.sums.items() if n}, count.visited)
        wanted = wanted or result
        assert result == wanted
        assert sum(count.sums.values()) == count.expected + sum(not line.expected for line in count.lines.values())
    tried("orders of two counters' scans", 1000)


def _stream(chance: random.Random, source: str, things: list[StockThing]) -> list[StockScan]:
    """The scans of one counter: bags, some of which lie wrong or come twice, unknown codes, empty places, and some taken back."""
    found: list[StockScan] = []
    for number in range(1, 81):
        minute, place, one = number * 59 // 81, chance.randrange(1, 9), chance.choice(things)
        act, code, undoes = ScanAct.THING, one.code if chance.random() < 0.9 else f"x{number}", 0
        if chance.random() < 0.1 and found and found[-1].act is not ScanAct.UNDO:
            act, undoes = ScanAct.UNDO, number - 1
        elif chance.random() < 0.1:
            act = ScanAct.EMPTY
        found.append(StockScan(source, number, act, code, place, at(minute), source, None, undoes))
    return found


def _interleaved(chance: random.Random, *streams: list[StockScan]) -> list[StockScan]:
    if chance.random() < 0.5:  # packets that were shuffled on their way
        every = [one for stream in streams for one in stream]
        chance.shuffle(every)
        return every
    left, found = [list(stream) for stream in streams], list[StockScan]()
    while any(left):
        found.append(chance.choice([one for one in left if one]).pop(0))
    return found


@pytest.mark.rule("S12-R12")
@pytest.mark.parametrize(
    ("answer", "books"),
    [
        (ScanAnswer.MISPLACED, thing(place=THERE)),
        (ScanAnswer.LENT_HERE, thing(BookState.LENT)),
        (ScanAnswer.MOVING_HERE, thing(BookState.MOVING)),
        (ScanAnswer.LEFT_HERE, thing(BookState.LEFT)),
        (ScanAnswer.MISSING_HERE, thing(BookState.MISSING)),
        (ScanAnswer.DESTROYED_HERE, thing(BookState.DESTROYED)),
        (ScanAnswer.STRAY, thing(expected=False)),
        (ScanAnswer.STRAY, thing(expected=False, place=THERE)),
        (ScanAnswer.UNKNOWN, None),
    ],
)
def test_a_further_scan_of_a_doubtful_thing_is_answered_by_its_doubt(
    answer: ScanAnswer, books: StockThing | None
) -> None:
    first, second = seen(1), seen(2, source="李")
    if answer is ScanAnswer.STRAY and books is not None and books.place_id == HERE:
        first, second = seen(1, THERE), seen(2, THERE, source="李")
    line = judge(BAG, books, [], [first, second], OPENED)
    assert [answer_to(line, one, blind=False) for one in (first, second)] == [answer, answer]
    assert [answer_to(line, one, blind=True) for one in (first, second)] == [ScanAnswer.RECORDED, ScanAnswer.AGAIN]


@pytest.mark.rule("S12-R12")
def test_what_is_right_is_counted_once_and_two_places_are_said_each_time() -> None:
    one, two, other, back = seen(1), seen(2), seen(3, THERE), seen(4)
    right = judge(BAG, thing(), [], [one, two], OPENED)
    assert [answer_to(right, scan, blind=False) for scan in (one, two)] == [ScanAnswer.IN_PLACE, ScanAnswer.AGAIN]
    both = judge(BAG, thing(), [], [one, other, back], OPENED)
    for blind in (False, True):
        assert answer_to(both, other, blind) is answer_to(both, back, blind) is ScanAnswer.TWO_PLACES


@pytest.mark.rule("S12-R12")
def test_the_code_empty_is_held_against_the_books_and_against_what_is_scanned() -> None:
    bags = [f"10000000{number:04}" for number in range(4)]
    count = StockCount(OPENED, (HERE, THERE), [thing(code=code) for code in bags[:3]])
    empty = StockScan("王", 1, ScanAct.EMPTY, "", HERE, at(1), "王")
    elsewhere = seen(2, THERE, number=2, code=bags[0])
    first, second = (seen(3 + nth, number=3 + nth, code=bags[1 + nth]) for nth in (0, 1))
    assert count.unseen_at(HERE) == 3
    count.add([empty, elsewhere], {})
    assert (count.unseen_at(HERE), count.unseen_at(THERE)) == (2, 0)
    count.add([first, second], {})
    assert count.unseen_at(HERE) == 0
    assert [count.denies_empty(one) for one in (elsewhere, first, second)] == [False, True, False]
    count.add([replace(empty, number=9, act=ScanAct.UNDO, undoes=1)], {})
    assert not count.denies_empty(first)
