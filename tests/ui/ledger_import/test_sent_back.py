"""Rows that an import did not take go out as a spreadsheet, are mended there, and come in alone."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app.models.domain.policy.fields import HIDDEN
from app.models.services import dossiers
from app.ui.main_window import MainWindow
from tests.ui.hands import bar_text, click, part
from tests.ui.ledger_import.hands import bring_in, check, count, open_wizard, summary

HEAD = [
    "楼栋",
    "单元",
    "房号",
    "业主姓名",
    "身份证号",
    "联系电话",
    "共有人",
    "共有人电话",
    "客户类别",
    "接房日期",
    "工作单位",
]
ROWS = [
    ["1栋", "1", "101", "张三", "330106196203265242", "13800010001", "", "", "接房客户", "2024-01-06", "一厂"],
    [
        "1栋",
        "1",
        "102",
        "王五",
        "330106196411105112",
        "13800010002",
        "李六",
        "13800010003",
        "接房客户",
        "2024-02-30",
        "二厂",
    ],
    ["1栋", "1", "", "赵七", "", "13800010004", "", "", "接房客户", "", "三厂"],
]


def test_rows_sent_back_are_saved_mended_and_imported_alone(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in [["御景湾小区业主台账"], HEAD, *ROWS]:
        book.active.append(row)
    ledger, sent_back = tmp_path / "台账.xlsx", tmp_path / "退回的行.xlsx"
    book.save(ledger)
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    check(qtbot, wizard, ledger)
    assert "可导入 1，退回 2" in summary(wizard)
    bring_in(qtbot, wizard)
    assert "2 行退回" in part(wizard, QLabel, "importResultMore").text()

    click(qtbot, wizard, "saveRejectedButton")
    dialog = part(wizard, QFileDialog, "saveDialog")
    dialog.fileSelected.emit(str(sent_back))
    dialog.reject()
    qtbot.waitUntil(lambda: "已保存" in bar_text(wizard))
    saved = openpyxl.load_workbook(sent_back)
    rows = list(saved.active.iter_rows())
    labels = [cell.value for cell in rows[0]]
    assert [row[0].value for row in rows[1:]] == ["4", "5"], "by the numbers of the file that the clerk knows"
    assert all("请" in row[-1].value for row in rows[1:])
    rows[1][labels.index("接房日期")].value = "2024-02-28"
    rows[2][labels.index("房号")].value = "103"
    saved.save(sent_back)

    click(qtbot, wizard, "againButton")
    check(qtbot, wizard, sent_back)
    assert "可导入 2，退回 0" in summary(wizard)
    bring_in(qtbot, wizard)
    assert part(wizard, QLabel, "importResult").text() == "已导入 2 份档案"
    assert count(window.desk) == 3
    (found,) = dossiers.find(window.desk, "李六")
    said = dossiers.detail(window.desk, found)
    assert said.fields["workplace"] == HIDDEN, "it came in, and is sensitive"
    assert [one.name for one in said.co_customers] == ["李六"]
    assert (dossiers.find(window.desk, "1-1-102"), len(dossiers.find(window.desk, "1-1-103"))) == ([found], 1)
