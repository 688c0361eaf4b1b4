"""The line of a list or dialog to search by."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit


class SearchField(QLineEdit):
    """A line to search by. It emits `paused` when its text has stood for `pause_ms` milliseconds."""

    paused = Signal()

    def __init__(self, name: str, pause_ms: int = 250) -> None:
        super().__init__(clearButtonEnabled=True)
        self.setObjectName(name)
        pause = QTimer(self, singleShot=True, interval=pause_ms)
        pause.timeout.connect(self.paused)
        self.textChanged.connect(lambda: pause.start())
