"""The process that reads one file: it inspects it, reads it, passes the rows on in blocks, and ends.

A library that aborts on a hostile file, or a file that wants more memory or time than there is, ends this process and
not the desk. Memory and processor time are limited by the system where it has such limits (`resource`: Linux and other
POSIX systems). Elsewhere the cost of a file is bounded by its inspection alone, and by the desk's patience.

`python -m app.models.ledgers.reading` answers one request on its standard input: (path, password).
"""

from __future__ import annotations

import gc
import hashlib
import io
import os
import sys
import time
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

import python_calamine as calamine

from app.models.domain.errors import LedgerProblem
from app.models.domain.folding import clean, visible
from app.models.ledgers import frames
from app.models.ledgers.container import inspect_package
from app.models.ledgers.csv_text import read_csv
from app.models.ledgers.inspected import Inspected, SheetFacts, Shown
from app.models.ledgers.number_formats import NumberFormat
from app.models.ledgers.prefetch import prefetched
from app.models.ledgers.problems import file_problem
from app.models.ledgers.sheet import MAX_CELL_TEXT, Unread
from app.models.ledgers.weight import Weight
from app.models.plain_file import open_plain, size_of

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from app.models.ledgers.cells import Cell

MEMORY = 448 * 1024 * 1024
MAX_FILE = 200 * 1024 * 1024
MAX_OLD_FILE = 50 * 1024 * 1024
_MEGABYTE = 1024 * 1024
_SECONDS_TO_LOOK, _SECONDS_TO_READ = 6, 4
_BYTES_PER_SECOND = 2 * _MEGABYTE
_BLOCK = 1_000
_MEMO = 50_000
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BARE_RECORDS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00\x00\x05")
_FOREIGN = {
    b"%PDF": "PDF",
    b"\x89PNG": "图片",
    b"\xff\xd8\xff": "图片",
    b"GIF8": "图片",
    b"BM": "图片",
    b"Rar!": "RAR 压缩包",
    b"7z\xbc\xaf": "7z 压缩包",
    b"\x1f\x8b": "gzip 压缩包",
    b"{\\rtf": "RTF",
    b"SQLite format 3": "数据库",
    b"MZ": "程序",
    b"\x7fELF": "程序",
}
_ERROR_WORDS = frozenset(
    (
        *(
            "#N/A",
            "#REF!",
            "#VALUE!",
            "#NAME?",
            "#DIV/0!",
            "#NUM!",
            "#NULL!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#BLOCKED!",
        ),
        *("#CONNECT!", "#BUSY!", "#UNKNOWN!", "#GETTING_DATA"),
        *(f"Err:{number}" for number in range(501, 533)),
        *("#" * wide for wide in range(3, 256)),
    )
)
"""The text of a cell whose formula failed, or whose column was too narrow when it was saved."""


def serve(asked: BinaryIO, answer: BinaryIO) -> None:
    """Answer the one request: frames `step`, then per sheet `sheet`, `rows` … and `sheet-end`, at last `book`.

    `problem` or `bug` ends the answer at any time.
    """
    request = frames.receive(asked)
    if request is None:
        return
    path, password = Path(request[0]), request[1]
    name = clean(path.name)
    try:
        _limit_memory()
        _Answer(answer, name).give(path, password)
    except LedgerProblem as problem:
        frames.send(answer, "problem", problem.code, problem.facts)
    except MemoryError:
        frames.send(answer, "problem", "reading-ended", {"name": name})
    except BaseException:
        with suppress(OSError):
            frames.send(answer, "bug", traceback.format_exc())
        raise


