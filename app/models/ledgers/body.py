"""The rows below a header: which of them are data, with merged and left-out buildings filled down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.models.domain.folding import squeeze
from app.models.domain.headings import building_of, estate_of, heading_of, heading_parts
from app.models.ledgers.cells import DITTO, SIDEWAYS, Cell, text_of
from app.models.ledgers.fields import DATES, OTHER_ID, OTHER_NAME, OTHER_PHONE, PAPER, PHONE, label_key
from app.models.ledgers.layout import Layout, Mapping
from app.models.ledgers.money import unit_said
from app.models.ledgers.sheet import Sheet

SECTION, BLANK = -2, -1
"""The columns of every row of a body for its building's heading, and for a cell that is always empty."""

_TOTALS = ("合计", "小计", "总计", "累计", "共计", "汇总")
_FOOTER = re.compile(
    r"(制表|填表|审核|复核|打印|单位负责人|负责人|主管|备注[:：]|注[:：]|说明|第.{1,4}页|以下空白|以下无正文)"
)
_FREE = frozenset(("", "sequence", "note"))
_BACKGROUND = frozenset(("", "sequence", "note", "building", "unit", "floor"))
_LEVELS = ("estate", "phase", "building", "unit", "floor")
"""The columns whose word may stand once above the rows of its group, from the widest group down."""
_MOST_FILLED = {"building": 0.7, "unit": 0.7, "estate": 0.5, "floor": 0.5}
"""The share of rows, at most, in which such a word stands; one without an estate or a floor may mean none."""
_FIRST_WORDS = 40


_LINES = frozenset(sign * count for sign in "-—－–─～~" for count in range(2, 9)) - {"--"}
"""Lines drawn below a building: there the same as above, elsewhere nothing. «--» is nothing everywhere."""
_MARKS = DITTO | _LINES | frozenset(SIDEWAYS)
_ALIKE: tuple[frozenset[str], ...] = (
    DATES,
    frozenset((PHONE, OTHER_PHONE)),
    frozenset(("id_number", OTHER_ID)),
    frozenset(("party_name", OTHER_NAME, "borrower", "approver", "manager_a", "manager_b")),
)
"""Fields of which one may say the same as another."""


class Aside(NamedTuple):
    """A row below the header that holds something but is no data: its spreadsheet row, why, and its first words.

    `why` is `total`, `footer`, `header-again`, `numbered` (nothing but its number) or `background` (nothing but notes,
    ticks or a building).
    """

    number: int
    why: str
    text: str


def body_rows(
    sheet: Sheet, layout: Layout, mapping: Mapping, aside: list[Aside], columns: Sequence[int] = ()
) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    """Yield (1-based spreadsheet row, its cells and then `SECTION` and `BLANK`) of every data row.

    Blank rows are passed over, other rows that are no data are added to `aside`. A heading that only names a building
    or an estate, or else the sheet's name, becomes the section of the rows below it. Cells repeated by a merged cell or
    a ditto mark are filled in; a mark with nothing to repeat is added to `sheet.unread`. `columns` are those of the file
    where the mapping has them in another order.
    """
    fields = mapping.fields
    content = [c for c, field in enumerate(fields) if field not in _BACKGROUND and not field.startswith(PAPER)]
    numbers = {c for c, field in enumerate(fields) if field == "sequence"}
    unread = {row for row, _ in sheet.unread}
    filler = _Filler(sheet, layout, mapping, columns or range(len(fields)))
    header = next((c for c in content if mapping.labels[c]), 0)
    label = label_key(mapping.labels[header])
    section = _Section(sheet.name)
    width = len(fields)
    titles = {text_of(cell) for above in sheet.rows[: max(layout.header, 0)] for cell in above if cell != ""}
    for number in range(layout.body, len(sheet.rows)):
        row = sheet.rows[number]
        if len(row) < width:
            row = row + [""] * (width - len(row))
        filler.enter(number)
        first = row[0] if row[0] != "" else next((cell for cell in row if cell != ""), "")
        why = ""
        if isinstance(first, str):
            if not first.strip() and number not in unread and _is_blank(row):
                continue
            if _is_heading(first, row):
                section.enter(first)
                continue
            why = _why_aside(first, row)
            if not why and text_of(first) in titles and all(cell == "" or text_of(cell) in titles for cell in row):
                why = "header-again"  # the title of the next page
        cell = row[header]
        if not why and isinstance(cell, str) and label_key(cell) == label and _is_header(row, mapping):
            why = "header-again"
        says_more = (cell != "" and header in content) or any(row[column] != "" for column in content)
        if not why and not says_more and number not in unread:
            why = "numbered" if numbers.issuperset(c for c, cell in enumerate(row) if cell != "") else "background"
        if why:
            aside.append(Aside(number + 1, why, text_of(first)[:_FIRST_WORDS]))
            continue
        filled = [*row[:width], section.text, ""]
        filler.fill(number, filled)
        yield number + 1, tuple(filled)


