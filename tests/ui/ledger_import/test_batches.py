"""Earlier imports: the same file again, a batch taken back, registers and dossiers one after the other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import DossierState, Selection
from app.models.services import dossiers, importing
from app.models.services.today import today
from app.models.services.waiting import OVERDUE
from app.ui.dialogs.batches import BatchesDialog
from app.ui.dialogs.confirm import ConfirmDialog
from app.ui.dialogs.import_wizard.rows import FIXED, REASON
from app.ui.main_window import MainWindow
from app.ui.widgets.rows import RowsTable
from tests.ui.hands import bar_text, choose_action, click, part
from tests.ui.ledger_import.hands import (
    OWNERS,
    REGISTER,
    bring_in,
    check,
    count,
    open_wizard,
    rows_of,
    summary,
)


@pytest.mark.rule("S05-R4")
def test_the_same_file_twice_is_refused_with_the_clause(qtbot: QtBot, window: MainWindow) -> None:
    wizard = open_wizard(qtbot, window, "emptyImportButton")
    check(qtbot, wizard, OWNERS)
    bring_in(qtbot, wizard)
    click(qtbot, wizard, "againButton")
    click(qtbot, wizard, "nextButton")
    error = part(wizard, QLabel, "fileEdit-error")
    qtbot.waitUntil(error.isVisible)
    assert "已经导入过（本系统保障）" in error.text()
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


def test_a_batch_that_was_touched_stays(qtbot: QtBot, window: MainWindow) -> None:
    importing.commit(window.desk, importing.preview(window.desk, OWNERS))
    dossiers.shelve(window.desk, [3], "B柜2层01")
    window.workplace.current.refresh()
    batches = undo_first(qtbot, window)
    qtbot.waitUntil(lambda: "不能整批撤销" in bar_text(batches))
    assert "1 份" in bar_text(batches) and "本系统保障" in bar_text(batches)
    assert count(window.desk) == 335


def undo_first(qtbot: QtBot, window: MainWindow) -> BatchesDialog:
    choose_action(window.workplace.current, "batches")
    batches = part(window, BatchesDialog, "batchesDialog")
    take_back(qtbot, batches, rows=1)
    return batches


def take_back(qtbot: QtBot, batches: BatchesDialog, rows: int, line: int = 0) -> None:
    table = part(batches, RowsTable, "batchesTable")
    qtbot.waitUntil(lambda: table.model().rowCount() == rows)
    table.selectRow(line)
    click(qtbot, batches, "undoButton")
    confirm = part(batches, ConfirmDialog, "confirmDialog")
    assert part(confirm, QPushButton, "cancelButton").isDefault()
    click(qtbot, confirm, "okButton")


def test_the_register_goes_first_and_then_its_dossiers(qtbot: QtBot, window: MainWindow) -> None:
    importing.commit(window.desk, importing.preview(window.desk, OWNERS))
    importing.commit(window.desk, importing.preview(window.desk, REGISTER))
    window.workplace.current.refresh()
    choose_action(window.workplace.current, "batches")
    batches = part(window, BatchesDialog, "batchesDialog")
    table = part(batches, RowsTable, "batchesTable")
    take_back(qtbot, batches, rows=2, line=1)
    qtbot.waitUntil(lambda: "不能整批撤销" in bar_text(batches))
    take_back(qtbot, batches, rows=2, line=0)
    qtbot.waitUntil(lambda: "124 笔借阅记录已退出" in bar_text(batches))
    assert "档号" not in bar_text(batches)
    qtbot.waitUntil(lambda: table.model().index(0, 5).data().startswith("已撤销"))
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
    shown = part(wizard, QLabel, "importResultMore").text()
    assert part(wizard, QLabel, "importResult").text() == "已导入 124 笔借阅记录"
    assert "116 笔已归还" in shown and "逾期 8 笔" in shown and "6 行退回" in shown
    assert importing.batches(window.desk)[0].row_count == 124
    assert len(dossiers.ids(window.desk, Selection(state=DossierState.LENT))) == 8
    assert len(today(window.desk).of(OVERDUE)) == 8
