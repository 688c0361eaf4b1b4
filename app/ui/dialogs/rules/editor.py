"""Drafting a change of the rules, entry by entry or as text, with a preview of its effects."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from app.models.domain.errors import Refusal
from app.models.domain.policy.captions import last_captions
from app.models.domain.policy.entries import Entry
from app.models.domain.policy.version import PolicyVersion
from app.models.services import ruling
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.retention import Shifts
from app.models.services.ruling import Preview
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.rules.differences import DifferencesTable
from app.ui.dialogs.rules.entries_page import EntriesPage
from app.ui.dialogs.rules.shifts import ShiftsDialog, shift_words
from app.ui.dialogs.rules.taking import TakingOver
from app.ui.dialogs.rules.wording import refusal_text
from app.ui.messages import counted, tone_of
from app.ui.widgets.named import named
from app.ui.widgets.panes import Panes
from app.ui.widgets.text import InputField, button, plain

T = TypeVar("T")


class RulesEditor(Dialog):
    """`drafted` carries the outcome of the draft. The typed text stays until it is submitted or given up.

    It begins with the rules in force, or with those of `start`; the cursor is on the entry `at`.
    """

    drafted = Signal(object)

    def __init__(
        self, parent: QWidget, desk: Desk, start: PolicyVersion | None = None, at: Entry | None = None
    ) -> None:
        super().__init__(parent, self.tr("起草制度修改"))
        self.setObjectName("rulesEditor")
        self.resize(1240, 700)
        self._desk = desk
        self._start = start
        self._text = named(QPlainTextEdit(start.text if start else desk.pack.text), "rulesText")
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.cursorPositionChanged.connect(self._tell_line)
        self._text.textChanged.connect(self._changed)
        self._line = plain(kind="muted", name="rulesLine")
        self._tabs = named(QTabWidget(), "editorTabs")
        self._entries = EntriesPage({**desk.pack.former, **last_captions([desk.pack.text])})
        self._seen = plain(kind="heading", wrap=True, name="rulesSeen")
        self._shifts = Shifts()
        self._moved = button(self.tr("期限变动的档案…(&V)"), name="shiftedButton")
        self._moved.clicked.connect(lambda: self._show_shifts())
        self._changes = DifferencesTable("rulesChanges")
        self._reason = named(QLineEdit(maxLength=200), "rulesReason")
        self._lay_out()
        self._entries.edited.connect(self._put)
        self._entries.undone.connect(self._text.undo)
        self._entries.let_undo(False)
        self._text.undoAvailable.connect(self._entries.let_undo)
        self._tabs.currentChanged.connect(self._show_entries)
        self.add_cancel()
        check = self.add_button(self.tr("检查(&K)"), "checkRules")
        check.clicked.connect(self._check)
        self._send = self.add_button(self.tr("提交草案(&S)"), "sendRules", "primary", default=True)
        self._send.clicked.connect(self._draft)
        self.watch(self._text.toPlainText, self._reason.text)
        self._tell_line()
        self._changed()
        if at is not None:
            self._entries.go_to(at)
        if start is not None:
            self._check()
        self._entries.setFocus()

    def _lay_out(self) -> None:
        hint = self.tr("左边逐条修改，或在全文中修改；检查后右边列出变化和涉及的档案。提交后由另一位经理发布才生效。")
        if self._start is not None:
            hint = self.tr("以第 {n} 版的内容为基础；右边是它与现行制度的不同。").format(n=self._start.id) + hint
        self.body.addWidget(plain(hint, "muted", wrap=True, name="editorHint"))
        taking = TakingOver(self._desk.pack)
        taking.taken.connect(self._take)
        whole = QWidget()
        whole.setFocusProxy(self._text)
        column = QVBoxLayout(whole)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._text, 1)
        column.addWidget(self._line)
        self._tabs.addTab(self._entries, self.tr("逐条(&E)"))
        self._tabs.addTab(whole, self.tr("全文(&X)"))
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self._tabs, 1)
        column.addWidget(taking)
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._seen)
        column.addWidget(self._moved)
        column.addWidget(self._changes, 1)
        column.addWidget(InputField(self.tr("修改理由(&R)"), self._reason, self.tr("必填，随版本保留")))
        panes = {left: 640, right: 552}
        self.body.addWidget(Panes(self.objectName(), self._desk.account.person_id, panes, 0), 1)

    def _take(self, taken: str) -> None:
        self._put(f"{self._text.toPlainText().rstrip()}\n\n{taken}")
        self._show_line(self._text.blockCount() - taken.count("\n"))

    def _put(self, typed: str) -> None:
        """Another text in one step, which one step undoes."""
        cursor = QTextCursor(self._text.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(typed)

    def _tell_line(self) -> None:
        cursor = self._text.textCursor()
        self._line.setText(
            self.tr("第 {n} 行，共 {all} 行").format(n=cursor.blockNumber() + 1, all=self._text.blockCount())
        )

    def _show_entries(self) -> None:
        if self._tabs.currentWidget() is self._entries:
            self._entries.show_text(self._text.toPlainText())

    def _changed(self) -> None:
        self._show_entries()
        self._send.setEnabled(False)
        self._seen.setText(self.tr("还没有检查。"))
        self._moved.hide()
        self._changes.show_differences(())

    def _check(self) -> None:
        desk, typed = self._desk, self._text.toPlainText()
        self.bar.clear()

        def of_what_stands_there(show: Callable[[T], None]) -> Callable[[T], None]:
            """Drop a result for a text that has changed meanwhile."""
            return lambda found: show(found) if self._text.toPlainText() == typed else None

        run.perform(
            self, lambda: ruling.preview(desk, typed), of_what_stands_there(self._show),
            of_what_stands_there(self._refused),
        )  # fmt: skip

    def _show(self, seen: Preview) -> None:
        self._changes.show_differences(seen.differences)
        self._send.setEnabled(bool(seen.differences))
        if not seen.differences:
            self._seen.setText(self.tr("与现行制度相同，没有变化。"))
            return
        dossiers = f"{sum(seen.dossiers.values()):,}"
        said = counted(self.tr, "{n} 项变化，库中共 {all} 份档案适用。", len(seen.differences), all=dossiers)
        if seen.newly_restricted:
            said += counted(self.tr, "其中 {n} 份将转为重点保护。", seen.newly_restricted, grouped=True)
        if seen.no_longer_restricted:
            said += self.tr("其中 {n} 份将不再受重点保护。").format(n=f"{seen.no_longer_restricted:,}")
        if moved := shift_words(seen.shifts):
            said += self.tr("保管到期：{moved}。").format(moved=moved)
        self._shifts = seen.shifts
        self._moved.setVisible(bool(moved))
        self._seen.setText(said)

    def _show_shifts(self) -> None:
        ShiftsDialog(self, self._shifts).open()

    def _draft(self) -> None:
        desk, typed, reason = self._desk, self._text.toPlainText(), self._reason.text()
        self._send.setEnabled(False)
        run.act(self, lambda: ruling.draft(desk, typed, reason), self._done, self._not_drafted)

    def _done(self, outcome: Outcome[object]) -> None:
        self.accept()
        self.drafted.emit(outcome)

    def _not_drafted(self, refusal: Refusal) -> None:
        self._send.setEnabled(True)
        self._refused(refusal)
        self._reason.setFocus()

    def _refused(self, refusal: Refusal) -> None:
        self.say(tone_of(refusal), refusal_text(refusal))
        line = refusal.facts.get("line")
        if isinstance(line, int):
            entry = self._show_line(line)
            where = (
                self.tr("“{entry}”有误（全文第 {n} 行），见上方说明。")
                if entry
                else self.tr("第 {n} 行有误，见上方说明。")
            )
            self._seen.setText(where.format(n=line, entry=entry))
        else:
            self._seen.setText(self.tr("不能提交，见上方说明。"))

    def _show_line(self, line: int) -> str:
        """Go to a line, in the text and among the entries; return the entry's name, «» when there is none to show."""
        cursor = QTextCursor(self._text.document().findBlockByNumber(line - 1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self._text.setTextCursor(cursor)
        self._entries.show_text(self._text.toPlainText())
        entry = self._entries.select_line(line)
        if not entry:
            self._tabs.setCurrentIndex(self._tabs.count() - 1)
        self._tabs.currentWidget().setFocus()
        return entry
