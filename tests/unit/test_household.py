"""Households and shelf places in every spelling that offices use."""

from __future__ import annotations

import pytest

from app.models.domain.household import building_named, floor_number, household, parse_address, unit_named
from app.models.domain.shelving import Place, parse_place
from tests.dry_runs import short_name


@pytest.mark.parametrize(
    "word", ["3栋", "3号楼", "3幢", "3#", "3", "３号楼", " 3 栋 ", "三栋", "03栋", "3.0", "3座", "3#楼"]
)
def test_every_word_for_building_three_is_one_building(word: str) -> None:
    assert building_named(word)[1] == "3"


def test_buildings_of_different_phases_or_letters_stay_apart() -> None:
    keys = [building_named(word)[1] for word in ("3栋", "一期3栋", "二期3栋", "A座", "B座", "13栋", "A3栋")]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("text", "short", "floor"),
    [
        ("1-2-301", "1-2-301", 3),
        ("12栋4单元1502室", "12-4-1502", 15),
        ("1栋1单元101", "1-1-101", 1),
        ("3号楼-2-301", "3-2-301", 3),
        ("5幢-1-2801", "5-1-2801", 28),
        ("１２栋４单元１５０２室", "12-4-1502", 15),
        ("1 栋 1 单元 101", "1-1-101", 1),
        ("1—2—301", "1-2-301", 3),
        ("1/2/301", "1-2-301", 3),
        ("御景湾小区12栋4单元1502", "12-4-1502", 15),
        ("A座1203", "A-1203", 12),
        ("A-1203", "A-1203", 12),
        ("10-602", "10-602", 6),
        ("1#2-301", "1-2-301", 3),
        ("十二栋二单元三层301", "12-2-301", 3),
        ("1-1-3-01", "1-1-301", 3),
        ("2号楼B101", "2-B101", -1),
        ("一期3栋2单元501", "1期3-2-501", 5),
        ("一期3-2-501", "1期3-2-501", 5),
        ("御景湾1-2-301", "1-2-301", 3),
        ("1#101", "1-101", 1),
    ],
)
def test_an_address_in_one_cell_is_read(text: str, short: str, floor: int) -> None:
    home = parse_address(text)
    assert home is not None
    assert (short_name(home), home.floor) == (short, floor)


@pytest.mark.parametrize("text", ["", "3幢", "福州市鼓楼区", "待定", "张三", "301"])
def test_what_names_no_household_is_not_guessed(text: str) -> None:
    assert parse_address(text) is None


@pytest.mark.rule("S05-R4")
def test_spellings_of_one_household_share_one_key_and_neighbours_do_not() -> None:
    same = [
        household("3号楼", "2单元", "3", "301"),
        household("3栋", "2", "", "301室"),
        household("3", "二单元", "3层", "0301"),
        household("3幢", "", "", "2-301"),
        household("", "", "", "3栋2单元301"),
        household("3#", "2", "3", "01"),
        parse_address("3-2-301"),
    ]
    keys = {home.household_key for home in same if home}
    assert len([home for home in same if home]) == 7
    assert len(keys) == 1
    others = [household("3栋", "1", "", "301"), household("3栋", "2", "", "302"), household("13栋", "2", "", "301")]
    assert not keys & {home.household_key for home in others if home}


@pytest.mark.parametrize(("building", "room"), [("1栋", ""), ("", "301"), ("1栋", "/"), ("1栋", "无"), ("无", "301")])
def test_without_building_or_room_there_is_no_household(building: str, room: str) -> None:
    assert household(building, "1", "3", room) is None


def test_natural_order_puts_building_two_before_ten_then_unit_floor_and_room() -> None:
    ordered = ["1-1-101", "1-1-301", "1-1-1001", "1-2-101", "1-10-101", "2-1-101", "10-1-101", "A-1-101"]
    homes = [parse_address(text) for text in reversed(ordered)]
    keys = sorted((home.sort_key(), short_name(home)) for home in homes if home)
    assert [short for _, short in keys] == ordered


