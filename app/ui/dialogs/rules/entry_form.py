"""The form of one table of a pack: an input for each of its keys, and its clause."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.models.domain.clause import OWN_DECISION
from app.models.domain.errors import BadInput
from app.models.domain.policy.description import COMMON
from app.models.domain.policy.editing import NOWHERE, Draft, Written
from app.models.domain.policy.shapes import Key, KeyKind, Shape, Value
from app.ui.dialogs.act import show_up
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.rules.inputs import CheckBoxes, RuleInput, WhenChoice, input_for
from app.ui.dialogs.rules.wording import fault_key, name_of, reason
from app.ui.messages import Tone, text
from app.ui.widgets.inputs import OpenChoice, TextLine
from app.ui.widgets.text import InputField, button, plain

_WIDTH = 760
_CAPTIONS = 152
# Margins and buttons, and the heading above the inputs.
_NUMBER, _CODE = 112, 192


class EntryForm(Dialog):
    """`written` is the table to change; None makes a new one, below `owner` where it hangs on another.

    One that stands nowhere in the text yet becomes the office's own.

    `kept` carries the whole text as it is then, and the place of the table. A refusal stays in the form.
    """

    kept = Signal(str, int)
    _last: QHBoxLayout

    def __init__(
        self, parent: QWidget, draft: Draft, shape: Shape, written: Written | None = None, owner: Written | None = None
    ) -> None:
        title = self.tr("修改：{what}") if written else self.tr("新增：{what}")
        super().__init__(parent, title.format(what=text(shape.caption)))
        self.setObjectName("entryForm")
        self.resize(_WIDTH, 0)
        self._draft, self._shape, self._written, self._owner = draft, shape, written, owner
        self._values = dict(written.values) if written else draft.fresh(shape)
        self._inputs: dict[str, RuleInput] = {}
        self._fields: dict[str, InputField[RuleInput]] = {}
        self._departs = plain(self._departure(), "muted", wrap=True, name="entryDeparts")
        self._departs.hide()
        about = name_of(written, draft.data) if written else self._below()
        if about:
            self.body.addWidget(plain(about, "heading", wrap=True, name="entryAbout"))
        self._grid = QGridLayout()
        self._lay_out()
        self._tie()
        self.watch(self.values)
        self.add_cancel()
        ok = self.add_button(self.tr("确定"), "entryOk", "primary", default=True)
        ok.clicked.connect(self._keep)

    def values(self) -> Mapping[str, Value]:
        """Return the values of the form; a key that does not apply has its default."""
        return {
            key.name: self._value(key.name) if self._applies(key) else key.without(self._draft.data)
            for key in self._shape.keys
        }

    def _value(self, name: str) -> Value:
        value = self._inputs[name].value()
        return value.strip() if isinstance(value, str) else value

    def _departure(self) -> str:
        if COMMON[0] not in {key.name for key in self._shape.keys}:
            return self.tr("⚠ 这里没有单独的条款：改了的内容，发布后注明是本单位自那一版起的决定。")
        return self.tr(
            "⚠ 内容改了，依据还是原来的条款。新文件这样规定的，请填新的文件和条款；本单位自己决定的，请点“本单位决定”。"
            "依据不改的，发布后注明是本单位自那一版起的决定，原条款列为原依据。"
        )

    def _below(self) -> str:
        return (
            self.tr("{record}的一项内容").format(record=name_of(self._owner, self._draft.data)) if self._owner else ""
        )

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, _CAPTIONS)
        self._grid.setColumnStretch(1, 1)
        beside: QHBoxLayout | None = None
        for key in self._shape.keys:
            made = self._inputs[key.name] = input_for(key, self._values[key.name], self._draft.data)
            if key.name == COMMON[0] and self._shape.kind:
                self._lay_out_basis()
            if key.kind is KeyKind.YES_NO:
                beside = beside or self._ticks()
                beside.insertWidget(beside.count() - 1, made)
            else:
                beside = None
                self._row(key, made)
        self._grid.addWidget(self._departs, self._grid.rowCount(), 1)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.body.addLayout(self._grid, 1)
        next(iter(self._inputs.values())).setFocus()

    def _lay_out_basis(self) -> None:
        """The heading above document and clause, and the way to say that the office decided by itself."""
        own = button(self.tr("本单位决定(&O)"), name="ownDecision")
        own.setToolTip(self.tr("原文件没有这样规定，由本单位决定时用"))
        own.clicked.connect(self._decide_ourselves)
        line = QHBoxLayout()
        line.addWidget(plain(self.tr("依据"), "heading"))
        line.addStretch(1)
        line.addWidget(own)
        self._grid.addLayout(line, self._grid.rowCount(), 0, 1, 2)

    def _decide_ourselves(self) -> None:
        own = (OWN_DECISION.document, OWN_DECISION.paragraph, OWN_DECISION.rule)
        for name, words in zip(COMMON, own, strict=True):
            match self._inputs[name]:
                case TextLine() as line:
                    line.setText(words)
                case OpenChoice() as box:
                    box.setEditText(words)

    def _ticks(self) -> QHBoxLayout:
        """Return a row for tick boxes, one beside another."""
        line = QHBoxLayout()
        line.setSpacing(24)
        line.addStretch(1)
        self._grid.addLayout(line, self._grid.rowCount(), 1)
        return line

    def _row(self, key: Key, made: RuleInput) -> None:
        field = self._fields[key.name] = InputField(text(key.caption), made, text(key.hint))
        if isinstance(made, WhenChoice):
            field.column.insertWidget(field.column.indexOf(made) + 1, made.checks)
        field.column.removeWidget(caption := field.caption)
        field.column.addStretch(1)
        caption.setWordWrap(True)
        caption.setContentsMargins(0, 6, 0, 0)
        caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        if key.name in (COMMON[-1], "key"):
            # The number of the requirement stands beside the clause, the key beside the name: short, and seldom touched.
            field.setFixedWidth(_CODE if key.name == "key" else _NUMBER)
            for part in (caption, field):
                self._last.addWidget(part)
            return
        caption.setMaximumWidth(_CAPTIONS)
        row = self._grid.rowCount()
        self._grid.addWidget(caption, row, 0)
        self._last = QHBoxLayout()
        self._last.setSpacing(16)
        self._last.addWidget(field, 1)
        self._grid.addLayout(self._last, row, 1)

    def _tie(self) -> None:
        """Show dependent keys only when they apply, and offer the choices that another key lists."""
        for key in self._shape.keys:
            if key.beside:
                self._inputs[key.beside[0]].changed.connect(self._show_what_applies)
            one = self._inputs[key.name]
            if key.among and isinstance(one, CheckBoxes):
                source = self._inputs[key.among]
                source.changed.connect(lambda one=one, source=source: one.offer(_listed(source)))
                one.offer(_listed(source))
            if key.kind is KeyKind.WHEN:
                one.changed.connect(self._grow)
            one.changed.connect(self._tell_departure)
        self._tie_key()
        self._show_what_applies()

    def _tie_key(self) -> None:
        """The key of what was in force stays; that of a new field goes with what the field is to the program."""
        made, means = self._inputs.get("key"), self._inputs.get("means")
        if not isinstance(made, TextLine):
            return
        if self._written and self._draft.is_released(self._written):
            made.setReadOnly(True)
            made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            made.setToolTip(self.tr("已发布，档案里记的是它，不能再改；名称可以改"))
            return
        made.setToolTip(self.tr("自动取定，档案里记的是它；发布后不能再改"))
        if means is not None and not self._written:
            proposed = str(self._values["key"])
            means.changed.connect(lambda: made.setText(str(means.value() or proposed)))

    def _tell_departure(self) -> None:
        """Warn that the content of an entry has changed and its clause has not: the author must mean that."""
        now = self.values()
        changed = {key.name for key in self._shape.keys if now[key.name] != self._values[key.name]}
        departs = bool(self._written and changed and changed.isdisjoint(COMMON))
        if departs == self._departs.isHidden():
            self._departs.setVisible(departs)

    def _applies(self, key: Key) -> bool:
        return key.beside is None or self._value(key.beside[0]) == key.beside[1]

    def _show_what_applies(self) -> None:
        for key in self._shape.keys:
            if key.beside:
                field = self._fields.get(key.name)  # a tick box has no caption of its own
                parts: tuple[QWidget, ...] = (field, field.caption) if field else (self._inputs[key.name],)
                for part in parts:
                    part.setVisible(self._applies(key))

    def _keep(self) -> None:
        values = self.values()
        if self._written and self._written.place != NOWHERE:
            place, typed = self._written.place, self._draft.put(self._written.place, values)
        else:
            typed, place = self._draft.added(self._shape, values, self._owner.place if self._owner else None)
        refusal = self._draft.fault_in(typed, place)
        if refusal is not None:
            self._refuse(refusal)
            return
        self.accept()
        self.kept.emit(typed, place)

    def _refuse(self, refusal: BadInput) -> None:
        """Say it above, beneath the input, and put the cursor there."""
        key = fault_key(self._shape, refusal)
        for name, field in self._fields.items():
            field.mark(reason(refusal) if key and key.name == name else "")
        what = text(key.caption if key else self._shape.caption)
        self.say(Tone.WARN, self.tr("“{what}”有误：{why}。请更正后再确定。").format(what=what, why=reason(refusal)))
        if key:
            self._inputs[key.name].setFocus()
            show_up(self._inputs[key.name])


def _listed(source: RuleInput) -> dict[str, str]:
    """The values that an input lists, in the office's own words; none where it lists nothing."""
    value = source.value()
    return {one: one for one in value} if isinstance(value, tuple) else {}
