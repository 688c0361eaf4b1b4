"""A leaver with ten thousand dossiers, by clicks in the real window: from the announcement to the last signature.

As a program (`python -m tests.benchmarks.leaver FOLDER`) it prints one line of JSON and ends.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from app.models.domain.person import NewAccount, Role
from app.models.services import accounts, archives
from app.models.services.archives import AdminDesk
from tests.benchmarks import office
from tests.benchmarks.measure import Figure, figure

_DOSSIERS = 10_000
_TEN_SECONDS_MS, _ALIVE_MS = 10_000.0, 300.0
_LEAVER, _RECEIVER, _WITNESS = ("li", "李梅"), ("zhou", "周涛"), ("chen", "陈静")
W = TypeVar("W")


def figures(folder: Path) -> list[Figure]:
    """The time of the acts beside ten seconds, and the longest the window did not answer beside 0.3 s."""
    office.found(folder)
    desk = office.sign_in(folder)
    office.fill(desk, _DOSSIERS)
    desk.lock()
    _successor(folder)
    command = [sys.executable, "-m", "tests.benchmarks.leaver", str(folder)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1]
    found: dict[str, Any] = json.loads(said)
    return [
        figure("leaver, announced to closed (10 s)", _DOSSIERS, found["whole_ms"], _TEN_SECONDS_MS, "ms"),
        figure("longest without an answer (0.3 s)", _DOSSIERS, found["longest_ms"], _ALIVE_MS, "ms"),
    ]


def _successor(folder: Path) -> None:
    admin = archives.sign_in(folder, "qian", office.PASSWORD, hardness=office.CHEAP)
    assert isinstance(admin, AdminDesk)
    wanted = NewAccount(*_RECEIVER, "客户中心", Role.ARCHIVIST, office.PASSWORD)
    manager = office.sign_in(folder, "chen")
    accounts.activate(manager, office.PASSWORD, accounts.ask(admin, office.PASSWORD, wanted).id)
    manager.lock()


def hand_over(folder: Path) -> dict[str, Any]:
    """Announce, let all end, sign three times; the receiver sits here."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTableView

    from app.ui import start
    from app.ui.dialogs.pdf_preview import PdfPreview
    from app.ui.dialogs.sign_off import SignOffDialog
    from app.ui.main_window import MainWindow

    application, preferences = start.start_qt()
    window = MainWindow(preferences, hardness=office.CHEAP)
    window.show()
    window.enter(office.sign_in(folder, _RECEIVER[0]))
    assert window.workplace is not None
    window.workplace.open("handover")

    def shown(kind: type[W], name: str) -> W:
        _until(lambda: any(one.isVisible() and one.isEnabled() for one in window.findChildren(kind, name)))
        return next(one for one in window.findChildren(kind, name) if one.isVisible() and one.isEnabled())

    def press(name: str) -> None:
        shown(QPushButton, name).click()

    ticks = [time.perf_counter()]
    longest = [0.0]

    def tick() -> None:
        longest[0], ticks[0] = max(longest[0], time.perf_counter() - ticks[0]), time.perf_counter()

    beat = QTimer(interval=5)
    beat.timeout.connect(tick)
    beat.start()
    press("openDocketButton")
    for name, (_login, who) in (("leaver", _LEAVER), ("receiver", _RECEIVER), ("witness", _WITNESS)):
        choice = shown(QComboBox, f"{name}Choice")
        choice.setCurrentIndex(next(at for at in range(choice.count()) if choice.itemText(at).startswith(who)))
    ticks[0] = began = time.perf_counter()
    longest[0] = 0.0
    press("announceButton")
    table = shown(QTableView, "boundTable")
    _until(lambda: table.model().rowCount() >= _DOSSIERS)
    table.selectAll()
    press("settleButton")
    press("settleOkButton")
    _until(lambda: not window.findChildren(QPushButton, "settleOkButton"))
    press("handButton")
    for login, _who in (_LEAVER, _RECEIVER, _WITNESS):
        _until(lambda login=login: shown(QLineEdit, "signOffLogin").text() == login)
        dialog = shown(SignOffDialog, "signOffDialog")
        shown(QLineEdit, "signOffPassword").setText(office.PASSWORD)
        press("signButton")
        _until(lambda dialog=dialog: not dialog.isVisible())
    shown(PdfPreview, "pdfPreview")
    whole = time.perf_counter() - began
    application.processEvents()
    return {"whole_ms": whole * 1000, "longest_ms": longest[0] * 1000}


def _until(happened: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    while not happened():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


if __name__ == "__main__":
    print(json.dumps(hand_over(Path(sys.argv[1]))), flush=True)
