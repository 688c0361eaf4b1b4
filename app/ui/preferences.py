"""The window's preferences on this machine: its look and language, archives, and what each person left behind.

It keeps nothing of a customer.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

SETTINGS_VARIABLE = "MUNIMENT_SETTINGS"
_RECENT_KEPT = 6
_WIDEST = 10_000

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
        """The folder of practice archives."""
        return _own_data() / "practice"

    @property
    def counts_home(self) -> Path:
        """The folder of scans that this machine has made away from an archive."""
        return _own_data() / "counts"

    @property
    def recent(self) -> list[Path]:
        """Folders of archives opened on this machine, the newest first; one may be away, as its disk is."""
        kept = self._settings.value("recent") or []
        return [Path(text) for text in ([kept] if isinstance(kept, str) else kept)]

    def remember(self, folder: Path) -> None:
        """Put a folder at the head of the recent ones."""
        rest = [other for other in self.recent if other != folder]
        self._settings.setValue("recent", [str(one) for one in [folder, *rest][:_RECENT_KEPT]])

    def last_login(self, folder: Path) -> str:
        """The name under which somebody last signed in to an archive here; empty for none."""
        return str(self._settings.value(f"login/{_key(folder)}") or "")

    def keep_login(self, folder: Path, login: str) -> None:
        """Remember who signed in."""
        self._settings.setValue(f"login/{_key(folder)}", login)

    def printer(self, form: str) -> str:
        """The printer that a kind of paper was printed on last; empty before the first time."""
        return str(self._settings.value(f"printer/{_digest(form)}") or "")

    def keep_printer(self, form: str, name: str) -> None:
        """Remember the printer of a kind of paper."""
        self._settings.setValue(f"printer/{_digest(form)}", name)

    def stock(self, purpose: str) -> str:
        """Return the key of the stock that labels for a purpose were printed on last; empty before the first time."""
        return str(self._settings.value(f"stock/{purpose}") or "")

    def keep_stock(self, purpose: str, key: str) -> None:
        """Remember the stock of labels for a purpose."""
        self._settings.setValue(f"stock/{purpose}", key)

    def of(self, person_id: str) -> PersonalPreferences:
        """Return the preferences of one person of an archive."""
        return PersonalPreferences(self._settings, person_id)


def _own_data() -> Path:
    """Return the folder of this user's data: beside the settings file if one is named."""
    named = os.environ.get(SETTINGS_VARIABLE)
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(named).parent if named else Path(data) / "Muniment"


@dataclass(frozen=True, slots=True)
class ListLook:
    """The look of a list: the keys of its columns from left to right, the widths of dragged ones, and its order."""

    shown: tuple[str, ...]
    widths: dict[str, int]
    sorted_by: str = ""
    descending: bool = False

    @property
    def is_sound(self) -> bool:
        """Return whether every value has its type and range; a file that somebody edited may hold others."""
        wide = all(type(width) is int and 0 <= width <= _WIDEST for width in self.widths.values())
        keys = (*self.shown, *self.widths, self.sorted_by)
        return wide and all(isinstance(key, str) for key in keys) and isinstance(self.descending, bool)


class PersonalPreferences:
    """One person's window at this machine."""

    def __init__(self, settings: QSettings, person_id: str) -> None:
        self._settings, self._person = settings, f"person/{person_id}"

    @property
    def page(self) -> str:
        """The page on which the person stopped; empty before the first time."""
        return str(self._settings.value(f"{self._person}/page") or "")

    @page.setter
    def page(self, key: str) -> None:
        self._settings.setValue(f"{self._person}/page", key)

    @property
    def mode(self) -> str:
        """The scan mode in which the person stopped; empty before the first time."""
        return str(self._settings.value(f"{self._person}/mode") or "")

    @mode.setter
    def mode(self, name: str) -> None:
        self._settings.setValue(f"{self._person}/mode", name)

    @property
    def window(self) -> QByteArray | None:
        """Size and place of the window, as Qt saves them; None before the first time."""
        kept = self._settings.value(f"{self._person}/window")
        return kept if isinstance(kept, QByteArray) else None

    @window.setter
    def window(self, geometry: QByteArray) -> None:
        self._settings.setValue(f"{self._person}/window", geometry)

    def panes(self, name: str) -> QByteArray | None:
        """The sizes of panes beside each other, as Qt saves them."""
        kept = self._settings.value(f"{self._person}/panes/{name}")
        return kept if isinstance(kept, QByteArray) else None

    def keep_panes(self, name: str, sizes: QByteArray) -> None:
        """Remember the sizes of panes."""
        self._settings.setValue(f"{self._person}/panes/{name}", sizes)

    def look(self, table: str) -> ListLook | None:
        """Return the look of a list; None for one that was never changed, or whose note cannot be read."""
        try:
            kept = json.loads(str(self._settings.value(f"{self._person}/list/{table}") or ""))
            look = ListLook(tuple(kept["shown"]), dict(kept["widths"]), kept["sorted_by"], kept["descending"])
        except (ValueError, KeyError, TypeError, RecursionError):
            return None
        return look if look.is_sound else None

    def keep_look(self, table: str, look: ListLook) -> None:
        """Remember how a list is left."""
        self._settings.setValue(f"{self._person}/list/{table}", json.dumps(asdict(look)))


def _key(folder: Path) -> str:
    """Return a key of the settings for a folder."""
    return _digest(str(folder.resolve()))


def _digest(text: str) -> str:
    """Return a key of the settings for any text: without a slash, which would begin a group, and without its words."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _one_of(kind: type[T], kept: object, otherwise: T) -> T:
    return kind(kept) if isinstance(kept, str) and kept in {one.value for one in kind} else otherwise
