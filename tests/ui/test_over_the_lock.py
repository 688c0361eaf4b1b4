"""A lock: typed work comes back to whoever typed it and to nobody else; what is under way comes to its end."""

from __future__ import annotations

import gc
from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPlainTextEdit, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.models.domain.errors import BadInput, NotAllowed
from app.models.domain.filtering import ColumnFilter, Way
from app.models.domain.person import Role
from app.models.domain.rights import Right
from app.models.services import accounts, dossiers, importing
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.account import NewAccountDialog
from app.ui.dialogs.correct import CorrectDialog
from app.ui.dialogs.dossier.add_item import AddItemDialog
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.import_wizard.wizard import ImportWizard
from app.ui.dialogs.left_text import LeftTextDialog
from app.ui.dialogs.new_dossier.dialog import NewDossierDialog
from app.ui.dialogs.page_dialog import PageDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.rules.editor import RulesEditor
from app.ui.dialogs.rules.entry_form import EntryForm
from app.ui.main_window import MainWindow
from app.ui.over_the_lock import OverTheLock
from app.ui.page import Page
from app.ui.pages.accounts.page import AccountsPage
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.dockets.opening import OpenDocketDialog
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.rules.page import RulesPage
from app.ui.pages.sign_in import SignInPage
from app.ui.printing.last import LastPrint
from app.ui.workplace import Workplace
from tests.office import PASSWORDS, Office, register
from tests.ui.hands import bar_text, choose_action, click, part, press_lock, scan, sign_in, type_in, write
from tests.ui.ledger_import.hands import OWNERS, check, open_wizard
from tests.ui.test_rules_forms import add
from tests.unit.services.signatures import destroyed
from tests.unit.services.test_attempts_on_dossiers import granted, in_force

Opener = Callable[..., MainWindow]
WORDS = "水费单上的签名"


@pytest.fixture
def here(qtbot: QtBot, make_window: Opener, office: Office) -> Callable[..., MainWindow]:
    """A window at whose sign-in page somebody has typed their password."""

    def come(login: str, *kinds: type[Page]) -> MainWindow:
        window = make_window(kinds=kinds)
        window.open_folder(office.folder)
        sign_in_as(qtbot, window, login)
        return window

    return come


def sign_in_as(qtbot: QtBot, window: MainWindow, login: str) -> Workplace:
    sign_in(qtbot, window, login, PASSWORDS[login])
    qtbot.waitUntil(lambda: window.workplace is not None)
    qtbot.waitUntil(run.is_quiet)
    assert window.workplace is not None
    return window.workplace


def lock(qtbot: QtBot, window: MainWindow, over: QWidget) -> None:
    press_lock(over)
    qtbot.waitUntil(lambda: window.findChild(SignInPage) is not None and (over is window or not isValid(over)))


def begin_dossier(qtbot: QtBot, window: MainWindow) -> NewDossierDialog:
    choose_action(part(window, DossiersPage), "register")
    form = part(window, NewDossierDialog)
    for name, text in (("buildingEdit", "1"), ("roomEdit", "302"), ("noteEdit", WORDS)):
        write(qtbot, form, name, text)
    return form


def propose(qtbot: QtBot, window: MainWindow) -> None:
    """Open the page of destructions over the list, and begin a proposal there."""
    choose_action(part(window, DossiersPage), f"{DestructionPage.key}Page")
    click(qtbot, part(window, PageDialog), "openDocketButton")
    type_in(qtbot, part(part(window, OpenDocketDialog), QLineEdit, "openingReason"), WORDS)


def test_a_form_stands_over_its_page_again(qtbot: QtBot, here: Opener) -> None:
    window = here("li", BorrowingPage, DossiersPage)
    window.workplace.open("dossiers")
    lock(qtbot, window, begin_dossier(qtbot, window))
    sign_in_as(qtbot, window, "li")
    form = part(window, NewDossierDialog)
    qtbot.waitUntil(lambda: "已放回" in bar_text(form))
    assert [part(form, QLineEdit, name).text() for name in ("buildingEdit", "roomEdit", "noteEdit")] == [
        "1",
        "302",
        WORDS,
    ]
    assert window.workplace.current.key == "dossiers"
    write(qtbot, form, "nameEdit", "王五")
    for _ in range(2):  # once more for what the other tab lacks
        click(qtbot, form, "registerButton")
    qtbot.waitUntil(lambda: not isValid(form))
    assert len(dossiers.corners(window.desk)) > 0


