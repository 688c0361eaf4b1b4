"""Registers filtered below their headings: the loans of a period, what is out, the staff, and lists of dockets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.domain.loan import LoanKind
from app.models.domain.person import Role
from app.models.domain.procedures.write_off import WRITE_OFF
from app.models.domain.registers.record import OF_ARCHIVE
from app.models.services import dockets, lending, registers
from app.models.services.desk import Desk
from app.models.services.rules_in_force import RulesInForce
from app.ui import run
from app.ui.dialogs.registers import RegistersDialog
from app.ui.main_window import MainWindow
from app.ui.pages.accounts.page import AccountsPage
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.missing.page import MissingPage
from app.ui.widgets.filtered_rows import FilteredRows
from tests.office import Office
from tests.reports.reading import pages
from tests.trade_office import Trade
from tests.ui.asked import exported, for_the_office, paper
from tests.ui.filters import choose_view, click_funnel, filter_by, keep_view, open_filter, tick, values
from tests.ui.hands import cells, click, part
from tests.ui.lending_office import FRIDAY, LATER, bags, draft, open_at
from tests.walks import walked

BORROWER, PURPOSE = 1, 5


@pytest.fixture
def clerk(desk: Desk) -> Desk:
    """李梅 on a Friday, when three dossiers were lent to two people."""
    desk.now = lambda: FRIDAY
    first, second, third = bags(desk, 3)
    lending.lend(desk, draft(desk, "周涛", first, second))
    lending.lend(desk, draft(desk, "陈静", third, kind=LoanKind.CONSULTATION))
    return desk


@pytest.fixture
def page(qtbot: QtBot, clerk: Desk, make_window: Callable[..., MainWindow], office: Office) -> BorrowingPage:
    """李梅's page of borrowing, on the Monday after."""
    page = part(open_at(make_window, office, "li", BorrowingPage, LATER), BorrowingPage, "page-borrowing")
    page.open_at("register")
    qtbot.waitUntil(lambda: len(cells(page, "register")) == 3)
    return page


def said(page: object, table: str) -> str:
    """Return what the bar of a table says."""
    return part(page, QLabel, f"{table}Filtered").text()  # type: ignore[arg-type]


@pytest.mark.rule("S02-R7")
def test_the_register_of_loans_is_filtered_printed_and_saved_as_it_is_seen(
    qtbot: QtBot, page: BorrowingPage, tmp_path: Path
) -> None:
    table = part(page, FilteredRows, "register")
    popup = click_funnel(qtbot, table, BORROWER)
    assert values(popup) == ["周涛　2", "陈静　1"]
    tick(qtbot, popup, "周涛")
    click(qtbot, popup, "filterApply")
    assert {row[BORROWER] for row in cells(page, "register")} == {"周涛"} and said(page, "register") == "2 / 3 项"
    table.setCurrentIndex(table.model().index(1, PURPOSE))
    page.refresh()
    qtbot.waitUntil(run.is_quiet)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, PURPOSE)
    click(qtbot, page, "registerPrint")
    for_the_office(qtbot, page.window())
    text = "".join(pages(paper(qtbot, page.window())))
    assert "周涛" in text and "陈静" not in text.replace("审批人", "") and "经筛选，列出2笔，本期共3笔" in text
    click(qtbot, page, "registerExport")
    rows = exported(qtbot, page.window(), tmp_path / "登记簿.xlsx")
    assert [row[1] for row in rows[1:]] == ["周涛", "周涛"]
    click(qtbot, page, "registerClearFilters")
    assert len(cells(page, "register")) == 3


def test_a_view_of_the_register_is_kept_chosen_again_and_dropped(qtbot: QtBot, page: BorrowingPage) -> None:
    table = part(page, FilteredRows, "register")
    filter_by(qtbot, table, BORROWER, "周涛")
    keep_view(qtbot, page, "register", "周涛的")
    click(qtbot, page, "registerClearFilters")
    assert len(cells(page, "register")) == 3 and said(page, "register") == "3 / 3 项"
    choose_view(qtbot, page, "register", "周涛的")
    assert {row[BORROWER] for row in cells(page, "register")} == {"周涛"} and said(page, "register") == "2 / 3 项"
    choose_view(qtbot, page, "register", "删除视图", "周涛的")
    qtbot.waitUntil(lambda: not part(page, QPushButton, "registerViews").isVisible())
    assert said(page, "register") == "2 / 3 项", "the list stays as it is"


