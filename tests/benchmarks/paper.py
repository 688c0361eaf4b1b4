"""Ten thousand labels, beside another package drawing the same ones."""

from __future__ import annotations

import io
import time
from collections.abc import Callable

from labels import Sheet as PylabelsSheet
from labels import Specification
from reportlab.graphics import shapes
from reportlab.graphics.barcode import createBarcodeDrawing

from app.models.domain.codes import CodeKind, make
from app.reports import fonts
from app.reports.label_stock import STOCKS
from app.reports.labels import Label, render
from tests.benchmarks.measure import Figure, figure

_LABELS = 10_000
_ROWS = 50_000


def labels() -> Figure:
    """10,000 labels on A4 sheets of 21."""
    wanted = [
        Label(make(CodeKind.DOSSIER, number), f"JZ-JF·2026-D10-{number:04}", f"{number // 100 + 1}栋1单元101", "张*", "A柜1层02")
        for number in range(_LABELS)
    ]  # fmt: skip
    render(wanted[:21], STOCKS["l7160"])
    value = _seconds(lambda: render(wanted, STOCKS["l7160"]))
    floor = _seconds(lambda: by_pylabels(wanted))
    return figure("labels (pylabels)", _LABELS, value, floor, "s")


def by_pylabels(wanted: list[Label]) -> bytes:
    """The same labels by the `pylabels` package."""

    def draw(area: shapes.Drawing, width: float, height: float, label: Label) -> None:
        symbol = createBarcodeDrawing(
            "Code128", value=label.code, barHeight=30, barWidth=0.96, humanReadable=False, quiet=True
        )
        area.add(shapes.Group(*symbol.contents, transform=(1, 0, 0, 1, (width - symbol.width) / 2, height - 36)))
        texts = (label.code, label.reference_code, label.household, label.title, label.place)
        for line, text in enumerate(texts):
            y = height - 46 - 11 * line
            area.add(shapes.String(width / 2, y, text, fontName=fonts.REGULAR, fontSize=8, textAnchor="middle"))

    sheet = PylabelsSheet(
        Specification(210, 297, 3, 7, 63.5, 38.1, left_margin=7.25, top_margin=15.15, column_gap=2.5, row_gap=0), draw
    )
    sheet.add_labels(wanted)
    out = io.BytesIO()
    sheet.save(out)
    return out.getvalue()


def _seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began
