"""Cut or killed between any two steps of a movement, every bag and every original has exactly one holder (S02-R10, S13-R6)."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from app.models.domain.deposit import Original
from app.models.domain.docket import Docket
from app.models.domain.person import Role
from app.models.domain.procedures.deposit_in import RECEIVE as RECEIVE_ORIGINAL
from app.models.domain.procedures.deposit_out import APPROVE, SUPERVISE
from app.models.domain.procedures.transfer import ARRIVE, RECEIVE, SEND, SIGN_A, SIGN_B, TAKE_OVER
from app.models.domain.transfer import Counted
from app.models.domain.transfer_docket import lines_of
from app.models.services import archives, checking, deposits, dockets, dossiers, moving, transferring
from app.models.store.archive import Store
from tests import deposits as originals
from tests.battery import Tried, is_whole
from tests.faults.disk import Disk, watched
from tests.faults.power import Cut, cut_off
from tests.trade_office import Trade
from tests.transfers import SENT, SHELF, Project, project

ROUNDS = 25 if is_whole() else 2
"""Cuts between each step and the next."""
KILLED = Cut.ALL
"""The program is ended, and the system writes all that it was asked for."""
_DOSSIERS = (
    "SELECT 'dossier ' || d.id FROM main.dossier AS d WHERE d.state <> 'destroyed' AND (d.holder_id, d.place_id) IS NOT"
    " (SELECT m.holder_id, m.place_id FROM main.movement AS m WHERE m.dossier_id = d.id ORDER BY m.seq DESC LIMIT 1)"
)
_ORIGINALS = (
    "SELECT 'original ' || o.item_id FROM main.deposit AS o WHERE o.standing <> 'entered' AND"
    " (ifnull(o.holder_id, ''), o.outside, ifnull(o.place_id, 0)) IS NOT (SELECT ifnull(m.holder_id, ''), m.outside,"
    " ifnull(m.place_id, 0) FROM main.movement AS m WHERE m.item_id = o.item_id ORDER BY m.seq DESC LIMIT 1)"
)
_NOBODY = (
    "SELECT 'movement ' || seq FROM main.movement WHERE (holder_id IS NULL) = (outside = '')"
    " UNION ALL SELECT 'dossier ' || id FROM main.dossier WHERE holder_id IS NULL AND state <> 'destroyed'"
)


def test_whatever_is_cut_off_has_one_holder(trade: Callable[[str], Trade], tmp_path: Path, tried: Tried) -> None:
    office = trade("loan")
    one = project(office, bags=2)
    originals.appoint(office.at(Role.GENERAL_MANAGER), "李梅")
    key = bytes(one.keeper.store._key)
    office.close()
    office._open.clear()
    before = {path: path.read_bytes() for path in office.folder.rglob("*") if path.is_file()}
    disk = Disk(office.folder)
    with watched(disk):
        again = _sat_down_anew(one)
        places = [(name, len(disk.ops)) for name in _steps(again)]
        office.close()
    assert len(places) >= 12
    chance, folder, begun = random.Random(11), tmp_path / "after", 0
    for name, ended in places:
        for number in range(ROUNDS):
            at = ended if number == 0 else chance.randrange(begun, ended + 1)
            cut = KILLED if number % 2 == 0 else chance.choice(list(Cut))
            cut_off(disk, before, at, cut, chance, folder)
            assert _wrong(folder, key) == [], f"{name}: after {at} of {len(disk.ops)} operations, {cut.name}"
        begun = ended
    tried("cuts between the steps of movements", len(places) * ROUNDS)


def _sat_down_anew(one: Project) -> Project:
    """Sign the three in again, so that every file is opened while the disk is watched."""
    office = one.trade
    a, b, keeper = office.at(Role.PROJECT_MANAGER), office.at(Role.PROJECT_MANAGER, "bei"), office.at(Role.ARCHIVIST)
    return replace(one, a=a, b=b, keeper=keeper)


def _steps(one: Project) -> Iterator[str]:
    """A transfer of which a part arrives, the rest after it, a move, and an original in and out: each step once it is done."""
    docket = one.drawn_up()
    yield "drawn up"
    yield from _signed_and_sent(one, docket)
    rest = dockets.docket_by_code(one.a, transferring.child(one.a, _received(one, docket, one.bags[:1])))
    yield "part received, child list begun"
    yield from _signed_and_sent(one, rest)
    _received(one, rest, one.bags[1:])
    yield "rest received"
    dossiers.shelve(one.keeper, list(one.bags), "1号库B柜1层01盒")
    yield "moved into a box"
    box = next(row for row in one.keeper.store.db.rows("SELECT id FROM main.place WHERE level = 'box'"))[0]
    moving.move_box(one.keeper, int(box), "1号库B柜2层02盒")
    yield "box moved"
    yield from _in_and_out(one)


def _signed_and_sent(one: Project, docket: Docket) -> Iterator[str]:
    one.sign(one.a, docket, SIGN_A)
    yield "signed by A"
    dockets.take(one.b, docket.id, TAKE_OVER)
    yield "taken over by B"
    transferring.find(one.b, docket.id, dict.fromkeys(range(1, len(lines_of(docket)) + 1), ""))
    one.sign(one.b, docket, SIGN_B)
    yield "signed by B"
    dockets.take(one.b, docket.id, SEND, inputs=SENT)
    yield "sent"
    dockets.take(one.keeper, docket.id, ARRIVE)
    yield "arrived"


def _received(one: Project, docket: Docket, bags: tuple[int, ...]) -> Docket:
    for bag in bags:
        checking.check(one.keeper, docket.id, bag)
    transferring.count(
        one.keeper, docket.id, {number: Counted(line.pages) for number, line in enumerate(lines_of(docket), 1)}
    )
    return one.sign(one.keeper, docket, RECEIVE, SHELF)


def _in_and_out(one: Project) -> Iterator[str]:
    entered: Original = originals.entered(one.keeper, one.bags[0])
    slip = originals.drawn_up(one.keeper, entered)
    yield "slip drawn up"
    originals.sign(one.keeper, slip, RECEIVE_ORIGINAL, "li", **originals.SAID)
    yield "original taken in"
    asked = deposits.ask_out(one.keeper, [entered.item_id], "张三", "贷款结清").value
    originals.sign(one.keeper, asked, APPROVE, "chen")
    deposits.scan_out(one.keeper, asked.code, entered.bar_code)
    yield "original scanned out"
    originals.sign(one.keeper, asked, SUPERVISE, "generalmanager", **{originals.SHOWN: "身份证 尾号002X"})
    yield "original given out"


def _wrong(folder: Path, key: bytes) -> list[str]:
    """Return what is not whole, or has another holder than its movements say."""
    store = Store(archives.database_file(folder, 1), key)
    try:
        found = [row for sql in (_DOSSIERS, _ORIGINALS, _NOBODY) for row in store.db.column(sql)]
        return [*map(str, store.problems()), *map(str, found)]
    finally:
        store.close()
