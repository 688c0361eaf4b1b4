"""The commands on dossiers as a menu shows them: in groups, and the rarer ones in menus of their own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.widgets.named import named

_GROUPS: tuple[tuple[str, ...], ...] = (
    ("whole", "lend", "ask", "labels", "shelve", "correct", "confirm"),
    ("owner", "hold", "end", "missing", "destroy"),
)
"""The acts on the chosen dossiers: those of every day, and those that change what becomes of a dossier."""
_MENUS: dict[str, tuple[str, tuple[str, ...]]] = {
    "papers": (
        QT_TRANSLATE_NOOP("CommandMenu", "案卷用纸"),
        ("contents", "cover", "note", "spines", "supplement"),
    ),
    "lists": (
        QT_TRANSLATE_NOOP("CommandMenu", "清单和统计"),
        ("export", "print", "catalogue", "sums", "completeness"),
    ),
    "books": (
        QT_TRANSLATE_NOOP("CommandMenu", "登记簿和清册"),
        ("registers", "borrowRegisterPage", "destructionPage", "handoverPage"),
    ),
    "bring": (QT_TRANSLATE_NOOP("CommandMenu", "导入和登记"), ("register", "import", "folder", "batches", "estate")),
}


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RowAct(Generic[T]):
    """An act on what is chosen in the list. `chosen`: that, empty for nothing; `ask`: asks for a choice."""

    chosen: Callable[[], T | None]
    act: Callable[[T], None]
    ask: Callable[[], None]

    @property
    def ready(self) -> bool:
        """Whether there is something to act on."""
        return bool(self.chosen())

    def __call__(self) -> None:
        """Act, or ask for a choice."""
        found = self.chosen()
        if found:
            self.act(found)
        else:
            self.ask()


class CommandMenu:
    """Groups the actions of a page. Every one of them stands in one group."""

    def __init__(self, owner: QWidget, actions: Mapping[str, QAction]) -> None:
        self._owner, self._actions = owner, actions
        self._menus = {key: self._menu(key) for key in _MENUS}
        self._lines = [QAction(owner) for _ in range(len(_GROUPS) + 1)]
        for line in self._lines:
            line.setSeparator(True)

    def entries(self, without: Collection[str] = ()) -> list[QAction]:
        """Return the entries of a menu, with separators between the groups; `without`: what has a button beside it."""
        groups = [[self._actions[name] for name in group if self._shows(name, without)] for group in _GROUPS]
        groups.append([menu.menuAction() for key, menu in self._menus.items() if self._fills(key, without)])
        shown = [group for group in groups if group]
        return [entry for line, group in zip(self._lines, shown, strict=False) for entry in (line, *group)][1:]

    def _shows(self, name: str, without: Collection[str]) -> bool:
        return name in self._actions and name not in without

    def _fills(self, key: str, without: Collection[str]) -> bool:
        return any(self._shows(name, without) for name in _MENUS[key][1])

    def _menu(self, key: str) -> QMenu:
        caption, names = _MENUS[key]
        menu = named(QMenu(QCoreApplication.translate("CommandMenu", caption), self._owner), f"menu-{key}")
        menu.addActions([self._actions[name] for name in names if name in self._actions])
        return menu
