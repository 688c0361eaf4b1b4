"""Places (存放位置): a tree of room, cabinet, layer and box, read from the spine labels of clerks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from app.models.domain.errors import N_, BadInput
from app.models.domain.folding import compact, whole_number

_NUMBER = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})"
_NAME = r"(?:[A-Z]{1,2}-?\d{0,3}|\d{1,3}|[一二三四五六七八九十]{1,3})"
_ROOM = r"(?P<room>[A-Z]{1,2}\d{0,3}|\d{1,3}|[一二三四五六七八九十]{1,3}|[东西南北])"
_ROW = rf"(?:(?P<row>{_NAME})(?:号|#)?(?P<row_word>排|列)-?第?)?"
_WORDED = re.compile(
    rf"(?:第?{_ROOM}(?:号|#)?(?:(?:档案)?库房?|档案室)[-/]?)?"
    rf"(?:第?{_ROW}(?P<cabinet>{_NAME})(?:号|#)?(?:档案)?(?P<word>柜|架|排|列)[-/]?"
    rf"(?:第?(?P<shelf>{_NUMBER})(?:号)?(?:层|格)[-/]?(?:第?(?P<box>{_NUMBER})(?:号)?(?:盒|袋|格|位|卷|号)?)?)?)?"
)
_CABINETS = ("柜", "架")
_DASHED = re.compile(
    rf"(?:{_ROOM}库-)?(?:(?P<row>{_NAME})(?P<row_word>排|列))?"
    r"(?P<cabinet>[A-Z]{1,2}\d{0,3}|\d{1,3})(?P<word>[-./])(?P<shelf>\d{1,3})(?:[-./](?P<box>\d{1,4}))?"
)


class PlaceLevel(StrEnum):
    """The level of a place in the tree. A box moves with all its contents; a text that names no level is SPOT."""

    ROOM = "room"
    CABINET = "cabinet"
    LAYER = "layer"
    BOX = "box"
    SPOT = "spot"

    @property
    def label(self) -> str:
        """The level as clerks call it."""
        return _LEVELS[self]


_LEVELS = {
    PlaceLevel.ROOM: N_("库房"), PlaceLevel.CABINET: N_("柜"), PlaceLevel.LAYER: N_("层"), PlaceLevel.BOX: N_("盒"),
    PlaceLevel.SPOT: N_("其他位置"),
}  # fmt: skip


class PlaceNode(NamedTuple):
    """One place of the tree: its code, unique and in the order of the shelves, and its name, each with all above it."""

    level: PlaceLevel
    code: str
    name: str
    box: int | None = None


class Secured(StrEnum):
    """The lock of a place."""

    OPEN = ""
    LOCK = "lock"
    SAFE = "safe"

    @property
    def label(self) -> str:
        """The lock as clerks call it."""
        return _LOCKS[self]


_LOCKS = {Secured.OPEN: N_("不上锁"), Secured.LOCK: N_("上锁"), Secured.SAFE: N_("保险柜")}


class PlaceTerms(NamedTuple):
    """How many bags a place takes, None: any number; and whether it is for important ones only (S12-R2)."""

    capacity: int | None = None
    important: bool = False


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place as it stands: `bags` and `originals` in deposit lie in itself, not in what lies in it.

    `retired_at`: since when it is out of use, or «».
    """

    id: int
    parent_id: int | None
    level: PlaceLevel
    code: str
    name: str
    bar_code: str
    capacity: int | None
    keeper_id: str | None
    secured: Secured
    important: bool
    retired_at: str
    keeper: str
    bags: int
    originals: int = 0


