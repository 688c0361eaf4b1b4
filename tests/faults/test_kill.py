"""The power goes, or somebody ends the program, in the middle of anything: what was acknowledged is there."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from app.models.services import archives, dossiers, trail
from tests.battery import Tried, rounds
from tests.office import Office

ROUNDS = rounds(6)
ROOT = Path(__file__).resolve().parents[2]


def test_killed_at_any_moment_nothing_acknowledged_is_lost(office: Office, tried: Tried) -> None:
    chance = random.Random(7)
    acknowledged: list[tuple[int, str]] = []
    for number in range(ROUNDS):
        acknowledged += work_and_kill(office.folder, number * 100, chance.randrange(1, 12))
        desk = office.desk("li")
        assert desk.store.problems() == []
        report = trail.verify(desk)
        assert report.whole, report
        for dossier_id, anchor in acknowledged[-20:]:
            assert dossiers.detail(desk, dossier_id).row.place
            assert trail.find_anchor(desk, anchor).matches
        desk.lock()
    desk = office.desk("li")
    present = {int(row[0]) for row in desk.store.db.rows("SELECT id FROM main.dossier")}
    assert {dossier_id for dossier_id, _ in acknowledged} <= present
    moved = desk.store.db.value("SELECT count(DISTINCT dossier_id) FROM main.movement")
    assert moved == len(present), "a dossier and its first movement come together or not at all"
    assert archives.is_archive(office.folder)
    tried("kills in the middle of work", ROUNDS)


def work_and_kill(folder: Path, start: int, lines: int) -> list[tuple[int, str]]:
    """Let the worker acknowledge a few commits, then end it the hard way; returns all it had acknowledged."""
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.worker", str(folder), str(start)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert worker.stdout is not None
    said = [worker.stdout.readline() for _ in range(lines)]
    worker.kill()
    rest, _ = worker.communicate()
    whole = [line for line in [*said, *rest.splitlines(keepends=True)] if line.endswith("\n")]
    return [(int(number), anchor) for number, anchor in (line.split() for line in whole)]
