"""档案盒脊背: strips for the spines of boxes, several on a sheet, to be cut out and glued on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from reportlab.lib.units import mm

from app.models.domain.codes import grouped
from app.reports import barcode, canvas, fonts
from app.reports.canvas import Imprint, Leaf
from app.reports.paper import A4
from app.reports.typeset import wrap

TITLE = "档案盒脊背"
WIDTHS = (20, 30, 40, 50)
"""The thickness of the boxes of the trade, in millimetres."""

_HIGH = 270 * mm
_EDGE = 10 * mm
_PAD = 1.5 * mm
_CAPTION, _LEAST, _MOST, _PITCH = 8.0, 7.0, 20.0, 1.25
_BAR_MODULE, _BAR_HEIGHT, _BAR_ROOM = 0.34 * mm, 11 * mm, 52 * mm
_SERIES = 4
# The part of a strip's height above the bar code that each block has.
_SHARES = {"全宗号": 24, "年度": 38, "保管期限": 26, "起止件号": 84, "盒号": 44}


@dataclass(frozen=True)
class Spine:
    """One box. `series`: a line for each category, with its first and last number; every text as it is printed."""

    fonds: str
    years: str
    retention: str
    series: tuple[str, ...]
    box: str
    code: str


def render(spines: Sequence[Spine], width: int, imprint: Imprint) -> bytes:
    """The strips as a PDF, A4 portrait; `width` in millimetres. A strip is 270 mm high, with a line to cut along."""
    wide = width * mm
    per_page = int((A4[0] - 2 * _EDGE) // wide)
    left = (A4[0] - per_page * wide) / 2
    leaves = [
        [
            mark
            for place, one in enumerate(spines[start : start + per_page])
            for mark in _strip(one, left + place * wide, wide)
        ]
        for start in range(0, len(spines), per_page)
    ]
    return canvas.bind(TITLE, A4, [[*leaf, _advice()] for leaf in leaves], imprint)


def _advice() -> canvas.Mark:
    line = "打印时请选择 100%（实际大小），沿框线裁下，贴在档案盒脊背"
    at = (A4[0] - fonts.width(line, _CAPTION)) / 2
    return partial(fonts.text_at, x=at, y=6 * mm, text=line, size=_CAPTION)


def _strip(data: Spine, left: float, wide: float) -> Leaf:
    top = (A4[1] + _HIGH) / 2 + 2 * mm
    marks: Leaf = [partial(canvas.rectangle, box=(left, top - _HIGH, wide, _HIGH), line=0.4)]
    texts = {
        "全宗号": (data.fonds,), "年度": (data.years,), "保管期限": (data.retention,), "起止件号": _listed(data.series),
        "盒号": (data.box,),
    }  # fmt: skip
    unit = (_HIGH - _BAR_ROOM) / sum(_SHARES.values())
    y = top
    for caption, share in _SHARES.items():
        height = share * unit
        marks.extend(_block(caption, texts[caption], (left, y - height, wide, height)))
        y -= height
    return [*marks, *_code(data.code, left, top - _HIGH, wide)]


def _listed(series: tuple[str, ...]) -> tuple[str, ...]:
    return series if len(series) <= _SERIES else (*series[: _SERIES - 1], f"等{len(series)}类")


def _block(caption: str, texts: Sequence[str], box: tuple[float, float, float, float]) -> Leaf:
    """A ruled block: its caption on top, its words in the middle, as large as they fit."""
    left, bottom, wide, high = box
    room = wide - 2 * _PAD
    size = next(
        (
            size
            for size in (_MOST - step * 0.5 for step in range(int((_MOST - _LEAST) * 2)))
            if _fits(texts, size, room, high - 2.5 * _CAPTION)
        ),
        _LEAST,
    )
    lines = [line for text in texts for line in wrap(text, size, room, fonts.BOLD)]
    marks: Leaf = [
        partial(canvas.rule, start=(left, bottom), end=(left + wide, bottom), line=0.4),
        _centred(caption, left, wide, bottom + high - 1.5 * _CAPTION, _CAPTION, fonts.REGULAR),
    ]
    y = bottom + (high - 1.5 * _CAPTION + len(lines) * size * _PITCH) / 2
    for line in lines:
        y -= size * _PITCH
        marks.append(_centred(line, left, wide, y + size * 0.3, size, fonts.BOLD))
    return marks


def _fits(texts: Sequence[str], size: float, room: float, high: float) -> bool:
    """Return whether the lines that the texts were given stay lines of their own, or break only where a word ends."""
    lines = [line for text in texts for line in wrap(text, size, room, fonts.BOLD)]
    whole = all(fonts.width(part, size, fonts.BOLD) <= room for text in texts for part in text.split("\n"))
    return whole and len(lines) * size * _PITCH <= high


def _centred(line: str, left: float, wide: float, y: float, size: float, font: str) -> canvas.Mark:
    at = left + (wide - fonts.width(line, size, font)) / 2
    return partial(fonts.text_at, x=at, y=y, text=line, size=size, font=font)


def _code(code: str, left: float, bottom: float, wide: float) -> Leaf:
    """The bar code of the box, upright: a spine is narrower than a code is long."""
    length = barcode.width_in_modules(code) * _BAR_MODULE
    digits = grouped(code)
    upright: Leaf = [
        partial(barcode.draw, digits=code, x=0, y=_CAPTION, module=_BAR_MODULE, height=_BAR_HEIGHT),
        partial(fonts.text_at, x=(length - fonts.width(digits, _CAPTION)) / 2, y=0, text=digits, size=_CAPTION),
    ]
    right = left + (wide + _BAR_HEIGHT + _CAPTION) / 2
    return canvas.turned(upright, right, bottom + (_BAR_ROOM - length) / 2)
