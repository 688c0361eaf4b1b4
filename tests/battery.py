"""How often the battery tries, and the table of what held: a small part in `make test`, all of it in `make battery`."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any

_ROUNDS = int(os.environ.get("MUNIMENT_ROUNDS", "0"))
_KEY = "battery"

Tried = Callable[[str, int], None]
"""Say how often something was tried that held each time, by its name in the table."""


def rounds(usually: int, share: float = 1.0) -> int:
    """Return how often to try: `usually` in `make test`, a share of the rounds that `make battery` names."""
    return round(_ROUNDS * share) if _ROUNDS else usually


def is_whole() -> bool:
    """Whether this is `make battery`: all of what `make test` tries a part of."""
    return _ROUNDS > 0


def keeper(record: Callable[[str, Any], None]) -> Tried:
    """Keep what was tried with the report of a test, which travels from every worker to the table."""
    return lambda name, times: record(_KEY, (name, times))


def table(reports: Iterable[Any]) -> list[str]:
    """Return the lines of the table: what was tried, how often, and that it held, for a failed test has no line."""
    tried: dict[str, int] = {}
    for report in reports:
        for key, value in report.user_properties if report.passed and report.when == "call" else ():
            if key == _KEY:
                name, times = value
                tried[name] = tried.get(name, 0) + times
    return [f"{times:>8,}  {name}" for name, times in tried.items()]
