"""登记簿: what the pack declares of the whole office is entered at the window, seen again, and falls due on 今日."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.services import registers, trail
from app.models.services.desk import Desk
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.import_wizard.wizard import ImportWizard
from app.ui.dialogs.registers import RegistersDialog
from app.ui.main_window import MainWindow
from app.ui.pages.destruction.on_site import OnSitePage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.today import TodayPage
from tests.refusals import refused
from tests.reports.reading import pages
from tests.trade_office import Trade, entered
from tests.ui.asked import paper, sign
from tests.ui.hands import bar_text, click, part, write
from tests.ui.test_on_site import list_things
from tests.walks import walked

LINE = walked("1号库")


@pytest.fixture
def keeper(trade: Callable[[str], Trade]) -> Desk:
    """The archive room of a storehouse."""
    return trade("deposit").at(Role.ARCHIVIST)


@pytest.mark.rule("S12-R5")
def test_the_store_is_looked_after_week_by_week(
    qtbot: QtBot, make_window: Callable[..., MainWindow], keeper: Desk
) -> None:
    window = make_window(kinds=(TodayPage, DossiersPage))
    window.enter(keeper)
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-registers") is not None)
    assert "库房检查记录" in part(window, QPushButton, "waiting-registers").accessibleName()
    click(qtbot, window, "waiting-registers")
    book = part(window, RegistersDialog, "registersDialog")
    click(qtbot, book, "addLineButton")
    form = part(book, FormDialog, "formDialog")
    write(qtbot, form, "checked", "1号库")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "还缺必填项：防火、防盗、防潮、防虫、整理" in bar_text(form))
    for matter in ("fire", "theft", "damp", "insects", "order"):
        part(form, QComboBox, matter).setCurrentText("正常")
    click(qtbot, form, "okButton")
    lines = part(book, QTableView, "registerTable").model()
    qtbot.waitUntil(lambda: lines.rowCount() == 1)
    assert lines.index(0, 1).data() == "检查的位置 1号库；防火 正常；防盗 正常；防潮 正常；防虫 正常；整理 正常"
    assert lines.index(0, 2).data() == keeper.account.name
    click(qtbot, book, "closeButton")
    window.workplace.open("today")
    window.workplace.current.refresh()
    qtbot.waitUntil(lambda: "库房检查记录" not in said(window))
    now = keeper.now()
    keeper.now = lambda: now + timedelta(days=7)
    window.workplace.current.refresh()
    due_on = (now + timedelta(days=7)).date().isoformat()
    qtbot.waitUntil(lambda: f"库房检查记录，应于 {due_on} 登记" in said(window))


def said(window: MainWindow) -> str:
    """Return what 今日 says of registers that are due."""
    return " ".join(one.accessibleName() for one in window.findChildren(QPushButton, "waiting-registers"))


@pytest.mark.rule("S02-R9")
def test_what_departments_hold_is_cleared_every_quarter(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: Callable[[str], Trade]
) -> None:
    clerk = trade("bank").at(Role.ARCHIVIST)
    window = make_window(kinds=(TodayPage, DossiersPage, OnSitePage))
    window.enter(clerk)
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-registers") is not None)
    assert "各部门所持资料的清理" in part(window, QPushButton, "waiting-registers").accessibleName()
    window.workplace.open("site-destruction")
    list_things(qtbot, window, "理财部留存的身份证复印件 12 张")
    code = part(window, QLabel, "docketTitle").text().split(maxsplit=1)[1].replace(" ", "")
    click(qtbot, window, "destroyButton")
    sign(qtbot, window, "second")
    qtbot.waitUntil(lambda: part(window, QLineEdit, "signOffLogin").text() == "")
    sign(qtbot, window, "chen")
    assert "身份证复印件12张" in "".join(pages(paper(qtbot, window)))

    window.workplace.open("today")
    click(qtbot, window, "waiting-registers")
    book = part(window, RegistersDialog, "registersDialog")
    click(qtbot, book, "addLineButton")
    form = part(book, FormDialog, "formDialog")
    for name, said in (("held-by", "理财部"), ("archived", "3"), ("destroyed", "12"), ("destruction", code)):
        write(qtbot, form, name, said)
    click(qtbot, form, "okButton")
    lines = part(book, QTableView, "registerTable").model()
    qtbot.waitUntil(lambda: lines.rowCount() == 1)
    assert f"现场销毁记录编号 {code}" in lines.index(0, 1).data()
    click(qtbot, book, "closeButton")
    window.workplace.open("today")
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-registers") is None)
    now = clerk.now()
    clerk.now = lambda: now + timedelta(days=90)
    window.workplace.current.refresh()
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-registers") is not None)


@pytest.mark.rule("S12-R5")
def test_a_line_of_the_store_stays_and_is_the_archive_rooms_to_enter(trade: Callable[[str], Trade]) -> None:
    office = trade("deposit")
    keeper, manager = office.at(Role.ARCHIVIST), office.at(Role.MANAGER)
    registers.enter(keeper, "safety", LINE)
    (line,) = registers.lines(manager, "safety")
    assert (line.contents, line.by) == (LINE, keeper.account.name)
    for code, act in (
        ("not-allowed", lambda: registers.enter(manager, "safety", LINE)),
        ("known-field", lambda: registers.enter(keeper, "receipt", LINE)),
        ("register-is-kept", lambda: keeper.store.db.run("DELETE FROM main.entry")),
        ("register-is-kept", lambda: keeper.store.db.run("UPDATE main.entry SET contents = '{}'")),
    ):
        refused(code, act)
    event = trail.newest(keeper)[0]
    assert (event.action, event.detail["kind"]) == ("entry.add", "库房检查记录")
    assert trail.verify(keeper).findings == ()


def test_the_registers_of_dossiers_and_of_the_archive_do_not_mix(
    qtbot: QtBot, make_window: Callable[..., MainWindow], keeper: Desk
) -> None:
    number = entered(keeper, Customer.PERSON, "张三")
    window = make_window(kinds=(DossiersPage,))
    window.enter(keeper)
    dialog = DossierDialog(window, keeper, number, "records")
    dialog.open()
    kinds = part(dialog, QComboBox, "recordKind")
    assert kinds.findText("入库记录") >= 0 and kinds.findText("库房检查记录") < 0
    dialog.accept()


def test_an_office_without_such_a_register_has_no_book(qtbot: QtBot, window_of: Callable[..., MainWindow]) -> None:
    window = window_of("li", kinds=(TodayPage, DossiersPage))
    assert "registers" not in window.workplace.pages["dossiers"].commands
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "importButton") is not None)
    click(qtbot, window, "importButton")
    part(window, ImportWizard, "importWizard")
