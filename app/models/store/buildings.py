"""Estates (小区) and their buildings."""

from __future__ import annotations

from app.models.domain.household import building_sort_key, building_word, in_estate
from app.models.store.database import Database

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
    """Every building with its name, its estate before it where there are several, in natural order."""
    rows = db.rows(f"SELECT b.id, {ESTATE}, b.name FROM building AS b ORDER BY b.sort_key, b.id")
    return [(int(row[0]), in_estate(row[1], building_word(row[2])) if row[1] else str(row[2])) for row in rows]


def estates(db: Database) -> dict[int, tuple[str, str, str]]:
    """By building: the key and name of its estate, and its own name. Empty where the office has one estate only."""
    rows = db.rows(
        "SELECT b.id, ifnull(e.key, ''), ifnull(e.name, ''), b.name FROM building AS b"
        f" LEFT JOIN main.estate AS e ON e.id = b.estate_id WHERE {_SEVERAL}"
    )
    return {int(row[0]): (str(row[1]), str(row[2]), str(row[3])) for row in rows}


def estate_keys(db: Database) -> list[str]:
    """The keys of all estates that have buildings; an empty one stands for buildings without an estate."""
    rows = db.rows(
        "SELECT DISTINCT ifnull(e.key, '') FROM main.building AS b LEFT JOIN main.estate AS e ON e.id = b.estate_id"
    )
    return [str(row[0]) for row in rows]


def _estate(db: Database, key: str, name: str) -> int:
    found = db.value("SELECT id FROM main.estate WHERE key = ?", (key,))
    if found is not None:
        return int(found)
    return db.insert("INSERT INTO main.estate (key, name) VALUES (?, ?)", (key, name))
