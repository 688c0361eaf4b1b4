"""Who may do what: every right × every role against a matrix written out here, at the services themselves."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.models import services
from app.models.domain import rights
from app.models.domain.errors import NotAllowed, Refusal
from app.models.domain.handover import Parties
from app.models.domain.person import Role
from app.models.domain.rights import Right
from app.models.services import (
    accounts,
    archives,
    calendar,
    destroying,
    dossiers,
    handing_over,
    importing,
    labelling,
    lending,
    loan_register,
    scanning,
    signing,
    today,
    trail,
)  # fmt: skip
from app.models.services.action import action, query
from app.models.services.desk import Desk
from app.models.services.lending import LoanDraft
from tests.conftest import Office, register

BUSINESS = [role for role in Role if role is not Role.ADMINISTRATOR]

# role:       archivist steward fee-collector business project-manager manager general compliance auditor administrator
MATRIX = {
    Right.CONSULT:              "x x x x x x x x x .",
    Right.REVEAL:               "x x x . . x x x x .",
    Right.EXPORT:               "x . . . . x x x x .",
    Right.REGISTER:             "x . . . . . . . . .",
    Right.LABEL:                "x . . . . . . . . .",
    Right.ASK:                  "x x x x x x x x x .",
    Right.LEND:                 "x . . . . . . . . .",
    Right.APPROVE:              ". . . . . x x . . .",
    Right.HOLD:                 ". . . . . x x x . .",
    Right.PROPOSE_DESTRUCTION:  "x . . . . x x . . .",
    Right.APPROVE_DESTRUCTION:  ". . . . . x x . . .",
    Right.DESTROY:              "x . . . . x x . . .",
    Right.HAND_OVER:            "x . . . . x x . . .",
    Right.AUDIT:                "x . . . . x x x x .",
    Right.KEEP_ACCOUNTS:        ". . . . . x x . . .",
    Right.SETTINGS:             "x . . . . x x . . .",
}  # fmt: skip

Act = Callable[[Desk], object]
NOBODY = "0" * 32
# One way or several through the gate for each right; what they do beyond the gate does not matter here.
ACTS: dict[Right, tuple[Act, ...]] = {
    Right.CONSULT: (dossiers.corners, lambda desk: dossiers.find(desk, "张"), loan_register.waiting, today.today,
                    lambda desk: scanning.look_up(desk, "1"), accounts.staff, destroying.all_disposals,
                    lambda desk: signing.candidates(desk, lambda _role, _who: True)),
    Right.REVEAL: (lambda desk: dossiers.reveal(desk, 1, "业主要求"),),
    Right.EXPORT: (lambda desk: dossiers.export(desk, [1]),),
    Right.REGISTER: (lambda desk: register(desk, "9栋1单元901", "新"), importing.batches, dossiers.places,
                     lambda desk: dossiers.shelve(desk, [1], "A柜1层01"), lambda desk: importing.undo(desk, 1),
                     lambda desk: dossiers.end_relationship(desk, 1, date(2020, 1, 1))),
    Right.LABEL: (lambda desk: labelling.take_labels(desk, [1]),),
    Right.ASK: (lambda desk: lending.ask(desk, LoanDraft(NOBODY, (1,), lending.Kind.LOAN, "x", 1)),),
    Right.LEND: (lambda desk: lending.take_back(desk, 1), lambda desk: lending.renew(desk, 1), loan_register.uninspected,
                 lambda desk: lending.issue(desk, 1), lambda desk: accounts.add_staff(desk, "新", "")),
    Right.APPROVE: (lambda desk: lending.refuse(desk, 1, "x"),),
    Right.HOLD: (lambda desk: dossiers.hold(desk, 1, "x"), lambda desk: dossiers.release(desk, 1, "x")),
    Right.PROPOSE_DESTRUCTION: (lambda desk: destroying.propose(desk, [1], "x"),
                                lambda desk: destroying.prospects(desk, [1]),
                                lambda desk: destroying.approvers(desk, 1),
                                lambda desk: destroying.withdraw(desk, 1)),
    Right.APPROVE_DESTRUCTION: (lambda desk: destroying.refuse(desk, 1, "x"),),
    Right.DESTROY: (lambda desk: destroying.scan_out(desk, 1, 1), lambda desk: destroying.destroyers(desk, 1)),
    Right.HAND_OVER: (lambda desk: handing_over.checklist(desk, NOBODY), handing_over.handovers,
                       lambda desk: handing_over.signers(desk, Parties(NOBODY, NOBODY, NOBODY))),
    Right.AUDIT: (trail.newest, trail.verify, archives.file_problems,
                  lambda desk: trail.find_anchor(desk, "1-AAAA-BBBB-CCCC-DDDD")),
    Right.KEEP_ACCOUNTS: (lambda desk: accounts.assign_buildings(desk, NOBODY, set()),
                          lambda desk: accounts.activate(desk, "x", NOBODY)),
    Right.SETTINGS: (lambda desk: calendar.set_day(desk, date(2026, 1, 1), True),
                     lambda desk: archives.write_backup(desk, desk.folder / "backups")),
}  # fmt: skip


def allowed(role: Role, right: Right) -> bool:
    return MATRIX[right].split()[list(Role).index(role)] == "x"


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


def is_refused(act: Act, desk: Desk) -> bool:
    """Whether the gate says no; any other refusal comes from beyond it."""
    try:
        act(desk)
    except NotAllowed as refusal:
        return refusal.code == "not-allowed"
    except Refusal:
        return False
    return False


@pytest.mark.rule("S04-R9", "S06-R4")
def test_the_table_is_the_matrix() -> None:
    assert {(role, right) for right in Right for role in Role if rights.may(role, right)} == {
        (role, right) for right in Right for role in Role if allowed(role, right)
    }


@pytest.mark.rule("S06-R4", "S02-R3")
@pytest.mark.parametrize("role", BUSINESS)
@pytest.mark.parametrize("right", Right)
def test_the_services_hold_to_the_matrix(sit: Callable[[Role], Desk], role: Role, right: Right) -> None:
    desk = sit(role)
    assert desk.can(right) is allowed(role, right)
    for act in ACTS[right]:
        assert is_refused(act, desk) is not allowed(role, right)


@pytest.mark.rule("S06-R4", "S17-R4")
@pytest.mark.parametrize("right", Right)
def test_a_locked_session_may_nothing(office: Office, right: Right) -> None:
    desk = office.desk("chen")
    desk.lock()
    assert not desk.can(right)
    for act in ACTS[right]:
        with pytest.raises(NotAllowed) as caught:
            act(desk)
        assert caught.value.code == "locked"


@pytest.mark.rule("S06-R4")
def test_a_refusal_names_who_may_and_the_clause(sit: Callable[[Role], Desk]) -> None:
    with pytest.raises(NotAllowed) as caught:
        dossiers.reveal(sit(Role.BUSINESS), 1, "想看看")
    said = str(caught.value)
    assert "业务员不能查看敏感信息" in said
    assert "档案管理员、" in said
    assert "《客户个人信息管理办法关于客户敏感信息》" in said


@pytest.mark.rule("S04-R9")
def test_the_administrator_may_nothing_of_the_business(office: Office) -> None:
    admin = office.admin()
    assert not any(rights.may(Role.ADMINISTRATOR, right) for right in Right)
    for right in Right:
        for act in ACTS[right]:
            with pytest.raises((NotAllowed, AttributeError)):
                act(admin)  # type: ignore[arg-type]


def test_whatever_reads_or_writes_goes_through_the_gate() -> None:
    """A public function of the services takes a desk only behind the gate, or hands it on to one that is."""
    gated = {action(Right.CONSULT)(lambda work: None).__code__, query(Right.CONSULT)(lambda desk: None).__code__}
    open_ways = set()
    for found in pkgutil.iter_modules(services.__path__, f"{services.__name__}."):
        module = importlib.import_module(found.name)
        for name, thing in vars(module).items():
            here = inspect.isfunction(thing) and thing.__module__ == module.__name__ and not name.startswith("_")
            if here and thing.__code__ not in gated and _takes_a_desk(thing):
                open_ways.add(f"{found.name.rpartition('.')[2]}.{name}")
    assert sorted(open_ways - HANDS_ON) == sorted(HANDS_ON - open_ways) == []


def _takes_a_desk(thing: Callable[..., object]) -> bool:
    kinds = [kind.split(" | ") for name, kind in thing.__annotations__.items() if name != "return"]
    return any("Desk" in kind for kind in kinds)


HANDS_ON = {
    # They hand on to a gated function of the same module.
    "lending.expire_requests", "destroying.sign", "handing_over.perform", "archives.write_backup",
    "archives.follow_directory",
    # They need a password beside the session, and the key directory refuses whoever may not.
    "accounts.activate", "accounts.close", "accounts.change_password",
}  # fmt: skip
