"""Inputs for the pack's customer data: the axes of classification, and its fields by class of information."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from app.models.domain import dossier_form
from app.models.domain.change import field_key
from app.models.domain.policy.fields import Axis, Customer, Information
from app.models.domain.policy.fields import Field as PackField
from app.models.domain.policy.pack import Pack
from app.ui.dialogs.asked import DoubtField
from app.ui.dialogs.form import PackInput, edit_for
from app.ui.messages import label
from app.ui.widgets.inputs import Choice, choice_of
from app.ui.widgets.scrolling import Scrolling
from app.ui.widgets.text import plain

_COLUMNS = 2


class PackFields(Scrolling):
    """`but`: keys of fields that are elsewhere. A star marks the data that a complete dossier needs.

    `classed` whenever a class was chosen, `typed` whenever a field says something else.
    """

    classed = Signal()
    typed = Signal()

    def __init__(self, pack: Pack, today: date, but: Sequence[str] = ()) -> None:
        super().__init__("packFields")
        self._pack, self._today = pack, today
        self._kinds = {one.key: one.customers for one in pack.fields if one.key not in but}
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._axes = {axis.key: self._axis(axis) for axis in pack.axes}
        self._sections: list[tuple[QLabel, list[str]]] = []
        self.fields: dict[str, DoubtField[PackInput]] = {}
        for information in Information:
            asked = [one for one in pack.fields if one.information is information and one.key not in but]
            self.fields |= {one.key: self._field(one) for one in asked}
            heading = plain(label(information), "heading")
            heading.setParent(self._inner)
            self._sections.append((heading, [one.key for one in asked]))
        self._head = plain(self.tr("客户分类"), "heading")
        self._head.setParent(self._inner)
        self.setWidget(self._inner)

    def fit(self, customer: Customer) -> None:
        """Show only the fields of a kind of customer; values typed for the other kind are kept, should it come back."""
        while self._grid.count():
            self._grid.takeAt(0)
        row = self._section(0, self._head, list(self._axes.values()))
        for heading, keys in self._sections:
            for key in keys:
                self.fields[key].setVisible(customer in self._kinds[key])
                self._offer(key, customer)
            row = self._section(row, heading, [self.fields[key] for key in keys if customer in self._kinds[key]])
        for line in range(self._grid.rowCount()):
            self._grid.setRowStretch(line, int(line == row))
        self._star()

    def _offer(self, key: str, customer: Customer) -> None:
        """Offer the values that such a customer can have; a chosen one that does not fit is taken out."""
        field, box = self._pack.field(key), self.fields[key].edit
        if field is not None and isinstance(box, Choice):
            box.offer((one, one) for one in ("", *field.values_of(customer)))

    @property
    def data(self) -> dict[str, str]:
        """Return the typed values of the shown fields, by key; empty ones left out."""
        typed = {key: one.edit.value().strip() for key, one in self.fields.items() if not one.isHidden()}
        return {key: value for key, value in typed.items() if value}

    @property
    def lacking(self) -> dict[str, DoubtField[PackInput]]:
        """Return the shown fields that a complete dossier needs and that say nothing yet, by key."""
        return {
            key: one for key, one in self.fields.items()
            if not one.isHidden() and not one.edit.value().strip()
            and dossier_form.is_starred(self._pack, field_key(key), self.classes)
        }  # fmt: skip

    @property
    def classes(self) -> dict[str, str]:
        """Return the chosen classes, by the key of their axis."""
        chosen = {key: one.edit.value() for key, one in self._axes.items()}
        return {key: value for key, value in chosen.items() if value}

    def _field(self, one: PackField) -> DoubtField[PackInput]:
        edit = edit_for(one)
        edit.setObjectName(f"field-{one.key}")
        (edit.textChanged if isinstance(edit, QLineEdit | QPlainTextEdit) else edit.currentTextChanged).connect(
            self.typed
        )
        doubt = partial(dossier_form.doubt, self._pack, field_key(one.key), today=self._today)
        made = DoubtField(one.name, edit, doubt=doubt)
        made.setParent(self._inner)
        return made

    def _axis(self, axis: Axis) -> DoubtField[Choice[str]]:
        box = choice_of(["", *axis.values])
        box.setObjectName(f"axis-{axis.key}")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.currentIndexChanged.connect(self._star)
        made = DoubtField(axis.name, box)
        made.setParent(self._inner)
        return made

    def _section(self, row: int, heading: QLabel, shown: Sequence[QWidget]) -> int:
        """Lay out a heading with its inputs from a row on; returns the row after them."""
        heading.setVisible(bool(shown))
        if not shown:
            return row
        self._grid.addWidget(heading, row, 0, 1, _COLUMNS)
        for place, one in enumerate(shown):
            line, column = divmod(place, _COLUMNS)
            self._grid.addWidget(one, row + 1 + line, column, Qt.AlignmentFlag.AlignTop)
        return row + 1 + -(-len(shown) // _COLUMNS)

    def _star(self) -> None:
        for key, one in self.fields.items():
            one.star(dossier_form.is_starred(self._pack, field_key(key), self.classes))
        self.classed.emit()
