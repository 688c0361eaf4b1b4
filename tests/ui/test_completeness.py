"""资料齐全情况: a manager sees where papers are missing, and gets to the dossiers and to the list of what to bring."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from tests.conftest import register
from tests.reports.reading import pages
from tests.ui.asked import dialog
from tests.ui.hands import choose_action, click, part


@pytest.mark.rule("S09-R5", "S03-R3")
def test_from_a_corner_to_its_incomplete_dossiers_and_their_list(
    qtbot: QtBot, window_of: Callable[..., MainWindow]
) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    page = window.workplace.current
    first, _second = register(window.desk, "2栋1单元101", "张三"), register(window.desk, "10栋1单元101", "李四")
    page.refresh()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 2)
    choose_action(page, "completeness")
    asked = dialog(qtbot, window, "completenessDialog")
    table = part(asked, QTableView, "completenessTable")
    qtbot.waitUntil(lambda: table.model().rowCount() == 2)
    assert [table.model().index(0, column).data() for column in range(5)] == ["2栋", "接房客户", "1", "1", "0%"]
    assert part(asked, QLabel, "completenessTotal").text() == "共 2 份，待补 2 份，齐全率 0%"
    table.selectRow(0)
    click(qtbot, asked, "completenessList")
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1 and page.table.current_id == first)
    choose_action(page, "completeness")
    asked = dialog(qtbot, window, "completenessDialog")
    qtbot.waitUntil(lambda: part(asked, QTableView, "completenessTable").model().rowCount() == 2)
    click(qtbot, asked, "completenessPrint")
    said = "".join(pages(bytes(part(page, PdfPreview, "pdfPreview")._bytes)))
    assert "张三" in said and "李四" in said


def test_a_class_narrows_it_and_nothing_to_bring_leaves_nothing_to_click(
    qtbot: QtBot, window_of: Callable[..., MainWindow]
) -> None:
    window = window_of("li", kinds=(DossiersPage,))
    register(window.desk, "2栋1单元101", "张三", classes={"risk": "高"})
    register(window.desk, "2栋1单元102", "李四", classes={})
    choose_action(window.workplace.current, "completeness")
    asked = dialog(qtbot, window, "completenessDialog")
    total, narrow = part(asked, QLabel, "completenessTotal"), part(asked, QComboBox, "completenessClass")
    qtbot.waitUntil(lambda: total.text().startswith("共 2 份"))
    narrow.setCurrentIndex(narrow.findText("重点保护：高"))
    qtbot.waitUntil(lambda: total.text().startswith("共 1 份"))
    narrow.setCurrentIndex(narrow.findText("重点保护：一般"))
    qtbot.waitUntil(lambda: total.text().startswith("共 0 份"))
    assert not part(asked, QPushButton, "completenessList").isEnabled()
