"""What the store must know of one table: whose its rows are, who sees them, and what becomes of them at a destruction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

ALL: Final = ""
"""`seen`: everybody sees the whole table; no view stands before it."""

NOBODY: Final = "SELECT * FROM main.{table} WHERE 0"
"""`seen`: plain SQL of a narrowed session finds nothing; the program itself asks for `main.{table}`."""


@dataclass(frozen=True, slots=True)
class Of:
    """The owner of a row: the row of `table` that its column names. The schema has the same as a foreign key."""

    table: str
    column: str


@dataclass(frozen=True, slots=True)
class Kept:
    """The rows stay when a dossier is destroyed: they hold nothing of a customer."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of the dossier are deleted, by their column `dossier_id`; `which`: those of which this SQL holds."""

    which: str = "1"


@dataclass(frozen=True, slots=True)
class Goes:
    """The rows go with the row that they belong to (ON DELETE CASCADE)."""


@dataclass(frozen=True, slots=True)
class Unused:
    """A row goes when none of these columns (table, column) names it any more."""

    named_by: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The search index: entries go byte by byte, by `search.forget`."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The rows stay and lose their words: column → SQL of what stands there afterwards.

    `rows`: SQL of which, «» for those of the dossiers by their column `dossier_id`. Of the dossiers themselves: what makes
    tombstones of them.
    """

    columns: Mapping[str, str]
    rows: str = ""


Erased = Kept | Rows | Goes | Unused | Index | Texts


@dataclass(frozen=True, slots=True)
class ArchiveTable:
    """One table of the archive. Without `of`, each row is a subject of its own, called by its columns `key`.

    `also`: whose a row can be instead of `of`'s; exactly one of the columns is set then.

    `called`: SQL for the name or code by which people know a subject, where it is not its key. `erased`: several where rows
    are erased in several ways.
    `seen`: the SELECT of the view that stands before the table in a narrowed session; {person} is who sits there (SQL
    text), {within} the condition of their reach. `work`: rows of a dossier here forbid that its import is undone.
    `sealed`: SQL that is true of the rows `t` of sealed dossiers, which a session without the right to them does not see.
    `covered`: column → SQL of what such a session reads there, where it does see the rows; the dossiers themselves it sees as
    tombstones will be (`covering`).
    `living`: a trigger refuses new rows for a destroyed dossier. `part`: the rows of
    a subject here are sealed apart from the rest of it, under this name: what a loan leaves alone costs it nothing. What
    belongs to such a row is of its part. `derived`: computed from other tables, or a chain of its
    own; it is not sealed.
    """

    name: str
    of: Of | None = None
    also: tuple[Of, ...] = ()
    key: tuple[str, ...] = ("id",)
    called: str = ""
    seen: str = ALL
    sealed: str = ""
    covered: Mapping[str, str] = field(default_factory=dict)
    erased: Erased | tuple[Erased, ...] = Kept()
    work: bool = False
    living: bool = False
    part: str = ""
    derived: bool = False


def by_owner(table: ArchiveTable) -> tuple[ArchiveTable, ...]:
    """A table once for each that its rows can belong to."""
    return (table, *(replace(table, of=one) for one in table.also))


def ways(table: ArchiveTable) -> tuple[Erased, ...]:
    """Return the ways in which the rows of a table are erased."""
    return table.erased if isinstance(table.erased, tuple) else (table.erased,)
