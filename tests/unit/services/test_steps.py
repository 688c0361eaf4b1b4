"""Every step of a docket × every seat, against a matrix that was written by hand.

`steps_matrix.tsv` has a line for each step of each procedure and a column for each role in a property office: `t`, the role may
take the step; `s`, the step may be signed in a session of the role. Checking lines has a line of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.models.domain import rulebook
from app.models.domain.change import Edit
from app.models.domain.errors import NotAllowed, RuleBroken
from app.models.domain.handover import Announcement
from app.models.domain.loan import LoanKind
from app.models.domain.person import Role
from app.models.domain.procedure import STAYS, Mode, Procedure, Step
from app.models.domain.procedures import keeper, pairing
from app.models.domain.procedures import package_in as coming
from app.models.domain.procedures import package_out as going
from app.models.domain.procedures.correction import CORRECTION, FILLING_IN
from app.models.domain.procedures.deposit_in import DEPOSIT_IN
from app.models.domain.procedures.deposit_out import DEPOSIT_OUT
from app.models.domain.procedures.deputising import DEPUTISING, REVOKE
from app.models.domain.procedures.destruction import DESTRUCTION, OPINE
from app.models.domain.procedures.handover import HANDOVER, SHARE
from app.models.domain.procedures.keeper import APPOINTMENT
from app.models.domain.procedures.loan import APPROVE, LOAN
from app.models.domain.procedures.move_out import MOVE_OUT
from app.models.domain.procedures.package_in import PACKAGE_IN
from app.models.domain.procedures.package_out import PACKAGE_OUT
from app.models.domain.procedures.pairing import PAIRING
from app.models.domain.procedures.rule_version import RULE_VERSION
from app.models.domain.procedures.site_destruction import SITE_DESTRUCTION
from app.models.domain.procedures.stocktake import SIGN, STOCKTAKE
from app.models.domain.procedures.take_in import TAKE_IN
from app.models.domain.procedures.transfer import TRANSFER
from app.models.domain.rights import Right
from app.models.services import (
    changing,
    checking,
    deposits,
    deputising,
    dockets,
    handing_over,
    keeper_appointments,
    lending,
    ruling,
    site_destructions,
)
from app.models.services.conducts.every import CONDUCTS
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from tests import deposits as deposit_steps
from tests import destruction, packages, stocktakes
from tests import moving_out as moving
from tests.office import Office, register, register_kept
from tests.unit.services.signatures import person_id
from tests.unit.services.test_ruling import longer

_LINES = [line.split("\t") for line in Path(__file__).with_name("steps_matrix.tsv").read_text("utf-8").splitlines()]
ROLES = [Role(name) for name in _LINES[0][1:]]
MATRIX = {line[0]: dict(zip(ROLES, line[1:], strict=True)) for line in _LINES[1:]}
PROCEDURES = [conduct.procedure for conduct in CONDUCTS.values()]
STEPS = [(procedure, step) for procedure in PROCEDURES for step in procedure.steps]


def passes(act: Callable[[], object]) -> bool:
    """Whether an act passes the check of its right; a rule that stops it afterwards does not count."""
    try:
        act()
    except NotAllowed:
        return False
    except RuleBroken:
        return True
    return True


@pytest.fixture
def closed(office: Office, tmp_path: Path) -> Callable[[str], int]:
    """A docket of a kind from which no step goes any more."""

    def make(kind: str) -> int:
        desk = office.desk("li")
        if kind == FILLING_IN.kind:
            edits = [Edit(register(desk, "1栋1单元101", "张三"), "note", "试")]
            return changing.enter(desk, edits, "业主本人").value.id
        if kind == RULE_VERSION.kind:
            docket = ruling.draft(desk, longer(desk), "试").value.docket
            assert docket
        elif kind == LOAN.kind:
            bag = register(desk, "1栋1单元101", "张三")
            wanted = LoanProposal(person_id(desk, "孙静"), (bag,), LoanKind.LOAN, "试", 1)
            docket = lending.ask(desk, wanted).value.docket
        elif kind == HANDOVER.kind:
            three = zip(HANDOVER.parts or {}, ("孙静", "周涛", "陈静"), strict=True)
            said = Announcement(date.today().isoformat())
            docket = handing_over.announce(desk, {part: person_id(desk, name) for part, name in three}, said).value
        elif kind == CORRECTION.kind:
            edits = [Edit(register_kept(office, "1栋1单元101", "张三"), "note", "试")]
            docket = changing.ask(desk, edits, "试", "业主本人").value
        elif kind in (DEPOSIT_IN.kind, DEPOSIT_OUT.kind):
            deposit_steps.allow(office.desk("chen"), office.desk("zhao"))
            bag = register(desk, "1栋1单元101", "张三")
            if kind == DEPOSIT_IN.kind:
                docket = deposit_steps.drawn_up(desk, deposit_steps.entered(desk, bag))
            else:
                kept = deposit_steps.taken_in(desk, bag)
                docket = deposits.ask_out(desk, [kept.item_id], "张三", "试").value
        elif kind == APPOINTMENT.kind:
            chen = office.desk("chen")
            docket = keeper_appointments.name(chen, desk.account.person_id, "试").value
            return dockets.take(chen, docket.id, keeper.REVOKE, reason="试").value.id
        elif kind == DEPUTISING.kind:
            chen, today = office.desk("chen"), date.today()
            docket = deputising.appoint(chen, chen.account.person_id, person_id(desk, "周涛"), today, today, "试").value
            return dockets.take(chen, docket.id, REVOKE, reason="试").value.id
        elif kind in (PAIRING.kind, PACKAGE_IN.kind, PACKAGE_OUT.kind):
            opened = packages.expected(office, tmp_path)
            if kind == PACKAGE_OUT.kind:
                bag = register(desk, "1栋1单元101", "张三")
                packages.consented(desk, bag)
                opened = packages.sent(desk, bag, to=opened.body[coming.NAME])
                return dockets.take(desk, opened.id, going.GIVE_UP, reason="试").value.id
            if kind == PAIRING.kind:
                (one,) = dockets.heads(desk, PAIRING.kind)
                return dockets.take(desk, one.id, pairing.END, reason="试").value.id
            docket = opened
        elif kind in (MOVE_OUT.kind, TAKE_IN.kind):
            docket = moving.asked(desk, register(desk, "1栋1单元101", "张三"))
            if kind == TAKE_IN.kind:
                docket = moving.announced(desk, moving.moved_out(desk, docket))
        elif kind == SITE_DESTRUCTION.kind:
            docket = site_destructions.list_things(
                desk, ["旧名单"], desk.account.person_id, "试", "碎纸机", "档案室"
            ).value
        elif kind == STOCKTAKE.kind:
            stocktakes.shelved(desk, "A柜1层", 101)
            docket = stocktakes.begin(desk)
        elif kind == DESTRUCTION.kind:
            bag = register(desk, "1栋1单元101", "张三")
            docket = destruction.begin(desk, [bag], "试", person_id(desk, "赵明"), desk.account.person_id).value
        elif kind == TRANSFER.kind:
            bag = register(desk, "1栋1单元101", "张三")
            pair = (desk.account.person_id, person_id(desk, "周涛"), bag)
            desk.store.db.run("UPDATE main.dossier SET manager_a = ?, manager_b = ? WHERE id = ?", pair)
            docket = dockets.begin(desk, kind, [bag], "试").value
        else:
            docket = dockets.begin(desk, kind, [register(desk, "1栋1单元101", "张三")], "试").value
        return dockets.take(desk, docket.id, "withdraw", reason="试").value.id

    return make


def test_the_matrix_has_a_line_for_every_step_and_for_checking() -> None:
    wanted = {f"{procedure.kind}.{step.name}" for procedure, step in STEPS}
    wanted |= {f"{procedure.kind}.check" for procedure in PROCEDURES if procedure.checking}
    assert set(MATRIX) == wanted
    assert set(ROLES) == set(Role)


@pytest.mark.rule("S02-R11", "S12-R12")
@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda one: one.kind)
def test_every_seat_is_held_to_the_matrix(office: Office, closed: Callable[[str], int], procedure: Procedure) -> None:
    docket_id, desk = closed(procedure.kind), office.desk("li")
    account = desk.account
    for role in ROLES:
        desk.account = replace(account, role=role)
        found = {step.name: _mark(desk, docket_id, procedure, step, role) for step in procedure.steps}
        if procedure.checking:
            found["check"] = "t" if passes(lambda: checking.check(desk, docket_id, 1)) else "."
        expected = {name: MATRIX[f"{procedure.kind}.{name}"][role] for name in found}
        assert found == expected, role


def _mark(desk: Desk, docket_id: int, procedure: Procedure, step: Step, role: Role) -> str:
    if step is procedure.opening:
        return "t" if passes(lambda: dockets.begin(desk, procedure.kind, [], "试")) else "."
    if step.mode is Mode.ACT:
        return "t" if passes(lambda: dockets.take(desk, docket_id, step.name, reason="试")) else "."
    seat = "s" if passes(lambda: dockets.statement(desk, docket_id, step.name)) else ""
    may = (step.right is None and role.is_business) or (
        step.right is not None and desk.pack.rights.may(role, step.right)
    )
    return ("t" if may else "") + seat or "."


def test_what_is_signed_is_awaited_and_says_how_many_wait() -> None:
    """今日 has no table of its own: a step without the sentence would be waited for by nobody."""
    for procedure, step in STEPS:
        signed = step.mode is Mode.SIGN
        assert step.awaited or not signed, (procedure.kind, step.name)
        assert not step.awaited or "{n}" in step.waiting


def test_a_table_that_was_kept_before_it_said_how_many_wait_is_read() -> None:
    record = json.loads(json.dumps(LOAN.as_record()))
    for step in record["steps"]:
        step["awaited"] = bool(step.pop("waiting"))
    read = Procedure.from_record(record)
    assert [step.name for step in read.steps if step.awaited] == [APPROVE]
    assert read.step(APPROVE).waiting == LOAN.step(APPROVE).label


def test_a_table_that_was_kept_before_it_said_what_is_signed_of_a_consultation_is_read() -> None:
    record = json.loads(json.dumps(LOAN.as_record()))
    record["variants"] = {name: one["label"] for name, one in record["variants"].items()}
    assert Procedure.from_record(record).variants == LOAN.variants


@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda one: one.kind)
def test_a_procedure_is_whole_and_comes_back_from_its_record(procedure: Procedure) -> None:
    assert Procedure.from_record(json.loads(json.dumps(procedure.as_record()))).as_record() == procedure.as_record()
    states = {state.name for state in procedure.states}
    names, parts = {step.name for step in procedure.steps}, set(procedure.parts or {})
    assert not names & parts, "a rule would not say which it means"
    for step in procedure.steps:
        assert {step.goes_to, *step.goes_from} - {STAYS} <= states
        for others in (step.apart_from or {}, step.only_by or {}):
            assert set(others) <= names | parts and set(others.values()) <= rulebook.BY_CODE.keys()
        assert set(step.also_by) <= names | parts
        if step.partial:
            assert step.partial.some in rulebook.BY_CODE
            assert step.reads, "nobody agrees to some of the lines without seeing all"
            closes = {procedure.state(one).phase.is_open for one in (step.goes_to, step.partial.goes_to)}
            assert len(closes) == 1, "a step closes a docket or it does not"
        assert set(step.inputs) <= set(procedure.fields or {})
        assert bool(step.purpose) == (step.mode is Mode.SIGN)
        if step.personal or step.mode is Mode.ACT:
            continue
        assert step.right is not None, "what anybody signs needs no deputy"
    leaving = procedure.when_leaves or {}
    assert leaving.keys() <= names | parts and set(leaving.values()) <= names
    reached = {step.goes_to for step in procedure.steps} - {STAYS}
    reached |= {step.partial.goes_to for step in procedure.steps if step.partial}
    reached |= {procedure.opening.untaken} - {""}
    assert not any(step.untaken for step in procedure.steps[1:]) and {procedure.lapse} <= names | {""}
    assert {state.out_of_order for state in procedure.states} <= rulebook.BY_CODE.keys() | {""}
    assert reached == states, "a state that nobody reaches"
    stuck = {state.name for state in procedure.states if state.phase.is_open} - {
        state for step in procedure.steps for state in step.goes_from
    }
    assert not stuck, "an open state from which nothing goes"
    assert procedure.out_of_order in rulebook.BY_CODE


def test_every_sign_off_is_refused_to_who_must_be_another(desk: Desk) -> None:
    """S02-R11, S12-R12: what stands apart stands apart both in the table and for each of its takers."""
    for procedure, step in STEPS:
        if step.mode is Mode.SIGN and not step.only_by and step.name not in (SHARE, SIGN):  # list or scans say who
            # Who proposes a destruction may be one of the two who appraise it: the leader is another.
            opener_too = (procedure.kind, step.name) == (DESTRUCTION.kind, OPINE)
            assert opener_too or procedure.opening.name in (step.apart_from or {}), (
                "who opens a docket signs nothing of it"
            )
        if step.times > 1:
            assert step.name in (step.apart_from or {}), "several takers are several persons"
    assert Right.APPROVE_DESTRUCTION in desk.pack.rights.table
