"""Hostile and broken files end in a clear message within seconds and bounded memory.

What could exhaust a desk is read in a process of its own with a limit on its memory (where the system has such
limits), so that a failure fails the test and not the machine.
"""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

import openpyxl
import pytest

from app.models.domain.errors import LedgerProblem
from app.models.domain.policy.pack import Pack
from app.models.ledgers.reader import read_workbook
from tests.battery import Tried, is_whole
from tests.dry_runs import dry_run
from tests.unit.ledgers.conftest import MakeLedger

MEMORY = 500 * 1024 * 1024
SHEET = "xl/worksheets/sheet1.xml"
HEAD = '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
READ = """
import sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]),) * 2)
except ImportError:
    pass
from app.models.domain.errors import LedgerProblem
from app.models.domain.policy.reading import shipped_pack
from tests.dry_runs import dry_run
try:
    dry_run(sys.argv[1], shipped_pack("property"))
except LedgerProblem as problem:
    print(problem.code)
"""


def outcome(path: Path) -> str:
    """The code with which reading ends, in a process with bounded memory."""
    done = subprocess.run(
        [sys.executable, "-c", READ, str(path), str(MEMORY)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def code_of(data: bytes, tmp_path: Path, name: str = "台账.xlsx") -> str:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(LedgerProblem) as refused:
        read_workbook(path)
    assert name in str(refused.value)
    assert "请" in str(refused.value)
    return refused.value.code


def with_part(path: Path, part: str, chunks: list[bytes] | bytes) -> Path:
    """The package at `path` with one part replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for entry in old.infolist():
            if entry.filename != part:
                new.writestr(entry, old.read(entry))
        with new.open(part, "w", force_zip64=True) as stream:
            for chunk in [chunks] if isinstance(chunks, bytes) else chunks:
                stream.write(chunk)
    path.write_bytes(out.getvalue())
    return path


def sheet_of(rows: str) -> bytes:
    return f"{HEAD}<sheetData>{rows}</sheetData></worksheet>".encode()


@pytest.fixture
def plain(make_ledger: MakeLedger) -> Path:
    return make_ledger([["楼栋", "房号", "业主"], ["1栋", "101", "张三"]])


@pytest.fixture(autouse=True)
def _counted(tried: Tried) -> None:
    tried("hostile ledgers", 1)


def test_a_zip_bomb_is_refused(plain: Path) -> None:
    bomb = [HEAD.encode() + b"<sheetData>", *[b" " * 8_000_000] * 130, b"</sheetData></worksheet>"]
    assert outcome(with_part(plain, SHEET, bomb)) in ("too-large", "unsafe")


def test_a_part_that_understates_its_size_is_measured_and_refused(plain: Path) -> None:
    with_part(plain, SHEET, [HEAD.encode(), *[b" " * 8_000_000] * 40])
    data = bytearray(plain.read_bytes())
    with zipfile.ZipFile(plain) as package:
        size = package.getinfo(SHEET).file_size.to_bytes(4, "little")
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(SHEET.encode()))
    assert data[at + 24 : at + 28] == size
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    plain.write_bytes(bytes(data))
    assert outcome(plain) in ("too-large", "unsafe", "damaged")


def test_a_cell_of_300_megabytes_is_refused(plain: Path) -> None:
    text = [b"x" * 10_000_000] * 30
    row = HEAD.encode() + b'<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'
    assert outcome(with_part(plain, SHEET, [row, *text, b"</t></is></c></row></sheetData></worksheet>"])) == "too-large"


def test_a_cell_beyond_what_a_spreadsheet_holds_is_refused(plain: Path) -> None:
    long = "<t>" + "字" * 40_000 + "</t>"
    with_part(plain, SHEET, sheet_of(f'<row r="1"><c r="A1" t="inlineStr"><is>{long}</is></c></row>'))
    assert outcome(plain) == "too-large"


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1"><c r="BDWGN1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>',
        '<row r="1"><c s="0" r = \'XFD1\'><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1048576"><v>1</v></c></row>',
        '<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>',
    ],
)
def test_a_sheet_stretched_to_a_million_columns_or_rows_is_refused(plain: Path, cells: str) -> None:
    assert outcome(with_part(plain, SHEET, sheet_of(cells))) == "too-large"


PLAIN_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>'


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="2"><c r="xfd1048576"><v>1</v></c></row>',
        '<row r="00001048570"><c r="A0000001048570"><v>1</v></c><c r="CV0000001048570"><v>1</v></c></row>',
        '<row r="0000000001048570"><c><v>1</v></c></row>',
        '<row r="2"><c s="1" r="xfd1048576"><v>1</v></c></row>',
        '<row r="2"><c x=">" r="xfd1048576"><v>1</v></c></row>',
        '<row r="2"><c x="<" r="xfd1048576"><v>1</v></c></row>',
        '<row r="2"><a-b:c r="xfd1048576"><v>1</v></a-b:c></row>',
        '<row r="2"><c r="XFD1048576" r="A2"><v>1</v></c></row>',
        '<row x=">" r="XFD1048576"><c><v>1</v></c></row>',
    ],
)
def test_an_address_in_a_spelling_that_no_program_writes_hides_nothing(plain: Path, cells: str) -> None:
    assert outcome(with_part(plain, SHEET, sheet_of(PLAIN_CELL + cells))) in ("unsafe", "too-large", "damaged")


def test_rows_without_numbers_below_a_far_row_are_counted_from_there(plain: Path) -> None:
    wide = "".join(f'<c r="{letters}1"><v>1</v></c>' for letters in ("A", "CV"))
    rows = f'<row r="1">{wide}</row><row r="99999"><c><v>1</v></c></row>' + "<row><c><v>1</v></c></row>" * 50_000
    assert outcome(with_part(plain, SHEET, sheet_of(rows))) == "too-large"


@pytest.mark.parametrize("tag", ['<x:c r="{at}" s="1">', '<x:c s="1" r="{at}">', "<x:c\n r = '{at}'>"])
def test_the_spellings_of_other_programs_are_read(plain: Path, property_pack: Pack, tag: str) -> None:
    head = HEAD.replace("xmlns=", "xmlns:x=").replace("<worksheet", "<x:worksheet")
    rows = [["楼栋", "房号", "业主"], ["1栋", "101", "张三"]]
    cells = "".join(
        f'<x:row r="{row}">'
        + "".join(
            tag.format(at=f"{'ABC'[column]}{row}").replace(">", ' t="str">') + f"<x:v>{text}</x:v></x:c>"
            for column, text in enumerate(line)
        )
        + "</x:row>"
        for row, line in enumerate(rows, 1)
    )
    with_part(plain, SHEET, f"{head}<x:sheetData>{cells}</x:sheetData></x:worksheet>".encode())
    assert dry_run(plain, property_pack).rows[0].values == {"building": "1栋", "room": "101", "party_name": "张三"}


@pytest.mark.parametrize("part", ["sheet1.dat", "sheet1.bin", "sheet1", "sheet1.png"])
def test_a_sheet_is_looked_at_whatever_its_part_is_called(plain: Path, part: str) -> None:
    with zipfile.ZipFile(plain) as package:
        relations = package.read("xl/_rels/workbook.xml.rels")
    assert b"worksheets/sheet1.xml" in relations
    relations = relations.replace(b"worksheets/sheet1.xml", f"worksheets/{part}".encode())
    with_part(plain, "xl/_rels/workbook.xml.rels", relations)
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    with_part(plain, f"xl/worksheets/{part}", sheet_of(PLAIN_CELL + far))
    assert outcome(plain) == "too-large"


def test_a_part_with_a_second_name_is_read_under_neither(plain: Path) -> None:
    hidden = "xl/media/a.png"
    sheet = sheet_of(PLAIN_CELL + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    second = b"\x01" + zlib.crc32(hidden.encode()).to_bytes(4, "little") + SHEET.encode()
    entry = zipfile.ZipInfo(hidden)
    entry.extra = struct.pack("<HH", 0x7075, len(second)) + second
    with_part(plain, SHEET, sheet_of(PLAIN_CELL))
    with zipfile.ZipFile(plain, "a") as package:
        package.writestr(entry, sheet)
    assert outcome(plain) == "no-header"


def test_a_million_columns_without_addresses_are_refused(plain: Path) -> None:
    cells = [HEAD.encode() + b'<sheetData><row r="1">', *[b"<c><v>1</v></c>" * 10_000] * 100]
    assert outcome(with_part(plain, SHEET, [*cells, b"</row></sheetData></worksheet>"])) == "too-large"


def test_one_long_text_that_every_cell_repeats_is_refused(plain: Path) -> None:
    strings = b"<sst><si><t>" + b"x" * 32_000 + b"</t></si></sst>"
    row = b"".join(b'<c r="%s%%d" t="s"><v>0</v></c>' % letter.encode() for letter in "ABCDEFGHIJ")
    rows = [b'<row r="%d">' % at + row % ((at,) * 10) + b"</row>" for at in range(1, 30_001)]
    with_part(plain, SHEET, [HEAD.encode(), b"<sheetData>", *rows, b"</sheetData></worksheet>"])
    assert outcome(with_part(plain, "xl/sharedStrings.xml", strings)) in ("too-large", "unsafe")


@pytest.mark.parametrize("part", [SHEET, "xl/sharedStrings.xml", "xl/workbook.xml"])
def test_an_entity_bomb_is_refused(plain: Path, part: str) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    assert code_of(with_part(plain, part, bomb).read_bytes(), plain.parent) == "unsafe"


def test_a_package_of_thousands_of_parts_is_refused(plain: Path) -> None:
    with zipfile.ZipFile(plain, "a") as package:
        for number in range(5_000):
            package.writestr(f"xl/media/{number}.xml", b"")
    assert outcome(plain) == "unsafe"


@pytest.mark.parametrize("keep", [0.99, 0.7, 0.3, 0.01])
def test_a_truncated_file_says_that_it_is_damaged(plain: Path, keep: float) -> None:
    data = plain.read_bytes()
    assert code_of(data[: int(len(data) * keep)], plain.parent) == "damaged"


def test_a_file_with_flipped_bytes_never_ends_in_anything_but_a_message(
    plain: Path, property_pack: Pack, tried: Tried
) -> None:
    data = plain.read_bytes()
    changed = range(0, len(data), 97 if is_whole() else 293)
    tried("ledgers with changed bytes", len(changed))
    for at in changed:
        spoiled = bytearray(data)
        spoiled[at] ^= 0xFF
        plain.write_bytes(bytes(spoiled))
        try:
            dry_run(plain, property_pack)
        except LedgerProblem as problem:
            assert "请" in str(problem)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (b"\r\n \r\n", "file-empty"),
        (b"%PDF-1.7 ...", "other-format"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "other-format"),
        (b'<?xml version="1.0"?><Workbook/>', "other-format"),
        (b"\x00\x01\x02\x03" * 100, "not-a-spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "damaged"),
        (b"\xff\xfe\x00", "not-a-spreadsheet"),
        (b'"' + b"x" * 200_000, "open-quote"),
        (b"x" * 200_000, "too-large"),
        (b"x," * 300, "too-large"),
        (b"," * 300, "file-empty"),
        (b"PK\x03\x04", "damaged"),
    ],
)
def test_what_is_no_spreadsheet_is_named_for_what_it_is(data: bytes, code: str, tmp_path: Path) -> None:
    assert code_of(data, tmp_path) == code


def test_another_kind_of_package_is_not_taken_for_a_spreadsheet(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("word/document.xml", b"<x/>")
    assert code_of(out.getvalue(), tmp_path) == "not-a-spreadsheet"


def test_a_missing_file_and_a_folder_are_refused_with_words(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "没有.xlsx", "file-missing"), (tmp_path, "file-unreadable")):
        with pytest.raises(LedgerProblem) as refused:
            read_workbook(path)
        assert refused.value.code == code


def test_text_without_a_header_and_a_header_without_rows_are_refused(tmp_path: Path, property_pack: Pack) -> None:
    for text, code in (("你好\n再见", "no-header"), ("楼栋,房号,业主\n,,", "no-rows")):
        path = tmp_path / "x.csv"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(LedgerProblem) as refused:
            dry_run(path, property_pack)
        assert refused.value.code == code


def test_formulas_links_and_names_are_read_as_values_and_never_followed(
    make_ledger: MakeLedger, property_pack: Pack
) -> None:
    path = make_ledger(
        [
            ["楼栋", "房号", "业主", "备注"],
            ["1栋", "101", '=WEBSERVICE("http://example.invalid/")', "=cmd|' /C calc'!A0"],
            ["1栋", "102", "=[other.xlsx]Sheet1!A1", '<img src="x">'],
        ]
    )
    ledger = dry_run(path, property_pack)
    assert ledger.counts.rows == 2
    assert ledger.rows[1].values["note"] == '<img src="x">'


def test_cached_values_of_formulas_are_read(plain: Path, property_pack: Pack) -> None:
    rows = (
        '<row r="1"><c r="A1" t="str"><v>楼栋</v></c><c r="B1" t="str"><v>房号</v></c><c r="C1" t="str"><v>业主</v></c></row>'
        '<row r="2"><c r="A2" t="str"><f>"1"&amp;"栋"</f><v>1栋</v></c><c r="B2"><f>100+1</f><v>101</v></c>'
        '<c r="C2" t="str"><f>X1</f><v>张三</v></c></row>'
    )
    ledger = dry_run(with_part(plain, SHEET, sheet_of(rows)), property_pack)
    assert ledger.rows[0].values == {"building": "1栋", "room": "101", "party_name": "张三"}


def test_a_hidden_sheet_is_not_read(tmp_path: Path, property_pack: Pack) -> None:
    book = openpyxl.Workbook()
    book.active.append(["楼栋", "房号", "业主"])
    book.active.append(["1栋", "101", "张三"])
    hidden = book.create_sheet("旧")
    hidden.append(["楼栋", "房号", "业主"])
    hidden.append(["1栋", "101", "旧业主"])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "x.xlsx")
    assert dry_run(tmp_path / "x.xlsx", property_pack).counts.rows == 1
