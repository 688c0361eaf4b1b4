"""The one box that takes a scan or a search."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.models.domain.codes import DIGITS, fold

_TYPING_PAUSE_MS = 120
# The slowest scanners need 1.2 s for twelve digits.
_SCAN_SECONDS = 1.5
# The padding of the style sheet on both sides, the button that clears the box, and the cursor.
_BESIDE_DIGITS = 64


class ScanBox(QLineEdit):
    """A line that loses no keystroke. `scanned` on Enter (folded text), `typed` during the typing of a search.

    While scanning, input methods are off: an active Chinese one would swallow a scanner's digits.
    `takes_key` is asked about a key that is pressed while the box is empty; True when it had a meaning.
    `by_hand`, valid while `scanned` is emitted: the text came slower than any scanner types.
    """

    scanned = Signal(str)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(False)  # files go to the window, never as a path into the search
        self.setObjectName("scanBox")
        self.setClearButtonEnabled(True)
        self.setMaxLength(200)
        self._scanning = self.by_hand = False
        self.takes_key: Callable[[Qt.Key], bool] = lambda _key: False
        self._began = 0.0
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.textEdited.connect(self._edited)
        self.textChanged.connect(self._cleared)
        self.returnPressed.connect(self._enter)

    def _edited(self) -> None:
        self._pause.start()

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the digits of a code."""
        return QSize(
            self.fontMetrics().horizontalAdvance("0" * DIGITS) + _BESIDE_DIGITS, super().minimumSizeHint().height()
        )

    @property
    def scanning(self) -> bool:
        """Return whether the box takes scans only, rather than searches."""
        return self._scanning

    def set_scanning(self, scanning: bool) -> None:
        """Take scans only: input methods off, nothing is searched while typing."""
        self._scanning = scanning
        hints = Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText
        self.setInputMethodHints(hints if scanning else Qt.InputMethodHint.ImhNoPredictiveText)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, not scanning)
        self.clear()

    def take(self, code: str) -> None:
        """A code that was scanned into the box, and is out of its text again."""
        self._pause.stop()
        if not self._scanning:
            self.setText(code)
            self.selectAll()
        self._tell(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note when a code begins; in the empty box a key may have a meaning of its own."""
        if not self.text():
            self._began = time.monotonic()
            if self.takes_key(Qt.Key(event.key())):
                return
        super().keyPressEvent(event)

    def _enter(self) -> None:
        self._pause.stop()
        text = fold(self.text())
        if not text:
            return
        if self._scanning:
            self.clear()
        else:
            self.selectAll()
        self._tell(text)

    def _tell(self, text: str) -> None:
        self.by_hand = time.monotonic() - self._began > _SCAN_SECONDS
        self.scanned.emit(text)
        self.by_hand = False

    def _search(self) -> None:
        if not self._scanning:
            self.typed.emit(fold(self.text()))

    def _cleared(self, text: str) -> None:
        if not text and not self._scanning and not self._pause.isActive():
            self.typed.emit("")
