"""The interface of a dossier's dialog to its sides: the session, the dossier, and acts on it."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.models.services.action import Outcome
from app.models.services.desk import Desk
from app.ui import run
from app.ui.dialogs.base import Dialog
from app.ui.messages import Tone


class DossierFrame(Dialog):
    """`changed` carries of every act whether it changed anything that pages show."""

    changed = Signal(bool)

    def __init__(self, parent: QWidget, title: str, desk: Desk, dossier_id: int) -> None:
        super().__init__(parent, title)
        self._desk, self._dossier_id = desk, dossier_id

    @property
    def desk(self) -> Desk:
        """The session."""
        return self._desk

    @property
    def dossier_id(self) -> int:
        """The dossier that is shown."""
        return self._dossier_id

    def refresh(self) -> None:
        """Read everything anew."""

    def act(self, work: Callable[[], Outcome[object]], message: str = "", *, on: Hashable = None) -> None:
        """Carry out an act, tell every page, and read anew. `on`: what a second key must not act on meanwhile."""
        run.act(self, work, lambda outcome: self.kept(outcome, message), on=on)

    def kept(self, outcome: Outcome[object], message: str = "") -> None:
        """An act was carried out, here or in a dialog above this one."""
        self.changed.emit(outcome.changed)
        self.bar.clear()
        if message:
            self.say(Tone.OK, message)
        self.refresh()
