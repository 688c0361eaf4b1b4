"""The disk under an archive: every write, sync, truncation, unlinking and renaming seen, and made to fail.

SQLite's calls are caught at its file system interface (sqlite3_vfs and sqlite3_io_methods, through ctypes), the program's own in
`durable_file`. What is read, and the shared memory of the log, is left alone: it is not what a disk keeps.
"""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any
from unittest.mock import patch

import sqlcipher3

from app.models import durable_file

_LIBRARY = ctypes.CDLL(str(next(Path(sqlcipher3.__file__).parent.glob("_sqlite3*"))))
_FULL, _IO_WRITE, _IO_SYNC, _IO_TRUNCATE, _IO_DELETE = 13, 778, 1034, 1546, 2570
_TO_CREATE = 4  # SQLITE_OPEN_CREATE

_Pointer = ctypes.c_void_p
_Open = ctypes.CFUNCTYPE(ctypes.c_int, _Pointer, _Pointer, _Pointer, ctypes.c_int, _Pointer)
_Delete = ctypes.CFUNCTYPE(ctypes.c_int, _Pointer, _Pointer, ctypes.c_int)
_Close = ctypes.CFUNCTYPE(ctypes.c_int, _Pointer)
_Write = ctypes.CFUNCTYPE(ctypes.c_int, _Pointer, _Pointer, ctypes.c_int, ctypes.c_int64)
_Truncate = ctypes.CFUNCTYPE(ctypes.c_int, _Pointer, ctypes.c_int64)
_Sync = ctypes.CFUNCTYPE(ctypes.c_int, _Pointer, ctypes.c_int)


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("version", ctypes.c_int), ("file_size", ctypes.c_int), ("longest_path", ctypes.c_int), ("next", _Pointer),
        ("name", ctypes.c_char_p), ("data", _Pointer), ("open", _Pointer), ("delete", _Pointer),
    )  # fmt: skip


class _Methods(ctypes.Structure):
    _fields_ = (
        ("version", ctypes.c_int), ("close", _Pointer), ("read", _Pointer), ("write", _Pointer), ("truncate", _Pointer),
        ("sync", _Pointer), ("rest", _Pointer * 13),
    )  # fmt: skip


class Act(Enum):
    """An operation that the disk was asked for."""

    CREATE, WRITE, TRUNCATE, SYNC, RENAME, UNLINK, SYNC_FOLDER = range(7)


@dataclass(frozen=True, slots=True)
class Op:
    """One operation. `at` and `data` of a write; `at` the length of a truncation; `to` the target of a renaming.

    `folder_too`: the names in its folder are on the disk after it, as SQLite sees to with its journals and logs.
    """

    act: Act
    path: Path
    at: int = 0
    data: bytes = b""
    to: Path = Path()
    folder_too: bool = False


class Fault(Enum):
    """How an operation fails; from then on, what follows too, or only this one."""

    ERROR = "one error", errno.EIO, False
    FULL = "full once", errno.ENOSPC, False
    SHORT = "half a write", errno.EIO, False
    DONE = "done, yet reported as failed", errno.EIO, False
    ERROR_ON = "errors from then on", errno.EIO, True
    FULL_ON = "full from then on", errno.ENOSPC, True

    def __init__(self, label: str, number: int, goes_on: bool) -> None:
        self.label, self.number, self.goes_on = label, number, goes_on


@dataclass
class Disk:
    """What was asked of the disk below a folder; fails at the operation of number `fails_at` from `begin` on, counted from 1."""

    folder: Path
    fault: Fault | None = None
    fails_at: int = 0
    ops: list[Op] = field(default_factory=list)
    count: int = 0
    has_begun: bool = False

    def begin(self) -> None:
        """Count from now on. Files have to be opened before, so that their operations are seen."""
        self.has_begun = True

    def next_fails(self) -> bool:
        """Count an operation; whether it is to fail."""
        if not self.has_begun:
            return False
        self.count += 1
        if self.fault is None:
            return False
        return self.count == self.fails_at or (self.fault.goes_on and self.count > self.fails_at)

    def concerns(self, path: Path) -> bool:
        """Whether a path lies below the folder, and is no shared memory."""
        return path.is_relative_to(self.folder) and not path.name.endswith("-shm")

    def carry_out(self, op: Op, real: Callable[[], object], code: Callable[[Fault], object]) -> Any:
        """Carry an operation out and keep it, or let it fail with what `code` makes of the fault."""
        fault = self.fault
        if self.next_fails() and fault is not None:
            if fault is Fault.DONE:
                real()
                self.ops.append(op)
            return code(fault)
        done = real()
        self.ops.append(op)
        return done


@contextmanager
def watched(disk: Disk) -> Iterator[Disk]:
    """Catch what SQLite and the program ask of the disk, in this process, until the block ends."""
    with _sqlite(disk), _program(disk):
        yield disk


