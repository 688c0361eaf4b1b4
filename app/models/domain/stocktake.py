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


class Bucket(StrEnum):
    """The seven results of a count."""

    IN_PLACE = "in-place"
    MISPLACED = "misplaced"
    LENT = "lent"
    MOVING = "moving"
    """It has left the room by the books: it is on its way, moved out, given out or destroyed."""
    UNSEEN = "unseen"
    STRAY = "stray"
    """It was scanned here, and the books do not expect it here."""
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """The result as clerks call it."""
        return _BUCKET_WORDS[self]


_BUCKET_WORDS = {
    Bucket.IN_PLACE: N_("在架"), Bucket.MISPLACED: N_("错位"), Bucket.LENT: N_("借出中"), Bucket.MOVING: N_("移交中"),
    Bucket.UNSEEN: N_("未扫到"), Bucket.STRAY: N_("库外发现"), Bucket.UNKNOWN: N_("未知条码"),
}  # fmt: skip


class Doubt(StrEnum):
    """A difference between shelf and books, on which somebody decides."""

    MISPLACED = "misplaced"
    LENT_HERE = "lent-here"
    MOVING_HERE = "moving-here"
    LEFT_HERE = "left-here"
    DESTROYED_HERE = "destroyed-here"
    MISSING_HERE = "missing-here"
    UNSEEN = "unseen"
    STRAY = "stray"
    UNKNOWN = "unknown"
    TWO_PLACES = "two-places"
    LATE_ENTRY = "late-entry"

    @property
    def label(self) -> str:
        """The difference as clerks call it."""
        return _DOUBT_WORDS[self]


_DOUBT_WORDS = {
    Doubt.MISPLACED: N_("错位"), Doubt.LENT_HERE: N_("借出中但在架"), Doubt.MOVING_HERE: N_("移交中但在架"),
    Doubt.LEFT_HERE: N_("已移出但在架"), Doubt.DESTROYED_HERE: N_("已销毁但在架"), Doubt.MISSING_HERE: N_("已核销缺失但在架"),
    Doubt.UNSEEN: N_("未扫到"), Doubt.STRAY: N_("库外发现"), Doubt.UNKNOWN: N_("未知条码"), Doubt.TWO_PLACES: N_("两处扫到"),
    Doubt.LATE_ENTRY: N_("开盘前的事，盘点中才登记"),
}  # fmt: skip


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


_BY_WORD = frozenset(
    (MovementEvent.SHELVED, MovementEvent.MOVE_UNDONE, MovementEvent.RETURN_UNDONE, MovementEvent.FOUND)
)  # fmt: skip
"""Movements that one person types. A draw looks for the bag itself: none of them shows that it is there (ADR 33)."""
AWAY = frozenset(_HERE.values())
"""The differences of things that by the books lie on no shelf."""
_NOWHERE = (BookState.LEFT, BookState.DESTROYED)


def is_bag(code: str) -> bool:
    """Return whether a label is that of a bag."""
    return code.startswith(f"{CodeKind.DOSSIER:02}")


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

    @property
    def is_bag(self) -> bool:
        """Return whether it is a bag, not an original in deposit."""
        return is_bag(self.code)


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

    `books_place`: by the books now, None for what has left or was destroyed; `seen`: its scans that count, in order; `step`: the
    movement during the count by which it is where it is. `thing`: None for a code that nobody knows.
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

    def is_open(self, was_visited: bool) -> bool:
        """Return whether it is a difference that wants a decision: where nobody visited its place, that it was not seen says nothing."""
        return any(was_visited or doubt is not Doubt.UNSEEN for doubt in self.doubts)

    @property
    def finding(self) -> str:
        """The result in one text, to which a decision is bound: another result wants another one."""
        return "|".join((self.bucket, ",".join(self.doubts), ",".join(map(str, sorted(self.seen_at)))))

    @property
    def about(self) -> tuple[str, str]:
        """Name the finding, as a decision does."""
        return self.code, self.finding

    @property
    def called(self) -> str:
        """Return the 档号, or the code of what nobody knows."""
        return self.thing.called if self.thing else self.code

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
    code: str, thing: StockThing | None, steps: Sequence[BookStep], scans: Sequence[StockScan], opened_at: str, *,
    drawn: bool = False,
) -> StockLine:  # fmt: skip
    """Return the result for one thing. `scans`: those of it that were not taken back, in any order; `drawn`: in a draw."""
    seen = tuple(sorted(scans, key=lambda one: one.order))
    two = (Doubt.TWO_PLACES,) if len({one.place_id for one in seen}) > 1 else ()
    if thing is None:
        return StockLine(code, None, Bucket.UNKNOWN, (Doubt.UNKNOWN, *two), None, seen)
    if drawn and not seen:
        steps = [one for one in steps if one.event not in _BY_WORD]
    stands, step, late = standing(thing, steps, opened_at)
    state, place_id = stands.state, None if stands.state in _NOWHERE else stands.place_id
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


