"""Versions of the office's rules: every text that was ever in force, drafted or refused."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from app.models.domain.policy.version import PolicyState, PolicyVersion
from app.models.store.database import Database

_SELECT = (
    "SELECT v.version AS id, v.state, v.text, v.reason, v.drafted_by AS author_id, d.name AS author, v.drafted_at,"
    " ifnull(v.decided_by, '') AS decider_id, ifnull(s.name, '') AS decider, ifnull(v.decided_at, '') AS decided_at,"
    " v.answer FROM main.policy AS v"
    " JOIN main.person AS d ON d.id = v.drafted_by LEFT JOIN main.person AS s ON s.id = v.decided_by"
)


def in_force(db: Database) -> tuple[int, str] | None:
    """Version and text of the rules in force; None for an archive that has none yet."""
    row = db.row("SELECT version, text FROM main.policy WHERE state = 'released' ORDER BY version DESC LIMIT 1")
    return None if row is None else (row[0], row[1])


def in_force_number(db: Database) -> int:
    """The version of the rules in force; 0 for an archive that has none yet."""
    return int(db.value("SELECT ifnull(max(version), 0) FROM main.policy WHERE state = 'released'"))


def version(db: Database, number: int) -> PolicyVersion | None:
    """One version."""
    return next(iter(_versions(db, "WHERE v.version = ?", number)), None)


def versions(db: Database) -> list[PolicyVersion]:
    """Every version, newest first."""
    return _versions(db, "ORDER BY v.version DESC")


def found(db: Database, text: str, reason: str, at: str, by: str) -> int:
    """Put in force what an archive begins with."""
    return db.insert(
        "INSERT INTO main.policy (version, state, text, reason, drafted_by, drafted_at) VALUES (1, 'released', ?, ?, ?, ?)",
        (text, reason, by, at),
    )


def draft(db: Database, text: str, reason: str, at: str, by: str) -> int:
    """Keep a draft; there is one at a time. Returns its version."""
    return db.insert(
        "INSERT INTO main.policy (version, state, text, reason, drafted_by, drafted_at)"
        " VALUES ((SELECT max(version) + 1 FROM main.policy), 'drafted', ?, ?, ?, ?)",
        (text, reason, by, at),
    )


def decide(
    db: Database, number: int, state: PolicyState, at: str, by: str, signoff_id: int | None, answer: str
) -> None:
    """Release, refuse or withdraw a draft."""
    db.run(
        "UPDATE main.policy SET state = ?, decided_at = ?, decided_by = ?, signoff_id = ?, answer = ? WHERE version = ?",
        (state.value, at, by, signoff_id, answer, number),
    )


def _versions(db: Database, where: str, *values: object) -> list[PolicyVersion]:
    rows = db.named(f"{_SELECT} {where}", values)
    return [PolicyVersion(**row | {"state": PolicyState(row["state"])}) for row in rows]


def dossiers_by_category(db: Database) -> dict[str, int]:
    """How many dossiers stand under each category, tombstones included: they name their category too."""
    rows = db.rows("SELECT category, sum(n) FROM main.dossier_count GROUP BY category")
    return {category: number for category, number in rows if number}


_OF_CLASSES = (
    "(SELECT c.dossier_id FROM json_each(?) AS wanted JOIN main.dossier_class AS c"
    " ON c.axis = json_extract(wanted.value, '$[0]') AND c.value = json_extract(wanted.value, '$[1]'))"
)


def would_be_restricted(db: Database, classes: Sequence[tuple[str, str]]) -> tuple[int, int]:
    """How many dossiers come under special protection when exactly these classes (axis, value) are, and how many lose it."""
    come, gone = (
        int(db.value(f"SELECT count(*) FROM main.dossier WHERE {which} {_OF_CLASSES}", (json.dumps(classes),)))
        for which in ("restricted = 0 AND id IN", "restricted = 1 AND state <> 'destroyed' AND id NOT IN")
    )
    return come, gone


def restrict(db: Database, classes: Sequence[tuple[str, str]]) -> None:
    """Put exactly the dossiers of these classes (axis, value) under special protection (S08-R5)."""
    wanted = json.dumps(classes)
    db.run(
        f"UPDATE main.dossier SET restricted = id IN {_OF_CLASSES}"
        f" WHERE state <> 'destroyed' AND restricted <> (id IN {_OF_CLASSES})",
        (wanted, wanted),
    )


def mark_sensitive(db: Database, titles: Iterable[str], fields: Iterable[str]) -> None:
    """Bring items and dossiers up to what is sensitive now (S06-R5): papers of these titles, fields of these names.

    An item stays sensitive that was called so before: somebody may have marked it by hand.
    """
    db.run(
        "UPDATE main.item SET sensitive = 1 WHERE sensitive = 0 AND paper_id IN"
        " (SELECT id FROM main.paper WHERE title IN (SELECT value FROM json_each(?)))",
        (json.dumps(sorted(titles)),),
    )
    db.run(
        "WITH marked (id, is_so) AS (SELECT d.id, EXISTS (SELECT 1 FROM main.item AS i WHERE i.dossier_id = d.id"
        " AND i.sensitive = 1) OR EXISTS (SELECT 1 FROM json_each(d.fields) AS f WHERE f.value <> ''"
        " AND f.key IN (SELECT value FROM json_each(?))) FROM main.dossier AS d WHERE d.state <> 'destroyed')"
        " UPDATE main.dossier SET sensitive = 1 - sensitive"
        " WHERE id IN (SELECT m.id FROM marked AS m JOIN main.dossier AS d ON d.id = m.id WHERE d.sensitive <> m.is_so)",
        (json.dumps(sorted(fields)),),
    )
