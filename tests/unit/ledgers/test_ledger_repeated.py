"""Cells that repeat another: merged ones, ditto marks; and the rows that are set aside, which are said."""

from __future__ import annotations

from typing import Any

import pytest

from app.models.domain.household import household
from app.models.domain.policy.reading import shipped_pack
from app.models.ledgers.body import Aside, body_rows
from app.models.ledgers.layout import find_layout
from app.models.ledgers.sheet import Merged, Sheet
from tests.dry_runs import check
from tests.unit.ledgers.conftest import MakeLedger

HEADER = ["楼栋", "房号", "业主姓名", "联系电话", "备注"]
Read = list[tuple[int, list[Any]]]


def read(rows: list[list[Any]], merged: tuple[Merged, ...] = (), **more: Any) -> tuple[Read, list[Aside], Sheet]:
    sheet = Sheet("台账", [HEADER, *rows], merged, **more)
    layout = find_layout(sheet, shipped_pack("property"))
    assert layout is not None
    aside: list[Aside] = []
    data = [(number, list(cells[:5])) for number, cells in body_rows(sheet, layout, layout.mapping, aside)]
    return data, aside, sheet


def test_a_merged_cell_says_the_same_for_every_row_it_covers_in_any_column() -> None:
    data, _, _ = read(
        [["1栋", "101", "甲", "13800010001", "x"], ["", "102", "", "", ""], ["", "103", "", "", ""]],
        (*[((1, column), (3, column)) for column in (0, 2, 3)], ((1, 4), (2, 4))),
    )
    assert [cells for _, cells in data] == [
        ["1栋", "101", "甲", "13800010001", "x"],
        ["1栋", "102", "甲", "13800010001", "x"],
        ["1栋", "103", "甲", "13800010001", ""],
    ]


def test_a_merged_cell_never_spreads_sideways_into_another_field() -> None:
    data, _, _ = read([["1栋", "101", "甲", "", ""], ["1栋", "102", "", "", ""]], (((1, 2), (2, 3)),))
    assert [cells[2:4] for _, cells in data] == [["甲", ""], ["甲", ""]]


def test_what_is_seen_in_a_merged_cell_counts_not_what_it_hides() -> None:
    data, _, _ = read([["1栋", "101", "甲", "", ""], ["1栋", "102", "旧", "", ""]], (((1, 2), (2, 2)),))
    assert data[1][1][2] == "甲"


def test_merged_cells_repeated_a_hundred_thousand_times_cost_no_more_than_one() -> None:
    rows = [["1栋" if not at else "", str(at), "甲", "", ""] for at in range(5_000)]
    merged = (((1, 0), (1_048_575, 16_383)),) * 100_000
    data, _, _ = read(rows, merged)
    assert {cells[0] for _, cells in data} == {"1栋"}
    assert len(data) == 5_000


@pytest.mark.parametrize(
    "mark",
    [
        "同上", "〃", "同前", "″", '"', " 同 上 ", "〃〃", "(同上)", "-〃-", "“", "''", "……", "...", "々", "々々", "↓", "|", "^", "、、",
        "上同", '—"—', "同上户", "同上格", "同楼上", "与上同", "与上行相同", "如前述", "“ ”", "do.", "ibid",
    ],
)  # fmt: skip
def test_a_ditto_mark_is_the_cell_above_also_in_chains_and_across_what_is_set_aside(mark: str) -> None:
    data, aside, sheet = read(
        [
            ["1栋", "101", "甲", 13800010001.0, "x"],
            [mark, "102", mark, mark, ""],
            ["小计", 2.0, "", "", ""],
            [mark, "103", mark, mark, ""],
        ]
    )
    assert [cells[:4] for _, cells in data[1:]] == [["1栋", room, "甲", 13800010001.0] for room in ("102", "103")]
    assert aside == [Aside(4, "total", "小计")]
    assert sheet.unread == {}


@pytest.mark.parametrize("mark", ["---", "———", "----", "～～"])
def test_a_line_goes_on_below_a_building_and_is_nothing_elsewhere(mark: str) -> None:
    data, _, _ = read([["1栋", "101", "甲", "138", "x"], [mark, "102", "乙", mark, mark]])
    assert data[1][1] == ["1栋", "102", "乙", mark, mark]


def test_a_mark_that_means_another_cell_is_no_building() -> None:
    data, _, sheet = read([["1栋", "101", "甲", "", ""], ["同左", "102", "乙", "", "同左"]])
    assert data[1][1] == ["", "102", "乙", "", "同左"]
    assert sheet.unread == {(2, 0): "同左"}


@pytest.mark.parametrize("mark", ["※", "*", "→", "·", "，", "#", "（）", "%%", "……", "々", "＝"])
def test_signs_alone_are_no_building_and_no_unit(mark: str) -> None:
    assert household(mark, "", "", "101") is None
    assert household("1栋", mark, "", "101") is None
    assert household("1栋", "---", "", "101") == household("1栋", "", "", "101")


@pytest.mark.parametrize("word", ["A", "1", "甲", "①", "１", "三", "𠮷", "〇", "Ⅱ"])
def test_one_letter_digit_or_character_is_a_building(word: str) -> None:
    assert household(word, "", "", "101") is not None


