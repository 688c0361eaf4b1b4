"""A form as it will be printed, shown from memory. Nothing is left on the disk unless the form is saved."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from app.models.domain.errors import N_, BadInput, Refusal
from app.models.pdf.pages import PdfPages
from app.reports import pdf_lock
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.files import ask_new_file
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.password import agreed
from app.ui.messages import Tone, tone_of, words
from app.ui.printing import PrintRun, fit_paper
from app.ui.widgets.pdf_view import PdfView
from app.ui.widgets.text import PasswordEdit, button, plain, tooltip

SHORTEST_PASSWORD = 12
_ZOOM_STEP = 1.25


class PdfPreview(Dialog):
    """Shows, prints and saves a PDF. `kept` once it was printed or saved, `printed` before. The bytes are wiped on closing.

    `keep` False: for viewing only; the form can be neither printed nor saved. `pages`: the same PDF, opened before;
    without them it opens in the background, and a failure shows in the bar.
    """

    kept = Signal()
    printed = Signal()

    def __init__(
        self, parent: QWidget | None, title: str, pdf: bytes, keep: bool = True, pages: PdfPages | None = None
    ) -> None:
        super().__init__(parent, title)
        self.setObjectName("pdfPreview")
        self.resize(880, 720)
        self._title = title
        self._bytes = QByteArray(pdf)
        self._pages: PdfPages | None = None
        self._opening = _Opening()
        self._printing: PrintRun | None = None
        self._view = PdfView(self)
        self._number = plain(self.tr("正在打开…"), name="pageNumber")
        self._view.page_shown.connect(self._show_page)
        self._view.failed.connect(lambda refusal: self.say(tone_of(refusal), words(refusal)))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addLayout(self._tools())
        self.body.addWidget(self._view, 1)
        if keep:
            self.add_button(self.tr("保存…(&S)"), "saveButton").clicked.connect(lambda: self._ask_file(self.save))
            self.add_button(self.tr("加密保存…(&E)"), "saveLockedButton").clicked.connect(self._ask_password)
        self._cancel = self.add_button(self.tr("取消打印"), "cancelPrintButton")
        self._cancel.clicked.connect(self._cancel_printing)
        self._cancel.hide()
        # A scanner ends every scan with Enter: the default must be harmless.
        close = self.add_button(self.tr("关闭"), "closeButton", default=True)
        close.clicked.connect(self.reject)
        self._print: QPushButton | None = None
        if keep:
            self._print = self.add_button(self.tr("打印…(&P)"), "printButton", "primary")
            self._print.clicked.connect(self._ask_printer)
            self._print.setEnabled(False)
        if pages is not None:
            self._opened(pages)
        else:
            opening = self._opening
            run.perform(self, lambda: opening.read(pdf), self._opened, self._unreadable, lane=run.Lane.DRAW)

    @property
    def page_count(self) -> int:
        """The number of pages shown; 0 until they are."""
        return 0 if self._pages is None else len(self._pages)

    @property
    def painted(self) -> bool:
        """Whether every page that can be seen is drawn."""
        return self._view.painted

    def save(self, path: Path) -> None:
        """Write the form as it is."""
        self._write(path, bytes(self._bytes.data()))

    def save_locked(self, path: Path, password: str) -> None:
        """Write the form so that it opens only with `password`."""
        whole = bytes(self._bytes.data())
        run.perform(self, lambda: pdf_lock.encrypt(whole, password), lambda data: self._write(path, data))

    def print_to(self, printer: QPrinter) -> None:
        """Draw the pages exactly as large as they are, one after the other while the window lives on; `kept` at the end."""
        assert self._pages is not None
        self._allow_printing(False)
        self._printing = PrintRun(self, self._pages, printer)
        self._printing.advanced.connect(
            lambda done, of: self.say(Tone.INFO, self.tr("正在打印：第 {n} 页，共 {m} 页…").format(n=done, m=of))
        )
        self._printing.finished.connect(lambda: self._printed(printer))
        self._printing.failed.connect(self._not_printed)
        self._cancel.show()
        self._printing.start()

    def done(self, result: int) -> None:
        """Close, wipe the form's bytes that we hold from memory, and drop unprinted pages."""
        if self._printing is not None:
            self._printing.stop()
        self._opening.stop()
        self._view.close_pages()
        if self._pages is not None:
            self._pages.close()
            self._pages = None
        self._bytes.fill(0)
        super().done(result)

    def _opened(self, pages: PdfPages) -> None:
        self._pages = pages
        self._view.show_pages(pages)
        self._allow_printing(True)

    def _unreadable(self, refusal: Refusal) -> None:
        self._number.clear()
        self.say(tone_of(refusal), words(refusal))

    def _printed(self, printer: QPrinter) -> None:
        self._end_printing()
        if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
            self.say(Tone.OK, self.tr("已打印成 PDF 文件：{file}").format(file=printer.outputFileName()))
        else:
            self.say(Tone.OK, self.tr("已送到打印机。"))
        self.printed.emit()
        self.kept.emit()

    def _not_printed(self, refusal: Refusal) -> None:
        self._end_printing()
        self.say(tone_of(refusal), words(refusal))

    def _cancel_printing(self) -> None:
        if self._printing is not None:
            self._printing.stop()
            self._end_printing()
            self.say(Tone.WARN, self.tr("已取消打印。已送出的页可能仍会打出，请核对后收回或销毁。"))

    def _end_printing(self) -> None:
        self._printing = None
        self._cancel.hide()
        self._allow_printing(True)

    def _allow_printing(self, may: bool) -> None:
        if self._print is not None:
            self._print.setEnabled(may)

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        for name, text, tip, factor in (
            ("zoomOut", "－", self.tr("缩小"), 1 / _ZOOM_STEP),
            ("zoomIn", "＋", self.tr("放大"), _ZOOM_STEP),
        ):
            tool = button(text, name=name)
            tool.setToolTip(tooltip(tip))
            tool.setAccessibleName(tip)
            tool.clicked.connect(lambda _checked=False, factor=factor: self._view.zoom(factor))
            row.addWidget(tool)
        fit = button(self.tr("适合宽度"), name="zoomFit")
        fit.clicked.connect(self._view.fit_width)
        row.addWidget(fit)
        row.addStretch(1)
        row.addWidget(self._number)
        return row

    def _show_page(self, page: int) -> None:
        self._number.setText(self.tr("第 {n} 页，共 {m} 页").format(n=page + 1, m=self.page_count))

    def _ask_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._title)
        assert self._pages is not None
        fit_paper(printer, self._pages.sizes[0])
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, self.page_count)
        dialog.accepted.connect(lambda: self.print_to(printer))
        # QPrintDialog.open() wants a receiver and a slot; the dialog's own open() is beneath it.
        QDialog.open(dialog)

    def _ask_password(self) -> None:
        dialog = PdfPasswordDialog(self)
        dialog.kept.connect(lambda password: self._ask_file(lambda path: self.save_locked(path, password)))
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


