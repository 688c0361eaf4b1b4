"""A handover that is cut after its commit: the leaver's account is closed at the next sign-in, and the trail says so."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.models.domain.errors import KeysProblem
from app.models.domain.person import AccountStatus
from app.models.services import trail
from app.models.services.desk import Desk
from app.models.vault.accounts import change_password
from app.models.vault.directory import Directory, read_directory
from tests.conftest import CHEAP, PASSWORDS, Office, register
from tests.unit.services.signatures import person_id
from tests.unit.services.test_handing_over import draw_up, parties, perform


class PowerGoneError(Exception):
    """The machine stops."""


@pytest.fixture
def cut(office: Office, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """李梅 hands over, and the machine stops before her account is closed."""

    def stop(self: Directory, folder: Path, *, forget_previous: bool = False) -> None:
        raise PowerGoneError

    def make() -> None:
        register(desk, "1栋1单元101", "张三")
        docket = draw_up(desk, parties(desk))
        with monkeypatch.context() as patch:
            patch.setattr(Directory, "save", stop)
            with pytest.raises(PowerGoneError):
                perform(desk, docket)
        desk.lock()
        assert status(office) is AccountStatus.ACTIVE

    return make


def status(office: Office) -> AccountStatus:
    """Of the account of 李梅."""
    return next(one.status for one in read_directory(office.folder).accounts if one.login == "li")


@pytest.mark.rule("S02-R10")
@pytest.mark.parametrize("login", ["sun", "zhou", "chen"])
def test_the_next_sign_in_of_anybody_closes_the_account_and_the_trail_says_so(
    office: Office, cut: Callable[[], None], login: str
) -> None:
    cut()
    after = office.desk(login)
    assert status(office) is AccountStatus.CLOSED
    (closed,) = [one for one in trail.newest(office.desk("wu")) if one.action == "accounts.closed"]
    assert closed.detail["signers"] == [person_id(after, "陈静")], "the witness signed it before the machine stopped"
    with pytest.raises(KeysProblem) as caught:
        office.sign_in("li")
    assert caught.value.code == "wrong-password"


@pytest.mark.rule("S02-R10")
def test_the_leaver_who_tries_to_sign_in_is_refused_and_closed(office: Office, cut: Callable[[], None]) -> None:
    cut()
    with pytest.raises(KeysProblem) as caught:
        office.sign_in("li")
    assert caught.value.code == "person-left"
    assert status(office) is AccountStatus.CLOSED
    assert [one.action for one in trail.newest(office.desk("wu"))].count("accounts.closed") == 1


@pytest.mark.rule("S02-R10")
def test_where_accounts_changed_meanwhile_a_manager_signs_the_closing_anew(
    office: Office, cut: Callable[[], None]
) -> None:
    cut()
    change_password(office.folder, "sun", PASSWORDS["sun"], "another-password-1", hardness=CHEAP)
    office.desk("zhou")
    assert status(office) is AccountStatus.ACTIVE, "it no longer follows, and he has no right to close accounts"
    general = office.desk("zhao")
    assert status(office) is AccountStatus.CLOSED
    (closed,) = [one for one in trail.newest(office.desk("wu")) if one.action == "accounts.closed"]
    assert closed.detail["signers"] == [person_id(general, "赵明")]
    office.desk("zhou")


def test_a_closing_that_somebody_wrote_past_the_program_closes_nobody(desk: Desk, office: Office) -> None:
    ids = {one.name: one.id for one in desk.directory().accounts}
    for account in (ids["赵明"], "a-nobody"):
        text = json.dumps([{"account": account}])
        desk.store.db.run("INSERT OR REPLACE INTO main.meta VALUES ('closings', ?)", (text,))
        office.sign_in("chen")
        office.sign_in("li")
        assert office.desk("zhao").account.name == "赵明"
