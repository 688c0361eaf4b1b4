"""Estates and their parts that stand on tabs, in titles and in headings instead of a column of their own."""

from __future__ import annotations

import pytest

from app.models.domain.headings import estate_of, heading_parts
from app.models.domain.household import household
from app.models.ledgers.drafts import DossierDraft
from app.models.ledgers.dry_run import DryRun
from tests.dry_runs import check, short_name
from tests.unit.ledgers.conftest import MakeLedger, Rows

_HEAD = ["楼栋", "房号", "业主姓名"]


def _homes(run: DryRun) -> list[str]:
    homes = [row.draft.household for row in run.rows if isinstance(row.draft, DossierDraft)]
    return [f"{home.estate} {home.building_key} {home.room}".strip() for home in homes if home]


def _table(name: str) -> Rows:
    return [_HEAD, ["1栋", "101", name]]


@pytest.mark.parametrize(
    ("one", "other", "homes"),
    [
        ("一期", "二期", ["1期1 101", "2期1 101"]),
        ("A区", "B区业主资料", ["A区1 101", "B区1 101"]),
        ("东区2023", "2024年西区", ["东区1 101", "西区1 101"]),
        ("金桂苑", "银杏里业主", ["金桂苑 1 101", "银杏里 1 101"]),
        ("北苑", "一组团", ["北苑 1 101", "一组团 1 101"]),
    ],
)
def test_tabs_that_name_estates_or_parts_of_one_tell_equal_rooms_apart(
    make_ledger: MakeLedger, one: str, other: str, homes: list[str]
) -> None:
    run = check(make_ledger(_table("张三"), title=one, more={other: _table("李四")}))
    assert _homes(run) == homes
    assert run.counts.ready == 2


def test_a_part_on_a_tab_goes_with_the_estate_that_a_title_or_a_column_names(make_ledger: MakeLedger) -> None:
    titled = make_ledger(
        [["御景湾小区业主台账"], *_table("张三")],
        title="一期",
        more={"二期": [["御景湾小区业主台账"], *_table("李四")]},
    )
    assert _homes(check(titled)) == ["御景湾小区 1期1 101", "御景湾小区 2期1 101"]
    head, one, other = ["小区", *_HEAD], ["御景湾", "1栋", "101", "张三"], ["御景湾二期", "2栋", "101", "李四"]
    more = {"三期": _table("王五")}
    homes = _homes(check(make_ledger([head, one, other], title="一期", more=more)))
    assert homes == ["御景湾 1期1 101", "御景湾 2期2 101", "3期1 101"]
    head, one, other = ["地址", "业主姓名", ""], ["1-1-101", "张三", ""], ["二期1-1-101", "李四", ""]
    homes = _homes(check(make_ledger([head, one, other], title="一期", more={"三期": [head, ["1-1-101", "王五", ""]]})))
    assert homes == ["1期1 101", "2期1 101", "3期1 101"]


def test_a_part_on_the_only_tab_changes_no_building(make_ledger: MakeLedger) -> None:
    assert _homes(check(make_ledger(_table("张三"), title="二期", more={"说明": [["二期业主"]]}))) == ["1 101"]


def test_a_part_above_rows_stays_in_the_estate_above_it(make_ledger: MakeLedger) -> None:
    rows = [_HEAD, ["御景湾小区"], ["一期"], ["1栋", "101", "张三"], ["二期"], ["1栋", "101", "李四"]]
    assert _homes(check(make_ledger(rows))) == ["御景湾小区 1期1 101", "御景湾小区 2期1 101"]


def test_tabs_that_say_something_else_name_no_estate(make_ledger: MakeLedger) -> None:
    for title in ("Sheet1", "2024年", "已交房", "商铺", "汇总", "业主信息"):
        assert heading_parts(title)[0] == ""
        assert _homes(check(make_ledger(_table("张三"), title=title))) == ["1 101"]


def test_a_firm_that_stands_alone_in_its_row_is_no_estate(make_ledger: MakeLedger) -> None:
    rows = [["客户名称", "证件号码"], ["华联国际", ""], ["金色时代", ""], ["张三", "330106196203265242"]]
    assert [row.draft.party_name for row in check(make_ledger(rows), "bank").rows] == ["华联国际", "金色时代", "张三"]


