"""The sales office, held against its policies: every literal stands in the document that its rule names."""

from __future__ import annotations

import pytest

from app.models.domain.change import Datum
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer, Information
from app.models.domain.policy.pack import Pack, Reach
from app.models.domain.policy.reading import read_pack, shipped_packs
from app.models.domain.rights import Right
from tests.unit.domain.lookups import axis, field, least, names, paper, record

PERSON, ORGANISATION = Customer.PERSON, Customer.ORGANISATION


@pytest.mark.rule("S09-R1", "S16-R3")
def test_customers_by_time_stress_the_old_and_the_new(company: Pack) -> None:
    time = axis(company, "time")
    assert time.values == ("老客户", "新客户", "未来客户") and time.emphasis == {"老客户", "新客户"}


@pytest.mark.rule("S09-R2")
def test_customers_by_stage_keep_the_dormant(company: Pack) -> None:
    assert axis(company, "stage").values == ("曾经有过交易业务的客户", "正在进行交易的客户", "即将进行交易的客户")
    dormant = company.review_for({"stage": "曾经有过交易业务的客户"})
    assert dormant and dormant.months == 12, "an interrupted business is still looked at"
    assert company.missing_fields(ORGANISATION, {"stage": "曾经有过交易业务的客户"}, {})


@pytest.mark.rule("S09-R3")
def test_customers_by_nature(company: Pack) -> None:
    assert axis(company, "nature").values == ("政府机构", "特殊公司", "普通公司", "顾客（个人）", "交易伙伴")


@pytest.mark.rule("S09-R4")
def test_customers_by_weight_with_the_effort_on_the_main_ones(company: Pack) -> None:
    weight = axis(company, "weight")
    assert weight.values == ("主力客户", "一般客户", "零散客户") and weight.emphasis == {"主力客户"}
    main, scattered = company.review_for({"weight": "主力客户"}), company.review_for({"weight": "零散客户"})
    assert main and scattered and (main.months, scattered.months) == (3, 12)


@pytest.mark.rule("S09-R5")
def test_prospects_are_collected_and_current_customers_enriched(company: Pack) -> None:
    asked = {stage: {one.name for one in company.missing_fields(ORGANISATION, {"stage": stage}, {})}
             for stage in axis(company, "stage").values}  # fmt: skip
    assert asked["即将进行交易的客户"] == {"归口部门", "地址", "经营范围", "联系人", "联系人电话"}
    assert asked["曾经有过交易业务的客户"] - asked["即将进行交易的客户"] == {
        "法人代表",
        "注册资本（万元）",
        "信用状况描述",
    }
    assert asked["正在进行交易的客户"] - asked["曾经有过交易业务的客户"] == {
        "邮编",
        "所有者",
        "采购决策特征",
        "具体需求",
    }
    assert asked["即将进行交易的客户"] < asked["曾经有过交易业务的客户"] < asked["正在进行交易的客户"]


@pytest.mark.rule("S09-R7")
def test_the_basics_of_an_organisation(company: Pack) -> None:
    assert names(company, "S09-R7") == [
        "经营管理者", "企业组织形式", "与本公司交易时间", "资产（万元）", "所有者的性格、嗜好、家庭、学历、年龄、能力",
        "经营管理者的性格、嗜好、家庭、学历、年龄、能力", "法人的性格、嗜好、家庭、学历、年龄、能力",
    ]  # fmt: skip
    for name in ("地址", "所有者", "法人代表", "成立时间"):
        assert ORGANISATION in field(company, name).customers
    assert axis(company, "trade").name == "所属行业"


@pytest.mark.rule("S09-R8")
def test_the_features_of_an_organisation(company: Pack) -> None:
    assert names(company, "S09-R8") == [
        "服务区域", "销售能力", "发展潜力", "经营观念", "经营方针与政策", "经营管理特点", "职工人数"
    ]  # fmt: skip
    assert field(company, "营业额（万元/年）").sensitive


@pytest.mark.rule("S16-R5")
def test_the_ten_data_of_an_organisation(company: Pack) -> None:
    assert set(names(company, "S16-R5")) == {
        "法人代表", "地址", "邮编", "传真", "经营范围", "注册资本（万元）", "联系人", "联系人电话"
    }  # fmt: skip
    assert {Datum.NAME.label, Datum.PHONES.label} == {"姓名或名称", "电话"}, "客户名称 and 电话 every dossier has"
    assert all(ORGANISATION in field(company, name).customers for name in names(company, "S16-R5"))


@pytest.mark.rule("S16-R1")
def test_organisations_are_customers_prospective_ones_too(company: Pack) -> None:
    units = company.category("DW")
    assert units.name == "单位客户" and str(units.clause) == "采用的《客户信息管理办法》第二条"
    assert "未来客户" in axis(company, "time").values and "潜在客户" in axis(company, "history").values
    assert not company.confirmation.identity, "a prospect has shown no papers yet"


