"""分组统计: what is out by person, what is overdue by department, and from there the list of one group."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel
from pytestqt.qtbot import QtBot

from app.models.services import lending
from app.models.services.desk import Desk
from app.ui import run
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from tests.office import Office, register
from tests.ui.asked import dialog
from tests.ui.dossiers.hands import shown
from tests.ui.hands import cells, choose_action, click, part
from tests.ui.lending_office import FRIDAY, LATER, bags, draft, open_at


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, make_window: Callable[..., MainWindow], office: Office) -> DossiersPage:
    """李梅 ten days after 周涛 took two dossiers for a week and 陈静 one for three weeks; a fourth stands on its shelf."""
    desk.now = lambda: FRIDAY
    first, second, third = bags(desk, 3)
    register(desk, "9栋1单元101", "在库的")
    lending.lend(desk, draft(desk, "周涛", first, second))
    lending.lend(desk, draft(desk, "陈静", third, days=21))
    page = part(open_at(make_window, office, "li", DossiersPage, LATER), DossiersPage)
    qtbot.waitUntil(lambda: len(shown(page)) == 4 and run.is_quiet())
    return page


def test_what_is_out_by_person_and_overdue_by_department_leads_to_its_dossiers(
    qtbot: QtBot, page: DossiersPage
) -> None:
    choose_action(page, "sums")
    sums = dialog(qtbot, page, "groupSumsDialog")
    qtbot.waitUntil(lambda: cells(sums, "sumsTable") == [["周涛", "2", "2", "2"], ["陈静", "1", "1", "0"]])
    assert part(sums, QLabel, "sumsTotal").text() == "共 3 份，借出 3 份，逾期 2 份"
    lists = part(sums, QComboBox, "sumsOf")
    lists.setFocus()
    qtbot.keyClick(lists, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: cells(sums, "sumsTable") == [["档案室", "2", "2", "2"]])
    assert part(sums, QComboBox, "sumsBy").currentText() == "部门"
    click(qtbot, sums, "sumsList")
    qtbot.waitUntil(lambda: shown(page, "holder") == ["周涛", "周涛"])
    assert part(page, QLabel, "listTitle").text() == "档案室"
    qtbot.waitUntil(lambda: part(page, QLabel, "dossiersFiltered").text() == "2 / 4 份")


def test_every_group_is_summed_by_a_column_of_the_list(qtbot: QtBot, page: DossiersPage) -> None:
    choose_action(page, "sums")
    sums: QDialog = dialog(qtbot, page, "groupSumsDialog")
    lists, by = part(sums, QComboBox, "sumsOf"), part(sums, QComboBox, "sumsBy")
    lists.setCurrentIndex(2)
    qtbot.waitUntil(lambda: cells(sums, "sumsTable") == [["接房客户", "4", "3", "2"]])
    by.setFocus()
    by.setCurrentText("状态")
    qtbot.waitUntil(lambda: [row[1] for row in cells(sums, "sumsTable")] == ["3", "1"])
    qtbot.keyClick(part(sums, QComboBox, "sumsBy"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(shown(page)) == 3)
