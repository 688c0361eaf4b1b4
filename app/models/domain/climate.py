"""Judge the readings of a room: outside its range, the swing of a day, missing half days, and the sums of a year.

Nothing is interpolated: a reading that was not taken is missing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from app.models.domain.errors import N_
from app.models.domain.policy.upkeep import RoomClimate
from app.models.domain.register import RegisterEntry, first_ids
from app.models.domain.registers.climate import ClimateReading

_NOON = "12"
Spread = tuple[float, float, float]
"""The least, the mean and the most."""
_SHOWN_WORST = 5


class HalfDay(StrEnum):
    """A half of a day; each has one reading."""

    MORNING = "morning"
    AFTERNOON = "afternoon"

    @property
    def label(self) -> str:
        """The half as clerks call it."""
        return _HALVES[self]


_HALVES = {HalfDay.MORNING: N_("上午"), HalfDay.AFTERNOON: N_("下午")}


def half_of(at: str) -> HalfDay:
    """Return the half of the day in which an ISO time lies."""
    return HalfDay.MORNING if at[11:13] < _NOON else HalfDay.AFTERNOON


class ClimateFault(StrEnum):
    """A way in which a reading lies outside the range of its room."""

    COLD = "cold"
    WARM = "warm"
    DRY = "dry"
    DAMP = "damp"

    @property
    def label(self) -> str:
        """The fault as clerks call it."""
        return _FAULTS[self]


_FAULTS = {
    ClimateFault.COLD: N_("温度偏低"), ClimateFault.WARM: N_("温度偏高"),
    ClimateFault.DRY: N_("湿度偏低"), ClimateFault.DAMP: N_("湿度偏高"),
}  # fmt: skip


def faults(room: RoomClimate, warmth: float, damp: float) -> tuple[ClimateFault, ...]:
    """Return the ways in which a reading inside lies outside the range of its room; the bounds are within."""
    found = (
        (warmth < room.coldest, ClimateFault.COLD), (warmth > room.warmest, ClimateFault.WARM),
        (damp < room.driest, ClimateFault.DRY), (damp > room.dampest, ClimateFault.DAMP),
    )  # fmt: skip
    return tuple(fault for holds, fault in found if holds)


@dataclass(frozen=True, slots=True)
class RoomReading:
    """A reading that stands, as numbers. `id`: of its entry; `entered_at`: when it was first entered, whatever was corrected since.

    `room`: what was asked of the room when it was taken.
    """

    id: int
    at: str
    entered_at: str
    warmth: float
    damp: float
    room: RoomClimate
    entry: RegisterEntry[ClimateReading]

    @property
    def faults(self) -> tuple[ClimateFault, ...]:
        """Return the ways in which it lies outside the range."""
        return faults(self.room, self.warmth, self.damp)

    @property
    def beyond(self) -> float:
        """How far it lies outside the range, each side by the width of its range; 0 within."""
        room = self.room
        warm = max(room.coldest - self.warmth, self.warmth - room.warmest, 0) / (room.warmest - room.coldest)
        return max(warm, max(room.driest - self.damp, self.damp - room.dampest, 0) / (room.dampest - room.driest))

    @property
    def day(self) -> str:
        """Return its ISO day."""
        return self.at[:10]

    @property
    def half(self) -> HalfDay:
        """Return its half of the day."""
        return half_of(self.at)

    @property
    def is_late(self) -> bool:
        """Return whether its half day was over when it was entered: it was written down, or made up, afterwards."""
        return _is_over(self.day, self.half, self.entered_at)


@dataclass(frozen=True, slots=True)
class DaySwing:
    """A day that swings further than its room may: by how much its readings lie apart, 0 where that is within."""

    day: str
    warmth: float
    damp: float


@dataclass(frozen=True, slots=True)
class ClimateAnalysis:
    """A period of a room. `expected`: two readings a day; `missing`: the half days without one, «2026-03-05 上午».

    Nothing is asked of the half days before the one in which the room came to be read.
    `worst`: the readings that lay furthest outside, the worst first. `by_month`: month → (taken, expected, outside). `warmth`,
    `damp` and those outside the room: the least, the mean and the most. `late`: how many were entered after their half day.
    `instruments`: each with the day of its last calibration, in the order in which they were used.
    """

    first: str
    last: str
    expected: int
    taken: int
    missing: tuple[tuple[str, HalfDay], ...]
    outside: Counter[ClimateFault] = field(default_factory=Counter)
    outside_readings: int = 0
    measures: int = 0
    worst: tuple[RoomReading, ...] = ()
    swings: tuple[DaySwing, ...] = ()
    by_month: tuple[tuple[str, int, int, int], ...] = ()
    warmth: Spread | None = None
    damp: Spread | None = None
    outside_warmth: Spread | None = None
    outside_damp: Spread | None = None
    late: int = 0
    instruments: tuple[tuple[str, str], ...] = ()


def read_all(
    asked: Callable[[str], RoomClimate], entries: Iterable[RegisterEntry[ClimateReading]]
) -> list[RoomReading]:
    """Return the readings that stand, oldest first. A correction was entered with the line whose place it takes.

    `asked`: what was asked of the room at an ISO time.
    """
    lines = list(entries)
    first, entered = first_ids(lines), {one.id: one.recorded_at for one in lines}
    made = [
        RoomReading(
            one.id, one.at, entered.get(first[one.id], one.recorded_at), float(one.contents.warmth),
            float(one.contents.damp), asked(one.at), one,
        )
        for one in lines
        if not one.ended_at
    ]  # fmt: skip
    return sorted(made, key=lambda one: one.at)


def half_days(first: date, last: date) -> Iterator[tuple[str, HalfDay]]:
    """Yield every half of every day of a period."""
    for number in range((last - first).days + 1):
        day = (first + timedelta(days=number)).isoformat()
        for half in HalfDay:
            yield day, half


def analyse(readings: Sequence[RoomReading], first: date, last: date, now: str, began: str = "") -> ClimateAnalysis:
    """Return what a period of a room says, both days included. A half day that is not over at an ISO time is not missing yet.

    `began`: the ISO time from which the room is read. A half day that was over by then is not asked of it.
    """
    within = [one for one in readings if first.isoformat() <= one.day <= last.isoformat()]
    taken = {(one.day, one.half) for one in within}
    halves = [
        one for one in half_days(first, last) if one in taken or (_is_over(*one, now) and not _is_over(*one, began))
    ]
    outside = [one for one in within if one.faults]
    expected = Counter(day[:7] for day, _half in halves)
    read, wrong = Counter(day[:7] for day, _half in taken), Counter(one.day[:7] for one in outside)
    worst = sorted(outside, key=lambda one: one.beyond, reverse=True)
    return ClimateAnalysis(
        first=first.isoformat(),
        last=last.isoformat(),
        expected=len(halves),
        taken=len(taken),
        missing=tuple(one for one in halves if one not in taken),
        outside=Counter(fault for one in outside for fault in one.faults),
        outside_readings=len(outside),
        measures=sum(bool(one.entry.contents.measure) for one in within),
        worst=tuple(worst[:_SHOWN_WORST]),
        swings=tuple(_swings(within)),
        by_month=tuple((month, read[month], of, wrong[month]) for month, of in expected.items()),
        warmth=_spread([one.warmth for one in within]),
        damp=_spread([one.damp for one in within]),
        outside_warmth=_spread(
            [float(one.entry.contents.outside_warmth) for one in within if one.entry.contents.outside_warmth]
        ),
        outside_damp=_spread(
            [float(one.entry.contents.outside_damp) for one in within if one.entry.contents.outside_damp]
        ),
        late=sum(one.is_late for one in within),
        instruments=tuple(
            dict.fromkeys((one.entry.contents.instrument, one.entry.contents.calibrated_on) for one in within)
        ),
    )


def _is_over(day: str, half: HalfDay, now: str) -> bool:
    """Return whether a half day has passed at an ISO time."""
    return day < now[:10] or (day == now[:10] and half is HalfDay.MORNING and half_of(now) is HalfDay.AFTERNOON)


def _spread(values: Sequence[float]) -> Spread | None:
    """Return the least, the mean and the most; None of nothing."""
    return (min(values), sum(values) / len(values), max(values)) if values else None


def _swings(readings: Iterable[RoomReading]) -> Iterator[DaySwing]:
    """Yield the days whose two readings lie further apart than twice what their room may swing either way, by the later one."""
    days: dict[str, list[RoomReading]] = {}
    for one in readings:
        days.setdefault(one.day, []).append(one)
    for day, of_it in days.items():
        room = of_it[-1].room
        warm = max(one.warmth for one in of_it) - min(one.warmth for one in of_it)
        damp = max(one.damp for one in of_it) - min(one.damp for one in of_it)
        warm, damp = (warm if warm > 2 * room.warmth_swing else 0.0), (damp if damp > 2 * room.damp_swing else 0.0)
        if warm or damp:
            yield DaySwing(day, warm, damp)
