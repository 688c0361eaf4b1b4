"""A long value whose last page is damaged: SQLCipher hands that page on as zeros, and the store refuses to."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models.domain.errors import StoreProblem
from app.models.store.database import Database

KEY = bytes(range(32))
_PAGE = 4096
_LONG = "案" * 3000


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A file of one long value, whose last page has a bit turned."""
    path = tmp_path / "archive-1.db"
    path.touch()
    db = Database(path, KEY)
    db.script("BEGIN; CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT); COMMIT;")
    db.run("INSERT INTO note VALUES (1, ?)", (_LONG,))
    db.run("INSERT INTO note VALUES (2, '')")
    db.close()
    content = bytearray(path.read_bytes())
    content[-_PAGE + 100] ^= 1
    path.write_bytes(content)
    return path


def test_a_value_read_alone_is_damage(damaged: Path) -> None:
    db = Database(damaged, KEY)
    with pytest.raises(StoreProblem) as caught:
        db.value("SELECT text FROM note WHERE id = 1")
    assert caught.value.code == "store-damaged"


def test_a_list_and_what_is_read_after_it_are_damage(damaged: Path) -> None:
    db = Database(damaged, KEY)
    for _ in range(2):
        with pytest.raises(StoreProblem) as caught:
            db.rows("SELECT * FROM note")
        assert caught.value.code == "store-damaged"


def test_a_snapshot_that_read_it_is_damage(damaged: Path) -> None:
    db = Database(damaged, KEY)
    with pytest.raises(StoreProblem) as caught, db.snapshot():
        db.value("SELECT text FROM note WHERE id = 1")
    assert caught.value.code == "store-damaged"


def test_nothing_is_written_on_its_ground(damaged: Path) -> None:
    db = Database(damaged, KEY)
    with pytest.raises(StoreProblem) as caught, db.transaction():
        db.run("UPDATE note SET text = (SELECT text FROM note WHERE id = 1) WHERE id = 2")
    assert caught.value.code == "store-damaged"
    db.close()
    assert Database(damaged, KEY).value("SELECT text FROM note WHERE id = 2") == ""


def test_a_whole_file_and_an_empty_one_are_none(tmp_path: Path) -> None:
    path = tmp_path / "archive-1.db"
    path.touch()
    db = Database(path, KEY)
    assert db.value("SELECT 1") == 1
    with db.snapshot():
        assert db.rows("SELECT * FROM sqlite_schema") == []
    db.script("BEGIN; CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT); COMMIT;")
    with db.transaction():
        db.run("INSERT INTO note VALUES (1, ?)", (_LONG,))
    assert db.value("SELECT text FROM note") == _LONG
