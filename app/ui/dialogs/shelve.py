"""The dialog that shelves bags or a box at a place, typed («A柜1层02»), chosen, or scanned from its own label."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from app.models.domain import rules
from app.models.domain.codes import fold
from app.models.domain.errors import N_, BadInput
from app.models.domain.rights import Right
from app.models.services import dossiers, moving, scanning
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.scanning import PlaceHit
from app.ui import run
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.volume_papers import print_spine_of
from app.ui.marking import COUNTED
from app.ui.messages import counted
from app.ui.widgets.inputs import TextLine
from app.ui.widgets.text import plain

_CODE_LENGTH = 12
_MOST_OFFERED = 12


class ShelveDialog(FormDialog):
    """Shelves dossiers (their ids), or a box with all that is in it. `kept`: the Outcome, its value the place's name."""

    def __init__(self, parent: QWidget, desk: Desk, what: Sequence[int] | PlaceHit) -> None:
        title = self.tr("移盒") if isinstance(what, PlaceHit) else self.tr("上架")
        super().__init__(parent, title, name="shelveDialog", width=440)
        heading = plain(kind="heading", name="shelveHeading")
        self.body.addWidget(heading)
        self._place = self.add(
            "placeEdit", self.tr("存放位置(&P)"), TextLine(longest=60), self.tr("可扫描柜架上的条码；新的位置会自动编号"),
            answers=("place", "code", "unknown-code", "item-code", rules.NOT_FILLED),
        )  # fmt: skip
        self._place.setPlaceholderText(self.tr("例如 A柜1层02"))
        if isinstance(what, PlaceHit) and desk.can(Right.LABEL):
            spine = self.add_button(self.tr("打印脊背…(&R)"), "spineButton")
            spine.clicked.connect(lambda: print_spine_of(self, desk, what.name))
        caption = self.tr("移盒(&S)") if isinstance(what, PlaceHit) else self.tr("上架(&S)")
        self.submit(caption, lambda: partial(_put, desk, what, fold(self._place.value())), "shelveButton")
        run.perform(self, lambda: moving.place_names(desk), self._offer)
        if isinstance(what, PlaceHit):
            message = COUNTED("把盒 {name}（内有 {n} 份档案）放到")
            run.perform(
                self, lambda: moving.in_box(desk, what.id),
                lambda number: heading.setText(counted(self.tr, message, number, name=what.name)),
            )  # fmt: skip
        else:
            heading.setText(counted(self.tr, "把 {n} 份档案放到", len(what)))

    def on_scan(self, code: str) -> bool:
        """A shelf label, while the cursor is elsewhere."""
        self._place.setText(code)
        self._ok.click()
        return True

    def _offer(self, names: list[str]) -> None:
        completer = QCompleter(names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_MOST_OFFERED)
        self._place.setCompleter(completer)


def _put(desk: Desk, what: Sequence[int] | PlaceHit, text: str) -> Outcome[str]:
    """Shelve at a place that was typed, or whose code was scanned."""
    if len(text) == _CODE_LENGTH and text.isdecimal():
        hit = scanning.look_up(desk, text)
        if not isinstance(hit, PlaceHit):
            raise BadInput("not-a-place", N_("这不是柜架的条码。请扫描柜架标签，或输入位置名称。"), field="place")
        text = hit.name
    return moving.move_box(desk, what.id, text) if isinstance(what, PlaceHit) else dossiers.shelve(desk, what, text)
