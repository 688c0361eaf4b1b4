"""Registers in other words: bags named beside their owners or by contracts, and other verbs for lending."""

from __future__ import annotations

from datetime import date

import pytest

from app.models.domain.policy.pack import Pack
from app.models.ledgers.clashes import DeedJudge, PlaceJudge
from app.models.ledgers.drafts import LedgerKind
from tests.dry_runs import check, dry_run
from tests.unit.ledgers.conftest import MakeLedger, Rows

HEAD = ["借阅日期", "借阅人", "部门", "档案名称", "归还日期"]


@pytest.mark.parametrize(
    "text",
    [
        "1栋1单元101业主档案",
        "1栋1单元101 张三",
        "1-1-101张三",
        "1-1-101（张三）档案",
        "张三（1-1-101）",
        "1-1-101购房合同",
        "1栋1单元101室业主张三档案",
        "1-1-101业主档案一袋",
    ],
)
def test_a_bag_may_be_named_beside_its_owner(text: str, make_ledger: MakeLedger) -> None:
    run = check(make_ledger([HEAD, ["2023-03-01", "王磊", "管家部", text, "2023-03-05"]]))
    values = run.values()[0]["values"]
    assert run.pack.id == "property"
    assert (values["building"], values["unit"], values["room"], values["estate"]) == ("1", "1", "101", None)


@pytest.mark.parametrize("text", ["1栋1单元", "1-1-101等3户", "1-1-101、1-2-102", "3号楼全部档案"])
def test_what_names_no_one_household_is_none(text: str, make_ledger: MakeLedger, property_pack: Pack) -> None:
    run = dry_run(make_ledger([HEAD, ["2023-03-01", "王磊", "管家部", text, "2023-03-05"]]), property_pack)
    assert run.values()[0]["values"]["household"] is None


@pytest.mark.parametrize("verb", ["调阅", "调档", "调卷", "借卷", "提档", "调取"])
def test_other_verbs_for_lending(verb: str, make_ledger: MakeLedger) -> None:
    rows: Rows = [
        [f"{verb}日期", f"{verb}人", f"{verb}部门", "档号", f"{verb}原因", "归还时间"],
        ["2023-03-01", "王磊", "合规部", "SF-2022-0001", "检查", "2023-03-02"],
        ["2023-03-05", "冯涛", "审计部", "SF-2022-0002", "检查", ""],
    ]
    run = check(make_ledger(rows))
    assert (run.kind, run.left_out.columns, run.to_json()["still_out"]) == (LedgerKind.BORROW_REGISTER, (), 1)
    values = run.values()[0]["values"]
    assert (values["lent_on"], values["borrower"], values["department"]) == ("2023-03-01", "王磊", "合规部")
    assert (values["reference_code"], values["purpose"]) == ("SF-2022-0001", "检查")


def test_a_return_with_a_long_remark_keeps_day_and_remark(make_ledger: MakeLedger) -> None:
    remark = "客户当日到店核对并取走复印件" * 6
    rows = [HEAD, ["2023-03-01", "王磊", "管家部", "1-1-101", f"2023-03-05（{remark}）"]]
    assert check(make_ledger(rows)).values()[0]["values"]["returned_on"] == "2023-03-05"


class Archive:
    """An archive with one contract, whose bag is the seventh."""

    founded_on = date(2026, 1, 5)

    def learn_numbers(self, wanted: object) -> None:
        pass

    def code_with_number(self, name: str, number: str) -> str | None:
        return "DK-2023-0001" if number == "JK2023-001" else None

    def bag_named(self, reference_code: str | None, household_key: str | None) -> int | None:
        return 7 if reference_code == "DK-2023-0001" else None

    def judge_places(self) -> PlaceJudge:
        return lambda _place, _category: None

    def judge_deeds(self, _drafts: object) -> DeedJudge:
        return lambda _draft: None

    def is_out(self, bag: int) -> bool:
        return False

    def scanned_out_on(self, bag: int) -> str | None:
        return None


def test_a_contract_names_the_bag_of_a_loan(make_ledger: MakeLedger, loan_pack: Pack) -> None:
    rows: Rows = [
        ["借阅时间", "借阅人", "合同编号", "借款人", "借阅原因", "归还时间"],
        ["2023.3.1", "王磊", "jk2023-001", "张三", "贷后检查", "2023.3.5"],
        ["2023.3.2", "王磊", "JK2023-002", "李四", "诉讼", ""],
    ]
    path = make_ledger(rows)
    assert check(path).pack.id == "loan"
    assert check(path).to_json()["rejected"] == []
    run = dry_run(path, loan_pack, existing=Archive())  # type: ignore[arg-type]
    assert run.to_json()["rejected"] == [{"row": 3, "reason": "no-such-bag"}]
    assert run.values()[0]["values"]["contract_no"] == "jk2023-001"


def test_a_remark_beside_a_term_is_kept(make_ledger: MakeLedger, property_pack: Pack) -> None:
    rows: Rows = [
        ["借阅日期", "档号", "借阅人", "期限", "归还日期"],
        ["2023-03-01", "JF-2022-0001", "王磊", "30天（可续）", "2023-03-02"],
    ]
    values = dry_run(make_ledger(rows), property_pack).values()[0]["values"]
    assert (values["due_on"], values["remark"]) == ("2023-03-31", "可续")


def test_a_catalogue_names_its_homes_in_titles(make_ledger: MakeLedger) -> None:
    rows: Rows = [
        ["档号", "案卷题名", "年度", "存放位置"],
        ["JF-2022-0001", "1栋1单元101室业主档案", "2022", "A柜1层"],
        ["JF-2022-0002", "1-1-102李四档案", "2022", "A柜1层"],
    ]
    run = check(make_ledger(rows))
    assert (run.pack.id, run.kind, run.left_out.columns) == ("property", LedgerKind.DOSSIERS, ("年度",))
    assert [entry["values"]["household"] for entry in run.values()] == ["1栋1单元101", "1栋1单元102"]


def test_going_out_and_coming_back_in_one_word(make_ledger: MakeLedger) -> None:
    rows: Rows = [
        ["日期", "档号", "借/还", "经手人"],
        ["2023-3-1", "JF-2022-0001", "借", "张三"],
        ["2023-3-3", "JF-2022-0001", "还", "张三"],
        ["2023-3-5", "JF-2022-0002", "借", "李四"],
    ]
    run = check(make_ledger(rows))
    shown = run.to_json()
    assert (run.pack.id, shown["rows"], shown["still_out"], shown["warnings"]) == ("property", 2, 1, [])
    values = run.values()[0]["values"]
    assert (values["borrower"], values["lent_on"], values["returned_on"]) == ("张三", "2023-03-01", "2023-03-03")
