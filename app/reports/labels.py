"""Bar-code labels for bags, shelves and staff cards, drawn straight onto the page.

Ten thousand labels are an ordinary job, so nothing here is laid out twice: one path per bar code, one text
object per label, and widths come from a table of the face.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.models.domain.codes import grouped
from app.models.domain.errors import Cancelled
from app.models.domain.progress import IsCancelled, Progress
from app.reports import barcode, fonts
from app.reports.canvas import Imprint, new_canvas
from app.reports.label_stock import Stock
from app.reports.typeset import at_separators, wrap

_PADDING = 1.6 * mm
# Office printers leave about four millimetres of the sheet blank, and labels may reach the sheet's edge.
_UNPRINTABLE = 4.0 * mm
_MODULE_MOST = 0.43 * mm
# Below this the reader of a phone or a cheap gun fails; the code of an upright label lies across its narrow side.
_MODULE_LEAST: float = 0.249 * mm
_UPRIGHT_BARS = (9 * mm, 13 * mm)
_LONGEST = "0" * 12
# The room of the rulers at the left edge of the test page, numbers included.
_RULER = 11 * mm
_PITCH = 1.24
_SMALLEST = 0.72
_MOST_PARTS = 3
_REPORT_EVERY = 100


@dataclass(frozen=True)
class Label:
    """The texts of one label. An empty text leaves its line out; masking has been done before."""

    code: str
    reference_code: str
    household: str = ""
    title: str = ""
    place: str = ""


@dataclass(frozen=True)
class _Box:
    """The printable part of one label, in points from the page's lower left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class _Sizes:
    """The division of a label of one stock, in points. The bars take the room that the lines leave, within limits.

    `wraps`: number and room may go on in another line, for which there is height.
    """

    bars: tuple[float, float]
    digits: float
    strong: float
    plain: float
    wraps: bool = False


def render(
    labels: Sequence[Label],
    stock: Stock,
    start: int = 0,
    offset: tuple[float, float] = (0.0, 0.0),
    creep: tuple[float, float] = (0.0, 0.0),
    on_progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
    *,
    upright: bool = False,
    imprint: Imprint | None = None,
) -> bytes:
    """Return the PDF of `labels` on `stock`; `upright` for the spines of bags, where the stock `stands_upright`.

    `start` is the first free position of a used sheet (0 is top left; rolls ignore it). `offset` moves everything right
    and down by millimetres; `creep` stretches the page by millimetres over its whole width and height, measured from
    the upper left corner. `on_progress` is called with (done, all) every hundred labels.
    Raises Cancelled as soon as `cancelled` returns True.
    """
    out = BytesIO()
    page = (stock.page[0] * mm, stock.page[1] * mm)
    canvas = new_canvas(out, "标签", page, imprint)
    boxes = [_box(stock, position, offset, creep) for position in range(stock.per_page)]
    sizes = _upright_sizes(stock) if upright else _sizes(stock)
    draw = _draw_upright if upright else _draw
    position = 0 if stock.is_roll else start % stock.per_page
    total = len(labels)
    for done, label in enumerate(labels):
        if done % _REPORT_EVERY == 0:
            if cancelled is not None and cancelled():
                raise Cancelled
            if on_progress is not None:
                on_progress(done, total)
        if position == stock.per_page:
            canvas.showPage()
            position = 0
        draw(canvas, label, boxes[position], sizes, stock.dpi)
        position += 1
    canvas.showPage()
    canvas.save()
    if on_progress is not None:
        on_progress(total, total)
    return out.getvalue()


