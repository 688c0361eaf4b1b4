"""Data of dossiers from the services, as the words of forms, labels and spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.models.domain.dossier import Detail, DossierRow
from app.models.domain.life import Completeness
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.labelling import LabelText
from app.models.services.listing import Listing
from app.reports.forms.contents_list import ContentsList, ContentsRow
from app.reports.forms.dossier_list import DossierList
from app.reports.forms.supplement_list import SupplementList, SupplementRow
from app.reports.labels import Label
from app.reports.sheets import SheetColumn, SheetRows
from app.ui.messages import label
from app.ui.papers.common import head
from app.ui.widgets.dossier_model import SortColumn

_CONTEXT = "DossierPapers"
_NARROW, _WIDE, _WIDEST = 12.0, 22.0, 60.0


def contents_list(desk: Desk, detail: Detail, printed: Outcome[Listing]) -> ContentsList:
    """卷内文件目录 of one dossier, as it was taken out of the program."""
    row = detail.row
    return ContentsList(
        head=head(desk, anchor=printed.anchor, code=row.bar_code, sensitive=printed.value.sensitive),
        reference_code=row.reference_code,
        title=row.title,
        retention=detail.retention,
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
    """补充资料清单 of several dossiers, one line for each thing that one of them lacks."""
    clauses = {one.title: str(one.clause) for one in desk.pack.papers} | {
        one.name: str(one.clause) for one in desk.pack.fields
    }
    return SupplementList(
        head=head(desk, anchor=printed.anchor, sensitive=printed.value.sensitive),
        rows=tuple(
            SupplementRow(row.reference_code, row.title, one, clauses.get(one, ""))
            for row, missing in lacking
            for one in (*missing.papers, *missing.fields)
        ),
        wanted_by=wanted_by,
    )


def bag_labels(texts: Sequence[LabelText]) -> list[Label]:
    """Labels for bags, in the order given."""
    return [Label(text.bar_code, text.reference_code, text.household, text.name, text.place) for text in texts]


def dossier_sheet(desk: Desk, listing: Listing) -> SheetRows:
    """The list of dossiers as one sheet; its name says when it is sensitive as a whole."""
    say = _say
    names = {category.code: category.name for category in desk.pack.categories}
    rooms = desk.pack.by_household
    return SheetRows(
        title=say("档案清单（敏感）") if listing.sensitive else say("档案清单"),
        columns=(
            SheetColumn(say("档号"), _WIDE),
            *([SheetColumn(say("房号"), _WIDE)] if rooms else []),
            SheetColumn(say("客户"), _WIDE),
            SheetColumn(say("类别"), _NARROW),
            SheetColumn(say("状态"), _NARROW),
            SheetColumn(say("存放位置"), _NARROW),
            SheetColumn(say("保管人"), _NARROW),
            SheetColumn(say("应还日期"), _NARROW),
            SheetColumn(say("建档日期"), _NARROW),
            SheetColumn(say("电话"), _WIDE),
            SheetColumn(say("证件号"), _WIDE),
            SheetColumn(say("条码号"), _WIDE),
        ),
        rows=[
            (
                row.reference_code, *([row.household] if rooms else []), row.customer,
                names.get(row.category, row.category), label(row.state), row.place, row.holder, row.due_on or "",
                row.opened_on, row.phone, row.id_number, row.bar_code,
            )
            for row in listing.rows
        ],
    )  # fmt: skip


def dossier_list(
    desk: Desk, columns: Sequence[tuple[SortColumn, int]], printed: Outcome[Listing], caption: str
) -> DossierList:
    """Return the list of dossiers as it is shown: `columns` with their widths, from left to right."""
    names = {category.code: category.name for category in desk.pack.categories}

    def words(column: SortColumn, row: DossierRow) -> str:
        return names.get(row.category, row.category) if column.key == "category" else column.show(row)

    return DossierList(
        head=head(desk, anchor=printed.anchor, sensitive=printed.value.sensitive),
        caption=caption,
        columns=tuple((column.shown_title, width) for column, width in columns),
        rows=tuple(tuple(words(column, row) for column, _ in columns) for row in printed.value.rows),
    )


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
