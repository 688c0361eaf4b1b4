"""Numbers whose format adds words are read as they are shown; comments are named; rounding and dates change nothing."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.cell import WriteOnlyCell
from openpyxl.comments import Comment

from app.models.domain.errors import LedgerProblem
from app.models.domain.policy.pack import Pack
from app.models.ledgers.dry_run import DryRun
from app.models.ledgers.number_formats import worded_formats
from app.models.ledgers.reader import read_workbook
from tests.dry_runs import dry_run
from tests.unit.ledgers.conftest import Rows
from tests.unit.ledgers.old_excel import formats, number_cell, xls
from tests.unit.ledgers.test_ledger_formats import ods, ods_row


def written(path: Path, rows: Rows, formats: dict[str, str], comments: dict[str, str] | None = None) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for place, code in formats.items():
        sheet[place].number_format = code
    for place, text in (comments or {}).items():
        sheet[place].comment = Comment(text, "甲")
    book.save(path)
    return path


def values(run: DryRun, key: str) -> list[Any]:
    return [entry["values"][key] for entry in run.values()]


@pytest.mark.parametrize(
    ("code", "number", "text"),
    [
        ('"YJW-2024-"0000', 1, "YJW-2024-0001"), ('"HT-"000', 12, "HT-012"), ('"A"0"栋"', 1, "A1栋"), ("0栋", 3, "3栋"),
        (r"\A0\栋", 3, "A3栋"), ('General"层"', 3, "3层"), ('[Red]0"层";[Blue]-0"层"', -2, "-2层"), ('0"层"', -1, "-1层"),
        ('0.00"万元"', 50, "50万元"), ('0.0"万元"', 50.125, "50.125万元"), ('#,##0.0,"千元"', 500000, "500千元"),
        ("[$$-409]#,##0.00", 50, "$50"), ('0"-"0"-"000', 12301, "1-2-301"), ('"档"00"-"000', 12034, "档12-034"),
        ('"&<"0"栋"', 1, "&<1栋"), ("0000", 1, "0001"), ("00000000000", 2012345678, "02012345678"),
        ('[<1000]0;0.0,"千"', 500000, "500千"), ('[>=10000]0!.0000"万元";0"元"', 12345, "1.2345万元"),
        ('[>=10000]0!.0000"万元";0"元"', 123, "123元"), ('0!.0,"万"', 512345, "51.2345万"), ("0!.0,", 500000, "50万"),
        ("#,##0.00,", 500000, "500千"), ('0.0,,"M"', 5000000, "5百万"), ('[=1]"男";[=2]"女"', 2, "女"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_it_is_shown(tmp_path: Path, code: str, number: float, text: str) -> None:
    path = written(tmp_path / "a.xlsx", [["数", "名"], [number, "甲"]], {"A2": code})
    assert read_workbook(path).sheets[0].rows[1] == [text, "甲"]


@pytest.mark.parametrize(
    "code",
    [
        "[<1000]0;0.0",
        '[=1]"男";[=2]"女"',
        r"0\.000",
        "0.00",
        "#,##0",
        "0%",
        "0.00E+00",
        '_ "¥"* #,##0.00_ ',
        "[DBNum1]0",
        '[>=10000]0"万";0',
        "000000",
        "# ?/?",
        "@",
    ],
)
def test_a_format_without_words_leaves_the_number(tmp_path: Path, code: str) -> None:
    path = written(tmp_path / "a.xlsx", [["数", "名"], [1234.5, "甲"]], {"A2": code})
    assert read_workbook(path).sheets[0].rows[1] == [1234.5, "甲"]


def test_dates_and_texts_with_words_in_their_format_stay(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", [["日", "名"], [date(2024, 1, 5), "甲"]], {"A2": 'yyyy"年"m"月"', "B2": '"A"0'})
    assert read_workbook(path).sheets[0].rows[1] == [date(2024, 1, 5), "甲"]


@pytest.mark.parametrize(
    ("code", "number", "text"),
    [('0"元"', 50.5, "50.5元"), ('0.0,"千元"', 512345, "512.345千元"), ("0!.0,", 500000, "50万"), ("0.0", 50.5, 50.5)],
)
def test_an_old_workbook_shows_its_numbers_too(tmp_path: Path, code: str, number: float, text: str | float) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(xls([["数", "名"], [None, "甲"]], more=formats(["General", code]) + number_cell(1, 0, number, 1)))
    assert read_workbook(path).sheets[0].rows[1] == [text, "甲"]


@pytest.mark.parametrize(
    ("shown", "number", "text"),
    [
        ("50.5元", 50.5, "50.5元"), ("512.3千元", 512345, "512.345千元"), ("50.0", 500000, "50万"), ("0001", 1, "0001"),
        ("YJW-2024-0001", 1, "YJW-2024-0001"), ("1-2-301", 12301, "1-2-301"), ("500,000.00", 500000, 500000.0),
        ("5.00E+05", 500000, 500000.0), ("0.1", 0.125, 0.125), ("￥50.00", 50, 50.0), ("第9号", 1, 1.0),
    ],
)  # fmt: skip
def test_an_open_document_shows_its_numbers_too(tmp_path: Path, shown: str, number: float, text: str | float) -> None:
    row = f'<table:table-row><table:table-cell office:value-type="float" office:value="{number}">'
    body = ods_row(["数", "名"]) + f"{row}<text:p>{shown}</text:p></table:table-cell></table:table-row>"
    assert read_workbook(ods(tmp_path / "a.ods", body)).sheets[0].rows[1][0] == text


@pytest.mark.parametrize("value", ["nan", "abc", "1e999", "1-2", "", "9" * 60])
def test_a_value_that_is_no_number_shows_none(tmp_path: Path, value: str) -> None:
    row = f'<table:table-row><table:table-cell office:value-type="float" office:value="{value}">'
    body = ods_row(["数", "名"]) + f"{row}<text:p>1元</text:p></table:table-cell></table:table-row>"
    with suppress(LedgerProblem):
        assert read_workbook(ods(tmp_path / "a.ods", body)).sheets[0].rows[1][0] != "1元"


def test_codes_buildings_and_amounts_go_in_as_they_are_shown(
    tmp_path: Path, property_pack: Pack, loan_pack: Pack
) -> None:
    rows: Rows = [["档案编号", "楼栋", "单元", "房号", "业主姓名"], [1, 1, 2, 101, "甲"], [2, 1, 2, 102, "乙"]]
    formats = {f"{letter}{row}": code for row in (2, 3) for letter, code in (("A", '"YJW-"0000'), ("B", '"A"0"栋"'))}
    run = dry_run(written(tmp_path / "a.xlsx", rows, formats), property_pack)
    assert values(run, "reference_code") == ["YJW-0001", "YJW-0002"]
    assert values(run, "household") == ["A1栋2单元101", "A1栋2单元102"]
    loans: Rows = [["合同编号", "借款人", "贷款金额"], [1, "甲", 50], [2, "乙", 500000], [3, "丙", 50]]
    formats = {"C2": '0.00"万元"', "C3": '#,##0.0,"千元"', "C4": "[$$-409]#,##0.00"}
    run = dry_run(written(tmp_path / "b.xlsx", loans, formats), loan_pack)
    assert values(run, "amount_fen") == [50_000_000, 50_000_000, None]
    assert [entry["reason"] for entry in run.to_json()["warnings"]] == ["amount-foreign"]


def test_a_large_sheet_that_is_read_in_parts_shows_every_number(tmp_path: Path) -> None:
    count = 60_000
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("台账")
    sheet.append(["编号", "备注"])
    for number in range(1, count + 1):
        cell = WriteOnlyCell(sheet, number)
        cell.number_format = '"D"00000'
        sheet.append([cell, "一" * 20])
    book.save(tmp_path / "a.xlsx")
    rows = read_workbook(tmp_path / "a.xlsx").sheets[0].rows
    assert [row[0] for row in rows[1:]] == [f"D{number:05}" for number in range(1, count + 1)]


def test_comments_are_named_with_their_rows(tmp_path: Path, property_pack: Pack) -> None:
    rows: Rows = [["楼栋", "房号", "业主姓名"], [1, 101, "甲"], [1, 102, "乙"]]
    path = written(tmp_path / "a.xlsx", rows, {}, {"C2": "已过户给丙", "C3": "见 & 附件"})
    run = dry_run(path, property_pack)
    assert [(row.number, row.why) for row in run.left_out.rows] == [(2, "comment"), (3, "comment")]
    assert "已过户给丙" in run.left_out.rows[0].text and "见 & 附件" in run.left_out.rows[1].text
    assert run.left_out.to_json(several=False)["rows"] == [
        {"row": 2, "reason": "comment"},
        {"row": 3, "reason": "comment"},
    ]


def test_styles_that_make_no_sense_name_no_format() -> None:
    assert worded_formats(b"") == {}
    assert worded_formats(b'<numFmt numFmtId="164" formatCode="&quot;A&quot;0"/>' + b"<cellXfs " * 100_000) == {}
    assert (
        worded_formats(
            b'<numFmt numFmtId="164" formatCode="'
            + b"0&quot;A&quot;" * 10_000
            + b'"/><cellXfs><xf numFmtId="164"/></cellXfs>'
        )
        == {}
    )
