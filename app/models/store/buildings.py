"""Estates (小区) and their buildings."""

from __future__ import annotations

from typing import NamedTuple

from app.models.domain.dossier import Home
from app.models.domain.household import building_sort_key, building_word, estate_sort_keys, in_estate
from app.models.store.database import Database
from app.models.store.scope import building_token
from app.models.store.search import rescope

# Two lookups in the index `building_once`: cheap enough for every statement that names a household.
_SEVERAL = (
    "(SELECT min(ifnull(estate_id, 0)) FROM main.building) <> (SELECT max(ifnull(estate_id, 0)) FROM main.building)"
)
ESTATE = f"CASE WHEN {_SEVERAL} THEN ifnull((SELECT name FROM main.estate WHERE id = b.estate_id), '') ELSE '' END"
"""SQL for the estate of building `b`; empty where the office has one estate only, since nobody there asks."""


def building(db: Database, estate_key: str, estate: str, key: str, name: str) -> int:
    """Return the id of a building, entered under `name` when new. An empty `estate_key` names no estate."""
    estate_id = _estate(db, estate_key, estate) if estate_key else None
    found = db.value("SELECT id FROM main.building WHERE ifnull(estate_id, 0) = ? AND key = ?", (estate_id or 0, key))
    if found is not None:
        return int(found)
    return db.insert(
        "INSERT INTO main.building (estate_id, key, name, sort_key) VALUES (?, ?, ?, ?)",
        (estate_id, key, name, building_sort_key(key, estate_key)),
    )


def buildings(db: Database) -> list[tuple[int, str]]:
    """The buildings that the session sees with their names, their estates before them where there are several, in order."""
    return _named(db, "building")


def names(db: Database) -> dict[int, str]:
    """Return the names of all buildings by their ids, regardless of the scope."""
    return dict(_named(db, "main.building"))


def _named(db: Database, source: str) -> list[tuple[int, str]]:
    rows = db.rows(f"SELECT b.id, {ESTATE}, b.name FROM {source} AS b ORDER BY b.sort_key, b.id")
    return [(number, in_estate(estate, building_word(name)) if estate else name) for number, estate, name in rows]


def homes(db: Database, building_id: int) -> dict[int, Home]:
    """Return every dossier of a building, by its id, with its unit, floor and room."""
    rows = db.rows("SELECT id, unit, floor, room FROM dossier WHERE building_id = ?", (building_id,))
    return {number: Home(unit, floor, room) for number, unit, floor, room in rows}


def estates(db: Database) -> dict[int, tuple[str, str, str]]:
    """Return, for each building that the session sees, key and name of its estate, and its own name. Empty for one estate."""
    rows = db.rows(
        "SELECT b.id, ifnull(e.key, ''), ifnull(e.name, ''), b.name FROM building AS b"
        f" LEFT JOIN main.estate AS e ON e.id = b.estate_id WHERE {_SEVERAL}"
    )
    return {number: (key, estate, name) for number, key, estate, name in rows}


def sole_estate(db: Database) -> str:
    """The name of the estate in which all buildings stand; empty where there are several, or some name none."""
    names = db.column(
        "SELECT DISTINCT ifnull(e.name, '') FROM main.building AS b LEFT JOIN main.estate AS e ON e.id = b.estate_id"
    )
    return names[0] if len(names) == 1 else ""


def estate_names(db: Database) -> list[str]:
    """The named estates that have buildings, in natural order."""
    return db.column(
        "SELECT DISTINCT e.name FROM main.estate AS e JOIN building AS b ON b.estate_id = e.id ORDER BY e.key"
    )


class IntoEstate(NamedTuple):
    """The number of buildings put into an estate, and the names that it had already, so that two became one."""

    buildings: int
    merged: tuple[str, ...]


def put_into_estate(db: Database, key: str, name: str) -> IntoEstate:
    """Put every building that names no estate into this one.

    A person responsible for one of two buildings that become one is not thereby responsible for the other's dossiers:
    they keep their assignments of the two where that is the building of the estate.

    Raises RuleBroken `one-bag-per-household` where the estate has one of their households already.
    """
    estate = _estate(db, key, name)
    nameless = "(SELECT id FROM main.building WHERE estate_id IS NULL)"
    db.run(
        "UPDATE main.household SET key = ? || '/' || key WHERE dossier_id IN"
        f" (SELECT id FROM main.dossier WHERE building_id IN {nameless})",
        (key,),
    )
    before, _ = estate_sort_keys(key)
    # A tombstone sorts by its code.
    db.run(
        f"UPDATE main.dossier SET sort_key = ? || sort_key WHERE building_id IN {nameless} AND state <> 'destroyed'",
        (before,),
    )
    twice = db.rows(
        "SELECT b.id, o.id, b.name FROM main.building AS b JOIN main.building AS o ON o.key = b.key AND o.estate_id = ?"
        " WHERE b.estate_id IS NULL",
        (estate,),
    )
    for old, other, _ in twice:
        moved = db.column("SELECT id FROM main.dossier WHERE building_id = ?", (old,))
        db.run("UPDATE main.dossier SET building_id = ? WHERE building_id = ?", (other, old))
        for number in moved:
            rescope(db, number, building_token(old), building_token(other))
        db.run("DELETE FROM main.person_building WHERE building_id = ?", (old,))
        db.run("DELETE FROM main.building WHERE id = ?", (old,))
    named = int(db.value("SELECT count(*) FROM main.building WHERE estate_id IS NULL")) + len(twice)
    db.run("UPDATE main.building SET estate_id = ?, sort_key = ? || sort_key WHERE estate_id IS NULL", (estate, before))
    return IntoEstate(named, tuple(name for _, _, name in twice))


def _estate(db: Database, key: str, name: str) -> int:
    found = db.value("SELECT id FROM main.estate WHERE key = ?", (key,))
    if found is not None:
        return int(found)
    return db.insert("INSERT INTO main.estate (key, name) VALUES (?, ?)", (key, name))
