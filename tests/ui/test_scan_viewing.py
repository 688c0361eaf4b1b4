"""A scan is looked at in the window and does not leave it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtWidgets import QComboBox, QPushButton, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.domain.item import NewItem
from app.models.domain.policy import Medium
from app.models.services import filing
from app.ui.dialogs.dossier import DossierDialog
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.main_window import MainWindow
from app.ui.pages.today import TodayPage
from tests.conftest import register
from tests.ui.hands import click, part

KEEPING = {"saveButton", "saveLockedButton", "printButton"}


def buttons(preview: PdfPreview) -> set[str]:
    return {one.objectName() for one in preview.findChildren(QPushButton)}


@pytest.fixture
def scan(tmp_path: Path, qtbot: QtBot) -> Path:
    """A PDF of one page."""
    path = tmp_path / "正面.pdf"
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    painter.drawText(100, 100, "ID")
    painter.end()
    return path


@pytest.mark.rule("S06-R4", "S04-R7")
def test_a_scan_that_is_looked_at_is_neither_saved_nor_printed(
    qtbot: QtBot, window_of: Callable[..., MainWindow], scan: Path
) -> None:
    window = window_of("li", kinds=(TodayPage,))
    number = register(window.desk, "1栋1单元101", "张三")
    item = filing.add_item(window.desk, number, NewItem("合同", True, Medium.PAPER, 1, "", "", False, "")).value
    filing.attach(window.desk, item, scan)
    dialog = DossierDialog(window, window.desk, number)
    dialog.open()
    part(dialog, QTabWidget, "dossierTabs").setCurrentIndex(2)
    files = part(dialog, QTableView, "filesTable")
    items = part(dialog, QTableView, "itemsTable")
    qtbot.waitUntil(lambda: items.model().rowCount() == 1)
    items.selectRow(0)
    qtbot.waitUntil(lambda: files.model().rowCount() == 1)
    files.selectRow(0)
    click(qtbot, dialog, "openFileButton")
    qtbot.waitUntil(lambda: dialog.findChild(FormDialog) is not None)
    form = part(dialog, FormDialog, "formDialog")
    part(form, QComboBox, "purpose").setCurrentText("业主要求")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: dialog.findChild(PdfPreview) is not None)
    preview = part(dialog, PdfPreview, "pdfPreview")
    assert preview.document.pageCount() == 1
    assert "closeButton" in buttons(preview) and not buttons(preview) & KEEPING
    preview.reject()


def test_a_form_is_saved_and_printed(qtbot: QtBot, scan: Path) -> None:
    preview = PdfPreview(None, "凭单", scan.read_bytes())
    qtbot.addWidget(preview)
    assert buttons(preview) >= KEEPING
