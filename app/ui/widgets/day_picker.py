"""A day with its calendar: 2027-01-31."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit


def day_picker(day: date | None = None) -> QDateEdit:
    """Return an edit for a day, with a calendar to choose it from. `day`: its first value."""
    picker = QDateEdit()
    picker.setCalendarPopup(True)
    picker.setDisplayFormat("yyyy-MM-dd")
    if day is not None:
        picker.setDate(QDate(day.year, day.month, day.day))
    return picker


def picked(picker: QDateEdit) -> date:
    """The day that stands in it."""
    day = picker.date()
    return date(day.year(), day.month(), day.day())
