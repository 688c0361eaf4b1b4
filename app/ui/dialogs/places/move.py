"""扫描移位: bags and then a place, a place and then bags, or a box and a layer, in any order, moved as one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.models.domain.dossier import DossierRow
from app.models.domain.errors import Refusal
from app.models.domain.shelving import PlaceLevel
from app.models.services import dossiers, moving
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.moving import MoveOutlook
from app.models.services.scanning import PlaceHit
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.marking import COUNTED
from app.ui.messages import Tone, counted, tone_of, words
from app.ui.typed import Values
from app.ui.widgets.named import named
from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable
from app.ui.widgets.scan_box import ScanBox
from app.ui.widgets.text import InputField, plain

_BAGS, _BOX, _TARGET = "moved bags", "moved box", "move target"


class MoveByScanDialog(Dialog):
    """`moved` carries the outcome of every move; the dialog stays for the next one until it is closed."""

    moved = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("扫描移位"))
        self.setObjectName("moveByScanDialog")
        self.setMinimumSize(680, 480)
        self._desk = desk
        self._box: PlaceHit | None = None
        self._target: PlaceHit | None = None
        self._bags: RowsModel[DossierRow] = RowsModel(
            (
                RowColumn(self.tr("档号"), 200, lambda one: one.reference_code),
                RowColumn(self.tr("客户"), 0, lambda one: " ".join(filter(None, (one.household, one.customer)))),
                RowColumn(self.tr("现在的位置"), 160, lambda one: one.place or "—"),
            )
        )
        self._code = named(ScanBox(), "moveCode")
        self._where = plain(kind="heading", wrap=True, name="moveWhere")
        self._table = RowsTable(self._bags, "moveTable")
        self._outlook = plain(wrap=True, name="moveOutlook")
        self.body.addWidget(
            InputField(
                self.tr("扫描袋、盒或位置(&C)"), self._code,
                self.tr("先袋后位置，或先位置后袋；移整盒：扫盒，再扫要放的那一层。也可输入档号或位置名称后回车"),
            )
        )  # fmt: skip
        for part in (self._where, self._table, self._outlook):
            self.body.addWidget(part, int(part is self._table))
        self.add_button(self.tr("完成"), "closeButton").clicked.connect(self.reject)
        self._again = self.add_button(self.tr("重新扫描(&R)"), "clearButton")
        self._again.clicked.connect(self._clear)
        self._move = self.add_button(self.tr("移位(&S)"), "moveButton", "primary", default=False)
        self._move.clicked.connect(self._carry_out)
        self._code.scanned.connect(self._take)
        self.watch(lambda: (tuple(one.id for one in self._bags.rows), self._box, self._target, self._code.text()))
        self._code.setFocus()
        self._show(None)

    def on_scan(self, code: str) -> bool:
        """A label that is scanned while the cursor is elsewhere."""
        self._take(code)
        return True

    def typed(self) -> Values:
        """Keep what was scanned as well, by codes and names."""
        said = {_BAGS: [one.reference_code for one in self._bags.rows]}
        said |= {name: [one.name] for name, one in ((_BOX, self._box), (_TARGET, self._target)) if one}
        return super().typed() | {name: texts for name, texts in said.items() if texts}

    def retype(self, values: Values) -> Values:
        """Put back what was scanned, as it stands now."""
        left, desk = dict(values), self._desk
        scanned = {name: [str(one) for one in _listed(left.pop(name, []))] for name in (_BAGS, _BOX, _TARGET)}

        def read() -> dict[str, list[DossierRow | PlaceHit]]:
            return {name: [moving.look_up(desk, text) for text in texts] for name, texts in scanned.items()}

        def show(found: dict[str, list[DossierRow | PlaceHit]]) -> None:
            self._bags.show([one for one in found[_BAGS] if isinstance(one, DossierRow)])
            self._box = next((one for one in found[_BOX] if isinstance(one, PlaceHit)), None)
            self._target = next((one for one in found[_TARGET] if isinstance(one, PlaceHit)), None)
            self._look(([], None, None), is_place=False)

        if any(scanned.values()):
            run.perform(self, read, show, self._refused)
        return super().retype(left)

    def _take(self, text: str) -> None:
        self._code.clear()
        run.perform(self, lambda: moving.look_up(self._desk, text), self._found, self._refused)

    def _found(self, hit: DossierRow | PlaceHit) -> None:
        self.bar.clear()
        before = (list(self._bags.rows), self._box, self._target)
        if isinstance(hit, PlaceHit):
            self._place(hit)
        elif self._box is not None:
            self._complain(self.tr("正在移盒 {name}。请先移位，或点“重新扫描”。").format(name=self._box.name))
            return
        elif any(one.id == hit.id for one in self._bags.rows):
            self._complain(self.tr("{code} 已经扫过，不重复计入。").format(code=hit.reference_code))
            return
        else:
            self._bags.put_last(hit)
        self._look(before, is_place=isinstance(hit, PlaceHit))

    def _place(self, hit: PlaceHit) -> None:
        """Take a place as the target, or a box as what is moved: a box and another place make a move of the box."""
        is_box = hit.level is PlaceLevel.BOX
        if self._bags.rows or self._target is None:
            self._target = hit
        elif self._box is None and self._target.level is PlaceLevel.BOX:
            self._box, self._target = self._target, hit
        elif is_box:
            self._box = hit
        else:
            self._target = hit

    def _look(self, before: tuple[list[DossierRow], PlaceHit | None, PlaceHit | None], *, is_place: bool) -> None:
        """Ask what the move would do; what is refused is taken back, and what was scanned before stays."""
        self._show(None)
        desk, ids, box, target = self._desk, [one.id for one in self._bags.rows], self._box, self._target
        if target is None or not (ids or box):
            return

        def shown(found: MoveOutlook) -> None:
            self._show(found)
            if is_place:
                self._move.setFocus()

        def refused(refusal: Refusal) -> None:
            self._bags.show(before[0])
            self._box, self._target = before[1:]
            self._show(None)
            self._refused(refusal)
            if is_place and self._box is None and self._target is not None and self._bags.rows:
                self._look(before, is_place=False)

        run.perform(self, lambda: moving.outlook(desk, ids, box.id if box else None, target.id), shown, refused)

    def _show(self, found: MoveOutlook | None) -> None:
        if self._box is not None:
            what = self.tr("移盒 {name}").format(name=self._box.name)
        else:
            what = counted(self.tr, "{n} 份档案", len(self._bags.rows))
        to = self._target.name if self._target else self.tr("（请扫描位置）")
        self._where.setText(self.tr("{what} → {place}").format(what=what, place=to))
        self._move.setEnabled(found is not None)
        if found is None:
            self._outlook.setText("")
            return
        said = counted(self.tr, "{n} 册", found.bags)
        if found.lent:
            said += counted(self.tr, "，其中 {n} 册借出", found.lent)
        self._outlook.setText(self.tr("{bags}，将放到 {place}。").format(bags=said, place=found.place))

    def _carry_out(self) -> None:
        desk, ids, box, target = self._desk, [one.id for one in self._bags.rows], self._box, self._target
        assert target is not None
        work = (
            partial(moving.move_box, desk, box.id, target.name)
            if box
            else partial(dossiers.shelve, desk, ids, target.name)
        )

        def done(outcome: Outcome[str]) -> None:
            message = COUNTED("{n} 份档案已放到 {place}。")
            said = (
                self.tr("盒已从 {before} 移到 {place}。").format(before=box.name, place=outcome.value)
                if box
                else counted(self.tr, message, len(ids), place=outcome.value)
            )
            self._clear()
            self.say(Tone.OK, said)
            self.moved.emit(outcome)

        run.act(self, work, done, self._refused, on=("move", self))

    def _clear(self) -> None:
        self.bar.clear()
        self._bags.show([])
        self._box = self._target = None
        self._show(None)
        self._code.setFocus()

    def _refused(self, refusal: Refusal) -> None:
        QApplication.beep()
        self.say(tone_of(refusal), words(refusal))
        self._code.setFocus()

    def _complain(self, said: str) -> None:
        QApplication.beep()
        self.say(Tone.WARN, said)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []
