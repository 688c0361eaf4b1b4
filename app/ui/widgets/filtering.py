"""Filters of a table: the funnels of its header, the keys, and the conditions that hold."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTableView

from app.models.domain.filtering import ColumnFilter, Filters, replaced
from app.ui.messages import label, text
from app.ui.widgets.filter_header import FilterHeader
from app.ui.widgets.filter_popup import Ask, FilterColumn, FilterPopup

OPEN_KEY, CLEAR_KEY = "Alt+Down", "Ctrl+Shift+L"


class Filtering(QObject):
    """The filters of a table, whose header it makes. `columns`: those that can be filtered, by their place.

    `changed` carries the conditions when a person has changed them. Alt+Down opens the filter of the column on which the
    cursor stands, Ctrl+Shift+L takes all of them away.
    """

    changed = Signal(object)

    def __init__(self, table: QTableView, columns: Mapping[int, FilterColumn], ask: Ask) -> None:
        super().__init__(table)
        self._table, self._columns, self._ask = table, columns, ask
        self._filters: Filters = ()
        self.header = FilterHeader(table, lambda place: place in columns)
        table.setHorizontalHeader(self.header)
        self.header.wanted.connect(self.open_at)
        for keys, act, words in (
            (OPEN_KEY, self.open_here, _say("筛选光标所在的列")), (CLEAR_KEY, self.clear, _say("清除筛选")),
        ):  # fmt: skip
            key = QShortcut(QKeySequence(keys), table, context=Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(act)
            key.setWhatsThis(words)
        table.selectionModel().currentChanged.connect(self.header.follow)

    @property
    def filters(self) -> Filters:
        """The conditions that hold."""
        return self._filters

    @property
    def columns(self) -> dict[str, FilterColumn]:
        """The columns that can be filtered, by their key."""
        return {column.key: column for column in self._columns.values()}

    def take(self, filters: Filters) -> None:
        """Let other conditions hold, those of columns that the table has; nobody is told."""
        self._filters = tuple(one for one in filters if one.column in self.columns)
        on = {one.column for one in self._filters}
        self.header.mark([place for place, column in self._columns.items() if column.key in on])

    def put(self, filters: Filters) -> None:
        """Let other conditions hold, as if a person had chosen them."""
        if filters != self._filters:
            self.take(filters)
            self.changed.emit(self._filters)

    def clear(self) -> None:
        """Take all conditions away."""
        self.put(())

    def open_here(self) -> None:
        """Open the filter of the column on which the cursor stands, or of the first one."""
        header, place = self.header, self.header.current
        shown = [header.logicalIndex(at) for at in range(header.count())]
        shown = [one for one in shown if one in self._columns and not self._table.isColumnHidden(one)]
        if shown:
            self.open_at(place if place in shown else shown[0])

    def open_at(self, place: int) -> None:
        """Open the filter of a column."""
        column = self._columns[place]
        standing = next((one for one in self._filters if one.column == column.key), None)
        popup = FilterPopup(self._table, column, standing, self._ask)
        popup.chosen.connect(lambda condition: self.put(replaced(self._filters, column.key, condition)))
        heading = self.header.place_of(place)
        popup.begin(self.header.viewport().mapToGlobal(heading.bottomLeft()))

    def words(self, filters: Filters | None = None) -> list[str]:
        """Return these conditions, or those that hold, in words: «状态：借出»."""
        return [
            condition_words(self.columns[one.column], one) for one in (self._filters if filters is None else filters)
        ]


def heading_words(title: str, filtered: bool) -> str:
    """Return a heading as a screen reader says it."""
    return _say("{column}，已筛选").format(column=title) if filtered else title


def condition_words(column: FilterColumn, one: ColumnFilter) -> str:
    """Return a condition in words, in the window's language."""
    values = text("、").join(column.said(value) if value else _say("（空）") for value in one.values)
    return text(one.sentence).format(
        column=column.title, values=values, text=one.text, first=one.first, last=one.last, way=label(one.way)
    )


def _say(text: str) -> str:
    return QCoreApplication.translate("Filtering", text)
