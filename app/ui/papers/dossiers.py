"""Data of dossiers from the services, as the words of forms, labels and spreadsheets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.models.domain.dossier import Detail, DossierRow
from app.models.domain.filtering import Filters
from app.models.domain.life import Completeness
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.labelling import LabelText
from app.models.services.listing import Listing
from app.reports.forms.contents_list import ContentsList, ContentsRow
from app.reports.forms.dossier_list import DossierList
from app.reports.forms.supplement_list import Lacking, SupplementList, SupplementRow
from app.reports.labels import Label
from app.reports.sheets import SheetColumn, SheetRows
from app.ui.papers.common import condition, head, term

_CONTEXT = "DossierPapers"
_NARROW, _WIDE, _WIDEST = 12.0, 22.0, 60.0
# So many pixels of the window make a character of a sheet.
_PIXELS = 7


def contents_list(desk: Desk, detail: Detail, printed: Outcome[Listing]) -> ContentsList:
    """卷内文件目录 of one dossier, as it was taken out of the program."""
    row = detail.row
    return ContentsList(
        head=head(desk, anchor=printed.anchor, code=row.bar_code, sensitive=printed.value.sensitive),
        reference_code=row.reference_code,
        title=row.title,
        retention=term(desk, detail.retention),
        rows=tuple(
            ContentsRow(
                number=item.number,
                responsible=item.responsible,
                title=item.title,
                dated=(item.dated_on or item.received_on).replace("-", ""),
                pages=str(item.page_count) if item.page_count else "",
                note="原件" if item.original else "复印件",
            )
            for item in detail.items
        ),
    )


def supplement_list(
    desk: Desk, lacking: Sequence[tuple[DossierRow, Completeness]], printed: Outcome[Listing], wanted_by: date
) -> SupplementList:
    """补充资料清单 of several dossiers."""
    clauses = {one.title: one.clause.outside for one in desk.pack.papers} | {
        one.name: one.clause.outside for one in desk.pack.fields
    }
    return SupplementList(
        head=head(desk, anchor=printed.anchor, sensitive=printed.value.sensitive, recipient=printed.value.recipient),
        rows=tuple(
            SupplementRow(
                row.reference_code,
                row.title,
                tuple(Lacking(one, clauses.get(one, "")) for one in (*missing.papers, *missing.fields)),
            )
            for row, missing in lacking
        ),
        wanted_by=wanted_by,
    )


@dataclass(frozen=True)
class SeenColumn:
    """A column as the window shows it. `said`: the words of its cell on paper; `value`: those of a value of its filter."""

    key: str
    title: str
    width: int
    said: Callable[[DossierRow], str]
    value: Callable[[str], str] = str


@dataclass(frozen=True)
class SeenList:
    """A list as it stands in the window. `hidden`: columns that are filtered without being shown."""

    corner: str
    filters: Filters
    columns: tuple[SeenColumn, ...]
    hidden: tuple[SeenColumn, ...]


def dossier_list(desk: Desk, printed: Outcome[Listing], seen: SeenList) -> DossierList:
    """档案清单: the lines and the columns that the window showed."""
    by_key = {column.key: column for column in (*seen.columns, *seen.hidden)}
    return DossierList(
        head=head(desk, anchor=printed.anchor, sensitive=printed.value.sensitive, recipient=printed.value.recipient),
        corner=seen.corner,
        conditions="；".join(
            condition(by_key[one.column].title, one, by_key[one.column].value) for one in seen.filters
        ),
        columns=tuple((column.title, float(column.width)) for column in seen.columns),
        rows=tuple(tuple(column.said(row) for column in seen.columns) for row in printed.value.rows),
    )


def seen_sheet(listing: Listing, seen: SeenList) -> SheetRows:
    """The same lines and columns as a sheet; its name says when it is sensitive as a whole (S06-R5)."""
    return SheetRows(
        title="档案清单（敏感）" if listing.sensitive else "档案清单",
        columns=tuple(SheetColumn(column.title, max(_NARROW, column.width / _PIXELS)) for column in seen.columns),
        rows=[[column.said(row) for column in seen.columns] for row in listing.rows],
    )


def bag_labels(texts: Sequence[LabelText]) -> list[Label]:
    """Labels for bags, in the order given."""
    return [Label(text.bar_code, text.reference_code, text.household, text.name, text.place) for text in texts]


def problem_sheet(table: Sequence[Sequence[str]]) -> SheetRows:
    """Return the rows of a ledger that have problems, for the colleague who corrects them.

    The first row is the header.
    """
    header, *rows = table
    widths = [_NARROW, *[_WIDE] * (len(header) - 2), _WIDEST]
    return SheetRows(
        title=_say("需更正的行"),
        columns=tuple(SheetColumn(title, width) for title, width in zip(header, widths, strict=True)),
        rows=rows,
    )


def _say(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
