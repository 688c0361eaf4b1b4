"""The cells of a ruled row: their lines, and the height that they need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from reportlab.lib.units import mm

from app.reports import fonts
from app.reports.typeset import wrap

Align = Literal["left", "centre", "right"]

BODY = 10.5
LEADING = 1.36
PAD_X = 1.3 * mm
PAD_Y = 1.1 * mm


@dataclass(frozen=True)
class FormCell:
    """One cell of a row, its text broken into lines."""

    width: float
    lines: list[str]
    font: str
    align: Align


def form_cell(text: str, width: float, font: str = fonts.REGULAR, align: Align = "left") -> FormCell:
    """Break a text into the lines of a cell of `width`."""
    return FormCell(width, wrap(text, BODY, width - 2 * PAD_X, font), font, align)


def row_height(cells: Sequence[FormCell], lowest: float) -> float:
    """The height of a row, `lowest` at the least."""
    lines: int = max(len(cell.lines) for cell in cells)
    return float(max(lowest, lines * BODY * LEADING + 2 * PAD_Y))


def rows_height(rows: Iterable[Sequence[FormCell]], lowest: float) -> float:
    """The height of several rows."""
    return sum(row_height(row, lowest) for row in rows)


def block_height(text: str, size: float, room: float) -> float:
    """The height of bold words that are wrapped to `room`."""
    return len(wrap(text, size, room, fonts.BOLD)) * size * LEADING


def aligned_x(left: float, room: float, wide: float, align: Align) -> float:
    """The beginning of something `wide` in a room that begins at `left`."""
    return left + {"left": 0.0, "centre": (room - wide) / 2, "right": room - wide}[align]
