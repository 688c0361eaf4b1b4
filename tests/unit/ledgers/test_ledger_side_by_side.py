"""Tables side by side, and columns of two people in one: nobody gets the data of another."""

from __future__ import annotations

from typing import Any

import pytest

from tests.dry_runs import check
from tests.unit.ledgers.conftest import IDS, MakeLedger, Rows

_ONE, _TWO = "13800010001", "13800010002"


def _said(rows: Rows, make_ledger: MakeLedger) -> list[dict[str, Any]]:
    return [entry["values"] for entry in check(make_ledger(rows)).values()]


@pytest.mark.parametrize(
    "rows",
    [
        [
            ["楼栋", "房号", "业主", "电话", "栋号", "室号", "姓名", "手机"],
            ["1", "101", "张三", _ONE, "2", "101", "李四", _TWO],
        ],
        [
            ["房号", "业主", "电话", "", "室号", "产权人", "联系方式"],
            ["1-101", "张三", _ONE, "", "2-101", "李四", _TWO],
        ],
        [
            ["1栋", "", "", "2栋", "", ""],
            ["房号", "业主", "电话", "房间号", "姓名", "手机"],
            ["101", "张三", _ONE, "101", "李四", _TWO],
        ],
    ],
)
def test_tables_side_by_side_may_head_the_same_in_other_words(make_ledger: MakeLedger, rows: Rows) -> None:
    found = [(one["building"], one["room"], one["people"], one["phones"]) for one in _said(rows, make_ledger)]
    assert found == [("1", "101", ["张三"], [_ONE]), ("2", "101", ["李四"], [_TWO])]


def test_the_one_beside_may_say_less(make_ledger: MakeLedger) -> None:
    said = _said(
        [["房号", "业主", "电话", "", "室号", "姓名"], ["1-101", "张三", _ONE, "", "2-101", "李四"]], make_ledger
    )
    assert [(one["people"], one["phones"]) for one in said] == [(["张三"], [_ONE]), (["李四"], [])]


def test_customers_side_by_side_are_read_where_a_column_is_between(make_ledger: MakeLedger) -> None:
    rows = [["客户名称", "证件号码", "", "借款人", "身份证号"], ["张三", IDS[0], "", "李四", IDS[1]]]
    said = _said(rows, make_ledger)
    assert [(one["people"], one["id_number"]) for one in said] == [(["张三"], IDS[0]), (["李四"], IDS[1])]


def test_one_home_that_is_named_twice_is_one_row(make_ledger: MakeLedger) -> None:
    said = _said([["房号", "产权人", "室号", "住户"], ["1-101", "张三", "1-101", "李四"]], make_ledger)
    assert [(one["room"], one["people"]) for one in said] == [("101", ["张三"])]


def test_a_number_and_a_telephone_go_to_the_name_before_them(make_ledger: MakeLedger) -> None:
    rows = [
        ["客户名称", "证件号码", "电话", "借款人", "身份证号", "手机"],
        ["张三", IDS[0], _ONE, "李四", IDS[1], _TWO],
    ]
    run = check(make_ledger(rows))
    said = run.values()[0]["values"]
    assert (said["party_name"], said["id_number"], said["phones"]) == ("张三", IDS[0], [_ONE])
    assert run.left_out.columns == ("借款人", "身份证号", "手机")


@pytest.mark.parametrize(
    ("first", "second", "people"),
    [
        ("业主", "租户", ["张三"]),
        ("业主信息", "紧急联系人", ["张三"]),
        ("原业主", "现业主", ["李四"]),
        ("借款人", "担保人", ["张三"]),
        ("客户信息", "客户经理", ["张三"]),
        ("借款人", "配偶", ["张三", "李四"]),
        ("业主", "共有人", ["张三", "李四"]),
    ],
)
def test_a_person_below_a_heading_is_a_customer_only_as_an_owner(
    make_ledger: MakeLedger, first: str, second: str, people: list[str]
) -> None:
    head = ["房屋", "", first, "", "", second, "", ""]
    below = ["楼栋", "房号", "姓名", "身份证号", "电话", "姓名", "身份证号", "电话"]
    said = _said([head, below, ["1", "101", "张三", IDS[0], _ONE, "李四", IDS[1], _TWO]], make_ledger)[0]
    own = (IDS[0], [_ONE]) if people[0] == "张三" else (IDS[1], [_TWO])
    assert (said["people"], said["id_number"], said["phones"]) == (people, *own)
    assert [one["name"] for one in said["others"]] == people[1:]


@pytest.mark.parametrize(
    ("above", "merge", "homes"),
    [
        (
            [["3栋业主一览表"], ["1单元", None, "2单元", None]],
            ("A1:D1", "A2:B2", "C2:D2"),
            ["3栋1单元101", "3栋2单元102"],
        ),
        ([["3栋业主一览表", None, None, None, "2024年"]], ("A1:D1",), ["3栋101", "3栋102"]),
        ([["1栋", None, "2栋"], ["1单元", None, "2单元", None]], (), ["1栋1单元101", "2栋2单元102"]),
    ],
)
def test_a_line_over_all_tables_and_the_units_below_it(
    above: Rows, merge: tuple[str, ...], homes: list[str], make_ledger: MakeLedger
) -> None:
    rows: Rows = [*above, ["房号", "业主", "房号", "业主"], ["101", "张三", "102", "李四"]]
    run = check(make_ledger(rows, merge))
    assert [entry["values"]["household"] for entry in run.values()] == homes


def test_one_home_in_two_tables_of_one_row_is_twice_the_same(make_ledger: MakeLedger) -> None:
    rows: Rows = [["房号", "业主", "房号", "业主"], ["1-1-101", "张三", "1-1-101", "李四"], ["1-1-102", "王五", "", ""]]
    run = check(make_ledger([["A", None, "B", None], *rows]))
    assert run.to_json()["rows"] == 3
    assert run.to_json()["rejected"] == [{"row": 3, "reason": "duplicate-household"}]
    (twice,) = [row for row in run.rows if row.clashes]
    assert twice.clashes[0].about == "3"
