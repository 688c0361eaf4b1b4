"""Looking into an .xlsx package before anything reads it whole, so that a hostile one costs little.

Every XML part is inflated once in pieces (about 0.7 GB/s) and never kept. What the reader would need memory for
is bounded here: bytes of XML, the rectangle of cells, the text that cells share, merged ranges.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from copy import copy

from app.models.ledgers.problems import file_problem
from app.models.ledgers.sheet import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, IsCancelled, step

MAX_XML = 200 * 1024 * 1024
_MAX_ENTRIES = 3_000
_MAX_RATIO = 300
_RATIO_COUNTS_FROM = 4 * 1024 * 1024
_PIECE = 512 * 1024
_MAX_SHARED_TEXT = 256 * 1024 * 1024
_MAX_MERGED = 100_000

_COLUMN = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{1,8})\d""")
_ROW = re.compile(rb"""<(?:\w+:)?row\s[^>]*?\br\s*=\s*["'](\d{1,9})""")
_CELL_ROW = {digits: re.compile(rb"""\br\s*=\s*["'][A-Za-z]{1,8}(\d{%d,9})""" % digits) for digits in range(2, 7)}
_CELL = re.compile(rb"<(?:\w+:)?c[\s>/]")
_USUAL_COLUMN = re.compile(rb"""<c r="([A-Z]{1,3})\d""")
_USUAL_ROW = re.compile(rb"""<row r="(\d{1,9})""")
_USUAL_CELL_ROW = {digits: re.compile(rb"""<c r="[A-Z]{1,3}(\d{%d,9})""" % digits) for digits in range(2, 7)}
_SHARED = re.compile(rb"""t\s*=\s*["']s["']""")
_PLAIN_SHARED = re.compile(rb"""\bt="s"[^<>]*><v>(\d{1,9})</v>""")
_STRING_END = re.compile(rb"</(?:\w+:)?si\s*>|<(?:\w+:)?si\s*/>")


def inspect_package(data: bytes, name: str, cancelled: IsCancelled | None = None) -> None:
    """Return if a reader may take the package; raise LedgerProblem saying why not.

    Codes: `damaged`, `not-a-spreadsheet`, `other-format`, `too-large`, `unsafe`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _inspect(package, name, cancelled)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise file_problem("damaged", name) from error


def _inspect(package: zipfile.ZipFile, name: str, cancelled: IsCancelled | None) -> None:
    entries = package.infolist()
    names = [entry.filename for entry in entries]
    if len(entries) > _MAX_ENTRIES or len(set(names)) != len(names):
        raise file_problem("unsafe", name, what="包内条目过多或重名")
    if "xl/workbook.bin" in names:
        raise file_problem("other-format", name, what=".xlsb")
    if "mimetype" in names and "content.xml" in names:
        raise file_problem("other-format", name, what=".ods")
    if not any(part.lower() == "xl/workbook.xml" for part in names):
        raise file_problem("not-a-spreadsheet", name)
    parts = [entry for entry in entries if entry.filename.lower().endswith((".xml", ".rels", ".vml"))]
    if sum(entry.file_size for entry in parts) > MAX_XML:
        raise file_problem("too-large", name, what="解压后的内容", limit="200 MB")
    if any(_is_bomb(entry.file_size, entry.compress_size) for entry in parts):
        raise file_problem("unsafe", name, what="压缩比异常")
    inflated = 0
    longest = 0
    cells = 0
    for entry in parts:
        scan = _PartScan(name)
        for piece in _pieces(package, entry):
            step(None, cancelled, 0, 0)
            inflated += len(piece)
            if inflated > MAX_XML:
                raise file_problem("too-large", name, what="解压后的内容", limit="200 MB")
            scan.take(piece)
        if _is_bomb(scan.size, entry.compress_size):
            raise file_problem("unsafe", name, what="压缩比异常")
        scan.finish()
        if scan.unplaced:
            scan.check_size(_widest_row(_pieces(package, entry)))
        longest = max(longest, scan.longest_string)
        cells += scan.cells
    if longest * cells > _MAX_SHARED_TEXT:
        _weigh_shared_text(package, parts, name)


def _is_bomb(size: int, packed: int) -> bool:
    return size > _RATIO_COUNTS_FROM and size > packed * _MAX_RATIO


def _pieces(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The inflated part in pieces, to its true end even where the directory understates the size."""
    honest = copy(entry)
    honest.file_size = MAX_XML + 1
    with package.open(honest) as stream:
        while piece := stream.read(_PIECE):
            yield piece


