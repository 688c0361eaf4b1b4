"""The commands on dossiers as a menu shows them: in groups, and the rarer ones in menus of their own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.models.domain.dossier import DossierRow
from app.models.services.dossiers import obstacle
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.messages import words
from app.ui.page import Page
from app.ui.widgets.named import named
from app.ui.widgets.text import tooltip

_GROUPS: tuple[tuple[str, ...], ...] = (
    ("whole", "lend", "ask", "labels", "shelve", "correct", "confirm"),
    ("owner", "hold", "seal", "wish", "end", "missing", "destroy"),
)
"""The acts on the chosen dossiers: those of every day, and those that change what becomes of a dossier."""
_MENUS: dict[str, tuple[str, tuple[str, ...]]] = {
    "papers": (
        QT_TRANSLATE_NOOP("CommandMenu", "案卷用纸"),
        ("contents", "cover", "note", "spines", "supplement"),
    ),
    "lists": (
        QT_TRANSLATE_NOOP("CommandMenu", "清单和统计"),
        ("export", "print", "catalogue", "sums", "completeness", "clearing"),
    ),
    "books": (
        QT_TRANSLATE_NOOP("CommandMenu", "登记簿和清册"),
        ("registers", "findings", "borrowRegisterPage", "destructionPage", "handoverPage", "transfers"),
    ),
    "bring": (QT_TRANSLATE_NOOP("CommandMenu", "导入和登记"), ("register", "import", "folder", "batches", "estate")),
}
_NEED_THE_BAG = ("lend", "shelve", "destroy")
"""The acts on a bag that is in its place."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RowAct(Generic[T]):
    """An act on what is chosen in the list. `chosen`: that, empty for nothing; `ask`: asks for a choice.

    `many`: it acts on what is ticked, where anything is.
    """

    chosen: Callable[[], T | None]
    act: Callable[[T], None]
    ask: Callable[[], None]
    many: bool = False

    @property
    def ready(self) -> bool:
        """Return whether there is something to act on."""
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

    def __init__(self, owner: Page, actions: Mapping[str, QAction]) -> None:
        self._owner, self._desk, self._actions = owner, owner.desk, actions
        self._captions = {name: action.text() for name, action in actions.items()}
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

    def follow(self, acts: Mapping[str, RowAct[Any]], row: DossierRow | None, ticked: int) -> None:
        """Offer what can be done with the choice: `ticked` dossiers, or else the one of `row`, as far as its state lets it."""
        for name, act in acts.items():
            action, caption = self._actions[name], self._captions[name]
            why = "" if row is None or ticked or name not in _NEED_THE_BAG else self._why_not(name, row)
            action.setEnabled(act.ready and not why)
            action.setToolTip(tooltip(why))
            if ticked and act.many:
                said = QCoreApplication.translate("CommandMenu", "{act}（勾选的 {n} 份）…")
                action.setText(said.format(act=caption.removesuffix("…"), n=f"{ticked:,}"))

    def forget(self, acts: Iterable[str]) -> None:
        """Offer everything under its own name: a key is answered by the request to choose, or by the refusal."""
        for name in acts:
            self._actions[name].setEnabled(True)
            self._actions[name].setToolTip("")
            self._actions[name].setText(self._captions[name])

    def _why_not(self, name: str, row: DossierRow) -> str:
        desk = self._desk
        refusal = obstacle(desk.pack, desk.account.role, row, to_destroy=name == "destroy")
        return words(refusal) if refusal else ""

    def _shows(self, name: str, without: Collection[str]) -> bool:
        return name in self._actions and name not in without

    def _fills(self, key: str, without: Collection[str]) -> bool:
        return any(self._shows(name, without) for name in _MENUS[key][1])

    def _menu(self, key: str) -> QMenu:
        caption, names = _MENUS[key]
        menu = named(QMenu(QCoreApplication.translate("CommandMenu", caption), self._owner), f"menu-{key}")
        menu.setToolTipsVisible(True)
        menu.addActions([self._actions[name] for name in names if name in self._actions])
        return menu
