"""A scan is looked at in the window and does not leave it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPdfWriter, QPixmap
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.domain.item import NewItem
from app.models.domain.policy import Medium
from app.models.services import filing, trail
from app.ui.dialogs.dossier import DossierDialog
from app.ui.dialogs.dossier.picture import PictureDialog, PictureView
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.main_window import MainWindow
from app.ui.pages.today import TodayPage
from tests.conftest import register
from tests.ui.hands import bar_text, click, part

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


@pytest.fixture
def kept(qtbot: QtBot, window_of: Callable[..., MainWindow]) -> Iterator[Callable[[Path], DossierDialog]]:
    """A file is kept with an item, and stands chosen in the dossier's dialog."""

    def keep(path: Path, *, sensitive: bool = False, login: str = "li") -> DossierDialog:
        window = window_of(login, kinds=(TodayPage,))
        number = register(window.desk, "1栋1单元101", "张三")
        new = NewItem("合同", True, Medium.PAPER, 1, "", "", sensitive, "")
        filing.attach(window.desk, filing.add_item(window.desk, number, new).value, path)
        dialog = DossierDialog(window, window.desk, number)
        dialog.open()
        part(dialog, QTabWidget, "dossierTabs").setCurrentIndex(2)
        files = part(dialog, QTableView, "filesTable")
        qtbot.waitUntil(lambda: files.model().rowCount() == 1)
        files.selectRow(0)
        return dialog

    yield keep


def say_why(qtbot: QtBot, dialog: DossierDialog, button: str) -> FormDialog:
    click(qtbot, dialog, button)
    form = part(dialog, FormDialog, "formDialog")
    part(form, QComboBox, "purpose").setCurrentText("业主要求")
    click(qtbot, form, "okButton")
    return form


@pytest.mark.rule("S06-R4", "S04-R7")
def test_a_scan_that_is_looked_at_is_neither_saved_nor_printed(
    qtbot: QtBot, kept: Callable[..., DossierDialog], scan: Path
) -> None:
    dialog = kept(scan)
    say_why(qtbot, dialog, "openFileButton")
    preview = part(dialog, PdfPreview, "pdfPreview")
    assert preview.document.pageCount() == 1
    assert "closeButton" in buttons(preview) and not buttons(preview) & KEEPING
    preview.reject()


@pytest.mark.rule("S04-R7")
def test_a_picture_is_seen_whole_enlarged_and_turned_by_keys(
    qtbot: QtBot, kept: Callable[..., DossierDialog], tmp_path: Path
) -> None:
    path = tmp_path / "身份证.jpg"
    scan = QPixmap(3000, 2000)
    scan.fill(QColor("white"))
    assert scan.save(str(path))
    dialog = kept(path)
    say_why(qtbot, dialog, "openFileButton")
    shown = part(dialog, PictureDialog, "pictureDialog")
    qtbot.waitExposed(shown)
    view, picture = part(shown, PictureView, "pictureView"), part(shown, QLabel, "picture")

    def size() -> tuple[int, int]:
        return picture.pixmap().width(), picture.pixmap().height()

    room = view.maximumViewportSize()
    qtbot.waitUntil(lambda: size()[0] <= room.width() and size()[1] <= room.height())
    assert size()[0] > 500 and view.horizontalScrollBar().maximum() == 0, "whole, and as large as it goes"
    whole = size()
    for key, wanted in (
        (Qt.Key.Key_Equal, (round(whole[0] * 1.25), round(whole[1] * 1.25))),
        (Qt.Key.Key_1, (3000, 2000)),
        (Qt.Key.Key_R, (2000, 3000)),
        (Qt.Key.Key_L, (3000, 2000)),
        (Qt.Key.Key_Minus, (2400, 1600)),
        (Qt.Key.Key_0, whole),
    ):
        qtbot.keyClick(shown, key, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda wanted=wanted: all(abs(a - b) <= 2 for a, b in zip(size(), wanted, strict=True)))
    click(qtbot, shown, "turnRight")
    assert size()[1] > size()[0] and size()[1] <= room.height(), "turned, it still fits"
    shown.accept()


@pytest.mark.rule("S04-R7")
@pytest.mark.parametrize(("name", "data"), [("坏.pdf", b"%PDF-1.7\nbroken"), ("坏.png", b"\x89PNG\r\n\x1a\nbroken")])
def test_a_broken_scan_is_said_to_be_broken(
    qtbot: QtBot, kept: Callable[..., DossierDialog], tmp_path: Path, name: str, data: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    dialog = kept(path)
    say_why(qtbot, dialog, "openFileButton")
    qtbot.waitUntil(lambda: "已损坏" in bar_text(dialog))
    assert dialog.findChild(PdfPreview) is None and dialog.findChild(PictureDialog) is None


@pytest.mark.rule("S17-R4", "S06-R4")
def test_what_cannot_be_shown_comes_out_as_a_copy_with_a_purpose(
    qtbot: QtBot, kept: Callable[..., DossierDialog], tmp_path: Path
) -> None:
    video = tmp_path / "见证.mp4"
    video.write_bytes(bytes(range(256)) * 20)
    dialog = kept(video)
    say_why(qtbot, dialog, "openFileButton")
    qtbot.waitUntil(lambda: "可取出副本" in bar_text(dialog))
    out = tmp_path / "桌面.mp4"
    click(qtbot, dialog, "takeCopyButton")
    part(dialog, QFileDialog, "copyDialog").fileSelected.emit(str(out))
    part(dialog, QFileDialog, "copyDialog").reject()
    form = part(dialog, FormDialog, "formDialog")
    assert "在加密库之外" in part(form, QLabel, "formAbout").text()
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "须说明用途" in bar_text(form))
    assert not out.exists()
    part(form, QComboBox, "purpose").setCurrentText("法院调取")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "副本已存为 桌面.mp4" in bar_text(dialog))
    assert out.read_bytes() == video.read_bytes()
    event = trail.newest(dialog.desk)[0]
    assert (event.action, event.detail["purpose"]) == ("file.export", "法院调取")


def test_a_form_is_saved_and_printed(qtbot: QtBot, scan: Path) -> None:
    preview = PdfPreview(None, "凭单", scan.read_bytes())
    qtbot.addWidget(preview)
    assert buttons(preview) >= KEEPING
