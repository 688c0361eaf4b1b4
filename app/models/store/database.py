"""One encrypted connection, and the only module that handles the exceptions of sqlcipher3."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

# Every family of rules enters its codes into the book when it is loaded; the schema names them.
from app.models.domain import change_rules, deputy_rules, life_rules, policy_rules, rulebook  # noqa: F401
from app.models.domain.errors import N_, StoreProblem
from app.models.domain.progress import Progress

Row = tuple[Any, ...]
NamedRow = dict[str, Any]
Params = Sequence[object]
_PATIENCE_S = 0.02
_MOST_VALUES = 30_000  # SQLite takes 32,766 in one statement
_WORTH_ONE_STATEMENT = 50
_STATEMENTS = 512  # kept compiled: writes compile with every trigger of their table

# Messages of SQLite, SQLCipher and the search index for a damaged page.
_DAMAGE = ("not a database", "malformed", "hmac", "corrupt", "vtable constructor failed", "could not decode")
_PAGES_PER_STEP = 256
_HEX = b"0123456789abcdef"

# A value that the driver does not know as one of its own is asked for its protocols, which takes ten times as long as to
# bind it; an adapter that hands it on is found at once.
sqlcipher.register_adapter(bytes, bytes)
sqlcipher.register_adapter(type(None), lambda nothing: nothing)

_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  # INSERT OR REPLACE must not slip past the audit triggers
    "PRAGMA secure_delete = ON",  # destroyed data leave no bytes in free pages
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
        self._failed: StoreProblem | None = None
        self._use = _Using(self)
        with translated():
            self._connection = sqlcipher.connect(
                str(path), isolation_level=None, check_same_thread=False, cached_statements=_STATEMENTS
            )
            try:
                self._connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to the terminal
                self._set_key(key)
                for pragma in _PRAGMAS:
                    self._connection.execute(pragma)
            except BaseException:
                self._connection.close()
                raise

    def _set_key(self, key: bytes) -> None:
        """Hand over the key in the one spelling that is taken as it is, in bytes that are wiped afterwards."""
        spelled = bytearray(b"x'%s'" % (b"0" * (2 * len(key))))
        for place, byte in enumerate(key):
            spelled[2 + 2 * place], spelled[3 + 2 * place] = _HEX[byte >> 4], _HEX[byte & 15]
        self._connection.set_key(spelled)
        spelled[:] = bytes(len(spelled))

    def run(self, sql: str, params: Params = ()) -> int:
        """Carry out one statement; returns the number of rows it changed."""
        with self._use:
            return int(self._connection.execute(sql, params).rowcount)

    def insert(self, sql: str, params: Params = ()) -> int:
        """Carry out one INSERT; returns the new row's id."""
        with self._use:
            return int(self._connection.execute(sql, params).lastrowid)

    def many(self, sql: str, params: Iterable[Params]) -> None:
        """Carry out one statement for each set of parameters."""
        with self._use:
            self._connection.executemany(sql, params)

    def insert_rows(self, into: str, rows: Sequence[Params]) -> None:
        """Enter rows into `into`, a table with or without its columns; many of them by one statement.

        Such a statement leaves the other threads of Python alone until it is done.
        """
        if not rows:
            return
        row = f"({','.join('?' * len(rows[0]))})"
        if len(rows) < _WORTH_ONE_STATEMENT:
            self.many(f"INSERT INTO {into} VALUES {row}", rows)
            return
        at_once = _MOST_VALUES // len(rows[0])
        for start in range(0, len(rows), at_once):
            some = rows[start : start + at_once]
            self.run(f"INSERT INTO {into} VALUES {','.join([row] * len(some))}", list(chain.from_iterable(some)))

    def script(self, sql: str) -> None:
        """Carry out a script, which must hold its own BEGIN and COMMIT."""
        with self._use:
            self._connection.executescript(sql)

    @contextmanager
    def script_open(self, sql: str) -> Iterator[None]:
        """Carry out a script that ends with its COMMIT, and the block before that; all of it or nothing."""
        body = sql.rstrip().removesuffix("COMMIT;")
        try:
            self.script(body)
            yield
            self.run("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        """Return all rows of a query."""
        with self._use:
            return list(self._connection.execute(sql, params))

    def named(self, sql: str, params: Params = ()) -> list[NamedRow]:
        """Return all rows of a query, each by the names of its columns."""
        with self._use:
            cursor = self._connection.execute(sql, params)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def one(self, sql: str, params: Params = ()) -> NamedRow | None:
        """The first row of a query by the names of its columns, or None."""
        return next(iter(self.named(sql, params)), None)

    def column(self, sql: str, params: Params = ()) -> list[Any]:
        """The first value of every row."""
        return [value for value, *_ in self.rows(sql, params)]

    def row(self, sql: str, params: Params = ()) -> Row | None:
        """The first row of a query, or None."""
        with self._use:
            found = self._connection.execute(sql, params).fetchone()
            return None if found is None else tuple(found)

    def value(self, sql: str, params: Params = ()) -> Any:
        """The first value of the first row, or None."""
        found = self.row(sql, params)
        return None if found is None else found[0]

    def function(self, name: str, body: Callable[..., int]) -> None:
        """Let SQL of this connection call `body`, which takes two values and may read with this connection."""

        def guarded(one: object, other: object) -> int:
            try:
                return body(one, other)
            except StoreProblem as problem:  # SQLite would only say that a function failed
                self._failed = problem
                raise

        with self._use:
            self._connection.create_function(name, 2, guarded)

    @property
    def in_transaction(self) -> bool:
        """Return whether a transaction or a snapshot is open; a closed connection has none."""
        with self._in_use:
            return not self._closed and bool(self._connection.in_transaction)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read one state of the file throughout the block, regardless of writes by others.

        Within a transaction or another snapshot, the block reads the state of that one.
        """
        if self.in_transaction:
            yield
            return
        self.run("BEGIN")
        try:
            yield
            self._refuse_damage()
        finally:
            self._roll_back()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Carry the block out wholly or not at all; it is durable when it has ended."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self._refuse_damage()
            self._commit()
        except BaseException:
            self._roll_back()
            raise

    def _commit(self) -> None:
        """Carry out COMMIT. An error of the disk at this point leaves open whether the transaction is kept."""
        try:
            self.run("COMMIT")
        except StoreProblem as problem:
            if problem.code != "disk-error":
                raise
            raise StoreProblem(
                "commit-unsure",
                N_(
                    "磁盘没有确认这一步是否已经保存。请先不要重做：检查磁盘后锁定窗口，"
                    "重新登录，看这一步是否已在，没有的再办一次。"
                ),
            ) from problem

    def _refuse_damage(self) -> None:
        """Raise StoreProblem `store-damaged` where a page was read whose authentication failed.

        SQLCipher hands such a page on as zeros: damage in the tail of a long value would be read as a text.
        """
        with self._in_use:
            if not self._closed and self._connection.execute("PRAGMA cipher_status").fetchone()[0] != "1":
                raise _damaged()

    def _roll_back(self) -> None:
        with self._in_use:
            if not self._closed and self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def copy_into(self, target: Database, step: Progress) -> int:
        """Copy the whole file into an open and empty database of the same or another key; returns its pages.

        `step` hears pages, and may raise to stop.
        """
        pages = 0

        def moved(_status: int, remaining: int, total: int) -> None:
            nonlocal pages
            pages = total
            step(total - remaining, total)

        with self._use:
            self._connection.backup(target._connection, pages=_PAGES_PER_STEP, progress=moved)
        return pages

    def close(self) -> None:
        """Close the connection; a second call has no effect. A statement that another thread runs on it is stopped first.

        A connection closed under a running statement takes the program down, so this waits for the statement.
        """
        while not self._in_use.acquire(timeout=_PATIENCE_S):
            self._connection.interrupt()
        try:
            self._closed = True
            self._connection.close()
        finally:
            self._in_use.release()


class _Using:
    """One statement on a connection: alone, while it is open, and with errors that are the program's own."""

    __slots__ = ("_acquire", "_db", "_release")

    def __init__(self, db: Database) -> None:
        self._db, self._acquire, self._release = db, db._in_use.acquire, db._in_use.release

    def __enter__(self) -> None:
        self._acquire()
        if self._db._closed:
            self._release()
            raise StoreProblem("store-closed", N_("档案库已锁定。请重新登录。"))

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if error is None:
            try:
                if not self._db._connection.in_transaction:  # there it is asked once, at the end
                    self._db._refuse_damage()
            finally:
                self._release()
            return
        failed, self._db._failed = self._db._failed, None
        try:
            if isinstance(error, MemoryError):  # said of every page that is read after a damaged one, too
                self._db._refuse_damage()
        finally:
            self._release()
        if failed is not None and isinstance(error, sqlcipher.OperationalError):
            raise failed from error
        _translate(error)


def quoted(text: str) -> str:
    """Return a text as SQL says it: for a view, and for a part of a statement that stands without its parameters."""
    return "'" + text.replace("'", "''") + "'"


@contextmanager
def translated() -> Iterator[None]:
    """Turn exceptions of sqlcipher3 into RuleBroken (a constraint named after a rule) or StoreProblem."""
    try:
        yield
    except sqlcipher.DatabaseError as error:
        _translate(error)
        raise


def _translate(error: BaseException) -> None:
    """Raise the program's own error in the place of one of sqlcipher3; return for one that has none."""
    if isinstance(error, sqlcipher.IntegrityError):
        rule = rulebook.BY_CODE.get(str(error)) or _by_constraint(str(error))
        if rule is not None:
            raise rulebook.broken(rule) from error
    elif isinstance(error, sqlcipher.DatabaseError):
        problem = _problem(str(error))
        if problem is not None:
            raise problem from error


def _by_constraint(message: str) -> rulebook.Rule | None:
    """UNIQUE and CHECK constraints have no text of their own: name the rule that each stands for."""
    for part, rule in (
        ("household.key", rulebook.ONE_BAG_PER_HOUSEHOLD),
        ("dossier.reference_code", rulebook.CODE_ONCE),
        ("loan_once", rulebook.ON_SHELF),
        ("manager_a <> manager_b", rulebook.TWO_MANAGERS),
        ("claim.dossier_id", rulebook.ON_ANOTHER_LIST),
        ("batch.file_sha256", rulebook.FILE_ONCE),
    ):
        if part in message:
            return rule
    return None


def _damaged() -> StoreProblem:
    return StoreProblem(
        "store-damaged", N_("档案库文件已损坏或不属于此密钥。请停止使用，从备份恢复，并联系系统管理员。")
    )


def _problem(message: str) -> StoreProblem | None:
    text = message.lower()
    if "full" in text:
        return StoreProblem("disk-full", N_("磁盘已满，本次操作未保存。请清理磁盘后重试，原有数据完好。"))
    if any(sign in text for sign in _DAMAGE):
        return _damaged()
    if "locked" in text or "busy" in text:
        return StoreProblem("store-busy", N_("档案库正被另一操作占用。请稍候再试。"))
    if "disk i/o" in text or "unable to open" in text or "readonly" in text:
        return StoreProblem("disk-error", N_("磁盘读写失败，本次操作未保存。请检查磁盘或文件夹权限后重试。"))
    return None
