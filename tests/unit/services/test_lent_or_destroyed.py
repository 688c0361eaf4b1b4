"""A bag that was scanned out for destruction is not lent, whatever was approved before (S02-R11)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.models.domain.dossier import DossierState
from app.models.domain.loan import LoanKind
from app.models.services import dossiers, lending, loan_register, returning
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import loans
from tests import borrowing, destruction
from tests.office import register
from tests.refusals import refused
from tests.unit.services.signatures import person_id, signed
from tests.unit.services.test_destroying import approved, destroy

pytestmark = pytest.mark.rule("S02-R11")


@pytest.fixture
def bags(desk: Desk) -> tuple[int, int]:
    return register(desk, "1栋1单元101", "张三"), register(desk, "1栋1单元102", "李四")


def wanted(desk: Desk, name: str, *bags: int) -> LoanProposal:
    return LoanProposal(person_id(desk, name), bags, LoanKind.LOAN, "装修核对", 7)


def scanned_out(desk: Desk, bag: int) -> str:
    """The bag lies ready to be destroyed; returns the code of its list."""
    listed = approved(desk, bag)
    destruction.scan_out(desk, listed.id, bag)
    return listed.code


def still_here(desk: Desk, *bags: int) -> bool:
    lying = all(row.state is DossierState.SHELVED for row in dossiers.rows(desk, list(bags)))
    return lying and not loan_register.out(desk)


def test_an_approved_request_is_not_issued_for_a_bag_that_was_scanned_out_meanwhile(
    desk: Desk, bags: tuple[int, int]
) -> None:
    asked = lending.lend(desk, wanted(desk, "吴琪", *bags)).value.request
    borrowing.approve(desk, asked.id, signed(desk, "zhao", borrowing.approval_statement(desk, asked.id)))
    code = scanned_out(desk, bags[1])
    refusal = refused("scanned-out", lambda: lending.issue(desk, asked.id))
    assert refusal.facts["list"] == code and "撤回清册" in str(refusal)
    assert still_here(desk, *bags)
    destruction.withdraw(desk, destruction.all_lists(desk)[0].id)
    lending.issue(desk, asked.id)
    assert len(loan_register.out(desk)) == 2


@pytest.mark.parametrize("name", ["周涛", "吴琪"])
def test_a_bag_that_was_scanned_out_is_neither_lent_nor_asked_for(desk: Desk, bags: tuple[int, int], name: str) -> None:
    code = scanned_out(desk, bags[1])
    trying: tuple[Callable[[Desk, LoanProposal], object], ...] = (lending.lend, lending.ask)
    for act in trying:
        refusal = refused("scanned-out", lambda act=act: act(desk, wanted(desk, name, *bags)))
        assert refusal.facts["list"] == code
    assert still_here(desk, *bags) and loan_register.waiting(desk) == []


def test_the_terms_and_the_obstacles_say_so_beforehand_in_the_words_of_the_refusal(
    desk: Desk, bags: tuple[int, int]
) -> None:
    out = register(desk, "1栋1单元103", "王五")
    lending.lend(desk, wanted(desk, "周涛", out))
    scanned_out(desk, bags[1])
    ahead = lending.terms(desk, wanted(desk, "周涛", *bags, out))
    codes = {number: refusal.code for number, refusal in ahead.obstacles.items()}
    assert codes == {bags[1]: "scanned-out", out: "not-on-shelf"}
    for number, refusal in lending.obstacles(desk, [*bags, out]).items():
        said = str(refused(codes[number], lambda number=number: lending.lend(desk, wanted(desk, "周涛", number))))
        assert str(refusal) == str(ahead.obstacles[number]) == said


def test_the_schema_enters_no_loan_of_it_and_takes_what_came_back_long_ago(desk: Desk, bags: tuple[int, int]) -> None:
    listed = approved(desk, bags[0])
    destruction.scan_out(desk, listed.id, bags[0])
    db, me = desk.store.db, desk.account.person_id
    with desk.store.transaction():
        db.run(
            "INSERT INTO main.batch (id, kind, file_name, file_sha256, imported_at, imported_by, row_count)"
            " VALUES (99, 'loans', 'x', 'x', '2026-11-20', ?, 1)",
            (me,),
        )
    line = (
        "INSERT INTO main.loan (batch_id, kind, dossier_id, borrower_id, purpose, issued_at, issued_by, due_on, returned_at,"
        " condition) VALUES (99, 'loan', ?, ?, 'x', '2020-11-20', ?, '2020-11-27', ?, ?)"
    )
    refused("scanned-out", lambda: db.run(line, (bags[0], me, me, None, None)))
    destroy(desk, "zhou", listed.id)
    refused("scanned-out", lambda: db.run(line, (bags[0], me, me, None, None)))
    db.run(line, (bags[0], me, me, "2020-11-21", "complete"))
    db.run(line, (bags[1], me, me, None, None))


def test_the_store_lets_no_loan_of_it_go_on_whose_return_is_undone(desk: Desk, bags: tuple[int, int]) -> None:
    lending.lend(desk, wanted(desk, "周涛", *bags))
    back = [returning.take_back(desk, bag).value for bag in bags]
    code = scanned_out(desk, bags[1])
    refusal = refused("scanned-out", lambda: returning.undo_return(desk, back[1].id, "扫错"))
    assert refusal.facts["list"] == code
    db = desk.store.db
    with desk.store.transaction():
        # past the services: the schema asks for no more than that the dossier is out
        db.run("UPDATE main.dossier SET state = 'lent' WHERE id IN (?, ?)", bags)
        refused("scanned-out", lambda: loans.reopen(db, back[1].id, "扫错"))
        loans.reopen(db, back[0].id, "扫错")
    assert [loan.dossier_id for loan in loan_register.out(desk)] == [bags[0]]
