"""Accounts: both the administrator and a manager must act; everybody keeps their own password."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.models import durable_file
from app.models.domain.errors import StoreProblem
from app.models.domain.loan import LoanKind
from app.models.domain.person import ANOTHER, Account, AccountStatus, NewAccount, Role, Staff
from app.models.services import accounts, archives, dossiers, lending, loan_register, trail
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from tests import borrowing, holding
from tests.office import CHEAP, PASSWORDS, Office, register
from tests.refusals import refused
from tests.unit.services.signatures import person_id, signed

WANTED = NewAccount("xu", "许娟", "档案室", Role.ARCHIVIST, "xu-password")


def sign_in(office: Office, login: str, password: str) -> Desk:
    desk = archives.sign_in(office.folder, login, password, hardness=CHEAP)
    assert isinstance(desk, Desk)
    return desk


@pytest.mark.rule("S04-R9", "S02-R3")
def test_one_makes_it_another_activates_it(office: Office) -> None:
    asked = accounts.ask(office.admin(), PASSWORDS["qian"], WANTED)
    assert asked.status is AccountStatus.ASKED
    refused("not-active", lambda: sign_in(office, "xu", "xu-password"))
    manager = office.desk("chen")
    assert accounts.activate(manager, PASSWORDS["chen"], asked.id).status is AccountStatus.ACTIVE
    desk = sign_in(office, "xu", "xu-password")
    assert register(desk, "1栋1单元101", "张三")
    assert accounts.person(desk, asked.person_id).card_code.startswith("40")
    actions = [event.action for event in trail.newest(desk)]
    assert {"accounts.asked", "accounts.activated", "accounts.enter"} <= set(actions)
    desk.lock()


@pytest.mark.rule("S04-R9")
def test_neither_does_the_others_part(office: Office) -> None:
    clerk = office.desk("li")
    asked = accounts.ask(office.admin(), PASSWORDS["qian"], WANTED)
    refused("not-allowed", lambda: accounts.activate(clerk, PASSWORDS["li"], asked.id))
    manager = office.desk("chen")
    another = replace(WANTED, login="another", name="另一位")
    seat = AdminDesk(office.folder, "御景湾", manager.account, manager.work_seal, hardness=CHEAP)
    refused("needs-administrator", lambda: accounts.ask(seat, PASSWORDS["chen"], another))
    assert not hasattr(office.admin(), "require"), "the administrator's seat has no desk to activate from"


@pytest.mark.rule("S02-R3")
def test_an_open_session_acts_for_nobody_without_the_password(office: Office) -> None:
    manager = office.desk("chen")
    asked = accounts.ask(office.admin(), PASSWORDS["qian"], WANTED)
    refused("wrong-password", lambda: accounts.activate(manager, "guessed", asked.id))
    refused("wrong-password", lambda: accounts.close(office.admin(), "guessed", asked.id))
    assert next(one for one in accounts.accounts(office.folder) if one.id == asked.id).status is AccountStatus.ASKED


@pytest.mark.rule("S02-R3")
def test_a_login_belongs_to_one_person(office: Office) -> None:
    taken = NewAccount("ＬＩ", "许娟", "档案室", Role.ARCHIVIST, "xu-password")
    refused("login-taken", lambda: accounts.ask(office.admin(), PASSWORDS["qian"], taken))


@pytest.mark.rule("S04-R9")
def test_the_administrator_holds_no_business_account_besides(office: Office) -> None:
    admin = office.admin()
    both = NewAccount("qian2", "钱进", "档案室", Role.ARCHIVIST, "qian-password", admin.account.person_id)
    refused("administration-apart", lambda: accounts.ask(admin, PASSWORDS["qian"], both))


def test_a_closed_account_no_longer_opens(office: Office) -> None:
    wu = next(one for one in accounts.accounts(office.folder) if one.login == "wu")
    accounts.close(office.desk("chen"), PASSWORDS["chen"], wu.id)
    refused("wrong-password", lambda: office.sign_in("wu"))
    after = office.desk("li")
    assert accounts.person(after, wu.person_id).role is None


def test_a_session_ends_with_its_account_though_the_person_keeps_another(office: Office) -> None:
    zhao = next(one for one in accounts.accounts(office.folder) if one.login == "zhao")
    second = NewAccount("zhao2", "赵明", "总经理室", Role.MANAGER, "zhao2-password", zhao.person_id)
    asked = accounts.ask(office.admin(), PASSWORDS["qian"], second)
    manager = office.desk("chen")
    accounts.activate(manager, PASSWORDS["chen"], asked.id)
    going_on, other = office.desk("zhao"), sign_in(office, "zhao2", "zhao2-password")
    bag = register(office.desk("li"), "1栋1单元101", "张三")
    accounts.close(manager, PASSWORDS["chen"], zhao.id)
    refused("revoked", lambda: holding.hold(going_on, bag, "诉讼"))
    refused("revoked", lambda: dossiers.detail(going_on, bag))
    assert holding.hold(other, bag, "诉讼")
    other.lock()


def test_what_the_directory_has_done_is_not_said_undone(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = accounts.ask(office.admin(), PASSWORDS["qian"], WANTED)
    manager = office.desk("chen")

    def full(_desk: Desk) -> None:
        raise StoreProblem("disk-full", "磁盘已满")

    with monkeypatch.context() as broken:
        broken.setattr(accounts, "follow_directory", full)
        refused("account-done", lambda: accounts.activate(manager, PASSWORDS["chen"], asked.id))
    desk = sign_in(office, "xu", "xu-password")
    assert register(desk, "1栋1单元101", "张三")
    with monkeypatch.context() as broken:
        broken.setattr(accounts, "follow_directory", full)
        refused("account-done", lambda: accounts.close(manager, PASSWORDS["chen"], asked.id))
    refused("wrong-password", lambda: sign_in(office, "xu", "xu-password"))
    assert accounts.person(office.desk("li"), asked.person_id).role is None
    desk.lock()


def test_a_write_that_fails_changes_no_password(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    write = durable_file.write

    def failing_at(number: int) -> Callable[[Path, bytes], None]:
        def call(path: Path, data: bytes) -> None:
            written.append(path.name)
            if path.name.startswith("keys.json") and sum(name.startswith("keys.json") for name in written) == number:
                raise OSError(errno.ENOSPC, "没有空间")
            write(path, data)

        return call

    desk = office.desk("li")
    for number in (1, 2):
        written.clear()
        with monkeypatch.context() as broken:
            broken.setattr(durable_file, "write", failing_at(number))
            refused("keys-unwritable", lambda: accounts.change_password(desk, PASSWORDS["li"], "another-password"))
        office.desk("li")
        refused("wrong-password", lambda: sign_in(office, "li", "another-password"))
    accounts.change_password(desk, PASSWORDS["li"], "another-password")
    sign_in(office, "li", "another-password").lock()


def test_everybody_changes_their_own_password(office: Office) -> None:
    for seat, login in ((office.admin(), "qian"), (office.desk("li"), "li")):
        accounts.change_password(seat, PASSWORDS[login], "another-password")
        refused("wrong-password", lambda login=login: office.sign_in(login))
        again = archives.sign_in(office.folder, login, "another-password", hardness=CHEAP)
        if isinstance(again, Desk):
            again.lock()


def test_the_key_print_tells_two_accounts_apart(office: Office) -> None:
    prints = {accounts.key_print(office.folder, one.id) for one in accounts.accounts(office.folder)}
    assert len(prints) == len(PASSWORDS)


@pytest.mark.rule("S05-R9")
def test_a_steward_sees_the_buildings_that_a_manager_gave(office: Office) -> None:
    clerk, manager = office.desk("li"), office.desk("chen")
    for household in ("1栋1单元101", "2栋1单元101"):
        register(clerk, household, "张三")
    steward = office.desk("sun")
    assert dossiers.find(steward, "张三") == []
    second = next(number for number, name in dossiers.buildings(manager) if name == "2栋")
    accounts.assign_buildings(manager, person_id(clerk, "孙静"), {second})
    after = office.desk("sun")
    assert [row.household for row in dossiers.rows(after, dossiers.find(after, "张三"))] == ["2栋1单元101"]
    refused("not-allowed", lambda: accounts.assign_buildings(clerk, steward.account.person_id, {1, 2}))


def test_a_colleague_without_an_account_has_a_card(desk: Desk) -> None:
    person = accounts.add_staff(desk, " 何熙 ", "客服部").value
    assert (person.name, person.role) == ("何熙", None)
    assert person in accounts.staff(desk)
    refused("not-filled", lambda: accounts.add_staff(desk, "  ", "客服部"))


@pytest.fixture
def card(office: Office) -> tuple[Staff, Account]:
    """钱 多 with a card, who has a dossier and asks for another, and an account that was made for 钱多."""
    clerk = office.desk("li")
    kept = [register(clerk, f"1栋1单元10{n}", "张三") for n in (1, 2)]
    person = accounts.add_staff(clerk, "钱 多", "审计部").value
    first, _ = (lending.ask(clerk, LoanProposal(person.id, (one,), LoanKind.LOAN, "核对", 7)).value for one in kept)
    manager = office.desk("zhao")
    borrowing.approve(manager, first.id, signed(manager, "zhao", borrowing.approval_statement(manager, first.id)))
    lending.issue(clerk, first.id)
    asked = accounts.ask(
        office.admin(), PASSWORDS["qian"], replace(WANTED, login="duo", name="钱多", role=Role.MANAGER)
    )
    return person, asked


@pytest.mark.rule("S02-R3")
def test_who_has_a_card_is_not_a_second_person_by_their_account(office: Office, card: tuple[Staff, Account]) -> None:
    one, asked = card
    manager, clerk = office.desk("chen"), office.desk("li")
    assert accounts.namesakes(manager, asked.id) == [one]

    def activate(same_as: str | None, password: str = PASSWORDS["chen"]) -> Account:
        return accounts.activate(manager, password, asked.id, same_as)

    for said in (None, ANOTHER, "somebody else"):
        refused("name-once", lambda said=said: activate(said))
    refused("wrong-password", lambda: activate(one.id, "guessed"))
    assert accounts.namesakes(manager, asked.id) == [one], "nothing has moved"

    assert activate(one.id).status is AccountStatus.ACTIVE
    assert accounts.namesakes(manager, asked.id) == []
    assert [each.person_id for each in accounts.accounts(office.folder) if each.login == "duo"] == [asked.person_id]
    now = accounts.person(clerk, asked.person_id)
    assert (now.name, now.card_code, now.role) == ("钱多", one.card_code, Role.MANAGER), "their card goes on"
    assert one.id not in {each.id for each in accounts.staff(clerk)}
    (lent,) = loan_register.out(clerk)
    assert lent.borrower_id == asked.person_id
    assert loan_register.waiting(clerk) == [], "what the card asked for is asked for anew, by the person"
    sign_in(office, "duo", "xu-password").lock()


@pytest.mark.rule("S02-R3")
def test_a_name_is_one_however_it_is_spelled(office: Office, card: tuple[Staff, Account]) -> None:
    again = replace(WANTED, login="duo2", name="钱　多")
    refused("name-once", lambda: accounts.ask(office.admin(), PASSWORDS["qian"], again))
    refused("name-once", lambda: accounts.add_staff(office.desk("li"), "钱多", "工程部"))
