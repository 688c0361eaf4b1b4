"""Printed through a real printing system and read back: CUPS and its PDF printer, private to this test."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from io import BytesIO

import pytest
from PIL import ImageChops
from PIL.Image import Image
from pypdf import PdfReader
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrintEngine, QPrinter
from PySide6.QtWidgets import QComboBox, QPushButton, QRadioButton, QSpinBox
from pytestqt.qtbot import QtBot

from app.models.domain.errors import StoreProblem
from app.models.pdf.spool import Handover, Ticket, is_queued
from app.reports import labels
from app.reports.footer import FormHead
from app.reports.label_stock import STOCKS
from app.reports.paper import A4_LANDSCAPE, FormSheet
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.main_window import MainWindow
from app.ui.printing import spooled
from app.ui.printing.run import fit_paper
from tests.reports.reading import codes, pictures
from tests.reports.test_labels import some_labels
from tests.ui.hands import bar_text, click, part
from tests.ui.printing_system import PRINTER, USUAL, PrintingSystem, printing_system
from tests.ui.test_pdf_preview import endless

A4 = (595, 842)


@pytest.fixture(scope="module")
def system() -> Iterator[PrintingSystem]:
    """The printing system of this test."""
    with printing_system() as system:
        yield system


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow) -> Callable[[str, bytes], PdfPreview]:
    """Show a form as it will be printed."""

    def show(form: str, pdf: bytes) -> PdfPreview:
        preview = PdfPreview(window, form, pdf, of="王芳")
        preview.open()
        qtbot.waitUntil(lambda: preview.page_count > 0)
        return preview

    return show


def print_it(qtbot: QtBot, preview: PdfPreview, set_up: Callable[[QPrintDialog], None] = lambda _asked: None) -> None:
    """Print as a person does: choose the printer in the system's dialog, and agree."""
    click(qtbot, preview, "printButton")
    asked = part(preview, QPrintDialog)
    printers = part(asked, QComboBox, "printers")
    printers.setCurrentIndex(printers.findText(PRINTER))
    set_up(asked)
    with qtbot.waitSignal(preview.kept):
        asked.accept()


def a_form(lines: int = 120, page: tuple[float, float] | None = None) -> bytes:
    sheet = FormSheet("试印", FormHead("御景湾", "YJW", datetime(2026, 3, 2)), *([page] if page else []))
    for number in range(lines):
        sheet.paragraph(f"NO-{number}，王芳")
    return sheet.pdf()


