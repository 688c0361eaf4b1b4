"""A session that is locked while its queries run: they are stopped, and nothing falls over."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

from sqlcipher3.dbapi2 import Error as DriverError

from app.models.domain.errors import StoreProblem
from app.models.store.archive import Store

KEY = bytes(range(32))
ROUNDS = 20
ROOT = Path(__file__).resolve().parents[2]
_ENDLESS = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"


def test_closing_stops_what_runs_on_other_threads(tmp_path: Path) -> None:
    """In a process of its own: what this test guards against takes the whole process down."""
    done = subprocess.run([sys.executable, "-m", "tests.faults.test_close", str(tmp_path)], cwd=ROOT, check=False)
    assert done.returncode == 0


def close_while_reading(folder: Path) -> None:
    """Close a store under two endless queries, many times."""
    path = folder / "archive-1.db"
    Store.create(path, KEY).close()
    for _ in range(ROUNDS):
        store = Store(path, KEY)
        started = threading.Barrier(3)
        stopped: list[Exception] = []

        def read(store: Store = store, started: threading.Barrier = started, stopped: list = stopped) -> None:
            db = store.db
            started.wait()
            try:
                db.value(_ENDLESS)
            except (StoreProblem, DriverError) as problem:  # whose word it is depends on where the statement stood
                stopped.append(problem)

        readers = [threading.Thread(target=read) for _ in range(2)]
        for reader in readers:
            reader.start()
        started.wait()
        store.close()
        for reader in readers:
            reader.join()
        assert len(stopped) == 2
        try:
            _ = store.db
        except StoreProblem as problem:
            assert problem.code == "store-closed"
        else:
            raise AssertionError("a closed store opened again")


if __name__ == "__main__":
    close_while_reading(Path(sys.argv[1]))
