"""Destruction on the spot (现场销毁): how it is noted in the trail; the engine carries out the rest."""

from __future__ import annotations

import json
from typing import Any

from app.models.domain.docket import Docket, DocketHead
from app.models.domain.procedures.site_destruction import HOLDER, LIST, SITE_DESTRUCTION, THINGS
from app.models.services.action import Work
from app.models.services.conducts.conduct import Conduct


def things(docket: DocketHead) -> tuple[str, ...]:
    """Return what is to be destroyed, or was."""
    return tuple(json.loads(docket.body[THINGS]))


def _noted(_work: Work, docket: Docket) -> dict[str, Any]:
    return {"person": docket.part_ids[HOLDER], "count": len(things(docket))}


CONDUCT = Conduct(SITE_DESTRUCTION, notes={LIST: _noted})
