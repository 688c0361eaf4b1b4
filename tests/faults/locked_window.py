"""`python -m tests.faults.locked_window FOLDER`: a window in which somebody works and which is locked, for a look into it.

The password comes by the standard input, so that nothing but the program keeps them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.ui import run
from app.ui.freed_memory import FreedMemory
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.start import start_qt
from app.ui.widgets.dossier_model import BY_KEY
from tests.office import CHEAP


def main(folder: Path) -> None:
    """Sign in, look at every dossier, lock, and stay until the input ends; each stage is said on the output."""
    _, preferences = start_qt()
    window = MainWindow(preferences, hardness=CHEAP)
    window.show()
    window.open_folder(folder)
    _sign_in(window)
    _look_at_all(window)
    _stand("open")
    wiped: list[bool] = []
    for one in window.findChildren(FreedMemory):
        one.overwritten.connect(lambda: wiped.append(True))
    window.lock()
    _until(lambda: bool(wiped) and run.is_quiet())
    _stand("locked")


def _sign_in(window: MainWindow) -> None:
    QTest.keyClicks(window.findChild(QLineEdit, "loginEdit"), "li")
    edit: QLineEdit = window.findChild(QLineEdit, "passwordEdit")
    QTest.keyClicks(edit, sys.stdin.readline().rstrip())
    QTest.keyClick(edit, Qt.Key.Key_Return)
    _until(lambda: window.desk is not None)


def _look_at_all(window: MainWindow) -> None:
    assert window.workplace is not None
    window.workplace.open("dossiers")
    page = window.workplace.current
    assert isinstance(page, DossiersPage)
    _until(lambda: page.table.model().rowCount() > 0 and run.is_quiet())
    box = window.findChild(QLineEdit, "scanBox")
    box.setText(str(page.table.model().index(0, BY_KEY["name"]).data()))
    box.textEdited.emit(box.text())
    _until(lambda: page.table.model().rowCount() == 1 and run.is_quiet())
    box.clear()
    _until(lambda: page.table.model().rowCount() > 1 and run.is_quiet())
    for row in range(page.table.model().rowCount()):
        page.table.setCurrentIndex(page.table.model().index(row, 0))
        _until(run.is_quiet)


def _until(happened: Callable[[], bool]) -> None:
    while not happened():
        QTest.qWait(10)


def _stand(stage: str) -> None:
    print(stage, flush=True)
    sys.stdin.readline()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
