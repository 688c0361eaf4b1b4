"""Lines of the pack's registers: their list, the form of one, and what a later line does to one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.models.domain import rulebook
from app.models.domain.filtering import Content
from app.models.domain.moments import minute_of
from app.models.domain.policy.fields import Field, RecordKind
from app.models.domain.register import Ending, EntryAct, RegisterEntry
from app.models.domain.registers.record import Said, kind_of
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog, PackInput, edit_for
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.register_lines import RegisterLines, WithdrawLineDialog
from app.ui.messages import Tone, text
from app.ui.openings import opens
from app.ui.widgets.inputs import TextLine
from app.ui.widgets.rows import RowColumn

RecordLine = RegisterEntry[Said]


@dataclass(frozen=True, slots=True)
class LineActs:
    """The acts on a line: correct it (line, contents, reason); close or withdraw it (line, act, reason)."""

    correct: Callable[[int, Said, str], Outcome[int]]
    end: Callable[[int, Ending, str], Outcome[None]]


class RecordForm(FormDialog):
    """The fields that the pack declares, under its clause.

    `keep` gets what was typed, by key, and the reason. `line`: the one that is corrected, for a reason.
    """

    def __init__(
        self,
        parent: QWidget,
        kind: RecordKind,
        keep: Callable[[Said, str], Outcome[Any]],
        line: RecordLine | None = None,
    ) -> None:
        clause = self.tr("按《{document}》{clause}，带 * 的必填。").format(
            document=kind.clause.document, clause=kind.clause.paragraph
        )
        message = self.tr("更正后另立一行，原来的一行划去并保留。") if line else ""
        super().__init__(
            parent, self.tr("更正：{kind}").format(kind=kind.name) if line else kind.name, clause, message=message
        )
        edits: dict[str, PackInput] = {}
        for one in kind.fields:
            edit = edit_for(one, line.contents.get(one.key, "") if line else "")
            edits[one.key] = self.add(one.key, f"{one.name}{' *' if one.required else ''}", edit)
            self.add_below(one, edit)
        reason = TextLine()
        if line:
            self.add("reasonEdit", self.tr("更正理由(&R)"), reason, answers=rulebook.REASON_STATED.code)
        self.add_more(kind)

        def work() -> Callable[[], object]:
            self.read_more()
            return partial(keep, {key: one.value() for key, one in edits.items()}, reason.value())

        self.submit(self.tr("更正(&S)") if line else self.tr("登记(&S)"), work)

    def add_below(self, field: Field, edit: PackInput) -> None:
        """Add what else is asked for with an answer, beneath it."""

    def add_more(self, kind: RecordKind) -> None:
        """Add what else a register asks for with a line."""

    def read_more(self) -> None:
        """Read that."""


class RecordLines(RegisterLines):
    """The list with what may be done to its lines. `acted` carries the outcome and what to say of it.

    `several`: lines of several kinds, each with its kind. `views`: its filters can be kept.
    """

    acted = Signal(object, str)

    def __init__(
        self,
        owner: QWidget,
        desk: Desk,
        name: str,
        acts: LineActs,
        may_act: bool,
        *,
        several: bool,
        views: bool = False,
    ) -> None:
        self._owner, self._desk, self._acts, pack = owner, desk, acts, desk.pack
        kind: RowColumn[RecordLine] = RowColumn(
            QCoreApplication.translate("RecordLines", "种类"),
            136,
            lambda one: pack.record_name(kind_of(one.register)),
            key="kind",
        )
        at: RowColumn[RecordLine] = RowColumn(
            QCoreApplication.translate("RecordLines", "登记时间"), 136, lambda one: minute_of(one.at), content=Content.DAY,
            key="at",
        )  # fmt: skip
        super().__init__(name, (
            at,
            *((kind,) if several else ()),
            RowColumn(QCoreApplication.translate("RecordLines", "内容"), 0, self._contents_words, key="contents"),
            RowColumn(QCoreApplication.translate("RecordLines", "登记人"), 96, lambda one: one.by, key="by"),
        ), may_act, views=views)  # fmt: skip
        self._close = self.button(self.tr("办结…(&F)"), "close", self._ask_close)
        self.let_act(may_act)
        self.correct_wanted.connect(self._ask_correct)
        self.withdraw_wanted.connect(self._ask_withdraw)

    def _kind(self, line: RecordLine) -> RecordKind | None:
        return next((one for one in self._desk.pack.records if one.key == kind_of(line.register)), None)

    def _closes(self, line: RecordLine) -> bool:
        kind = self._kind(line)
        return kind is not None and kind.closes

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        return self._correct, self._close, self._withdraw

    def let_act(self, may_act: bool) -> None:
        """Show the buttons to who may act; that to close where some register's lines are closed."""
        super().let_act(may_act)
        self._close.setVisible(may_act and any(one.closes for one in self._desk.pack.records))

    def may_correct(self, line: RecordLine) -> bool:
        return self._kind(line) is not None

    def became(self, line: RecordLine) -> str:
        lacking = self.tr("、").join(self._flagged(line))
        return super().became(line) or (
            self.tr("待办结") if self._closes(line) else self.tr("缺{names}").format(names=lacking) if lacking else ""
        )

    def _flagged(self, line: RecordLine) -> list[str]:
        """Return what a line lacks and is flagged for while it stands (S17-R12)."""
        kind = self._kind(line)
        return kind.flagged(line.contents) if kind is not None else []

    def tone(self, line: RecordLine) -> Tone | None:
        if not line.ended_at:
            return Tone.WARN if self._closes(line) or self._flagged(line) else None
        return Tone.OK if line.ended_by == EntryAct.CLOSED else Tone.INFO

    def _look(self) -> None:
        super()._look()
        line = self.table.current
        self._close.setEnabled(line is not None and not line.ended_at and self._closes(line))

    def _contents_words(self, line: RecordLine) -> str:
        """Return the contents of a line, field by field."""
        names = self._desk.pack.record_captions(kind_of(line.register), line.contents)
        return text("；").join(f"{names[key]} {value}" for key, value in line.contents.items())

    @opens
    def _ask_correct(self, line: RecordLine) -> None:
        kind = self._kind(line)
        assert kind is not None
        form = RecordForm(self._owner, kind, partial(self._acts.correct, line.id), line)
        form.kept.connect(lambda outcome: self.acted.emit(outcome, self.tr("已更正，原来的一行已划去。")))
        form.open()

    @opens
    def _ask_close(self, line: RecordLine) -> None:
        form = ReasonDialog(
            self._owner, self.tr("办结登记"), self.tr("办结后不再提示，内容保留。"), self.tr("办结结果(&R)"),
            self.tr("办结(&S)"), partial(self._acts.end, line.id, EntryAct.CLOSED), subject=self._contents_words(line),
        )  # fmt: skip
        form.kept.connect(lambda outcome: self.acted.emit(outcome, self.tr("已办结。")))
        form.open()

    @opens
    def _ask_withdraw(self, line: RecordLine) -> None:
        form = WithdrawLineDialog(
            self._owner, self._contents_words(line), partial(self._acts.end, line.id, EntryAct.WITHDRAWN)
        )
        form.kept.connect(lambda outcome: self.acted.emit(outcome, self.tr("已撤销，原来的一行已划去。")))
        form.open()
