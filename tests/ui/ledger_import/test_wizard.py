"""The import wizard with the office's own ledgers: by keys and clicks, into a real archive."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import openpyxl
from msoffcrypto.format.ooxml import OOXMLFile
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import Selection
from app.models.services import dossiers, importing
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.import_wizard.rows import FIXED, REASON, STATUS, LedgerRowsModel, Shown, survey
from app.ui.dialogs.labels.dialog import LabelsDialog
from app.ui.dialogs.progress import ProgressDialog
from app.ui.main_window import MainWindow
from tests.ui.hands import bar_text, click, part, unanswered, write
from tests.ui.ledger_import.hands import (
    OWNERS,
    bring_in,
    check,
    count,
    open_wizard,
    rows_of,
    summary,
)


def test_the_owners_ledger_comes_in_and_its_problems_are_named(qtbot: QtBot, window: MainWindow) -> None:
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    check(qtbot, wizard, OWNERS)
    assert summary(wizard) == "359 行：可导入 335，退回 24，提醒 13"
    model = rows_of(wizard)
    assert model.rowCount() == 24, "the rejected ones come first"
    shown = {model.row_at(line).number: model.index(line, REASON).data() for line in range(24)}
    assert shown[41].startswith("证件号码被表格软件截断") and "看不出是哪一户" in shown[79]
    assert not any("[" in reason for reason in shown.values()), "codes are for the spreadsheet and for programs"
    assert {model.index(line, STATUS).data() for line in range(24)} == {"退回"}
    click(qtbot, wizard, "show-warned")
    assert rows_of(wizard).rowCount() == 13
    click(qtbot, wizard, "show-all")
    assert rows_of(wizard).rowCount() == 359
    bring_in(qtbot, wizard)
    assert part(wizard, QLabel, "importResult").text() == "已导入 335 份档案"
    assert "24 行退回" in part(wizard, QLabel, "importResultMore").text()
    assert count(window.desk) == 335
    click(qtbot, wizard, "batchLabelsButton")
    assert "335 份" in " ".join(label.text() for label in part(window, LabelsDialog).findChildren(QLabel))


def test_the_problem_rows_are_saved_for_the_colleague(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    check(qtbot, wizard, OWNERS)
    click(qtbot, wizard, "saveProblemsButton")
    dialog = part(wizard, QFileDialog, "saveDialog")
    path = tmp_path / "需更正.xlsx"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    qtbot.waitUntil(lambda: "已保存" in bar_text(wizard))
    sheet = openpyxl.load_workbook(path).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][0] == "行号" and rows[0][-1] == "问题与处理"
    assert len(rows) - 1 == 24 + 13
    assert rows[1][0] == "41" and "截断" in rows[1][-1]


def test_a_file_with_a_password_asks_for_it(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    locked = tmp_path / "加密台账.xlsx"
    lock_file(OWNERS, locked, "fangwu-2024")
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    write(qtbot, wizard, "fileEdit", str(locked))
    click(qtbot, wizard, "nextButton")
    password = part(wizard, QLineEdit, "ledgerPassword")
    qtbot.waitUntil(password.isVisible)
    qtbot.keyClicks(password, "wrong")
    click(qtbot, wizard, "nextButton")
    error = part(wizard, QLabel, "ledgerPassword-error")
    qtbot.waitUntil(lambda: "密码不对" in error.text())
    password.clear()
    qtbot.keyClicks(password, "fangwu-2024")
    click(qtbot, wizard, "nextButton")
    qtbot.waitUntil(lambda: part(wizard, QTableView, "importTable").isVisible())
    assert "可导入 335" in summary(wizard)
    assert password.text() == "", "the password is not kept"


def lock_file(source: Path, target: Path, password: str) -> None:
    out = BytesIO()
    with source.open("rb") as plain:
        OOXMLFile(plain).encrypt(password, out)
    target.write_bytes(out.getvalue())


def test_cancelling_the_import_leaves_nothing(qtbot: QtBot, window: MainWindow) -> None:
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    check(qtbot, wizard, OWNERS)
    with unanswered(window, run.Lane.WRITE):
        click(qtbot, wizard, "nextButton")
        qtbot.keyClick(part(wizard, ProgressDialog), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "已取消" in bar_text(wizard))
    assert count(window.desk) == 0
    assert importing.batches(window.desk) == []
    bring_in(qtbot, wizard)
    assert count(window.desk) == 335, "and it can be done after all"


def test_a_ledger_without_categories_asks_whose_they_are(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    ledger = tmp_path / "小台账.csv"
    ledger.write_text("楼栋,房号,业主姓名\n1栋,101,张三\n1栋,102,李四\n", encoding="utf-8")
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    check(qtbot, wizard, ledger)
    assert not part(wizard, QPushButton, "nextButton").isEnabled()
    chooser = part(wizard, QComboBox, "ledgerCategory")
    assert chooser.isVisible()
    chooser.setFocus()
    qtbot.keyClick(chooser, Qt.Key.Key_Down)
    qtbot.keyClick(chooser, Qt.Key.Key_Down)
    chooser.activated.emit(chooser.currentIndex())
    qtbot.waitUntil(part(wizard, QPushButton, "nextButton").isEnabled)
    bring_in(qtbot, wizard)
    assert [row.category for row in dossiers.rows(window.desk, dossiers.ids(window.desk, Selection()))] == ["WJ", "WJ"]


def test_fifty_thousand_rows_are_scrolled_without_reading_them_all(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    ledger = tmp_path / "大台账.csv"
    lines = [f"{number // 200 + 1}栋,{number % 200 + 101},张{number},已接房" for number in range(50_000)]
    lines[40_000] = "201栋,,没有房号,已接房"
    ledger.write_text("\n".join(["楼栋,房号,业主姓名,客户类别", *lines]), encoding="utf-8")
    dry_run = importing.preview(desk, ledger)
    seen = survey(dry_run)
    assert list(seen.places[Shown.REJECTED]) == [40_000]
    model, table = LedgerRowsModel(), QTableView()
    asked: set[int] = set()
    shown = model._text
    model._text = lambda row, place, column: (asked.add(place), shown(row, place, column))[1]  # type: ignore[method-assign]
    table.setModel(model)
    table.resize(1000, 600)
    qtbot.addWidget(table)
    table.show()
    qtbot.waitExposed(table)
    model.show_rows(dry_run, seen.places[Shown.ALL])
    table.scrollToBottom()
    QApplication.processEvents()
    assert model.index(49_999, FIXED + 2).data() == "张49999"
    assert len(asked) < 200, "only what is on the screen is read"
    bottom = table.indexAt(QPoint(5, table.viewport().height() - 5))
    assert bottom.row() == 49_999
