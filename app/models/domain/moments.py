"""ISO times as the office reads them."""

from __future__ import annotations

from datetime import datetime, timedelta

_DAY, _MINUTE = len("2026-11-23"), len("2026-11-23T09:30")
CLOCKS_DIFFER = timedelta(minutes=2)
"""The largest difference between the clocks of several desks."""


def day_of(moment: str | None) -> str:
    """The ISO day of an ISO time; «» of none."""
    return (moment or "")[:_DAY]


def minute_of(moment: str | None) -> str:
    """An ISO time to the minute, for reading: «2026-11-23 09:30»; «» of none."""
    return (moment or "")[:_MINUTE].replace("T", " ")


def time_of(moment: str) -> str:
    """The time of day of an ISO time, to the minute: «09:30»."""
    return moment[_DAY + 1 : _MINUTE]


def is_behind(at: str, newest: str) -> bool:
    """Return whether an ISO time lies before the newest event's, by more than the clocks of several desks differ."""
    return at < newest and datetime.fromisoformat(at) < datetime.fromisoformat(newest) - CLOCKS_DIFFER
