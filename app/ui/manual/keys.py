"""The keys that a part of the window hears, asked of its buttons, actions and shortcuts themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton

_MNEMONIC = re.compile(r"\s*\(&\w\)")
_AMPERSAND = re.compile(r"&(?=\w)")


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A key as tool tips name it, and what it does."""

    keys: str
    words: str


def keys_of(*roots: QObject) -> list[KeyLine]:
    """Return the keys of these parts and everything in them: function keys first, then those with Ctrl, then with Alt."""
    lines = {line for root in roots for line in _heard_in(root)}
    return sorted(lines, key=lambda line: (_rank(line.keys), line.keys, line.words))


def _heard_in(root: QObject) -> Iterator[KeyLine]:
    actions: Iterable[QAction] = root.findChildren(QAction)
    for action in actions:
        for keys in action.shortcuts():
            yield KeyLine(_shown(keys), plain_words(action.text()))
    shortcuts: Iterable[QShortcut] = root.findChildren(QShortcut)
    for shortcut in shortcuts:
        yield KeyLine(_shown(shortcut.key()), _words_of(shortcut))
    buttons: Iterable[QAbstractButton] = root.findChildren(QAbstractButton)
    for button in buttons:
        if not button.shortcut().isEmpty():
            yield KeyLine(_shown(button.shortcut()), plain_words(button.text() or button.accessibleName()))


def _words_of(shortcut: QShortcut) -> str:
    """Return its own words, or those of the button that it clicks."""
    clicked = shortcut.parent()
    words = (
        clicked.text() if isinstance(clicked, QAbstractButton) and not shortcut.whatsThis() else shortcut.whatsThis()
    )
    return plain_words(words)


def plain_words(caption: str) -> str:
    """Return a caption without its mnemonic and dots: «打印标签…(&P)» → «打印标签»."""
    return _AMPERSAND.sub("", _MNEMONIC.sub("", caption)).replace("…", "").strip()


def _shown(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.PortableText)


def _rank(keys: str) -> int:
    """Return the place of a key's kind among the kinds."""
    if "+" not in keys:
        return 0
    return 1 if keys.startswith("Ctrl") else 2
