"""The key directory as a whole: the signed events, and the ciphertext whose hashes they hold.

Reading verifies everything: the chain, every signature, and that exactly the slots and seals which the events
vouch for are there. A stored copy cannot show that it is outdated: the caller compares the founding fingerprint
and the newest event it has seen, both kept inside the encrypted database.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.models.domain.errors import N_, KeysProblem
from app.models.domain.person import Account, Role
from app.models.vault import events
from app.models.vault.canonical import canonical, comparable, digest
from app.models.vault.events import DirectoryEvent
from app.models.vault.files import KEYS_NAME, as_text, damaged, read_keys, write_durably, write_keys
from app.models.vault.replay import Member, Roll, replay

FORMAT = 1
_PARTS = {"format", "events", "slots", "seals", "heads"}
_POSTS = "posts"
_LONGEST_POST = 60


@dataclass(frozen=True, slots=True)
class Head:
    """The newest event known to a reader: its number and its hash."""

    seq: int
    hash: str


class Directory:
    """A verified key directory. Immutable: a change makes a new one (`after`)."""

    def __init__(self, document: dict[str, Any]) -> None:
        """Verify a parsed document. Raises KeysProblem `keys-damaged` or `keys-too-new`."""
        _check_shape(document)
        self._events: list[dict[str, Any]] = document["events"]
        self._slots: dict[str, dict[str, Any]] = document["slots"]
        self._seals: dict[str, str] = document["seals"]
        self._heads: dict[str, Any] = document["heads"]
        self._posts: dict[str, str] = document.get(_POSTS, {})
        self.roll: Roll = replay(self._events)
        self._check_ciphertext()

    def _check_ciphertext(self) -> None:
        members = self.roll.members
        slots = {who: member.slot for who, member in members.items() if member.slot}
        seals = {who: member.seal for who, member in members.items() if member.seal}
        seals[events.RECOVERY] = self.roll.recovery["seal"]
        for kept, expected, what in (
            (self._slots, slots, N_("密码栏与签名记录不符")),
            (self._seals, seals, N_("数据密钥的封条与签名记录不符")),
        ):
            if _hashes(kept) != expected:
                raise damaged(what)

    @property
    def archive_id(self) -> str:
        """The archive's random id, bound into every seal and slot."""
        return self.roll.archive_id

    @property
    def archive_name(self) -> str:
        """The name given at creation."""
        return self.roll.archive_name

    @property
    def epoch(self) -> int:
        """The number of the data key, and of the database file that it opens."""
        return self.roll.epoch

    @property
    def accounts(self) -> tuple[Account, ...]:
        """Return all accounts, closed ones too, in the order they were made."""
        return tuple(member.account for member in self.roll.members.values())

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the founding entry with the founders' public keys: base32, groups of four."""
        return comparable(hashlib.sha256(events.signed_bytes(self._events[0])).digest())

    @property
    def head(self) -> Head:
        """The newest event."""
        return Head(self._events[-1]["seq"], digest(self._events[-1]))

    def member(self, account_id: str) -> Member:
        """Return an account with its keys. Raises KeysProblem `account-unknown`."""
        try:
            return self.roll.members[account_id]
        except KeyError:
            raise KeysProblem("account-unknown", N_("没有这个账号。请刷新账号列表后重新选择。")) from None

    def of_login(self, login: str) -> Member | None:
        """Return the open account with this login (in the form of `folded_login`), or None."""
        return next((m for m in self.roll.open_members() if m.account.login == login), None)

    def slot(self, account_id: str) -> dict[str, Any]:
        """The password slot of an open account."""
        return self._slots[account_id]

    def some_slot(self) -> dict[str, Any]:
        """Return any slot, to spend on an unknown login the time that a known one takes."""
        return next(iter(self._slots.values()))

    def seal(self, holder: str) -> str | None:
        """The sealed data key of an account (None for the administrator) or of the recovery pair."""
        return self._seals.get(holder)

    def owner(self, account_id: str) -> dict[str, str]:
        """Return the facts to which a slot is bound: the archive and everything public of its account when it was made."""
        member = self.member(account_id)
        return slot_owner(self.archive_id, member.bound, member.seal_key, member.signing_keys[-1])

    def next_owner(self, account_id: str) -> dict[str, str]:
        """Return the facts to which a slot that is made now is bound: an account that has moved has another post."""
        member = self.member(account_id)
        return slot_owner(self.archive_id, member.account, member.seal_key, member.signing_keys[-1])

    def signing_keys(self, account_id: str) -> tuple[bytes, ...]:
        """Return every public key the account ever signed with, oldest first; also for closed accounts."""
        return tuple(bytes.fromhex(key) for key in self.member(account_id).signing_keys)

    def key_print(self, account_id: str) -> str:
        """Return a print of an account's public keys, sixteen characters.

        The new person reads it when they type their password, and the manager compares it before sealing: otherwise an
        administrator could have made the keys alone.
        """
        member = self.member(account_id)
        keys = canonical([member.seal_key, member.signing_keys[-1]])
        return comparable(hashlib.sha256(keys).digest()[:10])

    def events_since(self, seq: int) -> list[DirectoryEvent]:
        """Return the events after number `seq` (0 for all), for the audit trail at the next business log-in."""
        return [events.summary(event) for event in self._events[max(seq, 0) :]]

    def verify(self, expected_fingerprint: str | None = None, known: Head | None = None) -> None:
        """Compare with the facts that the database remembers.

        Raises KeysProblem `keys-fingerprint` for the directory of another founding, `keys-rolled-back` when an event that
        was seen before (`known`) is missing.
        """
        if expected_fingerprint is not None and expected_fingerprint != self.fingerprint:
            raise KeysProblem(
                "keys-fingerprint",
                N_(
                    "密钥目录与本档案库创建时的指纹不符，可能被调换。请停止使用，"
                    "与创建时打印的指纹核对，并从备份中取回 keys.json。"
                ),
            )
        if known is None or known.seq == 0:
            return
        seen = self._events[known.seq - 1] if known.seq <= len(self._events) else None
        if seen is None or digest(seen) != known.hash:
            raise KeysProblem(
                "keys-rolled-back",
                N_(
                    "密钥目录比档案库记得的旧（第 {seq} 条记录不见了）。"
                    "请从最近的备份中取回 keys.json，并请审计人员查明原因。"
                ),
                seq=known.seq,
            )

    def after(
        self,
        event: dict[str, Any],
        *,
        slots: dict[str, dict[str, Any]] | None = None,
        seals: dict[str, str] | None = None,
    ) -> Directory:
        """Return the directory with one more event and the ciphertext it brings, without the ciphertext it closes."""
        closed = {event["account"]} if event["what"] == events.CLOSED else set()
        document = {
            **self._document,
            "events": [*self._events, event],
            "slots": {k: v for k, v in {**self._slots, **(slots or {})}.items() if k not in closed},
            "seals": {k: v for k, v in {**self._seals, **(seals or {})}.items() if k not in closed},
        }
        return Directory(document)

    @property
    def happened(self) -> list[dict[str, Any]]:
        """The raw events, for making the next one."""
        return list(self._events)

    @property
    def heads(self) -> Mapping[str, Any]:
        """The signed heads of the trail of each account (`heads.py` reads and checks them)."""
        return self._heads

    def with_heads(self, account_id: str, signed: list[dict[str, Any]]) -> Directory:
        """Return the directory with other signed heads of one account. No event records them."""
        return Directory({**self._document, "heads": {**self._heads, account_id: signed}})

    @property
    def posts(self) -> dict[Role, str]:
        """The posts of the office's rules by their role, for who may not open the archive.

        They grant nothing, and nobody signs them. Empty where nobody has signed in since the program writes them.
        """
        return {role: self._posts[role.value] for role in Role if role.value in self._posts}

    def with_posts(self, posts: Mapping[Role, str]) -> Directory:
        """Return the directory with other posts. No event records them."""
        return Directory({**self._document, _POSTS: {role.value: name for role, name in posts.items()}})

    def save(self, folder: Path, *, forget_previous: bool = False) -> None:
        """Write `keys.json` durably; see `files.write_keys`."""
        write_keys(folder, self._document, forget_previous=forget_previous)

    def save_heads(self, folder: Path) -> None:
        """Write `keys.json` durably and leave the copy beside it as it is: no account has changed."""
        write_durably(folder / KEYS_NAME, as_text(self._document))

    @property
    def _document(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "events": self._events,
            "slots": self._slots,
            "seals": self._seals,
            "heads": self._heads,
            _POSTS: self._posts,
        }


