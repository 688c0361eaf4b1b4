"""The acts of a person at a window: look for a part, click it, type into it, read the messages."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TypeVar, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.models.services.desk import Desk
from app.ui import run
from app.ui.main_window import MainWindow
from app.ui.page import AnyPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.sign_in import SignInPage

P = TypeVar("P", bound=QObject)
PATIENCE_S, _LOOK_MS = 60, 10


def part(root: QObject, kind: type[P], name: str = "") -> P:
    """The part of that kind and object name, if one is given; its absence fails the test.

    A dialog is waited for until it is open and hears the keys: one that was closed before lives on for a moment under
    the same name. Of several other parts the one in a window that is open is meant. A page of a window is built when it
    was not up yet.
    """
    sought = (kind, name) if name else (kind,)
    if issubclass(kind, AnyPage) and isinstance(root, MainWindow) and root.workplace is not None:
        return cast(P, root.workplace.pages[kind.key])
    if issubclass(kind, QDialog):
        wait_until(lambda: _is_heard() and any(one.isVisible() for one in root.findChildren(*sought)), sought)
    found = root.findChildren(*sought)
    open_ones = [one for one in found if not isinstance(one, QWidget) or one.window().isVisible()]
    assert found, sought
    return (open_ones or found)[0]


def _is_heard() -> bool:
    """Whether the uppermost dialog, if any, has the keyboard; activate it first, as a window manager would."""
    uppermost = QApplication.activeModalWidget()
    if uppermost is not None and QApplication.activeWindow() is None:
        uppermost.activateWindow()
    return uppermost in (None, QApplication.activeWindow())


def wait_until(until: Callable[[], bool], sought: object) -> None:
    """Wait while the window lives on; `sought` is named where it was in vain."""
    end = time.monotonic() + PATIENCE_S
    while not until():
        assert time.monotonic() < end, (sought, QApplication.activeModalWidget(), QApplication.activeWindow())
        QTest.qWait(_LOOK_MS)


def give_keyboard(window: QWidget) -> None:
    """Let some window have the keyboard, this one where none has: no window manager does it here when a dialog closes."""
    if QApplication.activeWindow() is None:
        (QApplication.activeModalWidget() or window).activateWindow()
    wait_until(lambda: QApplication.activeWindow() is not None, window)


def press_lock(window: QWidget) -> None:
    """Press Ctrl+L on a window once it has the keyboard, as the desktop hands a key over."""
    give_keyboard(window)
    wait_until(lambda: QApplication.focusWindow() is window.windowHandle(), window)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def choose_action(page: DossiersPage, name: str) -> None:
    """Choose an action of the page, once no dialog lies over it and its rows have been read."""
    wait_until(lambda: QApplication.activeModalWidget() is None and run.is_quiet(), name)
    page.commands.actions[name].trigger()


def desk_of(dialog: QWidget) -> Desk:
    """Return the desk of the window that a dialog is over."""
    window = dialog.parentWidget().window()
    assert isinstance(window, MainWindow) and isinstance(window.desk, Desk)
    return window.desk


def give_keys(qtbot: QtBot, window: QWidget) -> None:
    """Let a window hear the keys again, as a window manager does when a dialog over it has closed."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def click(qtbot: QtBot, root: QObject, name: str) -> None:
    """Click a button by its object name."""
    qtbot.mouseClick(part(root, QPushButton, name), Qt.MouseButton.LeftButton)


def type_in(qtbot: QtBot, edit: QWidget, text: str) -> None:
    """Type at the end of what stands there: keys for ASCII, an input method for Chinese."""
    if text.isascii():
        qtbot.keyClicks(edit, text)
        return
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(edit, event)


def write(qtbot: QtBot, root: QObject, name: str, text: str) -> None:
    """Put `text` into the line edit of that name, in place of what stood there."""
    edit = part(root, QLineEdit, name)
    edit.clear()
    type_in(qtbot, edit, text)


def look_through(form: QWidget) -> None:
    """Look at both tabs of a new dossier, so that what lacks on the other one is not asked for."""
    for place in (1, 0):
        part(form, QTabWidget, "registerTabs").setCurrentIndex(place)


def scan(qtbot: QtBot, root: QObject, code: str) -> None:
    """Send a code into the scan box, as a scanner does: twelve digits and Enter."""
    box = part(root, QLineEdit, "scanBox")
    qtbot.keyClicks(box, code)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def cells(root: QObject, table: str) -> list[list[str]]:
    """Return the words of a table, row by row."""
    model = part(root, QTableView, table).model()
    columns = range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount())]


def bar_text(root: QWidget) -> str:
    """Return the text of the message bars below `root`."""
    return " ".join(label.text() for label in root.findChildren(QLabel, "messageText") if label.isVisibleTo(root))


def sign_in(qtbot: QtBot, window: MainWindow, login: str, password: str) -> None:
    """Type login and password into the sign-in page."""
    page = part(window, SignInPage, "signInPage")
    write(qtbot, page, "loginEdit", login)
    qtbot.keyClick(part(page, QLineEdit, "loginEdit"), Qt.Key.Key_Return)
    write(qtbot, page, "passwordEdit", password)
    qtbot.keyClick(part(page, QLineEdit, "passwordEdit"), Qt.Key.Key_Return)


def scan_at_cursor(qtbot: QtBot, code: str) -> None:
    """Type a code and Enter into the widget with the focus, as a scanner does."""
    for key in (*code, Qt.Key.Key_Return):
        # A code that closes its dialog leaves nobody to hear the ending, where no window manager gives the focus back.
        if (there := QApplication.focusWidget()) is not None:
            qtbot.keyClick(there, key)


@contextmanager
def unanswered(owner: QObject, *lanes: run.Lane) -> Iterator[None]:
    """The archive answers nothing of these lanes to the window until the end of the block; without a lane, nothing at all."""
    free = threading.Event()
    with ExitStack() as stack:
        stack.callback(free.set)
        for lane in lanes or (run.Lane.WRITE, run.Lane.READ, run.Lane.READ):
            run.perform(owner, free.wait, lambda _: None, lane=lane)
        yield
