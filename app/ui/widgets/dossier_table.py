"""The table of dossiers: instant at any length, sorted in the background, columns as each desk likes them."""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QMenu,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.models.domain.dossier import DossierRow, Selection
from app.models.domain.filtering import Filters, replaced
from app.models.domain.policy.pack import Pack
from app.models.services import dossiers
from app.models.services.desk import Desk
from app.ui import run
from app.ui.model_index import Index
from app.ui.preferences import ListLook, Preferences
from app.ui.widgets.dossier_model import DossierModel, SortColumn, columns_of, state_said
from app.ui.widgets.filter_popup import FilterColumn, Show
from app.ui.widgets.filtering import Filtering
from app.ui.widgets.row_menu import RowMenu
from app.ui.widgets.rows import heading_width
from app.ui.widgets.toned import TonedDelegate

_AT_ONCE = 200
_ROW_HEIGHT = 32
_ARROW = 14
_WIDEST_NAME = 320


def filter_columns(pack: Pack) -> dict[str, FilterColumn]:
    """Return the columns of an office's list that can be filtered, by their key."""
    contents = dossiers.columns(pack)
    names = {category.code: category.name for category in pack.categories}
    said: dict[str, Callable[[str], str]] = {"state": state_said, "category": lambda code: names.get(code, code)}
    return {
        column.key: FilterColumn(column.key, column.shown_title, contents[column.key], said.get(column.key, str))
        for column in columns_of(pack)
    }


