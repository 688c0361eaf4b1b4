"""The dry run (预检) of a ledger: what would become of each row, before anything is written.

One engine for the import wizard and for the command line.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as TextsOf
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from app.models.domain.folding import visible
from app.models.domain.policy import Pack
from app.models.domain.progress import IsCancelled, Progress
from app.models.ledgers.body import Aside, body_rows
from app.models.ledgers.drafts import DossierDraft, LedgerKind, LoanDraft
from app.models.ledgers.layout import Layout, Mapping, find_layout
from app.models.ledgers.problems import Problem, file_problem
from app.models.ledgers.reader import read_workbook
from app.models.ledgers.rows import DossierParser, LedgerRow, RegisterParser, Status
from app.models.ledgers.sheet import Sheet, Workbook, step

_Clashes = Callable[[LedgerRow], tuple[Problem, ...]]
_ROWS_PER_STEP = 500
_REASON_LABEL = "问题与处理"


CellPlace = tuple[str, int, int]
"""A cell of a ledger: its sheet, its spreadsheet row (from 1), and its column (from 0)."""


class Existing(Protocol):
    """What the archive already holds. Asked for every row, so it should answer from memory."""

    def code_of(self, household_key: str) -> str | None:
        """The reference code of the bag that a household has; None when it has none."""

    def has_code(self, reference_code: str) -> bool: ...

    def bag_named(self, reference_code: str | None, household_key: str | None) -> int | None:
        """The bag that a line of a borrow register means; None when there is none, or no longer."""

    def is_out(self, bag: int) -> bool:
        """Whether a bag is not on its shelf, so that it cannot be lent."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Rows by status. `ready` counts every row that would be imported, warned ones among them."""

    rows: int
    ready: int
    rejected: int
    warned: int
    still_out: int | None = None


