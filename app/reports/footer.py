"""The head data of a form, and the footer that prints them on every page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from reportlab.lib.units import mm

from app.models.domain.codes import grouped
from app.reports import barcode, canvas, fonts
from app.reports.canvas import Imprint, Leaf
from app.reports.typeset import long_date, wrap

_SENSITIVE = "含敏感客户信息，按敏感信息保管"
_SMALL = 8.0
_PAGE = 9.0
_MODULE = 0.254 * mm
_BAR_HEIGHT = 7 * mm
_INITIALS = "页签："
_GAP, _MOST_LINES = 4 * mm, 3
# Left of the number of the page, wide enough for the initials of three persons.
_INITIALS_WIDTH = 24 * mm


@dataclass(frozen=True)
class FormHead:
    """The data that every form carries. `number` is the form's own number, `code` the slip's twelve digits.

    `sensitive`: the content is to be kept as sensitive customers' data (S06-R5); every page carries the notice.
    `recipient`: for whom the paper was made, where that was asked; it stands in the place of the bar code.
    """

    office: str
    fonds: str
    printed: datetime
    number: str = ""
    anchor: str = ""
    code: str = ""
    sensitive: bool = False
    recipient: str = ""

    @property
    def imprint(self) -> Imprint:
        """The origin of the form, for the properties of its file."""
        return Imprint(self.office, self.printed)


def footer(head: FormHead, left: float, base: float, width: float, page: str, initials: bool = False) -> Leaf:
    """Bar code left, `page` in the middle, anchor and date right, under a rule 9.5 mm above `base`.

    `initials`: with a box for the initials of those who sign the last page.
    """
    right = left + width
    free = (width - fonts.width(page, _PAGE)) / 2 - _GAP - (_INITIALS_WIDTH + _GAP if initials else 0)
    rule = base + 9.5 * mm
    marks: Leaf = [partial(canvas.rule, start=(left, rule), end=(right, rule), line=0.5)]
    if head.code:
        wide = barcode.width_in_modules(head.code) * _MODULE
        digits = grouped(head.code)
        at = left + (wide - fonts.width(digits, _SMALL)) / 2
        bars = base + 1.2 * mm
        marks.append(partial(barcode.draw, digits=head.code, x=left, y=bars, module=_MODULE, height=_BAR_HEIGHT))
        marks.append(partial(fonts.text_at, x=at, y=base - 2 * mm, text=digits, size=_SMALL))
    elif head.recipient:
        said = wrap(fonts.printable(f"给谁使用：{head.recipient}"), _SMALL, free)
        for place, line in enumerate(said[:_MOST_LINES]):
            at = base + (5 - 4 * place) * mm
            marks.append(partial(fonts.text_at, x=left, y=at, text=line, size=_SMALL))
    if initials:
        at = left + free + _GAP
        box = (
            at + fonts.width(_INITIALS, _SMALL),
            base + 0.5 * mm,
            _INITIALS_WIDTH - fonts.width(_INITIALS, _SMALL),
            7.5 * mm,
        )
        marks.append(partial(fonts.text_at, x=at, y=base + 3 * mm, text=_INITIALS, size=_SMALL))
        marks.append(partial(canvas.rectangle, box=box, line=0.5))
    lines = [f"校验码：{head.anchor}"] if head.anchor else []
    lines.append(f"打印日期：{long_date(head.printed)}")
    if head.sensitive:
        lines.append(_SENSITIVE)
    for place, line in enumerate(lines):
        at = right - fonts.width(line, _SMALL)
        marks.append(partial(fonts.text_at, x=at, y=base + (5 - 4 * place) * mm, text=line, size=_SMALL))
    at = left + (width - fonts.width(page, _PAGE)) / 2
    marks.append(partial(fonts.text_at, x=at, y=base + 3 * mm, text=page, size=_PAGE))
    return marks
