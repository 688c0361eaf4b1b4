"""A counter who scans until the program is killed: after each durable scan the answer is said on the output."""

from __future__ import annotations

import sys
from itertools import cycle, islice
from pathlib import Path

from app.models.services import archives, stocktaking
from app.models.services.desk import Desk
from tests.office import CHEAP, PASSWORDS


def main(folder: Path, docket_id: int) -> None:
    """Go on from where the scans end, place by place, without end; say number, answer and place line by line."""
    desk = archives.sign_in(folder, "li", PASSWORDS["li"], hardness=CHEAP)
    assert isinstance(desk, Desk)
    done = desk.store.db.value("SELECT count(*) FROM main.stock_scan")
    for code in islice(cycle(way(desk)), done, None):
        reply = stocktaking.scan(desk, docket_id, code).value
        print(reply.scan.number, reply.answer.value, reply.here, flush=True)


def way(desk: Desk) -> list[str]:
    """Return the codes in the order of the shelves, each place with its bags; two bags have changed places."""
    db, found = desk.store.db, list[str]()
    for place_id, code in db.rows("SELECT id, bar_code FROM main.place WHERE level = 'layer' ORDER BY code"):
        found += [code, *db.column("SELECT bar_code FROM main.dossier WHERE place_id = ? ORDER BY id", (place_id,))]
    found[2], found[10] = found[10], found[2]
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
