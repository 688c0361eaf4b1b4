"""A new docket: bags by scan, dossiers that were chosen, or all that the kind suggests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from app.models.domain.codes import fold
from app.models.domain.docket import Docket, Prospect
from app.models.domain.errors import Refusal
from app.models.domain.rulebook import REASON_STATED
from app.models.services import dockets, finding
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.act import ActDialog
from app.ui.messages import Tone, words
from app.ui.pages.dockets.face import Face, Suggested
from app.ui.typed import Values
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.scan_box import ScanBox
from app.ui.widgets.text import InputField, button, must_fill, plain, tooltip

_LONGEST_REASON = 120
_BAGS = "the bags on the list"


class OpenDocketDialog(ActDialog):
    """`kept` carries the outcome with the new docket."""

    def __init__(self, parent: QWidget, desk: Desk, face: Face, dossier_ids: Sequence[int] = ()) -> None:
        super().__init__(parent, face.opening_title(), "openDocketDialog")
        self.resize(960, 560)
        self._desk, self._face, self._kind = desk, face, face.procedure.kind
        self._bags: RowsModel[Prospect] = RowsModel(self._columns())
        self._scan = ScanBox()
        self._scan.setObjectName("docketScan")
        self._scan.set_scanning(True)
        with_rooms = self.tr("扫描档案袋，或输入房号（1-2-302）、档号，逐袋列入")
        self._scan.setPlaceholderText(desk.pack.worded(with_rooms, self.tr("扫描档案袋，或输入姓名、档号，逐袋列入")))
        self._scan.scanned.connect(self._look_up)
        self._table = RowsTable(self._bags, "docketBags")
        self._count = plain(kind="heading", name="openingCount")
        self._reason = named(QLineEdit(maxLength=_LONGEST_REASON), "openingReason")
        self._why = InputField(*face.reason_asked(self._reason))
        self._inputs = {
            name: InputField(caption, named(edit, name)) for name, (caption, edit) in face.opening_inputs().items()
        }
        QShortcut(QKeySequence.StandardKey.Delete, self._table, self._remove).setWhatsThis(self.tr("移除选中的一行"))
        self._lay_out()
        self._show_count()
        self.watch(self._reason.text, lambda: [one.row.id for one in self._bags.rows if one.row.id not in dossier_ids])
        self._scan.setFocus()
        if dossier_ids:
            run.perform(self, lambda: dockets.prospects(desk, self._kind, dossier_ids), self._add)

    def typed(self) -> Values:
        """Return what is typed, and the bags that were put on the list here."""
        return {**super().typed(), _BAGS: [one.row.id for one in self._bags.rows]}

    def retype(self, values: Values) -> Values:
        """Put back what was typed, and put the same bags on the list as far as they may still be on it."""
        left = dict(values)
        wanted: Any = left.pop(_BAGS, [])
        known = {one.row.id for one in self._bags.rows}
        desk, kind = self._desk, self._kind
        if missing := [one for one in wanted if one not in known]:
            run.perform(self, lambda: dockets.prospects(desk, kind, missing), self._add)
        return super().retype(left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter after a scan belongs to the scan."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._scan.hasFocus():
            return
        super().keyPressEvent(event)

    def _look_up(self, text: str) -> None:
        desk, kind = self._desk, self._kind

        def read() -> list[Prospect]:
            return dockets.prospects(desk, kind, [finding.bag(desk, text).id])

        run.perform(self, read, self._add, self._unknown)

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
            self.say(Tone.INFO, self.tr("{code} 已列入，不重复列入。").format(code=code))
        else:
            self.bar.clear()

    def _why_not(self, refusals: Sequence[Refusal]) -> str:
        """The refusals, one sentence for each rule, with the number of dossiers that it refuses."""
        first = {refusal.code: refusal for refusal in reversed(refusals)}
        said = []
        for code, refusal in first.items():
            number = sum(1 for one in refusals if one.code == code)
            more = self.tr("（同样情况共 {n} 份，均未列入）").format(n=number) if number > 1 else ""
            said.append(words(refusal) + more)
        return "\n".join(said)

    def _add_suggested(self, suggested: Suggested) -> None:
        def read() -> list[Prospect]:
            return dockets.prospects(self._desk, self._kind, suggested.read())

        def show(found: list[Prospect]) -> None:
            if found:
                self._add(found)
            else:
                self.say(Tone.INFO, suggested.none)

        run.perform(self, read, show)

    def _remove(self) -> None:
        if self._table.current is not None:
            self._bags.drop(self._table.current)
            self._show_count()

    def _show_count(self) -> None:
        number = len(self._bags.rows)
        warning = self._face.opening_warning(self._bags.rows)
        self._count.setText(self.tr("共 {n} 份").format(n=number) + (f"　⚠ {warning}" if warning else ""))
        self._set_busy(False)

    def _opening(self) -> Callable[[], Outcome[Docket]]:
        ids = [one.row.id for one in self._bags.rows]
        inputs = {name: field.edit.value() for name, field in self._inputs.items()}
        return partial(dockets.begin, self._desk, self._kind, ids, fold(self._reason.text()), inputs)

    def _set_busy(self, busy: bool) -> None:
        self._ok.setEnabled(not busy and bool(self._bags.rows))

    def _refused(self, refusal: Refusal) -> None:
        QApplication.beep()
        super()._refused(refusal)

    def _columns(self) -> tuple[RowColumn[Prospect], ...]:
        room: RowColumn[Prospect] = RowColumn(self.tr("房号"), 136, lambda one: one.row.household)
        return (
            RowColumn(self.tr("档号"), 192, lambda one: one.row.reference_code),
            *((room,) if self._desk.pack.by_household else ()),
            RowColumn(self.tr("客户"), 112, lambda one: one.row.customer),
            RowColumn(self.tr("建档日期"), 104, lambda one: one.row.opened_on),
            *self._face.opening_columns(),
            RowColumn(self.tr("存放位置"), 0, lambda one: one.row.place),
        )

    def _lay_out(self) -> None:
        suggested = self._face.suggested()
        remove = button(self.tr("移除"), name="removeButton")
        remove.setToolTip(self.tr("把选中的一份移除（Delete）"))
        remove.clicked.connect(self._remove)
        self._table.menu.offer(lambda: (remove,))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._scan, 1)
        if suggested is not None:
            due = button(suggested.caption, name="addDueButton")
            due.setToolTip(tooltip(suggested.tip))
            due.clicked.connect(lambda: self._add_suggested(suggested))
            row.addWidget(due)
        row.addWidget(remove)
        self.body.addLayout(row)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._count)
        self.body.addWidget(self._why)
        self.let_answer(self._why, REASON_STATED.code)
        if self._inputs:
            beside = QHBoxLayout()
            beside.setSpacing(16)
            for name, field in self._inputs.items():
                beside.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
                self.let_answer(field, name, needed=must_fill(field.caption.text()))
                self.watch(field.edit.value)
            self.body.addLayout(beside)
        self.submit(self._face.opening_act(), self._opening, "beginButton")
