"""The rules for every shipped pack, and the contents of the property pack."""

from __future__ import annotations

import pytest

from app.models.domain.change import Datum
from app.models.domain.clause import OWN_DECISION, SAFEGUARD
from app.models.domain.person import Role
from app.models.domain.policy.description import BY_KIND
from app.models.domain.policy.entries import entries
from app.models.domain.policy.pack import Pack, Reach
from app.models.domain.policy.reading import shipped_pack, shipped_packs
from app.models.domain.policy.section import Section
from app.models.domain.rights import fault_of
from tests.unit.domain.lookups import IDS, axis, field, names, titles


def test_seven_packs_are_shipped_and_each_goes_by_its_file() -> None:
    assert tuple(one.id for one in shipped_packs()) == IDS
    assert len({one.name for one in shipped_packs()}) == 7


def test_every_entry_names_a_document_of_the_rule_or_says_who_else_decided(pack: Pack) -> None:
    known = titles()
    for entry in entries(pack):
        if entry.clause.rule:
            assert known[entry.clause.rule] == entry.clause.document, entry
        elif entry.clause.paragraph:
            assert entry.clause in (OWN_DECISION, SAFEGUARD), entry
        else:
            assert entry.clause.document == pack.document, entry


def test_every_entry_but_the_heading_names_its_paragraph(pack: Pack) -> None:
    headings = [one for one in entries(pack) if not one.clause.paragraph]
    assert [one.name for one in headings] == [pack.document, "档号的组成和示例", "合同编号的组成和示例", "建档单位"]


def test_an_entry_is_shown_in_words_and_by_an_example() -> None:
    said = {(one.section, one.name): one.said for one in entries(shipped_pack("bank"))}
    assert said[Section.OFFICE, "档号的组成和示例"] == "类别代码、年份、流水号 · SF-2026-00001"
    assert said[Section.OFFICE, "合同编号的组成和示例"] == "档号、流水号 · SF-2026-00001-HT01"
    assert said[Section.BORROWING, "通常借期"] == "5 天" and said[Section.BORROWING, "最长借期"] == "15 天"
    assert said[Section.RIGHTS, "通用规定 · 审批修改、审批删除"] == "以本单位的规定为依据"


def test_an_entry_goes_by_its_name_alone_in_its_section(pack: Pack) -> None:
    names = [(one.section, one.name) for one in entries(pack)]
    assert len(set(names)) == len(names)


def test_a_paper_with_a_number_of_its_own_is_a_contract() -> None:
    assert BY_KIND["paper"].key("numbered").caption == "合同，随档案编号"


def test_every_common_rule_is_called_by_what_it_is_about() -> None:
    choices = BY_KIND["basis"].key("common").choices({})
    assert all(one.label for one in choices) and len({one.label for one in choices}) == len(choices)


def test_most_entries_of_a_pack_follow_a_rule(pack: Pack) -> None:
    clauses = [one.clause for one in entries(pack) if one.section is not Section.RIGHTS and one.clause.paragraph]
    assert sum(not one.rule for one in clauses) <= len(clauses) / 3


@pytest.mark.rule("S04-R9")
def test_no_pack_gives_business_to_the_administrator(pack: Pack) -> None:
    everybody = {role: True for role in Role if role.is_business}
    for right, grant in pack.rights.table.items():
        assert Role.ADMINISTRATOR not in grant.roles and not fault_of(right, grant.roles, everybody), right
    assert pack.post(Role.ADMINISTRATOR) is None and pack.reach(Role.ADMINISTRATOR) is Reach.NONE


def test_the_region_of_an_area_manager_is_an_axis_of_the_pack(pack: Pack) -> None:
    if Reach.OWN_AREA in {one.reach for one in pack.posts}:
        assert axis(pack, "region").values


def test_every_role_that_the_pack_relies_on_is_a_post(pack: Pack) -> None:
    posts = {one.role for one in pack.posts}
    relied = {one.role for one in pack.reviews} | {one for line in pack.borrowing.approvals for one in line.approvers}
    assert relied <= posts and pack.secrecy.role in posts
    assert {Role.ARCHIVIST, Role.MANAGER, Role.GENERAL_MANAGER} <= posts


def test_every_category_has_papers_and_an_own_number(pack: Pack) -> None:
    assert all(one.papers for one in pack.categories)
    codes = {pack.reference_code.format(fonds="F", category=one.code, year=2026, retention="D10", serial=1)
             for one in pack.categories}  # fmt: skip
    assert len(codes) == len(pack.categories)


@pytest.mark.rule("S05-R1")
def test_a_household_says_what_the_property_policy_names(owners: Pack) -> None:
    assert names(owners, "S05-R1") == ["年龄", "联系地址", "家庭状况", "工作单位", "兴趣爱好", "接房日期"]
    assert {Datum.NAME, Datum.PHONES, Datum.ID_NUMBER} <= set(Datum), "姓名、联系方式、证件号码 every dossier has"
    assert {"入伙资料", "装修资料"} <= {one.title for one in owners.categories[0].papers}


@pytest.mark.rule("S05-R2", "S05-R3")
def test_households_fall_into_three_categories_with_codes(owners: Pack) -> None:
    assert [(one.code, one.name) for one in owners.categories] == [
        ("JF", "接房客户"), ("WJ", "未接房客户"), ("TS", "特殊客户")
    ]  # fmt: skip


@pytest.mark.rule("S05-R5")
def test_the_bag_holds_the_listed_papers(owners: Pack) -> None:
    for category in owners.categories:
        assert [one.title for one in category.papers] == [
            "购房合同复印件", "业主身份证复印件", "业主(住户)资料卡", "前期物业服务协议", "临时管理规约", "消防安全承诺书",
            "入伙资料", "装修资料",
        ]  # fmt: skip


@pytest.mark.rule("S05-R6")
def test_household_data_comes_from_owner_developer_phone_or_writing(owners: Pack) -> None:
    assert owners.collection.sources.values == ("业主本人", "开发商", "电话", "书面填写")


@pytest.mark.rule("S05-R15")
def test_the_steward_manager_answers_for_secrecy(owners: Pack) -> None:
    assert (owners.secrecy.role, owners.secrecy.name) == (Role.MANAGER, "管家部经理")
    assert str(owners.secrecy.clause) == "《客户档案管理办法》3.2"


@pytest.mark.parametrize(
    ("pack_id", "imported"),
    [
        ("property", ["建筑面积", "接房日期"]),
        ("loan", ["合同编号", "贷款金额", "发放日期", "到期日", "权证名称", "权证编号"]),
    ],
)
def test_what_ledgers_bring_is_a_field_that_nobody_must_fill(pack_id: str, imported: list[str]) -> None:
    for name in imported:
        assert not field(shipped_pack(pack_id), name).required
