"""Passwords: wrong ones, too many of them, what they cost, and what stays in memory."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.models.domain.sign_off import Statement
from app.models.vault import hardness
from app.models.vault.accounts import change_password
from app.models.vault.hardness import CEILING, FLOOR, OFFICE, Cost, Hardness
from app.models.vault.login import identify
from app.models.vault.slots import KeyPair

from .conftest import ADMINISTRATOR, ARCHIVIST, CHEAP, MANAGER, Office, refusal, signed, unlock

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def _try(office: Office, password: str, now: datetime, login: str = "zhao") -> object:
    return unlock(office.folder, login, password, hardness=CHEAP, now=now)


def test_a_wrong_password_and_an_unknown_login_are_refused_in_the_same_words(office: Office) -> None:
    wrong = refusal(lambda: _try(office, "not-it-at-all", NOON))
    unknown = refusal(lambda: _try(office, "not-it-at-all", NOON, "nobody"))
    assert wrong.code == unknown.code == "wrong-password"
    assert str(wrong) == str(unknown)


def test_only_repeated_failures_explain_what_to_do_about_a_forgotten_password(office: Office) -> None:
    said = [str(refusal(lambda: _try(office, "not-it-at-all", NOON))) for _ in range(3)]
    assert ["重新开户" in one for one in said] == [False, False, True]
    assert "重新输入" in said[0]


def test_delays_grow_after_five_wrong_passwords(office: Office) -> None:
    now = NOON
    for _ in range(5):
        assert refusal(lambda: _try(office, "not-it-at-all", now)).code == "wrong-password"
    for delay in (30, 60, 120, 300, 900, 900):
        early = refusal(lambda: _try(office, ARCHIVIST.password, now + timedelta(seconds=delay - 1)))  # noqa: B023
        assert (early.code, early.facts["seconds"]) == ("too-soon", 1)
        now += timedelta(seconds=delay)
        assert refusal(lambda: _try(office, "not-it-at-all", now)).code == "wrong-password"  # noqa: B023
    assert _try(office, ARCHIVIST.password, now + timedelta(seconds=900))
    assert refusal(lambda: _try(office, "not-it-at-all", now)).code == "wrong-password"


_WRONG_FIVE_TIMES = """
import sys
from pathlib import Path
from app.models.domain.errors import KeysProblem
from app.models.vault.hardness import Cost, Hardness
from app.models.vault.login import identify
for _ in range(5):
    try:
        identify(Path(sys.argv[1]), "zhao", "not-it-at-all", hardness=Hardness(Cost(64, 1, 1), Cost(8, 1, 1)))
    except KeysProblem as problem:
        assert problem.code == "wrong-password"
"""


def test_a_restart_does_not_forget_the_delay(office: Office) -> None:
    subprocess.run([sys.executable, "-c", _WRONG_FIVE_TIMES, str(office.folder)], check=True)
    assert refusal(lambda: office.unlock(ARCHIVIST)).code == "too-soon"
    assert office.unlock(MANAGER).account.login == "wang"


def test_a_clock_set_back_never_waits_longer_than_the_delay(office: Office) -> None:
    for _ in range(5):
        refusal(lambda: _try(office, "not-it-at-all", NOON))
    early = refusal(lambda: _try(office, ARCHIVIST.password, NOON - timedelta(days=300)))
    assert early.facts["seconds"] == 30


def test_signing_and_changing_the_password_count_as_tries(office: Office) -> None:
    statement = Statement("loan", "1", "0" * 64, "同意", "")
    for _ in range(3):
        refusal(lambda: signed(office.folder, "zhao", "not-it-at-all", statement))
    for _ in range(2):
        refusal(lambda: change_password(office.folder, "zhao", "not-it-at-all", "new-password", hardness=CHEAP))
    assert refusal(lambda: office.unlock(ARCHIVIST)).code == "too-soon"


@pytest.mark.parametrize("text", ["", "{", "[]", '{"x": 1}', '{"x": [1]}', '{"x": ["a", "b"]}'])
def test_a_damaged_file_of_tries_does_not_shut_everyone_out(office: Office, text: str) -> None:
    (office.folder / "attempts.json").write_text(text)
    assert office.unlock(ARCHIVIST).account.login == "zhao"


def test_the_file_of_tries_holds_no_login(office: Office) -> None:
    refusal(lambda: _try(office, "x", NOON, "my-password-in-the-wrong-field"))
    assert b"my-password" not in (office.folder / "attempts.json").read_bytes()


def test_passwords_cheaper_than_the_floor_or_dearer_than_the_ceiling_are_refused(office: Office) -> None:
    cheap = refusal(lambda: unlock(office.folder, "zhao", ARCHIVIST.password, hardness=OFFICE))
    assert cheap.code == "keys-damaged"
    dear = Hardness(least=Cost(1, 1, 1), most=Cost(32, 1, 1))
    assert refusal(lambda: unlock(office.folder, "zhao", ARCHIVIST.password, hardness=dear)).code == "keys-damaged"


def test_a_calibrated_password_lies_between_floor_and_ceiling_and_opens(office: Office) -> None:
    cost = hardness.calibrated()
    assert cost.within(FLOOR, CEILING)
    real = Hardness(least=Cost(8, 1, 1))
    change_password(office.folder, "zhao", ARCHIVIST.password, "new-password", hardness=real)
    slot = office.directory.slot(office.account("zhao").id)
    assert (slot["memory_kib"], slot["iterations"], slot["lanes"]) == (
        cost.memory_kib,
        cost.iterations,
        cost.lanes,
    )
    assert unlock(office.folder, "zhao", "new-password").data_key == office.founding.data_key


@pytest.mark.parametrize("bound", ["memory_kib", "iterations", "lanes"])
def test_each_parameter_has_its_floor_and_its_ceiling(bound: str) -> None:
    assert FLOOR.within(FLOOR, CEILING) and CEILING.within(FLOOR, CEILING)
    assert not replace(FLOOR, **{bound: getattr(FLOOR, bound) - 1}).within(FLOOR, CEILING)
    assert not replace(CEILING, **{bound: getattr(CEILING, bound) + 1}).within(FLOOR, CEILING)


def test_a_session_holds_no_signing_key_and_forgets_the_data_key(office: Office) -> None:
    opened = office.unlock(MANAGER)
    assert not any(isinstance(value, KeyPair) for value in vars(opened).values())
    kept = opened.data_key
    opened.wipe()
    assert opened.data_key is None
    assert kept == bytearray(32)


def test_a_signer_is_of_no_use_after_the_act(office: Office) -> None:
    with office.identify(MANAGER) as signer:
        keys = signer.keys
    with pytest.raises(ValueError, match="32 bytes"):
        _ = keys.signing


def test_nothing_secret_is_shown_or_said(office: Office) -> None:
    with office.identify(MANAGER) as signer:
        shown = repr(signer) + repr(signer.keys) + repr(vars(signer))
    shown += repr(office.unlock(MANAGER)) + repr(office.founding) + repr(MANAGER)
    for act in (
        lambda: _try(office, "typed-wrongly", NOON),
        lambda: _try(office, "typed-wrongly", NOON, "nobody"),
        lambda: identify(office.folder, "li", "typed-wrongly", hardness=CHEAP),
    ):
        no = refusal(act)
        shown += repr(no) + str(no) + repr(no.facts) + repr(no.__cause__)
    assert "typed-wrongly" not in shown
    assert not any(who.password in shown for who in (MANAGER, ARCHIVIST, ADMINISTRATOR))
    assert office.founding.data_key.hex() not in shown and repr(office.founding.data_key) not in shown
    assert not any(share in shown for share in office.founding.shares)
