"""Labels for originals in deposit."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QWidget

from app.models.domain.deposit import Original
from app.models.services import deposits
from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.reports import labels
from app.reports.labels import Label
from app.ui import run
from app.ui.dialogs.labels.stock_dialog import SheetPosition, StockDialog
from app.ui.papers.common import imprint
from app.ui.widgets.text import InputField, plain
from app.ui.widgets.tick_list import TickList


class OriginalLabelsDialog(StockDialog):
    """One label for each ticked original; `chosen`: the items of those that are ticked at first. The printing is logged."""

    def __init__(
        self, parent: QWidget, desk: Desk, originals: Sequence[Original], chosen: Collection[int], place: SheetPosition
    ) -> None:  # fmt: skip
        super().__init__(parent, desk, self.tr("打印原件标签"), "originals", place)
        self.setObjectName("originalLabelsDialog")
        self.resize(840, 600)
        self._ticks = TickList(
            [(one.item_id, f"{one.customer}　{one.summary}") for one in originals], chosen, "labelOriginals"
        )
        column = self._fields
        column.addWidget(InputField(self.tr("标签纸(&S)"), self._stock))
        column.addWidget(plain(self.tr("打印哪些原件的标签"), "muted"))
        column.addWidget(self._ticks, 1)
        if self._correction is not None:
            column.addWidget(self._correction)
        column.addWidget(self._summary)
        self._ticks.changed.connect(self._summarise)
        self._picker.picked.connect(self._summarise)
        self._make_button.clicked.connect(self._make)
        self._show_stock()
        self._summarise()
        self._ticks.setFocus()

    def _chosen(self) -> list[int]:
        return [one for one in self._ticks.ticked() if isinstance(one, int)]

    def _summarise(self) -> None:
        self._count_each(len(self._chosen()))

    def _make(self) -> None:
        self._keep_choices()
        stock, start, (right, down, wide, high) = self.stock, self._picker.start, self._offset()
        origin, desk, chosen = imprint(self._desk), self._desk, self._chosen()

        def made() -> tuple[bytes, int]:
            taken: Outcome[list[Original]] = deposits.take_labels(desk, chosen)
            texts = [
                Label(one.bar_code, one.reference_code, one.grade.label, one.title, one.place) for one in taken.value
            ]
            return labels.render(texts, stock, start, (right, down), (wide, high), imprint=origin), len(texts)

        run.act(self, made, lambda done: self._show_each(*done, self.tr("原件")))
