"""The unused parts of a file: columns, sheets and rows, so that nothing vanishes silently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.models.domain.errors import N_
from app.models.ledgers.cells import text_of
from app.models.ledgers.layout import Mapping
from app.models.ledgers.sheet import Sheet, Workbook
from app.models.ledgers.tables import Table

REASONS: dict[str, str] = {
    "total": N_("合计"),
    "footer": N_("表尾"),
    "header-again": N_("重复的表头"),
    "above-header": N_("表头以上的文字"),
    "other-table": N_("另一张表"),
    "numbered": N_("只有序号的行"),
    "comment": N_("批注"),
    "background": N_("只有备注、打勾或楼栋的行"),
}
# The columns that the program itself adds to the rows that it sends back (`DryRun.problem_sheet_rows`).
OWN_SHEET, OWN_NUMBER, OWN_REASON = "表", "行号", "问题与处理"
_OWN = (OWN_SHEET, OWN_NUMBER, OWN_REASON)
_UNUSED = ("", "sequence")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class LeftRow:
    """A row that was not used: its sheet, its spreadsheet row, why (a key of `REASONS`), and how it begins."""

    sheet: str
    number: int
    why: str
    text: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The unused parts: labels of columns, names of sheets (hidden ones too), and rows."""

    columns: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    rows: tuple[LeftRow, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.columns or self.sheets or self.rows)

    def rows_by_reason(self) -> dict[str, list[LeftRow]]:
        """The rows that were not used, by why."""
        found: dict[str, list[LeftRow]] = {}
        for row in self.rows:
            found.setdefault(row.why, []).append(row)
        return found

    def to_json(self, several: bool) -> dict[str, Any]:
        """Return what was left out for `check-ledger --json`; rows name their sheet where several are read together."""
        rows = [({"sheet": row.sheet} if several else {}) | {"row": row.number, "reason": row.why} for row in self.rows]
        return {"columns": list(self.columns), "sheets": list(self.sheets), "rows": rows}


def left_out(workbook: Workbook, tables: Sequence[Table], mapping: Mapping, aside: Sequence[LeftRow]) -> LeftOut:
    """Return the parts of a workbook that these tables do not use. `aside`: rows passed over between their data."""
    used = {table.source.name for table in tables}
    sheets = [
        sheet.name for sheet in workbook.sheets if sheet.name not in used and any(map(_says_something, sheet.rows))
    ]
    columns: list[str] = []
    rows = list(aside)
    for source in {id(table.source): table.source for table in tables}.values():
        own = [table for table in tables if table.source is source]
        columns += [label for label in _columns(source, own, mapping) if label not in columns]
        rows += _rows(source, own)
        rows += [LeftRow(source.name, row + 1, "comment", text) for row, text in source.notes.items()]
    order = {sheet.name: place for place, sheet in enumerate(workbook.sheets)}
    rows.sort(key=lambda row: (order[row.sheet], row.number))
    return LeftOut(tuple(columns), (*sheets, *workbook.hidden), tuple(rows))


def _columns(source: Sheet, tables: Sequence[Table], mapping: Mapping) -> list[str]:
    used = {
        column
        for table in tables
        for column, field in zip(table.columns, mapping.fields, strict=True)
        if field not in _UNUSED
    }
    width = max(map(len, source.rows), default=0)
    unused = [column for column in range(width) if column not in used]
    said = [
        column
        for column in unused
        if any(
            column < len(row) and row[column] != "" and text_of(row[column])
            for table in tables
            for row in source.rows[table.layout.body : table.bottom]
        )
    ]
    labels = [tables[0].label(column) for column in said]
    return [label for label in labels if label not in _OWN] if OWN_REASON in labels else labels


def _rows(source: Sheet, tables: Sequence[Table]) -> list[LeftRow]:
    """Rows above a header, and those of tables that were not read."""
    read = {number for table in tables for number in range(max(table.layout.header, table.top), table.bottom)}
    above = {number for table in tables for number in range(table.top, max(table.layout.header, table.top))}
    return [
        LeftRow(source.name, number + 1, "above-header" if number in above else "other-table", _begins(row))
        for number, row in enumerate(source.rows)
        if number not in read and _says_something(row)
    ]


def _says_something(row: Sequence[object]) -> bool:
    return any(cell != "" and str(cell).strip() for cell in row)


def _begins(row: Sequence[object]) -> str:
    return next((str(cell).strip() for cell in row if cell != "" and str(cell).strip()), "")[:_LONGEST]
