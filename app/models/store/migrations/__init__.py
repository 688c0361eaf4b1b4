"""Numbered migrations: `NNNN_name.sql`, each its own transaction that ends by setting `user_version`."""

from __future__ import annotations

import shutil
from pathlib import Path

from app.models.store.database import Database

_SCRIPTS = sorted(Path(__file__).parent.glob("[0-9]*.sql"))
NEWEST = int(_SCRIPTS[-1].name[:4])


def bring_up(db: Database, path: Path | None, version: int) -> None:
    """Run every script after `version`. With a `path`, its ciphertext is first copied to `backups/`."""
    if path is not None:
        db.run("PRAGMA wal_checkpoint(TRUNCATE)")
        backups = path.parent / "backups"
        backups.mkdir(exist_ok=True)
        shutil.copy2(path, backups / f"{path.stem}-before-{NEWEST:04}.db")
    for script in _SCRIPTS:
        if int(script.name[:4]) > version:
            db.script(script.read_text(encoding="utf-8"))


def schema(db: Database) -> str:
    """The schema as it stands, in one canonical text (compared with `tests/migrations/schema.sql`)."""
    rows = db.rows(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE 'dossier_gram_%' ORDER BY type, name"
    )
    return "".join(f"{row[0]};\n\n" for row in rows)
