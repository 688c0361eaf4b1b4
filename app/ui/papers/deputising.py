"""The appointment of a deputy on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.models.domain import deputy_rules
from app.models.domain.chain import AuditEvent
from app.models.domain.docket import Docket
from app.models.domain.person import Staff
from app.models.domain.procedures.deputising import DEPUTISING, DEPUTY, FIRST, GRANT, LAST, PRINCIPAL, REVOKE
from app.models.services.desk import Desk
from app.reports.forms.deputy_appointment import DeputyAppointment
from app.ui.papers.common import head, signed


def appointment(desk: Desk, docket: Docket, staff: Sequence[Staff], events: Sequence[AuditEvent]) -> DeputyAppointment:
    """代签授权书; `events` are those of the docket, oldest first, `staff` the persons whose posts are known now."""
    anchors = {event.action: event.anchor for event in events}
    roles = {one.id: one.role for one in staff}

    def called(part: str) -> str:
        one = docket.parts[part]
        role = roles.get(one.person_id)
        return "　".join(word for word in (one.name, one.department, desk.pack.called(role) if role else "") if word)

    given = next(iter(docket.taken(GRANT)), None)
    revoked = next(iter(docket.taken(REVOKE)), None)
    return DeputyAppointment(
        head(desk, number=docket.code, anchor=events[-1].anchor if events else "", code=docket.code),
        number=docket.code,
        principal=called(PRINCIPAL),
        deputy=called(DEPUTY),
        first=date.fromisoformat(docket.body[FIRST]),
        last=date.fromisoformat(docket.body[LAST]),
        authority=docket.opener.reason,
        clause=str(desk.pack.citation(deputy_rules.DEPUTY_FROM_ABOVE.clause)),
        state=docket.state.label,
        ended=f"{revoked.at[:10]} 由{revoked.name}撤销：{revoked.reason}" if revoked else "",
        list_hash=docket.list_hash,
        signer=docket.opener.name,
        signed=signed(given.name, given.at, anchors.get(DEPUTISING.audit_action(GRANT), "")) if given else None,
    )
