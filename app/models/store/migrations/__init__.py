"""Numbered migrations: `NNNN_name.sql`, each its own transaction that ends by setting `user_version`."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from app.models.store.database import Database

_SCRIPTS = sorted(Path(__file__).parent.glob("[0-9]*.sql"))
NEWEST = int(_SCRIPTS[-1].name[:4])


def make(db: Database) -> None:
    """Make an empty file an archive of today."""
    for _, script in after(0):
        db.script(script)


def after(version: int) -> list[tuple[int, str]]:
    """The scripts after `version`: number and text."""
    return [
        (number, script.read_text(encoding="utf-8"))
        for script in _SCRIPTS
        if (number := int(script.name[:4])) > version
    ]


def keep_copy(db: Database, path: Path) -> None:
    """Copy the ciphertext of a file to `backups/` beside it."""
    db.run("PRAGMA wal_checkpoint(TRUNCATE)")
    backups = path.parent / "backups"
    backups.mkdir(exist_ok=True)
    shutil.copy2(path, backups / f"{path.stem}-before-{NEWEST:04}.db")


@cache
def _own(_scripts: tuple[Path, ...]) -> dict[tuple[str, str], str]:
    db = Database(Path(":memory:"), bytes(32))
    try:
        make(db)
        return parts(db)
    finally:
        db.close()


def own() -> dict[tuple[str, str], str]:
    """The parts of the schema as the scripts of this program make it."""
    return _own(tuple(_SCRIPTS))


# SQLite's own tables: sequence numbers, statistics, and the shadow tables of the search index.
_OF_SQLITE = frozenset(("sqlite_sequence", "sqlite_stat1", "sqlite_stat4")) | {
    f"dossier_gram_{part}" for part in ("data", "idx", "content", "docsize", "config")
}


def parts(db: Database) -> dict[tuple[str, str], str]:
    """The tables, indexes, triggers and views of a file: (type, name) → SQL."""
    rows = db.rows("SELECT type, name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
    rows = [row for row in rows if not (row[0] == "table" and row[1] in _OF_SQLITE)]
    return {(str(kind), str(name)): str(sql) for kind, name, sql in rows}
