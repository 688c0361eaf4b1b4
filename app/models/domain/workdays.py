"""Working days of the office: the statutory calendar with its make-up days, and the office's own exceptions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import lru_cache

import holidays

_CALENDAR = holidays.country_holidays("CN")


def is_working(day: date, exceptions: Mapping[date, bool]) -> bool:
    """Return whether the office works on `day`; `exceptions` (True: works, False: off) come first."""
    return exceptions[day] if day in exceptions else _by_calendar(day)


@lru_cache(maxsize=1000)
def _by_calendar(day: date) -> bool:
    return bool(_CALENDAR.is_working_day(day))


def is_published(year: int) -> bool:
    """Return whether the holidays and make-up days of a year are known; those of the next one are published late in the year."""
    return year <= int(max(_CALENDAR.special_public_holidays))


def due_date(issued: date, term_days: int, exceptions: Mapping[date, bool]) -> date:
    """The day a loan of `term_days` calendar days is due: that day, or the next working day after it.

    What is to be back the same day is due that day, whatever day it is: somebody is there.
    """
    day = issued + timedelta(days=term_days)
    while term_days and not is_working(day, exceptions):
        day += timedelta(days=1)
    return day


def working_days_after(moment: datetime, days: int, exceptions: Mapping[date, bool]) -> datetime:
    """The end of the `days`-th working day after `moment`."""
    day = moment.date()
    while days > 0:
        day += timedelta(days=1)
        days -= is_working(day, exceptions)
    return datetime.combine(day, datetime.max.time()).replace(microsecond=0)


def months_later(day: str, months: int) -> str:
    """The ISO day so many months on; a day that the month does not have becomes its last one."""
    start = date.fromisoformat(day)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    for last in range(start.day, 27, -1):
        try:
            return date(year, month + 1, last).isoformat()
        except ValueError:
            continue
    return date(year, month + 1, start.day).isoformat()
