"""Spreadsheets and locked PDFs reopened, and nothing left on the disk."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError

from app.models.domain.errors import BadInput
from app.reports.label_stock import STOCKS
from app.reports.labels import Label, calibration_page, render
from app.reports.pdf_lock import encrypt
from app.reports.sheets import SheetColumn, SheetRows, workbook
from tests.reports import reading, samples

DANGEROUS = [
    "=cmd|' /C calc'!A0",
    "=1+1",
    "+86 138",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "#REF!",
    '=HYPERLINK("http://x")',
]


def one_column(values: list[object]) -> bytes:
    rows = [[value] for value in values]
    return workbook([SheetRows("档案", [SheetColumn("内容", 40)], rows)])  # type: ignore[arg-type]


def test_text_never_becomes_a_formula() -> None:
    sheet = load_workbook(BytesIO(one_column([*DANGEROUS]))).active
    cells = [sheet.cell(row, 1) for row in range(2, 2 + len(DANGEROUS))]
    assert [cell.value for cell in cells] == DANGEROUS
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)


def test_numbers_and_dates_stay_what_they_are() -> None:
    sheet = load_workbook(BytesIO(one_column([7, 2.5, date(2026, 11, 23), datetime(2026, 11, 23, 14, 5), None]))).active
    values = [sheet.cell(row, 1).value for row in range(2, 7)]
    assert values == [7, 2.5, datetime(2026, 11, 23), datetime(2026, 11, 23, 14, 5), None]
    assert "年" in sheet.cell(4, 1).number_format


def test_names_and_codes_come_back_letter_by_letter() -> None:
    texts = [*samples.NAMES, "100000000093", "010203", "1-2-301", "两\n行"]
    sheet = load_workbook(BytesIO(one_column([*texts]))).active
    assert [sheet.cell(row, 1).value for row in range(2, 2 + len(texts))] == texts


def test_what_a_workbook_cannot_hold_is_replaced_and_shown() -> None:
    sheet = load_workbook(BytesIO(one_column(["张\x00三\x0b\ud800", "长" * 40_000]))).active
    assert sheet.cell(2, 1).value == "张\ufffd三\ufffd\ufffd"
    assert sheet.cell(3, 1).value.endswith("已截断）")
    assert len(sheet.cell(3, 1).value) == 32_767


def test_the_heading_row_is_bold_and_frozen_and_columns_have_their_widths() -> None:
    columns = [SheetColumn("档号", 24), SheetColumn("=户名", 12)]
    book = load_workbook(BytesIO(workbook([SheetRows("1/2:档案", columns, []), SheetRows("其他", columns, [])])))
    assert book.sheetnames == ["1_2_档案", "其他"]
    sheet = book.worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert [sheet.column_dimensions[letter].width for letter in "AB"] == [24, 12]
    assert [cell.value for cell in sheet[1]] == ["档号", "=户名"]
    assert all(cell.font.bold and cell.data_type == "s" for cell in sheet[1])


def test_a_locked_pdf_opens_with_its_password_alone() -> None:
    plain = samples.every_form(1)["loan_slip"]
    locked = encrypt(plain, "六个词-Ab1")
    assert "欧阳娜娜".encode("utf-16-be") not in locked
    reader = PdfReader(BytesIO(locked))
    assert reader.is_encrypted
    with pytest.raises(FileNotDecryptedError):
        reader.pages[0].extract_text()
    assert not reader.decrypt("六个词-Ab2")
    assert not reader.decrypt("")
    assert reader.decrypt("六个词-Ab1")
    assert "".join(reader.pages[0].extract_text().split()) == reading.pages(plain)[0]
    assert reader.trailer["/Encrypt"]["/V"] == 5
    assert reader.trailer["/Encrypt"]["/R"] == 6


def test_an_empty_password_locks_nothing_and_is_refused() -> None:
    with pytest.raises(BadInput) as caught:
        encrypt(samples.every_form(1)["loan_slip"], "")
    assert caught.value.code == "no-password"


_written: list[str] | None = None


def _watch(event: str, facts: tuple[object, ...]) -> None:
    if _written is None:
        return
    if event.startswith("tempfile.") or (event == "open" and any(sign in str(facts[1]) for sign in "wax+")):
        _written.append(f"{event} {facts[0]}")


sys.addaudithook(_watch)


@contextmanager
def files_written() -> Iterator[list[str]]:
    """Every file that is opened for writing meanwhile, as Python itself reports it."""
    global _written
    _written = []
    try:
        yield _written
    finally:
        _written = None


def test_no_print_and_no_spreadsheet_touches_the_disk() -> None:
    with files_written() as written:
        forms = samples.every_form(2)
        stock = STOCKS["l7160"]
        render([Label("100000000093", "K001")], stock)
        calibration_page(stock)
        encrypt(forms["recovery_share"], "a")
        one_column(["张三"])
        assert written == []


def test_the_watch_for_files_sees_one(tmp_path: object) -> None:
    with files_written() as written:
        (tmp_path / "seen").write_text("x")  # type: ignore[operator]
        assert len(written) == 1
