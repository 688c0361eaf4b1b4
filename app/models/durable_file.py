"""Files that are on the disk once they are said to be written, and that only their owner may read."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_OWNER_ONLY = 0o600


class Unconfirmed(OSError):
    """The file has been replaced, but the disk did not confirm it: a power cut may bring the old one back."""


def make_private(path: Path) -> None:
    """Make a new and empty file that other users of the machine cannot read. Raises OSError, FileExistsError too.

    Windows goes by the rights of the folder.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _OWNER_ONLY))


def write(path: Path, data: bytes) -> None:
    """Replace `path` in one step, private and on the disk on return.

    Raises OSError, after which the old file stands as it was; Unconfirmed, after which the new one stands.
    """
    beside = path.with_name(path.name + ".new")
    try:
        beside.unlink(missing_ok=True)  # of a write that was cut off
        make_private(beside)
        beside.write_bytes(data)
        sync(beside)
    except OSError:
        discard(beside)
        raise
    try:
        beside.replace(path)
        sync_folder(path.parent)
    except OSError as problem:
        if beside.exists():
            discard(beside)
            raise
        raise Unconfirmed(problem.errno, problem.strerror, str(path)) from problem


def move(path: Path, target: Path) -> None:
    """Move a file that is on the disk already to `target` in the same folder tree, durably. Raises OSError."""
    path.replace(target)
    sync_folder(target.parent)


def discard(*paths: Path) -> None:
    """Remove what a write that failed has left, as far as the disk lets it: the fault to be told is the first one."""
    for path in paths:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Wait until the content of a file is on the disk. Raises OSError."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk. Raises OSError. Windows has no such call, and keeps them itself."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
