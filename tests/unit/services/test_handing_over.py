"""A leaver's handover: three persons, one list, custody moved in one transaction, the account closed."""

from __future__ import annotations

import pytest

from app.models.domain.change import Edit
from app.models.domain.errors import KeysProblem, RuleBroken
from app.models.domain.handover import Checklist, KeptLine, Parties
from app.models.domain.loan import LoanKind
from app.models.domain.procedures.correction import WITHDRAW, WITHDRAWN
from app.models.services import changing, dossiers, handing_over, lending, loan_register, returning, trail
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.vault.login import identify
from tests import corrections, destruction
from tests.conftest import CHEAP, PASSWORDS, Office, register, register_kept
from tests.unit.services.signatures import person_id, signed


def parties(desk: Desk, leaver: str = "李梅", receiver: str = "周涛", witness: str = "陈静") -> Parties:
    return Parties(*(person_id(desk, name) for name in (leaver, receiver, witness)))


def perform(desk: Desk, wanted: Parties, listed: Checklist, first: str = "li", second: str = "zhou") -> object:
    statement = handing_over.statement(desk, wanted, listed)
    with identify(desk.folder, "chen", PASSWORDS["chen"], hardness=CHEAP) as witness:
        return handing_over.perform(
            desk, wanted, listed, signed(desk, first, statement), signed(desk, second, statement), witness
        )


def test_everything_moves_and_the_leaver_is_out(desk: Desk, office: Office) -> None:
    kept = [register(desk, f"1栋1单元{room}", "张三") for room in (101, 102, 103)]
    lending.lend(desk, LoanProposal(person_id(desk, "李梅"), (kept[2],), LoanKind.LOAN, "档案整理", 7))
    wanted = parties(desk)
    listed = handing_over.checklist(desk, wanted.leaver_id, ["档案室钥匙 2 把", ""])
    assert [line.borrowed for line in listed.kept] == [False, False, True]
    assert listed.devices == ("档案室钥匙 2 把",)
    perform(desk, wanted, listed)
    desk.lock()
    after = office.desk("zhou")
    for dossier_id in kept:
        assert dossiers.detail(after, dossier_id).row.holder == "周涛"
        assert dossiers.detail(after, dossier_id).movements[0].event.value == "handed-over"
    assert [loan.borrower for loan in loan_register.out(after)] == ["周涛"]
    with pytest.raises(KeysProblem) as caught:
        office.sign_in("li")
    assert caught.value.code == "wrong-password"
    assert handing_over.handovers(after)[0].checklist == listed, "kept as it was signed, and read back as it was"


def test_three_different_persons(desk: Desk) -> None:
    wanted = parties(desk, receiver="陈静")
    listed = handing_over.checklist(desk, wanted.leaver_id)
    with pytest.raises(RuleBroken) as caught:
        handing_over.check(desk, wanted, listed)
    assert caught.value.code == "three-persons"
    with pytest.raises(RuleBroken) as caught:
        desk.store.db.run(
            "INSERT INTO main.handover VALUES (1, 'x', ?, ?, ?, 'x', 'x', '{}', 1, 1, 1)",
            (wanted.leaver_id, wanted.receiver_id, wanted.handover_witness_id),
        )
    assert caught.value.code == "three-persons"


def test_each_signs_for_themselves(desk: Desk) -> None:
    register(desk, "1栋1单元101", "张三")
    wanted = parties(desk)
    listed = handing_over.checklist(desk, wanted.leaver_id)
    with pytest.raises(RuleBroken) as caught:
        perform(desk, wanted, listed, first="zhao")
    assert caught.value.code == "wrong-signer"
    assert {row.holder for row in dossiers.rows(desk, [1])} == {"李梅"}


def test_a_list_that_changed_meanwhile_is_not_signed_away(desk: Desk) -> None:
    register(desk, "1栋1单元101", "张三")
    wanted = parties(desk)
    listed = handing_over.checklist(desk, wanted.leaver_id)
    register(desk, "1栋1单元102", "李四")
    with pytest.raises(RuleBroken) as caught:
        perform(desk, wanted, listed)
    assert caught.value.code == "list-changed"


@pytest.mark.parametrize(("receiver", "code"), [("孙静", "receiver-may-keep"), ("吴琪", "receiver-may-keep")])
def test_bags_go_to_somebody_whose_desk_keeps_them(desk: Desk, receiver: str, code: str) -> None:
    register(desk, "1栋1单元101", "张三")
    wanted = parties(desk, receiver=receiver)
    with pytest.raises(RuleBroken) as caught:
        handing_over.check(desk, wanted, handing_over.checklist(desk, wanted.leaver_id))
    assert caught.value.code == code


def test_the_witness_can_close_the_account(desk: Desk) -> None:
    wanted = parties(desk, witness="吴琪")
    with pytest.raises(RuleBroken) as caught:
        handing_over.check(desk, wanted, handing_over.checklist(desk, wanted.leaver_id))
    assert caught.value.code == "witness-manages"


