"""An office on a Friday: bags, loan drafts, a window in which somebody has signed in, and a clerk at the counter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.models.domain.loan import LoanKind
from app.models.services import accounts, archives, dossiers, lending
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.main_window import MainWindow
from app.ui.page import Page
from app.ui.pages.borrowing.outlook import WantedBag
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.borrowing.returning import ReturnDesk
from app.ui.pages.borrowing.sitting import ScannedBag
from app.ui.widgets.scan_box import ScanBox
from tests.office import CHEAP, PASSWORDS, Office, register
from tests.ui.hands import bar_text, click, give_keyboard, part, write

FRIDAY = datetime(2026, 11, 20, 14, 0)
LATER = FRIDAY + timedelta(days=10)
PURPOSE = "装修核对"


def open_at(
    make_window: Callable[..., MainWindow], office: Office, login: str, kind: type[Page] | None, now: datetime
) -> MainWindow:
    """A window with one page, None for all, in which `login` has signed in at that time."""
    window = make_window(kinds=(kind,)) if kind else make_window()
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
    """Return the proposal of a colleague who wants to take dossiers."""
    return LoanProposal(person(desk, name), ids, kind, PURPOSE, days)


def give_buildings(office: Office, desk: Desk, *names: str) -> None:
    """The steward 孙静 answers for these buildings."""
    own = {number for number, name in dossiers.buildings(desk) if name in names}
    accounts.assign_buildings(office.desk("chen"), person(desk, "孙静"), own)


class Counter:
    """A clerk at the desk: a scanner, a keyboard, and eyes."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        assert isinstance(window.desk, Desk)
        self.desk = window.desk
        self.page = part(window, BorrowingPage, "page-borrowing")
        self.box = part(window, ScanBox, "scanBox")
        self.keys = 0

    def scan(self, *codes: str) -> None:
        """Type each code as a scanner does: twelve digits and Enter."""
        for code in codes:
            self.qtbot.keyClicks(self.box, code)
            self.qtbot.keyClick(self.box, Qt.Key.Key_Return)

    def press(self, key: Qt.Key) -> None:
        """A key on the keyboard, wherever the cursor is."""
        self.keys += 1
        give_keyboard(self.window)
        self.qtbot.keyClick(self.box, key)

    def mode(self, name: str) -> None:
        click(self.qtbot, self.window, f"mode-{name}")

    def wait(self, ready: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(ready)

    def says(self, text: str) -> None:
        """Wait until a message bar says it."""
        self.wait(lambda: text in bar_text(self.window))

    @property
    def wanted(self) -> list[WantedBag]:
        """The rows of the lending desk."""
        return list(part(self.page, QPushButton, "lendButton").parent().bags.rows)

    @property
    def aside(self) -> list[QPushButton]:
        """The piles that were put aside, newest first."""
        return [one for one in self.page.findChildren(QPushButton) if one.objectName().startswith("aside-")]

    @property
    def sitting(self) -> list[ScannedBag]:
        """The rows of the returning desk."""
        return list(part(self.page, ReturnDesk).sitting.rows)

    def label(self, name: str) -> str:
        return part(self.page, QLabel, name).text()

    def card_of(self, name: str) -> str:
        return next(one.card_code for one in accounts.staff(self.desk) if one.name == name)

    def sign(self, login: str) -> None:
        """The dialog of a sign-off comes up, and `login` signs."""
        dialog = self.dialog(SignOffDialog)
        write(self.qtbot, dialog, "signOffLogin", login)
        write(self.qtbot, dialog, "signOffPassword", PASSWORDS[login])
        click(self.qtbot, dialog, "signButton")

    def dialog(self, kind: type) -> object:
        """The dialog of that kind, when it has come up."""
        self.wait(lambda: any(one.isVisible() for one in self.window.findChildren(kind)))
        return next(one for one in self.window.findChildren(kind) if one.isVisible())

    def offer(self) -> None:
        """Take what the bar offers to do."""
        click(self.qtbot, self.page, "messageAction")


def lend(desk: Desk, ids: list[int], name: str = "周涛") -> None:
    lending.lend(desk, draft(desk, name, *ids))