class DryRun:
    """The rows of a ledger with what is wrong with each. It never changes: `mended` makes another one.

    `sheets` are the sheets read together (those with the same header), `other_sheets` the ones left out; `edits` are
    the texts that were put in place of the file's.
    """

    def __init__(
        self,
        workbook: Workbook,
        pack: Pack,
        mapping: Mapping | None,
        existing: Existing | None,
        category: str | None,
        progress: Progress | None = None,
        cancelled: IsCancelled | None = None,
    ) -> None:
        layouts = _chosen(workbook, mapping)
        self.file_name = workbook.name
        self.sha256 = workbook.sha256
        self.pack = pack
        self.sheets = tuple(sheet.name for sheet, _ in layouts)
        self.other_sheets = tuple(sheet.name for sheet in workbook.sheets if sheet.name not in self.sheets)
        found = layouts[0][1].mapping
        self.mapping = mapping if mapping and mapping.fingerprint == found.fingerprint else found
        self.kind = self.mapping.kind
        if not suits(self.mapping, pack):
            raise file_problem("wrong-pack", workbook.name, pack=pack.name)
        self._workbook = workbook
        self._existing = existing
        self._category = category
        self._parser: DossierParser | RegisterParser = (
            DossierParser(self.mapping, pack, layouts[0][0].untyped, category)
            if self.kind is LedgerKind.DOSSIERS
            else RegisterParser(self.mapping)
        )
        self.rows: list[LedgerRow] = []
        self.edits: dict[CellPlace, str] = {}
        total = sum(len(sheet.rows) for sheet, _ in layouts)
        for sheet, layout in layouts:
            self._read(sheet, layout, total, progress, cancelled)
        if not self.rows:
            raise file_problem("no-rows", workbook.name)
        self._find_clashes()

    def _read(
        self,
        sheet: Sheet,
        layout: Layout,
        total: int,
        progress: Progress | None,
        cancelled: IsCancelled | None,
    ) -> None:
        keys = self.mapping.keys()
        parse, rows = self._parser.parse, self.rows
        aside: list[Aside] = []
        for number, cells in body_rows(sheet, layout, self.mapping, aside):
            if len(rows) % _ROWS_PER_STEP == 0:
                step(progress, cancelled, len(rows), total)
            draft, problems = parse(cells)
            rows.append(LedgerRow(sheet.name, number, keys, cells, draft, problems))
        step(progress, cancelled, len(rows), total)

    @property
    def fingerprint(self) -> str:
        """Of the header, to remember a corrected mapping by."""
        return self.mapping.fingerprint

    @property
    def needs_category(self) -> bool:
        """Whether the ledger has no category column and nobody said which category its rows are."""
        return self.kind is LedgerKind.DOSSIERS and any(
            isinstance(row.draft, DossierDraft) and row.draft.category is None and row.rejection is None
            for row in self.rows
        )

    @property
    def counts(self) -> Counts:
        rejected = sum(row.status is Status.REJECTED for row in self.rows)
        warned = sum(row.status is Status.WARNED for row in self.rows)
        out = None
        if self.kind is LedgerKind.BORROW_REGISTER:
            loans = (row.draft for row in self.rows if row.status is not Status.REJECTED)
            out = sum(isinstance(loan, LoanDraft) and loan.still_out for loan in loans)
        return Counts(len(self.rows), len(self.rows) - rejected, rejected, warned, out)

    def to_json(self) -> dict[str, Any]:
        """What `check-ledger --json` prints: rows, ready, rejected and warnings, `still_out` for a register.

        A rejected row stands once, with its first reason; its warnings wait until it is mended. With several
        sheets read together each row names its sheet.
        """
        counts = self.counts
        rejected = [self._reason(row, row.rejection) for row in self.rows if row.rejection]
        warnings = [
            self._reason(row, problem) for row in self.rows if row.status is Status.WARNED for problem in row.problems
        ]
        told: dict[str, Any] = {"rows": counts.rows, "ready": counts.ready}
        if counts.still_out is not None:
            told["still_out"] = counts.still_out
        return told | {"rejected": rejected, "warnings": warnings}

    def _reason(self, row: LedgerRow, problem: Problem) -> dict[str, Any]:
        sheet = {"sheet": row.sheet} if len(self.sheets) > 1 else {}
        return {**sheet, "row": row.number, "reason": problem.code}

    def row(self, number: int, sheet: str | None = None) -> LedgerRow:
        """The row with this spreadsheet number; raises KeyError if it is not a data row."""
        for row in self.rows:
            if row.number == number and sheet in (None, row.sheet):
                return row
        raise KeyError(number)

    def mended(self, edits: TextsOf[CellPlace, str]) -> DryRun:
        """The same ledger with these texts in place of what its cells said, judged again, duplicates too.

        Raises KeyError for an unknown row or column.
        """
        wanted: dict[tuple[str, int], dict[int, str]] = {}
        for (sheet, number, column), text in edits.items():
            wanted.setdefault((sheet, number), {})[column] = visible(text)
        other = copy(self)
        other.edits = {**self.edits, **edits}
        other.rows = [
            self._reworded(row, texts) if (texts := wanted.pop((row.sheet, row.number), None)) else row
            for row in self.rows
        ]
        if wanted:
            raise KeyError(*wanted)
        other._find_clashes()
        return other

    def _reworded(self, row: LedgerRow, texts: dict[int, str]) -> LedgerRow:
        if not texts.keys() <= set(range(len(row.keys))):
            raise KeyError(*texts)
        cells = tuple(texts.get(column, cell) for column, cell in enumerate(row.cells))
        draft, own = self._parser.parse(cells)
        return row._replace(cells=cells, draft=draft, own=own)

    def with_mapping(self, mapping: Mapping) -> DryRun:
        """The same file read with other columns, without opening it again; what was mended stays mended."""
        return DryRun(self._workbook, self.pack, mapping, self._existing, self._category).mended(self.edits)

    def with_category(self, category: str) -> DryRun:
        """The same file with this category's code for the rows that name none; what was mended stays mended."""
        return DryRun(self._workbook, self.pack, self.mapping, self._existing, category).mended(self.edits)

    def problem_sheet_rows(self) -> list[list[str]]:
        """Header and every row with a problem, its row number first and the reasons last, for a colleague."""
        several = len(self.sheets) > 1
        head = ["表", "行号"] if several else ["行号"]
        table = [[*head, *self.mapping.labels, _REASON_LABEL]]
        for row in self.rows:
            if row.problems:
                told = [row.sheet, str(row.number)] if several else [str(row.number)]
                reasons = "\n".join(problem.sentence for problem in row.problems)
                table.append([*told, *row.values.values(), reasons])
        return table

    def _find_clashes(self) -> None:
        """Judge every row against the others and the archive."""
        clashes_of = self._in_the_room() if self.kind is LedgerKind.BORROW_REGISTER else self._claims()
        for place, row in enumerate(self.rows):
            clashes = clashes_of(row)
            if clashes != row.clashes:
                self.rows[place] = row._replace(clashes=clashes)

    def _claims(self) -> _Clashes:
        """A household has one bag and a code one dossier: every later row that claims one again clashes."""
        households: dict[str, str] = {}
        codes: dict[str, str] = {}
        existing, several = self._existing, len(self.sheets) > 1
        home = "room" if "room" in self.mapping.fields else "address"

        def here(row: LedgerRow) -> str:
            return f"{row.sheet} {row.number}" if several else str(row.number)

        def clashes_of(row: LedgerRow) -> tuple[Problem, ...]:
            draft = row.draft
            clashes: tuple[Problem, ...] = ()
            if not isinstance(draft, DossierDraft):
                return clashes
            if draft.household and self.pack.by_household:
                key = draft.household.household_key
                if (other := households.setdefault(key, here(row))) != here(row):
                    clashes += (Problem("duplicate-household", home, other),)
                elif existing and (kept := existing.code_of(key)):
                    clashes += (Problem("duplicate-household", home, kept, kept=True),)
            if draft.reference_code:
                code = draft.reference_code
                if (other := codes.setdefault(code.upper(), here(row))) != here(row):
                    clashes += (Problem("duplicate-code", "reference_code", other),)
                elif existing and existing.has_code(code):
                    clashes += (Problem("duplicate-code", "reference_code", code, kept=True),)
            return clashes

        return clashes_of

    def _in_the_room(self) -> _Clashes:
        """A line of a register speaks of a bag of the archive; one that is out already is not lent again."""
        existing, text_field = self._existing, "dossier_text" if "dossier_text" in self.mapping.fields else "room"
        lent: set[int] = set()

        def clashes_of(row: LedgerRow) -> tuple[Problem, ...]:
            draft = row.draft
            if existing is None or not isinstance(draft, LoanDraft) or row.own:
                return ()
            home = draft.household
            bag = existing.bag_named(draft.reference_code, home.household_key if home else None)
            field = "reference_code" if draft.reference_code else text_field
            if bag is None:
                return (Problem("no-such-bag", field),)
            if draft.still_out:
                if bag in lent or existing.is_out(bag):
                    return (Problem("bag-is-out", field),)
                lent.add(bag)
            return ()

        return clashes_of


