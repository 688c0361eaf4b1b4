"""Small files that would cost a reader of spreadsheets everything: each a name, and a function that makes its bytes."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable, Iterable

import openpyxl

from tests.unit.ledgers.old_excel import number_cell, xls

SHEET = "xl/worksheets/sheet1.xml"
HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
TAIL = b"</sheetData></worksheet>"
_ROWS = [["楼栋", "房号", "业主"], ["1栋", "101", "张三"]]
_OFFICE = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
)


def plain() -> dict[str, bytes]:
    """The parts of an ordinary ledger."""
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in _ROWS:
        book.active.append(row)
    book.save(out)
    with zipfile.ZipFile(out) as package:
        return {part: package.read(part) for part in package.namelist()}


def packed(parts: dict[str, bytes | Iterable[bytes]]) -> bytes:
    """The package of some parts, each whole or in pieces."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for part, content in parts.items():
            with package.open(part, "w", force_zip64=True) as stream:
                for piece in [content] if isinstance(content, bytes) else content:
                    stream.write(piece)
    return out.getvalue()


def ods(table: str, before: str = "", manifest: str = "") -> bytes:
    """An OpenDocument spreadsheet with one table of these rows."""
    content = (
        f'<?xml version="1.0"?>{before}<office:document-content {_OFFICE}><office:body><office:spreadsheet>'
        f'<table:table table:name="台账">{table}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{namespace}">{manifest}</m:manifest>'.encode(),
            "content.xml": content.encode(),
        }
    )


def ods_row(cells: list[str], repeated: int = 1) -> str:
    """A row of text cells."""
    texts = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in cells
    )
    return f'<table:table-row table:number-rows-repeated="{repeated}">{texts}</table:table-row>'


def texts_claimed(count: int) -> bytes:
    """Shared texts that claim to be so many."""
    namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    texts = f'<sst xmlns="{namespace}" count="1" uniqueCount="{count}"><si><t>x</t></si></sst>'
    return packed({**plain(), "xl/sharedStrings.xml": texts.encode()})


def merged_again(times: int) -> bytes:
    """Three thousand rows under one merged range, named again and again."""
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (at, at) for at in range(3, 3_000))
    sheet = plain()[SHEET]
    start, end = sheet.index(b"</sheetData>"), sheet.index(b"</sheetData>") + len(b"</sheetData>")
    spans = b'<mergeCells count="%d">' % times + b'<mergeCell ref="A2:C3000"/>' * times + b"</mergeCells>"
    return packed({**plain(), SHEET: sheet[:start] + rows + sheet[start:end] + spans + sheet[end:]})


def names_for_one_part(count: int) -> bytes:
    """So many sheets that are all the same part."""
    parts = plain()
    rows = b"".join(
        b'<row r="%d"><c r="A%d"><v>1</v></c><c r="B%d"><v>101</v></c></row>' % (at, at, at) for at in range(1, 6_001)
    )
    relation = (
        parts["xl/workbook.xml"].split(b'r:id="', 1)[1].split(b'"', 1)[0]
        if b'r:id="' in parts["xl/workbook.xml"]
        else b"rId1"
    )
    sheets = b"".join(b'<sheet name="S%d" sheetId="%d" r:id="%s"/>' % (at, at, relation) for at in range(1, count + 1))
    main, documents = (
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    )
    book = b'<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets></workbook>' % (main, documents, sheets)
    return packed({**parts, "xl/workbook.xml": book, SHEET: HEAD + rows + TAIL})


def many_parts(count: int) -> bytes:
    """An ordinary ledger beside thousands of parts that nobody asks for."""
    more = {
        f"xl/worksheets/more{at}.xml": HEAD + b'<row r="1"><c r="A1"><v>1</v></c></row>' * 500 + TAIL
        for at in range(count)
    }
    return packed({**plain(), **more})


