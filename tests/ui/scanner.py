"""A scanner at the desk: it types at a rhythm of its own into whatever has the cursor, as does an input method."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.codes import CodeKind, make

STEP_MS = 8
FULL_WIDTH = {ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)}


@dataclass
class Scanner:
    """Types as a scanner does: at a rhythm of its own, into whatever has the cursor."""

    qtbot: QtBot
    clock: int = 10_000
    sent: list[str] = field(default_factory=list)

    def key(self, text: str, at: int | None = None) -> None:
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        self.clock = self.clock + STEP_MS if at is None else at
        special = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}
        held = Qt.KeyboardModifier.ControlModifier if text in "\n\x02\x03" else Qt.KeyboardModifier.NoModifier
        code = special.get(text) or Qt.Key(ord({"\n": "J", "\x02": "B", "\x03": "C"}.get(text, text.upper())))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, held, text)
            event.setTimestamp(self.clock)
            QApplication.sendEvent(QApplication.focusWidget(), event)

    def types(self, text: str) -> None:
        for char in text:
            self.key(char)

    def pause(self) -> None:
        self.clock += 1000


def commit(text: str) -> None:
    """Enter a text at the cursor as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def put_cursor(qtbot: QtBot, widget: QWidget) -> None:
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def some_code(dice: random.Random) -> str:
    return make(dice.choice(list(CodeKind)), dice.randrange(10**8))
