"""登记簿: the registers of the archive that the pack declares, newest line first; a line is never changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.models.domain.policy.fields import RecordKind
from app.models.domain.registers.record import OF_ARCHIVE
from app.models.services import registers
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.kept_views import KeptViews
from app.ui.dialogs.record_lines import LineActs, RecordForm, RecordLines
from app.ui.dialogs.table_out import TableOut
from app.ui.messages import Tone
from app.ui.openings import opens
from app.ui.run import Newest
from app.ui.widgets.named import named


class RegistersDialog(Dialog):
    """`kept` carries the outcome of every line that was entered, corrected or ended."""

    kept = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("登记簿"))
        self.setObjectName("registersDialog")
        self.resize(960, 560)
        self._desk, self._newest = desk, Newest()
        self._register = named(QComboBox(), "registerChoice")
        for one in desk.pack.registers(OF_ARCHIVE.on):
            self._register.addItem(one.name, one)
        may_act = desk.can(OF_ARCHIVE.right)
        acts = LineActs(partial(registers.correct, desk), partial(registers.end, desk))
        self._lines = RecordLines(self, desk, "registerTable", acts, may_act, several=False, views=True)
        self._lines.acted.connect(self._acted)
        table = self._lines.table
        self._views = KeptViews(self, desk, self._list(), table.filtering, table.bar).offer()
        TableOut(self, desk, table, self._register.currentText)
        self._register.currentIndexChanged.connect(lambda _at: self._turn())
        self.body.addWidget(self._register)
        self.body.addWidget(self._lines, 1)
        add = self.add_button(self.tr("登记…(&N)"), "addLineButton", "primary")
        add.setVisible(may_act)
        add.clicked.connect(self._ask)
        for made in self._lines.buttons:
            self.buttons.addWidget(made)
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.accept)
        self._read()

    def _list(self) -> str:
        """Return the name under which the views of the register are kept that is up."""
        return f"archive:{self._register.currentData().key}"

    def _turn(self) -> None:
        self._lines.show_lines(())
        self._views.turn_to(self._list())
        self._read()

    def _read(self) -> None:
        kind = self._register.currentData()
        run.perform(self, lambda: registers.lines(self._desk, kind.key), self._newest.ask(self._lines.show_lines))

    def _ask(self) -> None:
        self._ask_for(self._register.currentData())

    @opens
    def _ask_for(self, kind: RecordKind) -> None:
        desk = self._desk
        form = RecordForm(self, kind, lambda said, _reason: registers.enter(desk, kind.key, said))
        form.kept.connect(lambda outcome: self._acted(outcome, self.tr("已登记。")))
        form.open()

    def _acted(self, outcome: Outcome[object], message: str) -> None:
        self.kept.emit(outcome)
        self.say(Tone.OK, message)
        self._read()
