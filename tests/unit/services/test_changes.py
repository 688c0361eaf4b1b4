"""Every action says what it changed, so that no page goes on showing what no longer is."""

from __future__ import annotations

import ast
import inspect
import pkgutil
from importlib import import_module

import pytest

from app.models import services
from app.models.domain.rights import Right
from app.models.services import accounts, lending, loan_register
from app.models.services.action import Work, action
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from tests import borrowing, destruction
from tests.conftest import register
from tests.unit.services.signatures import person_id, signed


def _unsaid(source: str) -> set[str]:
    """The actions of a module that reach no `touch…`, neither themselves nor by what they call in it."""
    functions = {node.name: node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)}

    def says(name: str, seen: frozenset[str] = frozenset()) -> bool:
        calls = [node.func for node in ast.walk(functions[name]) if isinstance(node, ast.Call)]
        # An act that opens a docket or takes a step of it says so itself.
        if any(
            isinstance(call, ast.Attribute) and call.attr.startswith(("touch", "open_with", "take_within"))
            for call in calls
        ):
            return True
        own = {call.id for call in calls if isinstance(call, ast.Name)} & functions.keys() - seen - {name}
        return any(says(one, seen | {name}) for one in own)

    return {
        name
        for name, node in functions.items()
        if any(isinstance(one, ast.Call) and ast.unparse(one.func) == "action" for one in node.decorator_list)
        and not says(name)
    }


def test_every_action_of_the_services_says_what_it_changed() -> None:
    modules = [import_module(one.name) for one in pkgutil.walk_packages(services.__path__, f"{services.__name__}.")]
    sources = {module.__name__: inspect.getsource(module) for module in modules}
    assert sum("@action(Right" in source for source in sources.values()) > 5, "there are actions to look at"
    assert {name: found for name, source in sources.items() if (found := _unsaid(source))} == {}


def test_an_action_that_says_nothing_is_found_and_fails_at_the_gate(desk: Desk) -> None:
    @action(Right.LEND)
    def mute(work: Work) -> None:
        work.record("staff.add", "person:1")

    @action(Right.LEND)
    def muddled(work: Work) -> None:
        work.record("staff.add", "person:1")
        work.touch(1)
        work.touch_nothing()

    assert _unsaid("@action(Right.LEND)\ndef mute(work):\n    work.record('x', 'y')\n") == {"mute"}
    for wrong in (mute, muddled):
        with pytest.raises(RuntimeError, match="what it changed"):
            wrong(desk)


def test_an_approval_a_scan_and_a_new_colleague_reach_the_pages(desk: Desk) -> None:
    bag, other = register(desk, "1栋1单元101", "张三"), register(desk, "1栋1单元102", "李四")
    wanted = lending.lend(
        desk, LoanProposal(person_id(desk, "吴琪"), (bag,), lending.LoanKind.LOAN, "核对", 7)
    ).value.request
    given = signed(desk, "zhao", borrowing.approval_statement(desk, wanted.id))
    assert borrowing.approve(desk, wanted.id, given).changes.dossiers == {bag}
    listed = destruction.propose(desk, [other], "到期").value.id
    given = signed(desk, "chen", destruction.approval_statement(desk, listed))
    assert destruction.approve(desk, listed, given).changes.dossiers == {other}
    assert destruction.scan_out(desk, listed, other).changes.dossiers == {other}
    assert accounts.add_staff(desk, "新来的", "工程部").changes.everything
    today = desk.now().date()
    nothing = loan_register.export(desk, today, today).changes
    assert not nothing.everything and not nothing.dossiers, "what only reads changes nothing"