@pytest.mark.rule("S16-R7")
def test_major_changes_and_dealings_are_recorded(company: Pack) -> None:
    assert least(company, "change") == ["日期", "变动事项"]
    assert least(company, "dealing") == ["交易日期", "合作方式", "交易额（元）", "付款方式"]


@pytest.mark.rule("S16-R8")
def test_results_are_gathered_by_year_and_quarter(company: Pack) -> None:
    period = next(one for one in record(company, "performance").fields if one.name == "期间")
    assert period.values == ("年度", "一季度", "二季度", "三季度", "四季度")
    assert least(company, "performance") == ["年度", "期间", "业绩", "财务状况"]
    report = "年度、季度业绩和财务状况报告"
    units = company.category("DW")
    assert report in company.missing_papers(units, ORGANISATION, {"stage": "正在进行交易的客户"}, frozenset())
    assert report not in company.missing_papers(units, ORGANISATION, {"stage": "即将进行交易的客户"}, frozenset())


@pytest.mark.rule("S19-R1")
def test_cooperating_uncooperating_potential_and_lost_customers(company: Pack) -> None:
    assert axis(company, "history").values == ("已合作客户", "已跟进未合作客户", "潜在客户", "流失客户")


@pytest.mark.rule("S19-R2")
def test_the_basics_of_a_company(company: Pack) -> None:
    assert names(company, "S19-R2") == ["所有者", "邮箱", "成立时间", "企业性质", "注册资料"]
    assert {"地址", "联系人", "联系人电话", "传真"} <= {one.name for one in company.fields}
    assert paper(company, "注册资料").customers == {ORGANISATION}


@pytest.mark.rule("S19-R3")
def test_how_a_company_decides_and_who(company: Pack) -> None:
    assert names(company, "S19-R3") == [
        "采购决策特征", "具体需求", "营业额（万元/年）", "决策者", "决策者爱好或偏好", "决策者生日", "业务发展趋势"
    ]  # fmt: skip
    assert field(company, "决策者生日").sensitive and field(company, "决策者生日").kind.value == "date"


@pytest.mark.rule("S19-R4")
def test_dealings_with_us_and_with_competitors(company: Pack) -> None:
    assert [one.name for one in record(company, "dealing").fields] == [
        "交易日期", "合作方式", "交易额（元）", "付款方式", "合同编号", "流失原因"
    ]  # fmt: skip
    assert [one.name for one in record(company, "rival").fields] == ["竞争对手", "合作方式", "交易额（元）", "付款方式"]


@pytest.mark.rule("S19-R5")
def test_five_sources_of_collection(company: Pack) -> None:
    assert company.collection.sources.values == (
        "实地拜访或专项调查", "各类媒体", "参加展会、企业沙龙、行业会议", "已合作客户介绍", "其他有效方式"
    )  # fmt: skip


@pytest.mark.rule("S19-R10")
def test_classes_by_history_importance_and_trade(company: Pack) -> None:
    assert axis(company, "grade").values == ("A类客户", "B类客户", "C类客户")
    assert {one.key for one in company.axes if one.clause.rule == "S19-R10"} == {"history", "grade", "trade"}


@pytest.mark.rule("S19-R11", "S19-R12", "S19-R13")
def test_how_far_a_sales_office_sees(company: Pack) -> None:
    reach = {role: company.reach(role) for role in Role}
    assert reach[Role.BUSINESS] is Reach.OWN_CUSTOMERS and reach[Role.AREA_MANAGER] is Reach.OWN_AREA
    assert {role for role, far in reach.items() if far is Reach.ALL} == {
        Role.ARCHIVIST, Role.PROJECT_MANAGER, Role.MANAGER, Role.GENERAL_MANAGER, Role.COMPLIANCE
    }  # fmt: skip
    for role in (Role.BUSINESS, Role.AREA_MANAGER):
        assert not company.borrowing.approval_for(role, "consultation", True).approvers
        assert company.rights.may(role, Right.REVEAL)
    assert not company.borrowing.approval_for(Role.GENERAL_MANAGER, "consultation", False).approvers


@pytest.mark.rule("S19-R14")
def test_other_posts_ask_the_marketing_director_or_the_general_manager(company: Pack) -> None:
    assert company.post(Role.MANAGER) and company.reach(Role.AUDITOR) is Reach.NONE
    for role, own in ((Role.AUDITOR, True), (Role.BUSINESS, False), (Role.AREA_MANAGER, False), (None, False)):
        entry = company.borrowing.approval_for(role, "consultation", own)
        assert set(entry.approvers) == {Role.MANAGER, Role.GENERAL_MANAGER}
        assert entry.clause.rule == "S19-R14"


