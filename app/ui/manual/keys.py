"""The keys that a part of the window hears, asked of its buttons, actions and shortcuts themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.widgets.text import plain_words

_FUNCTION = re.compile(r"F(\d+)")


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key as tool tips name it, and what it does."""

    keys: str
    words: str


def keys_of(*roots: QWidget) -> list[KeyLine]:
    """Return the keys that these parts and everything in view in them hear now, in the order of `_rank`."""
    lines = {line for root in roots for line in _heard_in(root)}
    return sorted(lines, key=lambda line: (_rank(line.keys), line.words))


def _heard_in(root: QWidget) -> Iterator[KeyLine]:
    actions: Iterable[QAction] = root.findChildren(QAction)
    for action in actions:
        for keys in action.shortcuts() if _is_up(action, root) else ():
            yield KeyLine(_shown(keys), plain_words(action.text()))
    shortcuts: Iterable[QShortcut] = root.findChildren(QShortcut)
    for shortcut in shortcuts:
        if _is_up(shortcut, root):
            yield KeyLine(_shown(shortcut.key()), _words_of(shortcut))
    buttons: Iterable[QAbstractButton] = root.findChildren(QAbstractButton)
    for button in buttons:
        if not button.shortcut().isEmpty() and _is_up(button, root):
            yield KeyLine(_shown(button.shortcut()), plain_words(button.text() or button.accessibleName()))


def _is_up(heard: QObject, root: QWidget) -> bool:
    """Return whether the part that hears a key is in view: on a tab that lies behind, nothing is heard."""
    part: QObject | None = heard
    while part is not None and not isinstance(part, QWidget):
        part = part.parent()
    return part is root or (part is not None and part.isVisibleTo(root))


def _words_of(shortcut: QShortcut) -> str:
    """Return its own words, or those of the button that it clicks."""
    clicked = shortcut.parent()
    words = (
        clicked.text() if isinstance(clicked, QAbstractButton) and not shortcut.whatsThis() else shortcut.whatsThis()
    )
    return plain_words(words)


def _shown(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.PortableText)


def _rank(keys: str) -> tuple[object, ...]:
    """Return the place of a key: F2, F10, Del, Ctrl+1, Ctrl+A, Ctrl+Shift+A, Alt+A."""
    *held, key = keys.split("+") if not keys.endswith("+") else [*keys[:-1].rstrip("+").split("+"), "+"]
    number = _FUNCTION.fullmatch(key)
    return (held[:1] == ["Alt"], len(held), held, number is None, int(number[1]) if number else 0, key)
