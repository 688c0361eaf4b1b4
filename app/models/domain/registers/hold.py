"""Holds (S17-R8): built in, for no pack may lift or loosen one. A case covers dossiers; each has a hold that says what it forbids."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from app.models.domain.register import About, EntryAct, Register
from app.models.domain.registers.sealing import covered
from app.models.domain.rights import Right

DESTROY, REMOVE = "destroy", "remove"
FORBIDS: Final = (DESTROY, REMOVE)
"""The acts that a hold of today forbids: to destroy the dossier, and to take or set aside anything of it."""


@dataclass(frozen=True, slots=True)
class Hold:
    """The acts that are forbidden on one dossier; the schema's triggers read them. Empty once the dossier is destroyed.

    `reason`: of a hold from before there were cases, which its case has as its title.
    """

    reason: str = ""
    forbids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HoldCase:
    """A hold as it was ordered. `title`: the matter; `mandate`: who ordered it; `number`: of their document.

    It covers the dossiers that were named, and goes on catching those of `customers` (ids, with everybody of the same ID number)
    and those that `search` finds (`domain/searching.py`), which is `sought` in the words of who placed it. All are empty once the
    last dossier is destroyed.
    """

    title: str = ""
    mandate: str = ""
    number: str = ""
    customers: tuple[int, ...] = ()
    search: str = ""
    sought: str = ""

    @property
    def catches(self) -> bool:
        """Return whether dossiers that come later fall under it."""
        return bool(self.customers or self.search)

    def covered(self) -> HoldCase:
        """Return the case without the words that may name a customer whose dossier is sealed; who ordered it stays."""
        return replace(self, title=covered(self.title), search=covered(self.search), sought=covered(self.sought))


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case in the list. `dossiers`: how many it covers now, or did until the lift; `lifted_at`: «» while it stands."""

    id: int
    case: HoldCase
    at: str
    by: str
    dossiers: int
    attempts: int
    lifted_at: str
    lifted_by: str
    why: str

    def covered(self) -> CaseRow:
        """Return the row without the words that may name a customer whose dossier is sealed."""
        return replace(self, case=self.case.covered(), why=covered(self.why))


@dataclass(frozen=True, slots=True)
class HoldOn:
    """A hold of a case on one dossier, by the id of its line. `since`: when the dossier was caught; `lifted_at`: «» while it stands."""

    id: int
    case_id: int
    dossier_id: int
    reference_code: str
    title: str
    mandate: str
    number: str
    by: str
    since: str
    lifted_at: str = ""


HOLD: Final = Register("hold", Hold, Right.HOLD, acts=(EntryAct.CLOSED,))
HOLD_CASE: Final = Register("hold-case", HoldCase, Right.HOLD, on=About.ARCHIVE, acts=(EntryAct.CLOSED,))
