"""The dry run (预检) of a ledger: the result of each row, before anything is written.

One engine for the import wizard and for the command line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Mapping as TextsOf
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any

from app.models.domain.folding import visible
from app.models.domain.headings import heading_home
from app.models.domain.policy.pack import Pack
from app.models.domain.progress import IsCancelled, Progress
from app.models.ledgers.ahead import Ahead, Parser, RowPlan
from app.models.ledgers.as_written import written_otherwise
from app.models.ledgers.body import SECTION, Aside, body_rows
from app.models.ledgers.borrow_register_rows import BorrowRegisterParser
from app.models.ledgers.cells import Cell, text_of
from app.models.ledgers.clashes import Existing, clashes_in, learn_numbers
from app.models.ledgers.deed_rows import DeedParser
from app.models.ledgers.dossier_rows import DossierParser
from app.models.ledgers.drafts import DossierDraft, LedgerKind, LoanDraft
from app.models.ledgers.fields import DATES
from app.models.ledgers.layout import HEADER_WITHIN, Mapping, layout_at
from app.models.ledgers.left_out import OWN_NUMBER, OWN_REASON, OWN_SHEET, LeftOut, LeftRow, left_out
from app.models.ledgers.money import money_unit, unit_word, with_unit
from app.models.ledgers.problems import Problem, file_problem
from app.models.ledgers.reader import Coming
from app.models.ledgers.row_values import values_of
from app.models.ledgers.rows import LedgerRow, Status
from app.models.ledgers.sheet import Workbook, step
from app.models.ledgers.suiting import is_of_bills, suits
from app.models.ledgers.tables import Remembered, Table, Wish, guessed, read_together, recalled, tables_of

_ROWS_PER_STEP = 500
_EXAMPLES_WITHIN = 200


CellPlace = tuple[str, int, int]
"""A cell of a ledger: its sheet, its spreadsheet row (from 1), and its column in that sheet (from 0)."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Rows by status. `ready` counts every row that would be imported, warned ones among them."""

    rows: int
    ready: int
    rejected: int
    warned: int
    still_out: int | None = None


