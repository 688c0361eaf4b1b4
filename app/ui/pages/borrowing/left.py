"""The desk of lending and returning as a lock keeps it: codes and terms, which are read again as fresh scans are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.models.domain.person import Staff
from app.ui.messages import Tone
from app.ui.pages.borrowing.outlook import WantedBag
from app.ui.pages.borrowing.pile import Pile
from app.ui.pages.borrowing.sitting import ScannedBag
from app.ui.pages.borrowing.terms import Stated


@dataclass(frozen=True, slots=True)
class LeftBag:
    """One bag. `said`: why it is there although nothing can be done with it; empty where it is to be read again."""

    code: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class LeftPile:
    """A pile: the card of its borrower, its terms, and its bags in the order of their scans."""

    card: str
    stated: Stated | None
    bags: tuple[LeftBag, ...]


@dataclass(frozen=True, slots=True)
class LeftScan:
    """A scan that was not taken back. `said`: why; empty where the register had not answered."""

    code: str
    at: str
    said: str


@dataclass(frozen=True, slots=True)
class LeftDesks:
    """Both desks. `piles`: those aside, and last the one that lay on the desk; `newcomer`: the card scanned over it."""

    piles: tuple[LeftPile, ...]
    newcomer: str = ""
    scans: tuple[LeftScan, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything here would be missed: a bag that can still be handed out."""
        return any(not bag.said for pile in self.piles for bag in pile.bags)

    @property
    def wanted(self) -> int:
        """The number of bags that were to be lent."""
        return sum(len(pile.bags) for pile in self.piles)


def left_pile(pile: Pile, stated: Stated | None, borrower: Staff | None) -> LeftPile:
    """Return a pile as it is kept; `borrower`: the person of a desk at which one borrows for oneself alone."""
    bags = tuple(LeftBag(row.code, row.stands if row.kept else "") for row in reversed(pile.bags))
    return LeftPile("" if borrower else pile.card, stated, bags)


def pile_again(left: LeftPile, borrower: Staff | None, reading: str) -> Pile:
    """Return a pile that was kept; `reading`: the words beside a bag that is still to be read."""
    bags = [
        WantedBag(bag.code, bag.said or reading, Tone.ERROR if bag.said else Tone.INFO, kept=bool(bag.said))
        for bag in reversed(left.bags)
    ]
    return Pile(borrower, left.card, left.stated, bags)


def left_scans(rows: Sequence[ScannedBag]) -> tuple[LeftScan, ...]:
    """Return the scans of a sitting that were not taken back, the newest first."""
    return tuple(LeftScan(row.code, row.at, row.said) for row in rows if row.said or row.under_way)
