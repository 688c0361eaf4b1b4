"""The running application, and who may listen in on its keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget


def application() -> QApplication:
    """The one of this process. Raises RuntimeError before there is one."""
    running = QApplication.instance()
    if not isinstance(running, QApplication):
        raise RuntimeError("no application yet")
    return running


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
