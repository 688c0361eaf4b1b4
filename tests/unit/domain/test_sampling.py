"""The draw: what the dice say, that a second program draws the same, that it is even, and what it shows."""

from __future__ import annotations

import hashlib
import hmac
import math
from collections import Counter
from dataclasses import replace

import pytest

from app.models.domain import sampling
from app.models.domain.movement import MovementEvent
from app.models.domain.sampling import DrawTerms, SampleFinding, needed
from app.models.domain.stock_count import StockCount
from app.models.domain.stocktake import BookState, BookStep, ScanAct, StockScan, StockThing

OPENED = "2026-11-23T09:00:00+08:00"
LATER = "2026-11-23T10:00:00+08:00"
HEAD = "128-ABCD-EFGH-IJKL-MNOP"
TERMS = DrawTerms("3-6-1", HEAD, "0" * 64, 1000, 59, 95, 5)


def drawn_by_another(dice: str, head: str, population: int, number: int) -> list[int]:
    """The procedure of ADR 33, written a second time from its text."""
    key = hashlib.sha256(("muniment-draw-1|" + dice + "|" + head).encode()).digest()
    found: list[int] = []
    counter = 0
    while len(found) < number:
        word = hmac.new(key, str(counter).encode(), hashlib.sha256).hexdigest()[:8]
        counter += 1
        value = int(word, 16)
        if value >= 2**32 // population * population:
            continue
        position = value % population + 1
        if position not in found:
            found.append(position)
    return found


@pytest.mark.parametrize(
    ("typed", "dice"),
    [
        ("3 6 1", "3-6-1"), ("３，６、１", "3-6-1"), ("03 6 1 20", "3-6-1-20"), ("3-6-1", "3-6-1"), ("3 6", ""), ("361", ""), ("", ""),
        ("3 6 一", ""), ("3 6 x", ""), (" ".join(["1"] * 21), ""), ("٣ ٦ ١", ""),
    ],
)  # fmt: skip
def test_three_numbers_or_more_are_dice(typed: str, dice: str) -> None:
    assert sampling.read_dice(typed) == dice


@pytest.mark.parametrize(("population", "number"), [(1, 1), (60, 59), (59, 59), (1000, 59), (20_000, 459), (3, 0)])
def test_a_second_program_draws_the_same(population: int, number: int) -> None:
    for dice in ("3-6-1", "6-6-6-2"):
        found = sampling.draw(sampling.seed(dice, HEAD), population, number)
        assert found == drawn_by_another(dice, HEAD, population, number)
        assert len(set(found)) == number
        assert all(1 <= one <= population for one in found)


def test_the_draw_of_the_decision_is_as_it_is_written_there() -> None:
    """ADR 33 gives this one to whoever writes it again."""
    assert sampling.draw(sampling.seed("3-6-1", HEAD), 1000, 5) == [158, 542, 723, 210, 223]


def test_other_dice_and_another_head_draw_others() -> None:
    first = sampling.draw(sampling.seed("3-6-1", HEAD), 1000, 20)
    assert sampling.draw(sampling.seed("3-6-2", HEAD), 1000, 20) != first
    assert sampling.draw(sampling.seed("3-6-1", HEAD.replace("128", "129")), 1000, 20) != first


def test_more_than_there_are_cannot_be_drawn() -> None:
    for number in (4, -1):
        with pytest.raises(ValueError, match=str(number)):
            sampling.draw(b"", 3, number)


def test_each_bag_is_drawn_as_often_as_any_other() -> None:
    """Chi-squared over 12 bags of which 3 are drawn 4,000 times: far within what chance allows."""
    times: Counter[int] = Counter()
    for throw in range(4000):
        times.update(sampling.draw(sampling.seed(f"1-1-{throw}", HEAD), 12, 3))
    wanted = 4000 * 3 / 12
    assert sum((times[one] - wanted) ** 2 / wanted for one in range(1, 13)) < 31  # 0.1 % at eleven degrees


def test_a_word_of_the_incomplete_round_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    words = iter([b"\xff\xff\xff\xff", b"\xff\xff\xff\xfe", b"\x00\x00\x00\x04"])
    monkeypatch.setattr(sampling.hmac, "digest", lambda *_: next(words) + bytes(28))
    assert sampling.draw(b"", 3, 2) == [3, 2]  # 4,294,967,295 is the first of a round that has one word alone


