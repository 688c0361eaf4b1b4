"""A leaver's handover: three persons, one list, custody moved in one transaction, the account closed."""

from __future__ import annotations

import pytest

from app.models.domain.errors import KeysProblem, RuleBroken
from app.models.domain.loan import Kind
from app.models.services import dossiers, handing_over, lending, loan_register
from app.models.services.desk import Desk
from app.models.services.handing_over import Checklist, Parties
from app.models.services.lending import LoanDraft
from app.models.vault.login import identify
from tests.conftest import CHEAP, PASSWORDS, Office, register
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
    lending.lend(desk, LoanDraft(person_id(desk, "李梅"), (kept[2],), Kind.LOAN, "档案整理", 7))
    wanted = parties(desk)
    listed = handing_over.checklist(desk, wanted.leaver_id, ["档案室钥匙 2 把", ""])
    assert [line.borrowed for line in listed.kept] == [False, False, True]
    assert listed.devices == ("档案室钥匙 2 把",)
    perform(desk, wanted, listed)
    desk.lock()
    after = office.desk("zhou")
    for dossier_id in kept:
        assert dossiers.detail(after, dossier_id).row.holder == "周涛"
        assert dossiers.detail(after, dossier_id).custody[0].event.value == "handed-over"
    assert [loan.borrower for loan in loan_register.out(after)] == ["周涛"]
    with pytest.raises(KeysProblem) as caught:
        office.sign_in("li")
    assert caught.value.code == "wrong-password"
    assert handing_over.handovers(after)[0].checklist["kept"] == 3


def test_three_different_persons(desk: Desk) -> None:
    wanted = parties(desk, receiver="陈静")
    listed = handing_over.checklist(desk, wanted.leaver_id)
    with pytest.raises(RuleBroken) as caught:
        handing_over.check(desk, wanted, listed)
    assert caught.value.code == "three-persons"
    with pytest.raises(RuleBroken) as caught:
        desk.store.db.run(
            "INSERT INTO main.handover VALUES (1, 'x', ?, ?, ?, 'x', 'x', '{}', 1, 1, 1)",
            (wanted.leaver_id, wanted.receiver_id, wanted.witness_id),
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
    waiting = lending.lend(desk, LoanDraft(person_id(desk, "吴琪"), (bag,), Kind.LOAN, "诉讼取证", 7)).value.request
    listed = handing_over.checklist(desk, person_id(desk, "赵明"))
    assert any(waiting.slip_code in line for line in listed.waiting)
