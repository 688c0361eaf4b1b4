"""The end of a session, from a page that does not know its window."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from app.ui.messages import Tone
from app.ui.run import Speaker


@runtime_checkable
class _Lockable(Speaker, Protocol):
    def lock(self) -> None:
        """End the session."""


def end_session(window: QWidget, message: str = "") -> None:
    """Lock the window; `message` then stands on its sign-in page. Raises TypeError for a window that cannot lock."""
    if not isinstance(window, _Lockable):
        raise TypeError(type(window).__name__)
    window.lock()
    if message:
        window.say(Tone.OK, message)