def test_a_form_over_a_dossier_comes_with_the_dossier(qtbot: QtBot, here: Opener, desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    window = here("li", DossiersPage)
    part(window, DossiersPage).commands.open_whole(number, "items")
    whole = part(window, DossierDialog)
    qtbot.waitUntil(lambda: run.is_quiet() and part(whole, QPushButton, "addItemButton").isEnabled())
    click(qtbot, whole, "addItemButton")
    form = part(window, AddItemDialog)
    write(qtbot, form, "responsible", WORDS)
    lock(qtbot, window, form)
    sign_in_as(qtbot, window, "li")
    again = part(window, AddItemDialog)
    qtbot.waitUntil(lambda: "已放回" in bar_text(again))
    assert part(again, QLineEdit, "responsible").text() == WORDS
    assert again.parentWidget() is part(window, DossierDialog)


def test_a_form_over_a_page_that_was_opened_over_the_list_comes_with_both(qtbot: QtBot, here: Opener) -> None:
    window = here("li", DossiersPage)
    propose(qtbot, window)
    lock(qtbot, window, part(window, OpenDocketDialog))
    sign_in_as(qtbot, window, "li")
    again = part(part(window, PageDialog), OpenDocketDialog)
    qtbot.waitUntil(lambda: part(again, QLineEdit, "openingReason").text() == WORDS)


def test_the_words_are_shown_where_the_rules_took_the_page_that_stood_over_the_list(
    qtbot: QtBot, here: Opener, office: Office
) -> None:
    window = here("li", DossiersPage)
    propose(qtbot, window)
    lock(qtbot, window, part(window, OpenDocketDialog))
    in_force(office, granted(office.desk("chen").pack.text, Right.PROPOSE_DESTRUCTION, Role.MANAGER), 2)
    sign_in_as(qtbot, window, "li")
    left = part(window, LeftTextDialog)
    assert WORDS in part(left, QPlainTextEdit, "leftText").toPlainText()
    assert window.findChild(PageDialog) is None


@pytest.mark.parametrize("name", ["catalogue", "export", "print"])
def test_a_form_that_takes_the_list_out_comes_back_for_the_same_list(
    qtbot: QtBot, here: Opener, desk: Desk, name: str
) -> None:
    for room in ("1栋1单元101", "2栋1单元101"):
        register(desk, room, "张三")
    window = here("li", DossiersPage)
    page = part(window, DossiersPage)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 2)
    page.table.filtering.put((ColumnFilter("household", Way.CONTAINS, text="2栋"),))
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1 and run.is_quiet())
    choose_action(page, name)
    form = part(window, FormDialog)
    part(form, QComboBox, "purpose").setCurrentText(WORDS)
    lock(qtbot, window, form)
    sign_in_as(qtbot, window, "li")
    again = part(window, FormDialog)
    qtbot.waitUntil(lambda: "已放回" in bar_text(again))
    assert part(again, QComboBox, "purpose").currentText() == WORDS
    if name == "export":
        assert part(again, QComboBox, "whichDossiers").currentText() == "列表中的全部 1 份"
    part(again, QComboBox, "recipient").setCurrentText("只在本单位使用")
    click(qtbot, again, "okButton")
    qtbot.waitUntil(lambda: window.findChild(QDialog, "saveDialog" if name == "export" else "pdfPreview") is not None)


def test_somebody_else_sees_nothing_and_the_person_finds_it_later(qtbot: QtBot, here: Opener) -> None:
    window = here("li", DossiersPage)
    lock(qtbot, window, begin_dossier(qtbot, window))
    sign_in_as(qtbot, window, "zhou")
    assert window.findChild(NewDossierDialog) is None and not bar_text(window)
    lock(qtbot, window, window)
    sign_in_as(qtbot, window, "li")
    assert part(part(window, NewDossierDialog), QLineEdit, "noteEdit").text() == WORDS


