"""The audit trail as it was seen, as the words of a form and a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from app.models.domain.chain import AuditEvent
from app.models.domain.filtering import Filters
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.trail import TrailPart
from app.reports.forms.printed_table import PrintedTable
from app.reports.sheets import SheetColumn, SheetRows
from app.ui.papers.common import condition, head

_TITLE = "操作日志"
_COLUMNS = {
    "seq": SheetColumn("行号", 10.0),
    "at": SheetColumn("时间", 18.0),
    "who": SheetColumn("办理人", 28.0),
    "action": SheetColumn("动作", 24.0),
    "subject": SheetColumn("对象", 48.0),
}


@dataclass(frozen=True)
class SeenTrail:
    """The trail as it stands in the window. `typed`: the text that was searched for.

    `line`: the words of an event, in the order of the columns; `value`: those of a column's value, in its filter.
    """

    typed: str
    filters: Filters
    line: Callable[[AuditEvent], tuple[str, ...]]
    value: Callable[[str, str], str]


def trail_list(desk: Desk, taken: Outcome[TrailPart], seen: SeenTrail, events: Sequence[AuditEvent]) -> PrintedTable:
    """操作日志: the lines and the columns that the window showed."""
    typed = [f"查找“{seen.typed}”"] if seen.typed else []
    filters = [condition(_COLUMNS[one.column].title, one, partial(seen.value, one.column)) for one in seen.filters]
    part = taken.value
    return PrintedTable(
        head(desk, anchor=taken.anchor, recipient=part.recipient),
        _TITLE,
        conditions="；".join((*typed, *filters)) or "无，全部操作日志",
        counted="条",
        whole=part.whole,
        by=desk.account.name,
        columns=tuple((column.title, column.width) for column in _COLUMNS.values()),
        rows=tuple(map(seen.line, events)),
        facts=(("末条校验码", part.chain_head),),
    )


def trail_sheet(events: Collection[AuditEvent], seen: SeenTrail) -> SheetRows:
    """The same lines and columns as a sheet."""
    return SheetRows(_TITLE, tuple(_COLUMNS.values()), _Lines(events, seen))


@dataclass(frozen=True)
class _Lines(Collection[tuple[str, ...]]):
    """The lines of events, put into words one after the other: a trail of any length need not be in memory."""

    events: Collection[AuditEvent]
    seen: SeenTrail

    def __len__(self) -> int:
        return len(self.events)

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        return map(self.seen.line, self.events)

    def __contains__(self, line: object) -> bool:
        return any(line == one for one in self)
