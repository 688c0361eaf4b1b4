"""A list below a field: up and down move in it during typing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def step_in(choices: QListWidget, event: QKeyEvent) -> bool:
    """Move the cursor of the list if the key is for it; return False for any other key."""
    step = _STEPS.get(Qt.Key(event.key()))
    if step is None or not choices.count():
        return False
    choices.setCurrentRow(min(max(choices.currentRow() + step, 0), choices.count() - 1))
    return True