def lines_of(pdf: bytes) -> list[list[str]]:
    return [re.findall(r"NO-\d+", page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages]


def alike(wanted: Image, sheet: Image) -> bool:
    """Whether two pictures show the same at the same place, but for the edges of letters."""
    wanted = wanted.resize(sheet.size)
    off = ImageChops.difference(wanted, sheet)
    return sum(off.histogram()[128:]) < 0.2 * sum(wanted.histogram()[:128])


def size(pdf: bytes) -> set[tuple[int, int]]:
    return {(round(page.mediabox.width), round(page.mediabox.height)) for page in PdfReader(BytesIO(pdf)).pages}


def test_a_sheet_of_labels_comes_out_as_it_was_made_and_every_code_reads(
    qtbot: QtBot, system: PrintingSystem, shown: Callable[[str, bytes], PdfPreview]
) -> None:
    stuck, before = some_labels(42), len(system.printed())
    made = labels.render(stuck, STOCKS["l7160"])
    preview = shown("标签", made)
    print_it(qtbot, preview)
    assert f"已交给打印机“{PRINTER}”" in bar_text(preview)
    *_, out = system.come_out(before + 1)
    assert size(out) == {A4} and len(PdfReader(BytesIO(out)).pages) == 2
    for dpi in (203, 300, 600):
        read = [text for sheet in pictures(out, dpi) for text, _, _ in codes(sheet)]
        assert sorted(read) == sorted(one.code for one in stuck), dpi
    assert all(map(alike, pictures(made, 100), pictures(out, 100))), "where it was, and as large as it was"
    noted = system.home.joinpath("error_log").read_text()
    assert "标签" in noted and "王芳" not in noted, "the system's log names the form, and nobody"


def test_a_label_of_a_roll_comes_out_on_a_page_of_its_own_size(
    qtbot: QtBot, system: PrintingSystem, shown: Callable[[str, bytes], PdfPreview]
) -> None:
    stuck, stock, before = some_labels(2), STOCKS["roll-60x40-203"], len(system.printed())
    print_it(qtbot, shown("标签", labels.render(stuck, stock)))
    *_, out = system.come_out(before + 1)
    assert size(out) == {(170, 113)}
    read = [text for sheet in pictures(out, stock.dpi) for text, _, _ in codes(sheet)]
    assert read == [one.code for one in stuck]


def test_pages_copies_and_order_are_those_of_the_dialog(
    qtbot: QtBot, system: PrintingSystem, shown: Callable[[str, bytes], PdfPreview]
) -> None:
    before, preview = len(system.printed()), shown("试印", a_form())

    def two_copies_of_two_pages(asked: QPrintDialog) -> None:
        part(asked, QRadioButton, "printRange").setChecked(True)
        for name, number in (("to", 3), ("from", 2), ("copies", 2)):
            part(asked, QSpinBox, name).setValue(number)

    print_it(qtbot, preview, two_copies_of_two_pages)
    *_, out = system.come_out(before + 1)
    _, second, third, *_ = lines_of(a_form())
    assert lines_of(out) == [second, third, second, third]


def test_paper_that_was_chosen_is_taken_and_the_form_shrunk_to_it(qtbot: QtBot, system: PrintingSystem) -> None:
    printer, before, sizes = QPrinter(), len(system.printed()), [(595.28, 841.89)]
    printer.setPrinterName(PRINTER)
    fit_paper(printer, sizes[0])
    usual = spooled.ticket_of(printer, "试印", sizes)
    assert (usual.paper, usual.shrunk) == ("A4", False)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    Handover(a_form(3), spooled.ticket_of(printer, "试印", sizes)).run()
    *_, out = system.come_out(before + 1)
    (wanted,), (sheet,) = pictures(a_form(3), 100), pictures(out, 100)
    assert size(out) == {(421, 595)} and alike(wanted, sheet), "whole, only smaller"


class TwoSided(QPrinter):
    """A printer that turns its paper, which a PDF printer does not."""

    def duplex(self) -> QPrinter.DuplexMode:
        return QPrinter.DuplexMode.DuplexAuto


@pytest.mark.usefixtures("system")
def test_two_sides_and_further_wishes_reach_the_system() -> None:
    printer = TwoSided()
    printer.setPrinterName(PRINTER)
    upright, across = [(595.28, 841.89)] * 3, [(841.89, 595.28)] * 3
    assert spooled.ticket_of(printer, "试印", upright).sides == "two-sided-long-edge"
    assert spooled.ticket_of(printer, "试印", across).sides == "two-sided-short-edge"
    printer.printEngine().setProperty(QPrintEngine.PrintEnginePropertyKey(0xFE00), ["number-up", "2"])
    printer.setPageRanges(QPageRanges.fromString("1,3"))
    asked = spooled.ticket_of(printer, "试印", upright)
    assert asked.options == (("number-up", "2"),) and asked.pages == "1,3"


def test_a_landscape_form_fills_its_sheet(
    qtbot: QtBot, system: PrintingSystem, shown: Callable[[str, bytes], PdfPreview]
) -> None:
    before, made = len(system.printed()), a_form(5, A4_LANDSCAPE)
    print_it(qtbot, shown("试印", made))
    *_, out = system.come_out(before + 1)
    (wanted,), (sheet,) = pictures(made, 100), pictures(out, 100)
    assert size(out) in ({A4}, {A4[::-1]})
    turned = [sheet.rotate(turn, expand=True) for turn in (0, 90, 180, 270)]
    assert [alike(wanted, one) for one in turned].count(True) == 1


def test_a_job_that_waits_is_reported_and_can_be_taken_back(
    qtbot: QtBot, system: PrintingSystem, shown: Callable[[str, bytes], PdfPreview], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spooled, "LOOK_EVERY_MS", 10)
    system.ask("cupsdisable", "-r", "out of paper", PRINTER)
    before, preview = len(system.printed()), shown("标签", endless(2400))
    assert preview.page_count == 2400
    print_it(qtbot, preview)
    qtbot.waitUntil(lambda: "停下了（out of paper）" in bar_text(preview))
    assert PRINTER in system.ask("lpstat", "-W", "not-completed", "-o")
    click(qtbot, preview, "cancelPrintButton")
    qtbot.waitUntil(lambda: "任务已撤回" in bar_text(preview))
    assert not part(preview, QPushButton, "cancelPrintButton").isVisible()
    system.ask("cupsenable", PRINTER)
    assert not system.ask("lpstat", "-W", "not-completed", "-o") and len(system.printed()) == before


def test_a_job_that_is_out_cannot_be_cancelled_any_more(
    qtbot: QtBot, system: PrintingSystem, shown: Callable[[str, bytes], PdfPreview], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spooled, "LOOK_EVERY_MS", 10)
    preview = shown("试印", a_form(3))
    print_it(qtbot, preview)
    qtbot.waitUntil(lambda: not part(preview, QPushButton, "cancelPrintButton").isVisible())
    assert part(preview, QPushButton, "printButton").isEnabled()


def test_the_next_print_of_a_form_offers_the_printer_that_it_had(
    qtbot: QtBot, system: PrintingSystem, shown: Callable[[str, bytes], PdfPreview]
) -> None:
    before = len(system.printed())
    print_it(qtbot, shown("借阅单", a_form(3)))
    system.come_out(before + 1)
    offered = {}
    for form in ("借阅单", "催还通知"):
        preview = shown(form, a_form(3))
        click(qtbot, preview, "printButton")
        asked = part(preview, QPrintDialog)
        offered[form] = part(asked, QComboBox, "printers").currentText()
        asked.reject()
    assert offered == {"借阅单": PRINTER, "催还通知": USUAL}


def test_refusals_of_the_printing_system_tell_what_to_do(
    system: PrintingSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusal(printer: str) -> str:
        with pytest.raises(StoreProblem) as raised:
            Handover(a_form(1), Ticket(printer, "试印")).run()
        return raised.value.code

    assert refusal("nowhere") == "printer-unknown"
    system.ask("cupsreject", PRINTER)
    assert refusal(PRINTER) == "printer-closed"
    system.ask("cupsaccept", PRINTER)
    monkeypatch.setenv("CUPS_SERVER", str(system.home / "nobody"))
    assert refusal(PRINTER) == "spooler-away"
    assert not is_queued(f"{PRINTER}-1")
