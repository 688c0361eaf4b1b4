"""落实期限: until when a document must be put into practice, what is over, and what is done."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.domain import policy_rules, rules
from app.models.domain.moments import day_of
from app.models.domain.register import Ending, EntryAct, RegisterEntry
from app.models.domain.registers.deadline import DEADLINE, Deadline
from app.models.domain.workdays import months_later
from app.models.services import deadlines
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.day_edit import DayEdit
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.reason import ReasonDialog
from app.ui.messages import Tone
from app.ui.openings import opens
from app.ui.widgets.inputs import Choice, TextLine
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import plain


class DeadlinesDialog(Dialog):
    """`kept` carries the outcome of every deadline that was fixed or ended."""

    kept = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("落实期限"))
        self.setObjectName("deadlinesDialog")
        self.resize(900, 460)
        self._desk, self._today = desk, desk.now().date().isoformat()
        self._rows: RowsModel[RegisterEntry[Deadline]] = RowsModel(self._columns())
        self._table = RowsTable(self._rows, "deadlinesTable", tall=True)
        self._table.picked.connect(self._picked)
        said = self.tr("新文件要求在某一天前落实的工作，记在这里：到期前一个月起，经理在“今日”看到，办完后标记。")
        self.body.addWidget(plain(said, "muted", wrap=True, name="deadlinesAbout"))
        self.body.addWidget(self._table, 1)
        fix = self.add_button(self.tr("设定期限…(&N)"), "fixDeadlineButton", "primary")
        self._done = self.add_button(self.tr("已落实…(&D)"), "deadlineDoneButton")
        self._withdraw = self.add_button(self.tr("撤销…(&W)"), "withdrawDeadlineButton")
        fix.clicked.connect(self._fix)
        self._done.clicked.connect(lambda: self._end(EntryAct.CLOSED))
        self._withdraw.clicked.connect(lambda: self._end(EntryAct.WITHDRAWN))
        for made in (fix, self._done, self._withdraw):
            made.setVisible(desk.can(DEADLINE.right))
        self._table.menu.offer(lambda: (self._done, self._withdraw))
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.accept)
        self._picked()
        self._read()

    def _columns(self) -> tuple[RowColumn[RegisterEntry[Deadline]], ...]:
        return (
            RowColumn(self.tr("文件"), 0, lambda one: f"《{one.contents.document}》"),
            RowColumn(self.tr("版本"), 80, lambda one: self.tr("第 {n} 版").format(n=one.contents.version)),
            RowColumn(self.tr("须完成的工作"), 0, lambda one: one.contents.work),
            RowColumn(self.tr("期限"), 104, lambda one: one.contents.until),
            RowColumn(self.tr("状态"), 150, self._state, self._tone),
        )

    def _state(self, one: RegisterEntry[Deadline]) -> str:
        if one.ended_at:
            said = self.tr("{day} 已落实") if one.ended_by == EntryAct.CLOSED else self.tr("{day} 已撤销")
            return said.format(day=day_of(one.ended_at))
        return self.tr("已逾期") if one.contents.is_over(self._today) else self.tr("待落实")

    def _tone(self, one: RegisterEntry[Deadline]) -> Tone | None:
        if one.ended_at:
            return None
        return Tone.ERROR if one.contents.is_over(self._today) else Tone.INFO

    def _picked(self) -> None:
        one = self._table.current
        for made in (self._done, self._withdraw):
            made.setEnabled(one is not None and not one.ended_at)

    def _read(self) -> None:
        run.perform(self, partial(deadlines.lines, self._desk), self._show)

    def _show(self, found: list[RegisterEntry[Deadline]]) -> None:
        self._table.show_rows(found)
        self._picked()

    @opens
    def _fix(self) -> None:
        desk = self._desk
        form = FormDialog(self, self.tr("设定落实期限"), self.tr("到期前一个月起，经理在“今日”看到。"))
        document = form.add(
            "document", self.tr("文件(&D)"), Choice((one, one) for one in desk.pack.documents_in_order),
            answers=policy_rules.DEADLINE_OF_RULES.code, work=False,
        )  # fmt: skip
        proposed = months_later(self._today, policy_rules.MONTHS_TO_PRACTICE)
        until = form.add(
            "until",
            self.tr("须在哪一天前落实(&U)"),
            DayEdit(proposed),
            answers=("落实期限", policy_rules.DEADLINE_AHEAD.code),
        )
        work = form.add("work", self.tr("须完成的工作(&W)"), TextLine(), answers=rules.NOT_FILLED)
        form.submit(
            self.tr("设定(&S)"),
            lambda: partial(deadlines.fix, desk, document.value(), until.value(), work.value()),
        )
        form.kept.connect(lambda outcome: self._acted(outcome, self.tr("期限已设定。")))
        form.open()

    def _end(self, act: Ending) -> None:
        self._ask_why(self._table.current, act)

    @opens
    def _ask_why(self, one: RegisterEntry[Deadline], act: Ending) -> None:
        done = act is EntryAct.CLOSED
        title = self.tr("已落实") if done else self.tr("撤销期限")
        asked = ReasonDialog(
            self, title, f"《{one.contents.document}》{one.contents.until}", self.tr("说明(&R)"), self.tr("确定(&S)"),
            lambda why: deadlines.end(self._desk, one.id, act, why),
        )  # fmt: skip
        asked.kept.connect(lambda outcome: self._acted(outcome, self.tr("已记录。")))
        asked.open()

    def _acted(self, outcome: Outcome[object], message: str) -> None:
        self.kept.emit(outcome)
        self.say(Tone.OK, message)
        self._read()
