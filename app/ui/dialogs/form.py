"""A small form: a few fields, one act. A refusal stays in the dialog with everything that was typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import singledispatch

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QLineEdit, QListWidget, QPlainTextEdit, QSpinBox, QWidget

from app.models.domain.errors import Refusal
from app.models.domain.policy.fields import Field as PackField
from app.models.domain.policy.fields import FieldKind
from app.models.services.action import Outcome
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.long_text import LongText
from app.ui.messages import tone_of, words
from app.ui.widgets.text import Field, plain

Typed = dict[str, object]


class FormDialog(Dialog):
    """`kept` carries the outcome of the act. `add` the fields first; the act gets what was typed, by name.

    `told`: what stands in plain words beneath what it is about.
    """

    kept = Signal(object)

    def __init__(
        self, parent: QWidget, title: str, about: str, act: Callable[[Typed], Outcome[object]], button: str,
        *, told: str = "", name: str = "formDialog", button_name: str = "okButton",
    ) -> None:  # fmt: skip
        super().__init__(parent, title)
        self.setObjectName(name)
        self.setMinimumWidth(520)
        self._act = act
        self._edits: dict[str, QWidget] = {}
        self._answers: dict[str, Field[QWidget]] = {}
        self.body.addWidget(plain(about, "heading", wrap=True, name="formAbout"))
        if told:
            self.body.addWidget(plain(told, wrap=True, name="formTold"))
        self._cancel = self.add_cancel()
        self._ok = self.add_button(button, button_name, "primary", default=True)
        self._ok.clicked.connect(self._go)

    def add(self, name: str, caption: str, edit: QWidget, hint: str = "", *, answers: str = "") -> None:
        """Add a field under its caption. `answers`: the code of the refusal that is said beneath it."""
        edit.setObjectName(name)
        self._edits[name] = edit
        shown = edit if isinstance(edit, QCheckBox) else Field(caption, edit, hint)
        self.body.addWidget(shown)
        if answers and isinstance(shown, Field):
            self._answers[answers] = shown
        if len(self._edits) == 1:
            edit.setFocus()

    def _go(self) -> None:
        typed = {name: value_of(edit) for name, edit in self._edits.items()}
        self._ok.setEnabled(False)
        self.bar.clear()
        run.act(self, lambda: self._act(typed), self._finished, self._refused)

    def _finished(self, outcome: Outcome[object]) -> None:
        self.accept()
        self.kept.emit(outcome)

    def _refused(self, refusal: Refusal) -> None:
        self._ok.setEnabled(True)
        if field := self._answers.get(refusal.code):
            field.mark(words(refusal))
            field.edit.setFocus()
        else:
            self.say(tone_of(refusal), words(refusal))


def line(text: str = "", longest: int = 200) -> QLineEdit:
    """A line of text."""
    return QLineEdit(text, maxLength=longest)


def choice(values: tuple[str, ...] | list[str], *, editable: bool = False) -> QComboBox:
    """One of a few values; editable: or another."""
    box = QComboBox(editable=editable)
    box.addItems(list(values))
    if editable:
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    return box


def day(value: QDate, *, latest: QDate | None = None) -> DayEdit:
    """A day that is never empty; one after `latest` becomes it."""
    return DayEdit(usual=_plain_day(value), latest=_plain_day(latest) if latest else None)


def _plain_day(value: QDate) -> date:
    return date(value.year(), value.month(), value.day())


def edit_for(field: PackField) -> QWidget:
    """The input that fits a field of the pack."""
    if field.kind is FieldKind.CHOICE:
        box = choice(["", *field.values])
        # A long value must not push what stands beside it out of the window.
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box
    if field.kind is FieldKind.LONG_TEXT:
        return LongText()
    return DayEdit() if field.kind is FieldKind.DATE else line()


@singledispatch
def value_of(edit: QWidget) -> object:
    """What stands in an input: text, a truth, a number, an ISO day, or the checked lines of a list."""
    raise TypeError(type(edit).__name__)


@value_of.register
def _(edit: QLineEdit) -> object:
    return edit.text()


@value_of.register
def _(edit: DayEdit) -> object:
    return edit.value


@value_of.register
def _(edit: QPlainTextEdit) -> object:
    return edit.toPlainText()


@value_of.register
def _(edit: QComboBox) -> object:
    return edit.currentText()


@value_of.register
def _(edit: QCheckBox) -> object:
    return edit.isChecked()


@value_of.register
def _(edit: QSpinBox) -> object:
    return edit.value()


@value_of.register
def _(edit: QDateEdit) -> object:
    return edit.date().toString("yyyy-MM-dd")


@value_of.register
def _(edit: QListWidget) -> object:
    return [item.text() for item in edit.selectedItems()]
