"""Reading comma-, semicolon- and tab-separated text in the encodings that Chinese desks produce."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, cast

from app.models.ledgers.problems import file_problem
from app.models.ledgers.sheet import MAX_CELL_TEXT, MAX_COLUMNS, MAX_ROWS, Sheet, Unread
from app.models.ledgers.weight import Weight

if TYPE_CHECKING:
    from app.models.ledgers.cells import Cell

_LOOK_AT_LINES = 40
_SEPARATORS = ",\t;|"
_HINT = re.compile(r'"?sep=(.)"?[ \t]*(?:\r\n|\r|\n|\Z)', re.IGNORECASE)
_KEPT_AS_TEXT = re.compile(r'=\s*"((?:[^"]|"")*)"\s*|[=\']\s*(\d[\d.]*[Xx]?)\s*')
_FORMULA = re.compile(r"=\s*[-+(]*(?:\$?[A-Za-z]{1,3}\$?\d|[A-Za-z][\w.]*\()")
_CHINESE_IN_UTF_8 = re.compile(rb"(?:[\xe3-\xe9\xef][\x80-\xbf]{2}){2}")
_QUOTED = re.compile(r'"(?>(?:[^"]|"")*)("?)')


def read_csv(data: bytes, name: str) -> Sheet:
    """One sheet of text cells. Raises LedgerProblem `not-a-spreadsheet`, `two-encodings`, `open-quote`, `too-large` or `damaged`.

    `="0101"` is how systems keep a spreadsheet program from rounding numbers: the cell says 0101. A first line
    `sep=;` is a hint for such a program and no row.
    """
    text = _decoded(data, name)
    hint = _HINT.match(text)
    separator = hint[1] if hint else _separator(text)
    rows: list[list[Cell]] = []
    unread: Unread = {}
    weight, blank, width, cells = Weight(name), 0, 0, 0
    for row in _records(text, hint.end() if hint else 0, separator, name):
        while row and not row[-1].strip():
            row.pop()
        if not row:
            blank += 1
            continue
        rows.extend([] for _ in range(min(blank, MAX_ROWS + 1)))
        blank, width, cells = 0, max(width, len(row)), cells + len(row)
        weight.check(cells, len(rows) + 1, min(width, MAX_COLUMNS + 1))
        for column, cell in enumerate(row):
            if cell[0:1] in ("=", "'"):
                row[column] = _plain(cell, unread, (len(rows), column))
        rows.append(cast("list[Cell]", row))
    weight.add_unread(len(unread))
    for line in rows:
        line.extend([""] * (width - len(line)))
    return Sheet(name, rows, untyped=True, unread=unread)


def _plain(cell: str, unread: Unread, place: tuple[int, int]) -> str:
    """Return a cell without the marks that only a spreadsheet program would remove; a formula cannot be read here."""
    kept = _KEPT_AS_TEXT.fullmatch(cell)
    if kept:
        return kept[2] or kept[1].replace('""', '"')
    if _FORMULA.match(cell):
        unread[place] = "="
        return ""
    return cell


def _records(text: str, start: int, separator: str, name: str) -> list[list[str]]:
    """The rows; a quote that is not closed is refused, one that only stands oddly is text."""

    def read(strict: bool) -> list[list[str]]:
        stream = io.StringIO(text, newline="")
        stream.seek(start)
        return list(csv.reader(stream, delimiter=separator, strict=strict))

    try:
        return read(strict=True)
    except csv.Error as error:
        line = _open_quote(text, start, separator)
        if line:
            raise file_problem("open-quote", name, line=line) from error
    try:
        return read(strict=False)
    except csv.Error as error:
        raise file_problem("too-large", name, what="单元格文字", limit=f"{MAX_CELL_TEXT} 字") from error


def _open_quote(text: str, start: int, separator: str) -> int:
    """The line, from 1, with the first quote that opens a field and does not close it; 0 where there is none.

    One that closes some lines later, in the middle of a text, was closed by the next field's opening quote.
    """
    field_end = re.compile(f"[{re.escape(separator)}\r\n]")
    at = start
    while at < len(text):
        quoted = _QUOTED.match(text, at)
        if quoted:
            end = quoted.end()
            inside = end < len(text) and not field_end.match(text, end) and ("\n" in quoted[0] or "\r" in quoted[0])
            if not quoted[1] or inside:
                return max(text.count("\n", 0, at), text.count("\r", 0, at)) + 1
            at = end
        following = field_end.search(text, at)
        if following is None:
            break
        at = following.end()
    return 0


def _decoded(data: bytes, name: str) -> str:
    encodings = ["utf-8-sig", "gb18030"]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\x00" in data:
        raise file_problem("not-a-spreadsheet", name)
    for encoding in encodings:
        if encoding == "gb18030" and (line := _of_another_encoding(data)):
            raise file_problem("two-encodings", name, line=line)
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise file_problem("not-a-spreadsheet", name)


def _of_another_encoding(data: bytes) -> int:
    """The first line, from 1, of a GBK text that is UTF-8, as where two exports were glued together; 0 where none is.

    Two characters of three bytes that begin as Chinese does are no chance; of one there may be some.
    """
    for number, line in enumerate(data.splitlines(), 1):
        if _CHINESE_IN_UTF_8.search(line):
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                continue
            return number
    return 0


def _separator(text: str) -> str:
    """The separator that most of the first lines hold, counted outside quotes."""
    lines = text[:65536].splitlines()[:_LOOK_AT_LINES]
    bare = ["".join(line.split('"')[::2]) for line in lines]
    return max(
        _SEPARATORS, key=lambda sign: (sum(sign in line for line in bare), sum(line.count(sign) for line in bare))
    )
