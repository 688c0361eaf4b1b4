"""Stocktaking (盘点): what the books expect, what was scanned where, and the bucket into which each thing falls.

A thing is a bag, or an original in deposit with a label of its own; it is called by its bar code. Its bucket is a function of
the frozen expectation, of the movements since then, and of the set of scans: the order in which scans arrive changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.models.domain.codes import SERIAL_MAX, CodeKind, make
from app.models.domain.dossier import DossierState
from app.models.domain.errors import N_
from app.models.domain.identity import IdKind, clean_id, id_kind, phone_ok
from app.models.domain.movement import MovementEvent

EMPTY_CODE = make(CodeKind.PLACE, SERIAL_MAX)
"""The code «空»: nothing lies at the place that was scanned last. No place ever gets this number."""
LONGEST_CODE = 40
"""The most characters that are kept of a code that nobody knows."""
_MAY_BE_A_LABEL = re.compile(rf"[0-9A-Za-z][0-9A-Za-z ._/-]{{0,{LONGEST_CODE - 1}}}")


def may_be_a_label(text: str) -> bool:
    """Return whether a text that nobody knows may stand on a label: no name, no telephone, no number of a person."""
    number = clean_id(text)
    return (
        _MAY_BE_A_LABEL.fullmatch(text) is not None
        and not phone_ok(text)
        and id_kind(number) not in (IdKind.RESIDENT, IdKind.RESIDENT_15)
    )


class _Labelled(StrEnum):
    """A word of clerks for each member."""

    label: str

    def __new__(cls, value: str, label: str = "") -> _Labelled:
        """Make a member of its value and its word."""
        member = str.__new__(cls, value)
        member._value_, member.label = value, label
        return member


class Bucket(_Labelled):
    """The seven results of a count."""

    IN_PLACE = "in-place", N_("在架")
    MISPLACED = "misplaced", N_("错位")
    LENT = "lent", N_("借出中")
    MOVING = "moving", N_("移交中")
    """It has left the room by the books: it is on its way, moved out, given out or destroyed."""
    UNSEEN = "unseen", N_("未扫到")
    STRAY = "stray", N_("库外发现")
    """It was scanned here, and the books do not expect it here."""
    UNKNOWN = "unknown", N_("未知条码")


class Doubt(_Labelled):
    """A difference between shelf and books, on which somebody decides."""

    MISPLACED = "misplaced", N_("错位")
    LENT_HERE = "lent-here", N_("借出中但在架")
    MOVING_HERE = "moving-here", N_("移交中但在架")
    LEFT_HERE = "left-here", N_("已移出但在架")
    DESTROYED_HERE = "destroyed-here", N_("已销毁但在架")
    MISSING_HERE = "missing-here", N_("已核销缺失但在架")
    UNSEEN = "unseen", N_("未扫到")
    STRAY = "stray", N_("库外发现")
    UNKNOWN = "unknown", N_("未知条码")
    TWO_PLACES = "two-places", N_("两处扫到")
    LATE_ENTRY = "late-entry", N_("开盘前的事，盘点中才登记")


class BookState(StrEnum):
    """What the books say of a thing."""

    SHELVED = "shelved"
    LENT = "lent"
    MOVING = "moving"
    LEFT = "left"
    MISSING = "missing"
    DESTROYED = "destroyed"


OF_DOSSIER = {
    DossierState.SHELVED: BookState.SHELVED,
    DossierState.LENT: BookState.LENT,
    DossierState.WITH_SENDER: BookState.MOVING,
    DossierState.IN_TRANSIT: BookState.MOVING,
    DossierState.MOVED_OUT: BookState.LEFT,
    DossierState.MISSING: BookState.MISSING,
    DossierState.DESTROYED: BookState.DESTROYED,
}
"""What the state of a dossier is to a count."""
_AFTER = {
    MovementEvent.REGISTERED: BookState.SHELVED, MovementEvent.SHELVED: BookState.SHELVED,
    MovementEvent.MOVE_UNDONE: BookState.SHELVED, MovementEvent.RETURNED: BookState.SHELVED,
    MovementEvent.FOUND: BookState.SHELVED, MovementEvent.DEPOSITED: BookState.SHELVED,
    MovementEvent.LENT: BookState.LENT, MovementEvent.RETURN_UNDONE: BookState.LENT,
    MovementEvent.WITH_SENDER: BookState.MOVING, MovementEvent.SENT: BookState.MOVING,
    MovementEvent.MOVED_OUT: BookState.LEFT, MovementEvent.GIVEN_OUT: BookState.LEFT,
    MovementEvent.MISSING: BookState.MISSING, MovementEvent.DESTROYED: BookState.DESTROYED,
}  # fmt: skip
_BUCKETS = {
    BookState.LENT: Bucket.LENT, BookState.MOVING: Bucket.MOVING, BookState.LEFT: Bucket.MOVING,
    BookState.DESTROYED: Bucket.MOVING, BookState.MISSING: Bucket.UNSEEN,
}  # fmt: skip
_HERE = {
    BookState.LENT: Doubt.LENT_HERE, BookState.MOVING: Doubt.MOVING_HERE, BookState.LEFT: Doubt.LEFT_HERE,
    BookState.DESTROYED: Doubt.DESTROYED_HERE, BookState.MISSING: Doubt.MISSING_HERE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class StockThing:
    """A thing and what the books said of it when the count was opened; `expected`: within what is counted.

    `called`: the 档号; of an original it is that of its bag, as `dossier_id`. `place_id`: None for nowhere.
    """

    code: str
    called: str
    dossier_id: int
    place_id: int | None
    state: BookState
    expected: bool


@dataclass(frozen=True, slots=True)
class BookStep:
    """A movement since the count was opened. `place_id` counts where it came to lie in the room."""

    seq: int
    at: str
    event: MovementEvent
    place_id: int | None

    @property
    def state(self) -> BookState | None:
        """What the books say afterwards; None where it changed nothing of that, as a change of keepers."""
        return _AFTER.get(self.event)


class ScanAct(StrEnum):
    """The kind of a scan."""

    PLACE = "place"
    THING = "thing"
    EMPTY = "empty"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class StockScan:
    """A scan, written once: who, when, where, and the number within its source (a person at a desk, or a packet of scans).

    `books`: the newest movement when it was made; None for one that was made away from the archive. `undoes`: the number in
    the same source that it takes back, 0 for none.
    """

    source: str
    number: int
    act: ScanAct
    code: str
    place_id: int
    at: str
    by: str
    books: int | None = None
    undoes: int = 0

    @property
    def order(self) -> tuple[str, str, int]:
        """The place of a scan among all, whenever it arrived."""
        return self.at, self.source, self.number

    def precedes(self, step: BookStep) -> bool:
        """Return whether it was made before a movement; within one second the number of the movement decides."""
        if self.at == step.at and self.books is not None:
            return self.books < step.seq
        return self.at < step.at


@dataclass(frozen=True, slots=True)
class StockLine:
    """The result for one thing: its bucket, what is doubtful about it, where the books and the scans have it.

    `books_place`: by the books now; `seen`: its scans that count, in order; `step`: the movement during the count by which it is
    where it is. `thing`: None for a code that nobody knows.
    """

    code: str
    thing: StockThing | None
    bucket: Bucket
    doubts: tuple[Doubt, ...]
    books_place: int | None
    seen: tuple[StockScan, ...]
    step: BookStep | None = None

    @property
    def seen_at(self) -> tuple[int, ...]:
        """Return the places where it was scanned, each once, in order."""
        return tuple(dict.fromkeys(one.place_id for one in self.seen))

    @property
    def expected(self) -> bool:
        """Return whether it is within what is counted."""
        return self.thing is not None and self.thing.expected

    @property
    def finding(self) -> str:
        """The result in one text, to which a decision is bound: another result wants another one."""
        return "|".join((self.bucket, ",".join(self.doubts), ",".join(map(str, sorted(self.seen_at)))))

    @property
    def labels(self) -> tuple[str, ...]:
        """Return the words for it: its bucket, where no doubt names it, and its doubts."""
        doubts = tuple(one.label for one in self.doubts)
        return doubts if any(one.startswith(self.bucket.label) for one in doubts) else (self.bucket.label, *doubts)

    @property
    def on_shelf(self) -> int:
        """How many of it the count has, 1 or 0."""
        return int(bool(self.seen) or (self.bucket is Bucket.IN_PLACE))

    @property
    def in_books(self) -> int:
        """How many of it the books have on the counted shelves, 1 or 0."""
        return int(self.bucket in (Bucket.IN_PLACE, Bucket.MISPLACED, Bucket.UNSEEN))


def standing(thing: StockThing, steps: Sequence[BookStep], opened_at: str) -> tuple[StockThing, BookStep | None, bool]:
    """Return a thing as the books have it after movements, the last one that changed it, and whether any was entered late."""
    state, place_id, step, late = thing.state, thing.place_id, None, False
    for one in sorted(steps, key=lambda one: one.seq):
        if one.at < opened_at:
            late = True  # It happened before, and is entered now: a person looks at it.
        elif one.state is not None:
            state, step = one.state, one
            place_id = one.place_id if state is BookState.SHELVED else place_id
    return replace(thing, state=state, place_id=place_id), step, late


def judge(
    code: str, thing: StockThing | None, steps: Sequence[BookStep], scans: Sequence[StockScan], opened_at: str
) -> StockLine:
    """Return the result for one thing. `scans`: those of it that were not taken back, in any order."""
    seen = tuple(sorted(scans, key=lambda one: one.order))
    two = (Doubt.TWO_PLACES,) if len({one.place_id for one in seen}) > 1 else ()
    if thing is None:
        return StockLine(code, None, Bucket.UNKNOWN, (Doubt.UNKNOWN, *two), None, seen)
    stands, step, late = standing(thing, steps, opened_at)
    state, place_id = stands.state, stands.place_id
    doubts = (*two, *((Doubt.LATE_ENTRY,) if late else ()))
    here = bool(seen) and (step is None or not seen[-1].precedes(step))
    if not here:
        bucket = _by_books(state, step)
        unseen = (Doubt.UNSEEN,) if bucket is Bucket.UNSEEN and state is BookState.SHELVED else ()
        return StockLine(code, thing, bucket, (*unseen, *doubts), place_id, seen, step)
    bucket, found = _on_shelf(thing, state, place_id == seen[-1].place_id)
    return StockLine(code, thing, bucket, (*found, *doubts), place_id, seen, step)


def _by_books(state: BookState, step: BookStep | None) -> Bucket:
    """The bucket of a thing that was not scanned since the books last changed."""
    if state is BookState.SHELVED:
        return Bucket.UNSEEN if step is None else Bucket.IN_PLACE
    return _BUCKETS[state]


def _on_shelf(thing: StockThing, state: BookState, is_its_place: bool) -> tuple[Bucket, tuple[Doubt, ...]]:
    """The bucket of a thing that was scanned, and what is doubtful about it."""
    if state is BookState.SHELVED and is_its_place:
        return Bucket.IN_PLACE, ()
    if state is BookState.SHELVED:
        return (Bucket.MISPLACED, (Doubt.MISPLACED,)) if thing.expected else (Bucket.STRAY, (Doubt.STRAY,))
    if not thing.expected:
        return Bucket.STRAY, (_HERE[state],)
    return Bucket.IN_PLACE if state is BookState.MISSING else _BUCKETS[state], (_HERE[state],)


class ScanAnswer(_Labelled):
    """What a counter hears and sees after a scan."""

    PLACE = "place", N_("位置")
    EMPTY = "empty", N_("空")
    IN_PLACE = "in-place", N_("在架")
    MISPLACED = "misplaced", N_("错位")
    LENT_HERE = "lent-here", N_("借出中但在架")
    MOVING_HERE = "moving-here", N_("移交中但在架")
    LEFT_HERE = "left-here", N_("已移出但在架")
    MISSING_HERE = "missing-here", N_("登记缺失，在这里找到")
    STRAY = "stray", N_("库外发现")
    DESTROYED_HERE = "destroyed-here", N_("已销毁但在架")
    UNKNOWN = "unknown", N_("未知条码")
    AGAIN = "again", N_("已点")
    TWO_PLACES = "two-places", N_("两处扫到")
    RECORDED = "recorded", N_("已记")
    """In a blind count: whatever the books say."""
    UNDONE = "undone", N_("已撤销")


_ANSWERS = {
    Doubt.DESTROYED_HERE: ScanAnswer.DESTROYED_HERE, Doubt.LENT_HERE: ScanAnswer.LENT_HERE,
    Doubt.MOVING_HERE: ScanAnswer.MOVING_HERE, Doubt.LEFT_HERE: ScanAnswer.LEFT_HERE,
    Doubt.MISSING_HERE: ScanAnswer.MISSING_HERE, Doubt.TWO_PLACES: ScanAnswer.TWO_PLACES,
    Doubt.UNKNOWN: ScanAnswer.UNKNOWN, Doubt.MISPLACED: ScanAnswer.MISPLACED,
}  # fmt: skip


def answer_to(line: StockLine, scan: StockScan, blind: bool) -> ScanAnswer:
    """Return the answer to the scan of a thing; `scan` is among those of the line."""
    earlier = [one for one in line.seen if one.order < scan.order]
    if any(one.place_id == scan.place_id for one in earlier):
        return ScanAnswer.AGAIN
    if blind:
        return ScanAnswer.TWO_PLACES if earlier else ScanAnswer.RECORDED
    found = next((answer for doubt, answer in _ANSWERS.items() if doubt in line.doubts), None)
    if found is not None:
        return found
    return ScanAnswer.IN_PLACE if line.bucket is Bucket.IN_PLACE else ScanAnswer.STRAY


class StockWay(_Labelled):
    """What is decided about a difference."""

    MOVE = "move", N_("账随实物，改到扫描的位置")
    PUT_BACK = "put-back", N_("已放回账上的位置")
    RETURN = "return", N_("到归还台办理")
    MISSING = "missing", N_("报缺失")
    REGISTER = "register", N_("另行登记")
    EXPLAINED = "explained", N_("另有说明")


_WAYS = {
    Doubt.MISPLACED: (StockWay.MOVE, StockWay.PUT_BACK),
    Doubt.STRAY: (StockWay.MOVE, StockWay.PUT_BACK),
    Doubt.LENT_HERE: (StockWay.RETURN,),
    Doubt.UNSEEN: (StockWay.MISSING,),
    Doubt.UNKNOWN: (StockWay.REGISTER,),
}  # fmt: skip


def ways(line: StockLine) -> tuple[StockWay, ...]:
    """Return what may be decided about a line; nothing where it has no difference."""
    if not line.doubts:
        return ()
    found = dict.fromkeys(way for doubt in line.doubts for way in _WAYS.get(doubt, ()))
    if line.thing is None or not line.code.startswith(f"{CodeKind.DOSSIER:02}"):
        found = {way: None for way in found if way not in (StockWay.MOVE, StockWay.MISSING)}
    return (*found, StockWay.EXPLAINED)


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
