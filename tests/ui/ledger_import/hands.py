"""The acts of a person in the import wizard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QTableView,
)
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import Selection
from app.models.services import dossiers
from app.models.services.desk import Desk
from app.ui.dialogs.import_wizard.rows import REASON, LedgerRowsModel
from app.ui.dialogs.import_wizard.wizard import ImportWizard
from app.ui.main_window import MainWindow
from tests.ui.hands import click, part, write

LEDGERS = Path(__file__).resolve().parents[2] / "data" / "ledgers"
OWNERS, REGISTER = LEDGERS / "owners-yujingwan.xlsx", LEDGERS / "borrow-register-2024.xlsx"
ROOM_OF_ROW_79 = "405"
Opener = Callable[..., MainWindow]


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
