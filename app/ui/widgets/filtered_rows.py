"""A short list with a filter below each heading. Its rows are in memory, and so are judged there by what they say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.models.domain.filtering import MOST_VALUES, Filters, ValueCount, replaced
from app.ui.widgets.filter_bar import FilterBar
from app.ui.widgets.filter_popup import FilterColumn, Show
from app.ui.widgets.filtering import Filtering
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable


class FilteredRows(RowsTable):
    """`bar` says what is filtered, and belongs above the table. `filtered`: a person has chosen other conditions.

    `show_rows` gives the whole list; `shown` is what the filters let through, `whole` all of it.
    `views`: its filters can be kept (`KeptViews`), so each of its columns has a key.
    """

    filtered = Signal()

    def __init__(self, model: RowsModel[Any], name: str, *, views: bool = False, **more: Any) -> None:
        if views and not all(column.key for column in model.columns):
            raise ValueError(f"the columns of {name} need keys for its views")
        self._model, self.whole = model, list[Any]()
        self._by_key = {column.key or str(place): column for place, column in enumerate(model.columns)}
        self.bar = FilterBar(name, views=views)
        super().__init__(model, name, **more)
        self.bar.cleared.connect(self.filtering.clear)
        self.filtering.changed.connect(self._filter)

    def head(self) -> None:
        """Put the header with the funnels in the place of Qt's."""
        columns = {
            place: FilterColumn(key, column.title.replace("\n", ""), column.content)
            for place, (key, column) in enumerate(self._by_key.items())
        }
        self.filtering = Filtering(self, columns, self._ask_values)

    @property
    def columns(self) -> tuple[RowColumn[Any], ...]:
        """The columns, in the order of the model."""
        return self._model.columns

    @property
    def shown(self) -> list[Any]:
        """The rows that the filters let through."""
        return list(self._model.rows)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show of these rows those that the filters let through; the cursor stays on the row of the same id, in its column."""
        column = self.filtering.header.current
        self.whole = list(rows)
        shown = [row for row in rows if self._passes(row, self.filtering.filters)]
        super().show_rows(shown)
        if self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(self.currentIndex().row(), column))
        count = self.tr("{n} / {whole} 项").format(n=f"{len(shown):,}", whole=f"{len(rows):,}")
        self.bar.say(count, self.filtering.words())

    def go_to(self, row: object) -> None:
        """Put the cursor on a row; a filter that hides it is taken away."""
        if not any(one is row for one in self._model.rows):
            self.filtering.clear()
        super().go_to(row)

    def _filter(self, filters: Filters) -> None:
        self.filtering.take(filters)
        self._model.filtered = self.filtering.header.filtered
        self.show_rows(self.whole)
        self.filtered.emit()

    def _passes(self, row: Any, filters: Iterable[Any]) -> bool:
        return all(one.holds(self._by_key[one.column].words(row)) for one in filters)

    def _ask_values(self, _asking: QObject, key: str, typed: str, show: Show) -> None:
        """Count the values of a column among what the other filters let through."""
        others, words = replaced(self.filtering.filters, key, None), self._by_key[key].words
        counted = Counter(words(row) for row in self.whole if self._passes(row, others))
        wanted = (one for one in counted.items() if typed.casefold() in one[0].casefold())
        first = sorted(wanted, key=lambda one: (one[0] != "", -one[1], one[0]))
        show([ValueCount(value, count) for value, count in first[:MOST_VALUES]])
