"""Forms: typed work is not dropped unasked, by any way out; a refusal marks its field and loses nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.life import Validity
from app.models.domain.policy.description import SHAPES
from app.models.domain.policy.editing import Draft
from app.models.services import accounts
from app.models.services.archives import AdminDesk
from app.models.services.desk import Desk
from app.ui.dialogs.account import CloseAccountDialog, StaffDialog
from app.ui.dialogs.answers_for import AnswersForDialog
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.borrower import BorrowerDialog
from app.ui.dialogs.bulk_correct import BulkCorrectDialog
from app.ui.dialogs.dossier.add_item import AddItemDialog
from app.ui.dialogs.dossier.consents import ConsentDialog
from app.ui.dialogs.dossier.identify import IdentifyDialog
from app.ui.dialogs.hold import HoldDialog, HoldScope
from app.ui.dialogs.password import PasswordDialog
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.recover import RecoverDialog
from app.ui.dialogs.reveal import RevealDialog
from app.ui.dialogs.rules.editor import RulesEditor
from app.ui.dialogs.rules.entry_form import EntryForm
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from tests.office import CHEAP, PASSWORDS, Office, register
from tests.ui.asked import dialog
from tests.ui.hands import bar_text, click, part, type_in, write

Opener = Callable[..., MainWindow]
ESC, ENTER, ALT = Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(window_of: Opener) -> MainWindow:
    """The manager's window."""
    return window_of("chen", kinds=(DossiersPage,))


@pytest.fixture
def number(office: Office) -> int:
    """A dossier."""
    return register(office.desk("li"), "1栋1单元101", "张三")


def come_up(qtbot: QtBot, shown: Dialog) -> Dialog:
    shown.open()
    qtbot.waitExposed(shown)
    return shown


def placing(window: QWidget, desk: Desk, number: int) -> HoldDialog:
    """The form of a hold on one dossier."""
    return HoldDialog(window, desk, [HoldScope("选中的 1 份档案", (number,))])


def _by_a_court(_qtbot: QtBot, shown: Dialog) -> None:
    part(shown, QComboBox, "holdMandate").setCurrentText("市人民法院")


def beneath(shown: QWidget, name: str) -> str:
    return part(shown, QLabel, f"{name}-error").text()


# ------------------------------------------------------------------ nothing typed is dropped unasked
WAYS_OUT = {
    "Esc": lambda qtbot, _window, shown: qtbot.keyClick(shown, ESC),
    "close": lambda _qtbot, _window, shown: shown.close(),
    "window": lambda _qtbot, window, _shown: window.close(),
}


@pytest.mark.parametrize("way", WAYS_OUT)
def test_every_way_out_asks_before_typed_work_goes(qtbot: QtBot, window: MainWindow, number: int, way: str) -> None:
    shown = come_up(qtbot, placing(window, window.desk, number))
    write(qtbot, shown, "holdTitle", "诉讼中")
    WAYS_OUT[way](qtbot, window, shown)
    asked = dialog(qtbot, window, "dropQuestion")
    assert part(asked, QLabel, "dropText").text() == "还没有保存。要放弃填写的内容吗？"
    qtbot.keyClick(asked, ENTER)
    qtbot.waitUntil(lambda: not window.findChildren(QDialog, "dropQuestion"))
    assert shown.isVisible() and window.isVisible() and part(shown, QLineEdit, "holdTitle").text() == "诉讼中"
    WAYS_OUT[way](qtbot, window, shown)
    asked = dialog(qtbot, window, "dropQuestion")
    qtbot.keyClick(asked, Qt.Key.Key_X, ALT)
    qtbot.waitUntil(lambda: not window.findChildren(HoldDialog) or not shown.isVisible())
    assert window.isVisible() is (way != "window")


@pytest.mark.parametrize("way", WAYS_OUT)
def test_an_untouched_form_closes_at_once(qtbot: QtBot, window: MainWindow, number: int, way: str) -> None:
    shown = come_up(qtbot, placing(window, window.desk, number))
    write(qtbot, shown, "holdTitle", "诉讼")
    write(qtbot, shown, "holdTitle", "")
    WAYS_OUT[way](qtbot, window, shown)
    assert not shown.isVisible() and not window.findChildren(QDialog, "dropQuestion")


