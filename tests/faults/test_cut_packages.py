"""Cut or killed between any two steps of a package, in either archive: it is there whole or not at all, each bag with one holder."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.models.domain.package_docket import bags_of
from app.models.services import archives, checking, dockets, dossiers, package_in, package_out
from app.models.services.desk import Desk
from app.models.store.archive import Store
from tests import moving_out, packages
from tests.battery import Tried, is_whole
from tests.faults.disk import Disk, watched
from tests.faults.power import Cut, cut_off
from tests.office import Office, register

ROUNDS = 25 if is_whole() else 3
"""Cuts between each step and the next."""
_BAGS = (
    "SELECT 'movement ' || d.id FROM main.dossier AS d WHERE (d.holder_id, d.outside) IS NOT"
    " (SELECT ifnull(m.holder_id, d.holder_id), m.outside FROM main.movement AS m WHERE m.dossier_id = d.id"
    "  ORDER BY m.seq DESC LIMIT 1)"
    " UNION ALL SELECT 'no package for ' || id FROM main.dossier WHERE (state = 'moved-out') <> EXISTS (SELECT 1 FROM"
    " main.docket_line AS l JOIN main.docket AS x ON x.id = l.docket_id WHERE l.dossier_id = main.dossier.id AND kind = 'package-out')"
)
_LISTS = (
    "SELECT 'parts of ' || p.id FROM main.package AS p JOIN main.docket AS x ON x.id = p.docket_id"
    " WHERE EXISTS (SELECT 1 FROM main.package_part WHERE package_id = p.id) <> (x.closed_at IS NULL)"
    " UNION ALL SELECT 'no list of ' || code FROM main.docket WHERE kind = 'package-in'"
    " AND NOT EXISTS (SELECT 1 FROM main.package WHERE docket_id = main.docket.id)"
    " UNION ALL SELECT 'scan ' || f.id FROM main.file AS f WHERE f.size <>"
    " (SELECT sum(length(data)) FROM main.file_part WHERE file_id = f.id)"
)
Play = Callable[[Desk], Iterator[str]]


@pytest.fixture
def bags(desk: Desk, office: Office, branch: Office, tmp_path: Path) -> list[int]:
    found = [register(desk, f"1栋1单元10{number}", name) for number, name in ((1, "张三"), (2, "李四"))]
    dossiers.shelve(desk, found, "A柜1层02")
    packages.consented(desk, *found)
    packages.with_scan(desk, found[0], tmp_path)
    packages.pair(office, branch, tmp_path)
    return found


def test_a_package_out_is_there_with_the_bags_that_left(
    office: Office, bags: list[int], tmp_path: Path, tried: Tried
) -> None:
    other = {moving_out.INSTITUTION: "江南苑", moving_out.RECIPIENT: "提供给本单位以外：物业服务"}

    def play(desk: Desk) -> Iterator[str]:
        asked = moving_out.asked(desk, *bags, **other)
        moving_out.approved(desk, asked)
        for bag in bags:
            checking.check(desk, asked.id, bag)
        yield "scanned"
        moving_out.hand(desk, asked)
        yield "handed over"
        head = next(one for one in dockets.heads(desk, "package-out") if one.is_open)
        package_out.write(desk, head.id)
        yield "written"

    tried("cuts between the steps of packages", _cut(office, play, tmp_path))


def test_a_package_in_comes_into_being_whole(
    desk: Desk, branch: Office, bags: list[int], tmp_path: Path, tried: Tried
) -> None:
    stick = packages.on_stick(
        tmp_path, package_out.write(desk, packages.sent(desk, *bags, to="江南苑").id).value.sealed
    )

    def play(desk: Desk) -> Iterator[str]:
        came = package_in.announce(desk, stick, "许可送来").value
        yield "announced"
        for one in bags_of(came):
            package_in.scan(desk, came.id, one.label)
        yield "scanned"
        packages.sign_for(desk, came)
        yield "received"
        package_in.receipt(desk, came.id)
        yield "receipt written"

    tried("cuts between the steps of packages", _cut(branch, play, tmp_path))


def _cut(office: Office, play: Play, tmp_path: Path) -> int:
    """Play in an office and cut it off, at the end of each step and somewhere in it; return how often."""
    key = bytes(office.desk("li").store._key)
    office.close()
    office._open.clear()
    before = {path: path.read_bytes() for path in office.folder.rglob("*") if path.is_file()}
    disk = Disk(office.folder)
    with watched(disk):
        desk = office.desk("li")
        places = [(name, len(disk.ops)) for name in play(desk)]
        office.close()
    chance, folder, begun = random.Random(10), tmp_path / "after", 0
    for name, ended in places:
        for number in range(ROUNDS):
            at = ended if number == 0 else chance.randrange(begun, ended + 1)
            cut = Cut.ALL if number % 2 == 0 else chance.choice(list(Cut))
            cut_off(disk, before, at, cut, chance, folder)
            assert _wrong(folder, key) == [], f"{name}: after {at} of {len(disk.ops)} operations, {cut.name}"
        begun = ended
    return len(places) * ROUNDS


def _wrong(folder: Path, key: bytes) -> list[str]:
    """Return what is not whole."""
    store = Store(archives.database_file(folder, 1), key)
    try:
        found = [*store.problems(), *(row for sql in (_BAGS, _LISTS) for row in store.db.column(sql))]
        bodies = store.db.column("SELECT body FROM main.docket WHERE kind = 'package-in'")
        here = [one["here"] for body in bodies for one in json.loads(json.loads(body)["bags"]) if one["here"]]
        if bodies and len(here) != store.db.value("SELECT count(*) FROM main.dossier"):
            found.append("a bag is here and no docket says so")
        return [str(one) for one in found]
    finally:
        store.close()
