"""A new destruction list: bags by scan, dossiers that were chosen, or all whose term has been served."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from app.models.domain.codes import fold
from app.models.domain.dossier import DossierRow, State
from app.models.domain.errors import Refusal
from app.models.domain.rulebook import DESTROY_ONLY_SHELVED
from app.models.services import destroying, dossiers, scanning
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.scanning import Hit
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import Tone, label, tone_of, words
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
        self.resize(840, 560)
        self._desk = desk
        self._bags: RowsModel[DossierRow] = RowsModel(self._columns())
        self._scan = ScanBox()
        self._scan.setObjectName("proposeScan")
        self._scan.set_scanning(True)
        self._scan.setPlaceholderText(self.tr("扫描档案袋，逐袋列入清册"))
        self._scan.scanned.connect(self._look_up)
        self._table = RowsTable(self._bags, "proposeBags")
        self._count = plain(kind="heading", name="proposeCount")
        self._reason = QLineEdit(objectName="proposeReason", maxLength=_LONGEST_REASON)
        self._why = Field(
            self.tr("销毁理由(&R)"), self._reason, self.tr("印在清册上，例如：保管期满，经鉴定无保存价值")
        )
        QShortcut(QKeySequence.StandardKey.Delete, self._table).activated.connect(self._remove)
        self._lay_out()
        self._show_count()
        self._scan.setFocus()
        if dossier_ids:
            run.perform(self, lambda: dossiers.rows(desk, list(dossier_ids)), self._add)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter after a scan belongs to the scan."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._scan.hasFocus():
            return
        super().keyPressEvent(event)

    def _look_up(self, text: str) -> None:
        run.perform(self, lambda: scanning.look_up(self._desk, text), self._found, self._unknown)

    def _found(self, hit: Hit) -> None:
        if isinstance(hit, DossierRow):
            self._add([hit])
        else:
            self._complain(self.tr("这不是档案袋的条码。请扫描档案袋上的条码。"))

    def _unknown(self, refusal: Refusal) -> None:
        self._complain(words(refusal))

    def _complain(self, text: str) -> None:
        QApplication.beep()
        self.say(Tone.WARN, text)

    def _add(self, rows: Sequence[DossierRow]) -> None:
        known = {row.id for row in self._bags.rows}
        fresh = [row for row in rows if row.id not in known]
        refused = [row for row in fresh if row.state is not State.SHELVED]
        self._bags.show([*self._bags.rows, *(row for row in fresh if row.state is State.SHELVED)])
        if self._bags.rows:
            self._table.selectRow(len(self._bags.rows) - 1)
        self._show_count()
        if refused:
            self._complain(
                self.tr("{code} 等 {n} 份不在库（{state}），没有列入（{clause}）。").format(
                    code=refused[0].reference_code,
                    n=len(refused),
                    state=label(refused[0].state),
                    clause=DESTROY_ONLY_SHELVED.clause,
                )
            )
        elif rows and not fresh:
            self.say(Tone.INFO, self.tr("{code} 已在清册中，不重复列入。").format(code=rows[0].reference_code))
        else:
            self.bar.clear()

    def _add_due(self) -> None:
        def show(rows: list[DossierRow]) -> None:
            if rows:
                self._add(rows)
            else:
                self.say(Tone.INFO, self.tr("没有保管期满的在库档案。期限自客户关系终止日起算。"))

        run.perform(self, lambda: dossiers.due_for_destruction(self._desk), show)

    def _remove(self) -> None:
        if self._table.current is not None:
            self._bags.drop(self._table.current)
            self._show_count()

    def _show_count(self) -> None:
        number = len(self._bags.rows)
        self._count.setText(self.tr("共 {n} 份").format(n=number))
        self._propose.setEnabled(number > 0)

    def _try(self) -> None:
        ids, reason = [row.id for row in self._bags.rows], fold(self._reason.text())
        self._why.mark("" if reason else self.tr("请写明销毁理由。"))
        if not reason:
            self._reason.setFocus()
            return
        self._propose.setEnabled(False)
        run.perform(
            self, lambda: destroying.propose(self._desk, ids, reason), self._finished, self._refused,
            lane=run.Lane.WRITE,
        )  # fmt: skip

    def _finished(self, outcome: Outcome[object]) -> None:
        self.accept()
        self.proposed.emit(outcome)

    def _refused(self, refusal: Refusal) -> None:
        self._propose.setEnabled(True)
        QApplication.beep()
        self.say(tone_of(refusal), words(refusal))

    def _columns(self) -> tuple[Column[DossierRow], ...]:
        return (
            Column(self.tr("档号"), 192, lambda row: row.reference_code),
            Column(self.tr("房号"), 136, lambda row: row.household),
            Column(self.tr("客户"), 120, lambda row: row.name),
            Column(self.tr("建档日期"), 112, lambda row: row.opened_on),
            Column(self.tr("存放位置"), 0, lambda row: row.place),
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