def test_a_choice_is_work_too(qtbot: QtBot, window: MainWindow, number: int) -> None:
    shown = come_up(qtbot, ConsentDialog(window, window.desk, number))
    part(shown, QListWidget, "uses").item(0).setSelected(True)
    qtbot.keyClick(shown, ESC)
    qtbot.keyClick(dialog(qtbot, shown, "dropQuestion"), ESC)
    qtbot.waitUntil(lambda: not shown.findChildren(QDialog, "dropQuestion"))
    assert shown.isVisible()


def test_what_was_kept_is_not_asked_about(qtbot: QtBot, window: MainWindow, number: int) -> None:
    shown = come_up(qtbot, placing(window, window.desk, number))
    write(qtbot, shown, "holdTitle", "诉讼中")
    _by_a_court(qtbot, shown)
    with qtbot.waitSignal(shown.kept):
        qtbot.keyClick(part(shown, QLineEdit, "holdTitle"), ENTER)
    assert not shown.isVisible() and not window.findChildren(QDialog, "dropQuestion")


def test_passwords_are_no_work(qtbot: QtBot, window: MainWindow) -> None:
    shown = come_up(qtbot, PasswordDialog(window, window.desk))
    write(qtbot, shown, "oldPassword", PASSWORDS["chen"])
    qtbot.keyClick(shown, ESC)
    assert not shown.isVisible()


# ------------------------------------------------------------------ a refusal marks its field
def test_a_wrong_password_is_marked_and_asked_for_again(qtbot: QtBot, window: MainWindow) -> None:
    shown = come_up(qtbot, PasswordDialog(window, window.desk))
    click(qtbot, shown, "okButton")
    assert "请输入现在的密码" in beneath(shown, "oldPassword")
    write(qtbot, shown, "oldPassword", "guessed")
    for name, typed in (("newPassword", "a new password"), ("newPasswordAgain", "another one")):
        write(qtbot, shown, name, typed)
    click(qtbot, shown, "okButton")
    assert "两次输入不一样" in beneath(shown, "newPasswordAgain")
    write(qtbot, shown, "newPasswordAgain", "a new password")
    click(qtbot, shown, "okButton")
    qtbot.waitUntil(lambda: "登录名或密码不对" in beneath(shown, "oldPassword"))
    assert shown.focusWidget() is part(shown, QLineEdit, "oldPassword")
    assert part(shown, QLineEdit, "newPassword").text() == "a new password"
    write(qtbot, shown, "oldPassword", PASSWORDS["chen"])
    for name in ("newPassword", "newPasswordAgain"):
        write(qtbot, shown, name, "short")
    click(qtbot, shown, "okButton")
    qtbot.waitUntil(lambda: "密码至少" in beneath(shown, "newPassword"))


