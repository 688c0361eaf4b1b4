"""A .xls file from rows: BIFF8 records in a compound file, as Excel 97–2003 wrote them."""

from __future__ import annotations

import struct
from typing import Any

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def _record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _text(value: str, wide: str = "<H") -> bytes:
    return struct.pack(wide, len(value)) + b"\x01" + value.encode("utf-16-le")


def number_cell(row: int, column: int, value: float, style: int = 0) -> bytes:
    """A NUMBER record."""
    return _record(0x203, struct.pack("<HHHd", row, column, style, value))


def formats(codes: list[str]) -> bytes:
    """FORMAT and XF records: the style of each code is its place."""
    said = b"".join(_record(0x41E, struct.pack("<H", 164 + at) + _text(code)) for at, code in enumerate(codes))
    return said + b"".join(_record(0xE0, struct.pack("<HH16x", 0, 164 + at)) for at in range(len(codes)))


def biff(rows: list[list[Any]], merged: list[tuple[int, int, int, int]], more: bytes) -> bytes:
    """The Workbook stream: one sheet, texts in the shared table, numbers as they are, then `more` records."""
    shared = {text: at for at, text in enumerate({cell: None for row in rows for cell in row if isinstance(cell, str)})}
    start = struct.pack("<HHHHII", 0x0600, 0x0005, 0x0DBB, 0x07CC, 0, 6)
    strings = struct.pack("<II", len(shared), len(shared)) + b"".join(map(_text, shared))
    name = _text("Sheet1", "<B")

    def head(offset: int) -> bytes:
        sheet = struct.pack("<IBB", offset, 0, 0) + name
        return _record(0x809, start) + _record(0x85, sheet) + _record(0xFC, strings) + _record(0x0A)

    body = [_record(0x809, start[:2] + struct.pack("<H", 0x0010) + start[4:])]
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                body.append(_record(0xFD, struct.pack("<HHHI", number, column, 0, shared[cell])))
            elif cell is not None:
                body.append(number_cell(number, column, float(cell)))
    spans = b"".join(struct.pack("<HHHH", *span) for span in merged)
    body.append(_record(0xE5, struct.pack("<H", len(merged)) + spans))
    return b"".join((head(len(head(0))), *body, more, _record(0x0A)))


def compound(stream: bytes, name: str = "Workbook") -> bytes:
    """A compound file that holds one stream."""
    data = stream.ljust(max(len(stream), 4096), b"\x00")
    data += b"\x00" * (-len(data) % _SECTOR)
    sectors = len(data) // _SECTOR
    fats = 1
    while fats * 128 < sectors + fats + 1:
        fats += 1
    chain = [*range(1, sectors), _END, _END, *[_FAT] * fats]
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(fats * _SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 16 + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, fats, sectors, 0, 4096, _END, 0, _END, 0)
    header += struct.pack(f"<{fats}I", *range(sectors + 1, sectors + 1 + fats)).ljust(436, b"\xff")

    def entry(title: str, kind: int, child: int, first: int, size: int) -> bytes:
        raw = title.encode("utf-16-le").ljust(64, b"\x00")
        links = struct.pack("<HBBIII", (len(title) + 1) * 2, kind, 1, _FREE, _FREE, child)
        return raw + links + b"\x00" * 36 + struct.pack("<IQ", first, size)

    folder = entry("Root Entry", 5, 1, _END, 0) + entry(name, 2, _FREE, 0, len(data))
    return header + data + folder.ljust(_SECTOR, b"\x00") + table


def xls(rows: list[list[Any]], merged: list[tuple[int, int, int, int]] | None = None, more: bytes = b"") -> bytes:
    """A workbook of one sheet; `merged` holds (first row, last row, first column, last column) from 0."""
    return compound(biff(rows, merged or [], more))
