"""资料齐全情况: a manager sees where papers are missing, and gets to the dossiers and to the list of what to bring."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.models.domain.item import NewItem
from app.models.domain.policy.medium import Medium
from app.models.services import filing
from app.ui.dialogs.base import Dialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.widgets.inputs import Choice
from app.ui.widgets.matrix_table import MatrixTable
from app.ui.widgets.rows import HEADING_PADDING
from tests.office import register
from tests.reports.reading import pages
from tests.ui.asked import dialog, exported, paper
from tests.ui.hands import bar_text, choose_action, click, give_keys, part

CONTRACT, CARD = "购房合同复印件", "业主身份证复印件"


def opened(qtbot: QtBot, window: MainWindow, rows: int) -> tuple[Dialog, MatrixTable]:
    """Open the matrix and wait for its rows; the sums are the first."""
    choose_action(window.workplace.current, "completeness")
    asked = dialog(qtbot, window, "completenessDialog")
    table = part(asked, MatrixTable, "completenessTable")
    qtbot.waitUntil(lambda: table.model().rowCount() == rows + 1)
    return asked, table


def shown(table: MatrixTable) -> dict[str, dict[str, str]]:
    """Return the cells in words, by their headings."""
    model, down, across = table.model(), Qt.Orientation.Vertical, Qt.Orientation.Horizontal
    return {
        model.headerData(row, down): {
            model.headerData(place, across): model.index(row, place).data() for place in range(model.columnCount())
        }
        for row in range(model.rowCount())
    }


def heading_room(table: MatrixTable, place: int) -> int:
    """Return how high a heading is when all its lines are read."""
    header, model = table.horizontalHeader(), table.model()
    font = header.font()
    font.setBold(True)
    words = str(model.headerData(place, Qt.Orientation.Horizontal))
    room = QRect(0, 0, header.sectionSize(place) - HEADING_PADDING, 1)
    return QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, words).height() + 4


def go_to(table: MatrixTable, row: str, column: str) -> QPoint:
    """Put the cursor on a cell, and return its middle."""
    index = table.model().index(list(shown(table)).index(row), list(shown(table)[row]).index(column))
    table.setCurrentIndex(index)
    return table.visualRect(index).center()


@pytest.mark.rule("S09-R5", "S03-R3")
def test_from_a_cell_to_its_dossiers_and_their_list(qtbot: QtBot, window_of: Callable[..., MainWindow]) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    page = window.workplace.current
    assert isinstance(page, DossiersPage)
    first, _second, third = (
        register(window.desk, room, name)
        for room, name in (("2栋1单元101", "张三"), ("2栋1单元102", "王五"), ("10栋1单元101", "李四"))
    )
    filing.add_item(window.desk, _second, NewItem(CARD, False, Medium.PAPER, 1, "", "", False, ""))
    page.refresh()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 3)
    asked, table = opened(qtbot, window, 2)
    cells = shown(table)
    assert list(cells) == ["合计", "2栋", "10栋"]
    assert [cells[row][CARD] for row in cells] == ["2 / 3", "1 / 2", "1 / 1"]
    assert [cells[row]["待补档案"] for row in cells] == ["3 / 3", "2 / 2", "1 / 1"]
    assert list(cells["合计"])[:3] == ["待补档案", "资料合计", "必填信息"]
    assert all(heading_room(table, place) <= table.horizontalHeader().height() for place in range(len(cells["合计"])))
    assert part(asked, QLabel, "completenessTotal").text() == "共 3 份，待补 3 份，齐全率 0%"
    assert table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "合计 · 待补档案：缺 3，应有 3"
    cell = go_to(table, "2栋", CARD)
    for press in (qtbot.mouseClick, qtbot.mouseDClick):
        press(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1 and page.table.current_id == first)
    assert part(page, QLabel, "listTitle").text() == f"待补：2栋 · {CARD}"
    asked, table = opened(qtbot, window, 2)
    go_to(table, "合计", CARD)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: list(page.table.dossiers.ids) == [first, third])
    asked, table = opened(qtbot, window, 2)
    go_to(table, "10栋", CARD)
    click(qtbot, asked, "completenessPrint")
    said = "".join(pages(paper(qtbot, page)))
    assert "李四" in said and "张三" not in said


def test_a_class_narrows_it_and_nothing_to_bring_leaves_nothing_to_click(
    qtbot: QtBot, window_of: Callable[..., MainWindow]
) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    register(window.desk, "2栋1单元101", "张三", classes={"risk": "高"})
    register(window.desk, "2栋1单元102", "李四", classes={})
    asked, table = opened(qtbot, window, 1)
    total, narrow = part(asked, QLabel, "completenessTotal"), part(asked, Choice, "completenessClass")
    by = part(asked, Choice, "completenessBy")
    assert total.text().startswith("共 2 份")
    by.setCurrentIndex(by.findText("重点保护"))
    qtbot.waitUntil(
        lambda: list(shown(table)) == ["合计", "高", "（无）"] or list(shown(table)) == ["合计", "（无）", "高"]
    )
    narrow.setCurrentIndex(narrow.findText("重点保护：高"))
    qtbot.waitUntil(lambda: total.text().startswith("共 1 份"))
    narrow.setCurrentIndex(narrow.findText("重点保护：一般"))
    qtbot.waitUntil(lambda: total.text().startswith("共 0 份"))
    for name in ("completenessList", "completenessPrint", "completenessExport", "completenessPaper"):
        assert not part(asked, QPushButton, name).isEnabled()


def test_the_matrix_leaves_the_window_for_a_purpose(
    qtbot: QtBot, window_of: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    register(window.desk, "2栋1单元101", "张三")
    asked, table = opened(qtbot, window, 1)
    click(qtbot, asked, "completenessPaper")
    form = dialog(qtbot, asked, "formDialog")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "须说明用途" in bar_text(form))
    part(form, QComboBox, "purpose").setCurrentText("季度检查")
    click(qtbot, form, "okButton")
    said = "".join(pages(paper(qtbot, asked)))
    assert "2栋1/1" in said and "共计1份" in said and "张三" not in said
    click(qtbot, asked, "completenessExport")
    head, sums, building = exported(qtbot, asked, tmp_path / "齐全.xlsx")
    assert head[:3] == ("楼栋", "待补档案（缺）", "待补档案（应有）") and f"{CARD}（缺）" in head
    assert sums[:3] == ("合计", 1, 1) and building[:3] == ("2栋", 1, 1)
    go_to(table, "2栋", CARD)
    table.setFocus()
    give_keys(qtbot, asked)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().startswith("2栋\t1 / 1\t")
