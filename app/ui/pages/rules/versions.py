"""Every version of the rules: drafted by one, released or sent back by another, and never lost."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.models.domain.docket import Docket
from app.models.domain.moments import day_of
from app.models.domain.policy.entries import Entry
from app.models.domain.policy.version import PolicyVersion
from app.models.domain.procedure import Step
from app.models.domain.procedures.rule_version import REFUSE, RELEASE, RULE_VERSION, WITHDRAW
from app.models.domain.rights import Right
from app.models.services import ruling
from app.models.services.action import Outcome
from app.models.services.retention import Shifts
from app.ui.dialogs.rules.deadlines import DeadlinesDialog
from app.ui.dialogs.rules.editor import RulesEditor
from app.ui.dialogs.rules.reader import RulesReader
from app.ui.dialogs.rules.shifts import shift_words
from app.ui.dialogs.rules.version_words import reason, standing, tone
from app.ui.dialogs.sign_off import Fact
from app.ui.messages import Tone
from app.ui.openings import opens
from app.ui.page import Page
from app.ui.pages.dockets.acts import DocketActs
from app.ui.pages.dockets.face import Asked, Face
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import button, plain


class VersionFace(Face):
    """The face of the versions of the rules."""

    procedure = RULE_VERSION

    def __init__(self, page: Page, rows: RowsModel[PolicyVersion]) -> None:
        super().__init__(page.desk)
        self._rows = rows
        self.shifts = Shifts()
        """The dossiers that the version which is about to be released would move."""

    def row_count(self, docket: Docket) -> int:
        return next(one.text.count("\n") for one in self._rows.rows if one.docket and one.docket.id == docket.id)

    def confirmation(self, docket: Docket, step: Step) -> str:
        return ""

    def why(self, docket: Docket, step: Step) -> str:
        return self.tr("第 {n} 版，起草人 {who}").format(n=docket.code, who=docket.opener.name)

    def signed_facts(self, docket: Docket, step: Step, asked: Asked) -> list[Fact]:
        return [
            Fact(self.tr("版本"), self.tr("第 {n} 版").format(n=docket.code)),
            Fact(self.tr("起草人"), docket.opener.name),
            Fact(self.tr("理由"), docket.opener.reason),
            *([Fact(self.tr("保管到期"), moved, Tone.WARN)] if (moved := shift_words(self.shifts)) else []),
        ]

    def done(self, docket: Docket, step: Step) -> str:
        said = {
            RELEASE: self.tr("第 {n} 版已发布，即日起执行。须按期落实的，请设定“落实期限…”。"),
            REFUSE: self.tr("第 {n} 版草案已退回。"),
            WITHDRAW: self.tr("第 {n} 版草案已撤回。"),
        }
        return said[step.name].format(n=docket.code)


class VersionsTab(QWidget):
    """The list of versions, newest first, and what may be done with the chosen one."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._desk = page, page.desk
        self._rows: RowsModel[PolicyVersion] = RowsModel(self._columns())
        self._table = RowsTable(self._rows, "versionsTable", tall=True)
        self._table.picked.connect(self._picked)
        self._table.opened.connect(self._read)
        self._face = VersionFace(page, self._rows)
        self._acts = DocketActs(page, self._face, lambda _docket: None)
        self._buttons: dict[str, QPushButton] = {}
        self._table.menu.offer(self._buttons.values)
        line = QHBoxLayout()
        line.setSpacing(8)
        for name, words, kind, act in (
            ("draft", self.tr("起草修改…(&N)"), "primary", self.draft),
            ("read", self.tr("查看内容和变化…(&V)"), "", self._read),
            ("goBack", self.tr("以此版本为基础起草…(&O)"), "", lambda: self.draft(start=self._current)),
            ("release", self.tr("发布…(&R)"), "primary", lambda: self._take(RELEASE)),
            ("refuse", self.tr("退回…(&B)"), "", lambda: self._take(REFUSE)),
            ("withdraw", self.tr("撤回(&W)"), "", lambda: self._take(WITHDRAW)),
            ("deadlines", self.tr("落实期限…(&T)"), "", self.open_deadlines),
        ):
            made = button(words, kind, name=f"{name}Rules")
            made.clicked.connect(lambda _checked=False, act=act: act())
            line.addWidget(made)
            self._buttons[name] = made
        line.addStretch(1)
        self._buttons["draft"].setVisible(self._desk.can(Right.DRAFT_RULES))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        message = self.tr("制度由一人起草、另一位经理发布。每个版本都保留；按旧版本办理的事项仍指向旧版本。")
        column.addWidget(plain(message, "muted", wrap=True))
        column.addWidget(self._table, 1)
        column.addLayout(line)
        self._picked()

    def refresh(self) -> None:
        """Read every version anew."""
        self._page.perform(lambda: ruling.versions(self._desk), self._table.show_rows)

    @property
    def _current(self) -> PolicyVersion:
        found = self._table.current
        assert isinstance(found, PolicyVersion)
        return found

    def _columns(self) -> tuple[RowColumn[PolicyVersion], ...]:
        """The first version has no docket: the founder adopted it."""
        return (
            RowColumn(self.tr("版本"), 80, lambda one: self.tr("第 {n} 版").format(n=one.id)),
            RowColumn(
                self.tr("状态"), 176, lambda one: standing(one, self._rows.rows), lambda one: tone(one, self._rows.rows)
            ),
            RowColumn(self.tr("理由"), 0, reason),
            RowColumn(self.tr("起草人"), 96, lambda one: "—" if one.is_first else one.author),
            RowColumn(self.tr("起草日期"), 112, lambda one: "—" if one.is_first else day_of(one.drafted_at)),
            RowColumn(self.tr("发布或退回"), 112, lambda one: one.decided_by),
            RowColumn(self.tr("日期"), 112, lambda one: one.decided_on),
        )

    def _picked(self) -> None:
        one = self._table.current
        docket = one.docket if isinstance(one, PolicyVersion) else None
        draft = docket is not None and docket.is_open
        self._buttons["read"].setEnabled(one is not None)
        past = isinstance(one, PolicyVersion) and not draft and one.id != self._desk.rules.version
        self._buttons["goBack"].setVisible(past and self._desk.can(Right.DRAFT_RULES))
        rights, me = self._desk.pack.rights, self._desk.account
        for step in RULE_VERSION.steps[1:]:
            may = docket is not None and docket.may_be_taken_by(step, rights, me.role, me.person_id)
            self._buttons[step.name].setVisible(may)

    @opens
    def draft(self, *, start: PolicyVersion | None = None, at: Entry | None = None) -> None:
        """Open the editor: on the rules in force, or on another version to go back to; at an entry."""
        editor = RulesEditor(self._page, self._desk, start, at)
        editor.drafted.connect(self._drafted)
        editor.open()

    @opens
    def open_deadlines(self) -> None:
        """Open the days until which the documents must be put into practice."""
        dialog = DeadlinesDialog(self._page, self._desk)
        dialog.kept.connect(lambda outcome: self._page.announce(outcome.changed))
        dialog.open()

    def _drafted(self, outcome: Outcome[PolicyVersion]) -> None:
        self._page.announce(outcome.changed)
        self._page.say(Tone.OK, self.tr("第 {n} 版草案已提交，等待另一位经理发布。").format(n=outcome.value.id))

    def _read(self) -> None:
        one = self._table.current
        if one is not None:
            before = next((v for v in self._rows.rows if v.id < one.id and v.is_released), None)
            RulesReader(self._page, one, before, standing(one, self._rows.rows)).open()

    def _take(self, step: str) -> None:
        one = self._current
        docket = one.docket
        assert docket is not None

        def take(shifts: Shifts) -> None:
            self._face.shifts = shifts
            self._acts.take(docket, docket.procedure.step(step))

        if step == RELEASE:
            self._page.perform(lambda: ruling.preview(self._desk, one.text).shifts, take, on=(RELEASE, one.id))
        else:
            take(Shifts())
