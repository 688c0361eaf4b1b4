"""登记簿: the registers of the archive that the pack declares, newest line first, with what was found and is to be remedied.

A line is never changed.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.models.domain.policy.fields import Field, RecordKind
from app.models.domain.registers.finding import FollowedFinding
from app.models.domain.registers.record import OF_ARCHIVE
from app.models.domain.rights import Right
from app.models.services import register_findings, registers
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.register_findings import NewFinding
from app.models.services.registers import EnteredLine
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.dialogs.findings import (
    FindingForm,
    FindingLines,
    FindingOfAKind,
    FindingOfAMatter,
    FindingOffer,
    again_words,
    read_offer,
    row_of,
)
from app.ui.dialogs.form import PackInput
from app.ui.dialogs.kept_views import KeptViews
from app.ui.dialogs.record_lines import LineActs, RecordForm, RecordLine, RecordLines
from app.ui.dialogs.register_print import ask_register_paper
from app.ui.dialogs.table_out import TableOut
from app.ui.messages import Tone
from app.ui.openings import opens
from app.ui.run import Newest
from app.ui.widgets.inputs import Choice
from app.ui.widgets.named import named
from app.ui.widgets.text import button, plain


class RegistersDialog(Dialog):
    """`kept` carries the outcome of every line and finding that was entered, corrected or ended."""

    kept = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("登记簿"))
        self.setObjectName("registersDialog")
        self.resize(1000, 620)
        self._desk, self._newest = desk, Newest()
        self._register = named(QComboBox(), "registerChoice")
        for one in readable(desk):
            self._register.addItem(one.name, one)
        acts = LineActs(partial(registers.correct, desk), partial(registers.end, desk))
        self._lines = RecordLines(self, desk, "registerTable", acts, True, several=False, views=True)
        self._lines.acted.connect(self._acted)
        table = self._lines.table
        self._views = KeptViews(self, desk, self._list(), table.filtering, table.bar).offer()
        TableOut(self, desk, table, self._register.currentText)
        self._found = FindingLines(self, desk, "registerFindings", several=False)
        self._found.acted.connect(self._acted)
        TableOut(self, desk, self._found.table, lambda: f"{self._register.currentText()}·{self.tr('问题和整改')}")
        self._add_finding = button(self.tr("登记问题…(&I)"), name="addFindingButton")
        self._add_finding.clicked.connect(self._ask_finding)
        self._register.currentIndexChanged.connect(lambda _at: self._turn())
        table.picked.connect(self._look)
        self._lay_out()
        self._turn()

    def _lay_out(self) -> None:
        self.body.addWidget(self._register)
        self.body.addWidget(self._lines, 3)
        self._below = QWidget()
        column = QVBoxLayout(self._below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(plain(self.tr("问题和整改"), "heading"))
        column.addWidget(self._found, 1)
        column.addLayout(row_of((self._add_finding, *self._found.buttons)))
        self.body.addWidget(self._below, 3)
        self._add = self.add_button(self.tr("登记…(&N)"), "addLineButton", "primary")
        self._add.clicked.connect(self._ask)
        for made in self._lines.buttons:
            self.buttons.addWidget(made)
        printed = self.add_button(self.tr("打印登记表…(&P)"), "printRegisterButton")
        printed.clicked.connect(lambda: ask_register_paper(self, self._desk, self._kind))
        printed.setVisible(self._desk.can(Right.EXPORT))
        self.add_button(self.tr("关闭"), "closeButton", default=True).clicked.connect(self.accept)

    @property
    def _kind(self) -> RecordKind:
        kind = self._register.currentData()
        assert isinstance(kind, RecordKind)
        return kind

    def _list(self) -> str:
        """Return the name under which the views of the register are kept that is up."""
        return f"archive:{self._kind.key}"

    def _turn(self) -> None:
        keeps = self._desk.account.role in self._kind.kept_by(self._desk.pack.rights)
        self._add.setVisible(keeps)
        self._lines.let_act(keeps)
        self._below.setVisible(bool(self._kind.findings))
        self._add_finding.setVisible(keeps)
        self._found.let_act(keeps or self._desk.account.role.is_managing)
        self._lines.show_lines(())
        self._found.show_lines(())
        self._views.turn_to(self._list())
        self._look()
        self._read()

    def _look(self) -> None:
        line = self._lines.table.current
        self._add_finding.setEnabled(line is not None and not line.ended_at)

    def _read(self) -> None:
        desk, key, found = self._desk, self._kind.key, bool(self._kind.findings)

        def read() -> tuple[list[RecordLine], list[FollowedFinding]]:
            return registers.lines(desk, key), register_findings.of_register(desk, key) if found else []

        run.perform(self, read, self._newest.ask(self._show))

    def _show(self, read: tuple[list[RecordLine], list[FollowedFinding]]) -> None:
        lines, found = read
        self._lines.show_lines(lines)
        self._found.show_lines(found)
        self._look()

    def _ask(self) -> None:
        self._ask_for(self._kind)

    @opens
    def _ask_for(self, kind: RecordKind) -> None:
        def ask(offer: FindingOffer) -> None:
            form = ArchiveLineForm(self, self._desk, kind, offer)
            form.kept.connect(self._entered)
            form.open()

        read_offer(self, self._desk, ask)

    def _ask_finding(self) -> None:
        if (line := self._lines.table.current) is not None:
            self._ask_finding_of(self._kind, line.id)

    @opens
    def _ask_finding_of(self, kind: RecordKind, line_id: int) -> None:
        desk = self._desk

        def keep(new: NewFinding, _reason: str) -> Outcome[FollowedFinding]:
            return register_findings.add(desk, kind.key, line_id, new)

        def ask(offer: FindingOffer) -> None:
            form = FindingForm(self, kind, offer, keep)
            form.kept.connect(lambda outcome: self._tell(outcome, [outcome.value]))
            form.open()

        read_offer(self, desk, ask)

    def _entered(self, outcome: Outcome[EnteredLine]) -> None:
        self._tell(outcome, outcome.value.findings)

    def _tell(self, outcome: Outcome[object], findings: list[FollowedFinding] | tuple[FollowedFinding, ...]) -> None:
        """Say that it is entered, and which finding is there again."""
        again = [f"“{one.contents.kind}”{again_words(one)}" for one in findings if one.nth > 1]
        self._acted(outcome, self.tr("已登记。"))
        if again:
            self.say(Tone.WARN, self.tr("已登记。问题重复出现：{names}。").format(names="、".join(again)))

    def _acted(self, outcome: Outcome[object], message: str) -> None:
        self.kept.emit(outcome)
        self.say(Tone.OK, message)
        self._read()


def readable(desk: Desk) -> list[RecordKind]:
    """Return the registers of the archive that this person reads, in the pack's order."""
    rights = desk.pack.rights
    return [one for one in desk.pack.registers(OF_ARCHIVE.on) if one.is_read_by(desk.account.role, rights)]


