"""Rows below a header that are no data: how to fill it in, the numbers of its columns, the title of the next page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.models.domain.policy.pack import Pack
from tests.dry_runs import check, dry_run
from tests.unit.ledgers.conftest import IDS, MakeLedger

HEAD = ["序号", "楼栋", "房号", "业主姓名", "身份证号", "手机"]
DATA = [1, "1栋", "101", "张三", IDS[0], "13800010001"]


@pytest.mark.parametrize(
    "below",
    [
        [["No.", "Building", "Room", "Owner", "ID No.", "Mobile"], ["自动", "必填", "必填", "必填", "选填", "选填"]],
        [["自动生成", "填写楼栋名称", "如：101", "请填写真实姓名", "18位身份证号码", "11位手机号"]],
        [["", "下拉选择", "必填", "必填，与证件一致", "18位，末位大写", "11位"]],
        [["①", "②", "③", "④", "⑤", "⑥"]],
        [[1, 2, 3, 4, 5, 6]],
        [["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"]],
        [["栏次", "1", "2", "3", "4", "5"]],
        [["甲", "乙", "1", "2", "3", "4"]],
    ],
)
def test_a_row_that_explains_the_columns_is_part_of_the_header(
    below: list[list[Any]], make_ledger: MakeLedger, property_pack: Pack
) -> None:
    run = dry_run(make_ledger([HEAD, *below, DATA]), property_pack)
    assert [(row.number, row.problems) for row in run.rows] == [(2 + len(below), ())]


def test_a_household_of_small_numbers_is_data(make_ledger: MakeLedger, property_pack: Pack) -> None:
    rows = [["楼栋", "单元", "楼层", "房号", "业主", "电话"], [1, 2, 3, 4, None, None], [1, 2, 3, 5, "张三", None]]
    assert [row.number for row in dry_run(make_ledger(rows), property_pack).rows] == [2, 3]


def test_the_title_of_the_next_page_is_said_and_no_row(make_ledger: MakeLedger, property_pack: Pack) -> None:
    title = [["业主名册"], ["制表：客服部", None, "2024年"]]
    other = [2, "1栋", "102", "李四", IDS[1], "13800010002"]
    run = dry_run(make_ledger([*title, HEAD, DATA, *title, HEAD, other]), property_pack)
    assert [row.number for row in run.rows] == [4, 8]
    assert [row.number for row in run.left_out.rows] == [1, 2, 5, 6, 7]


def test_a_number_behind_an_equals_sign_is_that_number(tmp_path: Path) -> None:
    path = tmp_path / "台账.csv"
    path.write_text('楼栋,单元,房号,业主,电话\r\n=1,= 2,="0101",张三,=13800010001\r\n', encoding="gb18030")
    values = check(path).values()[0]["values"]
    assert (values["building"], values["unit"], values["room"]) == ("1", "2", "0101")
    assert values["phones"] == ["13800010001"]