def dry_run(
    path: Path | str,
    pack: Pack,
    password: str | None = None,
    mapping: Mapping | None = None,
    existing: Existing | None = None,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
    category: str | None = None,
) -> DryRun:
    """Read a ledger and judge its rows by a policy pack.

    `mapping` is used when its fingerprint is that of the file's header; `category` is the code for rows that
    name none. Raises LedgerProblem when the file as a whole cannot be read, Cancelled when asked to stop.
    """
    workbook = read_workbook(path, password, progress, cancelled)
    return DryRun(workbook, pack, mapping, existing, category, progress, cancelled)


def suits(mapping: Mapping, pack: Pack) -> bool:
    """Whether a header has the columns without which the pack's dossiers cannot be told apart."""
    if mapping.kind is LedgerKind.BORROW_REGISTER:
        return True
    fields = set(mapping.fields)
    if pack.by_household:
        return bool(fields & {"room", "address"})
    named = fields & {"reference_code", "contract_no"}
    return bool(named) or ("party_name" in fields and bool(fields & {"issue_date", "amount", "due_date"}))


def _chosen(workbook: Workbook, mapping: Mapping | None) -> list[tuple[Sheet, Layout]]:
    """The sheets to read: the one that says most (or that the mapping is of), and those with its very header."""
    found = [(sheet, layout) for sheet in workbook.sheets if sheet.rows and (layout := find_layout(sheet))]
    if not found:
        raise file_problem("no-header", workbook.name)
    best = max((layout for _, layout in found), key=lambda layout: sum(map(bool, layout.mapping.fields)))
    prints = {layout.mapping.fingerprint for _, layout in found}
    wanted = mapping.fingerprint if mapping and mapping.fingerprint in prints else best.mapping.fingerprint
    return [pair for pair in found if pair[1].mapping.fingerprint == wanted]
