"""权证台账: the originals in deposit, one row each, in the columns of the offices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from app.models.domain.progress import IsCancelled, Progress, unheard, watched
from app.reports.footer import FormHead
from app.reports.paper import A4_LANDSCAPE, Column, FormSheet, Margins
from app.reports.typeset import stacked_date

_COLUMNS = (
    Column("序号", 10),
    Column("权证名称", 32, "left"),
    Column("权证编号", 34, "left"),
    Column("权利人", 24, "left"),
    Column("等级", 12),
    Column("入库日期", 20),
    Column("出库日期", 20),
    Column("领取人", 20),
    Column("领取人\n签字", 20),
    Column("存放位置", 26, "left"),
    Column("经办人", 16),
    Column("备注", 30, "left"),
)


@dataclass(frozen=True)
class DeedRow:
    """One original; `given` is None while it is here, `kept` before it was taken in. `clerk` answers for it here."""

    title: str
    number: str
    owner: str
    grade: str
    kept: date | None
    given: date | None
    receiver: str
    place: str
    clerk: str
    note: str


@dataclass(frozen=True)
class DeedLedger:
    """The ledger. `out_of`: of so many these are some; 0: they are all."""

    head: FormHead
    rows: tuple[DeedRow, ...]
    out_of: int = 0


def render(data: DeedLedger, progress: Progress = unheard, cancelled: IsCancelled = lambda: False) -> bytes:
    """The ledger as a PDF, A4 landscape. `progress` hears originals. Raises Cancelled."""
    some = f"经筛选，列出{len(data.rows)}件，共{data.out_of}件" if data.out_of else f"共{len(data.rows)}件"
    sheet = FormSheet("权证台账", data.head, page=A4_LANDSCAPE, margins=Margins(right=10 * mm), note=some)
    rows = (
        (
            str(number), row.title, row.number, row.owner, row.grade, stacked_date(row.kept), stacked_date(row.given),
            row.receiver, "", row.place, row.clerk, row.note,
        )
        for number, row in enumerate(watched(data.rows, progress, cancelled), start=1)
    )  # fmt: skip
    sheet.table(_COLUMNS, rows, lowest=13 * mm, empty="没有代管原件", closing="以下空白")
    return sheet.pdf()
