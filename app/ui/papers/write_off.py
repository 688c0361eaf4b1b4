"""A write-off on paper."""

from __future__ import annotations

from app.models.domain.docket import Docket, DocketLine
from app.models.domain.moments import day_of
from app.models.domain.procedures.write_off import APPROVE, FOUND, REPORT, SEARCH, WHERE
from app.models.domain.rights import Right
from app.models.services.desk import Desk
from app.models.services.dockets import Anchors
from app.reports.forms.write_off_note import MissingRow, WriteOffNote
from app.ui.papers.common import day, head, newest, taker


def note(desk: Desk, docket: Docket, anchors: Anchors) -> WriteOffNote:
    """缺失核销单."""
    return WriteOffNote(
        head(desk, number=docket.code, anchor=newest(anchors), code=docket.code),
        number=docket.code,
        reported=day(docket.opened_at),
        reason=docket.opener.reason,
        searched=docket.body.get(WHERE, ""),
        clause=str(desk.pack.rights.table[Right.APPROVE_WRITE_OFF].clause),
        list_hash=docket.list_hash,
        rows=tuple(_row(line) for line in docket.lines),
        reporter_signed=taker(docket, REPORT, anchors),
        searcher_signed=taker(docket, SEARCH, anchors),
        approver_signed=taker(docket, APPROVE, anchors),
    )


def _row(line: DocketLine) -> MissingRow:
    finding = ""
    if line.finding == FOUND:
        finding = f"已找到 {day_of(line.checked_at)}"
    elif line.finding:
        finding = "缺失"
    return MissingRow(line.bar_code, line.reference_code, line.title, finding)
