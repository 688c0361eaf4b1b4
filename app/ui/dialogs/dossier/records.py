"""Records that a dossier collects over the years: vouchers, transactions, services, each with its least contents."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox

from app.models.domain.dossier import DossierRow
from app.models.domain.item import ItemDetail
from app.models.domain.policy.fields import HIDDEN, RecordKind
from app.models.domain.registers.record import RECORDS
from app.models.domain.rights import Right
from app.models.services import keeping, registers
from app.models.services.keeping import LifeDetail
from app.ui.dialogs.dossier.frame import DossierFrame
from app.ui.dialogs.dossier.tab import Tab
from app.ui.dialogs.record_lines import LineActs, RecordForm, RecordLines
from app.ui.dialogs.reveal import RevealDialog
from app.ui.openings import opens
from app.ui.widgets.named import named

SHOWN_SECONDS = 60


class RecordsTab(Tab):
    """Newest first. What is entered stays; a later line corrects or ends it."""

    def __init__(self, dialog: DossierFrame) -> None:
        super().__init__(dialog)
        number = dialog.dossier_id
        acts = LineActs(
            partial(registers.correct_record, self.desk, number), partial(registers.end_record, self.desk, number)
        )
        may_act = self.desk.can(RECORDS.right)
        self._lines = RecordLines(dialog, self.desk, "recordsTable", acts, may_act, several=True)
        self._lines.acted.connect(dialog.kept)
        self._kind = named(QComboBox(), "recordKind")
        for one in self.desk.pack.registers(RECORDS.on):
            self._kind.addItem(one.name, one)
        self._kind.setVisible(may_act)
        self.column.addWidget(self._lines, 1)
        self.buttons.addWidget(self._kind)
        self._add = self.command(self.tr("登记…(&N)"), "addRecordButton", self._ask, RECORDS.right, "primary")
        self._add.setEnabled(self._kind.count() > 0)
        for made in self._lines.buttons:
            self.buttons.addWidget(made)
        self._clock = QTimer(self, singleShot=True, interval=SHOWN_SECONDS * 1000)
        self._clock.timeout.connect(lambda: self._mask())
        self._reveal = self.command(
            self.tr("查看…(&V)"), "revealRecordsButton", self._ask_purpose, Right.REVEAL, "link"
        )
        self.buttons.addStretch(1)
        self.column.addLayout(self.buttons)

    def title(self) -> str:
        return self.tr("记录")

    def show_dossier(
        self, row: DossierRow, life: LifeDetail, items: list[ItemDetail], others: list[DossierRow]
    ) -> None:
        self._title = row.title or row.reference_code
        self._records = life.records
        self._mask()

    def _mask(self) -> None:
        self._clock.stop()
        self._lines.show_lines(self._records)
        self._reveal.setEnabled(any(HIDDEN in one.contents.values() for one in self._records))

    @opens
    def _ask_purpose(self) -> None:
        dialog = RevealDialog(self.dialog, self.desk, self.dialog.dossier_id, self._title)
        dialog.revealed.connect(self._unmask)
        dialog.open()

    def _unmask(self, values: dict[str, Any]) -> None:
        self._lines.show_lines(values["records"])
        self._reveal.setEnabled(False)
        self._clock.start()

    def _ask(self) -> None:
        self._ask_for(self._kind.currentData())

    @opens
    def _ask_for(self, kind: RecordKind) -> None:
        desk, number = self.desk, self.dialog.dossier_id
        form = RecordForm(self.dialog, kind, lambda said, _reason: keeping.record(desk, number, kind.key, said))
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, self.tr("已登记。")))
        form.open()
