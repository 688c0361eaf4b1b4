"""The power is cut at any moment of a day's acts: what was acknowledged is there, and what is there is whole."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

from app.models.domain.errors import Refusal
from app.models.services import archives
from app.models.store.archive import Store
from app.models.vault.directory import read_directory
from tests.battery import Tried, rounds
from tests.faults.acts import ACTS, NEW_PASSWORD, Stage, happened, staged
from tests.faults.disk import Disk, watched
from tests.faults.power import Cut, cut_off
from tests.office import Office

STATES = rounds(200, 10)
_DAY = [name for name in ACTS if name not in ("hand over", "move to a post")]


@dataclass(frozen=True)
class Acknowledged:
    """What was acknowledged after so many operations: the newest event of trail and key directory, and backups."""

    operations: int
    seq: int
    events: int
    backups: tuple[Path, ...]


def test_what_was_acknowledged_outlives_a_power_cut(office: Office, tmp_path: Path, tried: Tried) -> None:
    stage = staged(office, tmp_path)
    before = {path: path.read_bytes() for path in stage.folder.rglob("*") if path.is_file()}
    disk = Disk(stage.folder)
    acknowledged = _day(stage, disk)
    chance = random.Random(5)
    folder = tmp_path / "after"
    for number in range(STATES):
        at, cut = _moment(chance, acknowledged, len(disk.ops)), list(Cut)[number % len(Cut)]
        cut_off(disk, before, at, cut, chance, folder)
        last = max((one for one in acknowledged if one.operations <= at), key=lambda one: one.operations)
        wrong = _wrong(folder, stage, last)
        assert not wrong, f"{wrong} after {at} of {len(disk.ops)} operations, {cut.name}: {disk.ops[at - 1]}"
    tried("states of the disk after a power cut", STATES)


def _moment(chance: random.Random, acknowledged: list[Acknowledged], end: int) -> int:
    """Return after how many operations the power goes: at any time, or just after something was acknowledged."""
    if chance.random() < 0.5:
        return chance.randrange(end + 1)
    return min(chance.choice(acknowledged).operations + chance.randrange(3), end)


def _day(stage: Stage, disk: Disk) -> list[Acknowledged]:
    backups: tuple[Path, ...] = ()
    acknowledged = [Acknowledged(0, 0, 0, ())]
    password = ""
    with watched(disk):
        for name in _DAY:
            act = ACTS[name]
            desk = stage.desk(act.login, password if act.login == "li" else "")
            done = act.run(stage, desk)
            if isinstance(done, Path):
                backups = (*backups, done)
            if name == "change a password":
                password = NEW_PASSWORD
            seq = int(desk.store.db.value("SELECT max(seq) FROM main.audit"))
            acknowledged.append(Acknowledged(len(disk.ops), seq, len(happened(stage, desk)[1]), backups))
            stage.lock()
    return acknowledged


def _wrong(folder: Path, stage: Stage, acknowledged: Acknowledged) -> str:
    """Return what of the acknowledged is not there, or not whole; an empty text where nothing is."""
    try:
        if len(read_directory(folder).events_since(0)) < acknowledged.events:
            return "an acknowledged event of the key directory is gone"
        for path in (
            archives.database_file(folder, 1),
            *(folder / one.relative_to(stage.folder) for one in acknowledged.backups),
        ):
            store = Store(path, stage.key)
            try:
                if store.problems():
                    return f"{path.name} is not whole: {store.problems()}"
                seq = int(store.db.value("SELECT max(seq) FROM main.audit"))
            finally:
                store.close()
            if path.parent == folder and seq < acknowledged.seq:
                return f"acknowledged was event {acknowledged.seq}, there is {seq}"
        for path in (folder / one.relative_to(stage.folder) for one in acknowledged.backups):
            read_directory_of(path)
    except Refusal as refusal:
        return f"{refusal.code}: {refusal}"
    return ""


def read_directory_of(backup: Path) -> None:
    """Read the key directory beside a backup. Raises KeysProblem."""
    beside = backup.parent / "back"
    beside.mkdir(exist_ok=True)
    shutil.copyfile(backup.with_suffix(".keys.json"), beside / "keys.json")
    read_directory(beside)
