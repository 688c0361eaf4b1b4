"""Erasing what a destroyed dossier leaves in the tables, as the registry says of each (S02-R11)."""

from __future__ import annotations

from collections.abc import Iterable

from app.models.store import search, tables
from app.models.store.database import Database


def erase(db: Database, dossier_id: int) -> None:
    """Delete the rows of a dossier, and everything that its own row says of the customer.

    The dossier is still a living one: the schema wants it empty before it may be destroyed.
    """
    search.forget(db, dossier_id)
    named = [(table, _named(db, how, dossier_id)) for table, how in tables.erased_as(tables.Unused)]
    for table, rows in tables.erased_as(tables.Rows):
        db.run(f"DELETE FROM main.{table.name} WHERE dossier_id = ? AND {rows.which}", (dossier_id,))
    for table, texts in tables.erased_as(tables.Texts):
        if table.name == "dossier":
            _blank(db, table, texts, dossier_id)
    for table, ids in named:
        forget_unused(db, table.name, ids)


def blank(db: Database, dossier_id: int) -> None:
    """Blank what the registers, which stay, say of a dossier that is a tombstone by now."""
    for table, texts in tables.erased_as(tables.Texts):
        if table.name != "dossier":
            _blank(db, table, texts, dossier_id)


def forget_unused(db: Database, table: str, ids: Iterable[int]) -> None:
    """Erase those of the rows that nothing names any more, with all that goes with them."""
    how = tables.BY_NAME[table].erased
    assert isinstance(how, tables.Unused)
    named = "".join(
        f" AND NOT EXISTS (SELECT 1 FROM main.{by} AS n WHERE n.{column} = {table}.id)" for by, column in how.named_by
    )
    db.many(f"DELETE FROM main.{table} WHERE id = ?{named}", [(number,) for number in ids])


def _named(db: Database, how: tables.Unused, dossier_id: int) -> list[int]:
    """The rows of a table that a dossier names."""
    return [
        int(row[0])
        for by, column in how.named_by
        for row in db.rows(f"SELECT {column} FROM main.{by} WHERE {_dossier_column(by)} = ?", (dossier_id,))
        if row[0] is not None
    ]


def _dossier_column(table: str) -> str:
    return "id" if table == "dossier" else "dossier_id"


def _blank(db: Database, table: tables.Table, texts: tables.Texts, dossier_id: int) -> None:
    columns = ", ".join(f"{column} = {value}" for column, value in texts.columns.items())
    db.run(f"UPDATE main.{table.name} SET {columns} WHERE {texts.rows}", (dossier_id,))