class _Answer:
    """Reads a file called `name` for one listener."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._stream = stream
        self._name = name
        self._began_at, self._passed = 0, 0
        self._begun: deque[Future[calamine.CalamineSheet]] = deque()

    def give(self, path: Path, password: str | None) -> None:
        data = self._bytes_of(path)
        _allow_seconds(_SECONDS_TO_LOOK + len(data) // _MEGABYTE)
        sha256 = hashlib.sha256(data).hexdigest()
        self._step(1)
        if not data.strip(b"\x00 \r\n\t"):
            raise file_problem("file-empty", self._name)
        if data.startswith(_COMPOUND):
            from app.models.ledgers.encrypted import decrypted

            data = decrypted(data, self._name, password)
            self._step(2)
        if data.startswith(_ZIP):
            found = self._read_package(data)
        elif data.startswith((_COMPOUND, *_BARE_RECORDS)):
            if len(data) > MAX_OLD_FILE:
                raise file_problem("too-large", self._name, what="文件大小", limit="50 MB")
            from app.models.ledgers.binary_xls import inspect_xls

            found = self._read(inspect_xls(data, self._name))
        else:
            found = self._read_text(data)
        frames.send(self._stream, "book", sha256, found)

    def _bytes_of(self, path: Path) -> bytes:
        try:
            with open_plain(path) as file:
                if size_of(file) > MAX_FILE:
                    raise file_problem("too-large", self._name, what="文件大小", limit="200 MB")
                return file.read()
        except FileNotFoundError as error:
            raise file_problem("file-missing", self._name) from error
        except OSError as error:
            raise file_problem("file-unreadable", self._name, why=error.strerror or str(error)) from error

    def _step(self, done: int) -> None:
        frames.send(self._stream, "step", done)

    def _read_text(self, data: bytes) -> list[str]:
        for magic, what in _FOREIGN.items():
            if data.startswith(magic):
                raise file_problem("other-format", self._name, what=what)
        start = data[:2048].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
        if start.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<style")):
            raise file_problem("other-format", self._name, what="网页或 XML")
        if len(data) > MAX_OLD_FILE:
            raise file_problem("too-large", self._name, what="文件大小", limit="50 MB")
        sheet = read_csv(data, self._name)
        frames.send(self._stream, "sheet", sheet.name, True, 0)
        self._send(0, sheet.rows, sheet.unread)
        frames.send(self._stream, "sheet-end", (), sheet.unread, {})
        return []

    def _read_package(self, data: bytes) -> list[str]:
        """Read a package. Parts of a sheet that is still being inspected are parsed beside that."""
        with ThreadPoolExecutor(1) as self._thread:
            return self._read(inspect_package(data, self._name, pass_on=self._begin))

    def _begin(self, file: Inspected, facts: SheetFacts, part: bytes) -> None:
        """Have a part of a sheet parsed, and pass on the one before."""
        if not facts.is_begun:
            self._began_at = _used_seconds()
            frames.send(self._stream, "sheet", clean(facts.title), False, file.epoch)
        self._passed += len(part)
        allowed = _SECONDS_TO_LOOK + _SECONDS_TO_READ + self._passed // _BYTES_PER_SECOND
        _allow_seconds(self._began_at + allowed - _used_seconds())
        self._begun.append(self._thread.submit(_only_sheet, part))
        if len(self._begun) > 1:
            self._send_begun(facts)

    def _send_begun(self, facts: SheetFacts) -> None:
        with _foreign_errors(self._name):
            self._send_part(self._begun.popleft().result(), facts)

    def _read(self, file: Inspected) -> list[str]:
        """Read the sheets that are shown; returns the names of those that are not."""
        _allow_seconds(_SECONDS_TO_READ + file.inflated // _BYTES_PER_SECOND)
        self._step(3)
        with _foreign_errors(self._name), calamine.CalamineWorkbook.from_filelike(io.BytesIO(file.data)) as book:
            for facts in file.sheets:
                self._read_sheet(book, facts, file.epoch)
            return file.hidden or [
                meta.name
                for meta in book.sheets_metadata
                if meta.typ is calamine.SheetTypeEnum.WorkSheet
                and meta.visible is not calamine.SheetVisibleEnum.Visible
            ]

    def _read_sheet(self, book: calamine.CalamineWorkbook, facts: SheetFacts, epoch: int) -> None:
        """Pass one sheet on, or the rest of one that is begun."""
        if facts.is_begun and facts.places:
            self._begun.clear()
            frames.send(self._stream, "again")
        while self._begun:
            self._send_begun(facts)
        for nth, source in enumerate(prefetched(map(book.get_sheet_by_index, facts.places))):
            if not nth:
                frames.send(self._stream, "sheet", clean(facts.title or source.name), False, epoch)
            self._send_part(source, facts)
        notes = {row: clean(text) for row, text in facts.notes.items()}
        frames.send(self._stream, "sheet-end", tuple(sorted(set(facts.merged))), facts.unread, notes)

    def _send_part(self, source: calamine.CalamineSheet, facts: SheetFacts) -> None:
        """Pass on a sheet, or a part of one. Its actual size is checked once more after the inspection."""
        start, end = source.start or (0, 0), source.end or (0, 0)
        Weight(self._name).check(0, end[0] + 1, end[1] + 1)
        facts.merged += source.merged_cell_ranges or ()
        is_whole = len(facts.places) == 1
        rows: Iterable[list[Cell]] = source.iter_rows() if is_whole else source.to_python(skip_empty_area=True)
        if start[1]:
            indent: list[Cell] = [""] * start[1]
            rows = (indent + row for row in rows)
        self._send(0 if is_whole else start[0], rows, facts.unread, facts.shown)

    def _send(self, number: int, rows: Iterable[list[Cell]], unread: Unread, shown: Shown | None = None) -> None:
        """Pass rows on, the first of which is row `number` (0-based), without their unreadable cells.

        Numbers whose format adds words are passed on as they are `shown`.
        """
        tidy = _Tidied(self._name)
        coming = iter(rows)
        while block := list(islice(coming, _BLOCK)):
            for at, row in enumerate(block, number):
                row[:] = [tidy[cell] if type(cell) is str else cell for cell in row]
                if shown and at in shown:
                    _put_as_shown(row, shown[at])
                if not _ERROR_WORDS.isdisjoint(row):
                    _take_errors_out(row, at, unread)
            frames.send(self._stream, "rows", number, block)
            number += len(block)
            tidy.forget()


class _Tidied(dict[str, str]):
    """Texts without invisible characters; the same text is the same object while it is remembered."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def __missing__(self, text: str) -> str:
        if len(text) > MAX_CELL_TEXT:
            raise file_problem("too-large", self._name, what="单元格文字", limit=f"{MAX_CELL_TEXT} 字")
        tidy = self[text] = text if text.isprintable() else visible(text)
        return tidy

    def forget(self) -> None:
        """Keep memory bounded where every text is another."""
        if len(self) > _MEMO:
            self.clear()


