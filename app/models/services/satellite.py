"""Counting on a laptop between the shelves, with a packet and without the archive (S12-R12).

The same scans, rules and answers as at the desk, from what the packet says. What is outside of it is judged at the desk. There
is no gate: nothing of the archive is here. Times are those of the laptop, and never run backwards within one file.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from app.models.domain import rules, stocktake_rules
from app.models.domain.errors import N_
from app.models.domain.folding import clean
from app.models.domain.procedures.stocktake import BLIND, COUNTING, EXPECTED, PLACES, RANGE
from app.models.domain.shelving import place_path
from app.models.domain.stock_count import StockCount
from app.models.domain.stock_packet import (
    LONGEST_COUNTER,
    MOST_PACKET,
    CountPacket,
    CountReturn,
    may_be_typed,
    packet_read,
    return_said,
    stranger,
)
from app.models.domain.stocktake import ScanAct, ScanAnswer, StockScan, StockThing
from app.models.services import sticks
from app.models.services.desk import Now
from app.models.services.scan_file import ScanFile
from app.models.services.scanned_labels import Meant, meant, not_counted
from app.models.services.stocktaking import ScanReply, StockNews, StockState, replied
from app.models.vault.canonical import canonical
from app.models.vault.count_packets import PacketHead, open_packet, seal_return
from app.models.vault.hardness import OFFICE, Hardness


class Satellite:
    """A count away from the archive, as one person carries it on; made by `open_at`."""

    def __init__(self, packet: CountPacket, file: ScanFile, counter: str, now: Now) -> None:
        self.packet, self.counter = packet, counter
        self._file, self._now = file, now
        self._names = {one.id: one.name for one in packet.places}
        self._by_code = {one.code: one.id for one in packet.places}
        self._by_name = {one.name: one.id for one in packet.places}
        self._count = self._counted()

    @property
    def number(self) -> int:
        """How many scans are kept, those that were taken back among them."""
        return len(self._file.scans)

    @property
    def sitting(self) -> str:
        """Tell this laptop from another one with the same packet."""
        return self._file.sitting

    def scan(self, text: str) -> ScanReply:
        """Take a scan, as `stocktaking.scan`. Raises the same, RuleBroken `count-clock`, StoreProblem `count-not-kept`."""
        act, code, place_id = meant(text, self._by_code.get, self._typed)
        if act is ScanAct.PLACE:
            stocktake_rules.place_inside(text if place_id is None else self._names[place_id], place_id is not None)
        else:
            here = self._last(ScanAct.PLACE)
            place_id = stocktake_rules.place_first(here.place_id if here else None)
        assert place_id is not None
        if act is ScanAct.EMPTY:
            things = {one.code for one in self._standing() if (one.act, one.place_id) == (ScanAct.THING, place_id)}
            stocktake_rules.is_empty(self._names[place_id], len(things))
        return self._reply(self._keep(act, code, place_id))

    def undo(self) -> ScanReply:
        """Take back the last scan, whoever made it here. Raises RuleBroken `count-no-scan`, and as `scan` does."""
        last = self._last()
        undoes = stocktake_rules.something_to_undo(last.number if last else None)
        assert last is not None
        before = self._reply(last)
        made = self._keep(ScanAct.UNDO, last.code, last.place_id, undoes)
        here = self._last(ScanAct.PLACE)
        stands = self._names[here.place_id] if here else ""
        return ScanReply(ScanAnswer.UNDONE, made, before.place, stands, before.called, more=-before.more)

    def state(self) -> StockState:
        """Return the whole count, as its page shows it."""
        packet, last, here = self.packet, self._last(), self._last(ScanAct.PLACE)
        count = self._count.apart()
        return StockState(
            id=0, stage=COUNTING, body=_body(packet), count=None if packet.blind else count, scanned=count.scanned,
            places=self._names, here=self._names[here.place_id] if here else "", last=self._reply(last) if last else None,
        )  # fmt: skip

    def news(self, reply: ScanReply) -> StockNews | None:
        """Return what a scan has added to the count; None in a blind one."""
        return None if self.packet.blind else StockNews((reply.scan,), {}, tuple(self._known([reply.scan.code])), 0, 0)

    def sealed_return(self) -> bytes:
        """Return every scan, sealed to the archive; what was scanned later comes with the next one."""
        given = CountReturn(self.packet.id, self._file.sitting, tuple(self._file.scans))
        return seal_return(canonical(return_said(given)), bytes.fromhex(self.packet.key), _head(self.packet))

    def _counted(self) -> StockCount:
        return StockCount(self.packet.at, self._names, self.packet.things).take(self._file.scans, {}, self._known)

    def _known(self, scanned: Iterable[str]) -> list[StockThing]:
        """Return the things of codes that are those of the archive's labels; in a blind count nothing is known of any."""
        return [] if self.packet.blind else [one for code in scanned if (one := stranger(code))]

    def _keep(self, act: ScanAct, code: str, place_id: int, undoes: int = 0) -> StockScan:
        now = self._now().isoformat(timespec="seconds")
        stocktake_rules.packet_clock(now, self.packet.at)
        at = max(now, self._file.scans[-1].at) if self._file.scans else now
        made = StockScan(self._file.source, self.number + 1, act, code, place_id, at, self.counter, None, undoes)
        self._file.add(made)
        self._count.take([made], {}, self._known)
        return made

    def _typed(self, text: str) -> Meant:
        found = self._by_name.get(place_path(text)[-1].name)
        if found is not None:
            return ScanAct.PLACE, next(code for code, place in self._by_code.items() if place == found), found
        if not may_be_typed(text):
            raise not_counted()
        return ScanAct.THING, text, None

    def _standing(self) -> list[StockScan]:
        """Return the scans that were not taken back."""
        undone = {one.undoes for one in self._file.scans}
        return [one for one in self._file.scans if one.act is not ScanAct.UNDO and one.number not in undone]

    def _last(self, act: ScanAct | None = None) -> StockScan | None:
        return next((one for one in reversed(self._standing()) if act in (None, one.act)), None)

    def _reply(self, made: StockScan) -> ScanReply:
        line = self._count.lines[made.code] if made.act is ScanAct.THING else None
        return replied(made, line, self._names.__getitem__, str, blind=self.packet.blind)


