"""A read sees one state of the archive, whatever is written while it reads."""

from __future__ import annotations

from typing import Any

import pytest

from app.models.domain.loan import LoanKind
from app.models.domain.policy.pack import Reach
from app.models.domain.rights import Right
from app.models.services import lending, loan_register
from app.models.services.action import Work, action
from app.models.services.lending import LoanProposal
from app.models.store import dockets as store_dockets
from app.models.store.scope import Scope
from tests import borrowing
from tests.office import Office, register, register_kept


def test_a_request_that_is_withdrawn_meanwhile_is_read_whole(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, asker = office.desk("li"), office.desk("zhou")
    dossier_id = register_kept(office, "9栋1单元901", "张三")
    asked = lending.ask(asker, LoanProposal(asker.account.person_id, (dossier_id,), LoanKind.LOAN, "核对", 3)).value
    read_steps = store_dockets._steps

    def withdrawn_meanwhile(*given: Any, **more: Any) -> Any:
        monkeypatch.setattr(store_dockets, "_steps", read_steps)
        borrowing.withdraw(asker, asked.id)
        return read_steps(*given, **more)

    monkeypatch.setattr(store_dockets, "_steps", withdrawn_meanwhile)
    assert [one.borrower_id for one in loan_register.waiting(reader)] == [asker.account.person_id]
    assert loan_register.waiting(reader) == []


def test_a_scope_that_changes_during_an_action_holds_from_the_next_one(office: Office) -> None:
    """Undoing an action must not undo the narrower views with it."""
    desk = office.desk("li")
    register(desk, "9栋1单元901", "张三")

    @action(Right.REGISTER)
    def narrowed_and_undone(work: Work) -> None:
        work.desk.store.narrow(Scope(Reach.NONE, False, work.me))
        assert work.desk.store.db.value("SELECT COUNT(*) FROM dossier") == 1
        raise InterruptedError

    with pytest.raises(InterruptedError):
        narrowed_and_undone(desk)
    assert desk.store.db.value("SELECT COUNT(*) FROM dossier") == 0
