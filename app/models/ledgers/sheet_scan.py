"""One sheet of an .xlsx inspected from its bytes alone: its cost, and its unreadable cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from app.models.ledgers.inspected import Shown
from app.models.ledgers.number_formats import NumberFormat
from app.models.ledgers.problems import file_problem
from app.models.ledgers.sheet import MAX_CELL_TEXT, MAX_UNPLACED, Unread
from app.models.ledgers.weight import Weight
from app.models.ledgers.zip_package import PIECE, refuse_definitions

# Never taken apart again, or a tag of many attributes would cost their square. A possessive group would be the same, but
# in Python before 3.11.5 it misses matches.
_OTHERS = rb"""(?>(?:\s+(?!r[\s=])[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)"""
_TAG = rb"<(?:[^/ \t\r\n<>][^ \t\r\n<>]*:)?%s"
_PLACED_TAG = _TAG + _OTHERS + rb"""(?:\s+r\s*=\s*(["'])%s\1)?""" + _OTHERS + rb"\s*/?>"
_CELL = re.compile(_TAG % rb"c(?=[\s>/])")
_ROW = re.compile(_TAG % rb"row(?=[\s>/])")
_WHOLE_CELL = re.compile(_PLACED_TAG % (b"c", rb"([A-Z]{1,8})([1-9]\d{0,9})"))
_WHOLE_ROW = re.compile(_PLACED_TAG % (b"row", rb"([1-9]\d{0,9})"))
_USUAL_CELL = re.compile(rb"""<c r="([A-Z]{1,8})[1-9]\d{0,9}\"""")
_USUAL_ROW = re.compile(rb"""<row r="([1-9]\d{0,9})\"""")
_USUAL_CELL_ROW = {digits: re.compile(rb"""<c r="[A-Z]{1,8}(\d{%d,10})""" % digits) for digits in range(1, 8)}
_CELL_ABOVE = {digits: re.compile(rb"""<c r="([A-Z]{1,8})[1-9]\d{0,%d}\"""" % (digits - 1)) for digits in range(1, 11)}
"""Usual cells whose row has so many digits at most."""
_BLANK_CELL = re.compile(rb"""<c r="[A-Z]{1,8}\d{1,10}"(?:\s+[\w:]+="[^"<>]*")*\s*(?:/>|></c>)""")
_WINDOW_WORTH_DROPPING = 100_000
_BLANKS_WORTH_DROPPING = 1_000
_SHARED = re.compile(rb"""\st\s*=\s*["']s["']""")
_PLAIN_SHARED = re.compile(rb"""\st="s"[^<>]*>\s*<(?:\w+:)?v>(\d{1,9})</""")
_ERROR = re.compile(rb"""\st\s*=\s*["']e["']""")
_ERROR_WORD = re.compile(rb"""<(?:\w+:)?v(?:\s[^<>]*)?>([^<]{1,40})</""")
_FORMULA = (
    rb"%s(?:\s[^<>]*)?(?:/>|>[^<]*</(?:\w+:)?f\s*>)\s*"
    rb"(?:(<(?:\w+:)?v\s*/>|<(?:\w+:)?v(?:\s[^<>]*)?></(?:\w+:)?v\s*>)|</(?:\w+:)?c\s*>)"
)
_NO_RESULT = re.compile(_FORMULA % b"<f")
_NO_RESULT_ANY = re.compile(_FORMULA % rb"<(?:\w+:)?f")
_CELL_OPEN = re.compile(rb"<(?:\w+:)?c\s([^<>]*)>")
_ADDRESS = re.compile(rb"""(?:^|\s)r\s*=\s*["']([A-Z]{1,8})([1-9]\d{0,9})["']""")
_STYLE = re.compile(rb"""(?:^|\s)s\s*=\s*["'](\d{1,6})["']""")
_FEW_FORMATS = 50
_OF_FORMAT = rb"""<(?:\w+:)?c\s([^<>]*\bs\s*=\s*["'](?:%s)["'][^<>]*)>"""
_TEXT_RESULT = re.compile(rb"""(?:^|\s)t\s*=\s*["']str["']""")


class SheetScan:
    """Takes a sheet piece by piece and returns the parts worth reading.

    `dropped` counts the bytes of blank formatted cells that were left out; `unplaced` the cells without a position.
    `is_regular`: rows and cells all say their place in the usual spelling, and nothing could hide a tag.
    Places of error cells and of formulas without a result go into `unread`, those of cells with one of the `formats`
    into `shown`.
    """

    def __init__(self, weight: Weight, unread: Unread, formats: Mapping[int, NumberFormat] | None = None) -> None:
        self.dropped = 0
        self.unplaced = 0
        self.is_regular = True
        self.shown: Shown = {}
        self.weight = weight
        self._unread = unread
        self._formats = formats or {}
        self._worded = _worded_cells(formats) if formats else None
        self._size = 0
        self._tail = b""
        self._columns: set[bytes] = set()
        self._cells = 0
        self._lowest = 0
        self._lowest_row_tag = 0
        self._tables = 0
        self._is_ended = False
        self._unnumbered = 0

    @staticmethod
    def windows(pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The pieces cut anew so that none ends within a cell of ordinary size."""
        tail = b""
        for piece in pieces:
            whole, tail = _cut(tail + piece)
            yield whole
        yield tail

    @staticmethod
    def shared_texts(window: bytes, name: str) -> list[int]:
        """The numbers of the shared texts that cells refer to; raises LedgerProblem where one is spelled oddly."""
        plain = _PLAIN_SHARED.findall(window)
        if len(plain) != len(_SHARED.findall(window)):
            raise file_problem("unsafe", name, what="共享文字写法异常")
        return list(map(int, plain))

    def take(self, piece: bytes) -> bytes:
        """Look at one more piece; raises LedgerProblem as soon as a bound is passed."""
        name = self.weight.name
        if not self._size and b"\x00" in piece[:64]:
            raise file_problem("unsafe", name, what="文字编码异常")
        if len(piece) == PIECE and b"<" not in piece:
            raise file_problem("too-large", name, what="单元格文字", limit=f"{MAX_CELL_TEXT} 字")
        self._size += len(piece)
        whole, self._tail = _cut(self._tail + piece)
        return self._look_at(whole)

    def finish(self) -> bytes:
        """Scan the rest of the last piece."""
        whole, self._tail = self._tail, b""
        return self._look_at(whole)

    def weigh(self) -> None:
        """Add the sheet to the weight of its file."""
        self.weight.add(self._cells, self._height, self._width)

    def _look_at(self, window: bytes) -> bytes:
        if _holds_nothing(window):
            self.dropped += len(window)
            return _open_rows(window)
        refuse_definitions(window, self.weight.name)
        rows = _USUAL_ROW.findall(window)
        numbers, tags = list(map(int, rows)), window.count(b"<c")
        if not self._goes_on_regularly(window, numbers):
            self.is_regular = False
        digits = len(str(max((self._lowest, *numbers))))
        cells = _CELL_ABOVE[digits].findall(window)
        if len(cells) != tags:  # columns among the tags, or cells that claim to stand far below their row
            tags -= window.count(b"<col")
            cells = _USUAL_CELL.findall(window)
            numbers += map(int, _USUAL_CELL_ROW[min(digits + 1, 7)].findall(window))
        has_prefixes = b":" in window
        usual = (
            len(cells) == tags
            and len(rows) == window.count(b"<row")
            and not (has_prefixes and (b":c" in window or b":row" in window))
        )
        if not usual:
            self.is_regular = False
            bare, bare_rows = window.count(b"<c>"), window.count(b"<row>")
            if (
                bare
                and not cells
                and bare == window.count(b"<c")
                and bare_rows == window.count(b"<row")
                and not has_prefixes
            ):
                self._cells += bare
                self.unplaced += bare
                self._unnumbered += bare_rows
            else:
                self._count_unusual(window)
        else:
            if self._has_emptiness(window, cells, numbers):
                kept = _BLANK_CELL.sub(b"", window)
                self.dropped += len(window) - len(kept)
                window, cells = kept, _USUAL_CELL.findall(kept)
                numbers = list(map(int, _USUAL_CELL_ROW[1].findall(kept)))
            self._cells += len(cells)
            self._columns.update(cells)
            self._lowest = max((self._lowest, *numbers))
            self._lowest_row_tag = max((self._lowest_row_tag, *map(int, rows)))
        if self.dropped and self.unplaced:
            raise file_problem("unsafe", self.weight.name, what="单元格地址异常")
        self.weight.check(self._cells, self._height, self._width)
        if self.unplaced > MAX_UNPLACED:
            raise file_problem("too-large", self.weight.name, what="没有写明位置的单元格", limit=f"{MAX_UNPLACED} 格")
        self.weight.add_merged(window.count(b"mergeCell "))
        self._find_unread(window)
        if self._worded:
            self._find_worded(self._worded, window)
        return window

    def _goes_on_regularly(self, window: bytes, rows: list[int]) -> bool:
        """Return whether rows ascend within one table of cells, so that the sheet may be cut behind any of them.

        Nothing may hide a tag: no comment, and no instruction behind the declaration.
        """
        begun = window.find(b"<sheetData") if not self._tables else 0
        self._tables += window.count(b"<sheetData")
        ended = 0 if self._is_ended else window.find(b"</sheetData")
        self._is_ended = self._is_ended or ended >= 0
        is_beyond = self._is_ended and window.find(b"<row", max(ended, 0)) >= 0
        ascends = all(map(int.__lt__, (self._lowest_row_tag, *rows), rows))
        is_hidden = b"<!" in window or (begun >= 0 and window.find(b"<?", begun) >= 0)
        return ascends and not (self._tables > 1 or is_beyond or is_hidden)

    def _has_emptiness(self, window: bytes, cells: list[bytes], numbers: list[int]) -> bool:
        """Return whether most cells are blank, or blank ones may make the sheet larger than it may be."""
        blank = window.count(b"/>")
        if blank > _BLANKS_WORTH_DROPPING and blank * 2 > len(cells):
            return True
        width = max((self._width, *map(_column_number, set(cells))))
        return not self.weight.fits(self._cells + len(cells), max((self._lowest, *numbers)), width)

    def _count_unusual(self, window: bytes) -> None:
        """Count tags in any spelling; one that cannot be taken apart whole could hide where its cell stands."""
        cells, rows = _WHOLE_CELL.findall(window), _WHOLE_ROW.findall(window)
        if len(cells) != len(_CELL.findall(window)) or len(rows) != len(_ROW.findall(window)):
            raise file_problem("unsafe", self.weight.name, what="单元格地址异常")
        placed = [(column, row) for _, column, row in cells if column]
        numbered = [int(row) for _, row in rows if row]
        self._cells += len(cells)
        self.unplaced += len(cells) - len(placed)
        self._unnumbered += len(rows) - len(numbered)
        self._columns.update(column for column, _ in placed)
        self._lowest_row_tag = max(self._lowest_row_tag, 0, *numbered)
        self._lowest = max(self._lowest, 0, *{int(row) for _, row in placed})

    @property
    def _height(self) -> int:
        """Rows down to the lowest that may hold something."""
        if self.unplaced or self._unnumbered:
            return max(self._lowest, self._lowest_row_tag) + self._unnumbered
        return self._lowest

    @property
    def _width(self) -> int:
        """The rightmost column that a cell names, from 1; 0 where none does."""
        return max(map(_column_number, self._columns), default=0)

    def check_unplaced(self, pieces: Iterable[bytes]) -> None:
        """Check the width that cells without a place may come to, for writers that leave it out."""
        widest, cells = 0, 0
        for window in self.windows(pieces):
            for place, row in enumerate(_ROW.split(window)):
                found = len(_CELL.findall(row)) if b":c" in row else row.count(b"<c")
                cells = found + (0 if place else cells)
                widest = max(widest, cells)
        self.weight.check(self._cells, self._height, self._width + widest)

    def _find_unread(self, window: bytes) -> None:
        found: list[tuple[bytes, str]] = []
        if b'"e"' in window or (b"'" in window and b"'e'" in window):
            end = 0
            while (error := _ERROR.search(window, end)) is not None:
                start, end = window.rfind(b"<", end, error.start()), window.find(b">", error.end())
                if end < 0:
                    break
                word = _ERROR_WORD.search(window, end, end + 8192)
                if word and (opened := _CELL_OPEN.match(window, start)):
                    found.append((opened[1], word[1].decode("utf-8", "replace")))
        prefixed = b":" in window and b":f" in window
        if prefixed or b"<f" in window:
            for formula in (_NO_RESULT_ANY if prefixed else _NO_RESULT).finditer(window):
                cell = _last_cell(window, formula.start())
                # A text that came out empty is a result, and is stored as one.
                if cell and not (formula[1] and _TEXT_RESULT.search(cell)):
                    found.append((cell, "="))
        self.weight.add_unread(len(found))
        for attributes, said in found:
            if place := _ADDRESS.search(attributes):
                self._unread[int(place[2]) - 1, _column_number(place[1]) - 1] = said

    def _find_worded(self, worded: re.Pattern[bytes], window: bytes) -> None:
        """Note the cells whose format adds words to their number; raises LedgerProblem `too-large` for too many."""
        for found in worded.finditer(window):
            place, style = _ADDRESS.search(found[1]), _STYLE.search(found[1])
            if place and style and int(style[1]) in self._formats:
                format_ = self._formats[int(style[1])]
                self.shown.setdefault(int(place[2]) - 1, []).append((_column_number(place[1]) - 1, format_))
                self.weight.add_worded(1)


def _cut(window: bytes) -> tuple[bytes, bytes]:
    """(whole cells, the rest); where no cell begins, (whole tags, the rest)."""
    keep = window.rfind(b"<c")
    if keep <= 0:
        keep = max(window.rfind(b"<"), 0)
    return window[:keep], window[keep:]


def _holds_nothing(window: bytes) -> bool:
    """Return whether a window is nothing but rows of blank cells that say where they stand, as formatting leaves them."""
    if b"</v>" in window or len(window) < _WINDOW_WORTH_DROPPING:
        return False
    cells = window.count(b'<c r="')
    rows = window.count(b'<row r="') + window.count(b"</row>")
    return cells > 0 and window.count(b"<") == cells + rows and window.count(b"/>") >= cells


def _open_rows(window: bytes) -> bytes:
    """Return the part of a blank window that must stay: the end of a row begun before it, the row that goes on behind."""
    first_end, first = window.find(b"</row>"), window.find(b"<row ")
    before = b"</row>" if first_end >= 0 and (first < 0 or first_end < first) else b""
    last = window.rfind(b"<row ")
    end = window.find(b">", last) + 1
    goes_on = last >= 0 and b"</row>" not in window[last:] and not window[last:end].endswith(b"/>")
    return before + (window[last:end] if goes_on else b"")


def _worded_cells(formats: Mapping[int, NumberFormat]) -> re.Pattern[bytes]:
    """Return the pattern of cells with one of a few formats, or of any formatted cell where there are many."""
    numbers = b"|".join(b"%d" % one for one in formats) if len(formats) <= _FEW_FORMATS else rb"\d{1,6}"
    return re.compile(_OF_FORMAT % numbers)


def _last_cell(window: bytes, before: int) -> bytes:
    """The attributes of the cell that is open at a place; a formula stands right behind them."""
    start = window.rfind(b"<", 0, before)
    found = _CELL_OPEN.match(window, start) if start >= 0 else None
    return found[1] if found else b""


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
