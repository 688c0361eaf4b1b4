"""The disk fails at any operation of any act: what is said of it is true, the archive is whole, and the act goes on afterwards."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from app.models.domain.errors import Refusal
from app.models.services import trail
from app.models.services.desk import Desk
from tests.battery import Tried, rounds
from tests.faults.acts import ACTS, NEW_PASSWORD, Stage, happened, staged
from tests.faults.disk import Disk, Fault, watched
from tests.office import Office

TRIED = rounds(5, 1 / 3)
"""How many of the faults of each act are tried; all of them where there are no more."""

UNDONE = {"disk-full", "disk-error", "keys-unwritable", "backup-unwritable", "backup-bad", "store-busy"}
DONE = {"account-done", "keys-unsure", "backup-unrecorded"}
UNSURE = {"commit-unsure"}


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory, _founded_once: tuple[Path, object]) -> Stage:
    folder, founded = _founded_once
    place = tmp_path_factory.mktemp("stage")
    shutil.copytree(folder, place / "御景湾")
    return staged(Office(place / "御景湾", founded), place)


@pytest.mark.parametrize("name", ACTS)
def test_whatever_fails_what_is_said_is_true(stage: Stage, tmp_path: Path, tried: Tried, name: str) -> None:
    whole = _tried(stage.copied_to(tmp_path / "whole"), name, Disk(tmp_path / "whole"))
    assert whole.said == "done", whole
    every = [(fault, at) for fault in Fault for at in range(1, whole.asked + 1)]
    chosen = random.Random(name).sample(every, min(TRIED, len(every)))
    wrong = []
    for number, (fault, at) in enumerate(chosen):
        folder = tmp_path / str(number)
        found = _tried(stage.copied_to(folder), name, Disk(folder, fault, at))
        why = _lie(found, whole)
        if why:
            wrong.append((fault.label, at, why, found))
        shutil.rmtree(folder)
    assert not wrong, f"{len(wrong)} of {len(chosen)}: {wrong[:5]}"
    for fault in Fault:
        tried(f"a disk that fails in a business act: {fault.label}", sum(one is fault for one, _ in chosen))


class Found:
    """What an act said, how often it asked the disk, and what had come of it after the next sign-in."""

    def __init__(
        self, said: str, asked: int, new: tuple[list[str], list[str]], problems: list[str], again: str
    ) -> None:
        self.said, self.asked, self.new, self.problems, self.again = said, asked, new, problems, again

    def __repr__(self) -> str:
        return f"said {self.said}, {self.asked} operations, {self.new}, {self.problems}, again: {self.again}"


def _tried(stage: Stage, name: str, disk: Disk) -> Found:
    act = ACTS[name]
    with watched(disk):
        desk = stage.desk(act.login)
        before = happened(stage, desk)
        disk.begin()
        said = _said(lambda: act.run(stage, desk))
        stage.lock()
    after = _signed_in(stage, act.login)
    actions, events = happened(stage, after)
    new = actions[len(before[0]) :], events[len(before[1]) :]
    problems = after.store.problems()
    report = trail.verify(stage.desk("wu") if name != "close an account" else stage.desk("zhao"))
    if not report.whole:
        problems.append(str(report))
    again = "" if new[0] or new[1] or said == "done" else _said(lambda: act.run(stage, after))
    stage.lock()
    return Found(said, disk.count, new, problems, again)


def _said(run: object) -> str:
    try:
        run()  # type: ignore[operator]
    except Refusal as refusal:
        return refusal.code
    except Exception as error:  # noqa: BLE001 - a crash at the desk, which the caller reports
        return f"{type(error).__name__}: {error}"
    return "done"


def _signed_in(stage: Stage, login: str) -> Desk:
    try:
        return stage.desk(login)
    except Refusal:
        return stage.desk(login, NEW_PASSWORD)


def _lie(found: Found, whole: Found) -> str:
    """Return what was wrong with what was said; an empty text where nothing was."""
    if found.problems:
        return "not whole"
    came = found.new[0] + found.new[1]
    if found.again not in ("", "done"):
        return "cannot be done afterwards"
    if found.said == "done":
        return "" if found.new == whole.new else "not done"
    if found.said in DONE:
        return "" if found.new[1] == whole.new[1] else "not done"
    if found.said in UNDONE:
        return "" if came in ([], ["archive.backup"]) else "done"
    if found.said in UNSURE:
        return "" if not came or found.new == whole.new else "half done"
    return "a crash"
