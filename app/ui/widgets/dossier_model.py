"""A list of dossiers for Qt: an array of ids, and the rows on the screen."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from app.models.domain.change import class_key
from app.models.domain.dossier import DossierRow, DossierState, Order, state_labels
from app.models.domain.policy.fields import Axis
from app.models.domain.policy.pack import Pack
from app.ui import icons, theme
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import text
from app.ui.model_index import ROOT, Index
from app.ui.widgets.filtering import heading_words
from app.ui.widgets.text import tooltip

CHUNK = 64
_CHUNKS_KEPT = 64
Fetch = Callable[[Sequence[int]], list[DossierRow]]


@dataclass(frozen=True, slots=True)
class SortColumn:
    """One column. `order` is the sort order of its header; None where it cannot be sorted."""

    key: str
    title: str
    width: int
    show: Callable[[DossierRow], str]
    order: Order | None = None
    hidden: bool = False

    @property
    def shown_title(self) -> str:
        """The title in the window's language."""
        return QCoreApplication.translate("SortColumn", self.title)


def state_said(key: str) -> str:
    """Return the state of a dossier in words, and the next step of a new one: 在库 · 待核实."""
    return STATE_JOINT.join(map(text, state_labels(key)))


def _withheld(row: DossierRow) -> str:
    """Return what stands in the place of a customer whose dossier is sealed."""
    return QCoreApplication.translate("SortColumn", "（已封存）") if row.sealed else ""


STATE_JOINT = " · "
COLUMNS = (
    SortColumn("household", QT_TRANSLATE_NOOP("SortColumn", "房号"), 136, lambda row: row.household, Order.HOUSEHOLD),
    SortColumn("name", QT_TRANSLATE_NOOP("SortColumn", "客户"), 112, lambda row: row.customer or _withheld(row), Order.NAME),
    SortColumn("code", QT_TRANSLATE_NOOP("SortColumn", "档号"), 184, lambda row: row.reference_code, Order.REFERENCE_CODE),
    SortColumn("state", QT_TRANSLATE_NOOP("SortColumn", "状态"), 96, lambda row: state_said(row.state_key), Order.STATE),
    SortColumn("place", QT_TRANSLATE_NOOP("SortColumn", "存放位置"), 120, lambda row: row.place, Order.PLACE),
    SortColumn("holder", QT_TRANSLATE_NOOP("SortColumn", "保管人"), 88, lambda row: row.holder),
    SortColumn("department", QT_TRANSLATE_NOOP("SortColumn", "部门"), 88, lambda row: row.department, hidden=True),
    SortColumn("due", QT_TRANSLATE_NOOP("SortColumn", "应还日期"), 104, lambda row: row.due_on or "", Order.DUE_ON),
    SortColumn("category", QT_TRANSLATE_NOOP("SortColumn", "类别"), 80, lambda row: row.category, Order.CATEGORY, hidden=True),
    SortColumn("opened", QT_TRANSLATE_NOOP("SortColumn", "建档日期"), 104, lambda row: row.opened_on, Order.OPENED_ON, hidden=True),
    SortColumn("phone", QT_TRANSLATE_NOOP("SortColumn", "电话"), 120, lambda row: row.phone, hidden=True),
    SortColumn("id", QT_TRANSLATE_NOOP("SortColumn", "证件号"), 168, lambda row: row.id_number, hidden=True),
    SortColumn("bar", QT_TRANSLATE_NOOP("SortColumn", "条码号"), 120, lambda row: row.bar_code, hidden=True),
)  # fmt: skip


_ORIGINALS = SortColumn(
    "originals", QT_TRANSLATE_NOOP("SortColumn", "代管原件（件）"), 120, lambda row: str(row.originals or ""), hidden=True
)  # fmt: skip


def columns_of(pack: Pack) -> tuple[SortColumn, ...]:
    """Return the columns of an office: those of every office, and those that its rules bring, which come hidden.

    These are the originals that it keeps, and the classes of its customers.
    """
    originals = (_ORIGINALS,) if pack.deposits else ()
    return (*COLUMNS, *originals, *map(_class_column, pack.axes))


def _class_column(axis: Axis) -> SortColumn:
    return SortColumn(class_key(axis.key), axis.name, 96, lambda row: row.classes.get(axis.key, ""), hidden=True)


BY_KEY = {column.key: place for place, column in enumerate(COLUMNS)}
_NAME, _STATE, _CATEGORY = BY_KEY["name"], BY_KEY["state"], BY_KEY["category"]


def marked_words(words: str) -> str:
    """Return words of a customer or a class on which the pack lays emphasis, as a screen reader says them."""
    return QCoreApplication.translate("DossierModel", "{words}，重点管理").format(words=words)


