"""The climate of the rooms: read twice a day, outside its range only with a measure, and never made up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from app.models.domain.climate import ClimateFault, HalfDay
from app.models.domain.person import Role
from app.models.domain.recipient import OFFICE
from app.models.services import climates, listing, trail
from app.models.services.climates import TypedReading
from app.models.services.desk import Desk
from app.models.services.listing import SeenTable
from app.reports.forms import climate_register
from app.ui.papers.climate import analysis_words, kinds_words, late_words, ranges_words, register_paper
from tests import climate_year
from tests.refusals import refused
from tests.trade_office import Trade

GOOD = TypedReading("19.5", "52", "28", "70")
Offices = Callable[[str], Trade]


@pytest.fixture
def keeper(trade: Offices) -> Desk:
    """The archive room of a storehouse, in the afternoon."""
    desk = trade("deposit").at(Role.ARCHIVIST)
    at = (desk.now() + timedelta(days=1)).replace(hour=15, minute=30, second=0, microsecond=0)
    desk.now = lambda: at
    return desk


@pytest.mark.rule("S12-R5")
def test_a_room_is_read_once_each_half_day_and_its_instrument_stands_beside(keeper: Desk) -> None:
    place = climate_year.watched(keeper)
    today = keeper.now().date().isoformat()
    assert [(one.room, one.half) for one in climates.due(keeper)] == [("1号库", HalfDay.AFTERNOON)]
    assert climates.read(keeper, place, f"{today}T09:05", GOOD).value == ()
    refused("reading-once", lambda: climates.read(keeper, place, f"{today}T11:59", GOOD))
    assert [one.half for one in climates.due(keeper)] == [HalfDay.AFTERNOON]
    climates.read(keeper, place, f"{today}T12:00", GOOD)
    assert climates.due(keeper) == []
    for at in (f"{today}T15:31", f"{today}T25:00", "昨天"):
        refused("value-fits", lambda at=at: climates.read(keeper, place, at, GOOD))
    line = climates.period(keeper, place, keeper.now().date(), keeper.now().date()).lines[-1]
    assert (line.contents.instrument, line.contents.calibrated_on) == ("温湿度计 TH-01", climate_year.CALIBRATED)
    climates.watch(keeper, place, "disc", "温湿度计 TH-02", today)
    (room,) = [one for one in climates.rooms(keeper) if one.is_read]
    assert room.climate is not None and (room.climate.warmest, room.climate.dampest) == (20, 50)
    assert climates.period(keeper, place, keeper.now().date(), keeper.now().date()).lines[-1] == line, (
        "what was read stays"
    )


@pytest.mark.rule("S12-R5")
def test_a_half_day_that_is_over_is_missing_and_no_longer_due(keeper: Desk) -> None:
    afternoon = keeper.now()
    keeper.now = lambda: afternoon.replace(hour=11, minute=59)
    place = climate_year.watched(keeper)
    assert [one.half for one in climates.due(keeper)] == [HalfDay.MORNING]
    keeper.now = lambda: afternoon.replace(hour=12, minute=0)
    assert [one.half for one in climates.due(keeper)] == [HalfDay.AFTERNOON]
    climates.read(keeper, place, f"{afternoon.date().isoformat()}T12:00", GOOD)
    tomorrow = afternoon + timedelta(days=1)
    keeper.now = lambda: tomorrow
    day = afternoon.date()
    assert climates.period(keeper, place, day, day).analysis.missing == ((day.isoformat(), HalfDay.MORNING),)


@pytest.mark.rule("S12-R5")
def test_a_room_is_asked_for_readings_from_the_half_day_in_which_it_came_to_be_read(keeper: Desk) -> None:
    afternoon = keeper.now()
    day, tomorrow = afternoon.date(), afternoon + timedelta(days=1)
    place = climate_year.watched(keeper)
    period = climates.period(keeper, place, day, day)
    assert (period.analysis.missing, period.analysis.expected) == ((), 0)
    printed = listing.print_table(keeper, SeenTable("温湿度登记表", 1, 1, ()), "日常登记", OFFICE)
    paper = register_paper(keeper, period, printed)
    assert paper.rows == () and climate_register.render(paper).startswith(b"%PDF")
    keeper.now = lambda: tomorrow
    period, later = climates.period(keeper, place, day, tomorrow.date()), tomorrow.date().isoformat()
    assert period.analysis.missing == ((day.isoformat(), HalfDay.AFTERNOON), (later, HalfDay.MORNING))
    assert [row[1:3] for row in register_paper(keeper, period, printed).rows] == [("下午", "缺测"), ("上午", "缺测")]
    climates.read(keeper, place, f"{day.isoformat()}T09:05", GOOD)
    period = climates.period(keeper, place, day, tomorrow.date())
    assert (period.analysis.expected, len(period.analysis.missing)) == (3, 2), "what was read before counts as read"


@pytest.mark.rule("S12-R5")
def test_outside_the_range_a_reading_says_what_was_done(keeper: Desk) -> None:
    place, today = climate_year.watched(keeper), keeper.now().date().isoformat()
    for warmth, damp, words in (
        ("13.9", "52", "温度偏低"),
        ("24.1", "52", "温度偏高"),
        ("19", "44.9", "湿度偏低"),
        ("25", "61", "温度偏高、湿度偏高"),
    ):
        refusal = refused(
            "measure-stated",
            lambda warmth=warmth, damp=damp: climates.read(keeper, place, f"{today}T09:00", TypedReading(warmth, damp)),
        )
        assert words in str(refusal) and "第十二条" in str(refusal)
    for bound in (("14", "45"), ("24", "60")):
        assert (
            climates.read(
                keeper, place, f"{today}T{'09:00' if bound[0] == '14' else '14:00'}", TypedReading(*bound)
            ).value
            == ()
        )
    yesterday = (keeper.now().date() - timedelta(days=1)).isoformat()
    found = climates.read(keeper, place, f"{yesterday}T09:00", TypedReading("25", "61", measure="开空调")).value
    assert found == (ClimateFault.WARM, ClimateFault.DAMP)
    for typed in (
        TypedReading("热", "52"),
        TypedReading("190", "52"),
        TypedReading("19", "101"),
        TypedReading("19", "52", "90"),
    ):
        refused("value-fits", lambda typed=typed: climates.read(keeper, place, f"{yesterday}T15:00", typed))
    refused("not-filled", lambda: climates.read(keeper, place, f"{yesterday}T15:00", TypedReading("", "52")))


@pytest.mark.rule("S12-R5")
def test_a_wrong_reading_is_corrected_and_a_withdrawn_one_is_missing(keeper: Desk) -> None:
    afternoon, today = keeper.now(), keeper.now().date()
    keeper.now = lambda: afternoon.replace(hour=9, minute=30)
    place = climate_year.watched(keeper)
    climates.read(keeper, place, f"{today.isoformat()}T09:00", GOOD)
    keeper.now = lambda: afternoon
    (line,) = climates.period(keeper, place, today, today).lines
    refused("reason-stated", lambda: climates.correct(keeper, place, line.id, GOOD, " "))
    climates.correct(keeper, place, line.id, TypedReading("18", "50"), "看错")
    period = climates.period(keeper, place, today, today)
    assert [one.warmth for one in period.readings] == [18.0] and len(period.lines) == 2
    assert period.readings[0].at == line.at, "it was read when it was read"
    assert period.analysis.missing == (), "the afternoon is not over"
    climates.withdraw(keeper, place, period.readings[0].id, "没有看过")
    assert climates.period(keeper, place, today, today).analysis.missing == ((today.isoformat(), HalfDay.MORNING),)
    assert trail.verify(keeper).findings == ()


@pytest.mark.rule("S12-R5")
def test_a_corrected_reading_keeps_its_instrument_and_its_range(keeper: Desk) -> None:
    place, today = climate_year.watched(keeper), keeper.now().date()
    climates.read(keeper, place, f"{today}T09:05", TypedReading("23", "55"))
    climates.watch(keeper, place, "disc", "温湿度计 TH-02", today.isoformat())
    (line,) = climates.period(keeper, place, today, today).lines
    assert climates.correct(keeper, place, line.id, TypedReading("22", "55"), "笔误").value == ()
    now = climates.period(keeper, place, today, today).lines[0].contents
    assert (now.warmth, now.instrument, now.calibrated_on) == ("22", "温湿度计 TH-01", climate_year.CALIBRATED)
    climates.read(keeper, place, f"{today}T14:05", TypedReading("23", "55"))
    line = climates.period(keeper, place, today, today).lines[0]
    climates.correct(keeper, place, line.id, TypedReading("22", "55"), "笔误")
    now = climates.period(keeper, place, today, today).lines[0].contents
    assert now.instrument == "温湿度计 TH-02", "with which it was taken, though it was registered later in the day"


@pytest.mark.rule("S12-R5")
def test_a_reading_is_judged_by_what_the_room_was_when_it_was_taken(keeper: Desk) -> None:
    place, then = climate_year.watched(keeper), keeper.now()
    day = then.date()
    climates.read(keeper, place, f"{day}T09:05", TypedReading("23", "55"))
    climates.read(keeper, place, f"{day}T14:05", TypedReading("19", "42", measure="加湿"))
    keeper.now = lambda: then + timedelta(days=10)
    later = keeper.now().date()
    before = climates.period(keeper, place, day, later)
    assert (before.analysis.outside_readings, before.analysis.worst[0].damp) == (1, 42.0)
    climates.watch(keeper, place, "disc", "温湿度计 TH-02", later.isoformat())
    keeper.now = lambda: then + timedelta(days=11)
    found = climates.read(keeper, place, f"{day + timedelta(days=2)}T09:00", TypedReading("23", "55")).value
    assert found == (), "it was taken before the room was one of discs"
    assert climates.read(
        keeper, place, f"{later + timedelta(days=1)}T09:00", TypedReading("23", "55", measure="降温")
    ).value == (ClimateFault.WARM, ClimateFault.DAMP)
    after = climates.period(keeper, place, day, later + timedelta(days=1))
    assert [bool(one.faults) for one in after.readings] == [False, True, False, True]
    assert [(one.first, one.climate.key) for one in after.spans] == [
        (day.isoformat(), "paper"), (later.isoformat(), "disc"),
    ]  # fmt: skip
    assert [one.instrument for one in (line.contents for line in after.lines)][:2] == [
        "温湿度计 TH-02",
        "温湿度计 TH-01",
    ]
    said = ranges_words(after)
    assert f"{day}起" in said and f"{later}起" in said
    assert kinds_words(after).count("、") == 1
    today = climates.period(keeper, place, later, later + timedelta(days=1))
    assert [one.climate.key for one in today.spans] == ["paper", "disc"], "of its first day it was both"


def test_only_a_room_that_is_read_is_asked_for(keeper: Desk, trade: Offices) -> None:
    place, today = climate_year.watched(keeper), keeper.now().date().isoformat()
    refused("known-field", lambda: climates.watch(keeper, place, "film", "甲", today))
    refused("not-filled", lambda: climates.watch(keeper, place, "paper", " ", today))
    refused("value-fits", lambda: climates.watch(keeper, place, "paper", "甲", "2999-01-01"))
    refused("reason-stated", lambda: climates.unwatch(keeper, place, ""))
    climates.unwatch(keeper, place, "改作办公室")
    assert climates.due(keeper) == [] and not any(one.is_read for one in climates.rooms(keeper))
    refused("room-watched", lambda: climates.read(keeper, place, f"{today}T09:00", GOOD))
    refused("room-watched", lambda: climates.unwatch(keeper, place, "再来"))


@pytest.mark.rule("S12-R5")
def test_a_year_says_what_was_missing_outside_and_swung_and_makes_nothing_up(keeper: Desk) -> None:
    place, year = climate_year.watched(keeper), keeper.now().year - 1
    taken = climate_year.filled(keeper, place)
    period = climates.period(keeper, place, date(year, 1, 1), date(year, 12, 31))
    found = period.analysis
    assert (found.expected, found.taken, len(found.missing)) == (
        taken + climate_year.MISSING,
        taken,
        climate_year.MISSING,
    )
    assert (
        found.outside_readings
        == found.measures
        == climate_year.OUTSIDE
        == sum(outside for *_rest, outside in found.by_month)
    )
    assert [one.day for one in found.swings] == [date(year, *climate_year.SWINGING).isoformat()] == [found.worst[0].day]
    gap = [one for one in found.missing if one[0] < f"{year}-10-08" and one[0] >= f"{year}-10-01"]
    assert len(gap) == 14 and not [one for one in period.readings if f"{year}-10-01" <= one.day <= f"{year}-10-07"]
    assert sum(of for _month, _taken, of, _outside in found.by_month) == found.expected


@pytest.mark.rule("S12-R5")
def test_the_schema_takes_one_reading_for_each_half_day_of_a_room_that_is_read(keeper: Desk) -> None:
    place, today = climate_year.watched(keeper), keeper.now().date().isoformat()
    climates.read(keeper, place, f"{today}T09:00", GOOD)
    db, me = keeper.store.db, keeper.account.person_id

    def insert(at: str, where: int) -> None:
        db.run(
            "INSERT INTO main.entry (register, place_id, contents, at, recorded_at, by_person) VALUES ('climate', ?, '{}', ?, ?, ?)",
            (where, at, at, me),
        )

    refused("reading-once", lambda: insert(f"{today}T11:00:00", place))
    other = next(one.id for one in climate_year.places_of(keeper) if one.id != place)
    refused("room-watched", lambda: insert(f"{today}T11:00:00", other))
    insert(f"{today}T12:00:00", place)


def test_a_reading_that_is_entered_after_its_half_day_says_so(keeper: Desk) -> None:
    """It was in time as long as its half day went on; a correction changes nothing of that."""
    place, today = climate_year.watched(keeper), keeper.now().date()
    afternoon = keeper.now()
    keeper.now = lambda: afternoon.replace(hour=11, minute=59)
    climates.read(keeper, place, f"{today.isoformat()}T09:00", GOOD)
    keeper.now = lambda: afternoon
    (line,) = climates.period(keeper, place, today, today).lines
    climates.correct(keeper, place, line.id, TypedReading("18", "50"), "看错")
    yesterday = today - timedelta(days=1)
    climates.read(keeper, place, f"{yesterday.isoformat()}T15:00", GOOD)
    found = climates.period(keeper, place, yesterday, today)
    assert [one.is_late for one in found.readings] == [True, False]
    assert found.analysis.late == 1
    assert found.readings[0].entered_at == afternoon.isoformat(timespec="seconds")
    assert late_words(found.readings[0]) == f"{today.isoformat()[5:]} 15:30 补记"
    assert dict(analysis_words(found.analysis))["补记"] == "1 次，在那半天过后才登记"


def test_a_period_says_what_it_was_outside_and_by_which_instruments(keeper: Desk) -> None:
    place, today = climate_year.watched(keeper), keeper.now().date()
    climates.read(keeper, place, f"{today.isoformat()}T09:00", GOOD)
    climates.watch(keeper, place, "paper", "温湿度计 TH-02", today.isoformat())
    climates.read(keeper, place, f"{today.isoformat()}T14:00", TypedReading("20", "50"))
    found = climates.period(keeper, place, today, today).analysis
    assert (found.outside_warmth, found.outside_damp) == ((28.0, 28.0, 28.0), (70.0, 70.0, 70.0))
    assert found.instruments == (("温湿度计 TH-01", climate_year.CALIBRATED), ("温湿度计 TH-02", today.isoformat()))


def test_a_cabinet_has_a_climate_of_its_own(keeper: Desk) -> None:
    climate_year.watched(keeper)
    cabinet = next(one for one in climates.rooms(keeper) if one.name == "1号库A1柜")
    climates.watch(keeper, cabinet.place_id, "disc", "温湿度计 TH-03", keeper.now().date().isoformat())
    assert [one.name for one in climates.rooms(keeper) if one.is_read] == ["1号库", "1号库A1柜"]
    assert {one.room for one in climates.due(keeper)} == {"1号库", "1号库A1柜"}
    assert not any("层" in one.name for one in climates.rooms(keeper))


def test_every_trade_reads_its_rooms_by_its_own_clause(trade: Offices) -> None:
    for name in ("bank", "company", "deposit", "loan", "property", "securities", "service"):
        desk = trade(name).at(Role.ARCHIVIST)
        place = climate_year.watched(desk)
        (room,) = [one for one in climates.rooms(desk) if one.place_id == place]
        assert room.climate is not None and (room.climate.coldest, room.climate.warmest) == (14, 24)
        at = datetime.fromisoformat(desk.now().isoformat()) - timedelta(days=1)
        refusal = refused("measure-stated", lambda desk=desk, place=place, at=at: climates.read(
            desk, place, at.isoformat(timespec="minutes"), TypedReading("30", "50")))  # fmt: skip
        assert str(room.climate.clause) in str(refusal)
