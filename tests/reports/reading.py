"""Prints read back the way others would read them: as text, as pictures, as bar codes."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdfium2
import zxingcpp
from PIL.Image import Image
from pypdf import PdfReader


def pages(pdf: bytes) -> list[str]:
    """Text of every page without any white space, as lines break anywhere in Chinese."""
    return ["".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def fast_pages(pdf: bytes) -> list[str]:
    """The same, by the reader of the window, for hundreds of pages."""
    with pypdfium2.PdfDocument(pdf) as document:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]


def pictures(pdf: bytes, dpi: float) -> list[Image]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]


def codes(picture: Image) -> list[tuple[str, float, float]]:
    """(digits, left, top) of every Code 128 symbol in `picture`, in pixels.

    Asked for every symbology at once, the reader pieces a DataBar Stacked together from neighbouring labels.
    """
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.Code128)
    return [(one.text, one.position.top_left.x, one.position.top_left.y) for one in found]


def faces(pdf: bytes) -> list[dict[str, Any]]:
    """Every font that the pages of `pdf` name: its name and the bytes of its embedded file."""
    found = {}
    for page in PdfReader(BytesIO(pdf)).pages:
        for key, reference in page["/Resources"]["/Font"].items():
            font = reference.get_object()
            descriptor = font.get("/FontDescriptor")
            data = descriptor["/FontFile2"].get_data() if descriptor else b""
            found[key] = {"name": font["/BaseFont"], "data": data}
    return list(found.values())
