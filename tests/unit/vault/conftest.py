"""A small office with its archive's key directory, and passwords that cost almost nothing to try."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from app.models.domain.errors import Refusal
from app.models.domain.person import Account, NewAccount, Role
from app.models.domain.sign_off import SignOff, Statement
from app.models.vault.accounts import ask_account, seal_account
from app.models.vault.directory import Directory, read_directory
from app.models.vault.files import KEYS_NAME
from app.models.vault.founding import Founding, found
from app.models.vault.hardness import Cost, Hardness
from app.models.vault.login import Signer, Unlocked, identify, opened
from app.models.vault.recovery import recover_account
from app.models.vault.signoff import sign

CHEAP = Hardness(new=Cost(64, 1, 1), least=Cost(8, 1, 1))

MANAGER = NewAccount("wang", "王经理", "管家部", Role.MANAGER, "wang-password")
ADMINISTRATOR = NewAccount("li", "李管理", "信息部", Role.ADMINISTRATOR, "li-password")
ARCHIVIST = NewAccount("zhao", "赵档案", "档案室", Role.ARCHIVIST, "zhao-password")
STEWARD = NewAccount("sun", "孙管家", "管家部", Role.STEWARD, "sun-password")


@dataclass(frozen=True)
class Office:
    """An archive's folder with what creation yielded."""

    folder: Path
    founding: Founding

    @property
    def directory(self) -> Directory:
        return read_directory(self.folder)

    @property
    def document(self) -> dict[str, Any]:
        return json.loads((self.folder / KEYS_NAME).read_text("utf-8"))

    def write(self, document: object) -> None:
        (self.folder / KEYS_NAME).write_text(json.dumps(document, ensure_ascii=False), "utf-8")

    def account(self, login: str) -> Account:
        return next(account for account in self.directory.accounts if account.login == login)

    def identify(self, who: NewAccount) -> Signer:
        return identify(self.folder, who.login, who.password, hardness=CHEAP)

    def unlock(self, who: NewAccount) -> Unlocked:
        return unlock(self.folder, who.login, who.password)

    def ask(self, wanted: NewAccount) -> Account:
        with self.identify(ADMINISTRATOR) as administrator:
            return ask_account(self.folder, administrator, wanted, hardness=CHEAP)

    def admit(self, wanted: NewAccount) -> Account:
        account = self.ask(wanted)
        with self.identify(MANAGER) as manager:
            return seal_account(self.folder, manager, account.id)


def found_office(folder: Path) -> Office:
    founding = found(folder, "御景湾档案室", [MANAGER, ADMINISTRATOR, ARCHIVIST], hardness=CHEAP)
    return Office(folder, founding)


def unlock(
    folder: Path, login: str, password: str, *, hardness: Hardness = CHEAP, now: datetime | None = None
) -> Unlocked:
    """The archive as somebody opens it with their password."""
    with identify(folder, login, password, hardness=hardness, now=now) as signer:
        return opened(signer)


def signed(folder: Path, login: str, password: str, statement: Statement, now: datetime | None = None) -> SignOff:
    """A statement signed with somebody's password."""
    with identify(folder, login, password, hardness=CHEAP, now=now) as signer:
        return sign(signer, statement, now=now)


def recovered(folder: Path, shares: Sequence[str]) -> bytes | None:
    """The data key that shares give the manager, together with a new password."""
    recover_account(folder, shares, MANAGER.login, "recovered-password", hardness=CHEAP)
    return unlock(folder, MANAGER.login, "recovered-password").data_key


@pytest.fixture
def office(tmp_path: Path) -> Office:
    folder = tmp_path / "archive"
    folder.mkdir()
    return found_office(folder)


def refusal(act: Callable[[], object], kind: type[Refusal] = Refusal) -> Refusal:
    """The refusal that `act` ends in, with a sentence whose gaps can all be filled."""
    with pytest.raises(kind) as caught:
        act()
    assert str(caught.value)
    return caught.value
