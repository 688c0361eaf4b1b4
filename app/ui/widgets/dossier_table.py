"""The table of dossiers: instant at any length, sorted in the background, columns as each desk likes them."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTableView, QWidget

from app.models.domain.dossier import DossierRow, Selection
from app.models.services import dossiers
from app.models.services.desk import Desk
from app.ui import run
from app.ui.preferences import ListLook, Preferences
from app.ui.widgets.dossier_model import BY_KEY, COLUMNS, DossierModel, SortColumn
from app.ui.widgets.rows import heading_width
from app.ui.widgets.toned import TonedDelegate

_AT_ONCE = 200
_ROW_HEIGHT = 32
_ARROW = 14


class DossierTable(QTableView):
    """`show_selection` for a corner of the tree, `show_hits` for a search.

    `picked` carries the id of the current dossier or None, `opened` the id on Enter or double click, `checks_changed`
    the number of ticks, `loaded` the number of dossiers when a list is complete.
    """

    picked = Signal(object)
    opened = Signal(int)
    checks_changed = Signal(int)
    loaded = Signal(int)

    def __init__(self, desk: Desk, name: str = "dossiers", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}Table")
        self._desk, self._name = desk, name
        self._preferences = Preferences().of(desk.account.person_id)
        self._selection: Selection | None = None
        self._newest = run.Newest()
        self._drawn: dict[int, tuple[int, int]] = {}
        self._fitting = self._are_dragged = False
        self._is_whole = False
        self._order = (Selection().order, Selection().descending)
        categories = {category.code: category.name for category in desk.pack.categories}
        rooms = desk.pack.by_household
        # Without rooms the customer comes first; with rooms, the room takes the place of the due date.
        self._never, self._seldom = ("", "due") if rooms else ("household", "")
        self._first = next(column.key for column in COLUMNS if column.key != self._never)
        self.dossiers = DossierModel(lambda ids: dossiers.rows(desk, ids), categories, self._first)
        self.dossiers.checks_changed.connect(self.checks_changed)
        self.setModel(self.dossiers)
        self.setItemDelegate(TonedDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        # An estate's name leads and the room ends a household: both stay to be seen. A company's name begins with its own.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle if rooms else Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.dossiers.ids[index.row()]))
        self._set_up_header()

    @property
    def current_id(self) -> int | None:
        """The dossier on which the cursor stands."""
        place = self.currentIndex().row()
        return self.dossiers.ids[place] if 0 <= place < len(self.dossiers.ids) else None

    @property
    def current_row(self) -> DossierRow | None:
        """Its line of the list."""
        return self.dossiers.row_at(self.currentIndex().row()) if self.current_id is not None else None

    @property
    def shows_corner(self) -> bool:
        """Whether the list is a corner of the tree, in an order of its own, and not the hits of a search."""
        return self.horizontalHeader().isSortIndicatorShown()

    @property
    def is_whole(self) -> bool:
        """Whether the list has been read to its end."""
        return self._is_whole

    @property
    def columns(self) -> list[tuple[SortColumn, int]]:
        """The columns that can be seen, from left to right, each with its width in pixels."""
        header = self.horizontalHeader()
        places = [header.logicalIndex(at) for at in range(header.count())]
        return [(COLUMNS[place], self.columnWidth(place)) for place in places if not self.isColumnHidden(place)]

    def to_print(self) -> list[int]:
        """Return the dossiers of a printed list, in the order of the list: ticked or several selected ones, else all."""
        chosen = self.chosen()
        if len(chosen) <= 1 and not self.dossiers.checked:
            return list(self.dossiers.ids)
        places = {number: place for place, number in enumerate(self.dossiers.ids)}
        return sorted(chosen, key=lambda number: places.get(number, len(places)))

    def chosen(self) -> list[int]:
        """Return the dossiers of a command: the ticked ones; without ticks the selected ones."""
        if self.dossiers.checked:
            return self.dossiers.checked
        return [
            number
            for part in self.selectionModel().selection().toList()
            for number in self.dossiers.ids[part.top() : part.bottom() + 1]
        ]

    def draw_for(self, widths: Mapping[str, tuple[int, int]]) -> None:
        """Give columns their wanted width, in pixels, by key; in a narrower table all shrink evenly to their least.

        `widths`: (least, wanted). No column becomes narrower than its heading. A dragged column keeps its widths from
        then on.
        """
        if not self._are_dragged:
            self._drawn = {BY_KEY[key]: both for key, both in widths.items()}
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
        least, wanted = (sum(both[which] for both in shown.values()) for which in (0, 1))
        others = sum(self.columnWidth(place) for place in range(len(COLUMNS)) if place not in shown)
        room = self.viewport().width() - others
        share = min(1.0, max(0.0, (room - least) / (wanted - least))) if wanted > least else 0.0
        self._fitting = True
        for place, (low, high) in shown.items():
            self.setColumnWidth(place, low + int((high - low) * share))
        self._fitting = False

    def _heading_of(self, place: int) -> int:
        """Return the width of a column's heading, in bold, beside the arrow where the list is sorted by it."""
        header = self.horizontalHeader()
        arrow = _ARROW if header.isSortIndicatorShown() and header.sortIndicatorSection() == place else 0
        return heading_width(header, COLUMNS[place].shown_title) + arrow

    def _dragged(self, place: int) -> None:
        last = self.horizontalHeader().logicalIndex(self.horizontalHeader().count() - 1)
        if not self._fitting and place != last and QApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._drawn, self._are_dragged = {}, True
            self._keep_look()

    def show_selection(self, selection: Selection) -> None:
        """Show a corner of the tree: its beginning at once, the whole when it has been read."""
        order, descending = self._order
        self._selection = replace(selection, order=order, descending=descending)
        self._read()

    def show_hits(self, ids: Sequence[int]) -> None:
        """Show the hits of a search, in their order."""
        self._newest.drop()
        self.horizontalHeader().setSortIndicatorShown(False)
        self._is_whole = True
        self._take(array("q", ids))
        self.loaded.emit(len(ids))

    def reread(self) -> None:
        """Read the shown list anew; the cursor stays on its dossier."""
        if self.shows_corner and self._selection is not None:
            self._read()
        else:
            self._take(self.dossiers.ids)

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
        self._is_whole = False
        desk, selection, is_newest = self._desk, self._selection, self._newest.watch()
        assert selection is not None
        self.horizontalHeader().setSortIndicatorShown(True)
        self._fit()

        def whole(ids: array[int]) -> None:
            self._is_whole = True
            self._take(ids)
            self.loaded.emit(len(ids))

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
        self.selectionModel().setCurrentIndex(self.dossiers.index(place, 0), flags.ClearAndSelect | flags.Rows)

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
        for place, column in enumerate(COLUMNS):
            self.setColumnWidth(place, look.widths.get(column.key, column.width) if look else column.width)
            hidden = column.hidden or column.key == self._seldom if look is None else column.key not in look.shown
            self.setColumnHidden(place, column.key != self._first and (hidden or column.key == self._never))
        for place, key in enumerate([key for key in look.shown if key in BY_KEY] if look else ()):
            header.moveSection(header.visualIndex(BY_KEY[key]), place)
        usual = "household" if self._never != "household" else "code"
        by = look.sorted_by if look and look.sorted_by in BY_KEY and look.sorted_by != self._never else usual
        descending = bool(look and look.sorted_by == by and look.descending)
        order = COLUMNS[BY_KEY[by]].order
        if order is not None:
            self._order = (order, descending)
        header.setSortIndicator(BY_KEY[by], Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder)
        self._are_dragged = bool(look and look.widths)

    def _keep_look(self) -> None:
        header = self.horizontalHeader()
        shown = tuple(column.key for column, _ in self.columns)
        widths = (
            {column.key: self.columnWidth(place) for place, column in enumerate(COLUMNS)} if self._are_dragged else {}
        )
        by, descending = COLUMNS[header.sortIndicatorSection()].key, header.sortIndicatorOrder()
        look = ListLook(shown, widths, by, descending is Qt.SortOrder.DescendingOrder)
        self._preferences.keep_look(self._name, look)

    def _sort(self, place: int) -> None:
        order = COLUMNS[place].order
        if order is None or self._selection is None or not self.shows_corner:
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
        for place, column in enumerate(COLUMNS):
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
