"""The room that a screen has for a window, in logical pixels."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect
from PySide6.QtWidgets import QWidget

# The frame that a desktop draws around a window: edges, and a caption on top.
_FRAME = QMargins(8, 32, 8, 8)


def room_for(window: QWidget) -> QRect:
    """Return the part of its screen that the contents of a window may take."""
    return window.screen().availableGeometry().marginsRemoved(_FRAME)