def test_the_basement_sorts_below_the_first_floor() -> None:
    below, above = household("1栋", "1", "", "B101"), household("1栋", "1", "", "101")
    assert below is not None
    assert above is not None
    assert below.sort_key() < above.sort_key()


def test_the_office_keeps_its_own_word_for_the_building() -> None:
    texts = [("1栋", "1"), ("3号楼", "2"), ("A座", ""), ("7", "1")]
    homes = [household(building, unit, "", "101") for building, unit in texts]
    assert [home.display() for home in homes if home] == ["1栋1单元101", "3号楼2单元101", "A座101", "7栋1单元101"]


@pytest.mark.parametrize(
    ("text", "floor"), [("15层", 15), ("3F", 3), ("三楼", 3), ("B1", -1), ("负一层", -1), ("-2", -2), ("复式", None)]
)
def test_floors_are_read_in_words_and_below_ground(text: str, floor: int | None) -> None:
    assert floor_number(text) == floor


@pytest.mark.parametrize(
    ("text", "unit"), [("1单元", "1"), ("02", "2"), ("二单元", "2"), ("甲单元", "甲"), ("无", None)]
)
def test_units_are_read_in_words(text: str, unit: str | None) -> None:
    assert unit_named(text) == unit


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A柜1层02", "A-01-02"),
        ("D柜2层08", "D-02-08"),
        ("A-1-02", "A-01-02"),
        ("2号柜3层5盒", "2-03-05"),
        ("Ａ柜 １层 ０２", "A-01-02"),
        ("a柜1层2号", "A-01-02"),
        ("三号柜2层1格", "3-02-01"),
        ("A1-2-3", "A1-02-03"),
        ("B柜4层", "B-04"),
        ("A柜", "A"),
        ("三号柜", "3"),
        ("3号库", "3库"),
        ("３号库 Ａ柜 １层 ０２", "3库-A-01-02"),
        ("二号库房B架3格5位", "2库-B-03-05"),
        ("1号档案室-A柜-2层", "1库-A-02"),
        ("第2排第3柜第4层05盒", "2排3-04-05"),
        ("2列3架4格", "2列3-04"),
    ],
)
def test_shelf_texts_become_places_with_one_code(text: str, code: str) -> None:
    place = parse_place(text)
    assert place is not None
    assert place.code == code


def test_a_place_that_cannot_be_read_stays_text_and_a_place_reads_back_what_it_shows() -> None:
    for text in ("档案室门口纸箱", "3排", "A", "3", "301室", "3号车库", "3栋1单元", "A柜1层02盒子"):
        assert parse_place(text) is None
    for place in (
        Place("A", 1, 2),
        Place("3", 1),
        Place("2排3", 4, 5),
        Place("A", 1, 2, room="3"),
        Place("B1", 2, room="东"),
    ):
        assert parse_place(place.display()) == parse_place(place.code) == place


@pytest.mark.parametrize(
    ("text", "estate", "short"),
    [
        ("御景湾小区1栋1单元101", "御景湾小区", "1-1-101"),
        ("城市花园-1-1-101", "城市花园", "1-1-101"),
        ("御景湾1-2-301", "御景湾", "1-2-301"),
        ("御景湾一期3栋2单元501", "御景湾", "1期3-2-501"),
        ("绿城·桂花园3幢201", "绿城·桂花园", "3-201"),
        ("福建省福州市鼓楼区五一路12号御景湾小区3栋2单元501", "御景湾小区", "3-2-501"),
        ("福州市鼓楼区五一路小区3栋501", "五一路小区", "3-501"),
        ("人民路12号院1栋2单元301", "人民路12号院", "1-2-301"),
        ("大学城花园1栋2单元301", "大学城花园", "1-2-301"),
        ("福州市鼓楼区1栋2单元301", "", "1-2-301"),
        ("一期3-2-501", "", "1期3-2-501"),
        ("东区3栋101", "", "东区3-101"),
    ],
)
def test_an_address_may_name_the_estate_before_the_building(text: str, estate: str, short: str) -> None:
    home = parse_address(text)
    assert home is not None
    assert (home.estate, short_name(home)) == (estate, short)


