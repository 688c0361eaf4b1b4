"""The owners of numbers: columns of further people, and notes beside the name in its cell."""

from __future__ import annotations

from typing import Any

import pytest

from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_pack
from app.models.ledgers.people import tidy_name
from tests.dry_runs import check, dry_run
from tests.unit.ledgers.conftest import IDS, MakeLedger, Rows

FIRST, SECOND, THIRD = "13800010001", "13900010002", "13700010003"
HOME = ["楼栋", "房号"]
PLAIN: Rows = [["1栋", "102", "王五"], ["1栋", "103", "赵六"]]
ROW = ["1栋", "101", "张三", IDS[0], FIRST, "李四", IDS[1], SECOND]


def read(rows: Rows, make_ledger: MakeLedger, pack: Pack, merge: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    run = dry_run(make_ledger(rows, merge), pack)
    assert run.left_out.columns == ()
    return [entry["values"] for entry in run.values()]


@pytest.mark.parametrize(
    "labels",
    [
        ["业主1姓名", "业主1身份证", "业主1电话", "业主2姓名", "业主2身份证", "业主2电话"],
        ["业主姓名", "身份证号", "联系电话", "共有人", "共有人身份证号", "共有人电话"],
        ["业主", "身份证号码", "电话", "配偶姓名", "配偶证件号码", "配偶手机"],
        ["姓名", "身份证号", "电话", "姓名", "身份证号", "电话"],
        ["产权人", "身份证号", "手机号", "产权人2", "身份证号2", "手机号2"],
        ["业主姓名", "身份证号", "联系电话", "第二业主姓名", "第二业主身份证号", "第二业主联系电话"],
    ],
)
def test_each_person_has_the_columns_that_are_theirs(
    labels: list[str], make_ledger: MakeLedger, property_pack: Pack
) -> None:
    alone = ["1栋", "102", "王五", IDS[2], THIRD, None, None, None]
    both, one = read([HOME + labels, ROW, alone], make_ledger, property_pack)
    assert (both["people"], both["id_number"], both["phones"]) == (["张三", "李四"], IDS[0], [FIRST])
    assert both["others"] == [{"name": "李四", "id_number": IDS[1], "phones": [SECOND]}]
    assert (one["people"], one["others"]) == (["王五"], [])


def test_a_heading_over_columns_says_whose_they_are(make_ledger: MakeLedger, property_pack: Pack) -> None:
    rows: Rows = [
        [*HOME, "业主一", None, None, "业主二", None, None],
        [None, None, "姓名", "身份证号", "电话", "姓名", "身份证号", "电话"],
        ROW,
    ]
    (values,) = read(rows, make_ledger, property_pack, ("C1:E1", "F1:H1", "A1:A2", "B1:B2"))
    assert values["others"] == [{"name": "李四", "id_number": IDS[1], "phones": [SECOND]}]


def test_columns_by_kind_go_with_the_names_in_order(make_ledger: MakeLedger, property_pack: Pack) -> None:
    labels = ["业主1姓名", "业主2姓名", "业主3姓名", "业主1电话", "业主2电话", "业主3电话"]
    row = ["1栋", "101", "张三", "李四", "王五", FIRST, SECOND, THIRD]
    (values,) = read([HOME + labels, row], make_ledger, property_pack)
    assert [values["phones"], *(one["phones"] for one in values["others"])] == [[FIRST], [SECOND], [THIRD]]


def test_two_telephones_of_one_name_stay_with_it(make_ledger: MakeLedger, property_pack: Pack) -> None:
    row = ["1栋", "101", "张三", FIRST, SECOND]
    (values,) = read([[*HOME, "业主姓名", "联系电话1", "联系电话2"], row], make_ledger, property_pack)
    assert values["phones"] == [FIRST, SECOND]


def test_numbers_beside_a_missing_name_are_said(make_ledger: MakeLedger, property_pack: Pack) -> None:
    labels = ["业主姓名", "电话", "共有人", "共有人身份证号", "共有人电话"]
    rows: Rows = [
        HOME + labels,
        ["1栋", "101", "张三", FIRST, None, IDS[1], None],
        ["1栋", "102", "王五", FIRST, None, None, SECOND],
    ]
    shown = dry_run(make_ledger(rows), property_pack).to_json()["warnings"]
    assert shown == [{"row": 2, "reason": "id-spare"}, {"row": 3, "reason": "phone-spare"}]


def test_a_guarantors_telephone_is_not_the_borrowers(make_ledger: MakeLedger, loan_pack: Pack) -> None:
    rows: Rows = [
        ["合同编号", "借款人", "身份证号", "联系电话", "担保人", "担保人身份证", "担保人电话"],
        ["D-1", "张三", IDS[0], FIRST, "赵六", IDS[1], SECOND],
    ]
    run = dry_run(make_ledger(rows), loan_pack)
    assert run.values()[0]["values"]["phones"] == [FIRST]
    assert run.left_out.columns == ("担保人", "担保人身份证", "担保人电话")


@pytest.mark.parametrize(
    ("cell", "name", "remark", "numbers", "phones"),
    [
        (f"张三 {FIRST}", "张三", "", "", FIRST),
        (f"张三（身份证：{IDS[0]}）", "张三", "", IDS[0], ""),
        (f"张三{IDS[0]}电话{FIRST}", "张三", "", IDS[0], FIRST),
        ("张三等3人", "张三", "张三等3人", "", ""),
        ("张三（已过户）", "张三", "已过户", "", ""),
        ("张三（夫）李四（妻）", "张三（夫）、李四（妻）", "", "", ""),
        ("重庆甲乙贸易有限公司（张三）", "重庆甲乙贸易有限公司（张三）", "", "", ""),
        ("空置", "", "空置", "", ""),
        ("未售", "", "未售", "", ""),
        ("/", "", "", "", ""),
        ("阿不都·热合曼", "阿不都·热合曼", "", "", ""),
        ("John Smith", "John Smith", "", "", ""),
    ],
)
def test_a_name_is_distinguished_from_what_stands_in_its_cell(
    cell: str, name: str, remark: str, numbers: str, phones: str
) -> None:
    assert tidy_name(cell) == (name, remark, numbers, phones)


@pytest.mark.parametrize("cell", ["张三\\李四", "张三+李四", "张三、妻李四", "张三（夫）李四（妻）"])
def test_two_people_in_a_cell_are_two(cell: str, make_ledger: MakeLedger, property_pack: Pack) -> None:
    rows: Rows = [[*HOME, "业主", "身份证号"], ["1栋", "101", cell, f"{IDS[0]}、{IDS[1]}"]]
    (values,) = read(rows, make_ledger, property_pack)
    assert (values["people"], values["others"][0]["id_number"]) == (["张三", "李四"], IDS[1])


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [("1380001000113900010002", [FIRST, SECOND]), ("1.38E+10", ["1.38E+10"]), ("1.3800010001E10", [FIRST])],
)
def test_telephones_run_together_or_rounded(
    cell: str, numbers: list[str], make_ledger: MakeLedger, property_pack: Pack
) -> None:
    (values,) = read([[*HOME, "业主", "电话"], ["1栋", "101", "张三", cell]], make_ledger, property_pack)
    assert values["phones"] == numbers


