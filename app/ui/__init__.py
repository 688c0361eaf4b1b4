"""The window: the only part that knows Qt."""

from __future__ import annotations

import ctypes
import sys

_OUT_OF_REACH = 1 << 60


def _keep_none_alive() -> None:
    """PySide6 6.12 drops one reference to None in every call that returns nothing (docs/adr/0009).

    From Python 3.12 on None is immortal and nothing happens; on 3.11 the program would end in
    `none_dealloc` after some hours of work. Here None is made as good as immortal before the first such call.
    """
    if sys.implementation.name == "cpython" and sys.version_info < (3, 12):
        ctypes.c_ssize_t.from_address(id(None)).value = _OUT_OF_REACH


_keep_none_alive()
