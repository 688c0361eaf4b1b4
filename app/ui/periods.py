"""The periods for which a list is asked: their captions, and their days in words."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

Days = tuple[date, date]
"""The first and the last day, both included."""


def periods(today: date) -> list[tuple[str, Days]]:
    """Return the usual periods with their captions: this month and the last, this year and the last."""
    month, year = today.replace(day=1), today.replace(month=1, day=1)
    last_month, last_year = month - timedelta(days=1), year - timedelta(days=1)
    return [
        (_say("本月"), (month, today)),
        (_say("上月"), (last_month.replace(day=1), last_month)),
        (_say("今年"), (year, today)),
        (_say("去年"), (last_year.replace(month=1, day=1), last_year)),
    ]


def days_words(first: date, last: date) -> str:
    """Return a period in words."""
    return _say("{first} 至 {last}").format(first=first.isoformat(), last=last.isoformat())


def _say(text: str) -> str:
    return QCoreApplication.translate("Periods", text)
