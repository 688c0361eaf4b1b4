"""Registers and their entries: dated lines that hang on a dossier, a customer, a place, a person or the archive.

An entry is never changed; a later one corrects or ends it (docs/adr/0022). The registers that the house itself knows are declared in
`domain/registers/`, those of an office in its pack.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Generic, Literal, TypeVar, cast

from app.models.domain.rights import Right

T = TypeVar("T")


class About(StrEnum):
    """The thing to which an entry belongs; the value is the column that names it, empty for the archive."""

    DOSSIER = "dossier_id"
    PARTY = "party_id"
    PLACE = "place_id"
    PERSON = "person_id"
    ARCHIVE = ""


class EntryAct(StrEnum):
    """The effect of an entry: it stands for itself, replaces an earlier one, or ends it."""

    ENTERED = "entered"
    CORRECTED = "corrected"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


Ending = Literal[EntryAct.CLOSED, EntryAct.WITHDRAWN]
"""An act after which nothing stands in the place of the line."""


@dataclass(frozen=True, slots=True)
class Register(Generic[T]):
    """`form` makes the contents of an entry from their fields by name; `right`: who may enter.

    `due`: the field with the day (ISO) on which an entry falls due. `acts`: what a later entry may do to one; the store
    writes no other. `by_time`: its entries are listed by when they happened, not by when they were entered. `label`: the
    register as clerks call it, where no pack names it.
    """

    key: str
    form: Callable[..., T]
    right: Right
    on: About = About.DOSSIER
    due: str = ""
    acts: tuple[EntryAct, ...] = ()
    by_time: bool = False
    label: str = ""

    def read(self, said: Mapping[str, Any]) -> T:
        """The contents of an entry from what is stored."""
        return self.form(**{name: tuple(value) if isinstance(value, list) else value for name, value in said.items()})

    def written(self, contents: T) -> dict[str, Any]:
        """The contents of an entry as they are stored: field → value."""
        return dict(contents) if isinstance(contents, dict) else asdict(cast(Any, contents))

    def due_on(self, contents: T) -> str:
        """The ISO day on which an entry falls due, «» for none."""
        return str(self.written(contents).get(self.due, ""))


@dataclass(frozen=True, slots=True)
class RegisterEntry(Generic[T]):
    """One line of a register. `at`: when it happened, ISO.

    `ended_at`: when a later entry corrected or ended it, «» while it stands; `ended_by` by which act, and `why`.
    `recorded_at`: when it was entered. `follows_id`: the entry that it corrects.
    """

    id: int
    register: str
    contents: T
    at: str
    by: str
    ended_at: str
    ended_by: str = ""
    why: str = ""
    recorded_at: str = ""
    follows_id: int | None = None

    @property
    def is_mistaken(self) -> bool:
        """Return whether a later entry said that it was wrong: it was corrected or withdrawn."""
        return self.ended_by in (EntryAct.CORRECTED, EntryAct.WITHDRAWN)


def standing(entries: Iterable[RegisterEntry[T]], entry_id: int) -> RegisterEntry[T] | None:
    """The entry of that id, while no later one has ended it."""
    return next((one for one in entries if one.id == entry_id and not one.ended_at), None)


def last_standing(entries: Sequence[RegisterEntry[T]]) -> RegisterEntry[T] | None:
    """The newest of the entries, which come newest first, that no later one has corrected or ended."""
    return next((one for one in entries if not one.ended_at), None)


def first_ids(entries: Iterable[RegisterEntry[Any]]) -> dict[int, int]:
    """Return the first line behind each one: a correction goes back to what it corrects."""
    before = {one.id: one.follows_id for one in entries}

    def first(number: int) -> int:
        while (earlier := before.get(number)) is not None:
            number = earlier
        return number

    return {number: first(number) for number in before}
