"""Parsing the first sheet of a file while its process still reads the rest.

The layout that the first rows show may turn out to be another, once every row is here. So nothing that was parsed ahead
counts until the dry run finds the same parser and the same cells.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from operator import is_
from typing import NamedTuple

from app.models.domain.errors import LedgerProblem
from app.models.ledgers.borrow_register_rows import BorrowRegisterParser
from app.models.ledgers.cells import Cell
from app.models.ledgers.deed_rows import DeedParser
from app.models.ledgers.dossier_rows import DossierParser
from app.models.ledgers.drafts import Draft
from app.models.ledgers.problems import Problem
from app.models.ledgers.sheet import Sheet, Workbook

Parser = DossierParser | BorrowRegisterParser | DeedParser
Parsed = tuple[Draft, tuple[Problem, ...]]

_FIRST_ROWS = 1_000
_AT_ONCE = 100


class RowPlan(NamedTuple):
    """The parsing of one sheet's rows: from row `body` (0-based), so many cells of each and then their section."""

    parser: Parser
    body: int
    width: int
    section: str


class Ahead:
    """`plan_of` gives the plan that the first rows show, None for none; without it nothing is parsed."""

    def __init__(self, plan_of: Callable[[Workbook], RowPlan | None] | None = None) -> None:
        self._plan_of = plan_of
        self.plan: RowPlan | None = None
        self._next = 0
        self._parsed: dict[int, tuple[tuple[Cell, ...], Parsed]] = {}

    def look(self, name: str, sheets: Sequence[Sheet]) -> bool:
        """Parse some rows of the first of the sheets so far. Return whether there were any."""
        rows = sheets[0].rows if sheets else []
        if self._plan_of and len(rows) >= _FIRST_ROWS:
            plan_of, self._plan_of = self._plan_of, None
            self._begin(plan_of, name, sheets[0])
        if self.plan is None or self._next >= len(rows):
            return False
        parser, _, width, section = self.plan
        for number in range(self._next, min(self._next + _AT_ONCE, len(rows))):
            row = rows[number]
            if any(cell != "" for cell in row):
                cells = (*row[:width], *[""] * (width - len(row)), section, "")
                self._parsed[number + 1] = cells, parser.parse(cells)
            self._next = number + 1
        return True

    def _begin(self, plan_of: Callable[[Workbook], RowPlan | None], name: str, sheet: Sheet) -> None:
        first = Sheet(sheet.name, [list(row) for row in sheet.rows], (), sheet.untyped, sheet.epoch)
        with suppress(LedgerProblem):
            self.plan = plan_of(Workbook(name, "", (first,)))
        if self.plan:
            self._next = self.plan.body

    def take(self, parser: Parser) -> Callable[[int, tuple[Cell, ...]], Parsed]:
        """Return what parses a row of the whole file: its number from 1, and its cells."""
        found = self._parsed if self.plan and self.plan.parser.settings == parser.settings else {}

        def parse(number: int, cells: tuple[Cell, ...]) -> Parsed:
            before = found.pop(number, None)
            return before[1] if before and same(before[0], cells) else parser.parse(cells)

        return parse


def same(one: tuple[Cell, ...], other: tuple[Cell, ...]) -> bool:
    """Return whether two rows have the same cells. 1, «1» and True differ."""
    if len(one) == len(other) and all(map(is_, one, other)):
        return True
    return one == other and all(map(is_, map(type, one), map(type, other)))
