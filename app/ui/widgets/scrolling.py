"""An area that scrolls up and down, and never sideways."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scrolling(QScrollArea):
    """Shows `inside` as wide as there is room for. The keyboard goes to what is in it."""

    def __init__(self, name: str = "", inside: QWidget | None = None) -> None:
        super().__init__(widgetResizable=True)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if inside is not None:
            self.setWidget(inside)

    def setWidget(self, inside: QWidget) -> None:
        """Show this, in the colours of what lies below."""
        inside.setProperty("scrolled", True)
        super().setWidget(inside)
