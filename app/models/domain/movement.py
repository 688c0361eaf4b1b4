"""Movements (流转): who came to have a dossier, an item or a box, and where it came to lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from app.models.domain.errors import N_


class MovementEvent(StrEnum):
    """The kind of a movement."""

    REGISTERED = "registered"
    SHELVED = "shelved"
    MOVED = "moved"
    MOVE_UNDONE = "move-undone"
    LENT = "lent"
    RETURNED = "returned"
    RETURN_UNDONE = "return-undone"
    HANDED_OVER = "handed-over"
    WITH_SENDER = "with-sender"
    SENT = "sent"
    MOVED_OUT = "moved-out"
    DEPOSITED = "deposited"
    GIVEN_OUT = "given-out"
    MISSING = "missing"
    FOUND = "found"
    DESTROYED = "destroyed"

    @property
    def label(self) -> str:
        """The event as clerks call it."""
        return _EVENTS[self]


_EVENTS = {
    MovementEvent.REGISTERED: N_("登记"),
    MovementEvent.SHELVED: N_("上架"),
    MovementEvent.MOVED: N_("移盒"),
    MovementEvent.MOVE_UNDONE: N_("撤销移位"),
    MovementEvent.LENT: N_("借出"),
    MovementEvent.RETURNED: N_("归还"),
    MovementEvent.RETURN_UNDONE: N_("撤销归还"),
    MovementEvent.HANDED_OVER: N_("保管交接"),
    MovementEvent.WITH_SENDER: N_("由移交人保管"),
    MovementEvent.SENT: N_("送往档案室"),
    MovementEvent.MOVED_OUT: N_("移出"),
    MovementEvent.DEPOSITED: N_("代管入库"),
    MovementEvent.GIVEN_OUT: N_("代管出库"),
    MovementEvent.MISSING: N_("登记缺失"),
    MovementEvent.FOUND: N_("找到"),
    MovementEvent.DESTROYED: N_("销毁"),
}


class Held(NamedTuple):
    """The holder of a thing at a moment, and its place then: «» while it was not in the room."""

    holder: str
    place: str


class Holding(NamedTuple):
    """The holder and the place of a dossier at a moment, and the movement that says so.

    `place`: «» while it was not in the room. `anchor`: of the event of the trail that made the movement, where it is about
    the dossier or its docket.
    """

    dossier_id: int
    holder: str
    place: str
    event: MovementEvent
    at: str
    seq: int
    anchor: str


@dataclass(frozen=True, slots=True)
class MovementRow:
    """One movement in words: when it happened, who noted it, who had it from then on, and where.

    `undone`: an import reported it that was taken back, so it never happened.
    """

    at: str
    event: MovementEvent
    by: str
    holder: str
    place: str
    note: str
    undone: bool = False


@dataclass(frozen=True, slots=True)
class LastSeen:
    """When, where and by whom a bag was seen last: in a count with this code, or by a movement.

    `place`: «» for one that was not in the room then.
    """

    at: str
    place: str
    by: str
    count: str = ""
    event: MovementEvent | None = None


_NOT_A_SIGHT = (MovementEvent.HANDED_OVER, MovementEvent.MISSING)


def last_seen(scanned: LastSeen | None, moved: Sequence[MovementRow]) -> LastSeen | None:
    """Return the later of the last scan and the last movement by which somebody had a bag in hand; `moved`: newest first."""
    rows = (one for one in moved if not one.undone and one.event not in _NOT_A_SIGHT)
    last = next((LastSeen(one.at, one.place, one.by, event=one.event) for one in rows), None)
    return max((one for one in (scanned, last) if one is not None), key=lambda one: one.at, default=None)
