"""Accounts from asked to closed, and the administrator who never gets the data key."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from app.models.domain.errors import Refusal
from app.models.domain.person import AccountStatus, NewAccount, Role
from app.models.domain.sign_off import Statement
from app.models.vault import events
from app.models.vault.accounts import (
    Departure,
    ask_account,
    carry_out,
    change_password,
    close_account,
    seal_account,
    sign_departures,
)
from app.models.vault.canonical import digest
from app.models.vault.directory import Head
from app.models.vault.founding import found
from app.models.vault.login import data_key_of, identify
from app.models.vault.seals import make_seal
from app.models.vault.signoff import signoff_holds

from .conftest import ADMINISTRATOR, ARCHIVIST, CHEAP, MANAGER, STEWARD, Office, recovered, refusal, signed, unlock

STATEMENT = Statement("destruction", "销毁清册 2026-1", "cd" * 32, "同意销毁", "ab" * 32)


@pytest.mark.rule("S02-R3")
def test_each_business_founder_opens_the_archive_with_their_own_password(office: Office) -> None:
    for founder in (MANAGER, ARCHIVIST):
        opened = office.unlock(founder)
        assert opened.data_key == office.founding.data_key
        assert (opened.account.name, opened.account.role) == (founder.name, founder.role)
    assert len({account.person_id for account in office.directory.accounts}) == 3


@pytest.mark.rule("S04-R9")
def test_the_administrator_logs_in_without_a_data_key(office: Office) -> None:
    assert office.unlock(ADMINISTRATOR).data_key is None
    with office.identify(ADMINISTRATOR) as administrator:
        assert refusal(lambda: data_key_of(administrator)).code == "no-data-key"


@pytest.mark.rule("S04-R9")
def test_a_new_account_needs_the_administrator_and_a_manager(office: Office) -> None:
    account = office.ask(STEWARD)
    assert account.status is AccountStatus.ASKED
    assert refusal(lambda: office.unlock(STEWARD)).code == "not-active"
    with office.identify(MANAGER) as manager:
        assert seal_account(office.folder, manager, account.id).status is AccountStatus.ACTIVE
        again = refusal(lambda: seal_account(office.folder, manager, account.id))
    assert again.code == "not-asked"
    assert office.unlock(STEWARD).data_key == office.founding.data_key


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_every_business_role_opens_the_archive_once_sealed(office: Office, role: Role) -> None:
    office.admit(replace(STEWARD, role=role))
    assert office.unlock(STEWARD).data_key == office.founding.data_key


def test_only_the_administrator_asks_and_only_managers_activate(office: Office) -> None:
    for founder in (MANAGER, ARCHIVIST):
        with office.identify(founder) as signer:
            no = refusal(lambda: ask_account(office.folder, signer, STEWARD, hardness=CHEAP))
        assert no.code == "needs-administrator"
    account = office.ask(STEWARD)
    for founder in (ADMINISTRATOR, ARCHIVIST):
        with office.identify(founder) as signer:
            no = refusal(lambda: seal_account(office.folder, signer, account.id))
        assert no.code == "needs-manager"
    with office.identify(ARCHIVIST) as signer:
        no = refusal(lambda: close_account(office.folder, signer, account.id))
    assert no.code == "needs-boss"


@pytest.mark.rule("S02-R3")
def test_two_accounts_of_one_person_share_the_person_id(office: Office) -> None:
    person = office.account("zhao").person_id
    second = office.admit(
        replace(ARCHIVIST, login="zhao2", role=Role.PROJECT_MANAGER, password="other-password", person_id=person)
    )
    assert second.person_id == person
    assert second.id != office.account("zhao").id
    wrong = NewAccount("x", "别人", "档案室", Role.BUSINESS, "x-password", person_id=person)
    assert refusal(lambda: office.ask(wrong)).code == "person-name"


@pytest.mark.rule("S04-R9")
def test_nobody_holds_administration_and_business_at_once(office: Office) -> None:
    for known, role in ((ADMINISTRATOR, Role.STEWARD), (ARCHIVIST, Role.ADMINISTRATOR)):
        person = office.account(known.login).person_id
        second = replace(known, login="second", role=role, person_id=person)
        assert refusal(lambda: office.ask(second)).code == "administration-apart"  # noqa: B023


@pytest.mark.rule("S02-R3")
def test_a_login_in_use_is_not_given_to_a_second_person(office: Office) -> None:
    assert refusal(lambda: office.ask(replace(STEWARD, login=" ＺＨＡＯ "))).code == "login-taken"


@pytest.mark.parametrize("gap", ["login", "name", "department"])
def test_empty_fields_and_short_passwords_are_refused(office: Office, gap: str) -> None:
    assert refusal(lambda: office.ask(replace(STEWARD, **{gap: "  "}))).code == "field-empty"
    assert refusal(lambda: office.ask(replace(STEWARD, password="1234567"))).code == "password-short"


def test_a_closed_account_opens_nothing_and_leaves_no_ciphertext(office: Office) -> None:
    account = office.admit(STEWARD)
    with office.identify(MANAGER) as manager:
        assert close_account(office.folder, manager, account.id).status is AccountStatus.CLOSED
        assert refusal(lambda: close_account(office.folder, manager, account.id)).code == "already-closed"
    assert refusal(lambda: office.unlock(STEWARD)).code == "wrong-password"
    kept = office.document
    assert account.id not in kept["slots"] and account.id not in kept["seals"]
    assert (office.folder / "keys.json.bak").read_bytes() == (office.folder / "keys.json").read_bytes()
    assert office.admit(replace(STEWARD, person_id=account.person_id)).person_id == account.person_id


def test_the_last_manager_and_the_last_administrator_stay(office: Office) -> None:
    with office.identify(ADMINISTRATOR) as boss:
        for login, code in (("wang", "last-manager"), ("li", "last-administrator")):
            account = office.account(login)
            no = refusal(lambda: close_account(office.folder, boss, account.id))  # noqa: B023
            assert no.code == code
        office.admit(replace(MANAGER, login="wang2", name="第二经理", role=Role.GENERAL_MANAGER))
        assert close_account(office.folder, boss, office.account("wang").id).status is AccountStatus.CLOSED


def test_a_second_administrator_is_activated_by_a_manager_without_a_seal(office: Office) -> None:
    second = office.admit(replace(ADMINISTRATOR, login="li2", name="李二", password="li2-password"))
    assert second.status is AccountStatus.ACTIVE
    assert second.id not in office.document["seals"]


def test_a_signer_who_was_closed_meanwhile_signs_no_more(office: Office) -> None:
    office.admit(replace(MANAGER, login="wang2", name="第二经理"))
    asked = office.ask(STEWARD)
    with office.identify(MANAGER) as manager:
        close_account(office.folder, manager, manager.account.id)
        assert refusal(lambda: seal_account(office.folder, manager, asked.id)).code == "signer-closed"


@pytest.mark.rule("S02-R3")
def test_a_changed_password_replaces_the_old_one(office: Office) -> None:
    change_password(office.folder, "zhao", ARCHIVIST.password, "new-password", hardness=CHEAP)
    assert refusal(lambda: office.unlock(ARCHIVIST)).code == "wrong-password"
    opened = unlock(office.folder, "zhao", "new-password", hardness=CHEAP)
    assert opened.data_key == office.founding.data_key
    assert (office.folder / "keys.json.bak").read_bytes() == (office.folder / "keys.json").read_bytes()


def test_full_width_letters_of_an_input_method_are_the_same_password(office: Office) -> None:
    assert unlock(office.folder, "Ｚhao ", "ｚｈａｏ-password", hardness=CHEAP).account.login == "zhao"


def test_founders_are_three_persons_in_three_roles(office: Office, tmp_path) -> None:
    same = replace(ARCHIVIST, person_id="p-1"), replace(MANAGER, person_id="p-1"), ADMINISTRATOR
    for founders in (
        [MANAGER, ADMINISTRATOR],
        [MANAGER, ARCHIVIST, STEWARD],
        [MANAGER, ADMINISTRATOR, replace(ARCHIVIST, login="WANG")],
        same,
    ):
        no = refusal(lambda: found(tmp_path, "库", founders, hardness=CHEAP))  # noqa: B023
        assert no.code == "founders"
    assert not (tmp_path / "keys.json").exists()
    again = refusal(lambda: found(office.folder, "库", [MANAGER, ADMINISTRATOR, ARCHIVIST], hardness=CHEAP))
    assert again.code == "keys-exist"


def test_what_the_administrator_did_is_listed_since_a_known_event(office: Office) -> None:
    known = office.directory.head
    account = office.admit(STEWARD)
    shown = office.directory.events_since(known.seq)
    assert [event.what for event in shown] == [events.ASKED, events.ACTIVATED]
    assert shown[0].by == tuple(sorted((office.account("li").id, account.id)))
    assert shown[1].by == (office.account("wang").id,)
    assert Head(shown[-1].seq, shown[-1].hash) == office.directory.head
    office.directory.verify(office.founding.fingerprint, known)


@pytest.mark.rule("S04-R9")
@pytest.mark.parametrize("seed", range(12))
def test_no_sequence_of_calls_gives_the_administrator_the_data_key(office: Office, seed: int) -> None:
    chance = random.Random(seed)
    own, same = office.account("li"), ADMINISTRATOR.password

    def ask(role: Role, person_id: str | None) -> None:
        wanted = NewAccount(f"n{chance.random()}", own.name, "信息部", role, ADMINISTRATOR.password, person_id)
        with office.identify(ADMINISTRATOR) as signer:
            ask_account(office.folder, signer, wanted, hardness=CHEAP)

    def on_any(act) -> None:
        with office.identify(ADMINISTRATOR) as signer:
            act(office.folder, signer, chance.choice(office.directory.accounts).id)

    acts = [
        lambda: ask(chance.choice(list(Role)), None),
        lambda: ask(chance.choice(list(Role)), own.person_id),
        lambda: on_any(seal_account),
        lambda: on_any(close_account),
        lambda: change_password(office.folder, "li", same, same, hardness=CHEAP),
        lambda: recovered(office.folder, [office.founding.shares[chance.randrange(3)]]),
    ]
    expected = {"needs-manager", "administration-apart", "last-administrator", "last-manager"}
    expected |= {"already-closed", "shares-few"}
    for _ in range(10):
        try:
            chance.choice(acts)()
        except Refusal as no:
            assert no.code in expected
        assert office.unlock(ADMINISTRATOR).data_key is None
        for account in office.directory.accounts:
            if account.name == own.name:
                assert account.id not in office.document["seals"]
                assert account.status is not AccountStatus.ACTIVE or account.role is Role.ADMINISTRATOR


def _forged(office: Office, signer_of: NewAccount, account_id: str) -> dict:
    """The directory with an activation that seals to `account_id`, signed by somebody, program bypassed."""
    directory, document = office.directory, office.document
    seal = make_seal(
        office.founding.data_key,
        directory.member(account_id).seal_key,
        directory.archive_id,
        directory.epoch,
        account_id,
    )
    with identify(office.folder, signer_of.login, signer_of.password, hardness=CHEAP) as signer:
        event = events.make_event(
            document["events"],
            events.ACTIVATED,
            account_id,
            {"seal": digest(seal)},
            {signer.account.id: signer.keys.signing},
            None,
        )
    document["events"].append(event)
    document["seals"][account_id] = seal
    return document


@pytest.mark.rule("S04-R9")
def test_a_seal_signed_by_the_administrator_is_damage(office: Office) -> None:
    office.write(_forged(office, ADMINISTRATOR, office.ask(STEWARD).id))
    assert refusal(lambda: office.unlock(MANAGER)).code == "keys-damaged"


@pytest.mark.rule("S04-R9")
def test_a_seal_for_an_administrator_is_damage_even_when_a_manager_signed_it(office: Office) -> None:
    second = office.ask(replace(ADMINISTRATOR, login="li2", name="李二"))
    office.write(_forged(office, MANAGER, second.id))
    assert refusal(lambda: office.unlock(MANAGER)).code == "keys-damaged"


def test_the_same_forgery_for_a_steward_by_a_manager_would_hold(office: Office) -> None:
    """Shows that the two forgeries above fail for their roles and not for their making."""
    office.write(_forged(office, MANAGER, office.ask(STEWARD).id))
    assert office.unlock(STEWARD).data_key == office.founding.data_key


def test_who_moves_keeps_password_seal_and_what_they_have_signed(office: Office) -> None:
    zhao = office.account("zhao").id
    before = signed(office.folder, ARCHIVIST.login, ARCHIVIST.password, STATEMENT)
    with office.identify(MANAGER) as manager:
        events_signed = sign_departures(office.folder, manager, [Departure(zhao, Role.STEWARD, "管家部")])
    carry_out(office.folder, events_signed)
    opened = office.unlock(ARCHIVIST)
    assert (opened.account.role, opened.data_key) == (Role.STEWARD, office.founding.data_key)
    assert signoff_holds(before, office.directory)
    after = signed(office.folder, ARCHIVIST.login, ARCHIVIST.password, STATEMENT)
    assert after.role == Role.STEWARD and signoff_holds(after, office.directory)
    assert not signoff_holds(replace(before, role=Role.MANAGER), office.directory)
    change_password(office.folder, ARCHIVIST.login, ARCHIVIST.password, "another-password", hardness=CHEAP)
    assert unlock(office.folder, ARCHIVIST.login, "another-password").data_key == office.founding.data_key


def test_nobody_moves_the_last_manager_away_or_somebody_above_themselves(office: Office) -> None:
    zhao, wang = office.account("zhao").id, office.account("wang").id
    with office.identify(MANAGER) as manager, office.identify(ADMINISTRATOR) as administrator:
        for signer, departure, code in (
            (manager, Departure(zhao, Role.GENERAL_MANAGER, "管理层"), "needs-boss"),
            (administrator, Departure(zhao, Role.STEWARD, "管家部"), "needs-boss"),
            (administrator, Departure(wang, Role.STEWARD, "管家部"), "last-manager"),
        ):
            assert refusal(lambda: sign_departures(office.folder, signer, [departure])).code == code  # noqa: B023
