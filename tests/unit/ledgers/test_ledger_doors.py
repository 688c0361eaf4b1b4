"""Rooms, estates and buildings as clerks write them: in a cell, in a label, over a table, on a sheet's tab."""

from __future__ import annotations

from typing import Any

import pytest

from app.models.domain.headings import heading_of, heading_parts
from app.models.domain.household import household, parse_address
from app.models.domain.policy.pack import Pack
from app.models.ledgers.dry_run import DryRun
from tests.dry_runs import check, dry_run
from tests.unit.ledgers.conftest import MakeLedger, Rows


def homes(run: DryRun) -> list[str]:
    return [str(entry["values"]["estate"] or "") + str(entry["values"]["household"]) for entry in run.values()]


@pytest.mark.parametrize(
    ("room", "door"),
    [
        ("601 602", "601/602"),
        ("901\n902", "901/902"),
        ("1801.1802", "1801/1802"),
        ("301-303", "301/302/303"),
        ("1001~1003", "1001/1002/1003"),
        ("1101至1103室", "1101/1102/1103"),
        ("1501-1502-1503", "1501/1502/1503"),
        ("1401（复式）", "1401"),
        ("B1-023", "B1-023"),
        ("301-1201", "301-1201"),
        ("101-A", "101-A"),
    ],
)
def test_a_door_in_a_row_of_a_building(room: str, door: str) -> None:
    home = household("1栋", "", "", room)
    assert home is not None
    assert (home.building_key, home.unit, home.door) == ("1", None, door)


@pytest.mark.parametrize(
    ("building", "unit", "room"), [("1栋", "", "2栋3单元301"), ("1栋", "1", "2-301"), ("1栋", "2单元", "1栋1单元301")]
)
def test_a_room_that_contradicts_the_other_columns_is_no_household(building: str, unit: str, room: str) -> None:
    assert household(building, unit, "", room) is None


def test_what_a_room_cell_leaves_out_the_other_columns_say() -> None:
    home, both = household("1栋", "2", "", "1栋301"), household("1栋2单元", "", "", "301")
    assert home is not None and both is not None
    assert home.household_key == both.household_key == "1-2-301"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("A区023号车位", "车位--A区023"),
        ("5号商铺", "商铺--5"),
        ("第3栋 第2单元 第501室", "3-2-501"),
        ("1-2-301室（自住）", "1-2-301"),
        ("1栋-1层车位012", "1--负1层车位012"),
    ],
)
def test_an_address_as_a_clerk_writes_it(text: str, key: str) -> None:
    home = parse_address(text)
    assert home is not None
    assert home.household_key == key


def test_two_households_in_a_cell_are_none() -> None:
    assert parse_address("1栋101、2栋202") is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1栋业主名册", ("", "1栋")),
        ("2号楼业主信息登记表", ("", "2号楼")),
        ("御景湾小区业主档案台账", ("御景湾小区", "")),
        ("御景湾小区1栋业主名册", ("御景湾小区", "1栋")),
        ("商铺", ("", "商铺")),
        ("车位登记表", ("", "车位")),
        ("业主登记表", ("", "")),
        ("2024年", ("", "")),
        ("说明", ("", "")),
        ("小区：御景湾", ("御景湾", "")),
        ("楼栋：3栋", ("", "3栋")),
        ("项目名称：御景", ("御景", "")),
        ("楼号: 3", ("", "3栋")),
        ("小区：御景湾  楼栋：3栋", ("御景湾", "3栋")),
        ("楼栋：3栋 制表：王五", ("", "3栋")),
        ("小区：御景湾 3栋", ("御景湾", "3栋")),
        ("楼栋：3栋，单元：2", ("", "3栋2单元")),
        ("御景湾：1栋", ("御景湾", "1栋")),
        ("业主名册：1栋", ("", "1栋")),
        ("填表人：王五", ("", "")),
        ("小区：", ("", "")),
        ("楼栋：/", ("", "")),
    ],
)
def test_a_heading_names_what_it_names_and_nothing_else(text: str, parts: tuple[str, str]) -> None:
    assert heading_parts(text) == parts


