"""A scan while the cursor is in another field or a dialog: taken where it means something, never typed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from app.models.services import lending, loan_register
from app.models.services.desk import Desk
from app.models.vault import attempts
from app.ui import run
from app.ui.dialogs.borrower import BorrowerDialog
from app.ui.dialogs.find_dossiers import FindDossiersDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.main_window import MainWindow
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.sign_in import SignInPage
from app.ui.scan_guard import ScanGuard
from app.ui.widgets.scan_box import ScanBox
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.text import PasswordEdit
from tests.office import Office
from tests.ui.hands import bar_text, click, part, scan_at_cursor, type_in, write
from tests.ui.lending_office import FRIDAY, bags, codes, draft, open_at
from tests.ui.test_borrowing import Counter

WAITS = "请先完成此对话框"
MISSED = "对话框打开时扫描，未办理，请重新扫描。"


@pytest.fixture
def counter(qtbot: QtBot, make_window: Callable[..., MainWindow], office: Office) -> Counter:
    return Counter(qtbot, open_at(make_window, office, "li", BorrowingPage, FRIDAY))


def put_cursor(qtbot: QtBot, field: QWidget) -> None:
    """Click into a field and see the cursor there."""
    qtbot.waitUntil(lambda: field.window().isActiveWindow())
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)


def returned(desk: Desk, number: int) -> list[str]:
    """Bar codes of so many bags that are out."""
    ids = bags(desk, number)
    lending.lend(desk, draft(desk, "周涛", *ids))
    return codes(desk, ids)


def test_a_scan_into_the_purpose_is_a_bag_and_the_purpose_stays(qtbot: QtBot, counter: Counter) -> None:
    (code,) = codes(counter.desk, bags(counter.desk, 1))
    purpose = part(counter.page, QLineEdit, "purposeEdit")
    put_cursor(qtbot, purpose)
    type_in(qtbot, purpose, "核对")
    scan_at_cursor(qtbot, code)
    assert purpose.text() == "核对"
    assert [row.code for row in counter.wanted] == [code]
    assert part(counter.window, ScanBox, "scanBox").hasFocus()


def test_a_scan_into_the_days_leaves_the_days(qtbot: QtBot, counter: Counter) -> None:
    (code,) = codes(counter.desk, bags(counter.desk, 1))
    days = part(counter.page, QSpinBox, "termDays")
    put_cursor(qtbot, days)
    before = days.value()
    scan_at_cursor(qtbot, code)
    assert days.value() == before
    assert [row.code for row in counter.wanted] == [code]


def test_a_scan_never_becomes_what_a_bag_lacks(qtbot: QtBot, counter: Counter) -> None:
    first, second, third = returned(counter.desk, 3)
    counter.mode("return")
    counter.scan(first)
    counter.wait(lambda: counter.sitting[0].to_inspect)
    counter.press(Qt.Key.Key_F6)
    dialog = counter.dialog(ReasonDialog)
    edit = part(dialog, QLineEdit, "reasonEdit")
    put_cursor(qtbot, edit)
    type_in(qtbot, edit, "缺第3页")
    scan_at_cursor(qtbot, second)
    assert dialog.isVisible()
    assert edit.text() == "缺第3页"
    assert WAITS in bar_text(dialog)
    scan_at_cursor(qtbot, third)
    assert f"{second}、{third}" in bar_text(dialog), "none of them is forgotten"
    assert len(counter.sitting) == 1
    assert counter.window.workplace.unfinished() == {"borrowing": 2}
    dialog.reject()
    click(qtbot, part(dialog, QDialog, "dropQuestion"), "dropButton")
    assert [row.code for row in counter.sitting] == [third, second, first]
    assert counter.sitting[0].said == MISSED
    counter.scan(second, third)
    counter.wait(lambda: [bool(row.loan) for row in counter.sitting] == [True] * 3)


def test_a_scan_signs_nothing(qtbot: QtBot, counter: Counter) -> None:
    counter.scan(counter.card_of("吴琪"), "1", *codes(counter.desk, bags(counter.desk, 1)))
    counter.press(Qt.Key.Key_Return)
    counter.says("正在等待审批")
    counter.offer()
    dialog = counter.dialog(SignOffDialog)
    login = part(dialog, QLineEdit, "signOffLogin")
    put_cursor(qtbot, login)
    scan_at_cursor(qtbot, counter.card_of("周涛"))
    assert login.text() == ""
    assert dialog.isVisible()
    assert WAITS in bar_text(dialog)
    password = part(dialog, PasswordEdit, "signOffPassword")
    write(qtbot, dialog, "signOffLogin", "zhao")
    put_cursor(qtbot, password)
    type_in(qtbot, password, "pass")
    scan_at_cursor(qtbot, counter.card_of("陈静"))
    assert password.text() == "", "what was typed before is not kept anywhere"
    assert WAITS in bar_text(dialog)
    assert part(dialog, QPushButton, "signButton").isEnabled(), "nothing was tried"


def test_a_scan_after_the_lock_is_no_password_and_no_try(qtbot: QtBot, counter: Counter) -> None:
    folder = counter.desk.folder
    (code,) = codes(counter.desk, bags(counter.desk, 1))
    counter.window.lock()
    page = part(counter.window, SignInPage, "signInPage")
    for name in ("loginEdit", "passwordEdit"):
        field = part(page, QLineEdit, name)
        put_cursor(qtbot, field)
        scan_at_cursor(qtbot, code)
        assert field.text() == ""
        assert bar_text(page) == f"刚才扫描的 {code} 没有办理。请先登录，再重新扫描。"
        assert field.hasFocus()
    qtbot.waitUntil(run.is_quiet)
    assert attempts.admit(folder, code) == attempts.admit(folder, "") == 1, "no try was counted"


def test_a_scan_into_the_preview_closes_and_prints_nothing(qtbot: QtBot, counter: Counter) -> None:
    ids = bags(counter.desk, 1)
    counter.scan(counter.card_of("周涛"), "1", *codes(counter.desk, ids))
    counter.press(Qt.Key.Key_Return)
    counter.says("已借出 1 份")
    counter.offer()
    preview = counter.dialog(PdfPreview)
    qtbot.waitUntil(lambda: preview.isActiveWindow() and QApplication.focusWidget() is not None)
    scan_at_cursor(qtbot, *codes(counter.desk, ids))
    assert preview.isVisible()
    assert WAITS in bar_text(preview)


def test_a_bag_scanned_into_the_search_for_bags_is_added(qtbot: QtBot, counter: Counter) -> None:
    (code,) = codes(counter.desk, bags(counter.desk, 1))
    click(qtbot, counter.page, "findDossiers")
    dialog = counter.dialog(FindDossiersDialog)
    edit = part(dialog, SearchField, "findDossiersEdit")
    put_cursor(qtbot, edit)
    with qtbot.waitSignal(edit.paused):
        scan_at_cursor(qtbot, counter.card_of("周涛"))
    counter.wait(lambda: "这不是档案袋的条码" in bar_text(dialog))
    assert "这不是档案袋的条码" in bar_text(dialog), "the field's own search does not wipe it away"
    scan_at_cursor(qtbot, code)
    counter.wait(lambda: "已加入" in bar_text(dialog))
    counter.wait(lambda: [row.code for row in counter.wanted] == [code])
    write(qtbot, dialog, "findDossiersEdit", "查无此人")
    counter.wait(lambda: "没有找到" in bar_text(dialog))
    assert "职责" not in bar_text(dialog), "a clerk sees every dossier"


def test_a_card_scanned_into_the_search_for_a_borrower_is_the_borrower(qtbot: QtBot, counter: Counter) -> None:
    (code,) = codes(counter.desk, bags(counter.desk, 1))
    click(qtbot, counter.page, "borrowerByName")
    dialog = counter.dialog(BorrowerDialog)
    put_cursor(qtbot, part(dialog, QLineEdit, "borrowerNameEdit"))
    scan_at_cursor(qtbot, code)
    assert dialog.isVisible()
    assert WAITS in bar_text(dialog)
    scan_at_cursor(qtbot, counter.card_of("周涛"))
    counter.wait(lambda: part(counter.page, QLabel, "borrowerName").text() == "周涛")
    assert loan_register.out(counter.desk) == []


def key(field: QWidget, text: str, at: int) -> QKeyEvent:
    """A key pressed `at` so many milliseconds."""
    code = Qt.Key.Key_Return if text == "\r" else Qt.Key(ord(text))
    event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, text)
    event.setTimestamp(at)
    return event


@pytest.mark.parametrize(
    ("typed", "step", "heard"),
    [
        ("100000000190\r", 20, "100000000190"),
        ("100000000190\r", 200, ""),
        ("100000000191\r", 20, ""),
        ("7100000000190\r", 20, ""),
        ("10000000015\r", 20, ""),
        ("a100000000190\r", 20, "100000000190"),
    ],
)
def test_a_scan_is_twelve_digits_in_one_burst_with_the_right_check_digits(
    qtbot: QtBot, typed: str, step: int, heard: str
) -> None:
    field, guard = QLineEdit(), ScanGuard()
    qtbot.addWidget(field)
    said = [guard.hears(field, key(field, one.upper(), step * place)) for place, one in enumerate(typed)]
    assert "".join(code for one in said for code in one.codes) == heard


def test_scans_into_a_dialog_of_the_system_are_reported_when_it_has_gone(qtbot: QtBot, counter: Counter) -> None:
    first, second = codes(counter.desk, bags(counter.desk, 2))
    dialog = QInputDialog(counter.page)
    dialog.open()
    field = dialog.findChild(QLineEdit)
    put_cursor(qtbot, field)
    scan_at_cursor(qtbot, first)
    scan_at_cursor(qtbot, second)
    assert field.text() == ""
    assert dialog.isVisible()
    assert bar_text(counter.window) == ""
    dialog.reject()
    assert [(row.code, row.stands) for row in counter.wanted] == [(second, MISSED), (first, MISSED)]
    counter.scan(first)
    counter.wait(lambda: [row.code for row in counter.wanted if row.free] == [first])
    assert len(counter.wanted) == 2
    counter.page.open_at("out")
    dialog = QInputDialog(counter.page)
    dialog.open()
    put_cursor(qtbot, dialog.findChild(QLineEdit))
    scan_at_cursor(qtbot, second)
    dialog.reject()
    assert bar_text(counter.window) == f"对话框打开时扫描的 {second} 没有办理，请重新扫描。"
