"""Keys that act at once."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton


def key_for(button: QAbstractButton, keys: str) -> None:
    """Let `keys` click the button at once, wherever the cursor is.

    A button's own shortcut clicks 100 ms later and takes the cursor: by then the next bag has been scanned, and the
    wrong one would be inspected.
    """
    QShortcut(QKeySequence(keys), button).activated.connect(button.click)
