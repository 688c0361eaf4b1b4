"""Missing dossiers: reported, searched for by another, written off by a manager, and found again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.models.domain.change import Edit
from app.models.domain.docket import Docket
from app.models.domain.dossier import DossierState
from app.models.domain.errors import NotAllowed
from app.models.domain.loan import Condition, LoanKind
from app.models.domain.movement import MovementEvent
from app.models.domain.procedures.write_off import (
    APPROVE,
    CLOSED,
    REFUSE,
    REPORTED,
    SEARCH,
    WHERE,
    WITHDRAW,
    WRITE_OFF,
    WRITTEN_OFF,
)
from app.models.services import changing, checking, dockets, dossiers, lending, loan_register, returning, today
from app.models.services.conducts.every import CONDUCTS
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from tests import corrections, destruction
from tests.office import Office, register
from tests.refusals import refused
from tests.unit.services.signatures import destroyed, person_id, signed


@pytest.fixture
def bag(desk: Desk) -> int:
    return register(desk, "1栋1单元101", "张三")


@pytest.fixture
def other(desk: Desk) -> int:
    return register(desk, "1栋1单元102", "李四")


def report(desk: Desk, *bags: int) -> Docket:
    return dockets.begin(desk, WRITE_OFF.kind, bags, "上架核对时不在位置上，全室找过").value


def search(desk: Desk, docket: Docket, login: str, where: str = "各柜、还架车、打印机旁") -> Docket:
    inputs = {WHERE: where}
    return dockets.take(
        desk, docket.id, SEARCH, signed(desk, login, dockets.statement(desk, docket.id, SEARCH, inputs)), inputs=inputs
    ).value


def approve(desk: Desk, docket: Docket, login: str = "chen") -> Docket:
    given = signed(desk, login, dockets.statement(desk, docket.id, APPROVE))
    return dockets.take(desk, docket.id, APPROVE, given).value


def written_off(desk: Desk, *bags: int) -> Docket:
    return approve(desk, search(desk, report(desk, *bags), "zhou"))


@pytest.mark.rule("S12-R12")
def test_a_missing_dossier_keeps_its_history_and_comes_back_by_a_scan(desk: Desk, bag: int, other: int) -> None:
    docket = written_off(desk, bag, other)
    assert docket.state.name == WRITTEN_OFF
    gone = dossiers.detail(desk, bag)
    assert (gone.row.state, gone.row.name) == (DossierState.MISSING, "张三")
    assert gone.movements[-1].event is MovementEvent.MISSING or gone.movements[0].event is MovementEvent.MISSING
    checking.check(desk, docket.id, bag)
    assert dossiers.detail(desk, bag).row.state is DossierState.SHELVED
    assert dossiers.detail(desk, other).row.state is DossierState.MISSING
    assert dockets.docket(desk, docket.id).is_open
    checking.check(desk, docket.id, other)
    done = dockets.docket(desk, docket.id)
    assert done.state.name == CLOSED
    assert done.steps[-1].name == "李梅"
    assert written_off(desk, bag).state.name == WRITTEN_OFF, "what was found may be lost again"


@pytest.mark.rule("S12-R12")
def test_three_persons_write_a_dossier_off(desk: Desk, office: Office, bag: int) -> None:
    docket = report(desk, bag)
    refused("write-off-in-order", lambda: approve(desk, docket))
    refused("searcher-is-another", lambda: search(desk, docket, "li"))
    searched = search(desk, docket, "chen")
    refused("write-off-by-another", lambda: approve(desk, searched, "chen"))
    refused("approver-rank", lambda: approve(desk, searched, "zhou"))
    assert dossiers.detail(desk, bag).row.state is DossierState.SHELVED
    assert approve(desk, searched, "zhao").state.name == WRITTEN_OFF


@pytest.mark.rule("S12-R12")
def test_a_loan_that_never_came_back_ends_as_lost_and_stops_nobody(desk: Desk, bag: int) -> None:
    borrower = person_id(desk, "陈静")
    lending.lend(desk, LoanProposal(borrower, (bag,), LoanKind.LOAN, "装修核对", 7))
    searched = search(desk, report(desk, bag), "zhou")
    refused("lost-by-another", lambda: approve(desk, searched, "chen"))
    docket = approve(desk, searched, "zhao")
    (loan,) = dossiers.loans_of(desk, bag)
    assert (loan.condition, loan.condition_note) == (Condition.LOST, docket.code)
    assert not [one for one in loan_register.out(desk) if one.dossier_id == bag]
    refused("is-missing", lambda: returning.take_back(desk, bag))
    refused("not-on-shelf", lambda: lending.lend(desk, LoanProposal(borrower, (bag,), LoanKind.LOAN, "装修核对", 7)))
    checking.check(desk, docket.id, bag)
    assert dossiers.detail(desk, bag).row.state is DossierState.SHELVED
    (loan,) = dossiers.loans_of(desk, bag)
    assert loan.condition is Condition.LOST, "what was written stays written"


def test_what_is_listed_elsewhere_or_missing_already_is_not_reported(desk: Desk, bag: int, other: int) -> None:
    report(desk, bag)
    refused("on-another-list", lambda: report(desk, bag))
    refused("on-another-list", lambda: destruction.begin(desk, [bag], "到期", "one", "another"))
    written_off(desk, other)
    refused("missing-was-kept", lambda: report(desk, other))
    refused("destroy-only-shelved", lambda: destruction.begin(desk, [other], "到期", "one", "another"))


def test_what_was_found_is_free_while_others_are_missing(desk: Desk, bag: int, other: int) -> None:
    docket = written_off(desk, bag, other)
    checking.check(desk, docket.id, bag)
    refused("checked-already", lambda: checking.check(desk, docket.id, bag))
    assert report(desk, bag).state.name == REPORTED
    refused("missing-was-kept", lambda: report(desk, other))


@pytest.mark.rule("S12-R12")
def test_what_was_handled_after_the_report_is_not_written_off(
    desk: Desk, bag: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched = search(desk, report(desk, bag), "zhou")
    earlier = desk.now() - timedelta(hours=1)
    monkeypatch.setattr(desk, "now", lambda: earlier)
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (bag,), LoanKind.LOAN, "装修核对", 7))
    refused("seen-since-report", lambda: approve(desk, searched, "zhao"))
    assert dossiers.detail(desk, bag).row.state is DossierState.LENT
    assert [loan.condition for loan in dossiers.loans_of(desk, bag)] == [None]


@pytest.mark.rule("S02-R11", "S12-R12")
def test_the_words_of_a_write_off_go_with_the_dossier(desk: Desk, bag: int) -> None:
    docket = dockets.begin(desk, WRITE_OFF.kind, [bag], "翟让最后借走").value
    docket = approve(desk, search(desk, docket, "zhou", "翟让家里"))
    checking.check(desk, docket.id, bag)
    destroyed(desk, bag)
    inputs = "".join(
        str(row)
        for table in ("docket", "docket_step", "audit", "audit_reason")
        for row in desk.store.db.rows(f"SELECT * FROM main.{table}")
    )
    assert "翟让" not in inputs
    assert dockets.docket(desk, docket.id).state.name == CLOSED


def test_a_hook_of_a_step_that_does_not_exist_is_a_bug() -> None:
    with pytest.raises(ValueError, match="serach"):
        replace(CONDUCTS[WRITE_OFF.kind], effects={"serach": lambda _work, _docket: None})


def test_a_report_is_sent_back_or_withdrawn(desk: Desk, office: Office, bag: int) -> None:
    first = report(desk, bag)
    with pytest.raises(NotAllowed):
        dockets.take(desk, first.id, REFUSE, reason="再找一遍")
    back = dockets.take(office.desk("chen"), first.id, REFUSE, reason="再找一遍").value
    assert back.taken(REFUSE)[0].reason == "再找一遍"
    second = report(desk, bag)
    assert not dockets.take(desk, second.id, WITHDRAW).value.is_open
    assert report(desk, bag).state.name == REPORTED


def test_a_scan_of_another_bag_finds_nothing(desk: Desk, bag: int, other: int) -> None:
    docket = report(desk, bag)
    refused("write-off-in-order", lambda: checking.check(desk, docket.id, bag))
    docket = approve(desk, search(desk, docket, "zhou"))
    refused("not-written-off", lambda: checking.check(desk, docket.id, other))


def test_the_awaited_person_is_shown(desk: Desk, office: Office, bag: int) -> None:
    docket = report(desk, bag)
    assert [step.name for _, step in today.today(desk).dockets] == [SEARCH]
    search(desk, docket, "zhou")
    assert not today.today(desk).dockets
    manager = office.desk("chen")
    assert [(one.code, step.name) for one, step in today.today(manager).dockets] == [(docket.code, APPROVE)]


def test_a_missing_dossier_is_still_corrected(desk: Desk, bag: int) -> None:
    desk.store.db.run("UPDATE main.dossier SET life = 'verified' WHERE id = ? AND life = 'entered'", (bag,))
    desk.store.db.run("UPDATE main.dossier SET life = 'confirmed' WHERE id = ?", (bag,))
    written_off(desk, bag)
    asked = changing.ask(desk, [Edit(bag, "note", "补记")], "来电", "业主本人").value
    statement = corrections.statement(desk, asked.id, [asked.lines[0].position])
    corrections.decide(desk, asked.id, [asked.lines[0].position], signed(desk, "chen", statement), "")
    assert dossiers.detail(desk, bag).note == "补记"


def test_nothing_becomes_missing_or_found_past_its_docket(desk: Desk, bag: int) -> None:
    def put(state: str) -> None:
        desk.store.db.run("UPDATE main.dossier SET state = ? WHERE id = ?", (state, bag))

    refused("write-off-in-order", lambda: put("missing"))
    written_off(desk, bag)
    for state in ("shelved", "lent"):
        refused("is-missing", lambda state=state: put(state))
