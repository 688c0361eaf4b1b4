"""Holds on single dossiers, as the services place and lift them."""

from __future__ import annotations

from app.models.domain.registers.hold import HoldCase
from app.models.services import holds
from app.models.services.action import Outcome
from app.models.services.desk import Desk

MANDATE = "市人民法院"


def hold(desk: Desk, dossier_id: int, title: str, **more: str) -> Outcome[int]:
    """Place a case on one dossier; returns its id."""
    return holds.place(desk, HoldCase(title=title, mandate=MANDATE, **more), [dossier_id])


def release(desk: Desk, dossier_id: int, reason: str) -> Outcome[int]:
    """Lift the newest hold of a dossier."""
    return holds.lift(desk, holds.standing(desk, [dossier_id]).open[0].case_id, reason)
