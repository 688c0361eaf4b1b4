"""A key pressed twice, or a button clicked twice before the archive has answered, acts once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event, Thread, current_thread
from typing import Any, ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.change import Datum, Edit
from app.models.services import accounts, changing, dossiers, lending, returning, ruling, trail
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.borrower import BorrowerDialog
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.main_window import MainWindow
from app.ui.pages.accounts.page import AccountsPage
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.changes.page import ChangesPage
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.rules.page import RulesPage
from app.ui.widgets.rows import RowsTable
from tests import borrowing as steps
from tests import destruction
from tests.office import Office, register, register_kept
from tests.ui.asked import dialog
from tests.ui.hands import bar_text, choose_action, click, part, unanswered, write
from tests.ui.lending_office import FRIDAY, LATER, bags, draft, open_at
from tests.unit.services.signatures import signed
from tests.unit.services.test_ruling import longer

Opener = Callable[..., MainWindow]
NOT_TWICE = "上一步还在办理，这次没有重复办理。"


@pytest.fixture
def clerk(desk: Desk) -> Desk:
    """李梅 on a Friday, before the window is opened."""
    desk.now = lambda: FRIDAY
    return desk


@pytest.fixture
def borrowing(qtbot: QtBot, make_window: Opener, office: Office) -> Callable[..., BorrowingPage]:
    """The borrowing page of 李梅, at a list that has come up."""

    def opened(at: str, rows: int, now: object = FRIDAY) -> BorrowingPage:
        window = open_at(make_window, office, "li", BorrowingPage, now)
        page = part(window, BorrowingPage, "page-borrowing")
        page.open_at(at)
        table = part(page, RowsTable, {"inspect": "uninspected"}.get(at, at))
        qtbot.waitUntil(lambda: table.model().rowCount() == rows and run.is_quiet())
        return page

    return opened


def twice(qtbot: QtBot, root: QWidget, name: str) -> str:
    """Click a button twice before the archive answers; what the bar says of the second, and at last."""
    with unanswered(root):
        click(qtbot, root, name)
        click(qtbot, root, name)
        shown = bar_text(root.window())
    qtbot.waitUntil(run.is_quiet)
    return shown


def open_ones(window: QWidget, kind: type[QDialog]) -> list[QDialog]:
    return [one for one in window.findChildren(kind) if one.isVisible()]


def recorded(desk: Desk, action: str) -> int:
    return sum(event.action == action for event in trail.newest(desk))


def test_a_loan_is_renewed_once_for_two_clicks(qtbot: QtBot, clerk: Desk, borrowing: Callable[..., object]) -> None:
    lending.lend(clerk, draft(clerk, "周涛", *bags(clerk, 1)))
    page = borrowing("out", 1)
    assert NOT_TWICE in twice(qtbot, page, "renewButton")
    assert "已续借：1栋1单元101 业主0" in bar_text(page.window()), "the first answer stands"
    assert part(page, RowsTable, "out").model().index(0, 0).data() == "2026-12-04"


def test_one_notice_for_two_clicks(qtbot: QtBot, clerk: Desk, borrowing: Callable[..., object]) -> None:
    lending.lend(clerk, draft(clerk, "周涛", *bags(clerk, 1)))
    page = borrowing("out", 1, LATER)
    twice(qtbot, page, "recallButton")
    assert len(open_ones(page, PdfPreview)) == 1
    assert recorded(clerk, "loan.recall-notice") == 1


def test_a_bag_taken_back_from_the_list_is_not_refused_to_the_second_click(
    qtbot: QtBot, clerk: Desk, borrowing: Callable[..., object]
) -> None:
    lending.lend(clerk, draft(clerk, "周涛", *bags(clerk, 1)))
    page = borrowing("out", 1)
    twice(qtbot, page, "takeBackButton")
    assert "已归还：1栋1单元101 业主0" in bar_text(page.window())


def test_enter_twice_inspects_one_bag(qtbot: QtBot, clerk: Desk, borrowing: Callable[..., object]) -> None:
    ids = bags(clerk, 2)
    lending.lend(clerk, draft(clerk, "周涛", *ids))
    for bag in ids:
        returning.take_back(clerk, bag)
    page = borrowing("inspect", 2)
    table = part(page, RowsTable, "uninspected")
    with unanswered(page):
        for _ in range(2):
            qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(run.is_quiet)
    assert table.model().rowCount() == 1
    assert bar_text(page.window()) == NOT_TWICE, "nothing is refused"
    assert recorded(clerk, "loan.inspect") == 1


@pytest.mark.parametrize("second", ["askedWithdraw", "askedApprove"])
def test_a_request_that_is_being_withdrawn_is_not_acted_on(
    qtbot: QtBot, clerk: Desk, borrowing: Callable[..., object], second: str
) -> None:
    lending.lend(clerk, draft(clerk, "吴琪", *bags(clerk, 1)))
    page = borrowing("asked", 1)
    with unanswered(page):
        click(qtbot, page, "askedWithdraw")
        click(qtbot, page, second)
        assert NOT_TWICE in bar_text(page.window())
    qtbot.waitUntil(run.is_quiet)
    assert "已撤回吴琪的申请" in bar_text(page.window())
    assert open_ones(page, SignOffDialog) == []


def test_two_clicks_bring_up_one_sign_off(qtbot: QtBot, clerk: Desk, borrowing: Callable[..., object]) -> None:
    lending.lend(clerk, draft(clerk, "吴琪", *bags(clerk, 1)))
    page = borrowing("asked", 1)
    twice(qtbot, page, "askedApprove")
    assert len(open_ones(page, SignOffDialog)) == 1


def test_what_is_given_out_stays_offered_for_its_slip(
    qtbot: QtBot, clerk: Desk, borrowing: Callable[..., object]
) -> None:
    wanted = lending.lend(clerk, draft(clerk, "吴琪", *bags(clerk, 1))).value.request
    steps.approve(clerk, wanted.id, signed(clerk, "zhao", steps.approval_statement(clerk, wanted.id)))
    page = borrowing("approved", 1)
    twice(qtbot, page, "approvedIssue")
    assert "已借出 1 份给吴琪" in bar_text(page.window())
    click(qtbot, page, "messageAction")
    qtbot.waitUntil(lambda: len(open_ones(page, PdfPreview)) == 1)


def test_a_newcomer_is_entered_once(qtbot: QtBot, make_window: Opener, office: Office) -> None:
    window = open_at(make_window, office, "li", BorrowingPage, FRIDAY)
    page = part(window, BorrowingPage, "page-borrowing")
    with unanswered(page):
        for _ in range(2):
            qtbot.keyClick(part(window, QLineEdit, "scanBox"), Qt.Key.Key_F5)
    qtbot.waitUntil(run.is_quiet)
    (asked,) = open_ones(window, BorrowerDialog)
    write(qtbot, asked, "borrowerNameEdit", "何平")
    write(qtbot, asked, "borrowerDepartmentEdit", "工程部")
    with unanswered(page):
        click(qtbot, asked, "addStaffButton")
        click(qtbot, asked, "addStaffButton")
    qtbot.waitUntil(run.is_quiet)
    assert [one.name for one in accounts.staff(office.desk("li"))].count("何平") == 1
    assert part(page, QLabel, "borrowerName").text().startswith("何平")


def test_a_dialog_stays_until_its_act_is_answered(qtbot: QtBot, window_of: Opener, desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    window = window_of("li", kinds=(DossiersPage,))
    page = part(window, DossiersPage, "page-dossiers")
    qtbot.waitUntil(lambda: bool(run.is_quiet() and page.table.go_to(number)))
    choose_action(page, "owner")
    form = part(window, FormDialog, "formDialog")
    write(qtbot, form, "name", "李四")
    with unanswered(window):
        click(qtbot, form, "okButton")
        qtbot.keyClick(form, Qt.Key.Key_Escape)
        assert form.isVisible() and "正在办理" in bar_text(form)
    qtbot.waitUntil(run.is_quiet)
    assert open_ones(window, FormDialog) == []
    assert "已为新业主建档" in bar_text(window)
    assert len(dossiers.find(desk, "李四")) == 1


def test_a_dossier_is_verified_once(qtbot: QtBot, window_of: Opener, office: Office, desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    window = window_of("li", kinds=(DossiersPage,))
    whole = DossierDialog(window, window.desk, number)
    whole.open()
    qtbot.waitUntil(run.is_quiet)
    assert twice(qtbot, whole, "verifyButton") == NOT_TWICE
    assert "还缺" in bar_text(whole), "the first answer stands"


def test_a_change_is_withdrawn_once(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    kept = register_kept(office, "1栋1单元101", "张三")
    changing.ask(office.desk("li"), [Edit(kept, Datum.NAME.value, "张三丰")], "走访核对", "业主本人", "入户走访")
    window = window_of("li", kinds=(ChangesPage,))
    qtbot.waitUntil(lambda: part(window, QPushButton, "withdrawButton").isVisible() and run.is_quiet())
    assert twice(qtbot, window, "withdrawButton") == NOT_TWICE
    assert "已撤回，档案没有改动" in bar_text(window)


def test_a_change_comes_up_for_one_sign_off(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    kept = register_kept(office, "1栋1单元101", "张三")
    changing.ask(office.desk("li"), [Edit(kept, Datum.NAME.value, "张三丰")], "走访核对", "业主本人", "入户走访")
    window = window_of("chen", kinds=(ChangesPage,))
    qtbot.waitUntil(lambda: part(window, QPushButton, "decideButton").isVisible() and run.is_quiet())
    twice(qtbot, window, "decideButton")
    assert len(open_ones(window, SignOffDialog)) == 1


def test_a_draft_of_the_rules_is_withdrawn_once(qtbot: QtBot, window_of: Opener, desk: Desk) -> None:
    ruling.draft(desk, longer(desk), "改制度")
    window = window_of("li", kinds=(RulesPage,))
    part(window, QTabWidget, "rulesTabs").setCurrentIndex(2)
    qtbot.waitUntil(lambda: part(window, QTableView, "versionsTable").model().rowCount() == 2 and run.is_quiet())
    assert twice(qtbot, window, "withdrawRules") == NOT_TWICE
    assert "第 2 版草案已撤回" in bar_text(window)


def test_a_list_comes_up_for_one_sign_off(qtbot: QtBot, window_of: Opener, desk: Desk) -> None:
    destruction.propose(desk, [register(desk, "1栋1单元101", "张三")], "保管期满")
    window = window_of("chen", kinds=(DestructionPage,))
    qtbot.waitUntil(lambda: part(window, QPushButton, "approveButton").isVisible() and run.is_quiet())
    twice(qtbot, window, "approveButton")
    assert len(open_ones(window, SignOffDialog)) == 1


def test_an_account_comes_up_for_one_activation(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("qian", kinds=(AccountsPage,))
    qtbot.waitUntil(lambda: part(window, QTableView, "accountsTable").model().rowCount() > 0 and run.is_quiet())
    twice(qtbot, window, "newAccountButton")
    assert dialog(qtbot, window, "newAccountDialog")
    assert sum(one.isVisible() for one in window.findChildren(QDialog, "newAccountDialog")) == 1


class _Holding(ThreadPoolExecutor):
    """A thread that lets go of what it was given after the window has taken the answer."""

    def __init__(self, answered: Event) -> None:
        super().__init__(1)
        self._answered = answered

    def submit(self, fn: Callable[..., object], /, *args: object, **more: object) -> Future[Any]:
        def late() -> None:
            fn(*args, **more)
            self._answered.wait()

        return super().submit(late)


class _Widget:
    """Something that may be let go of on the window's thread alone."""

    gone_on: ClassVar[list[Thread]] = []

    def __del__(self) -> None:
        self.gone_on.append(current_thread())


def test_no_other_thread_lets_go_of_what_belongs_to_the_window(
    qtbot: QtBot, window_of: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window once stood still for good: it deleted a dialog while a thread let go of a slot of that dialog."""
    window, answered, heard = window_of("li", kinds=(DossiersPage,)), Event(), []
    qtbot.waitUntil(run.is_quiet)
    monkeypatch.setitem(run._switchboard()._lanes, run.Lane.READ, _Holding(answered))
    _Widget.gone_on.clear()

    def ask() -> None:
        held = _Widget()
        run.perform(window, lambda: id(held), heard.append)

    ask()
    qtbot.waitUntil(lambda: bool(heard))
    answered.set()
    qtbot.waitUntil(lambda: _Widget.gone_on != [])
    assert _Widget.gone_on == [current_thread()]
