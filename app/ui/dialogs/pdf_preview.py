"""A form as it will be printed, shown from memory. Nothing is left on the disk unless somebody saves it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from app.reports import pdf_lock
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.files import ask_new_file
from app.ui.messages import Tone
from app.ui.widgets.text import Field, PasswordEdit, button, plain

SHORTEST_PASSWORD = 12
_POINTS_PER_INCH = 72
_ZOOM_STEP = 1.25
_ZOOMS = (0.25, 4.0)


class PdfPreview(Dialog):
    """Shows, prints and saves a PDF. `kept` once it was printed or saved. The bytes are wiped on closing.

    `keep` False: for viewing only, what is shown does not leave the window.
    """

    kept = Signal()

    def __init__(self, parent: QWidget | None, title: str, pdf: bytes, keep: bool = True) -> None:
        super().__init__(parent, title)
        self.setObjectName("pdfPreview")
        self.resize(880, 720)
        self._title = title
        self._bytes = QByteArray(pdf)
        self._buffer = QBuffer(self._bytes, self)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument(self)
        self.document.load(self._buffer)
        self._view = QPdfView(self)
        self._view.setObjectName("pdfView")
        self._view.setDocument(self.document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._pages = plain(name="pageNumber")
        self._view.pageNavigator().currentPageChanged.connect(self._show_page)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addLayout(self._tools())
        self.body.addWidget(self._view, 1)
        if keep:
            self.add_button(self.tr("保存…(&S)"), "saveButton").clicked.connect(lambda: self._ask_file(self.save))
            self.add_button(self.tr("加密保存…(&E)"), "saveLockedButton").clicked.connect(self._ask_password)
        # A scanner ends every scan with Enter: the default must be harmless.
        close = self.add_button(self.tr("关闭"), "closeButton", default=True)
        close.clicked.connect(self.reject)
        if keep:
            self.add_button(self.tr("打印…(&P)"), "printButton", "primary").clicked.connect(self._ask_printer)
        self._show_page(0)

    def save(self, path: Path) -> None:
        """Write the form as it is."""
        self._write(path, self._bytes.data())

    def save_locked(self, path: Path, password: str) -> None:
        """Write the form so that it opens only with `password`."""
        whole = self._bytes.data()
        run.perform(self, lambda: pdf_lock.encrypt(whole, password), lambda data: self._write(path, data))

    def print_to(self, printer: QPrinter) -> None:
        """Draw the pages at the printer's own resolution, exactly as large as they are."""
        self._fit_paper(printer, 0)
        painter = QPainter(printer)
        first = max(printer.fromPage(), 1)
        last = min(printer.toPage() or self.document.pageCount(), self.document.pageCount())
        for page in range(first - 1, last):
            if page >= first:
                self._fit_paper(printer, page)
                printer.newPage()
            pixels = self.document.pagePointSize(page) * (printer.resolution() / _POINTS_PER_INCH)
            painter.drawImage(0, 0, self.document.render(page, pixels.toSize()))
        painter.end()
        self.kept.emit()
        if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
            self.say(Tone.OK, self.tr("已打印成 PDF 文件：{file}").format(file=printer.outputFileName()))
        else:
            self.say(Tone.OK, self.tr("已送到打印机。"))

    def done(self, result: int) -> None:
        """Close, and leave nothing of the form in memory that we hold."""
        self._view.setDocument(QPdfDocument(self._view))
        self.document.close()
        self._buffer.close()
        self._bytes.fill(0)
        super().done(result)

    def _fit_paper(self, printer: QPrinter, page: int) -> None:
        size = self.document.pagePointSize(page)
        wide = size.width() > size.height()
        upright = QSizeF(size.height(), size.width()) if wide else size
        printer.setFullPage(True)
        printer.setPageLayout(
            QPageLayout(
                QPageSize(upright, QPageSize.Unit.Point),
                QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait,
                QMarginsF(),
            )
        )

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        for name, text, tip, factor in (
            ("zoomOut", "－", self.tr("缩小"), 1 / _ZOOM_STEP),
            ("zoomIn", "＋", self.tr("放大"), _ZOOM_STEP),
        ):
            tool = button(text, name=name)
            tool.setToolTip(tip)
            tool.setAccessibleName(tip)
            tool.clicked.connect(lambda _checked=False, factor=factor: self._zoom(factor))
            row.addWidget(tool)
        fit = button(self.tr("适合宽度"), name="zoomFit")
        fit.clicked.connect(lambda: self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth))
        row.addWidget(fit)
        row.addStretch(1)
        row.addWidget(self._pages)
        return row

    def _zoom(self, factor: float) -> None:
        if self._view.zoomMode() is not QPdfView.ZoomMode.Custom:
            width = self.document.pagePointSize(0).width() * self.logicalDpiX() / _POINTS_PER_INCH
            self._view.setZoomFactor(self._view.viewport().width() / width)
            self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        least, most = _ZOOMS
        self._view.setZoomFactor(min(max(self._view.zoomFactor() * factor, least), most))

    def _show_page(self, page: int) -> None:
        self._pages.setText(self.tr("第 {n} 页，共 {m} 页").format(n=page + 1, m=self.document.pageCount()))

    def _ask_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._title)
        self._fit_paper(printer, 0)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, self.document.pageCount())
        dialog.accepted.connect(lambda: self.print_to(printer))
        # QPrintDialog.open() wants a receiver and a slot; the dialog's own open() is beneath it.
        QDialog.open(dialog)

    def _ask_password(self) -> None:
        dialog = PdfPasswordDialog(self)
        dialog.given.connect(lambda password: self._ask_file(lambda path: self.save_locked(path, password)))
        dialog.open()

    def _ask_file(self, chosen: Callable[[Path], None]) -> None:
        ask_new_file(self, self.tr("保存"), "saveDialog", f"{self._title}.pdf", "PDF (*.pdf)", chosen)

    def _write(self, path: Path, data: bytes) -> None:
        try:
            path.write_bytes(data)
        except OSError as error:
            self.say(Tone.ERROR, self.tr("无法保存到 {file}（{reason}）。请换一个位置再保存。").format(
                file=path.name, reason=error.strerror
            ))  # fmt: skip
            return
        self.kept.emit()
        self.say(Tone.OK, self.tr("已保存：{file}").format(file=path))


class PdfPasswordDialog(Dialog):
    """Asks twice for the password of a file; `given` carries it."""

    given = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("加密保存"))
        self.setMinimumWidth(440)
        self._first = Field(
            self.tr("打开文件的密码(&P)"),
            PasswordEdit("pdfPassword"),
            self.tr("至少{n}个字符，请用另外的途径告诉收件人").format(n=SHORTEST_PASSWORD),
        )
        self._again = Field(self.tr("再输一次(&A)"), PasswordEdit("pdfPasswordAgain"))
        self.body.addWidget(self._first)
        self.body.addWidget(self._again)
        self.add_cancel()
        self.add_button(self.tr("下一步"), "okButton", "primary", default=True).clicked.connect(self._take)

    def _take(self) -> None:
        short = len(self._first.edit.text()) < SHORTEST_PASSWORD
        self._first.mark(self.tr("密码至少{n}个字符，请换一个更长的。").format(n=SHORTEST_PASSWORD) if short else "")
        differs = not short and self._first.edit.text() != self._again.edit.text()
        self._again.mark(self.tr("两次输入不一样，请重新输入。") if differs else "")
        if short or differs:
            return
        self._again.edit.take()
        password = self._first.edit.take()
        self.accept()
        self.given.emit(password)
