"""档案清单: dossiers as the window lists them, with the columns that it shows."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from app.models.domain.progress import IsCancelled, Progress, unheard, watched
from app.reports.footer import FormHead
from app.reports.paper import A4, A4_LANDSCAPE, Column, FormSheet, Margins

# Further columns would leave less than a word of room to each on upright paper.
_UPRIGHT_COLUMNS = 5
_NUMBER_WIDTH = 13 * mm


@dataclass(frozen=True)
class DossierList:
    """`columns`: headings with their widths on the screen. `caption`: the corner of the archive that it is about."""

    head: FormHead
    caption: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, ...], ...]


def render(data: DossierList, progress: Progress = unheard, cancelled: IsCancelled = lambda: False) -> bytes:
    """The list as a PDF, A4, across where it has many columns. Raises Cancelled."""
    wide = len(data.columns) > _UPRIGHT_COLUMNS
    sheet = FormSheet(
        "档案清单",
        data.head,
        page=A4_LANDSCAPE if wide else A4,
        margins=Margins(right=12 * mm),
        note="，".join(filter(None, (data.caption, f"共{len(data.rows)}份"))),
    )
    whole = sum(width for _, width in data.columns)
    columns = (
        Column("序号", whole * _NUMBER_WIDTH / (sheet.width - _NUMBER_WIDTH)),
        *(Column(title, width, "left") for title, width in data.columns),
    )
    rows = ((str(number), *row) for number, row in enumerate(watched(data.rows, progress, cancelled), start=1))
    sheet.table(columns, rows, lowest=6 * mm, closing="以下空白")
    return sheet.pdf()
