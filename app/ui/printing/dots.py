"""Paper from dots: pages rendered in the background in grey, and laid on the printer in strips."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.models.domain.errors import N_, Refusal, StoreProblem
from app.models.pdf.pages import Part, PdfPages
from app.ui import run
from app.ui.messages import Tone
from app.ui.printing.run import AnyPrintRun, fit_paper, pages_of
from app.ui.widgets.pdf_view import image_of

_POINTS_PER_INCH = 72
# Up to here a page has the printer's own dots. A page of 1200 dots to the inch is 139 million of them, which Windows
# keeps for every page that waits: such a printer gets half as many each way, every one as four of its own.
_FINEST = 600
_STRIP_DOTS = 2_000_000
# A thermal head of eight dots to the millimetre has 203.2 to the inch, of which its driver states the whole ones.
_HEAD, _HEAD_IN_DRIVERS = 203.2, 203
_BLANK = b"\xff"


class PrintRun(AnyPrintRun):
    """Prints the pages that the printer was set to, a strip at a time; the window lives on between two strips."""

    def __init__(self, parent: QObject, pages: PdfPages, printer: QPrinter) -> None:
        super().__init__(parent)
        self._pages, self._printer, self._painter = pages, printer, QPainter()
        stated = printer.resolution()
        self._own = _HEAD if stated == _HEAD_IN_DRIVERS else float(stated)
        self._order = pages_of(printer, len(pages))
        self._left = [(number, part) for number, page in enumerate(self._order) for part in self._strips(page)]

    def start(self) -> None:
        """Begin; the signals tell the rest."""
        fit_paper(self._printer, self._pages.sizes[self._order[0]])
        if not self._painter.begin(self._printer):
            self.failed.emit(
                StoreProblem(
                    "printer-refuses", N_("打印机没有接受任务。请检查打印机是否开机、纸张和保存位置，再打印一次。")
                )
            )
            self.settled.emit()
            return
        self._next()

    def cancel(self) -> None:
        """Discard the pages that were not sent yet."""
        self.leave()
        self.reported.emit(Tone.WARN, self.tr("已取消打印。已送出的页可能仍会打出，请核对后收回或销毁。"))
        self.settled.emit()

    def leave(self) -> None:
        """Discard the pages that were not sent yet, without a word."""
        run.abandon(self)
        if self._painter.isActive():
            self._printer.abort()
            self._painter.end()

    def _next(self) -> None:
        if not self._left:
            self._painter.end()
            self.finished.emit(self.tr("已送到打印机。"))
            self.settled.emit()
            return
        number, part = self._left.pop(0)
        page = self._order[number]
        if part.top == 0:
            self.advanced.emit(number + 1, len(self._order))
            if number:
                fit_paper(self._printer, self._pages.sizes[page])
                self._printer.newPage()
        run.perform(
            self, lambda: self._draw(page, part), lambda image: self._lay(page, part, image), self._fail, lane=run.Lane.DRAW
        )  # fmt: skip

    def _draw(self, page: int, part: Part) -> QImage | None:
        """Return a strip as an image, None where it is blank."""
        dots = self._pages.render(page, self._scale(page), part, grey=True)
        return image_of(dots, grey=True) if dots.data.strip(_BLANK) else None

    def _lay(self, page: int, part: Part, image: QImage | None) -> None:
        times = self._own / _POINTS_PER_INCH / self._scale(page)
        if image is not None:
            self._painter.drawImage(QRectF(0, part.top * times, part.width * times, part.height * times), image)
        self._next()

    def _fail(self, refusal: Refusal) -> None:
        self.leave()
        self.failed.emit(refusal)
        self.settled.emit()

    def _scale(self, page: int) -> float:
        """Dots for a point: the printer's own or a whole fraction of them, so that the bars of codes keep their widths."""
        return min(self._own / ceil(self._own / _FINEST) / _POINTS_PER_INCH, self._pages.largest_scale(page))

    def _strips(self, page: int) -> list[Part]:
        wide, high = self._pages.dots(page, self._scale(page))
        step = max(1, min(high, _STRIP_DOTS // wide))
        return [Part(0, top, wide, min(step, high - top)) for top in range(0, high, step)]
