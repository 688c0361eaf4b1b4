"""The import wizard with the office's own ledgers: by keys and clicks, into a real archive."""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import Selection, State
from app.models.services import dossiers, importing
from app.models.services.desk import Desk
from app.models.services.today import today
from app.ui import run
from app.ui.dialogs.batches import BatchesDialog, UndoDialog
from app.ui.dialogs.import_wizard.columns import ColumnsDialog
from app.ui.dialogs.import_wizard.rows import FIXED, REASON, STATUS, LedgerRowsModel, Shown, survey
from app.ui.dialogs.import_wizard.wizard import ImportWizard
from app.ui.dialogs.labels.dialog import LabelsDialog
from app.ui.dialogs.progress import ProgressDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers import DossiersPage
from tests.conftest import register
from tests.ui.hands import bar_text, click, part, unanswered, write

LEDGERS = Path(__file__).resolve().parents[1] / "data" / "ledgers"
OWNERS, REGISTER = LEDGERS / "owners-yujingwan.xlsx", LEDGERS / "borrow-register-2024.xlsx"
ROOM_OF_ROW_79 = "405"
Opener = Callable[..., MainWindow]


@pytest.fixture
def window(window_of: Opener) -> MainWindow:
    """李梅 before an archive with nothing in it."""
    return window_of("li", kinds=(DossiersPage,))


def open_wizard(qtbot: QtBot, window: MainWindow, button: str = "importButton") -> ImportWizard:
    click(qtbot, window, button)
    wizard = part(window, ImportWizard, "importWizard")
    qtbot.waitExposed(wizard)
    return wizard


