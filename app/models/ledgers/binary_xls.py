"""Looking into a .xls workbook (BIFF records in a compound file) before anything reads it whole.

The reader copies the shared text for each cell that refers to it, and lays the cells out as a rectangle: both
are bounded here from the record headers alone.
"""

from __future__ import annotations

import io
import struct

import olefile  # type: ignore[import-untyped]

from app.models.ledgers.problems import file_problem
from app.models.ledgers.sheet import MAX_CELL_TEXT, MAX_CELLS, MAX_COLUMNS

_SST, _CONTINUE, _LABEL_SST, _BOUNDARY = 0x00FC, 0x003C, 0x00FD, 0x0809
_CELL_RECORDS = frozenset((0x0201, 0x0203, 0x0204, 0x0205, 0x0006, 0x027E, 0x00BD, 0x00BE, 0x00FD, 0x00D6))
_ROOM_FOR_TEXT = 256 * 1024 * 1024
_SOME_STRINGS = 8


def inspect_xls(data: bytes, name: str) -> None:
    """Return if a reader may take the workbook. Raises LedgerProblem `not-a-spreadsheet`, `damaged`, `too-large`."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as compound:
            stream = next((title for title in ("Workbook", "Book") if compound.exists(title)), None)
            if stream is None:
                raise file_problem("not-a-spreadsheet", name)
            records = compound.openstream(stream).read()
    except (OSError, ValueError, IndexError, struct.error) as error:
        raise file_problem("damaged", name) from error
    _weigh(records, name)


def _weigh(records: bytes, name: str) -> None:
    at, text_bytes, strings, in_text = 0, 0, 0, False
    cells, references, height, width, area = 0, 0, 0, 0, 0
    while at + 4 <= len(records):
        kind, size = struct.unpack_from("<HH", records, at)
        if kind == _SST and size >= 8:
            strings = struct.unpack_from("<I", records, at + 8)[0]
        in_text = kind == _SST or (in_text and kind == _CONTINUE)
        text_bytes += size if in_text else 0
        if kind == _BOUNDARY:
            area += height * width
            height = width = 0
        elif kind in _CELL_RECORDS and size >= 4 and at + 8 <= len(records):
            row, column = struct.unpack_from("<HH", records, at + 4)
            cells += 1
            references += kind == _LABEL_SST
            height, width = max(height, row + 1), max(width, column + 1)
        at += 4 + size
    area += height * width
    if width > MAX_COLUMNS:
        raise file_problem("too-large", name, what="列数", limit=f"{MAX_COLUMNS} 列")
    if max(cells, area) > MAX_CELLS:
        raise file_problem("too-large", name, what="单元格数", limit=f"{MAX_CELLS} 格")
    longest = min(2 * MAX_CELL_TEXT, text_bytes)
    typical = _SOME_STRINGS * text_bytes // max(strings, 1)
    if min(longest, typical) * references > _ROOM_FOR_TEXT:
        raise file_problem("too-large", name, what="单元格文字总量", limit="256 MB")
