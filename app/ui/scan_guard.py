"""A scan at any position of the cursor: distinguished from typing by its rhythm and its check digits.

A scanner types into the field with the cursor, with or without a prefix, and ends with Enter, Tab, LF or nothing. A
code is taken out of every field that it fell into. Digits that are no code but came as fast as a scanner types are
reported as misread.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.models.domain import codes, scanner
from app.ui.widgets.text import PasswordEdit

# The slowest scanners need about 100 ms for a digit; a person cannot type twelve digits at that pace.
_SLOW_MS = 125
_PAUSE_MS = 300
# The events of an input method carry no time. They are timed when they are handled, which on a busy machine is late.
_PAUSE_OF_WORDS_MS = 1_000
# No hand keeps this up. Only digits this fast are a code before its ending, or a misread code.
_FAST_MS = 50
_STREAM_MS = 100
_ENDS = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Enter: "\r", Qt.Key.Key_Tab: "\t"}
_AFTER = {"\r": "\n"}
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_NumLock, Qt.Key.Key_CapsLock, Qt.Key.Key_Control)
_HARMLESS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True)
class Heard:
    """The meaning of a key. `codes` it completes; `misread`: digits of a scan that cannot be understood.

    `taken`: the key belonged to a scan and must go nowhere else.
    """

    codes: tuple[str, ...] = ()
    misread: str = ""
    taken: bool = False


_NOTHING = Heard()


@dataclass(frozen=True, slots=True)
class _Passed:
    """A long number that came fast and was let through, with the earlier content of its fields."""

    digits: str
    before: dict[QWidget, object]
    at: int


class ScanGuard:
    """Hears every key, whichever field has it; a dialog that opens in the middle of a code does not break it."""

    def __init__(self) -> None:
        self._raw = ""
        self._began = self._last = 0
        self._heard_at = 0.0
        self._before: dict[QWidget, object] = {}
        # Endings that belong to the code before; and whether that one was misread and the rest of it is still coming.
        self._due, self._draining = "", False
        self._passed: _Passed | None = None

    def hears(self, field: QWidget, event: QKeyEvent) -> Heard:
        """A key press in `field`. Where it completes a scan, every field has its former content again, a password none."""
        if event.key() in _HELD:
            return _NOTHING
        now, text = event.timestamp(), _ENDS.get(Qt.Key(event.key()), event.text())
        self._heard_at = time.monotonic()
        if now - self._last > _PAUSE_MS:
            self._forget()
        if self._draining and now - self._last > _STREAM_MS:
            self._draining = False
        if text and text in scanner.ENDINGS:
            return self._ends(text, now)
        plain = not event.modifiers() & ~_HARMLESS or text in ("\x02", "\x03", "\x04", "\x1d")
        return self._adds(field, text, now) if plain else self._other(now)

    def hears_words(self, field: QWidget, event: QInputMethodEvent) -> Heard:
        """Take the text that an input method puts into `field`: full-width digits are digits, anything else is no scan."""
        said = event.commitString()
        if not said:
            return _NOTHING
        passed = int((time.monotonic() - self._heard_at) * 1000)
        now = self._last + min(passed, _PAUSE_MS)
        self._heard_at = time.monotonic()
        if passed > _PAUSE_OF_WORDS_MS:
            self._forget()
        if len(said) == 1:
            return self._adds(field, said, now)
        return self._other(now)

    def _adds(self, field: QWidget, text: str, now: int) -> Heard:
        self._due = ""
        if not self._continues(text):
            self._forget()
            self._last = now
            return _NOTHING
        if not self._raw:
            self._began = now
        if field not in self._before:
            # Of a password nothing is kept, so that a scan empties its field.
            kept = "" if isinstance(field, PasswordEdit) else field.metaObject().userProperty().read(field)
            self._before[field] = kept
        self._raw += text
        self._last = now
        reading = scanner.understand(self._raw)
        if len(reading.codes) == 1 and not reading.mended and self._is_fast(now):
            return self._take(reading.codes, scanner.ENDINGS)
        return Heard(taken=self._draining)

    def _ends(self, ending: str, now: int) -> Heard:
        reading, slowly, fast = scanner.understand(self._raw), now - self._began, self._is_fast(now)
        self._last = now
        if ending in self._due:
            self._due = _AFTER.get(ending, "")
            return Heard(taken=True)
        if reading.codes and slowly <= _SLOW_MS * len(self._raw):
            return self._take(reading.codes, _AFTER.get(ending, ""))
        if self._raw and fast and scanner.is_garbled(reading.digits):
            return self._misread(reading.digits)
        if self._raw and fast and self._passed is not None and now - self._passed.at <= _STREAM_MS * len(self._raw):
            # The rest of two scanners that typed at once: what went by as somebody's number was none.
            self._before |= self._passed.before
            return self._misread(self._passed.digits + reading.digits)
        if self._draining:
            self._restore()
            self._draining = True
            return Heard(taken=True)
        passed = _Passed(reading.digits, dict(self._before), now) if fast and len(self._raw) > codes.DIGITS else None
        self._forget()
        self._passed = passed
        return _NOTHING

    def _misread(self, digits: str) -> Heard:
        self._restore()
        self._draining = True
        return Heard(misread=digits, taken=True)

    def _other(self, now: int) -> Heard:
        self._forget()
        self._last = now
        return _NOTHING

    def _continues(self, text: str) -> bool:
        """Return whether a character may belong to a code: digits, and the letters and signs of a prefix."""
        if len(text) != 1:
            return False
        after = self._raw[-2:]
        return text.isdecimal() or text in scanner.STARTS or text in "\x03\x04\x1d" or ("]" in after and text.isalnum())

    def _is_fast(self, now: int) -> bool:
        return bool(self._raw) and now - self._began <= _FAST_MS * len(self._raw)

    def _take(self, codes: tuple[str, ...], due: str) -> Heard:
        self._restore()
        self._due = due
        return Heard(codes, taken=True)

    def _restore(self) -> None:
        for field, before in self._before.items():
            if isValid(field):
                field.metaObject().userProperty().write(field, before)
        self._forget()

    def _forget(self) -> None:
        self._passed = None
        self._raw, self._before = "", {}
        self._due, self._draining = "", False