@pytest.mark.parametrize(
    ("estate", "building"), [("御景", "3栋"), ("御景湾", "3栋"), ("", "A座"), ("万科2", ""), ("御景", "二期3栋")]
)
def test_a_heading_made_of_an_estate_and_a_building_says_the_same(estate: str, building: str) -> None:
    assert heading_parts(heading_of(estate, building)) == (estate, building)


@pytest.mark.parametrize(
    "above",
    [
        [["小区：御景", None, "楼栋：3栋"]], [["小区：御景"], ["楼栋：3栋"]], [["项目名称：御景", "", "", "楼号：3"]],
        [["小区：御景 楼栋：3栋 制表：王五"]], [["小区名称", "御景", "楼栋", "3栋"]], [["小区:", "御景"], ["楼栋:", "3栋"]],
    ],
)  # fmt: skip
def test_lines_with_captions_above_a_table_name_its_estate_and_building(make_ledger: MakeLedger, above: Rows) -> None:
    rows: Rows = [*above, ["单元", "房号", "业主姓名", "联系电话"], ["1", "101", "张三", "13800010001"]]
    run = check(make_ledger(rows))
    assert homes(run) == ["御景3栋1单元101"]
    assert [(row.number, row.why) for row in run.left_out.rows] == [
        (at, "above-header") for at in range(1, len(above) + 1)
    ]


def test_captions_between_rows_name_the_estate_and_the_building_below(make_ledger: MakeLedger) -> None:
    head = ["单元", "房号", "业主姓名"]
    rows: Rows = [["小区：御景"], ["楼栋：3栋"], head, ["1", "101", "张三"], ["楼栋：4栋"], ["1", "101", "李四"]]
    assert homes(check(make_ledger(rows))) == ["御景3栋1单元101", "御景4栋1单元101"]


def test_rooms_between_the_first_and_the_last_are_said_and_a_remark_is_kept(
    make_ledger: MakeLedger, property_pack: Pack
) -> None:
    rows: Rows = [["楼栋", "房号", "业主"], ["1栋", "301-303", "张三"], ["1栋", "1401（复式）", "李四"]]
    run = dry_run(make_ledger(rows), property_pack)
    assert run.to_json()["warnings"] == [{"row": 2, "reason": "rooms-between"}]
    assert run.values()[1]["values"]["note"] == "复式"


@pytest.mark.parametrize(
    ("rows", "first"),
    [
        ([["栋", "单元", "层", "号", "业主"], ["1", "1", "3", "5", "张三"]], "1栋1单元305"),
        ([["栋", "房", "业主", "电话"], ["1", "101", "张三", "13800010001"]], "1栋101"),
        ([["栋-单元", "房号", "业主"], ["1-2", "101", "张三"]], "1栋2单元101"),
        ([["车位编号", "业主姓名", "联系方式"], ["B1-001", "张三", "13800010001"]], "车位B1-001"),
        ([["地下室编号", "业主姓名", "联系方式"], ["D-001", "张三", "13800010001"]], "地下室D-001"),
        ([["铺位", "商户名称", "电话"], ["A-01", "小辣椒火锅", "13800010001"]], "铺位A-01"),
        ([["阳光花园业主登记表"], ["栋", "房", "业主"], ["1", "101", "张三"]], "阳光花园1栋101"),
        ([["月亮湾小区"], ["1栋业主名册"], ["制表：王五"], ["房号", "业主"], ["101", "张三"]], "月亮湾小区1栋101"),
    ],
)
def test_where_a_ledger_says_its_rooms(rows: Rows, first: str, make_ledger: MakeLedger) -> None:
    run = check(make_ledger(rows))
    assert run.pack.id == "property"
    assert homes(run)[0] == first
    assert run.counts.rejected == 0


