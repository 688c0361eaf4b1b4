"""Contracts take their numbers after the dossier that they lie in (S13-R15)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.models.domain.change import Edit, paper_key
from app.models.domain.item import NewItem
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.policy.medium import Medium
from app.models.services import changing, dossiers, filing
from app.models.services.desk import Desk
from tests.trade_office import Trade, entered

pytestmark = pytest.mark.rule("S13-R15")


def item(title: str, *, contract: bool = False) -> NewItem:
    return NewItem(title, True, Medium.PAPER, 8, "2026-03-05", "冯涛", False, "", contract)


def numbers(desk: Desk, dossier_id: int) -> dict[str, str]:
    return {one.title: one.number for one in filing.items(desk, dossier_id)}


def test_a_contract_is_numbered_after_its_dossier_and_found_by_that_number(trade: Callable[[str], Trade]) -> None:
    desk = trade("loan").at(Role.ARCHIVIST)
    number = entered(desk, Customer.ORGANISATION, "宏远商贸", papers=("立项审批资料", "重要合同或单据"))
    code = dossiers.rows(desk, [number])[0].reference_code
    assert numbers(desk, number) == {"立项审批资料": "", "重要合同或单据": f"{code}-HT01"}
    filing.add_item(desk, number, item("借款合同"))
    filing.add_item(desk, number, item("保证合同", contract=True))
    filing.add_item(desk, number, item("调查报告"))
    kept = numbers(desk, number)
    assert (kept["借款合同"], kept["保证合同"], kept["调查报告"]) == (f"{code}-HT02", f"{code}-HT03", "")
    other = entered(desk, Customer.PERSON, "张三", papers=("重要合同或单据",))
    assert dossiers.find(desk, f"{code}-HT03") == [number] and dossiers.find(desk, "HT01") == [number, other]
    assert [one.number for one in dossiers.detail(desk, number).items] == list(kept.values())


def test_a_number_is_given_out_once(trade: Callable[[str], Trade]) -> None:
    desk = trade("loan").at(Role.ARCHIVIST)
    number = entered(desk, Customer.PERSON, "张三", papers=("重要合同或单据",))
    code = dossiers.rows(desk, [number])[0].reference_code
    title = paper_key("重要合同或单据")
    changing.enter(desk, [Edit(number, title, "")], "客户本人")
    assert numbers(desk, number) == {} and dossiers.find(desk, f"{code}-HT01") == []
    changing.enter(desk, [Edit(number, title, "原件")], "客户本人")
    assert numbers(desk, number) == {"重要合同或单据": f"{code}-HT02"}


def test_the_synonym_of_a_paper_makes_the_dossier_whole(trade: Callable[[str], Trade]) -> None:
    desk = trade("loan").at(Role.ARCHIVIST)
    number = entered(desk, Customer.PERSON, "张三")
    assert "重要合同或单据" in dossiers.detail(desk, number).missing_papers
    filing.add_item(desk, number, item("借款合同"))
    assert "重要合同或单据" not in dossiers.detail(desk, number).missing_papers
