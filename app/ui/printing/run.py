"""The common part of the ways from a PDF to paper, and what a print dialog leaves in its printer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QObject, QSizeF, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from app.ui.run import Ended


class AnyPrintRun(QObject):
    """One print under way; the window lives on meanwhile.

    `advanced` carries the number of the page that begins and how many there are. `finished`: the person's part is done,
    with a sentence about it; `failed`: a refusal. `reported`: a tone and a sentence about how it goes on. `settled`:
    nothing is left that could be cancelled. A way that is done at once has nothing to cancel, and overrides `start` alone.
    """

    advanced = Signal(int, int)
    finished = Signal(str)
    failed = Signal(object)
    reported = Signal(object, str)
    settled = Signal()
    can_cancel = True

    def start(self) -> None:
        """Begin; the signals tell the rest."""

    def cancel(self) -> None:
        """Cancel as the person wishes; `reported` and `settled` answer."""

    def leave(self) -> None:
        """Stop what this program alone does, as its preview closes, and report nothing any more."""

    def outlast(self, title: str, heard: Ended, ended: Callable[[], None]) -> None:
        """Come to the end over a lock, without the preview: `heard` alone is told, and `ended` called."""
        for signal in (self.advanced, self.finished, self.failed, self.reported, self.settled):
            signal.disconnect()
        self.setParent(QApplication.instance())

        def end(problem: BaseException | None) -> None:
            self.leave()
            ended()
            heard(title, problem)
            self.deleteLater()

        self.finished.connect(lambda _said: end(None))
        self.failed.connect(end)


def paper_of(size: tuple[float, float]) -> QPageSize:
    """Return the paper for a page of this size, in points: a standard one upright, another as it lies in the printer.

    A label of a roll is wider than high and must not be turned, where a form across on A4 is.
    """
    for sides in (size, size[::-1]):
        paper = QPageSize(QSizeF(*sides), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
        if paper.id() is not QPageSize.PageSizeId.Custom:
            return paper
    return QPageSize(QSizeF(*size), QPageSize.Unit.Point)


def fit_paper(printer: QPrinter, size: tuple[float, float]) -> None:
    """Set the printer to paper for pages of this size, in points."""
    paper = paper_of(size)
    sides = paper.size(QPageSize.Unit.Point)
    turned = (size[0] > size[1]) != (sides.width() > sides.height())
    orientation = QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(paper, orientation, QMarginsF()))


def pages_of(printer: QPrinter, count: int) -> list[int]:
    """Return the chosen ones of `count` pages, from 0, in the order in which they leave the printer."""
    ranges = printer.pageRanges()
    chosen = [page for page in range(count) if ranges.isEmpty() or ranges.contains(page + 1)]
    return chosen[::-1] if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst else chosen