class ArchiveLineForm(RecordForm):
    """A line of a register of the archive, with what was found: of each matter that is asked for one by one, else one finding here.

    More of them are entered afterwards.
    """

    def __init__(self, parent: QWidget, desk: Desk, kind: RecordKind, offer: FindingOffer) -> None:
        self._offer = offer
        self._inputs: list[FindingOfAKind | FindingOfAMatter] = []

        def keep(said: dict[str, str], _reason: str) -> Outcome[EnteredLine]:
            return registers.enter(desk, kind.key, said, self._typed)

        self._typed: tuple[NewFinding, ...] = ()
        super().__init__(parent, kind, keep)

    def add_more(self, kind: RecordKind) -> None:
        """Add the inputs of a finding, where the register has any."""
        if kind.findings and not kind.matters:
            self._inputs.append(FindingOfAKind(self, kind, self._offer, optional=not kind.finding_needed))

    def add_below(self, field: Field, edit: PackInput) -> None:
        """Add the inputs of the finding of a matter."""
        if field.finding_on and isinstance(edit, Choice):
            self._inputs.append(FindingOfAMatter(self, field, edit, self._offer))

    def read_more(self) -> None:
        """Read them, on the window's thread."""
        self._typed = tuple(found for one in self._inputs for found in one.read())
