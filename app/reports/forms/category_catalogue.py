"""类别目录: the dossiers of one category with their numbers and places (S05-R17)."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from app.models.domain.progress import IsCancelled, Progress, unheard, watched
from app.reports.footer import FormHead
from app.reports.paper import A4_LANDSCAPE, Column, FormSheet, Margins

TITLE = "类别目录"
_COLUMNS = (
    Column("序号", 12),
    Column("档号", 51, "left"),
    Column("题名", 72, "left"),
    Column("建档日期", 22),
    Column("件数", 14),
    Column("页数", 16),
    Column("保管期限", 20),
    Column("存放位置", 30, "left"),
    Column("备注", 23, "left"),
)


@dataclass(frozen=True)
class CatalogueRow:
    """One dossier. `opened` in eight digits, as lists of items have it; `pages` None: not all of them are counted."""

    reference_code: str
    title: str
    opened: str
    items: int
    pages: int | None
    retention: str
    place: str
    note: str = ""


@dataclass(frozen=True)
class CategoryCatalogue:
    """The dossiers of a category in the order of their numbers. `year`: of their opening; «» for all years."""

    head: FormHead
    category: str
    code: str
    clause: str
    year: str
    rows: tuple[CatalogueRow, ...]


def render(data: CategoryCatalogue, progress: Progress = unheard, cancelled: IsCancelled = lambda: False) -> bytes:
    """The catalogue as a PDF, A4 landscape. `progress` hears dossiers. Raises Cancelled."""
    sheet = FormSheet(TITLE, data.head, page=A4_LANDSCAPE, margins=Margins(right=12 * mm), note=data.category)
    sheet.fields(
        [
            ("类别", f"{data.category}（{data.code}）"), ("建档年度", data.year or "全部"),
            ("共计", f"{len(data.rows)}卷"), ("依据", data.clause),
        ]
    )  # fmt: skip
    rows = (
        (
            str(place), row.reference_code, row.title, row.opened, str(row.items or ""), str(row.pages or ""),
            row.retention, row.place, row.note,
        )
        for place, row in enumerate(watched(data.rows, progress, cancelled), start=1)
    )  # fmt: skip
    sheet.table(_COLUMNS, rows, closing="以下空白")
    return sheet.pdf()
