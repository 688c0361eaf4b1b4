"""Counting on a second laptop, at the desk: a sealed packet for it is written, and its scans are taken in (S12-R12).

Only scans come back, never decisions. Each stands under the number that it has in its source, so that returns may come in any
order, with scans of the desk between them, and twice.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.models.domain import stocktake_rules
from app.models.domain.audit_action import AuditAction
from app.models.domain.docket import Docket
from app.models.domain.errors import N_, BadInput
from app.models.domain.folding import compact
from app.models.domain.person import Staff
from app.models.domain.procedures.stocktake import BLIND, COUNTING, RANGE
from app.models.domain.rights import Right
from app.models.domain.stock_packet import (
    MOST_RETURN,
    CountPacket,
    CountReturn,
    PacketPlace,
    packet_said,
    return_read,
    source_of,
)
from app.models.domain.stocktake import StockScan, StockThing, standing
from app.models.services import counts, sticks
from app.models.services.action import Outcome, Work, action, query
from app.models.services.desk import Desk
from app.models.services.scanned_labels import labelled
from app.models.store import audit, people, places, stocktakes
from app.models.store.database import Database
from app.models.store.stocktakes import StockHead
from app.models.vault.canonical import canonical
from app.models.vault.count_packets import (
    PacketHead,
    head_of_return,
    new_words,
    open_return,
    packet_key,
    seal_packet,
)

_NUMBER_BYTES = 16


@dataclass(frozen=True, slots=True, repr=False)
class WrittenPacket:
    """A sealed packet for the stick, with the words that open it and are shown once."""

    sealed: bytes
    words: str
    places: int


@dataclass(frozen=True, slots=True)
class ReturnOutlook:
    """A return before it is taken in: the names that were typed with the number of their scans, and the colleagues they may be.

    `first`, `last`: by the clock of the laptop; `fresh`: how many scans are new here.
    """

    names: Mapping[str, int]
    first: str
    last: str
    fresh: int
    staff: Sequence[Staff]

    def meant(self, name: str) -> str:
        """Return the id of the one colleague of this name, «» for none or several."""
        found = [one.id for one in self.staff if compact(one.name) == compact(name)]
        return found[0] if len(found) == 1 else ""


@dataclass(frozen=True, slots=True)
class PacketOut:
    """A packet of which no scan has come back: when it was written, and by whom."""

    at: str
    by: str


@dataclass(frozen=True, slots=True)
class TakenScans:
    """How many scans of a return were new, and how many had been taken in before."""

    fresh: int
    known: int


def write(desk: Desk, docket_id: int) -> Outcome[WrittenPacket]:
    """Return the sealed packet of an open count: its places, and the codes that are expected there; in a blind one no codes.

    Raises RuleBroken `count-in-order`.
    """
    outcome = _pack(desk, docket_id)
    packet, words = outcome.value, new_words()
    sealed = seal_packet(canonical(packet_said(packet)), words, desk.hardness)
    return Outcome(WrittenPacket(sealed, words, len(packet.places)), outcome.changed, outcome.anchor)


@action(Right.COUNT)
def _pack(work: Work, docket_id: int) -> CountPacket:
    docket, opened = counts.standing(work.db, docket_id, COUNTING)
    head = PacketHead(
        secrets.token_hex(_NUMBER_BYTES), work.desk.directory().archive_id, docket.code, work.at
    )  # fmt: skip
    packet = CountPacket(
        head.packet, head.archive, head.count, head.at, docket.body[RANGE], opened.blind, packet_key(sticks.made_keys(work), head).hex(),
        tuple(PacketPlace(*one) for one in stocktakes.labelled_places(work.db, docket.id)),
        () if opened.blind else _things(work.db, docket, opened),
    )  # fmt: skip
    work.changes_only_the_trail()
    work.record(AuditAction.STOCK_PACKET, docket.subject, source=head.packet, count=len(packet.things))
    return packet


def _things(db: Database, docket: Docket, opened: StockHead) -> tuple[StockThing, ...]:
    """Return what is expected, as the books have it now, without its 档号."""
    steps = stocktakes.steps(db, opened.books, None)
    found = (standing(one, steps.get(one.code, ()), docket.opened_at)[0] for one in stocktakes.expected(db, docket.id))
    return tuple(replace(one, called=one.code, dossier_id=0) for one in found)


@query(Right.COUNT)
def out(desk: Desk, docket_id: int) -> tuple[PacketOut, ...]:
    """Return the packets of a count of which nothing has come back, oldest first. The trail alone knows them."""
    db = desk.store.db
    docket, _head = counts.of(db, docket_id)
    events = audit.about(db, docket.subject)
    back = [str(one.detail["source"]) for one in events if one.action == AuditAction.STOCK_RETURN]
    written = [one for one in events if one.action == AuditAction.STOCK_PACKET]
    names = people.names(db)
    return tuple(
        PacketOut(one.at, names[one.person_id])
        for one in written
        if not any(source.startswith(source_of(one.detail["source"], "")) for source in back)
    )


def look(desk: Desk, docket_id: int, path: Path) -> ReturnOutlook:
    """Return what a return would bring, without taking it in. Raises like `take_in`, but for the names."""
    with sticks.on_stick(path, MOST_RETURN) as data:
        return _look(desk, docket_id, data)


@query(Right.COUNT)
def _look(desk: Desk, docket_id: int, data: bytes) -> ReturnOutlook:
    db = desk.store.db
    docket, _head = counts.of(db, docket_id)
    now = desk.now().isoformat(timespec="seconds")
    given = _opened(desk, db, docket, data, now)
    fresh = _fresh(db, docket, _resolved(db, docket, given))
    times = [one.at for one in given.scans]
    return ReturnOutlook(
        Counter(one.by for one in given.scans), min(times), max(times), len(fresh), people.everyone(db)
    )  # fmt: skip


def take_in(desk: Desk, docket_id: int, path: Path, persons: Mapping[str, str]) -> Outcome[TakenScans]:
    """Take the scans of a return into its count. `persons`: the id of a colleague for each name that was typed at the laptop.

    Raises BadInput `not-a-count-return`, `count-return-altered`, `count-return-format`, `stick-unreadable`, `stick-too-large`;
    RuleBroken `count-return-other`, `count-return-closed`, `count-return-times`, `count-return-differs`, `count-return-once`,
    `count-return-counter`, `count-place-outside`.
    """
    with sticks.on_stick(path, MOST_RETURN) as data:
        return _take_in(desk, docket_id, data, persons)


@action(Right.COUNT)
def _take_in(work: Work, docket_id: int, data: bytes, persons: Mapping[str, str]) -> TakenScans:
    docket, _head = counts.of(work.db, docket_id)
    given = _opened(work.desk, work.db, docket, data, work.at)
    come = _resolved(work.db, docket, given)
    fresh = _fresh(work.db, docket, come)
    staff = {one.id: one.name for one in people.everyone(work.db)}
    stocktake_rules.counters_named(dict.fromkeys(one.by for one in fresh), persons, staff)
    named = [replace(one, by=persons[one.by]) for one in fresh]
    stocktakes.add(work.db, docket.id, named, work.at)
    work.record(
        AuditAction.STOCK_RETURN, docket.subject, source=source_of(given.packet, given.sitting), count=len(named),
        people=sorted({staff[one.by] for one in named}),
    )  # fmt: skip
    return TakenScans(len(named), len(come) - len(named))


def _opened(desk: Desk, db: Database, docket: Docket, data: bytes, now: str) -> CountReturn:
    """Return the scans of a return that is of this count, unchanged, and made while it went on."""
    head, own = head_of_return(data), sticks.keys(db)
    is_its_own = (head.archive, head.count) == (desk.directory().archive_id, docket.code)
    stocktake_rules.return_of_this_count(is_its_own and own is not None, head.count)
    assert own is not None
    stocktake_rules.return_while_counting(
        docket.code, docket.state.name == COUNTING, docket.state.label, is_over=not docket.is_open,
        blind=bool(docket.body[BLIND]),
    )  # fmt: skip
    given = return_read(open_return(data, packet_key(own, head)))
    if not given.scans:
        raise BadInput(
            "count-return-empty", N_("文件 {file} 里没有扫描。请在笔记本上盘点后再写出回盘。"), field="file"
        )  # fmt: skip
    stocktake_rules.return_within_session([one.at for one in given.scans], head.at, now)
    return replace(given, packet=head.packet, scans=tuple(
        replace(one, source=source_of(head.packet, given.sitting)) for one in given.scans
    ))  # fmt: skip


def _resolved(db: Database, docket: Docket, given: CountReturn) -> list[StockScan]:
    """Return scans as the desk keeps them: a 档号 that was typed by the bar code of its bag. Each is at a place of the count."""
    inside = stocktakes.places(db, docket.id)
    for place_id in sorted({one.place_id for one in given.scans} - inside.keys()):
        stocktake_rules.place_inside(places.name(db, place_id), is_inside=False)
    typed = {one.code for one in given.scans if not one.code.isdigit()}
    codes = {text: labelled(db, text) for text in typed}
    return [replace(one, code=codes.get(one.code, one.code)) for one in given.scans]


def _fresh(db: Database, docket: Docket, come: Sequence[StockScan]) -> list[StockScan]:
    """Return the scans that are new here; what has a number already must be the same scan."""
    known = {one.number: replace(one, by="") for one in stocktakes.of_source(db, docket.id, come[0].source)}
    again = [replace(one, by="") for one in come if one.number in known]
    stocktake_rules.returned_alike([known[one.number] for one in again], again)
    fresh = [one for one in come if one.number not in known]
    stocktake_rules.something_returned(fresh, len(come))
    return fresh
