"""Bank and securities, held against their policies: every literal stands in the document that its rule names."""

from __future__ import annotations

import pytest

from app.models.domain.change import Datum
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer, Information
from app.models.domain.policy.medium import Medium
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_pack
from app.models.domain.rights import Right
from tests.unit.domain.lookups import axis, field, least, names, paper, record, review

PERSON, ORGANISATION = Customer.PERSON, Customer.ORGANISATION


@pytest.mark.rule("S06-R1")
def test_the_bank_knows_the_six_classes_of_information(bank: Pack) -> None:
    classes = {kind: [one.name for one in bank.fields if one.information is kind and one.clause.rule == "S06-R1"]
               for kind in Information}  # fmt: skip
    assert classes == {
        Information.IDENTITY: ["国籍", "民族", "证件种类", "职业", "联系方式", "婚姻状况", "家庭状况", "住所或工作单位地址",
                               "照片存放处"],
        Information.PROPERTY: ["收入状况（万元/年）", "不动产状况", "车辆状况", "纳税额（元/年）", "公积金缴存金额（元/月）"],
        Information.CREDIT: ["信用卡还款情况", "贷款偿还情况", "其他信用状况"],
        Information.TRANSACTION: ["金融交易信息"],
        Information.DERIVED: ["消费习惯"],
        Information.OTHER: ["其他信息"],
    }  # fmt: skip
    assert {Datum.NAME, Datum.GENDER, Datum.ID_NUMBER} <= set(Datum), "姓名、性别、证件号码 every dossier has"


@pytest.mark.rule("S06-R2")
def test_the_validity_of_the_document_is_asked_of_every_customer(bank: Pack, securities: Pack) -> None:
    for one in (bank, securities, shipped_pack("loan")):
        until = field(one, "证件有效期至")
        assert until.kind.value == "date" and until.required and until.customers == {PERSON, ORGANISATION}
    assert field(bank, "证件有效期至").read("2030年1月31日") == ("2030-01-31", "")
    assert field(bank, "证件有效期至").read("长期")[1]


@pytest.mark.rule("S06-R3")
def test_general_and_sensitive_information_are_distinguished(bank: Pack) -> None:
    sensitive = {one.name for one in bank.fields if one.sensitive}
    assert {"婚姻状况", "收入状况（万元/年）", "信用卡还款情况", "金融交易信息", "照片存放处"} <= sensitive
    assert {"国籍", "职业", "证件种类"} & sensitive == set()


@pytest.mark.rule("S08-R3", "S14-R2")
def test_the_level_of_risk_decides_what_is_asked(bank: Pack, securities: Pack) -> None:
    for one in (bank, securities):
        assert axis(one, "risk").values == ("低风险", "中风险", "高风险")
        assert review(one, "高风险客户复核").months == 6
        due = one.review_for({"risk": "高风险"})
        other = one.review_for({"risk": "低风险"})
        assert due and other and due.months < other.months
    background = {one.name for one in bank.missing_fields(PERSON, {"risk": "高风险"}, {})}
    assert "身份背景评估" in background
    assert "身份背景评估" not in {one.name for one in bank.missing_fields(PERSON, {"risk": "低风险"}, {})}
    assert least(bank, "rating") == ["评定日期", "评定等级", "评定依据", "评定人"]


@pytest.mark.rule("S08-R5")
def test_high_risk_and_large_value_customers_are_restricted(bank: Pack) -> None:
    assert bank.is_restricted({"risk": "高风险"}) and bank.is_restricted({"volume": "大额"})
    assert not bank.is_restricted({"risk": "中风险", "volume": "一般"}) and not bank.is_restricted({})
    assert not bank.rights.may(Role.BUSINESS, Right.RESTRICTED) and bank.rights.may(Role.MANAGER, Right.RESTRICTED)


@pytest.mark.rule("S10-R4")
def test_high_risk_asks_for_both_sides_of_the_identity_card(bank: Pack, securities: Pack) -> None:
    for one, code in ((bank, "SF"), (securities, "JB"), (shipped_pack("loan"), "DK")):
        category = one.category(code)
        assert "身份证正反面" in one.missing_papers(category, PERSON, {"risk": "高风险"}, frozenset())
        assert "身份证正反面" not in one.missing_papers(category, PERSON, {"risk": "低风险"}, frozenset())
        assert "身份证正反面" not in one.missing_papers(category, ORGANISATION, {"risk": "高风险"}, frozenset())
        assert paper(one, "身份证正反面").sensitive


@pytest.mark.rule("S08-R2", "S10-R2")
def test_nothing_is_confirmed_before_identity_is_judged_and_consent_given(bank: Pack, securities: Pack) -> None:
    for one in (bank, securities, shipped_pack("loan"), shipped_pack("property")):
        assert one.confirmation.identity and one.confirmation.consent
    assert "客户同意书" in bank.missing_papers(bank.category("SF"), PERSON, {}, frozenset())


def test_finance_keeps_ten_years_by_law(bank: Pack, securities: Pack) -> None:
    for one in (bank, securities, shipped_pack("loan")):
        assert one.retention.years == 10 and one.retention.statutory
        assert one.retention.clause.rule == "S17-R6" and "《反洗钱法》（2024）第三十四条" in one.text
    for pack_id in ("company", "service", "deposit", "property"):
        assert not shipped_pack(pack_id).retention.statutory


