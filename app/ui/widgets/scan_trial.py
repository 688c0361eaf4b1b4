"""A field that shows a scanner's keystrokes, character by character, instead of acting on them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_QUIET_MS = 300
_ENDS = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Enter: "\r", Qt.Key.Key_Tab: "\t"}
_MOST = 200


class ScanTrial(QLineEdit):
    """`arrived` carries the characters of one scan, endings included, as soon as the scanner is quiet."""

    arrived = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scanTrial")
        self._raw = ""
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._tell)

    def event(self, event: QEvent) -> bool:
        """Tab is a character here, as Enter is."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            text = _ENDS.get(Qt.Key(event.key()), event.text())
            if event.key() == Qt.Key.Key_Tab and not self._raw:
                return super().event(event)
            if text:
                self._hear(text)
                return True
        return super().event(event)

    def _hear(self, text: str) -> None:
        if not self._quiet.isActive():
            self._raw = ""
        self._raw = (self._raw + text)[:_MOST]
        self._quiet.start()
        self.setText("".join(char for char in self._raw if char.isprintable()))

    def _tell(self) -> None:
        raw, self._raw = self._raw, ""
        self.arrived.emit(raw)
