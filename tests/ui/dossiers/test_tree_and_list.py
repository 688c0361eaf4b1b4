"""The page of dossiers: the tree, the list, and a building drawn floor over floor."""

from __future__ import annotations

from array import array
from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
)
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import DossierRow, DossierState, Selection
from app.models.services import dossiers
from app.models.services.desk import Desk
from app.ui import run, theme
from app.ui.main_window import MainWindow
from app.ui.messages import label
from app.ui.page import FIND
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.preferences import Theme
from app.ui.widgets.dossier_model import BY_KEY, DossierModel
from tests.office import register
from tests.ui.dossiers.hands import branches, search, shown
from tests.ui.hands import click, part


def test_buildings_and_rooms_stand_in_natural_order_with_counts(page: DossiersPage) -> None:
    assert branches(page, "楼栋") == [("1栋", "3"), ("2栋", "2"), ("10栋", "2")]
    assert branches(page, "类别") == [("接房客户", "5"), ("未接房客户", "1"), ("特殊客户", "1")]
    assert branches(page, "状态")[0] == ("在库", "7")
    assert shown(page) == [
        "1栋1单元101", "1栋1单元102", "1栋2单元301", "2栋1单元101", "2栋2单元301", "10栋1单元602", "10栋1单元1203",
    ]  # fmt: skip


def test_a_click_in_the_tree_shows_that_corner(qtbot: QtBot, page: DossiersPage) -> None:
    tree = page.tree
    model = tree.model()
    first = model.index(0, 0, model.index(1, 0))
    tree.expand(first)
    unit = model.index(1, 0, first)
    assert unit.data() == "2单元"
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(unit).center())
    qtbot.waitUntil(lambda: shown(page) == ["1栋2单元301"])
    assert part(page, QLabel, "listTitle").text() == "1栋 2单元"
    qtbot.keyClick(tree, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: shown(page) == ["1栋1单元101", "1栋1单元102"])


def test_the_tree_keeps_its_place_when_dossiers_change(qtbot: QtBot, page: DossiersPage) -> None:
    tree, model = page.tree, page.tree.model()
    tree.expand(model.index(0, 0, model.index(1, 0)))
    tree.setCurrentIndex(model.index(1, 0, model.index(1, 0)))
    qtbot.waitUntil(lambda: len(shown(page)) == 2)
    register(page.desk, "2栋1单元202", "新客户")
    page.refresh()
    qtbot.waitUntil(lambda: branches(page, "楼栋")[1] == ("2栋", "3"))
    qtbot.waitUntil(lambda: len(shown(page)) == 3)
    assert tree.isExpanded(model.index(0, 0, model.index(1, 0)))
    assert tree.currentIndex().data() == "2栋"


def test_a_list_of_two_hundred_thousand_reads_only_what_is_seen(qtbot: QtBot, page: DossiersPage) -> None:
    asked: list[int] = []

    def fetch(ids: object) -> list[DossierRow]:
        asked.extend(ids)  # type: ignore[arg-type]
        return []

    model = DossierModel(fetch)
    page.table.setModel(model)
    model.set_ids(array("q", range(200_000)))
    page.table.scrollToBottom()
    page.table.viewport().repaint()
    assert 0 < len(asked) < 1_000
    assert 199_999 in asked


def test_a_building_is_drawn_floor_over_floor_and_a_click_opens_the_household(
    qtbot: QtBot, window: MainWindow, page: DossiersPage
) -> None:
    click(qtbot, window, "boardButton")
    board = page.board.board
    qtbot.waitUntil(lambda: len(board.cells) == 3)
    assert part(page, QLabel, "listTitle").text() == "1栋"
    places = {cell.row.household: (cell.column, cell.line, cell.gaps) for cell in board.cells}
    assert places == {"1栋1单元101": (0, 1, 0), "1栋1单元102": (1, 1, 0), "1栋2单元301": (2, 0, 1)}
    top = next(cell for cell in board.cells if cell.row.name == "曾巩")
    with qtbot.waitSignal(page.detail.shown):
        qtbot.mouseClick(board, Qt.MouseButton.LeftButton, pos=top.box.center())
    assert part(page, QLabel, "detailTitle").text() == "1栋2单元301 曾巩"
    assert page.table.chosen() == [top.row.id], "commands apply to the chosen cell"
    page.tree.setCurrentIndex(page.tree.model().index(2, 0, page.tree.model().index(1, 0)))
    qtbot.waitUntil(lambda: [cell.room for cell in board.cells] == ["602", "1203"])
    qtbot.keyClick(board, Qt.Key.Key_Down)
    qtbot.keyClick(board, Qt.Key.Key_Down)
    assert board.current is not None
    search(qtbot, window, "zs")
    qtbot.waitUntil(page.table.isVisible)


def test_find_is_the_pages_mode_and_tombstones_stay_in_their_corner(window: MainWindow, page: DossiersPage) -> None:
    assert window.workplace.mode is FIND
    assert list(dossiers.ids(page.desk, Selection(state=DossierState.DESTROYED))) == []
    assert part(page, QPushButton, "importButton").isVisibleTo(page)


def test_other_colours_while_a_dossier_is_shown(qtbot: QtBot, window_of: Callable[..., MainWindow], desk: Desk) -> None:
    number = register(desk, "1栋1单元101", "张三")
    window = window_of("li", kinds=(DossiersPage,))
    page = window.findChild(DossiersPage)
    qtbot.waitUntil(lambda: bool(run.is_quiet() and page.table.go_to(number)))
    qtbot.waitUntil(lambda: page.detail.detail is not None)
    for shade in (Theme.DARK, Theme.LIGHT):
        theme.apply(shade)
    qtbot.waitUntil(run.is_quiet)
    assert window.findChild(QLabel, "detailCode").text().startswith("YJW-JF")


@pytest.mark.parametrize("size", [(1280, 720), (1024, 640)])
def test_a_pane_that_shows_nothing_gives_its_room_to_the_list_until_a_row_is_chosen(
    qtbot: QtBot, window: MainWindow, page: DossiersPage, size: tuple[int, int]
) -> None:
    window.resize(*size)
    qtbot.waitUntil(lambda: not page.detail.isVisible())
    with qtbot.waitSignal(page.detail.shown):
        page.table.selectRow(1)
    assert page.detail.isVisible()
    option = QStyleOptionViewItem()
    index = page.table.dossiers.index(1, BY_KEY["state"])
    page.table.itemDelegate().initStyleOption(option, index)
    option.text = label(DossierState.SHELVED)
    kind = QStyle.ContentsType.CT_ItemViewItem
    needed = page.table.style().sizeFromContents(kind, option, QSize(), page.table).width()
    assert page.table.columnWidth(BY_KEY["state"]) >= needed, "the state is read whole"
    page.table.clearSelection()
    page.tree.chosen.emit(Selection(category="WJ"), "维修")
    qtbot.waitUntil(lambda: len(shown(page)) == 1 and not page.detail.isVisible())
    window.resize(1366, 768)
    qtbot.waitUntil(page.detail.isVisible)
