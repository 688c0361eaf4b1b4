"""The pile on the lending desk for one person, from their card to Enter; later scans belong to the next pile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.models.domain.person import Staff
from app.models.services.lending import LoanProposal
from app.ui.messages import Tone
from app.ui.pages.borrowing.outlook import WantedBag
from app.ui.pages.borrowing.terms import Stated


@dataclass(eq=False)
class Pile:
    """One pile. `card`: the code of the card that was scanned for it; `reading`: how many scans are not answered yet.

    `stated`: its terms, once it has left the desk; `closed`: Enter was pressed and no bag is added any more.
    """

    person: Staff | None = None
    card: str = ""
    stated: Stated | None = None
    bags: list[WantedBag] = field(default_factory=list)
    reading: int = 0
    closed: bool = False

    @property
    def name(self) -> str:
        """The name of the borrower; empty while no card has been read."""
        return self.person.name if self.person else ""

    @property
    def free(self) -> list[WantedBag]:
        """The bags that can be asked for, newest first."""
        return [row for row in self.bags if row.free]

    @property
    def pending(self) -> list[WantedBag]:
        """The bags that can be asked for or are still being looked up."""
        return [row for row in self.bags if row.tone is not Tone.ERROR]

    @property
    def fresh(self) -> list[WantedBag]:
        """The rows that were scanned for this person, not left over from the one before."""
        return [row for row in self.bags if not row.kept]

    def row_of(self, code: str) -> WantedBag | None:
        """The row of a code, if it lies here."""
        return next((row for row in self.bags if row.code == code), None)

    def draft(self, bags: Iterable[WantedBag], stated: Stated) -> LoanProposal:
        """Return the proposal: these bags in the order of their scans."""
        ids = tuple(row.found.id for row in reversed(list(bags)) if row.found is not None)
        return LoanProposal(self.person.id if self.person else "", ids, stated.kind, stated.purpose, stated.days)