class _Opening:
    """A document that is being opened in the background; `stop` from the window ends it at any point."""

    def __init__(self) -> None:
        self._stopped = threading.Event()
        self._ends: list[Callable[[], None]] = []

    def read(self, pdf: bytes) -> PdfPages:
        """The pages. Raises BadInput as `PdfPages` does."""
        return PdfPages(pdf, begun=self._begun)

    def stop(self) -> None:
        """Stop opening, and close an open document."""
        self._stopped.set()
        for end in self._ends:
            end()

    def _begun(self, end: Callable[[], None]) -> None:
        self._ends.append(end)
        if self._stopped.is_set():
            end()


class PdfPasswordDialog(FormDialog):
    """Asks twice for the password of a file; `kept` carries it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("加密保存"), name="pdfPasswordDialog", width=440)
        hint = self.tr("至少{n}个字符，请用另外的途径告诉收件人").format(n=SHORTEST_PASSWORD)
        first = self.add("pdfPassword", self.tr("打开文件的密码(&P)"), PasswordEdit("pdfPassword"), hint)
        again = self.add("pdfPasswordAgain", self.tr("再输一次(&A)"), PasswordEdit("pdfPasswordAgain"))

        def read() -> Callable[[], str]:
            if len(first.value()) < SHORTEST_PASSWORD:
                message = N_("密码至少 {least} 个字符，请换一个更长的密码。")
                raise BadInput("password-short", message, field=first.objectName(), least=SHORTEST_PASSWORD)
            return partial(agreed, first, again)

        self.submit(self.tr("下一步"), read, at_once=True)