class DryRun:
    """The rows of a ledger with their problems. Immutable: `mended` makes another one.

    `sheets` are the sheets read together (those whose headers mean the same), `left_out` the unused parts; `edits` are
    the texts that replace those of the file. `unsuited` is the refusal («no-header», «wrong-pack») of a file whose
    columns must be assigned first; then there are no rows.
    """

    def __init__(
        self,
        workbook: Workbook,
        pack: Pack,
        existing: Existing | None = None,
        wish: Wish | None = None,
        remembered: Remembered | None = None,
        progress: Progress | None = None,
        cancelled: IsCancelled | None = None,
        ahead: Ahead | None = None,
    ) -> None:
        self.file_name = workbook.name
        self.sha256 = workbook.sha256
        self.pack = pack
        self.wish = wish = wish or Wish()
        self.rows: list[LedgerRow] = []
        self.edits: dict[CellPlace, str] = {}
        self.unsuited = ""
        self._workbook = workbook
        self._existing = existing
        self._remembered = remembered or (lambda _: None)
        self._tables, self.mapping = self._find_tables(wish)
        self.kind = self.mapping.kind
        self.sheets = tuple(dict.fromkeys(table.source.name for table in self._tables))
        bills = not pack.by_household and self.kind is LedgerKind.DOSSIERS and is_of_bills(self.mapping)
        if not self.unsuited and (not suits(self.mapping, pack) or (bills and not self._is_confirmed)):
            self.unsuited = "wrong-pack"
        self._parsers = [self._parser(table) for table in self._tables]
        aside: list[LeftRow] = []
        if not self.unsuited:
            self._read(aside, progress, cancelled, ahead or Ahead())
            if not self.rows:
                raise file_problem("no-rows", workbook.name)
            self._find_clashes()
        self.left_out: LeftOut = left_out(workbook, self._tables, self.mapping, aside)

    def _find_tables(self, wish: Wish) -> tuple[list[Table], Mapping]:
        pack = self.pack
        tables = tables_of(self._workbook, pack, wish)
        if not any(suits(table.layout.mapping, pack) for table in tables) and wish.header is None:
            known = recalled(self._workbook, pack, self._remembered)
            tables = [known] if known else tables
        if not tables:
            self.unsuited = "no-header"
            tables = [guessed(self._workbook, pack, wish.sheet)]
        chosen, mapping = read_together(tables, lambda one: suits(one, pack))
        wanted = wish.mapping or self._remembered(mapping.fingerprint)
        self._is_confirmed = bool(wanted and wanted.fingerprint == mapping.fingerprint)
        if wanted and self._is_confirmed:
            mapping = wanted
            chosen = [replace(table, layout=replace(table.layout, mapping=mapping)) for table in chosen]
            self.unsuited = ""
        return chosen, mapping

    def _parser(self, table: Table) -> Parser:
        if self.kind is LedgerKind.BORROW_REGISTER:
            return BorrowRegisterParser(self.mapping)
        if self.kind is LedgerKind.DEEDS:
            return DeedParser(self.mapping, self.pack)
        return DossierParser(table.layout, self.pack, table.sheet.untyped, self.wish.category)

    def _read(
        self, aside: list[LeftRow], progress: Progress | None, cancelled: IsCancelled | None, ahead: Ahead
    ) -> None:
        keys, rows = self.mapping.keys(), self.rows
        total = sum(table.bottom - table.top for table in self._tables)
        for place, table in enumerate(self._tables):
            parse, name = ahead.take(self._parsers[place]), table.source.name
            first, passed = len(rows), list[Aside]()
            for number, cells in _body(table, passed):
                if len(rows) % _ROWS_PER_STEP == 0:
                    step(progress, cancelled, min(len(rows), total), total)
                draft, own = parse(number, cells)
                rows.append(LedgerRow(name, number, keys, cells, draft, own, (), place))
            aside += [LeftRow(name, one.number, one.why, one.text) for one in passed]
            self._say_unread(first, _unread_of(table), keys)
        if len(self._tables) > 1:
            rows.sort(key=lambda row: (self.sheets.index(row.sheet), row.number))
        step(progress, cancelled, total, total)

    def _say_unread(self, first: int, unread: dict[int, list[tuple[int, str]]], keys: tuple[str, ...]) -> None:
        """Warn, from the row at `first`, of every cell of a column in use that could not be read."""
        for place in range(first, len(self.rows)) if unread else ():
            row = self.rows[place]
            said = tuple(
                Problem("cell-unread", keys[column], "公式没有结果" if word == "=" else word)
                for column, word in unread.get(row.number, ())
                if self.mapping.fields[column] not in ("", "sequence")
            )
            if said:
                self.rows[place] = row._replace(own=row.own + said)

    @property
    def plan(self) -> RowPlan | None:
        """The plan of the first sheet; None where other tables or columns are read."""
        table = self._tables[0]
        if self.unsuited or len(self._tables) > 1 or table.sheet.rows is not self._workbook.sheets[0].rows:
            return None
        return RowPlan(self._parsers[0], table.layout.body, len(self.mapping.fields), str(self.rows[-1].cells[SECTION]))

    @property
    def fingerprint(self) -> str:
        """The digest of the header, under which a corrected mapping is remembered."""
        return self.mapping.fingerprint

    @property
    def other_sheets(self) -> tuple[str, ...]:
        """The visible sheets that were not read; one of them may be read instead (`with_sheet`)."""
        return tuple(sheet.name for sheet in self._workbook.sheets if sheet.name not in self.sheets and sheet.rows)

    @property
    def header(self) -> int:
        """The header's row in its sheet (0-based), -1 for a table without one."""
        return self._tables[0].layout.header

    @property
    def needs_category(self) -> bool:
        """Return whether the ledger has no category column and no category was chosen for its rows."""
        return self.kind is LedgerKind.DOSSIERS and any(
            isinstance(row.draft, DossierDraft) and row.draft.category is None and row.rejection is None
            for row in self.rows
        )

    @property
    def counts(self) -> Counts:
        found = Counter([row.status for row in self.rows])
        rejected, out = found[Status.REJECTED], None
        if self.kind is LedgerKind.BORROW_REGISTER:
            loans = (row.draft for row in self.rows if row.status is not Status.REJECTED)
            out = sum(isinstance(loan, LoanDraft) and loan.still_out for loan in loans)
        return Counts(len(self.rows), len(self.rows) - rejected, rejected, found[Status.WARNED], out)

    def to_json(self) -> dict[str, Any]:
        """The verdict: rows, ready, rejected and warnings, `still_out` for a register.

        A rejected row stands once, with its first reason; its warnings wait until it is mended. With several
        sheets read together each row names its sheet.
        """
        counts = self.counts
        judged = [(row, row.rejection) for row in self.rows if row.own or row.clashes]
        rejected = [self._named(row) | {"reason": rejection.code} for row, rejection in judged if rejection]
        warnings = [
            self._named(row) | {"reason": problem.code}
            for row, rejection in judged
            if not rejection
            for problem in row.problems
        ]
        report: dict[str, Any] = {"rows": counts.rows, "ready": counts.ready}
        if counts.still_out is not None:
            report["still_out"] = counts.still_out
        return report | {"rejected": rejected, "warnings": warnings}

    def values(self) -> list[dict[str, Any]]:
        """Return the values read from every row, for `check-ledger --values`."""
        return [
            self._named(row) | {"values": values_of(row.draft), "written_otherwise": self.written_otherwise(row)}
            for row in self.rows
        ]

    def written_otherwise(self, row: LedgerRow) -> dict[str, str]:
        """Return by key of a column the value to be written, where it is more than another spelling of the cell."""
        return written_otherwise(row, self.pack)

    def _named(self, row: LedgerRow) -> dict[str, Any]:
        sheet = {"sheet": row.sheet} if len(self.sheets) > 1 else {}
        return {**sheet, "row": row.number}

    def row(self, number: int, sheet: str | None = None) -> LedgerRow:
        """The first row with this spreadsheet number; raises KeyError if it is not a data row."""
        for row in self.rows:
            if row.number == number and sheet in (None, row.sheet):
                return row
        raise KeyError(number)

    def place_of(self, row: LedgerRow, column: int) -> CellPlace:
        """Return the place in the file of the cell that a row shows in this column of the mapping; below 0: in none."""
        return row.sheet, row.number, self._columns_of(row)[column]

    def _columns_of(self, row: LedgerRow) -> list[int]:
        """The column of the file for each column of the mapping; each that is not there has a number of its own."""
        columns = self._tables[row.table].columns
        none = -1 - row.table * len(columns)
        return [column if column >= 0 else none - place for place, column in enumerate(columns)]

    @property
    def header_rows(self) -> int:
        """The number of first rows among which a header may stand."""
        return min(len(self._tables[0].source.rows), HEADER_WITHIN)

    def columns_at(self, header: int) -> Mapping:
        """Return the columns with the header in this row of the sheet (0-based; -1: it has none)."""
        return layout_at(self._tables[0].source, self.pack, header, self.kind).mapping

    def examples(self, column: int, count: int, header: int | None = None) -> list[str]:
        """Some values of a column of the mapping, each once; `header`: of the sheet below that row."""
        table = self._tables[0]
        body = table.layout.body if header is None else header + 1
        rows = (table.sheet if header is None else table.source).rows[body : body + _EXAMPLES_WITHIN]
        texts = (text_of(row[column]) for row in rows if column < len(row))
        return list(islice(dict.fromkeys(text for text in texts if text), count))

    def mended(self, edits: TextsOf[CellPlace, str]) -> DryRun:
        """Return the same ledger with these texts in place of its cells, judged again, duplicates too.

        Raises KeyError for an unknown row or column.
        """
        wanted: dict[tuple[str, int], dict[int, str]] = {}
        for (sheet, number, column), text in edits.items():
            wanted.setdefault((sheet, number), {})[column] = visible(text)
        other = copy(self)
        other.edits = {**self.edits, **edits}
        other.rows = [
            self._reworded(row, texts) if (texts := wanted.get((row.sheet, row.number))) else row for row in self.rows
        ]
        lost = [place for place, texts in wanted.items() if texts]
        if lost:
            raise KeyError(*lost)
        other._find_clashes()
        return other

    def _reworded(self, row: LedgerRow, texts: dict[int, str]) -> LedgerRow:
        """Return a row with other texts in its cells. The row's own entries are removed from `texts`."""
        own = {place: texts.pop(column) for place, column in enumerate(self._columns_of(row)) if column in texts}
        if not own:
            return row
        cells = tuple(own.get(place, cell) for place, cell in enumerate(row.cells))
        draft, problems = self._parsers[row.table].parse(cells)
        return row._replace(cells=cells, draft=draft, own=problems)

    def with_mapping(self, mapping: Mapping) -> DryRun:
        """Return the same file read with other columns, without opening it again; corrections are kept."""
        return self.reread(replace(self.wish, mapping=mapping))

    def with_category(self, category: str) -> DryRun:
        """Return the same file with this category's code for the rows that name none; corrections are kept."""
        return self.reread(replace(self.wish, category=category))

    def with_header(self, header: int, mapping: Mapping) -> DryRun:
        """The same sheet with its header in this row (0-based; -1: it has none) and these columns."""
        return self.reread(Wish(mapping, self.wish.category, self.sheets[0], header))

    def with_sheet(self, sheet: str) -> DryRun:
        """Another sheet of the same file."""
        return self.reread(Wish(category=self.wish.category, sheet=sheet))

    def reread(self, wish: Wish, edits: TextsOf[CellPlace, str] | None = None) -> DryRun:
        """Return the same file read as it is wished, with these corrections, or those made so far."""
        run = DryRun(self._workbook, self.pack, self._existing, wish, self._remembered)
        kept = {place: text for place, text in (edits or self.edits).items() if place[0] in run.sheets}
        return run.mended(kept) if kept and run.rows else run

    def problem_sheet_rows(self, *, sent_back: bool = False) -> list[list[str]]:
        """Header and every row with a problem, its row number first and the reasons last, for a colleague.

        `sent_back`: only the rows that an import did not take. Read again, the sheet means the same: an amount says its
        unit, which a line above the table or another sheet may have said, and so do the estate and the building.
        """
        several = len(self.sheets) > 1
        head = [OWN_SHEET, OWN_NUMBER] if several else [OWN_NUMBER]
        labels, unit = self._labels_with_unit()
        over = self._said_over()
        table = [[*head, *over, *labels, OWN_REASON]]
        for row in self.rows:
            if row.rejection is not None or (row.problems and not sent_back):
                position = [row.sheet, str(row.number)] if several else [str(row.number)]
                position += [heading_home(str(row.cells[SECTION]))[place] for place in over.values()]
                reasons = "\n".join(problem.sentence for problem in row.problems)
                parser = self._parsers[row.table]
                values = row.values
                if isinstance(parser, DossierParser) and "amount" in values:
                    values["amount"] = with_unit(values["amount"], parser.unit, unit)
                table.append([*position, *values.values(), reasons])
        return table

    def _said_over(self) -> dict[str, int]:
        """The columns that headings and tabs stood for in this ledger: their labels, and the part of a heading."""
        kinds = {"小区": ("estate", 0), "楼栋": ("building", 1), "单元": ("unit", 2)}
        sections = {str(row.cells[SECTION]) for row in self.rows if row.cells[SECTION]}
        return {
            label: part
            for label, (field, part) in kinds.items()
            if field not in self.mapping.fields and any(heading_home(section)[part] for section in sections)
        }

    def _labels_with_unit(self) -> tuple[list[str], int]:
        """The labels of the columns, that of the amount with its unit, and the unit that it names."""
        labels = list(self.mapping.labels)
        first = self._parsers[0] if self._parsers else None
        if not isinstance(first, DossierParser) or "amount" not in self.mapping.fields:
            return labels, 1
        column = self.mapping.fields.index("amount")
        if money_unit(labels[column]) is None and first.unit != 1:
            labels[column] += f"({unit_word(first.unit)})"
        return labels, money_unit(labels[column]) or 1

    def _find_clashes(self) -> None:
        """Judge every row against the others and the archive."""
        if self._existing:
            learn_numbers(self._existing, self.pack, self.rows)
        clashes_of = clashes_in(self.rows, self._existing, self.mapping, self.pack, len(self.sheets) > 1)
        for place, row in enumerate(self.rows):
            clashes = clashes_of(row)
            if clashes != row.clashes:
                self.rows[place] = row._replace(clashes=clashes)


