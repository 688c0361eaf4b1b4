"""Opening an archive with a login and a password, and identifying a person again for one act.

`unlock` begins a session: it yields the data key and nothing that signs, so an open session cannot sign for
anyone. `identify` asks for the password again and yields a `Signer` for one act, to be used in a `with`.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType

from app.models.domain.errors import N_, KeysProblem
from app.models.domain.person import Account, AccountStatus
from app.models.vault import attempts
from app.models.vault.directory import Directory, read_directory
from app.models.vault.hardness import OFFICE, Hardness
from app.models.vault.seals import open_seal
from app.models.vault.slots import KeyPair, open_slot

# Wrong passwords in a row before the refusal explains how to replace a forgotten one.
_FORGOTTEN_AFTER = 3


@dataclass(repr=False)
class Unlocked:
    """An opened archive: the person, the verified directory and the data key (None for the administrator)."""

    account: Account
    directory: Directory
    data_key: bytearray | None

    def __repr__(self) -> str:
        return f"Unlocked({self.account.id})"

    def wipe(self) -> None:
        """Wipe the data key, on locking and at the end of a session."""
        if self.data_key is not None:
            self.data_key[:] = bytes(len(self.data_key))
        self.data_key = None


@dataclass(repr=False)
class Signer:
    """A person who has just typed their password, for one act. Wiped at the end of the `with`."""

    account: Account
    directory: Directory
    keys: KeyPair

    def __repr__(self) -> str:
        return f"Signer({self.account.id})"

    def __enter__(self) -> Signer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.keys.wipe()


def folded_login(login: str) -> str:
    """Normalise case, width and blanks of a login."""
    return unicodedata.normalize("NFKC", login).strip().casefold()


def opened(signer: Signer) -> Unlocked:
    """Open the archive for a person who has just identified themselves."""
    return Unlocked(signer.account, signer.directory, _data_key(signer))


def identify(
    folder: Path, login: str, password: str, *, hardness: Hardness = OFFICE, now: datetime | None = None
) -> Signer:
    """Identify a person for one act.

    Raises KeysProblem `wrong-password` (also for an unknown login), `too-soon` (fact `seconds`), `not-active`,
    `keys-damaged`, `keys-missing`, `keys-too-new`, `no-memory`.
    """
    directory = read_directory(folder)
    login = folded_login(login)
    tries = attempts.admit(folder, login, now)
    member = directory.of_login(login)
    if member is None:
        open_slot(directory.some_slot(), password, {}, hardness)
        raise _wrong_password(tries)
    account = member.account
    keys = open_slot(directory.slot(account.id), password, directory.owner(account.id), hardness)
    if keys is None:
        raise _wrong_password(tries)
    attempts.forget(folder, login, now)
    if account.status is not AccountStatus.ACTIVE:
        keys.wipe()
        raise KeysProblem("not-active", N_("账号尚未启用。请部门经理在“设置—账号”中启用后再登录。"))
    return Signer(account, directory, keys)


def data_key_of(signer: Signer) -> bytes:
    """Return the data key of a business person. Raises KeysProblem `no-data-key` for the administrator."""
    data_key = _data_key(signer)
    if data_key is None:
        raise KeysProblem("no-data-key", N_("系统管理员没有数据密钥。请由业务人员登录后操作。"))
    return bytes(data_key)


def _data_key(signer: Signer) -> bytearray | None:
    directory, account = signer.directory, signer.account
    seal = directory.seal(account.id)
    if seal is None or not account.role.is_business:
        return None
    opened = open_seal(seal, signer.keys.opening, directory.archive_id, directory.epoch, account.id)
    return bytearray(opened)


def _wrong_password(tries: int) -> KeysProblem:
    """Return the refusal for a number of wrong tries: first to try again, later how to replace a forgotten password."""
    if tries < _FORGOTTEN_AFTER:
        return KeysProblem(
            "wrong-password",
            N_("登录名或密码不对，或者账号已停用。请核对大小写和输入法，重新输入；仍不能登录的，请找系统管理员。"),
        )
    return KeysProblem(
        "wrong-password",
        N_(
            "登录名或密码不对，或者账号已停用。请重新输入；忘记密码或账号已停用的，请找系统管理员停用旧账号并重新开户，"
            "经理可用任意两份恢复份额恢复。"
        ),
    )
