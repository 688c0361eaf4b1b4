"""Every action and read of the services × every seat, against a matrix that was written by hand.

`rights_matrix.tsv` has a line for each function behind the gate and a column for each role in a property office; an
x says that the role gets through. Locked, revoked and signed-out sessions, and the administrator, get through nowhere.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.models import services
from app.models.domain.clause import SAFEGUARD
from app.models.domain.errors import NotAllowed
from app.models.domain.person import Role
from app.models.domain.policy.reading import shipped_packs
from app.models.domain.rights import Right
from app.models.services import accounts, dossiers
from app.models.services.action import Work, action, admit, query
from app.models.services.desk import Desk
from tests.office import PASSWORDS, Office, register

_LINES = [line.split("\t") for line in Path(__file__).with_name("rights_matrix.tsv").read_text("utf-8").splitlines()]
ROLES = [Role(name) for name in _LINES[0][1:]]
MATRIX = {line[0]: dict(zip(ROLES, (mark == "x" for mark in line[1:]), strict=True)) for line in _LINES[1:]}
GATED = {action(Right.CONSULT)(lambda work: None).__code__, query(Right.CONSULT)(lambda desk: None).__code__}
Gated = Callable[..., object]


def gate_functions() -> dict[str, Gated]:
    """Every function of the services that stands behind the gate, by module and name."""
    found: dict[str, Gated] = {}
    for entry in pkgutil.walk_packages(services.__path__, f"{services.__name__}."):
        module = importlib.import_module(entry.name)
        for name, thing in vars(module).items():
            if inspect.isfunction(thing) and thing.__module__ == module.__name__ and thing.__code__ in GATED:
                found[f"{entry.name.removeprefix(f'{services.__name__}.')}.{name}"] = thing
    return found


FUNCTIONS = gate_functions()


@pytest.fixture(scope="module")
def seats(_founded_once: tuple[Path, object], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """One office for all these questions; nothing that is allowed here is looked at afterwards."""
    folder, founded = _founded_once
    own = tmp_path_factory.mktemp("rights") / "御景湾"
    shutil.copytree(folder, own)
    office = Office(own, founded)  # type: ignore[arg-type]
    register(office.desk("li"), "1栋1单元101", "张三")
    yield office
    office.close()


@pytest.fixture
def sit(seats: Office) -> Callable[[Role], Desk]:
    """A session of any role on the open archive, held to that role's scope."""

    def as_role(role: Role) -> Desk:
        desk = seats.desk("li")
        desk.account = replace(desk.account, role=role)
        desk.store.narrow(desk.scope)
        return desk

    return as_role


def gate_code(function: Gated, desk: object) -> str:
    """The code with which the gate refuses; «» when it lets through. The function itself is not called."""
    try:
        admit(function, desk)
    except NotAllowed as refusal:
        return refusal.code
    return ""


@pytest.mark.parametrize("behind", [action, query], ids=["write", "read"])
def test_what_the_gate_says_beforehand_is_what_it_does(
    sit: Callable[[Role], Desk], behind: Callable[[Right], Callable[[Gated], Gated]]
) -> None:
    """Asking beforehand must not become a second gate that agrees with nobody."""
    reached: list[Role] = []

    @behind(Right.RELEASE_RULES)
    def body(at: Desk | Work) -> None:
        reached.append((at.desk if isinstance(at, Work) else at).account.role)
        raise _Reached

    allowed = []
    for role in Role:
        desk = sit(role)
        if not gate_code(body, desk):
            allowed.append(role)
        with pytest.raises((_Reached, NotAllowed)):
            body(desk)
    assert reached == allowed
    assert 0 < len(allowed) < len(Role)


class _Reached(Exception):
    """The body behind the gate was reached."""


def test_the_matrix_has_a_line_for_every_function_and_enough_of_them() -> None:
    assert sorted(MATRIX) == sorted(FUNCTIONS)
    assert set(ROLES) == set(Role)
    assert len(MATRIX) * (len(ROLES) + 3) >= 480


def test_nothing_leaves_the_program_for_a_recipient_whom_nobody_named() -> None:
    taking = {
        name: given.default
        for name, function in FUNCTIONS.items()
        if (given := inspect.signature(inspect.unwrap(function)).parameters.get("recipient"))
    }
    assert len(taking) >= 5 and set(taking.values()) == {inspect.Parameter.empty}


