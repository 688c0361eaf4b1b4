"""Destruction on the spot (现场销毁): how it is noted in the trail; the engine carries out the rest."""

from __future__ import annotations

from typing import Any

from app.models.domain.docket import Docket
from app.models.domain.procedures.site_destruction import HOLDER, LIST, SITE_DESTRUCTION, things_of
from app.models.services.action import Work
from app.models.services.conducts.conduct import Conduct


def _noted(_work: Work, docket: Docket) -> dict[str, Any]:
    return {"person": docket.part_ids[HOLDER], "count": len(things_of(docket.body))}


CONDUCT = Conduct(SITE_DESTRUCTION, notes={LIST: _noted})
