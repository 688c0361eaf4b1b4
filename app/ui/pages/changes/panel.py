"""One change request: who asks and why, every value before and after, and what was decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.models.domain import dossier_form
from app.models.domain.change import ChangeKind, ChangeRequest, ChangeState
from app.models.domain.rights import Right
from app.models.services.desk import Desk
from app.ui import icons, theme
from app.ui.messages import Tone, basis, label, posts, text
from app.ui.pages.changes.lines import LineShown, LinesModel, LinesTable, columns
from app.ui.widgets.named import named
from app.ui.widgets.text import button, plain

STATE_TONES = {
    ChangeState.ASKED: Tone.WARN,
    ChangeState.ACCEPTED: Tone.OK,
    ChangeState.PARTLY: Tone.INFO,
    ChangeState.REFUSED: Tone.ERROR,
}
_MINUTES = len("2026-11-23T09:30")


class ChangePanel(QWidget):
    """Shows one request; every signal is a button that asks for an act."""

    accept_wanted = Signal(object)
    refuse_wanted = Signal()
    withdraw_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("changePanel")
        self._desk = desk
        self.wanted: ChangeRequest | None = None
        self._lines = LinesModel(columns(desk.pack, self._words()))
        self._lines.ticked.connect(self._show_buttons)
        self._title = plain(kind="title", name="changeTitle")
        self._icon = QLabel()
        self._state = plain(kind="heading", name="changeState")
        self._facts = plain(kind="muted", wrap=True, name="changeFacts")
        self._reason = plain(wrap=True, name="changeReason")
        self._next = plain(wrap=True, name="changeNext")
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self.show_request(None, {}, ())

    def show_request(self, wanted: ChangeRequest | None, now: Mapping[int, str], rivals: Sequence[str]) -> None:
        """Show a request, or that none is chosen.

        `now`: what stands there by line, where it has changed meanwhile; `rivals`: codes of other open requests about
        the same.
        """
        same = self.wanted is not None and wanted is not None and self.wanted.id == wanted.id
        unticked = {row.line.id for row in self._lines.rows if not row.ticked} if same else set()
        self.wanted, self._rivals = wanted, rivals
        self._stack.setCurrentIndex(0 if wanted is None else 1)
        if wanted is None:
            return
        self._title.setText(self.tr("修改申请 {code}").format(code=wanted.code))
        tone = STATE_TONES.get(wanted.state)
        self._icon.setPixmap(icons.tone_icon(tone or Tone.INFO).pixmap(QSize(20, 20)))
        self._state.setText(label(wanted.state))
        self._state.setStyleSheet(f"color: {theme.colours().tone(tone)[0] if tone else theme.colours().muted}")
        self._reason.setText(self.tr("修改原因：{reason}").format(reason=wanted.reason))
        self._facts.setText(self._facts_of(wanted))
        self._next.setText(self._next_of(wanted, now))
        self._next.setVisible(wanted.state is ChangeState.ASKED)
        self._lines.choosing = self._may_be_signed_here(wanted) and len(wanted.lines) > 1
        self._lines.show([LineShown(line, now.get(line.id), line.id not in unticked) for line in wanted.lines])
        self._show_buttons()

    def changeEvent(self, event: QEvent) -> None:
        """New colours: the state is drawn anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_stack"):
            self.show_request(self.wanted, {row.line.id: row.now for row in self._lines.rows if row.now is not None},
                              self._rivals)  # fmt: skip

    def _may_be_signed_here(self, wanted: ChangeRequest) -> bool:
        """Whoever signs must see what they sign: with masked values only in the window of who may decide."""
        if wanted.state is not ChangeState.ASKED:
            return False
        return self._decides(wanted) or not self._has_masked(wanted)

    def _decides(self, wanted: ChangeRequest) -> bool:
        """Whether who sits here may decide, and sees in clear what they would sign."""
        me = self._desk.account
        sees = self._desk.can(Right.REVEAL) or not self._is_sensitive(wanted)
        return sees and wanted.may_be_decided_by(me.role, me.person_id)

    def _has_masked(self, wanted: ChangeRequest) -> bool:
        return not self._decides(wanted) and self._is_sensitive(wanted)

    def _is_sensitive(self, wanted: ChangeRequest) -> bool:
        return any(dossier_form.is_sensitive(self._desk.pack, line.key) for line in wanted.lines)

    def _facts_of(self, wanted: ChangeRequest) -> str:
        facts = [
            self.tr("{kind}，{who} 于 {at} 申请").format(
                kind=label(wanted.kind), who=wanted.asker, at=_minutes(wanted.asked_at)
            ),
            self.tr("来源：{source}").format(
                source=" · ".join(part for part in (wanted.source, wanted.channel) if part)
            ),
            self.tr("依据：{clause}").format(clause=basis(wanted.clause, wanted.policy_version)),
        ]
        if wanted.decider and wanted.state is ChangeState.WITHDRAWN:
            facts.append(self.tr("{who} 于 {at} 撤回").format(who=wanted.decider, at=_minutes(wanted.decided_at)))
        elif wanted.decider:
            facts.append(
                self.tr("{who} 于 {at} 审批：{state}").format(
                    who=wanted.decider, at=_minutes(wanted.decided_at), state=label(wanted.state)
                )
            )
        if wanted.answer:
            facts.append(self.tr("答复：{answer}").format(answer=wanted.answer))
        return "　·　".join(facts)

    def _next_of(self, wanted: ChangeRequest, now: Mapping[int, str]) -> str:
        if wanted.state is not ChangeState.ASKED:
            return ""
        said = [
            self.tr("下一步：由{who}审批，申请人本人除外。").format(who=posts(self._desk.pack, wanted.approver_roles))
        ]
        if wanted.kind is ChangeKind.DELETION:
            said.append(self.tr("其中有要清除的内容，按删除审批。"))
        if self._rivals:
            said.append(self.tr("⚠ 同一内容另有 {n} 项申请待审批（{codes}），请一并核对；同意其一后，其余的原值即已变。").format(
                n=len(self._rivals), codes=text("、").join(self._rivals)))  # fmt: skip
        if now:
            said.append(self.tr("{n} 项的原值在申请之后已变，同意了也不会写入。").format(n=len(now)))
        if self._has_masked(wanted):
            said.append(self.tr("敏感信息已遮蔽，请审批人登录本人账号，核对全文后签署。"))
        return " ".join(said)

    def _show_buttons(self) -> None:
        wanted = self.wanted
        if wanted is None:
            return
        signed_here, me = self._may_be_signed_here(wanted), self._desk.account
        self._buttons["withdraw"].setVisible(wanted.may_be_withdrawn_by(me.person_id))
        self._buttons["refuse"].setVisible(self._decides(wanted))
        self._buttons["acceptAll"].setVisible(signed_here)
        self._buttons["acceptSome"].setVisible(signed_here and len(wanted.lines) > 1)
        chosen = len(self._lines.chosen)
        self._buttons["acceptSome"].setEnabled(0 < chosen < len(wanted.lines))
        self._buttons["acceptSome"].setText(self.tr("同意勾选的 {n} 项…(&S)").format(n=chosen))
        self._buttons["acceptAll"].setText(self.tr("全部同意（{n} 项）…(&A)").format(n=len(wanted.lines)))

    def _words(self) -> dict[str, str]:
        return {
            "dossier": self.tr("档案"),
            "item": self.tr("项目"),
            "before": self.tr("原值"),
            "after": self.tr("新值"),
            "outcome": self.tr("现值、结果"),
            "now": self.tr("现值已是：{value}"),
        }

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for name, caption, kind in (
            ("withdraw", self.tr("撤回(&W)"), ""),
            ("refuse", self.tr("拒绝…(&T)"), "danger"),
            ("acceptSome", "", ""),
            ("acceptAll", "", "primary"),
        ):
            self._buttons[name] = button(caption, kind, name=f"{name}Button")
            acts.addWidget(self._buttons[name])
            if name == "withdraw":
                acts.addStretch(1)
        self._buttons["withdraw"].clicked.connect(self.withdraw_wanted)
        self._buttons["refuse"].clicked.connect(self.refuse_wanted)
        self._buttons["acceptSome"].clicked.connect(lambda: self.accept_wanted.emit(self._lines.chosen))
        self._buttons["acceptAll"].clicked.connect(
            lambda: self.accept_wanted.emit([row.line.id for row in self._lines.rows])
        )
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._icon)
        head.addWidget(self._state)
        card = named(QFrame(), "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        for part in (self._reason, self._facts, self._next):
            column.addWidget(part)
        column.addWidget(LinesTable(self._lines, "changeLines"), 1)
        column.addLayout(acts)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty())
        self._stack.addWidget(card)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _empty(self) -> QFrame:
        card = named(QFrame(), "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(48, 48, 48, 48)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(plain(self.tr("改动要有人同意，原值永远可查"), "title", wrap=True))
        for step in (
            self.tr("1　提出：在“档案”页选一份档案，按 Ctrl+G 更正；很多份一起改，点“从表格批量更正”。"),
            self.tr(
                "2　审批：制度指定的经理逐项核对原值和新值，可以全部同意、部分同意或拒绝。申请人不能审批自己的申请。"
            ),
            self.tr("3　生效：同意之后才写入档案，原值、原因、来源和审批人都留下记录。"),
        ):
            column.addWidget(plain(step, wrap=True))
        column.addStretch(2)
        return card


def _minutes(at: str) -> str:
    return at[:_MINUTES].replace("T", " ")
