"""A reason that was typed is not lost where the act is refused: the refusal shows in the dialog, and the words stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.change import Datum, Edit, field_key
from app.models.domain.loan import Condition
from app.models.services import changing, dockets, dossiers, keeping, lending, loan_register, returning
from app.models.services.desk import Desk
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.main_window import MainWindow
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.changes.page import ChangesPage
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.missing.page import MissingPage
from app.ui.widgets.rows import RowsTable
from tests import borrowing, corrections, destruction
from tests.office import Office, register, register_kept, verify
from tests.ui.asked import dialog, sign
from tests.ui.hands import bar_text, click, part, scan, write
from tests.ui.lending_office import FRIDAY, Counter, bags, codes, draft, lend, open_at
from tests.unit.services.signatures import signed
from tests.unit.services.test_writing_off import report

Opener = Callable[..., MainWindow]
WORDS = "写了很长的一段理由"


def give(qtbot: QtBot, window: QWidget) -> QDialog:
    """Type the reason, and let it be acted on."""
    asked = dialog(qtbot, window, "reasonDialog")
    write(qtbot, asked, "reasonEdit", WORDS)
    click(qtbot, asked, "okButton")
    return asked


def stays(qtbot: QtBot, asked: QDialog, refusal: str) -> None:
    """The refusal shows in the dialog, which keeps what was typed."""
    qtbot.waitUntil(lambda: refusal in bar_text(asked))
    assert asked.isVisible() and part(asked, QLineEdit, "reasonEdit").text() == WORDS


def nobody_signs(qtbot: QtBot, window: MainWindow, login: str) -> None:
    """The sign-off over the reason is refused and given up; the reason is still there."""
    asked = give(qtbot, window)
    sign(qtbot, window, login)
    over = dialog(qtbot, window, "signOffDialog")
    qtbot.waitUntil(lambda: "已撤回" in bar_text(over))
    qtbot.keyClick(over, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not asked.findChildren(QDialog, "signOffDialog"))
    assert asked.isVisible() and part(asked, QLineEdit, "reasonEdit").text() == WORDS
    leave(qtbot, asked)


def leave(qtbot: QtBot, asked: QDialog) -> None:
    """Give the dialog up."""
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    click(qtbot, dialog(qtbot, asked, "dropQuestion"), "dropButton")
    qtbot.waitUntil(lambda: not asked.isVisible())


def at_friday(desk: Desk) -> Desk:
    desk.now = lambda: FRIDAY
    return desk


@pytest.fixture
def counter(qtbot: QtBot, make_window: Opener, office: Office) -> Counter:
    return Counter(qtbot, open_at(make_window, office, "li", BorrowingPage, FRIDAY))


@pytest.fixture
def asked_for(office: Office) -> tuple[Desk, int]:
    """李梅's desk on a Friday, and a request of 吴琪's that waits for the general manager."""
    clerk = at_friday(office.desk("li"))
    return clerk, lending.lend(clerk, draft(clerk, "吴琪", *bags(clerk, 1))).value.request.id


def approve(office: Office, number: int) -> None:
    chief = at_friday(office.desk("zhao"))
    borrowing.approve(chief, number, signed(chief, "zhao", borrowing.approval_statement(chief, number)))


def listed(qtbot: QtBot, window: MainWindow, name: str, tab: str) -> None:
    """A list of the borrowing page with one row."""
    page = part(window, BorrowingPage, "page-borrowing")
    page.open_at(name)
    qtbot.waitUntil(lambda: part(page, RowsTable, tab).model().rowCount() == 1)


@pytest.mark.rule("S05-R11")
def test_an_approval_is_revoked_and_the_request_is_off_the_list(
    qtbot: QtBot, make_window: Opener, office: Office, asked_for: tuple[Desk, int]
) -> None:
    clerk, number = asked_for
    approve(office, number)
    window = open_at(make_window, office, "zhao", BorrowingPage, FRIDAY)
    listed(qtbot, window, "approved", "approved")
    click(qtbot, window, "approvedRevoke")
    said = part(dialog(qtbot, window, "reasonDialog"), QLabel, "formMessage").text()
    assert "吴琪" in said and "赵明已批准，等待领取。" in said
    give(qtbot, window)
    qtbot.waitUntil(lambda: "已撤销对吴琪的批准" in bar_text(window))
    qtbot.waitUntil(lambda: part(window, RowsTable, "approved").model().rowCount() == 0)
    wanted = loan_register.request(clerk, number)
    assert wanted.state.name == "refused" and wanted.docket.taken("revoke")[0].reason == WORDS


@pytest.mark.rule("S05-R11")
def test_a_revocation_that_comes_too_late(
    qtbot: QtBot, make_window: Opener, office: Office, asked_for: tuple[Desk, int]
) -> None:
    clerk, number = asked_for
    approve(office, number)
    window = open_at(make_window, office, "zhao", BorrowingPage, FRIDAY)
    listed(qtbot, window, "approved", "approved")
    click(qtbot, window, "approvedRevoke")
    lending.issue(clerk, number)
    asked = give(qtbot, window)
    stays(qtbot, asked, "的档案已经借出")
    qtbot.waitUntil(lambda: part(window, RowsTable, "approved").model().rowCount() == 0)
    leave(qtbot, asked)


@pytest.mark.rule("S05-R11")
def test_a_refusal_of_a_request_that_was_withdrawn(
    qtbot: QtBot, make_window: Opener, office: Office, asked_for: tuple[Desk, int]
) -> None:
    clerk, number = asked_for
    window = open_at(make_window, office, "zhao", BorrowingPage, FRIDAY)
    listed(qtbot, window, "asked", "asked")
    click(qtbot, window, "askedRefuse")
    borrowing.withdraw(clerk, number)
    stays(qtbot, give(qtbot, window), "已撤回")
    qtbot.waitUntil(lambda: part(window, RowsTable, "asked").model().rowCount() == 0)


@pytest.mark.rule("S02-R7")
def test_an_undone_return_on_which_something_rests(counter: Counter) -> None:
    (bag,) = bags(counter.desk, 1)
    lend(counter.desk, [bag])
    counter.mode("return")
    counter.scan(*codes(counter.desk, [bag]))
    counter.wait(lambda: counter.label("returnCount") == "本次归还 1 份，待检查 1 份")
    click(counter.qtbot, counter.page, "undoReturn")
    dossiers.shelve(counter.desk, [bag], "A柜1层02")
    stays(counter.qtbot, give(counter.qtbot, counter.window), "的这次归还不能撤销")
    assert loan_register.out(counter.desk) == []


@pytest.mark.rule("S02-R7")
def test_a_result_that_was_entered_elsewhere_is_shown_beneath_the_dialog(counter: Counter) -> None:
    (bag,) = bags(counter.desk, 1)
    lend(counter.desk, [bag])
    counter.mode("return")
    counter.scan(*codes(counter.desk, [bag]))
    counter.wait(lambda: counter.label("returnCount") == "本次归还 1 份，待检查 1 份")
    counter.press(Qt.Key.Key_F6)
    (loan,) = dossiers.loans_of(counter.desk, bag)
    returning.inspect(counter.desk, loan.id, Condition.COMPLETE)
    stays(counter.qtbot, give(counter.qtbot, counter.window), "不在待检查之列")
    counter.wait(lambda: counter.label("returnCount") == "本次归还 1 份，待检查 0 份")


@pytest.mark.rule("S12-R10")
def test_a_scan_that_somebody_has_signed_meanwhile(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    desk = office.desk("li")
    ids = [register(desk, f"1栋1单元10{room}", "张三") for room in (1, 2)]
    wanted = destruction.propose(desk, ids, "业主已退房").value
    destruction.approve(desk, wanted.id, signed(desk, "chen", destruction.approval_statement(desk, wanted.id)))
    window = window_of("li", kinds=(DestructionPage,))
    lines = part(window, RowsTable, "docketLines")
    qtbot.waitUntil(lambda: lines.model().rowCount() == 2)
    scan(qtbot, window, dossiers.rows(desk, ids)[0].bar_code)
    qtbot.waitUntil(lambda: part(window, QLabel, "docketCount").text() == "已扫 1/2")
    lines.selectRow(1)
    lines.selectRow(0)
    qtbot.waitUntil(lambda: part(window, QPushButton, "uncheckButton").isVisible())
    click(qtbot, window, "uncheckButton")
    statement = destruction.destroyer_statement(desk, wanted.id, "碎纸", "档案室")
    destruction.sign(desk, wanted.id, signed(desk, "zhou", statement), "碎纸", "档案室")
    stays(qtbot, give(qtbot, window), "清册提出后不得更改")


@pytest.mark.rule("S05-R14")
def test_partial_consent_to_what_was_withdrawn(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    kept = register_kept(office, "1栋1单元101", "张三")
    edits = [Edit(kept, Datum.NAME.value, "张三丰"), Edit(kept, field_key("age"), "45")]
    wanted = changing.ask(office.desk("li"), edits, "走访核对", "业主本人", "入户走访").value
    window = window_of("chen", kinds=(ChangesPage,))
    lines = part(window, QTableView, "docketLines")
    qtbot.waitUntil(lambda: lines.model().rowCount() == 2)
    lines.setFocus()
    lines.selectRow(0)
    qtbot.keyClick(lines, Qt.Key.Key_Space)
    click(qtbot, window, "decideSomeButton")
    corrections.withdraw(office.desk("li"), wanted.id)
    nobody_signs(qtbot, window, "chen")


def test_a_list_that_was_approved_before_it_is_sent_back(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    desk = office.desk("li")
    wanted = destruction.propose(desk, [register(desk, "1栋1单元101", "张三")], "业主已退房", leader="周涛").value
    window = window_of("chen", kinds=(DestructionPage,))
    qtbot.waitUntil(lambda: part(window, QLabel, "docketState").text() == "待批准")
    click(qtbot, window, "refuseButton")
    destruction.approve(desk, wanted.id, signed(desk, "zhao", destruction.approval_statement(desk, wanted.id)))
    asked = give(qtbot, window)
    stays(qtbot, asked, "已批准")
    leave(qtbot, asked)
    qtbot.waitUntil(lambda: part(window, QLabel, "docketState").text() == "已批准，待销毁")


@pytest.mark.rule("S12-R12")
def test_where_was_searched_for_what_was_withdrawn(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    desk = office.desk("li")
    wanted = report(desk, register(desk, "1栋1单元101", "张三"))
    window = window_of("zhou", kinds=(MissingPage,))
    qtbot.waitUntil(lambda: part(window, QLabel, "docketState").text() == "待复查")
    click(qtbot, window, "searchButton")
    dockets.take(desk, wanted.id, "withdraw")
    nobody_signs(qtbot, window, "zhou")


@pytest.mark.rule("S03-R1")
def test_a_dossier_that_was_confirmed_before_it_is_sent_back(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    number = register(window.desk, "1栋1单元101", "张三")
    verify(window.desk, number)
    shown = DossierDialog(window, window.desk, number)
    shown.open()
    qtbot.waitUntil(lambda: part(shown, QPushButton, "sendBackButton").isEnabled())
    click(qtbot, shown, "sendBackButton")
    keeping.confirm(office.desk("chen"), [number])
    stays(qtbot, give(qtbot, shown), "现为“在管”")


@pytest.mark.rule("S03-R1")
def test_a_dossier_is_sent_back_with_a_reason(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    number = register(window.desk, "1栋1单元101", "张三")
    verify(window.desk, number)
    shown = DossierDialog(window, window.desk, number)
    shown.open()
    qtbot.waitUntil(lambda: part(shown, QPushButton, "sendBackButton").isEnabled())
    click(qtbot, shown, "sendBackButton")
    give(qtbot, shown)
    qtbot.waitUntil(lambda: "已退回补录。" in bar_text(shown))
    qtbot.waitUntil(lambda: "【待核实】" in part(shown, QLabel, "lifePath").text())
