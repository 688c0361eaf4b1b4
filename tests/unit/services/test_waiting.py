"""Counts beside the pages agree with the lists of 今日, and cost a few statements whatever the number."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.models.domain.change import Edit
from app.models.domain.loan import LoanKind
from app.models.domain.procedures.correction import CORRECTION
from app.models.domain.procedures.destruction import DESTRUCTION
from app.models.domain.procedures.loan import LOAN
from app.models.services import changing, lending, returning, waiting
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.services.today import today, waiting_counts
from tests import destruction
from tests.office import Office, register, register_kept
from tests.unit.services.signatures import person_id

# The account and the rules in force; the open dockets, their steps and parts; deputies; late loans and, for a clerk, returns that wait
# for their inspection; of the dockets whose lines are read to be signed the heads, steps, parts, lines, and how far the post reaches.
_AT_MOST = 12


def fill(office: Office, floor: int) -> None:
    """Something of each kind waits, for a general manager, a manager or a clerk."""
    clerk = office.desk("li")

    def lent(room: int, to: str) -> int:
        bag = register(clerk, f"1栋1单元{floor}0{room}", "张三")
        lending.lend(clerk, LoanProposal(person_id(clerk, to), (bag,), LoanKind.LOAN, "核对", 7))
        return bag

    returning.take_back(clerk, lent(1, "周涛"))
    lent(2, "周涛")
    lent(3, "吴琪")
    destruction.propose(clerk, [register(clerk, f"1栋1单元{floor}04", "李四")], "到期", leader="周涛")
    kept = register_kept(office, f"1栋1单元{floor}05", "王五")
    changing.ask(clerk, [Edit(kept, "note", "试")], "补充", "业主本人")


def late(office: Office) -> None:
    """Loans that are out and late."""
    office.desk("li").store.db.run("UPDATE main.loan SET due_on = '2020-01-06' WHERE returned_at IS NULL")


@pytest.mark.parametrize(
    ("login", "waits"),
    [
        ("zhao", {LOAN.kind: 2, DESTRUCTION.kind: 1, CORRECTION.kind: 1}),
        ("chen", {LOAN.kind: 1, DESTRUCTION.kind: 1, CORRECTION.kind: 1}),
        ("li", {LOAN.kind: 2}),
    ],
)
def test_as_many_are_counted_as_are_listed(office: Office, login: str, waits: dict[str, int]) -> None:
    fill(office, 1)
    late(office)
    desk = office.desk(login)
    counts, shown = waiting_counts(desk), today(desk)
    assert {kind: number for kind, number in counts.items() if number} == waits
    listed = [docket.kind for docket, _step in shown.dockets]
    assert all(counts[kind] == listed.count(kind) for kind in counts.keys() - {LOAN.kind})
    of_loans = (
        shown.of(waiting.TO_APPROVE),
        shown.of(waiting.TO_ISSUE),
        shown.of(waiting.TO_INSPECT),
        shown.of(waiting.OVERDUE),
    )
    assert counts[LOAN.kind] == sum(map(len, of_loans))


@pytest.mark.parametrize("login", ["zhao", "chen", "li"])
def test_counting_costs_no_more_for_a_pile(office: Office, statements: Callable[[], int], login: str) -> None:
    """It is asked after every act, for all pages at once: think before raising it."""

    def cost(desk: Desk) -> int:
        before = statements()
        waiting_counts(desk)
        return statements() - before

    fill(office, 1)
    few = cost(office.desk(login))
    for floor in (2, 3, 4):
        fill(office, floor)
    late(office)
    assert cost(office.desk(login)) == few <= _AT_MOST
