"""A scan is looked at in the window and does not leave it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter, QPixmap
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.domain.errors import BadInput
from app.models.domain.item import NewItem
from app.models.domain.policy.medium import Medium
from app.models.pdf.picture import read_picture
from app.models.services import filing, trail
from app.ui.dialogs.dossier.dialog import DossierDialog
from app.ui.dialogs.dossier.picture import PictureDialog, PictureView
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.main_window import MainWindow
from app.ui.pages.today import TodayPage
from app.ui.widgets.pdf_view import PdfView, image_of
from tests.kept import attach
from tests.office import register
from tests.ui.hands import bar_text, click, part, write
from tests.unit.pdf.test_pdf_pages import pdf

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
        attach(window.desk, filing.add_item(window.desk, number, new).value, path)
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
    qtbot.waitUntil(lambda: preview.painted)
    assert preview.page_count == 1
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
    view = part(shown, PictureView, "pictureView")

    def size() -> tuple[int, int]:
        return view.shown_size.width(), view.shown_size.height()

    room = view.maximumViewportSize()
    qtbot.waitUntil(lambda: size()[0] <= room.width() and size()[1] <= room.height())
    assert size()[0] > 500 and view.horizontalScrollBar().maximum() == 0, "whole, and as large as it goes"
    whole = size()
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for key, held, wanted in (
        (Qt.Key.Key_Equal, ctrl, (round(whole[0] * 1.25), round(whole[1] * 1.25))),
        (Qt.Key.Key_1, ctrl, (3000, 2000)),
        (Qt.Key.Key_R, ctrl, (2000, 3000)),
        (Qt.Key.Key_R, ctrl | shift, (3000, 2000)),
        (Qt.Key.Key_Minus, ctrl, (2400, 1600)),
        (Qt.Key.Key_0, ctrl, whole),
    ):
        qtbot.keyClick(shown, key, held)
        qtbot.waitUntil(lambda wanted=wanted: all(abs(a - b) <= 2 for a, b in zip(size(), wanted, strict=True)))
    click(qtbot, shown, "turnRight")
    assert size()[1] > size()[0] and size()[1] <= room.height(), "turned, it still fits"
    shown.accept()


def peak_mib() -> float:
    """The most memory that this process has held."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024


@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak of memory as Linux tells it")
def test_a_large_scan_enlarged_as_far_as_it_goes_takes_no_more_memory(qtbot: QtBot) -> None:
    scan = QImage(4960, 7016, QImage.Format.Format_Grayscale8)
    scan.fill(200)
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.ReadWrite)
    assert scan.save(data, "jpg")
    seen = read_picture(data.data().data())
    view = PictureView(image_of(seen.dots, grey=seen.grey))
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    qtbot.waitExposed(view)
    view.fit()
    view.turn(1)
    before = peak_mib()
    for _ in range(20):
        view.zoom(1.25)
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        shown = view.grab().toImage()
    assert view.scale == 8.0 and view.shown_size.width() == 8 * 7016
    assert abs(shown.pixelColor(450, 300).lightness() - 200) < 6
    assert peak_mib() - before < 60


def test_what_was_in_the_middle_stays_there_when_enlarged(qtbot: QtBot) -> None:
    scan = QImage(1000, 1000, QImage.Format.Format_RGB32)
    scan.fill(QColor("white"))
    painter = QPainter(scan)
    painter.fillRect(480, 480, 40, 40, QColor("red"))
    painter.end()
    view = PictureView(scan)
    qtbot.addWidget(view)
    view.resize(400, 400)
    view.show()
    qtbot.waitExposed(view)
    view.fit()
    for scale in (1.0, 2.0, 0.5, 8.0):
        view.show_at(scale)
        shown = view.viewport().grab().toImage()
        middle = shown.pixelColor(shown.width() // 2, shown.height() // 2)
        assert (middle.red(), middle.green()) == (255, 0), scale


def picture(kind: str, width: int, height: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(120)
    assert image.save(buffer, kind)
    return buffer.data().data()


def test_a_photograph_of_too_many_dots_is_read_smaller_and_said_so(qtbot: QtBot) -> None:
    found = read_picture(picture("jpg", 10_000, 8_200))
    assert found.reduced and found.dots.width * found.dots.height <= 80_000_000
    assert not read_picture(picture("jpg", 6000, 9000)).reduced
    with pytest.raises(BadInput, match="10000×8200") as caught:
        read_picture(picture("png", 10_000, 8_200))
    assert caught.value.code == "picture-too-large"


def test_a_pdf_that_cannot_be_opened_is_said_in_the_preview(qtbot: QtBot) -> None:
    preview = PdfPreview(None, "凭单", b"%PDF-1.7\nbroken")
    qtbot.addWidget(preview)
    preview.open()
    qtbot.waitUntil(lambda: "已损坏" in bar_text(preview))
    assert not part(preview, QPushButton, "printButton").isEnabled() and preview.page_count == 0


def test_a_pdf_is_walked_through_enlarged_and_only_what_is_seen_is_kept(qtbot: QtBot) -> None:
    writer, out = PdfWriter(), BytesIO()
    for _ in range(200):
        writer.add_blank_page(595, 842)
    writer.add_blank_page(14_400, 14_400)
    writer.write(out)
    preview = PdfPreview(None, "凭单", out.getvalue())
    qtbot.addWidget(preview)
    preview.open()
    qtbot.waitUntil(lambda: preview.painted)
    view, number = part(preview, PdfView, "pdfView"), part(preview, QLabel, "pageNumber")
    assert "第 1 页，共 201 页" in number.text()
    for _ in range(10):
        click(qtbot, preview, "zoomIn")
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 2000)
        view.viewport().repaint()
        qtbot.waitUntil(lambda: preview.painted)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    view.viewport().repaint()
    qtbot.waitUntil(lambda: preview.painted)
    assert "第 201 页" in number.text()
    assert len(view._tiles) <= 48
    click(qtbot, preview, "zoomFit")
    assert "第 201 页" in number.text(), "the page stays when the scale changes"
    assert view.horizontalScrollBar().maximum() == 0
    preview.reject()
    assert not view._tiles


@pytest.mark.rule("S04-R7")
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("坏.pdf", b"%PDF-1.7\nbroken"),
        ("自指.pdf", pdf("<</Type/Pages/Count 5/Kids[2 0 R]>>")),
        ("坏.png", b"\x89PNG\r\n\x1a\nbroken"),
    ],
)
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
    part(form, QComboBox, "recipient").setCurrentText("依法提供给有权机关")
    write(qtbot, form, "recipientName", "税务局")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "副本已存为 桌面.mp4" in bar_text(dialog))
    assert out.read_bytes() == video.read_bytes()
    event = trail.newest(dialog.desk)[0]
    assert (event.action, event.detail["purpose"]) == ("file.export", "法院调取")


def test_a_form_is_saved_and_printed(qtbot: QtBot, scan: Path) -> None:
    preview = PdfPreview(None, "凭单", scan.read_bytes())
    qtbot.addWidget(preview)
    assert buttons(preview) >= KEEPING
