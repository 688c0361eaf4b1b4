"""Bringing an older archive up to date: each script in one transaction with an event that seals what it changed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from app.models.domain.audit_action import AuditAction
from app.models.store import audit, migrations, seal, settings, tampering
from app.models.store.audit import FOUND_CHANGED, NewEvent
from app.models.store.database import Database


def bring_up(db: Database, path: Path, version: int) -> None:
    """Run every script after `version`, once the ciphertext was copied to `backups/`.

    What somebody had changed past the program before is not sealed: the event notes it, and verifying goes on showing it.
    """
    migrations.keep_copy(db, path)
    for number, script in migrations.after(version):
        before = tampering.unsealed(db)
        with db.script_open(script):
            _seal(db, before, number)


def _seal(db: Database, before: set[tuple[str, seal.Key]], number: int) -> None:
    last, prev = audit.head(db)
    if not last:
        return  # nobody has founded it yet
    seal.begin(db)
    seal.touch(db, tampering.unsealed(db) - before)
    changed = {FOUND_CHANGED: sorted(f"{kind}:{key}" for kind, key in before)} if before else {}
    at = datetime.now().isoformat(timespec="seconds")
    subject = f"archive:{settings.meta(db, 'fonds') or ''}"
    new = NewEvent(last + 1, prev, at, "", "", AuditAction.ARCHIVE_MIGRATE, subject, {"to": number, **changed})
    audit.append(db, new, seals=True)
