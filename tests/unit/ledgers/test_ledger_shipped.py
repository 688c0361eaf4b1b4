"""The three ledgers of the offices come out row by row as `expected.json` says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.models.domain.policy.reading import shipped_pack
from app.models.ledgers.drafts import DossierDraft, LoanDraft
from tests.dry_runs import check, dry_run, short_name

LEDGERS = Path(__file__).parents[2] / "data" / "ledgers"
EXPECTED = json.loads((LEDGERS / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["owners-yujingwan.xlsx", "loan-projects.xlsx"])
def test_every_row_is_ready_rejected_or_warned_as_expected(name: str) -> None:
    assert check(LEDGERS / name).to_json() == EXPECTED[name]


def test_the_register_of_last_year_is_read_whole_and_eight_bags_never_came_back() -> None:
    shown = check(LEDGERS / "borrow-register-2024.xlsx").to_json()
    formula = {"row": 119, "reason": "cell-unread"}
    assert shown == {"rows": 130, "ready": 130, "still_out": 8, "rejected": [], "warnings": [formula]}


@pytest.mark.parametrize(("name", "pack"), [("owners-yujingwan.xlsx", "property"), ("loan-projects.xlsx", "loan")])
def test_the_pack_is_chosen_from_the_header_and_naming_it_changes_nothing(name: str, pack: str) -> None:
    assert check(LEDGERS / name).pack.id == pack
    assert dry_run(LEDGERS / name, shipped_pack(pack)).to_json() == EXPECTED[name]


@pytest.mark.rule("S05-R5")
def test_ticks_become_papers_in_the_pack_s_wording() -> None:
    ledger = check(LEDGERS / "owners-yujingwan.xlsx")
    draft = ledger.row(5).draft
    assert isinstance(draft, DossierDraft)
    assert draft.papers == (
        "购房合同复印件",
        "业主身份证复印件",
        "临时管理规约",
        "消防安全承诺书",
        "入伙资料",
        "装修资料",
    )
    known = {paper.title for paper in ledger.pack.categories[0].papers}
    given = {title for row in ledger.rows if isinstance(row.draft, DossierDraft) for title in row.draft.papers}
    assert given == known


def test_a_row_of_owners_is_understood_in_every_field() -> None:
    draft = check(LEDGERS / "owners-yujingwan.xlsx").row(6).draft
    assert isinstance(draft, DossierDraft)
    assert draft.household is not None
    assert draft.household.display() == "1栋1单元102"
    assert (draft.party_name, draft.gender, draft.category) == ("梁萱杰", "男", "JF")
    assert str(draft.handover_date) == "2016-08-21"
    assert draft.place is not None
    assert draft.place.code == "A-01-03"


def test_a_row_of_loans_is_understood_in_every_field() -> None:
    draft = check(LEDGERS / "loan-projects.xlsx").row(5).draft
    assert isinstance(draft, DossierDraft)
    assert (draft.reference_code, draft.contract_no) == ("DK-2023-0003", "DK-2023-0003-HT01")
    assert draft.amount_fen == 20 * 10_000 * 100
    assert (str(draft.issue_date), str(draft.due_date)) == ("2022-07-02", "2025-07-01")
    assert (draft.manager_a, draft.manager_b, draft.risk_level) == ("王雪秀", "程俊轩", "低")
    assert (draft.title_deed_name, draft.title_deed_no) == ("不动产他项权证", "闽（2024）他项第89598号")
    assert draft.category == "DK"


def test_a_row_of_the_register_names_its_household_and_its_days() -> None:
    loan = check(LEDGERS / "borrow-register-2024.xlsx").row(3).draft
    assert isinstance(loan, LoanDraft)
    assert loan.household is not None
    assert (short_name(loan.household), loan.borrower, loan.approver) == ("5-1-2801", "李军熙", "陈经理")
    assert [str(day) for day in (loan.lent_on, loan.due_on, loan.returned_on)] == [
        "2024-01-06",
        "2024-01-20",
        "2024-01-11",
    ]


def test_markup_in_a_name_stays_text() -> None:
    assert check(LEDGERS / "owners-yujingwan.xlsx").row(45).values["party_name"] == '<b>王</b><img src="/etc/passwd">'


def test_the_same_file_has_the_same_hash_and_header() -> None:
    one, other = (check(LEDGERS / "loan-projects.xlsx") for _ in range(2))
    assert (one.sha256, one.fingerprint) == (other.sha256, other.fingerprint)
    assert one.fingerprint != check(LEDGERS / "owners-yujingwan.xlsx").fingerprint