class DossierModel(QAbstractTableModel):
    """`fetch` turns ids into rows; it is asked for a chunk when the first of its rows comes on the screen.

    `pack` gives the columns and the name of each category's code; `ticked`: the column with the ticks.
    `sensitivity_known` says of a list, whenever some of its rows come up, whether a sensitive dossier was among them so far: the
    list is sensitive as a whole then (S06-R5). `filtered`: the places of the columns whose filter is on, so that a screen
    reader says it.
    """

    checks_changed = Signal(int)
    sensitivity_known = Signal(bool)

    def __init__(self, fetch: Fetch, pack: Pack | None = None, ticked: str = COLUMNS[0].key) -> None:
        super().__init__()
        self._fetch = fetch
        self.columns = columns_of(pack) if pack else COLUMNS
        self._categories = {one.code: one.name for one in pack.categories} if pack else {}
        self._pack = pack
        self.filtered: Collection[int] = ()
        self._ticked = BY_KEY[ticked]
        self._ids: array[int] = array("q")
        self._chunks: OrderedDict[int, dict[int, DossierRow]] = OrderedDict()
        self._checked: dict[int, None] = {}
        self._is_sensitive = False

    @property
    def ids(self) -> array[int]:
        """Ids in the order of the list."""
        return self._ids

    @property
    def checked(self) -> list[int]:
        """Ids that are ticked, in the order of ticking."""
        return list(self._checked)

    def set_ids(self, ids: Iterable[int]) -> None:
        """Show another list; ticks stay where their dossiers are still in it or were ticked before."""
        self.beginResetModel()
        self._ids = ids if isinstance(ids, array) else array("q", ids)
        self._chunks.clear()
        self._is_sensitive = False
        self.endResetModel()
        if not self._ids:
            self.sensitivity_known.emit(False)

    def check(self, ids: Iterable[int], on: bool = True) -> None:
        """Tick or untick dossiers."""
        for number in ids:
            if on:
                self._checked[number] = None
            else:
                self._checked.pop(number, None)
        self._ticks_moved()

    def uncheck_all(self) -> None:
        """Take every tick away."""
        self._checked.clear()
        self._ticks_moved()

    def row_at(self, place: int) -> DossierRow | None:
        """The row at a place of the list; None when it has gone meanwhile."""
        chunk = self._chunk(place // CHUNK)
        return chunk.get(self._ids[place])

    def place_of(self, dossier_id: int) -> int | None:
        """Return the row of a dossier; None when it is not in the list."""
        try:
            return self._ids.index(dossier_id)
        except ValueError:
            return None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return heading_words(self.columns[section].shown_title, section in self.filtered)
        return self.columns[section].shown_title if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _TICKABLE if index.column() == self._ticked else _FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        place, column = index.row(), index.column()
        if role == Qt.ItemDataRole.CheckStateRole:
            if column != self._ticked:
                return None
            on = self._ids[place] in self._checked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role not in _SHOWN:
            return None
        row = self.row_at(place)
        if row is None:
            return _GONE.get(role)
        if column == _CATEGORY and role in _IN_WORDS:
            return _in_words(self._categories.get(row.category, row.category), role)
        if role == Qt.ItemDataRole.DecorationRole and column == _NAME and self._is_marked(row):
            return icons.icon("star", theme.colours().accent)
        if column >= len(COLUMNS):
            shown = self.columns[column].show(row)
            return _in_words(shown, role) if role in _IN_WORDS else None
        if role in _SPOKEN and column == _NAME and self._is_marked(row):
            return _in_words(marked_words(row.customer), role)
        return _value(row, column, role)

    def _is_marked(self, row: DossierRow) -> bool:
        """Return whether the pack lays emphasis on one of the customer's classes (S16-R3, S18-R7, S19-R10)."""
        return self._pack is not None and any(self._pack.is_marked(axis, row.classes) for axis in row.classes)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != self._ticked:
            return False
        self.check([self._ids[index.row()]], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _chunk(self, number: int) -> dict[int, DossierRow]:
        chunk = self._chunks.get(number)
        if chunk is None:
            start = number * CHUNK
            chunk = {row.id: row for row in self._fetch(self._ids[start : start + CHUNK])}
            self._chunks[number] = chunk
            self._is_sensitive |= any(row.sensitive for row in chunk.values())
            self.sensitivity_known.emit(self._is_sensitive)
            while len(self._chunks) > _CHUNKS_KEPT:
                self._chunks.popitem(last=False)
        else:
            self._chunks.move_to_end(number)
        return chunk

    def _ticks_moved(self) -> None:
        if len(self._ids):
            self.dataChanged.emit(
                self.index(0, self._ticked),
                self.index(len(self._ids) - 1, self._ticked),
                [Qt.ItemDataRole.CheckStateRole],
            )
        self.checks_changed.emit(len(self._checked))


_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_TICKABLE = _FLAGS | Qt.ItemFlag.ItemIsUserCheckable
_SHOWN = frozenset(
    (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
    )
)
_SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
_IN_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
_GONE: dict[int, str] = {Qt.ItemDataRole.DisplayRole: "—"}


def _state_look(row: DossierRow) -> tuple[str, str]:
    """Icon and colour of a state; a new dossier never looks as if all were done."""
    colours = theme.colours()
    return f"state-{row.state.value}", colours.warn if row.life.is_new else colours.state(row.state)


def _in_words(words: str, role: int) -> str:
    return tooltip(words) if role == Qt.ItemDataRole.ToolTipRole else words


def _value(row: DossierRow, column: int, role: int) -> object:
    if role in _IN_WORDS:
        return _in_words(COLUMNS[column].show(row), role)
    if role == Qt.ItemDataRole.DecorationRole:
        if column == _STATE:
            return icons.icon("held", theme.colours().error) if row.held else icons.icon(*_state_look(row))
        return None
    if column == _STATE:
        return QColor(_state_look(row)[1])
    return QColor(theme.colours().muted) if row.state in (DossierState.MOVED_OUT, DossierState.DESTROYED) else None
