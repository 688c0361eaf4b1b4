"""A contract that stands in the archive is not taken in again, by an import or by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.models.domain.change import Edit, field_key
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.ledgers.drafts import DossierDraft
from app.models.services import changing, dossiers, importing, keeping
from app.models.services.desk import Desk
from tests import trade_office
from tests.refusals import refused
from tests.trade_office import Trade

_HEAD = "借款企业,社会信用代码,借款合同号,放款金额,放款日,客户经理"
_LINES = (
    "杭州启航商贸有限公司,91110000600037341L,HT2025-001,50,2025-03-01,王磊",
    "杭州启航商贸有限公司,91110000600037341L,HT2025-002,30,2025-05-01,王磊、冯涛",
)


def _file(path: Path, *lines: str) -> Path:
    path.write_text("\n".join([_HEAD, *lines]), encoding="utf-8")
    return path


def _reasons(desk: Desk, path: Path) -> list[list[str]]:
    return [[one.code for one in row.problems] for row in importing.preview(desk, path).rows]


@pytest.mark.rule("S13-R15")
def test_a_ledger_with_one_changed_cell_is_not_taken_in_twice(trade: Callable[[str], Trade], tmp_path: Path) -> None:
    desk = trade("loan").at(Role.ARCHIVIST)
    run = importing.preview(desk, _file(tmp_path / "one.csv", *_LINES))
    assert [[one.code for one in row.problems] for row in run.rows] == [
        ["manager-unknown"],
        ["manager-unknown", "manager-unknown"],
    ]
    done = importing.commit(desk, run).value
    assert done.entered == 2
    assert desk.store.db.value("SELECT count(*) FROM main.party") == 1
    again = _file(tmp_path / "two.csv", _LINES[0].replace(",50,", ",60,"), _LINES[1])
    assert _reasons(desk, again) == [["number-taken"]] * 2
    code = desk.store.db.value("SELECT reference_code FROM main.dossier ORDER BY id")
    assert str(code) in importing.preview(desk, again).rows[0].problems[0].sentence
    new = _LINES[0].replace("HT2025-001", "HT2025-003")
    assert _reasons(desk, _file(tmp_path / "three.csv", new)) == [[]]
    another = new.replace("杭州启航", "绍兴百川")
    assert _reasons(desk, _file(tmp_path / "four.csv", another)) == [["number-of-another"]]
    importing.undo(desk, done.batch_id)
    assert importing.commit(desk, importing.preview(desk, again)).value.entered == 2


@pytest.mark.rule("S13-R15")
def test_a_contract_number_that_stands_is_refused_by_hand(trade: Callable[[str], Trade], tmp_path: Path) -> None:
    desk = trade("loan").at(Role.ARCHIVIST)
    run = importing.preview(desk, _file(tmp_path / "one.csv", *_LINES))
    dossiers.register(desk, DossierDraft(party_name="李四", contract_no="HT2025-001"))
    for draft in (
        DossierDraft(party_name="王五", contract_no=" ht2025－001"),
        DossierDraft(party_name="王五", data={"contract-number": "HT2025-001"}),
    ):
        refusal = refused("number-once", lambda draft=draft: dossiers.register(desk, draft))
        assert "四(八)" in str(refusal.facts["clause"])
    refused("number-once", lambda: importing.commit(desk, run))
    assert desk.store.db.value("SELECT count(*) FROM main.dossier") == 1
    dossiers.register(desk, DossierDraft(party_name="王五", contract_no="无"))
    dossiers.register(desk, DossierDraft(party_name="赵六", contract_no="无"))


def test_a_pack_that_calls_no_number_unique_takes_it_again(trade: Callable[[str], Trade]) -> None:
    desk = trade("bank").at(Role.ARCHIVIST)
    for name in ("李四", "王五"):
        dossiers.register(desk, DossierDraft(party_name=name, contract_no="HT2025-001"))


@pytest.mark.rule("S13-R15")
def test_a_correction_brings_no_number_of_another_dossier(trade: Callable[[str], Trade]) -> None:
    desk = trade("loan").at(Role.ARCHIVIST)
    first, second = (
        dossiers.register(desk, DossierDraft(party_name=name, contract_no=number)).value
        for name, number in (("李四", "HT-1"), ("王五", "HT-2"))
    )
    key = field_key("contract-number")
    refused("number-once", lambda: changing.enter(desk, [Edit(second, key, "ht-1")], "客户本人"))
    changing.enter(desk, [Edit(first, key, "HT-1A")], "客户本人")
    changing.enter(desk, [Edit(second, key, "HT-1")], "客户本人")


@pytest.mark.rule("S19-R11")
def test_a_number_of_a_dossier_out_of_scope_does_not_tell_its_code(trade: Callable[[str], Trade]) -> None:
    office = trade("loan")
    clerk, manager = office.at(Role.ARCHIVIST), office.at(Role.PROJECT_MANAGER)
    dossiers.register(clerk, DossierDraft(party_name="李四", contract_no="HT-1"))
    number = trade_office.entered(
        clerk, Customer.PERSON, "王五", manager_a="甲", manager_a_id=manager.account.person_id
    )
    trade_office.verified(clerk, number)
    keeping.confirm(office.at(Role.GENERAL_MANAGER), [number])
    wanted = [Edit(number, field_key("contract-number"), "HT-1")]
    refusal = refused("number-once", lambda: changing.ask(manager, wanted, "补录", "客户本人"))
    assert "查看范围以外" in str(refusal) and "TRD" not in str(refusal)


@pytest.mark.rule("S13-R15")
def test_a_register_names_its_bags_by_their_contracts(trade: Callable[[str], Trade], tmp_path: Path) -> None:
    desk = trade("loan").at(Role.ARCHIVIST)
    bag = dossiers.register(desk, DossierDraft(party_name="李四", contract_no="HT2023-001")).value
    path = tmp_path / "借阅.csv"
    lines = [
        "合同编号,借阅人,借阅日期,归还日期",
        "ht2023－001,王磊,2023-03-01,2023-03-05",
        "HT2023-009,王磊,2023-03-01,",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    run = importing.preview(desk, path)
    assert [[one.code for one in row.problems] for row in run.rows] == [[], ["no-such-bag"]]
    assert importing.commit(desk, run).value.entered == 1
    assert desk.store.db.value("SELECT dossier_id FROM main.loan") == bag
