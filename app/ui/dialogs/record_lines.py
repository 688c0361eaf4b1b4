"""Lines of the pack's registers: their list, the form of one, and what a later line does to one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.models.domain import rulebook
from app.models.domain.policy.fields import RecordKind
from app.models.domain.register import Act, RegisterEntry
from app.models.domain.registers.record import Said, kind_of
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog, edit_for
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import Tone, text
from app.ui.widgets.inputs import TextLine
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import button

RecordLine = RegisterEntry[Said]
_ENDED = {
    Act.CORRECTED: QT_TRANSLATE_NOOP("RecordLines", "已更正"),
    Act.CLOSED: QT_TRANSLATE_NOOP("RecordLines", "已办结"),
    Act.WITHDRAWN: QT_TRANSLATE_NOOP("RecordLines", "已撤销"),
}
_OPEN = QT_TRANSLATE_NOOP("RecordLines", "待办结")


@dataclass(frozen=True, slots=True)
class LineActs:
    """The acts on a line: correct it (line, contents, reason); close or withdraw it (line, act, reason)."""

    correct: Callable[[int, Said, str], Outcome[int]]
    end: Callable[[int, Act, str], Outcome[None]]


class RecordForm(FormDialog):
    """The fields that the pack declares, under its clause.

    `keep` gets what was typed, by key, and the reason. `line`: the one that is corrected, for a reason.
    """

    def __init__(
        self,
        parent: QWidget,
        kind: RecordKind,
        keep: Callable[[Said, str], Outcome[int]],
        line: RecordLine | None = None,
    ) -> None:
        clause = self.tr("按《{document}》{clause}，带 * 的必填。").format(
            document=kind.clause.document, clause=kind.clause.paragraph
        )
        message = self.tr("更正后另立一行，原来的一行划去并保留。") if line else ""
        super().__init__(
            parent, self.tr("更正：{kind}").format(kind=kind.name) if line else kind.name, clause, message=message
        )
        edits = {
            one.key: self.add(
                one.key, f"{one.name}{' *' if one.required else ''}",
                edit_for(one, line.contents.get(one.key, "") if line else ""),
            )
            for one in kind.fields
        }  # fmt: skip
        reason = TextLine()
        if line:
            self.add("reasonEdit", self.tr("更正理由(&R)"), reason, answers=rulebook.REASON_STATED.code)
        self.submit(
            self.tr("更正(&S)") if line else self.tr("登记(&S)"),
            lambda: partial(keep, {key: one.value() for key, one in edits.items()}, reason.value()),
        )


class RecordLines(QWidget):
    """The list with what may be done to its lines. `acted` carries the outcome and what to say of it.

    `buttons` are for the owner to lay out. `several`: lines of several kinds, each with its kind.
    """

    acted = Signal(object, str)

    def __init__(self, owner: QWidget, desk: Desk, name: str, acts: LineActs, may_act: bool, *, several: bool) -> None:
        super().__init__()
        self._owner, self._desk, self._acts, self._may_act = owner, desk, acts, may_act
        pack = desk.pack
        kind: RowColumn[RecordLine] = RowColumn(
            self.tr("种类"), 136, lambda one: pack.record_name(kind_of(one.register))
        )
        self._model: RowsModel[RecordLine] = RowsModel((
            RowColumn(self.tr("登记时间"), 136, lambda one: one.at[:16].replace("T", " ")),
            *((kind,) if several else ()),
            RowColumn(self.tr("内容"), 0, self._contents_words),
            RowColumn(self.tr("登记人"), 96, lambda one: one.by),
            RowColumn(self.tr("状态"), 200, self._state, lambda one: _tone(one, self._closes(one))),
        ), struck=lambda one: one.ended_by in (Act.CORRECTED, Act.WITHDRAWN))  # fmt: skip
        self.table = RowsTable(self._model, name, tall=True)
        self.table.picked.connect(self._look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self._correct = self._button(self.tr("更正…(&E)"), "correctLineButton", self._ask_correct)
        self._close = self._button(self.tr("办结…(&F)"), "closeLineButton", lambda: self._ask_end(Act.CLOSED))
        self._withdraw = self._button(self.tr("撤销…(&W)"), "withdrawLineButton", lambda: self._ask_end(Act.WITHDRAWN))
        self._close.setVisible(may_act and any(one.closes for one in pack.records))
        self.buttons = (self._correct, self._close, self._withdraw)
        self._look()

    def show_lines(self, lines: Sequence[RecordLine]) -> None:
        """Show other lines; the cursor stays on its line."""
        self.table.show_rows(lines)

    def _button(self, caption: str, name: str, act: Callable[[], None]) -> QPushButton:
        made = button(caption, name=name)
        made.setVisible(self._may_act)
        made.clicked.connect(lambda _checked=False: act())
        return made

    def _kind(self, line: RecordLine) -> RecordKind | None:
        return next((one for one in self._desk.pack.records if one.key == kind_of(line.register)), None)

    def _closes(self, line: RecordLine) -> bool:
        kind = self._kind(line)
        return kind is not None and kind.closes

    def _look(self) -> None:
        line = self.table.current
        stands = line is not None and not line.ended_at
        self._correct.setEnabled(stands and self._kind(line) is not None)
        self._close.setEnabled(stands and self._closes(line))
        self._withdraw.setEnabled(stands)

    def _state(self, line: RecordLine) -> str:
        if not line.ended_at:
            return _tr(_OPEN) if self._closes(line) else ""
        said = self.tr("{state} {day}：{why}")
        return said.format(state=_tr(_ENDED[Act(line.ended_by)]), day=line.ended_at[:10], why=line.why)

    def _contents_words(self, line: RecordLine) -> str:
        """Return the contents of a line, field by field."""
        names = self._desk.pack.record_captions(kind_of(line.register), line.contents)
        return text("；").join(f"{names[key]} {value}" for key, value in line.contents.items())

    def _ask_correct(self) -> None:
        line = self.table.current
        kind = self._kind(line)
        assert kind is not None
        form = RecordForm(self._owner, kind, partial(self._acts.correct, line.id), line)
        form.kept.connect(lambda outcome: self.acted.emit(outcome, self.tr("已更正，原来的一行已划去。")))
        form.open()

    def _ask_end(self, act: Act) -> None:
        line = self.table.current
        closes = act is Act.CLOSED
        form = FormDialog(
            self._owner, self.tr("办结登记") if closes else self.tr("撤销登记"), self._contents_words(line),
            message=self.tr("办结后不再提示，内容保留。") if closes else self.tr("这一行划去并保留，不再算数。"),
        )  # fmt: skip
        caption = self.tr("办结结果(&R)") if closes else self.tr("撤销理由(&R)")
        reason = form.add("reasonEdit", caption, TextLine(), answers=rulebook.REASON_STATED.code)
        form.submit(
            self.tr("办结(&S)") if closes else self.tr("撤销(&S)"),
            lambda: partial(self._acts.end, line.id, act, reason.value()), kind="primary" if closes else "danger",
        )  # fmt: skip
        message = self.tr("已办结。") if closes else self.tr("已撤销，原来的一行已划去。")
        form.kept.connect(lambda outcome: self.acted.emit(outcome, message))
        form.open()


def _tone(line: RecordLine, closes: bool) -> Tone | None:
    if not line.ended_at:
        return Tone.WARN if closes else None
    return Tone.OK if line.ended_by == Act.CLOSED else Tone.INFO


def _tr(words: str) -> str:
    return QCoreApplication.translate("RecordLines", words)