def unplaced_cells(count: int) -> bytes:
    """Cells that do not say where they stand."""
    row = b"<row>" + b"<c><v>1</v></c>" * 40 + b"</row>"
    return packed({**plain(), SHEET: [HEAD, *[row * 1_000] * (count // 40_000), TAIL]})


def shared_texts(count: int) -> bytes:
    """So many texts, each for itself."""
    texts = [
        b"".join(b"<si><t>text %d</t></si>" % at for at in range(start, start + 10_000))
        for start in range(0, count, 10_000)
    ]
    return packed({**plain(), "xl/sharedStrings.xml": [b"<sst>", *texts, b"</sst>"]})


def zip_bomb() -> bytes:
    """A gigabyte of blanks in a megabyte."""
    return packed({**plain(), SHEET: [HEAD, *[b" " * 8_000_000] * 130, TAIL]})


def blanks_without_end() -> bytes:
    """Blank cells, a gigabyte of them."""
    row = b'<c r="A1" s="1"/>' * 60_000
    return packed({**plain(), SHEET: [HEAD, *[row] * 1_000, TAIL]})


_HEADER = ods_row(_ROWS[0])
_ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
_WIDE = '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row>'  # noqa: E501


def rows_far_apart(parts: int) -> bytes:
    """A sheet in parts, each of which claims the first row and the last: as tall as the whole, many times over."""
    rows = b"".join(
        b'<row r="1"><c r="A1"><v>%d</v></c></row><row r="200000"><c r="J200000"><v>1</v></c></row>' % at + _padding(at)
        for at in range(parts)
    )
    return packed({**plain(), SHEET: HEAD + rows + TAIL})


def errors_within_a_tag(parts: int) -> bytes:
    """A tag of thousands of marks of an error, in every part."""
    marks = b' t="e"' * 4_000
    rows = b"".join(
        b'<row r="%d"><c r="A%d" a=\'%s<v>#N/A</v>\'><v>1</v></c></row>' % (at, at, marks) + _padding(at)
        for at in range(1, parts + 1)
    )
    return packed({**plain(), SHEET: HEAD + rows + TAIL})


def _padding(seed: int) -> bytes:
    """A part's length of bytes that pack well, but not so well that they were a bomb."""
    noise = random.Random(seed).randbytes(9_000).hex().encode()
    return b'<x a="%s"/>' % noise + (b" " * 500_000 + b"<x/>") * 9


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "texts claimed: 10^8": (lambda: texts_claimed(10**8), "unsafe"),
    "texts claimed: 10^9": (lambda: texts_claimed(10**9), "unsafe"),
    "texts claimed: 2^32-1": (lambda: texts_claimed(2**32 - 1), "unsafe"),
    "texts claimed: 10^40": (lambda: texts_claimed(10**40), "unsafe"),
    "merged range 1,000 times": (lambda: merged_again(1_000), ""),
    "merged range 5,000 times": (lambda: merged_again(5_000), ""),
    "merged range 20,000 times": (lambda: merged_again(20_000), ""),
    "merged range 200,000 times": (lambda: merged_again(200_000), "too-large"),
    "50 sheets of one part": (lambda: names_for_one_part(50), "unsafe"),
    "200 sheets of one part": (lambda: names_for_one_part(200), "unsafe"),
    "2,900 parts": (lambda: many_parts(2_900), ""),
    "1,900,000 unplaced cells": (lambda: unplaced_cells(1_900_000), "no-header"),
    "4,000,000 unplaced cells": (lambda: unplaced_cells(4_000_000), "too-large"),
    "12,000,000 unplaced cells": (lambda: unplaced_cells(12_000_000), "too-large"),
    "2,000,000 shared texts": (lambda: shared_texts(2_000_000), ""),
    "zip bomb": (zip_bomb, "too-large"),
    "40 parts as tall as a sheet": (lambda: rows_far_apart(40), "no-header"),
    "16 tags of 4,000 errors": (lambda: errors_within_a_tag(16), "no-header"),
    "a gigabyte of blank cells": (blanks_without_end, "too-large"),
    "ods: a row a million times": (lambda: ods(_HEADER + ods_row(_ROWS[1], 1_048_000)), "too-large"),
    "ods: every cell of a sheet": (lambda: ods(_HEADER + _WIDE), "too-large"),
    "ods: repeated 10^30 times": (lambda: ods(_HEADER + ods_row(_ROWS[1], 10**30)), "too-large"),
    "ods: another file as entity": (lambda: ods(_HEADER + ods_row(["&a;"]), _ENTITY), "unsafe"),
    "xls: wide": (lambda: xls(_ROWS, more=number_cell(65_535, 60_000, 1.0)), "too-large"),
    "xls: claims 4,000,000,000 rows": (
        lambda: xls(_ROWS, more=struct.pack("<HHIIHHH", 0x0200, 14, 0, 0xFFFFFFF0, 0, 0xFFFF, 0)),
        "",
    ),
}
"""The kinds of hostile files, each with the code of its refusal; "" for one that is harmless if read with care."""
