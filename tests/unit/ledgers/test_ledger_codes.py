"""Several codes in one cell: each number of a contract counts, and a dossier has one code."""

from __future__ import annotations

import pytest

from app.models.domain.numbers import codes_listed
from app.models.domain.policy.pack import Pack
from app.models.ledgers.drafts import DossierDraft
from tests.dry_runs import dry_run
from tests.unit.ledgers.conftest import MakeLedger


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("HT4/HT5", ["HT4", "HT5"]),
        ("HT2021-004 HT2021-015", ["HT2021-004", "HT2021-015"]),
        ("(2021)借字第4号及(2021)借字第5号", ["(2021)借字第4号", "(2021)借字第5号"]),
        ("HT2021-004", []),
        ("HT 2021/004", []),
        ("2021/004", []),
        ("XD2021/借004", []),
        ("", []),
    ],
)
def test_codes_of_one_make_are_a_list(text: str, codes: list[str]) -> None:
    assert codes_listed(text) == codes


def test_every_number_of_a_contract_is_compared(make_ledger: MakeLedger, loan_pack: Pack) -> None:
    rows = [["客户名称", "合同编号"], ["甲公司", "HT4/HT5"], ["乙公司", "HT5"], ["丙公司", "HT2021/006"]]
    run = dry_run(make_ledger(rows), loan_pack)
    assert [entry["values"]["contract_no"] for entry in run.values()] == ["HT4、HT5", "HT5", "HT2021/006"]
    assert run.to_json()["rejected"] == [{"row": 3, "reason": "number-taken"}]
    assert run.written_otherwise(run.rows[0]) == {"contract_no": "HT4、HT5"}


def test_two_codes_of_dossiers_in_a_cell_are_sent_back(make_ledger: MakeLedger, loan_pack: Pack) -> None:
    ledger = make_ledger([["档案编号", "客户名称"], ["DK-2021-004/DK-2021-005", "甲公司"], ["DK-2021-006", "乙公司"]])
    assert dry_run(ledger, loan_pack).to_json()["rejected"] == [{"row": 2, "reason": "several-codes"}]
    register = make_ledger([["借阅日期", "档号", "借阅人"], ["2024-03-05", "DK-2021-004至DK-2021-006", "王磊"]])
    assert dry_run(register, loan_pack).to_json()["rejected"] == [{"row": 2, "reason": "several-codes"}]


def test_a_ledger_gives_a_company_no_document_of_a_person(make_ledger: MakeLedger, loan_pack: Pack) -> None:
    rows = [
        ["客户名称", "证件号码", "证件种类"],
        ["宏达商贸有限公司", "91350100M000100Y43", "居民身份证"],
        ["张三", "11010519491231002X", "居民身份证"],
    ]
    ledger = dry_run(make_ledger(rows), loan_pack)
    company, person = (row.draft.data for row in ledger.rows if isinstance(row.draft, DossierDraft))
    assert "document-kind" not in company and person["document-kind"] == "身份证"
    assert ledger.to_json()["warnings"] == [{"row": 2, "reason": "document-of-a-person"}]
