"""ISO times as the office reads them."""

from __future__ import annotations

_DAY, _MINUTE = len("2026-11-23"), len("2026-11-23T09:30")


def day_of(moment: str | None) -> str:
    """The ISO day of an ISO time; «» of none."""
    return (moment or "")[:_DAY]


def minute_of(moment: str | None) -> str:
    """An ISO time to the minute, for reading: «2026-11-23 09:30»; «» of none."""
    return (moment or "")[:_MINUTE].replace("T", " ")
