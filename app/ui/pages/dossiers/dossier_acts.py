"""The common part of the acts on dossiers from their page: the page they speak at, and what follows an act."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.models.services.action import Outcome
from app.ui.messages import Tone
from app.ui.page import Page


class DossierActs(QObject):
    """Acts of a page on dossiers."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.desk

    def _kept(self, outcome: Outcome[object], message: str) -> None:
        self._announce(outcome)
        self._page.say(Tone.OK, message)

    def _announce(self, outcome: Outcome[object]) -> None:
        self._page.announce(outcome.changed)
