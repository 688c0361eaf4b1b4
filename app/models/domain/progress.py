"""Progress of long work, and its cancelling."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from app.models.domain.errors import Cancelled

T = TypeVar("T")
_PER_STEP = 200

Progress = Callable[[int, int], None]
"""Called with how much is done and how much there is, in the work's own units."""

IsCancelled = Callable[[], bool]
"""Asked between two steps; true ends the work with `Cancelled` and nothing kept."""


def unheard(_done: int, _of: int) -> None:
    """Ignore progress: nobody listens."""


def watched(items: Collection[T], progress: Progress, cancelled: IsCancelled) -> Iterator[T]:
    """Go through items, telling how far it is. Raises Cancelled."""
    for done, item in enumerate(items):
        if done % _PER_STEP == 0:
            if cancelled():
                raise Cancelled
            progress(done, len(items))
        yield item