def test_what_the_pack_asks_for_is_filled_by_the_column_of_its_name(make_ledger: MakeLedger) -> None:
    rows: Rows = [
        [
            "客户名称",
            "证件类型",
            "证件号码",
            "手机号",
            "国籍",
            "职业",
            "婚姻状况",
            "证件有效期至",
            "收入状况",
            "身份分类",
        ],
        ["张三", "居民身份证", IDS[0], FIRST, "中国", "教师", "已婚", "2030.5.1", "12.5万元", "自然人"],
        ["李四", "身份证", IDS[1], SECOND, "", "", "同居", "长期", "许多", "外星人"],
    ]
    run = check(make_ledger(rows))
    first, second = (entry["values"] for entry in run.values())
    assert run.pack.id == "bank" and run.left_out.columns == ()
    assert first["data"] == {
        "document-kind": "身份证", "nationality": "中国", "occupation": "教师", "marital-status": "已婚",
        "document-valid-until": "2030-05-01", "income": "12.5",
    }  # fmt: skip
    assert (first["classes"], second["classes"], second["data"]) == (
        {"identity": "自然人"},
        None,
        {"document-kind": "身份证"},
    )
    assert [one["reason"] for one in run.to_json()["warnings"]] == ["field-unread"] * 4
    assert {problem.about for problem in run.rows[1].problems} == {"同居", "长期", "许多", "外星人"}


