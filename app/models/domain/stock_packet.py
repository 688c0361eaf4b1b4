"""Counting away from the archive (卫星盘点): a packet of codes and places goes, and nothing but scans comes back.

A packet names no dossier and no customer. Each value of a file is looked at before it is used: the laptop may have a fault.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple

from app.models.domain.codes import CodeKind, read
from app.models.domain.errors import N_, BadInput
from app.models.domain.folding import clean
from app.models.domain.stocktake import (
    EMPTY_CODE,
    LONGEST_CODE,
    BookState,
    ScanAct,
    StockScan,
    StockThing,
    may_be_a_label,
)

MOST_PACKET, MOST_RETURN = 32 * 1024 * 1024, 64 * 1024 * 1024
"""The bytes of a packet, and of a return."""
LONGEST_COUNTER = 40
"""Characters of the name that a counter types at a laptop."""
_NUMBER, _SITTING, _COUNT, _KEY = "[0-9a-f]{32}", "[0-9a-f]{16}", "[0-9]{12}", "[0-9a-f]{64}"
_LARGEST = 2**63 - 1
"""The largest number that the store holds."""
_FAULTS = (KeyError, TypeError, ValueError, AttributeError, RecursionError, BadInput)


class PacketPlace(NamedTuple):
    """A place to be visited."""

    id: int
    code: str
    name: str


class ThingRow(NamedTuple):
    """A thing as its packet says it: label, place by the books, and state."""

    code: str
    place_id: int | None
    state: str


class ScanRow(NamedTuple):
    """A scan as a laptop keeps it and sends it back; its source stands with all of them."""

    number: int
    act: str
    code: str
    place_id: int
    at: str
    by: str
    undoes: int


@dataclass(frozen=True, slots=True)
class CountPacket:
    """A packet: its number, archive and count, when it was written, its key (hex), the places, and what the books have there.

    `things` are called by their codes; a blind packet has none.
    """

    id: str
    archive: str
    count: str
    at: str
    range: str
    blind: bool
    key: str
    places: tuple[PacketPlace, ...]
    things: tuple[StockThing, ...]


@dataclass(frozen=True, slots=True)
class CountReturn:
    """The scans of one laptop with one packet, from the first; `by` of each is the name that was typed."""

    packet: str
    sitting: str
    scans: tuple[StockScan, ...]


def source_of(packet: str, sitting: str) -> str:
    """Name the source of the scans that one laptop has made with a packet: another one with the same packet is another."""
    return f"{packet}-{sitting}"


def packet_said(packet: CountPacket) -> dict[str, Any]:
    """Return a packet as values of JSON."""
    plain = {name: getattr(packet, name) for name in ("id", "archive", "count", "at", "range", "blind", "key")}
    things = [list(ThingRow(one.code, one.place_id, one.state.value)) for one in packet.things]
    return {**plain, "places": [list(one) for one in packet.places], "things": things}


def packet_read(data: bytes) -> CountPacket:
    """Read the content of a packet. Raises BadInput `count-packet-format`."""
    try:
        said = json.loads(data)
        shapes = {"id": _NUMBER, "archive": _NUMBER, "count": _COUNT, "key": _KEY, "range": "[^\n]{1,200}"}
        plain = {name: _shaped(shape, said[name]) for name, shape in shapes.items()}
        packet = CountPacket(
            **plain, at=_time(said["at"]), blind=said["blind"] is True,
            places=tuple(_place(PacketPlace(*one)) for one in said["places"]),
            things=tuple(_thing(ThingRow(*one)) for one in said["things"]),
        )  # fmt: skip
        if packet_said(packet) != said:
            raise ValueError
    except _FAULTS:
        raise BadInput(
            "count-packet-format",
            N_("文件 {file} 不是本版本的程序写的盘点包。请用同一版本的程序打开，或在盘点单上另写一个。"),
            field="file",
        ) from None
    return packet


def scan_said(scan: StockScan) -> list[Any]:
    """Return a scan as values of JSON, in the order of `ScanRow`."""
    return list(ScanRow(scan.number, scan.act.value, scan.code, scan.place_id, scan.at, scan.by, scan.undoes))


def scan_read(said: Any, source: str) -> StockScan:
    """Read one scan. Raises ValueError, TypeError for any other text."""
    row = ScanRow(*said)
    scan = StockScan(
        source, _whole(row.number), ScanAct(row.act), _text(row.code), _whole(row.place_id), _time(row.at), _text(row.by),
        books=None, undoes=_whole(row.undoes),
    )  # fmt: skip
    named = 0 < len(scan.by) <= LONGEST_COUNTER and scan.by == clean(scan.by)
    if not named or len(scan.code) > LONGEST_CODE or not _is_meant(scan):
        raise ValueError(scan.number)
    return scan


def return_said(given: CountReturn) -> dict[str, Any]:
    """Return the scans of a laptop as values of JSON."""
    return {"packet": given.packet, "sitting": given.sitting, "scans": [*map(scan_said, given.scans)]}


def return_read(data: bytes) -> CountReturn:
    """Read the content of a return. Raises BadInput `count-return-format`."""
    try:
        said = json.loads(data)
        packet, sitting = _shaped(_NUMBER, said["packet"]), _shaped(_SITTING, said["sitting"])
        source = source_of(packet, sitting)
        scans = tuple(scan_read(one, source) for one in said["scans"])
        _in_order(scans)
    except _FAULTS:
        raise BadInput(
            "count-return-format",
            N_("文件 {file} 的扫描有误，没有收取任何一次。请用同一版本的程序重新写出回盘；仍不行的，请把这些位置重点一遍。"),
            field="file",
        ) from None  # fmt: skip
    return CountReturn(packet, sitting, scans)


def _in_order(scans: Sequence[StockScan]) -> None:
    """Refuse scans that are not numbered from one, and one that takes back what is none or was taken back before."""
    undone: set[int] = set()
    for number, one in enumerate(scans, 1):
        if one.number != number or (one.act is ScanAct.UNDO) != (one.undoes > 0) or one.undoes >= number:
            raise ValueError(number)
        if one.undoes:
            if one.undoes in undone or scans[one.undoes - 1].act is ScanAct.UNDO:
                raise ValueError(number)
            undone.add(one.undoes)


def may_be_typed(text: str) -> bool:
    """Return whether a text may stand on a label, be it a 档号, of which a laptop knows none: the desk finds its bag."""
    return may_be_a_label(text.replace("·", "-"))


def _is_meant(scan: StockScan) -> bool:
    """Return whether the code of a scan is of its kind: what is kept of an unknown one names no person."""
    is_empty = scan.code == EMPTY_CODE
    of_its_kind = {ScanAct.EMPTY: is_empty, ScanAct.UNDO: True}
    return may_be_typed(scan.code) and of_its_kind.get(scan.act, not is_empty)


def _place(row: PacketPlace) -> PacketPlace:
    return PacketPlace(_whole(row.id), _text(row.code), _text(row.name))


def _thing(row: ThingRow) -> StockThing:
    label = read(_text(row.code))
    if label.kind not in (CodeKind.DOSSIER, CodeKind.ITEM) or label.text != row.code:
        raise ValueError(row.code)
    place_id = None if row.place_id is None else _whole(row.place_id)
    return StockThing(row.code, row.code, 0, place_id, BookState(row.state), True)


def stranger(code: str) -> StockThing | None:
    """Return a thing whose label is one of the archive's and which the packet does not expect; None for any other code."""
    try:
        return replace(_thing(ThingRow(code, None, BookState.SHELVED.value)), expected=False)
    except _FAULTS:
        return None


def _text(value: Any) -> str:
    if type(value) is not str:
        raise TypeError(value)
    value.encode("utf-8")
    return value


def _shaped(pattern: str, value: Any) -> str:
    if not re.fullmatch(pattern, _text(value)):
        raise ValueError(value)
    return str(value)


def _whole(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= _LARGEST:
        raise TypeError(value)
    return value


def _time(value: Any) -> str:
    if datetime.fromisoformat(_text(value)).isoformat(timespec="seconds") != value:
        raise ValueError(value)
    return str(value)
