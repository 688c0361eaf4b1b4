"""Notices when a session must be locked: Ctrl+L anywhere, or no key or mouse for a while."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from app.ui.application import KeyboardWatch, application

_INPUT = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
        QEvent.Type.TabletPress,
    )
)
_CHECKS = 10
_SHORTEST_MS = 20


class Guard(QObject):
    """An event filter of every window and of the keyboard; `lock_wanted` once, then it must be started again.

    Ctrl+L is not a QShortcut because a dialog would block it. The first input after a sleep of the machine is
    swallowed: it would otherwise reach pages that should have been locked long ago. An input method writes to the
    widget past the window, so the filter is on both.
    """

    lock_wanted = Signal()

    def __init__(self, seconds: float, parent: QObject) -> None:
        super().__init__(parent)
        self._last = time.time()
        self._timer = QTimer(self)
        self.lock_after(seconds)
        self._timer.timeout.connect(self._lock_if_late)
        KeyboardWatch(self)
        application().focusWindowChanged.connect(self._watch)
        self._watch(application().focusWindow())

    def lock_after(self, seconds: float) -> None:
        """Let so much time pass without input, from now on."""
        self._seconds = seconds
        self._timer.setInterval(max(_SHORTEST_MS, int(seconds * 1000 / _CHECKS)))

    def start(self) -> None:
        """Watch over a session."""
        self._last = time.time()
        self._timer.start()

    def stop(self) -> None:
        """Stop watching: no session is open."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at input anywhere in the program."""
        if event.type() is QEvent.Type.FocusOut and (popup := QApplication.activePopupWidget()) is not None:
            self._watch(popup.windowHandle())  # a menu never becomes the window with the focus
        if event.type() not in _INPUT or not self._timer.isActive():
            return False
        if _is_lock_key(event):
            self._lock()
            return True
        if self._lock_if_late():
            return True
        self._last = time.time()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _lock_if_late(self) -> bool:
        late = abs(time.time() - self._last) >= self._seconds
        if late:
            self._lock()
        return late

    def _lock(self) -> None:
        self.stop()
        self.lock_wanted.emit()


def _is_lock_key(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_L
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
