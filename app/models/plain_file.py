"""Files that a person picked, dropped or copied here, opened only if they are regular files.

A pipe, a device or a socket is none: reading it may never end, and could not be stopped.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from app.models.domain.errors import N_


class NotPlain(OSError):
    """The path leads to no regular file; `strerror` says so in the words of the office."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.EINVAL, N_("不是普通文件"), str(path))


def open_plain(path: Path) -> BinaryIO:
    """Open a file for reading; links are followed. Raises NotPlain, else what `open` raises; never waits."""
    # Asked before it is opened, because opening alone may set a device going; and after, because it may be another by now.
    _plain(path.stat(), path)
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    try:
        _plain(os.fstat(handle), path)
        return os.fdopen(handle, "rb")
    except BaseException:
        os.close(handle)
        raise


def size_of(file: BinaryIO) -> int:
    """The size of an open file in bytes."""
    return os.fstat(file.fileno()).st_size


def _plain(status: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NotPlain(path)
