"""A count step by step, as the services carry it out."""

from __future__ import annotations

from collections.abc import Sequence

from app.models.domain.docket import Docket
from app.models.domain.procedures.stocktake import CHECK, FINISH, SIGN, WITNESS
from app.models.domain.stock_decision import StockWay
from app.models.domain.stocktake import StockLine
from app.models.services import dockets, dossiers, sampling, stocktaking
from app.models.services.desk import Desk
from app.models.services.stocktaking import ScanReply
from tests.office import register
from tests.unit.services.signatures import signed


def shelved(desk: Desk, place: str, *rooms: int) -> list[int]:
    """Register a bag for each room of 1栋1单元 and lay them all at a place."""
    bags = [register(desk, f"1栋1单元{room}", f"业主{room}") for room in rooms]
    dossiers.shelve(desk, bags, place)
    return bags


def begin(desk: Desk, place: str = "", *, blind: bool = False, reason: str = "年度盘点") -> Docket:
    """Open a count of a place by its name, or of the whole room."""
    return stocktaking.begin(desk, place_id(desk, place) if place else None, reason, blind=blind).value


def place_id(desk: Desk, place: str) -> int:
    """Return a place by its name."""
    return int(desk.store.db.value("SELECT id FROM main.place WHERE name = ?", (place,)))


def label(desk: Desk, what: int | str) -> str:
    """Return the bar code of a bag by its id, or of a place by its name."""
    if isinstance(what, int):
        return str(desk.store.db.value("SELECT bar_code FROM main.dossier WHERE id = ?", (what,)))
    return str(desk.store.db.value("SELECT bar_code FROM main.place WHERE name = ?", (what,)))


def scan(desk: Desk, count: Docket, *scanned: int | str) -> ScanReply:
    """Scan bags by their ids and places by their names, in this order; other texts as they are. Returns the last answer."""
    for one in scanned:
        known = isinstance(one, int) or desk.store.db.value("SELECT 1 FROM main.place WHERE name = ?", (one,))
        reply = stocktaking.scan(desk, count.id, label(desk, one) if known else str(one)).value
    return reply


def line(desk: Desk, count: Docket, what: int | str) -> StockLine:
    """Return the result for a bag by its id, or for a code."""
    found = stocktaking.state(desk, count.id).count
    assert found is not None
    return found.lines[label(desk, what) if isinstance(what, int) else what]


def finish(desk: Desk, count: Docket) -> Docket:
    """End the counting."""
    return dockets.take(desk, count.id, FINISH).value


def explain(desk: Desk, count: Docket, reason: str = "核对过") -> None:
    """Decide every difference that is open with a word of explanation."""
    found = stocktaking.state(desk, count.id)
    assert found.count is not None
    if left := [one.code for one in found.count.differences()]:
        stocktaking.decide(desk, count.id, left, StockWay.EXPLAINED, reason)


def sign(desk: Desk, count: Docket, logins: Sequence[str] = ("li", "zhou", "chen")) -> Docket:
    """Have a count signed by its counter, its checker and its witness."""
    for step, login in zip((SIGN, CHECK, WITNESS), logins, strict=False):
        given = signed(desk, login, dockets.statement(desk, count.id, step))
        docket = dockets.take(desk, count.id, step, given).value
    return docket


def sampled(
    desk: Desk, dice: str, *, number: int = 59, place: str = "", reason: str = "例行抽查", confidence: int = 95, tolerable: int = 5
) -> Docket:  # fmt: skip
    """Draw bags of a place by its name, or of the whole room, and open the count of them."""
    where = place_id(desk, place) if place else None
    return sampling.draw(desk, where, dice, reason, number, confidence, tolerable).value