def dry_run(
    coming: Coming,
    pack_of: Callable[[Workbook], Pack],
    existing_of: Callable[[Workbook], Existing | None] = lambda _: None,
    *,
    wish: Wish | None = None,
    remembered: Remembered | None = None,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> DryRun:
    """Judge the rows of a file that is being read; what its first rows show is parsed while the rest is read.

    `pack_of` chooses the pack, by the first rows and again by all of them; `existing_of` reads the archive once all are
    here. A file whose columns must be assigned first comes back `unsuited`.
    Raises LedgerProblem when the file as a whole cannot be read, Cancelled when asked to stop.
    """
    ahead = Ahead(lambda first: DryRun(first, pack_of(first), None, wish, remembered).plan)
    workbook = coming.workbook(progress, cancelled, ahead)
    return DryRun(workbook, pack_of(workbook), existing_of(workbook), wish, remembered, progress, cancelled, ahead)


def suited(run: DryRun) -> DryRun:
    """The dry run of a file whose columns are known; raises LedgerProblem `no-header` or `wrong-pack` otherwise."""
    if run.unsuited:
        raise file_problem(run.unsuited, run.file_name, pack=run.pack.name)
    return run


def _body(table: Table, passed: list[Aside]) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    rows = body_rows(table.sheet, table.layout, table.layout.mapping, passed, table.columns)
    epoch = table.sheet.epoch
    if not epoch:
        return rows
    days = [column for column, field in enumerate(table.layout.mapping.fields) if field in DATES]
    return ((number, _from_1900(cells, days, epoch)) for number, cells in rows)


def _from_1900(cells: tuple[Cell, ...], days: Sequence[int], epoch: int) -> tuple[Cell, ...]:
    """Cells whose numbers in the columns of dates count from 1900, as everywhere else."""
    moved = list(cells)
    for column in days:
        cell = moved[column]
        if isinstance(cell, float | int) and not isinstance(cell, bool | date):
            moved[column] = cell + epoch
    return tuple(moved)


def _unread_of(table: Table) -> dict[int, list[tuple[int, str]]]:
    """Return by spreadsheet row the columns of the mapping whose cells could not be read, with their texts."""
    found: dict[int, list[tuple[int, str]]] = {}
    width = len(table.layout.mapping.fields)
    for (row, column), word in sorted(table.sheet.unread.items()):
        if column < width:
            found.setdefault(row + 1, []).append((column, word))
    return found
