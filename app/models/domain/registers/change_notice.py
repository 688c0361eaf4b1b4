"""Notices of changes to a person's department, until the person acknowledges them (S05-R16)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.models.domain.register import About, EntryAct, Register
from app.models.domain.rights import Right


@dataclass(frozen=True, slots=True)
class ChangeNotice:
    """The request that was accepted, the codes of its dossiers, and the data that changed, by their stored keys.

    Neither a value nor a customer is named: the person may not see the dossier.
    """

    slip: str
    dossiers: tuple[str, ...]
    data: tuple[str, ...]


CHANGE_NOTICE: Final = Register("notices", ChangeNotice, Right.CONSULT, on=About.PERSON, acts=(EntryAct.CLOSED,))


@dataclass(frozen=True, slots=True)
class OpenChangeNotice:
    """A change that somebody was told of at an ISO time and has not acknowledged."""

    id: int
    contents: ChangeNotice
    at: str
    person: str
    department: str


@dataclass(frozen=True, slots=True)
class OpenChangeNotices:
    """The oldest changes that nobody has acknowledged, and how many there are in all."""

    rows: tuple[OpenChangeNotice, ...]
    total: int

    @property
    def more(self) -> int:
        """The number of changes beyond the rows."""
        return self.total - len(self.rows)
