"""The lines of one change request, before and after side by side; while it waits each has its tick."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from app.models.domain.change import ChangeLine, Outcome
from app.models.domain.policy.pack import Pack
from app.ui.data_words import datum_words, value_words
from app.ui.messages import Tone, label
from app.ui.model_index import Index
from app.ui.widgets.rows import Column, RowsModel, RowsTable

_TICK = 0
_TONES = {Outcome.ACCEPTED: Tone.OK, Outcome.STALE: Tone.WARN, Outcome.REFUSED: Tone.ERROR}


@dataclass(eq=False)
class LineShown:
    """A line; `now` says what stands there when that is no longer what it was."""

    line: ChangeLine
    now: str | None
    ticked: bool


class LinesModel(RowsModel[LineShown]):
    """`choosing`: lines carry ticks."""

    ticked = Signal()

    def __init__(self, columns: tuple[Column[LineShown], ...]) -> None:
        super().__init__(columns)
        self.choosing = False

    @property
    def chosen(self) -> list[int]:
        """Ids of the ticked lines."""
        return [row.line.id for row in self.rows if row.ticked]

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

    def __init__(self, model: LinesModel, name: str) -> None:
        super().__init__(model, name, two_lines=True)
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


def columns(pack: Pack, tr: Mapping[str, str]) -> tuple[Column[LineShown], ...]:
    """`tr`: the headings and sentences in the window's language."""

    def came_of_it(row: LineShown) -> str:
        if row.line.outcome is not None:
            return label(row.line.outcome)
        return "" if row.now is None else tr["now"].format(value=value_words(pack, row.line.key, row.now))

    def tone(row: LineShown) -> Tone | None:
        if row.line.outcome is not None:
            return _TONES.get(row.line.outcome)
        return None if row.now is None else Tone.WARN

    return (
        Column(tr["dossier"], 200, lambda row: f"{row.line.title}\n{row.line.reference_code}".strip()),
        Column(tr["item"], 112, lambda row: datum_words(pack, row.line.key)),
        Column(tr["before"], 0, lambda row: value_words(pack, row.line.key, row.line.before)),
        Column(tr["after"], 0, lambda row: value_words(pack, row.line.key, row.line.after)),
        Column(tr["outcome"], 144, came_of_it, tone),
    )
