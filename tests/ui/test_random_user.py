"""Somebody who clicks, types and presses anything, at every post: no fault of the program, and the archive is whole afterwards."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)  # fmt: skip
from pytestqt.qtbot import QtBot

from app.models.services import trail
from app.ui import language, run, theme
from app.ui.main_window import MainWindow
from app.ui.pages.sign_in import SignInPage
from app.ui.preferences import Language, Theme
from tests.battery import Tried, rounds
from tests.office import PASSWORDS, Office
from tests.ui.hands import sign_in

ACTIONS = rounds(20, 17 / 3)
"""How often the user acts at each post."""

LOGINS = ("li", "chen", "zhao", "sun", "wu", "qian")
_TEXTS = (
    "张三", "1-101", "1栋1单元101", "600000000013", "400000000011", "'; DROP TABLE dossier; --", "<b>王</b>", "=HYPERLINK(1)",
    "\u202e反写", "𠮷" * 40, "9" * 300, "2026-02-30", "2026-11-29", "0", "-1", "   ", "13900001111", "%s{name}", "A柜1层02",
)  # fmt: skip
_KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left,
    Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_F1,
    Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F9,
    Qt.Key.Key_F10, Qt.Key.Key_Menu,
)  # fmt: skip
_WITH_CONTROL = "0123456789nflrpsaeczvk"
_PAUSE_MS, _LAST = 2, 15


class RandomUser:
    """Acts at random on what lies open, and remembers what it did last."""

    def __init__(self, qtbot: QtBot, window: MainWindow, login: str) -> None:
        self._qtbot, self._window, self._login = qtbot, window, login
        self._chance = random.Random(login)
        self.did: list[str] = []
        self._ways: dict[Callable[[QWidget], str], int] = {
            self._click_button: 8, self._type: 4, self._press_key: 5, self._click_cell: 5, self._choose: 2, self._change_tab: 1,
            self._sign: 1,
        }  # fmt: skip

    def act(self) -> None:
        """Act once on the uppermost thing that is open."""
        menu = QApplication.activePopupWidget()
        if menu is not None:
            self._on_popup(menu)
            return
        top = QApplication.activeModalWidget() or self._window
        if isinstance(top, QFileDialog):
            top.reject()  # it shows the disk of whoever runs the test
            return
        if self._window.findChild(SignInPage) is not None and top is self._window and self._chance.random() < 0.3:
            sign_in(self._qtbot, self._window, self._login, PASSWORDS[self._login])
            self.did.append("signs in")
        way = self._chance.choices(list(self._ways), list(self._ways.values()))[0]
        self.did.append(way(top))
        QTest.qWait(_PAUSE_MS)

    def _on_popup(self, menu: QWidget) -> None:
        actions = (
            [one for one in menu.actions() if one.isEnabled() and not one.menu()] if isinstance(menu, QMenu) else []
        )
        if actions and self._chance.random() < 0.5:
            action = self._chance.choice(actions)
            self.did.append(f"chooses {action.text()}")
            menu.close()
            action.trigger()
        else:
            menu.close()

    def _some(self, top: QWidget, *kinds: type[QWidget]) -> QWidget | None:
        seen = [one for kind in kinds for one in top.findChildren(kind) if one.isVisibleTo(top) and one.isEnabled()]
        return self._chance.choice(seen) if seen else None

    def _click_button(self, top: QWidget) -> str:
        button = self._some(top, QAbstractButton)
        if not isinstance(button, QAbstractButton):
            return "finds no button"
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        return f"clicks {button.objectName()} «{button.text()}»"

    def _type(self, top: QWidget) -> str:
        field = self._some(top, QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
        if field is None:
            return "finds no field"
        text = self._chance.choice(_TEXTS)
        field.setFocus()
        QApplication.clipboard().setText(text)
        self._qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        if self._chance.random() < 0.5:
            self._qtbot.keyClick(field, Qt.Key.Key_Return)
        return f"types {text!r} into {field.objectName()}"

    def _press_key(self, top: QWidget) -> str:
        there = QApplication.focusWidget() or top
        if self._chance.random() < 0.3:
            sign = self._chance.choice(_WITH_CONTROL)
            self._qtbot.keyClick(there, sign, Qt.KeyboardModifier.ControlModifier)
            return f"presses Ctrl+{sign}"
        key = self._chance.choice(_KEYS)
        self._qtbot.keyClick(there, key)
        return f"presses {key.name}"

    def _click_cell(self, top: QWidget) -> str:
        view = self._some(top, QAbstractItemView)
        if not isinstance(view, QAbstractItemView) or view.model() is None or not view.model().rowCount():
            return "finds no row"
        model = view.model()
        index = model.index(
            self._chance.randrange(model.rowCount()),
            self._chance.randrange(1 if isinstance(view, QListView) else max(model.columnCount(), 1)),
        )
        view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        place = view.visualRect(index).intersected(QRect(QPoint(), view.viewport().size())).center()
        for click in self._chance.choice(
            ((self._qtbot.mouseClick,), (self._qtbot.mouseClick, self._qtbot.mouseDClick))
        ):
            click(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        return f"clicks row {index.row()} of {view.objectName()}"

    def _choose(self, top: QWidget) -> str:
        box = self._some(top, QComboBox)
        if not isinstance(box, QComboBox) or not box.count():
            return "finds no choice"
        box.setCurrentIndex(self._chance.randrange(box.count()))
        return f"chooses {box.currentText()} in {box.objectName()}"

    def _change_tab(self, top: QWidget) -> str:
        bar = self._some(top, QTabBar)
        if not isinstance(bar, QTabBar):
            return "finds no tab"
        bar.setCurrentIndex(self._chance.randrange(bar.count()))
        return f"turns to tab {bar.tabText(bar.currentIndex())}"

    def _sign(self, top: QWidget) -> str:
        login, password = self._some(top, QLineEdit), None
        for field in top.findChildren(QLineEdit):
            if field.echoMode() is QLineEdit.EchoMode.Password and field.isVisibleTo(top):
                password = field
        if password is None or login is None:
            return "finds nothing to sign"
        who = self._chance.choice(LOGINS)
        for field in top.findChildren(QLineEdit, "loginEdit"):
            field.setText(who)
        password.setText(PASSWORDS[who])
        self._qtbot.keyClick(password, Qt.Key.Key_Return)
        return f"signs as {who}"


@pytest.fixture
def _as_it_was() -> Iterator[None]:
    """The language and the colours that the user may have chosen are those of the other tests again."""
    yield
    for widget in QApplication.topLevelWidgets():
        widget.close()
    language.speak(Language.CHINESE)
    theme.apply(Theme.LIGHT)


@pytest.mark.usefixtures("_as_it_was", "lived")
@pytest.mark.parametrize("login", LOGINS)
def test_whatever_somebody_does_the_program_goes_on(
    qtbot: QtBot,
    window_of: Callable[..., MainWindow],
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    tried: Tried,
    login: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(QPrintDialog, "open", QPrintDialog.reject)  # a desk of its own system
    window = window_of(login)
    user = RandomUser(qtbot, window, login)
    with qtbot.captureExceptions() as faults:
        for _ in range(ACTIONS):
            user.act()
            assert not faults, (user.did[-_LAST:], faults)
            if not window.isVisible():
                window.show()
        qtbot.waitUntil(run.is_quiet)
    assert not faults, (user.did[-_LAST:], faults)
    while (dialog := QApplication.activeModalWidget()) is not None:
        dialog.close() if not hasattr(dialog, "done") else dialog.done(0)
    desk = office.desk("wu")
    assert trail.verify(desk).whole
    tried("acts of a random user, at every post", ACTIONS)
