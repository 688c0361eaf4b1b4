"""A form as it will be printed: shown, saved, printed as dots and to a file."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import datetime
from errno import ENOSPC
from io import BytesIO
from itertools import count, pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from app.models.domain.errors import BadInput
from app.reports import labels
from app.reports.footer import FormHead
from app.reports.label_stock import STOCKS
from app.reports.labels import Label
from app.reports.paper import FormSheet
from app.ui import run
from app.ui.dialogs import pdf_preview
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.main_window import MainWindow
from app.ui.printing.dots import PrintRun
from app.ui.widgets.pdf_view import PdfView
from tests.ui.hands import bar_text, click, give_keys, part, write
from tests.ui.test_shell import SeatPage


@pytest.fixture
def form() -> bytes:
    """A form of two pages."""
    sheet = FormSheet("试印", FormHead("御景湾", "YJW", datetime(2026, 3, 2)))
    for number in range(120):
        sheet.paragraph(f"第{number}行，王芳")
    return sheet.pdf()


@pytest.fixture
def preview(qtbot: QtBot, window: MainWindow, form: bytes) -> PdfPreview:
    """The form on the screen."""
    preview = PdfPreview(window, "试印", form)
    preview.open()
    qtbot.waitUntil(lambda: preview.painted)
    return preview


@pytest.fixture
def dots(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine whose printing system takes no PDF; its printer is a file, in which Qt keeps the dots."""
    monkeypatch.setattr(
        pdf_preview, "way_for", lambda owner, printer, _pdf, pages, _form: PrintRun(owner, pages, printer)
    )


def endless(pages: int) -> bytes:
    """A PDF with the same labels on many pages."""
    one = PdfReader(BytesIO(labels.render([Label("600000000165", "档号", "房号", "姓名")] * 21, STOCKS["l7160"])))
    many, out = PdfWriter(), BytesIO()
    for _ in range(pages):
        many.add_page(one.pages[0])
    many.write(out)
    return out.getvalue()