@pytest.mark.rule("S17-R7")
def test_a_transaction_keeps_contract_voucher_agreement_and_log(bank: Pack) -> None:
    held = {one.title: one.medium for one in bank.category("JY").papers}
    assert held == {
        "合同": Medium.PAPER, "凭证": Medium.PAPER, "协议": Medium.PAPER, "电子交易日志": Medium.ELECTRONIC
    }  # fmt: skip
    assert least(bank, "transaction") == ["交易时间", "业务种类", "金额（元）", "凭证编号"]


def test_bank_dossiers_are_kept_by_class(bank: Pack) -> None:
    assert [(one.code, one.name) for one in bank.categories] == [
        ("SF", "客户身份资料"), ("JY", "客户交易记录"), ("SR", "私人银行客户档案")
    ]  # fmt: skip


def test_private_banking_has_a_named_keeper_and_places_of_its_own(bank: Pack) -> None:
    private = bank.category("SR")
    assert private.important and not bank.category("SF").important
    assert {"私人银行签约资料", "发卡信息资料"} <= {one.title for one in private.papers}
    assert bank.secrecy.role is Role.ARCHIVIST


@pytest.mark.rule("S17-R4")
def test_nobody_but_the_keeper_takes_a_bank_dossier_unasked(bank: Pack) -> None:
    own = bank.borrowing.approval_for(Role.BUSINESS, "loan", True)
    assert set(own.approvers) == {Role.MANAGER, Role.GENERAL_MANAGER}
    for role in (Role.BUSINESS, Role.STEWARD, None):
        assert bank.borrowing.approval_for(role, "consultation", False).approvers
    assert bank.rights.table[Right.EXPORT].roles == {Role.MANAGER, Role.GENERAL_MANAGER, Role.COMPLIANCE}


@pytest.mark.rule("S14-R4")
def test_identity_data_is_renewed_every_year(bank: Pack, securities: Pack) -> None:
    assert review(bank, "身份资料更新").months == 12 and review(securities, "身份资料核实").months == 12
    assert bank.review_for({}) == review(bank, "身份资料更新")


def test_a_customer_who_asks_for_own_data_is_recorded(bank: Pack) -> None:
    how = next(one for one in record(bank, "own-access").fields if one.name == "方式")
    assert how.values == ("查询", "打印", "保存")
    assert record(bank, "own-access").fields[-1].clause.rule == "S10-R6"


@pytest.mark.rule("S04-R2")
def test_securities_have_three_kinds_of_material(securities: Pack) -> None:
    assert [one.name for one in securities.categories] == ["客户基本信息", "业务凭证", "交易记录"]


@pytest.mark.rule("S04-R3")
def test_basics_hold_identity_assets_and_risk_tolerance(securities: Pack) -> None:
    assert names(securities, "S04-R3") == [
        "证件种类", "国籍", "职业", "住所或工作单位地址", "资产状况", "风险承受能力", "其他基本属性",
        "信用状况",
    ]  # fmt: skip
    missing = {one.name for one in securities.missing_fields(PERSON, {}, {})}
    assert {"资产状况", "风险承受能力"} <= missing
    assert field(securities, "资产状况").information is Information.PROPERTY and field(securities, "资产状况").sensitive
    assert {"资产状况证明", "风险承受能力测评"} <= {one.title for one in securities.category("JB").papers}


@pytest.mark.rule("S04-R4")
def test_a_voucher_says_customer_content_and_time(securities: Pack) -> None:
    assert least(securities, "voucher") == ["客户标识", "业务内容", "业务办理时间"]


@pytest.mark.rule("S04-R5")
def test_a_transaction_says_customer_object_price_quantity_and_time(securities: Pack) -> None:
    assert least(securities, "transaction") == ["客户标识", "交易标的物", "交易价格", "交易数量", "交易时间"]


@pytest.mark.rule("S04-R6")
def test_every_paper_says_its_medium(securities: Pack) -> None:
    media = {one.title: one.medium for category in securities.categories for one in category.papers}
    assert media["业务办理凭证"] is Medium.PAPER and media["交易流水"] is Medium.ELECTRONIC
    assert field(securities, "存储介质").values == ("纸质", "电子", "纸质和电子")


@pytest.mark.rule("S04-R7")
def test_the_system_that_holds_the_electronic_part_is_named(securities: Pack) -> None:
    assert field(securities, "电子资料所在系统").values == (
        "客户账户集中管理系统", "网上开户系统", "网上营业厅业务系统", "FTP服务器"
    )  # fmt: skip
    online = securities.missing_papers(securities.category("JB"), PERSON, {"opening": "网上开户"}, frozenset())
    assert "网上开户电子资料" in online and "开户申请表" not in online


@pytest.mark.rule("S04-R8")
def test_a_witnessed_opening_leaves_a_disc_and_an_upload(securities: Pack) -> None:
    basics = securities.category("JB")
    witnessed = securities.missing_papers(basics, PERSON, {"opening": "双人见证"}, frozenset())
    assert {"见证视频光盘", "见证视频上传件"} <= set(witnessed)
    assert not {"见证视频光盘", "见证视频上传件"} & set(
        securities.missing_papers(basics, PERSON, {"opening": "柜台"}, frozenset())
    )
    assert paper(securities, "见证视频光盘").medium is Medium.DISC
    assert paper(securities, "见证视频上传件").medium is Medium.ELECTRONIC
    assert least(securities, "witness") == [
        "见证日期", "见证人一", "见证人二", "光盘编号", "光盘入库日期", "上传日期", "上传路径"
    ]  # fmt: skip


@pytest.mark.rule("S04-R10")
def test_the_check_of_authenticity_is_recorded(securities: Pack) -> None:
    assert least(securities, "verification") == ["审核日期", "审核人", "审核内容", "结论"]
