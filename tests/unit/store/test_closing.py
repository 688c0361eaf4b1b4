"""A store that is closed while other threads read: they hear that it is closed, and nothing stays open."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.models.domain.errors import StoreProblem
from app.models.domain.policy.pack import Reach
from app.models.store import archive
from app.models.store.archive import Store
from app.models.store.database import Database
from app.models.store.scope import Scope

NARROW = Scope(Reach.NONE, False, "nobody")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    store = Store.create(tmp_path / "archive-1.db", bytes(range(32)))
    store.close()
    return store.path


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Database]]:
    """Every connection that stores open."""
    found: list[Database] = []

    def connect(path: Path, key: bytes) -> Database:
        found.append(Database(path, key))
        return found[-1]

    monkeypatch.setattr(archive, "Database", connect)
    yield found


class ClosedMeanwhile(Store):
    """Another thread locks the desk at the moment at which a read looks for its scope."""

    meanwhile: Callable[[], None] | None = None

    @property
    def _scope(self) -> Scope | None:
        if self.meanwhile:
            self.meanwhile()
        return self.__dict__.get("narrowed")

    @_scope.setter
    def _scope(self, scope: Scope | None) -> None:
        self.__dict__["narrowed"] = scope


@pytest.mark.parametrize("before", [False, True], ids=["a first read", "a later read"])
def test_a_read_that_a_lock_overtakes_says_so(file: Path, before: bool) -> None:
    """The store forgot the thread's scope, and the read fell over in a crash dialog."""
    store = ClosedMeanwhile(file, bytes(range(32)), NARROW)

    def read() -> None:
        if before:
            assert store.db.value("SELECT 1") == 1
        store.narrow(Scope(Reach.ALL, False, "nobody"))
        store.meanwhile = store.close
        store.db.value("SELECT 1")

    with ThreadPoolExecutor(1) as thread, pytest.raises(StoreProblem, match="档案库已锁定"):
        thread.submit(read).result()


@pytest.mark.parametrize("seed", range(10))
def test_closing_beside_reads_leaves_no_connection_open(file: Path, opened: list[Database], seed: int) -> None:
    store = Store(file, bytes(range(32)), NARROW)
    ready = threading.Barrier(5)

    def read() -> str:
        ready.wait()
        try:
            for _ in range(seed * 20 + 1):
                store.db.value("SELECT count(*) FROM dossier")
        except StoreProblem as problem:
            return problem.code
        return "read"

    with ThreadPoolExecutor(4) as threads:
        reads = [threads.submit(read) for _ in range(4)]
        ready.wait()
        store.close()
        assert {one.result() for one in reads} <= {"read", "store-closed"}
    for db in opened:
        with pytest.raises(StoreProblem, match="档案库已锁定"):
            db.value("SELECT 1")


def test_a_closed_store_writes_no_backup_and_says_so(file: Path) -> None:
    store = Store(file, bytes(range(32)))
    store.close()
    with pytest.raises(StoreProblem, match="档案库已锁定"):
        store.backup_to(file.with_name("copy.db"))
    assert [one.name for one in file.parent.glob("copy*")] == []


def test_work_under_way_keeps_its_connection_and_the_key_until_it_ends(file: Path, opened: list[Database]) -> None:
    store = Store(file, bytes(range(32)))
    under_way, go_on = threading.Event(), threading.Event()

    def work() -> str:
        with store.at_work():
            store.db.value("SELECT 1")
            under_way.set()
            go_on.wait()
            with store.transaction() as db:
                db.run("CREATE TABLE made_late (x)")
            store.backup_to(file.with_name("copy.db"))
        return "done"

    with ThreadPoolExecutor(1) as thread:
        late = thread.submit(work)
        under_way.wait()
        store.close()
        with pytest.raises(StoreProblem, match="档案库已锁定"):
            store.db.value("SELECT 1")
        with pytest.raises(StoreProblem, match="档案库已锁定"), store.at_work():
            pass
        assert any(store._key)
        go_on.set()
        assert late.result() == "done"
        assert not store._key and not store._open
        with pytest.raises(StoreProblem, match="档案库已锁定"):
            thread.submit(lambda: store.db.value("SELECT 1")).result()
    for db in opened:
        with pytest.raises(StoreProblem, match="档案库已锁定"):
            db.value("SELECT 1")
    assert file.with_name("copy.db").exists()
