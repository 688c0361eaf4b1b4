"""The climate of the rooms: which are read and by what, readings twice a day inside and outside, and a period of them (S12-R5).

A reading stands at the time at which it was taken. One that was not taken is missing, and stays so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.models.domain import care_rules, life_rules, rulebook, rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.change_rules import VALUE_FITS
from app.models.domain.climate import (
    ClimateAnalysis,
    ClimateFault,
    HalfDay,
    RoomReading,
    analyse,
    faults,
    half_of,
    read_all,
)
from app.models.domain.errors import N_
from app.models.domain.folding import clean
from app.models.domain.moments import day_of
from app.models.domain.policy.fields import read_number
from app.models.domain.policy.upkeep import RoomClimate
from app.models.domain.register import EntryAct, RegisterEntry, last_standing, standing
from app.models.domain.registers.climate import READINGS, WATCHED, ClimateReading, WatchedRoom
from app.models.domain.rights import Right
from app.models.domain.shelving import PlaceLevel
from app.models.services.action import Work, action, query, still_there
from app.models.services.desk import Desk
from app.models.store import entries, places
from app.models.store.database import Database

_NAME, _ROOM = N_("温湿度读数"), N_("库房和仪器")
_AGAIN = N_("重新登记")


@dataclass(frozen=True, slots=True)
class RoomOfPlace:
    """A room, or a cabinet with a climate of its own.

    `watched`: as what it is read, None where it is not; `climate`: what its kind asks for, None where the rules in force no longer
    have the kind.
    """

    place_id: int
    name: str
    watched: WatchedRoom | None
    climate: RoomClimate | None

    @property
    def is_read(self) -> bool:
        """Return whether readings are taken here."""
        return self.watched is not None and self.climate is not None


@dataclass(frozen=True, slots=True)
class TypedReading:
    """A reading as it is typed; `outside_…` may be empty."""

    warmth: str
    damp: str
    outside_warmth: str = ""
    outside_damp: str = ""
    measure: str = ""


@dataclass(frozen=True, slots=True)
class ReadingDue:
    """A half day of today of which a room has no reading yet."""

    room: str
    half: HalfDay


@dataclass(frozen=True, slots=True)
class RoomSpan:
    """From an ISO day on, what was asked of a room, until the next."""

    first: str
    climate: RoomClimate


@dataclass(frozen=True, slots=True)
class ClimatePeriod:
    """A period of a room: every line, newest first; those that stand, oldest first; and what they say.

    `room`: as it is read today; `spans`: what was asked of it during the period, in order, one at least.
    """

    room: RoomOfPlace
    spans: tuple[RoomSpan, ...]
    lines: tuple[RegisterEntry[ClimateReading], ...]
    readings: tuple[RoomReading, ...]
    analysis: ClimateAnalysis


@query(Right.CONSULT)
def rooms(desk: Desk) -> list[RoomOfPlace]:
    """Return what may be read, each with its kind of room and its instrument; those that are read come first.

    It is what lies at the top of the tree, and cabinets, as one of discs has a climate of its own.
    """
    found = [
        one
        for one in places.every(desk.store.db)
        if not one.retired_at and (one.parent_id is None or one.level is PlaceLevel.CABINET)
    ]
    known = set(entries.places(desk.store.db, WATCHED))
    return sorted(
        (_room(desk, one.id, one.name, known=one.id in known) for one in found), key=lambda one: not one.is_read
    )


@query(Right.CONSULT)
def due(desk: Desk) -> list[ReadingDue]:
    """Return the rooms that are read and have no reading of the half day that goes on; one that is over is missing."""
    now, db = desk.now(), desk.store.db
    today, tomorrow = now.date().isoformat(), (now.date() + timedelta(days=1)).isoformat()
    half = half_of(now.isoformat())
    found = []
    for place_id in entries.places(db, WATCHED):
        room = _room(desk, place_id, places.name(db, place_id))
        if room.is_read:
            lines = entries.entries(db, READINGS, place_id, since=today, before=tomorrow)
            if half not in {half_of(one.at) for one in lines if not one.ended_at}:
                found.append(ReadingDue(room.name, half))
    return found


@query(Right.CONSULT)
def period(desk: Desk, place_id: int, first: date, last: date) -> ClimatePeriod:
    """Return a period of a room, both days included, from the half day in which it came to be read.

    Raises RuleBroken `room-watched`.
    """
    db = desk.store.db
    room, watched = _read_room(desk, place_id), entries.entries(db, WATCHED, place_id)
    until = (last + timedelta(days=1)).isoformat()
    lines = entries.entries(db, READINGS, place_id, since=first.isoformat(), before=until)
    readings = read_all(lambda at: _asked(desk, room, _watched_at(watched, at)), lines)
    began = min([watched[-1].at, *(one.at for one in readings[:1])])
    first = min(max(first, date.fromisoformat(began[:10])), last)
    return ClimatePeriod(
        room, tuple(_spans(desk, room, watched, first.isoformat(), last.isoformat())), tuple(lines), tuple(readings),
        analyse(readings, first, last, desk.now().isoformat(), began),
    )  # fmt: skip


@action(WATCHED.right)
def watch(work: Work, place_id: int, kind: str, instrument: str, calibrated_on: str) -> str:
    """Say as what kind of room a place is read, with which instrument, last calibrated on an ISO day; returns its name.

    Raises RuleBroken `known-field` for a kind that the pack does not have, `value-fits` for a day that is none or to come;
    BadInput `not-filled`.
    """
    room = _room(work.desk, place_id, places.name(work.db, place_id))
    climate = work.pack.climate(kind)
    if climate is None:
        raise rulebook.broken(rulebook.BY_CODE["known-field"], name=kind)
    instrument = rules.filled(instrument, N_("仪器"))
    calibrated = life_rules.day_read(N_("最近校准日期"), rules.filled(calibrated_on, N_("最近校准日期")))
    if calibrated > work.today:
        raise rulebook.broken(
            VALUE_FITS, field="calibratedOn", name=N_("最近校准日期"), value=calibrated, reason=N_("不能晚于今天。")
        )  # fmt: skip
    if current := _current(work.db, place_id):
        entries.end(work.db, WATCHED, EntryAct.CLOSED, current.id, work.at, work.me, work.at, _AGAIN)
    said = WatchedRoom(kind, instrument, calibrated)
    line = entries.enter(work.db, WATCHED, place_id, said, work.at, work.me, work.at)
    work.record(
        AuditAction.ENTRY_ADD, f"archive:{work.desk.fonds}", kind=_ROOM, line=line, place=room.name, room=climate.name,
        instrument=instrument, calibrated=calibrated,
    )  # fmt: skip
    return room.name


@action(WATCHED.right)
def unwatch(work: Work, place_id: int, reason: str) -> str:
    """Read a place no longer, for a stated reason; its readings stay. Raises RuleBroken `room-watched`, `reason-stated`."""
    name, current = places.name(work.db, place_id), _current(work.db, place_id)
    if current is None:
        raise rulebook.broken(care_rules.ROOM_WATCHED, place=name)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    entries.end(work.db, WATCHED, EntryAct.CLOSED, current.id, work.at, work.me, work.at, reason)
    work.record(
        AuditAction.ENTRY_CLOSE, f"archive:{work.desk.fonds}", kind=_ROOM, line=current.id, place=name, reason=reason
    )
    return name


@action(READINGS.right)
def read(work: Work, place_id: int, at: str, typed: TypedReading) -> tuple[ClimateFault, ...]:
    """Enter a reading that was taken at an ISO time; returns the ways in which it lies outside the range.

    Raises RuleBroken `room-watched`, `reading-once` for a half day that has one, `measure-stated`, `value-fits`.
    """
    room = _read_room(work.desk, place_id)
    moment = care_rules.reading_time(at, work.at)
    watched = entries.entries(work.db, WATCHED, place_id)
    # A new instrument is registered on its day, before or after the reading that was taken with it.
    by = _watched_at(watched, f"{day_of(moment)}T24")
    said, found = _said(_asked(work.desk, room, _watched_at(watched, moment)), by, typed)
    _once(work.db, place_id, moment)
    line = entries.enter(work.db, READINGS, place_id, said, moment, work.me, work.at)
    work.record(
        AuditAction.ENTRY_ADD, f"archive:{work.desk.fonds}", kind=_NAME, line=line, place=room.name, read_at=moment
    )
    return found


@action(READINGS.right)
def correct(work: Work, place_id: int, line_id: int, typed: TypedReading, reason: str) -> tuple[ClimateFault, ...]:
    """Enter a right reading in the place of a wrong one, of the same time and instrument. Raises like `read`; Stale, `reason-stated`."""
    room = _read_room(work.desk, place_id)
    line = still_there(standing(entries.entries(work.db, READINGS, place_id), line_id))
    then = _watched_at(entries.entries(work.db, WATCHED, place_id), line.at)
    said, found = _said(_asked(work.desk, room, then), line.contents, typed)
    reason = rules.stated(reason, rulebook.REASON_STATED)
    entries.correct(work.db, READINGS, line.id, said, work.me, work.at, reason)
    _record(work, AuditAction.ENTRY_CORRECT, room.name, line.id, reason)
    return found


@action(READINGS.right)
def withdraw(work: Work, place_id: int, line_id: int, reason: str) -> None:
    """Withdraw a reading that was none: its half day is missing again. Raises Stale, RuleBroken `reason-stated`."""
    line = still_there(standing(entries.entries(work.db, READINGS, place_id), line_id))
    reason = rules.stated(reason, rulebook.REASON_STATED)
    entries.end(work.db, READINGS, EntryAct.WITHDRAWN, line.id, work.at, work.me, work.at, reason)
    _record(work, AuditAction.ENTRY_WITHDRAW, places.name(work.db, place_id), line.id, reason)


def _record(work: Work, act: AuditAction, place: str, line_id: int, reason: str) -> None:
    work.record(act, f"archive:{work.desk.fonds}", kind=_NAME, line=line_id, place=place, reason=reason)


def _said(
    climate: RoomClimate, by: WatchedRoom | ClimateReading, typed: TypedReading
) -> tuple[ClimateReading, tuple[ClimateFault, ...]]:
    """Return a reading as it is kept, and what lies outside the range. `by`: what says its instrument."""
    warmth = _number("warmth", N_("室内温度"), typed.warmth, of_damp=False, needed=True)
    damp = _number("damp", N_("室内湿度"), typed.damp, of_damp=True, needed=True)
    outside = (
        _number("outsideWarmth", N_("室外温度"), typed.outside_warmth, of_damp=False, needed=False),
        _number("outsideDamp", N_("室外湿度"), typed.outside_damp, of_damp=True, needed=False),
    )
    measure = rules.filled(typed.measure, N_("采取的措施")) if clean(typed.measure) else ""
    found = faults(climate, float(warmth), float(damp))
    care_rules.measure_taken(found, measure, str(climate.clause))
    return ClimateReading(warmth, damp, *outside, measure, by.instrument, by.calibrated_on), found


def _number(field: str, name: str, typed: str, *, of_damp: bool, needed: bool) -> str:
    typed = rules.filled(typed, name) if needed else clean(typed)
    if not typed:
        return ""
    value, fault = read_number(typed)
    if fault:
        raise rulebook.broken(VALUE_FITS, field=field, name=name, value=value, reason=fault)
    care_rules.number_read(field, name, value, of_damp=of_damp)
    return value


def _once(db: Database, place_id: int, moment: str) -> None:
    day = moment[:10]
    after = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    same = entries.entries(db, READINGS, place_id, since=day, before=after)
    if any(not one.ended_at and half_of(one.at) is half_of(moment) for one in same):
        raise rulebook.broken(care_rules.READING_ONCE)


def _current(db: Database, place_id: int) -> RegisterEntry[WatchedRoom] | None:
    return last_standing(entries.entries(db, WATCHED, place_id))


def _room(desk: Desk, place_id: int, name: str, *, known: bool = True) -> RoomOfPlace:
    current = _current(desk.store.db, place_id) if known else None
    if current is None:
        return RoomOfPlace(place_id, name, None, None)
    return RoomOfPlace(place_id, name, current.contents, desk.pack.climate(current.contents.kind))


def _watched_at(lines: Sequence[RegisterEntry[WatchedRoom]], at: str) -> WatchedRoom:
    """Return as what a place was read at an ISO time. `lines`: newest first; a reading from before the first goes by that one."""
    return next((one for one in lines if one.at <= at), lines[-1]).contents


def _asked(desk: Desk, room: RoomOfPlace, watched: WatchedRoom) -> RoomClimate:
    """Return what the rules in force ask of a kind of room; of one that they no longer have, what they ask of the present kind."""
    climate = desk.pack.climate(watched.kind) or room.climate
    assert climate is not None
    return climate


def _spans(
    desk: Desk, room: RoomOfPlace, lines: Sequence[RegisterEntry[WatchedRoom]], first: str, last: str
) -> list[RoomSpan]:
    """Return what was asked of a room from one ISO day to another. `lines`: newest first."""
    found = [RoomSpan(first, _asked(desk, room, lines[-1].contents))]
    for line in reversed(lines):
        day, climate = day_of(line.at), _asked(desk, room, line.contents)
        if day < first:
            found = [RoomSpan(first, climate)]
        elif day <= last and climate != found[-1].climate:
            found.append(RoomSpan(day, climate))
    return found


def _read_room(desk: Desk, place_id: int) -> RoomOfPlace:
    """Return a room that is read. Raises RuleBroken `room-watched` for any other."""
    room = _room(desk, place_id, places.name(desk.store.db, place_id))
    if not room.is_read:
        raise rulebook.broken(care_rules.ROOM_WATCHED, place=room.name)
    return room
