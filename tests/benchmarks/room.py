"""The room at a moment over a million movements: by bag, place and person, and the map of it."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from app.models.domain.movement import MovementEvent
from app.models.domain.rights import Right
from app.models.services import climates, past_holdings
from app.models.services.action import Work, action
from app.models.services.desk import Desk
from app.models.store import movements
from app.models.store.movements import Movement
from tests import climate_year
from tests.benchmarks import office
from tests.benchmarks.measure import Figure, figure, in_turn

_DOSSIERS, _MOVEMENTS = 100_000, 1_000_000
_CHUNK = 100_000
_LENT = 0.4
_APART = timedelta(seconds=30)
_ROUNDS = 10
_TENTH_MS = 100.0
_BARE = "SELECT count(at) FROM main.movement NOT INDEXED"


def figures(folder: Path) -> list[Figure]:
    """Measure at an early moment, in the middle, and at the end: the slowest counts."""
    office.found(folder)
    desk = office.sign_in(folder)
    try:
        office.fill(desk, _DOSSIERS)
        last = _stir(desk)
        first = desk.now()
        moments = [(first + (last - first) * part).isoformat() for part in (0.1, 0.5, 1.0)]
        return [*past(desk, _MOVEMENTS, moments), _map(desk, moments), _year(desk)]
    finally:
        desk.lock()


def past(desk: Desk, count: int, moments: list[str]) -> list[Figure]:
    """Who had what at a moment, by bag, place and person; the floor is a tenth of a second."""
    db = desk.store.db
    bag = db.value("SELECT reference_code FROM main.dossier ORDER BY id LIMIT 1 OFFSET ?", (count // 20,))
    layer, cabinet = (
        db.value("SELECT name FROM main.place WHERE level = ? ORDER BY id LIMIT 1", (level,))
        for level in ("layer", "cabinet")
    )
    found = []
    for name, text in (("bag", bag), ("layer", layer), ("cabinet", cabinet), ("person", desk.account.name)):
        worst = 0.0
        for moment in moments:
            ask: Callable[[int], object] = lambda _, text=text, moment=moment: past_holdings.at(desk, text, moment)  # noqa: E731
            worst = max(worst, in_turn(ask, lambda _: None, _ROUNDS)[0])
        found.append(figure(f"who had it then, by {name} (0.1 s)", count, worst, _TENTH_MS, "ms"))
    return found


def _map(desk: Desk, moments: list[str]) -> Figure:
    """The map of a moment, beside a bare reading of every movement."""
    db, worst = desk.store.db, (0.0, 0.0)
    for moment in moments:
        taken = in_turn(
            lambda _, moment=moment: past_holdings.room_at(desk, moment), lambda _: db.value(_BARE), _ROUNDS
        )
        worst = max(worst, taken)
    return figure("map of a moment (movements read once)", _MOVEMENTS, *worst, "ms")


def _year(desk: Desk) -> Figure:
    """A year of readings read and analysed, beside a bare reading of their rows."""
    place_id = climate_year.watched(desk, "9")
    climate_year.filled(desk, place_id)
    year, db = desk.now().year - 1, desk.store.db
    first, last = date(year, 1, 1), date(year, 12, 31)
    bare = "SELECT contents FROM main.entry WHERE place_id = ? AND register = 'climate'"
    taken = in_turn(
        lambda _: climates.period(desk, place_id, first, last), lambda _: db.rows(bare, (place_id,)), _ROUNDS
    )
    return figure("a year of climate analysed (rows read)", 1460, *taken, "ms")


def _stir(desk: Desk) -> datetime:
    """Lend, return and move dossiers at random, until there are so many movements; return when the last one happened."""
    db, chance, at = desk.store.db, random.Random(1), desk.now()
    spots = db.column("SELECT id FROM main.place WHERE level IN ('layer', 'box')")
    me, other = desk.account.person_id, db.value("SELECT id FROM main.person WHERE name = '陈静'")
    left = _MOVEMENTS - int(db.value("SELECT count(*) FROM main.movement"))
    while left > 0:
        rows = []
        for _ in range(min(_CHUNK, left)):
            at += _APART
            when, dossier = at.isoformat(), chance.randrange(1, _DOSSIERS + 1)
            if chance.random() < _LENT:
                rows.append(Movement(MovementEvent.LENT.value, when, when, me, other, dossier_id=dossier))
            else:
                rows.append(Movement(MovementEvent.MOVED.value, when, when, me, me, chance.choice(spots), dossier))
        _enter(desk, rows)
        left -= len(rows)
    return at


@action(Right.REGISTER)
def _enter(work: Work, rows: list[Movement]) -> None:
    movements.enter(work.db, rows)
    work.record("bench.stir", "archive:JZ", count=len(rows))
