"""The seal: the state of each subject of the archive, bound to the event of the transaction that last touched it.

A subject is a row that belongs to no other (a dossier, a customer, a person, a setting …) with all rows that belong to
it (`tables.py`). While a transaction writes, temporary triggers note which subjects it touches; they stand behind the
views of the scope and fire on cascades too. Its last event then carries the root over the digests of those subjects,
and the hash of the event covers the root. Digests are salted; the salt of a digest is deleted when a newer one takes
its place, so that none reveals erased data.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Final
from weakref import WeakKeyDictionary

from app.models.domain.undisturbed import without_collection
from app.models.store import tables
from app.models.store.archive_table import ArchiveTable, by_owner
from app.models.store.database import Database, Row

Key = int | str
Said = tuple[Key, str]
"""A subject's key and its canonical text."""
NOTHING: Final = b""
"""The root of an event that sealed nothing, and the digest of a subject that is gone."""

_SALT_BYTES = 16
_CHUNK = 1000
_SEALED = tuple(one for table in tables.TABLES if not table.derived for one in by_owner(table))


@dataclass(frozen=True, slots=True)
class Sealed:
    """A subject as it was last sealed, by the event of that number."""

    key: Key
    event: int
    salt: bytes
    digest: bytes


@dataclass(frozen=True, slots=True)
class SubjectKind:
    """A kind of subjects: each row of `root`, with its rows of `tables`."""

    name: str
    root: ArchiveTable
    tables: tuple[ArchiveTable, ...]


def kinds() -> list[SubjectKind]:
    """Return every kind of subjects, in the order of their names, in which they stand in a root."""
    found: dict[str, list[ArchiveTable]] = {}
    for table in _SEALED:
        found.setdefault(_kind(table), []).append(table)
    return [SubjectKind(name, _root(found[name][0]), tuple(found[name])) for name in sorted(found)]


def begin(db: Database) -> None:
    """Watch this connection in its next transaction."""
    if db not in _readers:
        _readers[db] = {kind.name: _SubjectReader.of(db, kind) for kind in kinds()}
        db.function("seal_differs", partial(_differs, db))
        for statement in _WATCH:
            db.run(statement)
        there = set(db.column("SELECT name FROM main.sqlite_schema WHERE type = 'table'"))
        for table in _SEALED:
            for trigger in _triggers(table) if table.name in there else ():
                db.run(trigger)
    db.run("DELETE FROM temp.touched")


def stop(db: Database) -> None:
    """Stop watching this connection: the next migration may bring tables that are not watched yet."""
    if _readers.pop(db, None) is None:
        return
    for name in db.column("SELECT name FROM temp.sqlite_schema WHERE type = 'trigger' AND name GLOB 'touch*'"):
        db.run(f"DROP TRIGGER temp.{name}")
    db.run("DROP TABLE temp.touched")


def touch(db: Database, subjects: Iterable[tuple[str, Key]]) -> None:
    """Let these subjects be sealed as they are: a migration has changed them."""
    db.many("INSERT INTO temp.touched VALUES (?, ?, 1, NULL, 0)", sorted(subjects))
    db.run("UPDATE temp.touched SET changed = 0")


@without_collection
def close(db: Database, event: int) -> tuple[bytes, list[str]]:
    """Seal every subject that this transaction touched under the number of its last event.

    Returns the root, and the subjects (`kind:key`) that did not match their seal.
    """
    touched = db.rows("SELECT kind, count(known), sum(changed) FROM temp.touched GROUP BY kind ORDER BY kind")
    if not touched:
        return NOTHING, []
    if any(known for _, known, _ in touched):
        db.run(
            "UPDATE main.seal SET salt = x'' WHERE (kind, key, event) IN"
            " (SELECT kind, key, known FROM temp.touched WHERE known NOTNULL)"
        )
    root, rows = sha256(), list[Row]()
    for kind, *_ in touched:
        for page in _readers[db][kind].touched(db):
            salts = _salts(len(page))
            seals = [
                (kind, key, event, salt if text else NOTHING, digest_of(salt, text))
                for (key, text), salt in zip(page, salts, strict=True)
            ]
            root.update(b"".join([entry(kind, key, digest) for _, key, _, _, digest in seals]))
            rows += seals
            if len(rows) >= _CHUNK:
                db.insert_rows("main.seal", rows)
                rows.clear()
    db.insert_rows("main.seal", rows)
    changed: list[Row] = []
    if any(differ for _, _, differ in touched):
        changed = db.rows("SELECT kind, key FROM temp.touched WHERE changed ORDER BY kind, key")
    return root.digest(), [f"{kind}:{key}" for kind, key in changed]


