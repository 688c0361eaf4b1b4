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
    """Lock the window, or that below a dialog; `message` then stands on its sign-in page.

    Raises TypeError where none can lock.
    """
    place: QWidget | None = window
    while place is not None and not isinstance(place, _Lockable):
        place = place.parentWidget()
    if place is None:
        raise TypeError(type(window).__name__)
    place.lock()
    if message:
        place.say(Tone.OK, message)
