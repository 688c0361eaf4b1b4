"""Code 128 set C as rectangles: sharp at any size and readable from the printed raster.

Modules are snapped to whole dots of the print head, because a bar of 2.6 dots is printed as two or three. The quiet
zones of ten modules (ISO/IEC 15417) are part of the symbol.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from math import floor

from barcode.codex import Code128
from reportlab.pdfgen.canvas import Canvas

QUIET = 10
_CHARACTER = 11
_STOP = 13
THERMAL_203 = 203.2
"""Dots per inch of the common thermal head: eight dots per millimetre."""
THERMAL_300 = 300.0
OFFICE = 300.0
"""Dots per inch into which those of every office printer divide: 300, 600, 1200."""


def modules(digits: str) -> str:
    """The bars (1) and spaces (0) of an even number of `digits`, without quiet zones."""
    if len(digits) % 2 or not (digits.isascii() and digits.isdigit()):
        raise ValueError("set C takes an even number of digits")
    return str(Code128(digits).build()[0])


@lru_cache(maxsize=1024)
def _symbol(pattern: str, at: int) -> str:
    """The bars of one symbol character that begins at module `at`, as rectangles one module unit high."""
    path = []
    for bar, run in groupby(pattern):
        length = len(list(run))
        if bar == "1":
            path.append(f"{at} 0 {length} 1 re")
        at += length
    return " ".join(path)


def _path(digits: str) -> str:
    pattern = modules(digits)
    last = len(pattern) - _STOP
    path = [_symbol(pattern[at : at + _CHARACTER], at) for at in range(0, last, _CHARACTER)]
    return " ".join([*path, _symbol(pattern[last:], last)])


def width_in_modules(digits: str) -> int:
    """Modules of the whole symbol, both quiet zones included."""
    characters = 2 + len(digits) // 2
    return characters * _CHARACTER + _STOP + 2 * QUIET


def module_width(digits: str, room: float, most: float, dpi: float) -> float:
    """Width of one module in points: a whole number of printer dots at `dpi` (at least one), as large as
    `room` for the whole symbol and `most` allow."""
    dot = 72 / dpi
    wanted = min(room / width_in_modules(digits), most)
    return max(1, floor(wanted / dot + 1e-6)) * dot


def draw(canvas: Canvas, digits: str, x: float, y: float, module: float, height: float) -> None:
    """Draw the symbol of `digits` with its quiet zone beginning at (`x`, `y`), all in points."""
    canvas.addLiteral(f"q {module:.5f} 0 0 {height:.3f} {x + QUIET * module:.4f} {y:.3f} cm {_path(digits)} f Q")