def test_what_was_typed_is_nowhere_in_clear_while_it_waits(qtbot: QtBot, here: Opener) -> None:
    window = here("li", DossiersPage)
    lock(qtbot, window, begin_dossier(qtbot, window))
    qtbot.waitUntil(run.is_quiet)
    gc.collect()
    kept = [
        one for one in gc.get_objects() if isinstance(one, dict | list | tuple) and not is_module(one) and holds(one)
    ]
    assert kept == []


def is_module(one: Any) -> bool:
    """Whether these are the names of a module: tests have such words in theirs."""
    return type(one) is dict and "__loader__" in one


def holds(one: Any) -> bool:
    inside = one.values() if isinstance(one, dict) else one
    return any(isinstance(value, str) and value == WORDS for value in inside) or any(
        isinstance(value, bytes | bytearray) and WORDS.encode() in value for value in inside
    )


def test_the_window_is_locked_whatever_cannot_be_kept(
    qtbot: QtBot, here: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = here("li", DossiersPage)
    begin_dossier(qtbot, window)

    def fail(*_given: object) -> str:
        raise RuntimeError

    monkeypatch.setattr(OverTheLock, "lock", fail)
    with pytest.raises(RuntimeError):
        window.lock()
    assert window.desk is None and window.findChild(SignInPage) is not None
    sign_in_as(qtbot, window, "li")
    monkeypatch.undo()
    lock(qtbot, window, window)


def test_a_closed_account_prints_nothing_again(qtbot: QtBot, here: Opener, office: Office) -> None:
    window = here("zhou", DossiersPage)
    assert window.workplace is not None
    window.workplace.keep_print(LastPrint("档案清单", "", QByteArray(b"%PDF-1.4")))
    zhou = next(one for one in accounts.accounts(office.folder) if one.login == "zhou")
    accounts.close(office.desk("chen"), PASSWORDS["chen"], zhou.id)
    window.workplace.print_again()
    qtbot.waitUntil(lambda: "已停用" in bar_text(window))
    assert window.findChild(PdfPreview) is None


def test_a_password_is_never_kept(qtbot: QtBot, here: Opener) -> None:
    window = here("qian", AccountsPage)
    click(qtbot, window, "newAccountButton")
    form = part(window, NewAccountDialog)
    for name, text in (("account-name", "王五"), ("newPassword", "long enough"), ("ownPassword", "qian-password")):
        write(qtbot, form, name, text)
    assert "long enough" not in str(form.typed()) and "long enough" not in form.typed_words()
    lock(qtbot, window, form)
    sign_in_as(qtbot, window, "qian")
    again = part(window, NewAccountDialog)
    qtbot.waitUntil(lambda: "已放回" in bar_text(again))
    assert part(again, QLineEdit, "account-name").text() == "王五"
    assert [part(again, QLineEdit, name).text() for name in ("newPassword", "ownPassword")] == ["", ""]


def test_what_cannot_be_opened_again_is_shown_to_be_copied(qtbot: QtBot, here: Opener, desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    window = here("li", DossiersPage)
    page = part(window, DossiersPage)
    page.open_at((number,))
    qtbot.waitUntil(lambda: run.is_quiet() and page.table.current_row is not None)
    choose_action(page, "correct")
    form = part(window, CorrectDialog)
    type_in(qtbot, part(form, QLineEdit, "reasonEdit"), WORDS)
    lock(qtbot, window, form)
    destroyed(desk, number)
    sign_in_as(qtbot, window, "li")
    left = part(window, LeftTextDialog)
    assert WORDS in part(left, QPlainTextEdit, "leftText").toPlainText()
    assert "打不开" in part(left, QWidget, "leftWhy").text()


def test_the_window_asks_before_scanned_bags_are_dropped(qtbot: QtBot, here: Opener, desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    code = dossiers.rows(desk, [number])[0].bar_code
    window = here("li", BorrowingPage)
    scan(qtbot, window, code)
    qtbot.waitUntil(lambda: part(window, BorrowingPage).unfinished() == 1)
    window.close()
    assert window.isVisible()
    assert "1 袋" in part(part(window, QWidget, "dropQuestion"), QWidget, "dropText").text()
    click(qtbot, part(window, QWidget, "dropQuestion"), "dropButton")
    qtbot.waitUntil(lambda: not window.isVisible())


class HeldImport:
    """An import that waits in the middle of its work, and may then go wrong."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, refusal: BadInput | None = None) -> None:
        self.begun, self.go_on = Event(), Event()
        commit = importing.commit

        def held(desk: Desk, *given: Any) -> Any:
            with desk.store.db.snapshot():  # its connection is at work
                self.begun.set()
                self.go_on.wait()
            if refusal is not None:
                raise refusal
            return commit(desk, *given)

        monkeypatch.setattr(importing, "commit", held)


def import_under_way(qtbot: QtBot, window: MainWindow, held: HeldImport) -> Desk:
    wizard = open_wizard(qtbot, window)
    check(qtbot, wizard, OWNERS)
    click(qtbot, wizard, "nextButton")
    qtbot.waitUntil(held.begun.is_set)
    desk = window.desk
    assert isinstance(desk, Desk)
    press_lock(part(window, QWidget, "progressText").window())
    qtbot.waitUntil(lambda: window.findChild(SignInPage) is not None and window.findChild(ImportWizard) is None)
    return desk


def test_an_import_under_way_comes_to_its_end_over_a_lock_and_then_its_key_goes(
    qtbot: QtBot, here: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, window = HeldImport(monkeypatch), here("li", DossiersPage)
    desk = import_under_way(qtbot, window, held)
    assert desk.locked
    with pytest.raises(NotAllowed):
        dossiers.corners(desk)
    assert len(desk.store._open) == 1 and desk.store._key, "the import alone has its connection and key"
    held.go_on.set()
    qtbot.waitUntil(run.is_quiet)
    assert not desk.store._open and not desk.store._key
    sign_in_as(qtbot, window, "zhou")
    assert "只告诉办理的人" in bar_text(window) and "导入" not in bar_text(window)
    lock(qtbot, window, window)
    sign_in_as(qtbot, window, "li")
    assert "“正在导入”已经办完" in bar_text(window)
    assert window.findChild(ImportWizard) is None
    qtbot.waitUntil(lambda: part(window, DossiersPage).table.dossiers.rowCount() > 300)


def test_an_import_that_fails_behind_the_lock_says_why_and_nothing_was_brought_in(
    qtbot: QtBot, here: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, window = HeldImport(monkeypatch, BadInput("bad", "磁盘已满。")), here("li", DossiersPage)
    import_under_way(qtbot, window, held)
    held.go_on.set()
    qtbot.waitUntil(run.is_quiet)
    sign_in_as(qtbot, window, "li")
    assert "没有办成：磁盘已满" in bar_text(window)
    assert window.findChild(ImportWizard) is None, "nothing was mended in it"


def test_nobody_gets_on_while_it_runs_but_who_signs_in_hears_the_end(
    qtbot: QtBot, here: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, window = HeldImport(monkeypatch), here("li", DossiersPage)
    import_under_way(qtbot, window, held)
    sign_in(qtbot, window, "li", PASSWORDS["li"])
    qtbot.waitUntil(lambda: window.workplace is not None)
    assert "办完" not in bar_text(window)
    held.go_on.set()
    qtbot.waitUntil(lambda: "“正在导入”已经办完" in bar_text(window))


def test_a_form_of_the_rules_stands_over_its_editor_again(qtbot: QtBot, here: Opener) -> None:
    window = here("li", RulesPage)
    part(window, QTabWidget, "rulesTabs").setCurrentIndex(2)
    click(qtbot, window, "draftRules")
    editor = part(window, RulesEditor)
    qtbot.waitUntil(run.is_quiet)
    write(qtbot, editor, "rulesReason", WORDS)
    form = add(qtbot, editor, "紧急联系人")
    write(qtbot, form, "key-name", "水表号")
    lock(qtbot, window, form)
    sign_in_as(qtbot, window, "li")
    again = part(window, EntryForm)
    qtbot.waitUntil(lambda: "已放回" in bar_text(again))
    assert part(again, QLineEdit, "key-name").text() == "水表号"
    assert part(part(window, RulesEditor), QLineEdit, "rulesReason").text() == WORDS
