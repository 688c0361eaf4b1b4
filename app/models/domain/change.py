"""Changes with consent (S05-R13, S05-R14): what somebody asks to correct, before and after, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.models.domain.errors import N_
from app.models.domain.person import Role


class Datum(StrEnum):
    """What every dossier says of itself and its customer, beside the pack's own fields."""

    NAME = "name"
    GENDER = "gender"
    ID_NUMBER = "id-number"
    PHONES = "phones"
    CATEGORY = "category"
    NOTE = "note"

    @property
    def label(self) -> str:
        """The datum as clerks call it."""
        return _DATA[self]


_DATA = {
    Datum.NAME: N_("姓名或名称"),
    Datum.GENDER: N_("性别"),
    Datum.ID_NUMBER: N_("证件号码"),
    Datum.PHONES: N_("电话"),
    Datum.CATEGORY: N_("类别"),
    Datum.NOTE: N_("备注"),
}

SENSITIVE_DATA = frozenset((Datum.ID_NUMBER, Datum.PHONES))
# Of the customer, not of one dossier: what is written here stands in every dossier of theirs.
PARTY_DATA = frozenset(one.value for one in (Datum.NAME, Datum.GENDER, Datum.ID_NUMBER, Datum.PHONES))
_FIELD, _CLASS, _PAPER, _CUSTOMER = "field:", "class:", "paper:", "customer:"
CO_DATA = (Datum.NAME, Datum.ID_NUMBER, Datum.PHONES)
"""What a dossier says of each customer beside its first one."""


_OF_ANOTHER = re.compile(rf"{_CUSTOMER}([2-9]|[1-9][0-9]{{1,3}})-({'|'.join(CO_DATA)})")


def field_key(name: str) -> str:
    """The key of a pack's field."""
    return _FIELD + name


def class_key(axis: str) -> str:
    """The key of a class on an axis."""
    return _CLASS + axis


def paper_key(title: str) -> str:
    """The key of a paper in the bag; its value is 原件 or 复印件, or empty when it is not there."""
    return _PAPER + title


def customer_key(position: int, datum: Datum) -> str:
    """The key of a datum of the customer at a position, from 2; the first one's data have no family."""
    return f"{_CUSTOMER}{position}-{datum.value}"


def customer_position(key: str) -> int | None:
    """The position of the customer whom a datum is about, 1 for the first; None for any other datum."""
    of_another = _OF_ANOTHER.fullmatch(key)
    return int(of_another[1]) if of_another else 1 if key in PARTY_DATA else None


def key_parts(key: str) -> tuple[str, str]:
    """(family, name) of a key: («field», «年龄»), («class», «risk»), («paper», …), («», «name»)."""
    family, mark, name = key.partition(":")
    return (family, name) if mark else ("", key)


def datum_of(key: str) -> Datum | None:
    """The datum of a key without family, or of a further customer; None for any other key."""
    of_another = _OF_ANOTHER.fullmatch(key)
    name = of_another[2] if of_another else key
    return next((one for one in Datum if one.value == name), None)


def recorded(keys: Iterable[str]) -> list[str]:
    """Keys as the audit chain keeps them: of papers that there were some, as their titles may be anybody's words."""
    return sorted({key_parts(key)[0] if key.startswith(_PAPER) else key for key in keys})


class ChangeKind(StrEnum):
    """`ENTRY` fills a dossier that is not confirmed yet; `DELETION` takes a value away and needs the stronger right."""

    ENTRY = "entry"
    CORRECTION = "correction"
    DELETION = "deletion"

    @property
    def label(self) -> str:
        """The kind as clerks call it."""
        return _KINDS[self]


_KINDS = {ChangeKind.ENTRY: N_("登记"), ChangeKind.CORRECTION: N_("更正"), ChangeKind.DELETION: N_("删除")}


class ChangeState(StrEnum):
    """Where a change request (修改申请) stands."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    PARTLY = "partly"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        """The state as clerks call it."""
        return _STATES[self]


_STATES = {
    ChangeState.ASKED: N_("待审批"),
    ChangeState.ACCEPTED: N_("已同意"),
    ChangeState.PARTLY: N_("部分同意"),
    ChangeState.REFUSED: N_("已拒绝"),
    ChangeState.WITHDRAWN: N_("已撤回"),
}


class Outcome(StrEnum):
    """What came of one line. `STALE`: the value had changed meanwhile, so nothing was written."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    STALE = "stale"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        """The outcome as clerks call it."""
        return _OUTCOMES[self]


_OUTCOMES = {
    Outcome.ACCEPTED: N_("已修改"),
    Outcome.REFUSED: N_("未同意"),
    Outcome.STALE: N_("原值已变，未修改"),
    Outcome.WITHDRAWN: N_("已撤回"),
}


@dataclass(frozen=True, slots=True)
class Edit:
    """One value that somebody wants to change."""

    dossier_id: int
    key: str
    after: str


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One value before and after.

    `title`: the household of the dossier, or its customer where there is none. `party_id`: the customer whom the line
    was asked for; None for any other datum, and for a customer who is yet to come.
    """

    id: int
    dossier_id: int
    reference_code: str
    title: str
    key: str
    before: str
    after: str
    party_id: int | None
    outcome: Outcome | None


def sent_away(lines: Iterable[Edit | ChangeLine]) -> set[tuple[int, int]]:
    """Return the further customers whose name is taken away, and they with it: (dossier, position)."""
    found = {(one.dossier_id, customer_position(one.key) or 1) for one in lines if _takes_a_name(one)}
    return {(dossier_id, position) for dossier_id, position in found if position > 1}


def _takes_a_name(line: Edit | ChangeLine) -> bool:
    return datum_of(line.key) is Datum.NAME and not line.after.strip()


@dataclass(frozen=True, slots=True)
class ChangeRequest:
    """A change request with its lines."""

    id: int
    code: str
    kind: ChangeKind
    state: ChangeState
    reason: str
    source: str
    channel: str
    asker_id: str
    asker: str
    asked_at: str
    approver_roles: tuple[Role, ...]
    clause: str
    policy_version: int
    list_hash: str
    decider_id: str
    decider: str
    decided_at: str
    answer: str
    lines: tuple[ChangeLine, ...]

    def may_be_decided_by(self, role: Role | None, person_id: str) -> bool:
        """Whether this person, who did not ask, has the rank to consent or refuse now (S05-R14)."""
        return self.state is ChangeState.ASKED and role in self.approver_roles and person_id != self.asker_id

    def may_be_withdrawn_by(self, person_id: str) -> bool:
        """Whether this person handed it in and nobody has decided yet."""
        return self.state is ChangeState.ASKED and person_id == self.asker_id


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One entry of a field's history, newest first where listed."""

    at: str
    before: str
    after: str
    reason: str
    source: str
    asker: str
    decider: str
    code: str
