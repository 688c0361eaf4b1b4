"""Inspecting an .ods before anything reads it whole: its repetitions, its merged cells, its failed formulas."""

from __future__ import annotations

import re
import zlib
from datetime import date
from html import unescape

from app.models.domain.progress import IsCancelled
from app.models.ledgers.inspected import Inspected, SheetFacts
from app.models.ledgers.number_formats import displayed
from app.models.ledgers.problems import file_problem
from app.models.ledgers.sheet import MAX_CELL_TEXT, MAX_ROWS, step
from app.models.ledgers.weight import Weight
from app.models.ledgers.zip_package import PIECE, NewPackage, Package, refuse_definitions

_EPOCH = date(1899, 12, 30)
_MAX_CONTENT = 200 * 1024 * 1024
MIMETYPE = "mimetype"
CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"
_ATTRIBUTES = rb"""((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*"""
_TAG = re.compile(
    rb"<(/?)(table:(?:covered-)?table-cell|table:table-row|table:table|table:null-date|style:style|style:table-properties)"
    + _ATTRIBUTES
    + rb"(/?)>"
)
_ANY_TAG = re.compile(
    rb"</?(?:table:(?:covered-)?table-cell|table:table-row|table:table|table:null-date|style:style|style:table-properties)(?=[\s/>])"
)
_REPEATED = {
    what: re.compile(rb"""table:number-%s-repeated\s*=\s*["']\s*\+?(\d+)""" % what) for what in (b"rows", b"columns")
}
_SPANNED = {
    what: re.compile(rb"""table:number-%s-spanned\s*=\s*["'](\d{1,7})""" % what) for what in (b"rows", b"columns")
}
_NAME = re.compile(rb"""(?:table|style):name\s*=\s*["']([^"']*)""")
_STYLE = re.compile(rb"""table:style-name\s*=\s*["']([^"']*)""")
_NOT_SHOWN = re.compile(rb"""table:display\s*=\s*["']false""")
_NULL_DATE = re.compile(rb"""table:date-value\s*=\s*["']([^"']*)""")
_ERROR = re.compile(rb"""calcext:value-type\s*=\s*["']error""")
_FIGURE = re.compile(rb"""office:value-type\s*=\s*["'](?:float|currency)["']""")
_VALUE = re.compile(rb"""office:value\s*=\s*["'](-?\d{1,20}(?:\.\d{0,20})?(?:[Ee][+-]?\d{1,3})?)["']""")
_PLAIN = re.compile(rb"<text:p>(-?\d[\d,]*)(?:\.\d+)?</text:p>")
_SAID = re.compile(rb"<text:p[^<>]*>([^<]{1,40})</text:p>")


