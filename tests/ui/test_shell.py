"""The window itself: signing in, the pages of a session, scans, messages, and the lock."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.models.domain.errors import NotAllowed
from app.models.domain.rights import Right
from app.models.services import dossiers
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.ui import run, theme
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.crash import CrashDialog
from app.ui.main_window import MainWindow
from app.ui.messages import Tone
from app.ui.page import FIND, LEND, Page
from app.ui.pages.sign_in import SignInPage
from app.ui.preferences import Theme
from app.ui.start import show_fault
from app.ui.widgets.scan_box import ScanBox
from tests.office import PASSWORDS, Office, register
from tests.ui.hands import bar_text, give_keys, part, press_lock, sign_in, write


class ListPage(Page):
    """A page that shows how many dossiers there are."""

    key, title, icon, modes = "list", "档案", "dossiers", (FIND,)
    right = Right.CONSULT

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.shown = QLabel(objectName="number")
        QVBoxLayout(self).addWidget(self.shown)
        self.refreshed, self.typed, self.scans = 0, [], []

    def refresh(self) -> None:
        self.refreshed += 1
        self.perform(lambda: dossiers.corners(self.desk), lambda found: self.shown.setText(str(len(found))))

    def on_typed(self, text: str) -> None:
        self.typed.append(text)

    def on_scan(self, text: str) -> bool:
        self.scans.append(text)
        return text.isdigit()

    @classmethod
    def waiting(cls, counts: Counter[str]) -> int:
        return 7


class LendPage(Page):
    """A page for those who may lend."""

    key, title, icon, modes = "lend", "借阅", "loans", (LEND,)
    right = Right.LEND

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.scans: list[str] = []
        self.refreshed = 0

    def refresh(self) -> None:
        self.refreshed += 1

    def on_scan(self, text: str) -> bool:
        self.scans.append(text)
        return True


class SeatPage(Page):
    """A page for the administrator too."""

    key, title, icon = "settings", "设置", "settings"
    seats: ClassVar[tuple[type, ...]] = (Desk, AdminDesk)


KINDS = (ListPage, LendPage, SeatPage)
Opener = Callable[..., MainWindow]


@pytest.fixture
def at_work(window_of: Opener) -> MainWindow:
    """李梅 at work."""
    return window_of("li", kinds=KINDS)


@pytest.fixture
def at_sign_in(make_window: Opener, office: Office) -> MainWindow:
    """The window asking who is there."""
    window = make_window(kinds=KINDS)
    window.open_folder(office.folder)
    return window


def test_the_right_password_opens_the_pages(qtbot: QtBot, at_sign_in: MainWindow) -> None:
    sign_in(qtbot, at_sign_in, "LI", PASSWORDS["li"])
    qtbot.waitUntil(lambda: at_sign_in.workplace is not None)
    assert list(at_sign_in.workplace.pages) == ["list", "lend", "settings"]
    assert part(at_sign_in, QLabel, "whoName").text() == "李梅"


def test_a_wrong_password_says_what_to_do_and_leaves_nothing_typed(qtbot: QtBot, at_sign_in: MainWindow) -> None:
    sign_in(qtbot, at_sign_in, "li", "not-the-password")
    qtbot.waitUntil(lambda: "登录名或密码不对" in bar_text(at_sign_in))
    assert at_sign_in.desk is None
    assert part(at_sign_in, QLineEdit, "passwordEdit").text() == ""


def test_the_cursor_waits_in_the_field_that_is_needed_first(qtbot: QtBot, at_sign_in: MainWindow) -> None:
    qtbot.waitUntil(part(at_sign_in, QLineEdit, "loginEdit").hasFocus)
    sign_in(qtbot, at_sign_in, "li", PASSWORDS["li"])
    qtbot.waitUntil(lambda: at_sign_in.workplace is not None)
    qtbot.waitUntil(part(at_sign_in, ScanBox, "scanBox").hasFocus)


@pytest.mark.parametrize("name", ["archive-1.db", "keys.json"])
def test_a_damaged_file_says_something_else_than_a_wrong_password(
    qtbot: QtBot, at_sign_in: MainWindow, office: Office, name: str
) -> None:
    file = office.folder / name
    file.write_bytes(file.read_bytes()[:1000])
    sign_in(qtbot, at_sign_in, "li", PASSWORDS["li"])
    qtbot.waitUntil(lambda: "已损坏" in bar_text(at_sign_in))
    assert "备份" in bar_text(at_sign_in)
    assert "登录名或密码不对" not in bar_text(at_sign_in)


def test_after_five_wrong_passwords_the_button_counts_the_seconds(qtbot: QtBot, at_sign_in: MainWindow) -> None:
    button = part(at_sign_in, QPushButton, "signInButton")
    for number in range(5):
        sign_in(qtbot, at_sign_in, "li", f"wrong-{number}")
        qtbot.waitUntil(lambda: "不对" in bar_text(at_sign_in) and button.isEnabled())
    sign_in(qtbot, at_sign_in, "li", PASSWORDS["li"])
    qtbot.waitUntil(lambda: "请等" in button.text())
    assert not button.isEnabled()
    assert at_sign_in.desk is None
    write(qtbot, at_sign_in, "loginEdit", "zhou")
    assert button.isEnabled() and "登录" in button.text(), "only the login that was tried waits"
    write(qtbot, at_sign_in, "loginEdit", "li")
    assert not button.isEnabled()
    sign_in(qtbot, at_sign_in, "zhou", PASSWORDS["zhou"])
    qtbot.waitUntil(lambda: at_sign_in.workplace is not None)


def test_a_second_window_learns_that_the_archive_is_in_use(make_window: Opener, office: Office) -> None:
    make_window().open_folder(office.folder)
    second = make_window()
    second.open_folder(office.folder)
    assert "另一个窗口" in bar_text(second)
    assert second.findChild(SignInPage) is None


@pytest.mark.parametrize("way", ["key", "button", "idle"])
def test_locking_shows_nothing_and_the_keys_are_gone(qtbot: QtBot, window_of: Opener, way: str) -> None:
    window = window_of("li", kinds=KINDS, idle_seconds=0.4 if way == "idle" else 300)
    desk, workplace = window.desk, window.workplace
    asking = Dialog(window, "还有一个对话框")
    QGuiApplication.clipboard().setText("138 0000 1234")
    if way == "button":
        qtbot.mouseClick(part(window, QPushButton, "lockButton"), Qt.MouseButton.LeftButton)
    else:
        asking.open()
    if way == "key":
        press_lock(asking)
    qtbot.waitUntil(lambda: window.findChild(SignInPage) is not None)
    qtbot.waitUntil(lambda: not isValid(workplace))
    assert desk.locked
    assert window.desk is None
    assert window.findChild(Page) is None
    assert not isValid(asking) or not asking.isVisible()
    assert QGuiApplication.clipboard().text() == ""
    with pytest.raises(NotAllowed):
        dossiers.corners(desk)


def test_work_that_ends_after_the_lock_comes_back_to_nobody(qtbot: QtBot, at_work: MainWindow) -> None:
    page, heard = at_work.workplace.current, []
    page.perform(lambda: "late", heard.append)
    at_work.lock()
    run.perform(at_work, lambda: None, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [None]


def test_a_refusal_shows_in_the_bar(qtbot: QtBot, at_work: MainWindow) -> None:
    at_work.workplace.current.perform(lambda: dossiers.detail(at_work.desk, 999), lambda _detail: None)
    qtbot.waitUntil(lambda: "不在您的职责范围内" in bar_text(at_work))
    assert at_work.workplace.bar.tone is Tone.WARN


def test_a_bug_opens_the_crash_dialog_without_anybodys_name(
    qtbot: QtBot, at_work: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", show_fault)
    at_work.workplace.current.perform(lambda: {}["张三的电话"], lambda _value: None)
    part(at_work, CrashDialog)
    text = part(at_work, QPlainTextEdit, "crashDetails").toPlainText()
    assert "KeyError" in text
    assert "app/ui/run.py" in text
    assert "张三" not in text
    at_work.findChild(QDialog, "crashDialog").accept()


def test_an_action_tells_the_page_that_is_up_now_and_the_others_when_they_come_up(
    qtbot: QtBot, at_work: MainWindow
) -> None:
    first, second = at_work.workplace.pages["list"], at_work.workplace.pages["lend"]
    before = first.refreshed
    first.announce(True)
    assert (first.refreshed, second.refreshed) == (before + 1, 0)
    at_work.workplace.open("lend")
    assert second.refreshed == 1
    at_work.workplace.open("list")
    at_work.workplace.open("lend")
    assert second.refreshed == 1


def test_what_waits_stands_beside_the_page(qtbot: QtBot, at_work: MainWindow) -> None:
    count = part(at_work, QLabel, "count-list")
    qtbot.waitUntil(lambda: count.text() == "7")
    assert count.isVisible()
    assert not part(at_work, QLabel, "count-lend").isVisible()


def test_a_scan_goes_to_the_page_of_the_mode_even_from_a_button(qtbot: QtBot, at_work: MainWindow) -> None:
    box = part(at_work, ScanBox, "scanBox")
    qtbot.keyClick(at_work, Qt.Key.Key_F3)
    assert part(at_work, QLabel, "modeWord").text() == "借出"
    assert at_work.workplace.current.key == "lend"
    assert not box.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    button = part(at_work, QPushButton, "nav-lend")
    button.setFocus()
    for digit in "100000000153":
        qtbot.keyClick(QGuiApplication.focusObject(), digit)
    qtbot.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_Return)
    assert at_work.workplace.pages["lend"].scans == ["100000000153"]
    assert box.text() == ""


def test_full_width_digits_are_folded_and_an_unknown_scan_is_not_silent(qtbot: QtBot, at_work: MainWindow) -> None:
    box = part(at_work, ScanBox, "scanBox")
    page = at_work.workplace.pages["list"]
    box.setText("１２３")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert page.scans == ["123"]
    box.setText("何物")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert "何物" in bar_text(at_work)


def test_typing_searches_after_a_pause(qtbot: QtBot, at_work: MainWindow) -> None:
    box = part(at_work, ScanBox, "scanBox")
    with qtbot.waitSignal(box.typed):
        qtbot.keyClicks(box, "zs")
    assert at_work.workplace.pages["list"].typed[-1] == "zs"


@pytest.mark.rule("S04-R9", "S02-R3")
def test_the_administrators_window_has_no_page_of_dossiers_and_no_key(window_of: Opener) -> None:
    window = window_of("qian", kinds=KINDS)
    assert list(window.workplace.pages) == ["settings"]
    assert window.findChild(ScanBox) is None
    assert not hasattr(window.desk, "store")


def test_a_page_is_not_shown_without_its_right(window_of: Opener) -> None:
    assert list(window_of("wu", kinds=KINDS).workplace.pages) == ["list", "settings"]


def test_a_page_reads_through_the_session(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    register(office.desk("li"), "3栋1单元502", "王芳")
    window = window_of("li", kinds=KINDS)
    qtbot.waitUntil(lambda: part(window, QLabel, "number").text() == "1")


def test_a_change_of_colours_reaches_icons_that_are_already_drawn(qtbot: QtBot, at_work: MainWindow) -> None:
    button = part(at_work, QPushButton, "nav-lend")

    def colour() -> str:
        image = button.icon().pixmap(20, 20).toImage()
        dots = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
        return next(dot.name() for dot in dots if dot.alpha() == 255)

    try:
        theme.apply(Theme.DARK)
        qtbot.waitUntil(lambda: colour() == theme.DARK.muted)
    finally:
        theme.apply(Theme.LIGHT)
    qtbot.waitUntil(lambda: colour() == theme.LIGHT.muted)


def test_the_key_of_a_page_is_heard_though_it_is_folded_away(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("li")
    window.resize(1366, 768)
    place = window.workplace
    place.open("today")
    give_keys(qtbot, window)
    folded = part(window, QPushButton, "section-moving")
    assert not folded.isChecked()
    qtbot.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: place.current.key == "move-out" and folded.isChecked())
