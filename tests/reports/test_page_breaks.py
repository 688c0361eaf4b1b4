"""Where pages end: nothing is signed apart from what it is signed for, and no row stands alone, however long a list is."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from app.reports.forms import destruction_register, loan_slip
from tests import battery
from tests.reports import reading, samples

ROW = r"K001-YZ·2026-D30-(?!0999)\d{4}"
ROWS = {"contents_list": r"御物〔2026〕\d+号", "handover_checklist": rf"{ROW}|档案室大门钥匙|条码扫描枪|诉讼举证—1SQ"}
LISTS = (
    "borrow_register", "loan_slip", "recall_notice", "handover_checklist", "destruction_register",
    "destruction_certificate", "contents_list", "dossier_list", "supplement_list", "write_off_note", "category_catalogue",
)  # fmt: skip
LENGTHS = range(1, 61 if battery.is_whole() else 27)  # two pages and the beginning of a third


@cache
def broken(rows: int) -> dict[str, list[str]]:
    """Return the texts of every page of every list with so many rows."""
    return {form: reading.fast_pages(samples.FORMS[form](rows)) for form in LISTS}


@pytest.mark.parametrize("form", LISTS)
def test_no_page_has_signatures_without_rows_or_one_row_alone(form: str) -> None:
    of_both = 2 if form == "loan_slip" else 1
    for rows in LENGTHS:
        pages = broken(rows)[form]
        counts = [len(re.findall(ROWS.get(form, ROW), page)) // of_both for page in pages]
        for page, count in zip(pages, counts, strict=True):
            least = min(2, rows)
            if "签字：" in page:
                # The one row that was not destroyed is a whole table.
                alone = form == "destruction_certificate" and "K001-YZ·2026-D30-0999" in page
                assert count >= least or alone, (rows, counts)
            assert count == 0 or count >= least, (rows, counts)
        assert sum(counts) >= rows


def test_pages_of_a_signed_list_have_room_for_initials_but_for_the_page_that_is_signed() -> None:
    for form in ("loan_slip", "handover_checklist", "destruction_register", "write_off_note", "supplement_list"):
        pages = broken(60)[form]
        assert len(pages) > 2
        assert all(("页签：" in page) is ("签字：" not in page) for page in pages), form
    assert not any("页签" in page for form in ("contents_list", "dossier_list") for page in broken(60)[form])


def test_every_page_of_a_checklist_says_how_many_rows_it_has() -> None:
    pages = broken(60)["handover_checklist"]
    said = [int(re.findall(r"本页(\d+)项", page)[0]) for page in pages]
    assert sum(said) == 60 + 3 + 1 + 2


def test_both_halves_of_a_slip_have_a_part_of_its_number_on_the_cut() -> None:
    data = samples.slip(2)
    (text,) = reading.pages(loan_slip.render(data))
    assert f"骑缝：{data.head.number}" in text and text.count(f"编号：{data.head.number}") == 2
    (picture,) = reading.pictures(loan_slip.render(data), 100)
    middle, left = picture.height // 2, round(25 / 25.4 * 100)
    for above, below in ((middle - 5, middle - 1), (middle + 1, middle + 5)):
        assert picture.crop((left, above, left + 60, below)).getextrema()[0] < 128


def test_a_heading_stands_above_the_rows_that_it_is_of() -> None:
    for form, heading, first in (
        ("handover_checklist", "四、钥匙、印章和设备", "档案室大门钥匙"),
        ("handover_checklist", "二、本人借阅未还", "应还2026-11-09"),
        ("destruction_certificate", "二、未销毁或未找到", "K001-YZ·2026-D30-0999"),
    ):
        for rows in LENGTHS:
            (page,) = (page for page in broken(rows)[form] if heading in page)
            assert first in page, (form, rows)


def test_a_borrower_signs_below_an_undertaking_with_its_clause_and_three_dossiers_are_still_one_page() -> None:
    (page,) = reading.pages(loan_slip.render(samples.slip(3)))
    assert (
        page.count("借阅人承诺：妥善保管，不涂改、拆散、转借，不泄露客户信息，按期归还（《客户档案管理办法》4.3.4）。")
        == 2
    )


def test_the_head_of_the_appraisal_signs_a_destruction_by_hand_where_nobody_of_the_post_signed() -> None:
    unnamed = replace(samples.destruction(3), appraisal_leader="")
    cover, signed = reading.pages(destruction_register.render(unnamed))
    assert "鉴定小组负责人＿＿＿＿" in cover and "鉴定小组负责人" in signed
