"""A person's own views of a list: filters under a name.

They may name a customer, so they lie in the archive, under its key, and a name that is erased goes from them too.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import replace

from app.models.domain import filtering
from app.models.domain.filtering import ColumnFilter, Filters, Way

MOST_VIEWS = 50
LONGEST_NAME = 40
DOSSIERS, TRAIL = "dossiers", "audit"
"""The list of dossiers and the audit trail; a register goes by its own name."""
_OF_A_CUSTOMER = ("name", "household")

Views = dict[tuple[str, str], Filters]
"""By the list that they are of, and their name."""


def views_written(views: Mapping[tuple[str, str], Filters]) -> str:
    """Return all views of a person as text."""
    kept = [[table, name, filtering.written(filters)] for (table, name), filters in views.items()]
    return json.dumps(kept, ensure_ascii=False)


def views_read(text: str) -> Views:
    """Read what `views_written` wrote; «» for a person without views."""
    return {(table, name): filtering.read(filters) for table, name, filters in json.loads(text or "[]")}


def without_customers(views: Views, words: Collection[str]) -> Views:
    """Return the views without what names these customers or households; one that asks for nothing else goes whole."""
    erased = {word.casefold() for word in words}
    left = {
        key: tuple(kept for one in filters if (kept := _without(key[0], one, erased))) for key, filters in views.items()
    }
    return {key: filters for key, filters in left.items() if filters and not _names(key[1], erased)}


def _names(text: str, erased: Collection[str]) -> bool:
    return any(word in text.casefold() for word in erased)


def _without(table: str, one: ColumnFilter, erased: Collection[str]) -> ColumnFilter | None:
    """Return what is left of a condition. A part of an erased word names it too: people type «欧阳» for «欧阳震».

    A cell of a register may name a customer among other words.
    """
    of_list = table == DOSSIERS
    if table == TRAIL or (of_list and one.column not in _OF_A_CUSTOMER):
        return one
    if one.way is Way.VALUES:
        values = tuple(
            value for value in one.values
            if (value.casefold() not in erased if of_list else not _names(value, erased))
        )  # fmt: skip
        return replace(one, values=values) if values else None
    names = one.way is Way.CONTAINS and (_names(one.text, erased) or any(map(one.holds, erased)))
    return None if names else one
