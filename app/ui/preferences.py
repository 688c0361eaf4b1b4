"""The window's preferences on this machine: look, language, columns, and folders of archives. No personal data."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSettings, QStandardPaths

SETTINGS_VARIABLE = "MUNIMENT_SETTINGS"
_RECENT_KEPT = 6

T = TypeVar("T", bound=StrEnum)


class Theme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """The language of the window."""

    CHINESE = "zh"
    ENGLISH = "en"


class Preferences:
    """The settings file of this machine's user; the environment variable MUNIMENT_SETTINGS names another."""

    def __init__(self) -> None:
        named = os.environ.get(SETTINGS_VARIABLE)
        if named:
            self._settings = QSettings(named, QSettings.Format.IniFormat)
        else:
            self._settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Muniment", "Muniment")

    @property
    def theme(self) -> Theme:
        """The chosen colours; the system's when nothing was chosen."""
        return _one_of(Theme, self._settings.value("theme"), Theme.SYSTEM)

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._settings.setValue("theme", theme.value)

    @property
    def language(self) -> Language:
        """The chosen language; Chinese when nothing was chosen."""
        return _one_of(Language, self._settings.value("language"), Language.CHINESE)

    @language.setter
    def language(self, language: Language) -> None:
        self._settings.setValue("language", language.value)

    @property
    def practice_home(self) -> Path:
        """The folder of practice archives: beside the settings file if one is named, else among this user's data."""
        named = os.environ.get(SETTINGS_VARIABLE)
        data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
        return (Path(named).parent if named else Path(data) / "Muniment") / "practice"

    @property
    def recent(self) -> list[Path]:
        """Folders of archives opened on this machine, the newest first; those that are gone are left out."""
        kept = self._settings.value("recent") or []
        folders = [Path(text) for text in ([kept] if isinstance(kept, str) else kept)]
        return [folder for folder in folders if folder.is_dir()]

    def remember(self, folder: Path) -> None:
        """Put a folder at the head of the recent ones."""
        rest = [other for other in self.recent if other != folder]
        self._settings.setValue("recent", [str(one) for one in [folder, *rest][:_RECENT_KEPT]])

    def columns(self, table: str) -> list[str] | None:
        """Return the shown columns of a table; None when none were chosen."""
        kept = self._settings.value(f"columns/{table}")
        return None if kept is None else [kept] if isinstance(kept, str) else list(kept)

    def keep_columns(self, table: str, shown: list[str]) -> None:
        """Remember which columns of a table are shown."""
        self._settings.setValue(f"columns/{table}", shown)


def _one_of(kind: type[T], kept: object, otherwise: T) -> T:
    return kind(kept) if isinstance(kept, str) and kept in {one.value for one in kind} else otherwise
