"""The office's own ledger, rewritten in other words and layouts, still comes out row by row as expected."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.dry_runs import check
from tests.unit.ledgers.conftest import MakeLedger
from tests.unit.ledgers.old_excel import xls

LEDGERS = Path(__file__).parents[2] / "data" / "ledgers"
OWNERS = json.loads((LEDGERS / "expected.json").read_text(encoding="utf-8"))["owners-yujingwan.xlsx"]
LOANS = json.loads((LEDGERS / "expected.json").read_text(encoding="utf-8"))["loan-projects.xlsx"]
# A name that begins with «=» is text in the office's file; rewritten, it is a formula without a result.
OF_FORMULA = {"row": 44, "reason": "cell-unread"}
Row = list[Any]


def rows_of(name: str) -> list[Row]:
    sheet = openpyxl.load_workbook(LEDGERS / name).worksheets[0]
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def shifted(expected: dict[str, Any], by: int) -> dict[str, Any]:
    moved = {key: [entry | {"row": entry["row"] + by} for entry in expected[key]] for key in ("rejected", "warnings")}
    return expected | moved


def with_formula(expected: dict[str, Any]) -> dict[str, Any]:
    return expected | {"warnings": [OF_FORMULA, *expected["warnings"]]}


def building_filled(rows: list[Row]) -> list[Row]:
    building = None
    for row in rows[4:]:
        if isinstance(row[0], int):
            building = row[1] or building
            row[1] = building
    return rows


def test_saved_as_csv_with_buildings_only_where_they_begin(tmp_path: Path) -> None:
    text = io.StringIO()
    for row in rows_of("owners-yujingwan.xlsx"):
        csv.writer(text).writerow(["" if cell is None else shown(cell) for cell in row])
    path = tmp_path / "owners.csv"
    path.write_bytes(text.getvalue().encode("gb18030"))
    assert check(path).to_json() == with_formula(OWNERS)


def shown(cell: Any) -> str:
    if isinstance(cell, datetime):
        return f"{cell.year}/{cell.month}/{cell.day}"
    return f"{cell:.5E}" if isinstance(cell, float) and cell > 1e15 else str(cell)


def test_saved_as_an_old_workbook(tmp_path: Path) -> None:
    rows = [
        [shown(cell) if isinstance(cell, datetime) else cell for cell in row] for row in rows_of("loan-projects.xlsx")
    ]
    path = tmp_path / "loans.xls"
    path.write_bytes(xls(rows))
    assert check(path).to_json() == LOANS


def in_one_cell(row: Row) -> Row:
    room = f"{row[4]}室" if row[4] else ""
    return [f"{row[1]}{str(row[2]).removesuffix('单元')}单元{room}", *row[5:]]


def dashed(row: Row) -> Row:
    unit = str(row[2]).removesuffix("单元")
    return [f"{row[1]}-{unit}-{row[4]}" if row[4] else None, *row[5:]]


def room_with_unit(row: Row) -> Row:
    unit = str(row[2]).removesuffix("单元")
    return [row[1], f"{unit}-{row[4]}" if row[4] else None, *row[5:]]


@pytest.mark.parametrize(
    ("house", "head"),
    [
        (in_one_cell, ["房屋坐落"]),
        (dashed, ["楼栋-单元-房号"]),
        (dashed, ["房号"]),
        (room_with_unit, ["幢号", "室号"]),
    ],
)
def test_the_household_in_other_columns(make_ledger: MakeLedger, house: Callable[[Row], Row], head: list[str]) -> None:
    rest = ["产证面积", "户主", "性别", "身份证号", "手机号码", "备用号码", "业主类别", "交房时间"]
    papers = [
        "商品房买卖合同",
        "身份证复印件",
        "住户资料卡",
        "物业服务协议",
        "管理规约",
        "消防责任书",
        "入住手续",
        "装修档案",
    ]
    rows = building_filled(rows_of("owners-yujingwan.xlsx"))
    lines = [house(row) if isinstance(row[0], int) else [row[0]] for row in rows[4:]]
    path = make_ledger([["台账"], [], [], [*head, *rest, *papers, "档案位置", "说明"], *lines])
    assert check(path).to_json() == with_formula(OWNERS)


def test_loans_in_other_words_and_another_order(make_ledger: MakeLedger) -> None:
    head = [
        "备注说明",
        "风险级别",
        "他项权证号",
        "权证类型",
        "柜位",
        "归档日期",
        "B角客户经理",
        "A角客户经理",
        "合同到期日",
    ]
    head += ["放款日期", "放款金额", "借款合同编号", "身份证号码/信用代码", "借款人名称", "卷宗号", "序"]
    rows = rows_of("loan-projects.xlsx")
    path = make_ledger([["贷款档案"], ["2025"], [], [], head, *(row[::-1] for row in rows[2:])])
    assert check(path).to_json() == shifted(LOANS, 3)
