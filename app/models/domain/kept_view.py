"""A person's own views of a list: filters under a name.

They may name a customer, so they lie in the archive, under its key, and a name that is erased goes from them too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from app.models.domain import filtering
from app.models.domain.doors import in_digits
from app.models.domain.filtering import ColumnFilter, Filters, Way
from app.models.domain.folding import compact
from app.models.domain.household import NUMERALS

MOST_VIEWS = 50
LONGEST_NAME = 40
DOSSIERS, TRAIL = "dossiers", "audit"
"""The list of dossiers and the audit trail; a register goes by its own name."""
_OF_A_CUSTOMER = ("name", "household")

Views = dict[tuple[str, str], Filters]
"""Filters by the list that they are of, and their name."""


def views_written(views: Mapping[tuple[str, str], Filters]) -> str:
    """Return all views of a person as text."""
    kept = [[table, name, filtering.written(filters)] for (table, name), filters in views.items()]
    return json.dumps(kept, ensure_ascii=False)


def views_read(text: str) -> Views:
    """Read what `views_written` wrote; «» for a person without views, and nothing of a text that is damaged."""
    try:
        found = {(table, name): filtering.read(filters) for table, name, filters in json.loads(text or "[]")}
    except (ValueError, TypeError, KeyError):
        return {}
    return {key: filters for key, filters in found.items() if all(isinstance(word, str) for word in key)}


class Erased:
    """Names and households of destroyed customers, and the question whether words name one of them."""

    def __init__(self, names: Collection[str], households: Collection[str]) -> None:
        self.words = {word.casefold() for word in (*names, *households) if word}
        self._names = {name.casefold() for name in names if name}
        self._pairs = {pair for name in names for pair in _PAIR.findall(name)}
        self._doors = [door for door in map(_spelled, households) if door != "-"]

    def named_in(self, text: str) -> bool:
        """Return whether a whole name stands in a text, or a household in any spelling: «1栋1单元101» is «1-1-101户» too."""
        spelled = _spelled(text)
        return any(name in text.casefold() for name in self._names) or any(door in spelled for door in self._doors)

    def meant_by(self, typed: str) -> bool:
        """Return whether a person's own words name one, even in part: two characters of a name are enough."""
        return self.named_in(typed) or not self._pairs.isdisjoint(_PAIR.findall(typed))


_PAIR = re.compile(r"(?=([\u3400-\u9fff\U00020000-\U0003ffff]{2}))")
_DOOR_PART = re.compile(rf"[A-Z]+|\d+|[〇零{NUMERALS}]+")


def _spelled(household: str) -> str:
    """Return numbers and letters of a household, without the words between them."""
    parts = (in_digits(part + "室").removesuffix("室").lstrip("0") for part in _DOOR_PART.findall(compact(household)))
    return "".join(f"-{part}" for part in parts) + "-"


def without_customers(views: Views, erased: Erased) -> Views:
    """Return the views without what names an erased customer; one that asks for nothing else goes whole."""
    left = {
        key: tuple(kept for one in filters if (kept := _without(key[0], one, erased))) for key, filters in views.items()
    }
    return {key: filters for key, filters in left.items() if filters and not erased.meant_by(key[1])}


def _without(table: str, one: ColumnFilter, erased: Erased) -> ColumnFilter | None:
    """Return what is left of a condition. A part of an erased word names it too: people type «欧阳» for «欧阳震».

    A cell of a register may name a customer among other words.
    """
    of_list = table == DOSSIERS
    if table == TRAIL or (of_list and one.column not in _OF_A_CUSTOMER):
        return one
    if one.way is Way.VALUES:
        values = tuple(
            value for value in one.values
            if (value.casefold() not in erased.words if of_list else not erased.named_in(value))
        )  # fmt: skip
        return replace(one, values=values) if values else None
    named = erased.named_in if of_list else erased.meant_by
    names = one.way is Way.CONTAINS and (named(one.text) or any(map(one.holds, erased.words)))
    return None if names else one
