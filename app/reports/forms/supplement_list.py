"""补充资料清单: the papers and data that dossiers lack, for the person who must bring them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, Signature
from app.reports.typeset import long_date

_COLUMNS = (
    Column("序号", 11),
    Column("档号", 36, "left"),
    Column("档案名称", 28, "left"),
    Column("缺少资料或信息", 36, "left"),
    Column("依据", 32, "left"),
    Column("补齐日期", 20),
    Column("备注", 12, "left"),
)


@dataclass(frozen=True)
class SupplementRow:
    """One missing paper or datum of a dossier, and the clause that requires it."""

    reference_code: str
    title: str
    lacking: str
    clause: str


@dataclass(frozen=True)
class SupplementList:
    """The missing papers and data, and the day by which they are due."""

    head: FormHead
    rows: tuple[SupplementRow, ...]
    wanted_by: date


def render(data: SupplementList) -> bytes:
    """The list as a PDF, A4 portrait."""
    sheet = FormSheet("补充资料清单", data.head)
    sheet.fields([("要求补齐日期", long_date(data.wanted_by)), ("共计", f"{len(data.rows)}项")])
    sheet.table(
        _COLUMNS,
        (
            (str(number), row.reference_code, row.title, row.lacking, row.clause, "", "")
            for number, row in enumerate(data.rows, start=1)
        ),
        closing="以下空白",
    )
    sheet.signatures((Signature("提出人"), Signature("补齐人")))
    return sheet.pdf()
