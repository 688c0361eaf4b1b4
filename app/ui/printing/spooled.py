"""Paper from the printing system: the PDF handed over as it is, and the job followed until its last page is out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintEngine, QPrinter, QPrinterInfo

from app.models.domain.errors import Cancelled, Refusal
from app.models.pdf import spool
from app.models.pdf.spool import Handover, Ticket
from app.ui import run
from app.ui.messages import Tone
from app.ui.printing.run import AnyPrintRun, pages_of, paper_of

LOOK_EVERY_MS = 2000
# Where Qt's print dialog for CUPS keeps what was chosen beyond the properties of a printer: a list of names and values.
_OPTIONS = 0xFE00
_SIDES = {
    QPrinter.DuplexMode.DuplexNone: ("one-sided", "one-sided"),
    QPrinter.DuplexMode.DuplexAuto: ("two-sided-long-edge", "two-sided-short-edge"),
    QPrinter.DuplexMode.DuplexLongSide: ("two-sided-long-edge", "two-sided-long-edge"),
    QPrinter.DuplexMode.DuplexShortSide: ("two-sided-short-edge", "two-sided-short-edge"),
}


def takes(printer: QPrinter) -> bool:
    """Return whether the system takes a PDF for this printer."""
    native = printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
    return native and bool(printer.printerName()) and spool.takes_pdf()


def ticket_of(printer: QPrinter, title: str, sizes: Sequence[tuple[float, float]]) -> Ticket:
    """Return the wishes of a print dialog for a form with pages of these sizes, in points."""
    count = len(sizes)
    pages = sorted(pages_of(printer, count))
    size = sizes[pages[0]]
    chosen = _chosen_paper(printer, size)
    return Ticket(
        printer.printerName(),
        title,
        paper=chosen or _name_of(size),
        shrunk=bool(chosen),
        copies=printer.copyCount(),
        pages="" if len(pages) == count else _ranges(pages),
        sides=_SIDES[printer.duplex()][size[0] > size[1]],
        collated=printer.collateCopies(),
        backwards=printer.pageOrder() is QPrinter.PageOrder.LastPageFirst,
        options=_further(printer),
    )


class SpooledRun(AnyPrintRun):
    """Hands a PDF over. Afterwards the job is the system's: it goes on when the preview closes, and can be taken back."""

    def __init__(self, parent: QObject, pdf: bytes, ticket: Ticket) -> None:
        super().__init__(parent)
        self._ticket, self._handover = ticket, Handover(pdf, ticket)
        self._job, self._trouble = "", ""
        self._look = QTimer(self, interval=LOOK_EVERY_MS, singleShot=True)
        self._look.timeout.connect(self._look_at_queue)

    def start(self) -> None:
        """Hand the PDF over in the background."""
        self.reported.emit(Tone.INFO, self.tr("正在交给打印机“{printer}”…").format(printer=self._ticket.printer))
        run.perform(self, self._handover.run, self._taken, self._fail, lane=run.Lane.DRAW)

    def cancel(self) -> None:
        """Stop handing over, or take the job back."""
        if not self._job:
            self._handover.stop()
            return
        self._look.stop()
        job = self._job
        run.perform(self, lambda: spool.withdraw(job), self._withdrawn, lane=run.Lane.DRAW)

    def leave(self) -> None:
        """Stop handing over; a job that the system has goes on."""
        self._look.stop()
        self._handover.stop()
        run.abandon(self)

    def outlast(self, title: str, heard: run.Ended, ended: Callable[[], None]) -> None:
        """Hand the PDF over to the end; a job that the system has goes on by itself."""
        if not self._job:
            super().outlast(title, heard, ended)
            return
        self.leave()
        ended()

    def _taken(self, job: str) -> None:
        self._job = job
        self.finished.emit(
            self.tr("已交给打印机“{printer}”，任务 {job}。").format(printer=self._ticket.printer, job=job)
        )
        self._look.start()

    def _fail(self, refusal: Refusal) -> None:
        if isinstance(refusal, Cancelled):
            self.reported.emit(Tone.WARN, self.tr("已取消打印，没有打出任何一页。"))
        else:
            self.failed.emit(refusal)
        self.settled.emit()

    def _look_at_queue(self) -> None:
        job = self._job
        run.perform(
            self, lambda: (spool.is_queued(job), spool.trouble(job)), lambda seen: self._seen(*seen), lane=run.Lane.DRAW
        )

    def _seen(self, queued: bool, trouble: str) -> None:
        if not queued:
            self.settled.emit()
            return
        if trouble and trouble != self._trouble:
            said = self.tr("打印机“{printer}”停下了（{why}），任务还在等待。请检查打印机，或取消打印。")
            self.reported.emit(Tone.WARN, said.format(printer=self._ticket.printer, why=trouble))
        self._trouble = trouble
        self._look.start()

    def _withdrawn(self, back: bool) -> None:
        if back:
            self.reported.emit(Tone.WARN, self.tr("任务已撤回。已打出的页请核对后收回或销毁。"))
        else:
            self.reported.emit(Tone.WARN, self.tr("来不及取消，任务已经打完。不要的纸请收回或销毁。"))
        self.settled.emit()


def _chosen_paper(printer: QPrinter, size: tuple[float, float]) -> str:
    """Return the paper that the person chose in place of the form's own, by CUPS's name for it; empty for none.

    Whoever changes the printer in the dialog gets its usual paper there, and has chosen none.
    """
    given, usual = printer.pageLayout().pageSize(), QPrinterInfo(printer).defaultPageSize()
    of_itself = given.isEquivalentTo(paper_of(size)) or given.isEquivalentTo(usual)
    return "" if of_itself else given.key()


def _name_of(size: tuple[float, float]) -> str:
    """Return the name that CUPS has for the paper of a page."""
    paper = paper_of(size)
    standard = paper.id() is not QPageSize.PageSizeId.Custom
    return paper.key() if standard else f"Custom.{size[0]:.2f}x{size[1]:.2f}"


def _further(printer: QPrinter) -> tuple[tuple[str, str], ...]:
    """Return the options of the printing system that the person chose in the dialog's further pages."""
    kept = printer.printEngine().property(QPrintEngine.PrintEnginePropertyKey(_OPTIONS))
    words = [str(one) for one in kept] if isinstance(kept, list) else []
    return tuple(zip(words[::2], words[1::2], strict=False))


def _ranges(pages: list[int]) -> str:
    """Return pages, from 0, as CUPS writes them: 1-3,5."""
    parts: list[list[int]] = []
    for page in pages:
        if parts and parts[-1][1] == page:
            parts[-1][1] = page + 1
        else:
            parts.append([page + 1, page + 1])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in parts)
