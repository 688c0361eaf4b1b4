"""The power goes in the middle of a count: no scan is lost, and the counter stands where they stood, with the same answer."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from app.models.services import stocktaking, trail
from tests.battery import Tried, rounds
from tests.office import Office
from tests.stocktakes import begin, shelved

ROUNDS = rounds(5)
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.rule("S12-R12")
def test_killed_at_any_scan_none_is_lost_and_the_count_goes_on(office: Office, tried: Tried) -> None:
    desk, chance = office.desk("li"), random.Random(11)
    for number, place in enumerate(("A柜1层", "A柜2层", "B柜1层"), 1):
        shelved(desk, place, *range(100 * number + 1, 100 * number + 8))
    count = begin(desk)
    desk.lock()
    said: dict[int, tuple[str, str]] = {}
    for round_number in range(ROUNDS):
        said |= _scan_and_kill(office.folder, count.id, chance.randrange(1, 9))
        desk = office.desk("li")
        kept = dict(desk.store.db.rows("SELECT number, code FROM main.stock_scan ORDER BY number"))
        assert [*kept] == [*range(1, len(kept) + 1)]
        assert said.keys() <= kept.keys(), "every scan that was answered is there"
        state = stocktaking.state(desk, count.id)
        assert state.last is not None
        assert state.last.scan.number == len(kept)
        if len(kept) in said:
            assert (state.last.answer.value, state.here) == said[len(kept)]
        if round_number % 50 == 0:
            assert desk.store.problems() == []
            assert trail.verify(desk).whole
        desk.lock()
    tried("kills in the middle of a count", ROUNDS)


def _scan_and_kill(folder: Path, docket_id: int, lines: int) -> dict[int, tuple[str, str]]:
    """Let the counter scan a little, then end it the hard way; returns what it had answered: answer and place by number."""
    counter = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.counter", str(folder), str(docket_id)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert counter.stdout is not None
    heard = [counter.stdout.readline() for _ in range(lines)]
    counter.kill()
    rest, _ = counter.communicate()
    whole = [line for line in [*heard, *rest.splitlines(keepends=True)] if line.endswith("\n")]
    return {int(number): (answer, here) for number, answer, here in (line.split() for line in whole)}
