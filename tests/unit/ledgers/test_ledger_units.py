"""Each table counts its money in its own unit, as it is written there; money that is not in yuan is refused in words."""

from __future__ import annotations

from typing import Any

import pytest

from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_pack
from app.models.ledgers.dry_run import DryRun
from app.models.ledgers.money import FOREIGN, amount_of, money_unit, unit_said
from tests.dry_runs import dry_run
from tests.unit.ledgers.conftest import MakeLedger, Rows

HEADER = ["合同编号", "借款人", "贷款金额", "利率"]


def row(number: int, amount: Any) -> list[Any]:
    return [f"H{number}", f"张{number}", amount, "4.5"]


def amounts(run: DryRun) -> list[int | None]:
    return [entry["values"]["amount_fen"] for entry in run.values()]


def reasons(run: DryRun) -> list[tuple[int, str]]:
    return [(entry["row"], entry["reason"]) for entry in run.to_json()["warnings"]]


def headed(label: str) -> list[str]:
    return [label if one == "贷款金额" else one for one in HEADER]


@pytest.mark.parametrize(
    "labels", [("贷款金额(万元)", "贷款金额（元）", "贷款金额"), ("金额\n(万)", "贷款金额[元]", "放款额")]
)
def test_each_sheet_counts_as_its_own_label_says(
    make_ledger: MakeLedger, loan_pack: Pack, labels: tuple[str, ...]
) -> None:
    sheets: dict[str, Rows] = {
        str(2024 + at): [headed(label), row(at, value)]
        for at, (label, value) in enumerate(zip(labels[1:], (500000, 600000), strict=True))
    }
    for first in (True, False):
        path = make_ledger([headed(labels[0]), row(9, 50)], title="2023", more=sheets, first=first)
        assert sorted(filter(None, amounts(dry_run(path, loan_pack)))) == [50_000_000, 50_000_000, 60_000_000]


@pytest.mark.parametrize("between", [[[]], [[], []], []])
@pytest.mark.parametrize(
    ("first", "second"),
    [("单位：万元", "单位：元"), ("（单位：万元）", "金额单位：人民币元"), ("单位:万", "货币单位：元")],
)
def test_a_table_ends_where_a_line_says_another_unit(
    make_ledger: MakeLedger, loan_pack: Pack, between: Rows, first: str, second: str
) -> None:
    rows: Rows = [[first], HEADER, row(1, 50), row(2, 60), *between, [second], HEADER, row(3, 500000)]
    run = dry_run(make_ledger(rows), loan_pack)
    assert amounts(run) == [50_000_000, 60_000_000, 50_000_000]
    assert [line.text for line in run.left_out.rows] == [first, second]


def test_a_table_goes_on_below_a_line_with_another_unit(make_ledger: MakeLedger, loan_pack: Pack) -> None:
    rows: Rows = [["单位：万元"], HEADER, row(1, 50), ["单位：元"], row(2, 500000), row(3, 600000)]
    assert amounts(dry_run(make_ledger(rows), loan_pack)) == [50_000_000, 50_000_000, 60_000_000]


def test_tables_side_by_side_are_counted_as_the_line_above_both_says(make_ledger: MakeLedger, loan_pack: Pack) -> None:
    head = ["合同编号", "借款人", "贷款金额"]
    rows: Rows = [["单位：万元"], [*head, None, *head], ["H1", "张三", 50, None, "H2", "李四", 60]]
    assert amounts(dry_run(make_ledger(rows), loan_pack)) == [50_000_000, 60_000_000]


@pytest.mark.parametrize(
    "title",
    [
        "贷款台账（万元）",
        "单位：万",
        "单 位：万 元",
        "金额以万元为单位",
        "币种：人民币 单位：万元",
        "单位：万元制表人：王五",
    ],
)
def test_a_line_above_says_the_unit(make_ledger: MakeLedger, loan_pack: Pack, title: str) -> None:
    run = dry_run(make_ledger([[title], HEADER, row(1, 50)]), loan_pack)
    assert (amounts(run), reasons(run)) == ([50_000_000], [])


@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_line_of_two_cells_above_is_no_heading_of_columns(
    make_ledger: MakeLedger, loan_pack: Pack, place: int
) -> None:
    title = ["贷款台账", *["币种：美元" if at == place else None for at in (1, 2, 3)]]
    run = dry_run(make_ledger([title, HEADER, row(1, 50)]), loan_pack)
    assert (amounts(run), reasons(run)) == ([None], [(3, "amount-foreign")])
    assert [(line.number, line.why) for line in run.left_out.rows] == [(1, "above-header")]


@pytest.mark.parametrize("note", ["注：金额单位为万元", "单位：万元", "备注：以上金额均以万元计"])
def test_a_note_below_says_the_unit_and_is_no_dossier(make_ledger: MakeLedger, loan_pack: Pack, note: str) -> None:
    run = dry_run(make_ledger([HEADER, row(1, 50), row(2, 60), [note]]), loan_pack)
    assert amounts(run) == [50_000_000, 60_000_000]
    assert [(line.number, line.why) for line in run.left_out.rows] == [(4, "footer")]


