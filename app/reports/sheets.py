"""Rows as an .xlsx workbook in memory. Text stays text, also when it begins like a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.writer.excel import ExcelWriter

Value = str | int | float | date | datetime | None

_CELL_MOST = 32_767
_CUT = "…（内容过长，已截断）"
_TITLE_MOST = 31
_LAST_ROW = 1_048_576
# Everything XML 1.0 does not allow, lone surrogates included.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")
# Beginnings that a spreadsheet may take for a formula, a command or an error value on editing or re-saving.
_RISKY = ("=", "+", "-", "@", "#", "\t", "\r")
_DATE = 'yyyy"年"m"月"d"日"'
_TIME = 'yyyy"年"m"月"d"日" hh:mm'
_LINE = Side(style="thin", color="999999")


@dataclass(frozen=True)
class SheetColumn:
    """A column's heading and its width in characters.

    `text`: typed values stay text, as numbers of many digits must; `choices`: offered as a list.
    """

    title: str
    width: float = 14.0
    text: bool = False
    choices: Sequence[str] = ()


@dataclass(frozen=True)
class SheetRows:
    """One sheet of a workbook. Numbers and dates stay numbers and dates."""

    title: str
    columns: Sequence[SheetColumn]
    rows: Iterable[Sequence[Value]]


class _InMemory(ExcelWriter):  # type: ignore[misc]  # openpyxl carries no types
    """openpyxl's own writer puts every sheet into a temporary file first, in plain text; this one does not."""

    def write_worksheet(self, ws: Any) -> None:
        ws.close()
        ws._drawing = SpreadsheetDrawing()
        ws._rels = ws._writer._rels
        self._archive.writestr(ws.path[1:], ws._writer.read())
        self.manifest.append(ws)


def workbook(sheets: Sequence[SheetRows]) -> bytes:
    """The bytes of an .xlsx with `sheets`, each with a frozen heading row. Control characters that XML forbids
    become U+FFFD; a text longer than a cell holds ends with a notice that it was cut."""
    book = Workbook(write_only=True)
    book.properties.creator = "Muniment"
    for sheet in sheets:
        _write(book, sheet)
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        _InMemory(book, archive).save()
    return out.getvalue()


def _write(book: Workbook, sheet: SheetRows) -> None:
    page = book.create_sheet(_NOT_IN_TITLES.sub("_", _clean(sheet.title))[:_TITLE_MOST])
    page.freeze_panes = "A2"
    for place, column in enumerate(sheet.columns, start=1):
        dimension = page.column_dimensions[get_column_letter(place)]
        dimension.width = column.width
        if column.text:
            dimension.number_format = "@"
        if column.choices:
            page.data_validations.append(_choices(get_column_letter(place), column.choices))
    page._writer = WorksheetWriter(page, out=BytesIO())
    page._writer.write_top()
    page.append([_heading(page, column.title) for column in sheet.columns])
    for row in sheet.rows:
        page.append([_cell(page, value) for value in row])


def _choices(letter: str, values: Sequence[str]) -> DataValidation:
    """Offer a list to choose from below the heading. Another text gets a warning and may stay."""
    listed = DataValidation("list", formula1='"' + ",".join(values) + '"', errorStyle="warning", allow_blank=True)
    listed.add(f"{letter}2:{letter}{_LAST_ROW}")
    return listed


def _heading(page: Any, title: str) -> Any:
    cell = _text(page, title)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", start_color="EDEDED")
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.border = Border(bottom=_LINE)
    return cell


def _cell(page: Any, value: Value) -> Any:
    if isinstance(value, str):
        clean = _clean(value)
        return _text(page, clean) if clean.startswith(_RISKY) else clean
    if isinstance(value, date):
        cell = WriteOnlyCell(page, value.replace(tzinfo=None) if isinstance(value, datetime) else value)
        cell.number_format = _TIME if isinstance(value, datetime) else _DATE
        return cell
    return value


def _text(page: Any, text: str) -> Any:
    """Return a cell that holds `text` marked as a string (the spreadsheet's own leading apostrophe)."""
    cell = WriteOnlyCell(page, _clean(text))
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


def _clean(text: str) -> str:
    clean = _ILLEGAL.sub("\ufffd", text)
    return clean if len(clean) <= _CELL_MOST else clean[: _CELL_MOST - len(_CUT)] + _CUT
