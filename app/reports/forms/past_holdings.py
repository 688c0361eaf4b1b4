"""某时状况证明: who had which dossiers, and where they lay, at a moment, each with the movement that says it and its anchor."""

from __future__ import annotations

from dataclasses import dataclass

from app.models.domain.progress import IsCancelled, Progress, unheard, watched
from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, Signature

_COLUMNS = (
    Column("序号", 11),
    Column("档案", 45, "left"),
    Column("持有人", 24, "left"),
    Column("位置", 30, "left"),
    Column("凭据", 60, "left"),
)


@dataclass(frozen=True)
class PastRow:
    """One dossier: `ground` is the movement that says it, with when and its anchor."""

    reference_code: str
    title: str
    holder: str
    place: str
    ground: str


@dataclass(frozen=True)
class PastHoldingsPaper:
    """The holdings of `about` at `moment`, in words. `out_of`: of so many these are some; 0: they are all."""

    head: FormHead
    about: str
    moment: str
    rows: tuple[PastRow, ...]
    out_of: int = 0


def render(data: PastHoldingsPaper, progress: Progress = unheard, cancelled: IsCancelled = lambda: False) -> bytes:
    """The paper as a PDF, A4 portrait. `progress` hears dossiers. Raises Cancelled."""
    sheet = FormSheet("某时状况证明", data.head)
    listed = f"{len(data.rows):,}份档案"
    counted = f"{data.out_of:,}份档案，本件列出在前的{listed}" if data.out_of else listed
    sheet.fields([("查询对象", data.about), ("时刻", data.moment), ("共计", counted)])
    sheet.space(6)
    sheet.paragraph("　　据本档案库只增不改的流转记录，上述时刻的情况如下。每行的凭据可在“审计”页凭校验码核对。")
    sheet.space(6)
    sheet.table(
        _COLUMNS,
        (
            (
                str(place),
                "\n".join(filter(None, (row.reference_code, row.title))),
                row.holder,
                row.place or "不在库内",
                row.ground,
            )
            for place, row in enumerate(watched(data.rows, progress, cancelled), start=1)
        ),
        closing="以下空白",
        foot=lambda: sheet.signatures((Signature("出具人"), Signature("复核人"))),
    )
    return sheet.pdf()
