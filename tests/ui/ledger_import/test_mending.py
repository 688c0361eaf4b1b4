"""Rows, cells and columns put right in the wizard before they go in."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QPushButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from app.models.services import dossiers, importing
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.import_wizard.columns import ColumnsDialog
from app.ui.dialogs.import_wizard.rows import FIXED, REASON, STATUS
from app.ui.main_window import MainWindow
from tests.office import register
from tests.ui.asked import dialog
from tests.ui.hands import click, part, unanswered
from tests.ui.ledger_import.hands import (
    OWNERS,
    ROOM_OF_ROW_79,
    bring_in,
    check,
    count,
    double_click_reason,
    line_of,
    mend,
    open_wizard,
    rows_of,
    summary,
)


def test_a_row_mended_in_place_turns_ready_at_once_and_goes_in(qtbot: QtBot, window: MainWindow) -> None:
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    check(qtbot, wizard, OWNERS)
    mend(qtbot, wizard, 79, ROOM_OF_ROW_79)
    qtbot.waitUntil(lambda: "可导入 336，退回 23" in summary(wizard))
    model = rows_of(wizard)
    line = line_of(model, 79)
    assert model.index(line, STATUS).data() == "可导入"
    assert model.index(line, REASON).data() == ""
    assert model.rowCount() == 24, "the row stays under the clerk's eyes"
    qtbot.keyClick(wizard, Qt.Key.Key_Escape)
    click(qtbot, dialog(qtbot, wizard, "dropQuestion"), "stayButton")
    assert wizard.isVisible()
    click(qtbot, wizard, "backButton")
    click(qtbot, dialog(qtbot, wizard, "dropQuestion"), "dropButton")
    assert not part(wizard, QTableView, "importTable").isVisible(), "asked once, then it is the clerk's choice"
    check(qtbot, wizard, OWNERS)
    mend(qtbot, wizard, 79, ROOM_OF_ROW_79)
    qtbot.waitUntil(lambda: "可导入 336" in summary(wizard))
    bring_in(qtbot, wizard)
    assert count(window.desk) == 336
    assert len(dossiers.find(window.desk, f"2-1-{ROOM_OF_ROW_79}")) == 1


def test_cells_mended_one_after_the_other_are_all_judged_while_the_table_shows_what_was(
    qtbot: QtBot, window: MainWindow
) -> None:
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    check(qtbot, wizard, OWNERS)
    model = rows_of(wizard)
    with unanswered(window, run.Lane.WRITE):
        row = model.row_at(line_of(model, 79))
        for text in ("404", "40", ROOM_OF_ROW_79):
            model.edited.emit(row, row.keys.index("room"), text)
        assert model.row_at(line_of(model, 79)) is row
        assert not part(wizard, QPushButton, "nextButton").isEnabled(), "no import before its rows are judged"
    qtbot.waitUntil(part(wizard, QPushButton, "nextButton").isEnabled)
    assert "可导入 336，退回 23" in summary(wizard)
    assert model.row_at(line_of(model, 79)).values["room"] == ROOM_OF_ROW_79
    assert row.values["room"] == "", "the row that was shown never changed"


def test_a_cell_mended_into_another_households_room_is_a_clash(qtbot: QtBot, window: MainWindow) -> None:
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    check(qtbot, wizard, OWNERS)
    mend(qtbot, wizard, 79, "404")
    qtbot.waitUntil(lambda: "可导入 336，退回 23" in summary(wizard))
    assert "一户一袋" in rows_of(wizard).index(line_of(rows_of(wizard), 80), REASON).data()


def test_a_column_read_wrongly_is_put_right_and_remembered(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    head, body = "楼栋,房号,联络人,客户类别\n", "1栋,101,张三,已接房\n1栋,,李四,已接房\n"
    first, second = tmp_path / "一.csv", tmp_path / "二.csv"
    first.write_text(head + body, encoding="utf-8")
    second.write_text(head + body.replace("1栋", "2栋"), encoding="utf-8")
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    check(qtbot, wizard, first)
    mend(qtbot, wizard, 3, "102")
    qtbot.waitUntil(lambda: "可导入 2，退回 0" in summary(wizard))
    click(qtbot, wizard, "columnsButton")
    columns = part(wizard, ColumnsDialog, "columnsDialog")
    combo = part(columns, QComboBox, "column2")
    assert combo.currentData() == ""
    combo.setCurrentIndex(combo.findData("party_name"))
    combo.activated.emit(combo.currentIndex())
    part(columns, QCheckBox, "rememberCheck").click()
    click(qtbot, columns, "takeButton")
    qtbot.waitUntil(lambda: wizard._check.dry_run.rows[0].draft.party_name == "张三")
    assert "可导入 2，退回 0" in summary(wizard), "what was mended stays mended"
    bring_in(qtbot, wizard)
    click(qtbot, wizard, "againButton")
    check(qtbot, wizard, second)
    assert wizard._check.dry_run.rows[0].draft.party_name == "张三"


def bad_ledger(folder: Path) -> Path:
    """A category nobody knows, a household twice, one bad telephone of two, a day as a number."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["楼栋", "单元", "房号", "业主姓名", "身份证号", "联系电话", "备用电话", "客户类别", "接房日期"])
    sheet.append(["1栋", "1单元", "101", "张三", "330106196203265242", "13900001111", "13900002222", "接房客户", 45327])
    sheet.append(["1栋", "1单元", "101", "李四", "", "", "", "接房客户", ""])
    sheet.append(["1栋", "1单元", "102", "王五", "", "13900001111", "12", "接房客户", ""])
    sheet.append(["1栋", "1单元", "103", "赵六", "", "", "", "贵宾", ""])
    path = folder / "坏台账.xlsx"
    book.save(path)
    return path


