"""Holds: several on one dossier, each ended by itself, each saying what it forbids, and none loosened by anything."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from app.models.domain.errors import RuleBroken
from app.models.domain.registers.hold import FORBIDS
from app.models.services import dossiers, holds, keeping
from app.models.services.desk import Desk
from app.models.services.rules_in_force import RulesInForce
from tests import destruction, holding
from tests.office import Office, register
from tests.refusals import refused


@pytest.fixture
def bag(desk: Desk) -> int:
    return register(desk, "1栋1单元101", "张三", place_text="A柜1层02")


@pytest.mark.rule("S17-R8")
def test_a_dossier_is_held_until_the_last_hold_is_lifted(office: Office, desk: Desk, bag: int) -> None:
    manager = office.desk("chen")
    holding.hold(manager, bag, "诉讼")
    holding.hold(office.desk("zhao"), bag, "监管检查")
    second, first = holds.standing(manager, [bag]).open
    assert [(one.title, one.by) for one in (first, second)] == [("诉讼", "陈静"), ("监管检查", "赵明")]
    holds.lift(manager, first.case_id, "已结案")
    assert [one.case_id for one in holds.standing(desk, [bag]).open] == [second.case_id]
    refused("under-hold", lambda: destruction.propose(desk, [bag], "到期"))
    holds.lift(manager, second.case_id, "检查结束")
    assert holds.standing(desk, [bag]).open == () and not dossiers.rows(desk, [bag])[0].held
    destruction.propose(desk, [bag], "到期")
    changes = [one.detail["after"] for one in dossiers.changes_of(manager, bag) if one.action == "dossier.release"]
    assert changes == [True, False], "the trail says whether it is still held"


@pytest.mark.rule("S17-R8")
def test_a_hold_is_lifted_once_and_with_a_reason(office: Office, desk: Desk, bag: int) -> None:
    manager, other = office.desk("chen"), register(desk, "1栋1单元102", "李四")
    case = holding.hold(manager, bag, "诉讼").value
    refused("reason-stated", lambda: holds.lift(manager, case, " "))
    refused("not-allowed", lambda: holds.lift(desk, case, "已结案"))
    refused("stale", lambda: holds.lift(manager, case, "已结案", [other]))
    holds.lift(manager, case, "已结案")
    refused("stale", lambda: holds.lift(manager, case, "又一次"))


@pytest.mark.rule("S17-R8")
@pytest.mark.parametrize("statement", [
    "UPDATE main.entry SET contents = '{}'",
    "UPDATE main.entry SET contents = json_set(contents, '$.forbids', json('[\"nothing\"]'))",
    "UPDATE main.entry SET register = 'own:hold'",
    "UPDATE main.entry SET dossier_id = NULL",
    "DELETE FROM main.entry",
    "INSERT INTO main.entry (register, dossier_id, act, follows_id, at, recorded_at, by_person)"
    " SELECT 'own:hold', dossier_id, 'closed', id, at, at, by_person FROM main.entry",
    "INSERT INTO main.entry (register, act, follows_id, at, recorded_at, by_person)"
    " SELECT register, 'closed', id, at, at, by_person FROM main.entry",
    "INSERT INTO main.entry (register, dossier_id, act, follows_id, contents, at, recorded_at, by_person)"
    " SELECT register, dossier_id, 'corrected', id, json_set(contents, '$.forbids', json('[\"nothing\"]')), at, at, by_person"
    " FROM main.entry",
])  # fmt: skip
def test_the_schema_lets_nobody_loosen_a_hold(office: Office, bag: int, statement: str) -> None:
    manager = office.desk("chen")
    holding.hold(manager, bag, "诉讼")
    refused("register-is-kept", partial(manager.store.db.run, statement))
    assert len(holds.standing(manager, [bag]).open) == 1
    forbidden = manager.store.db.column("SELECT forbids FROM main.held WHERE dossier_id = ?", (bag,))
    assert tuple(forbidden) == FORBIDS, "what it forbids stands in the line itself"


@pytest.mark.rule("S17-R8")
def test_a_register_of_a_pack_is_never_one_of_the_houses(office: Office, desk: Desk, bag: int) -> None:
    """A pack may call a record as it likes; its lines stand under a name of their own."""
    manager = office.desk("chen")
    holding.hold(manager, bag, "诉讼")
    (service,) = desk.pack.records
    desk.rules = RulesInForce(desk.rules.version, replace(desk.pack, records=(replace(service, key="hold"),)))
    line = {"service": "换锁", "handled-on": "2026-03-05"}
    keeping.record(desk, bag, "hold", line)
    assert [one.contents for one in keeping.detail(desk, bag).records] == [line]
    assert len(holds.standing(desk, [bag]).open) == 1
    with pytest.raises(RuleBroken):
        destruction.propose(desk, [bag], "到期")


def test_what_a_narrowed_session_does_not_reach_it_does_not_read(office: Office, desk: Desk, bag: int) -> None:
    holding.hold(office.desk("chen"), bag, "诉讼")
    steward = office.desk("sun")
    refused("out-of-scope", lambda: holds.standing(steward, [bag]).open)
    assert steward.store.db.value("SELECT count(*) FROM entry") == 0
