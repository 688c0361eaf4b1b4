"""A form: fields that know their value, one beneath the other, and one act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from app.models.domain import rulebook
from app.models.domain.outgoing_rules import RECIPIENT_NAMED, RECIPIENT_STATED
from app.models.domain.policy.fields import Field as PackField
from app.models.domain.policy.fields import FieldKind
from app.models.domain.policy.pack import Pack
from app.models.domain.recipient import Recipient, Who, recipients
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.long_text import LongText
from app.ui.messages import label
from app.ui.widgets.inputs import Choice, OpenChoice, TextLine, Valued, choice_of
from app.ui.widgets.text import InputField, PasswordEdit, must_fill, plain

_LONGEST_RECIPIENT = 60
E = TypeVar("E", bound=QWidget)
PackInput = Choice[str] | LongText | DayEdit | TextLine


class FormDialog(ActDialog):
    """`add` the fields, one beneath the other, then `submit`. `message`: a plain text beneath the subject `about`."""

    def __init__(
        self, parent: QWidget, title: str, about: str = "", *, message: str = "", name: str = "formDialog",
        width: int = 520,
    ) -> None:  # fmt: skip
        super().__init__(parent, title, name)
        self.setMinimumWidth(width)
        if about:
            self.body.addWidget(plain(about, "heading", wrap=True, name="formAbout"))
        if message:
            self.body.addWidget(plain(message, wrap=True, name="formMessage"))

    def add(
        self, name: str, caption: str, edit: E, hint: str = "", *, answers: str | tuple[str, ...] = (), needed: str | Literal[True] = "",
        beside: bool = False, work: bool = True,
    ) -> E:  # fmt: skip
        """Add an input and return it. The first one has the cursor.

        A refusal marks the field whose `answers` hold its code, or the name of the field that its facts give; the
        object name of the input is one of them. `needed`: the error of an empty field; True: one that names it by its caption.
        `beside`: in the row of the field before it. `work`: what is typed is not dropped unasked.
        """
        edit.setObjectName(name)
        if isinstance(edit, QCheckBox):
            shown: QWidget = edit
        else:
            shown = field = InputField(caption, edit, hint)
            empty = needed if isinstance(needed, str) else must_fill(caption)
            self.let_answer(field, name, *([answers] if isinstance(answers, str) else answers), needed=empty)
        if beside:
            self._put_beside(shown)
        else:
            self.body.addWidget(shown)
        if work:
            self._count_as_work(edit)
        if self.focusWidget() is None:
            edit.setFocus()
        return edit

    def add_purpose(self, pack: Pack) -> OpenChoice:
        """Add the purpose of seeing or taking out something, which the trail keeps."""
        offered = OpenChoice(["", *pack.borrowing.purposes])
        return self.add("purpose", self.tr("用途(&P)"), offered, answers=rulebook.PURPOSE_STATED.code)

    def _add_recipient(self, pack: Pack) -> ToWhom:
        """Add the recipient of what leaves the program, whom the trail keeps; nobody is chosen to begin with.

        Whoever is outside the office is named. What the dossiers do not allow is said above, and marks no field.
        """
        offered: list[tuple[str, Recipient | None]] = [("", None)]
        offered += [(recipient_words(one), one) for one in recipients(pack.collection.uses.values)]
        chosen = self.add("recipient", self.tr("给谁使用(&W)"), Choice(offered), answers=RECIPIENT_STATED.code)
        named = self.add(
            "recipientName", self.tr("单位、文号(&D)"), TextLine(longest=_LONGEST_RECIPIENT),
            self.tr("例如 甲公司，甲函〔2026〕1号；记入日志，印在清单的页脚"), answers=RECIPIENT_NAMED.code,
            needed=self.tr("须写明给哪个单位、凭哪份文号。"),
        )  # fmt: skip
        field = self.field_of(named)

        def show() -> None:
            to = chosen.value()
            field.setVisible(to is not None and to.who is not Who.OFFICE)

        chosen.changed.connect(show)
        show()
        return ToWhom(chosen, named)

    def add_way_out(self, pack: Pack) -> Callable[[], tuple[str, Recipient | None]]:
        """Add the purpose and the recipient of what leaves the program; the function that is returned reads both."""
        purpose, to = self.add_purpose(pack), self._add_recipient(pack)
        return lambda: (purpose.value(), to.value())

    def field_of(self, edit: QWidget) -> InputField[QWidget]:
        """Return the field in which an input stands."""
        return next(one for one in self._fields if one.edit is edit and isinstance(one, InputField))

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


@dataclass(frozen=True, slots=True)
class ToWhom:
    """The two inputs of a recipient: the kind, and the name of whoever is outside the office."""

    chosen: Choice[Recipient | None]
    named: TextLine

    def value(self) -> Recipient | None:
        """Return the recipient; None while none is chosen."""
        to = self.chosen.value()
        return to if to is None or to.who is Who.OFFICE else replace(to, name=self.named.value())


def recipient_words(recipient: Recipient) -> str:
    """Return a kind of recipient with the use, in the window's language."""
    kind = label(recipient.who)
    return f"{kind}：{recipient.use}" if recipient.use else kind


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
