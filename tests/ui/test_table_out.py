"""A short list leaves the window as it is seen, from its menu: printed and exported, for a stated purpose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.models.domain.recipient import OFFICE
from app.models.services import lending, listing, trail
from app.models.services.desk import Desk
from app.models.services.listing import SeenTable
from app.ui.main_window import MainWindow
from app.ui.pages.accounts.page import AccountsPage
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.widgets.filtered_rows import FilteredRows
from tests.office import Office, register_kept
from tests.refusals import refused
from tests.reports.reading import pages
from tests.ui.asked import exported, for_the_office, paper
from tests.ui.filters import filter_by
from tests.ui.hands import cells, part
from tests.ui.lending_office import FRIDAY, LATER, bags, draft, open_at
from tests.unit.services.signatures import destroyed


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, make_window: Callable[..., MainWindow], office: Office) -> BorrowingPage:
    """李梅's list of what is out: two dossiers with 周涛, one with 陈静."""
    desk.now = lambda: FRIDAY
    first, second, third = bags(desk, 3)
    lending.lend(desk, draft(desk, "周涛", first, second))
    lending.lend(desk, draft(desk, "陈静", third))
    page = part(open_at(make_window, office, "li", BorrowingPage, LATER), BorrowingPage, "page-borrowing")
    page.open_at("out")
    qtbot.waitUntil(lambda: len(cells(page, "out")) == 3)
    return page


def choose(table: FilteredRows, name: str) -> None:
    """Open the menu of a list and choose an entry."""
    table.menu.open_at(table.mapToGlobal(table.rect().center()))
    menu = part(table, QMenu, "rowMenu")
    next(one for one in menu.actions() if one.objectName() == name).trigger()
    menu.close()


@pytest.mark.rule("S17-R4")
def test_a_list_of_loans_is_printed_as_it_is_seen_and_the_trail_has_for_whom(
    qtbot: QtBot, page: BorrowingPage, office: Office
) -> None:
    table = part(page, FilteredRows, "out")
    person = next(place for place, column in enumerate(table.columns) if column.key == "borrower")
    filter_by(qtbot, table, person, "周涛")
    qtbot.waitUntil(lambda: len(cells(page, "out")) == 2)
    choose(table, "printTable")
    for_the_office(qtbot, page.window())
    said = "".join(pages(paper(qtbot, page.window())))
    for words in ("借出中", "2/3项", "借阅人：周涛", "打印人李梅", "给谁使用：只在本单位使用"):
        assert words in said, words
    assert "陈静" not in said
    noted = trail.newest(office.desk("wu"))
    assert next(one.detail for one in noted if one.action == "table.print") == {
        "table": "借出中", "rows": 2, "of": 3, "purpose": "年度核对", "recipient": "只在本单位使用",
    }  # fmt: skip


@pytest.mark.rule("S17-R4")
def test_the_staff_are_exported_with_the_columns_that_are_seen(
    qtbot: QtBot, window_of: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = window_of("zhao", kinds=(AccountsPage,))
    table = part(window, FilteredRows, "staffTable")
    qtbot.waitUntil(lambda: len(cells(window, "staffTable")) == 7)
    choose(table, "exportTable")
    sheet = exported(qtbot, window, tmp_path / "人员.xlsx")
    assert sheet[0] == tuple(column.title for column in table.columns) and len(sheet) == 8
    assert [list(row) for row in sheet[1:]] == cells(window, "staffTable")


def test_who_may_not_export_is_offered_no_way_out_and_an_empty_list_has_none(office: Office, desk: Desk) -> None:
    empty = SeenTable("借出中", 0, 3, ())
    refused("empty-list", lambda: listing.print_table(desk, empty, "核对", OFFICE))
    refused("purpose-stated", lambda: listing.export_table(desk, SeenTable("借出中", 1, 1, ()), " ", OFFICE))
    refused("not-allowed", lambda: listing.export_table(office.desk("sun"), empty, "核对", OFFICE))


def test_the_menu_of_a_list_has_the_ways_out_for_who_may_export_alone(
    qtbot: QtBot, window_of: Callable[..., MainWindow]
) -> None:
    for login, offered in (("zhao", True), ("sun", False)):
        window = window_of(login, kinds=(BorrowingPage,))
        qtbot.waitUntil(lambda window=window: bool(window.findChildren(FilteredRows)))
        names = {one.objectName() for one in window.findChildren(QAction)}
        assert ("printTable" in names) is offered, login


@pytest.mark.rule("S02-R11")
def test_a_printed_list_goes_with_a_dossier_that_it_names(office: Office, desk: Desk) -> None:
    kept, gone = register_kept(office, "1栋1单元101", "张三"), register_kept(office, "1栋1单元102", "李四")
    staff = listing.print_table(desk, SeenTable("人员和工牌", 7, 7, ()), "核对", OFFICE).value
    other = listing.print_table(desk, SeenTable("借出中", 1, 1, (kept,)), "核对", OFFICE).value
    its = listing.print_table(desk, SeenTable("借出中", 1, 1, (gone,)), "核对", OFFICE).value
    request = lending.ask(desk, draft(desk, "李梅", kept)).value
    asked = listing.print_table(desk, SeenTable("待审批", 1, 1, (), (request.id,)), "核对", OFFICE).value
    assert asked.made_from.dossier_ids == (kept,)
    destroyed(desk, gone)
    for taken in (staff, other):
        listing.print_again(desk, "清单", taken.made_from)
    refused("destroyed-since", lambda: listing.print_again(desk, "清单", its.made_from))
