"""Filters of a list, as people know them from spreadsheets: one condition for a column, all of which hold at once.

A condition is a value. The store compiles it to SQL over the scope's views (`store/filters.py`); a short list that is in
memory asks `holds`. Both judge the words that the cell shows, without regard to capitals.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

from app.models.domain.errors import N_, BadInput, NotAllowed
from app.models.domain.rulebook import COVERED_COLUMN

MOST_VALUES = 200
"""The number of values of a column that are offered, the most frequent ones; typing narrows them."""
LONGEST_TEXT = 200
"""The number of characters that a condition may have."""


class Content(StrEnum):
    """The kind of content of a column; it decides the conditions that the column takes.

    `CODE`: one of a few values of the program or the pack. `COVERED`: masked for everybody. A condition on a masked column
    asks only whether a cell is empty: beginnings of a number, tried one after the other, would reveal it (ADR 16).
    """

    WORDS = "words"
    DAY = "day"
    CODE = "code"
    COVERED = "covered"

    @property
    def ways(self) -> tuple[Way, ...]:
        """Return the conditions that such a column takes, the usual one first."""
        return _WAYS[self]


class Way(StrEnum):
    """A kind of condition."""

    VALUES = "values"
    CONTAINS = "contains"
    BETWEEN = "between"
    EMPTY = "empty"
    FILLED = "filled"

    @property
    def label(self) -> str:
        """The condition as the window offers it."""
        return _LABELS[self]


_WAYS = {
    Content.WORDS: (Way.VALUES, Way.CONTAINS, Way.EMPTY, Way.FILLED),
    Content.DAY: (Way.BETWEEN, Way.VALUES, Way.EMPTY, Way.FILLED),
    Content.CODE: (Way.VALUES,),
    Content.COVERED: (Way.EMPTY, Way.FILLED),
}
_LABELS = {
    Way.VALUES: N_("选择值"),
    Way.CONTAINS: N_("包含文字"),
    Way.BETWEEN: N_("起止日期"),
    Way.EMPTY: N_("为空"),
    Way.FILLED: N_("不为空"),
}


@dataclass(frozen=True, slots=True)
class ColumnFilter:
    """A condition on one column. `values`: the cell is one of these, «» for an empty one. `text`: the cell contains it.

    `first` and `last`: days ISO, both included; an empty one is no bound.
    """

    column: str
    way: Way
    values: tuple[str, ...] = ()
    text: str = ""
    first: str = ""
    last: str = ""

    @property
    def sentence(self) -> str:
        """The condition in words, with gaps for `column`, `values`, `text`, `first`, `last` and `way`."""
        match self.way:
            case Way.VALUES:
                return N_("{column}：{values}")
            case Way.CONTAINS:
                return N_("{column}包含“{text}”")
            case Way.BETWEEN if self.first and self.last:
                return N_("{column}：{first} 至 {last}")
            case Way.BETWEEN if self.first:
                return N_("{column}：{first} 起")
            case Way.BETWEEN:
                return N_("{column}：至 {last}")
            case _:
                return N_("{column}{way}")

    def holds(self, said: str) -> bool:
        """Return whether the words of a cell fulfil the condition."""
        match self.way:
            case Way.VALUES:
                return said in self.values
            case Way.CONTAINS:
                return self.text.casefold() in said.casefold()
            case Way.BETWEEN:
                return said != "" and self.first <= said and (not self.last or said[: len(self.last)] <= self.last)
            case Way.EMPTY:
                return said == ""
            case Way.FILLED:
                return said != ""


@dataclass(frozen=True, slots=True)
class ValueCount:
    """A value of a column and in how many lines it stands; «» is an empty cell."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class GroupSum:
    """A value of a column, and of the dossiers that have it: how many, how many of them are out, and are overdue."""

    value: str
    dossiers: int
    lent: int
    overdue: int


Filters = tuple[ColumnFilter, ...]
"""At most one condition for a column; all of them hold at once."""


def replaced(filters: Filters, column: str, condition: ColumnFilter | None) -> Filters:
    """Return the filters with another condition for a column, or none."""
    rest = tuple(one for one in filters if one.column != column)
    return (*rest, condition) if condition is not None else rest


def admitted(filters: Iterable[ColumnFilter], columns: Mapping[str, Content]) -> None:
    """Raise NotAllowed `covered-column` where a condition asks a masked column for more than whether there is any.

    Raises BadInput `no-such-column` for a column or a condition that the list does not have, and
    `filter-too-long` for a text or a value of more than `LONGEST_TEXT` characters.
    """
    for one in filters:
        content = columns.get(one.column)
        if content is Content.COVERED and one.way not in content.ways:
            raise NotAllowed(COVERED_COLUMN.code, COVERED_COLUMN.sentence, clause=str(COVERED_COLUMN.clause))
        if content is None or one.way not in content.ways:
            raise BadInput("no-such-column", N_("这一列不能这样筛选，请清除后重新选择。"), field=one.column)
        if any(len(said) > LONGEST_TEXT for said in (one.text, *one.values)):
            raise BadInput(
                "filter-too-long",
                N_("筛选的文字最多 {most} 个字符。请缩短后再筛选。"),
                field=one.column,
                most=LONGEST_TEXT,
            )


def written(filters: Filters) -> str:
    """Return filters as text, for keeping."""
    return json.dumps([asdict(one) for one in filters], ensure_ascii=False)


def read(text: str) -> Filters:
    """Read filters that were kept. Raises ValueError for a text that `written` cannot have made."""
    kept = json.loads(text)
    if not isinstance(kept, list):
        raise ValueError(text)
    try:
        found = tuple(ColumnFilter(**one | {"way": Way(one["way"]), "values": tuple(one["values"])}) for one in kept)
    except (KeyError, TypeError) as problem:
        raise ValueError(text) from problem
    if not all(
        isinstance(said, str) for one in found for said in (one.column, one.text, one.first, one.last, *one.values)
    ):
        raise ValueError(text)
    return found
