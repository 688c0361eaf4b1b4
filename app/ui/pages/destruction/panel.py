"""One destruction list: where it stands, what comes next, and its bags as they are scanned out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.domain.disposal import Disposal, DisposalLine, DisposalState
from app.models.domain.policy.pack import Retention
from app.models.services.desk import Desk
from app.ui import icons, theme
from app.ui.messages import Tone, label, text
from app.ui.retention import due_words
from app.ui.widgets.named import named
from app.ui.widgets.rows import Column, RowsModel, RowsTable
from app.ui.widgets.text import button, plain

STATE_TONES = {
    DisposalState.PROPOSED: Tone.WARN,
    DisposalState.APPROVED: Tone.INFO,
    DisposalState.REFUSED: Tone.ERROR,
    DisposalState.DESTROYED: Tone.OK,
}
_SIGNERS = 2
_HASH_SHOWN = 16


@dataclass(eq=False)
class BagLine:
    """A row of the table: a bag of the list, or a bag that was scanned but does not stand on it."""

    number: str
    code: str
    title: str
    due: str
    early: bool
    pages: str
    words: str
    tone: Tone | None
    bar_code: str


class DisposalPanel(QWidget):
    """Shows one list; every signal is a button that asks for a act."""

    approve_wanted = Signal()
    refuse_wanted = Signal()
    withdraw_wanted = Signal()
    sign_wanted = Signal()
    register_wanted = Signal()
    certificate_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("disposalPanel")
        self._desk = desk
        self.listed: Disposal | None = None
        self.lines: RowsModel[BagLine] = RowsModel(self._columns())
        self._strangers: list[BagLine] = []
        self._title = plain(kind="title", name="disposalTitle")
        self._icon = QLabel()
        self._state = plain(kind="heading", name="disposalState")
        self._facts = plain(kind="muted", wrap=True, name="disposalFacts")
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._next = plain(wrap=True, name="disposalNext")
        self._early = plain(wrap=True, name="disposalEarly")
        self._count = plain(kind="heading", name="disposalCount")
        self._gauge = named(QProgressBar(textVisible=False), "disposalGauge")
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self.show_list(None)

    def show_list(self, listed: Disposal | None) -> None:
        """Show a list, or that none is chosen. Strangers stay on the table while their list does."""
        if listed is None or self.listed is None or listed.id != self.listed.id:
            self._strangers.clear()
        self.listed = listed
        self._stack.setCurrentIndex(0 if listed is None else 1)
        if listed is None:
            return
        self._title.setText(self.tr("清册 {code}").format(code=_grouped(listed.list_code, 4)))
        tone = STATE_TONES.get(listed.state)
        self._icon.setPixmap(icons.tone_icon(tone or Tone.INFO).pixmap(QSize(20, 20)))
        self._state.setText(label(listed.state))
        colour = theme.colours().tone(tone)[0] if tone else theme.colours().muted
        self._state.setStyleSheet(f"color: {colour}")
        self._facts.setText(self._facts_of(listed))
        self._next.setText(self._next_of(listed))
        self._show_early(listed)
        self.lines.show([*self._strangers, *(self._line(line) for line in listed.lines)])
        self._show_progress()
        self._show_buttons(listed)

    def mark(self, scanned: DisposalLine) -> Disposal:
        """A bag of the list was scanned out; the list as it stands now."""
        assert self.listed is not None
        lines = tuple(scanned if line.position == scanned.position else line for line in self.listed.lines)
        listed = replace(self.listed, lines=lines)
        self.show_list(listed)
        place = next(place for place, one in enumerate(self.lines.rows) if one.bar_code == scanned.bar_code)
        self._table.scrollTo(self.lines.index(place, 0))
        return listed

    def add_stranger(self, bar_code: str, words: str) -> None:
        """A bag was scanned that must not be destroyed with this list."""
        self._strangers = [one for one in self._strangers if one.bar_code != bar_code]
        self._strangers.insert(0, BagLine("!", _grouped(bar_code, 4), "", "", False, "", words, Tone.ERROR, bar_code))
        self.show_list(self.listed)
        self._table.scrollToTop()

    def changeEvent(self, event: QEvent) -> None:
        """New colours: the state is drawn anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_stack"):
            self.show_list(self.listed)

    def _columns(self) -> tuple[Column[BagLine], ...]:
        return (
            Column(self.tr("序号"), 48, lambda line: line.number),
            Column(self.tr("档号"), 176, lambda line: line.code),
            Column(self.tr("题名"), 136, lambda line: line.title),
            Column(self.tr("保管到期"), 160, lambda line: line.due, lambda line: Tone.WARN if line.early else None),
            Column(self.tr("页数"), 48, lambda line: line.pages),
            Column(self.tr("扫描"), 0, lambda line: line.words, lambda line: line.tone),
        )

    def _line(self, line: DisposalLine) -> BagLine:
        words, tone = self.tr("未扫描"), None
        if line.outcome == "destroyed":
            words, tone = self.tr("已销毁"), Tone.OK
        elif line.outcome is not None:
            words, tone = self.tr("未扫描，未销毁，仍在库"), Tone.WARN
        elif line.scanned_at:
            words = self.tr("已扫 {time} {who}").format(time=line.scanned_at[11:16], who=line.scanned_by)
            tone = Tone.OK
        title = line.title or (self.tr("（已清除）") if line.outcome == "destroyed" else "")
        pages = str(line.page_count) if line.page_count else ""
        return BagLine(
            str(line.position), line.reference_code, title, due_words(line.retention_due, self._day, self._retention),
            line.is_early(self._day), pages, words, tone, line.bar_code,
        )  # fmt: skip

    def _facts_of(self, listed: Disposal) -> str:
        facts = [
            self.tr("{who} 于 {day} 提出：{reason}").format(
                who=listed.proposer, day=listed.proposed_at[:10], reason=listed.reason
            ),
            self.tr("依据制度第 {n} 版").format(n=listed.policy_version),
        ]
        if listed.approver:
            facts.append(self.tr("批准：{who} {day}").format(who=listed.approver, day=(listed.decided_at or "")[:10]))
        if listed.refusal:
            facts.append(self.tr("退回理由：{reason}").format(reason=listed.refusal))
        if listed.destroyers:
            facts.append(self.tr("监销：{who}").format(who="、".join(one.name for one in listed.destroyers)))
        if listed.executed_at:
            facts.append(self.tr("{method}，{site}，{time}").format(
                method=text(listed.method), site=listed.site, time=listed.executed_at[:16].replace("T", " ")
            ))  # fmt: skip
        for told, digest in (
            (self.tr("清册校验值 {hash} …"), listed.list_hash),
            (self.tr("监销签署校验值 {hash} …"), listed.signed_hash),
        ):
            if digest:
                facts.append(told.format(hash=_whole(_grouped(digest[:_HASH_SHOWN].upper(), 4))))
        return "　·　".join(facts)

    @property
    def _day(self) -> str:
        """The day by which terms are judged: today, or that of the destruction."""
        done = self.listed.executed_at if self.listed else None
        return done[:10] if done else self._desk.now().date().isoformat()

    @property
    def _retention(self) -> Retention:
        return self._desk.pack.retention

    def _show_early(self, listed: Disposal) -> None:
        early = listed.early(self._day)
        self._early.setText(
            self.tr("⚠ 其中 {n} 份保管期未满或未起算（{begins}），属提前销毁。").format(
                n=len(early), begins=text(self._retention.begins)
            )
        )
        self._early.setStyleSheet(f"color: {theme.colours().tone(Tone.WARN)[0]}; font-weight: bold")
        self._early.setVisible(bool(early))

    def _next_of(self, listed: Disposal) -> str:
        unscanned = len(listed.lines) - listed.scanned
        if listed.state is DisposalState.PROPOSED:
            return self.tr("下一步：由未提出此清册的经理批准，可当面签署，也可登录自己的账号签署。")
        if listed.state is DisposalState.APPROVED and listed.destroyers:
            return self.tr("下一步：第二位监销人签署同一份清册。签署后已扫描的档案即告销毁，个人信息随即清除。")
        if listed.state is DisposalState.APPROVED and unscanned:
            return self.tr("下一步：逐袋扫描取出的档案（F8）。没有扫描的，一律视为未销毁。")
        if listed.state is DisposalState.APPROVED:
            return self.tr("已全部扫描。下一步：两名监销人（不是提出人，也不是批准人）现场销毁并各自签署。")
        if listed.state is DisposalState.DESTROYED:
            return self.tr("已办结。文件中只留下档号、类别、日期和签署记录；请打印销毁证明并归档。")
        return self.tr("此清册已终止，档案仍在库。如仍需销毁，请重新提出清册。")

    def _show_progress(self) -> None:
        assert self.listed is not None
        total, scanned = len(self.listed.lines), self.listed.scanned
        self._count.setText(self.tr("已扫 {n}/{total}").format(n=scanned, total=total))
        self._gauge.setMaximum(max(total, 1))
        self._gauge.setValue(scanned)

    def _show_buttons(self, listed: Disposal) -> None:
        proposed, approved = listed.state is DisposalState.PROPOSED, listed.state is DisposalState.APPROVED
        me = self._desk.account
        shown = {
            "approve": proposed,
            "refuse": listed.may_be_decided_by(self._desk.pack.rights, me.role, me.person_id),
            "withdraw": (proposed or approved) and not listed.destroyers,
            "sign": approved,
            "register": True,
            "certificate": listed.state is DisposalState.DESTROYED,
        }
        for name, made in self._buttons.items():
            made.setVisible(shown[name])
        self._buttons["sign"].setEnabled(bool(listed.scanned))
        signed = len(listed.destroyers)
        self._buttons["sign"].setText(
            self.tr("第二位监销人签署…(&G)") if signed else self.tr("监销签署（{n} 人）…(&G)").format(n=_SIGNERS)
        )

    def _lay_out(self) -> None:
        for name, caption, kind, wanted in (
            ("register", self.tr("打印清册…(&R)"), "", self.register_wanted),
            ("certificate", self.tr("打印销毁证明…(&C)"), "primary", self.certificate_wanted),
            ("withdraw", self.tr("撤回(&W)"), "", self.withdraw_wanted),
            ("refuse", self.tr("退回…(&T)"), "", self.refuse_wanted),
            ("approve", self.tr("经理批准签署…(&A)"), "primary", self.approve_wanted),
            ("sign", "", "danger", self.sign_wanted),
        ):
            made = button(caption, kind, name=f"{name}Button", icon="print" if name == "register" else "")
            made.clicked.connect(wanted)
            self._buttons[name] = made
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._icon)
        head.addWidget(self._state)
        progress = QHBoxLayout()
        progress.setSpacing(16)
        progress.addWidget(self._count)
        progress.addWidget(self._gauge, 1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for name in ("register", "certificate"):
            acts.addWidget(self._buttons[name])
        acts.addStretch(1)
        for name in ("withdraw", "refuse", "approve", "sign"):
            acts.addWidget(self._buttons[name])
        self._table = RowsTable(self.lines, "disposalLines", tall=True)
        card = named(QFrame(), "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._facts)
        column.addWidget(self._next)
        column.addWidget(self._early)
        column.addLayout(progress)
        column.addWidget(self._table, 1)
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
        column.addWidget(plain(self.tr("两人监销，缺一不可"), "title"))
        for step in (
            self.tr("1　提出清册：扫描档案袋，或列出保管期满的档案，写明理由。"),
            self.tr("2　经理批准：提出人自己不能批准。"),
            self.tr("3　逐袋扫描：按 F8 后扫描取出的档案袋；没有扫描的一律不销毁。"),
            self.tr("4　现场监销：另外两人用各自的密码签署同一份清册，随后打印清册和销毁证明。"),
        ):
            column.addWidget(plain(step, wrap=True))
        column.addStretch(2)
        return card


def _grouped(text: str, size: int) -> str:
    return " ".join(text[place : place + size] for place in range(0, len(text), size))


def _whole(text: str) -> str:
    """No line is broken inside `text`."""
    return text.replace(" ", "\u00a0")
