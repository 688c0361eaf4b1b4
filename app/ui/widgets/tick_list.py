"""A list of which some are ticked, with a way to tick all or none."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui.widgets.named import named
from app.ui.widgets.text import button


class TickList(QWidget):
    """`choices` are (key, name); `ticked` the keys that are on at first. `changed` with every tick."""

    changed = Signal()

    def __init__(self, choices: Sequence[tuple[object, str]], ticked: Collection[object], name: str) -> None:
        super().__init__()
        self._list = named(QListWidget(), name)
        for key, title in choices:
            item = QListWidgetItem(title, self._list)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked)
        self._list.itemChanged.connect(self.changed)
        self.setFocusProxy(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        for name, text, state in (
            ("tickAll", self.tr("全选"), Qt.CheckState.Checked),
            ("tickNone", self.tr("全不选"), Qt.CheckState.Unchecked),
        ):
            made = button(text, "link", name=name)
            made.clicked.connect(lambda _checked=False, state=state: self._tick_all(state))
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)

    def ticked(self) -> list[object]:
        """Return the keys that are ticked, in the order of the list."""
        items = [self._list.item(place) for place in range(self._list.count())]
        return [one.data(Qt.ItemDataRole.UserRole) for one in items if one.checkState() is Qt.CheckState.Checked]

    def _tick_all(self, state: Qt.CheckState) -> None:
        self._list.blockSignals(True)
        for place in range(self._list.count()):
            self._list.item(place).setCheckState(state)
        self._list.blockSignals(False)
        self._list.viewport().update()
        self.changed.emit()
