"""A draw from a big archive, the same draw again, and a laptop's return of twenty thousand scans."""

from __future__ import annotations

import secrets
from datetime import timedelta
from pathlib import Path

from app.models.domain.docket import Docket
from app.models.domain.sampling import HEAD
from app.models.domain.shelving import Place
from app.models.domain.stock_packet import CountPacket, CountReturn, packet_read, return_said, source_of
from app.models.domain.stocktake import ScanAct, StockScan
from app.models.services import count_packets, sampling, stocktaking
from app.models.services.desk import Desk
from app.models.vault.canonical import canonical
from app.models.vault.count_packets import PacketHead, open_packet, seal_return
from tests.benchmarks import office
from tests.benchmarks.measure import Figure, figure, in_turn

_BAGS, _PLACES, _LAYERS = 100_000, 2_000, 5
_COUNTED = 20_000
_DRAWN, _CONFIDENCE, _TOLERABLE = 59, 95, 5
_ROUNDS = 5
_SIGHT = (
    "SELECT reference_code FROM main.dossier WHERE state = 'shelved' AND place_id IS NOT NULL ORDER BY reference_code"
)
_WRITE = "INSERT INTO temp.floor (docket_id, source, number, act, code, place_id, at, by_person, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"


def figures(folder: Path) -> list[Figure]:
    """A draw and its repetition beside reading the list of codes once; a return beside writing its rows to a bare table."""
    office.found(folder)
    clerk, manager = (office.sign_in(folder, login) for login in ("li", "chen"))
    try:
        office.fill(clerk, _BAGS, _place)
        return [*_draws(manager), _return(clerk, folder)]
    finally:
        clerk.lock()
        manager.lock()


def _place(number: int) -> Place:
    at = number * _PLACES // _BAGS
    return Place(f"A{at // _LAYERS + 1}", at % _LAYERS + 1)


def _draws(desk: Desk) -> list[Figure]:
    db, drawn = desk.store.db, list[Docket]()

    def draw(turn: int) -> None:
        drawn.append(sampling.draw(desk, None, f"3 6 {turn + 1}", "基准", _DRAWN, _CONFIDENCE, _TOLERABLE).value)

    def redraw(turn: int) -> None:
        faults = sampling.redraw(desk, drawn[turn].id, f"3 6 {turn + 1}", drawn[turn].body[HEAD]).value.faults
        if faults:
            raise ValueError(faults)

    def read(_turn: int) -> None:
        db.rows(_SIGHT)

    once, floor = in_turn(draw, read, _ROUNDS)
    again, floor_again = in_turn(redraw, read, _ROUNDS)
    return [
        figure(f"draw of {_DRAWN} (list read once)", _BAGS, once, floor, "ms"),
        figure("the same drawn again (list read)", _BAGS, again, floor_again, "ms"),
    ]


def _return(desk: Desk, folder: Path) -> Figure:
    """Take in the scans of a laptop for each round, in turn with writing as many rows without index, rule or seal."""
    db, me = desk.store.db, desk.account.person_id
    now = desk.now() - timedelta(minutes=1)
    count = stocktaking.begin(desk, None, "基准").value
    written = count_packets.write(desk, count.id).value
    packet = packet_read(open_packet(written.sealed, written.words, office.CHEAP))
    desk.now = lambda: now + timedelta(minutes=10)
    returns = [_scanned(packet, (now + timedelta(minutes=5)).isoformat(timespec="seconds")) for _ in range(_ROUNDS + 1)]
    paths = [folder / f"{turn}.mscans" for turn in range(len(returns))]
    for path, given in zip(paths, returns, strict=True):
        head = PacketHead(packet.id, packet.archive, packet.count, packet.at)
        path.write_bytes(seal_return(canonical(return_said(given)), bytes.fromhex(packet.key), head))
    db.run("CREATE TEMP TABLE floor (docket_id, source, number, act, code, place_id, at, by_person, undoes)")

    def take_in(turn: int) -> None:
        taken = count_packets.take_in(desk, count.id, paths[turn], {"周涛": me}).value
        if taken.fresh != len(returns[turn].scans):
            raise ValueError(taken)

    def write(turn: int) -> None:
        rows = [
            (1, one.source, one.number, one.act.value, one.code, one.place_id, one.at, me, 0)
            for one in returns[turn].scans
        ]
        with db.transaction():
            db.many(_WRITE, rows)

    value, floor = in_turn(take_in, write, _ROUNDS)
    return figure("return taken in (bare rows written)", len(returns[0].scans), value, floor, "ms")


def _scanned(packet: CountPacket, at: str) -> CountReturn:
    """Return what a laptop of its own has scanned: place after place, with every bag of each, until there are enough."""
    sitting = secrets.token_hex(8)
    lying: dict[int, list[str]] = {}
    for thing in packet.things:
        if thing.place_id is not None:
            lying.setdefault(thing.place_id, []).append(thing.code)
    scans: list[StockScan] = []
    for place in packet.places:
        for act, code in ((ScanAct.PLACE, place.code), *((ScanAct.THING, one) for one in lying.get(place.id, ()))):
            scans.append(StockScan(source_of(packet.id, sitting), len(scans) + 1, act, code, place.id, at, "周涛"))
    return CountReturn(packet.id, sitting, tuple(scans[:_COUNTED]))