def test_credit_fixes_terms_and_limit(company: Pack) -> None:
    assert names(company, "S19-R17") == ["信用等级", "信用限度（万元）", "交易条件"]
    assert all(field(company, name).information is Information.CREDIT for name in names(company, "S19-R17"))


@pytest.mark.rule("S19-R19")
def test_a_pack_says_who_owns_the_policy_and_since_when(company: Pack) -> None:
    assert (company.owner, company.effective.isoformat()) == ("企业策划部", "2007-08-28")
    assert all(one.owner for one in shipped_packs())


@pytest.mark.rule("S03-R4")
def test_a_deal_without_cash_needs_a_signed_approval_on_file(company: Pack) -> None:
    units = company.category("DW")
    slip = "非现款交易审批单"
    assert slip in company.missing_papers(units, ORGANISATION, {"payment": "非现款交易"}, frozenset())
    assert slip not in company.missing_papers(units, ORGANISATION, {"payment": "现款交易"}, frozenset())
    assert slip not in company.missing_papers(units, ORGANISATION, {"payment": "非现款交易"}, frozenset((slip,)))
    assert paper(company, slip).original


@pytest.mark.rule("S03-R5")
def test_the_dossier_holds_credit_state_and_past_transactions(company: Pack) -> None:
    credit = field(company, "信用状况描述")
    assert credit.information is Information.CREDIT and credit.sensitive and credit.clause.rule == "S03-R5"
    assert record(company, "dealing").name == "与本公司历史交易"


@pytest.mark.rule("S03-R7")
def test_only_the_marketing_director_confirms(company: Pack) -> None:
    post = company.post(Role.MANAGER)
    assert post and post.name == "营销总监"
    assert [role for role in Role if company.rights.may(role, Right.CONFIRM)] == [Role.MANAGER]
    assert company.rights.table[Right.CONFIRM].clause.rule == "S03-R7"


@pytest.mark.rule("S03-R9")
def test_only_the_general_manager_lets_lists_out(company: Pack) -> None:
    assert [role for role in Role if company.rights.may(role, Right.EXPORT)] == [Role.GENERAL_MANAGER]


@pytest.mark.rule("S03-R10", "S03-R11", "S03-R12", "S07-R1", "S07-R5", "S07-R6")
def test_what_passes_between_the_company_and_a_customer_is_recorded(company: Pack) -> None:
    visit = next(one for one in record(company, "visit").fields if one.name == "性质")
    assert visit.values == ("定期", "不定期")
    exchange = next(one for one in record(company, "exchange").fields if one.name == "方式")
    assert exchange.values == ("邮件", "短信", "电话", "面谈")
    assert least(company, "opinion") == ["日期", "产品", "意见与建议"]
    assert least(company, "survey") == ["日期", "调研方式", "满意度"]
    assert least(company, "complaint") == ["投诉日期", "投诉内容", "处理结果", "处理人"]
    assert least(company, "quality") == ["日期", "产品", "质量情况"]


@pytest.mark.rule("S07-R7")
def test_preferences_and_habits_of_a_person_are_kept(company: Pack) -> None:
    habits = field(company, "个人喜好和习惯")
    assert habits.customers == {PERSON} and habits.information is Information.DERIVED


@pytest.mark.rule("S15-R1")
def test_what_must_be_filled_and_what_may_is_the_packs_to_say(company: Pack) -> None:
    assert field(company, "联系人").required and not field(company, "传真").required
    opened = read_pack(company.text.replace(
        'name = "联系人"\nkind = "text"\ninformation = "identity"\nrequired = true',
        'name = "联系人"\nkind = "text"\ninformation = "identity"\nrequired = false',
    ), "company.toml")  # fmt: skip
    assert not field(opened, "联系人").required
    asked = {one.name for one in company.missing_fields(ORGANISATION, {}, {})}
    assert asked - {one.name for one in opened.missing_fields(ORGANISATION, {}, {})} == {"联系人"}
    assert "联系人" not in {one.name for one in company.missing_fields(ORGANISATION, {}, {"contact-person": "王强"})}


@pytest.mark.rule("S15-R2")
def test_data_comes_by_registration_transaction_survey_or_staff(company: Pack) -> None:
    assert company.collection.channels.values == (
        "网络注册",
        "门店注册",
        "电话注册",
        "交易记录",
        "市场调研",
        "企业人员采集",
    )
    assert all(one.collection.channels.values for one in shipped_packs())


@pytest.mark.rule("S15-R3")
def test_a_purchase_says_name_time_and_quantity(company: Pack) -> None:
    assert least(company, "purchase") == ["客户名称", "购买时间", "购买数量"]


@pytest.mark.rule("S15-R4")
def test_customers_are_classed_by_type_scope_and_region(company: Pack) -> None:
    classed = {one.key: one.name for one in company.axes if one.clause.rule == "S15-R4"}
    assert classed == {"type": "客户类型", "scope": "业务范围", "region": "区域"}
