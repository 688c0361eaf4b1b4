"""Pairing (配对): how it is noted in the trail; the engine carries out the rest."""

from __future__ import annotations

from typing import Any

from app.models.domain.docket import Docket
from app.models.domain.procedures.pairing import CONFIRM, END, NAME, PAIRING, PROPOSE
from app.models.services.action import Work
from app.models.services.conducts.conduct import Conduct


def _noted(_work: Work, docket: Docket) -> dict[str, Any]:
    return {"archive": docket.body[NAME]}


CONDUCT = Conduct(PAIRING, notes=dict.fromkeys((PROPOSE, CONFIRM, END), _noted))
