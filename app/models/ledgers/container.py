"""Looking into an .xlsx package before anything reads it whole, so that a hostile one costs little.

Every XML part is inflated once, in pieces (about 0.7 GB/s), and the reader is given a package of exactly these
pieces: what was not looked at, or what another program would unpack differently, it never sees. What it would need
memory for is bounded here: bytes of XML, the rectangle of cells, the text that cells share, merged ranges.
"""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from copy import copy

from app.models.domain.progress import IsCancelled
from app.models.ledgers.problems import file_problem
from app.models.ledgers.sheet import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, step

MAX_XML = 200 * 1024 * 1024
_MAX_ENTRIES = 3_000
_MAX_RATIO = 300
_RATIO_COUNTS_FROM = 4 * 1024 * 1024
_PIECE = 512 * 1024
_MAX_SHARED_TEXT = 256 * 1024 * 1024
_MAX_MERGED = 100_000

_OTHERS = rb"""(?:\s+(?!r[\s=])[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*+"""
_TAG = rb"<(?:[^/ \t\r\n<>][^ \t\r\n<>]*:)?%s"
_PLACED_TAG = _TAG + _OTHERS + rb"""(?:\s+r\s*=\s*(["'])%s\1)?+""" + _OTHERS + rb"\s*/?>"
_CELL = re.compile(_TAG % rb"c(?=[\s>/])")
_ROW = re.compile(_TAG % rb"row(?=[\s>/])")
_WHOLE_CELL = re.compile(_PLACED_TAG % (b"c", rb"([A-Z]{1,8})([1-9]\d{0,9})"))
_WHOLE_ROW = re.compile(_PLACED_TAG % (b"row", rb"([1-9]\d{0,9})"))
_USUAL_CELL = re.compile(rb"""<c r="([A-Z]{1,8})[1-9]\d{0,9}\"""")
_USUAL_ROW = re.compile(rb"""<row r="([1-9]\d{0,9})\"""")
_USUAL_CELL_ROW = {digits: re.compile(rb"""<c r="[A-Z]{1,8}(\d{%d,10})""" % digits) for digits in range(2, 7)}
_SHARED = re.compile(rb"""t\s*=\s*["']s["']""")
_PLAIN_SHARED = re.compile(rb"""\bt="s"[^<>]*><v>(\d{1,9})</v>""")
_STRING_END = re.compile(rb"</(?:\w+:)?si\s*>|<(?:\w+:)?si\s*/>")


def inspect_package(data: bytes, name: str, cancelled: IsCancelled | None = None) -> bytes:
    """The package that a reader may take: the parts that were looked at, not packed; raise LedgerProblem saying why not.

    Codes: `damaged`, `not-a-spreadsheet`, `other-format`, `too-large`, `unsafe`.
    """
    seen = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(seen, "w") as looked_at:
            _inspect(package, looked_at, name, cancelled)
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, RuntimeError) as error:
        raise file_problem("damaged", name) from error
    return seen.getvalue()


def _inspect(package: zipfile.ZipFile, looked_at: zipfile.ZipFile, name: str, cancelled: IsCancelled | None) -> None:
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
    parts = [entry for entry in entries if entry.filename.lower().endswith((".xml", ".rels"))]
    if sum(entry.file_size for entry in parts) > MAX_XML:
        raise file_problem("too-large", name, what="解压后的内容", limit="200 MB")
    if any(_is_bomb(entry.file_size, entry.compress_size) for entry in parts):
        raise file_problem("unsafe", name, what="压缩比异常")
    inflated = 0
    longest = 0
    cells = 0
    for entry in parts:
        scan = _PartScan(name)
        with looked_at.open(entry.filename, "w") as kept:
            for piece in _pieces(package, entry):
                step(None, cancelled, 0, 0)
                inflated += len(piece)
                if inflated > MAX_XML:
                    raise file_problem("too-large", name, what="解压后的内容", limit="200 MB")
                scan.take(piece)
                kept.write(piece)
        if _is_bomb(scan.size, entry.compress_size):
            raise file_problem("unsafe", name, what="压缩比异常")
        scan.finish()
        if scan.unplaced:
            scan.check_size(scan.width + _widest_row(_pieces(package, entry)))
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
        self._lowest = 0
        self._unnumbered = 0
        self.cells = 0
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
        cells, rows = _USUAL_CELL.findall(window), _USUAL_ROW.findall(window)
        usual = (
            len(cells) == window.count(b"<c") - window.count(b"<col")
            and len(rows) == window.count(b"<row")
            and b":c" not in window
            and b":row" not in window
        )
        if usual:
            self._count_usual(window, cells, rows)
        else:
            self._count_unusual(window)
        self._merged += window.count(b"mergeCell ")
        for end in _STRING_END.finditer(window) if b"si" in window else ():
            self.longest_string = max(self.longest_string, offset + end.start() - self._string_at)
            self._string_at = offset + end.start()

    def _count_usual(self, window: bytes, columns: list[bytes], rows: list[bytes]) -> None:
        self.cells += len(columns)
        self._columns.update(columns)
        self._lowest = max(self._lowest, 0, *map(int, rows))
        longer = _USUAL_CELL_ROW[min(len(str(self._lowest)) + 1, 6)]
        self._lowest = max(self._lowest, 0, *map(int, longer.findall(window)))

    def _count_unusual(self, window: bytes) -> None:
        """Count tags in any spelling; one that cannot be taken apart whole could hide where its cell stands."""
        cells, rows = _WHOLE_CELL.findall(window), _WHOLE_ROW.findall(window)
        if len(cells) != len(_CELL.findall(window)) or len(rows) != len(_ROW.findall(window)):
            raise file_problem("unsafe", self._name, what="单元格地址异常")
        placed = [(column, row) for _, column, row in cells if column]
        numbered = [row for _, row in rows if row]
        self.cells += len(cells)
        self.unplaced += len(cells) - len(placed)
        self._unnumbered += len(rows) - len(numbered)
        self._columns.update(column for column, _ in placed)
        self._lowest = max(self._lowest, 0, *map(int, numbered), *{int(row) for _, row in placed})

    @property
    def width(self) -> int:
        """The rightmost column that a cell names, from 1; 0 where none does."""
        return max(map(_column_number, self._columns), default=0)

    def _check(self) -> None:
        self.check_size(self.width)
        if self._merged > _MAX_MERGED:
            raise file_problem("too-large", self._name, what="合并单元格", limit=f"{_MAX_MERGED} 处")

    def check_size(self, width: int) -> None:
        """Raise LedgerProblem `too-large` if so many columns, with the rows counted, pass a limit."""
        height = self._lowest + self._unnumbered
        if height > MAX_ROWS:
            raise file_problem("too-large", self._name, what="行数", limit=f"{MAX_ROWS} 行")
        if width > MAX_COLUMNS:
            raise file_problem("too-large", self._name, what="列数", limit=f"{MAX_COLUMNS} 列")
        if max(self.cells, width * height) > MAX_CELLS:
            raise file_problem("too-large", self._name, what="单元格数", limit=f"{MAX_CELLS} 格")


def _widest_row(pieces: Iterator[bytes]) -> int:
    """The most cells between two row tags, for writers that leave out where a cell stands."""
    widest, cells, tail = 0, 0, b""
    for piece in pieces:
        window = tail + piece
        keep = window.rfind(b"<")
        tail = window[keep:]
        for place, row in enumerate(_ROW.split(window[:keep])):
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
