"""A destruction on the spot on paper."""

from __future__ import annotations

from datetime import datetime

from app.models.domain.docket import Docket
from app.models.domain.procedures.site_destruction import DESTROY, HOLDER, SITE, TOOL, things_of
from app.models.services import dockets
from app.models.services.desk import Desk
from app.reports.forms import site_destruction_record
from app.reports.forms.site_destruction_record import SiteDestructionRecord
from app.ui.papers.common import head, takers


def record(desk: Desk, docket: Docket) -> bytes:
    """现场销毁记录, signed or still to be signed."""
    anchors = dockets.anchors(desk, docket)
    given = [*takers(docket, DESTROY, anchors), None, None]
    anchor = anchors.get((DESTROY, 2), "")
    return site_destruction_record.render(SiteDestructionRecord(
        head(desk, number=docket.code, anchor=anchor, code=docket.code),
        holder=docket.parts[HOLDER].name, reason=docket.opener.reason, tool=docket.body[TOOL], site=docket.body[SITE],
        list_hash=docket.list_hash, things=things_of(docket.body),
        ended=datetime.fromisoformat(docket.closed_at) if docket.closed_at and anchor else None, signed=(given[0], given[1]),
    ))  # fmt: skip
