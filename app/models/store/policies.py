"""Versions of the office's rules: every text that was ever in force, drafted or refused."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from app.models.domain.audit_action import AuditAction
from app.models.domain.policy.version import PolicyVersion
from app.models.domain.procedures.rule_version import RULE_VERSION
from app.models.store import dockets, seal, tampering
from app.models.store.database import Database
from app.models.store.tables import OF_THESE

_RELEASED = (
    " FROM main.policy AS v WHERE (docket_id IS NULL"
    " OR EXISTS (SELECT 1 FROM main.docket WHERE id = v.docket_id AND state = 'released'))"
)


def unsealed(db: Database) -> set[int]:
    """The versions that are not as they were sealed, removed ones too: of each its row and the docket that released it."""
    (kind,) = (one for one in seal.kinds() if one.name == "policy")
    released_by: dict[seal.Key, int] = dict(
        db.rows("SELECT docket_id, version FROM main.policy WHERE docket_id NOTNULL")
    )
    changed = seal.differing(db, "docket", released_by)
    return {int(key) for key in tampering.unsealed_of(db, kind)} | {released_by[key] for key in changed}


def released(db: Database) -> list[tuple[int, str]]:
    """Version and text of all rules that are or were in force, newest first."""
    return [(number, text) for number, text in db.rows(f"SELECT version, text {_RELEASED} ORDER BY version DESC")]


def in_force_number(db: Database) -> int:
    """The version of the rules in force; 0 for an archive that has none yet."""
    return int(db.value(f"SELECT version {_RELEASED} ORDER BY version DESC LIMIT 1") or 0)


def standing(db: Database, person_id: str, account_id: str, opened_seq: int) -> tuple[int, bool]:
    """Return the version in force, and whether an account is in use, as far as the archive has heard.

    The account is one that a person signed in with at the event `opened_seq`: only what came after can have closed it, or
    moved it to another post, for which they sign in anew. One statement, for it comes before every act.
    """
    row = db.row(
        f"SELECT (SELECT version {_RELEASED} ORDER BY version DESC LIMIT 1),"
        " EXISTS (SELECT 1 FROM main.person WHERE id = ? AND role IS NOT NULL AND left_on IS NULL)"
        " AND NOT EXISTS (SELECT 1 FROM main.audit WHERE subject = ? AND seq > ? AND action IN (?, ?))",
        (
            person_id,
            f"account:{account_id}",
            opened_seq,
            AuditAction.ACCOUNTS_CLOSED.value,
            AuditAction.ACCOUNTS_MOVED.value,
        ),
    )
    assert row is not None
    return int(row[0] or 0), bool(row[1])


def released_before(db: Database, number: int) -> list[str]:
    """The texts that were in force before a version, oldest first."""
    return db.column(f"SELECT text {_RELEASED} AND version < ? ORDER BY version", (number,))


def text(db: Database, number: int) -> str | None:
    """The text of one version."""
    found = db.value("SELECT text FROM main.policy WHERE version = ?", (number,))
    return None if found is None else str(found)


def versions(db: Database) -> list[PolicyVersion]:
    """Return every version, newest first."""
    drafted = {one.id: one for one in dockets.with_lines(db, RULE_VERSION.kind, closed=-1)}
    rows = db.named(
        "SELECT v.version AS id, v.text, v.docket_id, ifnull(p.name, '') AS founder, v.founded_at, v.founded_with"
        " FROM main.policy AS v LEFT JOIN main.person AS p ON p.id = v.founded_by ORDER BY v.version DESC"
    )
    return [
        PolicyVersion(docket=drafted.get(row["docket_id"]), **{key: row[key] for key in row if key != "docket_id"})
        for row in rows
    ]


def found(db: Database, text: str, pack: str, at: str, by: str) -> int:
    """Put in force what an archive begins with: the text of a shipped pack of a name."""
    return db.insert(
        "INSERT INTO main.policy (version, text, founded_with, founded_at, founded_by) VALUES (1, ?, ?, ?, ?)",
        (text, pack, at, by),
    )


def add(db: Database, number: int, text: str, docket_id: int) -> None:
    """Keep the text that a docket is about."""
    db.run("INSERT INTO main.policy (version, text, docket_id) VALUES (?, ?, ?)", (number, text, docket_id))


def next_number(db: Database) -> int:
    """The number of the next version."""
    return int(db.value("SELECT max(version) + 1 FROM main.policy"))


def dossiers_by_category(db: Database) -> dict[str, int]:
    """Count the dossiers of each category, tombstones included: they name their category too."""
    rows = db.rows("SELECT category, sum(n) FROM main.dossier_count GROUP BY category")
    return {category: number for category, number in rows if number}


_OF_CLASSES = (
    "(SELECT c.dossier_id FROM json_each(?) AS wanted JOIN main.dossier_class AS c"
    " ON c.axis = json_extract(wanted.value, '$[0]') AND c.value = json_extract(wanted.value, '$[1]'))"
)


def would_be_restricted(db: Database, classes: Sequence[tuple[str, str]]) -> tuple[int, int]:
    """Count the dossiers that these classes (axis, value) would bring under special protection and out of it."""
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
    """Bring items and dossiers up to what is sensitive now (S06-R5): papers of these titles, fields of these keys.

    An item stays sensitive that was called so before: somebody may have marked it by hand.
    """
    db.run(
        "UPDATE main.item SET sensitive = 1 WHERE sensitive = 0 AND paper_id IN"
        f" (SELECT id FROM main.paper WHERE title {OF_THESE})",
        (json.dumps(sorted(titles)),),
    )
    db.run(
        "WITH marked (id, is_so) AS (SELECT d.id, EXISTS (SELECT 1 FROM main.item AS i WHERE i.dossier_id = d.id"
        " AND i.sensitive = 1) OR EXISTS (SELECT 1 FROM json_each(d.fields) AS f WHERE f.value <> ''"
        f" AND f.key {OF_THESE}) FROM main.dossier AS d WHERE d.state <> 'destroyed')"
        " UPDATE main.dossier SET sensitive = 1 - sensitive"
        " WHERE id IN (SELECT m.id FROM marked AS m JOIN main.dossier AS d ON d.id = m.id WHERE d.sensitive <> m.is_so)",
        (json.dumps(sorted(fields)),),
    )