@pytest.mark.parametrize("text", ["同左", "同上海", "同", '5"', "“甲”"])
def test_what_only_looks_like_a_ditto_mark_stays(text: str) -> None:
    assert read([["1栋", "101", "甲", "", "x"], ["1栋", "102", "乙", "", text]])[0][1][1][4] == text


def test_a_ditto_mark_with_nothing_above_is_said_and_so_is_one_below_what_could_not_be_read() -> None:
    data, _, sheet = read(
        [
            ["1栋", "101", "同上", "", ""],
            ["1栋", "102", "甲", "〃", ""],
            ["1栋", "103", "", "", ""],
            ["1栋", "104", "〃", "", ""],
        ],
        unread={(3, 2): "#N/A"},
    )
    assert [cells[2] for _, cells in data] == ["", "甲", "", ""]
    assert sheet.unread == {(1, 2): "同上", (2, 3): "〃", (3, 2): "#N/A", (4, 2): "#N/A"}


def test_a_building_that_could_not_be_read_is_no_blank_to_be_filled() -> None:
    rows = [["1栋" if at == 0 else "9栋" if at == 7 else "", str(at), "甲", "", ""] for at in range(12)]
    data, _, _ = read(rows, unread={(4, 0): "#REF!"})
    assert [cells[0] for _, cells in data] == ["1栋"] * 3 + [""] * 4 + ["9栋"] * 5


def test_a_merged_cell_that_could_not_be_read_is_said_in_every_row() -> None:
    _, _, sheet = read(
        [["1栋", "101", "", "", ""], ["1栋", "102", "", "", ""]], (((1, 2), (2, 2)),), unread={(1, 2): "="}
    )
    assert sheet.unread == {(1, 2): "=", (2, 2): "="}


def test_every_row_that_holds_something_but_is_no_data_is_set_aside_by_its_number() -> None:
    data, aside, _ = read(
        [
            ["1栋", "101", "甲", "", ""],
            ["", "", "", "", ""],
            HEADER,
            ["", "", "", "", "已核对"],
            ["合计", 1.0, "", "", ""],
            ["制表人：乙", "", "", "", ""],
        ]
    )
    assert [number for number, _ in data] == [2]
    assert aside == [
        Aside(4, "header-again", "楼栋"),
        Aside(5, "background", "已核对"),
        Aside(6, "total", "合计"),
        Aside(7, "footer", "制表人：乙"),
    ]


def test_a_row_with_nothing_but_unreadable_cells_is_data() -> None:
    data, aside, _ = read([["1栋", "101", "甲", "", ""], ["", "", "", "", ""]], unread={(2, 1): "#REF!"})
    assert [number for number, _ in data] == [2, 3]
    assert aside == []


def test_a_row_that_only_has_its_number_is_distinguished_from_other_rows_without_data() -> None:
    sheet = Sheet("台账", [["序号", "房号", "业主"], [1.0, "1-101", "甲"], [2.0, "", ""]])
    layout = find_layout(sheet, shipped_pack("property"))
    assert layout is not None
    aside: list[Aside] = []
    assert len(list(body_rows(sheet, layout, layout.mapping, aside))) == 1
    assert aside == [Aside(3, "numbered", "2")]


def test_a_mark_that_means_the_cell_beside_says_the_same_where_both_say_the_like(make_ledger: MakeLedger) -> None:
    head = [
        "楼栋",
        "房号",
        "业主姓名",
        "身份证号",
        "联系电话",
        "备用电话",
        "接房日期",
        "归档日期",
        "身份证复印件",
        "户口本复印件",
    ]
    rows = [
        ["1栋", "101", "张三", "", "13800010001", "同左", "2024-01-02", "同左", "×", "同左"],
        ["1栋", "102", "李四", "同左", "同左", "", "同右", "2024-01-03", "√", "同左"],
        ["1栋", "103", "王五", "", "", "同左", "", "同下", "", ""],
    ]
    run = check(make_ledger([head, *rows]))
    said = [entry["values"] for entry in run.values()]
    assert [one["phones"] for one in said] == [["13800010001"] * 2, [], []]
    assert [(one["handover_date"], one["received_on"]) for one in said] == [
        ("2024-01-02", "2024-01-02"), ("2024-01-03", "2024-01-03"), (None, None),
    ]  # fmt: skip
    assert [len(one["papers"]) for one in said] == [0, 2, 0]
    unread = [(row.number, one.field) for row in run.rows for one in row.problems if one.code == "cell-unread"]
    assert unread == [(3, "id_number"), (3, "phone"), (4, "phone:2"), (4, "received_on")]


def test_the_cell_beside_is_that_of_the_file_also_on_a_sheet_with_other_columns(make_ledger: MakeLedger) -> None:
    one = [["楼栋", "房号", "业主姓名", "接房日期", "归档日期"], ["1栋", "101", "张三", "2024-01-02", "2024-01-03"]]
    other = [["归档日期", "接房日期", "业主姓名", "楼栋", "房号"], ["2024-01-04", "同左", "李四", "2栋", "201"]]
    run = check(make_ledger(one, title="1栋", more={"2栋": other}))
    assert run.values()[1]["values"]["handover_date"] == "2024-01-04"
