"""登记簿: the registers of the archive that the pack declares, newest line first; a line is never changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.models.domain.register import RegisterEntry
from app.models.domain.registers.record import OF_ARCHIVE, Said
from app.models.services import registers
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.record_form import RecordForm, contents_words
from app.ui.messages import Tone
from app.ui.widgets.named import named
from app.ui.widgets.rows import Column, RowsModel, RowsTable


class RegistersDialog(Dialog):
    """`kept` carries the outcome of every line that was entered."""

    kept = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("登记簿"))
        self.setObjectName("registersDialog")
        self.resize(880, 560)
        self._desk = desk
        self._register = named(QComboBox(), "registerChoice")
        for one in desk.pack.registers(OF_ARCHIVE.on):
            self._register.addItem(one.name, one)
        self._register.currentIndexChanged.connect(lambda _at: self._read())
        self._lines: RowsModel[RegisterEntry[Said]] = RowsModel((
            Column(self.tr("登记时间"), 136, lambda one: one.at[:16].replace("T", " ")),
            Column(self.tr("内容"), 0, contents_words), Column(self.tr("登记人"), 96, lambda one: one.by),
        ))  # fmt: skip
        self.body.addWidget(self._register)
        self.body.addWidget(RowsTable(self._lines, "registerTable", tall=True), 1)
        add = self.add_button(self.tr("登记…(&N)"), "addLineButton", "primary")
        add.setVisible(desk.can(OF_ARCHIVE.right))
        add.clicked.connect(self._ask)
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.accept)
        self._read()

    def _read(self) -> None:
        kind = self._register.currentData()
        run.perform(self, lambda: registers.lines(self._desk, kind.key), self._lines.show)

    def _ask(self) -> None:
        kind = self._register.currentData()
        form = RecordForm(self, kind, partial(registers.enter, self._desk, kind.key))
        form.kept.connect(self._entered)
        form.open()

    def _entered(self, outcome: Outcome[int]) -> None:
        self.kept.emit(outcome)
        self.say(Tone.OK, self.tr("已登记。"))
        self._read()
