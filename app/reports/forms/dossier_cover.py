"""案卷封面: what stands on the bag of a dossier, on the bag's own format or on A4."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from reportlab.lib.units import mm

from app.models.domain.codes import grouped
from app.models.domain.progress import IsCancelled, Progress, unheard, watched
from app.reports import barcode, canvas, fonts
from app.reports.canvas import Leaf
from app.reports.footer import FormHead
from app.reports.paper import A4, FormSheet
from app.reports.typeset import long_date

TITLE = "案卷封面"
PAGES = {"bag": (220 * mm, 310 * mm), "a4": A4}
"""The formats: that of the bags of the trade, 310 mm high, and that of the office's printer."""

_LABEL, _LOWEST, _NAME_HEIGHT = 30 * mm, 15 * mm, 27 * mm
# The part of the page that the title of the volume has.
_TITLE_SHARE = 0.26
_MODULE, _BARS, _DIGITS = 0.42 * mm, 15 * mm, 11.0


@dataclass(frozen=True)
class DossierCover:
    """One dossier. `code` is its bar code, which stands large; `retention` in words; counts None where nobody counted."""

    head: FormHead
    code: str
    category: str
    title: str
    reference_code: str
    first: date | None
    last: date | None
    retention: str
    items: int
    pages: int | None


def render(
    covers: Sequence[DossierCover], page: tuple[float, float], progress: Progress = unheard,
    cancelled: IsCancelled = lambda: False,
) -> bytes:  # fmt: skip
    """A page for each dossier as one PDF. `progress` hears dossiers. Raises Cancelled."""
    leaves = [_cover(one, page) for one in watched(covers, progress, cancelled)]
    return canvas.bind(TITLE, page, [leaf for cover in leaves for leaf in cover], covers[0].head.imprint)


def _cover(data: DossierCover, page: tuple[float, float]) -> list[Leaf]:
    sheet = FormSheet(TITLE, data.head, page=page)
    sheet.space(4 * mm)
    sheet.display("全宗名称", data.head.office, _NAME_HEIGHT)
    sheet.display("类目名称", data.category, _NAME_HEIGHT)
    sheet.display("案卷题名", data.title, page[1] * _TITLE_SHARE)
    sheet.fields(
        [
            ("档号", data.reference_code), ("归档号", ""),
            ("起止日期", _period(data)), ("保管期限", data.retention),
            ("件数", f"{data.items}件" if data.items else ""), ("页数", f"{data.pages}页" if data.pages else ""),
        ],
        _LABEL,
        _LOWEST,
    )  # fmt: skip
    wide = barcode.width_in_modules(data.code) * _MODULE
    digits = grouped(data.code)
    sheet.space(8 * mm + _BARS)
    left = sheet.left + (sheet.width - wide) / 2
    sheet.mark(partial(barcode.draw, digits=data.code, x=left, y=sheet.y, module=_MODULE, height=_BARS))
    at = sheet.left + (sheet.width - fonts.width(digits, _DIGITS)) / 2
    sheet.text(at, sheet.y - 5 * mm, digits, _DIGITS)
    return sheet.leaves()


def _period(data: DossierCover) -> str:
    days = [long_date(day) for day in (data.first, data.last) if day]
    return "至".join(dict.fromkeys(days))
