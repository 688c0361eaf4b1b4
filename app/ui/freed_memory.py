"""Freed memory is overwritten after a lock: Python and Qt give words of customers and typed passwords back as they stand."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui import run

_AFTER_MS = 2000
"""The pause after a lock, so that nobody who comes back at once is kept waiting."""
_OF_EACH_SIZE = 2 << 20
"""Held until the end, so that every size takes other memory than those before it."""
_REMEMBERING = ("app.models.domain.", "app.models.ledgers.", "app.models.store.")
"""The packages whose functions remember what they were asked: searched words, addresses, cells."""
_PYTHON_SIZES = range(48, 513, 16)
"""The sizes of the blocks that Python keeps for small objects; of larger ones the C library takes care."""
_BESIDE_BYTES = 33
"""The size of a `bytes` of no length."""
_C_SIZES = (*range(24, 1040, 16), *(1 << power for power in range(11, 17)))
_M_PERTURB, _M_ARENA_MAX = -6, -8


def prepare_heap() -> None:
    """Let glibc overwrite what it frees, and give all threads one heap; call it before there is a second thread.

    A page of the database that was freed may lie in the unused end of a larger block that is in use, where
    `FreedMemory` cannot get. 0xFF is the byte for which new memory comes as zeros. Threads of glibc have heaps of their
    own, where no other one can wipe; on Windows they have one. Other C libraries keep to `FreedMemory` alone.
    """
    if hasattr(library := _c_library(), "mallopt"):
        library.mallopt(_M_PERTURB, 0xFF)
        library.mallopt(_M_ARENA_MAX, 1)


class FreedMemory(QObject):
    """Fills what is free with zeros: takes blocks of every size, which are the freed ones, and gives them back empty.

    It goes on by one size at a time, so that the window lives meanwhile, and ends when somebody signs in.
    """

    overwritten = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._library = _c_library()
        self._library.malloc.restype, self._library.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
        self._library.free.restype, self._library.free.argtypes = None, [ctypes.c_void_p]
        self._held: list[list[bytes]] = []
        self._blocks: list[list[int]] = []
        self._steps: Iterator[Callable[[], object]] = iter(())
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    def overwrite(self) -> None:
        """Begin after a moment; what is still in use by then stays as it is."""
        self._steps = self._all_steps()
        self._timer.start(_AFTER_MS)

    def stop(self) -> None:
        """Leave the rest as it is."""
        self._timer.stop()
        self._give_back()

    def _all_steps(self) -> Iterator[Callable[[], object]]:
        yield from (run.end_threads, _forget, gc.collect)
        yield from (partial(self._fill_python, size) for size in _PYTHON_SIZES)
        yield from (partial(self._fill_c, size) for size in _C_SIZES)
        yield self._give_back

    def _go_on(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self.overwritten.emit()
            return
        step()
        self._timer.start(0)

    def _fill_python(self, size: int) -> None:
        self._held.append([bytes(size - _BESIDE_BYTES) for _ in range(_OF_EACH_SIZE // size)])

    def _fill_c(self, size: int) -> None:
        """Fill blocks of the C library's heap, from which Qt and SQLite take their memory."""
        taken = (self._library.malloc(size) for _ in range(_OF_EACH_SIZE // size))
        blocks = [block for block in taken if block is not None]
        for block in blocks:
            ctypes.memset(block, 0, size)
        self._blocks.append(blocks)

    def _give_back(self) -> None:
        self._held.clear()
        for block in chain.from_iterable(self._blocks):
            self._library.free(block)
        self._blocks.clear()


def _forget() -> None:
    """Clear what functions remember of words that they were asked for."""
    for name, module in list(sys.modules.items()):
        for one in vars(module).values() if name.startswith(_REMEMBERING) else ():
            if hasattr(one, "cache_clear"):
                one.cache_clear()


def _c_library() -> ctypes.CDLL:
    return ctypes.CDLL("ucrtbase" if os.name == "nt" else None)
