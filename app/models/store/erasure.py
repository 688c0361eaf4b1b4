"""Erasing the data of destroyed dossiers from the tables, as the registry defines for each (S02-R11)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from app.models.store import tables
from app.models.store.archive_table import ArchiveTable, Rows, Texts, Unused
from app.models.store.database import Database

_THEIRS = f"dossier_id {tables.OF_THESE}"


def erase(db: Database, dossier_ids: Sequence[int]) -> None:
    """Delete the rows of dossiers, and everything that their own rows say of the customers.

    The dossiers are still living ones: the schema wants them empty before they may be destroyed. They are taken out of the
    search index before (`search.forget`), all of a list at once.
    """
    these = json.dumps(dossier_ids)
    named = [(table, _named(db, how, these)) for table, how in tables.erased_as(Unused)]
    for table, rows in tables.erased_as(Rows):
        db.run(f"DELETE FROM main.{table.name} WHERE {_THEIRS} AND {rows.which}", (these,))
    for table, texts in tables.erased_as(Texts):
        if table.name == "dossier":
            _blank(db, table, texts, these)
    for table, ids in named:
        forget_unused(db, table.name, ids)


def blank(db: Database, dossier_ids: Sequence[int], only: str = "") -> None:
    """Blank what the registers, which stay, say of dossiers that are tombstones by now; `only`: of one table."""
    for table, texts in tables.erased_as(Texts):
        if table.name != "dossier" and only in ("", table.name):
            _blank(db, table, texts, json.dumps(dossier_ids))


def forget_unused(db: Database, table: str, ids: Iterable[int]) -> None:
    """Erase those of the rows that nothing names any more, with all that goes with them."""
    how = tables.BY_NAME[table].erased
    assert isinstance(how, Unused)
    named = "".join(
        f" AND NOT EXISTS (SELECT 1 FROM main.{by} AS n WHERE n.{column} = {table}.id)" for by, column in how.named_by
    )
    db.run(f"DELETE FROM main.{table} WHERE id {tables.OF_THESE}{named}", (json.dumps(sorted(set(ids))),))


def _named(db: Database, how: Unused, these: str) -> list[int]:
    """The rows of a table that dossiers name."""
    return [
        int(number)
        for by, column in how.named_by
        for number in db.column(
            f"SELECT DISTINCT {column} FROM main.{by} WHERE {_dossier_column(by)} {tables.OF_THESE}", (these,)
        )
        if number is not None
    ]


def _dossier_column(table: str) -> str:
    return "id" if table == "dossier" else "dossier_id"


def _blank(db: Database, table: ArchiveTable, texts: Texts, these: str) -> None:
    columns = ", ".join(f"{column} = {value}" for column, value in texts.columns.items())
    db.run(f"UPDATE main.{table.name} SET {columns} WHERE {texts.rows or _THEIRS}", (these,))
