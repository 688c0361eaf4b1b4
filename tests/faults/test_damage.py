"""A file that a bad disk has changed: whatever byte it is, the damage is named and nothing is read as if it were whole."""

from __future__ import annotations

import random
from pathlib import Path

from app.models.domain.errors import StoreProblem
from app.models.store.archive import Store
from tests.battery import Tried, rounds
from tests.office import Office, register

ROUNDS = rounds(20)
_PAGE = 4096


def test_every_changed_byte_and_every_cut_is_noticed(office: Office, tmp_path: Path, tried: Tried) -> None:
    desk = office.desk("li")
    for room in range(101, 131):
        register(desk, f"1栋1单元{room}", "张三", papers=("购房合同复印件",))
    desk.store.settle()
    whole, key = desk.store.path.read_bytes(), bytes(desk.store._key)
    desk.lock()
    assert is_whole(tmp_path, whole, key)
    chance = random.Random(11)
    for _ in range(ROUNDS):
        damaged = bytearray(whole)
        if chance.random() < 0.8:
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        else:
            del damaged[chance.randrange(len(damaged) // _PAGE) * _PAGE :]
        assert not is_whole(tmp_path, bytes(damaged), key)
    tried("bytes changed and files cut", ROUNDS)


def is_whole(folder: Path, data: bytes, key: bytes) -> bool:
    """Whether a file with these bytes opens and passes both checks."""
    path = folder / "archive-1.db"
    for left in folder.glob("archive-1.db*"):
        left.unlink(missing_ok=True)
    path.write_bytes(data)
    store: Store | None = None
    try:
        store = Store(path, key)
        return store.problems() == []
    except StoreProblem:
        return False
    finally:
        if store is not None:
            store.close()
