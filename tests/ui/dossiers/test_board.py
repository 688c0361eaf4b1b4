"""楼栋图: every dossier of a building, where it is kept as being, with its marks, counts and headings that stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.models.domain.dossier import DossierRow, DossierState, Home
from app.models.domain.life import Life
from app.models.services import importing
from app.ui import run
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.board import BuildingBoard
from app.ui.pages.dossiers.board_plan import lay_out
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.widgets.dossier_table import DossierTable
from tests.office import Office, register
from tests.ui.hands import click, part

LEDGER = """楼栋,单元,房号,业主姓名,联系电话,客户类别
6栋,1,201,张甲,13800010001,接房客户
6栋,1,301,李乙,13800010002,接房客户
6栋,,商铺1,王丙,13800010003,接房客户
6栋,,商铺12,赵丁,13800010004,接房客户
6栋,1,-101,钱戊,13800010005,接房客户
"""


def row(number: int, household: str, state: DossierState = DossierState.SHELVED, due: str | None = None) -> DossierRow:
    return DossierRow(number, f"K-{number}", "", "YZ", state, "张三", household, "", "", "2026-01-01", due, "", "", None,
                      held=False, life=Life.CONFIRMED)  # fmt: skip


def test_shops_stand_after_the_units_and_basements_below_by_what_is_kept() -> None:
    rows = [row(1, "6栋1单元201"), row(2, "6栋商铺1"), row(3, "6栋1单元-101"), row(4, "6栋S01"), row(5, "")]
    homes = {
        1: Home("1", 2, "201"),
        2: Home("", 1, "商铺1"),
        3: Home("1", -1, "-101"),
        4: Home("", 1, "S01"),
        5: Home("", None, ""),
    }
    plan = lay_out(rows, homes)
    assert len(plan.cells) == 5
    assert plan.floors == (2, 1, -1, None)
    assert [unit for unit, _, _ in plan.units] == ["1", ""]
    assert len({(cell.column, cell.line) for cell in plan.cells}) == 5


def test_two_bags_of_one_room_stand_beside_each_other() -> None:
    home = Home("1", 1, "101")
    plan = lay_out([row(1, "1栋1单元101"), row(2, "1栋1单元101")], {1: home, 2: home})
    assert [(cell.column, cell.line) for cell in plan.cells] == [(0, 0), (1, 0)]


def test_what_is_overdue_or_incomplete_is_marked_and_counted() -> None:
    rows = [
        row(1, "1栋1单元101", DossierState.LENT, "2026-01-05"),
        row(2, "1栋1单元102", DossierState.LENT, "2026-03-05"),
    ]
    plan = lay_out(rows, {1: Home("1", 1, "101"), 2: Home("1", 1, "102")}, {2}, "2026-02-01", 3)
    assert [(cell.is_late, cell.lacks) for cell in plan.cells] == [(True, False), (False, True)]
    assert (plan.count(DossierState.LENT), plan.late, plan.lacking, plan.rest) == (2, 1, 1, 3)


def test_an_imported_building_is_drawn_whole_with_its_counts(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office, tmp_path: Path
) -> None:
    ledger = tmp_path / "台账.csv"
    ledger.write_text(LEDGER, encoding="utf-8")
    clerk = office.desk("li")
    importing.commit(clerk, importing.preview(clerk, ledger))
    window = window_of("li", kinds=(DossiersPage,))
    page = part(window, DossiersPage, "page-dossiers")
    qtbot.waitUntil(run.is_quiet)
    click(qtbot, window, "boardButton")
    board = part(window, BuildingBoard, "buildingBoard")
    qtbot.waitUntil(lambda: len(board.board.cells) == 5)
    assert {cell.room for cell in board.board.cells} == {"201", "301", "商铺1", "商铺12", "-101"}
    legend = part(board, QLabel, "boardLegend").text()
    assert "在库 5" in legend
    assert "▲ 待补资料 5" in legend
    assert "没有画出" not in legend
    board.board.setFocus()
    qtbot.keyClick(board.board, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "待补资料" in board.board.accessibleName())
    assert page.board.board.current is not None


@pytest.fixture
def board(qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office) -> BuildingBoard:
    """A wide building of two units, in a narrow window."""
    for unit in (1, 2):
        for door in range(1, 13):
            register(office.desk("li"), f"1栋{unit}单元1{door:02}", f"王{unit}{door}")
    window = window_of("li", kinds=(DossiersPage,))
    qtbot.waitUntil(run.is_quiet)
    click(qtbot, window, "boardButton")
    shown = part(window, BuildingBoard, "buildingBoard")
    qtbot.waitUntil(lambda: len(shown.board.cells) == 24 and run.is_quiet())
    return shown


def test_a_cell_acts_as_a_line_of_the_list_does(qtbot: QtBot, board: BuildingBoard) -> None:
    drawn, window = board.board, board.window()
    third = drawn.cells[2]
    at = third.box.center()
    drawn.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, drawn.mapToGlobal(at)))
    table = part(window, DossierTable, "dossiersTable")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in table.findChildren(QMenu, "rowMenu")))
    assert drawn.current == third and table.current_id == third.row.id
    next(one for one in table.findChildren(QMenu, "rowMenu") if one.isVisible()).close()
    drawn.setFocus()
    for act in (
        lambda: qtbot.mouseDClick(drawn, Qt.MouseButton.LeftButton, pos=at),
        lambda: qtbot.keyClick(drawn, Qt.Key.Key_Return),
    ):
        act()
        whole = part(window, DossierDialog)
        qtbot.waitUntil(lambda whole=whole: any(third.row.name in one.text() for one in whole.findChildren(QLabel)))
        whole.reject()
        qtbot.waitUntil(lambda whole=whole: not isValid(whole))


def test_the_keyboard_is_seen_on_the_board(qtbot: QtBot, board: BuildingBoard) -> None:
    drawn = board.board
    drawn.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: drawn.current == drawn.cells[0])
    ringed = drawn.grab().toImage()
    drawn.clearFocus()
    assert drawn.grab().toImage() != ringed


def test_a_unit_is_named_while_a_part_of_it_is_seen(board: BuildingBoard) -> None:
    bar, heads = board._area.horizontalScrollBar(), board._area._units
    assert [name for name, _ in heads.unit_places()] == ["1单元", "2单元"]
    bar.setValue(300)
    assert bar.value() == 300
    (_, first), (_, second) = heads.unit_places()
    assert first.left() == 0 and first.right() < second.left()
    bar.setValue(bar.maximum())
    (_, first), (_, second) = heads.unit_places()
    assert second.left() >= 0 and first.right() < second.left()
