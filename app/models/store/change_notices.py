"""Changes that departments were told of and that nobody has acknowledged yet."""

from __future__ import annotations

import json

from app.models.domain.registers.change_notice import CHANGE_NOTICE, OpenNotice
from app.models.store.database import Database

_MOST = 500
_OPEN = (
    "SELECT e.id, e.contents, e.at, p.name, p.department FROM entry AS e JOIN main.person AS p ON p.id = e.person_id"
    f" WHERE e.register = '{CHANGE_NOTICE.key}' AND e.act = 'entered' AND p.left_on IS NULL AND p.role IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM main.entry WHERE follows_id = e.id)"
)


def of_person(db: Database, person_id: str) -> list[OpenNotice]:
    """Return what a person was told and has not acknowledged, oldest first."""
    return _read(db, f"{_OPEN} AND e.person_id = ? ORDER BY e.id LIMIT ?", person_id)


def of_everybody(db: Database) -> list[OpenNotice]:
    """Return what anybody was told and has not acknowledged, oldest first, but for who has no account any more."""
    return _read(db, f"{_OPEN} ORDER BY e.id LIMIT ?")


def _read(db: Database, sql: str, *facts: str) -> list[OpenNotice]:
    return [
        OpenNotice(number, CHANGE_NOTICE.read(json.loads(contents)), at, name, department)
        for number, contents, at, name, department in db.rows(sql, (*facts, _MOST))
    ]
