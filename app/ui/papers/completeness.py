"""The matrix of completeness, as the words of a form and of a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from app.models.domain.matrix import Matrix, Tally, title_of
from app.models.domain.policy.pack import Pack
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.reports.forms.completeness_table import CompletenessTable
from app.reports.sheets import SheetColumn, SheetRows, Value
from app.ui.papers.common import head

_TITLE_WIDTH, _WIDTH = 22.0, 14.0
_SUMS, _NOWHERE = "合计", "（无）"


def completeness_table(
    desk: Desk, taken: Outcome[Matrix], by: str, of_class: tuple[str, str] | None
) -> CompletenessTable:
    """资料齐全情况 on paper, as it was taken out of the program."""
    matrix, pack = taken.value, desk.pack
    whole = matrix.sums[0]
    return CompletenessTable(
        head=head(desk, anchor=taken.anchor),
        by=title_of(pack, by),
        narrowed_to=f"{pack.axis_caption(of_class[0])}：{of_class[1]}" if of_class else "全部客户",
        total=f"{whole.needed:,}份，待补{whole.missing:,}份，齐全率{whole.whole_percent}%",
        columns=tuple(title_of(pack, key) for key in matrix.columns),
        rows=tuple((title, *map(_words, cells)) for title, cells in _rows(matrix)),
    )


def completeness_sheet(pack: Pack, matrix: Matrix, by: str) -> SheetRows:
    """The same as a sheet: under each heading what is missing, and beside it what is needed, as numbers."""
    columns = [SheetColumn(title_of(pack, by), _TITLE_WIDTH)]
    for key in matrix.columns:
        columns += [SheetColumn(f"{title_of(pack, key)}（{word}）", _WIDTH) for word in ("缺", "应有")]
    rows: list[list[Value]] = [
        [title, *(number for cell in cells for number in (cell.missing, cell.needed))] for title, cells in _rows(matrix)
    ]
    return SheetRows(title="资料齐全情况", columns=tuple(columns), rows=rows)


def _rows(matrix: Matrix) -> Iterator[tuple[str, tuple[Tally, ...]]]:
    yield _SUMS, matrix.sums
    for row in matrix.rows:
        yield row.title or _NOWHERE, row.cells


def _words(cell: Tally) -> str:
    return f"{cell.missing:,} / {cell.needed:,}" if cell.needed else "—"