@pytest.mark.rule("S02-R3", "S03-R9", "S04-R9", "S06-R4", "S17-R4")
@pytest.mark.parametrize("role", ROLES)
def test_the_services_hold_to_the_matrix(sit: Callable[[Role], Desk], role: Role) -> None:
    desk = sit(role)
    wrong = {
        name: code
        for name, function in FUNCTIONS.items()
        if (not (code := gate_code(function, desk))) is not MATRIX[name][role]
    }
    assert wrong == {}


@pytest.mark.rule("S06-R4", "S17-R4")
def test_a_locked_session_may_nothing(office: Office) -> None:
    desk = office.desk("chen")
    desk.lock()
    assert {gate_code(function, desk) for function in FUNCTIONS.values()} == {"locked"}


@pytest.mark.rule("S02-R3", "S06-R4")
def test_a_session_whose_account_was_closed_may_nothing_from_then_on(office: Office) -> None:
    steward, manager = office.desk("sun"), office.desk("chen")
    assert dossiers.find(steward, "张") == []
    mine = next(one for one in accounts.accounts(manager.folder) if one.login == "sun")
    accounts.close(manager, PASSWORDS["chen"], mine.id)
    for name, function in FUNCTIONS.items():
        assert gate_code(function, steward) == ("revoked" if MATRIX[name][Role.STEWARD] else "not-allowed"), name


@pytest.mark.rule("S04-R9")
def test_the_administrator_and_whoever_has_not_signed_in_may_nothing(office: Office) -> None:
    for nobody in (office.admin(), None):
        assert {gate_code(function, nobody) for function in FUNCTIONS.values()} == {"not-signed-in"}


@pytest.mark.rule("S04-R9")
def test_no_pack_gives_business_to_the_administrator() -> None:
    for pack in shipped_packs():
        assert not [right for right in Right if pack.rights.may(Role.ADMINISTRATOR, right)]
        assert not [right for right in (Right.KEEP_ACCOUNTS, Right.RELEASE_RULES) if any(
            pack.rights.may(role, right) for role in Role if not role.is_managing)]  # fmt: skip


@pytest.mark.rule("S06-R4")
def test_a_refusal_names_who_may_and_the_clause(sit: Callable[[Role], Desk]) -> None:
    with pytest.raises(NotAllowed) as caught:
        dossiers.reveal(sit(Role.BUSINESS), 1, "想看看")
    said = str(caught.value)
    assert "业务员不能查看敏感信息" in said
    assert "档案管理员、" in said
    assert str(SAFEGUARD) in said


def test_whatever_reads_or_writes_goes_through_the_gate() -> None:
    """A public function of the services takes a desk only behind the gate, or hands it on to one that is."""
    open_ways = set()
    for entry in pkgutil.walk_packages(services.__path__, f"{services.__name__}."):
        module = importlib.import_module(entry.name)
        for name, thing in vars(module).items():
            here = inspect.isfunction(thing) and thing.__module__ == module.__name__ and not name.startswith("_")
            if here and thing.__code__ not in GATED and _takes_a_desk(thing):
                open_ways.add(f"{entry.name.removeprefix(f'{services.__name__}.')}.{name}")
    assert sorted(open_ways - HANDS_ON) == sorted(HANDS_ON - open_ways) == []


def _takes_a_desk(thing: Callable[..., object]) -> bool:
    kinds = [kind.split(" | ") for name, kind in thing.__annotations__.items() if name != "return"]
    return any("Desk" in kind for kind in kinds)


HANDS_ON = {
    # They hand on to a gated function of the same module.
    "putting_in.fill_bags", "putting_in.put_in", "register_findings.close", "signed_papers.keep", "dockets.lapse",
    "dockets.take", "handing_over.perform", "backing_up.write_backup", "retention.catch_up", "archives.follow_directory",
    "package_in.announce", "package_out.acknowledge", "count_packets.write", "count_packets.look", "count_packets.take_in",
    # It words a refusal.
    "action.in_words_of",
    # They need a password beside the session, and the key directory refuses whoever may not.
    "accounts.close", "accounts.change_password", "leaving.finish",
        "leaving.sign",
    # They are asked behind the gate: by the engine of dockets, by 今日, and by the loan desk.
    "day.read_day", "waiting.to_activate", "holds.stopping",
    "turns.awaited", "turns.who_may_take", "turns.reaches", "turns.require", "turns.statement",
    "conducts.loan.entries", "conducts.loan.entry", "conducts.loan.override",
    "deputies.in_force", "conducts.handover.current", "leaving.is_waiting", "sticks.card", "sticks.opened",
    "disposal.judgements", "disposal.may_be_destroyed", "stocktaking.may_see", "stocktaking.titles",
}  # fmt: skip
