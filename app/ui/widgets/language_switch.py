"""A switch between the window's languages, each named in itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.language import speak
from app.ui.preferences import Language, Preferences
from app.ui.widgets.text import button

_NAMES = {Language.CHINESE: "中文", Language.ENGLISH: "English"}


class LanguageSwitch(QWidget):
    """`chosen` asks for the page to be built anew."""

    chosen = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for language, name in _NAMES.items():
            link = button(name, "link", name=f"language-{language.value}")
            link.setEnabled(language is not preferences.language)
            link.clicked.connect(lambda _checked=False, language=language: self._choose(language))
            row.addWidget(link)

    def _choose(self, language: Language) -> None:
        self._preferences.language = language
        speak(language)
        self.chosen.emit()