class _Cells(TonedDelegate):
    """Cuts a household in the middle: an estate's name leads it and the room ends it. A company's name begins with its own."""

    def __init__(self, parent: QObject, household: int) -> None:
        super().__init__(parent)
        self._household = household

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Choose where the words of a cell are cut."""
        super().initStyleOption(option, index)
        if index.column() == self._household:
            option.textElideMode = Qt.TextElideMode.ElideMiddle  # type: ignore[attr-defined]  # the stub lacks it


class DossierTable(QTableView):
    """`show_selection` for a corner of the tree, `show_hits` for a search.

    `picked` carries the id of the current dossier or None, `opened` the id on Enter or double click, `checks_changed`
    the number of ticks, `loaded` the number of dossiers when a list is complete; `narrowed` this number and that of the
    list without its filters. `filters_dropped` carries the conditions that gave way to what was asked for.
    """

    picked = Signal(object)
    opened = Signal(int)
    checks_changed = Signal(int)
    loaded = Signal(int)
    narrowed = Signal(int, int)
    filters_dropped = Signal(object)

    def __init__(self, desk: Desk, name: str = "dossiers", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Table")
        self._desk, self._name = desk, name
        self._preferences = Preferences().of(desk.account.person_id)
        self._selection: Selection | None = None
        self._hits: Sequence[int] | None = None
        self._newest = run.Newest()
        self._drawn: dict[int, tuple[int, int]] = {}
        self._fitting = self._are_dragged = False
        self._order = (Selection().order, Selection().descending)
        rooms = desk.pack.by_household
        # Without rooms the customer comes first; with rooms, the room takes the place of the due date.
        self._never, self._seldom = ("", "due") if rooms else ("household", "")
        self._first = next(column.key for column in columns_of(desk.pack) if column.key != self._never)
        self.dossiers = DossierModel(lambda ids: dossiers.rows(desk, ids), desk.pack, self._first)
        self._columns = self.dossiers.columns
        self._places = {column.key: place for place, column in enumerate(self._columns)}
        self.dossiers.checks_changed.connect(self.checks_changed)
        self.setModel(self.dossiers)
        filtered = filter_columns(desk.pack)
        columns = {self._places[key]: column for key, column in filtered.items() if key != self._never}
        self.filtering = Filtering(self, columns, self._ask_values)
        self.filtering.changed.connect(self._filter)
        self.setItemDelegate(_Cells(self, self._places["household"]))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.dossiers.ids[index.row()]))
        self.menu = RowMenu(self)
        self._set_up_header()

    @property
    def current_id(self) -> int | None:
        """The dossier on which the cursor stands."""
        place = self.currentIndex().row()
        return self.dossiers.ids[place] if 0 <= place < len(self.dossiers.ids) else None

    @property
    def current_row(self) -> DossierRow | None:
        """Return its line of the list."""
        return self.dossiers.row_at(self.currentIndex().row()) if self.current_id is not None else None

    def chosen(self) -> list[int]:
        """Return the dossiers of a command: the ticked ones; without ticks the selected ones."""
        if self.dossiers.checked:
            return self.dossiers.checked
        return [
            number
            for part in self.selectionModel().selection().toList()
            for number in self.dossiers.ids[part.top() : part.bottom() + 1]
        ]

    @property
    def is_made(self) -> bool:
        """Return whether the table shows dossiers by their ids (hits of a search, a list made elsewhere), not a corner of the tree."""
        return self._hits is not None

    @property
    def listed(self) -> Selection | tuple[int, ...]:
        """The list with its filters and in its order, so that it can be read again; hits of a search are their ids."""
        if self._hits is None and self._selection is not None:
            return replace(self._selection, filters=(*self._selection.filters, *self.filtering.filters))
        return tuple(self.dossiers.ids)

    def shown_columns(self) -> dict[SortColumn, int]:
        """Return the columns that are shown, from left to right, each with its width in pixels."""
        header = self.horizontalHeader()
        places = [header.logicalIndex(at) for at in range(header.count())]
        return {self._columns[place]: self.columnWidth(place) for place in places if not self.isColumnHidden(place)}

    def draw_for(self, widths: Mapping[str, tuple[int, int]]) -> None:
        """Give columns their wanted width, in pixels, by key.

        `widths`: (least, wanted). In a narrower table the state shrinks first, then all others evenly, to their least; in
        a wider one names grow. No column becomes narrower than its heading. A dragged column keeps its widths from then on.
        """
        if not self._are_dragged:
            self._drawn = {self._places[key]: both for key, both in widths.items()}
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the columns in view: the list has grown, shrunk, or got a scroll bar."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._fitting:
            return  # a scroll bar comes or goes by this change
        shown = {
            place: (max(least, self._heading_of(place)), max(wanted, self._heading_of(place)))
            for place, (least, wanted) in self._drawn.items()
            if not self.isColumnHidden(place)
        }
        others = sum(self.columnWidth(place) for place in range(len(self._columns)) if place not in shown)
        self._fitting = True
        for place, width in self._shared(shown, self.viewport().width() - others).items():
            self.setColumnWidth(place, width)
        self._fitting = False

    def _shared(self, shown: Mapping[int, tuple[int, int]], room: int) -> dict[int, int]:
        """Return the widths of columns, from (least, wanted), in so much room."""
        spare = room - sum(wanted for _, wanted in shown.values())
        state, name = self._places["state"], self._places["name"]
        widths = {place: wanted for place, (_, wanted) in shown.items()}
        if spare >= 0:
            if name in widths:
                widths[name] = max(widths[name], min(widths[name] + spare, _WIDEST_NAME))
            return widths
        if state in widths:
            widths[state] = max(shown[state][0], widths[state] + spare)
            spare += shown[state][1] - widths[state]
        others = {place: wanted - least for place, (least, wanted) in shown.items() if place != state}
        part = min(1.0, -spare / sum(others.values())) if any(others.values()) else 0.0
        return widths | {place: widths[place] - math.ceil(give * part) for place, give in others.items()}

    def _heading_of(self, place: int) -> int:
        """Return the width of a column's heading, in bold, beside the arrow where the list is sorted by it."""
        header = self.horizontalHeader()
        arrow = _ARROW if header.isSortIndicatorShown() and header.sortIndicatorSection() == place else 0
        return heading_width(header, self._columns[place].shown_title) + arrow

    def _dragged(self, place: int) -> None:
        last = self.horizontalHeader().logicalIndex(self.horizontalHeader().count() - 1)
        if not self._fitting and place != last and QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._drawn, self._are_dragged = {}, True
            self._keep_look()

    def show_selection(self, selection: Selection) -> None:
        """Show a corner of the tree: its beginning at once, the whole when it has been read."""
        order, descending = self._order
        self._hits = None
        self._selection = replace(selection, order=order, descending=descending)
        self._read()

    def show_hits(self, ids: Sequence[int], *, whole: bool = False) -> None:
        """Show the hits of a search, in their order. `whole`: take the filters away, which would hide what is asked for."""
        self._hits = ids
        if whole and (dropped := self.filtering.filters):
            self.take_filters(())
            self.filters_dropped.emit(dropped)
        self.horizontalHeader().setSortIndicatorShown(False)
        self._read_hits()

    def reread(self) -> None:
        """Read the shown list anew; the cursor stays on its dossier."""
        if self._hits is None and self._selection is not None:
            self._read()
        elif self._hits is not None:
            self._read_hits()

    def take_filters(self, filters: Filters) -> None:
        """Let other conditions hold for the list that is shown next."""
        self.filtering.take(filters)
        self.dossiers.filtered = self.filtering.header.filtered

    def go_to(self, dossier_id: int) -> bool:
        """Put the cursor on a dossier; False when it is not in the list."""
        place = self.dossiers.place_of(dossier_id)
        if place is None:
            return False
        self._put_cursor(place)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the selected dossiers, Enter opens the current one."""
        if event.key() == Qt.Key.Key_Space:
            chosen = [self.dossiers.ids[index.row()] for index in self.selectionModel().selectedRows()]
            self.dossiers.check(chosen, on=not set(chosen) <= set(self.dossiers.checked))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id is not None:
            self.opened.emit(self.current_id)
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        self._newest.drop()
        desk, corner, is_newest = self._desk, self._selection, self._newest.watch()
        assert corner is not None
        selection = replace(corner, filters=(*corner.filters, *self.filtering.filters))
        self.horizontalHeader().setSortIndicatorShown(True)
        self._fit()

        def whole(ids: array[int]) -> None:
            self._take(ids)
            self.loaded.emit(len(ids))
            if self.filtering.filters:
                shown = self._newest.go_on(lambda total: self.narrowed.emit(len(ids), total))
                run.perform(self, lambda: dossiers.total(desk, corner), shown)

        def beginning(ids: array[int]) -> None:
            if len(ids) < _AT_ONCE:
                whole(ids)
                return
            self._take(ids)
            # A person who goes on to another corner before its turn has come does not wait for this one.
            rest = self._newest.go_on(whole)
            run.perform(self, lambda: dossiers.ids(desk, selection) if is_newest() else array("q"), rest)

        shown = self._newest.go_on(beginning)
        run.perform(self, lambda: dossiers.ids(desk, selection, _AT_ONCE), shown)

    def _read_hits(self) -> None:
        self._newest.drop()
        desk, hits, filters = self._desk, self._hits or (), self.filtering.filters

        def show(ids: Sequence[int]) -> None:
            self._take(array("q", ids))
            self.loaded.emit(len(ids))
            if filters:
                self.narrowed.emit(len(ids), len(hits))

        if filters:
            run.perform(self, lambda: dossiers.passing(desk, hits, filters), self._newest.go_on(show))
        else:
            show(hits)

    def _ask_values(self, asking: QObject, key: str, typed: str, show: Show) -> None:
        """Count the values of a column among what the other filters let through."""
        desk, among = self._desk, self._hits
        others = replaced(self.filtering.filters, key, None)
        corner = self._selection if among is None and self._selection else Selection()
        selection = replace(corner, filters=(*corner.filters, *others))
        run.perform(asking, lambda: dossiers.values(desk, selection, key, typed, among), show)

    def _filter(self, filters: Filters) -> None:
        self.take_filters(filters)
        self.reread()

    def _take(self, ids: array[int]) -> None:
        current, top = self.current_id, self.rowAt(0)
        self.dossiers.set_ids(ids)
        place = None if current is None else self.dossiers.place_of(current)
        if place is None:
            self.picked.emit(None)
            return
        self._put_cursor(place)
        if top >= 0:
            self.scrollTo(self.dossiers.index(place, 0))

    def _put_cursor(self, place: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(
            self.dossiers.index(place, self.filtering.header.current), flags.ClearAndSelect | flags.Rows
        )

    def _moved(self, current: QModelIndex) -> None:
        self.picked.emit(self.dossiers.ids[current.row()] if current.isValid() else None)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort)
        header.sectionResized.connect(self._dragged)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._choose_columns)
        self._lay_out_columns(self._preferences.look(self._name))
        header.sectionMoved.connect(self._keep_look)

    def _lay_out_columns(self, look: ListLook | None) -> None:
        """Show the columns as the person left them, or as they come."""
        header = self.horizontalHeader()
        for place, column in enumerate(self._columns):
            self.setColumnWidth(place, look.widths.get(column.key, column.width) if look else column.width)
            hidden = column.hidden or column.key == self._seldom if look is None else column.key not in look.shown
            self.setColumnHidden(place, column.key != self._first and (hidden or column.key == self._never))
        for place, key in enumerate([key for key in look.shown if key in self._places] if look else ()):
            header.moveSection(header.visualIndex(self._places[key]), place)
        usual = "household" if self._never != "household" else "code"
        by = look.sorted_by if look and look.sorted_by in self._places and look.sorted_by != self._never else usual
        descending = bool(look and look.sorted_by == by and look.descending)
        order = self._columns[self._places[by]].order
        if order is not None:
            self._order = (order, descending)
        header.setSortIndicator(
            self._places[by], Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        )
        self._are_dragged = bool(look and look.widths)

    def _keep_look(self) -> None:
        header = self.horizontalHeader()
        places = [header.logicalIndex(at) for at in range(header.count())]
        shown = tuple(self._columns[place].key for place in places if not self.isColumnHidden(place))
        widths = {self._columns[place].key: self.columnWidth(place) for place in places} if self._are_dragged else {}
        by, descending = self._columns[header.sortIndicatorSection()].key, header.sortIndicatorOrder()
        look = ListLook(shown, widths, by, descending is Qt.SortOrder.DescendingOrder)
        self._preferences.keep_look(self._name, look)

    def _sort(self, place: int) -> None:
        order = self._columns[place].order
        if order is None or self._selection is None or self._hits is not None:
            return
        again = self._order == (order, False)
        self._order = (order, again)
        self.horizontalHeader().setSortIndicator(
            place, Qt.SortOrder.DescendingOrder if again else Qt.SortOrder.AscendingOrder
        )
        self._keep_look()
        self.show_selection(self._selection)

    def _choose_columns(self, at: QPoint) -> None:
        menu = QMenu(self)
        here = self.horizontalHeader().logicalIndexAt(at)
        menu.addAction(self.tr("筛选这一列…")).triggered.connect(lambda: self.filtering.open_at(here))
        clear = menu.addAction(self.tr("清除筛选"))
        clear.setEnabled(bool(self.filtering.filters))
        clear.triggered.connect(self.filtering.clear)
        menu.addSeparator()
        for place, column in enumerate(self._columns):
            if column.key == self._never:
                continue
            choice = menu.addAction(column.shown_title)
            choice.setCheckable(True)
            choice.setChecked(not self.isColumnHidden(place))
            choice.setEnabled(column.key != self._first)
            choice.toggled.connect(lambda on, place=place: self._show_column(place, on))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    def _show_column(self, place: int, on: bool) -> None:
        self.setColumnHidden(place, not on)
        self._fit()
        self._keep_look()