def check(qtbot: QtBot, wizard: ImportWizard, path: Path) -> None:
    write(qtbot, wizard, "fileEdit", str(path))
    qtbot.keyClick(part(wizard, QLineEdit, "fileEdit"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part(wizard, QTableView, "importTable").isVisible())


def bring_in(qtbot: QtBot, wizard: ImportWizard) -> None:
    click(qtbot, wizard, "nextButton")
    qtbot.waitUntil(lambda: part(wizard, QLabel, "importResult").isVisible())


def summary(wizard: ImportWizard) -> str:
    return part(wizard, QLabel, "importSummary").text()


def rows_of(wizard: ImportWizard) -> LedgerRowsModel:
    model = part(wizard, QTableView, "importTable").model()
    assert isinstance(model, LedgerRowsModel)
    return model


def line_of(model: LedgerRowsModel, number: int) -> int:
    return next(line for line in range(model.rowCount()) if model.row_at(line).number == number)


def double_click_reason(qtbot: QtBot, wizard: ImportWizard, number: int) -> None:
    table, model = part(wizard, QTableView, "importVerdicts"), rows_of(wizard)
    reason = model.index(line_of(model, number), REASON)
    table.scrollTo(reason)
    spot = table.visualRect(reason).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def mend(qtbot: QtBot, wizard: ImportWizard, number: int, new_text: str) -> None:
    """Double-click the reason of a row, which opens the cell it is about; type; Enter."""
    double_click_reason(qtbot, wizard, number)
    editor = part(wizard, QTableView, "importTable").viewport().findChild(QLineEdit)
    assert editor is not None
    editor.clear()
    qtbot.keyClicks(editor, new_text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def count(desk: Desk) -> int:
    return len(dossiers.ids(desk, Selection()))


def test_the_owners_ledger_comes_in_and_its_problems_are_named(qtbot: QtBot, window: MainWindow) -> None:
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    check(qtbot, wizard, OWNERS)
    assert summary(wizard) == "359 行：可导入 335，退回 24，提醒 13"
    model = rows_of(wizard)
    assert model.rowCount() == 24, "the rejected ones come first"
    told = {model.row_at(line).number: model.index(line, REASON).data() for line in range(24)}
    assert told[41].startswith("证件号码被表格软件截断") and "看不出是哪一户" in told[79]
    assert not any("[" in reason for reason in told.values()), "codes are for the spreadsheet and for programs"
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
    assert wizard.isVisible() and "已更正的 1 处" in bar_text(wizard)
    click(qtbot, wizard, "backButton")
    assert not part(wizard, QTableView, "importTable").isVisible(), "told once, then it is the clerk's choice"
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
    model, before = rows_of(wizard), wizard._check.dry_run
    with unanswered(window, run.Lane.WRITE):
        row = model.row_at(line_of(model, 79))
        for text in ("404", "40", ROOM_OF_ROW_79):
            model.edited.emit(row, row.keys.index("room"), text)
        assert (wizard._check.dry_run, model.row_at(line_of(model, 79))) == (before, row)
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


@pytest.mark.rule("S05-R4")
def test_the_same_file_twice_is_refused_with_the_clause(qtbot: QtBot, window: MainWindow) -> None:
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    check(qtbot, wizard, OWNERS)
    bring_in(qtbot, wizard)
    click(qtbot, wizard, "againButton")
    click(qtbot, wizard, "nextButton")
    error = part(wizard, QLabel, "fileEdit-error")
    qtbot.waitUntil(error.isVisible)
    assert "已经导入过" in error.text() and "《客户档案管理办法》4.2.3" in error.text()
    assert count(window.desk) == 335
    click(qtbot, wizard, "openBatchesButton")
    take_back(qtbot, part(wizard, BatchesDialog, "batchesDialog"), rows=1)
    qtbot.waitUntil(lambda: not error.isVisible())
    assert count(window.desk) == 0
    qtbot.keyClick(part(wizard, BatchesDialog, "batchesDialog"), Qt.Key.Key_Escape)
    check(qtbot, wizard, OWNERS)


def test_an_import_is_taken_back_while_nothing_has_happened(qtbot: QtBot, window: MainWindow) -> None:
    importing.commit(window.desk, importing.preview(window.desk, OWNERS))
    page = window.workplace.current
    page.refresh()
    batches = undo_first(qtbot, window)
    qtbot.waitUntil(lambda: "已撤销" in bar_text(batches))
    assert count(window.desk) == 0
    qtbot.keyClick(batches, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: part(window, QPushButton, "emptyImportButton").isVisible())


@pytest.mark.rule("S02-R4")
def test_a_batch_that_was_touched_stays(qtbot: QtBot, window: MainWindow) -> None:
    importing.commit(window.desk, importing.preview(window.desk, OWNERS))
    dossiers.shelve(window.desk, [3], "B柜2层01")
    window.workplace.current.refresh()
    batches = undo_first(qtbot, window)
    qtbot.waitUntil(lambda: "不能整批撤销" in bar_text(batches))
    assert "1 份" in bar_text(batches) and "《银保监客户信息管理办法》二" in bar_text(batches)
    assert count(window.desk) == 335


def undo_first(qtbot: QtBot, window: MainWindow) -> BatchesDialog:
    window.workplace.current.commands.actions["batches"].trigger()
    batches = part(window, BatchesDialog, "batchesDialog")
    take_back(qtbot, batches, rows=1)
    return batches


def take_back(qtbot: QtBot, batches: BatchesDialog, rows: int, line: int = 0) -> None:
    table = part(batches, QTableWidget, "batchesTable")
    qtbot.waitUntil(lambda: table.rowCount() == rows)
    table.selectRow(line)
    click(qtbot, batches, "undoButton")
    confirm = part(batches, UndoDialog, "undoDialog")
    assert part(confirm, QPushButton, "cancelButton").isDefault()
    click(qtbot, confirm, "confirmButton")


def test_the_register_goes_first_and_then_its_dossiers(qtbot: QtBot, window: MainWindow) -> None:
    importing.commit(window.desk, importing.preview(window.desk, OWNERS))
    importing.commit(window.desk, importing.preview(window.desk, REGISTER))
    window.workplace.current.refresh()
    window.workplace.current.commands.actions["batches"].trigger()
    batches = part(window, BatchesDialog, "batchesDialog")
    table = part(batches, QTableWidget, "batchesTable")
    take_back(qtbot, batches, rows=2, line=1)
    qtbot.waitUntil(lambda: "不能整批撤销" in bar_text(batches))
    take_back(qtbot, batches, rows=2, line=0)
    qtbot.waitUntil(lambda: "124 笔借阅记录已退出" in bar_text(batches))
    assert "档号" not in bar_text(batches)
    qtbot.waitUntil(lambda: table.item(0, 5).text().startswith("已撤销"))
    take_back(qtbot, batches, rows=2, line=1)
    qtbot.waitUntil(lambda: "335 份档案已退出。这些档号不会再次发放" in bar_text(batches))
    assert count(window.desk) == 0


def test_last_years_register_becomes_history_and_eight_overdue_loans(qtbot: QtBot, window: MainWindow) -> None:
    importing.commit(window.desk, importing.preview(window.desk, OWNERS))
    window.workplace.current.refresh()
    wizard = open_wizard(qtbot, window)
    check(qtbot, wizard, REGISTER)
    assert "130 行：可导入 124，退回 6" in summary(wizard) and "8 笔至今未还" in summary(wizard)
    model = rows_of(wizard)
    assert (model.rowCount(), model.row_at(0).number) == (6, 17)
    assert model.index(0, REASON).data().startswith("档案库里没有这一袋")
    assert model.problem_column(0) == FIXED + model.row_at(0).keys.index("dossier_text")
    bring_in(qtbot, wizard)
    told = part(wizard, QLabel, "importResultMore").text()
    assert part(wizard, QLabel, "importResult").text() == "已导入 124 笔借阅记录"
    assert "116 笔已归还" in told and "逾期 8 笔" in told and "6 行退回" in told
    assert importing.batches(window.desk)[0].row_count == 124
    assert len(dossiers.ids(window.desk, Selection(state=State.LENT))) == 8
    assert len(today(window.desk).overdue) == 8


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
    told = model._text
    model._text = lambda row, place, column: (asked.add(place), told(row, place, column))[1]  # type: ignore[method-assign]
    table.setModel(model)
    table.resize(1000, 600)
    qtbot.addWidget(table)
    table.show()
    qtbot.waitExposed(table)
    begun = time.perf_counter()
    model.show_rows(dry_run, seen.places[Shown.ALL])
    table.scrollToBottom()
    QApplication.processEvents()
    taken = time.perf_counter() - begun
    assert model.index(49_999, FIXED + 2).data() == "张49999"
    assert len(asked) < 200, "only what is on the screen is read"
    assert taken < 1.0, "a second would be far too long already"
    bottom = table.indexAt(QPoint(5, table.viewport().height() - 5))
    assert bottom.row() == 49_999


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
    told = [model.index(line, REASON).data() for line in range(4)]
    assert "与第 2 行是同一户" in told[1] and "删去" not in told[1]
    names = "、".join(category.name for category in window.desk.pack.categories)
    assert f"请改成其中一个：{names}" in told[3]

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