@contextmanager
def _foreign_errors(name: str) -> Iterator[None]:
    """Within it, errors and panics of the library that reads raise LedgerProblem."""
    try:
        yield
    except calamine.PasswordError as error:
        raise file_problem("password-unsupported", name) from error
    except (calamine.CalamineError, OSError, ValueError, IndexError) as error:
        raise file_problem("damaged", name) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise file_problem("damaged", name) from error
        raise


def _only_sheet(package: bytes) -> calamine.CalamineSheet:
    with calamine.CalamineWorkbook.from_filelike(io.BytesIO(package)) as book:
        return book.get_sheet_by_index(0)


def _put_as_shown(row: list[Cell], formats: list[tuple[int, NumberFormat | str]]) -> None:
    for column, format_ in formats:
        cell = row[column] if column < len(row) else ""
        if type(cell) in (float, int):
            text = format_ if isinstance(format_, str) else format_.shown(cast("float", cell))
            row[column] = cell if text is None else text


def _take_errors_out(row: list[Cell], number: int, unread: Unread) -> None:
    for column, cell in enumerate(row):
        if cell in _ERROR_WORDS:
            unread[number, column] = str(cell)
            row[column] = ""


def _limit_memory() -> None:
    if resource is not None:
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        bound = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
        resource.setrlimit(resource.RLIMIT_AS, (bound, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def _allow_seconds(seconds: int) -> None:
    """Bound the processor time from here on."""
    if resource is not None:
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        bound = _used_seconds() + 1 + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (bound if most == resource.RLIM_INFINITY else min(bound, most), most))


def _used_seconds() -> int:
    return int(time.process_time())


def main() -> None:
    """Serve on the standard streams; prints of libraries are discarded."""
    gc.disable()  # Rows are no cycles, and the process is gone before others would weigh.
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    with answer:
        serve(sys.stdin.buffer, answer)


if __name__ == "__main__":
    main()
