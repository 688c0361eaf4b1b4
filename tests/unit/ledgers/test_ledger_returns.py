"""Registers whose columns stand below «借出» and «归还», and registers with a line for every coming back."""

from __future__ import annotations

from typing import Any

import pytest

from app.models.ledgers.drafts import LedgerKind
from tests.dry_runs import check
from tests.unit.ledgers.conftest import MakeLedger, Rows

_ONE = ("2024-03-05", "王磊", "2024-03-08", False)
_OTHER = ("2024-03-06", "李娜", None, True)


def _loans(rows: Rows, make_ledger: MakeLedger, merge: tuple[str, ...] = ()) -> list[tuple[Any, ...]]:
    run = check(make_ledger(rows, merge))
    assert run.kind is LedgerKind.BORROW_REGISTER
    said = [entry["values"] for entry in run.values()]
    return [(one["lent_on"], one["borrower"], one["returned_on"], one["still_out"]) for one in said]


@pytest.mark.parametrize(
    ("head", "below", "one", "other"),
    [
        (
            ["序号", "档案名称", "借出", "", "归还", "", "备注"],
            ["", "", "日期", "经手人", "日期", "经手人", ""],
            [1, "1栋101", "2024-03-05", "王磊", "2024-03-08", "冯涛", ""],
            [2, "1栋102", "2024-03-06", "李娜", "", "", ""],
        ),
        (
            ["", "", "借出情况", "", "归还情况", ""],
            ["房号", "业主", "时间", "姓名", "时间", "姓名"],
            ["1-101", "张三", "2024-03-05", "王磊", "2024-03-08", "冯涛"],
            ["1-102", "李四", "2024-03-06", "李娜", "", ""],
        ),
        (
            ["房号", "归还", "借出", ""],
            ["", "日期", "日期", "签字"],
            ["1-101", "2024-03-08", "2024-03-05", "王磊"],
            ["1-102", "", "2024-03-06", "李娜"],
        ),
    ],
)
def test_dates_and_people_below_going_out_and_coming_back(
    make_ledger: MakeLedger, head: list[str], below: list[str], one: list[Any], other: list[Any]
) -> None:
    assert _loans([head, below, one, other], make_ledger) == [_ONE, _OTHER]


def test_going_out_and_coming_back_may_head_the_days_themselves(make_ledger: MakeLedger) -> None:
    rows = [["1栋101", "王磊", "2024-03-05", "2024-03-08"], ["1栋102", "李娜", "2024-03-06", ""]]
    assert _loans([["借阅资料", "借阅人", "借出", "归还"], *rows], make_ledger) == [_ONE, _OTHER]


def test_the_person_of_the_return_is_not_the_borrower(make_ledger: MakeLedger) -> None:
    head = ["档案名称", "借出日期", "经手人", "归还日期", "经手人"]
    rows = [["1栋101", "2024-03-05", "王磊", "2024-03-08", "冯涛"], ["1栋102", "2024-03-06", "李娜", "", ""]]
    assert _loans([head, *rows], make_ledger) == [_ONE, _OTHER]


@pytest.mark.parametrize(
    "head", [["日期", "房号", "业主", "借/还", "经手人"], ["日期", "房号", "业主", "状态", "借阅人"]]
)
def test_a_line_of_a_return_gives_its_day_to_the_loan(make_ledger: MakeLedger, head: list[str]) -> None:
    rows = [
        ["2024-03-05", "1-101", "张三", "借出", "王磊"],
        ["2024-03-06", "1-102", "李四", "借出", "李娜"],
        ["2024-03-08", "1-101", "张三", "归还", "王磊"],
    ]
    assert _loans([head, *rows], make_ledger) == [_ONE, _OTHER]


def test_lines_below_the_word_are_returns(make_ledger: MakeLedger) -> None:
    head = ["日期", "档案名称", "经手人"]
    out = [["借出"], ["2024-03-05", "1栋101", "王磊"], ["2024-03-06", "1栋102", "李娜"]]
    back = [["归还"], ["2024-03-08", "1栋101", "王磊"], ["2024-03-09", "1栋103", "冯涛"]]
    assert _loans([head, *out, *back], make_ledger) == [_ONE, _OTHER, (None, "冯涛", "2024-03-09", False)]
    run = check(make_ledger([head, *out, *back]))
    assert run.to_json()["rejected"] == [{"row": 7, "reason": "bad-date"}]  # it never went out
    row = run.row(7)
    assert run.mended({run.place_of(row, row.keys.index("lent_on")): "2024-03-01"}).counts.ready == 3
    day = run.mended({run.place_of(run.row(3), row.keys.index("returned_on")): "2024-03-07"}).values()
    assert day[0]["values"]["returned_on"] == "2024-03-07"


def test_a_register_that_keeps_the_state_of_every_loan_stays_as_it_is(make_ledger: MakeLedger) -> None:
    head = ["日期", "档案名称", "状态", "借阅人", "归还日期"]
    rows = [["2024-03-05", "1栋101", "归还", "王磊", "2024-03-08"], ["2024-03-06", "1栋101", "借出", "李娜", ""]]
    assert _loans([head, *rows], make_ledger) == [_ONE, _OTHER]


def test_the_number_of_a_customer_below_a_heading_is_no_code(make_ledger: MakeLedger) -> None:
    rows = [
        ["客户信息", "", "合同信息", ""],
        ["编号", "名称", "编号", "金额"],
        ["K001", "甲公司", "HT-1", 50],
        ["K002", "乙公司", "HT-2", 60],
    ]
    said = [entry["values"] for entry in check(make_ledger(rows), "loan").values()]
    assert [(one["reference_code"], one["contract_no"]) for one in said] == [(None, "HT-1"), (None, "HT-2")]


def test_days_below_a_term_are_its_first_and_last(make_ledger: MakeLedger) -> None:
    rows = [["借款人", "合同编号", "起止日期", ""], ["", "", "起", "止"], ["张三", "HT-1", "2021-03-05", "2031-03-05"]]
    said = check(make_ledger(rows), "loan").values()[0]["values"]
    assert (said["issue_date"], said["due_date"]) == ("2021-03-05", "2031-03-05")
