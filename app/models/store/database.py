"""One encrypted connection, and the only place that knows what sqlcipher3 raises."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

# Every family of rules enters its codes into the book when it is loaded; the schema names them.
from app.models.domain import change_rules, life_rules, policy_rules, rulebook  # noqa: F401
from app.models.domain.errors import N_, StoreProblem
from app.models.domain.progress import Progress

Row = tuple[Any, ...]
NamedRow = Mapping[str, Any]
Params = Sequence[object]
_PATIENCE_S = 0.02

# What SQLite, SQLCipher and the search index say of a page that is not what was written.
_DAMAGE = ("not a database", "malformed", "hmac", "corrupt", "vtable constructor failed")
_PAGES_PER_STEP = 256

_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # INSERT OR REPLACE must not slip past the audit triggers
    "PRAGMA secure_delete = ON",  # what is destroyed leaves no bytes in free pages
    "PRAGMA temp_store = MEMORY",  # no plaintext ever goes to a temporary file
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # WAL/FULL lost no acknowledged commit when power was cut
    "PRAGMA cache_size = -65536",
    "PRAGMA busy_timeout = 5000",
)


class Database:
    """A connection whose errors are the program's own."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Open `path`, which must exist, with the raw 32-byte key. Raises StoreProblem."""
        if len(key) != 32:
            raise ValueError("the data key has 32 bytes")
        self._in_use = threading.RLock()
        self._closed = False
        with translated():
            self._connection = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
            try:
                self._connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to the terminal
                self._connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
                for pragma in _PRAGMAS:
                    self._connection.execute(pragma)
            except BaseException:
                self._connection.close()
                raise

    def run(self, sql: str, params: Params = ()) -> int:
        """Carry out one statement; returns the number of rows it changed."""
        with self._using():
            return int(self._connection.execute(sql, params).rowcount)

    def insert(self, sql: str, params: Params = ()) -> int:
        """Carry out one INSERT; returns the new row's id."""
        with self._using():
            return int(self._connection.execute(sql, params).lastrowid)

    def many(self, sql: str, params: Iterable[Params]) -> None:
        """Carry out one statement for each set of parameters."""
        with self._using():
            self._connection.executemany(sql, params)

    def script(self, sql: str) -> None:
        """Carry out a script, which must hold its own BEGIN and COMMIT."""
        with self._using():
            self._connection.executescript(sql)

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        """All rows of a query."""
        with self._using():
            return list(self._connection.execute(sql, params))

    def named(self, sql: str, params: Params = ()) -> list[NamedRow]:
        """All rows of a query, each by the names of its columns."""
        with self._using():
            cursor = self._connection.execute(sql, params)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def row(self, sql: str, params: Params = ()) -> Row | None:
        """The first row of a query, or None."""
        with self._using():
            found = self._connection.execute(sql, params).fetchone()
            return None if found is None else tuple(found)

    def value(self, sql: str, params: Params = ()) -> Any:
        """The first value of the first row, or None."""
        found = self.row(sql, params)
        return None if found is None else found[0]

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing, durable when the block has ended."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            with self._in_use:
                if not self._closed and self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
            raise

    def copy_into(self, target: Database, step: Progress) -> int:
        """Copy the whole file into an open and empty database of the same or another key; returns its pages.

        `step` hears pages, and may raise to stop.
        """
        pages = 0

        def moved(_status: int, remaining: int, total: int) -> None:
            nonlocal pages
            pages = total
            step(total - remaining, total)

        with self._using():
            self._connection.backup(target._connection, pages=_PAGES_PER_STEP, progress=moved)
        return pages

    def close(self) -> None:
        """Give the file back; harmless when done twice. What another thread does on it is stopped first.

        A connection closed under a running statement takes the program down, so this waits for the statement.
        """
        while not self._in_use.acquire(timeout=_PATIENCE_S):
            self._connection.interrupt()
        try:
            self._closed = True
            self._connection.close()
        finally:
            self._in_use.release()

    @contextmanager
    def _using(self) -> Iterator[None]:
        with self._in_use, translated():
            if self._closed:
                raise StoreProblem("store-closed", N_("档案库已锁定。请重新登录。"))
            yield


@contextmanager
def translated() -> Iterator[None]:
    """Turn what sqlcipher3 raises into RuleBroken (a constraint named after a rule) or StoreProblem."""
    try:
        yield
    except sqlcipher.IntegrityError as error:
        rule = rulebook.BY_CODE.get(str(error)) or _by_constraint(str(error))
        if rule is None:
            raise
        raise rulebook.broken(rule) from error
    except sqlcipher.DatabaseError as error:
        problem = _problem(str(error))
        if problem is None:
            raise
        raise problem from error


def _by_constraint(message: str) -> rulebook.Rule | None:
    """UNIQUE and CHECK constraints have no text of their own: name the rule that each stands for."""
    for part, rule in (
        ("household.key", rulebook.ONE_BAG_PER_HOUSEHOLD),
        ("dossier.reference_code", rulebook.CODE_ONCE),
        ("loan.dossier_id", rulebook.ON_SHELF),
        ("manager_a <> manager_b", rulebook.TWO_MANAGERS),
        ("claim.dossier_id", rulebook.ON_ANOTHER_LIST),
        ("batch.file_sha256", rulebook.FILE_ONCE),
    ):
        if part in message:
            return rule
    return None


def _problem(message: str) -> StoreProblem | None:
    text = message.lower()
    if "full" in text:
        return StoreProblem("disk-full", N_("磁盘已满，本次操作未保存。请清理磁盘后重试，原有数据完好。"))
    if any(sign in text for sign in _DAMAGE):
        return StoreProblem(
            "store-damaged",
            N_("档案库文件已损坏或不属于此密钥。请停止使用，从备份恢复，并联系系统管理员。"),
        )
    if "locked" in text or "busy" in text:
        return StoreProblem("store-busy", N_("档案库正被另一操作占用。请稍候再试。"))
    if "disk i/o" in text or "unable to open" in text or "readonly" in text:
        return StoreProblem("disk-error", N_("磁盘读写失败，本次操作未保存。请检查磁盘或文件夹权限后重试。"))
    return None
