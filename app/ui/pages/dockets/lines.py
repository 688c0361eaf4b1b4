"""The lines of a docket as a table: on its panel, where each has its tick while they are agreed to one by one, and for who signs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from app.models.domain.docket import Docket, DocketLine
from app.ui.model_index import Index
from app.ui.pages.dockets.face import Asked, Face, LineShown
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable

_TICK = 0


class LinesModel(RowsModel[LineShown]):
    """`choosing`: lines carry ticks."""

    ticked = Signal()

    def __init__(self, columns: tuple[RowColumn[LineShown], ...]) -> None:
        super().__init__(columns)
        self.choosing = False

    @property
    def chosen(self) -> list[int]:
        """Positions of the ticked lines."""
        return [row.line.position for row in self.rows if row.line is not None and row.ticked]

    @property
    def unticked(self) -> set[int]:
        """Positions of the lines whose tick was taken away."""
        return {row.line.position for row in self.rows if row.line is not None and not row.ticked}

    def toggle(self, row: LineShown) -> None:
        """Tick or untick a line."""
        row.ticked = not row.ticked
        self.touch(row)
        self.ticked.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == _TICK and self.choosing:
            ticked = self.rows[index.row()].ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)


class LinesTable(RowsTable):
    """Space or a click on the tick chooses a line."""

    def __init__(self, face: Face, model: LinesModel, name: str) -> None:
        super().__init__(model, name, tall=not face.two_lines, two_lines=face.two_lines)
        self._lines = model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the current line."""
        if event.key() == Qt.Key.Key_Space and self._lines.choosing and self.current is not None:
            self._lines.toggle(self.current)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the first column ticks the line."""
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        if at.isValid() and at.column() == _TICK and self._lines.choosing:
            self._lines.toggle(self._lines.rows[at.row()])


def shown(face: Face, docket: Docket, line: DocketLine) -> LineShown:
    """A line with its words."""
    words, tone = face.finding(line)
    return LineShown(docket, line, line.reference_code, line.bar_code, words, tone)


def lines_table(face: Face, docket: Docket, name: str, asked: Asked) -> RowsTable:
    """Return every line of a docket, to be read by who signs; with what is agreed to, where that is not all."""
    model = LinesModel(face.table())
    rows = [shown(face, docket, line) for line in docket.lines]
    if asked.accepted is not None:
        for row, line in zip(rows, docket.lines, strict=True):
            row.words, row.tone = face.agreed(asked.agrees(line))
    model.show(rows)
    table = LinesTable(face, model, name)
    model.setParent(table)
    return table
