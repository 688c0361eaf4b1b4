"""Paper from a PDF: its pages rendered in the background in grey, and laid on the printer in strips."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.models.domain.errors import N_, Refusal, StoreProblem
from app.models.pdf.pages import Part, PdfPages
from app.ui import run
from app.ui.widgets.pdf_view import image_of

_POINTS_PER_INCH = 72
# Finer than 300 dots to the inch shows on no office paper, and 1200 would be sixteen times as much of everything.
_FINEST = 300
_STRIP_DOTS = 4_000_000


def fit_paper(printer: QPrinter, size: tuple[float, float]) -> None:
    """Set the printer to paper of exactly this size, in points."""
    wide = size[0] > size[1]
    upright = QSizeF(size[1], size[0]) if wide else QSizeF(*size)
    printer.setFullPage(True)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(upright, QPageSize.Unit.Point),
            QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait,
            QMarginsF(),
        )
    )


class PrintRun(QObject):
    """Prints the pages that the printer was set to, a strip at a time; the window lives on between two strips.

    `advanced` carries the number of the page that begins and how many there are; `failed` a refusal.
    """

    advanced = Signal(int, int)
    finished = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject, pages: PdfPages, printer: QPrinter) -> None:
        super().__init__(parent)
        self._pages, self._printer, self._painter = pages, printer, QPainter()
        first = max(printer.fromPage(), 1)
        last = min(printer.toPage() or len(pages), len(pages))
        self._left = [(page, part) for page in range(first - 1, last) for part in self._strips(page)]
        self._first, self._number = first - 1, last - first + 1

    def start(self) -> None:
        """Begin; the signals tell the rest."""
        fit_paper(self._printer, self._pages.sizes[self._first])
        if not self._painter.begin(self._printer):
            self.failed.emit(
                StoreProblem(
                    "printer-refuses", N_("打印机没有接受任务。请检查打印机是否开机、纸张和保存位置，再打印一次。")
                )
            )
            return
        self._next()

    def stop(self) -> None:
        """Stop printing; pages not sent yet are discarded."""
        run.abandon(self)
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()

    def _next(self) -> None:
        if not self._left:
            self._painter.end()
            self.finished.emit()
            return
        page, part = self._left.pop(0)
        if part.top == 0:
            self.advanced.emit(page - self._first + 1, self._number)
            if page > self._first:
                fit_paper(self._printer, self._pages.sizes[page])
                self._printer.newPage()
        scale = self._scale(page)
        run.perform(
            self,
            lambda: image_of(self._pages.render(page, scale, part, grey=True), grey=True),
            lambda image: self._lay(page, part, image),
            self._fail,
            lane=run.Lane.DRAW,
        )

    def _lay(self, page: int, part: Part, image: QImage) -> None:
        times = self._printer.resolution() / _POINTS_PER_INCH / self._scale(page)
        self._painter.drawImage(QRectF(0, part.top * times, part.width * times, part.height * times), image)
        self._next()

    def _fail(self, refusal: Refusal) -> None:
        self.stop()
        self.failed.emit(refusal)

    def _scale(self, page: int) -> float:
        """Dots for a point: a whole fraction of the printer's own, so that the bars of codes keep their widths."""
        own = self._printer.resolution()
        return min(own / -(-own // _FINEST) / _POINTS_PER_INCH, self._pages.largest_scale(page))

    def _strips(self, page: int) -> list[Part]:
        wide, high = self._pages.dots(page, self._scale(page))
        step = max(1, min(high, _STRIP_DOTS // wide))
        return [Part(0, top, wide, min(step, high - top)) for top in range(0, high, step)]