def test_a_tab_says_the_unit(make_ledger: MakeLedger, loan_pack: Pack) -> None:
    more: dict[str, Rows] = {"贷款台账(元)": [HEADER, row(2, 500000)]}
    run = dry_run(make_ledger([HEADER, row(1, 50)], title="贷款台账（万元）", more=more), loan_pack)
    assert amounts(run) == [50_000_000, 50_000_000]


@pytest.mark.parametrize(
    "label", ["贷款金额（万美元）", "贷款金额(USD)", "贷款金额（港币）", "贷款金额($)", "贷款金额(外币)"]
)
def test_money_that_is_not_in_yuan_by_its_label_is_refused(
    make_ledger: MakeLedger, loan_pack: Pack, label: str
) -> None:
    run = dry_run(
        make_ledger([headed(label), row(1, 50), row(2, "50万"), row(3, "人民币50万元"), row(4, None)]), loan_pack
    )
    assert amounts(run) == [None, None, 50_000_000, None]
    assert reasons(run) == [(2, "amount-foreign"), (3, "amount-foreign")]
    assert "折成人民币" in next(iter(run.rows[0].problems)).sentence


@pytest.mark.parametrize(
    "line", ["单位：万美元", "币种：美元", "币别：USD  单位：万元", "（单位：欧元）", "贷款台账（港元）"]
)
def test_money_that_is_not_in_yuan_by_a_line_is_refused(make_ledger: MakeLedger, loan_pack: Pack, line: str) -> None:
    for label in ("贷款金额", "贷款金额（万元）"):
        run = dry_run(make_ledger([[line], headed(label), row(1, 50)]), loan_pack)
        assert (amounts(run), reasons(run)) == ([None], [(3, "amount-foreign")])
    run = dry_run(make_ledger([[line], headed("贷款金额（人民币万元）"), row(1, 50)]), loan_pack)
    assert (amounts(run), reasons(run)) == ([50_000_000], [])


@pytest.mark.parametrize("title", ["美元贷款台账", "2024年外币贷款", "万元贷款台账", "币种：人民币、美元"])
def test_a_unit_that_is_named_but_not_used_is_said(make_ledger: MakeLedger, loan_pack: Pack, title: str) -> None:
    run = dry_run(make_ledger([[title], HEADER, row(1, 50), row(2, "50万元")]), loan_pack)
    assert amounts(run) == [5_000, 50_000_000]
    assert reasons(run) == [(3, "amount-unit-unsaid")]


def test_a_line_that_says_otherwise_than_the_label_is_said(make_ledger: MakeLedger, loan_pack: Pack) -> None:
    run = dry_run(make_ledger([["单位：元"], headed("贷款金额（万元）"), row(1, 50)]), loan_pack)
    assert (amounts(run), reasons(run)) == ([50_000_000], [(3, "amount-unit-unsaid")])


@pytest.mark.parametrize(
    "line",
    [
        "2024年贷款台账",
        "填报单位：元通物业",
        "单位：户",
        "单笔不超过500万元",
        "50万元以上贷款台账",
        "汇率：1美元=7.1元",
        "制表：王五",
        "2024年1月1日元旦",
    ],
)
def test_ordinary_lines_say_no_unit(make_ledger: MakeLedger, loan_pack: Pack, line: str) -> None:
    run = dry_run(make_ledger([[line], HEADER, row(1, 500000), [f"注：{line}"]]), loan_pack)
    assert (amounts(run), reasons(run)) == ([50_000_000], [])


def test_a_field_of_the_pack_is_counted_as_its_own_table_says(make_ledger: MakeLedger) -> None:
    head = ["公司名称", "法定代表人", "注册资本（万元）", "联系人电话"]
    other = [label.replace("万元", "元") for label in head]
    more: dict[str, Rows] = {"下": [other, ["丙公司", "李四", 5000000, "13800010002"]]}
    run = dry_run(make_ledger([head, ["甲乙公司", "张三", 500, "13800010001"]], more=more), shipped_pack("company"))
    assert ["500" in entry["values"]["data"].values() for entry in run.values()] == [True, True]


def test_units_in_words() -> None:
    assert (money_unit("(USD)"), money_unit("美元折合人民币(元)"), money_unit("金额")) == (FOREIGN, 1, None)
    assert (unit_said("单位：万科物业"), unit_said("单位：百万元"), unit_said("台账(元)")) == (None, 1_000_000, 1)
    assert (amount_of(50, FOREIGN).fen, amount_of("", FOREIGN).unread, amount_of("￥50", FOREIGN).fen) == (
        None,
        False,
        5_000,
    )