def calibration_page(stock: Stock, offset: tuple[float, float] = (0, 0), creep: tuple[float, float] = (0, 0)) -> bytes:
    """A test page for `stock`: the outline of every label and rulers in millimetres along two edges, moved by
    the same `offset` and `creep` as the labels would be."""
    out = BytesIO()
    wide, high = stock.page[0] * mm, stock.page[1] * mm
    canvas = new_canvas(out, "标签测试页", (wide, high))
    canvas.setLineWidth(0.4)
    for position in range(stock.per_page):
        left, top = _moved(stock, stock.corner(position), offset, creep)
        canvas.rect(left, high - top - stock.label[1] * mm, stock.label[0] * mm, stock.label[1] * mm)
        if not stock.is_roll:
            number = str(position + 1)
            fonts.text_at(canvas, left + stock.label[0] * mm / 2, high - top - 9 * mm, number, 8)
    _rulers(canvas, wide, high)
    _advice(canvas, stock)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _advice(canvas: Canvas, stock: Stock) -> None:
    """Print the instructions for the test page inside one label in the middle of the page."""
    lines = ("打印时请选择 100% / 实际大小", stock.name, "用尺核对刻度，框线应与标签边缘重合")
    left, top = (edge * mm for edge in stock.corner(stock.columns * (stock.rows // 2) + stock.columns // 2))
    room = stock.label[0] * mm - _RULER - 2 * _PADDING
    size = min(11.0, *(11 * room / fonts.width(line, 11, fonts.BOLD) for line in lines))
    y = stock.page[1] * mm - top - stock.label[1] * mm * 0.5
    centre = left + (stock.label[0] * mm + _RULER) / 2
    for line in lines:
        fonts.text_at(canvas, centre - fonts.width(line, size, fonts.BOLD) / 2, y, line, size, fonts.BOLD)
        y -= size * 1.5


def _rulers(canvas: Canvas, wide: float, high: float) -> None:
    """Millimetre scales from the upper left corner of the page, along its top and its left edge."""
    for at in range(1, int(wide / mm)):
        tick = (3.5 if at % 10 == 0 else 2.5 if at % 5 == 0 else 1.5) * mm
        canvas.line(at * mm, high - 4 * mm, at * mm, high - 4 * mm - tick)
        if at % 10 == 0:
            fonts.text_at(canvas, at * mm + 0.8, high - 4 * mm - tick, str(at), 5)
    for at in range(1, int(high / mm)):
        tick = (3.5 if at % 10 == 0 else 2.5 if at % 5 == 0 else 1.5) * mm
        canvas.line(4 * mm, high - at * mm, 4 * mm + tick, high - at * mm)
        if at % 10 == 0:
            fonts.text_at(canvas, 4 * mm + tick + 0.8, high - at * mm + 0.8, str(at), 5)


def _moved(
    stock: Stock, corner: tuple[float, float], offset: tuple[float, float], creep: tuple[float, float]
) -> tuple[float, float]:
    """`corner` of a label after the printer's correction, in points from the upper left corner."""
    left = corner[0] * (1 + creep[0] / stock.page[0]) + offset[0]
    top = corner[1] * (1 + creep[1] / stock.page[1]) + offset[1]
    return left * mm, top * mm


def _box(stock: Stock, position: int, offset: tuple[float, float], creep: tuple[float, float]) -> _Box:
    left, top = _moved(stock, stock.corner(position), offset, creep)
    wide, high = stock.label[0] * mm, stock.label[1] * mm
    page_wide, page_high = stock.page[0] * mm, stock.page[1] * mm
    inset_left = inset_right = inset_top = inset_bottom = _PADDING
    if not stock.is_roll:
        column, row = position % stock.columns, position // stock.columns
        nominal_left, nominal_top = (value * mm for value in stock.corner(position))
        if column == 0:
            inset_left = max(inset_left, _UNPRINTABLE - nominal_left)
        if column == stock.columns - 1:
            inset_right = max(inset_right, nominal_left + wide - page_wide + _UNPRINTABLE)
        if row == 0:
            inset_top = max(inset_top, _UNPRINTABLE - nominal_top)
        if row == stock.rows - 1:
            inset_bottom = max(inset_bottom, nominal_top + high - page_high + _UNPRINTABLE)
    return _Box(
        left + inset_left,
        page_high - top - high + inset_bottom,
        wide - inset_left - inset_right,
        high - inset_top - inset_bottom,
    )


def _sizes(stock: Stock) -> _Sizes:
    """Return type sizes that grow with the label's height, between the least legible and the largest sensible one."""
    high = stock.label[1] * mm
    strong = min(10.5, high * 0.092)
    return _Sizes(bars=(high * 0.28, high * 0.42), digits=strong * 0.86, strong=strong, plain=strong * 0.9)


def stands_upright(stock: Stock) -> bool:
    """Return whether the short side of a stock's label has room for a bar code that every scanner reads."""
    room: float = min(_box(stock, position, (0, 0), (0, 0)).height for position in range(stock.per_page))
    return barcode.module_width(_LONGEST, room, _MODULE_MOST, stock.dpi) >= _MODULE_LEAST


def _upright_sizes(stock: Stock) -> _Sizes:
    """Return the type sizes of a label that stands: it has height for large type, and the narrow side for its lines."""
    return _Sizes(bars=_UPRIGHT_BARS, digits=9.0, strong=13.0, plain=10.5, wraps=True)


def _draw_upright(canvas: Canvas, label: Label, box: _Box, sizes: _Sizes, dpi: float) -> None:
    """Draw a label that is turned by a quarter to the left, its origin on a whole dot as the bars must be."""
    dot = 72 / dpi
    right, bottom = (round(at / dot) * dot for at in (box.x + box.width, box.y))
    canvas.addLiteral(f"q 0 1 -1 0 {right:.4f} {bottom:.4f} cm")
    _draw(canvas, label, _Box(0, 0, box.height, box.width), sizes, dpi)
    canvas.addLiteral("Q")


def _draw(canvas: Canvas, label: Label, box: _Box, sizes: _Sizes, dpi: float) -> None:
    dot = 72 / dpi
    module = barcode.module_width(label.code, box.width, _MODULE_MOST, dpi)
    left = box.x + (box.width - barcode.width_in_modules(label.code) * module) / 2
    left = round(left / dot) * dot
    lines = _lines(label, sizes, box.width)
    needed = sum(size for _, _, size, _ in lines)
    least, most = sizes.bars
    bars = min(most, max(least, box.height - needed * _PITCH))
    # A crowded label closes its lines up rather than lose one; a bare one stands in the middle.
    pitch = min(_PITCH, (box.height - bars) / needed)
    y = box.y + (box.height + bars + needed * pitch) / 2 - bars
    barcode.draw(canvas, label.code, left, y, module, bars)
    centre = box.x + box.width / 2
    for text, font, size, keep_end in lines:
        y -= size * pitch
        fitted, shown, wide = _fitted(text, font, size, box.width, keep_end)
        fonts.text_at(canvas, centre - wide / 2, y + size * pitch * 0.2, shown, fitted, font)


def _lines(label: Label, sizes: _Sizes, room: float) -> list[tuple[str, str, float, bool]]:
    """(text, face, size, whether its end matters most) of every line under the bars, from the top."""
    lines = (
        (grouped(label.code), fonts.REGULAR, sizes.digits, False),
        (label.reference_code, fonts.BOLD, sizes.strong, True),
        (label.household, fonts.BOLD, sizes.strong, False),
        (label.title, fonts.REGULAR, sizes.plain, False),
        (label.place, fonts.REGULAR, sizes.plain, True),
    )
    if sizes.wraps:
        return [
            (part, font, size, end)
            for text, font, most, end in lines
            for part, size in _parts(text, font, most, room, end)
        ]
    return [line for line in lines if line[0]]


def _parts(text: str, font: str, size: float, room: float, keep_end: bool) -> list[tuple[str, float]]:
    """Break number and room where they cannot be made small enough; a name is cut, a place is whole anyway.

    A number is broken behind its separators alone; where a part between two of them is still too wide, its type is smaller.
    """
    if font != fonts.BOLD or fonts.width(fonts.printable(text), size, font) * _SMALLEST <= room:
        return [(text, size)] if text else []
    if not keep_end:
        return [(part, size) for part in wrap(text, size, room, font)]
    for count in range(2, _MOST_PARTS + 1):
        parts = at_separators(text, count)
        widest = max(fonts.width(part, size, font) for part in parts)
        if widest * _SMALLEST <= room:
            break
    return [(part, min(size, size * room / widest)) for part in parts]


@lru_cache(maxsize=8192)
def _fitted(text: str, font: str, size: float, room: float, keep_end: bool) -> tuple[float, str, float]:
    """Fit `text` into `room`: return (size, text, width).

    The size shrinks first. A text that still does not fit is cut to «…» at its end, or in its middle when the end
    matters most (a reference code's serial, a place's box).
    """
    shown = fonts.printable(text).replace("\n", " ").strip()
    natural = fonts.width(shown, size, font)
    if natural <= room:
        return size, shown, natural
    size *= max(_SMALLEST, room / natural)
    if fonts.width(shown, size, font) > room + 0.01:
        shown = _shortened(shown, font, size, room, keep_end)
    return size, shown, fonts.width(shown, size, font)


def _shortened(text: str, font: str, size: float, room: float, keep_end: bool) -> str:
    for kept in range(len(text) - 1, 0, -1):
        tail = kept // 2 if keep_end else 0
        short = text[: kept - tail] + "…" + text[len(text) - tail :]
        if fonts.width(short, size, font) <= room:
            return short
    return "…"
