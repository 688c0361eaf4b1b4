"""“Print to file”: the PDF itself, or the chosen pages of it, where the person says."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter

from app.models.domain.errors import Refusal
from app.reports import pdf_part
from app.ui import run
from app.ui.dialogs.files import write_file
from app.ui.printing.run import AnyPrintRun, pages_of


class FiledRun(AnyPrintRun):
    """Writes the file that the print dialog names. It is whole at once: there is nothing to cancel."""

    can_cancel = False

    def __init__(self, parent: QObject, pdf: bytes, count: int, printer: QPrinter) -> None:
        super().__init__(parent)
        self._pdf, self._pages, self._path = pdf, pages_of(printer, count), Path(printer.outputFileName())
        self._all = self._pages == list(range(count))

    def start(self) -> None:
        """Write in the background."""
        run.perform(self, self._write, self._written, self._fail)

    def _write(self) -> None:
        write_file(self._path, self._pdf if self._all else pdf_part.only(self._pdf, self._pages))

    def _written(self, _nothing: None) -> None:
        self.finished.emit(self.tr("已打印成 PDF 文件：{file}").format(file=self._path))
        self.settled.emit()

    def _fail(self, refusal: Refusal) -> None:
        self.failed.emit(refusal)
        self.settled.emit()
