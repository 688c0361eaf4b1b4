"""A day with its calendar: 2027-01-31."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit


class DayPicker(QDateEdit):
    """A field for a day, with a calendar to choose it from. `day`: its first value."""

    changed = Signal()

    def __init__(self, day: date | None = None) -> None:
        super().__init__()
        self.setCalendarPopup(True)
        self.setDisplayFormat("yyyy-MM-dd")
        if day is not None:
            self.setDate(QDate(day.year, day.month, day.day))
        self.dateChanged.connect(self.changed)

    def value(self) -> date:
        """Return the day that stands in it."""
        day = self.date()
        return date(day.year(), day.month(), day.day())
