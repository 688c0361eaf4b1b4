"""Any two of three shares give the data key back, and a manager their account; nothing less does."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from shamir_mnemonic import combine_mnemonics

from app.models.domain.sign_off import Statement
from app.models.vault import events
from app.models.vault.directory import Directory
from app.models.vault.recovery import RecoverySecret, recover_account
from app.models.vault.signoff import sign, signoff_holds
from app.models.vault.slots import KeyPair

from .conftest import CHEAP, MANAGER, Office, found_office, recovered, refusal, unlock

NEW_PASSWORD = "a-new-password"


@pytest.mark.parametrize("pair", list(itertools.permutations(range(3), 2)))
def test_each_pair_of_shares_opens_the_archive(office: Office, pair: tuple[int, int]) -> None:
    shares = [office.founding.shares[number] for number in pair]
    assert recovered(office.folder, shares) == office.founding.data_key


def test_shares_are_read_as_people_type_them(office: Office) -> None:
    one, two, three = office.founding.shares
    numbered = "\n".join(f"{n}. {word.upper()}" for n, word in enumerate(one.split(), 1))
    assert recovered(office.folder, [numbered, f"  {two}　"]) == office.founding.data_key
    assert recovered(office.folder, [one, two, three]) == office.founding.data_key
    assert recovered(office.folder, ["not a share", two, three]) == office.founding.data_key


@pytest.mark.parametrize("number", range(3))
def test_one_share_opens_nothing_also_when_typed_twice(office: Office, number: int) -> None:
    share = office.founding.shares[number]
    for given in ([share], [share, share.upper()], [share, ""], []):
        assert refusal(lambda: recovered(office.folder, given)).code == "shares-few"  # noqa: B023


def test_a_mistyped_word_is_refused(office: Office) -> None:
    one, two, _ = office.founding.shares
    words = one.split()
    words[20] = "academic" if words[20] != "academic" else "acid"
    assert refusal(lambda: recovered(office.folder, [" ".join(words), two])).code == "shares-unreadable"


def test_shares_of_another_archive_open_nothing(office: Office, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = found_office(tmp_path / "other")
    assert refusal(lambda: recovered(office.folder, other.founding.shares[:2])).code == "shares-foreign"
    mixed = [office.founding.shares[0], other.founding.shares[1]]
    assert refusal(lambda: recovered(office.folder, mixed)).code == "shares-unreadable"
    foreign = refusal(lambda: recover_account(office.folder, mixed, "wang", NEW_PASSWORD, hardness=CHEAP))
    assert foreign.code == "shares-unreadable"


def test_a_manager_who_forgot_the_password_gets_new_keys(office: Office) -> None:
    statement = Statement("loan", "1", "0" * 64, "同意借阅", "")
    with office.identify(MANAGER) as signer:
        before = sign(signer, statement)
    for _ in range(5):
        refusal(lambda: office.unlock(replace(MANAGER, password="forgotten-it")))
    recover_account(office.folder, office.founding.shares[1:], "Wang", NEW_PASSWORD, hardness=CHEAP)
    opened = unlock(office.folder, "wang", NEW_PASSWORD, hardness=CHEAP)
    assert opened.data_key == office.founding.data_key
    assert refusal(lambda: office.unlock(MANAGER)).code == "wrong-password"
    assert office.directory.events_since(1)[0].what == events.RECOVERED
    assert office.directory.events_since(1)[0].by == (opened.account.id, events.RECOVERY)
    assert len(office.directory.signing_keys(opened.account.id)) == 2
    assert signoff_holds(before, office.directory)


def test_only_managers_are_recovered(office: Office) -> None:
    shares = office.founding.shares[:2]
    for login, code in (("zhao", "recovers-managers"), ("li", "recovers-managers"), ("x", "account-unknown")):
        no = refusal(lambda: recover_account(office.folder, shares, login, NEW_PASSWORD, hardness=CHEAP))  # noqa: B023
        assert no.code == code
    short = refusal(lambda: recover_account(office.folder, shares, "wang", "short", hardness=CHEAP))
    assert short.code == "password-short"


def test_a_recovery_changed_anywhere_is_damage(office: Office) -> None:
    recover_account(office.folder, office.founding.shares[:2], "wang", NEW_PASSWORD, hardness=CHEAP)
    good = office.document
    body, signatures = good["events"][-1]["body"], good["events"][-1]["signatures"]
    for part in (body, signatures):
        for name, value in part.items():
            part[name] = ("0" if value[0] != "0" else "1") + value[1:]
            assert refusal(lambda: Directory(good)).code == "keys-damaged"
            part[name] = value
    Directory(good)


@pytest.mark.parametrize("login", ["zhao", "li", "wang"])
def test_even_the_shares_renew_no_account_but_a_managers(office: Office, login: str) -> None:
    secret = RecoverySecret(combine_mnemonics(office.founding.shares[:2]))
    member = office.directory.member(office.account(login).id)
    keys, document = KeyPair.generate(), office.document
    who = member.account.id
    body = {**keys.public, "slot": member.slot, "seal": member.seal or "0" * 64}
    signers = {who: keys.signing, events.RECOVERY: secret.keys.signing}
    happened = document["events"]
    for entry, holds in ((body, login == "wang"), ({**body, "more": "x"}, False)):
        event = events.make_event(happened, events.RECOVERED, who, entry, signers, None)
        document["events"] = [*happened, event]
        if holds:
            Directory(document)
        else:
            assert refusal(lambda: Directory(document)).code == "keys-damaged"
