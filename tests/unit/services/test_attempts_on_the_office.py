"""Attempts by somebody with a seat at the desk or with the archive folder, and the checks that stop them."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from app.models.domain.errors import RuleBroken
from app.models.domain.loan import Condition, LoanKind
from app.models.domain.person import NewAccount, Role
from app.models.domain.policy.reading import shipped_pack
from app.models.ledgers.drafts import DossierDraft
from app.models.services import accounts, archives, dossiers, lending, returning, trail
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from tests import borrowing, destruction, holding
from tests.office import CHEAP, FOUNDERS, PASSWORDS, Office, register
from tests.refusals import refused
from tests.unit.services.signatures import person_id, signed

KEYS = "keys.json"


@pytest.fixture
def bag(desk: Desk) -> int:
    return register(desk, "1栋1单元101", "张三")


def waiting(desk: Desk, bag: int) -> int:
    draft = LoanProposal(person_id(desk, "吴琪"), (bag,), LoanKind.LOAN, "诉讼取证", 7)
    return lending.lend(desk, draft).value.request.id


@pytest.mark.rule("S02-R3")
def test_a_key_directory_of_ones_own_making_signs_for_nobody(
    desk: Desk, office: Office, bag: int, tmp_path: Path
) -> None:
    request = waiting(desk, bag)
    statement = borrowing.approval_statement(desk, request)
    forged = tmp_path / "forged"
    archives.found(forged, "x", "X", shipped_pack("property"), FOUNDERS, hardness=CHEAP)
    shutil.copy(forged / KEYS, office.folder / KEYS)
    refused("keys-fingerprint", lambda: signed(desk, "chen", statement))


@pytest.mark.rule("S02-R3")
def test_an_older_key_directory_laid_back_is_refused(desk: Desk, office: Office, bag: int) -> None:
    old = (office.folder / KEYS).read_bytes()
    manager = office.desk("chen")
    accounts.change_password(manager, PASSWORDS["chen"], "a-new-password")
    archives.follow_directory(manager)
    (office.folder / KEYS).write_bytes(old)
    refused("keys-rolled-back", lambda: office.sign_in("chen"))
    refused("keys-rolled-back", lambda: signed(manager, "chen", borrowing.approval_statement(desk, waiting(desk, bag))))


@pytest.mark.rule("S02-R3")
def test_an_account_closed_by_a_manager_does_not_come_back(office: Office) -> None:
    old = (office.folder / KEYS).read_bytes()
    manager = office.desk("chen")
    gone = next(one for one in accounts.accounts(office.folder) if one.login == "zhou")
    accounts.close(manager, PASSWORDS["chen"], gone.id)
    (office.folder / KEYS).write_bytes(old)
    refused("keys-rolled-back", lambda: office.sign_in("zhou"))


@pytest.mark.rule("S02-R3")
def test_a_sign_off_of_a_closed_account_counts_no_more(desk: Desk, office: Office, bag: int) -> None:
    request = waiting(desk, bag)
    given = signed(desk, "zhao", borrowing.approval_statement(desk, request))
    zhao = next(one for one in accounts.accounts(office.folder) if one.login == "zhao")
    accounts.close(office.desk("chen"), PASSWORDS["chen"], zhao.id)
    refused("signer-in-business", lambda: borrowing.approve(desk, request, given))


def test_a_sign_off_is_used_in_the_session_in_which_it_was_given(desk: Desk, office: Office, bag: int) -> None:
    request = waiting(desk, bag)
    given = signed(desk, "zhao", borrowing.approval_statement(desk, request))
    later = office.desk("li")
    refused("list-changed", lambda: borrowing.approve(later, request, given))


@pytest.mark.rule("S04-R9")
def test_the_administrator_signs_no_destruction(desk: Desk, bag: int) -> None:
    listed = destruction.propose(desk, [bag], "到期").value
    destruction.approve(desk, listed.id, signed(desk, "chen", destruction.approval_statement(desk, listed.id)))
    destruction.scan_out(desk, listed.id, bag)
    given = signed(desk, "qian", destruction.destroyer_statement(desk, listed.id, "碎纸", "档案室"))
    refused("signer-in-business", lambda: destruction.sign(desk, listed.id, given, "碎纸", "档案室"))


@pytest.mark.rule("S02-R3")
def test_one_human_does_not_become_two_persons(desk: Desk, office: Office) -> None:
    refused("name-once", lambda: accounts.add_staff(desk, "赵明", "总经理室"))
    second = NewAccount("qian2", "钱进", "档案室", Role.ARCHIVIST, "qian2-password")
    refused("name-once", lambda: accounts.ask(office.admin(), PASSWORDS["qian"], second))


@pytest.mark.rule("S02-R3")
def test_nobody_asks_in_anothers_name(office: Office, desk: Desk, bag: int) -> None:
    steward = office.desk("sun")
    draft = LoanProposal(person_id(desk, "陈静"), (bag,), LoanKind.CONSULTATION, "核对", 0)
    refused("ask-for-oneself", lambda: lending.ask(steward, draft))


@pytest.mark.rule("S17-R5")
def test_a_statutory_term_is_not_begun_by_hand(tmp_path: Path) -> None:
    folder = tmp_path / "loans"
    archives.found(folder, "小贷", "DK", shipped_pack("loan"), FOUNDERS, hardness=CHEAP)
    desk = archives.sign_in(folder, "li", PASSWORDS["li"], hardness=CHEAP)
    assert isinstance(desk, Desk)
    bag = dossiers.register(desk, DossierDraft(party_name="甲公司", due_date=date(2021, 8, 31))).value
    assert dossiers.detail(desk, bag).retention_due == "2031-08-31"
    refused("term-by-contract", lambda: dossiers.end_relationship(desk, bag, date(2000, 1, 1)))
    refused("term-not-served", lambda: destruction.begin(desk, [bag], "到期", "one", "another"))
    desk.lock()


def test_remarks_of_loans_and_holds_go_with_the_customer(desk: Desk, office: Office, bag: int) -> None:
    manager = office.desk("chen")
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (bag,), LoanKind.LOAN, "核对", 7))
    loan = returning.take_back(desk, bag).value
    returning.inspect(desk, loan.id, Condition.DAMAGED, "慕容复 13900001111")
    holding.hold(manager, bag, "慕容复诉讼")
    holding.release(manager, bag, "结案")
    listed = destruction.propose(desk, [bag], "到期").value
    destruction.approve(desk, listed.id, signed(desk, "chen", destruction.approval_statement(desk, listed.id)))
    destruction.scan_out(desk, listed.id, bag)
    for login in ("zhou", "wu"):
        statement = destruction.destroyer_statement(desk, listed.id, "碎纸", "档案室")
        destruction.sign(desk, listed.id, signed(desk, login, statement), "碎纸", "档案室")
    kept = repr(desk.store.db.rows("SELECT * FROM main.loan") + desk.store.db.rows("SELECT * FROM main.entry"))
    assert "慕容复" not in kept
    with pytest.raises(RuleBroken):
        desk.store.db.run("UPDATE main.loan SET condition_note = 'x'")


def test_a_steward_finds_by_paper_title_behind_other_buildings_bags(
    desk: Desk, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    for room in range(101, 111):
        register(desk, f"1栋1单元{room}", "张三", papers=("购房合同复印件",))
    own = register(desk, "10栋1单元101", "李四", papers=("购房合同复印件",))
    manager = office.desk("chen")
    building = next(number for number, name in dossiers.buildings(manager) if name.startswith("10"))
    accounts.assign_buildings(manager, person_id(desk, "孙静"), {building})
    monkeypatch.setattr(dossiers, "SEARCH_LIMIT", 5)
    assert dossiers.find(office.desk("sun"), "购房合同") == [own]


def test_the_trail_stays_whole_through_all_of_it(desk: Desk, office: Office, bag: int) -> None:
    test_a_sign_off_of_a_closed_account_counts_no_more(desk, office, bag)
    assert trail.verify(office.desk("li")).whole
    assert borrowing.withdraw(desk, 1).value.state.name == "withdrawn"


def test_unseen_signs_and_half_characters_go_nowhere(desk: Desk) -> None:
    bag = register(desk, "7栋1单元101", "张\u202e三\x00\ud800")
    name = dossiers.detail(desk, bag).row.name
    assert name.startswith("张三") and name.isprintable()
    assert dossiers.find(desk, "三\u202e\ud800") == [bag]
    dossiers.reveal(desk, bag, "核对\ud800")
    assert trail.newest(desk)[0].detail["purpose"].isprintable()
