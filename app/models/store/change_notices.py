"""Changes that departments were told of and that nobody has acknowledged yet."""

from __future__ import annotations

import json

from app.models.domain.registers.change_notice import CHANGE_NOTICE, OpenChangeNotice, OpenChangeNotices
from app.models.store.database import Database

_LISTED = 500
_OPEN = (
    "FROM entry AS e JOIN main.person AS p ON p.id = e.person_id"
    f" WHERE e.register = '{CHANGE_NOTICE.key}' AND e.act = 'entered' AND p.left_on IS NULL AND p.role IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM main.entry WHERE follows_id = e.id)"
)
_READ = f"SELECT e.id, e.contents, e.at, p.name, p.department {_OPEN}"
_OF_PERSON = "AND e.person_id = ?"


def of_person(db: Database, person_id: str) -> OpenChangeNotices:
    """Return what a person was told and has not acknowledged, oldest first."""
    return _read(db, _OF_PERSON, person_id)


def of_everybody(db: Database) -> OpenChangeNotices:
    """Return what anybody was told and has not acknowledged, oldest first, but for who has no account any more."""
    return _read(db, "")


def one_of(db: Database, person_id: str, number: int) -> OpenChangeNotice | None:
    """Return one that a person was told and has not acknowledged; None where it is not theirs."""
    return next(iter(_rows(db, f"{_READ} {_OF_PERSON} AND e.id = ?", person_id, number)), None)


def _read(db: Database, whose: str, *facts: str) -> OpenChangeNotices:
    rows = _rows(db, f"{_READ} {whose} ORDER BY e.id LIMIT ?", *facts, _LISTED)
    return OpenChangeNotices(tuple(rows), int(db.value(f"SELECT count(*) {_OPEN} {whose}", facts)))


def _rows(db: Database, sql: str, *facts: str | int) -> list[OpenChangeNotice]:
    return [
        OpenChangeNotice(number, CHANGE_NOTICE.read(json.loads(contents)), at, name, department)
        for number, contents, at, name, department in db.rows(sql, facts)
    ]
