"""Sign-offs: one's own password each time, exactly one list, valid for as long as the directory exists."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest

from app.models.domain.person import Role
from app.models.domain.sign_off import SignOff, Statement
from app.models.vault.accounts import change_password, close_account
from app.models.vault.canonical import canonical, list_hash
from app.models.vault.signoff import signoff_holds, verify_signoff

from .conftest import ADMINISTRATOR, ARCHIVIST, CHEAP, MANAGER, STEWARD, Office, refusal, signed

ROWS = [{"code": "YJW-01·2024-10-0001", "pages": 12}, {"code": "YJW-01·2024-10-0002", "pages": 3}]
STATEMENT = Statement("destruction", "销毁清册 2026-1", list_hash(ROWS), "同意销毁", "ab" * 32)
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def _signed(office: Office, who=MANAGER) -> SignOff:
    return signed(office.folder, who.login, who.password, STATEMENT, NOON)


def test_a_sign_off_names_the_person_of_the_account(office: Office) -> None:
    signed = _signed(office)
    account = office.account("wang")
    assert (signed.person_id, signed.name, signed.role) == (account.person_id, "王经理", Role.MANAGER)
    assert (signed.at, signed.list_hash) == ("2026-03-02T12:00:00Z", list_hash(ROWS))
    assert signoff_holds(signed, office.directory)
    (key,) = office.directory.signing_keys(account.id)
    assert verify_signoff(signed, key)
    assert SignOff.from_row(signed.as_row()) == signed


@pytest.mark.rule("S02-R3")
def test_nobody_signs_as_one_person_with_the_password_of_another(office: Office) -> None:
    for login in ("wang", "li", "nobody"):
        no = refusal(
            lambda: signed(office.folder, login, ARCHIVIST.password, STATEMENT)  # noqa: B023
        )
        assert no.code == "wrong-password"


def test_a_sign_off_changed_in_any_field_does_not_hold(office: Office) -> None:
    signed = _signed(office)
    (key,) = office.directory.signing_keys(signed.account_id)
    for field in fields(SignOff):
        value = getattr(signed, field.name)
        for wrong in (value + "0", value[:-1], ""):
            changed = replace(signed, **{field.name: wrong})
            assert not verify_signoff(changed, key)
            assert not signoff_holds(changed, office.directory)


def test_a_sign_off_does_not_hold_for_another_person(office: Office) -> None:
    signed, other = _signed(office), office.account("zhao")
    (key,) = office.directory.signing_keys(other.id)
    assert not verify_signoff(signed, key)
    assert not signoff_holds(replace(signed, account_id=other.id), office.directory)


def test_a_sign_off_outlives_the_password_and_the_account(office: Office) -> None:
    account = office.admit(STEWARD)
    signed = _signed(office, STEWARD)
    change_password(office.folder, "sun", STEWARD.password, "new-password", hardness=CHEAP)
    assert signoff_holds(signed, office.directory)
    with office.identify(ADMINISTRATOR) as boss:
        close_account(office.folder, boss, account.id)
    assert signoff_holds(signed, office.directory)
    assert refusal(lambda: _signed(office, STEWARD)).code == "wrong-password"


def test_an_account_that_is_not_yet_active_signs_nothing(office: Office) -> None:
    office.ask(STEWARD)
    assert refusal(lambda: _signed(office, STEWARD)).code == "not-active"


@pytest.mark.parametrize(
    "other",
    [ROWS[::-1], ROWS[:1], [*ROWS, {}], [{**ROWS[0], "pages": "12"}, ROWS[1]], [[*ROWS]], [], ["x"]],
)
def test_another_list_has_another_hash(other: list) -> None:
    assert list_hash(other) != list_hash(ROWS)


def test_the_order_of_fields_does_not_matter_but_unknown_types_are_refused() -> None:
    assert list_hash([dict(reversed(row.items())) for row in ROWS]) == list_hash(iter(ROWS))
    assert canonical({"b": "张", "a": [1, None]}) == '{"a":[1,null],"b":"张"}'.encode()
    for wrong in (float("nan"), object()):
        with pytest.raises((TypeError, ValueError)):
            canonical([wrong])
