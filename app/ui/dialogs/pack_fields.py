"""Inputs for what the pack asks of a customer: its fields by class of information, and the axes of classification."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QWidget

from app.models.domain.policy import Information, Pack
from app.ui.dialogs.form import choice, edit_for, value_of
from app.ui.messages import label
from app.ui.widgets.text import Field, plain

_COLUMNS = 3


class PackFields(QScrollArea):
    """`but`: names of fields that are asked for elsewhere. Required ones bear a star."""

    def __init__(self, pack: Pack, but: Sequence[str] = ()) -> None:
        super().__init__(widgetResizable=True, objectName="packFields")
        self._edits: dict[str, QWidget] = {}
        self._axes: dict[str, QComboBox] = {}
        inner = QWidget(objectName="scrolled")
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        for information in Information:
            shown = [one for one in pack.fields if one.information is information and one.name not in but]
            if shown:
                self._heading(label(information))
            for place, one in enumerate(shown):
                edit = edit_for(one)
                edit.setObjectName(f"field-{one.name}")
                self._edits[one.name] = edit
                self._put(place, Field(f"{one.name} *" if one.required else one.name, edit))
        if pack.axes:
            self._heading(self.tr("客户分类"))
        for place, axis in enumerate(pack.axes):
            box = choice(["", *axis.values])
            box.setObjectName(f"axis-{axis.key}")
            self._axes[axis.key] = box
            self._put(place, Field(axis.name, box))
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.setWidget(inner)

    @property
    def data(self) -> dict[str, str]:
        """What was typed into the fields, by name; empty ones left out."""
        typed = {name: str(value_of(edit)).strip() for name, edit in self._edits.items()}
        return {name: value for name, value in typed.items() if value}

    @property
    def classes(self) -> dict[str, str]:
        """What was chosen on the axes, by key."""
        return {key: box.currentText() for key, box in self._axes.items() if box.currentText()}

    def go_to(self, name: str) -> None:
        """Put the cursor into a field."""
        edit = self._edits.get(name)
        if edit is not None:
            self.ensureWidgetVisible(edit)
            edit.setFocus()

    def _heading(self, words: str) -> None:
        self._grid.addWidget(plain(words, "heading"), self._grid.rowCount(), 0, 1, _COLUMNS)

    def _put(self, place: int, field: Field) -> None:
        row = self._grid.rowCount() - (1 if place % _COLUMNS else 0)
        self._grid.addWidget(field, row, place % _COLUMNS, Qt.AlignmentFlag.AlignTop)
