"""Laptops that count away from the archive, as tests do it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from app.models.domain.docket import Docket
from app.models.services import count_packets, satellite
from app.models.services.count_packets import TakenScans
from app.models.services.desk import Desk
from app.models.services.satellite import Satellite
from tests.office import CHEAP
from tests.packages import on_stick
from tests.stocktakes import label
from tests.unit.services.signatures import person_id


def packet_of(desk: Desk, count: Docket, folder: Path, name: str = "包.mcount") -> tuple[Path, str]:
    """Write a packet of a count to a stick; returns the file and its words."""
    written = count_packets.write(desk, count.id).value
    return on_stick(folder, written.sealed, name), written.words


def laptop(
    packet: tuple[Path, str], home: Path, counter: str = "周涛", now: Callable[[], datetime] = datetime.now
) -> Satellite:
    """Open a packet on a laptop that keeps its scans in `home`."""
    return satellite.open_at(*packet, counter, home, hardness=CHEAP, now=now)


def scan(there: Satellite, desk: Desk, *scanned: int | str) -> list[str]:
    """Scan bags by their ids and places by their names, other texts as they are; returns the answers."""
    answers = []
    for one in scanned:
        known = isinstance(one, int) or one in {place.name for place in there.packet.places}
        answers.append(there.scan(label(desk, one) if known else str(one)).answer.value)
    return answers


def returned(there: Satellite, folder: Path, name: str = "回.mscans") -> Path:
    """Write what a laptop has scanned to a stick."""
    return on_stick(folder, there.sealed_return(), name)


def taken(desk: Desk, count: Docket, path: Path, **names: str) -> TakenScans:
    """Take a return in; `names`: the colleague of each name that was typed, 周涛 by himself."""
    persons = {typed: person_id(desk, name) for typed, name in {"周涛": "周涛", **names}.items()}
    return count_packets.take_in(desk, count.id, path, persons).value
