"""Panes beside each other, as wide as a person left them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from app.ui.preferences import Preferences


class Panes(QSplitter):
    """`parts`: the panes from left to right, with their usual widths in pixels. None of them can be dragged away.

    `grows`: the place of the pane that takes the room of a larger window. `name` is that of the sizes that are
    remembered for the person.
    """

    def __init__(self, name: str, person_id: str, parts: Mapping[QWidget, int], grows: int) -> None:
        super().__init__(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._name, self._preferences = name, Preferences().of(person_id)
        for part in parts:
            self.addWidget(part)
        self.setStretchFactor(grows, 1)
        self.setSizes(list(parts.values()))
        kept = self._preferences.panes(name)
        if kept is not None:
            self.restoreState(kept)
        self.splitterMoved.connect(lambda: self._preferences.keep_panes(self._name, self.saveState()))
