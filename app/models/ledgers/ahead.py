"""Parsing the first sheet of a file while its process still reads the rest.

The layout that the first rows show may turn out to be another, once every row is here. So nothing that was parsed ahead
counts until the dry run finds the same parser and the same cells.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from operator import is_
from typing import TYPE_CHECKING

from app.models.domain.errors import LedgerProblem
from app.models.ledgers.cells import Cell
from app.models.ledgers.problems import Problem
from app.models.ledgers.sheet import Sheet, Workbook

if TYPE_CHECKING:
    from app.models.ledgers.drafts import DossierDraft, LoanDraft
    from app.models.ledgers.dry_run import DryRun, Parser

    Parsed = tuple[DossierDraft | LoanDraft, tuple[Problem, ...]]

_FIRST_ROWS = 1_000
_AT_ONCE = 100


class Ahead:
    """`judge` makes the dry run of the first rows, as it will make that of the whole file; without it nothing is parsed."""

    def __init__(self, judge: Callable[[Workbook], DryRun] | None = None) -> None:
        self._judge = judge
        self.parser: Parser | None = None
        self._width = 0
        self._section = ""
        self._next = 0
        self._parsed: dict[int, tuple[tuple[Cell, ...], Parsed]] = {}

    def look(self, name: str, sheets: Sequence[Sheet]) -> bool:
        """Parse some rows of the first of the sheets so far. Return whether there were any."""
        rows = sheets[0].rows if sheets else []
        if self._judge and len(rows) >= _FIRST_ROWS:
            judge, self._judge = self._judge, None
            self._begin(judge, name, sheets[0])
        if self.parser is None or self._next >= len(rows):
            return False
        for number in range(self._next, min(self._next + _AT_ONCE, len(rows))):
            row = rows[number]
            if any(cell != "" for cell in row):
                cells = (*row[: self._width], *[""] * (self._width - len(row)), self._section, "")
                self._parsed[number + 1] = cells, self.parser.parse(cells)
            self._next = number + 1
        return True

    def _begin(self, judge: Callable[[Workbook], DryRun], name: str, sheet: Sheet) -> None:
        first = Sheet(sheet.name, [list(row) for row in sheet.rows], (), sheet.untyped, sheet.epoch)
        with suppress(LedgerProblem):
            run = judge(Workbook(name, "", (first,)))
            if not run.unsuited and len(run.tables) == 1 and run.tables[0].sheet.rows is first.rows:
                self.parser, self._next = run.parsers[0], run.tables[0].layout.body
                self._width = len(run.mapping.fields)
                self._section = str(run.rows[-1].cells[-2])

    @property
    def parsed(self) -> int:
        """The number of rows that were parsed and not taken yet."""
        return len(self._parsed)

    def take(self, parser: Parser) -> Callable[[int, tuple[Cell, ...]], Parsed]:
        """Return what parses a row of the whole file: its number from 1, and its cells."""
        found = self._parsed if self.parser and self.parser.settings == parser.settings else {}

        def parse(number: int, cells: tuple[Cell, ...]) -> Parsed:
            before = found.pop(number, None)
            return before[1] if before and same(before[0], cells) else parser.parse(cells)

        return parse


def same(one: tuple[Cell, ...], other: tuple[Cell, ...]) -> bool:
    """Whether two rows have the same cells; 1 and «1» and True are different ones."""
    if len(one) == len(other) and all(map(is_, one, other)):
        return True
    return one == other and all(map(is_, map(type, one), map(type, other)))
