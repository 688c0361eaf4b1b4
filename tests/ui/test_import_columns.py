"""Ledgers that do not speak for themselves: columns assigned in the window, and what was not used named there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QSpinBox, QTableView, QTableWidget
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import Selection
from app.models.services import dossiers
from app.ui.dialogs.import_wizard.columns import ColumnsDialog
from app.ui.dialogs.import_wizard.left_out import LeftOutDialog
from app.ui.dialogs.import_wizard.wizard import ImportWizard
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from tests.ui.hands import bar_text, click, part
from tests.ui.ledger_import.hands import check

Opener = Callable[..., MainWindow]
IDS = ("33010619850312001X", "330106198503120028")


@pytest.fixture
def window(window_of: Opener) -> MainWindow:
    """李梅 before an archive with nothing in it."""
    return window_of("li", kinds=(DossiersPage,))


@pytest.fixture
def wizard(qtbot: QtBot, window: MainWindow) -> ImportWizard:
    click(qtbot, window, "emptyImportButton")
    found = part(window, ImportWizard, "importWizard")
    qtbot.waitExposed(found)
    return found


def text_file(tmp_path: Path, name: str, *lines: str) -> Path:
    path = tmp_path / name
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def assignment(wizard: ImportWizard) -> ColumnsDialog:
    """The assignment of columns, which opened by itself."""
    return part(wizard, ColumnsDialog)


def is_open(wizard: ImportWizard) -> bool:
    return any(one.isVisible() for one in wizard.findChildren(ColumnsDialog))


def assign(dialog: ColumnsDialog, column: int, field: str) -> None:
    combo = part(dialog, QComboBox, f"column{column}")
    combo.setCurrentIndex(combo.findData(field))
    combo.activated.emit(combo.currentIndex())


def choose_category(wizard: ImportWizard, code: str) -> None:
    category = part(wizard, QComboBox, "ledgerCategory")
    category.setCurrentIndex(category.findData(code))
    category.activated.emit(category.currentIndex())


def summary(wizard: ImportWizard) -> str:
    return part(wizard, QLabel, "importSummary").text()


def bring_in(qtbot: QtBot, wizard: ImportWizard) -> None:
    qtbot.waitUntil(
        lambda: (
            part(wizard, QTableView, "importTable").isVisible() and part(wizard, QPushButton, "nextButton").isEnabled()
        )
    )
    click(qtbot, wizard, "nextButton")
    qtbot.waitUntil(lambda: part(wizard, QLabel, "importResult").isVisible())


def count(window: MainWindow) -> int:
    return len(dossiers.ids(window.desk, Selection()))


def test_a_file_without_header_asks_what_its_columns_are_and_the_next_like_it_does_not(
    qtbot: QtBot, window: MainWindow, wizard: ImportWizard, tmp_path: Path
) -> None:
    check(qtbot, wizard, text_file(tmp_path, "一.csv", "1栋,101,张三,已接房", "1栋,102,李四,未接房"))
    dialog = assignment(wizard)
    assert "没有认出" in part(dialog, QLabel, "columnsHint").text()
    part(dialog, QSpinBox, "headerRow").setValue(0)
    qtbot.waitUntil(lambda: len(dialog.findChildren(QComboBox, "column0")) == 1)
    assert part(dialog, QTableWidget, "columnsTable").item(0, 1).text() == "1栋", "every row is data now"
    click(qtbot, dialog, "takeButton")
    assert dialog.isVisible() and "请指明哪一列是房号" in bar_text(dialog)
    for column, field in enumerate(("building", "room", "party_name", "category")):
        assign(dialog, column, field)
    assert part(dialog, QCheckBox, "rememberCheck").isChecked()
    click(qtbot, dialog, "takeButton")
    qtbot.waitUntil(lambda: "可导入 2，退回 0" in summary(wizard))
    bring_in(qtbot, wizard)
    assert count(window) == 2
    click(qtbot, wizard, "againButton")
    check(qtbot, wizard, text_file(tmp_path, "二.csv", "2栋,101,王五,已接房"))
    assert not is_open(wizard), "remembered by its layout"
    qtbot.waitUntil(lambda: "可导入 1，退回 0" in summary(wizard))


def test_a_header_in_words_of_its_own_is_pointed_out(qtbot: QtBot, wizard: ImportWizard, tmp_path: Path) -> None:
    lines = ("某处台账,,", "甲栏,乙栏,丙栏", "1栋,101,张三")
    check(qtbot, wizard, text_file(tmp_path, "台账.csv", *lines))
    dialog = assignment(wizard)
    assert part(dialog, QSpinBox, "headerRow").value() == 2, "the first row of several cells"
    assert part(dialog, QTableWidget, "columnsTable").item(1, 0).text() == "乙栏"
    for column, field in enumerate(("building", "room", "party_name")):
        assign(dialog, column, field)
    click(qtbot, dialog, "takeButton")
    qtbot.waitUntil(lambda: "1 行：" in summary(wizard))
    assert "表头以上的文字 1 行" in part(wizard, QLabel, "leftOut").text()


def test_a_list_of_customers_is_taken_by_an_office_of_rooms_on_demand(
    qtbot: QtBot, window: MainWindow, wizard: ImportWizard, tmp_path: Path
) -> None:
    lines = (
        "客户姓名,证件号码,联系电话",
        f"张三,{IDS[0]},13800010001",
        f"李四,{IDS[1]},13800010002",
        f"张三,{IDS[0]},",
    )
    check(qtbot, wizard, text_file(tmp_path, "客户.csv", *lines))
    dialog = assignment(wizard)
    assert "对不上" in part(dialog, QLabel, "columnsHint").text()
    part(dialog, QCheckBox, "customersCheck").click()
    click(qtbot, dialog, "takeButton")
    qtbot.waitUntil(lambda: "可导入 3，退回 0，提醒 1" in summary(wizard))
    choose_category(wizard, "TS")
    bring_in(qtbot, wizard)
    assert count(window) == 3
    click(qtbot, wizard, "againButton")
    check(qtbot, wizard, text_file(tmp_path, "客户二.csv", lines[0], f"张三,{IDS[0]},"))
    assert not is_open(wizard), "remembered, customers too"
    qtbot.waitUntil(lambda: "可导入 1，退回 0，提醒 1" in summary(wizard))


def test_giving_the_assignment_up_leaves_a_way_back_to_it(qtbot: QtBot, wizard: ImportWizard, tmp_path: Path) -> None:
    check(qtbot, wizard, text_file(tmp_path, "客户.csv", "客户姓名,联系电话", "张三,13800010001"))
    qtbot.keyClick(assignment(wizard), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not is_open(wizard))
    assert "还没有读出任何行" in summary(wizard)
    assert not part(wizard, QPushButton, "nextButton").isEnabled()
    click(qtbot, wizard, "columnsButton")
    assert assignment(wizard).isVisible()


def test_what_was_not_used_is_named_and_another_sheet_may_be_read(
    qtbot: QtBot, wizard: ImportWizard, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    book.active.title = "业主"
    for line in (
        ["业主台账"],
        ["楼栋", "房号", "业主", "客户类别", "职业"],
        ["1栋", "101", "张三", "接房客户", "教师"],
        ["合计", "1户"],
    ):
        book.active.append(line)
    register = book.create_sheet("借阅")
    register.append(["借阅日期", "借阅人", "档案名称", "归还日期"])
    register.append(["2024-01-06", "李四", "1栋101", "2024-01-09"])
    book.create_sheet("旧表").sheet_state = "hidden"
    book["旧表"].append(["旧"])
    path = tmp_path / "台账.xlsx"
    book.save(path)
    check(qtbot, wizard, path)
    shown = part(wizard, QLabel, "leftOut").text()
    assert shown.startswith("⚠ 未用的列：职业") and "合计 1 行" in shown and "借阅" in shown
    line, first = part(wizard, QLabel, "leftOut"), part(wizard, QLabel, "importSummary")
    assert line.property("kind") == "warning"
    assert line.mapTo(wizard, line.rect().topLeft()).y() < first.mapTo(wizard, first.rect().topLeft()).y()
    click(qtbot, wizard, "leftOutButton")
    listed = part(wizard, LeftOutDialog, "leftOutDialog")
    table = part(listed, QTableWidget, "leftOutTable")
    lines = [tuple(table.item(line, column).text() for column in range(3)) for line in range(table.rowCount())]
    assert ("列", "职业", "") in lines and ("行", "4", "合计：合计") in lines and ("工作表", "借阅", "") in lines
    click(qtbot, listed, "closeButton")
    other = part(wizard, QComboBox, "otherSheet")
    other.setCurrentIndex(other.findData("借阅"))
    other.activated.emit(other.currentIndex())
    qtbot.waitUntil(lambda: "借阅登记簿" in summary(wizard))
    assert "业主" in part(wizard, QLabel, "leftOut").text()