def _salts(count: int) -> list[bytes]:
    """Return new salts, all from one call of the system."""
    drawn = os.urandom(_SALT_BYTES * count)
    return [drawn[at : at + _SALT_BYTES] for at in range(0, len(drawn), _SALT_BYTES)]


def entry(kind: str, key: Key, digest: bytes) -> bytes:
    """Return the contribution of one subject to the root of an event, which is over those of all, ordered by kind and key."""
    return f"{kind}\0{key}\0".encode() + digest


def holds(sealed: Sealed, text: str) -> bool:
    """Return whether a subject still matches its seal."""
    return digest_of(sealed.salt, text) == sealed.digest


def differing(db: Database, name: str, keys: Iterable[Key]) -> list[Key]:
    """Return those of the subjects of one kind that are not as they were sealed last."""
    (kind,) = (one for one in kinds() if one.name == name)
    reader = _SubjectReader.of(db, kind)
    return [key for key in keys if not reader.stands(db, key)]


def states(db: Database, kind: SubjectKind) -> Iterator[list[Said]]:
    """Return every subject of a kind in the order of its key, a page at a time."""
    return _SubjectReader.of(db, kind).all(db)


def seals(db: Database, kind: str) -> Iterator[list[Sealed]]:
    """Yield every seal of a kind, old ones too, in the order of key and event, a page at a time."""
    rows = db.rows(
        f"SELECT key, event, salt, digest FROM main.seal WHERE kind = ? ORDER BY key, event LIMIT {_CHUNK}", (kind,)
    )
    while rows:
        yield [Sealed(row[0], int(row[1]), bytes(row[2]), bytes(row[3])) for row in rows]
        rows = db.rows(
            "SELECT key, event, salt, digest FROM main.seal WHERE kind = ? AND (key, event) > (?, ?)"
            f" ORDER BY key, event LIMIT {_CHUNK}",
            (kind, *rows[-1][:2]),
        )


def unknown_kinds(db: Database) -> list[str]:
    """Kinds of seals that the program never makes."""
    known = {kind.name for kind in kinds()}
    return [str(row[0]) for row in db.rows("SELECT DISTINCT kind FROM main.seal ORDER BY kind") if row[0] not in known]


