"""An office after its week, and somebody who writes into its archive past the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from app.models.services import archives, trail
from app.models.services.desk import Desk
from app.models.services.trail import TrailReport
from app.models.store.database import Database
from tests.office import CHEAP, PASSWORDS, Office
from tests.office_week import Week


@dataclass
class Archive:
    """The office after its week: its file, its data key, and what came of the week."""

    office: Office
    week: Week
    key: bytes

    @property
    def file(self) -> Path:
        return archives.database_file(self.office.folder, 1)

    def past_the_program(self, *statements: str) -> None:
        """Write with another program that has the data key and minds no trigger; the schema is left as it was."""
        db = Database(self.file, self.key)
        try:
            db.run("PRAGMA foreign_keys = OFF")
            triggers = db.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            for name, _ in triggers:
                db.run(f"DROP TRIGGER {name}")
            for statement in statements:
                assert db.run(statement), f"nothing was changed by {statement}"
            for _, sql in triggers:
                db.run(sql)
            db.run("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            db.close()

    def verified(self, login: str = "wu") -> TrailReport:
        """Verify as the command line does, which opens an archive of changed rules too."""
        desk = archives.sign_in_to_verify(self.office.folder, login, PASSWORDS[login], hardness=CHEAP)
        assert isinstance(desk, Desk)
        try:
            return trail.verify(desk)
        finally:
            desk.lock()


@pytest.fixture
def archive(office: Office, lived: Week) -> Archive:
    """The office after its week."""
    desk = office.desk("li")
    key = bytes(desk.store._key)
    desk.lock()
    return Archive(office, lived, key)
