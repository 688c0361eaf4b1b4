"""The list of what is to be cleared, on paper and as a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from app.models.domain.policy.upkeep import Clearing
from app.models.services.action import Outcome
from app.models.services.clearing import UnusedDossier
from app.models.services.desk import Desk
from app.models.services.listing import SeenTable, TakenTable
from app.reports.forms.clearing_list import ClearingList, ClearingRow
from app.reports.sheets import SheetColumn, SheetRows
from app.ui.papers.common import head

_SHEET = tuple(
    SheetColumn(title, width)
    for title, width in (
        ("档号", 24.0),
        ("客户", 18.0),
        ("存放位置", 20.0),
        ("最近动用", 14.0),
        ("保管期满", 14.0),
        ("清理原因", 22.0),
    )
)


def clearing_list(
    desk: Desk, terms: Clearing, taken: Outcome[TakenTable], seen: SeenTable, rows: Sequence[UnusedDossier]
) -> ClearingList:  # fmt: skip
    """Return 清理清单. Where its dossiers are not all, the paper says so."""
    return ClearingList(
        head(desk, anchor=taken.anchor, recipient=taken.value.recipient),
        terms.months,
        str(terms.clause),
        tuple(map(_row, rows)),
        0 if seen.rows == seen.whole else seen.whole,
    )


def clearing_sheet(rows: Sequence[UnusedDossier]) -> SheetRows:
    """Return the list as a sheet of a workbook."""
    listed = map(_row, rows)
    return SheetRows(
        "清理清单",
        _SHEET,
        [(one.reference_code, one.customer, one.place, one.used, one.due, "、".join(one.reasons)) for one in listed],
    )


def _row(one: UnusedDossier) -> ClearingRow:
    reasons = (*(["长期不用"] if one.is_unused else []), *(["保管期已满"] if one.is_expired else []))
    return ClearingRow(one.row.reference_code, one.row.customer, one.row.place, one.used_on, one.due, reasons)