def _is_blank(row: list[Cell]) -> bool:
    return all(isinstance(cell, str) and not cell.strip() for cell in row)


def _why_aside(first: str, row: list[Cell]) -> str:
    """`total` or `footer` for a row that begins with such a word; "" for any other."""
    word = squeeze(first)
    if len(word) <= 14 and (word.startswith(_TOTALS) or word.endswith(_TOTALS)):
        return "total"
    filled = len(row) - row.count("")
    is_unit = filled <= 2 and unit_said(first) is not None
    return "footer" if is_unit or (filled <= 4 and _FOOTER.match(word)) else ""


def _is_heading(first: str, row: list[Cell]) -> bool:
    """Return whether a row only names the building or the estate of the rows below it."""
    return len(row) - row.count("") == 1 and any(heading_parts(first))


class _Section:
    """The estate, and a building in it, that headings give for the rows below them."""

    def __init__(self, sheet_name: str) -> None:
        self._estate, self._building = heading_parts(sheet_name)

    @property
    def text(self) -> str:
        return heading_of(self._estate, self._building)

    def enter(self, heading: str) -> None:
        """Take a heading in; a building stands in the estate that was named before it."""
        estate, building = heading_parts(heading)
        self._estate = estate_of(estate, self._estate)
        self._building = building_of(building, self._building) if building else ""


def _is_header(row: list[Cell], mapping: Mapping) -> bool:
    said = [(label_key(text_of(cell)), label) for cell, label in zip(row, mapping.labels, strict=False) if cell != ""]
    same = sum(text == label_key(label) for text, label in said)
    return same * 10 >= len(said) * 5


