"""Looking into a .xls workbook (BIFF records in a compound file) before anything reads it whole.

The reader copies the shared text for each cell that refers to it, and lays the cells out as a rectangle: both
are bounded here from the record headers alone. Error values, which the reader leaves blank, are noted on the way.
"""

from __future__ import annotations

import io
import struct
from collections import Counter

import olefile  # type: ignore[import-untyped]

from app.models.ledgers.inspected import EPOCH_1904, Inspected, SheetFacts
from app.models.ledgers.number_formats import NumberFormat, worded_format
from app.models.ledgers.problems import file_problem
from app.models.ledgers.sheet import MAX_CELL_TEXT, MAX_COLUMNS, MAX_SHARED_TEXT
from app.models.ledgers.weight import Weight

_SST, _CONTINUE, _LABEL_SST, _BOF, _DIMENSIONS = 0x00FC, 0x003C, 0x00FD, 0x0809, 0x0200
_BOUND_SHEET, _EPOCH, _MERGED = 0x0085, 0x0022, 0x00E5
_OLDER = frozenset((0x0009, 0x0209, 0x0409))
_NUMBER, _SHORT_NUMBER, _FORMULA, _BOOL_OR_ERROR, _SEVERAL_NUMBERS = 0x0203, 0x027E, 0x0006, 0x0205, 0x00BD
_NUMBERS = frozenset((_NUMBER, _SHORT_NUMBER, _FORMULA, _SEVERAL_NUMBERS))
_FORMAT, _CELL_FORMAT = 0x041E, 0x00E0
_CELL_RECORDS = frozenset((0x0203, 0x0204, 0x0205, 0x0006, 0x027E, 0x00BD, 0x00FD, 0x00D6))
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip
_EXCEL_97 = 0x0600
_CLAIM_FORGIVEN = 1_000_000
_BROKEN = (OSError, ValueError, IndexError, struct.error)


def inspect_xls(data: bytes, name: str) -> Inspected:
    """Return the workbook that a reader may take, with the facts of its sheets.

    Raises LedgerProblem `not-a-spreadsheet`, `other-format`, `damaged`, `too-large` or `too-many-unread`.
    """
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as compound:
            stream = next((title for title in ("Workbook", "Book") if compound.exists(title)), None)
            if stream is None:
                raise file_problem("not-a-spreadsheet", name)
            records = compound.openstream(stream).read()
        walk = _Walk(records, name)
        if walk.claims:
            data = _with_stream(data, stream, walk.with_true_claims())
    except _BROKEN as error:
        raise file_problem("damaged", name) from error
    return Inspected(data, walk.shown, epoch=EPOCH_1904 if walk.epoch_1904 else 0, inflated=len(records))


def _with_stream(data: bytes, title: str, stream: bytes) -> bytes:
    """The compound file with other bytes of the same length in one stream."""
    changed = io.BytesIO(data)
    with olefile.OleFileIO(changed, write_mode=True) as compound:
        compound.write_stream(title, stream)
        return changed.getvalue()


