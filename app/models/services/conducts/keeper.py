"""Appointment of the keeper of originals (保管员任命): how it is noted in the trail; the engine carries out the rest."""

from __future__ import annotations

from typing import Any

from app.models.domain.docket import Docket
from app.models.domain.procedures.keeper import APPOINT, APPOINTED, APPOINTMENT, KEEPER, NAME
from app.models.services.action import Work
from app.models.services.conducts.conduct import Conduct
from app.models.store import dockets
from app.models.store.database import Database


def _noted(_work: Work, docket: Docket) -> dict[str, Any]:
    return {"person": docket.part_ids[KEEPER]}


def named(db: Database) -> dict[str, bool]:
    """Return the ids of the keepers whose appointment stands, and whether it is signed. For use behind the gate."""
    heads = dockets.all_open_heads(db, APPOINTMENT.kind)
    return {one.part_ids[KEEPER]: one.state.name == APPOINTED for one in heads}


CONDUCT = Conduct(APPOINTMENT, notes={NAME: _noted, APPOINT: _noted})
