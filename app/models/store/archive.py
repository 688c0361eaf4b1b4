"""The archive's database file: made, opened, checked, brought up to date, and one connection per thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident

from app.models import durable_file
from app.models.domain.errors import N_, Cancelled, StoreProblem
from app.models.domain.progress import IsCancelled, Progress
from app.models.store import migrating, migrations, seal, search
from app.models.store.database import Database
from app.models.store.scope import Scope

_PAGE = 4096


class Store:
    """One open archive. Connections belong to threads; `close` ends them all and forgets the key.

    A thread that is `at_work` keeps its connection over `close`, and the key for others that its work needs, to the end of
    that work; the last of them forgets the key.
    """

    def __init__(self, path: Path, key: bytes, scope: Scope | None = None) -> None:
        """Open an existing archive file. Raises StoreProblem when it is missing, damaged or too new."""
        check_file(path)
        self.path = path
        self._key = bytearray(key)
        self._scope = scope
        self._local = threading.local()
        self._open: list[tuple[int, Database]] = []
        self._guard = threading.RLock()
        self._is_closed = False
        self._working: dict[int, int] = {}
        self._is_unsettled = False
        try:
            self._recover()
            self._bring_up()
        except BaseException:
            self.close()  # a file that does not open is closed at once, so that a backup can replace it
            raise

    @classmethod
    def create(cls, path: Path, key: bytes) -> Store:
        """Make a new archive file; `path` must not exist. Returns it open."""
        if path.exists():
            raise StoreProblem("store-exists", N_("文件夹中已有档案库。请另选一个空文件夹。"), path=str(path))
        durable_file.make_private(path)
        db = Database(path, key)
        try:
            migrations.make(db)
        finally:
            db.close()
        return cls(path, key)

    def _recover(self) -> None:
        """Bring in what the log holds where the file ends within a page; where it still does then, it is damaged."""
        if self.path.stat().st_size % _PAGE:
            self.settle()
            if not self._is_unsettled:
                _check_size(self.path)

    def _bring_up(self) -> None:
        version = int(self.db.value("PRAGMA user_version"))
        if version > migrations.NEWEST:
            raise StoreProblem(
                "store-too-new",
                N_("档案库由更新版本的程序建立（{found} > {known}）。请升级程序后再打开，库未作任何更改。"),
                found=version,
                known=migrations.NEWEST,
            )
        if version < migrations.NEWEST:
            migrating.bring_up(self.db, self.path, version)

    @property
    def db(self) -> Database:
        """Return this thread's connection, opened when first asked for and narrowed to the session's scope.

        A transaction goes on in the scope in which it began: undoing it would undo the views of a new one.
        """
        local = self._local  # another thread may close the store meanwhile, which forgets this
        db: Database | None = getattr(local, "db", None)
        if db is None:
            with self._guard:
                db = self._connected(self.path)
                self._open.append((get_ident(), db))
            local.db, local.scope = db, None
        scope = self._scope
        if scope is not None and scope != local.scope and not db.in_transaction:
            scope.narrow(db)
            local.scope = scope
        return db

    def _connected(self, path: Path) -> Database:
        """Connect to a file of this store's key, under the guard: nothing wipes the key meanwhile."""
        if not self._key or (self._is_closed and not self.is_at_work):
            raise _closed()
        return Database(path, bytes(self._key))

    def narrow(self, scope: Scope) -> None:
        """Hold every connection to `scope`: each takes it up in its own thread, when it is next asked for."""
        self._scope = scope

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """Yield this thread's connection inside one transaction; `audit.append` seals the rows it touches."""
        db = self.db
        seal.begin(db)
        with db.transaction():
            yield db
        if self._is_unsettled:
            self._fold(db, wait=False)

    @property
    def is_at_work(self) -> bool:
        """Return whether this thread may come to the end of what it does, though the store is closed."""
        return get_ident() in self._working

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Let this thread come to the end of the block, over `close` too. Raises StoreProblem when it is closed already."""
        me = get_ident()
        with self._guard:
            if self._is_closed and not self.is_at_work:
                raise _closed()
            self._working[me] = self._working.get(me, 0) + 1
        try:
            yield
        finally:
            with self._guard:
                self._working[me] -= 1
                if not self._working[me]:
                    del self._working[me]
                if self._is_closed:
                    self._let_go()

    def close(self) -> None:
        """End every connection and wipe the key, as soon as nobody is at work with it.

        The write-ahead log is folded into the file first.
        """
        with self._guard:
            self._is_closed = True
            self._let_go()

    def _let_go(self) -> None:
        """End the connections of all that are not at work; with nobody at work, wipe the key."""
        for owner, db in self._open:
            if owner not in self._working:
                db.close()
        self._open = [one for one in self._open if one[0] in self._working]
        if not self._working:
            self._local = threading.local()
            for position in range(len(self._key)):
                self._key[position] = 0
            self._key.clear()

    def settle(self) -> None:
        """Fold the write-ahead log into the file, so that erased bytes are gone from the disk too.

        A reader of another window or a full disk may prevent it. What was written stands all the same: it is tried again
        after every transaction of this store, and by SQLite when the last window closes.
        """
        self._fold(self.db, wait=True)

    def _fold(self, db: Database, *, wait: bool) -> None:
        usual = int(db.value("PRAGMA busy_timeout"))
        db.run(f"PRAGMA busy_timeout = {usual if wait else 0}")
        try:
            self._is_unsettled = bool(db.value("PRAGMA wal_checkpoint(TRUNCATE)"))
        except StoreProblem:
            self._is_unsettled = True
        finally:
            db.run(f"PRAGMA busy_timeout = {usual}")

    def problems(self) -> list[str]:
        """Return the findings of both integrity checks, in SQLite's words; an empty list when the file is whole.

        Each finds faults that the other misses: page authentication (cipher) and structure (SQLite).
        """
        self.settle()
        found = [str(row[0]) for row in self.db.rows("PRAGMA cipher_integrity_check")]
        found += search.structural_faults(self.db)
        found += [f"foreign key: {row[0]} {row[1]}" for row in self.db.rows("PRAGMA foreign_key_check")]
        return found

    def backup_to(
        self, target: Path, progress: Progress | None = None, cancelled: IsCancelled | None = None
    ) -> None:  # fmt: skip
        """Write a checked copy, encrypted with the same key, to `target`, which must not exist; on the disk on return.

        `progress` hears pages copied. Raises StoreProblem, OSError, and Cancelled; then nothing of the copy is left.
        """

        def step(done: int, total: int) -> None:
            if cancelled and cancelled():
                raise Cancelled
            if progress:
                progress(done, total)

        durable_file.make_private(target)
        try:
            self._copy_checked(target, step)
            durable_file.sync(target)
        except BaseException:
            durable_file.discard(target)
            raise

    def _copy_checked(self, target: Path, step: Progress) -> None:
        with self._guard:
            copy = self._connected(target)
        try:
            pages = self.db.copy_into(copy, step)
            for is_well in (_pages_are_whole, _structure_is_whole):
                if not is_well(copy):
                    raise StoreProblem("backup-bad", N_("备份校验未通过，已丢弃。请检查目标磁盘后重试。"))
                step(pages, pages)
        finally:
            copy.close()


def _pages_are_whole(copy: Database) -> bool:
    """Close the log of a copy and check every page of it. Damage is the copy's own, and none of the archive's."""
    try:
        copy.run("PRAGMA journal_mode = DELETE")
        return not copy.rows("PRAGMA cipher_integrity_check")
    except StoreProblem as problem:
        if problem.code != "store-damaged":
            raise
        return False


def _structure_is_whole(copy: Database) -> bool:
    return not search.structural_faults(copy)


def _log_of(path: Path) -> Path:
    """Return the path of the write-ahead log beside an archive's file; there is one while it is open, and after a kill."""
    return path.with_name(path.name + "-wal")


def _closed() -> StoreProblem:
    return StoreProblem("store-closed", N_("档案库已锁定。请重新登录。"))


def check_file(path: Path) -> None:
    """Look at the file before SQLite does: a file cut to nothing opens as a new empty database.

    Raises StoreProblem `store-missing` or `store-damaged`.
    """
    if not path.exists():
        raise StoreProblem(
            "store-missing",
            N_("找不到档案库文件 {name}。请检查文件夹是否移动，或从备份恢复。"),
            name=path.name,
        )
    if path.stat().st_size and _log_of(path).exists():
        return  # the log may hold the rest of a page that was cut off at the end
    _check_size(path)


def _check_size(path: Path) -> None:
    """Require a file of whole pages. Raises StoreProblem `store-damaged`."""
    size = path.stat().st_size
    if size < _PAGE or size % _PAGE:
        raise StoreProblem(
            "store-damaged",
            N_("档案库文件已损坏（长度 {size} 字节）。请停止使用，从备份恢复，并联系系统管理员。"),
            size=size,
        )
