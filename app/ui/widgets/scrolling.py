"""An area that scrolls up and down, and never sideways."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_LEAST_HEIGHT = 160


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


class AsHigh(Scrolling):
    """As high as `inside` needs, and scrolled where there is less room, but not lower than `least`."""

    def __init__(self, inside: QWidget, least: int = _LEAST_HEIGHT) -> None:
        self._inside, self._least = inside, least
        super().__init__(inside=inside)

    def sizeHint(self) -> QSize:
        """Return the size that `inside` wants."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the width that `inside` needs, and the least height."""
        least = self._inside.minimumSizeHint()
        return QSize(least.width(), min(least.height(), self._least))

    def hasHeightForWidth(self) -> bool:
        """Return whether the height of `inside` depends on its width."""
        return self._inside.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Return the height that `inside` needs at a width."""
        return self._inside.heightForWidth(width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when the contents do; a plain scroll area would not."""
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
