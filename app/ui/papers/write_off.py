"""A write-off on paper."""

from __future__ import annotations

from collections.abc import Sequence

from app.models.domain.chain import AuditEvent
from app.models.domain.docket import Docket, DocketLine
from app.models.domain.procedures.write_off import APPROVE, FOUND, REPORT, SEARCH, WHERE
from app.models.domain.rights import Right
from app.models.services.desk import Desk
from app.reports.forms.write_off_note import MissingRow, WriteOffNote
from app.reports.paper import PrintedSignOff
from app.ui.papers.common import day, head, signed


def note(desk: Desk, docket: Docket, events: Sequence[AuditEvent]) -> WriteOffNote:
    """缺失核销单; `events` are those of the docket, oldest first."""
    anchors = {event.action.rpartition(".")[2]: event.anchor for event in events}

    def by(step: str) -> PrintedSignOff | None:
        return next((signed(one.attestation, one.at, anchors.get(step, "")) for one in docket.taken(step)), None)

    return WriteOffNote(
        head(desk, number=docket.code, anchor=events[-1].anchor if events else "", code=docket.code),
        number=docket.code,
        reported=day(docket.opened_at),
        reason=docket.opener.reason,
        searched=docket.body.get(WHERE, ""),
        clause=str(desk.pack.rights.table[Right.APPROVE_WRITE_OFF].clause),
        list_hash=docket.list_hash,
        rows=tuple(_row(line) for line in docket.lines),
        reporter_signed=by(REPORT),
        searcher_signed=by(SEARCH),
        approver_signed=by(APPROVE),
    )


def _row(line: DocketLine) -> MissingRow:
    finding = ""
    if line.finding == FOUND:
        finding = f"已找到 {(line.checked_at or '')[:10]}"
    elif line.finding:
        finding = "缺失"
    return MissingRow(line.bar_code, line.reference_code, line.title, finding)