class _Filler:
    """Fills cells that repeat another: covered by a merged one, a ditto mark, or below a word written once per group.

    A merged cell is repeated downwards, in the column that it belongs to; never sideways into another field.
    """

    def __init__(self, sheet: Sheet, layout: Layout, mapping: Mapping, columns: Sequence[int]) -> None:
        self._sheet = sheet
        self._columns, self._fields = columns, mapping.fields
        self._width = len(mapping.fields)
        self._starting = self._merged_from(layout, mapping)
        self._merged: dict[int, tuple[int, Cell, str]] = {}
        merged = {column for spans in self._starting.values() for column, *_ in spans}
        fields = mapping.fields
        self._building = fields.index("building") if "building" in fields else SECTION
        self._levels = [
            self._building if level == "building" else fields.index(level)
            for level in _LEVELS
            if level in fields or level == "building"
        ]
        self._sparse = {
            column
            for place, column in enumerate(self._levels)
            if column not in (SECTION, *merged)
            and _written_once_per_group(sheet, layout, self._levels[: place + 1], _MOST_FILLED.get(fields[column], 0))
        }
        self._last: dict[int, Cell] = {}
        self._above: list[Cell] = [""] * (self._width + 2)
        self._above_number = -1

    def _merged_from(self, layout: Layout, mapping: Mapping) -> dict[int, list[tuple[int, int, int]]]:
        """Return (column filled, last row, column written in) of the body's merged cells, by their first row.

        A text in a column without a meaning belongs to the only one beside it that has one.
        """
        starting: dict[int, list[tuple[int, int, int]]] = {}
        for (top, left), (bottom, right) in set(self._sheet.merged):
            meant = [column for column in range(left, min(right + 1, self._width)) if mapping.fields[column]]
            column = meant[0] if len(meant) == 1 else left
            if layout.body <= top < len(self._sheet.rows) and column < self._width and (bottom > top or column > left):
                starting.setdefault(top, []).append((column, bottom, left))
        return starting

    def enter(self, number: int) -> None:
        """Look at row `number` (0-based); to be called for every row of the body, in order."""
        for column, bottom, left in self._starting.get(number, ()):
            row = self._sheet.rows[number]
            value = row[left] if left < len(row) else ""
            self._merged[column] = bottom, value, self._sheet.unread.get((number, left), "")

    def fill(self, number: int, cells: list[Cell]) -> None:
        """Fill the cells of the row that was entered, in place."""
        if self._merged:
            self._fill_merged(number, cells)
        if not _MARKS.isdisjoint(cells):
            self._fill_ditto(number, cells)
        if self._sparse:
            self._fill_sparse(number, cells)
        self._above, self._above_number = cells, number

    def _fill_merged(self, number: int, cells: list[Cell]) -> None:
        for column, (bottom, value, unread) in list(self._merged.items()):
            if number > bottom:
                del self._merged[column]
            elif unread:
                self._sheet.unread[number, column] = unread
            elif value != "":
                cells[column] = value

    def _fill_ditto(self, number: int, cells: list[Cell]) -> None:
        unread = self._sheet.unread
        goes_on = cells[self._building] == "" or cells[self._building] in _MARKS
        for column, cell in enumerate(cells[: self._width]):
            if cell in SIDEWAYS and self._fields[column] not in _FREE:
                cells[column] = cells[self._beside(column, str(cell))]
                if cells[column] == "":
                    unread[number, column] = str(cell)
            elif cell in DITTO or (goes_on and cell in _LINES and column in self._levels):
                cells[column] = self._above[column]
                if cells[column] == "":
                    unread[number, column] = unread.get((self._above_number, column), str(cell))

    def _beside(self, column: int, mark: str) -> int:
        """Return the column that a mark refers to; `BLANK` where its field is of another kind."""
        step, mine = SIDEWAYS[mark], self._fields[column]
        place = self._columns[column] + step
        other = self._columns.index(place) if step and place in self._columns else BLANK
        yours = self._fields[other] if other != BLANK else ""
        papers = mine.startswith(PAPER) and yours.startswith(PAPER)
        return other if papers or any(mine in alike and yours in alike for alike in _ALIKE) else BLANK

    def _fill_sparse(self, number: int, cells: list[Cell]) -> None:
        """Fill blanks with the last word of their column in the same wider group. What could not be read is no blank."""
        for place, column in enumerate(self._levels):
            cell = cells[column]
            if cell == "" and (number, column) not in self._sheet.unread:
                if column in self._sparse:
                    cells[column] = self._last.get(column, "")
            elif cell != self._last.get(column):
                self._last[column] = cell
                for narrower in self._levels[place + 1 :]:
                    self._last.pop(narrower, None)


def _written_once_per_group(sheet: Sheet, layout: Layout, levels: list[int], most: float) -> bool:
    """Return whether the last of these columns is mostly blank below words that are new, or new in the group of a wider column.

    Then a blank repeats the word above it.
    """
    column = levels[-1]
    rows = sheet.rows[layout.body :]
    if sum(column < len(row) and row[column] != "" for row in rows) > len(rows) * most:
        return False
    total = filled = changes = 0
    last: list[Cell] = [""] * len(levels)
    for row in rows:
        cells = [row[level] if 0 <= level < len(row) else "" for level in levels]
        if len(row) - row.count("") <= 1:  # a heading over rows, or nothing
            last = [""] * len(levels)
            continue
        if not total and cells[-1] == "":
            return False
        total += 1
        filled += cells[-1] != ""
        changes += cells[-1] != "" and any(new not in ("", old) for new, old in zip(cells, last, strict=True))
        last = [new if new != "" else old for new, old in zip(cells, last, strict=True)]
    return 0 < filled <= total * most and changes >= filled * 0.8
