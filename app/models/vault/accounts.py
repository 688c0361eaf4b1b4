"""Accounts: request, activation, change of password, change of post and closing.

The administrator requests an account and a manager activates it. Each act is a signed event in the key directory,
made by a `Signer` who has just typed their password.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.models.domain.clause import SAFEGUARD
from app.models.domain.errors import N_, BadInput, KeysProblem, NotAllowed
from app.models.domain.handover_rules import may_give
from app.models.domain.password import check_new_password
from app.models.domain.person import Account, AccountStatus, NewAccount, Role
from app.models.vault import events
from app.models.vault.canonical import digest
from app.models.vault.directory import Directory, read_directory
from app.models.vault.founding import check_new_account, make_account
from app.models.vault.hardness import OFFICE, Hardness
from app.models.vault.login import Signer, data_key_of, folded_login, identify
from app.models.vault.seals import make_seal
from app.models.vault.slots import make_slot


@dataclass(frozen=True, slots=True)
class Departure:
    """An account that is closed, or moves to another post where one is named."""

    account_id: str
    post: Role | None = None
    department: str = ""


def ask_account(
    folder: Path,
    administrator: Signer,
    wanted: NewAccount,
    *,
    hardness: Hardness = OFFICE,
    now: datetime | None = None,
) -> Account:
    """Make an account. The new person types their own password; the account opens nothing until a manager seals it.

    Raises NotAllowed `needs-administrator`, `administration-apart` (S04-R9); BadInput `login-taken`, `field-empty`,
    `password-short`, `person-name` (the known person has another name).
    """
    if administrator.account.role is not Role.ADMINISTRATOR:
        raise NotAllowed("needs-administrator", N_("开户由系统管理员办理。请系统管理员输入密码后再试。"))
    directory = _directory_for(folder, administrator)
    check_new_account(wanted)
    _check_person(directory, wanted)
    made = make_account(directory.archive_id, wanted, hardness)
    signers = {administrator.account.id: administrator.keys.signing, made.account.id: made.keys.signing}
    event = events.make_event(directory.happened, events.ASKED, made.account.id, made.entry, signers, now)
    directory.after(event, slots={made.account.id: made.slot}).save(folder)
    made.keys.wipe()
    return made.account


def _check_person(directory: Directory, wanted: NewAccount) -> None:
    if directory.of_login(folded_login(wanted.login)):
        raise BadInput("login-taken", N_("登录名“{login}”已被使用，请换一个。"), field="login", login=wanted.login)
    if wanted.person_id is None:
        return
    if any(other.account.name != wanted.name.strip() for other in directory.roll.of_person(wanted.person_id)):
        raise BadInput("person-name", N_("姓名与此人已有的账号不一致。请核对是否选错了人，或改正姓名。"), field="name")
    if directory.roll.mixes_administration(wanted.person_id, wanted.role):
        raise NotAllowed(
            "administration-apart",
            N_("系统管理与业务操作不能由同一人兼任（{clause}）。请另指定人员，或先停用此人的另一账号。"),
            clause=str(SAFEGUARD),
        )


def seal_account(folder: Path, manager: Signer, account_id: str, *, now: datetime | None = None) -> Account:
    """Activate a requested account, and seal the data key to it unless it is an administrator's.

    Raises NotAllowed `needs-manager`; KeysProblem `account-unknown`, `not-asked`.
    """
    if not manager.account.role.is_managing:
        raise NotAllowed("needs-manager", N_("启用账号由部门经理或总经理办理。请经理输入密码后再试。"))
    directory = _directory_for(folder, manager)
    member = directory.member(account_id)
    if member.account.status is not AccountStatus.ASKED:
        raise KeysProblem("not-asked", N_("这个账号不在待启用状态。请刷新账号列表后重新选择。"))
    seals: dict[str, str] = {}
    if member.account.role.is_business:
        seals[account_id] = make_seal(
            data_key_of(manager), member.seal_key, directory.archive_id, directory.epoch, account_id
        )
    body = {"seal": digest(seals[account_id]) if seals else None}
    sealed = _after(directory, events.ACTIVATED, account_id, body, manager, now, seals=seals)
    sealed.save(folder)
    return sealed.member(account_id).account


def close_account(folder: Path, boss: Signer, account_id: str, *, now: datetime | None = None) -> Account:
    """Close an account: drop its slot and its seal, and keep its public keys for old sign-offs.

    `boss` is the administrator, or a manager (the handover of a leaver). A person who copied the folder before can
    still open that copy with their password: only a new data key shuts them out of later copies.
    Raises NotAllowed `needs-boss`, `last-manager`, `last-administrator`; KeysProblem `account-unknown`,
    `already-closed`.
    """
    return carry_out(folder, sign_departures(folder, boss, [Departure(account_id)], now=now)).member(account_id).account


def sign_departures(
    folder: Path, boss: Signer, departures: Sequence[Departure], *, now: datetime | None = None
) -> list[dict[str, Any]]:
    """The departures as signed events that `carry_out` still has to write. Raises what `close_account` does.

    For a change of post that `boss` may not give, NotAllowed `needs-boss`.
    """
    if boss.account.role is not Role.ADMINISTRATOR and not boss.account.role.is_managing:
        raise NotAllowed("needs-boss", N_("停用账号由系统管理员或经理办理。请他们输入密码后再试。"))
    directory = _directory_for(folder, boss)
    before = len(directory.happened)
    for one in departures:
        member = directory.member(one.account_id)
        if not member.is_open:
            raise KeysProblem("already-closed", N_("这个账号已经停用。请刷新账号列表。"))
        _check_not_last(directory, member.account, one.post)
        if one.post is None:
            directory = _after(directory, events.CLOSED, one.account_id, {}, boss, now)
            continue
        if not may_give(boss.account.role, one.post):
            raise NotAllowed("needs-boss", N_("经理岗位由总经理授予。请由总经理监交，或由系统管理员另开账号。"))
        body = {"role": one.post.value, "department": one.department}
        directory = _after(directory, events.MOVED, one.account_id, body, boss, now)
    return directory.happened[before:]


def carry_out(folder: Path, departures: Sequence[dict[str, Any]]) -> Directory:
    """Write signed departures into the directory. Raises KeysProblem for one that does not follow what has happened."""
    directory = read_directory(folder)
    for event in departures:
        directory = directory.after(event)
    directory.save(folder, forget_previous=True)
    return directory


def _check_not_last(directory: Directory, leaving: Account, post: Role | None) -> None:
    """Refuse to leave the archive without a manager or an administrator; `post`: what the account becomes, None when closed."""
    rest = [
        account for account in directory.accounts if account.status is AccountStatus.ACTIVE and account.id != leaving.id
    ]
    stays = post is not None and post.is_managing
    if leaving.role.is_managing and not stays and not any(account.role.is_managing for account in rest):
        raise NotAllowed(
            "last-manager", N_("这是最后一个经理账号，停用后无人能启用新账号。请先为接任的经理开户并启用。")
        )
    if leaving.role is Role.ADMINISTRATOR and not any(a.role is Role.ADMINISTRATOR for a in rest):
        raise NotAllowed(
            "last-administrator",
            N_("这是最后一个系统管理员账号，停用后无人能开户。请先为接任的系统管理员开户并启用。"),
        )


def change_password(
    folder: Path,
    login: str,
    password: str,
    new_password: str,
    *,
    hardness: Hardness = OFFICE,
    now: datetime | None = None,
) -> None:
    """Put a person's keys under a new password. Raises what `identify` raises, and BadInput `password-short`."""
    check_new_password(new_password)
    with identify(folder, login, password, hardness=hardness, now=now) as signer:
        directory, account_id = signer.directory, signer.account.id
        slot = make_slot(signer.keys, new_password, directory.next_owner(account_id), hardness)
        changed = _after(
            directory,
            events.PASSWORD,
            account_id,
            {"slot": digest(slot)},
            signer,
            now,
            slots={account_id: slot},
        )
    changed.save(folder, forget_previous=True)


def _directory_for(folder: Path, signer: Signer) -> Directory:
    """Read the current directory; the signer's account may have been closed since they identified themselves."""
    directory = read_directory(folder)
    if directory.member(signer.account.id).account.status is not AccountStatus.ACTIVE:
        raise NotAllowed("signer-closed", N_("您的账号已停用，不能再办理。请由使用中的账号办理。"))
    return directory


def _after(
    directory: Directory,
    what: str,
    account_id: str,
    body: Mapping[str, Any],
    signer: Signer,
    now: datetime | None,
    *,
    slots: dict[str, dict[str, Any]] | None = None,
    seals: dict[str, str] | None = None,
) -> Directory:
    """Return the directory after one event signed by one person."""
    signers = {signer.account.id: signer.keys.signing}
    event = events.make_event(directory.happened, what, account_id, body, signers, now)
    return directory.after(event, slots=slots, seals=seals)
