"""A register of the archive for a period, as the words of its form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.models.domain.moments import day_of
from app.models.domain.policy.fields import RecordKind
from app.models.domain.register import EntryAct, RegisterEntry, first_ids
from app.models.domain.registers.finding import FollowedFinding
from app.models.domain.registers.record import Said
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.listing import TakenTable
from app.reports.forms.register_record import RecordedFinding, RecordedLine, RegisterRecord
from app.reports.typeset import long_date, long_day, stacked_date
from app.ui.papers.common import head


@dataclass(frozen=True)
class RegisterPeriod:
    """The lines of a period, newest first, and every finding of their register."""

    kind: RecordKind
    first: date
    last: date
    lines: tuple[RegisterEntry[Said], ...]
    findings: tuple[FollowedFinding, ...]


def register_paper(desk: Desk, period: RegisterPeriod, printed: Outcome[TakenTable]) -> RegisterRecord:
    """Return a register as it was taken out: the lines that stand, oldest first. A finding that was a mistake is left out."""
    first, found = first_ids(period.lines), defaultdict[int, list[FollowedFinding]](list)
    for one in reversed(period.findings):
        if not one.entry.is_mistaken:
            found[one.contents.line_id].append(one)
    standing = [one for one in reversed(period.lines) if not one.is_mistaken]
    rows = tuple(
        RecordedLine(
            stacked_date(datetime.fromisoformat(line.at)),
            _contents(desk, period.kind, line.contents),
            line.by,
            _findings(found[first[line.id]]),
        )
        for line in standing
    )
    return RegisterRecord(
        head(desk, anchor=printed.anchor, recipient=printed.value.recipient), period.kind.name, str(period.kind.clause),
        f"{long_date(period.first)}至{long_date(period.last)}", period.kind.findings, rows,
    )  # fmt: skip


def _contents(desk: Desk, kind: RecordKind, said: Said) -> str:
    """The fields of a line, one below the other; the matters of an inspection by their answers."""
    names, matters = desk.pack.record_captions(kind.key, said), {one.key for one in kind.matters}
    answers = defaultdict[str, list[str]](list)
    for key in (key for key in said if key in matters):
        answers[said[key]].append(names[key])
    fields = [f"{names[key]}：{value}" for key, value in said.items() if key not in matters]
    return "\n".join((*fields, *(f"{answer}：{'、'.join(some)}" for answer, some in answers.items())))


def _findings(found: Sequence[FollowedFinding]) -> tuple[RecordedFinding, ...]:
    return tuple(
        RecordedFinding(
            one.contents.kind,
            f"{one.contents.where}：{one.contents.what}" + (f"（同一处第{one.nth}次）" if one.nth > 1 else ""),
            one.contents.measure,
            f"{one.responsible}\n{long_day(one.contents.until)}前",
            f"{long_day(day_of(one.ended_at))}\n{one.why}" if one.ended_by == EntryAct.CLOSED else "",
        )
        for one in found
    )
