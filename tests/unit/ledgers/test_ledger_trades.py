"""The trade of a ledger, files that are no ledger, and registers of loans in words of their own."""

from __future__ import annotations

import pytest

from app.models.domain.errors import LedgerProblem
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_pack
from app.models.ledgers.days import date_of
from app.models.ledgers.dry_run import DryRun
from app.models.ledgers.reader import read_workbook
from app.models.ledgers.template import template
from tests.dry_runs import check, dry_run
from tests.unit.ledgers.conftest import IDS, MakeLedger, Rows

PHONE = "13800010001"
TRADES: dict[str, Rows] = {
    "property": [["楼栋", "房号", "业主", "电话"], ["1栋", "101", "张三", PHONE]],
    "bank": [["客户名称", "证件号码", "手机号", "国籍", "客户经理"], ["张三", IDS[0], PHONE, "中国", "李经理"]],
    "securities": [["资金账号", "投资者姓名", "证件号码", "风险承受能力"], ["10001", "张三", IDS[0], "稳健型"]],
    "loan": [["借款人", "证件号码", "贷款金额（万元）", "放款日期"], ["张三", IDS[0], 50, "2024.1.5"]],
    "deposit": [["寄存人", "证件号码", "材料名称", "存入日期"], ["张三", IDS[0], "房产证", "2024.3.1"]],
    "service": [["学员姓名", "家长电话", "课程", "报名日期"], ["小明", PHONE, "钢琴", "2024.3.1"]],
    "company": [["公司名称", "法定代表人", "注册资本（万元）", "联系人电话"], ["甲乙公司", "张三", 500, PHONE]],
}
BILLS: dict[str, Rows] = {
    "a bill's day": [
        ["客户名称", "账单编号", "账期", "金额", "到期日", "是否缴清"],
        ["甲", "B1", "1月", 5, "2024-02-01", "是"],
    ],
    "what is owed": [
        ["客户名称", "合同编号", "合同金额", "已付金额", "未付金额", "付款日期"],
        ["甲", "H", 5, 2, 3, "2024.1.5"],
    ],
    "fees": [["房号", "业主姓名", "应收金额", "实收金额", "缴费日期"], ["1-1-101", "张三", 5, 5, "2024.1.5"]],
    "deposits": [["房号", "业主", "押金金额", "收款日期", "退款日期"], ["1-1-101", "张三", 5, "2024.1.5", ""]],
    "wages": [["姓名", "身份证号", "基本工资", "奖金", "实发工资"], ["张三", IDS[0], 5, 1, 6]],
    "rent": [["商户", "电话", "月租金", "已付", "结算日"], ["甲", PHONE, 5, 1, 6]],
}


@pytest.mark.parametrize("trade", TRADES)
def test_the_office_is_known_by_its_columns(trade: str, make_ledger: MakeLedger) -> None:
    run = check(make_ledger(TRADES[trade]))
    assert (run.pack.id, run.counts.ready) == (trade, 1)


@pytest.mark.parametrize("kind", BILLS)
def test_bills_are_nobodys_ledger(kind: str, make_ledger: MakeLedger) -> None:
    with pytest.raises(LedgerProblem, match="请") as refused:
        check(make_ledger(BILLS[kind]))
    assert refused.value.code == "no-pack-fits"


def test_an_office_of_loans_asks_before_it_takes_bills_for_loans(make_ledger: MakeLedger, loan_pack: Pack) -> None:
    run = DryRun(read_workbook(make_ledger(BILLS["a bill's day"])), loan_pack)
    assert (run.unsuited, run.rows) == ("wrong-pack", [])
    assert run.with_mapping(run.mapping).counts.ready == 1, "somebody looked at the columns"


def test_an_amount_and_a_day_alone_are_no_loan(make_ledger: MakeLedger) -> None:
    rows: Rows = [["客户名称", "电话", "金额", "到期日"], ["张三", PHONE, 50, "2024.1.5"]]
    assert check(make_ledger(rows)).pack.id != "loan"


@pytest.mark.parametrize("pack_id", TRADES)
def test_a_template_has_a_column_for_everything_that_the_pack_asks(pack_id: str, make_ledger: MakeLedger) -> None:
    pack = shipped_pack(pack_id)
    columns = template(pack)
    filled = {"房号": "101", "楼栋": "1栋", "B角": "李四", "证件号码": IDS[0], "联系电话": PHONE, "联系人电话": PHONE}
    row = [filled.get(one.label) or (one.choices[0] if one.choices else "张三") for one in columns]
    run = dry_run(make_ledger([[one.label for one in columns], [one.hint for one in columns], row]), pack)
    assert run.left_out.columns == ()
    fields = {field.partition(":")[2] for field in run.mapping.fields}
    asked = {one.key for one in pack.fields if one.values} | {axis.key for axis in pack.axes if axis.key != "risk"}
    assert asked <= fields


def test_the_unit_of_an_amount_in_a_column_of_its_own(make_ledger: MakeLedger, loan_pack: Pack) -> None:
    rows: Rows = [
        ["合同编号", "借款人", "身份证号", "贷款金额", "单位"],
        ["D1", "张三", IDS[0], 50, "万元"],
        ["D2", "李四", IDS[1], 500000, "元"],
        ["D3", "王五", IDS[2], 5, "万美元"],
    ]
    run = dry_run(make_ledger(rows), loan_pack)
    assert [entry["values"]["amount_fen"] for entry in run.values()] == [50_000_000, 50_000_000, None]
    assert run.to_json()["warnings"] == [{"row": 4, "reason": "amount-foreign"}]