def to_file(folder: Path) -> QPrinter:
    """A printer as a print dialog leaves it that was told to print to a file."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(folder / "printed.pdf"))
    return printer


def test_the_preview_shows_every_page_and_writes_nothing(preview: PdfPreview, tmp_path: Path, form: bytes) -> None:
    assert preview.page_count == len(PdfReader(BytesIO(form)).pages) > 1
    assert "第 1 页，共 " in part(preview, QLabel, "pageNumber").text()
    shown = part(preview, PdfView, "pdfView").viewport().grab().toImage()
    middle = {shown.pixelColor(x, shown.height() // 3).lightness() for x in range(shown.width())}
    assert max(middle) == 255 and min(middle) < 100, "black on white"
    assert not list(tmp_path.rglob("*.pdf"))


def test_a_form_saved_encrypted_opens_only_with_its_password(qtbot: QtBot, preview: PdfPreview, tmp_path: Path) -> None:
    click(qtbot, preview, "saveLockedButton")
    write(qtbot, preview, "pdfPassword", "short")
    click(qtbot, preview, "okButton")
    assert "更长" in part(preview, QLabel, "pdfPassword-error").text()
    write(qtbot, preview, "pdfPassword", "three small words")
    write(qtbot, preview, "pdfPasswordAgain", "three small words")
    click(qtbot, preview, "okButton")
    file = tmp_path / "试印.pdf"
    dialog = part(preview, QFileDialog, "saveDialog")
    with qtbot.waitSignal(preview.kept):
        dialog.fileSelected.emit(str(file))
    assert PdfReader(file).is_encrypted
    assert "试印" in PdfReader(file, password="three small words").pages[0].extract_text()


def test_a_place_that_cannot_be_written_is_said_and_not_a_crash(preview: PdfPreview, tmp_path: Path) -> None:
    preview.save(tmp_path / "no folder" / "form.pdf")
    assert "无法保存" in bar_text(preview)


def test_printing_to_a_file_writes_the_form_itself(
    qtbot: QtBot, window: MainWindow, preview: PdfPreview, tmp_path: Path, form: bytes
) -> None:
    printer = to_file(tmp_path)
    with qtbot.waitSignal(preview.kept):
        preview.print_to(printer)
    assert (tmp_path / "printed.pdf").read_bytes() == form, "the form itself, not a picture of it"
    assert f"已打印成 PDF 文件：{tmp_path / 'printed.pdf'}" in bar_text(preview)
    dismiss = part(preview, QPushButton, "messageDismiss")
    dismiss.setFocus()
    qtbot.keyClick(dismiss, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.findChildren(PdfPreview))


def test_print_opens_the_system_dialog_and_prints_every_page(qtbot: QtBot, preview: PdfPreview, tmp_path: Path) -> None:
    click(qtbot, preview, "printButton")
    asked = part(preview, QPrintDialog)
    assert asked is not None
    qtbot.waitUntil(asked.isVisible)
    asked.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    write(qtbot, asked, "filename", str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(preview.kept):
        asked.accept()
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == preview.page_count > 1


def test_only_the_chosen_pages_go_into_a_file_and_the_other_way_round_where_that_is_wanted(
    qtbot: QtBot, preview: PdfPreview, tmp_path: Path, form: bytes
) -> None:
    printer = to_file(tmp_path)
    printer.setFromTo(2, 3)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    with qtbot.waitSignal(preview.kept):
        preview.print_to(printer)
    printed = [page.extract_text() for page in PdfReader(tmp_path / "printed.pdf").pages]
    assert printed == [page.extract_text() for page in PdfReader(BytesIO(form)).pages[2:0:-1]]


def test_a_file_that_cannot_be_written_whole_leaves_the_old_one(
    qtbot: QtBot, preview: PdfPreview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "printed.pdf").write_text("old")

    def full(_file: int) -> None:
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    preview.print_to(to_file(tmp_path))
    qtbot.waitUntil(lambda: "无法保存" in bar_text(preview))
    assert [one.name for one in tmp_path.glob("*")] == ["printed.pdf"]
    assert (tmp_path / "printed.pdf").read_text() == "old"


@pytest.mark.usefixtures("dots")
def test_dots_keep_the_size_and_the_number_of_pages_at_the_printers_own_resolution(
    qtbot: QtBot, preview: PdfPreview, tmp_path: Path
) -> None:
    printer = to_file(tmp_path)
    printer.setResolution(600)
    with qtbot.waitSignal(preview.kept):
        preview.print_to(printer)
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert len(pages) == preview.page_count
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == pytest.approx([595, 842], abs=1)
    assert {strip.image.width for page in pages for strip in page.images} == {round(210 / 25.4 * 600)}


@pytest.mark.usefixtures("dots")
def test_a_thermal_head_gets_a_dot_for_each_of_its_own(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    made = labels.render([Label("600000000165", "档号", "房号", "姓名")], STOCKS["roll-60x40-203"])
    preview = PdfPreview(window, "标签", made)
    preview.open()
    qtbot.waitUntil(lambda: preview.page_count == 1)
    printer = to_file(tmp_path)
    printer.setResolution(203)
    with qtbot.waitSignal(preview.kept):
        preview.print_to(printer)
    (page,) = PdfReader(tmp_path / "printed.pdf").pages
    assert page.mediabox.width > page.mediabox.height, "not turned against the roll"
    assert {strip.image.width for strip in page.images} == {60 * 8}


@pytest.mark.usefixtures("dots")
def test_the_window_answers_between_two_pages_of_2400_and_cancels_the_rest(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    preview = PdfPreview(window, "标签", endless(2400))
    preview.open()
    qtbot.waitUntil(lambda: preview.page_count == 2400)
    answers, between = count(1), []
    timer = QTimer(preview, interval=0)
    timer.timeout.connect(lambda: next(answers))
    timer.start()
    preview.print_to(to_file(tmp_path))
    preview._printing.advanced.connect(lambda page, _of: between.append((page, next(answers))))
    qtbot.waitUntil(lambda: "第 4 页，共 2400 页" in bar_text(preview))
    click(qtbot, preview, "cancelPrintButton")
    qtbot.waitUntil(lambda: "已取消打印" in bar_text(preview) and run.is_quiet())
    assert [page for page, _ in between] == [2, 3, 4], "no page after the cancel"
    assert all(later - sooner > 1 for (_, sooner), (_, later) in pairwise(between)), "the window answered meanwhile"
    assert not (tmp_path / "printed.pdf").exists() or len(PdfReader(tmp_path / "printed.pdf").pages) < 2400


@pytest.mark.usefixtures("dots")
def test_printing_can_be_cancelled(qtbot: QtBot, preview: PdfPreview, tmp_path: Path) -> None:
    cancel = part(preview, QPushButton, "cancelPrintButton")
    assert not cancel.isVisible()
    preview.print_to(to_file(tmp_path))
    assert cancel.isVisible() and not part(preview, QPushButton, "printButton").isEnabled()
    with qtbot.assertNotEmitted(preview.kept):
        click(qtbot, preview, "cancelPrintButton")
        qtbot.waitUntil(run.is_quiet)
    assert "已取消打印" in bar_text(preview)
    assert not cancel.isVisible() and part(preview, QPushButton, "printButton").isEnabled()


def test_closing_the_preview_ends_what_is_still_being_opened(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_it, closed, go_on = threading.Event(), threading.Event(), threading.Event()

    def open_slowly(_pdf: bytes, begun: Callable[[Callable[[], None]], None]) -> None:
        begun(closed.set)
        at_it.set()
        go_on.wait()
        raise BadInput("pdf-broken", "")

    monkeypatch.setattr(pdf_preview, "PdfPages", open_slowly)
    shown = PdfPreview(window, "试印", b"%PDF")
    shown.open()
    qtbot.waitUntil(at_it.is_set)
    shown.reject()
    assert closed.is_set()
    go_on.set()
    qtbot.waitUntil(run.is_quiet)


def test_the_last_paper_is_printed_again_by_its_key_until_the_lock(
    qtbot: QtBot, window_of: Callable[..., MainWindow], tmp_path: Path, form: bytes
) -> None:
    window = window_of("li", kinds=(SeatPage,))
    preview = PdfPreview(window.workplace.current, "借阅单", form, of="YJW-7")
    preview.open()
    qtbot.waitUntil(lambda: preview.painted)
    again = part(window, QPushButton, "printAgainButton")
    with qtbot.waitSignal(preview.kept):
        preview.print_to(to_file(tmp_path))
    preview.reject()
    assert again.isVisible() and "借阅单 YJW-7" in again.toolTip()
    give_keys(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    shown = part(window, PdfPreview)
    assert shown is not preview and shown.windowTitle() == "借阅单 YJW-7"
    assert shown.pdf == form
    kept = window.workplace._last_print.pdf
    window.lock()
    assert set(kept.data()) == {0}, "nothing of it outlives the session"


def test_before_the_first_print_the_key_answers_too(qtbot: QtBot, window_of: Callable[..., MainWindow]) -> None:
    window = window_of("li", kinds=(SeatPage,))
    give_keys(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert "没有可以重印的" in bar_text(window)


def test_enter_in_the_preview_prints_nothing(qtbot: QtBot, preview: PdfPreview) -> None:
    assert part(preview, QPushButton, "closeButton").isDefault()
    qtbot.keyClick(preview, Qt.Key.Key_Return)
    assert preview.findChild(QPrintDialog) is None


def test_closing_the_preview_wipes_the_form(preview: PdfPreview) -> None:
    preview.reject()
    assert set(preview.pdf) == {0}