def inspect_open_document(package: Package, name: str, cancelled: IsCancelled | None = None) -> Inspected:
    """The package that a reader may take.

    Raises LedgerProblem `damaged`, `not-a-spreadsheet`, `password-unsupported`, `too-large` or `unsafe`.
    """
    kind = package.text(MIMETYPE).strip() if MIMETYPE in package else _SPREADSHEET
    if not kind.startswith(_SPREADSHEET):
        raise file_problem("not-a-spreadsheet", name)
    manifest = package.text(_MANIFEST) if _MANIFEST in package else b""
    if b"encryption-data" in manifest:
        raise file_problem("password-unsupported", name)
    scan = _ContentScan(Weight(name))
    size, checksum = 0, 0
    for piece in package.pieces(CONTENT):
        step(None, cancelled, 0, 0)
        size, checksum = size + len(piece), zlib.crc32(piece, checksum)
        if size > _MAX_CONTENT:
            raise file_problem("too-large", name, what="解压后的内容", limit=f"{_MAX_CONTENT >> 20} MB")
        scan.take(piece)
    scan.finish()
    kept = NewPackage()
    kept.write(MIMETYPE, [_SPREADSHEET])
    kept.write(_MANIFEST, [b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'])
    kept.copy(CONTENT, package, CONTENT, size, checksum)
    return Inspected(kept.finished(), scan.sheets, scan.hidden, scan.epoch, size)


class _ContentScan:
    """Counts the cells after repetition, table by table; trailing empty cells do not count."""

    def __init__(self, weight: Weight) -> None:
        self.sheets: list[SheetFacts] = []
        self.hidden: list[str] = []
        self.epoch = 0
        self._weight = weight
        self._tail = b""
        self._size = 0
        self._style = b""
        self._invisible: set[bytes] = set()
        self._facts: SheetFacts | None = None
        self._row, self._column, self._row_repeats = 0, 0, 1
        self._width, self._height, self._cells = 0, 0, 0
        self._row_width, self._row_cells = 0, 0

    def take(self, piece: bytes) -> None:
        """Look at one more piece; raises LedgerProblem as soon as a bound is passed."""
        if not self._size and b"\x00" in piece[:64]:
            raise file_problem("unsafe", self._weight.name, what="文字编码异常")
        if len(piece) == PIECE and b"<" not in piece:
            raise file_problem("too-large", self._weight.name, what="单元格文字", limit=f"{MAX_CELL_TEXT} 字")
        self._size += len(piece)
        window = self._tail + piece
        keep = window.rfind(b"<table:")
        if keep <= 0:
            keep = max(window.rfind(b"<"), 0)
        self._tail = window[keep:]
        self._look_at(window[:keep])

    def finish(self) -> None:
        """Scan the rest of the last piece."""
        self._look_at(self._tail)

    def _look_at(self, window: bytes) -> None:
        refuse_definitions(window, self._weight.name)
        found = list(_TAG.finditer(window))
        if len(found) != sum(1 for _ in _ANY_TAG.finditer(window)):
            raise file_problem("unsafe", self._weight.name, what="单元格地址异常")
        for tag in found:
            closing, kind, attributes, empty = tag.groups()
            if kind.endswith(b"table-cell"):
                if not closing:
                    self._cell(window, tag.end(), kind, attributes, bool(empty))
            elif kind == b"table:table-row":
                self._row_tag(bool(closing), attributes, bool(empty))
            elif kind == b"table:table":
                self._table_tag(bool(closing), attributes)
            elif kind == b"table:null-date":
                self._null_date(attributes)
            elif kind == b"style:style":
                name = _NAME.search(attributes)
                self._style = name[1] if name else b""
            elif _NOT_SHOWN.search(attributes):
                self._invisible.add(self._style)

    def _null_date(self, attributes: bytes) -> None:
        said = _NULL_DATE.search(attributes)
        if said:
            try:
                first = date.fromisoformat(said[1].decode("ascii")[:10])
            except ValueError as error:
                raise file_problem("unsafe", self._weight.name, what="日期起点异常") from error
            self.epoch = (first - _EPOCH).days

    def _table_tag(self, closing: bool, attributes: bytes) -> None:
        if closing:
            if self._facts is not None:
                self._weight.add(self._cells, self._height, self._width)
            self._facts = None
            return
        name, style = _NAME.search(attributes), _STYLE.search(attributes)
        title = _unescaped(name[1]) if name else ""
        self._row, self._width, self._height, self._cells = 0, 0, 0, 0
        self._facts = SheetFacts((len(self.sheets) + len(self.hidden),), title)
        if style and style[1] in self._invisible:
            self.hidden.append(title)
        else:
            self.sheets.append(self._facts)

    def _row_tag(self, closing: bool, attributes: bytes, empty: bool) -> None:
        if not closing:
            self._row_repeats = _number(_REPEATED[b"rows"], attributes)
            self._column, self._row_width, self._row_cells = 0, 0, 0
        if closing or empty:
            if self._row_width:
                self._height = self._row + self._row_repeats
                self._width = max(self._width, self._row_width)
                self._cells += self._row_cells * self._row_repeats
                self._weight.check(self._cells, self._height, self._width)
            self._row += self._row_repeats

    def _cell(self, window: bytes, end: int, kind: bytes, attributes: bytes, empty: bool) -> None:
        repeats = _number(_REPEATED[b"columns"], attributes)
        error = b"calcext:value-type" in attributes and _ERROR.search(attributes)
        formula = b"table:formula" in attributes
        if not empty or b"office:" in attributes or formula:
            self._row_width = self._column + repeats
            self._row_cells += repeats
        if self._facts is not None and not kind.startswith(b"table:covered"):
            if error:
                said = _SAID.match(window, end)
                self._unread(said[1].decode("utf-8", "replace") if said else "#ERROR", repeats)
            elif formula and b"office:value-type" not in attributes and (empty or not _has_text(window, end)):
                self._unread("=", repeats)
            elif (b"float" in attributes or b"currency" in attributes) and not _shows_itself(window, end, attributes):
                self._figure(window, end, attributes, repeats)
            if b"-spanned" in attributes:
                self._merge(attributes)
        self._column += repeats

    def _figure(self, window: bytes, end: int, attributes: bytes, repeats: int) -> None:
        """Note a number that its cell shows in words («50万元»)."""
        said, value = _SAID.search(window, end, max(window.find(b"</table:", end), end)), _VALUE.search(attributes)
        if said is None or value is None or self._facts is None or not _FIGURE.search(attributes):
            return
        text = displayed(_unescaped(said[1]).strip(), float(value[1]))
        if text is not None:
            rows = min(self._row_repeats, MAX_ROWS)
            self._weight.add_worded(rows * repeats)
            for row in range(self._row, self._row + rows):
                self._facts.shown.setdefault(row, []).extend(
                    (column, text) for column in range(self._column, self._column + repeats)
                )

    def _unread(self, said: str, repeats: int) -> None:
        rows = min(self._row_repeats, MAX_ROWS)
        self._weight.add_unread(rows * repeats)
        if self._facts is not None:
            for row in range(self._row, self._row + rows):
                for column in range(self._column, self._column + repeats):
                    self._facts.unread[row, column] = said

    def _merge(self, attributes: bytes) -> None:
        rows, columns = _number(_SPANNED[b"rows"], attributes), _number(_SPANNED[b"columns"], attributes)
        self._weight.add_merged(1)
        if self._facts is not None and rows * columns > 1:
            corner = self._row, self._column
            self._facts.merged.append((corner, (self._row + rows - 1, self._column + columns - 1)))


def _shows_itself(window: bytes, end: int, attributes: bytes) -> bool:
    """Return whether a cell shows its number with no more than other decimals or thousands apart: a quick look at the usual ones."""
    shown = _PLAIN.match(window, end)
    whole = shown[1].replace(b",", b"") if shown else b""
    return bool(whole) and (b'value="%s"' % whole in attributes or b'value="%s.' % whole in attributes)


def _has_text(window: bytes, end: int) -> bool:
    """Return whether a cell holds a paragraph: a text that came out empty is a result, and has one."""
    return window.startswith(b"<text:p", end)


def _number(pattern: re.Pattern[bytes], attributes: bytes) -> int:
    found = pattern.search(attributes)
    return max(int(found[1][:12]), 1) if found else 1


def _unescaped(text: bytes) -> str:
    return unescape(text.decode("utf-8", "replace"))
