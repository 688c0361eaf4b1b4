"""Rows that a ledger has twice, of another customer, or of two colleagues: returned or reported, never silent."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.models.domain.numbers import number_keys
from app.models.domain.policy.pack import Pack
from app.models.ledgers.clashes import DeedJudge, PlaceJudge
from app.models.ledgers.drafts import DossierDraft
from app.models.ledgers.dry_run import DryRun
from tests.dry_runs import dry_run
from tests.unit.ledgers.conftest import IDS, MakeLedger

HEAD = ["借款企业", "社会信用代码", "借款合同号", "放款金额", "放款日", "客户经理", "协办"]


class Archive:
    """An archive with one contract, one customer and two colleagues."""

    founded_on = date(2026, 1, 5)

    def code_of(self, household_key: str) -> str | None:
        return None

    def code_in_sole_estate(self, household_key: str) -> str | None:
        return None

    def has_code(self, reference_code: str) -> bool:
        return False

    def customer_with(self, id_number: str) -> str | None:
        return "张三" if id_number == IDS[0] else None

    def code_with_number(self, name: str, number: str) -> str | None:
        return "DK-2025-0001" if (name, number) == ("contract-number", "HT2025-001") else None

    def learn_numbers(self, wanted: object) -> None:
        pass

    def phones_of(self, id_number: str) -> frozenset[str]:
        return frozenset()

    def has_colleague(self, name: str) -> bool:
        return name in ("王磊", "冯涛")

    def bag_named(self, reference_code: str | None, household_key: str | None) -> int | None:
        return None

    def judge_places(self) -> PlaceJudge:
        return lambda _place, _category: None

    def judge_deeds(self, _drafts: object) -> DeedJudge:
        return lambda _draft: None

    def is_out(self, bag: int) -> bool:
        return False

    def scanned_out_on(self, bag: int) -> str | None:
        return None


def loan(**changes: Any) -> list[Any]:
    usual = ["张三", IDS[0], "HT2025-001", 50, "2025-03-01", "王磊", None]
    assert set(changes) <= set(HEAD)
    return list((dict(zip(HEAD, usual, strict=True)) | changes).values())


def codes(run: DryRun) -> list[list[str]]:
    return [[one.code for one in row.problems] for row in run.rows]


def managers(run: DryRun) -> tuple[str, str]:
    draft = run.rows[0].draft
    assert isinstance(draft, DossierDraft)
    return draft.manager_a, draft.manager_b


@pytest.mark.parametrize(
    "same", ["HT2025-001", "ht2025-001", "ＨＴ2025－001", " HT2025 -001 ", "HT2025-009、HT2025-001"]
)
def test_a_contract_number_stands_once_in_a_ledger_and_the_archive(
    make_ledger: MakeLedger, loan_pack: Pack, same: str
) -> None:
    path = make_ledger([HEAD, loan(), loan(借款合同号=same, 放款金额=60), loan(借款合同号="HT2025-002")])
    assert codes(dry_run(path, loan_pack)) == [[], ["number-taken"], []]
    run = dry_run(path, loan_pack, existing=Archive())
    assert codes(run) == [["number-taken"], ["number-taken"], []]
    said = run.rows[0].problems[0].sentence
    assert "已在 DK-2025-0001 名下" in said and "请打开" in said


@pytest.mark.parametrize("nothing", [None, "-", "/", "无", "待定"])
def test_a_word_for_no_number_is_no_number(make_ledger: MakeLedger, loan_pack: Pack, nothing: str | None) -> None:
    assert number_keys(nothing or "") == ()
    path = make_ledger([HEAD, loan(借款合同号=nothing), loan(借款合同号=nothing, 放款金额=2)])
    assert codes(dry_run(path, loan_pack)) == [[], ["same-customer"]]
    assert codes(dry_run(path, loan_pack, existing=Archive())) == [["same-customer"]] * 2


@pytest.mark.parametrize("other", ["HT2025-002", "-", None])
def test_the_number_of_another_customer_is_said_beside_contract_numbers(
    make_ledger: MakeLedger, loan_pack: Pack, other: str | None
) -> None:
    path = make_ledger([HEAD, loan(), loan(借款企业="李四", 借款合同号=other)])
    assert codes(dry_run(path, loan_pack)) == [[], ["number-of-another"]]
    path = make_ledger([HEAD, loan(借款企业="李四", 借款合同号=other)])
    assert codes(dry_run(path, loan_pack, existing=Archive())) == [["number-of-another"]]


@pytest.mark.parametrize(
    "cell", ["王磊、冯涛", "王磊 冯涛", "王磊/冯涛", "王磊\n冯涛", "王磊和冯涛", "A角：王磊 B角：冯涛", "B角冯涛、A角王磊",
             "王磊（主办）冯涛（协办）", "王磊，冯涛"]
)  # fmt: skip
def test_two_managers_in_one_cell_are_a_and_b(make_ledger: MakeLedger, loan_pack: Pack, cell: str) -> None:
    run = dry_run(make_ledger([HEAD, loan(客户经理=cell, 借款合同号="HT-1")]), loan_pack, existing=Archive())
    assert managers(run) == ("王磊", "冯涛") and "manager-unknown" not in codes(run)[0]
    run = dry_run(make_ledger([HEAD, loan(客户经理=cell, 协办="冯涛")]), loan_pack)
    assert managers(run) == ("王磊", "冯涛") and codes(run) == [[]]


@pytest.mark.parametrize(
    ("first", "second"),
    [("王磊、冯涛、李梅", None), ("王磊、冯涛", "李梅"), ("王磊、冯", None), ("王磊", "冯涛、李梅")],
)
def test_managers_who_cannot_be_distinguished_return_the_row(
    make_ledger: MakeLedger, loan_pack: Pack, first: str, second: str | None
) -> None:
    run = dry_run(make_ledger([HEAD, loan(客户经理=first, 协办=second)]), loan_pack)
    assert codes(run) == [["several-managers"]] and run.rows[0].rejection


@pytest.mark.parametrize("name", ["欧阳修", "欧阳 修", "张和平", "Wang Lei", "买买提·艾力"])
def test_one_manager_stays_one(make_ledger: MakeLedger, loan_pack: Pack, name: str) -> None:
    run = dry_run(make_ledger([HEAD, loan(客户经理=name)]), loan_pack)
    assert managers(run) == ("欧阳修" if name == "欧阳 修" else name, "") and codes(run) == [[]]


def test_a_pack_without_a_and_b_returns_two_managers(make_ledger: MakeLedger, property_pack: Pack) -> None:
    head = ["楼栋", "房号", "业主姓名", "客户类别", "客户经理"]
    run = dry_run(make_ledger([head, ["1栋", "101", "张三", "接房客户", "王磊、冯涛"]]), property_pack)
    assert codes(run) == [["several-managers"]]


def test_a_manager_who_is_no_colleague_is_said(make_ledger: MakeLedger, loan_pack: Pack) -> None:
    path = make_ledger([HEAD, loan(借款合同号="HT-1", 客户经理="王雷、冯涛")])
    run = dry_run(path, loan_pack, existing=Archive())
    found = [one for one in run.rows[0].problems if one.code == "manager-unknown"]
    assert [(one.about, one.field) for one in found] == [("王雷", "manager_a")]
    assert "王雷" in found[0].sentence and not run.rows[0].rejection
    assert codes(dry_run(path, loan_pack)) == [[]]


@pytest.mark.parametrize(
    ("label", "cell", "written"),
    [
        ("存放位置", "A2-3", "A2柜3层"),
        ("存放位置", "A2柜 3层", ""),
        ("存放位置", "Ａ2柜3层", ""),
        ("存放位置", "门口", ""),
        ("放款日", "2025.3.1", "2025-03-01"),
        ("放款日", "2025-03-01", ""),
        ("放款金额", "80万", "800,000.00 元"),
        ("放款金额", "800000", ""),
        ("放款金额", "800,000.00", ""),
        ("手机", "0575-88123456", ""),
        ("手机", "13800573333/13800574444", ""),
        ("风险等级", "高", "高风险"),
        ("客户经理", "王磊、冯涛", "A角 王磊、B角 冯涛"),
        ("客户经理", "王磊", ""),
    ],
)
def test_what_would_be_written_is_shown_beside_a_cell_that_says_otherwise(
    make_ledger: MakeLedger, loan_pack: Pack, label: str, cell: str, written: str
) -> None:
    head = ["借款企业", "社会信用代码", "借款合同号", label]
    run = dry_run(make_ledger([head, ["张三", IDS[0], "HT-1", cell]]), loan_pack)
    key = run.rows[0].keys[3]
    assert run.values()[0]["written_otherwise"] == ({key: written} if written else {})