class _Walk:
    """One pass over the records of a workbook that counts the contents of its sheets, without blank formatted cells.

    `claims`: where sheets claim a far larger range than they fill, for which a reader would allocate room at once.
    """

    def __init__(self, records: bytes, name: str) -> None:
        self.shown: list[SheetFacts] = []
        self.epoch_1904 = False
        self.claims: list[tuple[int, bytes]] = []
        self._records = records
        self._name = name
        self._weight = Weight(name)
        self._sheets: dict[int, SheetFacts] = {}
        self._facts = SheetFacts(())
        self._formats: dict[int, NumberFormat] = {}
        self._cell_formats: list[NumberFormat | None] = []
        self._claim: tuple[int, int] | None = None
        self._cells, self._height, self._width = 0, 0, 0
        self._text: list[bytes] = []
        self._references: Counter[int] = Counter()
        self._go()
        self._weigh_text()

    def _go(self) -> None:
        at, in_text = 0, False
        records = self._records
        while at + 4 <= len(records):
            kind, size = struct.unpack_from("<HH", records, at)
            in_text = kind == _SST or (in_text and kind == _CONTINUE)
            if in_text:
                self._text.append(records[at + 4 : at + 4 + size])
            elif kind in _CELL_RECORDS and size >= 4 and at + 8 <= len(records):
                self._cell(kind, size, at)
            elif kind == _BOF:
                # The reader takes no heed of the code page of these, and garbles every Chinese text.
                if size >= 2 and struct.unpack_from("<H", records, at + 4)[0] < _EXCEL_97:
                    raise file_problem("other-format", self._name, what="Excel 5.0/95")
                self._end_sheet()
                self._facts = self._sheets.get(at) or SheetFacts(())
            elif kind == _DIMENSIONS:
                self._claim = at + 4, size
            elif kind == _BOUND_SHEET:
                self._sheet(records[at + 4 : at + 4 + size])
            elif kind == _FORMAT and size >= 5:
                self._format(records[at + 4 : at + 4 + size])
            elif kind == _CELL_FORMAT and size >= 4:
                self._cell_formats.append(self._formats.get(struct.unpack_from("<H", records, at + 6)[0]))
            elif kind == _EPOCH and size >= 2:
                self.epoch_1904 = records[at + 4] == 1
            elif kind == _MERGED and size >= 2:
                self._weight.add_merged(struct.unpack_from("<H", records, at + 4)[0])
            elif kind in _OLDER and not at:
                raise file_problem("other-format", self._name, what="Excel 4 或更早版本的")
            at += 4 + size
        self._end_sheet()

    def _sheet(self, record: bytes) -> None:
        """A BoundSheet8 record ([MS-XLS] 2.4.28): where a sheet begins, whether it is shown, and of which type."""
        start, state, kind = struct.unpack_from("<IBB", record)
        facts = SheetFacts((len(self._sheets),))
        self._sheets[start] = facts
        if kind == 0 and not state & 3:
            self.shown.append(facts)

    def _format(self, record: bytes) -> None:
        """A Format record ([MS-XLS] 2.4.126): its number and its code."""
        number, length, flags = struct.unpack_from("<HHB", record)
        code = record[5 : 5 + (length << (flags & 1))].decode("utf-16-le" if flags & 1 else "latin-1", "replace")
        if read := worded_format(code):
            self._formats[number] = read

    def _cell(self, kind: int, size: int, at: int) -> None:
        records = self._records
        row, column = struct.unpack_from("<HH", records, at + 4)
        right = column
        if kind == _SEVERAL_NUMBERS:
            right = max(column, struct.unpack_from("<H", records, at + 2 + size)[0])
        self._cells += 1 + right - column
        self._height, self._width = max(self._height, row + 1), max(self._width, right + 1)
        if kind == _LABEL_SST and size >= 10:
            self._references[struct.unpack_from("<I", records, at + 10)[0]] += 1
        elif kind == _BOOL_OR_ERROR and size >= 8 and records[at + 11]:
            self._say_unread(row, column, records[at + 10])
        elif kind == _FORMULA and size >= 14 and records[at + 16 : at + 18] == b"\xff\xff" and records[at + 10] == 2:
            self._say_unread(row, column, records[at + 12])
        if self._formats and kind in _NUMBERS:
            for nth in range(1 + right - column):
                self._say_shown(row, column + nth, struct.unpack_from("<H", records, at + 8 + 6 * nth)[0])
        if self._width > MAX_COLUMNS:
            self._weight.check(self._cells, self._height, self._width)

    def _say_unread(self, row: int, column: int, error: int) -> None:
        self._weight.add_unread(1)
        self._facts.unread[row, column] = _ERRORS.get(error, "#ERROR")

    def _say_shown(self, row: int, column: int, style: int) -> None:
        format_ = self._cell_formats[style] if style < len(self._cell_formats) else None
        if format_:
            self._weight.add_worded(1)
            self._facts.shown.setdefault(row, []).append((column, format_))

    def _end_sheet(self) -> None:
        if self._claim is not None:
            self._check_claim(*self._claim)
        self._weight.add(self._cells, self._height, self._width)
        self._cells, self._height, self._width, self._claim = 0, 0, 0, None

    def _check_claim(self, at: int, size: int) -> None:
        """The rectangle that a sheet claims to fill ([MS-XLS] 2.4.90): the reader makes room for all of it at once."""
        shape = "<IIHH" if size >= 14 else "<HHHH"
        top, below, left, right = struct.unpack_from(shape, self._records, at)
        if below and right and (below <= top or right <= left):
            raise file_problem("damaged", self._name)
        if max(below - top, 0) * max(right - left, 0) > max(self._height * self._width, _CLAIM_FORGIVEN):
            self.claims.append((at, struct.pack(shape, 0, self._height, 0, self._width)))

    def with_true_claims(self) -> bytes:
        """Return the records, with each sheet's claimed range reduced to the range it fills."""
        changed = bytearray(self._records)
        for at, claim in self.claims:
            changed[at : at + len(claim)] = claim
        return bytes(changed)

    def _weigh_text(self) -> None:
        """Add up the text that all cells together refer to: each reference costs a copy of it."""
        if min(2 * MAX_CELL_TEXT, sum(map(len, self._text))) * self._references.total() > MAX_SHARED_TEXT:
            lengths = _text_lengths(self._text)
            self._weight.add_text(sum(lengths[index] * times for index, times in self._references.items()))


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
