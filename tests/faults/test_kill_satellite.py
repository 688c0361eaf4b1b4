"""The power goes at a laptop in the middle of a count: no scan is lost, and all of them come back to the desk."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.battery import Tried, rounds
from tests.faults.counter import way
from tests.office import Office
from tests.satellites import laptop, packet_of, returned, taken
from tests.stocktakes import begin, shelved

ROUNDS = rounds(5)
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.rule("S12-R12")
def test_killed_at_any_scan_a_laptop_loses_none(office: Office, tmp_path: Path, tried: Tried) -> None:
    desk, chance, home = office.desk("li"), random.Random(11), tmp_path / "本机"
    for number, place in enumerate(("A柜1层", "A柜2层"), 1):
        shelved(desk, place, *range(100 * number + 1, 100 * number + 8))
    count = begin(desk)
    packet, codes = packet_of(desk, count, tmp_path), way(desk)
    said: dict[int, tuple[str, str]] = {}
    for _ in range(ROUNDS):
        said |= _scan_and_kill((*map(str, packet), str(home), *codes), chance.randrange(1, 9))
        there = laptop(packet, home)
        state = there.state()
        assert there.number >= max(said), "every scan that was answered is there"
        assert [one.number for one in there._file.scans] == [*range(1, there.number + 1)]
        assert [one.code for one in there._file.scans] == [codes[at % len(codes)] for at in range(there.number)]
        assert state.last is not None
        if there.number in said:
            assert (state.last.answer.value, state.here) == said[there.number]
    assert taken(desk, count, returned(there, tmp_path)).fresh == there.number
    tried("kills of a laptop in the middle of a count", ROUNDS)


def test_cut_at_any_byte_the_file_has_every_scan_before_it(office: Office, tmp_path: Path) -> None:
    desk, home = office.desk("li"), tmp_path / "本机"
    shelved(desk, "A柜1层", 101, 102)
    packet, codes = packet_of(desk, begin(desk), tmp_path), way_of_two(office)
    there, ends = laptop(packet, home), list[int]()
    for code in codes:
        there.scan(code)
        (path,) = home.iterdir()
        ends.append(path.stat().st_size)
    data = path.read_bytes()
    for at in range(len(data)):
        path.write_bytes(data[:at])
        cut = laptop(packet, home)
        assert cut.number == sum(end <= at for end in ends)
        again = cut.scan(codes[0])
        assert laptop(packet, home).number == cut.number == again.scan.number
        path.write_bytes(data[:at])


def way_of_two(office: Office) -> list[str]:
    """A place with its two bags."""
    db = office.desk("li").store.db
    place = str(db.value("SELECT bar_code FROM main.place WHERE name = 'A柜1层'"))
    return [place, *db.column("SELECT bar_code FROM main.dossier ORDER BY id")]


def _scan_and_kill(words: tuple[str, ...], lines: int) -> dict[int, tuple[str, str]]:
    """Let the counter scan a little, then end it the hard way; returns what it had answered: answer and place by number."""
    counter = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.satellite_counter", *words],
        cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    assert counter.stdout is not None
    heard = [counter.stdout.readline() for _ in range(lines)]
    counter.kill()
    rest, _ = counter.communicate()
    whole = [line for line in [*heard, *rest.splitlines(keepends=True)] if line.endswith("\n")]
    return {int(number): (answer, here) for number, answer, here in (line.split() for line in whole)}
