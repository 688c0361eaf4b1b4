"""Working days: the year's make-up days and days off, and the office's own exceptions to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.models.domain.audit_action import AuditAction
from app.models.domain.rights import Right
from app.models.domain.workdays import is_working
from app.models.services.action import Work, action, query
from app.models.services.desk import Desk
from app.models.store import settings

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A weekday off or a weekend day worked. `own`: set by the office, not by the statutory calendar."""

    day: date
    working: bool
    own: bool


@query(Right.CONSULT)
def special_days(desk: Desk, year: int) -> list[SpecialDay]:
    """Return every day of a year that differs from its weekday, and every exception of the office."""
    exceptions = settings.workdays(desk.store.db)
    first = date(year, 1, 1)
    days = [first + timedelta(days=number) for number in range((date(year + 1, 1, 1) - first).days)]
    return [
        SpecialDay(day, is_working(day, exceptions), day in exceptions)
        for day in days
        if day in exceptions or is_working(day, exceptions) != (day.weekday() < _SATURDAY)
    ]


@action(Right.SETTINGS)
def set_day(work: Work, day: date, working: bool | None) -> None:
    """Say that the office works on a day or does not; None goes back to the statutory calendar."""
    before = settings.workdays(work.db).get(day)
    settings.set_workday(work.db, day, working)
    work.record(AuditAction.CALENDAR_DAY, f"day:{day.isoformat()}", before=before, after=working)
