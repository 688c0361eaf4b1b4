"""Records that a dossier collects over the years: vouchers, transactions, services, each with its least contents."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox

from app.models.domain.dossier import DossierRow
from app.models.domain.item import ItemDetail
from app.models.domain.policy.fields import HIDDEN
from app.models.domain.register import RegisterEntry
from app.models.domain.registers.record import RECORDS, Said, kind_of
from app.models.domain.rights import Right
from app.models.services import keeping
from app.models.services.keeping import LifeDetail
from app.ui.dialogs.dossier.frame import DossierFrame
from app.ui.dialogs.dossier.tab import Tab
from app.ui.dialogs.record_form import RecordForm, contents_words
from app.ui.dialogs.reveal import RevealDialog
from app.ui.widgets.named import named
from app.ui.widgets.rows import Column, RowsModel, RowsTable

SHOWN_SECONDS = 60


class RecordsTab(Tab):
    """Newest first. What is entered stays; a mistake is followed by a right entry."""

    def __init__(self, dialog: DossierFrame) -> None:
        super().__init__(dialog)
        names = {one.key: one.name for one in self.desk.pack.records}
        self._rows: RowsModel[RegisterEntry[Said]] = RowsModel((
            Column(self.tr("登记时间"), 136, lambda one: one.at[:16].replace("T", " ")),
            Column(self.tr("种类"), 136, lambda one: names.get(kind_of(one.register), kind_of(one.register))),
            Column(self.tr("内容"), 0, contents_words),
            Column(self.tr("登记人"), 96, lambda one: one.by),
        ))  # fmt: skip
        self._kind = named(QComboBox(), "recordKind")
        for one in self.desk.pack.registers(RECORDS.on):
            self._kind.addItem(one.name, one)
        self._kind.setVisible(self.desk.can(RECORDS.right))
        self.column.addWidget(RowsTable(self._rows, "recordsTable", tall=True), 1)
        self.buttons.addWidget(self._kind)
        self._add = self.command(self.tr("登记…(&N)"), "addRecordButton", self._ask, RECORDS.right, "primary")
        self._add.setEnabled(self._kind.count() > 0)
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
        self._rows.show(self._records)
        self._reveal.setEnabled(any(HIDDEN in one.contents.values() for one in self._records))

    def _ask_purpose(self) -> None:
        dialog = RevealDialog(self.dialog, self.desk, self.dialog.dossier_id, self._title)
        dialog.revealed.connect(self._unmask)
        dialog.open()

    def _unmask(self, values: dict[str, Any]) -> None:
        self._rows.show(values["records"])
        self._reveal.setEnabled(False)
        self._clock.start()

    def _ask(self) -> None:
        kind = self._kind.currentData()
        form = RecordForm(self.dialog, kind, partial(keeping.record, self.desk, self.dialog.dossier_id, kind.key))
        form.kept.connect(lambda outcome: self.dialog.kept(outcome, self.tr("已登记。")))
        form.open()
