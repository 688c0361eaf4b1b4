"""The clock on the wall of every office of a test. It is right until the test lets days pass."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.models.services.desk import Desk

_ahead = timedelta()


def now() -> datetime:
    """Return the present moment of the test."""
    return datetime.now() + _ahead


def days_pass(days: int) -> None:
    """Let so many days pass at every desk."""
    global _ahead
    _ahead += timedelta(days=days)


def the_wait_is_over(desk: Desk) -> None:
    """Let the days pass for which the pack makes an approved destruction wait."""
    days_pass(desk.pack.disposal.waiting)


def passed() -> timedelta:
    """Return how much time has passed."""
    return _ahead


def go_to(ahead: timedelta) -> None:
    """Set how much time has passed. A fixture that was made beforehand ends at such a day."""
    global _ahead
    _ahead = ahead
