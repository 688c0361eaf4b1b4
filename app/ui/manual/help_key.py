"""F1, wherever the keyboard is: on a page, in a dialog, before anybody has signed in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow

from app.ui.application import application

HELP_KEY = "F1"


class HelpKey(QObject):
    """`wanted` when F1 is pressed in a window of the program. It is no QShortcut because a dialog would block that."""

    wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application().focusWindowChanged.connect(self._watch)
        self._watch(application().focusWindow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take F1 alone, before any widget has it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_F1
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            if not event.isAutoRepeat():
                self.wanted.emit()
            return True
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
