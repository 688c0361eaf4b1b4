"""Deputies (代签人): who signs for whom today, and how the appointment of one is noted in the trail."""

from __future__ import annotations

from typing import Any

from app.models.domain.deputy import Deputy
from app.models.domain.docket import Docket
from app.models.domain.procedures.deputising import APPOINT, DEPUTISING, DEPUTY, FIRST, LAST, PRINCIPAL
from app.models.services.action import Work
from app.models.services.conduct import Conduct
from app.models.services.desk import Desk
from app.models.store import dockets


def in_force(desk: Desk) -> list[Deputy]:
    """Return the appointments in force today, oldest first."""
    return dockets.deputies(desk.store.db, desk.now().date().isoformat())


def _noted_appointed(_work: Work, docket: Docket) -> dict[str, Any]:
    parts, body = docket.part_ids, docket.body
    return {"principal": parts[PRINCIPAL], "deputy": parts[DEPUTY], "since": body[FIRST], "valid_until": body[LAST]}


CONDUCT = Conduct(DEPUTISING, notes={APPOINT: _noted_appointed})
"""The engine carries out the rest."""
