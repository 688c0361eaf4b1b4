"""The first key directory of an archive: data key, three founders, and the recovery shares."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.models.domain.errors import N_, BadInput, KeysProblem
from app.models.domain.folding import clean
from app.models.domain.password import check_new_password
from app.models.domain.person import Account, AccountStatus, NewAccount
from app.models.vault import events
from app.models.vault.canonical import digest
from app.models.vault.directory import FORMAT, Directory, slot_owner
from app.models.vault.files import KEYS_NAME
from app.models.vault.hardness import OFFICE, Hardness
from app.models.vault.login import folded_login
from app.models.vault.recovery import RecoverySecret
from app.models.vault.replay import is_founding_team
from app.models.vault.seals import DATA_KEY_BYTES, make_seal
from app.models.vault.slots import KeyPair, make_slot

FIRST_EPOCH = 1


@dataclass(frozen=True, slots=True, repr=False)
class Founding:
    """The result of creation, available once: data key, fingerprint to print, three shares of 33 words each."""

    data_key: bytes
    fingerprint: str
    shares: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class MadeAccount:
    """A new account's keys, its slot, and its entry for the event that brings it."""

    account: Account
    keys: KeyPair
    slot: dict[str, Any]
    entry: dict[str, Any]


def found(
    folder: Path,
    archive_name: str,
    founders: Sequence[NewAccount],
    data_key: bytes | None = None,
    *,
    hardness: Hardness = OFFICE,
    now: datetime | None = None,
) -> Founding:
    """Create `keys.json` in an existing folder.

    Founders are a manager, a system administrator and an archivist: three different persons, each with their own
    password. The shares are returned and never written. Raises BadInput for invalid founders or passwords,
    KeysProblem `keys-exist` where a key directory exists already, `keys-unwritable`.
    """
    if (folder / KEYS_NAME).exists():
        raise KeysProblem("keys-exist", N_("此文件夹里已有一个档案库。请选一个空文件夹，或直接打开已有的档案库。"))
    _check_founders(founders)
    archive_id = secrets.token_hex(16)
    data_key = data_key or secrets.token_bytes(DATA_KEY_BYTES)
    if len(data_key) != DATA_KEY_BYTES:
        raise ValueError("a data key has 32 bytes")
    secret = RecoverySecret.generate()
    recovery_seal = make_seal(data_key, secret.public["seal_key"], archive_id, FIRST_EPOCH, events.RECOVERY)
    made = [make_account(archive_id, wanted, hardness) for wanted in founders]
    seals = {
        new.account.id: make_seal(data_key, new.keys.public["seal_key"], archive_id, FIRST_EPOCH, new.account.id)
        for new in made
        if new.account.role.is_business
    }
    body = {
        "archive": {"id": archive_id, "name": clean(archive_name), "epoch": FIRST_EPOCH},
        "recovery": {**secret.public, "seal": digest(recovery_seal)},
        "accounts": [{**new.entry, "seal": _hash(seals.get(new.account.id))} for new in made],
    }
    signers = {new.account.id: new.keys.signing for new in made}
    directory = Directory(
        {
            "format": FORMAT,
            "events": [events.make_event([], events.FOUNDED, "", body, signers, now)],
            "slots": {new.account.id: new.slot for new in made},
            "seals": {**seals, events.RECOVERY: recovery_seal},
            "heads": {},
        }
    )
    directory.save(folder)
    for new in made:
        new.keys.wipe()
    return Founding(data_key, directory.fingerprint, secret.shares())


def make_account(archive_id: str, wanted: NewAccount, hardness: Hardness) -> MadeAccount:
    """Make keys and slot of a new account whose fields were checked."""
    account = Account(
        id="a-" + secrets.token_hex(8),
        login=folded_login(wanted.login),
        person_id=wanted.person_id or "p-" + secrets.token_hex(8),
        name=wanted.name.strip(),
        department=wanted.department.strip(),
        role=wanted.role,
        status=AccountStatus.ASKED,
    )
    keys = KeyPair.generate()
    owner = slot_owner(archive_id, account, keys.public["seal_key"], keys.public["signing_key"])
    slot = make_slot(keys, wanted.password, owner, hardness)
    entry = {name: value for name, value in owner.items() if name != "archive"}
    return MadeAccount(account, keys, slot, {**entry, "slot": digest(slot)})


def check_new_account(wanted: NewAccount) -> None:
    """Check the fields and the password. Raises BadInput `field-empty` or `password-short`."""
    for name, value in (("login", wanted.login), ("name", wanted.name), ("department", wanted.department)):
        if not value.strip():
            raise BadInput("field-empty", N_("登录名、姓名和部门都要填写，请补全后再提交。"), field=name)
    check_new_password(wanted.password)


def _check_founders(founders: Sequence[NewAccount]) -> None:
    for founder in founders:
        check_new_account(founder)
    persons = {founder.person_id for founder in founders if founder.person_id}
    named = [founder.person_id for founder in founders if founder.person_id]
    logins = {folded_login(founder.login) for founder in founders}
    if (
        not is_founding_team([founder.role for founder in founders])
        or len(logins) != len(founders)
        or len(persons) != len(named)
    ):
        raise BadInput(
            "founders",
            N_("创建档案库要有三个不同的人：一位经理、一位系统管理员、一位档案管理员，登录名各不相同。请改正后重试。"),
            field="founders",
        )


def _hash(seal: str | None) -> str | None:
    return None if seal is None else digest(seal)
