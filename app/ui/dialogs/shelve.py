"""Where bags or a box go: a place, typed («A柜1层02»), chosen, or scanned from its own label."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from app.models.domain.codes import fold
from app.models.domain.errors import N_, BadInput, Refusal
from app.models.services import dossiers, moving, scanning
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.models.services.scanning import PlaceHit
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import words
from app.ui.widgets.named import named
from app.ui.widgets.text import InputField, plain

_CODE_LENGTH = 12
_MOST_OFFERED = 12


class ShelveDialog(Dialog):
    """For dossiers (their ids), or for a box with all that is in it.

    `shelved` carries the Outcome, whose value is the place's name.
    """

    shelved = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, what: Sequence[int] | PlaceHit) -> None:
        super().__init__(parent, self.tr("移盒") if isinstance(what, PlaceHit) else self.tr("上架"))
        self.setObjectName("shelveDialog")
        self.setMinimumWidth(440)
        self._desk, self._what = desk, what
        self._heading = plain(kind="heading", name="shelveHeading")
        self.body.addWidget(self._heading)
        self._place = named(QLineEdit(maxLength=60), "placeEdit")
        self._place.setPlaceholderText(self.tr("例如 A柜1层02"))
        self._field = InputField(
            self.tr("存放位置(&P)"), self._place, self.tr("可扫描柜架上的条码；新的位置会自动编号")
        )
        self.body.addWidget(self._field)
        self.add_cancel()
        button = self.tr("移盒(&S)") if isinstance(what, PlaceHit) else self.tr("上架(&S)")
        self._keep = self.add_button(button, "shelveButton", "primary", default=True)
        self._keep.clicked.connect(self._shelve)
        self._place.setFocus()
        run.perform(self, lambda: moving.place_names(desk), self._offer)
        if isinstance(what, PlaceHit):
            heading = self.tr("把盒 {name}（内有 {n} 份档案）放到")
            run.perform(
                self, lambda: moving.in_box(desk, what.id),
                lambda number: self._heading.setText(heading.format(name=what.name, n=number)),
            )  # fmt: skip
        else:
            self._heading.setText(self.tr("把 {n} 份档案放到").format(n=len(what)))

    def on_scan(self, code: str) -> bool:
        """A shelf label, while the cursor is elsewhere."""
        self._place.setText(code)
        self._shelve()
        return True

    def _offer(self, names: list[str]) -> None:
        completer = QCompleter(names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_MOST_OFFERED)
        self._place.setCompleter(completer)

    def _shelve(self) -> None:
        desk, what, text = self._desk, self._what, fold(self._place.text())
        self._keep.setEnabled(False)
        run.act(self, lambda: _put(desk, what, text), self._finished, self._refused)

    def _finished(self, outcome: object) -> None:
        self.accept()
        self.shelved.emit(outcome)

    def _refused(self, refusal: Refusal) -> None:
        self._keep.setEnabled(True)
        self._field.mark(words(refusal))
        self._place.selectAll()
        self._place.setFocus()


def _put(desk: Desk, what: Sequence[int] | PlaceHit, text: str) -> Outcome[str]:
    """Shelve at a place that was typed, or whose code was scanned."""
    if len(text) == _CODE_LENGTH and text.isdecimal():
        hit = scanning.look_up(desk, text)
        if not isinstance(hit, PlaceHit):
            raise BadInput("not-a-place", N_("这不是柜架的条码。请扫描柜架标签，或输入位置名称。"), field="place")
        text = hit.name
    return moving.move_box(desk, what.id, text) if isinstance(what, PlaceHit) else dossiers.shelve(desk, what, text)
