"""Entering dossiers: one bag per household, codes never twice, known categories, two managers, numbered places."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from app.models.domain import codes, dossier_form
from app.models.domain.change import Datum, class_key, field_key, key_parts
from app.models.domain.codes import CodeKind
from app.models.domain.dossier import Selection
from app.models.domain.errors import NotAllowed, Stale
from app.models.domain.household import parse_address
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer, FieldKind, read_day
from app.models.domain.policy.reading import shipped_pack, shipped_packs
from app.models.ledgers.drafts import DossierDraft
from app.models.services import accounts, dossiers, importing, scanning, trail
from app.models.services.desk import Desk
from app.models.services.scanning import PlaceHit
from tests.office import Office, register
from tests.refusals import refused
from tests.trade_office import Trade


def row_of(desk: Desk, number: int) -> dossiers.DossierRow:
    return dossiers.rows(desk, [number])[0]


@pytest.mark.rule("S05-R4")
def test_every_household_gets_a_bag_of_its_own(desk: Desk) -> None:
    numbers = [register(desk, home, "张三") for home in ("1栋1单元101", "1栋2单元101", "2栋1单元101", "1栋1单元102")]
    rows = [row_of(desk, number) for number in numbers]
    assert len({row.bar_code for row in rows}) == 4
    assert len({row.reference_code for row in rows}) == 4
    assert all(codes.read(row.bar_code).kind is CodeKind.DOSSIER for row in rows)


@pytest.mark.rule("S05-R4")
@pytest.mark.parametrize("same", ["3栋1单元502", "3号楼1单元502", "3幢-1-0502", "3-1-502"])
def test_a_second_bag_for_a_household_is_refused_however_it_is_written(desk: Desk, same: str) -> None:
    register(desk, "3栋1单元502", "张三")
    refused("one-bag-per-household", lambda: register(desk, same, "李四"))
    assert len(dossiers.ids(desk, Selection())) == 1


@pytest.mark.rule("S05-R4")
def test_the_schema_holds_one_bag_per_household_past_the_service(desk: Desk) -> None:
    first, second = register(desk, "3栋1单元502", "张三"), register(desk, "3栋1单元503", "李四")
    db = desk.store.db
    key = db.value("SELECT key FROM main.household WHERE dossier_id = ?", (first,))
    refused("one-bag-per-household", lambda: db.run("INSERT INTO main.household VALUES (?, ?)", (key, second)))


@pytest.mark.rule("S05-R2", "S05-R3")
def test_every_category_has_its_own_running_numbers(desk: Desk) -> None:
    found = [
        row_of(desk, register(desk, f"1栋1单元10{place}", "张三", category=category)).reference_code
        for place, category in enumerate(("JF", "WJ", "JF", "TS", "WJ"))
    ]
    year = desk.now().year
    assert found == [f"YJW-{code}·{year}-D10-{serial}" for code, serial in (
        ("JF", "0001"), ("WJ", "0001"), ("JF", "0002"), ("TS", "0001"), ("WJ", "0002"))]  # fmt: skip


@pytest.mark.rule("S05-R2")
def test_the_three_categories_of_the_pack_and_no_other(desk: Desk) -> None:
    assert [category.name for category in desk.pack.categories] == ["接房客户", "未接房客户", "特殊客户"]
    refused("known-category", lambda: register(desk, "1栋1单元101", "张三", category="VIP"))


@pytest.mark.rule("S05-R3")
def test_a_reference_code_is_never_given_out_twice(desk: Desk) -> None:
    register(desk, "1栋1单元101", "张三", reference_code="YJW-老-001")
    refused("code-once", lambda: register(desk, "1栋1单元102", "李四", reference_code="YJW-老-001"))
    year = desk.now().year
    taken = f"YJW-JF·{year}-D10-0001"
    register(desk, "1栋1单元103", "王五", reference_code=taken)
    assert row_of(desk, register(desk, "1栋1单元104", "赵六")).reference_code == f"YJW-JF·{year}-D10-0002"


@pytest.mark.rule("S05-R3")
def test_codes_are_fixed_and_serials_only_grow_in_the_schema(desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    db = desk.store.db
    refused("code-is-fixed", lambda: db.run("UPDATE main.dossier SET reference_code = 'X' WHERE id = ?", (number,)))
    refused("code-is-fixed", lambda: db.run("UPDATE main.dossier SET bar_code = 'X' WHERE id = ?", (number,)))
    refused("serial-only-grows", lambda: db.run("UPDATE main.serial SET last = last - 1"))
    refused("serial-only-grows", lambda: db.run("DELETE FROM main.serial"))
    other = register(desk, "1栋1单元102", "李四")
    code = row_of(desk, number).reference_code
    refused("code-once", lambda: db.run(
        "INSERT INTO main.dossier (id, reference_code, bar_code, category, state, sort_key, holder_id, opened_on, retention)"
        " SELECT 999, ?, 'bar', category, state, sort_key, holder_id, opened_on, retention FROM main.dossier"
        " WHERE id = ?", (code, other)))  # fmt: skip


@pytest.mark.rule("S05-R5")
def test_the_papers_of_a_bag_and_which_are_missing(desk: Desk) -> None:
    required = [paper.title for paper in desk.pack.categories[0].papers]
    assert required[:6] == [
        "购房合同复印件", "业主身份证复印件", "业主(住户)资料卡", "前期物业服务协议", "临时管理规约", "消防安全承诺书",
    ]  # fmt: skip
    number = register(desk, "1栋1单元101", "张三", papers=("购房合同复印件", "临时管理规约"))
    shown = dossiers.detail(desk, number)
    assert [item.title for item in shown.items] == ["购房合同复印件", "临时管理规约"]
    assert [item.original for item in shown.items] == [False, True]
    assert shown.missing_papers == tuple(title for title in required if title not in ("购房合同复印件", "临时管理规约"))
    whole = register(desk, "1栋1单元102", "李四", papers=tuple(required))
    assert dossiers.detail(desk, whole).missing_papers == ()


@pytest.mark.rule("S12-R3")
def test_a_place_is_numbered_once_and_found_by_its_code(desk: Desk) -> None:
    first = register(desk, "1栋1单元101", "张三")
    second = register(desk, "1栋1单元102", "李四")
    assert dossiers.shelve(desk, [first], "A柜1层02").value == "A柜1层02"
    dossiers.shelve(desk, [second], "A-1-2")
    places = desk.store.db.rows("SELECT code, name, bar_code FROM place WHERE level = 'box'")
    assert [(code, name) for code, name, _ in places] == [("A-01-02", "A柜1层02")], "two spellings, one place"
    hit = scanning.look_up(desk, places[0][2])
    assert isinstance(hit, PlaceHit) and hit.name == "A柜1层02"
    assert codes.read(places[0][2]).kind is CodeKind.PLACE


@pytest.mark.rule("S12-R3")
def test_a_place_has_a_name_and_no_number_is_given_twice(desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    refused("not-filled", lambda: dossiers.shelve(desk, [number], "   "))
    dossiers.shelve(desk, [number], "A柜1层02")
    with pytest.raises(IntegrityError, match="UNIQUE constraint failed: place"):
        desk.store.db.run(
            "INSERT INTO main.place (level, code, name, bar_code) VALUES ('box', 'A-01-02', '又一个', 'x')"
        )


@pytest.mark.rule("S13-R4")
def test_one_person_is_not_both_project_managers(desk: Desk) -> None:
    refused("two-managers", lambda: register(desk, "1栋1单元101", "张三", manager_a="周涛", manager_b="周涛"))


def test_only_the_keeper_registers(office: Office) -> None:
    draft = DossierDraft(household=parse_address("1-1-101"), category="JF", party_name="张三")
    for login in ("chen", "sun", "wu"):
        with pytest.raises(NotAllowed):
            dossiers.register(office.desk(login), draft)


def test_a_registration_leaves_its_audit_event_and_no_personal_data_in_it(desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三丰", id_number="330106196203265242")
    event = trail.newest(desk)[0]
    assert (event.action, event.subject) == ("dossier.register", f"dossier:{number}")
    assert "张三丰" not in repr(event.detail) and "3301" not in repr(event.detail)


def test_many_are_entered_with_one_bag_each(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "台账.csv"
    lines = [f"{number // 50 + 1}栋,{number % 50 + 101},业主{number},已接房" for number in range(2_500)]
    path.write_text("\n".join(["楼栋,房号,业主姓名,客户类别", *lines]), encoding="utf-8")
    importing.commit(desk, importing.preview(desk, path))
    ids = dossiers.ids(desk, Selection())
    db = desk.store.db
    assert len(ids) == 2_500
    assert db.value("SELECT count(*) FROM household") == 2_500
    assert db.value("SELECT count(DISTINCT bar_code) FROM dossier") == 2_500
    assert db.value("SELECT count(*) FROM movement WHERE event = 'registered'") == 2_500
    assert dossiers.rows(desk, ids[-1:])[0].reference_code.endswith("-2500")


# ------------------------------------------------------------------ person or organisation, and colleagues
@pytest.mark.rule("S16-R5")
@pytest.mark.parametrize(
    ("said", "number", "kind"),
    [
        (Customer.ORGANISATION, "", "organisation"), (Customer.PERSON, "91350100M000100Y43", "person"),
        (None, "91350100M000100Y43", "organisation"), (None, "", "person"), (None, "11010519491231002X", "person"),
    ],
)  # fmt: skip
def test_the_kind_of_customer_is_what_was_said_and_else_what_the_number_tells(
    desk: Desk, said: Customer | None, number: str, kind: str
) -> None:
    register(desk, "1栋1单元101", "江南造船厂", customer=said, id_number=number)
    assert desk.store.db.value("SELECT kind FROM main.party") == kind


def test_an_import_goes_by_the_number(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "台账.csv"
    lines = [
        "楼栋,房号,业主姓名,证件号码,客户类别",
        "1栋,101,江南造船厂,91350100M000100Y43,已接房",
        "1栋,102,张三,,已接房",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    importing.commit(desk, importing.preview(desk, path))
    assert desk.store.db.rows("SELECT kind FROM main.party ORDER BY id") == [("organisation",), ("person",)]


def test_of_namesakes_the_chosen_colleague_answers_for_the_customer(trade: Callable[[str], Trade]) -> None:
    bank = trade("bank").at(Role.ARCHIVIST)
    known = {one.role: one for one in accounts.staff(bank)}
    chosen = known[Role.PROJECT_MANAGER]
    draft = DossierDraft(party_name="李四", manager_a=known[Role.BUSINESS].name, manager_a_id=chosen.id)
    assert dossiers.detail(bank, dossiers.register(bank, draft).value).manager_a == chosen.name
    with pytest.raises(Stale):
        dossiers.register(bank, DossierDraft(party_name="王五", manager_b_id="nobody"))
    assert len(dossiers.ids(bank, Selection())) == 1


# ------------------------------------------------------------------ days, doubts and stars
@pytest.mark.parametrize(
    "typed", ["20270101", "2027.1.1", "2027-01-01", "2027/1/1", "2027年1月1日", "２０２７．０１．０１"]
)
def test_a_day_is_read_however_people_write_it(typed: str) -> None:
    assert read_day(typed) == ("2027-01-01", "")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("2036-02-30", "没有这一天"), ("20261301", "没有这一天"), ("明年", "请写作 2027-01-01"), ("2027-1", "请写作")],
)
def test_what_is_no_day_is_answered(typed: str, shown: str) -> None:
    value, wrong = read_day(typed)
    assert value == typed and shown in wrong


def test_a_telephone_that_says_nothing_is_no_crash() -> None:
    phone = next(one for one in shipped_pack("company").fields if one.kind is FieldKind.PHONE)
    assert phone.read("无") == ("无", "") and phone.read("12") == ("12", "")
    assert "位数或区号不对" in dossier_form.doubt(shipped_pack("company"), field_key(phone.key), "12", date(2026, 1, 1))


@pytest.mark.parametrize("pack_id", [pack.id for pack in shipped_packs()])
def test_a_form_asks_each_kind_of_customer_for_its_own_and_stars_what_completeness_asks(pack_id: str) -> None:
    pack = shipped_pack(pack_id)
    for customer in Customer:
        for classes in ({}, *({axis.key: value} for axis in pack.axes for value in axis.values)):
            held = {class_key(key): value for key, value in classes.items()}
            form = {key: starred for key, starred, _ in dossier_form.form(pack, held, customer)}
            fields = {key_parts(key)[1]: starred for key, starred in form.items() if key_parts(key)[0] == "field"}
            assert set(fields) == {one.key for one in pack.fields if customer in one.customers}
            due = {one.key for one in pack.missing_fields(customer, classes, {})}
            assert {name for name, starred in fields.items() if starred} == due
            assert (Datum.GENDER.value in form) is (customer is Customer.PERSON)
            assert not form[Datum.ID_NUMBER.value] and not form[Datum.PHONES.value] and form[Datum.NAME.value]


def test_what_a_dossier_holds_is_shown_even_where_its_customer_is_not_asked_for_it() -> None:
    pack = shipped_pack("bank")
    held = {field_key("ethnicity"): "汉", Datum.GENDER.value: "女"}
    form = [key for key, *_ in dossier_form.form(pack, held, Customer.ORGANISATION)]
    assert {field_key("ethnicity"), Datum.GENDER.value} <= set(form)
