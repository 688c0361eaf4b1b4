"""The archive's file: its schema as dumped, copies before migrations, and files that should not be opened."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from app.models.domain.errors import RuleBroken, StoreProblem
from app.models.services import archives, backing_up
from app.models.store import migrations, settings
from app.models.store.archive import Store
from app.models.store.database import Database
from tests.migrations import schema
from tests.office import Office, register
from tests.refusals import refused

KEY = bytes(range(32))
SCHEMA = Path(__file__).parent / "schema.sql"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.create(tmp_path / "archive-1.db", KEY)
    yield made
    made.close()


def test_the_schema_is_the_one_that_was_dumped(store: Store) -> None:
    found = schema(store.db)
    if os.environ.get("MUNIMENT_DUMP_SCHEMA"):
        SCHEMA.write_text(found, encoding="utf-8")
    assert found == SCHEMA.read_text(encoding="utf-8")


def test_writes_are_as_durable_as_promised(store: Store) -> None:
    assert store.db.value("PRAGMA journal_mode") == "wal"
    assert store.db.value("PRAGMA synchronous") == 2
    assert store.db.value("PRAGMA secure_delete") == 1
    assert store.db.value("PRAGMA temp_store") == 2
    assert store.db.value("PRAGMA foreign_keys") == 1


def test_a_migration_runs_once_and_leaves_a_copy(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.set_meta(store.db, "name", "before")
    store.close()
    before, after = migrations.NEWEST, migrations.NEWEST + 1
    script = tmp_path / f"{after:04}_more.sql"
    script.write_text(
        f"BEGIN IMMEDIATE; CREATE TABLE more (x); PRAGMA user_version = {after}; COMMIT;", encoding="utf-8"
    )
    monkeypatch.setattr(migrations, "_SCRIPTS", [*migrations._SCRIPTS, script])
    monkeypatch.setattr(migrations, "NEWEST", after)
    upgraded = Store(store.path, KEY)
    assert upgraded.db.value("PRAGMA user_version") == after
    assert settings.meta(upgraded.db, "name") == "before"
    upgraded.close()
    copies = list((tmp_path / "backups").glob("*.db"))
    assert len(copies) == 1
    monkeypatch.undo()
    old = Store(copies[0], KEY)
    assert old.db.value("PRAGMA user_version") == before
    assert settings.meta(old.db, "name") == "before"
    old.close()


def test_a_migration_that_fails_changes_nothing(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store.close()
    before, after = migrations.NEWEST, migrations.NEWEST + 1
    script = tmp_path / f"{after:04}_bad.sql"
    script.write_text(
        f"BEGIN IMMEDIATE; CREATE TABLE more (x); INSERT INTO nowhere VALUES (1); PRAGMA user_version = {after}; COMMIT;",
        encoding="utf-8",
    )
    monkeypatch.setattr(migrations, "_SCRIPTS", [*migrations._SCRIPTS, script])
    monkeypatch.setattr(migrations, "NEWEST", after)
    with pytest.raises(sqlcipher.OperationalError):
        Store(store.path, KEY)
    monkeypatch.undo()
    again = Store(store.path, KEY)
    assert again.db.value("PRAGMA user_version") == before
    assert again.db.value("SELECT count(*) FROM sqlite_schema WHERE name = 'more'") == 0
    again.close()


def log_size(store: Store) -> int:
    return store.path.with_name(store.path.name + "-wal").stat().st_size


def write(store: Store, value: str) -> None:
    with store.transaction() as db:
        settings.set_meta(db, "name", value)


def test_a_log_that_a_reader_holds_is_folded_in_after_the_next_write(store: Store) -> None:
    store.db.run("PRAGMA busy_timeout = 50")
    other = Store(store.path, KEY)
    write(store, "before")
    with other.db.snapshot():
        other.db.rows("SELECT * FROM main.meta")
        write(store, "erased")
        store.settle()
        write(store, "meanwhile")
        assert log_size(store) > 0
    write(store, "after")
    assert log_size(store) == 0
    assert store.db.value("PRAGMA busy_timeout") == 50
    other.close()


def test_what_is_written_stands_when_the_log_cannot_be_folded_in(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    own = Database.value

    def full(self: Database, sql: str, params: Sequence[object] = ()) -> object:
        if "checkpoint" in sql:
            raise StoreProblem("disk-full", "磁盘已满")
        return own(self, sql, params)

    monkeypatch.setattr(Database, "value", full)
    write(store, "erased")
    store.settle()
    write(store, "more")
    assert settings.meta(store.db, "name") == "more"
    assert log_size(store) > 0
    monkeypatch.undo()
    write(store, "after")
    assert log_size(store) == 0


def test_a_newer_archive_is_refused_unchanged(store: Store) -> None:
    store.db.run("PRAGMA user_version = 99")
    store.settle()
    store.close()
    before = store.path.read_bytes()
    with pytest.raises(StoreProblem) as caught:
        Store(store.path, KEY)
    assert caught.value.code == "store-too-new"
    assert store.path.read_bytes() == before


@pytest.mark.parametrize("size", [0, 1, 1000, 4095, 4097])
def test_a_cut_file_is_damaged_and_not_a_new_archive(store: Store, size: int) -> None:
    store.settle()
    store.close()
    whole = store.path.read_bytes()
    store.path.write_bytes(whole[:size])
    with pytest.raises(StoreProblem) as caught:
        Store(store.path, KEY)
    assert caught.value.code == "store-damaged"
    assert store.path.read_bytes() == whole[:size]


def test_a_missing_file_is_not_made_anew(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem) as caught:
        Store(tmp_path / "archive-1.db", KEY)
    assert caught.value.code == "store-missing"
    assert not list(tmp_path.iterdir())


def test_a_foreign_key_and_a_flipped_byte_are_noticed(store: Store) -> None:
    settings.set_meta(store.db, "name", "x" * 20_000)  # so that opening does not read the last page
    store.settle()
    store.close()
    with pytest.raises(StoreProblem) as caught:
        Store(store.path, bytes(32))
    assert caught.value.code == "store-damaged"
    data = bytearray(store.path.read_bytes())
    data[-2048] ^= 1
    store.path.write_bytes(data)
    opened = Store(store.path, KEY)
    try:
        assert opened.problems()
    except StoreProblem as problem:
        assert problem.code == "store-damaged"
    finally:
        opened.close()


def test_a_damaged_file_and_a_wrong_password_say_different_things(office: Office) -> None:
    path = archives.database_file(office.folder, 1)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(StoreProblem) as damaged:
        office.sign_in("li")
    assert "备份" in str(damaged.value)


def test_a_full_disk_loses_nothing(office: Office) -> None:
    desk = office.desk("li")
    register(desk, "1栋1单元101", "张三")
    db = desk.store.db
    db.run(f"PRAGMA max_page_count = {db.value('PRAGMA page_count')}")
    with pytest.raises(StoreProblem) as caught:
        for room in range(201, 2000):
            register(desk, f"1栋1单元{room}", "李四" * 200)
    assert caught.value.code == "disk-full"
    entered = db.value("SELECT count(*) FROM main.dossier")
    db.run("PRAGMA max_page_count = 1000000")
    register(desk, "2栋1单元101", "王五")
    assert db.value("SELECT count(*) FROM main.dossier") == entered + 1
    assert desk.store.problems() == []


@pytest.mark.rule("S10-R3")
def test_nothing_readable_lies_on_the_disk(office: Office) -> None:
    desk = office.desk("li")
    register(desk, "1栋1单元101", "欧阳修文", id_number="330106196203265242")
    copy = backing_up.write_backup(desk, office.folder / "backups")
    for path in office.folder.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            for secret in ("欧阳修文", "ouyangxiuwen", "330106196203265242", "SQLite format 3"):
                assert secret.encode() not in data, path
                assert secret.encode("utf-16-le") not in data, path
    assert copy.stat().st_size > 4096


def test_a_store_refuses_to_take_back_a_number(store: Store) -> None:
    assert settings.next_serial(store.db, "x") == 1
    assert settings.next_serial(store.db, "x", 10) == 2
    assert settings.next_serial(store.db, "x") == 12
    refused("serial-only-grows", lambda: store.db.run("UPDATE main.serial SET last = 3"))
    with pytest.raises(RuleBroken):
        store.db.run("DELETE FROM main.serial")
