"""Deputies (代签人): who signs for whom today."""

from __future__ import annotations

from app.models.domain.deputy import Deputy
from app.models.services.desk import Desk
from app.models.store import dockets


def in_force(desk: Desk) -> list[Deputy]:
    """Return the appointments in force today, oldest first."""
    return dockets.deputies(desk.store.db, desk.now().date().isoformat())