class Comer(NamedTuple):
    """A bag that is to lie at another place."""

    id: int
    code: str
    category: str
    place_id: int | None
    lent: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A place. Empty or None from the level on that is not known; `room` where the office has several."""

    cabinet: str = ""
    shelf: int | None = None
    box: int | None = None
    room: str = ""

    @property
    def code(self) -> str:
        """Return «A-01-02», as on labels and in scans, or «3库-A-01-02»."""
        return self.path()[-1].code

    def display(self) -> str:
        """«A柜1层02», «3号库A柜1层02»."""
        return self.path()[-1].name

    def path(self) -> tuple[PlaceNode, ...]:
        """The place with all that it lies in, the outermost first."""
        nodes: list[PlaceNode] = []
        code = name = ""
        if self.room:
            code, name = f"{self.room}库", f"{self.room}号库" if self.room.isdecimal() else f"{self.room}库"
            nodes.append(PlaceNode(PlaceLevel.ROOM, code, name))
        if self.cabinet:
            code = f"{code}-{self.cabinet}" if code else self.cabinet
            name += f"{self.cabinet}号柜" if self.cabinet.isdecimal() else f"{self.cabinet}柜"
            nodes.append(PlaceNode(PlaceLevel.CABINET, code, name))
        if self.shelf is not None:
            code, name = f"{code}-{self.shelf:02}", f"{name}{self.shelf}层"
            nodes.append(PlaceNode(PlaceLevel.LAYER, code, name))
        if self.box is not None:
            nodes.append(boxed(nodes[-1].code, nodes[-1].name, self.box))
        return tuple(nodes)


@dataclass(frozen=True, slots=True)
class PlaceRange:
    """Cabinets of one series with their layers and boxes: «A», 1 to 12, six layers each."""

    room: str
    series: str
    first: int
    last: int
    layers: int
    boxes: int = 0

    def places(self) -> list[Place]:
        """The innermost places of the range, in order. Raises BadInput for one that no label could be read as."""
        room, series = (compact(text) for text in (self.room, self.series))
        if not 1 <= self.first <= self.last:
            raise BadInput("range-order", N_("柜号从 1 起，止号不能小于起号。请更正柜号。"), field="last")
        if (self.last - self.first + 1) * max(1, self.layers) * max(1, self.boxes) > MOST_PLACES:
            raise BadInput(
                "range-long", N_("一次最多新建 {most} 个位置。请分几次新建。"), field="last", most=MOST_PLACES
            )
        if self.boxes and not self.layers:
            raise BadInput("range-boxes", N_("盒要放在某一层。请写明每柜几层。"), field="layers")
        shelves: list[int | None] = [*range(1, self.layers + 1)] or [None]
        found = [
            Place(f"{series}{number}", shelf, box, room)
            for number in range(self.first, self.last + 1)
            for shelf in shelves
            for box in ([*range(1, self.boxes + 1)] or [None])
        ]
        for one in (found[0], found[-1]):
            if parse_place(one.display()) != one:
                raise BadInput(
                    "range-name",
                    N_("“{place}”不能作位置的名称。库房请写数字或字母（如 3），柜号前缀请写一两个字母（如 A），也可不写。"),
                    field="series", place=one.display(),
                )  # fmt: skip
        return found


MOST_PLACES = 20_000
"""The most places that are entered at once."""


def boxed(code: str, name: str, box: int) -> PlaceNode:
    """The box of this number on the layer of that code and name."""
    return PlaceNode(PlaceLevel.BOX, f"{code}-{box:02}", f"{name}{box:02}", box)


@lru_cache(maxsize=16384)
def parse_place(text: str) -> Place | None:
    """«A柜1层02», «2号柜3层5盒», «3号库A柜», «A-1-02» → Place; None when unreadable (then the text itself is kept)."""
    cell = compact(text)
    found = _WORDED.fullmatch(cell) or _DASHED.fullmatch(cell)
    # A row by itself («3排») is more than a cabinet.
    if not found or not (found["shelf"] or found["word"] in _CABINETS or (found["room"] and not found["cabinet"])):
        return None
    shelf, box = (whole_number(found[part]) if found[part] else None for part in ("shelf", "box"))
    if (found["shelf"] and shelf is None) or (found["box"] and box is None):
        return None
    row = f"{_called(found['row'])}{found['row_word']}" if found["row"] else ""
    return Place(row + _called(found["cabinet"] or ""), shelf, box, _called(found["room"] or ""))


def inside(rows: Sequence[PlaceRow], count: Callable[[PlaceRow], int] = lambda row: row.bags) -> dict[int, int]:
    """Count the bags, or something else, in each place and in all that lies in it; a place stands before what lies in it."""
    found = {row.id: count(row) for row in rows}
    for row in reversed(rows):
        if row.parent_id in found:
            found[row.parent_id] += found[row.id]
    return found


def place_path(text: str) -> tuple[PlaceNode, ...]:
    """A place as typed, with all that it lies in; a text that names no level is a place of its own."""
    read = parse_place(text)
    return read.path() if read else (PlaceNode(PlaceLevel.SPOT, text.strip(), text.strip()),)


def _called(part: str) -> str:
    number = whole_number(part)
    return part.replace("-", "") if number is None else str(number)
