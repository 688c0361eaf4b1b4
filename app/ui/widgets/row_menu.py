"""The menu of a list at the right mouse button or the menu key, and its rows on the clipboard as they are seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QTableView

from app.ui import clipboard, run
from app.ui.messages import Tone
from app.ui.widgets.named import named

MOST_COPIED = 200
_FORMULA = ("=", "+", "-", "@")
"""The beginnings of a cell that a spreadsheet runs instead of showing."""
Offers = Callable[[], Iterable[QAbstractButton | QAction]]


class RowMenu(QObject):
    """Offers what the buttons and actions beside a list do, and no act of its own but the copy.

    Ctrl+C copies the selected rows with tabs between the columns that are shown, from left to right. More than
    `MOST_COPIED` rows leave by an export alone, which is a right of its own and is recorded. No history of a clipboard
    keeps them, and no spreadsheet runs a cell as a formula.
    """

    def __init__(self, table: QTableView, *, titled: bool = False) -> None:
        """`titled`: every row has a heading of its own, which is copied with it."""
        super().__init__(table)
        self._table, self._titled = table, titled
        self._offers: Offers = tuple
        self._closed: Callable[[], None] = lambda: None
        self._always: tuple[QAction, ...] = ()
        self._copy = named(QAction(self.tr("复制"), table), "copyRows")
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy.triggered.connect(lambda _checked=False: self._take_copy())
        table.addAction(self._copy)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(lambda at: self.open_at(table.viewport().mapToGlobal(at)))

    def offer(self, offers: Offers, closed: Callable[[], None] = lambda: None) -> None:
        """Take what the menu shows: the same buttons and actions as beside the list, asked for when it opens.

        `closed` hears that it has gone.
        """
        self._offers, self._closed = offers, closed

    def offer_always(self, actions: tuple[QAction, ...]) -> None:
        """Take what the menu shows beside the copy, whatever the current row is."""
        self._always = actions

    def open_at(self, at: QPoint) -> None:
        """Open it at a point of the screen, for the current row: beside the list, or beside another picture of it."""
        menu = QMenu(self._table)
        menu.setObjectName("rowMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for one in self._offers():
            if isinstance(one, QAction):
                menu.addAction(one)
            elif not one.isHidden() and one.text():
                entry = menu.addAction(one.icon(), one.text(), one.click)
                entry.setObjectName(one.objectName())
                entry.setEnabled(one.isEnabled())
        menu.addSeparator()
        menu.addAction(self._copy)
        menu.addActions(self._always)
        self._copy.setEnabled(self._table.selectionModel().hasSelection())
        menu.aboutToHide.connect(self._closed)
        menu.aboutToHide.connect(lambda: self._copy.setEnabled(True))
        menu.popup(at)

    def _take_copy(self) -> None:
        rows = sorted({row for part in self._table.selectionModel().selection().toList()
                       for row in range(part.top(), part.bottom() + 1)})  # fmt: skip
        if len(rows) > MOST_COPIED:
            said = self.tr("选中了 {n} 行，一次最多复制 {most} 行。更多的请用“导出为表格…”，须有权限，并记入日志。")
            run.tell(self._table, Tone.WARN, said.format(n=f"{len(rows):,}", most=MOST_COPIED))
        elif rows:
            clipboard.copy("\n".join(map(self._words_of, rows)))

    def _words_of(self, row: int) -> str:
        header, model = self._table.horizontalHeader(), self._table.model()
        shown = [
            place for place in map(header.logicalIndex, range(header.count())) if not header.isSectionHidden(place)
        ]
        cells = [str(model.index(row, place).data() or "") for place in shown]
        if self._titled:
            cells.insert(0, str(model.headerData(row, Qt.Orientation.Vertical)))
        return "\t".join(_as_text(" ".join(cell.split())) for cell in cells)


def _as_text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
