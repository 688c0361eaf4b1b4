"""Large sheets read part by part, and rows parsed before the last one is here: nothing comes out otherwise than whole."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.models.domain.errors import LedgerProblem
from app.models.domain.policy.reading import shipped_pack
from app.models.ledgers import ahead, open_xml, sheet_parts, zip_package
from app.models.ledgers.ahead import Ahead, RowPlan
from app.models.ledgers.container import inspect_package
from app.models.ledgers.dry_run import DryRun
from app.models.ledgers.reader import read_workbook
from app.models.ledgers.sheet import Sheet, Workbook
from tests.unit.ledgers.hostile_files import SHEET, packed

LABELS = ("楼栋", "房号", "业主姓名", "证件号码", "手机", "客户类别", "接房日期", "备注")
ROWS = 3_000
Row = tuple[Any, ...]


def usual(number: int) -> Row:
    return (
        f"{number // 400 + 1}栋", str(101 + number % 400), f"张{number % 7}三", "", f"138{number:08d}", "接房客户",
        date(2020, 1, 1 + number % 28), "" if number < 2_500 else f"补录{number}",
    )  # fmt: skip


def ledger(
    path: Path, row: Callable[[int], Row | None], *, labels: Row = LABELS, after: Callable[..., None] = print
) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(labels)
    for number in range(ROWS):
        if (cells := row(number)) is not None:
            for column, cell in enumerate(cells, 1):
                sheet.cell(number + 2, column, cell)
    if after is not print:
        after(sheet)
    book.save(path)
    return path


def building_once(number: int) -> Row:
    return usual(number) if number % 400 == 0 else ("", *usual(number)[1:])


def headings(number: int) -> Row:
    return (f"{number // 500 + 3}栋",) if number % 500 == 0 else ("", *usual(number)[1:])


def ditto(number: int) -> Row:
    return ("同上", *usual(number)[1:]) if number % 400 else usual(number)


def gaps(number: int) -> Row | None:
    return None if 700 <= number < 2_300 else usual(number)


def wide_at_the_end(number: int) -> Row:
    return (*usual(number), "这一列没有表头") if number == ROWS - 1 else usual(number)


def errors(number: int) -> Row:
    return (*usual(number)[:7], "#N/A" if number == 2_900 else "=1+1" if number == 2_901 else "")


def numbers(number: int) -> Row:
    return (number // 400 + 1, 101 + number % 400, *usual(number)[2:4], 13800000000 + number, *usual(number)[5:])


def merged(sheet: Any) -> None:
    for first in range(2, ROWS, 400):
        sheet.merge_cells(start_row=first, end_row=min(first + 399, ROWS + 1), start_column=1, end_column=1)


def with_shared_texts(path: Path) -> Path:
    """The same ledger as Excel keeps it: every text of a cell once, in a part of its own."""
    texts: dict[bytes, int] = {}
    parts = parts_of(path)
    sheet = re.sub(
        rb't="inlineStr"><is><t[^>]*>([^<]*)</t></is>',
        lambda text: b't="s"><v>%d</v>' % texts.setdefault(text[1], len(texts)),
        parts[SHEET],
    )
    shared = b"<sst>%s</sst>" % b"".join(b"<si><t>%s</t></si>" % text for text in texts)
    other = path.with_name(f"共享{path.name}")
    other.write_bytes(packed({**parts, SHEET: sheet, "xl/sharedStrings.xml": shared}))
    return other


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {part: package.read(part) for part in package.namelist()}


def rewrite(path: Path, usual_text: bytes, other: bytes) -> None:
    """Put another text into the first sheet, in place of one that it has once."""
    parts = parts_of(path)
    assert parts[SHEET].count(usual_text) == 1
    path.write_bytes(packed({**parts, SHEET: parts[SHEET].replace(usual_text, other)}))


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let the process that reads cut a sheet every few rows."""
    (tmp_path / "sitecustomize.py").write_text(
        "from app.models.ledgers import sheet_parts, zip_package\n"
        "zip_package.PIECE = sheet_parts.PIECE = 4096\n"
        "sheet_parts.PART = 20_000\n"
        "sheet_parts.parts.__defaults__ = (20_000,)\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(zip_package, "PIECE", 4096)
    monkeypatch.setattr(sheet_parts, "PIECE", 4096)
    monkeypatch.setattr(sheet_parts, "PART", 20_000)
    monkeypatch.setattr(sheet_parts.parts, "__defaults__", (20_000,))


SHAPES = [usual, building_once, headings, ditto, gaps, wide_at_the_end, errors, numbers]


@pytest.mark.parametrize("row", SHAPES, ids=lambda row: row.__name__)
def test_a_sheet_cut_into_parts_reads_as_a_whole(
    row: Callable[[int], Row | None], tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    path = ledger(tmp_path / "台账.xlsx", row, after=merged)
    shared = with_shared_texts(path)
    whole = read_workbook(path)
    assert read_workbook(shared).sheets == whole.sheets
    request.getfixturevalue("small_parts")
    assert len(inspect_package(shared.read_bytes(), shared.name).sheets[0].places) > 3
    assert read_workbook(shared).sheets == whole.sheets
    assert len(passed_on(path)) > 3
    assert read_workbook(path) == whole


def passed_on(path: Path) -> list[bytes]:
    """The parts of the first sheet that are passed on while it is inspected."""
    parts: list[bytes] = []
    found = inspect_package(path.read_bytes(), path.name, pass_on=lambda file, facts, part: parts.append(part))
    assert found.sheets[0].is_begun == bool(parts)
    return parts


@pytest.mark.parametrize(
    ("usual_text", "odd"),
    [
        (b'<row r="2900">', b"<row>"),
        (b'<c r="A2900"', b"<c"),
        (b'<c r="A2900"', b"<c x='1' r=\"A2900\""),
        (b'<row r="2900">', b'<!-- <c r="A1"/> --><row r="2900">'),
        (b'<row r="2900">', b'<?x <row r="7"> ?><row r="2900">'),
        (b"</sheetData>", b'</sheetData><extLst><row r="9000"><c r="A9000"><v>7</v></c></row></extLst>'),
    ],
)
@pytest.mark.usefixtures("small_parts")
def test_a_sheet_that_turns_out_irregular_is_read_again_whole(tmp_path: Path, usual_text: bytes, odd: bytes) -> None:
    path = ledger(tmp_path / "台账.xlsx", usual)
    whole = read_workbook(path)
    rewrite(path, usual_text, odd)
    assert passed_on(path)
    assert inspect_package(path.read_bytes(), path.name).sheets[0].places == (0,)
    assert read_workbook(path).sheets == whole.sheets


@pytest.mark.usefixtures("small_parts")
def test_sheets_beyond_what_lies_unpacked_in_memory_stay_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = ledger(tmp_path / "台账.xlsx", usual)
    book = openpyxl.load_workbook(path)
    for title in ("二", "三"):
        book.copy_worksheet(book.active).title = title
    book.save(path)
    size = len(parts_of(path)[SHEET])
    monkeypatch.setattr(open_xml, "MOST", size + size // 2)
    found = inspect_package(path.read_bytes(), path.name)
    assert [len(sheet.places) > 1 for sheet in found.sheets] == [True, False, False]


@pytest.mark.usefixtures("small_parts")
def test_a_file_found_unsafe_near_its_end_is_refused_though_its_rows_were_passed_on(tmp_path: Path) -> None:
    path = ledger(tmp_path / "台账.xlsx", usual)
    rewrite(path, b'<row r="2900">', b'<!DOCTYPE x [<!ENTITY a "ha">]><row r="2900">')
    with pytest.raises(LedgerProblem, match="外部定义"):
        read_workbook(path)


@pytest.mark.usefixtures("small_parts")
def test_formatted_emptiness_below_the_rows_is_dropped_from_what_is_passed_on(tmp_path: Path) -> None:
    path = ledger(tmp_path / "台账.xlsx", usual)
    whole = read_workbook(path)
    blank = b"".join(b'<row r="%d"><c r="A%d" s="1"/></row>' % (row, row) for row in range(3_100, 250_000))
    rewrite(path, b"</sheetData>", blank + b"</sheetData>")
    assert passed_on(path)
    assert read_workbook(path).sheets == whole.sheets


def test_parts_are_cut_between_rows_and_lose_none(tmp_path: Path) -> None:
    text = b"<worksheet><sheetData>" + b"".join(b'<row r="%d"><c r="A%d"/></row>' % (n, n) for n in range(1, 900))
    pieces = [text[at : at + 1_000] for at in range(0, len(text), 1_000)] + [b"</sheetData><mergeCells/></worksheet>"]
    found = [b"".join(part) for part in sheet_parts.parts(pieces, 5_000)]
    assert len(found) > 4
    assert all(one.startswith(b"<worksheet><sheetData><row r=") for one in found)
    assert all(one.endswith(b"</row></sheetData></worksheet>") for one in found[:-1])
    assert found[-1].endswith(b"</row></sheetData><mergeCells/></worksheet>")
    assert sum(one.count(b"<row") for one in found) == 899


@pytest.mark.parametrize(
    ("size", "beginning", "is_cut"),
    [
        (20 << 20, b"<worksheet><sheetData>", True),
        (1 << 20, b"<worksheet><sheetData>", False),
        (90 << 20, b"<worksheet><sheetData>", False),
        (20 << 20, b"<x:worksheet><x:sheetData>", False),
        (20 << 20, b"<worksheet><cols/>", False),
    ],
)
def test_only_a_large_and_plain_sheet_is_cut(size: int, beginning: bytes, is_cut: bool) -> None:
    assert sheet_parts.can_be_cut(beginning, size) is is_cut


def arriving(book: Workbook, plan_of: Callable[[Workbook], RowPlan | None]) -> tuple[Ahead, Workbook]:
    """The book as it comes in blocks, every row of which is looked at before the next block."""
    looking = Ahead(plan_of)
    sheet = book.sheets[0]
    coming = Sheet(sheet.name, [], (), sheet.untyped, sheet.epoch)
    for at in range(0, len(sheet.rows), 700):
        coming.rows.extend(list(row) for row in sheet.rows[at : at + 700])
        while looking.look(book.name, [coming]):
            pass
    whole = Sheet(sheet.name, coming.rows, sheet.merged, sheet.untyped, sheet.epoch, dict(sheet.unread))
    return looking, Workbook(book.name, book.sha256, (whole,), book.hidden)


@pytest.mark.parametrize("row", SHAPES, ids=lambda row: row.__name__)
def test_rows_parsed_ahead_are_judged_as_if_they_were_not(row: Callable[[int], Row | None], tmp_path: Path) -> None:
    pack = shipped_pack("property")
    book = read_workbook(ledger(tmp_path / "台账.xlsx", row, after=merged))
    plain = DryRun(book, pack)
    looking, again = arriving(book, lambda first: DryRun(first, pack).plan)
    assert len(looking._parsed) > ROWS / 4
    assert DryRun(again, pack, ahead=looking).rows == plain.rows


def test_what_the_whole_file_shows_otherwise_is_parsed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = shipped_pack("property")
    book = read_workbook(ledger(tmp_path / "台账.xlsx", usual))
    looking, again = arriving(book, lambda first: DryRun(first, pack).plan)
    parsed: list[object] = []
    assert looking.plan
    parser = type(looking.plan.parser)
    own = parser.parse
    monkeypatch.setattr(parser, "parse", lambda self, cells: parsed.append(cells) or own(self, cells))
    DryRun(again, pack, ahead=looking)
    assert not parsed, "every row was taken over"
    again.sheets[0].rows[5][2] = "李四"
    again.sheets[0].rows[6][1] = 107.0
    looking, _ = arriving(book, lambda first: DryRun(first, pack).plan)
    parsed.clear()
    rows = DryRun(again, pack, ahead=looking).rows
    assert len(parsed) == 2
    assert rows == DryRun(again, pack).rows
    other = shipped_pack("bank")
    looking, _ = arriving(book, lambda first: DryRun(first, pack).plan)
    assert DryRun(again, other, ahead=looking).rows == DryRun(again, other).rows


def test_one_and_true_are_different_cells() -> None:
    assert not ahead.same(("a", 1), ("a", True))
    assert not ahead.same(("a", 1), ("a", 1.0))
    assert not ahead.same(("a",), ("a", ""))
    assert ahead.same(("a" * 3, 10**9), ("".join(["a"] * 3), int("1000000000")))
