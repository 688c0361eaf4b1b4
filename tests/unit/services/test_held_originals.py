"""An original of a held dossier goes out by no step of its slip, and who tried is noted (S17-R8)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.models.domain.deposit import Original
from app.models.domain.docket import Docket
from app.models.domain.procedures.deposit_out import APPROVE, ISSUED, SUPERVISE
from app.models.services import deposits, dockets, holds
from app.models.services.desk import Desk
from tests import deposits as steps
from tests import holding
from tests.office import Office, register
from tests.refusals import refused

pytestmark = pytest.mark.rule("S17-R8")
_SHOWN = {steps.SHOWN: "身份证 尾号002X"}
Slip = tuple[Desk, Desk, int, Original, Docket]


@pytest.fixture
def slip(office: Office) -> Slip:
    """A clerk, a manager, a bag, its original, and the slip by which it was asked out."""
    manager = office.desk("chen")
    steps.allow(manager, office.desk("zhao"))
    clerk = office.desk("li")
    bag = register(clerk, "1栋1单元101", "张三")
    original = steps.taken_in(clerk, bag)
    return clerk, manager, bag, original, deposits.ask_out(clerk, [original.item_id], "张三", "贷款结清").value


def _approve(clerk: Desk, _original: Original, slip: Docket) -> object:
    return steps.sign(clerk, slip, APPROVE, "chen")


def _scan(clerk: Desk, original: Original, slip: Docket) -> object:
    return deposits.scan_out(clerk, slip.code, original.bar_code)


def _supervise(clerk: Desk, _original: Original, slip: Docket) -> object:
    return steps.sign(clerk, slip, SUPERVISE, "zhao", **_SHOWN)


_STEPS: tuple[Callable[[Desk, Original, Docket], object], ...] = (_approve, _scan, _supervise)


@pytest.mark.parametrize("step", range(len(_STEPS)))
def test_a_hold_stops_each_step_and_the_slip_says_which(slip: Slip, step: int) -> None:
    clerk, manager, bag, original, docket = slip
    for before in _STEPS[:step]:
        before(clerk, original, docket)
    holding.hold(manager, bag, "查封")
    (on,) = dockets.docket(clerk, docket.id).held
    assert on.title == "查封"
    assert "查封" in str(refused("under-hold", lambda: _STEPS[step](clerk, original, docket)))
    assert holds.cases(manager)[0].attempts == 1
    holding.release(manager, bag, "已结案")
    for after in _STEPS[step:]:
        after(clerk, original, docket)
    assert dockets.docket(clerk, docket.id).state.name == ISSUED


def test_nothing_is_asked_out_of_a_held_dossier_and_the_schema_holds_it_too(slip: Slip) -> None:
    clerk, manager, bag, original, docket = slip
    second = steps.taken_in(clerk, bag, replace(steps.DEED, number="粤房0002号"))
    _approve(clerk, original, docket)
    _scan(clerk, original, docket)
    holding.hold(manager, bag, "查封")
    refused("under-hold", lambda: deposits.ask_out(clerk, [second.item_id], "张三", "客户领回"))
    db = clerk.store.db
    db.run("DROP TRIGGER deposit_kept_by_slip")
    gone = "UPDATE main.deposit SET standing = 'given-out', holder_id = NULL, place_id = NULL, outside = 'x' WHERE item_id = ?"
    refused("under-hold", lambda: db.run(gone, (original.item_id,)))
