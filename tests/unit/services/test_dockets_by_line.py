"""Lines in the engine of dockets: data beside dossiers, consent line by line, fixed takers, and openers.

Shown by a procedure that exists nowhere else, so that nothing of it can come from a kind.
"""

from __future__ import annotations

import pytest

from app.models.domain import change_rules, rulebook
from app.models.domain.codes import CodeKind
from app.models.domain.docket import Docket, NewLine, Terms, Verdict
from app.models.domain.person import Role
from app.models.domain.procedure import Checking, Mode, Partial, Phase, Procedure, State, Step
from app.models.domain.rights import Right
from app.models.services import checking, dockets
from app.models.services.action import Work, action
from app.models.services.conducts.conduct import Conduct
from app.models.services.conducts.every import CONDUCTS
from app.models.services.desk import Desk
from app.models.store import claims
from app.models.store import dockets as store_dockets
from tests.office import Office, register
from tests.refusals import refused
from tests.unit.services.signatures import destroyed, person_id, signed

TRIAL = Procedure(
    kind="trial",
    label="试",
    code=CodeKind.SLIP,
    claims="trial",
    out_of_order=change_rules.CHANGE_DECIDED.code,
    states=(
        State("asked", "待审批", Phase.WAITING),
        State("all", "已同意", Phase.UNDER_WAY),
        State("some", "部分同意", Phase.UNDER_WAY),
        State("withdrawn", "已撤回", Phase.WITHDRAWN),
        State("found", "已找到", Phase.DONE),
    ),
    steps=(
        Step("ask", "提出", Right.CORRECT, Mode.ACT, (), "asked", reason=True),
        Step(
            "agree", "同意", Right.DECIDE_CHANGE, Mode.SIGN, ("asked",), "all", seat=Right.CORRECT, waiting="{n} 份等您签署",
            apart_from={"ask": change_rules.OWN_CHANGE.code}, fixed=True, reads=True,
            partial=Partial("some", change_rules.CHANGE_LINES.code), purpose="change-consent", meaning="同意",
        ),
        Step(
            "withdraw", "撤回", Right.CORRECT, Mode.ACT, ("asked",), "withdrawn",
            only_by={"ask": change_rules.OTHERS_CHANGE.code},
        ),
        Step("close", "找到", Right.CORRECT, Mode.ACT, ("all", "some"), "found"),
    ),
    checking=Checking("all", Right.CORRECT, rulebook.NOT_ON_LIST.code, "扫描", then="close"),
    when_leaves={"ask": "withdraw"},
)  # fmt: skip


@pytest.fixture
def trial(monkeypatch: pytest.MonkeyPatch) -> None:
    terms = Terms({"why": "试"}, "kind", (Role.GENERAL_MANAGER,), "《试》1")
    conduct = Conduct(
        TRIAL, admits=None, binds=lambda bag: [bag.reference_code], opens=lambda _work, _lines: terms,
        judges=lambda _work, docket, _given: {one.position: Verdict.STALE for one in docket.lines if one.key == "stale"},
    )  # fmt: skip
    monkeypatch.setitem(CONDUCTS, TRIAL.kind, conduct)


@action(Right.CORRECT)
def _ask(work: Work, lines: list[NewLine]) -> Docket:
    return dockets.open_with(work, TRIAL.kind, lines, "试", {"source": "本人"})


@action(Right.HAND_OVER)
def _leaves(work: Work, who: str) -> None:
    dockets.person_leaves(work, who)


def ask(desk: Desk, *lines: NewLine) -> Docket:
    return _ask(desk, list(lines)).value


def agree(desk: Desk, docket: Docket, login: str, accepted: list[int] | None = None, why: str = "不符") -> Docket:
    given = signed(desk, login, dockets.statement(desk, docket.id, "agree", accepted=accepted))
    return dockets.take(desk, docket.id, "agree", given, reason=why, accepted=accepted).value


@pytest.fixture
def bag(desk: Desk) -> int:
    return register(desk, "1栋1单元101", "张三")


@pytest.mark.usefixtures("trial")
def test_a_docket_is_agreed_to_line_by_line(desk: Desk, bag: int) -> None:
    docket = ask(
        desk, NewLine(bag, "name", "甲", "乙"), NewLine(bag, "note", "", "丙"), NewLine(bag, "stale", "", "丁")
    )
    assert (docket.code[:2], docket.subject) == ("50", f"slip:{docket.code}")
    assert (docket.variant, docket.clause, docket.body) == ("kind", "《试》1", {"why": "试", "source": "本人"})
    assert docket.dossier_ids == (bag,) and docket.total == 3
    refused("change-lines", lambda: agree(desk, docket, "zhao", []))
    refused("change-lines", lambda: agree(desk, docket, "zhao", [1, 9]))
    refused("reason-stated", lambda: agree(desk, docket, "zhao", [1, 3], " "))
    first = signed(desk, "zhao", dockets.statement(desk, docket.id, "agree", accepted=[1]))
    refused("list-changed", lambda: dockets.take(desk, docket.id, "agree", first, reason="x", accepted=[2]))
    done = agree(desk, docket, "zhao", [1, 3])
    assert done.state.name == "some" and done.taken("agree")[0].reason == "不符"
    assert [line.finding for line in done.lines] == [Verdict.ACCEPTED, Verdict.REFUSED, Verdict.STALE]


