"""补充资料清单: the papers and data that dossiers lack, for the person who must bring them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.models.domain.progress import IsCancelled, Progress, unheard, watched
from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet, Signature
from app.reports.typeset import long_date

_COLUMNS = (
    Column("序号", 12),
    Column("档案", 54, "left"),
    Column("缺少资料或信息", 68, "left"),
    Column("补齐日期", 20),
    Column("备注", 16, "left"),
)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True)
class Lacking:
    """A paper or datum that a dossier lacks, and the clause that requires it; «» for none."""

    name: str
    clause: str


@dataclass(frozen=True)
class SupplementRow:
    """One dossier and what it lacks."""

    reference_code: str
    title: str
    lacking: tuple[Lacking, ...]


@dataclass(frozen=True)
class SupplementList:
    """The dossiers that lack something, and the day by which it is due."""

    head: FormHead
    rows: tuple[SupplementRow, ...]
    wanted_by: date


def render(data: SupplementList, progress: Progress = unheard, cancelled: IsCancelled = lambda: False) -> bytes:
    """The list as a PDF, A4 portrait: one row for each dossier. `progress` hears dossiers. Raises Cancelled."""
    sheet = FormSheet("补充资料清单", data.head)
    clauses = list(dict.fromkeys(one.clause for row in data.rows for one in row.lacking if one.clause))
    marks = {clause: _mark(place) for place, clause in enumerate(clauses)}
    total = sum(len(row.lacking) for row in data.rows)
    grounds = [("依据", "\n".join(f"{mark} {clause}" for clause, mark in marks.items()))] if marks else []
    sheet.fields(
        [("要求补齐日期", long_date(data.wanted_by)), ("共计", f"{len(data.rows)}份档案，{total}项"), *grounds]
    )
    rows = (
        (
            str(place),
            "\n".join(part for part in (row.reference_code, row.title) if part),
            "\n".join(f"□ {one.name}{marks.get(one.clause, '')}" for one in row.lacking),
            "",
            "",
        )
        for place, row in enumerate(watched(data.rows, progress, cancelled), start=1)
    )
    sheet.table(
        _COLUMNS,
        rows,
        closing="以下空白",
        foot=lambda: sheet.signatures((Signature("提出人\n（B角）"), Signature("补齐人\n（A角）"))),
    )
    return sheet.pdf()


def _mark(place: int) -> str:
    return _CIRCLED[place] if place < len(_CIRCLED) else f"（{place + 1}）"
