"""Changes with consent (S05-R13, S05-R14): the requested corrections, before and after, and their results."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.models.domain.docket import DocketLine
from app.models.domain.errors import N_


class Datum(StrEnum):
    """The data of every dossier and its customer, beside the pack's own fields."""

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
# Data of the customer, not of one dossier: a change here changes every dossier of theirs.
PARTY_DATA = frozenset(one.value for one in (Datum.NAME, Datum.GENDER, Datum.ID_NUMBER, Datum.PHONES))
_FIELD, _CLASS, _PAPER, _CUSTOMER = "field:", "class:", "paper:", "customer:"
CO_DATA = (Datum.NAME, Datum.ID_NUMBER, Datum.PHONES)
"""The data that a dossier has of each customer beside its first one."""


_OF_ANOTHER = re.compile(rf"{_CUSTOMER}([2-9]|[1-9][0-9]{{1,3}})-({'|'.join(CO_DATA)})")


def field_key(key: str) -> str:
    """The key of a pack's field among all data."""
    return _FIELD + key


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
    """(family, name) of a key: («field», «age»), («class», «risk»), («paper», …), («», «name»)."""
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


@dataclass(frozen=True, slots=True)
class Edit:
    """One requested change of a value."""

    dossier_id: int
    key: str
    after: str


def sent_away(lines: Iterable[Edit | DocketLine]) -> set[tuple[int, int]]:
    """Return the further customers whose name is taken away, and they with it: (dossier, position)."""
    found = {(one.dossier_id, customer_position(one.key) or 1) for one in lines if _takes_a_name(one)}
    return {(dossier_id, position) for dossier_id, position in found if position > 1}


def _takes_a_name(line: Edit | DocketLine) -> bool:
    return datum_of(line.key) is Datum.NAME and not line.after.strip()


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One entry of a field's history, newest first where listed. `principal`: for whom a deputy decided, or «»."""

    at: str
    before: str
    after: str
    reason: str
    source: str
    asker: str
    decider: str
    principal: str
    code: str
