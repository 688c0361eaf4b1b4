"""A short list leaves the window as it stands there: as a spreadsheet, or on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.models.domain.progress import IsCancelled, Progress
from app.models.domain.recipient import Recipient
from app.models.domain.rights import Right
from app.models.services import listing
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.listing import SeenTable, TakenTable
from app.reports.forms import printed_table
from app.reports.sheets import SheetRows
from app.ui.dialogs.progress import preview_long
from app.ui.dialogs.save_sheet import ask_and_save
from app.ui.dialogs.way_out import ask_to_export, ask_to_print
from app.ui.messages import Tone, counted
from app.ui.openings import opens
from app.ui.papers.tables import TableWords, table_paper, table_sheet
from app.ui.run import tell
from app.ui.widgets.filtered_rows import FilteredRows
from app.ui.widgets.named import named

IdsOf = Callable[[Any], Sequence[int]]
Taken = Outcome[TakenTable]


@dataclass(frozen=True)
class OwnLayout:
    """The layout that the offices give a list of their own, in the place of its columns as they are seen.

    `paper` draws the rows that were taken out, `sheet` gives them to a spreadsheet.
    """

    paper: Callable[[Taken, SeenTable, Sequence[Any], Progress, IsCancelled], bytes]
    sheet: Callable[[Sequence[Any]], SheetRows]


@dataclass(frozen=True)
class _SeenRows:
    """The rows of a list as they stood when they were taken out, and their words."""

    words: TableWords
    rows: Sequence[Any]


class TableOut(QObject):
    """Exports and prints the rows that a table shows, in its columns, from the menu of the table; for who may export.

    `owner`: the page or dialog of the list; `title`: its heading. `dossiers`, `dockets`: the ids of those that a row names.
    `own`: where its paper and its spreadsheet are not as it is seen.
    """

    def __init__(
        self, owner: QWidget, desk: Desk, table: FilteredRows, title: Callable[[], str], *,
        dossiers: IdsOf = lambda _row: (), dockets: IdsOf = lambda _row: (), own: OwnLayout | None = None,
    ) -> None:  # fmt: skip
        super().__init__(owner)
        self._owner, self._desk, self._table, self._title = owner, desk, table, title
        self._dossiers, self._dockets, self._own = dossiers, dockets, own
        if desk.can(Right.EXPORT):
            printing = named(QAction(self.tr("打印这张列表…"), self), "printTable")
            printing.triggered.connect(lambda _checked=False: self._begin(self.print))
            exporting = named(QAction(self.tr("导出这张列表…"), self), "exportTable")
            exporting.triggered.connect(lambda _checked=False: self._begin(self.export))
            table.menu.offer_always((printing, exporting))

    def _begin(self, ask: Callable[[], None]) -> None:
        if self._table.shown:
            ask()
        else:
            tell(self._owner, Tone.INFO, self.tr("列表是空的。请先清除筛选。"))

    @opens
    def export(self) -> None:
        """Ask what for, and save what is seen then."""
        desk = self._desk

        def save(taken: tuple[Taken, _SeenRows]) -> None:
            words, rows, own = taken[1].words, taken[1].rows, self._own
            ask_and_save(
                self._owner, words.seen.title, lambda: table_sheet(words) if own is None else own.sheet(rows),
                lambda path: tell(self._owner, Tone.OK, counted(
                    self.tr, "{n} 行已导出到 {file}。导出已记入日志。", len(words.rows), grouped=True, file=path.name)),
            )  # fmt: skip

        ask_to_export(
            self._owner, desk, self.tr("导出列表"), partial(_take, desk, listing.export_table), save, self._seen
        )

    @opens
    def print(self) -> None:
        """Ask what for, and draw what is seen then."""
        desk = self._desk

        def show(taken: tuple[Taken, _SeenRows]) -> None:
            outcome, words, rows, own = taken[0], taken[1].words, taken[1].rows, self._own

            def draw(progress: Progress, cancelled: IsCancelled) -> bytes:
                if own is not None:
                    return own.paper(outcome, words.seen, rows, progress, cancelled)
                return printed_table.render(table_paper(desk, outcome, words), progress, cancelled)

            preview_long(self._owner, words.seen.title, draw, outcome.value.made_from)

        ask_to_print(
            self._owner, desk, self.tr("打印列表"), partial(_take, desk, listing.print_table), show, self._seen
        )

    def _seen(self) -> tuple[_SeenRows]:
        """Return the rows as they stand now, in the words of the window."""
        table, header = self._table, self._table.horizontalHeader()
        rows = table.shown
        places = [at for at in map(header.logicalIndex, range(header.count())) if not header.isSectionHidden(at)]
        columns = [table.columns[at] for at in places]
        words = TableWords(
            SeenTable(
                self._title(), len(rows), len(table.whole), _ids(self._dossiers, rows), _ids(self._dockets, rows)
            ),
            "；".join(table.filtering.words()),
            tuple(
                (one.title.replace("\n", ""), table.columnWidth(at)) for at, one in zip(places, columns, strict=True)
            ),
            tuple(tuple(one.words(row) for one in columns) for row in rows),
        )
        return (_SeenRows(words, rows),)


def _ids(of: IdsOf, rows: Sequence[Any]) -> tuple[int, ...]:
    return tuple(sorted({number for row in rows for number in of(row)}))


def _take(
    desk: Desk, act: Callable[[Desk, SeenTable, str, Recipient | None], Taken], seen: _SeenRows, purpose: str,
    recipient: Recipient | None,
) -> tuple[Taken, _SeenRows]:  # fmt: skip
    return act(desk, seen.words.seen, purpose, recipient), seen
