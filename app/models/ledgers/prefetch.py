"""Fetching the next items while the last ones are being used: inflating and parsing run beside Python."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar, cast

T = TypeVar("T")

_AHEAD = 2
_END = object()


def prefetched(items: Iterable[T]) -> Generator[T, None, None]:
    """Yield the same items, the next two fetched in a thread of their own; raises what fetching raises, at its place."""
    coming = iter(items)
    with ThreadPoolExecutor(1) as thread:
        waiting = deque(thread.submit(next, coming, _END) for _ in range(_AHEAD))
        while (item := waiting.popleft().result()) is not _END:
            waiting.append(thread.submit(next, coming, _END))
            yield cast("T", item)
