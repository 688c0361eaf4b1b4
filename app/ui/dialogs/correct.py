"""Correcting one dossier: every datum with its present value. Only changed data are submitted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from app.models.domain import dossier_form, rulebook
from app.models.domain.change import Datum, Edit, key_parts
from app.models.domain.docket import Docket
from app.models.domain.moments import day_of
from app.models.domain.rights import Right
from app.models.services import changing
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.particulars import DatumShown
from app.ui.dialogs.act import ActDialog
from app.ui.dialogs.datum_row import DatumRow
from app.ui.dialogs.field_history import history_button
from app.ui.marking import COUNTED
from app.ui.messages import counted, posts
from app.ui.widgets.named import named
from app.ui.widgets.scrolling import Scrolling
from app.ui.widgets.text import plain
from app.ui.widgets.why import WhyLine

_SIZE = (1080, 704)
_LEAST_FORM = 240


@dataclass(frozen=True, slots=True)
class CorrectionForm:
    """The initial content of the dialog: the data, the requests of others, and whether the dossier is confirmed."""

    dossier_id: int
    title: str
    confirmed: bool
    data: list[DatumShown]
    waiting: list[Docket]


class CorrectDialog(ActDialog):
    """`kept` carries the Outcome: a request that waits, or the data entered before the dossier is confirmed."""

    def __init__(self, parent: QWidget, desk: Desk, form: CorrectionForm) -> None:
        super().__init__(parent, self.tr("更正") if form.confirmed else self.tr("补录"), "correctDialog")
        self.resize(*_SIZE)
        self._desk, self._form = desk, form
        self._rows = [
            DatumRow(
                desk.pack, desk.now().date(), shown, history_button(self, desk, form.dossier_id, shown, form.title),
                may_clear=shown.key not in (Datum.NAME.value, Datum.CATEGORY.value),
            )
            for shown in form.data
        ]  # fmt: skip
        self.body.addWidget(plain(form.title, "heading", wrap=True, name="correctTitle"))
        self.body.addWidget(plain(self._about(), "muted", wrap=True, name="correctAbout"))
        if form.waiting:
            self.body.addWidget(self._others_waiting())
        self.body.addWidget(self._groups(), 1)
        self._why = WhyLine(desk.pack.collection, asks_reason=form.confirmed)
        self.body.addWidget(self._why)
        for code, field in self._why.fields.items():
            self.let_answer(field, code)
        self.submit("", self._asking, "handInButton")
        for row in self._rows:
            code = rulebook.KNOWN_CATEGORY.code if row.shown.key == Datum.CATEGORY.value else row.shown.label
            self.let_answer(row, row.shown.label, code)
            row.changed.connect(self._count)
            if key_parts(row.shown.key)[0] == "class":
                row.changed.connect(self._star)
        self.watch(self._wanted, lambda: self._why.values)
        self._count()
        self._rows[0].edit.setFocus()

    def _wanted(self) -> list[Edit]:
        number = self._form.dossier_id
        return [Edit(number, row.shown.key, row.wanted) for row in self._rows if row.wanted is not None]

    def _about(self) -> str:
        if not self._form.confirmed:
            return self.tr("这份档案尚未确认，填好后直接写入；原来的内容仍可在历史中查到。带 * 的项目必填。")
        return self.tr("只提交改动过的项目。经{who}同意后才写入档案；清除内容由{higher}审批。").format(
            who=self._who(Right.DECIDE_CHANGE), higher=self._who(Right.DECIDE_DELETION)
        )

    def _who(self, right: Right) -> str:
        return posts(self._desk.pack, self._desk.pack.rights.table[right].roles)

    def _others_waiting(self) -> QFrame:
        message = COUNTED(
            "{who} 于 {day} 已申请修改这份档案（{code}，{n} 项），还在等待审批。同一项改了两次，后批的不会写入。"
        )
        panel = named(QFrame(), "panel")
        column = QVBoxLayout(panel)
        column.setContentsMargins(12, 8, 12, 8)
        for one in self._form.waiting:
            who, day = one.opener.name, day_of(one.opened_at)
            said = counted(self.tr, message, len(one.lines), who=who, day=day, code=one.code)
            column.addWidget(plain(f"⚠ {said}", wrap=True, name="othersWaiting"))
        return panel

    def _groups(self) -> Scrolling:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 16, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for column, stretch in ((0, 3), (1, 4), (2, 6)):
            grid.setColumnStretch(column, stretch)
        at = 0
        for title, family in (
            (self.tr("基本"), ""),
            (self.tr("其他客户"), "customer"),
            (self.tr("客户信息"), "field"),
            (self.tr("分类"), "class"),
            (self.tr("资料"), "paper"),
        ):
            rows = [row for row in self._rows if key_parts(row.shown.key)[0] == family]
            if not rows:
                continue
            for place, text in enumerate((title, self.tr("现在"), self.tr("改为"))):
                grid.addWidget(plain(text, "muted" if place else "heading"), at, place)
            at += 1
            for row in rows:
                row.put_into(grid, at)
                at += 2
            grid.setRowMinimumHeight(at, 12)
            at += 1
        grid.setRowStretch(at, 1)
        area = Scrolling("correctScroll", inside)
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        area.setMinimumHeight(_LEAST_FORM)
        return area

    def _count(self) -> None:
        message = self.tr("提交申请（{n} 项）(&S)") if self._form.confirmed else self.tr("写入（{n} 项）(&S)")
        self._ok.setText(message.format(n=len(self._wanted())))

    def _star(self) -> None:
        """Stars follow the classes that are chosen now."""
        classes = {key_parts(row.shown.key)[1]: row.next_value for row in self._rows
                   if key_parts(row.shown.key)[0] == "class"}  # fmt: skip
        for row in self._rows:
            row.star(dossier_form.is_starred(self._desk.pack, row.shown.key, classes))

    def _asking(self) -> Callable[[], Outcome[Docket]]:
        desk, edits, (reason, source, channel) = self._desk, self._wanted(), self._why.values
        if self._form.confirmed:
            return partial(changing.ask, desk, edits, reason, source, channel)
        return partial(changing.enter, desk, edits, source, channel)
