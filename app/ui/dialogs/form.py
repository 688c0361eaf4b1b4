"""A form: fields that know their value, and one act. A refusal marks its field and loses nothing that was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QWidget

from app.models.domain import rulebook
from app.models.domain.errors import Refusal
from app.models.domain.policy.fields import Field as PackField
from app.models.domain.policy.fields import FieldKind
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.long_text import LongText
from app.ui.messages import tone_of, words
from app.ui.widgets.inputs import Choice, OpenChoice, TextLine, Valued, choice_of
from app.ui.widgets.text import InputField, PasswordEdit, plain

E = TypeVar("E", bound=QWidget)
PackInput = Choice[str] | LongText | DayEdit | TextLine
_NAMES = ("field", "name", "what")


class FormDialog(Dialog):
    """`add` the fields, then `submit`. `kept` carries the outcome of the act.

    `message`: a plain text beneath the subject `about`.
    """

    kept = Signal(object)

    def __init__(
        self, parent: QWidget, title: str, about: str = "", *, message: str = "", name: str = "formDialog",
        width: int = 520,
    ) -> None:  # fmt: skip
        super().__init__(parent, title)
        self.setObjectName(name)
        self.setMinimumWidth(width)
        self._fields: list[InputField[QWidget]] = []
        self._needed: list[tuple[InputField[QWidget], str]] = []
        self._answers: dict[str, InputField[QWidget]] = {}
        if about:
            self.body.addWidget(plain(about, "heading", wrap=True, name="formAbout"))
        if message:
            self.body.addWidget(plain(message, wrap=True, name="formMessage"))

    def add(
        self, name: str, caption: str, edit: E, hint: str = "", *, answers: str | tuple[str, ...] = (), needed: str = "",
        beside: bool = False, work: bool = True,
    ) -> E:  # fmt: skip
        """Add an input and return it. The first one has the cursor.

        A refusal marks the field whose `answers` hold its code, or the name of the field that its facts give; the
        object name of the input is one of them. `needed`: the error of an empty field. `beside`: in the row of the field
        before it. `work`: what is typed is not dropped unasked.
        """
        edit.setObjectName(name)
        if isinstance(edit, QCheckBox):
            shown: QWidget = edit
        else:
            shown = field = InputField(caption, edit, hint)
            self._answers |= dict.fromkeys((name, *([answers] if isinstance(answers, str) else answers)), field)
            if needed:
                self._needed.append((field, needed))
            if isinstance(edit, QComboBox):
                edit.currentIndexChanged.connect(lambda: field.mark(""))
            self._fields.append(field)
        if beside:
            self._put_beside(shown)
        else:
            self.body.addWidget(shown)
        if work:
            self._count_as_work(edit)
        if self.focusWidget() is None:
            edit.setFocus()
        return edit

    def add_purpose(self, caption: str, purposes: Iterable[str]) -> OpenChoice:
        """Add the purpose of seeing or taking out something, which the trail keeps."""
        return self.add("purpose", caption, OpenChoice(["", *purposes]), answers=rulebook.PURPOSE_STATED.code)

    def submit(
        self, caption: str, act: Callable[[], Callable[[], object]], name: str = "okButton", kind: str = "primary",
        *, safe: bool = False,
    ) -> QPushButton:  # fmt: skip
        """Add «取消» and the button of the act; call it after every field.

        `act` reads the inputs and returns the work, which is carried out in the background. It may raise a Refusal.
        `safe`: Enter cancels.
        """
        self._act, self._caption = act, caption
        self.add_cancel(default=safe)
        self._ok = self.add_button(caption, name, kind, default=not safe)
        self._ok.clicked.connect(self._go)
        return self._ok

    def field_of(self, edit: QWidget) -> InputField[QWidget]:
        """Return the field in which an input stands."""
        return next(one for one in self._fields if one.edit is edit)

    def _count_as_work(self, edit: QWidget) -> None:
        if not isinstance(edit, PasswordEdit) and isinstance(edit, Valued):
            self.watch(edit.value)

    def _put_beside(self, shown: QWidget) -> None:
        last = self.body.itemAt(self.body.count() - 1)
        row = last.layout()
        if not isinstance(row, QHBoxLayout):
            before = last.widget()
            self.body.removeWidget(before)
            row = QHBoxLayout()
            row.setSpacing(16)
            row.addWidget(before, 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(row)
        row.addWidget(shown, 1, Qt.AlignmentFlag.AlignTop)

    def _go(self) -> None:
        for field in self._fields:
            if field.error:
                field.mark("")
        self.bar.clear()
        empty = [(field, why) for field, why in self._needed if _is_empty(field.edit)]
        for field, why in empty:
            field.mark(why)
        if empty:
            self._grow()
            empty[0][0].edit.setFocus()
            return
        try:
            work = self._act()
        except Refusal as refusal:
            self._refused(refusal)
            return
        self._set_busy(True)
        self._carry_out(work)

    def _carry_out(self, work: Callable[[], object]) -> None:
        run.act(self, work, self._finished, self._refused, on=("form", self))

    def _set_busy(self, busy: bool) -> None:
        self._ok.setEnabled(not busy)

    def _finished(self, outcome: object) -> None:
        self.accept()
        self.kept.emit(outcome)

    def _refused(self, refusal: Refusal) -> None:
        """Say it above and mark its fields: a mark goes with the first key that mends them, the sentence stays."""
        self._set_busy(False)
        several = refusal.facts.get("names", ())
        about = [*(several if isinstance(several, tuple) else ()), *(refusal.facts.get(one) for one in _NAMES)]
        marked = [self._answers[one] for one in about if isinstance(one, str) and one in self._answers]
        if not marked and refusal.code in self._answers:
            marked = [self._answers[refusal.code]]
        for field in marked:
            field.mark(words(refusal))
        # After the marks, so that the dialog grows for their lines too.
        self.say(tone_of(refusal), words(refusal))
        if marked:
            marked[0].edit.setFocus()


def edit_for(field: PackField, standing: str = "") -> PackInput:
    """The input that fits a field of the pack. `standing`: its first value, which may be none of those to choose from."""
    if field.kind is FieldKind.CHOICE:
        box = choice_of(dict.fromkeys(["", *field.values, standing]))
        box.setCurrentText(standing)
        # A long value must not push its neighbours out of the window.
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box
    if field.kind is FieldKind.LONG_TEXT:
        return LongText(standing)
    return DayEdit(standing) if field.kind is FieldKind.DATE else TextLine(standing)


def _is_empty(edit: QWidget) -> bool:
    return isinstance(edit, Valued) and not str(edit.value()).strip()
