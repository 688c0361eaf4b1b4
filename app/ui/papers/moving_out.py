"""Moving out on paper: the deed with its list."""

from __future__ import annotations

from app.models.domain.docket import Docket, DocketLine
from app.models.domain.procedures.move_out import (
    APPROVE,
    HAND,
    INSTITUTION,
    NATURE,
    NATURES,
    TAKER,
)
from app.models.domain.rights import Right
from app.models.services import dockets
from app.models.services.desk import Desk
from app.reports.forms import handover_deed
from app.reports.forms.handover_deed import DeedDossier, HandoverDeed
from app.ui.papers.common import day, head, taker

_STAYED = "没有交出"


def deed(desk: Desk, docket: Docket, reprinted: bool = True) -> bytes:
    """档案交接文据 in two copies. `reprinted`: not at the hand-over itself; one that nobody signed is never one."""
    anchors = dockets.anchors(desk, docket)
    handed, names = taker(docket, HAND, anchors), {one.code: one.name for one in desk.pack.categories}
    anchor = handed.anchor if handed else ""
    years = sorted({line.opened_on[:4] for line in docket.lines if line.opened_on})
    categories = {names.get(line.category, line.category): None for line in docket.lines}
    return handover_deed.render(HandoverDeed(
        head(desk, number=docket.code, anchor=anchor, code=docket.code, recipient=docket.body.get(INSTITUTION, "")),
        number=docket.code, giver=desk.name, taker=docket.body.get(INSTITUTION, ""), natures=NATURES, nature=docket.body.get(NATURE, ""),
        years="—".join(dict.fromkeys((*years[:1], *years[-1:]))), categories="、".join(categories),
        reason=docket.opener.reason, clause=str(desk.pack.rights.table[Right.APPROVE_MOVE_OUT].clause),
        list_hash=docket.taken(HAND)[0].list_hash if handed else docket.list_hash,
        handed=day(docket.taken(HAND)[0].at) if handed else None,
        handler=handed.name if handed else "", their_handler=docket.body.get(TAKER, ""),
        rows=tuple(_row(docket, line, names.get(line.category, line.category)) for line in docket.lines),
        reprinted=reprinted and handed is not None, approved=taker(docket, APPROVE, anchors), handed_over=handed,
    ))  # fmt: skip


def _row(docket: Docket, line: DocketLine, category: str) -> DeedDossier:
    stays = bool(docket.taken(HAND)) and not line.checked_at
    return DeedDossier(
        line.reference_code, line.title, category, line.opened_on, line.page_count, _STAYED if stays else ""
    )  # fmt: skip
