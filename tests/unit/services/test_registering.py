"""Entering dossiers: one bag per household, codes never twice, known categories, two managers, numbered places."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.models.domain import codes
from app.models.domain.codes import CodeKind
from app.models.domain.dossier import Selection
from app.models.domain.errors import NotAllowed, Refusal, RuleBroken
from app.models.domain.household import parse_address
from app.models.ledgers.drafts import DossierDraft
from app.models.services import dossiers, importing, scanning, trail
from app.models.services.desk import Desk
from app.models.services.scanning import PlaceHit
from tests.conftest import Office, register


def refused(code: str, act: Callable[[], object]) -> Refusal:
    with pytest.raises(RuleBroken) as caught:
        act()
    assert caught.value.code == code
    assert "《" in str(caught.value), "a refusal names its clause"
    return caught.value


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
    key = db.value("SELECT household_key FROM main.dossier WHERE id = ?", (first,))
    refused(
        "one-bag-per-household",
        lambda: db.run("UPDATE main.dossier SET household_key = ? WHERE id = ?", (key, second)),
    )


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
    told = dossiers.detail(desk, number)
    assert [item.title for item in told.items] == ["购房合同复印件", "临时管理规约"]
    assert [item.original for item in told.items] == [False, True]
    assert told.missing_papers == tuple(title for title in required if title not in ("购房合同复印件", "临时管理规约"))
    whole = register(desk, "1栋1单元102", "李四", papers=tuple(required))
    assert dossiers.detail(desk, whole).missing_papers == ()


@pytest.mark.rule("S12-R3")
def test_a_place_is_numbered_once_and_found_by_its_code(desk: Desk) -> None:
    first = register(desk, "1栋1单元101", "张三")
    second = register(desk, "1栋1单元102", "李四")
    assert dossiers.shelve(desk, [first], "A柜1层02").value == "A柜1层02"
    dossiers.shelve(desk, [second], "A-1-2")
    places = desk.store.db.rows("SELECT code, name, bar_code FROM place")
    assert [(code, name) for code, name, _ in places] == [("A-01-02", "A柜1层02")], "two spellings, one place"
    hit = scanning.look_up(desk, places[0][2])
    assert isinstance(hit, PlaceHit) and hit.name == "A柜1层02"
    assert codes.read(places[0][2]).kind is CodeKind.PLACE


@pytest.mark.rule("S12-R3")
def test_a_place_has_a_name_and_no_number_is_given_twice(desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    with pytest.raises(RuleBroken):
        dossiers.shelve(desk, [number], "   ")
    dossiers.shelve(desk, [number], "A柜1层02")
    with pytest.raises(Exception, match="UNIQUE constraint failed: place"):
        desk.store.db.run("INSERT INTO main.place (code, name, bar_code) VALUES ('A-01-02', '又一个', 'x')")


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
    assert db.value("SELECT count(DISTINCT household_key) FROM dossier") == 2_500
    assert db.value("SELECT count(DISTINCT bar_code) FROM dossier") == 2_500
    assert db.value("SELECT count(*) FROM custody WHERE event = 'registered'") == 2_500
    assert dossiers.rows(desk, ids[-1:])[0].reference_code.endswith("-2500")