def test_estates_keep_households_apart_and_their_spellings_together() -> None:
    spelled = ["御景湾", "御景湾小区", " 御景 湾 小区", "御景湾项目"]
    homes = [household("1栋", "1", "", "101", estate) for estate in spelled]
    homes += [household("御景湾1栋", "1", "", "101"), parse_address("御景湾小区1栋1单元101")]
    assert {home.household_key for home in homes if home} == {"御景湾/1-1-101"}
    others = [household("1栋", "1", "", "101", estate) for estate in ("", "城市花园", "御景湾一期", "无")]
    assert [home.household_key for home in others if home] == [
        "1-1-101", "城市花园/1-1-101", "御景湾/1期1-1-101", "1-1-101"
    ]  # fmt: skip
    assert household("3栋", "2", "", "501", "一期") == household("一期3栋", "2", "", "501")


@pytest.mark.parametrize(
    ("cells", "display"),
    [
        (("", "", "", "商铺3"), "商铺3"),
        (("", "", "", "车位B1-023"), "车位B1-023"),
        (("", "", "", "御景湾小区B1层车位023"), "B1层车位023"),
        (("", "", "", "地下室12"), "地下室12"),
        (("", "", "", "沿街商铺12号"), "沿街商铺12"),
        (("", "", "", "1栋商铺3"), "1栋商铺3"),
        (("", "", "", "S1-商铺5"), "S1栋商铺5"),
        (("1栋", "", "", "商铺3"), "1栋商铺3"),
        (("1栋", "2", "", "地下室3"), "1栋2单元地下室3"),
        (("商铺", "", "", "A01"), "商铺A01"),
        (("", "", "", "2栋3楼5号"), "2栋305"),
        (("1栋", "", "", "101-1"), "1栋101-1"),
    ],
)
def test_shops_parking_spaces_and_storage_rooms_are_rooms(cells: tuple[str, str, str, str], display: str) -> None:
    home = household(*cells)
    assert home is not None
    assert home.display() == display


@pytest.mark.rule("S05-R4")
@pytest.mark.parametrize(
    ("cells", "keys"),
    [
        (("1栋", "", "", "301/302"), ("1--301", "1--302")),
        (("1栋", "1", "", "301、302室"), ("1-1-301", "1-1-302")),
        (("1栋", "1", "", "301-302"), ("1-1-301", "1-1-302")),
        (("1栋", "", "3", "01、02"), ("1--301", "1--302")),
        (("", "", "", "1栋1单元301/302"), ("1-1-301", "1-1-302")),
        (("", "", "", "1-1-301/302"), ("1-1-301", "1-1-302")),
        (("1栋", "", "", "2/301"), ("1-2-301",)),
        (("1栋", "", "", "101-1"), ("1--101-1",)),
    ],
)
def test_several_rooms_of_one_household_have_a_key_each(
    cells: tuple[str, str, str, str], keys: tuple[str, ...]
) -> None:
    home = household(*cells)
    assert home is not None
    assert home.keys == keys
    assert home.household_key == keys[0]


def test_two_rooms_are_shown_as_the_office_writes_them() -> None:
    home = household("1栋", "1", "", "301、302")
    assert home is not None
    assert (home.display(), short_name(home), home.room, home.other_rooms) == (
        "1栋1单元301/302",
        "1-1-301/302",
        "301",
        ("302",),
    )


@pytest.mark.parametrize(
    "text",
    [
        "2002-03-01",
        "2002-03-01 00:00:00",
        "2002/3/1",
        "2002年3月1日",
        "2月3日",
        "Feb-03",
        "3-Feb",
        "1-Mar-02",
        "301/302",
    ],
)
def test_an_address_that_a_spreadsheet_turned_into_a_date_is_no_household(text: str) -> None:
    assert parse_address(text) is None
    assert household("", "", "", text) is None
    assert text == "301/302" or household("1栋", "", "", text) is None
