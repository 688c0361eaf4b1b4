"""Labels for the staff cards of chosen persons."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QWidget

from app.models.domain.person import Staff
from app.models.services.desk import Desk
from app.reports import labels
from app.reports.labels import Label
from app.ui import run
from app.ui.dialogs.labels.stock_dialog import SheetPosition, StockDialog
from app.ui.messages import post
from app.ui.papers.common import imprint
from app.ui.widgets.text import InputField, plain
from app.ui.widgets.tick_list import TickList


class StaffCardsDialog(StockDialog):
    """One label for each ticked person of `staff`; `chosen`: the ids of those who are ticked at first."""

    def __init__(
        self, parent: QWidget, desk: Desk, staff: Sequence[Staff], chosen: Collection[str], place: SheetPosition
    ) -> None:
        super().__init__(parent, desk, self.tr("打印工牌标签"), "cards", place)
        self.setObjectName("staffCardsDialog")
        self.resize(840, 600)
        self._staff = staff
        self._persons = TickList(
            [(one.id, "  ".join(filter(None, (one.name, one.department)))) for one in staff],
            chosen,
            "cardPersons",
        )
        column = self._fields
        column.addWidget(InputField(self.tr("标签纸(&S)"), self._stock))
        column.addWidget(plain(self.tr("打印谁的工牌"), "muted"))
        column.addWidget(self._persons, 1)
        if self._correction is not None:
            column.addWidget(self._correction)
        column.addWidget(self._summary)
        self._persons.changed.connect(self._summarise)
        self._picker.picked.connect(self._summarise)
        self._make_button.clicked.connect(self._make)
        self._show_stock()
        self._summarise()
        self._persons.setFocus()

    def _chosen(self) -> list[Staff]:
        ticked = set(self._persons.ticked())
        return [one for one in self._staff if one.id in ticked]

    def _summarise(self) -> None:
        self._count_each(len(self._chosen()))

    def _make(self) -> None:
        self._keep_choices()
        pack, stock, start, (right, down, wide, high) = self._desk.pack, self.stock, self._picker.start, self._offset()
        cards = [
            Label(one.card_code, one.name, one.department, post(pack, one.role) if one.role else "")
            for one in self._chosen()
        ]
        origin = imprint(self._desk)
        run.perform(
            self,
            lambda: labels.render(cards, stock, start, (right, down), (wide, high), imprint=origin),
            lambda pdf: self._show_each(pdf, len(cards), self.tr("工牌")),
        )
