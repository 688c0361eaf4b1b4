"""Access to dossiers: the post's reach, special protection, and the two ways in for those without the right."""

from __future__ import annotations

import pytest

from app.models.domain.clause import SAFEGUARD
from app.models.domain.errors import BadInput, NotAllowed
from app.models.domain.loan import LoanKind
from app.models.domain.person import Role
from app.models.services import access, accounts, dossiers, lending, returning
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from tests import borrowing
from tests.office import Office, register
from tests.refusals import refused
from tests.unit.services.signatures import destroyed, person_id, signed


@pytest.fixture
def foreign(office: Office) -> int:
    """A dossier of 2栋; 孙静 answers for 1栋."""
    clerk = office.desk("li")
    register(clerk, "1栋1单元101", "张三")
    number = register(clerk, "2栋1单元101", "李四", classes={"risk": "高"})
    first = clerk.store.db.value("SELECT building_id FROM main.dossier ORDER BY id LIMIT 1")
    accounts.assign_buildings(office.desk("chen"), person_id(clerk, "孙静"), {first})
    return number


def code_of(desk: Desk, number: int) -> str:
    return dossiers.rows(desk, [number])[0].reference_code


@pytest.mark.rule("S05-R11", "S05-R12", "S03-R9", "S17-R4", "S11-R3", "S18-R5", "S01-R8")
def test_a_steward_without_the_right_asks_the_general_manager_agrees_and_then_it_is_seen(
    office: Office, foreign: int
) -> None:
    clerk, steward, general = office.desk("li"), office.desk("sun"), office.desk("zhao")
    with pytest.raises(NotAllowed) as caught:
        dossiers.detail(steward, foreign)
    assert "经总经理审批" in str(caught.value) and "4.3.3" in str(caught.value)
    code = code_of(clerk, foreign)
    asked = lending.ask_by_code(steward, [code], LoanKind.CONSULTATION, "业主要求", 0).value
    assert asked.state.name == "asked" and asked.docket.takers == (Role.GENERAL_MANAGER,)
    assert "4.3.3" in asked.docket.clause
    with pytest.raises(NotAllowed):
        dossiers.detail(steward, foreign)
    approval = signed(general, "zhao", borrowing.approval_statement(general, asked.id))
    borrowing.approve(general, asked.id, approval)
    lending.issue(clerk, asked.id)
    assert dossiers.detail(steward, foreign).row.name == "李四"
    assert [loan.kind for loan in dossiers.loans_of(steward, foreign)] == [LoanKind.CONSULTATION]
    returning.take_back(clerk, foreign)
    with pytest.raises(NotAllowed):
        dossiers.detail(steward, foreign)


@pytest.mark.rule("S05-R11")
def test_asking_for_a_code_that_nobody_has(office: Office) -> None:
    refused(
        "no-such-code",
        lambda: lending.ask_by_code(office.desk("sun"), ["YJW-JF·2026-D10-9999"], LoanKind.CONSULTATION, "业主要求", 0),
    )


@pytest.mark.rule("S05-R9", "S08-R5", "S06-R4")
def test_a_manager_reads_why_row_by_row(office: Office, foreign: int) -> None:
    manager, clerk = office.desk("chen"), office.desk("li")
    steward = person_id(clerk, "孙静")
    shown = access.why(manager, steward, code_of(clerk, foreign))
    assert not shown.may
    assert [(row.question, row.holds) for row in shown.rows] == [
        ("岗位", True), ("此档案", False), ("重点保护的档案", False)
    ]  # fmt: skip
    assert "4.3.1" in shown.rows[0].clause and "本人负责的楼栋" in shown.rows[0].found
    assert [(way.kind, way.approvers) for way in shown.ways] == [
        (LoanKind.CONSULTATION, (Role.GENERAL_MANAGER,)), (LoanKind.LOAN, (Role.GENERAL_MANAGER,))
    ]  # fmt: skip
    own = code_of(clerk, 1)
    assert access.why(manager, steward, own).may
    assert access.why(manager, person_id(clerk, "赵明"), code_of(clerk, foreign)).may
    with pytest.raises(BadInput) as unknown:
        access.why(manager, steward, "没有这个档号")
    assert unknown.value.code == "no-such-code"
    bar_code = clerk.store.db.value("SELECT bar_code FROM main.dossier WHERE reference_code = ?", (own,))
    for typed in (str(bar_code), own.lower(), own.replace("·", "."), own.replace("·", "")):
        assert access.why(manager, steward, typed).may, typed
    with pytest.raises(NotAllowed):
        access.why(office.desk("sun"), steward, own)


@pytest.mark.rule("S08-R5")
def test_special_protection_needs_its_own_right_even_in_ones_own_building(office: Office, foreign: int) -> None:
    clerk, steward = office.desk("li"), office.desk("sun")
    assert len(dossiers.find(steward, "1-1-101")) == 1
    hidden = register(clerk, "1栋1单元102", "王五", classes={"risk": "高"})
    assert dossiers.find(steward, "王五") == []
    with pytest.raises(NotAllowed):
        dossiers.detail(steward, hidden)
    shown = access.why(office.desk("chen"), person_id(clerk, "孙静"), code_of(clerk, hidden))
    assert not shown.may and shown.rows[-1].question == "重点保护的档案"
    assert shown.rows[-1].clause == str(SAFEGUARD)


@pytest.mark.rule("S05-R9")
def test_who_asks_for_themselves_learns_their_row_and_the_ways_in(office: Office) -> None:
    shown = access.why_not_me(office.desk("sun"))
    assert not shown.may and "楼宇管家" in shown.rows[0].found and shown.ways[0].approvers == (Role.GENERAL_MANAGER,)
    assert [post.name for post in access.posts(office.desk("sun"))][:2] == ["档案管理员", "楼宇管家"]


@pytest.mark.rule("S05-R11")
def test_who_asks_from_outside_does_not_learn_that_it_is_out(office: Office, foreign: int) -> None:
    clerk, steward, general = office.desk("li"), office.desk("sun"), office.desk("zhao")
    borrower = person_id(clerk, "陈静")
    for number in (1, foreign):
        lending.lend(clerk, LoanProposal(borrower, (number,), LoanKind.LOAN, "核对", 7))
    asked = lending.ask_by_code(steward, [code_of(clerk, foreign)], LoanKind.CONSULTATION, "业主要求", 0).value
    assert asked.state.name == "asked"
    refused(
        "not-on-shelf", lambda: lending.ask_by_code(steward, [code_of(clerk, 1)], LoanKind.CONSULTATION, "业主要求", 0)
    )
    borrowing.approve(general, asked.id, signed(general, "zhao", borrowing.approval_statement(general, asked.id)))
    refused("not-on-shelf", lambda: lending.issue(clerk, asked.id))


@pytest.mark.rule("S05-R11")
def test_who_asks_from_outside_does_not_learn_that_it_is_destroyed(office: Office, foreign: int) -> None:
    clerk, steward, general = office.desk("li"), office.desk("sun"), office.desk("zhao")
    code = code_of(clerk, foreign)
    destroyed(clerk, foreign)
    asked = lending.ask_by_code(steward, [code], LoanKind.CONSULTATION, "业主要求", 0).value
    assert asked.state.name == "asked"
    borrowing.approve(general, asked.id, signed(general, "zhao", borrowing.approval_statement(general, asked.id)))
    refused("not-on-shelf", lambda: lending.issue(clerk, asked.id))
