"""The choice of the way that a PDF takes to paper."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter

from app.models.pdf.pages import PdfPages
from app.ui.printing import spooled
from app.ui.printing.dots import PrintRun
from app.ui.printing.filed import FiledRun
from app.ui.printing.run import AnyPrintRun

_WRITE_FILES = ("PDF", "XPS", "ONENOTE")
"""Parts of the names of printers that print no paper: «Microsoft Print to PDF», «cups-pdf», «Microsoft XPS …»."""


def reaches_paper(printer: QPrinter) -> bool:
    """Return whether what is printed here comes out on paper, as far as its name tells."""
    name = printer.printerName().upper()
    return printer.outputFormat() is QPrinter.OutputFormat.NativeFormat and not any(one in name for one in _WRITE_FILES)


def way_for(parent: QObject, printer: QPrinter, pdf: bytes, pages: PdfPages, title: str) -> AnyPrintRun:
    """Return the way for a printer as its dialog left it. `title` is the form's name, for the printing system's log."""
    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
        return FiledRun(parent, pdf, len(pages), printer)
    if spooled.takes(printer):
        return spooled.SpooledRun(parent, pdf, spooled.ticket_of(printer, title, pages.sizes))
    return PrintRun(parent, pages, printer)