def test_the_reasons_say_what_to_do_and_stay_in_sight(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    check(qtbot, wizard, bad_ledger(tmp_path))
    click(qtbot, wizard, "show-all")
    model, table = rows_of(wizard), part(wizard, QTableView, "importTable")
    shown = [model.index(line, REASON).data() for line in range(4)]
    assert "与第 2 行是同一户" in shown[1] and "删去" not in shown[1]
    names = "、".join(category.name for category in window.desk.pack.categories)
    assert f"请改成其中一个：{names}" in shown[3]

    def ground(line: int, column: int) -> object:
        return model.index(line, FIXED + column).data(Qt.ItemDataRole.BackgroundRole)

    assert ground(2, 5) is None and ground(2, 6) is not None, "only the telephone that is wrong"
    assert model.index(0, FIXED + 8).data() == "2024-02-05"
    digits = table.fontMetrics().horizontalAdvance("330106196203265242")
    assert table.columnWidth(FIXED + 4) > digits + 12
    fixed = part(wizard, QTableView, "importVerdicts")
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert all(fixed.visualRect(model.index(0, column)).width() > 40 for column in range(FIXED))
    assert fixed.visualRect(model.index(3, REASON)).top() == table.visualRect(model.index(3, FIXED + 8)).top()


def test_an_unknown_category_is_chosen_from_those_there_are(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    check(qtbot, wizard, bad_ledger(tmp_path))
    double_click_reason(qtbot, wizard, 5)
    choice = part(wizard, QComboBox, "categoryChoice")
    wanted = window.desk.pack.categories[0].name
    assert [choice.itemText(place) for place in range(choice.count())] == [
        category.name for category in window.desk.pack.categories
    ]
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    qtbot.waitUntil(lambda: "退回 1" in summary(wizard))
    assert rows_of(wizard).row_at(line_of(rows_of(wizard), 5)).values["category"] == wanted


def test_a_household_of_the_archive_is_named_by_its_code(desk: Desk, window: MainWindow, tmp_path: Path) -> None:
    bag = register(desk, "1栋1单元102", "王五")
    (code,) = (row.reference_code for row in dossiers.rows(desk, [bag]))
    run_ = importing.preview(window.desk, bad_ledger(tmp_path))
    assert f"这一户在档案库中已有 {code}" in run_.row(4).rejection.sentence


def test_what_would_be_written_stands_beside_the_cell_and_the_cell_is_what_is_mended(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    ledger = tmp_path / "柜位.csv"
    ledger.write_text("楼栋,房号,业主姓名,客户类别,存放位置\n1栋,101,张三,已接房,A2-3\n", encoding="utf-8")
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    check(qtbot, wizard, ledger)
    model = rows_of(wizard)
    place = model.index(0, FIXED + model.row_at(0).keys.index("place"))
    assert (place.data(), place.data(Qt.ItemDataRole.EditRole)) == ("A2-3 → A2柜3层", "A2-3")
    model.setData(place, "A2柜3层")
    qtbot.waitUntil(lambda: place.data() == "A2柜3层")
