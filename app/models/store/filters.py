"""Filters of the list of dossiers in SQL, over the scope's views: conditions, and the values of a column with counts.

A column stands in the dossier itself, in what it names (customer, place, keeper) or in what belongs to it (its
open loan, its classes). Of the last two the words are judged once for each row there, before any dossier is read.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.models.domain.change import key_parts
from app.models.domain.filtering import ColumnFilter, Filters, GroupSum, ValueCount, Way
from app.models.store import buildings
from app.models.store.database import Database, quoted
from app.models.store.tables import OFF_SHELF, ORIGINALS_KEPT

# As the cell says it: 在库, and 在库 · 待核实 of a new one.
_STATE = "CASE WHEN d.life IN ('entered', 'verified') THEN d.state || '.' || d.life ELSE d.state END"
_ENDS_IN_ASCII = "GLOB '*[0-9A-Za-z]'"
# As `household.household_name` says it.
_HOUSEHOLD = (
    f"ifnull((SELECT {buildings.ESTATE} || CASE WHEN {buildings.ESTATE} {_ENDS_IN_ASCII} THEN '·' ELSE '' END"
    f" || b.name || CASE WHEN b.name {_ENDS_IN_ASCII} THEN '栋' ELSE '' END"
    " FROM main.building AS b WHERE b.id = d.building_id), '')"
    " || CASE WHEN d.unit <> '' THEN d.unit || '单元' ELSE '' END || d.room"
)

# As words; a dossier without any has none.
_ORIGINALS = f"(SELECT i.dossier_id, CAST(count(*) AS TEXT) AS kept FROM {ORIGINALS_KEPT} GROUP BY 1)"

# Nobody here holds what another institution has.
_HERE = "iif(d.outside = '', d.holder_id, NULL)"


@dataclass(frozen=True, slots=True)
class FilterSource:
    """The place of a column's words in the store. `words`: SQL of them.

    `rows`: the table of the words, of which `key` is what `link` of a dossier names; «» where the dossier has them itself.
    `which`: those rows alone. `runs`: SQL of the dossier whose equal values are equal words, and by which an index has it in
    order: such a column has nearly as many values as dossiers, and only the first are counted.
    """

    words: str
    rows: str = ""
    link: str = "d.id"
    key: str = "dossier_id"
    which: str = "1"
    runs: str = ""


# Of a dossier that is sealed the session may not read any (S11-R6).
_READ = "NOT EXISTS (SELECT 1 FROM withheld AS w WHERE w.dossier_id = t.dossier_id)"
_COLUMNS: Final = {
    "household": FilterSource(_HOUSEHOLD, runs="d.sort_key"),
    "name": FilterSource("t.name", "main.party", "d.party_id", "id"),
    "code": FilterSource("d.reference_code", runs="d.reference_code"),
    "bar": FilterSource("d.bar_code", runs="d.bar_code"),
    "state": FilterSource(_STATE),
    "place": FilterSource("t.name", "main.place", "d.place_id", "id"),
    "holder": FilterSource("t.name", "main.person", _HERE, "id"),
    "department": FilterSource("t.department", "main.person", _HERE, "id"),
    "due": FilterSource("t.due_on", "main.loan", which="t.returned_at IS NULL"),
    "category": FilterSource("d.category"),
    "opened": FilterSource("d.opened_on"),
    "phone": FilterSource("t.number", "main.phone", "d.party_id", "party_id", "t.number <> ''"),
    "originals": FilterSource("t.kept", _ORIGINALS),
    "id": FilterSource("t.id_number", "main.party", "d.party_id", "id", "t.id_number <> ''"),
}


def column(key: str) -> FilterSource:
    """Return the column of a key; of a class of customers by `class_key`."""
    family, axis = key_parts(key)
    if family == "class":
        return FilterSource("t.value", "main.dossier_class", which=f"t.axis = {quoted(axis)} AND {_READ}")
    return _COLUMNS[key]


def conditions(filters: Filters) -> tuple[list[str], list[object]]:
    """SQL of the conditions of a list, and its parameters."""
    compiled = [condition(one, column(one.column)) for one in filters]
    return [sql for sql, _ in compiled], [value for _, values in compiled for value in values]


def values(db: Database, key: str, narrowed: tuple[str, Sequence[object]], typed: str, most: int) -> list[ValueCount]:
    """Return the values of a column among the dossiers of `narrowed` (SQL, parameters), each with its number of lines.

    At most `most` of them: the most frequent, or the first in order where nearly every dossier has its own. `typed`: only
    those that contain it.
    """
    of, (where, params) = column(key), narrowed
    has, like = (f"{of.words} LIKE ? ESCAPE '!'", [pattern(typed)]) if typed else ("1", [])
    if not of.rows:
        by = of.runs or f"+({of.words})"  # an index of the column would only lead to every row by turns
        order = by if of.runs else "2 DESC, 1"
        sql = f"SELECT {of.words}, count(*) FROM dossier AS d WHERE {where} AND {has} GROUP BY {by} ORDER BY {order} LIMIT ?"
        return [ValueCount(*row) for row in db.rows(sql, (*params, *like, most))]
    # By what the dossiers name first: there are few places and keepers, and their words are asked for once.
    sql = (
        f"SELECT ifnull({of.words}, ''), sum(n) FROM (SELECT {of.link} AS k, count(*) AS n FROM dossier AS d WHERE {where} GROUP BY 1)"
        f" LEFT JOIN {of.rows} AS t ON t.{of.key} = k AND {of.which} WHERE {has} GROUP BY 1 ORDER BY 1 <> '', 2 DESC, 1 LIMIT ?"
    )
    return [ValueCount(*row) for row in db.rows(sql, (*params, *like, most))]


def sums(db: Database, key: str, narrowed: tuple[str, Sequence[object]], today: str) -> list[GroupSum]:
    """Return every value of a column among the dossiers of `narrowed`, with its dossiers, those out, and those overdue."""
    of, (where, params) = column(key), narrowed
    late = "SELECT 1 FROM main.loan AS l WHERE l.dossier_id = d.id AND l.returned_at IS NULL AND l.due_on < ?"
    by = of.link if of.rows else of.words
    grouped = (
        f"SELECT {by} AS k, count(*) AS n, sum(d.state = 'lent') AS out, sum(d.state = 'lent' AND EXISTS ({late})) AS late"
        f" FROM dossier AS d WHERE {where} GROUP BY +({by})"
    )
    said, join = (
        (f"ifnull({of.words}, '')", f" LEFT JOIN {of.rows} AS t ON t.{of.key} = k AND {of.which}")
        if of.rows
        else ("k", "")
    )
    sql = f"SELECT {said}, sum(n), sum(out), sum(late) FROM ({grouped}){join} GROUP BY 1 ORDER BY 2 DESC, 1"
    return [GroupSum(*row) for row in db.rows(sql, (today, *params))]


def condition(one: ColumnFilter, of: FilterSource) -> tuple[str, list[object]]:
    """SQL of a condition on a column, and its parameters."""
    filled = _judged(of, f"{of.words} <> ''")
    match one.way:
        case Way.EMPTY:
            return f"({filled}) IS NOT TRUE", []
        case Way.FILLED:
            return filled, []
        case Way.CONTAINS:
            return _judged(of, f"{of.words} LIKE ? ESCAPE '!'"), [pattern(one.text)]
        case Way.BETWEEN:
            # A bound is a day, and a cell may have its hour behind it.
            until = f" AND substr({of.words}, 1, 10) <= ?" if one.last else ""
            days = [one.first or "0", *([one.last] if one.last else [])]
            return _judged(of, f"{of.words} >= ?{until}"), list(days)
        case Way.VALUES:
            listed = _judged(of, f"{of.words} IN (SELECT value FROM json_each(?))")
            if "" in one.values and of.rows:
                listed = f"({listed} OR ({filled}) IS NOT TRUE)"
            states = sorted({value.partition(".")[0] for value in one.values}) if one.column == "state" else []
            if states and "shelved" not in states:
                # So that the index of those that are out serves.
                listed = f"{OFF_SHELF} AND d.state IN (SELECT value FROM json_each(?)) AND {listed}"
                return listed, [json.dumps(states), json.dumps(one.values)]
            return listed, [json.dumps(one.values)]


def _judged(of: FilterSource, test: str) -> str:
    if not of.rows:
        return test
    return f"{of.link} IN (SELECT t.{of.key} FROM {of.rows} AS t WHERE {of.which} AND {test})"


def pattern(text: str) -> str:
    """Return what `LIKE ? ESCAPE '!'` takes for a contained text."""
    escaped = text.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{escaped}%"
