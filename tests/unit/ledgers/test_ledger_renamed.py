"""A ledger under the words that an office has chosen for its fields: read as what they are."""

from __future__ import annotations

from datetime import date

import pytest

from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import read_pack, shipped_pack
from app.models.ledgers.drafts import DossierDraft
from app.models.ledgers.template import template
from tests.dry_runs import dry_run
from tests.unit.ledgers.conftest import MakeLedger, Rows


def renamed(pack_id: str, *changes: tuple[str, str]) -> Pack:
    """A shipped pack with other captions."""
    text = shipped_pack(pack_id).text
    for old, new in changes:
        assert f'name = "{old}"' in text
        text = text.replace(f'name = "{old}"', f'name = "{new}"', 1)
    return read_pack(text, "t")


@pytest.mark.rule("S13-R15", "S19-R19")
def test_a_template_and_a_ledger_go_by_the_new_captions(make_ledger: MakeLedger) -> None:
    pack = renamed(
        "loan",
        ("合同编号", "借款合同代号"),
        ("贷款金额", "放贷数额"),
        ("到期日", "末日"),
        ("证件有效期至", "证照到哪天"),
    )
    labels = [one.label for one in template(pack)]
    assert {"借款合同代号", "放贷数额（元）", "末日", "证照到哪天"} <= set(labels) and len(set(labels)) == len(labels)
    rows: Rows = [
        ["借款人", "身份证号", "借款合同代号", "放贷数额（万元）", "末日", "证照到哪天"],
        ["张三", "11010519491231002X", "A-9", 5, "2027.1.5", "2030.5.1"],
    ]
    (row,) = dry_run(make_ledger(rows), pack).rows
    assert isinstance(row.draft, DossierDraft) and not row.problems
    assert (row.draft.contract_no, row.draft.amount_fen, row.draft.due_date) == ("A-9", 5_000_000, date(2027, 1, 5))
    assert row.draft.data == {"document-valid-until": "2030-05-01"}


def test_an_alias_of_the_pack_still_names_a_field_that_is_called_otherwise(make_ledger: MakeLedger) -> None:
    pack = renamed("company", ("法人代表", "企业负责人"))
    rows: Rows = [
        ["单位名称", "统一社会信用代码", "法定代表人", "电话"],
        ["甲乙公司", "91350100M000100Y43", "张三", "13800138000"],
    ]
    (row,) = dry_run(make_ledger(rows), pack).rows
    assert isinstance(row.draft, DossierDraft) and row.draft.data == {"legal-representative": "张三"}
