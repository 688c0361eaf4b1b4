"""卷内备考表: what is to be known of a volume, by whom it was put together and who checked it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from reportlab.lib.units import mm

from app.models.domain.progress import IsCancelled, Progress, unheard, watched
from app.reports import canvas
from app.reports.canvas import Leaf
from app.reports.footer import FormHead
from app.reports.paper import A4, FormSheet

TITLE = "卷内备考表"
_LINES, _PITCH, _CLOSING = 13, 9 * mm, 42 * mm


@dataclass(frozen=True)
class VolumeNote:
    """One dossier; `facts` are sentences on what it holds, as far as the archive knows it."""

    head: FormHead
    reference_code: str
    retention: str
    title: str
    facts: tuple[str, ...]


def render(notes: Sequence[VolumeNote], progress: Progress = unheard, cancelled: IsCancelled = lambda: False) -> bytes:
    """A page for each dossier as one PDF, A4 portrait. `progress` hears dossiers. Raises Cancelled."""
    leaves = [_note(one) for one in watched(notes, progress, cancelled)]
    return canvas.bind(TITLE, A4, [leaf for note in leaves for leaf in note], notes[0].head.imprint)


def _note(data: VolumeNote) -> list[Leaf]:
    sheet = FormSheet(TITLE, data.head)
    sheet.fields([("档号", data.reference_code), ("保管期限", data.retention), ("案卷题名", data.title)])
    sheet.heading("本卷情况说明")
    for fact in data.facts:
        sheet.paragraph(f"　　{fact}")
    for _ in range(_LINES):
        if not sheet.has_room(_PITCH + _CLOSING):
            break
        sheet.space(_PITCH)
        ends = (sheet.left, sheet.y), (sheet.left + sheet.width, sheet.y)
        sheet.mark(partial(canvas.rule, start=ends[0], end=ends[1], line=0.4))
    sheet.space(8 * mm)
    sheet.fields([("立卷人", ""), ("检查人", ""), ("立卷时间", "　　　　年　　月　　日")], lowest=13 * mm)
    return sheet.leaves()
