"""卷内文件目录: the items of one dossier, in order."""

from __future__ import annotations

from dataclasses import dataclass

from app.reports.footer import FormHead
from app.reports.paper import Column, FormSheet

_COLUMNS = (
    Column("顺序号", 15),
    Column("文号", 27, "left"),
    Column("责任者", 25, "left"),
    Column("题名", 58, "left"),
    Column("日期", 22),
    Column("页号", 15),
    Column("备注", 18, "left"),
)


@dataclass(frozen=True)
class ContentsRow:
    """One item. `dated` is printed as given (20261123 or 2026年11月23日), `pages` is its page or range."""

    number: str
    responsible: str
    title: str
    dated: str
    pages: str
    note: str = ""


@dataclass(frozen=True)
class ContentsList:
    """The contents of the dossier `reference_code`."""

    head: FormHead
    reference_code: str
    title: str
    retention: str
    rows: tuple[ContentsRow, ...]


def render(data: ContentsList) -> bytes:
    """The list as a PDF, A4 portrait."""
    sheet = FormSheet("卷内文件目录", data.head)
    sheet.fields([("档号", data.reference_code), ("保管期限", data.retention), ("案卷题名", data.title)])
    sheet.table(
        _COLUMNS,
        (
            (str(number), row.number, row.responsible, row.title, row.dated, row.pages, row.note)
            for number, row in enumerate(data.rows, start=1)
        ),
        closing="以下空白",
    )
    return sheet.pdf()
