"""Corrections in a spreadsheet: a column of reference codes, and columns named like the data that they correct.

An empty cell changes nothing; `CLEARED` in a cell takes the value away. Nothing is guessed: a column that is not known
and a value that does not fit its datum are problems, and the rest of the row is read all the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.models.domain import change_rules, rulebook
from app.models.domain.change import key_parts
from app.models.domain.errors import N_, BadInput, Refusal, RuleBroken
from app.models.domain.folding import clean, fold
from app.models.domain.policy.fields import FieldKind
from app.models.domain.policy.pack import Pack
from app.models.ledgers.cells import Cell, text_of
from app.models.ledgers.days import date_of
from app.models.ledgers.problems import REJECTING, file_problem
from app.models.ledgers.reader import read_workbook
from app.models.ledgers.sheet import Sheet

CODE_COLUMNS = ("档号", "档案编号")
CLEARED = "（清除）"
MOST_ROWS = 5_000
_HEADER_WITHIN = 30
# A spreadsheet keeps fifteen digits of a number; a longer one has lost its end.
_DIGITS_KEPT = 10**15


@dataclass(frozen=True, slots=True)
class CorrectionProblem:
    """The refusal of a row, or of one cell of it. `row` counts like the spreadsheet; `column` may be empty."""

    row: int
    code: str
    column: str
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """The changes of one row, as (key, value to store)."""

    row: int
    code: str
    edits: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CorrectionSheet:
    """A spreadsheet of corrections as read: `name` without its folder."""

    name: str
    rows: tuple[CorrectionRow, ...]
    problems: tuple[CorrectionProblem, ...]


def read_corrections(source: Path, pack: Pack, labels: Mapping[str, str]) -> CorrectionSheet:
    """Read the first sheet that has a column of codes. `labels`: the key of each datum by the name of its column.

    Raises LedgerProblem for a file that cannot be read (`problems.py`), among them `no-codes`, `no-rows`, `too-large`.
    """
    book = read_workbook(source)
    found = next(((sheet, at) for sheet in book.sheets if (at := _header_of(sheet)) is not None), None)
    if found is None:
        raise file_problem("no-codes", book.name)
    sheet, at = found
    filled = [(number, row) for number, row in enumerate(sheet.rows[at + 1 :], at + 2) if any(map(text_of, row))]
    if not filled:
        raise file_problem("no-rows", book.name)
    if len(filled) > MOST_ROWS:
        raise file_problem("too-large", book.name, what="行数", limit=f"{MOST_ROWS} 行")
    reading = _Reading(pack, labels, [fold(text_of(cell)) for cell in sheet.rows[at]], at + 1)
    rows = tuple(one for number, row in filled if (one := reading.row(number, row)) is not None)
    return CorrectionSheet(book.name, rows, tuple(reading.problems))


def _header_of(sheet: Sheet) -> int | None:
    for place, row in enumerate(sheet.rows[:_HEADER_WITHIN]):
        if any(fold(text_of(cell)) in CODE_COLUMNS for cell in row):
            return place
    return None


class _Reading:
    """One pass over a sheet; problems are collected on the way."""

    def __init__(self, pack: Pack, labels: Mapping[str, str], header: list[str], header_row: int) -> None:
        self.problems: list[CorrectionProblem] = []
        self._pack = pack
        self._codes = next(place for place, name in enumerate(header) if name in CODE_COLUMNS)
        self._columns: list[tuple[int, str, str]] = []
        self._asked: dict[tuple[str, str], int] = {}
        known = {fold(name): (name, key) for name, key in labels.items()}
        for place, name in enumerate(header):
            if place == self._codes or not name:
                continue
            if name not in known:
                self._refuse(header_row, "", name, rulebook.broken(change_rules.KNOWN_FIELD, name=name))
            elif name in header[:place]:
                self._refuse(header_row, "", name, _twice(header_row))
            else:
                self._columns.append((place, *known[name]))

    def row(self, number: int, cells: list[Cell]) -> CorrectionRow | None:
        """Return the changes of a row; None where it has none that can be used."""
        code = clean(text_of(cells[self._codes])) if self._codes < len(cells) else ""
        if not code:
            self._refuse(number, "", CODE_COLUMNS[0], BadInput("no-code", N_("这一行没有档号。请填写档号后重新读取。")))
            return None
        edits = []
        for place, name, key in self._columns:
            if place >= len(cells) or not text_of(cells[place]):
                continue
            try:
                edits.append((key, self._value(name, key, cells[place])))
            except (RuleBroken, BadInput) as refusal:
                self._refuse(number, code, name, refusal)
                continue
            first = self._asked.setdefault((code, key), number)
            if first != number:
                edits.pop()
                self._refuse(number, code, name, _twice(first))
        return CorrectionRow(number, code, tuple(edits)) if edits else None

    def _value(self, name: str, key: str, cell: Cell) -> str:
        if isinstance(cell, float | int) and not isinstance(cell, bool) and abs(cell) >= _DIGITS_KEPT:
            raise BadInput("id-precision-lost", REJECTING["id-precision-lost"])
        typed = self._text(key, cell)
        return change_rules.value_read(self._pack, key, name, "" if fold(typed) == fold(CLEARED) else typed)

    def _text(self, key: str, cell: Cell) -> str:
        family, name = key_parts(key)
        field = self._pack.field(name) if family == "field" else None
        if field is not None and field.kind is FieldKind.DATE and isinstance(cell, float | int | date):
            try:
                day = date_of(cell)
            except ValueError:
                return text_of(cell)
            return day.isoformat() if day else ""
        return text_of(cell)

    def _refuse(self, row: int, code: str, column: str, refusal: Refusal) -> None:
        self.problems.append(CorrectionProblem(row, code, column, refusal))


def _twice(row: int) -> BadInput:
    return BadInput("twice", N_("与第 {row} 行重复，以先出现的为准。请删去多余的一处。"), row=row)
