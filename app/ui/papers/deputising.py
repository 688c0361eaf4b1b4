"""The appointment of a deputy on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.models.domain import deputy_rules
from app.models.domain.docket import Docket
from app.models.domain.moments import day_of
from app.models.domain.person import Staff
from app.models.domain.procedures.deputising import DEPUTY, FIRST, GRANT, LAST, PRINCIPAL, REVOKE
from app.models.services.desk import Desk
from app.models.services.dockets import Anchors
from app.reports.forms.deputy_appointment import DeputyAppointment
from app.ui.papers.common import head, newest, taker


def appointment(desk: Desk, docket: Docket, staff: Sequence[Staff], anchors: Anchors) -> DeputyAppointment:
    """代签授权书; `staff` are the persons whose posts are known now."""
    roles = {one.id: one.role for one in staff}

    def called(part: str) -> str:
        one = docket.parts[part]
        role = roles.get(one.person_id)
        return "　".join(word for word in (one.name, one.department, desk.pack.called(role) if role else "") if word)

    revoked = next(iter(docket.taken(REVOKE)), None)
    return DeputyAppointment(
        head(desk, number=docket.code, anchor=newest(anchors), code=docket.code),
        number=docket.code,
        principal=called(PRINCIPAL),
        deputy=called(DEPUTY),
        first=date.fromisoformat(docket.body[FIRST]),
        last=date.fromisoformat(docket.body[LAST]),
        authority=docket.opener.reason,
        clause=str(desk.pack.citation(deputy_rules.DEPUTY_FROM_ABOVE.clause)),
        state=docket.state.label,
        ended=f"{day_of(revoked.at)} 由{revoked.name}撤销：{revoked.reason}" if revoked else "",
        list_hash=docket.list_hash,
        signer=docket.opener.name,
        signed=taker(docket, GRANT, anchors),
    )