def test_a_row_of_units_below_the_header_counts(make_ledger: MakeLedger, loan_pack: Pack) -> None:
    rows: Rows = [["合同编号", "借款人", "贷款金额", "利率"], ["", "", "万元", "%"], ["D1", "张三", 50, "4.5"]]
    assert [one["values"]["amount_fen"] for one in dry_run(make_ledger(rows), loan_pack).values()] == [50_000_000]


@pytest.mark.parametrize(
    ("state", "out", "back", "said"),
    [
        ("已归还", False, None, []),
        ("借出中", True, None, []),
        ("逾期未还", True, None, []),
        ("2024.3.9归还", False, "2024-03-09", []),
        ("在库", False, None, []),
        ("小王处理", True, None, ["state-unread"]),
    ],
)
def test_a_column_of_states_says_what_is_out(
    state: str, out: bool, back: str | None, said: list[str], make_ledger: MakeLedger, property_pack: Pack
) -> None:
    rows: Rows = [["借出时间", "借用人", "档号", "状态"]]
    rows += [["2024-03-01", "甲", f"JF-{n}", "已归还"] for n in range(3)] + [["2024-03-02", "乙", "JF-9", state]]
    run = dry_run(make_ledger(rows), property_pack)
    values = run.values()[-1]["values"]
    assert (values["still_out"], values["returned_on"]) == (out, back)
    assert [one["reason"] for one in run.to_json()["warnings"]] == said


@pytest.mark.parametrize(
    ("cell", "day", "remark"),
    [
        ("2024年3月5日已还", "2024-03-05", None),
        ("2024.3.11（续借）", "2024-03-11", "续借"),
        ("同日", "2024-03-01", None),
        ("当天归还", "2024-03-01", None),
    ],
)
def test_a_day_of_return_with_words_around_it(
    cell: str, day: str, remark: str | None, make_ledger: MakeLedger, property_pack: Pack
) -> None:
    rows: Rows = [
        ["借阅日期", "借阅人", "档案名称", "借阅期限", "归还日期"],
        ["2024.3.1", "甲", "1栋1单元103业主档案", "当天", cell],
    ]
    (entry,) = dry_run(make_ledger(rows), property_pack).values()
    values = entry["values"]
    assert (values["returned_on"], values["remark"], values["days"]) == (day, remark, 0)
    assert values["household"] == "1栋1单元103"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("二〇二三年五月", "2023-05-01"),
        ("二0二三年五月一日", "2023-05-01"),
        ("2023年五月一日", "2023-05-01"),
        ("230501", "2023-05-01"),
        ("1-May-23", "2023-05-01"),
        ("May 1, 2023", "2023-05-01"),
        ("2023-05-01T08:00:00Z", "2023-05-01"),
    ],
)
def test_days_in_other_spellings(text: str, day: str) -> None:
    assert str(date_of(text)) == day


def test_a_list_of_sales_or_gifts_is_nobodys_ledger(make_ledger: MakeLedger) -> None:
    for head, row in (
        (["日期", "客户", "产品", "金额"], ["2024-01-01", "甲公司", "水泥", 1000]),
        (["姓名", "金额", "日期"], ["张三", 100, "2024-01-01"]),
        (["客户名称", "合同编号", "应收金额", "已收金额", "未收金额"], ["甲公司", "HT001", 1000, 500, 500]),
    ):
        with pytest.raises(LedgerProblem) as refused:
            check(make_ledger([head, row]))
        assert refused.value.code == "no-pack-fits"


def test_a_keeper_of_materials_needs_no_numbers_of_customers(make_ledger: MakeLedger) -> None:
    rows: Rows = [
        ["序号", "寄存人", "材料名称", "材料种类", "数量", "存入日期", "库位"],
        [1, "张三", "房产证", "权证原件", 1, "2024-01-03", "A-1-2"],
    ]
    run = check(make_ledger(rows))
    assert (run.pack.id, run.to_json()["ready"]) == ("deposit", 1)


@pytest.mark.parametrize(
    ("labels", "found"),
    [
        (["号码", "号码"], ["id_number", "phone"]),
        (["身份证明文件", "号码"], ["id_number", "phone"]),
        (["身份证明文件号码", "联络"], ["id_number", "phone"]),
        (["还款账户", "联络"], ["", "phone"]),
        (["担保人证件", "介绍人联络"], ["", ""]),
    ],
)
def test_numbers_are_known_by_what_they_look_like(labels: list[str], found: list[str], make_ledger: MakeLedger) -> None:
    first = "620522100123456780" if labels[0] == "还款账户" else IDS[0]
    rows: Rows = [["房号", "业主", *labels], ["1-1-101", "张三", first, "13800010001"]]
    assert check(make_ledger(rows)).mapping.fields[2:] == tuple(found)


def test_labels_that_were_swapped_are_read_by_their_values(make_ledger: MakeLedger) -> None:
    rows: Rows = [["房号", "业主", "联系电话", "身份证号"], ["1-1-101", "张三", IDS[0], "13800010001"]]
    run = check(make_ledger(rows))
    values = run.values()[0]["values"]
    assert (values["id_number"], values["phones"], run.to_json()["warnings"]) == (IDS[0], ["13800010001"], [])


def test_a_header_in_english_keeps_every_column(make_ledger: MakeLedger) -> None:
    rows: Rows = [
        ["Building No.", "Unit No.", "Room No.", "Owner's Name", "ID Card No.", "Mobile Phone", "Handover Date"],
        ["1", "2", "101", "张三", IDS[0], "13800010001", "2023-05-01"],
    ]
    run = check(make_ledger(rows))
    values = run.values()[0]["values"]
    assert run.left_out.columns == ()
    assert (values["household"], values["handover_date"]) == ("1栋2单元101", "2023-05-01")
