"""The running application, and who may listen in on its keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

TYPED = (QEvent.Type.KeyPress, QEvent.Type.InputMethod)
"""The events by which text comes in; a keyboard's watcher is asked about every other one, too."""


def application() -> QApplication:
    """The one of this process. Raises RuntimeError before there is one."""
    running = QApplication.instance()
    if not isinstance(running, QApplication):
        raise RuntimeError("no application yet")
    return running


def main_window_of(widget: QWidget) -> QMainWindow | None:
    """Return the main window in which a widget stands, or over which its dialog does; None for a window of its own."""
    part: QWidget | None = widget
    while part is not None and not isinstance(part, QMainWindow):
        part = part.parentWidget()
    return part


class KeyboardWatch(QObject):
    """Keeps the event filter of `watcher`, its parent, on the widget that has the keyboard.

    A filter of the whole program would be asked about every event of every widget: a third of the time in which a page
    is built went into such questions. The widgets that had the keyboard before keep the filter, so the watcher asks
    who has it now where that matters.
    """

    def __init__(self, watcher: QObject) -> None:
        super().__init__(watcher)
        self._watcher = watcher
        application().focusChanged.connect(self._follow)
        self._follow(None, QApplication.focusWidget())

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            now.installEventFilter(self._watcher)