# ------------------------------------------------------------------ the canonical text of a subject
@dataclass(frozen=True, slots=True)
class _SubjectReader:
    """Reads subjects of one kind, each with a column a table: all rows of the subject in one text.

    `one` is SQL for a subject, after its newest seal; `every` and `changed` for all subjects and those that the transaction
    has touched: for the first page of them, and for one after a key.
    """

    names: tuple[str, ...]
    one: str
    every: tuple[str, str]
    changed: tuple[str, str]

    @classmethod
    def of(cls, db: Database, kind: SubjectKind) -> _SubjectReader:
        """The reader for the tables and columns that the file has."""
        below = [(table, row) for table in kind.tables if (row := _row(db, table))]
        parts = ", ".join(
            f"(SELECT group_concat({row}, char(10)) FROM {_from(table)} WHERE {_owner(table)} = s.key)"
            for table, row in below
        )
        mine = f"'{kind.name}'"
        one = (
            f"SELECT k.event, k.salt, k.digest, {parts} FROM (SELECT ? AS key) AS s"
            f" LEFT JOIN main.seal AS k ON k.kind = {mine} AND k.key = s.key AND k.event = {_newest(mine, 's.key')}"
        )

        def pages(source: str) -> tuple[str, str]:
            every, page = f"SELECT s.key, {parts} FROM {source}", f"ORDER BY s.key LIMIT {_CHUNK}"
            return f"{every} {page}", f"{every} AND s.key > ? {page}"

        return cls(
            tuple(table.name for table, _ in below),
            one,
            pages(f"(SELECT {_key(kind.root, 't')} AS key FROM main.{kind.root.name} AS t) AS s WHERE 1"),
            pages(f"temp.touched AS s WHERE s.kind = {mine}"),
        )

    def stands(self, db: Database, key: Key) -> bool:
        """Return whether a subject is as it was sealed last."""
        row = db.row(self.one, (key,))
        assert row is not None
        event, salt, digest, *parts = row
        text = self._text(parts)
        return not text if event is None else digest_of(salt, text) == digest

    def touched(self, db: Database) -> Iterator[list[Said]]:
        """The subjects that the transaction has touched, gone ones too, in the order of the key."""
        return self._pages(db, *self.changed)

    def all(self, db: Database) -> Iterator[list[Said]]:
        """Return all subjects of the kind, in the order of the key; none where the file has no table of it yet."""
        return self._pages(db, *self.every) if self.names else iter(())

    def _pages(self, db: Database, first: str, further: str) -> Iterator[list[Said]]:
        rows = db.rows(first)
        while rows:
            yield [(row[0], self._text(row[1:])) for row in rows]
            if len(rows) < _CHUNK:
                return
            rows = db.rows(further, (rows[-1][0],))

    def _text(self, parts: Iterable[str | None]) -> str:
        """Table for table its rows, in an order that does not depend on how they were read; empty tables are left out."""
        return "\n\n".join(
            [
                name + "\n" + ("\n".join(sorted(part.split("\n"))) if "\n" in part else part)
                for name, part in zip(self.names, parts, strict=True)
                if part is not None
            ]
        )


_readers: WeakKeyDictionary[Database, dict[str, _SubjectReader]] = WeakKeyDictionary()


def _newest(kind: str, key: str) -> str:
    """SQL for the event that sealed a subject last, NULL for one that was never sealed; kind and key are SQL, too."""
    return f"(SELECT max(event) FROM main.seal AS sealed WHERE sealed.kind = {kind} AND sealed.key = {key})"


def _root(table: ArchiveTable) -> ArchiveTable:
    return _root(tables.BY_NAME[table.of.table]) if table.of else table


def _kind(table: ArchiveTable) -> str:
    """The name of the kind of subjects to which rows of a table belong."""
    return table.part or (_kind(tables.BY_NAME[table.of.table]) if table.of else table.name)


def _key(kind: ArchiveTable, row: str) -> str:
    return " || '/' || ".join(f"{row}.{column}" for column in kind.key)


def _from(table: ArchiveTable) -> str:
    """A table as `t`, and the tables between it and its subject as `t1`, `t2` …"""
    joined, name, of = f"main.{table.name} AS t", "t", table.of
    for number, parent in enumerate(_between(table), 1):
        assert of is not None
        joined += f" JOIN main.{parent.name} AS t{number} ON t{number}.id = {name}.{of.column}"
        name, of = f"t{number}", parent.of
    return joined


def _owner(table: ArchiveTable) -> str:
    """The expression for the key of the subject, over `_from`."""
    if table.of is None:
        return _key(table, "t")
    between = _between(table)
    last = between[-1] if between else table
    assert last.of is not None
    return f"t{len(between) or ''}.{last.of.column}"


def _between(table: ArchiveTable) -> list[ArchiveTable]:
    found: list[ArchiveTable] = []
    while table.of and (parent := tables.BY_NAME[table.of.table]).of:
        found.append(parent)
        table = parent
    return found


