"""档案清单: the list of dossiers as it stood in the window, with the conditions by which it was filtered."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from app.models.domain.progress import IsCancelled, Progress, unheard, watched
from app.reports.footer import FormHead
from app.reports.paper import A4_LANDSCAPE, Column, FormSheet, Margins

_NUMBER = 0.05


@dataclass(frozen=True)
class DossierList:
    """The lines of a list. `columns`: headings with their shares of the width; `rows`: words in the same order."""

    head: FormHead
    corner: str
    conditions: str
    columns: tuple[tuple[str, float], ...]
    rows: tuple[tuple[str, ...], ...]


def render(data: DossierList, progress: Progress = unheard, cancelled: IsCancelled = lambda: False) -> bytes:
    """The list as a PDF, A4 landscape. `progress` hears lines. Raises Cancelled."""
    sheet = FormSheet("档案清单", data.head, page=A4_LANDSCAPE, margins=Margins(left=12 * mm, right=12 * mm))
    conditions = [("筛选条件", data.conditions)] if data.conditions else []
    sheet.fields([("范围", data.corner), ("共计", f"{len(data.rows)}份"), *conditions])
    columns = [Column(title, share, "left") for title, share in data.columns]
    number = Column("序号", _NUMBER * sum(column.share for column in columns))
    rows = ((str(place), *row) for place, row in enumerate(watched(data.rows, progress, cancelled), start=1))
    sheet.table((number, *columns), rows, closing="以下空白")
    return sheet.pdf()
