"""The acts of a person at the page of dossiers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
)
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.detail_pane import DetailPane
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.widgets.dossier_model import BY_KEY
from app.ui.widgets.scan_box import ScanBox
from tests.ui.hands import part, type_in

Opener = Callable[..., MainWindow]
ID, MOBILE = "330106196203265242", "13812345678"
EVIL = '<b>王</b><img src="/etc/passwd">'


def shown(page: DossiersPage, column: str = "household") -> list[str]:
    model = page.table.dossiers
    return [model.index(line, BY_KEY[column]).data() for line in range(model.rowCount())]


def search(qtbot: QtBot, window: MainWindow, text: str) -> None:
    box = part(window, ScanBox, "scanBox")
    box.clear()
    type_in(qtbot, box, text)
    if not text.isascii():
        box.textEdited.emit(text)


def scan(qtbot: QtBot, window: MainWindow, code: str) -> None:
    search(qtbot, window, code)
    qtbot.keyClick(part(window, ScanBox, "scanBox"), Qt.Key.Key_Return)


def branches(page: DossiersPage, parent: str) -> list[tuple[str, str]]:
    model = page.tree.model()
    group = next(model.index(r, 0) for r in range(model.rowCount()) if model.index(r, 0).data() == parent)
    return [(model.index(r, 0, group).data(), model.index(r, 1, group).data()) for r in range(model.rowCount(group))]


def open_detail(qtbot: QtBot, page: DossiersPage, name: str) -> DetailPane:
    line = shown(page, "name").index(name)
    with qtbot.waitSignal(page.detail.shown):
        page.table.selectRow(line)
    return page.detail


def texts(root: DetailPane) -> str:
    return "\n".join(label.text() for label in root.findChildren(QLabel) if label.isVisibleTo(root))
