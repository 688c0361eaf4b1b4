"""The rows below a header: which of them are data, with merged and left-out buildings filled down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.models.domain.folding import compact, squeeze
from app.models.ledgers.cells import Cell, text_of
from app.models.ledgers.fields import PAPER, label_key
from app.models.ledgers.layout import Layout, Mapping
from app.models.ledgers.sheet import Sheet

SECTION, BLANK = -2, -1
"""Where every row of a body carries its building's heading, and a cell that is always empty."""

_TOTALS = ("合计", "小计", "总计", "累计", "共计", "汇总")
_FOOTER = re.compile(
    r"(制表|填表|审核|复核|打印|单位负责人|负责人|主管|备注[:：]|注[:：]|说明|第.{1,4}页|以下空白|以下无正文)"
)
_BUILDING = re.compile(r"\S{0,8}?(?:\d{1,3}|[A-Z]|[一二三四五六七八九十]{1,3})(?:栋|幢|号楼|#楼|#|座)(?:\(.*\))?")
_BACKGROUND = frozenset(("", "sequence", "note", "building", "unit", "floor"))
_SPARSE = 0.3


@dataclass(frozen=True, slots=True)
class Aside:
    """A row with content that is no data: its spreadsheet row, why it is left out, and how it begins."""

    number: int
    why: str
    text: str


def body_rows(
    sheet: Sheet, layout: Layout, mapping: Mapping, aside: list[Aside]
) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    """(1-based spreadsheet row, its cells and then `SECTION` and `BLANK`) of every data row.

    Left out: blank rows, totals, repeated headers, footers, and headings that only name a building; such a
    heading, or else the sheet's name, becomes the section of the rows below it.
    """
    fields = mapping.fields
    content = [c for c, field in enumerate(fields) if field not in _BACKGROUND and not field.startswith(PAPER)]
    filler = _Filler(sheet, layout, mapping)
    header = next((c for c in content if mapping.labels[c]), 0)
    label = label_key(mapping.labels[header])
    section = sheet.name if _BUILDING.fullmatch(compact(sheet.name)) else ""
    width = len(fields)
    for number in range(layout.body, len(sheet.rows)):
        row = sheet.rows[number]
        if len(row) < width:
            row = row + [""] * (width - len(row))
        first = row[0] if row[0] != "" else next((cell for cell in row if cell != ""), "")
        if isinstance(first, str):
            if first == "" or _is_aside(first, row):
                continue
            if _is_heading(first, row):
                section = first
                continue
        if not any(row[column] != "" for column in content) or _is_blank(row, content):
            continue
        cell = row[header]
        if isinstance(cell, str) and label_key(cell) == label and _is_header(row, mapping):
            continue
        filled = [*row[:width], section, ""]
        filler.fill(number, filled)
        yield number + 1, tuple(filled)


def _is_blank(row: list[Cell], content: list[int]) -> bool:
    return all(isinstance(row[column], str) and not str(row[column]).strip() for column in content)


def _is_aside(first: str, row: list[Cell]) -> bool:
    """Whether a row that begins with this word is a total or a footer."""
    word = squeeze(first)
    if len(word) <= 14 and (word.startswith(_TOTALS) or word.endswith(_TOTALS)):
        return True
    return bool(_FOOTER.match(word)) and sum(cell != "" for cell in row) <= 4


def _is_heading(first: str, row: list[Cell]) -> bool:
    """Whether a row only names the building of the rows below it."""
    return sum(cell != "" for cell in row) == 1 and _BUILDING.fullmatch(compact(first)) is not None


def _is_header(row: list[Cell], mapping: Mapping) -> bool:
    said = [(label_key(text_of(cell)), label) for cell, label in zip(row, mapping.labels, strict=False) if cell != ""]
    same = sum(text == label_key(label) for text, label in said)
    return same * 10 >= len(said) * 5


class _Filler:
    """Fills buildings and units down: within merged ranges, or below a word written once per group."""

    def __init__(self, sheet: Sheet, layout: Layout, mapping: Mapping) -> None:
        columns = [c for c, field in enumerate(mapping.fields) if field in ("building", "unit", "address", "floor")]
        self._merged: dict[int, list[tuple[int, Cell]]] = {}
        ranges = [span for span in sheet.merged if span[0][0] >= layout.body and span[1][0] > span[0][0]]
        for (top, left), (bottom, right) in ranges:
            last = min(bottom, len(sheet.rows) - 1)
            for column in columns:
                if left <= column <= right and top <= last:
                    value = sheet.rows[top][left] if left < len(sheet.rows[top]) else ""
                    for number in range(top, last + 1):
                        self._merged.setdefault(number, []).append((column, value))
        merged_columns = {column for cells in self._merged.values() for column, _ in cells}
        self._sparse = [
            column
            for column in columns
            if mapping.fields[column] in ("building", "unit")
            and column not in merged_columns
            and _written_once_per_group(sheet, layout, column)
        ]
        self._building = mapping.fields.index("building") if "building" in mapping.fields else None
        self._last: dict[int, Cell] = {}

    def fill(self, number: int, cells: list[Cell]) -> None:
        """Fill the empty cells of row `number` (0-based) in place."""
        for column, value in self._merged.get(number, ()):
            if cells[column] == "":
                cells[column] = value
        new_building = self._building is not None and cells[self._building] != ""
        for column in self._sparse:
            if cells[column] != "":
                self._last[column] = cells[column]
            elif new_building and column != self._building:
                self._last.pop(column, None)
            else:
                cells[column] = self._last.get(column, "")


def _written_once_per_group(sheet: Sheet, layout: Layout, column: int) -> bool:
    """Whether a column is mostly blank below words that change: then a blank repeats the word above it."""
    words = [row[column] if column < len(row) else "" for row in sheet.rows[layout.body :]]
    filled = [word for word in words if word != ""]
    changes = sum(one != other for one, other in pairwise(filled)) + 1
    return bool(filled) and words[0] != "" and len(filled) < len(words) * (1 - _SPARSE) and changes >= len(filled) * 0.8
