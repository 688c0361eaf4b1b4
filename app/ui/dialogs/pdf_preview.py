"""A form as it will be printed, shown from memory. Nothing is left on the disk unless the form is saved."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QMetaMethod, Qt, Signal, SignalInstance
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from app.models.domain.errors import N_, BadInput, Refusal
from app.models.domain.provenance import Provenance
from app.models.pdf.pages import PdfPages
from app.reports import pdf_lock
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.files import ask_new_file, write_file
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.password import agreed
from app.ui.messages import Tone, tone_of, words
from app.ui.preferences import Preferences
from app.ui.printing.last import LastPrint, keep_last, titled
from app.ui.printing.run import AnyPrintRun, fit_paper
from app.ui.printing.ways import reaches_paper, way_for
from app.ui.widgets.pdf_view import PdfView
from app.ui.widgets.text import PasswordEdit, button, plain, tooltip

SHORTEST_PASSWORD = 12
_ZOOM_STEP = 1.25


class PdfPreview(Dialog):
    """Shows, prints and saves a PDF. `kept` once it was printed or saved, `printed` before. The bytes are wiped on closing.

    `on_paper` once it has left for a printer, `filed` once it has become a file; both after their message.

    `keep` False: for viewing only; the form can be neither printed nor saved. `pages`: the same PDF, opened before;
    without them it opens in the background, and a failure shows in the bar. `form`: the kind of paper, by which its printer
    is remembered, and all that the printing system hears of it; `of`: whose or which one it is. `again` False: it is not
    kept to be printed again. `made_from`: what is asked before it is.
    """

    kept = Signal()
    printed = Signal()
    on_paper = Signal()
    filed = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        form: str,
        pdf: bytes,
        keep: bool = True,
        pages: PdfPages | None = None,
        of: str = "",
        again: bool = True,
        made_from: Provenance | None = None,
    ) -> None:
        super().__init__(parent, titled(form, of))
        self._form, self._of, self._again, self._made_from = form, of, again, made_from
        self.setObjectName("pdfPreview")
        self.resize(880, 720)
        self._bytes = QByteArray(pdf)
        self._pages: PdfPages | None = None
        self._opening = _Opening()
        self._printing: AnyPrintRun | None = None
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
    def pdf(self) -> bytes:
        """The form as it is; nothing but zeros once the preview is closed."""
        return bytes(self._bytes.data())

    @property
    def page_count(self) -> int:
        """The number of pages shown; 0 until they are."""
        return 0 if self._pages is None else len(self._pages)

    @property
    def painted(self) -> bool:
        """Return whether every page that can be seen is drawn."""
        return self._view.painted

    def save(self, path: Path) -> None:
        """Write the form as it is."""
        self._write(path, self.pdf)

    def save_locked(self, path: Path, password: str) -> None:
        """Write the form so that it opens only with `password`."""
        whole = self.pdf
        run.perform(self, lambda: pdf_lock.encrypt(whole, password), lambda data: self._write(path, data))

    def print_to(self, printer: QPrinter) -> None:
        """Print the pages exactly as large as they are, while the window lives on; `kept` once they are on their way."""
        assert self._pages is not None
        if self._printing is not None:
            self._printing.leave()
        self._allow_printing(False)
        way = self._printing = way_for(self, printer, self.pdf, self._pages, self._form)
        way.advanced.connect(
            lambda done, of: self.say(Tone.INFO, self.tr("正在打印：第 {n} 页，共 {m} 页…").format(n=done, m=of))
        )
        way.reported.connect(self.say)
        arrives = self.on_paper if reaches_paper(printer) else self.filed
        way.finished.connect(lambda sentence: self._printed(sentence, arrives))
        way.failed.connect(lambda refusal: self.say(tone_of(refusal), words(refusal)))
        way.settled.connect(self._end_printing)
        self._cancel.setVisible(way.can_cancel)
        way.start()

    def outlast(self, heard: run.Ended) -> None:
        """Let a print that has begun come to its end over a lock, and `heard` alone know of it."""
        way, pages = self._printing, self._pages
        if way is None or pages is None:
            return
        self._printing = self._pages = None
        self._opening = _Opening()  # closing the preview ends what it has opened
        way.outlast(self.tr("打印 {paper}").format(paper=self.windowTitle()), heard, pages.close)

    def to_print_again(self) -> LastPrint | None:
        """Return the paper, to be offered again after a lock; None for one that is not kept, or whose print is recorded."""
        is_recorded = self.isSignalConnected(QMetaMethod.fromSignal(self.printed))
        if self._print is None or not self._again or is_recorded:
            return None
        return self._last_print()

    def done(self, result: int) -> None:
        """Close, wipe the form's bytes that we hold from memory, and drop unprinted pages."""
        if self._printing is not None:
            self._printing.leave()
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
        if self._print is not None and self.bar.isAncestorOf(self.focusWidget()):
            self._print.setFocus()

    def _unreadable(self, refusal: Refusal) -> None:
        self._number.clear()
        self.say(tone_of(refusal), words(refusal))

    def _printed(self, sentence: str, arrives: SignalInstance) -> None:
        self._allow_printing(True)
        self.say(Tone.OK, sentence)
        if self._again:
            keep_last(self, self._last_print())
        self.printed.emit()
        self.kept.emit()
        arrives.emit()

    def _last_print(self) -> LastPrint:
        return LastPrint(self._form, self._of, QByteArray(self._bytes.data()), self._made_from)

    def _cancel_printing(self) -> None:
        if self._printing is not None:
            self._printing.cancel()

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
        preferences = Preferences()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        usual = preferences.printer(self._form)
        if usual in QPrinterInfo.availablePrinterNames():
            printer.setPrinterName(usual)
        printer.setDocName(self._form)
        assert self._pages is not None
        fit_paper(printer, self._pages.sizes[0])
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, self.page_count)

        def chosen() -> None:
            if printer.outputFormat() is QPrinter.OutputFormat.NativeFormat:
                preferences.keep_printer(self._form, printer.printerName())
            self.print_to(printer)

        dialog.accepted.connect(chosen)
        # QPrintDialog.open() wants a receiver and a slot; the dialog's own open() is beneath it.
        QDialog.open(dialog)

    def _ask_password(self) -> None:
        dialog = PdfPasswordDialog(self)
        dialog.kept.connect(lambda password: self._ask_file(lambda path: self.save_locked(path, password)))
        dialog.open()

    def _ask_file(self, chosen: Callable[[Path], None]) -> None:
        ask_new_file(self, self.tr("保存"), "saveDialog", f"{titled(self._form, self._of)}.pdf", "PDF (*.pdf)", chosen)

    def _write(self, path: Path, data: bytes) -> None:
        try:
            write_file(path, data)
        except Refusal as refusal:
            self.say(tone_of(refusal), words(refusal))
            return
        self.kept.emit()
        self.say(Tone.OK, self.tr("已保存：{file}").format(file=path))
        self.filed.emit()


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