def test_a_part_is_said_once() -> None:
    assert household("一期1栋", "", "", "101", "御景湾一期") == household("1栋", "", "", "101", "御景湾一期")
    assert estate_of("御景湾一期", "二期") == estate_of("一期", "御景湾二期") == "御景湾一期"
    assert estate_of("翠湖天地", "御景湾") == "翠湖天地"


def test_units_stand_in_headings_and_on_tabs_too(make_ledger: MakeLedger) -> None:
    def doors(run: DryRun) -> list[str]:
        homes = [row.draft.household for row in run.rows if isinstance(row.draft, DossierDraft)]
        return [short_name(home) for home in homes if home]

    rows = [
        ["单元", "房号", "业主姓名"],
        ["1单元"],
        ["", "101", "张三"],
        ["2单元"],
        ["", "101", "李四"],
        ["4栋"],
        ["", "101", "王五"],
    ]
    assert doors(check(make_ledger(rows, title="3栋"))) == ["3-1-101", "3-2-101", "4-101"]
    rows = [_HEAD, ["3栋1单元"], ["3", "101", "张三"], ["2单元"], ["3", "101", "李四"]]
    run = check(make_ledger([*rows, ["", "102", "王五"], ["3", "", "赵六"]]))
    assert doors(run) == ["3-1-101", "3-2-101", "3-2-102"]
    assert run.problem_sheet_rows()[1][1:4] == ["2单元", "3", ""]  # sent back with what its heading says
    titled = [["3栋业主台账"], ["房号", "业主姓名"], ["101", "张三"]]
    assert doors(check(make_ledger(titled, title="1单元", more={"2单元": titled}))) == ["3-1-101", "3-2-101"]


def test_spaces_without_a_building(make_ledger: MakeLedger) -> None:
    rows = [["铺位号", "租户"], ["A-01", "甲"], ["A-02、A-03", "乙"]]
    homes = [
        row.draft.household
        for row in check(make_ledger(rows, title="商业街")).rows
        if isinstance(row.draft, DossierDraft)
    ]
    assert [(home.building_key, home.door) for home in homes if home] == [("铺位", "A-01"), ("铺位", "A-02/A-03")]
    rows = [["车位编号", "业主"], ["A001", "甲"]]
    assert _homes(check(make_ledger(rows, title="车位"))) == ["车位 A001"]
    rows = [["车位号", "业主", "房号"], ["B1-001", "甲", "1-1-101"]]
    assert _homes(check(make_ledger(rows, title="车位"))) == ["1 101"]


def test_homes_shops_and_parking_spaces_on_tabs_of_their_own_are_one_ledger(make_ledger: MakeLedger) -> None:
    homes: Rows = [["楼栋单元", "房号", "业主", "电话"], ["1-2", "101", "甲", "13800010001"]]
    shops: Rows = [["铺位号", "业主", "电话"], ["A01", "乙", "13800010002"]]
    spaces: Rows = [["车位号", "业主", "电话"], ["001", "丙", "13800010003"]]
    run = check(make_ledger(homes, title="住宅", more={"商铺": shops, "Sheet3": spaces}))
    assert _homes(run) == ["1 101", "商铺 A01", "车位 001"]


def test_a_register_speaks_of_the_part_on_its_tab(make_ledger: MakeLedger) -> None:
    def table(who: str) -> Rows:
        return [["借阅日期", "档案名称", "借阅人", "归还日期"], ["2024-01-05", "1栋1单元101", who, ""]]

    run = check(make_ledger(table("王磊"), title="一期", more={"二期": table("李娜")}), "property")
    assert [entry["values"]["building"] for entry in run.values()] == ["1期1", "2期1"]


def test_a_cabinet_a_layer_and_a_box_are_not_dropped_beside_a_place(make_ledger: MakeLedger) -> None:
    head = [*_HEAD, "存放位置", "柜号", "层", "盒号"]
    places = [
        ["A库", "3", "2", ""],
        ["档案室", "3", "2", "5"],
        ["", "", "", "012"],
        ["1柜2层", "1", "2", ""],
        ["", "A", "2", "3"],
    ]
    run = check(make_ledger([head, *(["1栋", f"10{at}", "张三", *place] for at, place in enumerate(places))]))
    said = [entry["values"]["place"] for entry in run.values()]
    assert said == ["A库3号柜2层", "档案室3柜2层5盒", "012盒", "1号柜2层", "A柜2层03"]
