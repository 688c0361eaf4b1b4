"""A figure beside its floor: both measured in the same run, in turn, so that a slow machine slows both."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One row of the table. `n`: dossiers, labels or rows; `ratio`: value over floor."""

    figure: str
    n: int
    value: float
    floor: float
    ratio: float
    unit: str

    def as_row(self) -> dict[str, Any]:
        """For the JSON file."""
        return asdict(self)


def figure(name: str, n: int, value: float, floor: float, unit: str) -> Figure:
    """A figure with its ratio."""
    return Figure(name, n, round(value, 3), round(floor, 3), round(value / floor, 2) if floor else 0.0, unit)


def in_turn(one: Callable[[int], object], other: Callable[[int], object], times: int) -> tuple[float, float]:
    """Medians in milliseconds of two acts done in turn; each is told the number of its round. One round warms up."""
    first: list[float] = []
    second: list[float] = []
    for number in range(times + 1):
        for act, kept in ((one, first), (other, second)):
            began = time.perf_counter()
            act(number)
            kept.append((time.perf_counter() - began) * 1000)
    return statistics.median(first[1:]), statistics.median(second[1:])


def table(figures: Sequence[Figure]) -> str:
    """The table that `make bench` prints."""
    lines = [f"{'figure':<34}{'n':>10}{'value':>12}{'floor':>12}{'ratio':>8}  unit"]
    lines += [
        f"{one.figure:<34}{one.n:>10,}{one.value:>12.2f}{one.floor:>12.2f}{one.ratio:>8.2f}  {one.unit}"
        for one in figures
    ]
    return "\n".join(lines)
