"""Looking into a .xls workbook (BIFF records in a compound file) before anything reads it whole.

The reader copies the shared text for each cell that refers to it, and lays the cells out as a rectangle: both
are bounded here from the record headers alone.
"""

from __future__ import annotations

import io
import struct
from collections import Counter

import olefile  # type: ignore[import-untyped]

from app.models.ledgers.problems import file_problem
from app.models.ledgers.sheet import MAX_CELL_TEXT, MAX_CELLS, MAX_COLUMNS

_SST, _CONTINUE, _LABEL_SST, _BOUNDARY, _DIMENSIONS = 0x00FC, 0x003C, 0x00FD, 0x0809, 0x0200
_SEVERAL_CELLS = frozenset((0x00BD, 0x00BE))
_CELL_RECORDS = frozenset((0x0201, 0x0203, 0x0204, 0x0205, 0x0006, 0x027E, 0x00BD, 0x00BE, 0x00FD, 0x00D6))
_ROOM_FOR_TEXT = 256 * 1024 * 1024


def inspect_xls(data: bytes, name: str) -> None:
    """Return if a reader may take the workbook.

    Raises LedgerProblem `not-a-spreadsheet`, `damaged` or `too-large`.
    """
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as compound:
            stream = next((title for title in ("Workbook", "Book") if compound.exists(title)), None)
            if stream is None:
                raise file_problem("not-a-spreadsheet", name)
            records = compound.openstream(stream).read()
        _weigh(records, name)
    except (OSError, ValueError, IndexError, struct.error) as error:
        raise file_problem("damaged", name) from error


def _weigh(records: bytes, name: str) -> None:
    at, in_text, area, height, width = 0, False, 0, 0, 0
    text: list[bytes] = []
    references: Counter[int] = Counter()
    cells = 0
    while at + 4 <= len(records):
        kind, size = struct.unpack_from("<HH", records, at)
        in_text = kind == _SST or (in_text and kind == _CONTINUE)
        if in_text:
            text.append(records[at + 4 : at + 4 + size])
        elif kind == _BOUNDARY:
            area += height * width
            height = width = 0
        elif kind == _DIMENSIONS:
            _check_claim(records[at + 4 : at + 4 + size], name)
        elif kind in _CELL_RECORDS and size >= 4 and at + 8 <= len(records):
            row, column = struct.unpack_from("<HH", records, at + 4)
            cells += 1
            if kind in _SEVERAL_CELLS:
                column = max(column, struct.unpack_from("<H", records, at + 2 + size)[0])
            height, width = max(height, row + 1), max(width, column + 1)
            if kind == _LABEL_SST and size >= 10:
                references[struct.unpack_from("<I", records, at + 10)[0]] += 1
        if width > MAX_COLUMNS:
            raise file_problem("too-large", name, what="列数", limit=f"{MAX_COLUMNS} 列")
        at += 4 + size
    if max(cells, area + height * width) > MAX_CELLS:
        raise file_problem("too-large", name, what="单元格数", limit=f"{MAX_CELLS} 格")
    if min(2 * MAX_CELL_TEXT, sum(map(len, text))) * references.total() > _ROOM_FOR_TEXT:
        lengths = _text_lengths(text)
        if sum(lengths[index] * times for index, times in references.items()) > _ROOM_FOR_TEXT:
            raise file_problem("too-large", name, what="单元格文字总量", limit="256 MB")


def _check_claim(record: bytes, name: str) -> None:
    """The rectangle that a sheet claims to fill ([MS-XLS] 2.4.90): the reader makes room for all of it at once."""
    top, below, left, right = struct.unpack_from("<IIHH" if len(record) >= 14 else "<HHHH", record)
    if below and right and (below <= top or right <= left):
        raise file_problem("damaged", name)
    if max(below - top, 0) * max(right - left, 0) > MAX_CELLS:
        raise file_problem("too-large", name, what="单元格数", limit=f"{MAX_CELLS} 格")


def _text_lengths(records: list[bytes]) -> list[int]:
    """Bytes of every shared text, from the SST record and its continuations ([MS-XLS] 2.4.265).

    A continuation that splits a text begins with a byte saying how wide its characters are from there on.
    """
    lengths: list[int] = []
    record, at = 0, 8
    while record < len(records):
        if at >= len(records[record]):
            record, at = record + 1, at - len(records[record])
            continue
        count, flags = struct.unpack_from("<HB", records[record], at)
        at += 3
        runs = struct.unpack_from("<H", records[record], at)[0] if flags & 8 else 0
        at += 2 if flags & 8 else 0
        extra = struct.unpack_from("<I", records[record], at)[0] if flags & 4 else 0
        at += 4 if flags & 4 else 0
        lengths.append(2 * count)
        while count > (fits := (len(records[record]) - at) >> (flags & 1)):
            count, record = count - max(fits, 0), record + 1
            flags, at = records[record][0], 1
        at += (count << (flags & 1)) + 4 * runs + extra
    return lengths
