"""Estates, bags of several rooms, and several customers of one dossier: entered, found, masked, corrected, erased."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models.domain.change import Datum, Edit, customer_key
from app.models.domain.dossier import DossierRow, DossierState, Selection
from app.models.domain.errors import RuleBroken
from app.models.domain.household import household, parse_address
from app.models.domain.identity import Phone
from app.models.ledgers.drafts import DossierDraft, DraftCustomer
from app.models.services import (
    accounts,
    changing,
    dossiers,
    importing,
    keeping,
    labelling,
    particulars,
    trail,
)
from app.models.services.desk import Desk
from tests import destruction
from tests.office import Office, register, verify
from tests.refusals import refused
from tests.unit.services.test_destroying import approved, destroy

WIFE = DraftCustomer("李乙二", "330106198503120028", (Phone("手机", "13800010002"),))
WITH_WIFE = {"id_number": "33010619850312001X", "phones": (Phone("手机", "13800010001"),), "others": (WIFE,)}


def in_estate(desk: Desk, estate: str, building: str, room: str, name: str) -> int:
    home = household(building, "1", "", room, estate)
    return dossiers.register(desk, DossierDraft(household=home, category="JF", party_name=name)).value


def row(desk: Desk, number: int) -> DossierRow:
    return dossiers.rows(desk, [number])[0]


def imported(desk: Desk, folder: Path, *lines: str) -> importing.Imported:
    path = folder / f"台账{len(importing.batches(desk))}.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return importing.commit(desk, importing.preview(desk, path)).value


# ------------------------------------------------------------------ estates
@pytest.mark.rule("S05-R4")
def test_one_address_of_two_estates_is_two_households(desk: Desk) -> None:
    first = in_estate(desk, "御景湾小区", "1栋", "101", "张三")
    assert row(desk, first).household == "1栋1单元101", "with one estate nobody needs to be told which"
    second = in_estate(desk, "城市花园", "1栋", "101", "李四")
    assert [row(desk, one).household for one in (first, second)] == ["御景湾小区1栋1单元101", "城市花园1栋1单元101"]
    refused("one-bag-per-household", lambda: in_estate(desk, "御景湾", "1号楼", "0101", "王五"))


def test_an_estate_is_a_corner_of_its_own(desk: Desk) -> None:
    here = [in_estate(desk, "御景湾", "10栋", "101", "甲"), in_estate(desk, "御景湾", "2栋", "101", "乙")]
    there = in_estate(desk, "城市花园", "1栋", "101", "丙")
    nameless = register(desk, "3栋1单元101", "丁")
    keys = {key for key, _, _ in dossiers.estates(desk).values()}
    assert keys == {"御景湾", "城市花园", ""}
    assert list(dossiers.ids(desk, Selection(estate="御景湾"))) == here[::-1], "in the order of its buildings"
    assert list(dossiers.ids(desk, Selection(estate="城市花园"))) == [there]
    assert list(dossiers.ids(desk, Selection(estate=""))) == [nameless]
    assert [name for _, name in dossiers.buildings(desk)] == ["3栋", "城市花园1栋", "御景湾2栋", "御景湾10栋"]


def test_estates_end_in_numbers_without_running_into_the_building(desk: Desk) -> None:
    first = in_estate(desk, "万科2", "1栋", "101", "甲")
    in_estate(desk, "万科", "21栋", "101", "乙")
    assert row(desk, first).household == "万科2·1栋1单元101"
    assert dossiers.find(desk, row(desk, first).household)[0] == first


def test_a_steward_sees_the_building_of_one_estate_only(office: Office) -> None:
    clerk, manager = office.desk("li"), office.desk("chen")
    own = in_estate(clerk, "御景湾", "1栋", "101", "甲")
    in_estate(clerk, "城市花园", "1栋", "101", "乙")
    person = next(one.id for one in accounts.staff(manager) if one.name == "孙静")
    building = next(number for number, name in dossiers.buildings(manager) if name == "御景湾1栋")
    accounts.assign_buildings(manager, person, {building})
    steward = office.desk("sun")
    assert list(dossiers.ids(steward, Selection())) == [own]
    assert dossiers.find(steward, "1栋1单元101") == [own]
    assert dossiers.find(steward, "城市花园") == []


# ------------------------------------------------------------------ several rooms
@pytest.mark.rule("S05-R4")
def test_a_bag_of_two_rooms_is_found_by_both_and_neither_is_registered_again(desk: Desk) -> None:
    both = dossiers.register(
        desk, DossierDraft(household=household("1栋", "1", "", "301/302"), category="JF", party_name="张三")
    ).value
    assert row(desk, both).household == "1栋1单元301/302"
    for text in ("1栋1单元301", "1栋1单元302", "1-1-302", "1号楼1单元0302", "1-1-30"):
        assert dossiers.find(desk, text) == [both], text
    for room in ("301", "302"):
        refused("one-bag-per-household", lambda room=room: register(desk, f"1栋1单元{room}", "李四"))


@pytest.mark.rule("S05-R4")
def test_a_new_owner_takes_over_both_rooms(office: Office) -> None:
    clerk = office.desk("li")
    old = dossiers.register(
        clerk, DossierDraft(household=household("1栋", "1", "", "301/302", "御景湾"), category="JF", party_name="张三")
    ).value
    verify(clerk, old)
    keeping.confirm(office.desk("chen"), [old])
    new = keeping.change_owner(clerk, old, DossierDraft(category="JF", party_name="李四")).value
    assert row(clerk, new).household == row(clerk, old).household == "1栋1单元301/302"
    assert dossiers.find(clerk, "1栋1单元302") == [new, old], "the current bag first"


# ------------------------------------------------------------------ several customers
@pytest.mark.rule("S06-R4")
def test_every_customer_is_found_masked_and_shown_with_a_purpose(office: Office) -> None:
    clerk = office.desk("li")
    number = register(clerk, "1栋1单元101", "张甲一", **WITH_WIFE)
    assert row(clerk, number).customer == "张甲一等2人"
    assert row(clerk, number).title == "1栋1单元101 张甲一等2人"
    for text in ("李乙二", "liyier", "张甲一"):
        assert dossiers.find(clerk, text) == [number], text
    assert dossiers.find_by_number(clerk, "13800010002").value == [number]
    assert dossiers.find_by_number(clerk, "120028").value == [number]
    (other,) = dossiers.detail(clerk, number).co_customers
    assert (other.name, other.id_number, other.phones) == (
        "李乙二", "330***********0028", (("手机", "138****0002"),)
    )  # fmt: skip
    (clear,) = dossiers.reveal(clerk, number, "核对").value["co_customers"]
    assert (clear.id_number, clear.phones) == (WIFE.id_number, (("手机", "13800010002"),))
    label = labelling.take_labels(clerk, [number], "whole").value.texts[0]
    assert label.name == "张甲一等2人"
    assert labelling.take_labels(clerk, [number]).value.texts[0].name == "张**等2人"
    assert labelling.take_labels(clerk, [number], "none").value.texts[0].name == ""


@pytest.mark.rule("S05-R13", "S05-R14")
def test_a_further_customer_is_corrected_added_and_taken_out_by_consent(office: Office) -> None:
    clerk = office.desk("li")
    number = register(clerk, "1栋1单元101", "张甲一", **WITH_WIFE)
    third = customer_key(3, Datum.NAME)
    changing.enter(
        clerk, [Edit(number, third, "王丙"), Edit(number, customer_key(3, Datum.PHONES), "13800010003")], "本人"
    )
    assert [one.name for one in dossiers.detail(clerk, number).co_customers] == ["李乙二", "王丙"]
    assert dossiers.find(clerk, "王丙") == [number]
    changing.enter(clerk, [Edit(number, customer_key(2, Datum.NAME), "")], "本人")
    assert [(one.position, one.name) for one in dossiers.detail(clerk, number).co_customers] == [(3, "王丙")]
    assert dossiers.find(clerk, "李乙二") == []
    assert dossiers.find_by_number(clerk, "13800010002").value == []
    gone = particulars.history(clerk, number, customer_key(2, Datum.ID_NUMBER))
    assert [(one.before, one.after) for one in gone] == [("330***********0028", "")], "what went has its line"
    refused(
        "value-fits",
        lambda: changing.enter(clerk, [Edit(number, customer_key(4, Datum.PHONES), "13800010004")], "本人"),
    )
    form = {one.key for one in particulars.data(clerk, number)}
    assert {customer_key(3, Datum.NAME), customer_key(4, Datum.NAME)} <= form, "one more can always be added"


@pytest.mark.rule("S06-R4")
def test_a_post_that_reads_masked_sees_no_further_number(office: Office) -> None:
    clerk = office.desk("li")
    number = register(clerk, "1栋1单元101", "张甲一", **WITH_WIFE)
    auditor = office.desk("wu")
    shown = {one.key: one.value for one in particulars.data(auditor, number)}
    assert WIFE.id_number not in str(shown) and "13800010002" not in str(shown)
    assert dossiers.detail(auditor, number).co_customers[0].id_number == "330***********0028"


# ------------------------------------------------------------------ the same customer
@pytest.mark.rule("S16-R4")
def test_the_same_number_and_name_is_the_same_customer_and_a_name_alone_is_not(desk: Desk, tmp_path: Path) -> None:
    imported(
        desk, tmp_path, "楼栋,单元,房号,业主姓名,证件号码,联系电话,客户类别", "1栋,1,101,张三,33010619850312001X,13800010001,已接房",
        "1栋,1,102,张三,33010619850312001X,13800010009,已接房", "1栋,1,103,张三,,,已接房",
        "1栋,1,104,李四,33010619850312001X,,已接房",
    )  # fmt: skip
    parties = [
        desk.store.db.value("SELECT party_id FROM main.dossier WHERE room = ?", (room,))
        for room in ("101", "102", "103", "104")
    ]
    assert parties[0] == parties[1] and len(set(parties)) == 3
    first, second = dossiers.find(desk, "1-1-101")[0], dossiers.find(desk, "1-1-102")[0]
    assert len(dossiers.detail(desk, first).phones) == 2, "the second row's telephone is not lost"
    assert set(dossiers.find_by_number(desk, "13800010009").value) == {first, second}
    batch = importing.batches(desk)[0].id
    importing.undo(desk, batch)
    assert desk.store.db.value("SELECT count(*) FROM main.party") == 0


def test_a_dossier_of_two_is_erased_with_both(office: Office, tmp_path: Path) -> None:
    desk = office.desk("li")
    imported(
        desk, tmp_path, "楼栋,单元,房号,业主姓名,证件号码,联系电话,客户类别",
        '1栋,1,101,"张甲一\n李乙二","33010619850312001X\n330106198503120028","13800010001\n13800010002",已接房',
        "1栋,1,102,李乙二,330106198503120028,,已接房",
    )  # fmt: skip
    first, second = dossiers.find(desk, "1-1-101")[0], dossiers.find(desk, "1-1-102")[0]
    assert [one.name for one in dossiers.detail(desk, first).co_customers] == ["李乙二"]
    assert [one.id for one in keeping.others_of_customer(desk, second)] == [first]
    importing.undo(desk, importing.batches(desk)[0].id)
    assert desk.store.db.value("SELECT count(*) FROM main.co_customer") == 0
    assert desk.store.db.value("SELECT count(*) FROM main.phone") == 0


def test_what_people_call_a_dossier_follows_from_its_household_and_customers(desk: Desk) -> None:
    number = register(desk, "5栋2单元601", "张三")
    home = parse_address("5栋2单元601")
    assert home is not None
    assert row(desk, number).title == f"{home.display()} 张三"


@pytest.mark.rule("S05-R4")
def test_buildings_without_an_estate_are_put_into_one_before_another_comes(office: Office) -> None:
    desk, manager = office.desk("li"), office.desk("chen")
    first, second = register(desk, "1栋1单元101", "甲"), register(desk, "2栋1单元101", "乙")
    person = next(one.id for one in accounts.staff(manager) if one.name == "孙静")
    accounts.assign_buildings(manager, person, {number for number, name in dossiers.buildings(desk) if name == "1栋"})
    assert dossiers.name_estate(desk, "御景湾").value == 2
    assert row(desk, first).household == "1栋1单元101"
    third = register(desk, "1栋1单元102", "丙")
    there = in_estate(desk, "城市花园", "1栋", "101", "丁")
    assert [row(desk, one).household for one in (first, third, there)] == [
        "御景湾1栋1单元101", "御景湾1栋1单元102", "城市花园1栋1单元101"
    ]  # fmt: skip
    assert list(dossiers.ids(desk, Selection(estate="御景湾"))) == [first, third, second]
    assert set(dossiers.ids(office.desk("sun"), Selection())) == {first, third}
    refused("one-bag-per-household", lambda: in_estate(desk, "御景湾", "1栋", "101", "戊"))
    refused("not-filled", lambda: dossiers.name_estate(desk, " / "))


@pytest.mark.rule("S05-R4")
def test_naming_an_estate_that_has_the_household_already_changes_nothing(desk: Desk) -> None:
    register(desk, "1栋1单元101", "甲")
    in_estate(desk, "御景湾", "1栋", "101", "乙")
    in_estate(desk, "御景湾", "1栋", "102", "丙")
    refused("one-bag-per-household", lambda: dossiers.name_estate(desk, "御景湾小区"))
    assert len(dossiers.buildings(desk)) == 2


@pytest.mark.rule("S05-R4")
def test_a_ledger_that_names_no_estate_means_the_only_one(desk: Desk, tmp_path: Path) -> None:
    first = in_estate(desk, "御景湾", "1栋", "101", "张三")
    path = tmp_path / "台账.csv"
    head = "楼栋,单元,房号,业主姓名,客户类别"
    path.write_text(f"{head}\n1栋,1,101,张三,已接房\n1栋,1,102,李四,已接房", encoding="utf-8")
    run = importing.preview(desk, path)
    assert [one.code for one in run.row(2).problems] == ["duplicate-household"]
    importing.commit(desk, run)
    assert len(dossiers.buildings(desk)) == 1 and dossiers.estates(desk) == {}
    other = tmp_path / "另一小区.csv"
    other.write_text(f"小区,{head}\n城市花园,1栋,1,101,王五,已接房", encoding="utf-8")
    run = importing.preview(desk, other)
    assert run.counts.ready == 1 and not run.row(2).problems, "another estate's house is no doubt"
    importing.commit(desk, run)
    register_of = tmp_path / "登记簿.csv"
    register_of.write_text(
        "借阅日期,借阅人,档案名称,归还日期\n2024-03-01,赵六,1栋1单元102,2024-03-05", encoding="utf-8"
    )
    importing.commit(desk, importing.preview(desk, register_of))
    second = dossiers.find(desk, "御景湾1栋1单元102")[0]
    assert len(dossiers.loans_of(desk, second)) == 1 and dossiers.loans_of(desk, first) == []


# ------------------------------------------------------------------ two buildings that become one
def doubled(office: Office, *assigned: str) -> tuple[Desk, int, int]:
    """A nameless 1栋 and 御景湾1栋 with a bag each, before they are named one. `assigned`: what 孙静 answers for."""
    desk, manager = office.desk("li"), office.desk("chen")
    bare, other = register(desk, "1栋1单元101", "张三"), in_estate(desk, "御景湾", "1栋", "102", "李四")
    person = next(one.id for one in accounts.staff(manager) if one.name == "孙静")
    own = {number for number, name in dossiers.buildings(desk) if name in assigned}
    assert len(own) == len(assigned)
    accounts.assign_buildings(manager, person, own)
    return desk, bare, other


@pytest.mark.rule("S05-R9")
def test_naming_an_estate_shows_a_steward_no_bag_that_nobody_assigned(office: Office) -> None:
    desk, bare, other = doubled(office, "1栋")
    assert list(dossiers.ids(office.desk("sun"), Selection())) == [bare]
    assert dossiers.name_estate(desk, "御景湾").value == 1
    steward = office.desk("sun")
    assert other not in dossiers.ids(steward, Selection())
    assert dossiers.find(steward, "李四") == []
    found = next(event for event in trail.newest(desk) if event.action == "estate.name")
    assert found.detail["merged"] == ["1栋"]


@pytest.mark.rule("S05-R9")
def test_who_answers_for_the_building_of_the_estate_finds_what_came_into_it(office: Office) -> None:
    desk, bare, other = doubled(office, "1栋", "御景湾1栋")
    dossiers.name_estate(desk, "御景湾")
    steward = office.desk("sun")
    assert set(dossiers.ids(steward, Selection())) == {bare, other}
    assert [dossiers.find(steward, name) for name in ("张三", "李四")] == [[bare], [other]]


@pytest.mark.rule("S02-R11")
def test_a_tombstone_goes_into_the_estate_with_its_building(office: Office) -> None:
    desk, *_ = doubled(office)
    assert dossiers.name_estate(desk, "城市花园").value == 1
    gone = register(desk, "1栋1单元201", "王五")
    listed = approved(desk, gone)
    destruction.scan_out(desk, listed.id, gone)
    destroy(desk, "zhou", listed.id)
    destroy(desk, "wu", listed.id)
    in_estate(desk, "御景湾", "1栋", "201", "赵六")
    assert dossiers.name_estate(desk, "御景湾").value == 1
    assert len(dossiers.buildings(desk)) == 2
    assert row(desk, gone).state is DossierState.DESTROYED
    db = desk.store.db
    columns = [str(one[1]) for one in db.rows("PRAGMA main.table_info(dossier)")]
    for column in columns:
        with pytest.raises(RuleBroken) as caught, db.transaction():
            elsewhere = "(SELECT max(id) + 7 FROM main.building)" if column == "building_id" else column
            db.run(f"UPDATE main.dossier SET {column} = {elsewhere} WHERE id = ?", (gone,))
        assert caught.value.code in ("destroyed-stays", "destroy-only-shelved"), column