def test_what_waits_for_the_leaver_is_on_the_list(desk: Desk) -> None:
    bag = register(desk, "1栋1单元101", "张三")
    waiting = lending.lend(
        desk, LoanProposal(person_id(desk, "吴琪"), (bag,), LoanKind.LOAN, "诉讼取证", 7)
    ).value.request
    listed = handing_over.checklist(desk, person_id(desk, "赵明"))
    found = next(one for one in listed.waiting if one.code == waiting.slip_code)
    assert (found.kind, found.who, found.state) == ("借阅申请", "吴琪", "待审批")


def test_who_handed_a_list_in_themselves_does_not_decide_on_it(desk: Desk, office: Office) -> None:
    bag = register(desk, "1栋1单元101", "张三")
    code = destruction.propose(office.desk("chen"), [bag], "重复建档").value.code
    for name, waits in (("陈静", True), ("赵明", True), ("周涛", False)):
        listed = handing_over.checklist(desk, person_id(desk, name))
        assert any(one.code == code for one in listed.waiting) is waits


def test_what_is_lent_to_others_is_counted_not_handed_over(desk: Desk) -> None:
    bags = [register(desk, f"1栋1单元{room}", "张三") for room in (101, 102, 103)]
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (bags[0], bags[1]), LoanKind.LOAN, "装修核对", 7))
    returning.take_back(desk, bags[1])
    listed = handing_over.checklist(desk, person_id(desk, "李梅"))
    assert (len(listed.kept), listed.lent_out, listed.loans_due) == (2, 1, ())
    others = handing_over.checklist(desk, person_id(desk, "陈静"))
    assert (len(others.kept), others.lent_out, len(others.loans_due)) == (1, 0, 1)


@pytest.mark.rule("S02-R11")
def test_a_kept_checklist_names_no_customer_and_forgets_the_households_of_what_is_destroyed(
    desk: Desk, office: Office
) -> None:
    gone, stays = (register(desk, f"1栋1单元{room}", "单雄信") for room in (101, 102))
    wanted = parties(desk)
    listed = handing_over.checklist(desk, wanted.leaver_id)
    assert all(isinstance(line, KeptLine) for line in listed.kept)
    perform(desk, wanted, listed)
    kept = str(desk.store.db.value("SELECT checklist FROM main.handover"))
    assert "单雄信" not in kept
    assert "1单元" not in kept
    after = office.desk("zhou")
    code, other = (row.reference_code for row in dossiers.rows(after, [gone, stays]))
    assert set(handing_over.households(after, listed)) == {code, other}
    number = destruction.propose(after, [gone], "重复建档").value.id
    destruction.approve(after, number, signed(after, "chen", destruction.approval_statement(after, number)))
    destruction.scan_out(after, number, gone)
    for login in ("zhao", "wu"):
        given = signed(after, login, destruction.destroyer_statement(after, number, "碎纸", "档案室"))
        destruction.sign(after, number, given, "碎纸", "档案室")
    done = handing_over.handovers(after)[0]
    assert done.checklist == listed
    assert set(handing_over.households(after, done.checklist)) == {other}
    assert trail.find_anchor(after, handing_over.anchor(after, done)).matches


def test_the_three_may_sign_with_their_own_accounts_only(desk: Desk) -> None:
    signers = handing_over.signers(desk, parties(desk))
    assert [[one.login for one in may_sign] for may_sign in signers] == [["li"], ["zhou"], ["chen"]]
    assert handing_over.signers(desk, parties(desk, witness="吴琪"))[2] == ()


@pytest.mark.rule("S02-R10")
def test_a_leavers_open_corrections_are_on_the_list_and_withdrawn(office: Office) -> None:
    number = register_kept(office, "8栋1单元801", "张三")
    clerk, manager = office.desk("li"), office.desk("chen")
    asked = changing.ask(clerk, [Edit(number, "name", "张四")], "走访", "业主本人").value
    parties = Parties(person_id(clerk, "李梅"), person_id(clerk, "周涛"), person_id(clerk, "陈静"))
    listed = handing_over.checklist(manager, parties.leaver_id)
    assert asked.code in {one.code for one in listed.waiting}
    statement = handing_over.statement(manager, parties, listed)
    leaver, receiver = signed(manager, "li", statement), signed(manager, "zhou", statement)
    with handing_over.witness(manager, "chen", PASSWORDS["chen"]) as witness:
        handing_over.perform(manager, parties, listed, leaver, receiver, witness)
    (gone,) = corrections.requests(manager)
    assert gone.state.name == WITHDRAWN and gone.taken(WITHDRAW)[0].person_id == parties.leaver_id
    (event,) = (one for one in trail.newest(manager) if one.action == "correction.withdraw")
    assert event.subject == gone.subject and event.detail["by"] == parties.leaver_id