@pytest.mark.usefixtures("trial")
def test_takers_are_those_of_the_day_it_was_opened_and_the_opener_alone_withdraws(office: Office, bag: int) -> None:
    li, chen = office.desk("li"), office.desk("chen")
    docket = ask(li, NewLine(bag, "name", "甲", "乙"))
    refused("approver-rank", lambda: agree(chen, docket, "chen"))
    assert [one.name for one in dockets.signers(li, docket.id, "agree")] == ["赵明"]
    refused("others-change", lambda: dockets.take(chen, docket.id, "withdraw"))
    mine = ask(office.desk("zhao"), NewLine(register(li, "1栋1单元102", "李四"), "name", "甲", "乙"))
    refused("own-change", lambda: agree(li, mine, "zhao"))
    assert dockets.take(li, docket.id, "withdraw").value.state.name == "withdrawn"
    assert claims.claimed_by(li.store.db, bag, "trial") is None


@pytest.mark.usefixtures("trial")
def test_what_an_opener_leaves_behind_is_withdrawn_with_an_event(office: Office, bag: int) -> None:
    li, chen = office.desk("li"), office.desk("chen")
    docket = ask(li, NewLine(bag, "name", "甲", "乙"))
    _leaves(chen, li.account.person_id)
    gone = dockets.docket(chen, docket.id)
    assert gone.state.name == "withdrawn" and gone.taken("withdraw")[0].person_id == li.account.person_id
    shown = li.store.db.rows("SELECT action, subject FROM main.audit ORDER BY seq DESC LIMIT 1")
    assert shown == [("trial.withdraw", docket.subject)]


@pytest.mark.usefixtures("trial")
def test_several_data_of_one_dossier_claim_it_once_and_free_it_together(desk: Desk, bag: int) -> None:
    db = desk.store.db
    docket = agree(desk, ask(desk, NewLine(bag, "name", "甲", "乙"), NewLine(bag, "note", "", "丙")), "zhao")
    assert docket.state.name == "all"
    assert claims.claimed_by(db, bag, "trial") == docket.code
    assert checking.check(desk, docket.id, bag).value.position == 1
    assert dockets.docket(desk, docket.id).checked == 1
    refused("list-is-fixed", lambda: store_dockets.find(db, docket.id, {1: "found"}))
    assert checking.check(desk, docket.id, bag).value.position == 2
    assert dockets.docket(desk, docket.id).state.name == "found"
    refused("change-decided", lambda: dockets.take(desk, docket.id, "withdraw"))


@pytest.mark.usefixtures("trial")
def test_the_schema_holds_it_too(office: Office, bag: int) -> None:
    li, db = office.desk("li"), office.desk("li").store.db
    docket = ask(li, NewLine(bag, "name", "甲", "乙"))
    chen = person_id(li, "陈静")
    for code, sql in (
        ("list-is-fixed", "UPDATE main.docket_line SET after = 'x'"),
        ("list-is-fixed", "UPDATE main.docket_line SET salt = '', before = '', after = ''"),
        ("list-is-fixed", "UPDATE main.docket SET takers = ''"),
        ("list-is-fixed", "UPDATE main.docket SET variant = 'x'"),
        ("list-is-fixed", "UPDATE main.docket SET clause = 'x'"),
        ("list-is-fixed", "DELETE FROM main.docket_line"),
        ("change-decided", "UPDATE main.docket SET closed_at = 'x'"),
        ("change-decided", "UPDATE main.docket SET state = 'some'"),
        ("others-change", "INSERT INTO main.docket_step (docket_id, step, nth, person_id, at, list_hash) VALUES"
         f" ({docket.id}, 'withdraw', 1, '{chen}', '', 'x')"),
    ):  # fmt: skip
        refused(code, lambda sql=sql: db.run(sql))


@pytest.mark.usefixtures("trial")
def test_a_datum_is_bound_with_a_salt_and_goes_with_its_dossier(office: Office, bag: int) -> None:
    li = office.desk("li")
    other = register(li, "1栋1单元102", "李四")
    lines = [NewLine(bag, "paper:离婚协议", "甲", "乙"), NewLine(other, "name", "丙", "丁")]
    first, second = ask(li, *lines), None
    dockets.take(li, first.id, "withdraw")
    second = ask(li, *lines)
    assert first.list_hash != second.list_hash, "the same words, not the same hash"
    dockets.take(li, second.id, "withdraw")
    destroyed(li, bag)
    gone, kept = dockets.docket(li, second.id).lines
    assert (gone.key, gone.before, gone.after, gone.salt) == ("paper:1", "", "", "")
    assert (kept.key, kept.before, kept.after) == ("name", "丙", "丁") and kept.salt
    assert dockets.docket(li, second.id).body, "reasons stand while one of the dossiers does"
    destroyed(li, other)
    assert dockets.docket(li, second.id).body == {} and dockets.docket(li, second.id).opener.reason == ""
