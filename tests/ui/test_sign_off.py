"""A signer types a login or a name, and their password where nobody can read it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.ui import fitting, run
from app.ui.main_window import MainWindow
from app.ui.pages.destruction.page import DestructionPage
from tests import destruction
from tests.office import PASSWORDS, Office, register
from tests.ui.asked import dialog
from tests.ui.hands import bar_text, click, part, write

Opener = Callable[..., MainWindow]


@pytest.fixture
def window(qtbot: QtBot, window_of: Opener, office: Office) -> MainWindow:
    """A list waits for its approval."""
    desk = office.desk("li")
    destruction.propose(desk, [register(desk, "1栋1单元101", "张三")], "到期")
    shown = window_of("li", kinds=(DestructionPage,))
    qtbot.waitUntil(lambda: part(shown, QLabel, "docketState").text() == "待批准")
    return shown


def asked(qtbot: QtBot, window: MainWindow) -> QDialog:
    click(qtbot, window, "approveButton")
    return dialog(qtbot, window, "signOffDialog")


def test_enter_after_the_login_goes_on_to_the_password(qtbot: QtBot, window: MainWindow) -> None:
    sheet = asked(qtbot, window)
    login, password = (part(sheet, QLineEdit, name) for name in ("signOffLogin", "signOffPassword"))
    qtbot.keyClicks(login, "chen")
    qtbot.keyClick(login, Qt.Key.Key_Return)
    qtbot.waitUntil(password.hasFocus)
    assert login.text() == "chen"
    assert not bar_text(sheet), "nothing was wrong"
    qtbot.keyClicks(password, PASSWORDS["chen"])
    qtbot.keyClick(password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part(window, QLabel, "docketState").text() == "已批准，待销毁")


def test_a_signer_may_type_their_name(qtbot: QtBot, window: MainWindow) -> None:
    sheet = asked(qtbot, window)
    part(sheet, QLineEdit, "signOffLogin").setText("陈静")
    qtbot.keyClicks(part(sheet, QLineEdit, "signOffPassword"), PASSWORDS["chen"])
    click(qtbot, sheet, "signButton")
    qtbot.waitUntil(lambda: part(window, QLabel, "docketState").text() == "已批准，待销毁")


def test_who_types_no_password_is_refused(qtbot: QtBot, window: MainWindow) -> None:
    sheet = asked(qtbot, window)
    qtbot.keyClicks(part(sheet, QLineEdit, "signOffLogin"), "chen")
    part(sheet, QLineEdit, "signOffPassword").setFocus()
    click(qtbot, sheet, "signButton")
    assert "请签署人输入登录名和密码" in bar_text(sheet)


def test_wrong_passwords_of_one_do_not_keep_another_from_signing(
    qtbot: QtBot, window: MainWindow, office: Office
) -> None:
    sheet = asked(qtbot, window)
    sign = part(sheet, QPushButton, "signButton")
    for number in range(6):
        write(qtbot, sheet, "signOffLogin", "wu")
        write(qtbot, sheet, "signOffPassword", f"wrong-{number}")
        click(qtbot, sheet, "signButton")
        qtbot.waitUntil(lambda number=number: bool(bar_text(sheet)) and (sign.isEnabled() or number == 5))
        qtbot.waitUntil(run.is_quiet)
    qtbot.waitUntil(lambda: "请等" in sign.text())
    assert not sign.isEnabled()
    write(qtbot, sheet, "signOffLogin", "chen")
    assert sign.isEnabled() and "签署" in sign.text()
    write(qtbot, sheet, "signOffPassword", PASSWORDS["chen"])
    click(qtbot, sheet, "signButton")
    qtbot.waitUntil(lambda: part(window, QLabel, "docketState").text() == "已批准，待销毁")


def test_password_and_refusal_stay_in_sight_on_a_small_screen(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is to be read scrolls; where somebody types, and why they were refused, does not."""
    small = QRect(0, 0, 1280, 460)
    monkeypatch.setattr(fitting, "room_for", lambda _window: small)
    sheet = asked(qtbot, window)
    write(qtbot, sheet, "signOffLogin", "zhou")
    write(qtbot, sheet, "signOffPassword", PASSWORDS["zhou"])
    click(qtbot, sheet, "signButton")
    qtbot.waitUntil(lambda: "无权审批" in bar_text(sheet))
    qtbot.waitUntil(lambda: sheet.height() <= small.height())
    for name in ("signOffLogin", "signOffPassword"):
        edit = part(sheet, QLineEdit, name)
        assert edit.visibleRegion().boundingRect() == edit.rect(), name
