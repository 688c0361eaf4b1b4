"""Every action reaches the pages, unless it says that it changed only the trail; every action leaves an event."""

from __future__ import annotations

import pytest

from app.models.domain.recipient import OFFICE
from app.models.domain.rights import Right
from app.models.services import accounts, lending, loan_register
from app.models.services.action import Work, action
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from tests import borrowing, destruction
from tests.office import register
from tests.unit.services.signatures import person_id, signed


def test_an_action_without_an_event_fails_at_the_gate(desk: Desk) -> None:
    @action(Right.LEND)
    def mute(work: Work) -> None:
        pass

    with pytest.raises(RuntimeError, match="audit event"):
        mute(desk)


def test_an_approval_a_scan_and_a_new_colleague_reach_the_pages(desk: Desk) -> None:
    bag, other = register(desk, "1栋1单元101", "张三"), register(desk, "1栋1单元102", "李四")
    wanted = lending.lend(
        desk, LoanProposal(person_id(desk, "吴琪"), (bag,), lending.LoanKind.LOAN, "核对", 7)
    ).value.request
    given = signed(desk, "zhao", borrowing.approval_statement(desk, wanted.id))
    assert borrowing.approve(desk, wanted.id, given).changed
    listed = destruction.propose(desk, [other], "到期").value.id
    given = signed(desk, "chen", destruction.approval_statement(desk, listed))
    assert destruction.approve(desk, listed, given).changed
    assert destruction.scan_out(desk, listed, other).changed
    assert accounts.add_staff(desk, "新来的", "工程部").changed
    today = desk.now().date()
    for way in (loan_register.export, loan_register.print_register):
        assert not way(desk, today, today, "核对", OFFICE).changed, "what only reads changes nothing"
