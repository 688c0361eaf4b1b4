"""A count as it was opened and as it stands: asked for in one way, at the desk, for packets and for draws."""

from __future__ import annotations

from typing import NamedTuple

from app.models.domain import rulebook, stocktake_rules
from app.models.domain.docket import Docket
from app.models.domain.procedures.stocktake import STOCKTAKE
from app.models.services.action import still_there
from app.models.store import dockets, stocktakes
from app.models.store.database import Database
from app.models.store.stocktakes import StockHead


class OpenedCount(NamedTuple):
    """The docket of a count, and what it was opened with."""

    docket: Docket
    head: StockHead


def of(db: Database, docket_id: int) -> OpenedCount:
    """Return a count in whatever state. Raises Stale for one that is gone, ValueError for a docket that is none."""
    docket = still_there(dockets.docket(db, docket_id))
    if docket.kind != STOCKTAKE.kind:
        raise ValueError(docket.kind)
    return OpenedCount(docket, still_there(stocktakes.head(db, docket_id)))


def standing(db: Database, docket_id: int, state: str) -> OpenedCount:
    """Return a count that stands in a state. Raises like `of`, RuleBroken `count-in-order` for any other."""
    found = of(db, docket_id)
    if found.docket.state.name != state:
        raise rulebook.broken(stocktake_rules.COUNT_IN_ORDER, state=found.docket.state.label)
    return found
