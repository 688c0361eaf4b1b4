"""Rules of accounts: the events of a key directory replayed under them.

The administrator makes accounts, a manager activates them and seals the data key: both must act. No event
gives the system administrator a seal, and none lets one person hold administration and business (S04-R9). A manager
moves an account to another post: none above their own, and nobody themselves.
An event that breaks a rule was not written by this program: it is refused as damage.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from app.models.domain.errors import N_
from app.models.domain.handover_rules import may_give
from app.models.domain.person import Account, AccountStatus, Role
from app.models.vault import events
from app.models.vault.files import damaged

_IDENTITY = {"id", "login", "person_id", "name", "department", "role", "seal_key", "signing_key", "slot"}


@dataclass(frozen=True, slots=True)
class Member:
    """An account with its keys (hex; signing keys oldest first) and the hashes of its slot and seal.

    `former`: the roles that it had before, each with the ISO time at which it ended. `bound`: the account as it was when
    its slot was made, which its password opens for no other facts.
    """

    account: Account
    seal_key: str
    signing_keys: tuple[str, ...]
    slot: str | None
    seal: str | None
    former: tuple[tuple[Role, str], ...]
    bound: Account

    def had(self, role: str, at: str) -> bool:
        """Return whether it has a role, or had not yet given it up at an ISO time."""
        return role == self.account.role or any(role == one and at <= until for one, until in self.former)

    @property
    def is_open(self) -> bool:
        """Return whether the account has not been closed."""
        return self.account.status is not AccountStatus.CLOSED


@dataclass(slots=True)
class Roll:
    """The archive and its accounts after the events so far."""

    archive_id: str = ""
    archive_name: str = ""
    epoch: int = 0
    recovery: dict[str, str] = field(default_factory=dict)
    members: dict[str, Member] = field(default_factory=dict)

    def open_members(self) -> list[Member]:
        """Return all accounts that are not closed."""
        return [member for member in self.members.values() if member.is_open]

    def login_taken(self, login: str) -> bool:
        """Return whether an open account has this login."""
        return any(member.account.login == login for member in self.open_members())

    def of_person(self, person_id: str) -> list[Member]:
        """Return all accounts that a person has or had."""
        return [member for member in self.members.values() if member.account.person_id == person_id]

    def mixes_administration(self, person_id: str, role: Role) -> bool:
        """Return whether the person would hold administration and business at once (S04-R9)."""
        return any(
            member.is_open and member.account.role.is_business != role.is_business
            for member in self.of_person(person_id)
        )


def replay(happened: Sequence[dict[str, Any]]) -> Roll:
    """Return the roll after all events. Raises KeysProblem `keys-damaged` at the first invalid event."""
    roll = Roll()
    for at, event in enumerate(happened):
        try:
            if not events.well_formed(event, happened[:at]):
                raise _BrokenError
            step = _founded if at == 0 else _STEPS[event["what"]]
            keys = step(roll, event)
            if not events.signed_by(event, keys):
                raise _BrokenError
        except (_BrokenError, KeyError, TypeError, ValueError, AttributeError):
            raise damaged(f"第 {at + 1} 条签名记录不成立") from None
    if not happened:
        raise damaged(N_("没有创建记录"))
    return roll


class _BrokenError(Exception):
    """An event that breaks a rule."""


def _require(holds: bool) -> None:
    if not holds:
        raise _BrokenError


def _founded(roll: Roll, event: dict[str, Any]) -> dict[str, str]:
    body = event["body"]
    _require(event["what"] == events.FOUNDED and event["account"] == "")
    _require(set(body) == {"archive", "recovery", "accounts"})
    _require(set(body["recovery"]) == {"seal_key", "signing_key", "seal"})
    archive = body["archive"]
    _require(set(archive) == {"id", "name", "epoch"} and type(archive["epoch"]) is int)
    roll.archive_id, roll.archive_name, roll.epoch = archive["id"], archive["name"], archive["epoch"]
    roll.recovery = dict(body["recovery"])
    roles = [Role(entry["role"]) for entry in body["accounts"]]
    _require(is_founding_team(roles))
    for entry in body["accounts"]:
        seal = entry["seal"]
        identity = {name: value for name, value in entry.items() if name != "seal"}
        member = _new_member(roll, identity)
        _admit(roll, _activated_member(member, seal))
    _require(len({member.account.person_id for member in roll.members.values()}) == len(roles))
    return _keys(roll.members.values())


def is_founding_team(roles: Sequence[Role]) -> bool:
    """Return whether an archive can begin with these roles: a manager, a system administrator and an archivist."""
    return (
        len(roles) == 3
        and Role.ADMINISTRATOR in roles
        and Role.ARCHIVIST in roles
        and any(role.is_managing for role in roles)
    )


def _asked(roll: Roll, event: dict[str, Any]) -> dict[str, str]:
    member = _new_member(roll, event["body"])
    _require(member.account.id == event["account"])
    boss = _signer(roll, event, lambda role: role is Role.ADMINISTRATOR, beside=member.account.id)
    _admit(roll, member)
    return _keys([boss, member])


def _activated(roll: Roll, event: dict[str, Any]) -> dict[str, str]:
    member = roll.members[event["account"]]
    _require(set(event["body"]) == {"seal"} and member.account.status is AccountStatus.ASKED)
    manager = _signer(roll, event, lambda role: role.is_managing)
    roll.members[member.account.id] = _activated_member(member, event["body"]["seal"])
    return _keys([manager])


def _password(roll: Roll, event: dict[str, Any]) -> dict[str, str]:
    member = roll.members[event["account"]]
    _require(set(event["body"]) == {"slot"} and member.account.status is AccountStatus.ACTIVE)
    roll.members[member.account.id] = replace(member, slot=_text(event["body"]["slot"]), bound=member.account)
    return _keys([member])


def _closed(roll: Roll, event: dict[str, Any]) -> dict[str, str]:
    member = roll.members[event["account"]]
    _require(event["body"] == {} and member.is_open)
    boss = _signer(roll, event, lambda role: role is Role.ADMINISTRATOR or role.is_managing)
    account = replace(member.account, status=AccountStatus.CLOSED)
    roll.members[account.id] = replace(member, account=account, slot=None, seal=None)
    return _keys([boss])


def _moved(roll: Roll, event: dict[str, Any]) -> dict[str, str]:
    member, body = roll.members[event["account"]], event["body"]
    _require(set(body) == {"role", "department"} and member.account.status is AccountStatus.ACTIVE)
    role = Role(body["role"])
    boss = _signer(roll, event, lambda theirs: may_give(theirs, role))
    _require(boss.account.person_id != member.account.person_id and member.account.role.is_business)
    account = replace(member.account, role=role, department=_text(body["department"]))
    roll.members[account.id] = replace(
        member, account=account, former=(*member.former, (member.account.role, event["at"]))
    )
    return _keys([boss])


def _recovered(roll: Roll, event: dict[str, Any]) -> dict[str, str]:
    body = event["body"]
    member = roll.members[event["account"]]
    _require(set(body) == {"seal_key", "signing_key", "slot", "seal"})
    _require(member.account.status is AccountStatus.ACTIVE and member.account.role.is_managing)
    renewed = replace(
        member,
        seal_key=_text(body["seal_key"]),
        signing_keys=(*member.signing_keys, _text(body["signing_key"])),
        slot=_text(body["slot"]),
        seal=_text(body["seal"]),
        bound=member.account,
    )
    roll.members[member.account.id] = renewed
    return {**_keys([renewed]), events.RECOVERY: roll.recovery["signing_key"]}


_STEPS: dict[str, Callable[[Roll, dict[str, Any]], dict[str, str]]] = {
    events.ASKED: _asked,
    events.ACTIVATED: _activated,
    events.PASSWORD: _password,
    events.CLOSED: _closed,
    events.MOVED: _moved,
    events.RECOVERED: _recovered,
}


def _new_member(roll: Roll, entry: dict[str, Any]) -> Member:
    _require(set(entry) == _IDENTITY)
    values = {name: _text(value) for name, value in entry.items()}
    account = Account(
        id=values["id"],
        login=values["login"],
        person_id=values["person_id"],
        name=values["name"],
        department=values["department"],
        role=Role(values["role"]),
        status=AccountStatus.ASKED,
    )
    _require(account.id not in roll.members and account.id != events.RECOVERY)
    _require(not roll.login_taken(account.login))
    _require(not roll.mixes_administration(account.person_id, account.role))
    _require(all(other.account.name == account.name for other in roll.of_person(account.person_id)))
    keys = (values["signing_key"],)
    return Member(account, values["seal_key"], keys, values["slot"], None, former=(), bound=account)


def _activated_member(member: Member, seal: str | None) -> Member:
    if member.account.role.is_business:
        _text(seal)
    else:
        _require(seal is None)
    return replace(member, account=replace(member.account, status=AccountStatus.ACTIVE), seal=seal)


def _admit(roll: Roll, member: Member) -> None:
    roll.members[member.account.id] = member


def _signer(roll: Roll, event: dict[str, Any], fits: Callable[[Role], bool], *, beside: str = "") -> Member:
    """Return the one active account with a fitting role that signed, apart from the new account."""
    (who,) = set(event["signatures"]) - {beside}
    member = roll.members[who]
    _require(member.account.status is AccountStatus.ACTIVE and fits(member.account.role))
    return member


def _keys(members: Iterable[Member]) -> dict[str, str]:
    return {member.account.id: member.signing_keys[-1] for member in members}


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise _BrokenError
    return value
