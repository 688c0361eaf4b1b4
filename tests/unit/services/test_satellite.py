"""A second laptop: what its packet says and does not say, how it counts, what comes back, and what is refused."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.models.domain.errors import Refusal
from app.models.domain.loan import LoanKind
from app.models.domain.procedures.stocktake import CHECK, RESUME, SIGN, WITHDRAW, WITNESS
from app.models.domain.stock_count import StockCount
from app.models.domain.stocktake import EMPTY_CODE, Bucket, ScanAnswer
from app.models.services import count_packets, dockets, dossiers, lending, satellite, stocktaking, trail
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import stocktakes as store
from app.models.vault.count_packets import new_words, open_packet, seal_packet
from app.models.vault.hardness import Cost, Hardness
from tests.office import CHEAP, Office, register
from tests.packages import on_stick
from tests.refusals import refused
from tests.satellites import laptop, packet_of, returned, scan, taken
from tests.stocktakes import begin, finish, label, place_id, shelved
from tests.stocktakes import scan as scan_here
from tests.unit.services.signatures import person_id, signed


@pytest.fixture
def first(desk: Desk) -> list[int]:
    return shelved(desk, "A柜1层", 101, 102, 103)


@pytest.fixture
def second(desk: Desk) -> list[int]:
    return shelved(desk, "A柜2层", 201, 202)


def sums(desk: Desk, docket_id: int) -> dict[Bucket, int]:
    count = stocktaking.state(desk, docket_id).count
    assert count is not None
    return {bucket: number for bucket, number in count.sums.items() if number}


@pytest.mark.rule("S12-R12")
def test_a_laptop_counts_as_the_desk_does_and_its_scans_come_back(
    desk: Desk, first: list[int], second: list[int], tmp_path: Path
) -> None:
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (second[1],), LoanKind.CONSULTATION, "核对", 0))
    stray = register(desk, "2栋1单元101", "王五")
    count = begin(desk)
    there = laptop(packet_of(desk, count, tmp_path), tmp_path / "本机")
    refused("count-place-first", lambda: there.scan(label(desk, first[0])))
    assert scan(there, desk, "A柜1层", first[0], first[0], second[0], second[1], stray, "OLD 17", first[1]) == [
        "place", "in-place", "again", "misplaced", "lent-here", "stray", "unknown", "in-place",
    ]  # fmt: skip
    refused("count-not-empty", lambda: there.scan(EMPTY_CODE))
    refused("count-place-outside", lambda: there.scan(label(desk, "A柜")))
    refused("not-counted", lambda: there.scan("张三"))
    refused("code-check-digits", lambda: there.scan("100000000099"))
    assert there.undo().answer is ScanAnswer.UNDONE
    assert scan(there, desk, "A柜2层", EMPTY_CODE, "A柜1层") == ["place", "empty", "place"]
    state = there.state()
    assert state.count is not None
    assert (state.here, state.count.coverage) == ("A柜1层", (2, 2))
    assert count_packets.look(desk, count.id, returned(there, tmp_path)).meant(" 周涛 ") == person_id(desk, "周涛")
    assert taken(desk, count, returned(there, tmp_path)).fresh == there.number
    here = stocktaking.state(desk, count.id)
    assert here.count is not None
    assert here.count.coverage == (2, 2)
    assert {code: (one.bucket, one.doubts) for code, one in here.count.lines.items()} == {
        code: (one.bucket, one.doubts) for code, one in state.count.lines.items()
    }
    assert list(here.counters.values()) == ["周涛"]
    assert trail.verify(desk).whole


def test_the_books_are_those_of_the_moment_in_which_the_packet_was_written(
    desk: Desk, first: list[int], second: list[int], tmp_path: Path
) -> None:
    count = begin(desk)
    dossiers.shelve(desk, [first[0]], "A柜2层")
    there = laptop(packet_of(desk, count, tmp_path), tmp_path / "本机")
    assert scan(there, desk, "A柜2层", first[0], first[1]) == ["place", "in-place", "misplaced"]
    assert there.scan("A柜1层").place == "A柜1层", "a torn label may be typed"


def test_a_packet_says_codes_and_places_and_nothing_of_a_customer(
    desk: Desk, first: list[int], second: list[int], tmp_path: Path
) -> None:
    rows = dossiers.rows(desk, [*first, *second])
    marks = {*(one.title for one in rows), *(one.reference_code for one in rows), "业主101", "1栋", "御景湾", "李梅"}
    for blind in (False, True):
        path, words = packet_of(desk, begin(desk, blind=blind), tmp_path)
        content = open_packet(path.read_bytes(), words, CHEAP).decode("utf-8")
        for data in (content, path.read_bytes().decode("latin-1")):
            assert [mark for mark in marks if mark in data] == []
        assert ("A柜1层" in content, label(desk, first[0]) in content) == (True, not blind)
        for secret in (label(desk, first[0]), label(desk, "A柜1层"), words, words.replace("-", ""), "柜"):
            assert secret.encode("utf-8") not in path.read_bytes(), "a lost stick says nothing"


def test_a_laptop_keeps_nothing_that_can_be_read_either(desk: Desk, first: list[int], tmp_path: Path) -> None:
    there = laptop(packet_of(desk, begin(desk), tmp_path), tmp_path / "本机")
    scan(there, desk, "A柜1层", first[0])
    for path in (*(tmp_path / "本机").iterdir(), returned(there, tmp_path)):
        for mark in (label(desk, first[0]), label(desk, "A柜1层"), "周涛"):
            assert mark.encode("utf-8") not in path.read_bytes()


def test_a_blind_packet_answers_without_the_books(
    desk: Desk, first: list[int], second: list[int], tmp_path: Path
) -> None:
    count = begin(desk, blind=True)
    there = laptop(packet_of(desk, count, tmp_path), tmp_path / "本机")
    assert there.state().count is None
    assert scan(there, desk, "A柜1层", second[0], second[0], "A柜2层", second[0]) == [
        "place", "recorded", "again", "place", "two-places",
    ]  # fmt: skip
    taken(desk, count, returned(there, tmp_path))
    finish(desk, count)
    assert sums(desk, count.id)[Bucket.IN_PLACE] == 1


def test_who_comes_back_stands_where_they_stood(desk: Desk, first: list[int], tmp_path: Path) -> None:
    packet, home = packet_of(desk, begin(desk), tmp_path), tmp_path / "本机"
    scan(laptop(packet, home), desk, "A柜1层", first[0])
    again = laptop(packet, home, "陈静")
    state = again.state()
    assert state.last is not None
    assert (state.here, state.last.answer) == ("A柜1层", ScanAnswer.IN_PLACE)
    assert scan(again, desk, first[0], first[1]) == ["again", "in-place"]
    assert [again.undo().answer, again.undo().answer, again.undo().called] == [
        "undone",
        "undone",
        label(desk, first[0]),
    ]
    scan(again, desk, first[2])
    assert again.number == 8


@pytest.mark.rule("S12-R12")
def test_a_thousand_orders_of_three_sources_come_to_one_result(
    desk: Desk, first: list[int], second: list[int], tmp_path: Path
) -> None:
    count = begin(desk)
    one, two = (laptop(packet_of(desk, count, tmp_path), tmp_path / home) for home in ("甲", "乙"))
    scan(one, desk, "A柜1层", first[0], second[0], "OLD 17", first[1])
    one.undo()
    scan(two, desk, "A柜2层", second[0], first[2], "A柜1层", first[1])
    scan_here(desk, count, "A柜1层", first[0], first[2], "A柜2层", second[1])
    for there in (two, one):
        taken(desk, count, returned(there, tmp_path))
    docket = dockets.docket(desk, count.id)
    scans, _last = store.scans(desk.store.db, count.id)
    sources = {scan.source for scan in scans}
    assert len(sources) == 3
    wanted = stocktaking.state(desk, count.id).count
    assert wanted is not None
    chance = random.Random(11)
    for _ in range(1000):
        queues = [[one for one in scans if one.source == source] for source in sorted(sources)]
        merged = StockCount(docket.opened_at, wanted.places, store.expected(desk.store.db, count.id))
        while queues:
            queue = chance.choice(queues)
            merged.add([queue.pop(0)], {})
            queues = [one for one in queues if one]
        assert (merged.lines, merged.visited) == (wanted.lines, wanted.visited)


def test_returns_come_in_any_order_and_twice(desk: Desk, first: list[int], second: list[int], tmp_path: Path) -> None:
    count = begin(desk)
    packet = packet_of(desk, count, tmp_path)
    one, two = laptop(packet, tmp_path / "甲"), laptop(packet, tmp_path / "乙", "小周")
    scan(one, desk, "A柜1层", first[0])
    early = returned(one, tmp_path, "早.mscans")
    scan(one, desk, first[1])
    scan(two, desk, "A柜2层", second[0])
    late = returned(one, tmp_path, "晚.mscans")
    assert taken(desk, count, late).fresh == 3
    said = refused("count-return-once", lambda: taken(desk, count, early))
    assert "早.mscans" in str(said)
    refused("count-return-once", lambda: taken(desk, count, late))
    other = returned(two, tmp_path, "乙.mscans")
    refused("count-return-counter", lambda: taken(desk, count, other))
    assert taken(desk, count, other, 小周="周涛").fresh == 2, "the same packet on another laptop is another source"
    scan(one, desk, first[2])
    assert taken(desk, count, returned(one, tmp_path)) == count_packets.TakenScans(1, 3)
    assert sums(desk, count.id) == {Bucket.IN_PLACE: 4, Bucket.UNSEEN: 1}
    assert trail.verify(desk).whole


def test_a_return_of_another_count_or_of_a_closed_one_is_refused(
    desk: Desk, branch: Office, first: list[int], tmp_path: Path
) -> None:
    count, other = begin(desk, "A柜"), begin(desk)
    there = laptop(packet_of(desk, count, tmp_path), tmp_path / "本机")
    empty = returned(there, tmp_path, "空.mscans")
    refused("count-return-empty", lambda: taken(desk, count, empty))
    scan(there, desk, "A柜1层", first[0])
    path = returned(there, tmp_path)
    assert count.code in str(refused("count-return-other", lambda: taken(desk, other, path)))
    elsewhere = branch.desk("li")
    shelved(elsewhere, "A柜1层", 101)
    refused("count-return-other", lambda: taken(elsewhere, begin(elsewhere), path))
    finish(desk, count)
    assert "请先点“继续点”" in str(refused("count-return-closed", lambda: count_packets.look(desk, count.id, path)))
    refused("count-return-closed", lambda: taken(desk, count, path))
    refused("count-in-order", lambda: count_packets.write(desk, count.id))
    dockets.take(desk, count.id, RESUME)
    assert taken(desk, count, path).fresh == 2
    dockets.take(desk, count.id, WITHDRAW, reason="重来")
    assert "请新开一次盘点" in str(refused("count-return-closed", lambda: taken(desk, count, path)))


@pytest.mark.rule("S12-R12")
def test_a_packet_is_out_until_something_of_it_has_come_back(desk: Desk, first: list[int], tmp_path: Path) -> None:
    count = begin(desk, "A柜")
    assert count_packets.out(desk, count.id) == ()
    there = laptop(packet_of(desk, count, tmp_path), tmp_path / "本机")
    packet_of(desk, count, tmp_path, "另.mcount")
    packet_of(desk, begin(desk), tmp_path, "别的单.mcount")
    assert [one.by for one in count_packets.out(desk, count.id)] == ["李梅", "李梅"]
    scan(there, desk, "A柜1层", first[0])
    taken(desk, count, returned(there, tmp_path))
    (still,) = count_packets.out(desk, count.id)
    assert still.at >= count.opened_at


@pytest.mark.rule("S12-R12")
def test_what_a_refused_return_says_is_true_of_a_blind_count(desk: Desk, first: list[int], tmp_path: Path) -> None:
    count = begin(desk, blind=True)
    there = laptop(packet_of(desk, count, tmp_path), tmp_path / "本机")
    scan(there, desk, "A柜1层", first[0])
    finish(desk, count)
    said = str(refused("count-return-closed", lambda: taken(desk, count, returned(there, tmp_path))))
    assert "盲盘点完后不能继续点" in said and "请先点“继续点”" not in said
    assert len(count_packets.out(desk, count.id)) == 1


def test_every_byte_of_packet_and_return_that_is_changed_or_cut_is_noticed(
    desk: Desk, first: list[int], tmp_path: Path
) -> None:
    count = begin(desk)
    path, words = packet_of(desk, count, tmp_path)
    there = laptop((path, words), tmp_path / "本机")
    scan(there, desk, "A柜1层", first[0])
    back = returned(there, tmp_path)
    for whole, codes, opened in (
        (path, {"not-a-count-packet", "count-packet-closed"}, lambda: laptop((path, words), tmp_path / "别机")),
        (back, {"not-a-count-return", "count-return-altered", "count-return-other"}, lambda: taken(desk, count, back)),
    ):
        data = whole.read_bytes()
        for at in range(len(data)):
            whole.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
            assert refusal(opened).code in codes, at
            whole.write_bytes(data[:at])
            assert refusal(opened).code in codes, at
        whole.write_bytes(data + b"\0")
        assert refusal(opened).code in codes
        whole.write_bytes(data)
    assert not (tmp_path / "别机").exists()
    assert store.newest(desk.store.db, count.id) == 0
    assert taken(desk, count, back).fresh == 2


def refusal(act: Callable[[], object]) -> Refusal:
    """Return the refusal with which an act ends, in a sentence that has no gap."""
    with pytest.raises(Refusal) as caught:
        act()
    assert "—" not in str(caught.value)
    return caught.value


def test_words_are_typed_as_people_type_them(desk: Desk, first: list[int], tmp_path: Path) -> None:
    path, words = packet_of(desk, begin(desk), tmp_path)
    assert len(words) == 19
    laptop((path, f"  {words.lower().replace('-', ' ').replace('o', '0').replace('i', '1')} "), tmp_path / "本机")
    refused("count-packet-closed", lambda: laptop((path, words[:-1] + ("A" if words[-1] != "A" else "B")), tmp_path))
    refused("not-filled", lambda: laptop((path, " "), tmp_path))
    refused("not-filled", lambda: laptop((path, words), tmp_path, " "))


@pytest.mark.rule("S12-R12")
def test_a_packet_that_was_sealed_too_lightly_is_not_opened(desk: Desk, first: list[int], tmp_path: Path) -> None:
    count = begin(desk)
    sealed = seal_packet(b"{}", words := new_words(), Hardness(new=Cost(8, 1, 1), least=Cost(8, 1, 1)))
    lightly = on_stick(tmp_path, sealed, "轻.mcount")
    strict = Hardness(new=Cost(64, 1, 1), least=Cost(64, 1, 1))
    refused(
        "not-a-count-packet",
        lambda: satellite.open_at(lightly, words, "周涛", tmp_path / "本机", hardness=strict),
    )
    assert laptop(packet_of(desk, count, tmp_path), tmp_path / "本机").number == 0


@pytest.mark.rule("S12-R12")
def test_the_clock_of_the_laptop_is_held_to_the_packet(desk: Desk, first: list[int], tmp_path: Path) -> None:
    count = begin(desk)
    packet, home = packet_of(desk, count, tmp_path), tmp_path / "本机"
    for wrong in (-timedelta(hours=1), timedelta(days=8)):
        refused("count-clock", lambda wrong=wrong: laptop(packet, home, now=lambda: datetime.now() + wrong))  # type: ignore[misc]
    clock = [datetime.now() + timedelta(hours=1)]
    fast = laptop(packet, home, now=lambda: clock[0])
    scan(fast, desk, "A柜1层", first[0])
    said = refused("count-return-times", lambda: taken(desk, count, returned(fast, tmp_path)))
    assert clock[0].strftime("%H:%M") in str(said)
    clock[0] -= timedelta(minutes=30)
    scan(fast, desk, first[1])
    times = [one.at for one in fast._file.scans]
    assert times == sorted(times), "a clock that is put back does not turn the order of the scans"
    assert store.newest(desk.store.db, count.id) == 0


def test_two_copies_of_one_laptop_that_went_on_are_not_mixed(desk: Desk, first: list[int], tmp_path: Path) -> None:
    count = begin(desk)
    packet, home, copy = packet_of(desk, count, tmp_path), tmp_path / "本机", tmp_path / "克隆"
    one = laptop(packet, home)
    scan(one, desk, "A柜1层")
    copy.mkdir()
    for path in home.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    two = laptop(packet, copy)
    scan(one, desk, first[0])
    scan(two, desk, first[1])
    taken(desk, count, returned(one, tmp_path))
    refused("count-return-differs", lambda: taken(desk, count, returned(two, tmp_path)))


def test_the_file_on_the_laptop_is_never_counted_on_when_damaged(desk: Desk, first: list[int], tmp_path: Path) -> None:
    packet, home = packet_of(desk, begin(desk), tmp_path), tmp_path / "本机"
    there = laptop(packet, home)
    scan(there, desk, "A柜1层", first[0], first[1])
    (path,) = home.iterdir()
    data = path.read_bytes()
    path.write_bytes(data + b"half a li")
    assert laptop(packet, home).number == 3, "what was cut off was never answered"
    scan(laptop(packet, home), desk, first[2])
    assert laptop(packet, home).number == 4
    refused("count-not-kept", lambda: scan(there, desk, first[2]))
    lines = data.splitlines(keepends=True)
    for damaged in (b"x" + data, data.replace(lines[2], b"AAAA\n"), b"".join([lines[0], lines[2], lines[1], lines[3]])):
        path.write_bytes(damaged)
        refused("count-scans-damaged", lambda: laptop(packet, home))


def test_a_documents_code_that_was_typed_is_its_bag_at_the_desk(desk: Desk, first: list[int], tmp_path: Path) -> None:
    count = begin(desk)
    called = dossiers.rows(desk, [first[0]])[0].reference_code
    there = laptop(packet_of(desk, count, tmp_path), tmp_path / "本机")
    assert scan(there, desk, "A柜1层", called) == ["place", "unknown"]
    taken(desk, count, returned(there, tmp_path))
    assert sums(desk, count.id) == {Bucket.IN_PLACE: 1, Bucket.UNSEEN: 2}
    refused("count-return-once", lambda: taken(desk, count, returned(there, tmp_path)))


def test_a_place_that_is_not_of_the_count_is_not_taken_in(
    desk: Desk, first: list[int], second: list[int], tmp_path: Path
) -> None:
    count = begin(desk, "A柜1层")
    there = laptop(packet_of(desk, count, tmp_path), tmp_path / "本机")
    outside = place_id(desk, "A柜2层")
    there._names[outside] = "A柜2层"
    there._by_code[label(desk, "A柜2层")] = outside
    there.scan(label(desk, "A柜2层"))
    refused("count-place-outside", lambda: taken(desk, count, returned(there, tmp_path)))


@pytest.mark.rule("S12-R12")
def test_who_takes_a_return_in_neither_checks_nor_witnesses(
    desk: Desk, office: Office, first: list[int], tmp_path: Path
) -> None:
    """Who says whose scans they are could say it of their own."""
    manager = office.desk("chen")
    count = begin(desk)
    there = laptop(packet_of(manager, count, tmp_path), tmp_path / "本机", counter="陈静")
    scan(there, desk, "A柜1层", *first)
    taken(manager, count, returned(there, tmp_path), 陈静="周涛")
    finish(desk, count)

    def take(step: str, login: str) -> None:
        dockets.take(desk, count.id, step, signed(desk, login, dockets.statement(desk, count.id, step)))

    def signers(step: str) -> set[str]:
        return {one.login for one in dockets.signers(desk, count.id, step)}

    take(SIGN, "zhou")
    assert "chen" not in signers(CHECK)
    assert "收取回盘" in str(refused("count-by-another", lambda: take(CHECK, "chen")))
    take(CHECK, "zhao")
    assert "chen" not in signers(WITNESS)
    refused("count-by-another", lambda: take(WITNESS, "chen"))
    past = (
        "INSERT INTO main.docket_step (docket_id, id, step, nth, person_id, at, list_hash)"
        " VALUES (?, 99, 'witness', 1, ?, '2026-01-01', 'x')"
    )
    refused("count-by-another", lambda: desk.store.db.run(past, (count.id, manager.account.person_id)))
    take(WITNESS, "wu")