def read_directory(folder: Path) -> Directory:
    """Return the verified key directory of an archive. Raises KeysProblem with the fault and the remedy."""
    return Directory(read_keys(folder))


def slot_owner(archive_id: str, account: Account, seal_key: str, signing_key: str) -> dict[str, str]:
    """Return the facts to which a password slot is bound."""
    return {
        "archive": archive_id,
        "id": account.id,
        "login": account.login,
        "person_id": account.person_id,
        "name": account.name,
        "department": account.department,
        "role": account.role.value,
        "seal_key": seal_key,
        "signing_key": signing_key,
    }


def _hashes(kept: Mapping[str, object]) -> dict[str, str] | None:
    """Return the hashes of all entries; None if one cannot be encoded (a lone surrogate)."""
    try:
        return {who: digest(value) for who, value in kept.items()}
    except ValueError:
        return None


def _check_shape(document: dict[str, Any]) -> None:
    version = document.get("format")
    if type(version) is int and version > FORMAT:
        raise KeysProblem(
            "keys-too-new",
            N_("密钥目录 keys.json 由更新版本的程序写成。请用新版本打开，或升级本机的程序。"),
        )
    if (
        set(document) - {_POSTS} != _PARTS
        or type(version) is not int
        or version != FORMAT
        or not isinstance(document["events"], list)
        or not isinstance(document["slots"], dict)
        or not isinstance(document["seals"], dict)
        or not isinstance(document["heads"], dict)
        or not _are_posts(document.get(_POSTS, {}))
    ):
        raise damaged(N_("内容不完整"))


def _are_posts(kept: object) -> bool:
    """Return whether they are roles of the program with short, printable names, so that the window can show them."""
    return isinstance(kept, dict) and all(
        role in {one.value for one in Role}
        and isinstance(name, str)
        and len(name) <= _LONGEST_POST
        and name.isprintable()
        for role, name in kept.items()
    )
