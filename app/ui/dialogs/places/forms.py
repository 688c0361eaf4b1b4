"""New places by range, with what would be entered; what a place takes; who keeps it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.domain import place_rules
from app.models.domain.errors import Refusal
from app.models.domain.person import Staff
from app.models.domain.shelving import PlaceLevel, PlaceRange, PlaceRow, PlaceTerms, Secured
from app.models.services import placing
from app.models.services.desk import Desk
from app.models.services.placing import RangeOutlook
from app.ui import run
from app.ui.dialogs.form import FormDialog
from app.ui.messages import counted, label, words
from app.ui.widgets.inputs import Choice, Number, TextLine, Tick
from app.ui.widgets.text import plain

_MOST_CABINETS, _MOST_LAYERS, _MOST_BOXES, _MOST_BAGS = 999, 50, 99, 99_999
_LONGEST = 6


class PlaceRangeDialog(FormDialog):
    """`kept`: the Outcome, its value the RangeOutlook of what was entered."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, self.tr("新建库位"), name="placeRangeDialog", width=560)
        self._desk, self._newest = desk, run.Newest()
        self._room = self.add(
            "placeRoom", self.tr("库房(&R)"), TextLine(longest=_LONGEST), self.tr("如 3；只有一间库房的可不写")
        )
        self._series = self.add(
            "placeSeries", self.tr("柜号前缀(&C)"), TextLine(longest=_LONGEST), self.tr("如 A：A1柜、A2柜……"),
            answers="series", beside=True,
        )  # fmt: skip
        self._first = self.add("placeFirst", self.tr("起号(&F)"), Number(1, _MOST_CABINETS))
        self._last = self.add("placeLast", self.tr("止号(&L)"), Number(1, _MOST_CABINETS), answers="last", beside=True)
        self._layers = self.add(
            "placeLayers", self.tr("每柜几层(&Y)"), Number(6, _MOST_LAYERS), answers="layers", beside=True
        )
        self._boxes = self.add("placeBoxes", self.tr("每层几盒(&B)"), Number(0, _MOST_BOXES), beside=True)
        self._capacity = self.add(
            "placeCapacity", self.tr("每个最里层的位置可放几份(&N)"), Number(0, _MOST_BAGS), self.tr("0：不限")
        )
        self._important = self.add("placeImportant", "", Tick(self.tr("专门存放重要档案(&I)")))
        self._said = plain(wrap=True, name="rangeOutlook")
        self.body.addWidget(self._said)
        for edit in (self._room, self._series, self._first, self._last, self._layers, self._boxes):
            edit.changed.connect(self._look)
        self.submit(self.tr("新建(&S)"), lambda: partial(placing.add, desk, self._range(), self._terms()))
        self._look()

    def _range(self) -> PlaceRange:
        return PlaceRange(
            self._room.value().strip(), self._series.value().strip().upper(), self._first.value(), self._last.value(),
            self._layers.value(), self._boxes.value(),
        )  # fmt: skip

    def _terms(self) -> PlaceTerms:
        return PlaceTerms(self._capacity.value() or None, self._important.value())

    def _look(self) -> None:
        """Say what would be entered."""
        desk, wanted = self._desk, self._range()
        run.perform(
            self, lambda: placing.outlook(desk, wanted), self._newest.ask(self._tell), self._newest.go_on(self._refuse)
        )

    def _tell(self, found: RangeOutlook) -> None:
        counts = Counter(node.level for node in found.new)
        parts = [f"{label(level)} {counts[level]:,}" for level in PlaceLevel if counts[level]]
        message = self.tr("将新建 {parts}：从 {first} 到 {last}。")
        said = (
            message.format(parts=self.tr("、").join(parts), first=found.new[0].name, last=found.new[-1].name)
            if parts
            else self.tr("没有要新建的。")
        )
        if found.standing:
            said += counted(self.tr, "已有 {n} 个，保持不变。", found.standing)
        self._said.setText(said)

    def _refuse(self, refusal: Refusal) -> None:
        self._said.setText(words(refusal))


class PlaceTermsDialog(FormDialog):
    """Says how many bags a place takes, and whether it is for important ones only. `kept`: its name."""

    def __init__(self, parent: QWidget, desk: Desk, place: PlaceRow) -> None:
        super().__init__(parent, self.tr("修改库位"), place.name, name="placeTermsDialog", width=440)
        capacity = self.add(
            "placeCapacity", self.tr("可放几份(&N)"), Number(place.capacity or 0, _MOST_BAGS),
            self.tr("连同其中各层各盒；0：不限"), answers=place_rules.PLACE_FULL.code,
        )  # fmt: skip
        important = self.add(
            "placeImportant", "", Tick(self.tr("专门存放重要档案(&I)"), place.important),
            answers=(place_rules.PLACE_FOR_IMPORTANT.code, place_rules.IMPORTANT_APART.code),
        )  # fmt: skip
        self.submit(
            self.tr("保存(&S)"),
            lambda: partial(
                placing.change, desk, place.id, PlaceTerms(capacity.value() or None, important.value())
            ),
        )  # fmt: skip


class PlaceKeeperDialog(FormDialog):
    """Appoints the keeper of a place, under which lock it is. `kept`: its name."""

    def __init__(self, parent: QWidget, desk: Desk, place: PlaceRow, staff: Sequence[Staff]) -> None:
        super().__init__(
            parent, self.tr("指定保管人"), place.name, name="placeKeeperDialog", width=440,
            message=self.tr("上锁或保险柜中的档案，只有保管人本人能存取。"),
        )  # fmt: skip
        offered: list[tuple[str, str | None]] = [(self.tr("（不指定）"), None)]
        offered += [("  ".join(filter(None, (one.name, one.department))), one.id) for one in staff]
        keeper = self.add("placeKeeper", self.tr("保管人(&K)"), Choice(offered), answers="keeper")
        lock = self.add(
            "placeLock", self.tr("锁(&L)"), Choice([(label(one), one) for one in Secured]), beside=True
        )  # fmt: skip
        if place.keeper_id in {one.id for one in staff}:
            keeper.choose(place.keeper_id)
        lock.choose(place.secured)
        self.submit(self.tr("保存(&S)"), lambda: partial(placing.appoint, desk, place.id, keeper.value(), lock.value()))
