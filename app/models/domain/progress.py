"""Progress of long work, and its cancelling."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with how much is done and how much there is, in the work's own units."""

IsCancelled = Callable[[], bool]
"""Asked between two steps; true ends the work with `Cancelled` and nothing kept."""


def unheard(_done: int, _of: int) -> None:
    """Ignore progress: nobody listens."""