@contextmanager
def _sqlite(disk: Disk) -> Iterator[None]:
    _LIBRARY.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
    vfs = _LIBRARY.sqlite3_vfs_find(None).contents
    was = vfs.open, vfs.delete
    really_open, really_delete = _Open(was[0]), _Delete(was[1])
    kept: list[Any] = []  # what SQLite points at must outlive its use

    # A name is handed on as the pointer that it is: SQLite keeps it as long as the file is open.
    def open_file(this: int, name: int | None, file: int, flags: int, out: int) -> int:
        path = _path(name) if name else Path()
        is_new = bool(name) and not path.exists() and bool(flags & _TO_CREATE)
        result = int(really_open(this, name, file, flags, out))
        if result or not name or not disk.concerns(path):
            return result
        if is_new:
            disk.ops.append(Op(Act.CREATE, path))
        _catch_file(disk, path, file, kept)
        return result

    def delete(this: int, name: int, sync_folder: int) -> int:
        path = _path(name)
        if not disk.concerns(path):
            return int(really_delete(this, name, sync_folder))
        done = disk.carry_out(
            Op(Act.UNLINK, path, folder_too=bool(sync_folder)),
            lambda: int(really_delete(this, name, sync_folder)),
            lambda _fault: _IO_DELETE,
        )
        return int(done)

    caught = _Open(open_file), _Delete(delete)
    vfs.open, vfs.delete = (ctypes.cast(one, _Pointer).value for one in caught)
    try:
        yield
    finally:
        vfs.open, vfs.delete = was


def _path(name: int) -> Path:
    return Path(os.fsdecode(ctypes.string_at(name)))


def _catch_file(disk: Disk, path: Path, file: int, kept: list[Any]) -> None:
    """Put methods that ask the disk first in the place of an open file's own."""
    held = ctypes.cast(file, ctypes.POINTER(ctypes.POINTER(_Methods)))
    own = held.contents.contents
    methods = _Methods()
    ctypes.memmove(ctypes.byref(methods), ctypes.byref(own), ctypes.sizeof(_Methods))
    really_write, really_cut, really_sync = _Write(own.write), _Truncate(own.truncate), _Sync(own.sync)

    def write(this: int, data: int, size: int, at: int) -> int:
        content = ctypes.string_at(data, size)

        def failed(fault: Fault) -> int:
            if fault is Fault.SHORT and size > 1:
                really_write(this, data, size // 2, at)
                disk.ops.append(Op(Act.WRITE, path, at, content[: size // 2]))
            return _FULL if fault.number == errno.ENOSPC else _IO_WRITE

        return int(disk.carry_out(Op(Act.WRITE, path, at, content), lambda: really_write(this, data, size, at), failed))

    def cut(this: int, size: int) -> int:
        op = Op(Act.TRUNCATE, path, size)
        return int(disk.carry_out(op, lambda: really_cut(this, size), lambda _fault: _IO_TRUNCATE))

    def sync(this: int, flags: int) -> int:
        op = Op(Act.SYNC, path, folder_too=path.name.endswith(("-wal", "-journal")))
        return int(disk.carry_out(op, lambda: really_sync(this, flags), lambda _fault: _IO_SYNC))

    caught = _Write(write), _Truncate(cut), _Sync(sync)
    methods.write, methods.truncate, methods.sync = (ctypes.cast(one, _Pointer).value for one in caught)
    kept.append((methods, caught, really_write, really_cut, really_sync))
    held[0] = ctypes.pointer(methods)


@contextmanager
def _program(disk: Disk) -> Iterator[None]:
    def fail(fault: Fault) -> object:
        raise OSError(fault.number, os.strerror(fault.number))

    def write_bytes(path: Path, data: bytes) -> int:
        if not disk.concerns(path):
            return int(really["write"](path, data))

        def failed(fault: Fault) -> object:
            if fault is Fault.SHORT:
                really["write"](path, data[: len(data) // 2])
                disk.ops.append(Op(Act.WRITE, path, 0, data[: len(data) // 2]))
            return fail(fault)

        return int(disk.carry_out(Op(Act.WRITE, path, 0, data), lambda: really["write"](path, data), failed))

    def one(name: str, act: Act) -> Callable[..., object]:
        def call(path: Path, *args: Any, **kwargs: Any) -> object:
            if not disk.concerns(path):
                return really[name](path, *args, **kwargs)
            op = Op(act, path, to=args[0]) if act is Act.RENAME else Op(act, path)
            if act is Act.UNLINK and not path.exists():
                return really[name](path, *args, **kwargs)
            return disk.carry_out(op, lambda: really[name](path, *args, **kwargs), fail)

        return call

    really: dict[str, Callable[..., Any]] = {
        "write": Path.write_bytes, "replace": Path.replace, "unlink": Path.unlink,
        "make_private": durable_file.make_private, "sync": durable_file.sync, "sync_folder": durable_file.sync_folder,
    }  # fmt: skip
    with (
        patch.object(Path, "write_bytes", write_bytes),
        patch.object(Path, "replace", one("replace", Act.RENAME)),
        patch.object(Path, "unlink", one("unlink", Act.UNLINK)),
        patch.object(durable_file, "make_private", one("make_private", Act.CREATE)),
        patch.object(durable_file, "sync", one("sync", Act.SYNC)),
        patch.object(durable_file, "sync_folder", one("sync_folder", Act.SYNC_FOLDER)),
    ):
        yield