class ScanAnswer(StrEnum):
    """What a counter hears and sees after a scan."""

    PLACE = "place"
    EMPTY = "empty"
    IN_PLACE = "in-place"
    MISPLACED = "misplaced"
    LENT_HERE = "lent-here"
    MOVING_HERE = "moving-here"
    LEFT_HERE = "left-here"
    MISSING_HERE = "missing-here"
    STRAY = "stray"
    DESTROYED_HERE = "destroyed-here"
    UNKNOWN = "unknown"
    AGAIN = "again"
    TWO_PLACES = "two-places"
    RECORDED = "recorded"
    """In a blind count: whatever the books say."""
    UNDONE = "undone"

    @property
    def label(self) -> str:
        """The answer as counters read it."""
        return _ANSWER_WORDS[self]


_ANSWER_WORDS = {
    ScanAnswer.PLACE: N_("位置"), ScanAnswer.EMPTY: N_("空"), ScanAnswer.IN_PLACE: N_("在架"),
    ScanAnswer.MISPLACED: N_("错位"), ScanAnswer.LENT_HERE: N_("借出中但在架"), ScanAnswer.MOVING_HERE: N_("移交中但在架"),
    ScanAnswer.LEFT_HERE: N_("已移出但在架"), ScanAnswer.MISSING_HERE: N_("登记缺失，在这里找到"),
    ScanAnswer.STRAY: N_("库外发现"), ScanAnswer.DESTROYED_HERE: N_("已销毁但在架"), ScanAnswer.UNKNOWN: N_("未知条码"),
    ScanAnswer.AGAIN: N_("已点"), ScanAnswer.TWO_PLACES: N_("两处扫到"), ScanAnswer.RECORDED: N_("已记"),
    ScanAnswer.UNDONE: N_("已撤销"),
}  # fmt: skip


_ANSWERS = {
    Doubt.DESTROYED_HERE: ScanAnswer.DESTROYED_HERE, Doubt.LENT_HERE: ScanAnswer.LENT_HERE,
    Doubt.MOVING_HERE: ScanAnswer.MOVING_HERE, Doubt.LEFT_HERE: ScanAnswer.LEFT_HERE,
    Doubt.MISSING_HERE: ScanAnswer.MISSING_HERE, Doubt.TWO_PLACES: ScanAnswer.TWO_PLACES,
    Doubt.UNKNOWN: ScanAnswer.UNKNOWN, Doubt.MISPLACED: ScanAnswer.MISPLACED, Doubt.STRAY: ScanAnswer.STRAY,
}  # fmt: skip


def answer_to(line: StockLine, scan: StockScan, blind: bool) -> ScanAnswer:
    """Return the answer to the scan of a thing; `scan` is among those of the line.

    A doubt is the answer to each further scan too: who scans the bag again is told the same.
    """
    earlier = {one.place_id for one in line.seen if one.order < scan.order}
    if blind and earlier:
        return ScanAnswer.AGAIN if earlier == {scan.place_id} else ScanAnswer.TWO_PLACES
    if blind:
        return ScanAnswer.RECORDED
    found = next((answer for doubt, answer in _ANSWERS.items() if doubt in line.doubts), None)
    if found is not None:
        return found
    if scan.place_id in earlier:
        return ScanAnswer.AGAIN
    return ScanAnswer.IN_PLACE if line.bucket is Bucket.IN_PLACE else ScanAnswer.STRAY
