"""The bar codes on a scanned paper: Code 128 (ISO/IEC 15417) on the first page of a PDF, or on a picture."""

from __future__ import annotations

import zxingcpp
from PIL import Image

from app.models.pdf.pages import Dots, PdfPages
from app.models.pdf.picture import read_picture

_PDF = b"%PDF-"
_CODE_128 = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.Code128)
_POINTS = 72
_DPI = 200
"""Bars of our papers are 0.25 mm at least: two dots of this resolution."""
_MOST_DOTS = 4_000
"""A page is drawn no wider or higher than this: an A3 at 200 dots to the inch has fewer."""


def bar_codes(data: bytes) -> list[str]:
    """Return the texts of the Code 128 symbols on the first page of a PDF's bytes, or on a JPEG or PNG.

    Raises BadInput for a file that cannot be drawn (`pages.py`, `picture.py`).
    """
    if not data.startswith(_PDF):
        shown = read_picture(data)
        return _read(shown.dots, grey=shown.grey)
    pages = PdfPages(data)
    try:
        scale = min(_DPI / _POINTS, _MOST_DOTS / max(1.0, *pages.sizes[0]))
        return _read(pages.render(0, scale, grey=True), grey=True)
    finally:
        pages.close()


def _read(dots: Dots, *, grey: bool) -> list[str]:
    mode, raw = ("L", "L") if grey else ("RGB", "BGRX")
    picture = Image.frombuffer(mode, (dots.width, dots.height), dots.data, "raw", raw, dots.stride, 1)
    # Asked for every symbology at once, the reader pieces others together from neighbouring symbols.
    return [one.text for one in zxingcpp.read_barcodes(picture, formats=_CODE_128)]
