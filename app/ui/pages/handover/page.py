"""Handover: somebody leaves; what they keep goes to a receiver before a witness, and their account closes."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.models.domain.codes import fold
from app.models.domain.errors import Refusal
from app.models.domain.handover import Handover, Parties
from app.models.domain.person import Staff
from app.models.domain.rights import Right
from app.models.services import accounts, handing_over
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import post, words
from app.ui.page import Page
from app.ui.pages.handover import facts
from app.ui.pages.handover.facts import NOBODY, Outlook, Ready
from app.ui.pages.handover.list import ChecklistView
from app.ui.pages.handover.signing import ThreeSign
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.text import InputField, button, plain

_FORM_WIDTH = 360
_TYPING_PAUSE_MS = 250


class HandoverPage(Page):
    """A form at the left, the checklist as it would be signed at the right, past handovers behind a tab."""

    key: ClassVar[str] = "handover"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Page", "交接")
    icon: ClassVar[str] = "handover"
    right: ClassVar[Right | None] = Right.HAND_OVER

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._asked = 0
        self._past: RowsModel[Handover] = RowsModel(self._columns())
        self._people = {name: named(QComboBox(), f"{name}Combo") for name in ("leaver", "receiver", "witness")}
        self._devices = named(QPlainTextEdit(tabChangesFocus=True), "devicesEdit")
        self._devices.setPlaceholderText(self.tr("每行一件，例如：\n档案室钥匙 2 把\n扫描枪 1 台"))
        self._verdict = plain(wrap=True, name="handoverVerdict")
        self._go = button(self.tr("三方签署…(&S)"), "primary", name="handoverButton")
        self._print = button(self.tr("打印清单…(&P)"), name="draftButton", icon="print")
        self._print.setToolTip(self.tr("签署前打印，三方对照实物逐项核对"))
        self._checklist = ChecklistView(desk.pack)
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._lay_out()
        self._pause.timeout.connect(self._look)
        self._devices.textChanged.connect(self._pause.start)
        for combo in self._people.values():
            combo.currentIndexChanged.connect(self._look)
        self._go.clicked.connect(self._begin)
        self._print.clicked.connect(self._print_draft)
        self._show_outlook(NOBODY)

    def refresh(self) -> None:
        """Read the staff, the past handovers and the checklist anew."""
        self.perform(lambda: accounts.staff(self.desk), self._show_staff)
        self.perform(lambda: handing_over.handovers(self.desk), self._show_past)

    def _parties(self) -> Parties:
        return Parties(*(self._people[name].currentData() or "" for name in ("leaver", "receiver", "witness")))

    def _device_lines(self) -> list[str]:
        return [line for line in map(fold, self._devices.toPlainText().splitlines()) if line]

    def _look(self) -> None:
        self._asked += 1
        asked, parties, devices = self._asked, self._parties(), self._device_lines()
        self._offer(False)

        def show(outlook: Outlook) -> None:
            if asked == self._asked:
                self._show_outlook(outlook)

        self.perform(lambda: facts.look(self.desk, parties, devices), show)

    def _show_outlook(self, outlook: Outlook) -> None:
        parties = self._parties()
        chosen = all((parties.leaver_id, parties.receiver_id, parties.handover_witness_id))
        self._checklist.show_list(outlook.listed, outlook.households)
        if outlook.refusal is not None:
            self._tell("field-error", "⚠ " + words(outlook.refusal))
        elif chosen:
            self._tell("", self.tr("✓ 可以签署。移交人、接收人、监交人依次输入自己的密码；账号随即停用。"))
        else:
            self._tell("muted", self.tr("请选定三个不同的人。监交人须为部门经理或总经理。"))
        self._offer(chosen and outlook.refusal is None and outlook.listed is not None)

    def _offer(self, ready: bool) -> None:
        self._go.setEnabled(ready)
        self._print.setEnabled(ready)

    def _tell(self, kind: str, text: str) -> None:
        self._verdict.setProperty("kind", kind)
        self._verdict.setText(text)
        self._verdict.style().unpolish(self._verdict)
        self._verdict.style().polish(self._verdict)

    def _begin(self) -> None:
        self._make_ready(lambda ready: ThreeSign(self, ready, self._finished).begin())

    def _print_draft(self) -> None:
        def show(ready: Ready) -> None:
            title = self.tr("离职交接清单 {name}（核对稿）").format(name=ready.leaver.name)
            self.perform(lambda: facts.print_draft(self.desk, ready), lambda pdf: PdfPreview(self, title, pdf).open())

        self._make_ready(show)

    def _make_ready(self, then: Callable[[Ready], None]) -> None:
        parties, devices = self._parties(), self._device_lines()
        self._offer(False)

        def start(ready: Ready) -> None:
            self._offer(True)
            then(ready)

        def refused(refusal: Refusal) -> None:
            self._look()
            run.report(self, refusal)

        self.perform(lambda: facts.make_ready(self.desk, parties, devices), start, refused)

    def _finished(self) -> None:
        self._devices.clear()
        self.refresh()

    def _show_staff(self, staff: list[Staff]) -> None:
        people = [person for person in staff if person.role is not None]
        for name, combo in self._people.items():
            before = combo.currentData()
            combo.blockSignals(True)
            combo.clear()
            combo.addItem(self.tr("请选择…"), "")
            for person in people:
                if name == "witness" and not (person.role and person.role.is_managing):
                    continue
                combo.addItem(f"{person.name}　{post(self.desk.pack, person.role)}　{person.department}", person.id)
            combo.setCurrentIndex(max(0, combo.findData(before)))
            combo.blockSignals(False)
        self._look()

    def _show_past(self, past: list[Handover]) -> None:
        self._past_table.show_rows(past)
        self._no_past.setVisible(not past)
        self._past_table.setVisible(bool(past))
        self._reprint.setVisible(bool(past))

    def _print_again(self) -> None:
        done = self._past_table.current
        if done is None:
            return
        title = self.tr("离职交接清单 {name}").format(name=done.leaver.name)
        self.perform(lambda: facts.print_out(self.desk, done), lambda pdf: PdfPreview(self, title, pdf).open())

    def _columns(self) -> tuple[RowColumn[Handover], ...]:
        return (
            RowColumn(self.tr("交接时间"), 152, lambda one: one.at[:16].replace("T", " ")),
            RowColumn(self.tr("清单号"), 136, lambda one: one.list_code),
            RowColumn(self.tr("移交人"), 112, lambda one: one.leaver.name),
            RowColumn(self.tr("接收人"), 112, lambda one: one.receiver.name),
            RowColumn(self.tr("监交人"), 144, lambda one: one.handover_witness.name),
            RowColumn(self.tr("档案"), 80, lambda one: self.tr("{n} 份").format(n=len(one.checklist.kept))),
            RowColumn(self.tr("钥匙、设备"), 0, lambda one: "、".join(one.checklist.devices) or "—"),
        )

    def _form(self) -> QFrame:
        card = named(QFrame(), "card")
        card.setFixedWidth(_FORM_WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(plain(self.tr("离职交接"), "title"))
        captions = (self.tr("移交人（离职）(&L)"), self.tr("接收人(&R)"), self.tr("监交人(&W)"))
        for caption, combo in zip(captions, self._people.values(), strict=True):
            combo.setMinimumContentsLength(8)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            column.addWidget(InputField(caption, combo))
        column.addWidget(InputField(self.tr("钥匙、印章和设备(&D)"), self._devices), 1)
        column.addWidget(self._verdict)
        column.addWidget(self._print)
        column.addWidget(self._go)
        return card

    def _lay_out(self) -> None:
        now = QWidget()
        row = QHBoxLayout(now)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(self._form())
        row.addWidget(self._checklist, 1)
        past = QWidget()
        column = QVBoxLayout(past)
        column.setContentsMargins(16, 16, 16, 16)
        self._no_past = plain(self.tr("还没有办理过交接。"), "muted", name="noHandovers")
        self._past_table = RowsTable(self._past, "handoverTable")
        self._past_table.opened.connect(self._print_again)
        self._reprint = button(self.tr("打印交接清单…(&P)"), name="reprintButton", icon="print")
        self._reprint.clicked.connect(self._print_again)
        column.addWidget(self._no_past)
        column.addWidget(self._past_table, 1)
        column.addWidget(self._reprint, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(0)
        tabs = named(QTabWidget(), "handoverTabs")
        tabs.addTab(now, self.tr("办理交接"))
        tabs.addTab(past, self.tr("历次交接"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 24, 24)
        whole.addWidget(tabs)
