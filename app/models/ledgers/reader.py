"""Reading a spreadsheet file of any of the kinds offices keep: .xlsx (also with a password), .xls, .csv.

What the file is, its bytes say, not its name. Nothing is written to disk: a decrypted copy stays in memory.
"""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import msoffcrypto
import python_calamine as calamine
from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

from app.models.domain.folding import clean, visible
from app.models.domain.progress import IsCancelled, Progress
from app.models.ledgers.binary_xls import inspect_xls
from app.models.ledgers.cells import Cell
from app.models.ledgers.container import inspect_package
from app.models.ledgers.csv_text import read_csv
from app.models.ledgers.problems import file_problem
from app.models.ledgers.sheet import (
    MAX_CELL_TEXT,
    MAX_COLUMNS,
    MAX_ROWS,
    Sheet,
    Workbook,
    step,
)

MAX_FILE = 200 * 1024 * 1024
MAX_OLD_FILE = 50 * 1024 * 1024
_MAX_SPIN = 500_000
_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
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


def read_workbook(
    path_or_bytes: Path | str | bytes,
    password: str | None = None,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
    name: str = "",
) -> Workbook:
    """Read every visible sheet. `name` is shown in refusals when bytes are given.

    Raises LedgerProblem (codes in `problems.py`; `needs-password` and `wrong-password` ask for a password) and
    Cancelled. Memory is bounded by the limits in `sheet.py` and `container.py`.
    """
    step(progress, cancelled, 0, 4)
    if isinstance(path_or_bytes, bytes):
        data = path_or_bytes
    else:
        path = Path(path_or_bytes)
        name = name or clean(path.name)
        data = _bytes_of(path, name)
    sha256 = hashlib.sha256(data).hexdigest()
    step(progress, cancelled, 1, 4)
    sheets = tuple(_sheets(data, name, password, progress, cancelled))
    for sheet in sheets:
        _tidy(sheet.rows, name)
    if not any(sheet.rows for sheet in sheets):
        raise file_problem("file-empty", name)
    step(progress, cancelled, 4, 4)
    return Workbook(name, sha256, sheets)


def _bytes_of(path: Path, name: str) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAX_FILE:
            raise file_problem("too-large", name, what="文件大小", limit="200 MB")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise file_problem("file-missing", name) from error
    except OSError as error:
        raise file_problem("file-unreadable", name, why=error.strerror or str(error)) from error


def _sheets(
    data: bytes,
    name: str,
    password: str | None,
    progress: Progress | None,
    cancelled: IsCancelled | None,
) -> list[Sheet]:
    if not data.strip(b"\x00 \r\n\t"):
        raise file_problem("file-empty", name)
    if data.startswith(_COMPOUND):
        data = _decrypted(data, name, password)
        step(progress, cancelled, 2, 4)
    if data.startswith((_ZIP, _EMPTY_ZIP)):
        data = inspect_package(data, name, cancelled)
    elif data.startswith(_COMPOUND):
        if len(data) > MAX_OLD_FILE:
            raise file_problem("too-large", name, what="文件大小", limit="50 MB")
        inspect_xls(data, name)
    else:
        return [_text_sheet(data, name)]
    step(progress, cancelled, 3, 4)
    return _calamine_sheets(data, name)


def _text_sheet(data: bytes, name: str) -> Sheet:
    for magic, what in _FOREIGN.items():
        if data.startswith(magic):
            raise file_problem("other-format", name, what=what)
    start = data[:2048].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if start.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<style")):
        raise file_problem("other-format", name, what="网页或 XML")
    if len(data) > MAX_OLD_FILE:
        raise file_problem("too-large", name, what="文件大小", limit="50 MB")
    return read_csv(data, name)


def _decrypted(data: bytes, name: str, password: str | None) -> bytes:
    """The package behind a password, or the same bytes if the file has none."""
    try:
        office = msoffcrypto.OfficeFile(io.BytesIO(data))
        if not office.is_encrypted():
            return data
        if not password:
            raise file_problem("needs-password", name)
        spin = office.info.get("spinValue", 0) if isinstance(getattr(office, "info", None), dict) else 0
        if spin > _MAX_SPIN:
            raise file_problem("unsafe", name, what="加密参数异常")
        plain = io.BytesIO()
        office.load_key(password=password, verify_password=True)
        office.decrypt(plain)
    except InvalidKeyError as error:
        raise file_problem("wrong-password", name) from error
    except FileFormatError as error:
        raise file_problem("not-a-spreadsheet", name) from error
    except (DecryptionError, ParseError, OSError, ValueError, KeyError, IndexError, AttributeError) as error:
        raise file_problem("damaged", name) from error
    return plain.getvalue()


def _calamine_sheets(data: bytes, name: str) -> list[Sheet]:
    try:
        with calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            shown = [
                meta.name
                for meta in book.sheets_metadata
                if meta.typ is calamine.SheetTypeEnum.WorkSheet and meta.visible is calamine.SheetVisibleEnum.Visible
            ]
            return [_sheet(book.get_sheet_by_name(title), name) for title in shown]
    except calamine.PasswordError as error:
        raise file_problem("needs-password", name) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise file_problem("damaged", name) from error


def _sheet(source: calamine.CalamineSheet, name: str) -> Sheet:
    if source.total_height > MAX_ROWS:
        raise file_problem("too-large", name, what="行数", limit=f"{MAX_ROWS} 行")
    if source.total_width > MAX_COLUMNS:
        raise file_problem("too-large", name, what="列数", limit=f"{MAX_COLUMNS} 列")
    rows = source.to_python(skip_empty_area=False)
    return Sheet(clean(source.name), rows, tuple(source.merged_cell_ranges or ()))


def _tidy(rows: list[list[Cell]], name: str) -> None:
    """Take what cannot be seen out of every cell, in place.

    Raises LedgerProblem `too-large` for a cell with more text than a spreadsheet program would keep.
    """
    for row in rows:
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                if len(cell) > MAX_CELL_TEXT:
                    raise file_problem("too-large", name, what="单元格文字", limit=f"{MAX_CELL_TEXT} 字")
                if not cell.isprintable():
                    row[column] = visible(cell)
