"""A hold that goes on catching what a search finds: what it costs each act, at any size of archive."""

from __future__ import annotations

from pathlib import Path

from app.models.domain.dossier import Selection
from app.models.domain.filtering import ColumnFilter, Way
from app.models.domain.loan import LoanKind
from app.models.domain.registers.hold import HoldCase
from app.models.domain.shelving import Secured
from app.models.services import holds, lending, placing, returning
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from tests.benchmarks import office
from tests.benchmarks.measure import Figure, figure, in_turn

_ROUNDS = 5
_MATTER = HoldCase("房屋买卖合同纠纷案", "市人民法院", "（2026）民初 12 号", sought="姓名 含 王伟")
_SOUGHT = Selection(filters=(ColumnFilter("name", Way.CONTAINS, text="王伟"),))
_PLACE_TOUCHED = 2000.0
"""Milliseconds that an act on a place may take, which looks through all dossiers (ADR 31)."""


def figures(folder: Path, count: int) -> list[Figure]:
    """An act on a dossier and one on a place, without the case and with it; the case is lifted afterwards."""
    clerk, manager = office.sign_in(folder), office.sign_in(folder, "chen")
    try:
        without = _loans(clerk)
        case = holds.place(manager, _MATTER, selection=_SOUGHT).value
        held, place = _loans(clerk), _places(manager)
        holds.lift(manager, case, "已结案")
        return [
            figure("loan under a hold that goes on catching (without)", count, held, without, "ms"),
            figure("place kept anew under it (2 s)", count, place, _PLACE_TOUCHED, "ms"),
        ]
    finally:
        clerk.lock()
        manager.lock()


def _loans(desk: Desk) -> float:
    borrower = desk.store.db.value("SELECT id FROM main.person WHERE name = '陈静'")
    bags = desk.store.db.column(
        "SELECT id FROM main.dossier AS d WHERE state = 'shelved' AND NOT EXISTS"
        f" (SELECT 1 FROM main.held AS h WHERE h.dossier_id = d.id) ORDER BY id LIMIT {_ROUNDS + 1}"
    )
    taken, _ = in_turn(
        lambda nth: lending.lend(desk, LoanProposal(borrower, (bags[nth],), LoanKind.LOAN, "装修核对", 7)),
        lambda nth: returning.take_back(desk, bags[nth]),
        _ROUNDS,
    )
    return taken


def _places(desk: Desk) -> float:
    keepers = desk.store.db.column("SELECT id FROM main.person WHERE name IN ('陈静', '李梅') ORDER BY id")
    (top,) = desk.store.db.column("SELECT id FROM main.place WHERE parent_id IS NULL ORDER BY id LIMIT 1")
    taken, _ = in_turn(
        lambda nth: placing.appoint(desk, top, keepers[nth % 2], Secured.OPEN), lambda _nth: None, _ROUNDS
    )
    return taken
