"""Freed memory is overwritten after a lock: Python and Qt give words of customers and typed passwords back as they stand."""

from __future__ import annotations

import ctypes
import gc
import os
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui import run

_AFTER_MS = 2000
"""The pause after a lock, so that nobody who comes back at once is kept waiting."""
_OF_EACH_SIZE = 4 << 20
_MOST_BLOCKS = 20_000
_PYTHON_SIZES = range(48, 513, 16)
"""The sizes of the blocks that Python keeps for small objects; of larger ones the C library takes care."""
_BESIDE_BYTES = 33
"""The size of a `bytes` of no length."""
_C_SIZES = (*range(24, 1040, 16), *(1 << power for power in range(11, 17)))
_M_ARENA_MAX = -8


def share_heap() -> None:
    """Let all threads take memory from one heap, as on Windows: glibc gives each its own, where no other one can wipe.

    Call it before there is a second thread.
    """
    if hasattr(library := _c_library(), "mallopt"):
        library.mallopt(_M_ARENA_MAX, 1)


class FreedMemory(QObject):
    """Fills what is free with zeros: takes blocks of every size, which are the freed ones, and gives them back empty.

    It goes on by one size at a time, so that the window lives meanwhile, and ends when somebody signs in.
    """

    overwritten = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[Callable[[], object]] = iter(())
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    def overwrite(self) -> None:
        """Begin after a moment; what is still in use by then stays as it is."""
        self._steps = iter((run.end_threads, gc.collect, *_python_steps(), *_c_steps()))
        self._timer.start(_AFTER_MS)

    def stop(self) -> None:
        """Leave the rest as it is."""
        self._timer.stop()

    def _go_on(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self.overwritten.emit()
            return
        step()
        self._timer.start(0)


def _python_steps() -> Iterator[Callable[[], object]]:
    return (partial(_fill_python, size) for size in _PYTHON_SIZES)


def _fill_python(size: int) -> None:
    _held = [bytes(size - _BESIDE_BYTES) for _ in range(_OF_EACH_SIZE // size)]


def _c_library() -> ctypes.CDLL:
    return ctypes.CDLL("ucrtbase" if os.name == "nt" else None)


def _c_steps() -> Iterator[Callable[[], object]]:
    """Return the steps for the heap of the C library, from which Qt and SQLite take their memory."""
    library = _c_library()
    library.malloc.restype, library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    library.free.restype, library.free.argtypes = None, [ctypes.c_void_p]
    return (partial(_fill_c, library, size) for size in _C_SIZES)


def _fill_c(library: ctypes.CDLL, size: int) -> None:
    blocks = [library.malloc(size) for _ in range(min(_MOST_BLOCKS, _OF_EACH_SIZE // size))]
    for block in blocks:
        if block is not None:
            ctypes.memset(block, 0, size)
    for block in blocks:
        library.free(block)
