"""Service and deposits, held against their policies: every literal stands in the document that its rule names."""

from __future__ import annotations

import pytest

from app.models.domain.change import Datum
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_pack
from app.models.domain.rights import Right
from tests.unit.domain.lookups import axis, field, least, names, record, review

PERSON, ORGANISATION = Customer.PERSON, Customer.ORGANISATION


@pytest.mark.rule("S18-R1")
def test_service_keeps_dossiers_services_and_complaints(service: Pack) -> None:
    assert service.category("KH").clause.rule == "S18-R1"
    assert (record(service, "service").name, record(service, "complaint").name) == ("服务记录", "投诉记录")
    assert least(service, "service") == ["服务日期", "服务内容", "服务人员"]


@pytest.mark.rule("S18-R2")
def test_the_head_of_service_is_the_main_keeper(service: Pack) -> None:
    head = service.post(Role.MANAGER)
    assert head and head.name == "客服经理" and service.secrecy.role is Role.MANAGER
    for right in (Right.REGISTER, Right.LABEL, Right.LEND):
        assert service.rights.may(Role.MANAGER, right) and not shipped_pack("loan").rights.may(Role.MANAGER, right)


@pytest.mark.rule("S18-R3", "S11-R1")
def test_service_asks_for_name_contact_and_need(service: Pack) -> None:
    assert field(service, "需求").required and {Datum.NAME, Datum.PHONES} <= set(Datum)
    assert names(service, "S11-R1") == ["地址", "财务状况", "偏好"]
    extra, basic = ({"service": one} for one in ("特定项目或服务", "基本服务"))
    customers = service.category("KH")
    assert "专项服务资料" in service.missing_papers(customers, PERSON, extra, frozenset())
    assert service.missing_papers(customers, PERSON, basic, frozenset()) == ("客户填写的表格",)


@pytest.mark.rule("S18-R6", "S18-R7")
def test_service_plans_and_classes(service: Pack) -> None:
    assert names(service, "S18-R6") == ["个性化服务方案"]
    assert axis(service, "class").name == "客户分类" and axis(service, "class").emphasis == {"重点客户"}


@pytest.mark.rule("S18-R8")
def test_service_dossiers_are_looked_through_by_the_head(service: Pack) -> None:
    check = review(service, "客服资料审查")
    assert (check.role, check.months) == (Role.MANAGER, 6) and service.review_for({}) == check


@pytest.mark.rule("S01-R1")
def test_one_register_of_basics_needs_courses_and_payments(service: Pack) -> None:
    assert names(service, "S01-R1") == ["学习需求", "课程选择"]
    assert least(service, "payment") == ["缴费日期", "课程", "金额（元）"]


@pytest.mark.rule("S01-R3")
def test_every_stage_of_service_has_somebody_who_answers_for_it(service: Pack) -> None:
    phases = axis(service, "phase").values
    assert phases == ("咨询", "报名", "上课", "课后反馈", "售后服务")
    for phase in phases:
        asked = {one.name for one in service.missing_fields(PERSON, {"phase": phase}, {})}
        assert asked & {f"{one}专责人" for one in phases} == {f"{phase}专责人"}


@pytest.mark.rule("S01-R4", "S01-R5", "S01-R6")
def test_contacts_complaints_and_care_of_pupils_are_recorded(service: Pack) -> None:
    how = next(one for one in record(service, "contact").fields if one.name == "方式")
    assert how.values == ("家长会", "学生评估报告", "教师反馈")
    assert least(service, "complaint") == ["投诉日期", "意见和建议", "原因", "解决方案", "向客户反馈的处理结果"]
    care = {one.name: one for one in record(service, "care").fields}
    assert care["内容"].values == ("教育资讯", "节日问候", "优惠活动")
    assert care["计划日期"].required and not care["完成日期"].required, "planned first, ticked off later"


def test_sharing_stays_within_what_the_customer_authorised(service: Pack) -> None:
    shared, kept = {"sharing": "授权共享"}, {"sharing": "不共享"}
    customers = service.category("KH")
    assert "资料共享授权书" in service.missing_papers(customers, PERSON, shared, frozenset())
    assert "资料共享授权书" not in service.missing_papers(customers, PERSON, kept, frozenset())
    assert "授权共享范围" in {one.name for one in service.missing_fields(PERSON, shared, {})}
    assert service.confirmation.consent


@pytest.mark.rule("S12-R1")
def test_deposits_are_ordinary_or_important(deposit: Pack) -> None:
    assert [one.name for one in deposit.categories] == ["普通物料", "重要物料"]
    assert field(deposit, "材料种类").values == ("物料", "零部件", "产品", "证件和权证原件")


def test_important_deposits_have_marked_shelves_of_their_own(deposit: Pack) -> None:
    assert [(one.name, one.important) for one in deposit.categories] == [("普通物料", False), ("重要物料", True)]
    marked = "重要物料标识单"
    assert marked in {one.title for one in deposit.category("ZY").papers}
    assert marked not in {one.title for one in deposit.category("PT").papers}


@pytest.mark.rule("S12-R4", "S12-R6")
def test_what_spoils_is_inspected_and_the_rest_tidied(deposit: Pack) -> None:
    assert axis(deposit, "care").values == ("一般", "易腐", "易损", "易变质")
    for care, months in (("易腐", 1), ("易损", 1), ("易变质", 1), ("一般", 3)):
        cycle = deposit.review_for({"care": care})
        assert cycle and cycle.months == months
    unused = deposit.review_for({"use": "长期不使用"})
    assert unused and unused.clause.rule == "S12-R7"
    assert least(deposit, "inspection") == ["检查的材料和位置", "情况"]
    assert least(deposit, "tidying") == ["清理的位置", "内容", "经手人"]


def test_a_deposit_that_falls_due_is_noticed_and_reported(deposit: Pack) -> None:
    assert field(deposit, "到期日").kind.value == "date"
    assert "到期日" in {one.name for one in deposit.missing_fields(ORGANISATION, {"care": "易腐"}, {})}
    assert least(deposit, "notice") == ["通知日期", "方式"]


@pytest.mark.rule("S12-R9")
def test_receipt_leaves_both_slips_and_a_name(deposit: Pack) -> None:
    for category in deposit.categories:
        assert {"入库单", "签收单"} <= {one.title for one in category.papers}
    assert least(deposit, "receipt") == ["入库日期", "入库单号", "签收单号", "数量", "经手人"]


def test_what_leaves_the_store_is_approved_and_supervised(deposit: Pack) -> None:
    for role in (*Role, None):
        approvers = deposit.borrowing.approval_for(role, "loan", True).approvers
        assert set(approvers) == {Role.MANAGER, Role.GENERAL_MANAGER}
    assert least(deposit, "issue") == ["出库日期", "出库单号", "数量", "领取人", "核对人"]
    assert least(deposit, "important-issue") == ["出库日期", "数量", "领取人", "批准人", "监督人"]


def test_what_is_written_off_is_recorded(deposit: Pack) -> None:
    assert least(deposit, "write-off") == ["日期", "原因", "数量", "批准人"]
