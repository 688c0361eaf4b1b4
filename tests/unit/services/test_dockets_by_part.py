"""Parts in the engine of dockets: whoever has one takes its step alone, may not take another, and sees the docket.

Shown by a procedure that exists nowhere else, so that nothing of it can come from a kind.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.models.domain import change_rules, rulebook
from app.models.domain.audit_action import AuditAction
from app.models.domain.codes import CodeKind
from app.models.domain.docket import Docket, NewLine, Participant, Terms
from app.models.domain.errors import Stale
from app.models.domain.procedure import Mode, Phase, Procedure, State, Step
from app.models.domain.rights import Right
from app.models.services import dockets
from app.models.services.action import Work, action
from app.models.services.conducts.conduct import Conduct
from app.models.services.conducts.every import CONDUCTS
from app.models.services.desk import Desk
from tests.office import Office, register
from tests.refusals import refused
from tests.unit.services.signatures import person_id, signed

TRIAL = Procedure(
    kind="part-trial",
    label="试",
    code=CodeKind.LIST,
    out_of_order=change_rules.CHANGE_DECIDED.code,
    parts={"receiver": "接收人", "witness": "监交人"},
    states=(
        State("made", "待接收", Phase.WAITING),
        State("taken", "已接收", Phase.DONE),
        State("withdrawn", "已撤回", Phase.WITHDRAWN),
    ),
    steps=(
        Step("make", "提出", Right.CORRECT, Mode.ACT, (), "made", apart_from={"witness": rulebook.THREE_PERSONS.code}),
        Step(
            "take-over", "接收", None, Mode.SIGN, ("made",), "taken", waiting="{n} 份等您签署",
            only_by={"receiver": rulebook.WRONG_SIGNER.code}, apart_from={"witness": rulebook.THREE_PERSONS.code},
            purpose="part-trial", meaning="接收",
        ),
        Step(
            "withdraw", "撤回", None, Mode.ACT, ("made",), "withdrawn",
            only_by={"make": change_rules.OTHERS_CHANGE.code, "receiver": change_rules.OTHERS_CHANGE.code},
            apart_from={"witness": rulebook.THREE_PERSONS.code},
        ),
    ),
    when_leaves={"receiver": "withdraw"},
)  # fmt: skip


class _Trial:
    """Opens dockets of the procedure in which some people have the parts."""

    def __init__(self) -> None:
        self.parts: dict[str, str] = {}

    def open(self, desk: Desk, bag: int, **parts: str) -> Docket:
        self.parts = {part: person_id(desk, name) for part, name in parts.items()}
        return _make(desk, bag).value


@action(Right.CORRECT)
def _make(work: Work, bag: int) -> Docket:
    return dockets.open_with(work, TRIAL.kind, [NewLine(bag)], "试")


@action(Right.HAND_OVER)
def _leaves(work: Work, who: str) -> None:
    dockets.person_leaves(work, who)
    work.record(AuditAction.STAFF_AREAS, f"person:{who}")


@pytest.fixture
def trial(monkeypatch: pytest.MonkeyPatch) -> _Trial:
    made = _Trial()
    conduct = Conduct(
        TRIAL, binds=lambda bag: [bag.reference_code], opens=lambda _work, _lines: Terms(parts=made.parts)
    )
    monkeypatch.setitem(CONDUCTS, TRIAL.kind, conduct)
    return made


@pytest.fixture
def bag(desk: Desk) -> int:
    return register(desk, "1栋1单元101", "张三")


def take_over(desk: Desk, docket: Docket, login: str) -> Docket:
    given = signed(desk, login, dockets.statement(desk, docket.id, "take-over"))
    return dockets.take(desk, docket.id, "take-over", given).value


def insert(desk: Desk, docket: Docket, step: str, person: str) -> object:
    return desk.store.db.run(
        "INSERT INTO main.docket_step (docket_id, step, nth, person_id, at, list_hash) VALUES (?, ?, 1, ?, '', 'x')",
        (docket.id, step, person),
    )


def test_who_has_a_part_stands_on_the_docket_and_is_bound(desk: Desk, trial: _Trial, bag: int) -> None:
    docket = trial.open(desk, bag, receiver="周涛", witness="陈静")
    assert docket.parts["receiver"] == Participant(person_id(desk, "周涛"), "周涛", "档案室")
    another = trial.open(desk, bag, receiver="周涛", witness="赵明")
    assert docket.list_hash != another.list_hash
    assert [docket.parts, another.parts] == [dockets.docket(desk, one.id).parts for one in (docket, another)]


def test_the_step_of_a_part_is_taken_by_its_person_alone(desk: Desk, trial: _Trial, bag: int) -> None:
    docket = trial.open(desk, bag, receiver="周涛", witness="陈静")
    assert [one.name for one in dockets.signers(desk, docket.id, "take-over")] == ["周涛"]
    refusal = refused("wrong-signer", lambda: take_over(desk, docket, "zhao"))
    assert (refusal.facts["expected"], refusal.facts["name"]) == ("周涛", "赵明")
    assert take_over(desk, docket, "zhou").state.name == "taken"


def test_who_has_a_part_is_kept_from_the_step_of_another(desk: Desk, trial: _Trial, bag: int) -> None:
    docket = trial.open(desk, bag, receiver="周涛", witness="周涛")
    refused("three-persons", lambda: take_over(desk, docket, "zhou"))
    refused("three-persons", lambda: insert(desk, docket, "withdraw", person_id(desk, "周涛")))
    assert dockets.signers(desk, docket.id, "take-over") == ()
    refused("three-persons", lambda: trial.open(desk, bag, receiver="周涛", witness="李梅"))


def test_one_of_several_may_take_a_step_and_nobody_else(office: Office, trial: _Trial, bag: int) -> None:
    li, zhou, zhao = office.desk("li"), office.desk("zhou"), office.desk("zhao")
    docket = trial.open(li, bag, receiver="周涛", witness="陈静")
    refused("others-change", lambda: dockets.take(zhao, docket.id, "withdraw"))
    refused("others-change", lambda: insert(li, docket, "withdraw", zhao.account.person_id))
    assert dockets.take(zhou, docket.id, "withdraw").value.state.name == "withdrawn"
    docket = trial.open(li, bag, receiver="周涛", witness="陈静")
    assert dockets.take(li, docket.id, "withdraw").value.state.name == "withdrawn"


def test_it_is_seen_by_who_has_a_part_in_it(office: Office, trial: _Trial, bag: int) -> None:
    li, sun = office.desk("li"), office.desk("sun")
    assert not sun.scope.everything
    docket = trial.open(li, bag, receiver="孙静", witness="陈静")
    found = dockets.docket(sun, docket.id)
    assert (found.code, found.parts, found.lines) == (docket.code, docket.parts, ())
    with pytest.raises(Stale):
        dockets.docket(sun, trial.open(li, bag, receiver="周涛", witness="陈静").id)


def test_a_part_that_leaves_takes_the_step_of_the_procedure(office: Office, trial: _Trial, bag: int) -> None:
    li, chen = office.desk("li"), office.desk("chen")
    docket = trial.open(li, bag, receiver="周涛", witness="赵明")
    for name in ("李梅", "赵明"):
        _leaves(chen, person_id(li, name))
        assert dockets.docket(li, docket.id).is_open
    _leaves(chen, person_id(li, "周涛"))
    assert dockets.docket(li, docket.id).taken("withdraw")[0].name == "周涛"


def test_a_docket_opens_with_the_parts_of_its_procedure(desk: Desk, trial: _Trial, bag: int) -> None:
    with pytest.raises(ValueError, match="part-trial"):
        trial.open(desk, bag, receiver="周涛")
    with pytest.raises(ValueError, match="part-trial"):
        trial.open(desk, bag, receiver="周涛", witness="陈静", guest="赵明")


def test_the_schema_keeps_the_parts(desk: Desk, trial: _Trial, bag: int) -> None:
    docket = trial.open(desk, bag, receiver="周涛", witness="陈静")
    who = person_id(desk, "孙静")
    for sql in (
        "UPDATE main.docket_part SET person_id = ?",
        "DELETE FROM main.docket_part WHERE person_id <> ?",
        f"INSERT INTO main.docket_part VALUES ({docket.id}, 'guest', ?)",
    ):
        refused("list-is-fixed", lambda sql=sql: desk.store.db.run(sql, (who,)))


def test_parts_come_back_from_the_record_of_a_procedure() -> None:
    assert Procedure.from_record(TRIAL.as_record()) == TRIAL
    assert TRIAL.label_of("receiver") == "接收人" and TRIAL.label_of("make") == "提出"
    assert Procedure.from_record(replace(TRIAL, parts=None).as_record()).parts is None
