"""The window: the only part that knows Qt."""

from __future__ import annotations

import ctypes
import sys

_OUT_OF_REACH = 1 << 60


def _keep_singletons_alive() -> None:
    """Some releases of PySide6 (6.12 is one) drop references they do not own: to None in every call that returns
    nothing, to True in every signal that is emitted (docs/adr/0009).

    From Python 3.12 on both are immortal and nothing happens; on 3.11 the program would end in `none_dealloc` or
    `bool_dealloc` in the middle of the day. Here they are made as good as immortal before the first such call.
    """
    if sys.implementation.name == "cpython" and sys.version_info < (3, 12):
        for singleton in (None, True, False):
            ctypes.c_ssize_t.from_address(id(singleton)).value = _OUT_OF_REACH


_keep_singletons_alive()
