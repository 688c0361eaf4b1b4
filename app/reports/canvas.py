"""Blank PDF pages as the base of every print, and the marks that forms make on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.utils import TimeStamp
from reportlab.pdfgen.canvas import Canvas

from app.reports import fonts

# Streams as they are, not spelt out in ASCII: a fifth smaller and faster, and every reader takes them.
rl_config.useA85 = 0


Mark = Callable[[Canvas], None]
Leaf = list[Mark]


@dataclass(frozen=True)
class Imprint:
    """The office that a print comes from, and the time by its clock."""

    office: str
    at: datetime


def new_canvas(out: BytesIO, subject: str, page: tuple[float, float], imprint: Imprint | None = None) -> Canvas:
    """Return a canvas that writes to `out`: pages of `page` points, Chinese.

    `subject` is the name of the form. With office and time it is all that the properties of the document say: no person,
    no customer. The same rows at the same time always give the same bytes.
    """
    fonts.load(fonts.REGULAR)
    # A page begins with a font of reportlab's choice, Helvetica, which is not embedded, unless it is given one.
    canvas = Canvas(
        out,
        pagesize=page,
        invariant=1,
        pageCompression=1,
        lang="zh-CN",
        initialFontName=fonts.REGULAR,
        initialFontSize=10,
    )
    canvas.setTitle(subject)
    canvas.setAuthor(imprint.office if imprint else "")
    canvas.setSubject(subject)
    canvas.setCreator("Muniment")
    canvas.setProducer("Muniment")
    if imprint is not None:
        canvas._doc._timeStamp = _stamp(imprint.at)
    return canvas


def _stamp(at: datetime) -> TimeStamp:
    """A time as reportlab dates a document; a time of the office's clock has this machine's offset."""
    stamp = TimeStamp(invariant=True)
    local = at.astimezone()
    stamp.YMDhms = local.timetuple()[:6]
    minutes = (local.utcoffset() or timedelta()) // timedelta(minutes=1)
    stamp.dhh, stamp.dmm = int(minutes / 60), abs(minutes) % 60
    return stamp


def bind(title: str, page: tuple[float, float], leaves: Iterable[Leaf], imprint: Imprint) -> bytes:
    """Pages of marks as one PDF; `title` is the form's name."""
    out = BytesIO()
    canvas = new_canvas(out, title, page, imprint)
    for leaf in leaves:
        for mark in leaf:
            mark(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def rectangle(canvas: Canvas, box: tuple[float, float, float, float], line: float, shade: float | None = None) -> None:
    """An outline `line` points thick around (x, y, width, height), filled with grey `shade` (1 is white)."""
    x, y, width, height = box
    fill, paint = ("", "S") if shade is None else (f"{shade} g ", "B")
    canvas.addLiteral(f"q {fill}{line} w {x:.2f} {y:.2f} {width:.2f} {height:.2f} re {paint} Q")


def rule(
    canvas: Canvas,
    start: tuple[float, float],
    end: tuple[float, float],
    line: float,
    dash: tuple[float, float] | None = None,
) -> None:
    """A straight line `line` points thick, dashed where `dash` gives lengths of stroke and gap."""
    dashes = "" if dash is None else f"[{dash[0]} {dash[1]}] 0 d "
    canvas.addLiteral(f"q {dashes}{line} w {start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S Q")


def shifted(leaf: Leaf, right: float, up: float) -> Leaf:
    """The marks of `leaf`, moved by points."""
    return _within(leaf, f"1 0 0 1 {right:.2f} {up:.2f}")


def turned(leaf: Leaf, right: float, up: float) -> Leaf:
    """The marks of `leaf`, turned by a quarter to the left about their origin, which moves by points."""
    return _within(leaf, f"0 1 -1 0 {right:.2f} {up:.2f}")


def _within(leaf: Leaf, matrix: str) -> Leaf:
    def begin(canvas: Canvas) -> None:
        canvas.addLiteral(f"q {matrix} cm")

    def end(canvas: Canvas) -> None:
        canvas.addLiteral("Q")

    return [begin, *leaf, end]
