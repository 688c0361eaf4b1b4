"""Workbooks of Excel 97–2003 are read like the new ones, and hostile ones are refused."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from app.models.domain.errors import LedgerProblem
from app.models.domain.policy.pack import Pack
from app.models.ledgers.binary_xls import _text_lengths
from app.models.ledgers.drafts import DossierDraft
from app.models.ledgers.reader import read_workbook
from tests.battery import is_whole
from tests.dry_runs import dry_run, short_name
from tests.unit.ledgers.conftest import IDS
from tests.unit.ledgers.old_excel import compound, number_cell, xls
from tests.unit.ledgers.test_ledger_hostile import outcome

ROWS = [
    ["业主台账"],
    ["楼栋", "房号", "业主", "证件号码", "电话", "客户类别", "接房日期", "购房合同"],
    ["3号楼", 101, "张三", IDS[0], 13812345678, "接房客户", 45297, "√"],
    [None, 102, "李四", 5.101071979010554e17, "13812345678", "特殊客户", "2024.1.6", None],
]


def test_an_old_workbook_with_merged_buildings_is_read(tmp_path: Path, property_pack: Pack) -> None:
    path = tmp_path / "台账.xls"
    path.write_bytes(xls(ROWS, [(2, 3, 0, 0)]))
    ledger = dry_run(path, property_pack)
    first, second = (row.draft for row in ledger.rows)
    assert isinstance(first, DossierDraft)
    assert isinstance(second, DossierDraft)
    assert [short_name(draft.household) for draft in (first, second) if draft.household] == ["3-101", "3-102"]
    assert (str(first.handover_date), first.papers, first.category) == ("2024-01-06", ("购房合同复印件",), "JF")
    assert ledger.to_json()["rejected"] == [{"row": 4, "reason": "id-precision-lost"}]


def test_the_name_s_ending_does_not_matter(tmp_path: Path, property_pack: Pack) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(xls(ROWS))
    assert dry_run(path, property_pack).counts.rows == 2


@pytest.mark.parametrize(("row", "column"), [(1, 16_000), (65_535, 60_000)])
def test_an_old_sheet_stretched_wide_is_refused(tmp_path: Path, row: int, column: int) -> None:
    path = tmp_path / "台账.xls"
    path.write_bytes(xls(ROWS, more=number_cell(row, column, 1.0)))
    assert outcome(path) == "too-large"


@pytest.mark.parametrize("claim", [(0, 0xFFFFFFF0, 0, 0xFFFF, 0), (0, 10_000_000, 0, 256, 0), (0, 65_536, 0, 256, 0)])
def test_an_old_sheet_that_claims_far_more_than_it_fills_is_read_for_what_it_holds(
    tmp_path: Path, claim: tuple[int, ...]
) -> None:
    path = tmp_path / "台账.xls"
    path.write_bytes(xls(ROWS, more=struct.pack("<HHIIHHH", 0x0200, 14, *claim)))
    assert outcome(path) == ""
    assert len(read_workbook(path).sheets[0].rows) == len(ROWS)


@pytest.mark.parametrize(
    ("claim", "code"),
    [
        (struct.pack("<IIHHH", 5, 1, 5, 1, 0), "damaged"),
        (struct.pack("<IIHHH", 0, 3, 9, 3, 0), "damaged"),
        (struct.pack("<HHHHH", 7, 3, 0, 3, 0), "damaged"),
        (b"\x00", "damaged"),
    ],
)
def test_an_old_sheet_that_claims_a_false_size_is_refused(tmp_path: Path, claim: bytes, code: str) -> None:
    path = tmp_path / "台账.xls"
    path.write_bytes(xls(ROWS, more=struct.pack("<HH", 0x0200, len(claim)) + claim))
    assert outcome(path) == code


def test_an_old_sheet_that_claims_its_true_size_is_read(tmp_path: Path, property_pack: Pack) -> None:
    claim = struct.pack("<IIHHH", 0, len(ROWS), 0, 8, 0)
    path = tmp_path / "台账.xls"
    path.write_bytes(xls(ROWS, more=struct.pack("<HH", 0x0200, len(claim)) + claim))
    assert dry_run(path, property_pack).counts.rows == 2


def test_an_old_record_of_many_cells_counts_them_all(tmp_path: Path) -> None:
    many = struct.pack("<HH", 65_000, 190) + b"\x00" * 6 * 300 + struct.pack("<H", 489)
    path = tmp_path / "台账.xls"
    path.write_bytes(xls(ROWS, more=struct.pack("<HH", 0x00BD, len(many)) + many))
    assert outcome(path) == "too-large"


def test_one_long_text_that_every_cell_of_an_old_sheet_repeats_is_refused(tmp_path: Path) -> None:
    long = "x" * 3_500
    short = [str(number) for number in range(20)]
    path = tmp_path / "台账.xls"
    path.write_bytes(xls([short, *([long] * 100 for _ in range(1_500))]))
    assert outcome(path) == "too-large"


def test_texts_split_over_records_are_measured_whole() -> None:
    head = struct.pack("<II", 3, 3)
    first = head + struct.pack("<HB", 2, 0) + b"ab" + struct.pack("<HBH", 5, 9, 1) + "甲乙".encode("utf-16-le")
    second = b"\x00" + b"cde" + b"runs" + struct.pack("<HBI", 1, 4, 6) + b"z" + b"more"
    third = b"xx"
    assert _text_lengths([first, second, third]) == [4, 10, 2]


def test_many_short_texts_beside_one_long_one_are_no_offence(tmp_path: Path) -> None:
    head = ["楼栋", "房号", "业主", "备注"]
    rows = [["1栋", str(number), f"业主{number}", "x" * 800 if number == 5 else "同上"] for number in range(100, 400)]
    path = tmp_path / "台账.xls"
    path.write_bytes(xls([head, *rows, *([["1栋", "1", "甲", "同上"]] * 30_000)]))
    assert len(read_workbook(path).sheets[0].rows) == 30_301


@pytest.mark.parametrize("keep", [0.9, 0.5, 0.15])
def test_a_truncated_old_workbook_ends_in_a_message(tmp_path: Path, keep: float) -> None:
    data = xls(ROWS)
    path = tmp_path / "台账.xls"
    path.write_bytes(data[: int(len(data) * keep)])
    with pytest.raises(LedgerProblem) as refused:
        read_workbook(path)
    assert refused.value.code in ("damaged", "not-a-spreadsheet", "file-empty")


def test_flipped_bytes_in_an_old_workbook_end_in_rows_or_a_message(tmp_path: Path, property_pack: Pack) -> None:
    data = xls(ROWS)
    path = tmp_path / "台账.xls"
    for at in range(0, len(data), 199 if is_whole() else 499):
        spoiled = bytearray(data)
        spoiled[at] ^= 0xFF
        path.write_bytes(bytes(spoiled))
        try:
            dry_run(path, property_pack)
        except LedgerProblem as problem:
            assert "请" in str(problem)


def test_a_book_of_excel_95_is_refused_with_advice_and_not_garbled(tmp_path: Path) -> None:
    record = struct.pack("<HHHHHH", 0x0809, 8, 0x0500, 0x0005, 0x0DBB, 0x07CC)
    path = tmp_path / "台账.xls"
    path.write_bytes(compound(record + struct.pack("<HH", 0x0A, 0), "Book"))
    with pytest.raises(LedgerProblem, match=r"另存为 \.xlsx") as refused:
        read_workbook(path)
    assert refused.value.code == "other-format"
