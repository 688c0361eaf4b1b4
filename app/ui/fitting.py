"""The room that a screen has for a window, in logical pixels."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect
from PySide6.QtWidgets import QWidget

# What a desktop draws around a window: its edges, and its caption on top.
_FRAME = QMargins(8, 32, 8, 8)


def room_for(window: QWidget) -> QRect:
    """Return where the contents of a window may lie on its screen, without what the desktop keeps for itself."""
    return window.screen().availableGeometry().marginsRemoved(_FRAME)