def test_a_risk_that_is_none_of_the_packs_is_said(make_ledger: MakeLedger) -> None:
    rows: Rows = [["客户名称", "证件号码", "风险等级"], ["张三", IDS[0], "低"], ["李四", IDS[1], "C3"]]
    run = dry_run(make_ledger(rows), shipped_pack("bank"))
    assert run.to_json()["warnings"] == [{"row": 3, "reason": "field-unread"}]
    other = dry_run(make_ledger(rows), shipped_pack("service"))
    assert other.left_out.columns == ("风险等级",), "a pack without that axis keeps nothing of it"


@pytest.mark.parametrize("labels", [
    ["原业主", "原业主电话", "现业主", "现业主电话"],
    ["原业主姓名", "原业主联系电话", "业主姓名", "联系电话"],
    ["前产权人", "前产权人手机", "产权人", "手机"],
    ["旧业主", "旧业主电话", "新业主", "新业主电话"],
])  # fmt: skip
@pytest.mark.parametrize("turned", [False, True])
def test_a_former_owner_is_no_owner(
    labels: list[str], turned: bool, make_ledger: MakeLedger, property_pack: Pack
) -> None:
    order = [2, 3, 0, 1] if turned else [0, 1, 2, 3]
    said = ["李四", SECOND, "张三", FIRST]
    rows: Rows = [[*HOME, *(labels[place] for place in order)], ["1栋", "101", *(said[place] for place in order)]]
    run = dry_run(make_ledger(rows), property_pack)
    (values,) = (entry["values"] for entry in run.values())
    assert (values["people"], values["phones"], values["others"]) == (["张三"], [FIRST], [])
    assert set(run.left_out.columns) == set(labels[:2]), "what is not used is said"


@pytest.mark.parametrize(
    "whose", ["租户电话", "物业管家电话", "装修公司电话", "开发商联系电话", "紧急联系人手机", "家属电话"]
)
def test_a_telephone_of_somebody_else_is_not_the_owner_s(
    whose: str, make_ledger: MakeLedger, property_pack: Pack
) -> None:
    rows: Rows = [[*HOME, "业主姓名", "联系电话", whose], ["1栋", "101", "张三", FIRST, SECOND]]
    run = dry_run(make_ledger(rows), property_pack)
    assert [entry["values"]["phones"] for entry in run.values()] == [[FIRST]]
    assert run.left_out.columns == (whose,)


def test_a_tenant_is_the_customer_where_no_owner_is_named(make_ledger: MakeLedger, property_pack: Pack) -> None:
    rows: Rows = [[*HOME, "租户姓名", "租户电话"], ["1栋", "101", "张三", FIRST]]
    (values,) = read(rows, make_ledger, property_pack)
    assert (values["people"], values["phones"]) == (["张三"], [FIRST])


@pytest.mark.parametrize("cell", [
    f"张三{FIRST}李四{SECOND}", f"张三（{FIRST}）李四（{SECOND}）", f"张三 {FIRST} 李四 {SECOND}", f"张三电话{FIRST}，李四电话{SECOND}",
])  # fmt: skip
def test_a_number_ends_the_name_before_it(cell: str, make_ledger: MakeLedger, property_pack: Pack) -> None:
    values, *_ = read([[*HOME, "业主姓名"], ["1栋", "101", cell], *PLAIN], make_ledger, property_pack)
    assert (values["people"], values["phones"]) == (["张三", "李四"], [FIRST])
    assert values["others"] == [{"name": "李四", "id_number": None, "phones": [SECOND]}]


@pytest.mark.parametrize("cell", [f"张三{FIRST}", f"{FIRST}张三", f"张三（{FIRST}）", f"张三 {FIRST} {SECOND}"])
def test_a_number_beside_one_name_leaves_one_person(cell: str, make_ledger: MakeLedger, property_pack: Pack) -> None:
    values, *_ = read([[*HOME, "业主姓名"], ["1栋", "101", cell], *PLAIN], make_ledger, property_pack)
    assert (values["people"], values["others"], values["phones"][0]) == (["张三"], [], FIRST)


