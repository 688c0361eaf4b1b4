"""Recovery with any two of three printed shares (SLIP-39): of the data key, and of a manager's account.

One random secret yields an X25519 pair, to which the data key is sealed, and an Ed25519 pair, which signs the
recovery in the key directory. The secret itself exists only on the three sheets.
"""

from __future__ import annotations

import itertools
import re
import secrets
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from shamir_mnemonic import MnemonicError, combine_mnemonics, generate_mnemonics

from app.models.domain.errors import N_, KeysProblem, NotAllowed
from app.models.domain.password import check_new_password
from app.models.domain.person import Account, AccountStatus
from app.models.vault import attempts, events
from app.models.vault.canonical import digest
from app.models.vault.directory import Directory, read_directory, slot_owner
from app.models.vault.hardness import OFFICE, Hardness
from app.models.vault.login import folded_login
from app.models.vault.seals import make_seal, open_seal
from app.models.vault.slots import KeyPair, make_slot

SHARES = 3
NEEDED = 2
_SECRET_BYTES = 32


class RecoverySecret:
    """The secret behind the shares, and the key pairs derived from it."""

    __slots__ = ("_secret", "keys")

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self.keys = KeyPair(_derived(secret, b"seal"), _derived(secret, b"sign"))

    @classmethod
    def generate(cls) -> RecoverySecret:
        """Make a new secret from the system's randomness."""
        return cls(secrets.token_bytes(_SECRET_BYTES))

    def __repr__(self) -> str:
        return "RecoverySecret(…)"

    @property
    def public(self) -> dict[str, str]:
        """The public halves for the founding entry, hex."""
        return self.keys.public

    def shares(self) -> tuple[str, str, str]:
        """Return three mnemonics of 33 words; any two of them give the secret back."""
        ((first, second, third),) = generate_mnemonics(1, [(NEEDED, SHARES)], self._secret)
        return first, second, third


def _derived(secret: bytes, use: bytes) -> bytes:
    return HKDF(SHA256(), length=32, salt=None, info=b"muniment recovery " + use).derive(secret)


def recover_account(
    folder: Path,
    shares: Sequence[str],
    login: str,
    new_password: str,
    *,
    hardness: Hardness = OFFICE,
    now: datetime | None = None,
) -> Account:
    """Give a manager's account new keys and a new password; keep the old public keys for old sign-offs.

    `shares` are two or three, as they were typed: case, width, numbers and line breaks do not matter.
    Raises KeysProblem `shares-few`, `shares-unreadable` (a word is wrong or they do not belong together),
    `shares-foreign` (they belong to another archive), `account-unknown`, and what `read_directory` raises;
    NotAllowed `recovers-managers` for another role; BadInput `password-short`.
    """
    directory = read_directory(folder)
    secret = _secret(directory, shares)
    data_key = _data_key(directory, secret)
    member = directory.of_login(folded_login(login))
    if member is None or member.account.status is not AccountStatus.ACTIVE:
        raise KeysProblem("account-unknown", N_("没有使用中的这个登录名。请核对经理账号的登录名后重试。"))
    account = member.account
    if not account.role.is_managing:
        raise NotAllowed(
            "recovers-managers",
            N_("恢复份额只用于恢复经理账号。其他人员请由系统管理员停用旧账号并重新开户，再由经理启用。"),
        )
    check_new_password(new_password)
    keys = KeyPair.generate()
    public = keys.public
    owner = slot_owner(directory.archive_id, account, public["seal_key"], public["signing_key"])
    slot = make_slot(keys, new_password, owner, hardness)
    seal = make_seal(data_key, public["seal_key"], directory.archive_id, directory.epoch, account.id)
    event = events.make_event(
        directory.happened,
        events.RECOVERED,
        account.id,
        {**public, "slot": digest(slot), "seal": digest(seal)},
        {account.id: keys.signing, events.RECOVERY: secret.keys.signing},
        now,
    )
    recovered = directory.after(event, slots={account.id: slot}, seals={account.id: seal})
    recovered.save(folder, forget_previous=True)
    attempts.forget(folder, account.login, now)
    keys.wipe()
    return account


def _data_key(directory: Directory, secret: RecoverySecret) -> bytes:
    seal = directory.seal(events.RECOVERY)
    assert seal is not None  # every verified directory has it
    return open_seal(seal, secret.keys.opening, directory.archive_id, directory.epoch, events.RECOVERY)


def _secret(directory: Directory, shares: Sequence[str]) -> RecoverySecret:
    typed = list(dict.fromkeys(words for words in map(_words, shares) if words))
    if len(typed) < NEEDED:
        raise KeysProblem(
            "shares-few",
            N_("恢复需要 {needed} 份不同的恢复份额，现在只有 {given} 份。请再取一份后重试。"),
            needed=NEEDED,
            given=len(typed),
        )
    found = [secret for pair in itertools.combinations(typed, NEEDED) if (secret := _combined(pair))]
    if not found:
        raise KeysProblem(
            "shares-unreadable",
            N_("恢复份额读不出来：有单词抄错，或两份不属于同一套。请对照纸质份额逐词核对后重试。"),
        )
    recovery = directory.roll.recovery
    for secret in found:
        if all(recovery[name] == value for name, value in secret.public.items()):
            return secret
    raise KeysProblem("shares-foreign", N_("这些恢复份额属于另一个档案库。请换用本档案库创建时打印的份额。"))


def _words(share: str) -> str:
    return " ".join(re.findall("[a-z]+", unicodedata.normalize("NFKC", share).lower()))


def _combined(pair: Sequence[str]) -> RecoverySecret | None:
    try:
        return RecoverySecret(combine_mnemonics(pair))
    except MnemonicError:
        return None
