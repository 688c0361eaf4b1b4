"""The two faces of every print: Noto Sans SC regular and bold, embedded as subsets of their used glyphs."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "NotoSansSC-Regular"
BOLD = "NotoSansSC-Bold"
NO_GLYPH = "〓"

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
_reading = Lock()


@cache
def _face(font: str) -> TTFont:
    loaded = TTFont(font, str(_FOLDER / f"{font}.ttf"), shapable=False)
    pdfmetrics.registerFont(loaded)
    return loaded


def register() -> None:
    """Make both faces known to reportlab. The files are read once per process."""
    with _reading:
        _face(REGULAR)
        _face(BOLD)


@cache
def _widths(font: str) -> dict[int, float]:
    """Width of every character that has a glyph, in thousandths of the type size."""
    register()
    face = _face(font).face
    glyphs: dict[int, int] = face.charToGlyph
    known: dict[int, float] = face.charWidths
    return {point: known.get(point, face.defaultWidth) for point in glyphs}


def missing(text: str) -> list[str]:
    """The visible characters of `text`, each once and in order, for which the shipped faces have no glyph."""
    widths = _widths(REGULAR)
    return [char for char in dict.fromkeys(text) if ord(char) not in widths and not _unseen(char)]


def printable(text: str) -> str:
    """`text` as it can be printed: 〓 for a character without a glyph, a space for a tab, and nothing for
    control characters and variation selectors. Line ends stay."""
    widths = _widths(REGULAR)
    if all(ord(char) in widths and char >= " " for char in text):
        return text
    return "".join(_shown(char, widths) for char in text.replace("\r\n", "\n").replace("\r", "\n"))


def width(text: str, size: float, font: str = REGULAR) -> float:
    """Width of printable `text` in points when set in `size` points."""
    widths = _widths(font)
    return sum(widths.get(ord(char), 1000.0) for char in text) * size / 1000


def _unseen(char: str) -> bool:
    return unicodedata.category(char) in {"Cc", "Cf"} or "VARIATION SELECTOR" in unicodedata.name(char, "")


def _shown(char: str, widths: dict[int, float]) -> str:
    if char == "\n":
        return char
    if char == "\t":
        return " "
    if _unseen(char):
        return ""
    return char if ord(char) in widths else NO_GLYPH
