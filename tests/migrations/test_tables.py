"""The registry of tables against the schema: no table is missing in it, and none of its claims is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.domain import tampering
from app.models.store import seal, tables
from app.models.store.archive import Store
from app.models.store.archive_table import (
    ALL,
    ArchiveTable,
    Erased,
    Goes,
    Index,
    Kept,
    Rows,
    Texts,
    Unused,
    by_owner,
    ways,
)
from app.models.store.database import Database
from app.models.store.tables import BY_NAME, TABLES

KEY = bytes(range(32))


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    store = Store.create(tmp_path_factory.mktemp("tables") / "archive-1.db", KEY)
    yield store.db
    store.close()


def in_schema(db: Database) -> set[str]:
    """Every table that the program made; SQLite makes some of its own, and FTS5 the parts of its index."""
    return {
        str(row[0])
        for row in db.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " AND name NOT LIKE 'dossier_gram_%'"
        )
    }


def columns(db: Database, table: str) -> set[str]:
    return {str(row[0]) for row in db.rows("SELECT name FROM pragma_table_info(?)", (table,))}


def references(db: Database, table: str) -> dict[str, tuple[str, bool]]:
    """The foreign keys of a table: column → (table, whether its rows go with that one's)."""
    rows = db.rows('SELECT "from", "table", on_delete FROM pragma_foreign_key_list(?)', (table,))
    return {str(row[0]): (str(row[1]), row[2] == "CASCADE") for row in rows}


def called(table: ArchiveTable) -> str:
    assert table.of
    return f"{table.name}-{table.of.column}" if table.also else table.name


def test_every_table_is_in_the_registry_once(db: Database) -> None:
    assert len(BY_NAME) == len(TABLES)
    assert set(BY_NAME) == in_schema(db)


def test_a_table_that_nobody_entered_is_noticed(db: Database) -> None:
    db.run("CREATE TABLE forgotten (id INTEGER PRIMARY KEY)")
    assert set(BY_NAME) != in_schema(db)
    db.run("DROP TABLE forgotten")


@pytest.mark.parametrize("table", [one for table in TABLES if table.of for one in by_owner(table)], ids=called)
def test_whose_a_row_is_is_a_foreign_key(db: Database, table: ArchiveTable) -> None:
    of = table.of
    assert of is not None and of.table in BY_NAME
    assert references(db, table.name)[of.column][0] == of.table


@pytest.mark.parametrize(
    "table", [one for table in TABLES if table.of and not table.derived for one in by_owner(table)], ids=called
)
def test_the_rows_of_a_subject_are_found_by_an_index(db: Database, table: ArchiveTable) -> None:
    assert table.of is not None
    first = db.rows(
        "SELECT (SELECT name FROM pragma_index_info(i.name) WHERE seqno = 0) FROM pragma_index_list(?1) AS i WHERE NOT partial"
        " OR EXISTS (SELECT 1 FROM sqlite_schema WHERE name = i.name AND sql LIKE '% WHERE ' || ?2 || ' IS NOT NULL')",
        (table.name, table.of.column),
    )
    assert table.of.column in {str(row[0]) for row in first}


@pytest.mark.parametrize("table", [one for one in TABLES if not one.of], ids=lambda one: one.name)
def test_a_subject_is_called_by_its_primary_key(db: Database, table: ArchiveTable) -> None:
    if table.derived:
        return
    rows = db.rows("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", (table.name,))
    assert tuple(str(row[0]) for row in rows) == table.key


@pytest.mark.parametrize("table", TABLES, ids=lambda one: one.name)
def test_how_it_is_erased_suits_its_columns_and_references(db: Database, table: ArchiveTable) -> None:
    for way in ways(table):
        _suits(db, table, way)


def _suits(db: Database, table: ArchiveTable, way: Erased) -> None:
    named = columns(db, table.name)
    match way:
        case Rows(which):
            assert references(db, table.name)["dossier_id"][0] == "dossier"
            db.rows(f"SELECT 1 FROM main.{table.name} WHERE {which}")
        case Goes():
            assert table.of and references(db, table.name)[table.of.column] == (table.of.table, True)
        case Texts(changed, _):
            assert set(changed) <= named
        case Unused(named_by):
            # A row that names another by a foreign key and does not go with it keeps it.
            naming = {
                (other.name, column)
                for other in TABLES
                for column, (target, cascades) in references(db, other.name).items()
                if target == table.name and not cascades
            }
            assert naming == set(named_by)


@pytest.mark.parametrize("table", TABLES, ids=lambda one: one.name)
def test_what_may_be_asked_of_a_dossiers_rows_has_its_column(db: Database, table: ArchiveTable) -> None:
    if table.work or any(isinstance(way, Rows) for way in ways(table)):
        assert "dossier_id" in columns(db, table.name)


# The tables that stay of a destroyed dossier are named here.
KEPT_WITH_A_TOMBSTONE = {
    "movement": "who had the bag and where it lay, by codes; the desk writes the notes",
    "docket_line": "the list by which it was destroyed, written off or asked for",
    "claim": "that an open docket has it to itself",
    "stock_expected": "where a count expected the bag, by its bar code",
}


def test_every_table_that_names_a_dossier_is_narrowed_and_erased_or_said_to_be_kept(db: Database) -> None:
    for table in TABLES:
        if "dossier_id" not in columns(db, table.name):
            continue
        assert table.seen != ALL, table.name
        if isinstance(table.erased, Kept):
            assert table.name in KEPT_WITH_A_TOMBSTONE


def test_what_belongs_to_something_narrowed_is_narrowed_too() -> None:
    for table in TABLES:
        if table.of and BY_NAME[table.of.table].seen != ALL:
            assert table.seen != ALL, table.name


def test_the_view_of_a_table_has_its_columns(db: Database) -> None:
    for table in TABLES:
        if table.seen != ALL:
            seen = table.seen.format(table=table.name, within="1", person="''")
            db.run(f"CREATE TEMP VIEW {table.name} AS {seen}")
    for table in TABLES:
        if table.seen != ALL:
            rows = db.rows("SELECT name FROM pragma_table_info(?, 'temp')", (table.name,))
            assert {str(row[0]) for row in rows} == columns(db, table.name), table.name
    for table in TABLES:
        if table.seen != ALL:
            db.run(f"DROP VIEW temp.{table.name}")


LIVING = (
    "CREATE TRIGGER {table}_of_the_living BEFORE INSERT ON {table}"
    " WHEN (SELECT state FROM dossier WHERE id = {dossier}) = 'destroyed'"
    " BEGIN SELECT RAISE(ABORT, 'destroyed-stays'); END"
)


def living_trigger(table: ArchiveTable) -> str:
    """The trigger that a table of the living has: `dossier` is reached by its own column, or over whose its row is."""
    dossier = "NEW.dossier_id"
    if isinstance(table.erased, Goes) and table.of:
        dossier = f"(SELECT dossier_id FROM {table.of.table} WHERE id = NEW.{table.of.column})"
    return LIVING.format(table=table.name, dossier=dossier)


def test_a_tombstone_refuses_what_the_registry_says(db: Database) -> None:
    rows = db.rows(
        "SELECT tbl_name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%\\_of\\_the\\_living' ESCAPE '\\'"
    )
    found = {str(table): re.sub(r"\s+", " ", str(sql)) for table, sql in rows}
    assert found == {table.name: living_trigger(table) for table in TABLES if table.living}


def test_what_is_sealed_can_be_put_into_words(db: Database) -> None:
    """A blob has no canonical text, and a kind of subjects has words of its own."""
    for table in TABLES:
        kinds = {str(row[0]) for row in db.rows("SELECT type FROM pragma_table_info(?)", (table.name,))}
        assert table.derived or kinds <= {"INTEGER", "TEXT", "REAL"}, table.name
    assert {kind.name for kind in seal.kinds()} <= tampering._KINDS.keys()


def test_every_way_of_the_registry_is_used() -> None:
    """A claim that no table makes would be tested by nothing."""
    assert {type(way) for table in TABLES for way in ways(table)} == {
        Kept, Rows, Goes, Unused, Index, Texts,
    }  # fmt: skip


def test_the_dump_of_the_schema_lies_with_the_tests() -> None:
    assert (Path(__file__).parent / "schema.sql").exists()
    assert not list(Path(tables.__file__).parent.glob("*.sql"))


def test_what_a_destruction_would_overwrite_is_covered_while_it_is_sealed() -> None:
    """S11-R6: a row of a sealed dossier is hidden from who has no right to it, or each of its words is covered."""
    open_ones = {
        (table.name, column)
        for table, texts in tables.erased_as(Texts)
        if not table.sealed or table.covered
        for column in texts.columns
        if column not in tables.covering(table)
    }
    # The bag's place and its order in lists, as a unit without its room, name nobody.
    assert open_ones == {("dossier", "place_id"), ("dossier", "sort_key"), ("dossier", "unit")}
