"""A handover that is cut after its commit, by the power or a full disk: the leaver's account is closed later, and the
trail says so.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from app.models.domain.errors import N_, KeysProblem
from app.models.domain.person import AccountStatus, NewAccount, Role
from app.models.domain.procedures.handover import DONE, HAND, PERFORM, RECEIVE
from app.models.domain.sign_off import SignOff, Statement
from app.models.services import accounts, dockets, handing_over, today, trail, waiting
from app.models.services.desk import Desk
from app.models.store import signoffs
from app.models.vault.accounts import change_password
from app.models.vault.directory import Directory, read_directory
from app.models.vault.login import identify
from app.models.vault.signoff import sign as signed_by
from tests.handovers import draw_up
from tests.office import CHEAP, PASSWORDS, Office, register
from tests.unit.services.signatures import person_id
from tests.unit.services.test_handing_over import parties, perform, sign, watch


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


def status(office: Office, login: str = "li") -> AccountStatus:
    """Of an account."""
    return next(one.status for one in read_directory(office.folder).accounts if one.login == login)


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> Callable[[], AbstractContextManager[None]]:
    """A disk on which the key directory cannot be written."""

    def refuse(self: Directory, folder: Path, *, forget_previous: bool = False) -> None:
        raise KeysProblem("keys-unwritable", N_("无法写入 {file}（{reason}）。"), file="keys.json", reason="full")

    @contextmanager
    def disk() -> Iterator[None]:
        with monkeypatch.context() as patch:
            patch.setattr(Directory, "save", refuse)
            yield

    return disk


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


@pytest.mark.rule("S02-R10")
def test_an_administrators_account_that_waits_is_on_the_first_page_of_who_may_close_it(
    office: Office, desk: Desk, full: Callable[[], AbstractContextManager[None]]
) -> None:
    docket = draw_up(desk, parties(desk))
    sign(desk, sign(desk, docket, HAND, "li"), RECEIVE, "zhou")
    leaver, other = person_id(desk, "李梅"), office.desk("zhou")
    accounts.close(office.admin(), PASSWORDS["qian"], desk.account.id)
    keeper = NewAccount("li-it", "李梅", "档案室", Role.ADMINISTRATOR, "li-it-password", person_id=leaver)
    asked = accounts.ask(office.admin(), PASSWORDS["qian"], keeper)
    accounts.activate(office.desk("chen"), PASSWORDS["chen"], asked.id)
    with full():
        watch(other, docket)
    desk.lock()
    change_password(office.folder, "sun", PASSWORDS["sun"], "another-password-1", hardness=CHEAP)
    manager = office.desk("zhao")
    assert (status(office), status(office, "li-it")) == (AccountStatus.CLOSED, AccountStatus.ACTIVE)
    assert [one.login for one in today.today(manager).of(waiting.TO_CLOSE)] == ["li-it"]
    assert today.today(office.desk("zhou")).of(waiting.TO_CLOSE) == ()
    accounts.close(manager, PASSWORDS["zhao"], asked.id)
    assert today.today(manager).of(waiting.TO_CLOSE) == ()


def test_a_closing_that_somebody_wrote_past_the_program_closes_nobody(desk: Desk, office: Office) -> None:
    ids = {one.name: one.id for one in desk.directory().accounts}
    for account in (ids["赵明"], "a-nobody"):
        text = json.dumps([{"account": account}])
        desk.store.db.run("INSERT OR REPLACE INTO main.meta VALUES ('closings', ?)", (text,))
        office.sign_in("chen")
        office.sign_in("li")
        assert office.desk("zhao").account.name == "赵明"


def _as_given(given: SignOff) -> SignOff:
    return given


MADE_UP: dict[str, tuple[str, Callable[[Statement], Statement], Callable[[SignOff], SignOff], AccountStatus]] = {
    "the witness's own": ("chen", lambda said: said, _as_given, AccountStatus.CLOSED),
    "of another list": ("chen", lambda said: replace(said, list_hash="0" * 64), _as_given, AccountStatus.ACTIVE),
    "signed by nobody": ("chen", lambda said: said, lambda given: replace(given, signature="0" * 128), AccountStatus.ACTIVE),
    "the receiver's": ("zhou", lambda said: said, _as_given, AccountStatus.ACTIVE),
}  # fmt: skip


@pytest.mark.rule("S02-R10")
@pytest.mark.parametrize("made_up", MADE_UP)
def test_a_handover_that_was_written_past_the_program_closes_nobody(office: Office, desk: Desk, made_up: str) -> None:
    login, said, altered, expected = MADE_UP[made_up]
    docket = draw_up(desk, parties(desk))
    statement = said(dockets.statement(desk, docket.id, PERFORM))
    with identify(office.folder, login, PASSWORDS[login], hardness=CHEAP) as signer:
        given = altered(signed_by(signer, statement))
    db = desk.store.db
    for name in db.column("SELECT name FROM main.sqlite_schema WHERE type = 'trigger'"):
        db.run(f"DROP TRIGGER main.{name}")
    number = signoffs.add(db, asdict(given))
    db.run(
        "INSERT INTO main.docket_step (docket_id, id, step, nth, person_id, at, signoff_id, list_hash)"
        " VALUES (?, 9, ?, 1, ?, ?, ?, ?)",
        (docket.id, PERFORM, given.person_id, given.at, number, given.list_hash),
    )
    closings = json.dumps([{"account": desk.account.id}])
    db.run("INSERT OR REPLACE INTO main.meta VALUES ('closings', ?)", (closings,))
    desk.lock()
    office.sign_in("chen")
    assert status(office) is expected


@pytest.mark.rule("S02-R10")
def test_on_a_full_disk_everything_moves_and_the_account_is_closed_at_the_next_sign_in(
    office: Office, desk: Desk, full: Callable[[], AbstractContextManager[None]]
) -> None:
    register(desk, "1栋1单元101", "张三")
    docket = draw_up(desk, parties(desk))
    with full():
        assert perform(desk, docket).state.name == DONE
    assert handing_over.has_account(desk, person_id(desk, "李梅"))
    assert status(office) is AccountStatus.ACTIVE
    desk.lock()
    after = office.desk("zhou")
    assert status(office) is AccountStatus.CLOSED
    assert [one.action for one in trail.newest(office.desk("wu"))].count("accounts.closed") == 1
    assert after.account.name == "周涛"


@pytest.mark.rule("S02-R10")
@pytest.mark.parametrize("is_full", [False, True], ids=["room-again", "full-still"])
def test_the_next_handover_closes_the_account_that_waits_too(
    office: Office, desk: Desk, full: Callable[[], AbstractContextManager[None]], is_full: bool
) -> None:
    first = draw_up(desk, parties(desk, leaver="孙静", receiver="李梅"))
    with full():
        perform(desk, first, "sun", "li")
    second = draw_up(desk, parties(desk, leaver="周涛", receiver="李梅"))
    with full() if is_full else nullcontext():
        perform(desk, second, "zhou", "li")
    assert handing_over.has_account(desk, person_id(desk, "孙静")) is is_full
    desk.lock()
    office.desk("li")
    assert (status(office, "sun"), status(office, "zhou")) == (AccountStatus.CLOSED, AccountStatus.CLOSED)
    assert [one.action for one in trail.newest(office.desk("wu"))].count("accounts.closed") == 2


def test_closings_that_do_not_follow_each_other_wait_for_a_manager(
    office: Office, desk: Desk, full: Callable[[], AbstractContextManager[None]]
) -> None:
    for leaver, login in (("孙静", "sun"), ("周涛", "zhou")):
        docket = draw_up(desk, parties(desk, leaver=leaver, receiver="李梅"))
        with full():
            perform(desk, docket, login, "li")
    (kept,) = desk.store.db.rows("SELECT value FROM main.meta WHERE key = 'closings'")
    one, two = json.loads(kept[0])
    text = json.dumps([one, two | {"seq": one["seq"], "prev": one["prev"]}])
    desk.store.db.run("UPDATE main.meta SET value = ? WHERE key = 'closings'", (text,))
    desk.lock()
    office.desk("li")
    assert status(office, "zhou") is AccountStatus.ACTIVE
    office.desk("chen")
    assert (status(office, "sun"), status(office, "zhou")) == (AccountStatus.CLOSED, AccountStatus.CLOSED)
