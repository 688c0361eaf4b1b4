"""A disk whose power was cut: which bytes and names are on it, of what was asked of it until then."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from tests.faults.disk import Act, Disk, Op


class Cut(Enum):
    """What is left of what was not synced: of the bytes (nothing, all, the first, some, half of the last), and of the names."""

    NOTHING_STRICT = "nothing", False
    NOTHING = "nothing", True
    ALL_STRICT = "all", False
    ALL = "all", True
    FIRST = "first", True
    SOME = "some", True
    TORN = "torn", True
    SOME_STRICT = "some", False

    def __init__(self, kept: str, names: bool) -> None:
        self.kept, self.names = kept, names


@dataclass(eq=False)
class _File:
    synced: bytearray = field(default_factory=bytearray)
    pending: list[Op] = field(default_factory=list)

    def sync(self) -> None:
        for op in self.pending:
            _apply(self.synced, op)
        self.pending.clear()

    def after(self, cut: Cut, chance: random.Random) -> bytes:
        """Return the content that the power cut leaves."""
        content = bytearray(self.synced)
        for op in _KEPT[cut.kept](self.pending, chance):
            _apply(content, op)
        return bytes(content)


def _apply(content: bytearray, op: Op) -> None:
    if op.act is Act.TRUNCATE:
        del content[op.at :]
        return
    if len(content) < op.at:
        content.extend(bytes(op.at - len(content)))
    content[op.at : op.at + len(op.data)] = op.data


def _torn(pending: list[Op], _chance: random.Random) -> Iterable[Op]:
    *before, last = pending or [None]
    if last is None:
        return []
    return [*before, Op(last.act, last.path, last.at, last.data[: len(last.data) // 2])] if last.data else pending


_KEPT: dict[str, Callable[[list[Op], random.Random], Iterable[Op]]] = {
    "nothing": lambda _pending, _chance: [],
    "all": lambda pending, _chance: pending,
    "first": lambda pending, chance: pending[: chance.randrange(len(pending) + 1)],
    "some": lambda pending, chance: [op for op in pending if chance.random() < 0.5],
    "torn": _torn,
}


def left_on_disk(before: dict[Path, bytes], ops: Iterable[Op], cut: Cut, chance: random.Random) -> dict[Path, bytes]:
    """Return the files that a cut leaves after `ops` on a disk that had the files of `before`."""
    now = {path: _File(bytearray(content)) for path, content in before.items()}
    named = dict(now)
    for op in ops:
        if op.act is Act.CREATE:
            now[op.path] = _File()
        elif op.act in (Act.WRITE, Act.TRUNCATE):
            now[op.path].pending.append(op)
        elif op.act is Act.SYNC:
            now[op.path].sync()
        elif op.act is Act.RENAME:
            now[op.to] = now.pop(op.path)
        elif op.act is Act.UNLINK:
            now.pop(op.path, None)
        if op.act is Act.SYNC_FOLDER or op.folder_too:
            folder = op.path if op.act is Act.SYNC_FOLDER else op.path.parent
            _take_names(named, now, folder)
    left = now if cut.names else named
    return {path: file.after(cut, chance) for path, file in left.items()}


def cut_off(disk: Disk, before: dict[Path, bytes], at: int, cut: Cut, chance: random.Random, folder: Path) -> None:
    """Put what a cut leaves after the first `at` operations of a disk into a folder of its own, in the place of what was there."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in left_on_disk(before, disk.ops[:at], cut, chance).items():
        target = folder / path.relative_to(disk.folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _take_names(named: dict[Path, _File], now: dict[Path, _File], folder: Path) -> None:
    for path in [path for path in named if path.parent == folder and path not in now]:
        del named[path]
    named.update((path, file) for path, file in now.items() if path.parent == folder)
