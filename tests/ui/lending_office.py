"""An office on a Friday: bags, loan drafts, and a window in which somebody has signed in at that time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from app.models.domain.loan import LoanKind
from app.models.services import accounts, archives, dossiers
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.ui.main_window import MainWindow
from app.ui.page import Page
from tests.conftest import CHEAP, PASSWORDS, Office, register

FRIDAY = datetime(2026, 11, 20, 14, 0)
LATER = FRIDAY + timedelta(days=10)
PURPOSE = "装修核对"


def open_at(
    make_window: Callable[..., MainWindow], office: Office, login: str, kind: type[Page], now: datetime
) -> MainWindow:
    """A window with one page, in which `login` has signed in at that time."""
    window = make_window(kinds=(kind,))
    window.enter(archives.sign_in(office.folder, login, PASSWORDS[login], hardness=CHEAP, now=lambda: now))
    return window


def bags(desk: Desk, number: int, building: str = "1栋") -> list[int]:
    """That many new dossiers in one unit; their holders are 业主0, 业主1 …"""
    return [register(desk, f"{building}1单元{101 + place}", f"业主{place}") for place in range(number)]


def codes(desk: Desk, ids: list[int]) -> list[str]:
    """The bar codes of dossiers, in the order of their ids."""
    by_id = {row.id: row.bar_code for row in dossiers.rows(desk, ids)}
    return [by_id[one] for one in ids]


def person(desk: Desk, name: str) -> str:
    """The id of a colleague."""
    return next(one.id for one in accounts.staff(desk) if one.name == name)


def draft(desk: Desk, name: str, *ids: int, kind: LoanKind = LoanKind.LOAN, days: int = 7) -> LoanProposal:
    """What a colleague wants to take."""
    return LoanProposal(person(desk, name), ids, kind, PURPOSE, days)


def give_buildings(office: Office, desk: Desk, *names: str) -> None:
    """The steward 孙静 answers for these buildings."""
    own = {number for number, name in dossiers.buildings(desk) if name in names}
    accounts.assign_buildings(office.desk("chen"), person(desk, "孙静"), own)
