"""The pages of a PDF below each other. Only the visible part is rendered, in tiles, off the window's thread."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.models.domain.errors import Refusal
from app.models.pdf.pages import Dots, Part, PdfPages
from app.ui import run
from app.ui.messages import words

_GAP = 12
_TILE = 768
_KEPT_TILES = 48
_POINTS_PER_INCH = 72
_ZOOMS = (0.25, 4.0)
_ZOOM_STEP = 1.25
_LINE = 48


def image_of(dots: Dots, *, grey: bool = False) -> QImage:
    """Rendered dots as an image that owns its memory."""
    kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
    return QImage(dots.data, dots.width, dots.height, dots.stride, kind).copy()


@dataclass(frozen=True, slots=True)
class _Tile:
    """A square of a page at a scale (dots of the screen for a point)."""

    page: int
    scale: float
    column: int
    row: int


class PdfView(QAbstractScrollArea):
    """`page_shown` carries the number of the page at the top, from 0; `failed` a file that can be shown no further."""

    page_shown = Signal(int)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pdfView")
        self._pages: PdfPages | None = None
        self._zoom: float | None = None  # None: every page as wide as the window
        self._tops: list[int] = []
        self._height = 0
        self._tiles: OrderedDict[_Tile, QPixmap] = OrderedDict()
        self._wanted: frozenset[_Tile] = frozenset()
        self._asked: set[_Tile] = set()
        self._broken: dict[int, str] = {}
        self._top_page = -1
        self.verticalScrollBar().setSingleStep(_LINE)
        self.horizontalScrollBar().setSingleStep(_LINE)
        self.verticalScrollBar().valueChanged.connect(self._moved)

    def show_pages(self, pages: PdfPages) -> None:
        """Show a document, every page as wide as the window."""
        self._pages = pages
        self._lay_out()

    def close_pages(self) -> None:
        """Show nothing any more, and keep no part of a page."""
        self._pages, self._wanted = None, frozenset()
        self._tiles.clear()
        self._broken.clear()
        self._tops = []
        self.viewport().update()

    @property
    def painted(self) -> bool:
        """Return whether everything that can be seen is there."""
        return bool(self._wanted or self._broken) and all(
            tile in self._tiles or tile.page in self._broken for tile in self._wanted
        )

    def fit_width(self) -> None:
        """Show every page as wide as the window, also when that changes."""
        self._zoom = None
        self._lay_out()

    def zoom(self, factor: float) -> None:
        """Larger or smaller than now, within bounds."""
        if self._pages is None:
            return
        now = self._zoom or self._scale(max(self._top_page, 0)) * _POINTS_PER_INCH / self.logicalDpiX()
        least, most = _ZOOMS
        self._zoom = min(max(now * factor, least), most)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Enlarge by the wheel with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM_STEP if event.angleDelta().y() > 0 else 1 / _ZOOM_STEP)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width means other sizes."""
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Draw anew: moving dots about would not move those that are still to come."""
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tiles that are there and ask for the others."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().mid())
        wanted: list[_Tile] = []
        for page in self._visible():
            place = self._place(page)
            painter.fillRect(place, Qt.GlobalColor.white)
            if page in self._broken:
                painter.setPen(Qt.GlobalColor.black)
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(QRectF(place & self.viewport().rect()), int(flags), self._broken[page])
                continue
            for tile, corner in self._tiles_of(page, place):
                wanted.append(tile)
                if tile in self._tiles:
                    self._tiles.move_to_end(tile)
                    painter.drawPixmap(corner, self._tiles[tile])
        painter.end()
        self._wanted = frozenset(wanted)
        for tile in wanted:
            if tile not in self._tiles and tile not in self._asked:
                self._ask(tile)

    # ---- where things are
    def _scale(self, page: int) -> float:
        """Dots of the window for a point."""
        assert self._pages is not None
        if self._zoom is None:
            wanted = max(self.viewport().width() - 2 * _GAP, 1) / max(self._pages.sizes[page][0], 1.0)
        else:
            wanted = self._zoom * self.logicalDpiX() / _POINTS_PER_INCH
        return min(wanted, self._pages.largest_scale(page) / self.devicePixelRatioF())

    def _lay_out(self) -> None:
        """Place every page and set the range of the scroll bars; the page at the top stays there."""
        if self._pages is None:
            return
        page, below = max(self._top_page, 0), 0.0
        bar = self.verticalScrollBar()
        if self._tops and self._height:
            high = max(self._pages.dots(page, self._scale(page))[1], 1)
            below = min(max((bar.value() - self._tops[page]) / high, 0.0), 1.0)
        tops, height, width = [], _GAP, 0
        for number in range(len(self._pages)):
            wide, high = self._pages.dots(number, self._scale(number))
            tops.append(height)
            height += high + _GAP
            width = max(width, wide)
        self._tops, self._height = tops, height
        room = self.viewport().size()
        bar.setPageStep(room.height())
        bar.setRange(0, max(height - room.height(), 0))
        across = self.horizontalScrollBar()
        across.setPageStep(room.width())
        across.setRange(0, max(width + 2 * _GAP - room.width(), 0) if self._zoom is not None else 0)
        if self._top_page > 0 or below:
            bar.setValue(tops[page] + round(below * self._pages.dots(page, self._scale(page))[1]))
        self._moved()
        self.viewport().update()

    def _moved(self) -> None:
        top = min(
            bisect_right(self._tops, self.verticalScrollBar().value() + self.viewport().height() // 3), len(self._tops)
        )
        page = max(top - 1, 0)
        if self._tops and page != self._top_page:
            self._top_page = page
            self.page_shown.emit(page)

    def _place(self, page: int) -> QRect:
        """Return the rectangle of a page in the window."""
        assert self._pages is not None
        wide, high = self._pages.dots(page, self._scale(page))
        room = self.viewport().width()
        left = (room - wide) // 2 if wide + 2 * _GAP <= room else _GAP - self.horizontalScrollBar().value()
        return QRect(left, self._tops[page] - self.verticalScrollBar().value(), wide, high)

    def _visible(self) -> Iterator[int]:
        if self._pages is None:
            return
        top = self.verticalScrollBar().value()
        page = max(bisect_right(self._tops, top) - 1, 0)
        while page < len(self._tops) and self._tops[page] < top + self.viewport().height():
            yield page
            page += 1

    def _tiles_of(self, page: int, place: QRect) -> Iterator[tuple[_Tile, QPoint]]:
        """The tiles of a page that can be seen, and where they begin."""
        fine = self.devicePixelRatioF()
        side, scale = _TILE / fine, self._scale(page) * fine
        seen = (place & self.viewport().rect()).translated(-place.topLeft())
        for row in range(int(seen.top() / side), int(seen.bottom() / side) + 1):
            for column in range(int(seen.left() / side), int(seen.right() / side) + 1):
                tile = _Tile(page, scale, column, row)
                if self._part(tile) is not None:
                    yield tile, place.topLeft() + QPoint(round(column * side), round(row * side))

    def _part(self, tile: _Tile) -> Part | None:
        """Return the part of a page that a tile covers; None beyond the edge."""
        assert self._pages is not None
        wide, high = self._pages.dots(tile.page, tile.scale)
        left, top = tile.column * _TILE, tile.row * _TILE
        width, height = min(_TILE, wide - left), min(_TILE, high - top)
        return Part(left, top, width, height) if width > 0 and height > 0 else None

    # ---- drawing
    def _ask(self, tile: _Tile) -> None:
        pages, part, fine = self._pages, self._part(tile), self.devicePixelRatioF()
        assert pages is not None
        self._asked.add(tile)

        def draw() -> QImage | None:
            # Somebody who scrolls fast has left most of what was asked for behind.
            if tile not in self._wanted:
                return None
            image = image_of(pages.render(tile.page, tile.scale, part))
            image.setDevicePixelRatio(fine)
            return image

        def drawn(image: QImage | None) -> None:
            self._asked.discard(tile)
            if image is not None and self._pages is pages:
                self._tiles[tile] = QPixmap.fromImage(image)
                while len(self._tiles) > max(_KEPT_TILES, len(self._wanted)):
                    self._tiles.popitem(last=False)
            self.viewport().update()

        def failed(refusal: Refusal) -> None:
            self._asked.discard(tile)
            if self._pages is pages:
                self._broken[tile.page] = words(refusal)
                self.viewport().update()
                if refusal.code != "pdf-page-broken":
                    self.failed.emit(refusal)

        run.perform(self, draw, drawn, failed, lane=run.Lane.DRAW)
