"""Rows that an import sends back are saved, mended in a spreadsheet, and read alone as the same rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.models.domain.policy.reading import shipped_pack
from app.models.ledgers.drafts import DossierDraft
from app.models.ledgers.dry_run import DryRun
from app.models.ledgers.rows import Status
from tests.dry_runs import dry_run, short_name

ID, OTHER_ID = "11010519491231002X", "110105194912310021"
HEADER = ["小区", "楼栋", "单元", "房号", "业主姓名", "身份证号", "电话", "收楼日期"]
LOANS = ["借款人", "身份证号", "合同编号", "贷款金额", "放款日期"]
Rows = Sequence[Sequence[Any]]


def written(path: Path, sheets: dict[str, Rows], merged: str = "") -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        if merged and name == next(iter(sheets)):
            sheet.merge_cells(merged)
    book.save(path)
    return path


def mended(run: DryRun, path: Path, mend: Callable[[dict[str, str]], None]) -> Path:
    """Open the saved rows, mend their cells and save them, as a colleague does."""
    header, *rows = run.problem_sheet_rows(sent_back=any(row.rejection for row in run.rows))
    book = openpyxl.load_workbook(written(path, {"需更正的行": [header, *rows]}))
    sheet = book.active
    for number, row in enumerate(rows, 2):
        cells = dict(zip(header, row, strict=True))
        mend(cells)
        for column, text in enumerate(cells.values(), 1):
            sheet.cell(number, column).value = text
            sheet.cell(number, column).number_format = "@"
    book.save(path)
    return path


def drafts(run: DryRun) -> list[DossierDraft]:
    return [row.draft for row in run.rows if isinstance(row.draft, DossierDraft)]


def give_room(cells: dict[str, str]) -> None:
    cells["房号"] = cells["房号"] or "305"


def test_rows_of_several_sheets_come_back_alone(tmp_path: Path) -> None:
    day = date(2020, 1, 2)
    first: Rows = [
        HEADER,
        ["御景", "1栋", "1单元", "101", "张三", OTHER_ID, "13800010001", day],
        [None, "1栋", "1单元", None, "李四、赵六", ID, "13800010002", day],
    ]
    second: Rows = [HEADER, ["丽景", "2栋", "1单元", "", "钱七", ID, "13800010004", day]]
    pack = shipped_pack("property")
    run = dry_run(written(tmp_path / "台账.xlsx", {"一期": first, "二期": second}, "A2:A3"), pack)
    assert [row.status for row in run.rows] == [Status.WARNED, Status.REJECTED, Status.REJECTED]
    again = dry_run(mended(run, tmp_path / "更正.xlsx", give_room), pack)
    assert [(row.status, row.problems) for row in again.rows] == [(Status.READY, ())] * 2, "only those, no question"
    assert not again.left_out, "the columns that the program added are no data that was left out"
    homes = [(one.household.estate, one.household.room) for one in drafts(again) if one.household]
    assert homes == [("御景", "305"), ("丽景", "305")]
    assert [one.id_number for one in drafts(again)] == [ID, ID]
    assert [len(one.others) for one in drafts(again)] == [1, 0]
    assert [one.handover_date for one in drafts(again)] == [day, day]


@pytest.mark.parametrize(
    ("above", "label", "written_as"),
    [
        ("单位：万元", "贷款金额", 60), ("单位：元", "贷款金额", 600000), ("", "贷款金额(万元)", 60),
        ("单位：万元", "贷款金额", "60万元"), ("单位：万元", "贷款金额", "600000元"), ("", "贷款金额", "陆拾万元整"),
        ("单位：千元", "贷款金额", "600"),
    ],
)  # fmt: skip
def test_an_amount_that_comes_back_is_the_same_amount(
    tmp_path: Path, above: str, label: str, written_as: object
) -> None:
    header = [label if one == "贷款金额" else one for one in LOANS]
    rows: Rows = [
        ["贷款台账"], [above], header,
        ["张三", ID, "H-1", written_as, date(2024, 1, 2)], ["李四", ID, "H-2", written_as, "2024-13-45"],
    ]  # fmt: skip
    pack = shipped_pack("loan")
    run = dry_run(written(tmp_path / "贷款.xlsx", {"台账": rows}), pack)
    before = {one.amount_fen for one in drafts(run)}
    assert run.rows[1].problems

    def name(cells: dict[str, str]) -> None:
        cells["放款日期"] = "2024-03-04"

    again = dry_run(mended(run, tmp_path / "更正.xlsx", name), pack)
    assert len(again.rows) == 1 and again.rows[0].rejection is None and not again.left_out
    assert {one.amount_fen for one in drafts(again)} == before == {60_000_000}
    assert [(one.id_number, one.issue_date) for one in drafts(again)] == [(ID, date(2024, 3, 4))]


def test_an_amount_typed_anew_is_counted_as_in_the_ledger(tmp_path: Path) -> None:
    rows: Rows = [
        ["单位：万元"],
        LOANS,
        ["张三", ID, "H-1", 50, "2024-01-02"],
        ["李四", ID, "H-2", "六十余", "2024-03-04"],
    ]
    pack = shipped_pack("loan")
    run = dry_run(written(tmp_path / "贷款.xlsx", {"台账": rows}), pack)

    def mend(cells: dict[str, str]) -> None:
        cells["贷款金额(万元)"] = "65"

    (draft,) = drafts(dry_run(mended(run, tmp_path / "更正.xlsx", mend), pack))
    assert draft.amount_fen == 65_000_000


def test_what_a_heading_or_a_tab_said_of_rows_goes_back_with_them(tmp_path: Path) -> None:
    head = ["房号", "业主", "电话", "收楼日期"]
    rows: Rows = [["御景湾小区"], head, ["101", "张三", "", "2024-02-30"], ["", "李四", "", ""]]
    path = written(tmp_path / "台账.xlsx", {"1号楼": rows, "2号楼": rows})
    run = dry_run(path, shipped_pack("property"))
    assert run.counts.rejected == 4

    def mend(cells: dict[str, str]) -> None:
        cells["房号"], cells["收楼日期"] = cells["房号"] or "305", ""

    again = dry_run(mended(run, tmp_path / "退回.xlsx", mend), shipped_pack("property"))
    homes = [draft.household for draft in drafts(again)]
    assert [(home.estate, short_name(home)) for home in homes if home] == [
        ("御景湾小区", "1-101"), ("御景湾小区", "1-305"), ("御景湾小区", "2-101"), ("御景湾小区", "2-305"),
    ]  # fmt: skip
    assert (again.counts.rejected, again.left_out.columns) == (0, ())
