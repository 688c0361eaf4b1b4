"""The climate of a room in words: its readings, and the analysis of a period, for the window and for paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from app.models.domain.climate import ClimateAnalysis, ClimateFault, RoomReading, Spread, half_days
from app.models.domain.errors import N_
from app.models.domain.moments import minute_of
from app.models.domain.policy.upkeep import RoomClimate
from app.models.services.action import Outcome
from app.models.services.climates import ClimatePeriod
from app.models.services.desk import Desk
from app.models.services.listing import TakenTable
from app.reports.forms.climate_register import ClimatePaper
from app.reports.forms.climate_year import ClimateYear
from app.reports.typeset import long_day, long_month, month_day
from app.ui.papers.common import head

_MOST_MISSING = 12
Say = Callable[[str], str]


def range_words(room: RoomClimate, say: Say = str) -> str:
    """Return the range of a kind of room. `say` puts a sentence into the language of the reader: paper is Chinese."""
    return say(N_("{a}–{b} ℃，日变化 ±{t} ℃；{c}–{d} %，日变化 ±{h} %")).format(
        a=room.coldest, b=room.warmest, t=room.warmth_swing, c=room.driest, d=room.dampest, h=room.damp_swing
    )


def ranges_words(period: ClimatePeriod, say: Say = str, day_words: Say = str) -> str:
    """Return the range of a period; of one in which the kind of room changed, each with its kind and the day from which it held."""
    if len(period.spans) == 1:
        return range_words(period.spans[0].climate, say)
    one_of = say(N_("{day}起 {kind}：{range}"))
    return say(N_("；")).join(
        one_of.format(day=day_words(one.first), kind=one.climate.name, range=range_words(one.climate, say))
        for one in period.spans
    )


def kinds_words(period: ClimatePeriod, say: Say = str) -> str:
    """Return the kinds of room of a period, each once, in order."""
    return say(N_("、")).join(dict.fromkeys(one.climate.name for one in period.spans))


def analysis_words(found: ClimateAnalysis, say: Say = str, day_words: Say = str) -> list[tuple[str, str]]:
    """Return an analysis, line by line: what it is of, and what it says. `day_words` writes an ISO day."""
    faults = say(N_("；")).join(
        say(N_("{fault} {n} 次")).format(fault=say(one.label), n=found.outside[one])
        for one in ClimateFault
        if found.outside[one]
    )
    swings = say(N_("；")).join(
        say(N_("{day} {parts}")).format(day=day_words(one.day), parts=say(N_("、")).join(filter(None, (
            say(N_("温度差 {n:g} ℃")).format(n=one.warmth) if one.warmth else "",
            say(N_("湿度差 {n:g} %")).format(n=one.damp) if one.damp else "",
        ))))
        for one in found.swings[:_MOST_MISSING]
    )  # fmt: skip
    worst = say(N_("；")).join(
        say(N_("{day} {half} {warmth:g} ℃ {damp:g} %")).format(
            day=day_words(one.day), half=say(one.half.label), warmth=one.warmth, damp=one.damp
        )
        for one in found.worst
    )
    return [
        (say(N_("应测、实测、缺测")), say(N_("应测 {e} 次，实测 {t} 次，缺测 {m} 次（{p:.1f} %）")).format(
            e=found.expected, t=found.taken, m=len(found.missing), p=100 * len(found.missing) / max(1, found.expected))),
        (say(N_("补记")), say(N_("{n} 次，在那半天过后才登记")).format(n=found.late) if found.late else "—"),
        (say(N_("室内温度（℃）")), _spread_words(found.warmth, say)),
        (say(N_("室内湿度（%）")), _spread_words(found.damp, say)),
        (say(N_("室外温度（℃）")), _spread_words(found.outside_warmth, say)),
        (say(N_("室外湿度（%）")), _spread_words(found.outside_damp, say)),
        (say(N_("超出范围")), say(N_("{n} 次")).format(n=found.outside_readings) + (f"：{faults}" if faults else "")),
        (say(N_("最差的几次")), worst or "—"),
        (say(N_("日变化超限")), say(N_("{n} 天")).format(n=len(found.swings)) + (f"：{swings}" if swings else "")),
        (say(N_("采取措施")), say(N_("{n} 次")).format(n=found.measures)),
        (say(N_("缺测的半天")), _missing(found, say, day_words) or "—"),
        (say(N_("仪器和校准")), say(N_("；")).join(
            say(N_("{instrument}，{day} 校准")).format(instrument=name, day=day_words(day)) for name, day in found.instruments) or "—"),
    ]  # fmt: skip


def late_words(one: RoomReading, say: Say = str) -> str:
    """Return when a reading was entered whose half day was over by then, «» for any other."""
    return say(N_("{at} 补记")).format(at=minute_of(one.entered_at)[5:]) if one.is_late else ""


def _spread_words(found: Spread | None, say: Say) -> str:
    if found is None:
        return "—"
    return say(N_("最低 {a:.1f}，平均 {b:.1f}，最高 {c:.1f}")).format(a=found[0], b=found[1], c=found[2])


def register_paper(desk: Desk, period: ClimatePeriod, printed: Outcome[TakenTable]) -> ClimatePaper:
    """库房温湿度登记表: a row for every half day that is asked of the room; one that is missing says so."""
    assert period.room.watched is not None
    taken = {(one.day, one.half): one for one in period.readings}
    used = period.analysis.instruments or ((period.room.watched.instrument, period.room.watched.calibrated_on),)
    instruments = "；".join(f"{name}，{long_day(day)}校准" for name, day in used)
    first, last = (date.fromisoformat(one) for one in (period.analysis.first, period.analysis.last))
    shown = month_day if first.year == last.year else long_day  # the period says the year
    missing = set(period.analysis.missing)
    rows = tuple(
        _reading(taken[at], shown) if at in taken else (shown(at[0]), at[1].label, "缺测", "", "", "", "", "", "")
        for at in half_days(first, last)
        if at in taken or at in missing
    )
    return ClimatePaper(
        head(desk, anchor=printed.anchor, recipient=printed.value.recipient), period.room.name, kinds_words(period),
        ranges_words(period, day_words=long_day), _days(period), instruments,
        len(period.readings), len(period.analysis.missing), rows,
    )  # fmt: skip


def year_paper(desk: Desk, periods: list[ClimatePeriod], printed: Outcome[TakenTable]) -> ClimateYear:
    """库房温湿度年度分析: every room by itself, with its months."""
    rooms = []
    for one in periods:
        heading = f"{one.room.name}（{kinds_words(one)}）：{ranges_words(one, day_words=long_day)}"
        months = tuple((long_month(month), taken, of, out) for month, taken, of, out in one.analysis.by_month)
        rooms.append((heading, tuple(analysis_words(one.analysis, day_words=long_day)), months))
    days = _days(periods[0]) if periods else ""
    return ClimateYear(head(desk, anchor=printed.anchor, recipient=printed.value.recipient), days, tuple(rooms))


def _reading(one: RoomReading, day_words: Say) -> tuple[str, ...]:
    said = one.entry.contents
    late = f"\n（{late_words(one)}）" if one.is_late else ""
    return (
        day_words(one.day), one.at[11:16], said.warmth, said.damp, said.outside_warmth, said.outside_damp,
        "\n".join(fault.label for fault in one.faults), said.measure, one.entry.by + late,
    )  # fmt: skip


def _missing(found: ClimateAnalysis, say: Say, day_words: Say) -> str:
    named = say(N_("、")).join(f"{day_words(day)} {say(half.label)}" for day, half in found.missing[:_MOST_MISSING])
    more = len(found.missing) - _MOST_MISSING
    return named if more <= 0 else say(N_("{named}，另有 {n} 个")).format(named=named, n=more)


def _days(period: ClimatePeriod) -> str:
    return f"{long_day(period.analysis.first)}至{long_day(period.analysis.last)}"
