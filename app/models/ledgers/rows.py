"""A data row of a ledger: its cells, the parsed draft, and its problems."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from app.models.domain.lengths import MOST, MOST_LONG, longest
from app.models.domain.policy.pack import Pack
from app.models.ledgers.body import BLANK
from app.models.ledgers.cells import Cell, text_of
from app.models.ledgers.days import date_of, day_text, says_no_day
from app.models.ledgers.drafts import Draft
from app.models.ledgers.fields import DATES, OTHER_ID, OTHER_NAME, OTHER_PHONE
from app.models.ledgers.layout import Mapping
from app.models.ledgers.problems import REJECTING, Problem

_LONG = ("note", "papers_list", "condition")
_NOT_READ = ("", "sequence")


class Status(StrEnum):
    """The result of a row."""

    READY = "ready"
    WARNED = "warned"
    REJECTED = "rejected"


class LedgerRow(NamedTuple):
    """A data row of a ledger. `number` is its spreadsheet row, from 1; `cells` are as read, `draft` as understood.

    `own` are the problems of the row by itself, `clashes` those with other rows or with the archive; `table` tells apart
    the tables of a sheet that stand side by side. A judged row never changes: mending it makes another one, so a window
    may show rows while others are judged.
    """

    sheet: str
    number: int
    keys: tuple[str, ...]
    cells: tuple[Cell, ...]
    draft: Draft
    own: tuple[Problem, ...]
    clashes: tuple[Problem, ...] = ()
    table: int = 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.own + self.clashes

    @property
    def values(self) -> dict[str, str]:
        """Text per column as a person sees it, by the keys of the mapping."""
        return {
            key: day_text(cell) if key in DATES else text_of(cell)
            for key, cell in zip(self.keys, self.cells, strict=False)
        }

    @property
    def rejection(self) -> Problem | None:
        """The first problem that keeps the row out."""
        for problem in (*self.own, *self.clashes):  # asked of every row, and more than once
            if problem.code in REJECTING:
                return problem
        return None

    @property
    def rejected_by_itself(self) -> bool:
        """Return whether the row is rejected regardless of the other rows and the archive."""
        return bool(self.own) and any(problem.code in REJECTING for problem in self.own)

    @property
    def status(self) -> Status:
        if not self.own and not self.clashes:
            return Status.READY
        return Status.REJECTED if self.rejection else Status.WARNED


class Columns(dict[str, int]):
    """The columns of a mapping's fields; a field without a column reads the blank cell at the end."""

    def __init__(self, mapping: Mapping) -> None:
        super().__init__()
        for column, name in enumerate(mapping.fields):
            self.setdefault(name, column)

    def __missing__(self, name: str) -> int:
        self[name] = BLANK
        return BLANK


class Lengths:
    """The greatest length of a used cell: the same as for typing, so that no reader is given more."""

    def __init__(self, mapping: Mapping, pack: Pack | None = None) -> None:
        self._keys = mapping.keys()
        self._most = [
            sys.maxsize if field in _NOT_READ
            else MOST_LONG if field in _LONG
            else longest(pack, field) if pack
            else MOST
            for field in mapping.fields
        ]  # fmt: skip
        self._most += [MOST, MOST]  # the section, and the blank cell

    def __call__(self, cells: tuple[Cell, ...]) -> tuple[tuple[Cell, ...], tuple[Problem, ...]]:
        """Return the cells, those too long left blank, and the problems of these."""
        if not [cell for cell in cells if type(cell) is str and len(cell) > MOST]:
            return cells, ()
        long = [
            column
            for column, cell in enumerate(cells)
            if isinstance(cell, str) and len(cell.strip()) > self._most[column]
        ]
        short = tuple("" if column in long else cell for column, cell in enumerate(cells))
        return short, tuple(_too_long(self._keys[column], self._most[column]) for column in long)

    @staticmethod
    def against(note: str, place: str, papers: Sequence[str]) -> tuple[Problem, ...]:
        """Return the problems of texts that were joined from several cells, or that were in a list."""
        if max(map(len, (note, place, *papers))) <= MOST:
            return ()
        made = (("note", note, MOST_LONG), ("place", place, MOST), *(("papers_list", title, MOST) for title in papers))
        return tuple(_too_long(key, most) for key, text, most in made if len(text) > most)


def _too_long(key: str, most: int) -> Problem:
    return Problem("text-too-long", key, str(most))


class DateReader:
    """Reads date cells of one row after the other, keeping which fields could not be read, and which say no day."""

    def __init__(self) -> None:
        self.bad: list[Problem] = []
        self.doubts: list[Problem] = []

    def __call__(self, cell: Cell, name: str) -> date | None:
        if cell == "":
            return None
        try:
            day = date_of(cell)
        except (ValueError, OverflowError):
            self.bad.append(Problem("bad-date", name))
            return None
        if isinstance(cell, str | float) and len(text := text_of(cell)) < 10 and says_no_day(text):
            self.doubts.append(Problem("day-unsaid", name))
        return day


def columns_of(mapping: Mapping, name: str) -> list[int]:
    """Return every column of a field that may have several."""
    return [column for column, other in enumerate(mapping.fields) if other == name]


@dataclass(frozen=True, slots=True)
class PersonColumns:
    """The columns of one further person; `BLANK` where they have none. `key`: of the first, for their problems."""

    name: int
    number: int
    phones: tuple[tuple[int, str], ...]
    key: str


def people_columns(mapping: Mapping) -> tuple[PersonColumns, ...]:
    """Match numbers to names: in order when there are as many of each, else each to the nearest name before it."""
    columns = {
        field: [column for column, own in enumerate(mapping.fields) if own == field]
        for field in (OTHER_NAME, OTHER_ID, OTHER_PHONE)
    }
    keys = mapping.keys()
    names = columns[OTHER_NAME] or [BLANK] * any(columns.values())
    owned = {field: _owners(names, columns[field]) for field in (OTHER_ID, OTHER_PHONE)}
    found = []
    for place, name in enumerate(names):
        numbers = [column for column, owner in owned[OTHER_ID] if owner == place]
        phones = [(column, mapping.labels[column]) for column, owner in owned[OTHER_PHONE] if owner == place]
        found.append(
            PersonColumns(
                name, numbers[0] if numbers else BLANK, tuple(phones), keys[name] if name != BLANK else OTHER_ID
            )
        )
    return tuple(found)


def _owners(names: Sequence[int], columns: Sequence[int]) -> list[tuple[int, int]]:
    if len(names) == len(columns):
        return list(zip(columns, range(len(names)), strict=True))
    return [(column, max(sum(name < column for name in names) - 1, 0)) for column in columns]
