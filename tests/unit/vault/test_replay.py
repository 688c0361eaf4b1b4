"""Events that the right people signed and that still must not be: the rules stand beside the signatures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from app.models.domain.person import NewAccount, Role
from app.models.vault import events
from app.models.vault.accounts import close_account
from app.models.vault.canonical import digest
from app.models.vault.directory import Directory
from app.models.vault.founding import make_account
from app.models.vault.login import identify
from app.models.vault.slots import KeyPair

from .conftest import ADMINISTRATOR, ARCHIVIST, CHEAP, MANAGER, STEWARD, Office, refusal

_FOUNDERS = (MANAGER, ADMINISTRATOR, ARCHIVIST)
_Change = Callable[[dict[str, Any]], object]


def _keys(office: Office, who: NewAccount) -> tuple[str, KeyPair]:
    signer = identify(office.folder, who.login, who.password, hardness=CHEAP)
    return signer.account.id, signer.keys


def _with_event(office: Office, what: str, account: str, body: dict[str, Any], by: NewAccount) -> Any:
    """The document with one more event, properly chained and signed."""
    document = office.document
    who, keys = _keys(office, by)
    event = events.make_event(document["events"], what, account, body, {who: keys.signing}, None)
    document["events"].append(event)
    return document


def _refounded(office: Office, change: _Change) -> Any:
    """The document with a changed founding event that all its founders signed anew."""
    document = office.document
    signers = dict(_keys(office, founder) for founder in _FOUNDERS)
    event = document["events"][0]
    change(event)
    message = events.signed_bytes(event)
    event["signatures"] = {who: keys.signing.sign(message).hex() for who, keys in signers.items()}
    return document


def _asked(office: Office, wanted: NewAccount, change: _Change = lambda entry: None, account: str = "") -> Any:
    """The document with an account that the administrator and the new person signed."""
    document = office.document
    made = make_account(office.directory.archive_id, wanted, CHEAP)
    change(made.entry)
    who, keys = _keys(office, ADMINISTRATOR)
    signers = {who: keys.signing, made.entry["id"]: made.keys.signing}
    subject = account or made.entry["id"]
    event = events.make_event(document["events"], events.ASKED, subject, made.entry, signers, None)
    document["events"].append(event)
    document["slots"][made.entry["id"]] = made.slot
    return document


def _damaged(document: Any) -> bool:
    return refusal(lambda: Directory(document)).code == "keys-damaged"


def test_the_same_making_without_a_breach_holds(office: Office) -> None:
    """Shows that what is refused below is refused for its breach and not for its making."""
    logins = [one.login for one in office.directory.accounts]
    refounded = Directory(_refounded(office, lambda event: event["body"]["archive"].update(name="另一个名字")))
    assert [one.login for one in refounded.accounts] == logins
    assert {one.login for one in Directory(_asked(office, STEWARD)).accounts} == {*logins, STEWARD.login}
    slot = digest(office.directory.slot(office.account("zhao").id))
    document = _with_event(office, events.PASSWORD, office.account("zhao").id, {"slot": slot}, ARCHIVIST)
    assert Directory(document).happened[-1]["what"] == events.PASSWORD


@pytest.mark.parametrize(
    "change",
    [
        lambda event: event.update(what=events.ASKED),
        lambda event: event.update(account="a-1"),
        lambda event: event["body"].update(more=1),
        lambda event: event["body"]["recovery"].update(more="x"),
        lambda event: event["body"]["archive"].update(more="x"),
        lambda event: event["body"]["archive"].update(epoch=True),
        lambda event: event["body"]["accounts"][0].update(more="x"),
        lambda event: event["body"]["accounts"][0].update(department=""),
        lambda event: event["body"]["accounts"][0].update(role=Role.STEWARD.value),
        lambda event: event["body"]["accounts"][0].update(role=Role.ARCHIVIST.value),
        lambda event: event["body"]["accounts"][0].update(
            person_id=event["body"]["accounts"][2]["person_id"], name=event["body"]["accounts"][2]["name"]
        ),
        lambda event: event["body"]["accounts"][0].update(login=event["body"]["accounts"][2]["login"]),
    ],
)
def test_a_founding_against_the_rules_is_damage(office: Office, change: _Change) -> None:
    assert _damaged(_refounded(office, change))


@pytest.mark.rule("S04-R9")
def test_a_founding_in_which_the_administrator_also_does_business_is_damage(office: Office) -> None:
    def change(event: dict[str, Any]) -> None:
        _, administrator, archivist = event["body"]["accounts"]
        administrator.update(person_id=archivist["person_id"], name=archivist["name"])

    assert _damaged(_refounded(office, change))


@pytest.mark.rule("S04-R9")
def test_an_account_for_somebody_on_the_other_side_of_administration_is_damage(office: Office) -> None:
    person = office.account("li").person_id
    assert _damaged(_asked(office, replace(ADMINISTRATOR, login="li2", role=Role.STEWARD, person_id=person)))


@pytest.mark.rule("S02-R3")
def test_an_account_under_a_login_or_person_of_another_is_damage(office: Office) -> None:
    person = office.account("zhao").person_id
    assert _damaged(_asked(office, replace(STEWARD, login="zhao")))
    assert _damaged(_asked(office, replace(STEWARD, person_id=person)))
    assert _damaged(_asked(office, STEWARD, lambda entry: entry.update(id=office.account("zhao").id)))
    assert _damaged(_asked(office, STEWARD, lambda entry: entry.update(id=events.RECOVERY)))
    assert _damaged(_asked(office, STEWARD, lambda entry: entry.update(more="x")))
    assert _damaged(_asked(office, STEWARD, account="a-another"))


def test_an_active_account_is_not_sealed_again(office: Office) -> None:
    zhao = office.account("zhao").id
    seal = digest(office.document["seals"][zhao])
    assert _damaged(_with_event(office, events.ACTIVATED, zhao, {"seal": seal}, MANAGER))


def test_an_activation_carries_a_seal_and_nothing_else(office: Office) -> None:
    account = office.ask(replace(ADMINISTRATOR, login="li2", name="李二"))
    Directory(_with_event(office, events.ACTIVATED, account.id, {"seal": None}, MANAGER))
    assert _damaged(_with_event(office, events.ACTIVATED, account.id, {"seal": None, "more": 1}, MANAGER))
    steward = office.ask(STEWARD)
    assert _damaged(_with_event(office, events.ACTIVATED, steward.id, {"seal": None}, MANAGER))


def test_a_password_change_touches_the_slot_of_ones_own_active_account_only(office: Office) -> None:
    zhao = office.account("zhao").id
    slot = digest(office.directory.slot(zhao))
    assert _damaged(_with_event(office, events.PASSWORD, zhao, {"slot": slot, "more": 1}, ARCHIVIST))
    for other in (MANAGER, ADMINISTRATOR):
        assert _damaged(_with_event(office, events.PASSWORD, zhao, {"slot": slot}, other))


def test_a_closing_happens_once_and_says_nothing_else(office: Office) -> None:
    account = office.admit(STEWARD)
    assert _damaged(_with_event(office, events.CLOSED, account.id, {"why": "离职"}, MANAGER))
    with office.identify(MANAGER) as manager:
        close_account(office.folder, manager, account.id)
    assert _damaged(_with_event(office, events.CLOSED, account.id, {}, MANAGER))
    assert _damaged(_with_event(office, events.ACTIVATED, account.id, {"seal": "0" * 64}, MANAGER))


def test_a_recovery_is_signed_with_the_shares(office: Office) -> None:
    wang = office.directory.member(office.account("wang").id)
    body = {
        "seal_key": wang.seal_key,
        "signing_key": wang.signing_keys[-1],
        "slot": wang.slot,
        "seal": wang.seal,
    }
    assert _damaged(_with_event(office, events.RECOVERED, wang.account.id, body, MANAGER))


def test_a_manager_moves_another_to_a_post_not_above_their_own(office: Office) -> None:
    zhao, wang, li = (office.account(login).id for login in ("zhao", "wang", "li"))
    post = {"role": Role.STEWARD.value, "department": "管家部"}
    moved = Directory(_with_event(office, events.MOVED, zhao, post, MANAGER)).member(zhao).account
    assert (moved.role, moved.department) == (Role.STEWARD, "管家部")
    above = post | {"role": Role.MANAGER.value}
    for account, body, by in (
        (zhao, post, ARCHIVIST), (zhao, post, ADMINISTRATOR), (wang, post, MANAGER), (li, post, MANAGER),
        (zhao, above, MANAGER), (zhao, post | {"role": Role.ADMINISTRATOR.value}, MANAGER),
        (zhao, post | {"department": ""}, MANAGER), (zhao, post | {"more": 1}, MANAGER),
    ):  # fmt: skip
        assert _damaged(_with_event(office, events.MOVED, account, body, by)), (account, body, by.login)
