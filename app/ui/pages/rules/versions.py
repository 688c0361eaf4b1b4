"""Every version of the rules: drafted by one, released or sent back by another, and never lost."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.models.domain.person import Account
from app.models.domain.policy.entries import Entry
from app.models.domain.policy.version import PolicyState, PolicyVersion
from app.models.domain.rights import Right
from app.models.services import ruling, signing
from app.models.services.action import Outcome
from app.models.services.signing import Statement
from app.ui import run
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.rules.editor import RulesEditor
from app.ui.dialogs.rules.reader import RulesReader
from app.ui.dialogs.rules.version_words import DAY, reason, standing, tone
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.messages import Tone
from app.ui.page import Page
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import button, plain


class VersionsTab(QWidget):
    """The list of versions, newest first, and what may be done with the chosen one."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._desk = page, page.desk
        self._rows: RowsModel[PolicyVersion] = RowsModel(self._columns())
        self._table = RowsTable(self._rows, "versionsTable", tall=True)
        self._table.picked.connect(self._picked)
        self._table.opened.connect(self._read)
        self._buttons: dict[str, QPushButton] = {}
        line = QHBoxLayout()
        line.setSpacing(8)
        for name, words, kind, act in (
            ("draft", self.tr("起草修改…(&N)"), "primary", self.draft),
            ("read", self.tr("查看内容和变化…(&V)"), "", self._read),
            ("goBack", self.tr("以此版本为基础起草…(&O)"), "", lambda: self.draft(start=self._current)),
            ("release", self.tr("发布…(&R)"), "primary", self._release),
            ("refuse", self.tr("退回…(&B)"), "", self._refuse),
            ("withdraw", self.tr("撤回(&W)"), "", self._withdraw),
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
        """The first version was drafted and decided by nobody: who founded the archive adopted it that day."""
        return (
            RowColumn(self.tr("版本"), 80, lambda one: self.tr("第 {n} 版").format(n=one.id)),
            RowColumn(
                self.tr("状态"), 176, lambda one: standing(one, self._rows.rows), lambda one: tone(one, self._rows.rows)
            ),
            RowColumn(self.tr("理由"), 0, reason),
            RowColumn(self.tr("起草人"), 96, lambda one: "—" if one.is_first else one.author),
            RowColumn(self.tr("起草日期"), 112, lambda one: "—" if one.is_first else one.drafted_at[:DAY]),
            RowColumn(self.tr("发布或退回"), 112, lambda one: one.decided_by),
            RowColumn(self.tr("日期"), 112, lambda one: one.decided_on),
        )

    def _picked(self) -> None:
        one = self._table.current
        draft = isinstance(one, PolicyVersion) and one.state is PolicyState.DRAFTED
        mine = draft and one.author_id == self._desk.account.person_id
        may_release = draft and self._desk.can(Right.RELEASE_RULES)
        self._buttons["read"].setEnabled(one is not None)
        past = isinstance(one, PolicyVersion) and not draft and one.id != self._desk.rules.version
        self._buttons["goBack"].setVisible(past and self._desk.can(Right.DRAFT_RULES))
        self._buttons["release"].setVisible(may_release and not mine)
        self._buttons["refuse"].setVisible(may_release and not mine)
        self._buttons["withdraw"].setVisible(mine)

    def draft(self, *, start: PolicyVersion | None = None, at: Entry | None = None) -> None:
        """Open the editor: on the rules in force, or on another version to go back to; at an entry."""
        editor = RulesEditor(self._page, self._desk, start, at)
        editor.drafted.connect(self._drafted)
        editor.open()

    def _drafted(self, outcome: Outcome[PolicyVersion]) -> None:
        self._done(self.tr("第 {n} 版草案已提交，等待另一位经理发布。"), outcome)

    def _read(self) -> None:
        one = self._table.current
        if one is not None:
            before = next((v for v in self._rows.rows if v.id < one.id and v.state is PolicyState.RELEASED), None)
            RulesReader(self._page, one, before, standing(one, self._rows.rows)).open()

    def _release(self) -> None:
        desk, wanted = self._desk, self._current

        def read() -> tuple[Statement, tuple[Account, ...]]:
            rights = desk.pack.rights
            return (
                ruling.statement(desk, wanted.id),
                signing.candidates(desk, lambda role, who: wanted.may_be_released_by(rights, role, who)),
            )

        def show(found: tuple[Statement, tuple[Account, ...]]) -> None:
            statement, may_sign = found
            facts = [
                (self.tr("版本"), self.tr("第 {n} 版").format(n=wanted.id)),
                (self.tr("起草人"), wanted.author), (self.tr("理由"), wanted.reason),
            ]  # fmt: skip
            me = desk.account
            dialog = SignOffDialog(
                self._page, desk, self.tr("发布制度"), statement, facts, wanted.text.count("\n"),
                me.login if me in may_sign else "", may_sign=may_sign,
                act=lambda given: ruling.release(desk, wanted.id, given),
            )  # fmt: skip
            dialog.carried_out.connect(partial(self._done, self.tr("第 {n} 版已发布，即日起执行。")))
            dialog.open()

        self._page.perform(read, show, on=(PolicyVersion, wanted.id))

    def _refuse(self) -> None:
        wanted = self._current
        if not run.is_free(self._page, (PolicyVersion, wanted.id)):
            return
        dialog = ReasonDialog(
            self._page, self.tr("退回草案"), self.tr("第 {n} 版，起草人 {who}").format(n=wanted.id, who=wanted.author),
            self.tr("退回理由(&R)"), self.tr("退回"),
        )  # fmt: skip
        dialog.given.connect(
            lambda reason: self._page.act(
                lambda: ruling.refuse(self._desk, wanted.id, reason),
                partial(self._said, self.tr("第 {n} 版草案已退回。")),
                on=(PolicyVersion, wanted.id),
            )
        )
        dialog.open()

    def _withdraw(self) -> None:
        number = self._current.id
        self._page.act(
            lambda: ruling.withdraw(self._desk, number),
            partial(self._said, self.tr("第 {n} 版草案已撤回。")),
            on=(PolicyVersion, number),
        )

    def _done(self, message: str, outcome: Outcome[PolicyVersion]) -> None:
        self._page.announce(outcome.changes)
        self._said(message, outcome)

    def _said(self, message: str, outcome: Outcome[PolicyVersion]) -> None:
        self._page.say(Tone.OK, message.format(n=outcome.value.id))
