"""Sign-offs in the store."""

from __future__ import annotations

from collections.abc import Mapping

from app.models.store.database import Database

_FIELDS = (
    "purpose", "subject", "list_hash", "meaning", "chain_head", "account_id", "person_id", "name", "role", "at",
    "signature",
)  # fmt: skip


def add(db: Database, signoff: Mapping[str, str]) -> int:
    """Keep a sign-off (all its fields by name); returns its id."""
    marks = ", ".join("?" * len(_FIELDS))
    return db.insert(
        f"INSERT INTO main.signoff ({', '.join(_FIELDS)}) VALUES ({marks})",
        [signoff[name] for name in _FIELDS],
    )


def signoffs(db: Database) -> list[tuple[int, dict[str, str]]]:
    """Return every sign-off with its id, for checking the signatures."""
    rows = db.rows(f"SELECT id, {', '.join(_FIELDS)} FROM main.signoff ORDER BY id")
    return [(int(row[0]), dict(zip(_FIELDS, row[1:], strict=True))) for row in rows]


def of_step(db: Database, docket_id: int, step: str) -> dict[str, str] | None:
    """The sign-off by which a step of a docket was taken last."""
    return db.one(
        f"SELECT {', '.join(f'o.{name}' for name in _FIELDS)} FROM main.docket_step AS s"
        " JOIN main.signoff AS o ON o.id = s.signoff_id WHERE s.docket_id = ? AND s.step = ? ORDER BY s.nth DESC LIMIT 1",
        (docket_id, step),
    )


def releases(db: Database) -> list[tuple[int, str, str, str, int]]:
    """(version, text, author, reason, sign-off) of every version of the rules that somebody released."""
    rows = db.rows(
        "SELECT v.version, v.text, o.person_id, o.reason, r.signoff_id FROM main.policy AS v"
        " JOIN main.docket_step AS o ON o.docket_id = v.docket_id AND o.step = 'draft'"
        " JOIN main.docket_step AS r ON r.docket_id = v.docket_id AND r.step = 'release' ORDER BY v.version"
    )
    return [(int(row[0]), str(row[1]), str(row[2]), str(row[3]), int(row[4])) for row in rows]
