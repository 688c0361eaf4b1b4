"""Amounts, dates, terms and people in every way of writing them."""

from __future__ import annotations

from datetime import date

import pytest

from app.models.domain.identity import id_checksum_ok, mask_id
from app.models.ledgers.days import date_of, due_by, says_no_day
from app.models.ledgers.money import amount_of, money_unit, unit_said
from app.models.ledgers.people import people_of

ONE, TWO = "33010619850312001X", "330106198503120028"


@pytest.mark.parametrize(
    "text",
    [
        "50万元整",
        "人民币50万元",
        "伍拾万元整",
        "RMB500000",
        "￥500,000.00元",
        "50w",
        "50万元（伍拾万元整）",
        "伍拾萬圓整",
        "伍拾万元人民币",
    ],
)
def test_half_a_million_is_read_in_every_way_of_writing_it(text: str) -> None:
    assert amount_of(text).fen == 50_000_000


@pytest.mark.parametrize("text", ["约50万", "USD500000", "50-80万", "1,50,000"])
def test_an_amount_that_cannot_be_read_is_said(text: str) -> None:
    assert amount_of(text) == (None, True, False)


@pytest.mark.parametrize("cell", [-500000, -0.01, "-500000", "-50万元", "－50万"])
def test_no_amount_of_a_contract_is_below_nothing(cell: object) -> None:
    assert amount_of(cell).unread  # type: ignore[arg-type]
    assert amount_of(0).fen == 0


def test_a_unit_counts_where_the_cell_names_none() -> None:
    assert [amount_of(cell, 10_000).fen for cell in (50, "50", "500000元", "50万")] == [50_000_000] * 4
    assert (money_unit("金额（万元）"), money_unit("金额(元)"), money_unit("金额")) == (10_000, 1, None)
    assert (unit_said("单位：万元"), unit_said("单位：户")) == (10_000, None)


@pytest.mark.parametrize(
    ("text", "day"), [("99.8.1", "1999-08-01"), ("05-6-1", "2005-06-01"), ("45292.0", "2024-01-01")]
)
def test_short_years_and_day_numbers_as_text_are_dates(text: str, day: str) -> None:
    assert str(date_of(text)) == day


@pytest.mark.parametrize("text", ["2204-01-06", "1900-1-0", "0", "民国113年1月6日", "2024年1月6日接房"])
def test_what_is_no_plausible_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        date_of(text)


def test_a_month_alone_is_its_first_day_and_is_said() -> None:
    assert (str(date_of("2024年1月")), says_no_day("2024年1月"), says_no_day("2024年1月6日")) == (
        "2024-01-01",
        True,
        False,
    )


@pytest.mark.parametrize(
    ("term", "day"),
    [
        ("1个月", "2024-04-01"),
        ("2周", "2024-03-15"),
        ("半年", "2024-09-01"),
        ("15天", "2024-03-16"),
        ("至2024-3-20", "2024-03-20"),
    ],
)
def test_a_term_ends_on_its_day(term: str, day: str) -> None:
    assert str(due_by(term, date(2024, 3, 1))) == day


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("张三、李四", f"{ONE}、{TWO}"),
        ("张三 李四", f"{ONE} {TWO}"),
        ("张三和李四", f"{ONE}/{TWO}"),
        ("张三(夫)、李四(妻)", f"李四{TWO}\n张三{ONE}"),
    ],
)
def test_people_of_one_household_have_a_number_each(name: str, numbers: str) -> None:
    found = people_of(name, numbers, [("张三13800010001 李四13800010002", "")])
    assert [(one.name, one.id_number, [phone.number for phone in one.phones]) for one in found.people] == [
        ("张三", ONE, ["13800010001"]), ("李四", TWO, ["13800010002"])
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["阿卜杜拉·买买提", "甲、乙合伙企业", "张三(已故)", "欧阳 娜娜"])
def test_one_name_is_never_taken_apart(name: str) -> None:
    assert [one.name for one in people_of(name, "", []).people] == [name.replace(" ", "")]


def test_a_name_never_stands_inside_a_number_and_no_mask_shows_one() -> None:
    assert people_of("张三", f"张三{ONE}", []).people[0].id_number == ONE
    assert people_of("张三", "张三", []).doubtful
    assert mask_id("张三330106") == "********"


def test_a_permanent_residence_number_of_a_foreigner_is_checked() -> None:
    assert id_checksum_ok("911124198108030024")
    assert not id_checksum_ok("911124198108030025")


@pytest.mark.parametrize(
    "text",
    [
        "2023—05—01",
        "2023－5－1",
        "2023,5,1",
        "2023，5，1",
        "2023 5 1",
        "2023 05 01",
        "2023. 5. 1",
        "2023/5/1 星期一",
        "2023-5-1(周一)",
        "2023-5-1上午",
        "2023年5月1日下午",
        "230501",
    ],
)
def test_a_day_with_other_signs_between_its_numbers_or_its_weekday(text: str) -> None:
    assert (str(date_of(text)), says_no_day(text)) == ("2023-05-01", False)


@pytest.mark.parametrize("text", ["202305", "2023,5", "2023 5", "1 5 2023"])
def test_two_numbers_apart_are_no_day(text: str) -> None:
    if text == "202305":
        assert says_no_day(text)
        return
    with pytest.raises(ValueError):
        date_of(text)


@pytest.mark.parametrize("term", ["贰周", "2周。", "借期14天", "约14天", "十四天;"])
def test_a_term_with_words_and_signs_around_it(term: str) -> None:
    assert str(due_by(term, date(2023, 3, 1))) == "2023-03-15"


@pytest.mark.parametrize("line", ["单位：人民币/万元", "单位：人民币（万元）", "金额：万元", "货币：人民币 万元"])
def test_a_line_names_its_unit_behind_the_currency(line: str) -> None:
    assert unit_said(line) == 10_000