def test_a_sheet_for_every_building_and_one_for_the_shops(make_ledger: MakeLedger) -> None:
    head = ["房号", "业主", "电话"]
    more: dict[str, Any] = {
        "2号楼业主信息": [head, ["101", "李四", "13900010002"]],
        "商铺": [["铺号", "业主", "电话"], ["101", "钱七", "13700010003"]],
        "汇总": [["楼栋", "户数"], ["1号楼", 1]],
    }
    run = check(make_ledger([head, ["101", "张三", "13800010001"]], title="1号楼", more=more))
    assert homes(run) == ["1号楼101", "2号楼101", "商铺101"]
    assert run.left_out.sheets == ("汇总",)


def test_tables_below_one_another_each_under_its_building(make_ledger: MakeLedger) -> None:
    head = ["房号", "业主", "电话"]
    rows: Rows = [
        ["1栋业主名册"], head, ["101", "张三", "13800010001"], ["合计", "1户"],
        ["2栋业主名册"], head, ["101", "李四", "13900010002"],
    ]  # fmt: skip
    assert homes(check(make_ledger(rows))) == ["1栋101", "2栋101"]


def test_a_phase_beside_its_estate_tells_buildings_apart(make_ledger: MakeLedger) -> None:
    rows: Rows = [["小区", "期", "楼栋", "房号", "业主"]]
    rows += [["御景湾", phase, "1栋", "101", name] for phase, name in (("一期", "张三"), ("2", "李四"), ("", "王五"))]
    run = check(make_ledger(rows))
    assert homes(run) == ["御景湾一期1栋101", "御景湾2期1栋101", "御景湾1栋101"]
    alone = check(make_ledger([["期", "楼栋", "房号", "业主"], ["一期", "1栋", "101", "张三"]]))
    assert homes(alone) == ["一期1栋101"]


@pytest.mark.parametrize(
    ("room", "rooms", "note"),
    [
        ("六〇一", ["601"], None),
        ("六零一室", ["601"], None),
        ("三楼五号", ["305"], None),
        ("101#", ["101"], None),
        ("#101", ["101"], None),
        ("No.101", ["101"], None),
        ("1801复式", ["1801"], "复式"),
        ("1801-1802复式", ["1801", "1802"], "复式"),
        ("201、202打通", ["201", "202"], "打通"),
        ("物业用房", ["物业用房"], None),
    ],
)
def test_a_door_in_numerals_with_signs_or_a_word_behind_it(
    room: str, rooms: list[str], note: str | None, make_ledger: MakeLedger, property_pack: Pack
) -> None:
    run = dry_run(make_ledger([["楼栋", "单元", "房号", "业主"], ["1", "2", room, "张三"]]), property_pack)
    values = run.values()[0]["values"]
    assert (values["household"], values["rooms"]) == (f"1栋2单元{'/'.join(rooms)}", rooms)
    assert values["note"] == note


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("一号楼1-106", "1-1-106"),
        ("御景湾一栋1-106", "御景湾/1-1-106"),
        ("八栋二单元四零一", "8-2-401"),
        ("二栋三楼五号", "2--305"),
        ("1.2.301", "1-2-301"),
    ],
)
def test_an_address_in_numerals_or_with_dots(text: str, key: str) -> None:
    home = parse_address(text)
    assert home is not None
    assert home.household_key == key


def test_a_room_that_names_another_building_in_numerals_is_no_household() -> None:
    assert household("1", "1", "", "八栋二单元四零一") is None


def test_lanes_tell_equal_buildings_apart(make_ledger: MakeLedger) -> None:
    rows: Rows = [["地址", "业主"], ["虹桥路12弄3号501室", "张三"], ["上海市长宁区虹桥路15弄3号501室", "李四"]]
    run = check(make_ledger(rows))
    assert homes(run) == ["虹桥路12弄3号501", "虹桥路15弄3号501"]
    assert run.counts.ready == 2


def test_a_room_written_as_a_number_in_text_is_the_same_room(make_ledger: MakeLedger, property_pack: Pack) -> None:
    run = dry_run(make_ledger([["楼栋", "房号", "业主"], ["1", 101, "张三"], ["1", "101.0", "李四"]]), property_pack)
    assert run.to_json()["rejected"] == [{"row": 3, "reason": "duplicate-household"}]
