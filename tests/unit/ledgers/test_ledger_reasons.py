"""Every reason by which a row is kept out or doubted, and how a row is mended in place."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.models.domain.errors import Cancelled, LedgerProblem
from app.models.domain.policy.pack import Pack
from app.models.ledgers.clashes import DeedJudge, PlaceJudge
from app.models.ledgers.drafts import DossierDraft
from app.models.ledgers.dry_run import DryRun
from app.models.ledgers.problems import REJECTING, SENTENCES, WARNING, Severity
from app.models.ledgers.rows import Status
from tests.dry_runs import dry_run
from tests.unit.ledgers.conftest import IDS, MakeLedger, mended

OWNERS = ["楼栋", "单元", "房号", "业主姓名", "证件号码", "联系电话", "客户类别", "接房日期"]
LOANS = ["档案编号", "客户名称", "证件号码", "合同编号", "金额", "发放日期", "到期日", "A角", "B角"]


def owner(**changes: Any) -> list[Any]:
    row = dict(zip(OWNERS, ["1栋", "1", "101", "张三", IDS[0], "13812345678", "接房客户", "2024-01-06"], strict=True))
    assert set(changes) <= set(OWNERS)
    return list((row | changes).values())


def loan(**changes: Any) -> list[Any]:
    usual = ["DK-1", "张三", IDS[0], "HT-1", 80, "2024-01-06", "2025-01-05", "甲", "乙"]
    assert set(changes) <= set(LOANS)
    return list((dict(zip(LOANS, usual, strict=True)) | changes).values())


def reasons(ledger: DryRun) -> list[str]:
    shown = ledger.to_json()
    return [entry["reason"] for entry in shown["rejected"] + shown["warnings"]]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"证件号码": 5.101071979010554e17}, "id-precision-lost"),
        ({"证件号码": 330106196203265000}, "id-precision-lost"),
        ({"证件号码": "5.10107E+17"}, "id-precision-lost"),
        ({"房号": None}, "missing-room"),
        ({"房号": "/"}, "missing-room"),
        ({"楼栋": None}, "missing-room"),
        ({"接房日期": "2023年2月30日"}, "bad-date"),
        ({"接房日期": "2024-13-01"}, "bad-date"),
        ({"接房日期": "20240231"}, "bad-date"),
        ({"接房日期": "三月份"}, "bad-date"),
        ({"接房日期": "1/2/2024"}, "bad-date"),
        ({"证件号码": "330106196203265243"}, "id-checksum"),
        ({"证件号码": "33010619620326524"}, "id-checksum"),
        ({"联系电话": "1381234567"}, "phone-format"),
        ({"联系电话": "13812345678/139"}, "phone-format"),
    ],
)
def test_a_row_of_owners_is_refused_or_doubted_for_its_reason(
    make_ledger: MakeLedger, property_pack: Pack, changes: dict[str, Any], code: str
) -> None:
    ledger = dry_run(make_ledger([OWNERS, owner(**changes)]), property_pack)
    assert reasons(ledger) == [code]
    assert ledger.counts.ready == (0 if code in REJECTING else 1)


@pytest.mark.rule("S05-R2")
@pytest.mark.parametrize("word", ["待定", "其他客户", "", None])
def test_a_category_that_the_office_does_not_have_is_refused(
    make_ledger: MakeLedger, property_pack: Pack, word: str | None
) -> None:
    assert reasons(dry_run(make_ledger([OWNERS, owner(客户类别=word)]), property_pack)) == ["unknown-category"]


@pytest.mark.rule("S05-R2")
def test_the_three_categories_are_known_by_their_names_and_synonyms(
    make_ledger: MakeLedger, property_pack: Pack
) -> None:
    words = ["接房客户", "未接房客户", "特殊客户", "已交房", " 未接房 ", "特殊业主"]
    rows = [owner(客户类别=word, 房号=str(101 + at)) for at, word in enumerate(words)]
    ledger = dry_run(make_ledger([OWNERS, *rows]), property_pack)
    drafts = [row.draft for row in ledger.rows if isinstance(row.draft, DossierDraft)]
    assert [draft.category for draft in drafts] == ["JF", "WJ", "TS", "JF", "WJ", "TS"]


@pytest.mark.rule("S05-R4")
def test_a_second_bag_for_a_household_is_refused_however_it_is_spelled(
    make_ledger: MakeLedger, property_pack: Pack
) -> None:
    rows = [
        owner(),
        owner(房号="102"),
        owner(楼栋="1号楼", 单元="1单元", 业主姓名="李四"),
        owner(楼栋="１幢", 单元="一单元", 房号="101室"),
    ]
    ledger = dry_run(make_ledger([OWNERS, *rows]), property_pack)
    assert ledger.to_json()["rejected"] == [{"row": row, "reason": "duplicate-household"} for row in (4, 5)]


class Archive:
    """The contents of an archive."""

    def code_of(self, household_key: str) -> str | None:
        return "DK-9" if household_key == "1-1-101" else None

    def code_in_sole_estate(self, household_key: str) -> str | None:
        return None

    def has_code(self, reference_code: str) -> bool:
        return reference_code == "DK-1"

    def customer_with(self, id_number: str) -> str | None:
        return None

    def bag_named(self, reference_code: str | None, household_key: str | None) -> int | None:
        return {"DK-1": 1, "1-1-101": 2, "1-1-102": 3}.get(reference_code or household_key or "")

    def judge_places(self) -> PlaceJudge:
        return lambda _place, _category: None

    def judge_deeds(self, _drafts: object) -> DeedJudge:
        return lambda _draft: None

    def is_out(self, bag: int) -> bool:
        return bag == 3

    def scanned_out_on(self, bag: int) -> str | None:
        return None

    def code_with_number(self, name: str, number: str) -> str | None:
        return None

    def has_colleague(self, name: str) -> bool:
        return True

    def learn_numbers(self, wanted: object) -> None:
        pass

    def phones_of(self, id_number: str) -> frozenset[str]:
        return frozenset()

    founded_on = date(2026, 1, 5)


@pytest.mark.rule("S05-R4")
def test_a_household_that_the_archive_holds_is_refused(make_ledger: MakeLedger, property_pack: Pack) -> None:
    path = make_ledger([OWNERS, owner(), owner(房号="102")])
    shown = dry_run(path, property_pack, existing=Archive()).to_json()
    assert shown["rejected"] == [{"row": 2, "reason": "duplicate-household"}]


def test_a_code_used_twice_or_known_to_the_archive_is_refused(make_ledger: MakeLedger, loan_pack: Pack) -> None:
    path = make_ledger([LOANS, loan(), loan(档案编号="DK-2", 合同编号="HT-2"), loan(档案编号="dk-2", 合同编号="HT-3")])
    assert dry_run(path, loan_pack).to_json()["rejected"] == [{"row": 4, "reason": "duplicate-code"}]
    shown = dry_run(path, loan_pack, existing=Archive()).to_json()
    assert [entry["row"] for entry in shown["rejected"]] == [2, 4]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"B角": "甲"}, "same-person-a-b"),
        ({"B角": " 甲 "}, "same-person-a-b"),
        ({"到期日": "2024-01-05"}, "due-before-issue"),
        ({"发放日期": "2024年4月31日"}, "bad-date"),
        ({"证件号码": "91350100M000100Y44"}, "id-checksum"),
    ],
)
def test_a_row_of_loans_is_refused_or_doubted_for_its_reason(
    make_ledger: MakeLedger, loan_pack: Pack, changes: dict[str, Any], code: str
) -> None:
    assert reasons(dry_run(make_ledger([LOANS, loan(**changes)]), loan_pack)) == [code]


def test_a_loan_without_second_manager_or_due_on_its_day_of_issue_is_ready(
    make_ledger: MakeLedger, loan_pack: Pack
) -> None:
    rows = [loan(A角=None, B角=None), loan(档案编号="DK-2", 合同编号="HT-2", 到期日="2024-01-06")]
    assert reasons(dry_run(make_ledger([LOANS, *rows]), loan_pack)) == []


def test_a_row_keeps_every_problem_but_is_reported_by_its_first(make_ledger: MakeLedger, property_pack: Pack) -> None:
    bad = owner(房号=None, 接房日期="2023年2月30日", 客户类别="待定", 联系电话="12")
    row = dry_run(make_ledger([OWNERS, bad]), property_pack)
    assert row.to_json() == {"rows": 1, "ready": 0, "rejected": [{"row": 2, "reason": "missing-room"}], "warnings": []}
    codes = [problem.code for problem in row.rows[0].problems]
    assert codes == ["missing-room", "bad-date", "unknown-category", "phone-format"]


def test_a_row_may_carry_several_warnings_and_is_still_ready(make_ledger: MakeLedger, property_pack: Pack) -> None:
    ledger = dry_run(make_ledger([OWNERS, owner(证件号码="330106196203265243", 联系电话="12")]), property_pack)
    assert sorted(reasons(ledger)) == ["id-checksum", "phone-format"]
    assert (ledger.counts.ready, ledger.counts.warned, ledger.rows[0].status) == (1, 1, Status.WARNED)


@pytest.mark.parametrize(
    "cell", [45297, "45297", "2024-01-06", "2024年1月6日", "2024.1.6", "2024/01/06", "20240106", 20240106, "２０２４.１.６",
             "24.1.6", "2024-01-06 08:30:00", "二〇二四年一月六日", "2024年1月6号"]
)  # fmt: skip
def test_a_date_is_read_in_every_way_of_writing_it(make_ledger: MakeLedger, property_pack: Pack, cell: object) -> None:
    draft = dry_run(make_ledger([OWNERS, owner(接房日期=cell)]), property_pack).rows[0].draft
    assert isinstance(draft, DossierDraft)
    assert str(draft.handover_date) == "2024-01-06"


@pytest.mark.parametrize("cell", [None, "", "/", "未接房", "无", "待定"])
def test_a_word_for_not_yet_is_no_date_and_no_problem(
    make_ledger: MakeLedger, property_pack: Pack, cell: object
) -> None:
    row = dry_run(make_ledger([OWNERS, owner(接房日期=cell)]), property_pack).rows[0]
    assert isinstance(row.draft, DossierDraft)
    assert (row.draft.handover_date, row.problems) == (None, ())


def test_mending_a_cell_judges_the_row_and_its_duplicates_again(make_ledger: MakeLedger, property_pack: Pack) -> None:
    ledger = dry_run(make_ledger([OWNERS, owner(), owner(), owner(房号=None)]), property_pack)
    assert [row.status for row in ledger.rows] == [Status.READY, Status.REJECTED, Status.REJECTED]
    first = mended(ledger, 3, "room", "102")
    assert first.row(3).status is Status.READY
    second = mended(first, 4, "room", "102")
    assert second.row(4).rejection is not None
    third = mended(second, 4, "room", "103")
    assert third.row(4).status is Status.READY
    assert third.row(4).values["room"] == "103"
    last = mended(third, 2, "room", "102")
    assert [row.status for row in last.rows] == [Status.READY, Status.REJECTED, Status.READY]
    assert [row.status for row in ledger.rows] == [Status.READY, Status.REJECTED, Status.REJECTED], "as it was read"
    assert len(last.edits) == 3


def test_what_was_mended_stays_mended_when_the_file_is_read_in_another_way(
    make_ledger: MakeLedger, property_pack: Pack
) -> None:
    ledger = mended(dry_run(make_ledger([OWNERS, owner(房号=None)]), property_pack), 2, "room", "103")
    assert ledger.with_mapping(ledger.mapping).row(2).values["room"] == "103"
    assert ledger.with_category("WJ").row(2).status is Status.READY


def test_mending_a_date_a_phone_and_an_id_works_with_text(make_ledger: MakeLedger, property_pack: Pack) -> None:
    bad = owner(接房日期="2023年2月30日", 联系电话="1381234567", 证件号码=5.101071979010554e17)
    ledger = dry_run(make_ledger([OWNERS, bad]), property_pack)
    for key, text in (("handover_date", "2023-02-28"), ("phone", "13812345678"), ("id_number", IDS[0])):
        ledger = mended(ledger, 2, key, text)
    assert ledger.rows[0].problems == ()
    sheet = ledger.sheets[0]
    for place in ((sheet, 3, 0), (sheet, 2, 99), (sheet, 2, -1), ("no such sheet", 2, 0)):
        with pytest.raises(KeyError):
            ledger.mended({place: "1"})


def test_a_line_of_a_register_needs_a_bag_that_is_here_and_one_unreturned_line_needs_it_on_its_shelf(
    make_ledger: MakeLedger, property_pack: Pack
) -> None:
    back = {"归还日期": "2024-01-10"}
    lines = [
        {"档案名称": "1-1-101", "借阅日期": "2024-01-06", "借阅人": "甲", **more}
        for more in (
            {}, {}, back, {"档案名称": "9-9-909"}, {"档案名称": "1-1-102"}, {"档案名称": "1-1-102", **back},
            {"借阅日期": "去年"},
        )
    ]  # fmt: skip
    head = ["档案名称", "借阅日期", "借阅人", "归还日期"]
    path = make_ledger([head, *([line.get(name) for name in head] for line in lines)])
    assert dry_run(path, property_pack).counts.ready == 6, "without an archive nobody knows"
    ledger = dry_run(path, property_pack, existing=Archive())
    assert [[problem.code for problem in row.problems] for row in ledger.rows] == [
        [], ["bag-is-out"], [], ["no-such-bag"], ["bag-is-out"], [], ["bad-date"],
    ]  # fmt: skip
    assert (ledger.counts.ready, ledger.counts.still_out) == (3, 1)
    sheet = ledger.sheets[0]
    there = ledger.mended({(sheet, 2, 3): "2024-01-10", (sheet, 5, 0): "1-1-101", (sheet, 5, 3): "2024-02-01"})
    assert [row.number for row in there.rows if row.problems] == [6, 8], "the first came back, so the second is out"


def test_the_rows_to_mend_are_saved_with_reasons_in_words(
    make_ledger: MakeLedger, property_pack: Pack, tmp_path: Path
) -> None:
    ledger = dry_run(make_ledger([OWNERS, owner(), owner(房号=None, 联系电话="12")]), property_pack)
    book = openpyxl.Workbook()
    for line in ledger.problem_sheet_rows():
        book.active.append(line)
    book.save(tmp_path / "待更正.xlsx")
    saved = list(openpyxl.load_workbook(tmp_path / "待更正.xlsx").active.iter_rows(values_only=True))
    assert saved[0] == ("行号", *OWNERS, "问题与处理")
    assert len(saved) == 2
    assert (saved[1][0], saved[1][4]) == ("3", "张三")
    assert saved[1][-1] == SENTENCES["missing-room"] + "\n" + SENTENCES["phone-format"]


def test_every_reason_says_what_to_do() -> None:
    assert len(REJECTING) == 33
    assert len(WARNING) == 26
    assert all("请" in sentence for sentence in SENTENCES.values())


def test_a_register_row_without_a_day_or_a_bag_is_refused(make_ledger: MakeLedger, property_pack: Pack) -> None:
    head = ["借阅日期", "借阅人", "档案名称", "归还日期"]
    rows = [
        ["2024-1-6", "孙静", "1-1-101", None],
        [None, "孙静", "1-1-101", None],
        ["2024-1-6", "孙静", None, "2024-1-9"],
    ]
    shown = dry_run(make_ledger([head, *rows]), property_pack).to_json()
    assert shown["rejected"] == [{"row": 3, "reason": "bad-date"}, {"row": 4, "reason": "missing-room"}]
    assert (shown["ready"], shown["still_out"]) == (1, 1)


def test_a_register_row_names_who_took_the_bag_and_doubtful_days_are_said(
    make_ledger: MakeLedger, property_pack: Pack
) -> None:
    head = ["借阅日期", "借阅人", "档案名称", "应还日期", "归还日期"]
    rows = [
        ["2024-1-6", None, "1-1-101", None, None],
        ["2024-1-6", "  ", "1-1-102", None, "2024-1-9"],
        ["2024-1-6", "孙静", "1-1-103", "2024-1-2", "2024-1-9"],
        ["2024-1-6", "孙静", "1-1-104", "2024-1-12", "2099-1-9"],
    ]
    shown = dry_run(make_ledger([head, *rows]), property_pack).to_json()
    assert shown["rejected"] == [{"row": 2, "reason": "no-borrower"}, {"row": 3, "reason": "no-borrower"}]
    assert [(one["row"], one["reason"]) for one in shown["warnings"]] == [(4, "due-before-lent"), (5, "back-in-future")]


def test_a_dossier_that_no_household_and_no_customer_names_is_sent_back(
    make_ledger: MakeLedger, loan_pack: Pack
) -> None:
    head = ["合同编号", "借款人", "身份证号", "贷款金额"]
    rows = [["HT-1", "张三", None, 500000], ["HT-2", None, None, 500000], ["HT-3", "无", "330106196203265242", 500000]]
    shown = dry_run(make_ledger([head, *rows]), loan_pack).to_json()
    assert shown["rejected"] == [{"row": 3, "reason": "missing-name"}, {"row": 4, "reason": "missing-name"}]
    assert shown["ready"] == 1


def test_a_ledger_that_does_not_suit_the_pack_is_refused_whole(make_ledger: MakeLedger, loan_pack: Pack) -> None:
    with pytest.raises(LedgerProblem) as refused:
        dry_run(make_ledger([["楼栋", "房号", "业主"], ["1栋", "101", "张三"]]), loan_pack)
    assert refused.value.code == "wrong-pack"


def test_progress_is_reported_and_a_cancel_stops(make_ledger: MakeLedger, property_pack: Pack) -> None:
    path = make_ledger([OWNERS, *(owner(房号=str(101 + at)) for at in range(1200))])
    shown: list[tuple[int, int]] = []
    dry_run(path, property_pack, progress=lambda done, total: shown.append((done, total)))
    assert len(shown) > 5
    assert all(done <= total for done, total in shown)
    with pytest.raises(Cancelled):
        dry_run(path, property_pack, cancelled=lambda: len(shown) > 0)


def test_the_severity_of_a_problem_follows_its_code(make_ledger: MakeLedger, property_pack: Pack) -> None:
    row = dry_run(make_ledger([OWNERS, owner(房号=None, 联系电话="12")]), property_pack).rows[0]
    assert [problem.severity for problem in row.problems] == [Severity.REJECT, Severity.WARN]


def test_a_month_alone_in_a_number_is_said_like_one_in_a_text(make_ledger: MakeLedger, property_pack: Pack) -> None:
    head = ["楼栋", "房号", "业主", "接房日期"]
    ledger = dry_run(make_ledger([head, ["1", "101", "张三", 2023.1], ["1", "102", "李四", "2023.10"]]), property_pack)
    assert ledger.to_json()["warnings"] == [{"row": row, "reason": "day-unsaid"} for row in (2, 3)]