@pytest.mark.parametrize(
    ("confidence", "tolerable", "number"),
    [(95, 5, 59), (90, 5, 45), (99, 5, 90), (95, 1, 299), (99, 1, 459), (90, 10, 22)],
)
def test_so_many_are_needed_as_the_tables_of_auditors_say(confidence: int, tolerable: int, number: int) -> None:
    assert needed(confidence, tolerable) == number
    assert sampling.most_missing(0, number, confidence) <= tolerable / 100
    assert sampling.most_missing(0, number - 1, confidence) > tolerable / 100


@pytest.mark.parametrize(
    ("missing", "number", "confidence", "bound"),
    [
        (0, 59, 95, 0.04951),
        (1, 59, 95, 0.07790),
        (2, 100, 95, 0.06162),
        (10, 10, 95, 1.0),
        (5, 20, 90, 0.41489),
        (0, 1, 90, 0.9),
    ],
)
def test_the_bound_is_that_of_clopper_and_pearson(missing: int, number: int, confidence: int, bound: float) -> None:
    found = sampling.most_missing(missing, number, confidence)
    assert found == pytest.approx(bound, abs=2e-5)
    if missing < number:
        chance = sum(math.comb(number, k) * found**k * (1 - found) ** (number - k) for k in range(missing + 1))
        assert chance == pytest.approx(1 - confidence / 100)


def test_a_bound_of_a_whole_room_is_reckoned() -> None:
    assert sampling.most_missing(20, 15_000, 99) == pytest.approx(0.0021, abs=2e-4)


def test_terms_come_back_from_the_body_and_a_common_count_has_none() -> None:
    assert DrawTerms.of(TERMS.body) == TERMS
    assert DrawTerms.of({"range": "1号库"}) is None


def test_the_lowest_number_belongs_to_the_first_code() -> None:
    terms = replace(TERMS, population=50, number=4)
    listed = sampling.in_order(f"A-{one:02}" for one in range(50))
    codes = [listed[one - 1] for one in terms.positions]
    assert terms.drawn(codes[::-1]) == list(zip(terms.positions, codes, strict=True))


def test_the_hash_of_a_list_is_that_of_its_lines() -> None:
    assert sampling.in_order(["档-2", "A-10", "A-1"]) == ["A-1", "A-10", "档-2"]
    assert sampling.codes_hash(["A-1", "档-2"]) == hashlib.sha256("A-1\n档-2".encode()).hexdigest()


def _count(seen: int, visited: int, lent: int = 0) -> StockCount:
    """Ten bags at ten places: so many scanned, so many places visited, so many lent by the books meanwhile."""
    things = [StockThing(f"10{one:010}", f"A-{one}", one, one, BookState.SHELVED, True) for one in range(1, 11)]
    counted = StockCount(OPENED, range(1, 11), things)
    acts = [ScanAct.THING] * seen + [ScanAct.EMPTY] * (visited - seen)
    counted.add(
        [
            StockScan("王", at, act, things[at - 1].code if act is ScanAct.THING else "空", at, LATER, "王")
            for at, act in enumerate(acts, 1)
        ],
        {things[-one].code: [BookStep(one, LATER, MovementEvent.LENT, None)] for one in range(1, lent + 1)},
    )
    return counted


def _said(finding: SampleFinding) -> list[str]:
    return [sentence.format(**facts) for sentence, facts in finding.sentences]


def test_what_a_draw_shows_in_words() -> None:
    terms = replace(TERMS, number=10)
    assert SampleFinding(TERMS, 0, 0).is_met
    assert _said(SampleFinding(TERMS, 0, 0)) == [
        "抽查 59 份，缺 0 份：有 95 % 把握，缺失率低于 5 %。", "容许的缺失率是 5 %，符合。",
    ]  # fmt: skip
    assert _said(SampleFinding(TERMS, 1, 0)) == [
        "抽查 59 份，缺 1 份：有 95 % 把握，缺失率低于 7.8 %。", "容许的缺失率是 5 %，没有达到：请多抽，或全面盘点。",
    ]  # fmt: skip
    unfinished = SampleFinding.of(terms, _count(seen=7, visited=8))
    assert (unfinished.missing, unfinished.left, unfinished.is_met) == (1, 2, False)
    assert _said(unfinished) == ["抽查 10 份，还有 2 份的位置没有盘到：没有查完，不作结论。"]
    whole = SampleFinding.of(replace(terms, population=10), _count(seen=9, visited=10))
    assert (whole.bound, _said(whole)[0]) == (0.1, "共 10 份，全部查过，缺 1 份。")


def test_a_bag_that_was_lent_meanwhile_was_there() -> None:
    assert SampleFinding.of(replace(TERMS, number=10), _count(seen=8, visited=8, lent=2)) == SampleFinding(
        replace(TERMS, number=10), 0, 0
    )
