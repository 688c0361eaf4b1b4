"""Lines of the registers at the window, by keys: corrected, closed and withdrawn, and the first one struck through."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.services import keeping, registers
from app.models.services.desk import Desk
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.registers import RegistersDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from tests.trade_office import Trade, entered
from tests.ui.hands import bar_text, click, part, write
from tests.unit.services.test_record_lines import COMPLAINT

PAPERS = {"held-by": "理财部", "archived": "18", "destroyed": "55"}
ALT, ENTER = Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Return
Opener = Callable[..., MainWindow]


def form_by(qtbot: QtBot, shown: Dialog, key: Qt.Key) -> FormDialog:
    """The form that a key of the dialog opens."""
    part(shown.parentWidget(), type(shown))
    qtbot.keyClick(shown, key, ALT)
    return part(shown, FormDialog)


def words(shown: QWidget, table: str, column: str = "内容") -> list[tuple[str, bool]]:
    """The contents of the lines, and whether each is struck through."""
    model = part(shown, QTableView, table).model()
    at = next(n for n in range(model.columnCount()) if model.headerData(n, Qt.Orientation.Horizontal) == column)
    found = []
    for row in range(model.rowCount()):
        font = model.index(row, at).data(Qt.ItemDataRole.FontRole)
        found.append((str(model.index(row, at).data()), isinstance(font, QFont) and font.strikeOut()))
    return found


def state(shown: QWidget, table: str, row: int) -> str:
    model = part(shown, QTableView, table).model()
    return str(model.index(row, model.columnCount() - 1).data())


@pytest.fixture
def book(qtbot: QtBot, make_window: Opener, trade: Callable[[str], Trade]) -> RegistersDialog:
    """登记簿 of a bank at what departments hold, with one line."""
    keeper: Desk = trade("bank").at(Role.ARCHIVIST)
    registers.enter(keeper, "own-papers", PAPERS)
    window = make_window(kinds=(DossiersPage,))
    window.enter(keeper)
    shown = RegistersDialog(window, keeper)
    shown.open()
    qtbot.waitUntil(lambda: len(words(shown, "registerTable")) == 1)
    return shown


@pytest.mark.rule("S02-R7")
def test_a_wrong_line_is_corrected_and_struck_through(qtbot: QtBot, book: RegistersDialog) -> None:
    form = form_by(qtbot, book, Qt.Key.Key_E)
    assert "《" in part(form, QLabel, "formAbout").text()
    assert part(form, QLineEdit, "archived").text() == "18"
    assert part(form, QLineEdit, "held-by").text() == "理财部"
    write(qtbot, form, "archived", "热")
    write(qtbot, form, "destroyed", "")
    click(qtbot, form, "okButton")
    wrong = part(form, QLabel, "archived-error")
    qtbot.waitUntil(lambda: wrong.text().startswith("⚠"))
    qtbot.waitUntil(lambda: wrong.height() >= wrong.heightForWidth(wrong.width()))
    write(qtbot, form, "archived", "17")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: part(form, QLabel, "destroyed-error").text().startswith("⚠"))
    write(qtbot, form, "destroyed", "50")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: part(form, QLabel, "reasonEdit-error").text().startswith("⚠"))
    assert part(form, QLineEdit, "archived").text() == "17"
    write(qtbot, form, "reasonEdit", "看错一行")
    qtbot.keyClick(part(form, QLineEdit, "reasonEdit"), ENTER)
    qtbot.waitUntil(lambda: len(words(book, "registerTable")) == 2)
    new, old = words(book, "registerTable")
    assert new == ("部门 理财部；归档份数 17；现场销毁份数 50", False)
    assert old == ("部门 理财部；归档份数 18；现场销毁份数 55", True)
    assert state(book, "registerTable", 1).startswith("已更正 ") and state(book, "registerTable", 1).endswith(
        "：看错一行"
    )
    model = part(book, QTableView, "registerTable").model()
    why = model.index(1, model.columnCount() - 1).data(Qt.ItemDataRole.FontRole)
    assert why is None, "why it was corrected stays readable"
    assert "已更正" in bar_text(book)
    part(book, QTableView, "registerTable").selectRow(1)
    assert not part(book, QPushButton, "correctLineButton").isEnabled()
    assert not part(book, QPushButton, "withdrawLineButton").isEnabled()


def test_a_line_too_many_is_withdrawn(qtbot: QtBot, book: RegistersDialog) -> None:
    form = form_by(qtbot, book, Qt.Key.Key_W)
    write(qtbot, form, "reasonEdit", "重复登记")
    qtbot.keyClick(part(form, QLineEdit, "reasonEdit"), ENTER)
    qtbot.waitUntil(lambda: state(book, "registerTable", 0).startswith("已撤销 "))
    assert words(book, "registerTable")[0][1] and "重复登记" in state(book, "registerTable", 0)
    assert part(book, QPushButton, "closeLineButton").isHidden(), "no register of a bank is closed"


def test_who_does_not_keep_the_book_only_reads_it(
    qtbot: QtBot, make_window: Opener, trade: Callable[[str], Trade]
) -> None:
    office = trade("bank")
    registers.enter(office.at(Role.ARCHIVIST), "own-papers", PAPERS)
    window = make_window(kinds=(DossiersPage,))
    window.enter(office.at(Role.MANAGER))
    shown = RegistersDialog(window, window.desk)
    shown.open()
    qtbot.waitUntil(lambda: len(words(shown, "registerTable")) == 1)
    for name in ("addLineButton", "correctLineButton", "closeLineButton", "withdrawLineButton"):
        assert part(shown, QPushButton, name).isHidden()


@pytest.mark.rule("S02-R7")
def test_a_record_of_a_dossier_is_corrected_closed_and_withdrawn(
    qtbot: QtBot, make_window: Opener, trade: Callable[[str], Trade]
) -> None:
    clerk = trade("service").at(Role.ARCHIVIST)
    number = entered(clerk, Customer.PERSON, "张三")
    for what in ("课程太满", "教室太远"):
        keeping.record(clerk, number, "complaint", COMPLAINT | {"opinion": what})
    window = make_window(kinds=(DossiersPage,))
    window.enter(clerk)
    shown = DossierDialog(window, clerk, number, "records")
    shown.open()
    qtbot.waitUntil(lambda: len(words(shown, "recordsTable")) == 2)
    assert part(shown, QTabWidget, "dossierTabs").currentIndex() == 3
    assert state(shown, "recordsTable", 0) == "待办结"
    form = form_by(qtbot, shown, Qt.Key.Key_F)
    write(qtbot, form, "reasonEdit", "客户满意")
    qtbot.keyClick(part(form, QLineEdit, "reasonEdit"), ENTER)
    qtbot.waitUntil(lambda: state(shown, "recordsTable", 0).startswith("已办结 "))
    assert words(shown, "recordsTable")[0][1] is False, "it still counts"
    table = part(shown, QTableView, "recordsTable")
    qtbot.waitUntil(lambda: not part(shown, QPushButton, "withdrawLineButton").isEnabled())
    table.selectRow(1)
    form = form_by(qtbot, shown, Qt.Key.Key_E)
    write(qtbot, form, "complained-on", "20260306")
    write(qtbot, form, "reasonEdit", "日期写错")
    qtbot.keyClick(part(form, QLineEdit, "reasonEdit"), ENTER)
    qtbot.waitUntil(lambda: len(words(shown, "recordsTable")) == 3)
    assert [struck for _words, struck in words(shown, "recordsTable")].count(True) == 1
    place = next(
        n for n, (said, struck) in enumerate(words(shown, "recordsTable")) if "2026-03-06" in said and not struck
    )
    table.selectRow(place)
    form = form_by(qtbot, shown, Qt.Key.Key_W)
    write(qtbot, form, "reasonEdit", "不是本客户")
    qtbot.keyClick(part(form, QLineEdit, "reasonEdit"), ENTER)
    qtbot.waitUntil(lambda: "已撤销" in bar_text(shown))
    qtbot.waitUntil(lambda: [struck for _words, struck in words(shown, "recordsTable")].count(True) == 2)
