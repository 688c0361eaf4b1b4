"""An office after its week, and somebody who writes into its archive past the program."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app.models.services import archives, trail
from app.models.services.archives import Founded
from app.models.services.desk import Desk
from app.models.services.trail import TrailReport
from app.models.store.database import Database
from tests.conftest import CHEAP, PASSWORDS, Office
from tests.office_week import Week, week


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


@pytest.fixture(scope="session")
def lived(_founded_once: tuple[Path, Founded], tmp_path_factory: pytest.TempPathFactory) -> Archive:
    folder, founded = _founded_once
    place = tmp_path_factory.mktemp("week")
    shutil.copytree(folder, place / "御景湾")
    office = Office(place / "御景湾", founded)
    came = week(office, place)
    desk = office.desk("li")
    key = bytes(desk.store._key)
    desk.lock()
    return Archive(office, came, key)


@pytest.fixture
def archive(lived: Archive, tmp_path: Path) -> Iterator[Archive]:
    """The office after its week, in a folder of this test's own."""
    own = tmp_path / "御景湾"
    shutil.copytree(lived.office.folder, own)
    office = replace(lived.office, folder=own, _open=[])
    yield replace(lived, office=office)
    office.close()