class _PartScan:
    """What one part would cost, from its bytes alone."""

    def __init__(self, name: str) -> None:
        self.size = 0
        self.longest_string = 0
        self.unplaced = 0
        self._name = name
        self._tail = b""
        self._columns: set[bytes] = set()
        self._height = 0
        self.cells = 0
        self._rows = 0
        self._merged = 0
        self._string_at = 0

    def take(self, piece: bytes) -> None:
        """Count one piece in; raises LedgerProblem as soon as a limit is passed."""
        if not self.size and b"\x00" in piece[:64]:
            raise file_problem("unsafe", self._name, what="文字编码异常")
        if len(piece) == _PIECE and b"<" not in piece:
            raise file_problem("too-large", self._name, what="单元格文字", limit="32767 字")
        self.size += len(piece)
        window = self._tail + piece
        keep = window.rfind(b"<")
        self._tail = window[keep:]
        self._count(window[:keep], self.size - len(window))
        self._check()

    def finish(self) -> None:
        """Count what the last piece left over."""
        self._count(self._tail, self.size - len(self._tail))
        self._check()

    def _count(self, window: bytes, offset: int) -> None:
        """Count in whole tags that begin `offset` bytes into the part; the usual spelling of tags is fast."""
        if b"<!DOCTYPE" in window or b"<!ENTITY" in window:
            raise file_problem("unsafe", self._name, what="含有外部定义")
        cells, rows, placed = window.count(b"<c "), window.count(b"<row"), window.count(b'<c r="')
        usual = (
            cells == placed == window.count(b"<c") - window.count(b"<col")
            and rows == window.count(b'<row r="')
            and b":c" not in window
            and b":row" not in window
        )
        column, row, cell_row = _COLUMN, _ROW, _CELL_ROW
        if usual:
            column, row, cell_row = _USUAL_COLUMN, _USUAL_ROW, _USUAL_CELL_ROW
        else:
            cells, placed = len(_CELL.findall(window)), len(_COLUMN.findall(window))
            rows += window.count(b":row")
        self._columns.update(column.findall(window))
        self.cells += cells
        self.unplaced += max(cells - placed, 0)
        self._rows += rows
        self._height = max(self._height, self._rows, *map(int, row.findall(window)))
        longer = cell_row[min(len(str(self._height)) + 1, 6)]
        self._height = max(self._height, 0, *map(int, longer.findall(window)))
        self._merged += window.count(b"mergeCell ")
        for end in _STRING_END.finditer(window) if b"si" in window else ():
            self.longest_string = max(self.longest_string, offset + end.start() - self._string_at)
            self._string_at = offset + end.start()

    def _check(self) -> None:
        self.check_size(max(map(_column_number, self._columns), default=0))
        if self._merged > _MAX_MERGED:
            raise file_problem("too-large", self._name, what="合并单元格", limit=f"{_MAX_MERGED} 处")

    def check_size(self, width: int) -> None:
        """Raise LedgerProblem `too-large` if so many columns, with the rows counted, pass a limit."""
        if self._height > MAX_ROWS:
            raise file_problem("too-large", self._name, what="行数", limit=f"{MAX_ROWS} 行")
        if width > MAX_COLUMNS:
            raise file_problem("too-large", self._name, what="列数", limit=f"{MAX_COLUMNS} 列")
        if max(self.cells, width * self._height) > MAX_CELLS:
            raise file_problem("too-large", self._name, what="单元格数", limit=f"{MAX_CELLS} 格")


def _widest_row(pieces: Iterator[bytes]) -> int:
    """The most cells between two row tags, for writers that leave out where a cell stands."""
    widest, cells, tail = 0, 0, b""
    for piece in pieces:
        window = tail + piece
        keep = window.rfind(b"<")
        tail = window[keep:]
        for place, row in enumerate(re.split(rb"<(?:\w+:)?row", window[:keep])):
            cells = len(_CELL.findall(row)) + (0 if place else cells)
            widest = max(widest, cells)
    return widest


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _weigh_shared_text(package: zipfile.ZipFile, parts: list[zipfile.ZipInfo], name: str) -> None:
    """Add up the text that all cells together refer to: each reference costs the reader a copy."""
    lengths: list[int] = []
    for entry in parts:
        if entry.filename.lower().endswith("sharedstrings.xml"):
            text = b"".join(_pieces(package, entry))
            lengths = [len(string) for string in _STRING_END.split(text)]
    total = 0
    for entry in parts:
        if "worksheets/" not in entry.filename.lower():
            continue
        text = b"".join(_pieces(package, entry))
        plain = _PLAIN_SHARED.findall(text)
        if len(plain) != len(_SHARED.findall(text)):
            raise file_problem("unsafe", name, what="共享文字写法异常")
        total += sum(lengths[int(index)] for index in plain if int(index) < len(lengths))
        if total > _MAX_SHARED_TEXT:
            raise file_problem("too-large", name, what="单元格文字总量", limit="256 MB")
