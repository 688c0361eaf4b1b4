"""A new destruction list: bags by scan, dossiers that were chosen, or all whose term has been served."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from app.models.domain.codes import fold
from app.models.domain.disposal import Prospect
from app.models.domain.errors import Refusal
from app.models.domain.rulebook import REASON_STATED
from app.models.services import destroying, dossiers, finding
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import Tone, tone_of, words
from app.ui.retention import due_words
from app.ui.widgets.named import named
from app.ui.widgets.rows import Column, RowsModel, RowsTable
from app.ui.widgets.scan_box import ScanBox
from app.ui.widgets.text import Field, button, plain

_LONGEST_REASON = 120


class ProposeDestructionDialog(Dialog):
    """`proposed` carries the outcome with the new list."""

    proposed = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, dossier_ids: Sequence[int] = ()) -> None:
        super().__init__(parent, self.tr("提出销毁清册"))
        self.setObjectName("proposeDialog")
        self.resize(960, 560)
        self._desk = desk
        self._bags: RowsModel[Prospect] = RowsModel(self._columns())
        self._scan = ScanBox()
        self._scan.setObjectName("proposeScan")
        self._scan.set_scanning(True)
        with_rooms = self.tr("扫描档案袋，或输入房号（1-2-302）、档号，逐袋列入")
        self._scan.setPlaceholderText(desk.pack.worded(with_rooms, self.tr("扫描档案袋，或输入姓名、档号，逐袋列入")))
        self._scan.scanned.connect(self._look_up)
        self._table = RowsTable(self._bags, "proposeBags")
        self._count = plain(kind="heading", name="proposeCount")
        self._reason = named(QLineEdit(maxLength=_LONGEST_REASON), "proposeReason")
        self._why = Field(
            self.tr("销毁理由(&R)"), self._reason, self.tr("印在清册上，例如：保管期满，经鉴定无保存价值")
        )
        QShortcut(QKeySequence.StandardKey.Delete, self._table, self._remove)
        self._lay_out()
        self._show_count()
        self._scan.setFocus()
        if dossier_ids:
            run.perform(self, lambda: destroying.prospects(desk, dossier_ids), self._add)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter after a scan belongs to the scan."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._scan.hasFocus():
            return
        super().keyPressEvent(event)

    def _look_up(self, text: str) -> None:
        desk = self._desk

        run.perform(self, lambda: destroying.prospects(desk, [finding.bag(desk, text).id]), self._add, self._unknown)

    def _unknown(self, refusal: Refusal) -> None:
        self._complain(words(refusal))

    def _complain(self, text: str) -> None:
        QApplication.beep()
        self.say(Tone.WARN, text)

    def _add(self, found: Sequence[Prospect]) -> None:
        known = {one.row.id for one in self._bags.rows}
        fresh = [one for one in found if one.row.id not in known]
        self._bags.show([*self._bags.rows, *(one for one in fresh if one.refusal is None)])
        if self._bags.rows:
            self._table.selectRow(len(self._bags.rows) - 1)
        self._show_count()
        refusals = [one.refusal for one in fresh if one.refusal is not None]
        if refusals:
            self._complain(self._why_not(refusals))
        elif found and not fresh:
            code = found[0].row.reference_code
            self.say(Tone.INFO, self.tr("{code} 已在清册中，不重复列入。").format(code=code))
        else:
            self.bar.clear()

    def _why_not(self, refusals: Sequence[Refusal]) -> str:
        """Each rule that stands against something once, in its own words, and for how many it does."""
        first = {refusal.code: refusal for refusal in reversed(refusals)}
        said = []
        for code, refusal in first.items():
            number = sum(1 for one in refusals if one.code == code)
            more = self.tr("（同样情况共 {n} 份，均未列入）").format(n=number) if number > 1 else ""
            said.append(words(refusal) + more)
        return "\n".join(said)

    def _add_due(self) -> None:
        def read() -> list[Prospect]:
            return destroying.prospects(self._desk, [row.id for row in dossiers.due_for_destruction(self._desk)])

        def show(found: list[Prospect]) -> None:
            if found:
                self._add(found)
            else:
                self.say(Tone.INFO, self.tr("没有保管期满的在库档案。如需销毁其他档案，请逐袋扫描列入。"))

        run.perform(self, read, show)

    def _remove(self) -> None:
        if self._table.current is not None:
            self._bags.drop(self._table.current)
            self._show_count()

    def _show_count(self) -> None:
        number = len(self._bags.rows)
        early = sum(1 for one in self._bags.rows if one.early)
        told = self.tr("共 {n} 份").format(n=number)
        if early:
            told += "　⚠ " + self.tr("其中 {n} 份保管期未满或未起算").format(n=early)
        self._count.setText(told)
        self._propose.setEnabled(number > 0)

    def _try(self) -> None:
        ids, reason = [one.row.id for one in self._bags.rows], fold(self._reason.text())
        self._propose.setEnabled(False)
        run.act(
            self, lambda: destroying.propose(self._desk, ids, reason), self._finished, self._refused,
        )  # fmt: skip

    def _finished(self, outcome: Outcome[object]) -> None:
        self.accept()
        self.proposed.emit(outcome)

    def _refused(self, refusal: Refusal) -> None:
        self._propose.setEnabled(True)
        if refusal.code == REASON_STATED.code:
            self._why.mark(words(refusal))
            self._reason.setFocus()
            return
        QApplication.beep()
        self.say(tone_of(refusal), words(refusal))

    def _due_words(self, one: Prospect) -> str:
        due = one.retention_due.isoformat() if one.retention_due else None
        return due_words(due, self._desk.now().date().isoformat(), self._desk.pack.retention, why=True)

    def _columns(self) -> tuple[Column[Prospect], ...]:
        room: Column[Prospect] = Column(self.tr("房号"), 136, lambda one: one.row.household)
        return (
            Column(self.tr("档号"), 192, lambda one: one.row.reference_code),
            *((room,) if self._desk.pack.by_household else ()),
            Column(self.tr("客户"), 112, lambda one: one.row.customer),
            Column(self.tr("建档日期"), 104, lambda one: one.row.opened_on),
            Column(self.tr("保管到期"), 240, self._due_words, lambda one: Tone.WARN if one.early else None),
            Column(self.tr("存放位置"), 0, lambda one: one.row.place),
        )

    def _lay_out(self) -> None:
        due = button(self.tr("列入到期的(&D)"), name="addDueButton")
        due.setToolTip(self.tr("列入所有保管期满的在库档案"))
        due.clicked.connect(self._add_due)
        remove = button(self.tr("移出清册"), name="removeButton")
        remove.setToolTip(self.tr("把选中的一份移出清册（Delete）"))
        remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self._scan, due, remove):
            row.addWidget(part)
        row.setStretch(0, 1)
        self.body.addLayout(row)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._count)
        self.body.addWidget(self._why)
        self.add_cancel()
        self._propose = self.add_button(self.tr("提出清册(&P)"), "proposeButton", "primary", default=True)
        self._propose.clicked.connect(self._try)
