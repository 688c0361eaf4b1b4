"""The shape of a table of a pack: its keys, each with its type, its bounds and its caption."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from app.models.domain.policy.fields import When
from app.models.domain.policy.section import Section

Data = Mapping[str, Any]
Value = str | int | bool | date | tuple[str, ...] | When | None


class KeyKind(StrEnum):
    """The type of a key, and so of its input. TEXTS: one to a line; WHEN: an axis and some of its values."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes-no"
    DAY = "day"
    ONE = "one"
    SEVERAL = "several"
    TEXTS = "texts"
    WHEN = "when"


@dataclass(frozen=True, slots=True)
class Option:
    """One of the values to choose from: as it is stored, and as it is called (by the domain or by the office)."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """The letters of which a code may consist, and the reason for refusing any other."""

    pattern: re.Pattern[str]
    reason: str


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a table. `default`: the value when it is left out; `least`, `most`: the bounds of a number.

    `optional` keys are left out when they hold their default. `quiet` keys are not listed. `beside` names another key
    and the one value of it with which this one applies; `among` the key of the same table whose texts are the choices;
    `nothing` is the meaning of no choice. `takes`: the valid values, where a form offers fewer or in an order of its
    own. `is_open`: any other text is valid too, as in a TEXT with options. `spelling` binds a code, `gaps` are the
    parts of a pattern of codes.
    """

    name: str
    caption: str
    kind: KeyKind
    options: Callable[[Data], Iterable[Option]] | None = None
    default: Value | Callable[[Data], Value] = None
    optional: bool = False
    least: int = 0
    most: int = 0
    quiet: bool = False
    beside: tuple[str, str] | None = None
    among: str = ""
    hint: str = ""
    nothing: str = ""
    takes: Callable[[Data], Iterable[str]] | None = None
    is_open: bool = False
    spelling: Spelling | None = None
    gaps: tuple[Option, ...] = ()

    @property
    def is_required(self) -> bool:
        """Return whether a table without the key is refused."""
        return not self.optional and not self.nothing

    def valid(self, data: Data) -> tuple[str, ...]:
        """Return the codes that the key may have in a pack of this data."""
        return tuple(self.takes(data)) if self.takes else codes(self.choices(data))

    def choices(self, data: Data) -> tuple[Option, ...]:
        """Return the choices in a pack of this data."""
        return tuple(self.options(data)) if self.options else ()

    def without(self, data: Data) -> Value:
        """Return the value that holds where the key is not written."""
        if callable(self.default):
            return self.default(data)
        if self.default is not None:
            return self.default
        return self.least if self.kind is KeyKind.NUMBER else _BLANK.get(self.kind, "")


_BLANK: Mapping[KeyKind, Value] = {KeyKind.YES_NO: False, KeyKind.SEVERAL: (), KeyKind.TEXTS: (), KeyKind.WHEN: None}


@dataclass(frozen=True, slots=True)
class Shape:
    """One kind of table. `title`: the keys that tell one from another («» of them: there is only one, by its caption).

    `many`: new ones can be added and any taken away, but for the `least`; `ordered`: which comes first matters.
    `once`: the keys of which no two tables say the same, the first of them the identity of a table. `begins`: the kind
    and the values of the first table that a new one needs to hang on it.
    """

    kind: str
    section: Section
    caption: str
    keys: tuple[Key, ...]
    title: tuple[str, ...] = ()
    many: bool = False
    least: int = 0
    ordered: bool = False
    once: tuple[str, ...] = ()
    begins: tuple[str, Mapping[str, Value]] | None = None

    @property
    def is_keyed(self) -> bool:
        """Return whether a table has a key that stays when its name changes."""
        return any(one.name == "key" for one in self.keys)

    def key(self, name: str) -> Key:
        """Return the key of a name; raises KeyError."""
        return next((one for one in self.keys if one.name == name), None) or _unknown(name)


def _unknown(name: str) -> Key:
    raise KeyError(name)


def tables(data: Data, name: str) -> list[Data]:
    """Return the tables of an array; empty where a draft has written anything else in its place."""
    found = data.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def codes(options: Iterable[Option]) -> tuple[str, ...]:
    """Return the codes of options."""
    return tuple(one.code for one in options)
