"""One datum in the correction dialog: its present value, a fitting editor, and its error beneath."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.models.domain import dossier_form
from app.models.domain.change import Datum
from app.models.domain.policy.fields import FieldKind
from app.models.domain.policy.pack import Pack
from app.models.services.particulars import DatumShown
from app.ui.data_words import datum_words, kind_of, value_words
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.long_text import LongText
from app.ui.messages import text
from app.ui.widgets.inputs import Choice, TextLine
from app.ui.widgets.named import named
from app.ui.widgets.text import Marking, button, plain

_LONGEST = 500
_TO_BASELINE = 7
DatumInput = Choice[str] | LongText | TextLine | DayEdit


class DatumRow(QObject, Marking[DatumInput]):
    """`changed` whenever the editor says something else. Widgets are put into the grid that is given."""

    changed = Signal()

    def __init__(
        self, pack: Pack, today: date, shown: DatumShown, story: QPushButton | None, *, may_clear: bool
    ) -> None:
        super().__init__()
        self._pack, self._today, self.shown = pack, today, shown
        name = datum_words(pack, shown.key)
        self._name = plain(wrap=True, name=f"name-{shown.key}")
        self.star(shown.required)
        self._old = plain(value_words(pack, shown.key, shown.value), wrap=True, name=f"old-{shown.key}")
        self._old.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._name.setContentsMargins(0, _TO_BASELINE, 0, 0)
        self._now = self._standing()
        self.edit = self._editor()
        self.edit.setAccessibleName(name)
        self._first = self.edit.value()
        self._clear = button(self.tr("清除"), "link", name=f"clear-{shown.key}")
        self._clear.setCheckable(True)
        self._clear.setVisible(bool(shown.value) and may_clear)
        self._clear.toggled.connect(self._clearing)
        self._story = story
        self._below = plain("", "muted", wrap=True, name=f"below-{shown.key}")
        self._below.hide()

    @property
    def wanted(self) -> str | None:
        """The new value, empty to take it away; None when nothing was changed."""
        if self._clear.isChecked():
            return ""
        typed = self.edit.value()
        return None if typed == self._first else typed

    @property
    def next_value(self) -> str:
        """The value that would stand there."""
        return self.shown.value if self.wanted is None else self.wanted

    @property
    def takes_away(self) -> bool:
        """Return whether the datum has a value and the new one is empty."""
        return bool(self.shown.value) and self.wanted is not None and not self.wanted.strip()

    def put_into(self, grid: QGridLayout, row: int) -> None:
        """Take two rows of the grid."""
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._name, row, 0, top)
        grid.addWidget(self._now, row, 1, 2, 1, top)
        grid.addWidget(self.edit, row, 2, top)
        grid.addWidget(self._clear, row, 3, top)
        if self._story is not None:
            grid.addWidget(self._story, row, 4, top)
        grid.addWidget(self._below, row + 1, 2, 1, 3, top)

    def star(self, on: bool) -> None:
        """Mark it as one without which a dossier is not complete."""
        name = datum_words(self._pack, self.shown.key)
        self._name.setText(self.tr("{name} *").format(name=name) if on else name)

    def _standing(self) -> QWidget:
        """The present value, and below it where it came from."""
        now = QWidget()
        column = QVBoxLayout(now)
        column.setContentsMargins(0, _TO_BASELINE, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._old)
        if self.shown.source:
            column.addWidget(plain(self.shown.source, "muted", wrap=True))
        return now

    def _editor(self) -> DatumInput:
        shown, name = self.shown, f"edit-{self.shown.key}"
        if shown.choices:
            values = dict.fromkeys((*(("",) if shown.key != Datum.CATEGORY.value else ()), *shown.choices, shown.value))
            box = named(Choice((value_words(self._pack, shown.key, one) if one else "", one) for one in values), name)
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.choose(shown.value)
            box.changed.connect(self._edited)
            return box
        kind = kind_of(self._pack, shown.key)
        known = "" if shown.sensitive else shown.value
        if kind is FieldKind.LONG_TEXT:
            area = named(LongText(known), name)
            area.textChanged.connect(self._edited)
            return area
        line = named(DayEdit(known) if kind is FieldKind.DATE else TextLine(known, _LONGEST), name)
        if shown.sensitive and shown.value:
            line.setPlaceholderText(self.tr("不改则留空"))
        line.textEdited.connect(self._edited)
        line.editingFinished.connect(self._look)
        return line

    def _look(self) -> None:
        """Check a new value when the cursor leaves it: show its error or its doubt."""
        if self.wanted is None:
            return
        if isinstance(self.edit, DayEdit) and self.edit.wrong:
            self.mark(self.edit.wrong)
        elif message := dossier_form.doubt(self._pack, self.shown.key, self.edit.value(), self._today):
            self._remark(self.tr("⚠ 提醒：{message}").format(message=text(message)), "warning")

    def _clearing(self, on: bool) -> None:
        self.edit.setEnabled(not on)
        self._clear.setText(self.tr("不清除") if on else self.tr("清除"))
        self._edited()

    def _edited(self) -> None:
        self._remark(self.tr("将清除这一项，由更高权限审批。") if self.takes_away else "")
        self.changed.emit()
