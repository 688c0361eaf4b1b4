"""What is decided about the differences of a count (S12-R12): the ways that fit each, and a decision once it is made.

Two of them act: a bag is laid where it was found, or its write-off is opened. Every other one says what was done, or at which desk
it is done; the count changes no book.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.models.domain.errors import N_
from app.models.domain.movement import MovementEvent
from app.models.domain.stocktake import AWAY, BookStep, Doubt, StockLine


class StockWay(StrEnum):
    """What is decided about a difference."""

    MOVE = "move"
    PUT_BACK = "put-back"
    RETURN = "return"
    TRANSFER = "transfer"
    TAKE_IN = "take-in"
    FOUND = "found"
    APART = "apart"
    SEEN = "seen"
    MISSING = "missing"
    REGISTER = "register"
    TRACED = "traced"
    EXPLAINED = "explained"

    @property
    def label(self) -> str:
        """The decision as clerks call it."""
        return _WORDS[self]


_WORDS = {
    StockWay.MOVE: N_("账随实物，改到扫描的位置"), StockWay.PUT_BACK: N_("已放回账上的位置"), StockWay.RETURN: N_("到归还台办理"),
    StockWay.TRANSFER: N_("到“移交”页办理"), StockWay.TAKE_IN: N_("到“收进”页办理"), StockWay.FOUND: N_("登记找到"),
    StockWay.APART: N_("已另放，报告经理"), StockWay.SEEN: N_("复看找到，仍在账上的位置"), StockWay.MISSING: N_("报缺失"),
    StockWay.REGISTER: N_("另行登记"), StockWay.TRACED: N_("已核对流转，补记属实"), StockWay.EXPLAINED: N_("另有说明"),
}  # fmt: skip
_WAYS = {
    Doubt.MISPLACED: (StockWay.MOVE, StockWay.PUT_BACK),
    Doubt.LENT_HERE: (StockWay.RETURN,),
    Doubt.MOVING_HERE: (StockWay.TRANSFER,),
    Doubt.LEFT_HERE: (StockWay.TAKE_IN,),
    Doubt.DESTROYED_HERE: (StockWay.APART,),
    Doubt.MISSING_HERE: (StockWay.FOUND,),
    Doubt.UNSEEN: (StockWay.MISSING, StockWay.SEEN),
    Doubt.STRAY: (StockWay.MOVE, StockWay.PUT_BACK),
    Doubt.UNKNOWN: (StockWay.REGISTER,),
    Doubt.TWO_PLACES: (StockWay.PUT_BACK,),
    Doubt.LATE_ENTRY: (StockWay.TRACED,),
}
_OF_ORIGINALS = {
    StockWay.TAKE_IN: StockWay.REGISTER,
    StockWay.MOVE: None,
    StockWay.MISSING: None,
    StockWay.TRANSFER: None,
}
"""The same of an original in deposit: one that was given out is registered anew; its keeper lays it, and no write-off knows it."""


ACTING = (StockWay.MOVE, StockWay.MISSING)
"""Those that do what they say; every other one is words."""


def ways(line: StockLine) -> tuple[StockWay, ...]:
    """Return what may be decided about a line; nothing where it has no difference."""
    return tuple(dict.fromkeys((*_fitting(line), StockWay.EXPLAINED))) if line.doubts else ()


def _fitting(line: StockLine) -> Iterator[StockWay]:
    is_original = line.thing is not None and not line.thing.is_bag
    has_place = line.books_place is not None and not AWAY & {*line.doubts}
    for way in (way for doubt in line.doubts for way in _WAYS[doubt]):
        fits = _OF_ORIGINALS.get(way, way) if is_original else way
        if fits is not None and (has_place or fits is not StockWay.PUT_BACK):
            yield fits


@dataclass(frozen=True, slots=True)
class StockDecision:
    """A decision about a difference: of which finding, what, why, by whom. `docket`: the code of the write-off that it opened."""

    code: str
    finding: str
    way: StockWay
    reason: str
    by: str
    at: str
    docket: str = ""

    @property
    def about(self) -> tuple[str, str]:
        """The finding to which it is bound."""
        return self.code, self.finding

    def stands(self, since: Sequence[BookStep], given_up: bool) -> bool:
        """Return whether it has acted and that holds. `since`: the movements of its thing since the counting ended, in order;

        `given_up`: the write-off that it opened was withdrawn or refused. A move is the first of them; the next may take it back.
        """
        if self.way is StockWay.MISSING:
            return not given_up
        return self.way is StockWay.MOVE and not (len(since) > 1 and since[1].event is MovementEvent.MOVE_UNDONE)


def by_finding(decisions: Iterable[StockDecision]) -> dict[tuple[str, str], StockDecision]:
    """Return the decision about each finding, the last where there are several. `decisions`: in their order."""
    return {one.about: one for one in decisions}


def undecided(lines: Iterable[StockLine], decisions: Iterable[StockDecision]) -> list[StockLine]:
    """Return the lines about whose finding nothing is decided; a decision about another finding does not count."""
    decided = by_finding(decisions)
    return [line for line in lines if line.about not in decided]
