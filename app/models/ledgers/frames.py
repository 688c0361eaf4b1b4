"""The frames in the pipe between the desk and the process that reads a file: plain values, one frame after another.

A frame yields only numbers, texts, days and times, lists, tuples and dicts of them, so that a file that took over its
reader could still not make the desk do anything.
"""

from __future__ import annotations

import io
import pickle
import struct
from typing import Any, BinaryIO

_SIZE = struct.Struct("<I")

_PLAIN = frozenset(("date", "datetime", "time", "timedelta"))


class _Plain(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if module == "datetime" and name in _PLAIN:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


def send(stream: BinaryIO, *values: Any) -> None:
    """Write one frame. Raises OSError when the other side has closed the pipe."""
    data = pickle.dumps(values, pickle.HIGHEST_PROTOCOL)
    stream.write(_SIZE.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: BinaryIO) -> tuple[Any, ...] | None:
    """Read one frame, None at the end of the stream.

    Bytes that are no frame may raise any exception; nothing but plain values is ever made of them.
    """
    head = stream.read(_SIZE.size)
    if len(head) < _SIZE.size:
        return None
    (size,) = _SIZE.unpack(head)
    data = stream.read(size)
    if len(data) < size:
        return None
    values = _Plain(io.BytesIO(data)).load()
    if not isinstance(values, tuple):
        raise pickle.UnpicklingError(type(values).__name__)
    return values
