"""Appointing a deputy (代签授权): how the appointment is noted in the trail; the engine carries out the rest."""

from __future__ import annotations

from typing import Any

from app.models.domain.docket import Docket
from app.models.domain.procedures.deputising import APPOINT, DEPUTISING, DEPUTY, FIRST, LAST, PRINCIPAL
from app.models.services.action import Work
from app.models.services.conducts.conduct import Conduct


def _noted_appointed(_work: Work, docket: Docket) -> dict[str, Any]:
    parts, body = docket.part_ids, docket.body
    return {"principal": parts[PRINCIPAL], "deputy": parts[DEPUTY], "since": body[FIRST], "valid_until": body[LAST]}


CONDUCT = Conduct(DEPUTISING, notes={APPOINT: _noted_appointed})