def _row(db: Database, table: ArchiveTable) -> str:
    """SQL for the canonical text of a row `t`: columns by name, those that have their default left out.

    So that a column or a table that a later version adds changes no seal. Empty for a table that the file has not.
    """
    # Of the table, never of the view that a narrowed session has before it: a view knows no defaults.
    rows = db.rows(
        'SELECT name, type, "notnull", dflt_value FROM pragma_table_info(?, ?) ORDER BY name', (table.name, "main")
    )
    texts = []
    for column, kind, needed, default in rows:
        value = f"t.{column}" if kind == "INTEGER" else f"json_quote(t.{column})"
        said = f"'{column}=', {value}, ','"
        usual = default if default is not None else None if needed else "NULL"
        texts.append(said if usual is None else f"CASE WHEN t.{column} IS {usual} THEN '' ELSE concat({said}) END")
    return f"concat({', '.join(texts)})" if texts else ""  # `||` would copy all that is to its left each time


def digest_of(salt: bytes, text: str) -> bytes:
    """The digest of a subject's canonical text; of one that is gone nothing is left."""
    return sha256(salt + text.encode()).digest() if text else NOTHING


# ------------------------------------------------------------------ what a transaction touches
# Before a subject is touched for the first time it must be what was sealed, or the new seal would hide a change. What is
# `fresh` was just entered. `known`: the event that sealed it before.
_LAST = _newest("NEW.kind", "NEW.key")
_WATCH = (
    "CREATE TEMP TABLE touched (kind TEXT, key, fresh INTEGER, known INTEGER, changed INTEGER, PRIMARY KEY (kind, key))"
    " WITHOUT ROWID",
    f"CREATE TEMP TRIGGER touched_first AFTER INSERT ON touched WHEN NOT NEW.fresh OR {_LAST} NOTNULL"
    f" BEGIN UPDATE touched SET known = {_LAST}, changed = seal_differs(NEW.kind, NEW.key)"
    " WHERE kind = NEW.kind AND key = NEW.key; END",
)


def _triggers(table: ArchiveTable) -> Iterator[str]:
    """The triggers of a table; the first is that of a new row. With a subject, all parts of it are entered."""
    mine = [_kind(table)]
    parts = [kind.name for kind in kinds() if kind.root is table] if table.of is None else mine
    for act, rows in (("INSERT", ("NEW",)), ("UPDATE", ("OLD", "NEW")), ("DELETE", ("OLD",))):
        # A row that is a subject of its own may get its number while it is written.
        fresh = act == "INSERT" and table.of is None
        touch = "".join(
            f" INSERT INTO touched {_touch(table, kind, row, fresh)} ON CONFLICT DO NOTHING;"
            for row in rows
            for kind in (parts if fresh else mine)
        )
        when = "AFTER" if fresh else "BEFORE"
        yield f"CREATE TEMP TRIGGER {_trigger(table, act)} {when} {act} ON main.{table.name} BEGIN{touch} END"


def _trigger(table: ArchiveTable, act: str) -> str:
    return f"touch_{table.name}_{_kind(table)}_{act.lower()}"


def _touch(table: ArchiveTable, root: str, row: str, fresh: bool) -> str:
    """Return the tail of INSERT INTO touched for one row, whose owner a cascade may have deleted already."""
    between, source = _between(table), ""
    if table.of is None:
        key = _key(table, row)
    elif not between:
        key = f"{row}.{table.of.column}"
    else:
        key = _owner(between[0])
        source = f" FROM {_from(between[0])} WHERE t.id = {row}.{table.of.column}"
    values = f"'{root}', {key}, {int(fresh)}, NULL, 0"
    if table.also and not source:
        source = f" WHERE {key} NOTNULL"
    return f"SELECT {values}{source}" if source else f"VALUES ({values})"


def _differs(db: Database, kind: str, key: Key) -> int:
    """Return whether a subject differs from its newest seal: 1 or 0, for SQL."""
    return int(not _readers[db][kind].stands(db, key))
