"""The kinds of files that offices keep, each made on the spot: the same rows come out of all of them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import openpyxl
import pytest
from openpyxl.styles import Border, PatternFill, Side
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from app.models.domain.errors import LedgerProblem
from app.models.ledgers.dry_run import DryRun
from app.models.ledgers.reader import read_workbook
from tests.dry_runs import check
from tests.unit.ledgers.conftest import IDS

HEAD = ["楼栋", "房号", "业主姓名", "身份证号", "联系电话", "备注"]
ROWS = [["1栋", "101", "张三", IDS[0], "13800010001", "甲,乙;丙"], ["1栋", "0102", "李四", IDS[1], "13800010002", ""]]


def drafted(run: DryRun) -> list[tuple[Any, ...]]:
    kept = ("building", "room", "party_name", "id_number", "phones", "note")
    return [tuple(entry["values"][key] for key in kept) for entry in run.values()]


EXPECTED = [
    ("1", "101", "张三", IDS[0], ["13800010001"], "甲,乙;丙"),
    ("1", "0102", "李四", IDS[1], ["13800010002"], None),
]


@pytest.mark.parametrize("separator", [",", "\t", ";", "|"])
@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r"])
def test_text_of_every_encoding_and_separator(separator: str, encoding: str, ending: str, tmp_path: Path) -> None:
    stream = io.StringIO()
    csv.writer(stream, delimiter=separator, lineterminator=ending).writerows([HEAD, *ROWS])
    path = tmp_path / "台账.csv"
    path.write_bytes(stream.getvalue().encode(encoding))
    assert drafted(check(path)) == EXPECTED


def test_text_as_a_system_exports_it(tmp_path: Path) -> None:
    lines = ["御景湾业主台账,,,,,", ",".join(HEAD), f'1栋,="0101",张三,\'{IDS[0]},\t13800010001,', "合计,1户,,,,"]
    path = tmp_path / "台账.csv"
    path.write_bytes("\r\n".join(lines).encode("gbk"))
    run = check(path)
    assert drafted(run) == [("1", "0101", "张三", IDS[0], ["13800010001"], None)]
    assert [(row.number, row.why) for row in run.left_out.rows] == [(1, "above-header"), (4, "total")]


def test_two_exports_in_two_encodings_glued_together_are_refused(tmp_path: Path) -> None:
    rows = [",".join(row) + "\r\n" for row in (HEAD, *ROWS)]
    path = tmp_path / "台账.csv"
    for first, second in (("gb18030", "utf-8"), ("utf-8", "gb18030")):
        path.write_bytes("".join(rows).encode(first) + "".join(rows[1:]).encode(second))
        with pytest.raises(LedgerProblem, match="两种编码") as refused:
            read_workbook(path)
        assert refused.value.facts["line"] == (len(rows) + 1 if first == "gb18030" else 1)


def test_error_words_in_text_are_said(tmp_path: Path) -> None:
    path = tmp_path / "台账.csv"
    path.write_text("房号,业主,电话\n1-101,#N/A,#REF!\n1-102,李四,\n", encoding="utf-8")
    assert check(path).to_json()["warnings"] == [{"row": 2, "reason": "cell-unread"}] * 2


ODS_MANIFEST = (
    '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{inside}</manifest:file-entry>'
    "</manifest:manifest>"
)
ENCRYPTION = (
    '<manifest:encryption-data manifest:checksum-type="SHA256/1K" manifest:checksum="AA==">'
    '<manifest:algorithm manifest:algorithm-name="AES256-CBC" manifest:initialisation-vector="AA=="/>'
    "</manifest:encryption-data>"
)


def ods(path: Path, body: str, inside: str = "") -> Path:
    content = (
        '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body>'
        f'<office:spreadsheet><table:table table:name="台账">{body}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", ODS_MANIFEST.format(inside=inside))
    return path


def ods_row(cells: list[str]) -> str:
    written = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
        if cell
        else "<table:table-cell/>"
        for cell in cells
    )
    return f"<table:table-row>{written}</table:table-row>"


def test_an_open_document(tmp_path: Path) -> None:
    day = '<table:table-cell office:value-type="date" office:date-value="2023-05-01"><text:p>5月1日</text:p></table:table-cell>'
    rows = ods_row([*HEAD, "接房日期"]) + "".join(
        ods_row(row).replace("</table:table-row>", day + "</table:table-row>") for row in ROWS
    )
    emptiness = (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="1024"/></table:table-row>'
    )
    run = check(ods(tmp_path / "台账.ods", rows + emptiness))
    assert drafted(run) == EXPECTED
    assert {entry["values"]["handover_date"] for entry in run.values()} == {"2023-05-01"}


def test_a_locked_open_document_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(LedgerProblem, match="请") as refused:
        check(ods(tmp_path / "台账.ods", ods_row(HEAD), ENCRYPTION))
    assert refused.value.code == "password-unsupported"


def book(path: Path, change: Callable[[openpyxl.Workbook], None]) -> Path:
    made = openpyxl.Workbook()
    for row in [HEAD, *ROWS]:
        made.active.append(row)
    change(made)
    made.save(path)
    return path


def test_the_1904_system_means_the_same_days(tmp_path: Path) -> None:
    def days(made: openpyxl.Workbook) -> None:
        made.epoch = CALENDAR_MAC_1904
        for row, cell in enumerate(("接房日期", datetime(2023, 5, 1), 43585), 1):
            made.active.cell(row, 7).value = cell

    run = check(book(tmp_path / "台账.xlsx", days))
    assert [entry["values"]["handover_date"] for entry in run.values()] == ["2023-05-01"] * 2


@pytest.mark.parametrize(("null_date", "number"), [
    ("", 45047), ('table:date-value="1899-12-30"', 45047), ('table:date-value="1904-01-01"', 43585),
    ("table:date-value-type='date' table:date-value='1904-01-01'", 43585), ('table:date-value="1900-01-01"', 45045),
])  # fmt: skip
def test_an_open_document_counts_its_days_from_where_it_says(tmp_path: Path, null_date: str, number: int) -> None:
    head = ["楼栋", "单元", "房号", "业主姓名", "接房日期"]
    days = (
        f'<table:table-cell office:value-type="float" office:value="{number}"><text:p>{number}</text:p></table:table-cell>',
        '<table:table-cell office:value-type="date" office:date-value="2023-05-01"><text:p>1.5.23</text:p></table:table-cell>',
    )
    rows = [
        ods_row(["1栋", "1", f"10{at}", "张三"]).replace("</table:table-row>", f"{day}</table:table-row>")
        for at, day in enumerate(days)
    ]
    path = ods(tmp_path / "台账.ods", ods_row(head) + "".join(rows))
    said = f"<table:calculation-settings><table:null-date {null_date}/></table:calculation-settings>"
    with zipfile.ZipFile(path) as package:
        kept = {name: package.read(name) for name in package.namelist()}
    kept["content.xml"] = kept["content.xml"].replace(b"<office:spreadsheet>", f"<office:spreadsheet>{said}".encode())
    with zipfile.ZipFile(path, "w") as package:
        for name, content in kept.items():
            package.writestr(name, content)
    run = check(path)
    assert [entry["values"]["handover_date"] for entry in run.values()] == ["2023-05-01"] * 2


def test_colours_and_borders_without_content_count_for_nothing(tmp_path: Path) -> None:
    def paint(made: openpyxl.Workbook) -> None:
        for row in range(5000, 5300):
            made.active.cell(row, 256).fill = PatternFill("solid", fgColor="FFFF00")
        made.active.cell(1_048_576, 3).border = Border(left=Side("thin"))

    run = check(book(tmp_path / "台账.xlsx", paint))
    assert drafted(run) == EXPECTED
    assert not run.left_out


def test_what_a_program_did_not_calculate_and_errors_are_said(tmp_path: Path) -> None:
    def spoil(made: openpyxl.Workbook) -> None:
        made.active["C2"] = '=A1&"x"'
        made.active["C3"] = "#N/A"
        made.active["F3"] = "=VLOOKUP(1,A:B,2,0)"

    run = check(book(tmp_path / "台账.xlsx", spoil))
    assert [entry["values"]["party_name"] for entry in run.values()] == [None, None]
    drafted_of = [(row.number, problem.field, problem.about) for row in run.rows for problem in row.problems]
    assert drafted_of == [
        (2, "party_name", "公式没有结果"),
        (3, "party_name", "#N/A"),
        (3, "note", "公式没有结果"),
    ]


def test_the_parts_of_a_query_are_no_danger_and_hidden_sheets_are_named(tmp_path: Path) -> None:
    def hide(made: openpyxl.Workbook) -> None:
        for name, state in (("旧", "hidden"), ("很旧", "veryHidden")):
            sheet = made.create_sheet(name)
            sheet.append(HEAD)
            sheet.append(["9栋", "901", "王五", IDS[2], "", ""])
            sheet.sheet_state = state
        made.active.row_dimensions[3].hidden = True
        made.active.column_dimensions["E"].hidden = True
        made.active.auto_filter.ref = "A1:F3"

    path = book(tmp_path / "台账.xlsx", hide)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("customXml/item1.xml", "<DataMashup>AAAA</DataMashup>")
        package.writestr("xl/connections.xml", "<connections/>")
        package.writestr("xl/queryTables/queryTable1.xml", "<queryTable/>")
    run = check(path)
    assert drafted(run) == EXPECTED
    assert run.left_out.sheets == ("旧", "很旧")


def test_two_tables_side_by_side_under_their_buildings(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    for row in [
        ["1栋", None, None, "2栋", None, None],
        ["房号", "业主", "电话", "房号", "业主", "电话"],
        ["101", "张三", "13800010001", "101", "李四", "13800010002"],
        ["102", "王五", "13800010003", None, None, None],
    ]:
        made.active.append(row)
    made.active.merge_cells("A1:C1")
    made.active.merge_cells("D1:F1")
    made.save(tmp_path / "台账.xlsx")
    run = check(tmp_path / "台账.xlsx")
    assert sorted(entry["values"]["household"] for entry in run.values()) == ["1栋101", "1栋102", "2栋101"]
