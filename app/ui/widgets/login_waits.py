"""The time that a login has to wait after too many wrong passwords, counted down on the button; other logins go on."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QPushButton

from app.models.domain.errors import Refusal

_TICK_MS = 1000


class LoginWaits(QObject):
    """`login` tells whose password is asked for; call `look` when that changes. `caption`: of the button otherwise."""

    def __init__(self, button: QPushButton, caption: str, login: Callable[[], str]) -> None:
        super().__init__(button)
        self._button, self._caption, self._login = button, caption, login
        self._until: dict[str, float] = {}
        self._is_shown = False
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self.look)

    def begin(self, login: str, refusal: Refusal) -> None:
        """Let a login wait as long as a refusal says; one for another reason changes nothing."""
        if refusal.code == "too-soon":
            self._until[login] = time.monotonic() + int(str(refusal.facts["seconds"]))
        self.look()

    def look(self) -> None:
        """Show the wait of the present login on the button, or let it be pressed."""
        left = self._until.get(self._login(), 0.0) - time.monotonic()
        if left > 0:
            self._is_shown = True
            self._button.setEnabled(False)
            self._button.setText(self.tr("请等 {seconds} 秒").format(seconds=int(left) + 1))
            self._clock.start()
        elif self._is_shown:
            self._clock.stop()
            self._button.setText(self._caption)
            self._button.setEnabled(True)
            self._is_shown = False