def test_days_of_the_register_are_bounded_by_keys(qtbot: QtBot, page: BorrowingPage) -> None:
    table = part(page, FilteredRows, "register")
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 7))
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = open_filter(qtbot, table)
    qtbot.keyClicks(popup.focusWidget(), "20261128")
    qtbot.keyClick(popup.focusWidget(), Qt.Key.Key_Return)
    assert cells(page, "register") == [] and said(page, "register") == "0 / 3 项"
    heading = table.model().headerData(7, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert heading == "应还日期，已筛选"
    qtbot.keyClick(table, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(cells(page, "register")) == 3


def test_what_is_out_is_filtered_and_a_filter_stays_when_the_list_is_read_anew(
    qtbot: QtBot, page: BorrowingPage, clerk: Desk
) -> None:
    page.open_at("out")
    table = part(page, FilteredRows, "out")
    qtbot.waitUntil(lambda: len(cells(page, "out")) == 3)
    filter_by(qtbot, table, 3, "周涛")
    assert said(page, "out") == "2 / 3 项"
    click(qtbot, page, "takeBackButton")
    qtbot.waitUntil(lambda: said(page, "out") == "1 / 2 项")
    assert [row[3] for row in cells(page, "out")] == ["周涛"]


def test_the_staff_are_filtered_by_their_department(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    window = window_of("chen", kinds=(AccountsPage,))
    tabs = window.findChild(QTabWidget)
    if tabs is not None:
        tabs.setCurrentIndex(tabs.count() - 1)
    table = part(window, FilteredRows, "staffTable")
    qtbot.waitUntil(lambda: len(table.whole) > 3)
    place = next(at for at, one in enumerate(table.model().columns) if one.title == "部门")
    popup = click_funnel(qtbot, table, place)
    first = values(popup)[0].partition("　")
    tick(qtbot, popup, first[0])
    click(qtbot, popup, "filterApply")
    assert len(table.shown) == int(first[2]) and said(window, "staffTable") == f"{first[2]} / {len(table.whole)} 项"


def test_a_docket_that_is_looked_for_is_shown_though_a_filter_hides_it(
    qtbot: QtBot, window_of: Callable[..., MainWindow], desk: Desk
) -> None:
    first, second = (dockets.begin(desk, WRITE_OFF.kind, [bag], "上架核对时不在位置上").value for bag in bags(desk, 2))
    page = part(window_of("li", kinds=(MissingPage,)), MissingPage)
    table = part(page, FilteredRows, "docketTable")
    qtbot.waitUntil(lambda: len(table.shown) == 2)
    place = next(at for at, one in enumerate(table.model().columns) if one.title == "编号")
    filter_by(qtbot, table, place, first.code)
    assert [one.code for one in table.shown] == [first.code]
    page.open_at(second.code)
    qtbot.waitUntil(lambda: table.current is not None and table.current.code == second.code)
    assert len(table.shown) == 2


@pytest.mark.parametrize(("table", "column", "who"), [("staffTable", 0, "孙静"), ("accountsTable", 0, "孙静")])
def test_a_view_of_accounts_and_of_staff_is_kept_and_chosen_again(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office, table: str, column: int, who: str
) -> None:
    window = window_of("chen", kinds=(AccountsPage,))
    part(window, QTabWidget, "accountsTabs").setCurrentIndex(table == "staffTable")
    rows = part(window, FilteredRows, table)
    qtbot.waitUntil(lambda: len(rows.whole) > 3)
    filter_by(qtbot, rows, column, who)
    keep_view(qtbot, window, table, "一个人")
    click(qtbot, window, f"{table}ClearFilters")
    assert len(rows.shown) == len(rows.whole)
    choose_view(qtbot, window, table, "一个人")
    assert [one.name for one in rows.shown] == [who]
    choose_view(qtbot, window, table, "删除视图", "一个人")
    qtbot.waitUntil(lambda: not part(window, QPushButton, f"{table}Views").isVisible())


def test_the_administrator_who_opens_no_archive_keeps_no_views(
    qtbot: QtBot, make_window: Callable[..., MainWindow], office: Office
) -> None:
    window = make_window(kinds=(AccountsPage,))
    window.enter(office.admin())
    rows = part(window, FilteredRows, "accountsTable")
    qtbot.waitUntil(lambda: len(rows.whole) > 3)
    filter_by(qtbot, rows, 0, "孙静")
    assert said(window, "accountsTable").startswith("1 / ")
    assert not part(window, QPushButton, "accountsTableKeepView").isVisible()


def test_each_register_of_the_archive_has_views_of_its_own(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: Callable[[str], Trade]
) -> None:
    keeper = trade("deposit").at(Role.ARCHIVIST)
    for room in ("1号库", "2号库"):
        registers.enter(keeper, "safety", walked(room))
    safety = keeper.pack.registers(OF_ARCHIVE.on)[0]
    visits = replace(safety, key="visits", name="来访登记")
    keeper.rules = RulesInForce(
        keeper.rules.version, replace(keeper.pack, records=(*keeper.pack.records, visits))
    )  # fmt: skip
    window = make_window(kinds=(DossiersPage,))
    window.enter(keeper)
    book = RegistersDialog(window, keeper)
    book.open()
    rows = part(book, FilteredRows, "registerTable")
    qtbot.waitUntil(lambda: len(rows.whole) == 2)
    contents = next(at for at, one in enumerate(rows.model().columns) if one.key == "contents")
    filter_by(qtbot, rows, contents, rows.model().columns[contents].words(rows.whole[0]))
    keep_view(qtbot, book, "registerTable", "潮湿")
    choice = part(book, QComboBox, "registerChoice")
    choice.setCurrentText("来访登记")
    qtbot.waitUntil(lambda: not part(book, QPushButton, "registerTableViews").isVisible())
    assert rows.filtering.filters == (), "the conditions of one register say nothing of another"
    choice.setCurrentText(safety.name)
    qtbot.waitUntil(lambda: part(book, QPushButton, "registerTableViews").isVisible() and len(rows.whole) == 2)
    choose_view(qtbot, book, "registerTable", "潮湿")
    assert said(book, "registerTable") == "1 / 2 项"