def _body(packet: CountPacket) -> dict[str, str]:
    """Return the body of the open count as far as the packet tells of it."""
    return {
        RANGE: packet.range, PLACES: str(len(packet.places)), EXPECTED: "" if packet.blind else str(len(packet.things)),
        BLIND: "1" if packet.blind else "",
    }  # fmt: skip


def open_at(
    path: Path, words: str, counter: str, folder: Path, *, hardness: Hardness = OFFICE, now: Now = datetime.now
) -> Satellite:
    """Open a packet, with the scans that this machine has made with it already; they are kept in `folder`.

    Takes about a second (Argon2). Raises BadInput `not-filled`, `stick-unreadable`, `stick-too-large`, `not-a-count-packet`,
    `count-packet-closed`, `count-packet-format`; RuleBroken `count-clock`; StoreProblem as `ScanFile`.
    """
    typed = rules.filled(words, N_("口令"))
    counter = clean(rules.filled(counter, N_("盘点人姓名")))[:LONGEST_COUNTER].strip()
    with sticks.on_stick(path, MOST_PACKET) as data:
        packet = packet_read(open_packet(data, typed, hardness))
    stocktake_rules.packet_clock(now().isoformat(timespec="seconds"), packet.at)
    return Satellite(packet, ScanFile(folder, _head(packet), bytes.fromhex(packet.key)), counter, now)


def _head(packet: CountPacket) -> PacketHead:
    return PacketHead(packet.id, packet.archive, packet.count, packet.at)
