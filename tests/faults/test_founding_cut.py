"""The power is cut at any moment of a founding: there is an archive that opens, or a folder to found one in."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from app.models.domain.policy.reading import shipped_pack
from app.models.services import archives
from app.models.services.desk import Desk
from tests.battery import Tried, rounds
from tests.faults.disk import Act, Disk, watched
from tests.faults.power import Cut, left_on_disk
from tests.office import CHEAP, FOUNDERS, PASSWORDS

STATES = rounds(40)
UNDER_WAY = ".founding"


def found(folder: Path) -> None:
    archives.found(folder, "御景湾", "YJW", shipped_pack("property"), FOUNDERS, hardness=CHEAP)


def come_and_go(folder: Path) -> None:
    desk = archives.sign_in(folder, "li", PASSWORDS["li"], hardness=CHEAP)
    assert isinstance(desk, Desk)
    desk.lock()


def test_a_founding_is_whole_or_can_be_begun_again_after_a_power_cut(tmp_path: Path, tried: Tried) -> None:
    made, after = tmp_path / "made", tmp_path / "after"
    disk = Disk(made)
    with watched(disk):
        found(made)
    chance, opened = random.Random(5), 0
    renames = [number for number, op in enumerate(disk.ops) if op.act is Act.RENAME and op.to.parent == made]
    for number in range(STATES):
        # Every other state is one of the last renames, or lies just beside it.
        last = chance.choice(renames) + chance.randrange(3)
        at = last if number % 2 else chance.randrange(len(disk.ops) + 1)
        left = left_on_disk({}, disk.ops[:at], list(Cut)[number // 2 % len(Cut)], chance)
        shutil.rmtree(after, ignore_errors=True)
        (after / UNDER_WAY).mkdir(parents=True)
        for path, content in left.items():
            (after / path.relative_to(made)).write_bytes(content)
        if archives.is_archive(after):
            opened += 1
        else:
            found(after)
        come_and_go(after)
        assert not (after / UNDER_WAY).exists()
    assert 0 < opened < STATES
    tried("states of the disk after a power cut of a founding", STATES)


def test_an_archive_whose_keys_are_lost_does_not_pass_for_one_that_was_never_founded(tmp_path: Path) -> None:
    found(tmp_path)
    (tmp_path / UNDER_WAY).mkdir()
    come_and_go(tmp_path)
    (tmp_path / "keys.json").unlink()
    assert archives.is_archive(tmp_path)
