"""Reading comma-, semicolon- and tab-separated text in the encodings that Chinese desks produce."""

from __future__ import annotations

import csv
import io
from typing import cast

from app.models.ledgers.cells import Cell
from app.models.ledgers.problems import file_problem
from app.models.ledgers.sheet import MAX_CELL_TEXT, MAX_COLUMNS, MAX_ROWS, Sheet

_LOOK_AT_LINES = 40


def read_csv(data: bytes, name: str) -> Sheet:
    """One sheet of text cells. Raises LedgerProblem `not-a-spreadsheet`, `too-large` or `damaged`."""
    text = _decoded(data, name)
    rows: list[list[Cell]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)):
            if len(rows) >= MAX_ROWS:
                raise file_problem("too-large", name, what="行数", limit=f"{MAX_ROWS} 行")
            if len(row) > MAX_COLUMNS:
                raise file_problem("too-large", name, what="列数", limit=f"{MAX_COLUMNS} 列")
            rows.append(cast("list[Cell]", row))
    except csv.Error as error:
        raise file_problem("too-large", name, what="单元格文字", limit=f"{MAX_CELL_TEXT} 字") from error
    width = max(map(len, rows), default=0)
    for cells in rows:
        cells.extend([""] * (width - len(cells)))
    return Sheet(name, rows, untyped=True)


def _decoded(data: bytes, name: str) -> str:
    encodings = ["utf-8-sig", "gb18030"]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\x00" in data:
        raise file_problem("not-a-spreadsheet", name)
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise file_problem("not-a-spreadsheet", name)


def _delimiter(text: str) -> str:
    """The separator that most of the first lines hold, counted outside quotes."""
    lines = text[:65536].splitlines()[:_LOOK_AT_LINES]
    bare = ["".join(line.split('"')[::2]) for line in lines]
    return max(",\t;|", key=lambda sign: (sum(sign in line for line in bare), sum(line.count(sign) for line in bare)))