@pytest.mark.parametrize(
    ("names", "numbers", "phones"),
    [
        ("1.张三 2.李四", f"1.{IDS[0]} 2.{IDS[1]}", f"1.{FIRST} 2.{SECOND}"),
        ("1、张三\n2、李四", f"1、{IDS[0]}\n2、{IDS[1]}", f"1、{FIRST}\n2、{SECOND}"),
        ("①张三②李四", f"①{IDS[0]}②{IDS[1]}", f"①{FIRST}②{SECOND}"),
        ("（1）张三（2）李四", f"(1){IDS[0]} (2){IDS[1]}", f"{FIRST}/{SECOND}"),
        ("张三-李四", f"{IDS[0]}-{IDS[1]}", f"{FIRST}、{SECOND}"),
        ("张三——李四", f"{IDS[0]}——{IDS[1]}", f"{FIRST}、{SECOND}"),
        ("张三·李四", f"{IDS[0]}·{IDS[1]}", f"{FIRST}、{SECOND}"),
        ("张三和李四", f"{IDS[0]}和{IDS[1]}", f"{FIRST}和{SECOND}"),
    ],
)
def test_a_numbered_list_and_signs_between_numbers_tell_people_apart(
    names: str, numbers: str, phones: str, make_ledger: MakeLedger, property_pack: Pack
) -> None:
    rows: Rows = [["房号", "业主", "身份证号", "电话"], ["1-1-101", names, numbers, phones]]
    run = dry_run(make_ledger(rows), property_pack)
    values = run.values()[0]["values"]
    assert (values["people"], values["id_number"], values["phones"]) == (["张三", "李四"], IDS[0], [FIRST])
    assert values["others"] == [{"name": "李四", "id_number": IDS[1], "phones": [SECOND]}]
    assert run.to_json()["warnings"] == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("G 12345678", "G12345678"),
        ("护照 E 1234567", "E1234567"),
        ("A 123456 (7)", "A123456(7)"),
        ("JPN 310190010196", "JPN310190010196"),
        (f"{IDS[0]}\nG 12345678", IDS[0]),
    ],
)
def test_a_blank_within_a_number_takes_no_letter_away(
    text: str, number: str, make_ledger: MakeLedger, property_pack: Pack
) -> None:
    rows: Rows = [["房号", "业主", "身份证号"], ["1-1-101", "张三", text], ["1-1-102", "李四", IDS[1]]]
    run = dry_run(make_ledger(rows), property_pack)
    assert run.values()[0]["values"]["id_number"] == number


def test_the_digits_of_an_officers_number_are_no_number_by_themselves(
    make_ledger: MakeLedger, property_pack: Pack
) -> None:
    rows: Rows = [["房号", "业主", "身份证号"], ["1-1-101", "张三", "军字第1234567号"], ["1-1-102", "李四", IDS[1]]]
    run = dry_run(make_ledger(rows), property_pack)
    assert run.values()[0]["values"]["id_number"] is None
    assert run.to_json()["warnings"] == [{"row": 2, "reason": "id-format"}]


def test_an_extension_behind_a_dash_stays_one(make_ledger: MakeLedger, property_pack: Pack) -> None:
    rows: Rows = [["房号", "业主", "电话"], ["1-1-101", "张三", "(0571)88880002-801"], ["1-1-102", "李四", FIRST]]
    run = dry_run(make_ledger(rows), property_pack)
    assert run.values()[0]["values"]["phones"] == ["057188880002转801"]
    assert run.to_json()["warnings"] == []


def test_brackets_inside_a_firms_name_are_its_own(make_ledger: MakeLedger, property_pack: Pack) -> None:
    rows: Rows = [["房号", "业主", "电话"], ["1-1-101", "某某（杭州）置业有限公司、李四（代理）", FIRST]]
    values = dry_run(make_ledger(rows), property_pack).values()[0]["values"]
    assert values["people"] == ["某某(杭州)置业有限公司", "李四"]
