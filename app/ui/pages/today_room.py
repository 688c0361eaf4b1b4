"""The care of the room on 今日: findings, registers, readings and counts that are due, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.models.domain.moments import day_of, minute_of
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.deadline import Deadline
from app.models.domain.registers.finding import FollowedFinding
from app.models.domain.stock_count import YearlyCount
from app.models.services.climates import ReadingDue
from app.models.services.registers import RegisterDue
from app.ui.dialogs.findings import again_words, finding_words, open_words
from app.ui.messages import Tone, label

FoundDestroyed = tuple[str, str, str, str]
"""A destroyed bag on the shelves: the code of the count, 档号, place and time."""


def deadline_tone(some: Sequence[RegisterEntry[Deadline]], today: date) -> Tone:
    """Return the gravity of deadlines: an error once one is over."""
    return Tone.ERROR if any(one.contents.is_over(today.isoformat()) for one in some) else Tone.WARN


def tone(findings: Sequence[FollowedFinding], today: date) -> Tone:
    """Return the tone of open findings: one that is late is an error."""
    return Tone.ERROR if any(one.contents.is_late(today.isoformat()) for one in findings) else Tone.WARN


def findings(some: Sequence[FollowedFinding], today: date) -> list[str]:
    """Return each finding with who answers for it, since when it is late, and that it is there again."""
    one_of, apart = _say("{what}（{who}，{state}）"), _say("，")
    return [
        one_of.format(
            what=finding_words(one), who=one.responsible,
            state=apart.join([_until_words(one, today), *([again_words(one)] if one.nth > 1 else [])]),
        )
        for one in some
    ]  # fmt: skip


def _until_words(one: FollowedFinding, today: date) -> str:
    """Return until when an open finding is to be remedied, or since when it is late."""
    if one.contents.is_late(today.isoformat()):
        return open_words(one, today)
    return _say("{day} 前").format(day=one.contents.until)


def readings(due: Sequence[ReadingDue]) -> list[str]:
    """Return each room with the half day of which it has no reading."""
    return [_say("{room}今天{half}").format(room=one.room, half=label(one.half)) for one in due]


def registers(due: Sequence[RegisterDue]) -> list[str]:
    """Return each register with the day on which it should have been written."""
    since = _say("{name}，应于 {day} 登记")
    return [since.format(name=one.kind.name, day=one.due_on) if one.due_on else one.kind.name for one in due]


def deadlines(some: Sequence[RegisterEntry[Deadline]], today: date) -> list[str]:
    """Return each document that has a term, with its day, and that it is over."""
    late, due = _say("{name}，{day} 到期，已逾期"), _say("{name}，{day} 前落实")
    return [
        (late if one.contents.is_over(today.isoformat()) else due).format(
            name=f"《{one.contents.document}》", day=one.contents.until
        )
        for one in some
    ]


def uncounted(places: Sequence[YearlyCount]) -> list[str]:
    """Return each place that was not counted for a year, with the day of its last count, or that one goes on."""
    last, never, begun = _say("{place}，上次 {day}"), _say("{place}，没有盘点过"), _say("{place}，正在盘点 {code}")
    return [
        (begun if one.under_way else last if one.at else never).format(
            place=one.place, day=day_of(one.at), code=one.under_way
        )
        for one in places
    ]


def count_to_open(places: Sequence[YearlyCount]) -> object:
    """Return the count that goes on where each place is being counted; «()», to open one, where another is not."""
    return places[0].under_way if places and all(one.under_way for one in places) else ()


def destroyed(some: Sequence[FoundDestroyed]) -> list[str]:
    """Return each destroyed bag that a count found, with its place and time."""
    one_of = _say("{code} 在 {place}，{time}")
    return [one_of.format(code=code, place=place, time=minute_of(at)) for _count, code, place, at in some]


def where_destroyed(some: Sequence[FoundDestroyed]) -> str | None:
    """Return the code of the count that found one."""
    return some[0][0] if some else None


def _say(text: str) -> str:
    return QCoreApplication.translate("TodayRoom", text)
