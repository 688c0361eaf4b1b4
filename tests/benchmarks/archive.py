"""Figures on an archive of a given size, each beside the bare SQL or the bare file of the same archive."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from app.models.domain.dossier import DossierState, Selection
from app.models.domain.loan import LoanKind
from app.models.services import dossiers, lending, returning, scanning
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.models.store.archive import Store
from app.models.store.database import Database
from app.models.store.grams import match
from tests.benchmarks import office, room
from tests.benchmarks.measure import Figure, figure, in_turn

_ROUNDS = 15
_PAGE = 100
_CORNERS = (
    Selection(building_id=7),
    Selection(building_id=7, unit="1"),
    Selection(category="JF"),
    Selection(state=DossierState.SHELVED),
    Selection(),
)
_QUERIES = (
    "1", "13", "138", "王", "王伟", "ww", "wwj", "zhangwei", "12-2-301", "13800138", "13812345678", "0001", "qz",
    "购房", "合", "李伟伟", "d10", "jz-jf·2026-d10-0777",
)  # fmt: skip
_BARE_PAGE = (
    "SELECT d.id, d.reference_code, d.bar_code, d.category, d.state, p.name, b.name, d.unit, d.room, s.name, h.name,"
    " d.opened_on, l.due_on, t.number, p.id_number, d.destroyed_on FROM dossier AS d"
    " LEFT JOIN party AS p ON p.id = d.party_id LEFT JOIN building AS b ON b.id = d.building_id"
    " LEFT JOIN place AS s ON s.id = d.place_id LEFT JOIN person AS h ON h.id = d.holder_id"
    " LEFT JOIN loan AS l ON l.dossier_id = d.id AND l.returned_at IS NULL"
    " LEFT JOIN phone AS t ON t.party_id = d.party_id AND t.position = 0"
)


def figures(folder: Path, count: int) -> list[Figure]:
    """Measure everything that depends on the size of the archive."""
    desk = office.sign_in(folder)
    try:
        return [
            _unlock(folder, desk, count),
            _page(desk, count),
            *_search(desk, count),
            _scan(desk, count),
            _loan(desk, count),
            *room.past(desk, count, [desk.now().isoformat()]),
        ]
    finally:
        desk.lock()


def page(folder: Path, count: int) -> Figure:
    """A page of the tree alone."""
    desk = office.sign_in(folder)
    try:
        return _page(desk, count)
    finally:
        desk.lock()


def _unlock(folder: Path, desk: Desk, count: int) -> Figure:
    """Sign in without the second of Argon2, beside opening the file and reading one value."""
    path, key = desk.store.path, bytes(desk.store._key)

    def bare(_: int) -> None:
        db = Database(path, key)
        db.value("SELECT value FROM meta WHERE key = 'name'")
        db.close()

    value, floor = in_turn(lambda _: office.sign_in(folder).lock(), bare, _ROUNDS)
    return figure("unlock without Argon2", count, value, floor, "ms")


def _page(desk: Desk, count: int) -> Figure:
    """The first hundred dossiers of a corner of the tree, beside the same page in one bare statement."""
    worst = (0.0, 0.0)
    for corner in _CORNERS:
        value, floor = in_turn(
            lambda _, corner=corner: dossiers.rows(desk, dossiers.ids(desk, corner, _PAGE)),
            lambda _, corner=corner: _bare_page(desk.store.db, corner),
            _ROUNDS,
        )
        worst = max(worst, (value, floor))
    return figure("page of the tree, worst corner", count, *worst, "ms")


def _bare_page(db: Database, corner: Selection) -> None:
    wanted = {"building_id": corner.building_id, "unit": corner.unit, "category": corner.category}
    if corner.state:
        wanted["state"] = corner.state.value
    given = {name: value for name, value in wanted.items() if value is not None}
    where = " AND ".join(f"d.{name} = ?" for name in given) or "1"
    db.rows(f"{_BARE_PAGE} WHERE {where} ORDER BY d.sort_key, d.id LIMIT {_PAGE}", list(given.values()))


def _is_number(query: str) -> bool:
    """Whether a clerk would search for a query as for a telephone: with Enter, and a trace."""
    return query.isdecimal() and len(query) > 3


def _looked_for(desk: Desk, query: str) -> object:
    return dossiers.find_by_number(desk, query) if _is_number(query) else dossiers.find(desk, query)


def _search(desk: Desk, count: int) -> list[Figure]:
    """Searches of every kind: the median, and the slowest, beside the index alone."""
    taken: list[tuple[float, float]] = []
    for query in _QUERIES:
        value, floor = in_turn(
            lambda _, query=query: _looked_for(desk, query),
            lambda _, query=query: _bare_search(desk.store.db, query),
            5,
        )
        taken.append((value, floor))
    taken.sort()
    middle, worst = taken[len(taken) // 2], taken[-1]
    return [
        figure("search, median of all kinds", count, *middle, "ms"),
        figure("search, slowest of all kinds", count, *worst, "ms"),
    ]


def _bare_search(db: Database, query: str) -> None:
    db.rows(
        f"SELECT rowid FROM dossier_gram WHERE dossier_gram MATCH ? LIMIT {dossiers.SEARCH_LIMIT}",
        (match(query, None, sensitive=_is_number(query)),),
    )


def _scan(desk: Desk, count: int) -> Figure:
    """From the twelve digits to everything the detail pane shows, beside one look-up by the bar code."""
    codes = _bar_codes(desk, _ROUNDS + 1)

    def scanned(number: int) -> None:
        hit = scanning.look_up(desk, codes[number])
        dossiers.detail(desk, hit.id)

    value, floor = in_turn(
        scanned,
        lambda number: desk.store.db.row(f"{_BARE_PAGE} WHERE d.bar_code = ?", (codes[number],)),
        _ROUNDS,
    )
    return figure("scan to dossier shown", count, value, floor, "ms")


def _loan(desk: Desk, count: int) -> Figure:
    """A whole loan (rules, request, custody, audit, commit), beside a bare durable commit in the same file."""
    chance = random.Random(count)
    numbers = [chance.randrange(1, count + 1) for _ in range(_ROUNDS + 1)]
    manager = desk.store.db.value("SELECT id FROM main.person WHERE name = '陈静'")
    lend: Callable[[int], object] = lambda number: lending.lend(  # noqa: E731
        desk, LoanProposal(manager, (numbers[number],), LoanKind.LOAN, "装修核对", 7)
    )
    value, floor = in_turn(lend, lambda number: _bare_commit(desk.store, number), _ROUNDS)
    for number in numbers:
        returning.take_back(desk, number)
    return figure("loan committed", count, value, floor, "ms")


def _bare_commit(store: Store, number: int) -> None:
    with store.transaction() as db:
        db.run(
            "INSERT INTO main.ledger_mapping VALUES ('bench', ?) ON CONFLICT (fingerprint)"
            " DO UPDATE SET mapping = excluded.mapping",
            (str(number),),
        )


def _bar_codes(desk: Desk, count: int) -> list[str]:
    chance = random.Random(1)
    last = desk.store.db.value("SELECT max(id) FROM main.dossier")
    return [
        str(desk.store.db.value("SELECT bar_code FROM main.dossier WHERE id = ?", (chance.randrange(1, last + 1),)))
        for _ in range(count)
    ]