def test_who_closes_an_account_types_the_own_password(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("qian")
    admin = window.desk
    assert isinstance(admin, AdminDesk)
    shown = come_up(qtbot, CloseAccountDialog(window, admin, admin.account))
    click(qtbot, shown, "okButton")
    assert "请输入密码" in beneath(shown, "ownPassword")
    write(qtbot, shown, "ownPassword", "guessed")
    click(qtbot, shown, "okButton")
    qtbot.waitUntil(lambda: "登录名或密码不对" in beneath(shown, "ownPassword"))


def _stay(_qtbot: QtBot, _shown: Dialog) -> None:
    """Leave it as it is."""


def _no_use(_qtbot: QtBot, shown: Dialog) -> None:
    part(shown, QComboBox, "way").setCurrentText("书面")


def _no_way(_qtbot: QtBot, shown: Dialog) -> None:
    part(shown, QListWidget, "uses").item(0).setSelected(True)
    part(shown, QComboBox, "way").setEditText(" ")


def _seen(shown: Dialog) -> None:
    for name, chosen in (("document", "身份证"), ("way", "核对原件")):
        part(shown, QComboBox, name).setCurrentText(chosen)


def _no_until(qtbot: QtBot, shown: Dialog) -> None:
    _seen(shown)
    write(qtbot, shown, "finding", "人证一致")


def _no_finding(qtbot: QtBot, shown: Dialog) -> None:
    _seen(shown)
    write(qtbot, shown, "validUntil", "2099-01-01")


def _no_document(qtbot: QtBot, shown: Dialog) -> None:
    _seen(shown)
    write(qtbot, shown, "validUntil", "2099-01-01")
    write(qtbot, shown, "finding", "人证一致")
    part(shown, QComboBox, "document").setEditText(" ")


def _no_day(qtbot: QtBot, shown: Dialog) -> None:
    type_in(qtbot, part(shown, QComboBox, "title").lineEdit(), "身份证复印件")
    write(qtbot, shown, "dated", "2026-13-40")


def _namesake(qtbot: QtBot, shown: Dialog) -> None:
    write(qtbot, shown, "staffName", "陈静")


NO_ONE = Validity(False, "", "")
MARKED: dict[str, tuple[Callable[[QWidget, Desk, int], Dialog], Callable[[QtBot, Dialog], None], str, str]] = {
    "hold": (placing, _by_a_court, "holdButton", "holdTitle"),
    "reveal": (lambda w, d, n: RevealDialog(w, d, n, ""), _stay, "showButton", "purposeEdit"),
    "reason": (lambda w, _d, _n: ReasonDialog(w, "", "", "", "", str), _stay, "okButton", "reasonEdit"),
    "uses": (lambda w, d, n: ConsentDialog(w, d, n), _no_use, "okButton", "uses"),
    "way": (lambda w, d, n: ConsentDialog(w, d, n), _no_way, "okButton", "way"),
    "until": (lambda w, d, n: IdentifyDialog(w, d, n, NO_ONE), _no_until, "okButton", "validUntil"),
    "finding": (lambda w, d, n: IdentifyDialog(w, d, n, NO_ONE), _no_finding, "okButton", "finding"),
    "document": (lambda w, d, n: IdentifyDialog(w, d, n, NO_ONE), _no_document, "okButton", "document"),
    "dated": (lambda w, d, n: AddItemDialog(w, d, n, d.pack.categories[0].code, ()), _no_day, "okButton", "dated"),
}


@pytest.mark.parametrize("edit", ["holdTitle", "purposeEdit"])
def test_a_text_that_is_cut_off_is_marked(qtbot: QtBot, window: MainWindow, number: int, edit: str) -> None:
    made = (
        placing(window, window.desk, number) if edit == "holdTitle" else RevealDialog(window, window.desk, number, "")
    )
    shown = come_up(qtbot, made)
    QApplication.clipboard().setText("长" * 201)
    qtbot.keyClick(part(shown, QWidget, edit), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "超出的没有录入" in beneath(shown, edit))
    qtbot.keyClick(part(shown, QWidget, edit), Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: "超出的没有录入" not in beneath(shown, edit))


@pytest.mark.parametrize("case", MARKED)
def test_a_refusal_marks_its_field_and_has_the_cursor_there(
    qtbot: QtBot, window_of: Opener, number: int, case: str
) -> None:
    window = window_of("chen" if case in ("hold", "reveal") else "li", kinds=(DossiersPage,))
    made, fill, button, field = MARKED[case]
    shown = come_up(qtbot, made(window, window.desk, number))
    fill(qtbot, shown)
    click(qtbot, shown, button)
    qtbot.waitUntil(lambda: beneath(shown, field).startswith("⚠"))
    assert bar_text(shown)
    assert shown.focusWidget() is part(shown, QWidget, field)
    marked = [one.objectName() for one in shown.findChildren(QLabel) if one.property("kind") == "field-error"]
    assert marked == [f"{field}-error"]


def test_of_a_namesake_the_name_is_marked(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    shown = come_up(qtbot, StaffDialog(window, window.desk))
    _namesake(qtbot, shown)
    write(qtbot, shown, "staffDepartment", "客服部")
    click(qtbot, shown, "okButton")
    qtbot.waitUntil(lambda: beneath(shown, "staffName").startswith("⚠"))
    assert part(shown, QLineEdit, "staffDepartment").text() == "客服部"


def test_of_a_borrower_who_is_known_the_name_is_marked(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    shown = come_up(qtbot, BorrowerDialog(window, window.desk, ()))
    write(qtbot, shown, "borrowerNameEdit", "陈静")
    qtbot.keyClick(shown, ESC)
    assert not shown.isVisible(), "looking for somebody is no work"
    shown = come_up(qtbot, BorrowerDialog(window, window.desk, ()))
    write(qtbot, shown, "borrowerNameEdit", "陈静")
    write(qtbot, shown, "borrowerDepartmentEdit", "客服部")
    click(qtbot, shown, "addStaffButton")
    qtbot.waitUntil(lambda: beneath(shown, "borrowerNameEdit").startswith("⚠"))
    qtbot.keyClick(shown, ESC)
    qtbot.keyClick(dialog(qtbot, shown, "dropQuestion"), ESC)
    qtbot.waitUntil(lambda: not shown.findChildren(QDialog, "dropQuestion"))
    assert part(shown, QLineEdit, "borrowerDepartmentEdit").text() == "客服部"


def test_shares_stay_with_a_refusal_and_are_work(qtbot: QtBot, make_window: Opener, office: Office) -> None:
    window = make_window()
    shown = come_up(qtbot, RecoverDialog(window, office.folder, hardness=CHEAP))
    for number, share in enumerate(office.founded.shares[:2], 1):
        part(shown, QPlainTextEdit, f"recoverShare{number}").setPlainText(share)
    write(qtbot, shown, "recoverLogin", "nobody")
    for name, typed in (("recoverPassword", "a new password"), ("recoverAgain", "another one")):
        write(qtbot, shown, name, typed)
    click(qtbot, shown, "recoverButton")
    assert "两次输入不一样" in beneath(shown, "recoverAgain")
    write(qtbot, shown, "recoverAgain", "a new password")
    click(qtbot, shown, "recoverButton")
    qtbot.waitUntil(lambda: "没有使用中的这个登录名" in beneath(shown, "recoverLogin"))
    assert part(shown, QPlainTextEdit, "recoverShare2").toPlainText() == office.founded.shares[1]
    qtbot.keyClick(shown, ESC)
    click(qtbot, dialog(qtbot, shown, "dropQuestion"), "dropButton")
    qtbot.waitUntil(lambda: not shown.isVisible())


@pytest.mark.parametrize("kind", ["editor", "entry", "answers", "bulk"])
def test_work_in_larger_dialogs_is_not_dropped_unasked(qtbot: QtBot, window: MainWindow, kind: str) -> None:
    desk = window.desk
    assert isinstance(desk, Desk)
    shape = next(one for one in SHAPES if one.kind == "field")
    shown: Dialog
    if kind == "editor":
        shown = come_up(qtbot, RulesEditor(window, desk))
        write(qtbot, shown, "rulesReason", "新文件")
    elif kind == "entry":
        shown = come_up(qtbot, EntryForm(window, Draft(desk.pack.text), shape))
        write(qtbot, shown, "key-name", "宠物")
    elif kind == "answers":
        person = accounts.staff(desk)[0]
        shown = come_up(qtbot, AnswersForDialog(window, person, "", [(1, "1栋")], set(), ""))
        part(shown, QListWidget, "answersForList").item(0).setCheckState(Qt.CheckState.Checked)
    else:
        shown = come_up(qtbot, BulkCorrectDialog(window, desk))
        write(qtbot, shown, "reasonEdit", "换号")
    qtbot.keyClick(shown, ESC)
    qtbot.keyClick(dialog(qtbot, shown, "dropQuestion"), ENTER)
    qtbot.waitUntil(lambda: not shown.findChildren(QDialog, "dropQuestion"))
    assert shown.isVisible()
    qtbot.keyClick(shown, ESC)
    click(qtbot, dialog(qtbot, shown, "dropQuestion"), "dropButton")
    qtbot.waitUntil(lambda: not shown.isVisible())
