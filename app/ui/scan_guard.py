"""A scan where it was not meant to go: a scanner types wherever the cursor happens to be, and ends with Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.models.domain import codes
from app.models.domain.errors import BadInput
from app.ui.widgets.text import PasswordEdit

# The slowest scanners need about 100 ms for a digit; nobody types twelve digits in that time.
_BURST_MS = 1500
_PAUSE_MS = 300
_DIGITS = 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_NumLock, Qt.Key.Key_CapsLock)
_HARMLESS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class ScanGuard:
    """Tells a scan from typing: twelve digits in one burst, whose check digits are right, and Enter."""

    def __init__(self) -> None:
        self._field: QWidget | None = None
        self._digits = ""
        self._began = self._last = 0
        self._before: object = None

    def hears(self, field: QWidget, event: QKeyEvent) -> str:
        """The code that this key completes; `field` has its former content again then, a password none. Empty for any other key."""
        if event.key() in _ENTER:
            code = self._code(field, event.timestamp())
            self._digits = ""
            if code:
                field.metaObject().userProperty().write(field, self._before)
            return code
        if len(event.text()) == 1 and event.text().isdecimal() and not event.modifiers() & ~_HARMLESS:
            self._count(field, event)
        elif event.key() not in _HELD:
            self._digits = ""
        return ""

    def _count(self, field: QWidget, event: QKeyEvent) -> None:
        now = event.timestamp()
        if not self._digits or field is not self._field or now - self._last > _PAUSE_MS:
            self._field, self._digits, self._began = field, "", now
            # Of a password nothing is kept, so that a scan empties its field.
            self._before = "" if isinstance(field, PasswordEdit) else field.metaObject().userProperty().read(field)
        self._digits += event.text()
        self._last = now

    def _code(self, field: QWidget, now: int) -> str:
        if field is not self._field or len(self._digits) != _DIGITS or now - self._began > _BURST_MS:
            return ""
        try:
            return codes.read(self._digits).text
        except BadInput:
            return ""
