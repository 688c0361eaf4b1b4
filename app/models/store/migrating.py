"""Bringing an older archive up to date: each script in one transaction with an event that seals what it changed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from app.models.domain.audit_action import AuditAction
from app.models.store import audit, migrations, seal, search, settings, tampering
from app.models.store.audit import FOUND_CHANGED, NewEvent
from app.models.store.database import Database


def bring_up(db: Database, path: Path, version: int) -> None:
    """Run every script after `version`, after copying the ciphertext to `backups/`.

    Changes made past the program before are not sealed: the event notes them, and verifying goes on showing them. A
    search index that a script leaves empty is filled from its texts.
    """
    migrations.keep_copy(db, path)
    for number, script in migrations.after(version):
        before = tampering.unsealed(db)
        with db.script_open(script):
            if not db.value("SELECT 1 FROM main.dossier_gram LIMIT 1"):
                search.make_anew(db)
            _seal(db, before, number)
        seal.stop(db)


def _seal(db: Database, before: set[tuple[str, seal.Key]], number: int) -> None:
    last, prev = audit.head(db)
    if not last:
        return  # not founded yet
    seal.begin(db)
    seal.touch(db, tampering.unsealed(db) - before)
    changed = {FOUND_CHANGED: sorted(f"{kind}:{key}" for kind, key in before)} if before else {}
    at = datetime.now().isoformat(timespec="seconds")
    subject = f"archive:{settings.meta(db, 'fonds') or ''}"
    new = NewEvent(last + 1, prev, at, "", "", AuditAction.ARCHIVE_MIGRATE, subject, {"to": number, **changed})
    audit.append(db, new, seals=True)
