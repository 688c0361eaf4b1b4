"""A leaver's handover: three persons, one list, custody moved in one transaction, the account closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.models.domain.change import Edit
from app.models.domain.docket import Docket, Terms
from app.models.domain.errors import KeysProblem, RuleBroken
from app.models.domain.handover import Checklist, Group
from app.models.domain.loan import LoanKind
from app.models.domain.person import Role
from app.models.domain.policy.pack import Reach
from app.models.domain.procedures import correction
from app.models.domain.procedures.handover import (
    ANNOUNCED,
    CHECKLIST,
    DONE,
    HAND,
    HANDOVER,
    LEAVER,
    PERFORM,
    RECEIVE,
    RECEIVER,
    VOID,
    WITHDRAW,
    WITHDRAWN,
)
from app.models.domain.rights import Right
from app.models.ledgers.drafts import DossierDraft
from app.models.services import (
    changing,
    dockets,
    dossiers,
    handing_over,
    lending,
    loan_register,
    returning,
    scanning,
    trail,
)
from app.models.services.action import Work, action
from app.models.services.conducts.handover import text_of
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store import dockets as store_dockets
from app.models.store import people
from app.models.store.scope import Scope
from app.models.vault.login import identify
from tests import corrections, destruction
from tests.handovers import draw_up, leaving_today, settle_rest
from tests.office import CHEAP, PASSWORDS, Office, register, register_kept
from tests.refusals import refused
from tests.trade_office import Trade
from tests.unit.services.signatures import awaited, person_id, signed


def parties(desk: Desk, leaver: str = "李梅", receiver: str = "周涛", witness: str = "陈静") -> dict[str, str]:
    return {
        part: person_id(desk, name)
        for part, name in zip(HANDOVER.parts or {}, (leaver, receiver, witness), strict=True)
    }


def sign(desk: Desk, docket: Docket, step: str, login: str) -> Docket:
    given = signed(desk, login, dockets.statement(desk, docket.id, step))
    return dockets.take(desk, docket.id, step, given).value


def watch(desk: Desk, docket: Docket, login: str = "chen") -> Docket:
    with identify(desk.folder, login, PASSWORDS[login], hardness=CHEAP) as witness:
        return handing_over.perform(desk, docket.id, witness).value


def perform(desk: Desk, docket: Docket, first: str = "li", second: str = "zhou") -> Docket:
    sign(desk, docket, HAND, first)
    sign(desk, docket, RECEIVE, second)
    return watch(desk, docket)


@pytest.mark.rule("S02-R10")
def test_everything_moves_and_the_leaver_is_out(desk: Desk, office: Office) -> None:
    kept = [register(desk, f"1栋1单元{room}", "张三") for room in (101, 102, 103)]
    lending.lend(desk, LoanProposal(person_id(desk, "李梅"), (kept[2],), LoanKind.LOAN, "档案整理", 7))
    wanted = parties(desk)
    docket = draw_up(desk, wanted, ["档案室钥匙 2 把", ""])
    listed = Checklist.kept_in(docket)
    assert [line.group for line in listed.lines] == [Group.KEPT, Group.KEPT, Group.LOANS, Group.DEVICES]
    assert listed.lines[-1].subject == "档案室钥匙 2 把"
    perform(desk, docket)
    desk.lock()
    after = office.desk("zhou")
    for dossier_id in kept:
        assert dossiers.detail(after, dossier_id).row.holder == "周涛"
        assert dossiers.detail(after, dossier_id).movements[0].event.value == "handed-over"
    assert [loan.borrower for loan in loan_register.out(after)] == ["周涛"]
    with pytest.raises(KeysProblem) as caught:
        office.sign_in("li")
    assert caught.value.code == "wrong-password"
    (done,) = dockets.heads(after, HANDOVER.kind)
    assert Checklist.kept_in(done) == listed, "kept as it was signed, and read back as it was"


def test_customers_and_areas_go_to_the_receiver(trade: Callable[[str], Trade], monkeypatch: pytest.MonkeyPatch) -> None:
    office = trade("loan")
    clerk, leaver = office.at(Role.ARCHIVIST), office.at(Role.PROJECT_MANAGER)
    receiver, manager = office.at(Role.BUSINESS), office.at(Role.MANAGER)
    own = [
        dossiers.register(
            clerk, DossierDraft(party_name=name, manager_a="甲", manager_a_id=leaver.account.person_id)
        ).value
        for name in ("张三", "李四")
    ]
    with_both = DossierDraft(
        party_name="王五", manager_a="甲", manager_a_id=receiver.account.person_id, manager_b="乙",
        manager_b_id=leaver.account.person_id,
    )  # fmt: skip
    own.append(dossiers.register(clerk, with_both).value)
    people.set_areas(clerk.store.db, leaver.account.person_id, {"华东"})
    three = [one.account.person_id for one in (leaver, receiver, manager)]
    for one in (leaver, receiver):
        monkeypatch.setitem(PASSWORDS, one.account.login, f"{one.account.login}-password")
    docket = draw_up(clerk, dict(zip(HANDOVER.parts or {}, three, strict=True)))
    duties = Checklist.kept_in(docket).lines
    assert ([line.group for line in duties], duties[0].subject) == ([Group.DUTIES] * 4, "华东")
    sign(clerk, docket, HAND, leaver.account.login)
    people.set_areas(clerk.store.db, leaver.account.person_id, {"华东", "华南"})
    refused("handover-lines-open", lambda: sign(clerk, docket, RECEIVE, receiver.account.login))
    people.set_areas(clerk.store.db, leaver.account.person_id, {"华东"})
    sign(clerk, docket, RECEIVE, receiver.account.login)
    watch(clerk, docket, manager.account.login)
    assert (
        sorted(dossiers.find(receiver, "张三") + dossiers.find(receiver, "李四") + dossiers.find(receiver, "王五"))
        == own
    )
    assert people.areas_of(clerk.store.db, receiver.account.person_id) == {"华东"}


@pytest.mark.rule("S02-R10")
def test_three_different_persons(desk: Desk) -> None:
    wanted = parties(desk, receiver="陈静")
    refused("three-persons", lambda: handing_over.check(desk, wanted, leaving_today(desk)))
    refused("three-persons", lambda: handing_over.announce(desk, wanted, leaving_today(desk)))
    forged = _forged(desk, wanted).value
    refused("three-persons", lambda: sign(desk, forged, HAND, "li") and sign(desk, forged, RECEIVE, "chen"))
    with pytest.raises(RuleBroken) as caught:
        desk.store.db.run(
            "INSERT INTO main.docket_step (docket_id, step, nth, person_id, at, list_hash) VALUES (?, ?, 1, ?, '', 'x')",
            (forged.id, HAND, wanted[RECEIVER]),
        )
    assert caught.value.code in ("three-persons", "wrong-signer")


@action(Right.HAND_OVER)
def _forged(work: Work, wanted: dict[str, str]) -> Docket:
    """A docket that passes the service by."""
    text, said = text_of(handing_over.checklist(work.desk, wanted[LEAVER])), leaving_today(work.desk)
    terms = Terms(body={CHECKLIST: text, **said.as_body()}, parts=wanted)
    return dockets.open_with(work, HANDOVER.kind, (), "", bound=said.bound, terms=terms)


@pytest.mark.rule("S02-R10")
def test_each_signs_for_themselves_and_in_turn(desk: Desk) -> None:
    register(desk, "1栋1单元101", "张三")
    docket = draw_up(desk, parties(desk))
    refused("wrong-signer", lambda: sign(desk, docket, HAND, "zhao"))
    refused("wrong-signer", lambda: sign(desk, docket, HAND, "zhou"))
    refused("handover-in-order", lambda: sign(desk, docket, RECEIVE, "zhou"))
    refused("handover-in-order", lambda: watch(desk, docket))
    refused("handover-in-order", lambda: sign(desk, sign(desk, docket, HAND, "li"), HAND, "li"))
    sign(desk, docket, RECEIVE, "zhou")
    refusal = refused("wrong-signer", lambda: watch(desk, docket, "zhao"))
    assert (refusal.facts["expected"], refusal.facts["name"]) == ("陈静", "赵明")
    assert {row.holder for row in dossiers.rows(desk, [1])} == {"李梅"}


def test_the_witness_signs_in_no_other_way_than_with_the_closings(desk: Desk) -> None:
    docket = draw_up(desk, parties(desk))
    sign(desk, sign(desk, docket, HAND, "li"), RECEIVE, "zhou")
    with pytest.raises(ValueError, match=docket.code):
        sign(desk, docket, PERFORM, "chen")
    assert dockets.docket(desk, docket.id).is_open


@pytest.mark.rule("S02-R10")
@pytest.mark.parametrize("signatures", range(3))
def test_what_joins_the_list_after_a_signature_is_settled_and_signed_for_anew(desk: Desk, signatures: int) -> None:
    register(desk, "1栋1单元101", "张三")
    docket = draw_up(desk, parties(desk))
    acts = [
        lambda: sign(desk, docket, HAND, "li"),
        lambda: sign(desk, docket, RECEIVE, "zhou"),
        lambda: watch(desk, docket),
    ]
    for act in acts[:signatures]:
        act()
    later = register(desk, "1栋1单元102", "李四")
    (code,) = (row.reference_code for row in dossiers.rows(desk, [later]))
    refusal = refused("handover-lines-open", acts[signatures])
    assert f"保管的档案 {code}" in str(refusal), "it names the line"
    again = settle_rest(desk, docket)
    assert (again.state.name, len(again.taken(VOID))) == (ANNOUNCED, min(signatures, 1)), "what was signed is void"
    perform(desk, again)
    assert {row.holder for row in dossiers.rows(desk, [1, 2])} == {"周涛"}


@pytest.mark.rule("S02-R10")
def test_parties_that_were_exchanged_past_the_program_are_not_signed_for(desk: Desk) -> None:
    register(desk, "1栋1单元101", "张三")
    docket = draw_up(desk, parties(desk))
    desk.store.db.run("DROP TRIGGER main.docket_part_is_fixed")
    desk.store.db.run(
        "UPDATE main.docket_part SET person_id = ? WHERE docket_id = ? AND part = ?",
        (person_id(desk, "赵明"), docket.id, RECEIVER),
    )
    refused("list-changed", lambda: sign(desk, docket, HAND, "li"))


@pytest.mark.rule("S02-R10")
def test_a_list_that_was_written_past_the_program_is_not_signed(desk: Desk) -> None:
    register(desk, "1栋1单元101", "张三")
    docket = draw_up(desk, parties(desk))
    sign(desk, docket, HAND, "li")
    forged = {**docket.body, CHECKLIST: docket.body[CHECKLIST].replace('"handed"', '"explained"')}
    store_dockets.tell(desk.store.db, docket.id, forged)
    refused("list-changed", lambda: sign(desk, docket, RECEIVE, "zhou"))


def test_a_sitting_that_is_cut_short_is_gone_on_with_at_another_desk(office: Office, desk: Desk) -> None:
    bag = register(desk, "1栋1单元101", "张三")
    docket = draw_up(desk, parties(desk))
    sign(desk, docket, HAND, "li")
    desk.lock()
    other = office.desk("zhou")
    (found,) = dockets.heads(other, HANDOVER.kind)
    assert (found.state.label, [one.name for one in found.taken(HAND)]) == ("待接收人签署", ["李梅"])
    assert [(one.id, step.name) for one, step in awaited(other, HANDOVER.kind)] == [(docket.id, RECEIVE)]
    sign(other, docket, RECEIVE, "zhou")
    assert watch(other, docket).state.name == DONE
    assert dossiers.detail(other, bag).row.holder == "周涛"


def test_it_is_withdrawn_with_a_reason_and_moves_nothing(office: Office, desk: Desk) -> None:
    register(desk, "1栋1单元101", "张三")
    docket = draw_up(desk, parties(desk))
    sign(desk, docket, HAND, "li")
    refused("reason-stated", lambda: dockets.take(desk, docket.id, WITHDRAW))
    gone = dockets.take(office.desk("zhou"), docket.id, WITHDRAW, reason="不走了").value
    assert (gone.state.name, gone.taken(WITHDRAW)[0].reason) == (WITHDRAWN, "不走了")
    refused("handover-in-order", lambda: sign(desk, docket, RECEIVE, "zhou"))
    refused("handover-in-order", lambda: watch(desk, docket))
    assert {row.holder for row in dossiers.rows(desk, [1])} == {"李梅"}


def test_a_handover_is_found_by_a_dossier_on_its_checklist(desk: Desk) -> None:
    kept, other = register(desk, "1栋1单元101", "张三"), register(desk, "1栋1单元102", "李四")
    drawn = draw_up(desk, parties(desk))
    later = register(desk, "2栋1单元201", "王五")
    codes = {row.id: row.reference_code for row in dossiers.rows(desk, (kept, other, later))}
    for typed in (codes[kept], codes[other], "1-1-101", "李四"):
        assert [one.code for one in dockets.sought(desk, HANDOVER.kind, typed).dockets] == [drawn.code], typed
    assert dockets.sought(desk, HANDOVER.kind, codes[later]).dockets == []


def test_of_one_leaver_one_handover_is_open(desk: Desk) -> None:
    docket = draw_up(desk, parties(desk))
    refusal = refused("handover-open", lambda: draw_up(desk, parties(desk, receiver="赵明")))
    assert docket.code in str(refusal)
    refused("handover-open", lambda: _forged(desk, parties(desk, receiver="赵明")))
    dockets.take(desk, docket.id, WITHDRAW, reason="换人接收")
    draw_up(desk, parties(desk, receiver="赵明"))


@pytest.mark.parametrize(("receiver", "witness"), [("李梅", "赵明"), ("赵明", "李梅")])
def test_a_handover_is_withdrawn_when_somebody_of_it_has_left(desk: Desk, receiver: str, witness: str) -> None:
    other = draw_up(desk, parties(desk, leaver="孙静", receiver="周涛", witness="陈静"))
    if receiver == "李梅":
        other = draw_up(desk, parties(desk, leaver="吴琪", receiver=receiver, witness=witness))
    perform(desk, draw_up(desk, parties(desk)))
    found = {one.id: one.state.name for one in dockets.heads(desk, HANDOVER.kind)}
    assert found[other.id] == (WITHDRAWN if receiver == "李梅" else ANNOUNCED)


def test_nobody_is_shown_it_who_may_not_hand_over(office: Office, desk: Desk) -> None:
    docket = draw_up(desk, parties(desk, leaver="孙静"))
    for login in ("sun", "wu"):
        other = office.desk(login)
        refused("not-allowed", lambda other=other: dockets.docket(other, docket.id))
        refused("not-allowed", lambda other=other: dockets.statement(other, docket.id, HAND))
        assert awaited(other, HANDOVER.kind) == []
        refused("not-allowed", lambda other=other: scanning.look_up(other, docket.code))


@pytest.mark.parametrize(("receiver", "code"), [("孙静", "receiver-may-keep"), ("吴琪", "receiver-may-keep")])
def test_bags_go_to_somebody_whose_desk_keeps_them(desk: Desk, receiver: str, code: str) -> None:
    register(desk, "1栋1单元101", "张三")
    wanted = parties(desk, receiver=receiver)
    refused(code, lambda: handing_over.check(desk, wanted, leaving_today(desk)))


def test_the_witness_can_close_the_account(desk: Desk) -> None:
    wanted = parties(desk, witness="吴琪")
    refused("witness-manages", lambda: handing_over.check(desk, wanted, leaving_today(desk)))


def test_what_waits_for_the_leaver_is_on_the_list(desk: Desk) -> None:
    bag = register(desk, "1栋1单元101", "张三")
    waiting = lending.lend(
        desk, LoanProposal(person_id(desk, "吴琪"), (bag,), LoanKind.LOAN, "诉讼取证", 7)
    ).value.request
    listed = handing_over.checklist(desk, person_id(desk, "赵明"))
    found = next(one for one in listed.of(Group.WAITING) if one.called == waiting.slip_code)
    assert (found.subject, found.note) == ("借阅申请", "待审批")


def test_a_checklist_is_the_same_in_every_session(desk: Desk, office: Office) -> None:
    bag = register(desk, "1栋1单元101", "张三")
    code = destruction.propose(office.desk("chen"), [bag], "重复建档").value.code
    leaver = person_id(desk, "陈静")
    before = handing_over.checklist(desk, leaver)
    desk.store.narrow(Scope(Reach.OWN_BUILDINGS, restricted=False, person_id=person_id(desk, "周涛")))
    assert store_dockets.docket_by_code(desk.store.db, code) is None, "this session does not see it"
    assert handing_over.checklist(desk, leaver) == before
    assert code in {one.called for one in before.of(Group.WAITING)}


def test_who_handed_a_list_in_themselves_does_not_decide_on_it(desk: Desk, office: Office) -> None:
    bag = register(desk, "1栋1单元101", "张三")
    code = destruction.propose(office.desk("chen"), [bag], "重复建档").value.code
    for name, waits in (("陈静", True), ("赵明", True), ("周涛", False)):
        listed = handing_over.checklist(desk, person_id(desk, name))
        assert any(one.called == code for one in listed.of(Group.WAITING)) is waits


def test_what_is_lent_to_others_is_counted_not_handed_over(desk: Desk) -> None:
    bags = [register(desk, f"1栋1单元{room}", "张三") for room in (101, 102, 103)]
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (bags[0], bags[1]), LoanKind.LOAN, "装修核对", 7))
    returning.take_back(desk, bags[1])
    listed = handing_over.checklist(desk, person_id(desk, "李梅"))
    assert (len(listed.of(Group.KEPT)), listed.lent_out, listed.of(Group.LOANS)) == (2, 1, ())
    others = handing_over.checklist(desk, person_id(desk, "陈静"))
    assert (others.lent_out, [line.group for line in others.lines]) == (0, [Group.LOANS])


@pytest.mark.rule("S02-R11")
def test_a_kept_checklist_names_no_customer_and_forgets_the_households_of_what_is_destroyed(
    desk: Desk, office: Office
) -> None:
    gone, stays = (register(desk, f"1栋1单元{room}", "单雄信") for room in (101, 102))
    wanted = parties(desk)
    drawn = draw_up(desk, wanted)
    listed = Checklist.kept_in(drawn)
    assert [line.group for line in listed.lines] == [Group.KEPT] * 2
    perform(desk, drawn)
    kept = str(desk.store.db.value("SELECT body FROM main.docket"))
    assert "单雄信" not in kept
    assert "1单元" not in kept
    after = office.desk("zhou")
    code, other = (row.reference_code for row in dossiers.rows(after, [gone, stays]))
    assert set(handing_over.households(after, listed)) == {code, other}
    number = destruction.propose(after, [gone], "重复建档", leader="吴琪").value.id
    destruction.approve(after, number, signed(after, "chen", destruction.approval_statement(after, number)))
    destruction.scan_out(after, number, gone)
    for login in ("zhao", "sun"):
        given = signed(after, login, destruction.destroyer_statement(after, number, "碎纸", "档案室"))
        destruction.sign(after, number, given, "碎纸", "档案室")
    (done,) = dockets.heads(after, HANDOVER.kind)
    assert Checklist.kept_in(done) == listed
    assert set(handing_over.households(after, Checklist.kept_in(done))) == {other}
    printed = dockets.anchors(after, dockets.docket(after, done.id))
    assert trail.find_anchor(after, printed[PERFORM, 1]).matches


def test_the_three_may_sign_with_their_own_accounts_only(desk: Desk) -> None:
    docket = draw_up(desk, parties(desk))
    found = []
    for step, login in ((HAND, "li"), (RECEIVE, "zhou"), (PERFORM, "chen")):
        found.append([one.login for one in dockets.signers(desk, docket.id, step)])
        if step != PERFORM:
            sign(desk, docket, step, login)
    assert found == [["li"], ["zhou"], ["chen"]]


@pytest.mark.rule("S02-R10")
def test_a_leavers_open_corrections_are_on_the_list_and_withdrawn(office: Office) -> None:
    number = register_kept(office, "8栋1单元801", "张三")
    clerk, manager = office.desk("li"), office.desk("chen")
    asked = changing.ask(clerk, [Edit(number, "name", "张四")], "走访", "业主本人").value
    docket = draw_up(manager, parties(clerk))
    assert asked.code in {one.called for one in Checklist.kept_in(docket).lines}
    perform(manager, docket)
    (gone,) = corrections.requests(manager)
    assert gone.state.name == correction.WITHDRAWN and gone.taken(correction.WITHDRAW)[0].person_id == person_id(
        clerk, "李梅"
    )
    (event,) = (one for one in trail.newest(manager) if one.action == "correction.withdraw")
    assert event.subject == gone.subject and event.detail["by"] == person_id(clerk, "李梅")
