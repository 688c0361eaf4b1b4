"""Lines of a register: what a later one corrected or withdrew is struck through, with when and why beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.models.domain.moments import day_of
from app.models.domain.register import EntryAct
from app.ui.dialogs.reason import ReasonDialog
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone
from app.ui.widgets.filtered_rows import FilteredRows
from app.ui.widgets.rows import RowColumn, RowsModel
from app.ui.widgets.text import button

_ENDED = {
    EntryAct.CORRECTED: QT_TRANSLATE_NOOP("RecordLines", "已更正"),
    EntryAct.CLOSED: QT_TRANSLATE_NOOP("RecordLines", "已办结"),
    EntryAct.WITHDRAWN: QT_TRANSLATE_NOOP("RecordLines", "已撤销"),
}


class RegisterLines(QWidget):
    """A list, newest first, whose last column says what became of a line; the buttons that mend one are for the owner to
    lay out. `of`: ends the buttons' object names. `views`: its filters can be kept, so each of its columns has a key."""

    correct_wanted = Signal(object)
    withdraw_wanted = Signal(object)

    def __init__(
        self, name: str, columns: Sequence[RowColumn[Any]], may_act: bool, of: str = "Line", *, views: bool = False
    ) -> None:  # fmt: skip
        super().__init__()
        self._may_act, self._of = may_act, of
        became: RowColumn[Any] = RowColumn(self.tr("状态"), 200, self.became, self.tone, key="state")
        self._model: RowsModel[Any] = RowsModel(
            (*columns, became), struck=lambda one: one.ended_by in (EntryAct.CORRECTED, EntryAct.WITHDRAWN)
        )
        self.table = FilteredRows(self._model, name, views=views, tall=True)
        self.table.picked.connect(self._look)
        self.table.menu.offer(lambda: self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table.bar)
        column.addWidget(self.table)
        self._correct = self.button(self.tr("更正…(&E)"), "correct", self.correct_wanted.emit)
        self._withdraw = self.button(self.tr("撤销…(&W)"), "withdraw", self.withdraw_wanted.emit)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons, in their order."""
        return self._correct, self._withdraw

    def let_act(self, may_act: bool) -> None:
        """Show the buttons to who may act."""
        for made in self.buttons:
            made.setVisible(may_act)

    def show_lines(self, lines: Sequence[Any]) -> None:
        """Show other lines; the cursor stays on its line."""
        self.table.show_rows(lines)

    def button(self, caption: str, act: str, wanted: Callable[[Any], None]) -> QPushButton:
        """Make a button that is told the current line, for who may act."""
        made = button(caption, name=f"{act}{self._of}Button")
        made.setVisible(self._may_act)
        made.setEnabled(False)
        made.clicked.connect(lambda _checked=False: wanted(self.table.current))
        return made

    def became(self, line: Any) -> str:
        """Return what became of a line; «» while it stands."""
        if not line.ended_at:
            return ""
        state = QCoreApplication.translate("RecordLines", _ENDED[EntryAct(line.ended_by)])
        return self.tr("{state} {day}：{why}").format(state=state, day=day_of(line.ended_at), why=line.why)

    def tone(self, line: Any) -> Tone | None:
        """Return the tone of that; None while it stands."""
        return Tone.INFO if line.ended_at else None

    def may_correct(self, line: Any) -> bool:
        """Return whether a line that stands can be corrected."""
        del line
        return True

    def _look(self) -> None:
        line = self.table.current
        stands = line is not None and not line.ended_at
        self._correct.setEnabled(stands and self.may_correct(line))
        self._withdraw.setEnabled(stands)


class WithdrawLineDialog(ReasonDialog):
    """Withdraws a line. `words`: its contents; `follows`: what follows from it, beside that it no longer counts."""

    def __init__(self, parent: QWidget, words: str, do: Callable[[str], object], follows: str = "") -> None:
        message = self.tr("这一行划去并保留，不再算数。") + follows
        super().__init__(
            parent,
            self.tr("撤销登记"),
            message,
            self.tr("撤销理由(&R)"),
            self.tr("撤销(&S)"),
            do,
            "danger",
            subject=words,
        )
