"""A year of a room's climate: two readings a day inside and outside, with gaps, damp weeks, and a day that swings."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta

from app.models.domain.audit_action import AuditAction
from app.models.domain.climate import HalfDay
from app.models.domain.registers.climate import READINGS, ClimateReading
from app.models.domain.rights import Right
from app.models.domain.shelving import PlaceRange, PlaceRow, PlaceTerms
from app.models.services import climates, placing
from app.models.services.action import Work, action
from app.models.services.desk import Desk
from app.models.store import entries

CALIBRATED = "2024-12-20"
_TIMES = {HalfDay.MORNING: "09:00:00", HalfDay.AFTERNOON: "15:00:00"}
MISSING, OUTSIDE = 26, 29
"""Of a year: the half days without a reading, and the readings outside the range of a room of paper."""
SWINGING = (4, 12)
"""The month and day on which it swings; in the first week of October nobody was there."""


def roomed(desk: Desk, room: str = "1") -> None:
    """Make a room with two cabinets."""
    placing.add(desk, PlaceRange(room, "A", 1, 2, 3), PlaceTerms())


def watched(desk: Desk, room: str = "1", kind: str = "paper") -> int:
    """Make a room and say that it is read; returns its place."""
    roomed(desk, room)
    place_id = next(one.place_id for one in climates.rooms(desk) if one.watched is None)
    climates.watch(desk, place_id, kind, "温湿度计 TH-01", CALIBRATED)
    return place_id


def places_of(desk: Desk) -> tuple[PlaceRow, ...]:
    """Return every place of the archive."""
    return placing.tree(desk)


def filled(desk: Desk, place_id: int) -> int:
    """Enter the readings of last year; returns how many."""
    return int(_fill(desk, place_id, desk.now().year - 1).value)


def of_year(year: int) -> Iterator[tuple[str, ClimateReading]]:
    """Yield the readings of a year, each with its time."""
    day = date(year, 1, 1)
    while day.year == year:
        for half in HalfDay:
            if not ((day.month == 10 and day.day <= 7) or (day.day == 20 and half is HalfDay.AFTERNOON)):
                yield f"{day.isoformat()}T{_TIMES[half]}", _reading(day, half)
        day += timedelta(days=1)


@action(Right.REGISTER)
def _fill(work: Work, place_id: int, year: int) -> int:
    readings = list(of_year(year))
    for at, said in readings:
        entries.enter(work.db, READINGS, place_id, said, at, work.me, at)
    work.record(AuditAction.ENTRY_ADD, f"archive:{work.desk.fonds}", kind="温湿度读数", count=len(readings))
    return len(readings)


def _reading(day: date, half: HalfDay) -> ClimateReading:
    turn = 2 * math.pi * (day.timetuple().tm_yday - 105) / 365
    noon = 1.2 if half is HalfDay.AFTERNOON else 0.0
    warmth = round(19 + 3.4 * math.sin(turn) + noon, 1)
    damp = round(53 + 5 * math.sin(turn - 0.6) - noon, 1)
    measure = ""
    if day.month == 7 and 5 <= day.day <= 18:
        damp, measure = damp + 8, "开启除湿机"
    if (day.month, day.day) == SWINGING and half is HalfDay.AFTERNOON:
        warmth, damp = warmth + 5, damp - 12
        measure = "关闭通风"
    outside = round(15 + 13 * math.sin(turn) + 3 * noon, 1), round(60 + 18 * math.sin(turn - 0.4), 1)
    return ClimateReading(
        f"{warmth:.1f}", f"{damp:.1f}", str(outside[0]), str(outside[1]), measure, "温湿度计 TH-01", CALIBRATED
    )
