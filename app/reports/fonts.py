"""The two faces of every print, Noto Sans SC regular and bold, embedded as subsets of their used glyphs.

A third one has ideographs of the second plane that stand in names (𠮷) and that those two lack.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import groupby
from pathlib import Path
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

REGULAR = "NotoSansSC-Regular"
BOLD = "NotoSansSC-Bold"
RARE = "MunimentRareHan"
NO_GLYPH = "〓"

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
_BEYOND = re.compile("<([0-9A-F]{5,6})>")
_LAST_OF_FIRST_PLANE = "\uffff"
_reading = Lock()


class _Face(TTFont):  # type: ignore[misc]  # reportlab carries no types
    """A face whose rare characters can also be searched for and copied.

    reportlab tells readers the code point of every glyph as plain hexadecimal digits; PDF (ISO 32000-1,
    9.10.3) wants UTF-16, which differs beyond the basic plane (𬭎), and there readers drop the character.
    """

    def addObjects(self, doc: PDFDocument) -> None:
        super().addObjects(doc)
        for name, stream in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                stream.content = _BEYOND.sub(_utf16, stream.content)


def _utf16(match: re.Match[str]) -> str:
    return f"<{chr(int(match[1], 16)).encode('utf-16-be').hex().upper()}>"


@cache
def _face(font: str) -> TTFont:
    loaded = _Face(font, str(_FOLDER / f"{font}.ttf"), shapable=False)
    pdfmetrics.registerFont(loaded)
    return loaded


def _registered(font: str) -> TTFont:
    """The face, known to reportlab; its file is read once per process, whichever thread asks first."""
    with _reading:
        return _face(font)


def load(font: str) -> None:
    """Make a face known to reportlab, before a page begins with it."""
    _registered(font)


class _Widths(dict[str, float]):
    """Width of every character that has a glyph, in thousandths of the type size; others are an em wide."""

    def __missing__(self, char: str) -> float:
        return 1000.0


@cache
def _widths(font: str) -> _Widths:
    face = _registered(font).face
    glyphs: dict[int, int] = face.charToGlyph
    known: dict[int, float] = face.charWidths
    return _Widths((chr(point), known.get(point, face.defaultWidth)) for point in glyphs if point >= 32)


def printable(text: str) -> str:
    """`text` as it can be printed: 〓 for a character without a glyph, a space for a tab, and nothing for
    control characters and variation selectors. Line ends stay."""
    if _widths(REGULAR).keys() >= set(text):
        return text
    return "".join(_shown(char) for char in text.replace("\r\n", "\n").replace("\r", "\n"))


def width(text: str, size: float, font: str = REGULAR) -> float:
    """Width of printable `text` in points when set in `size` points."""
    return sum(map(_widths(font).__getitem__, text)) * size / 1000


def text_at(canvas: Canvas, x: float, y: float, text: str, size: float, font: str = REGULAR) -> None:
    """Set printable `text` with its baseline beginning at (`x`, `y`), all in points.

    A rare ideograph comes from the face that has it. Straight into the page: reportlab's own drawString formats every
    number in Python, which is most of the time of ten thousand labels.
    """
    document = canvas._doc
    pieces = " ".join(
        f"{face.getSubsetInternalName(subset, document)} {size:.2f} Tf <{raw.hex()}> Tj"
        for face, run in _runs(text, font)
        for subset, raw in face.splitString(run, document)
    )
    canvas.addLiteral(f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm {pieces} ET")


def _runs(text: str, font: str) -> list[tuple[TTFont, str]]:
    """The parts of a text, each with the face that has its glyphs."""
    if not text or max(text) <= _LAST_OF_FIRST_PLANE:
        return [(_registered(font), text)]
    known = _widths(font)
    parts = groupby(text, key=known.__contains__)
    return [(_registered(font if has else RARE), "".join(run)) for has, run in parts]


def _unseen(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cf"} or "VARIATION SELECTOR" in unicodedata.name(char, "")


def _shown(char: str) -> str:
    if char == "\n":
        return char
    if char == "\t":
        return " "
    if _unseen(char):
        return ""
    return char if char in _widths(REGULAR) or char in _widths(RARE) else NO_GLYPH
