"""Inputs that know their value, each of its own type.

`value()` is what stands there now. A spin box of Qt has it already; days, long texts and passwords have modules of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar, runtime_checkable

from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QLineEdit, QListWidget

T = TypeVar("T")
_LIST_HEIGHT = 120


@runtime_checkable
class Valued(Protocol):
    """An input with a value."""

    def value(self) -> object:
        """Return what stands there now."""


class TextLine(QLineEdit):
    """A line of text."""

    def __init__(self, text: str = "", longest: int = 200) -> None:
        super().__init__(text, maxLength=longest)

    def value(self) -> str:
        """Return the typed text."""
        return self.text()


class Choice(QComboBox, Generic[T]):
    """One of a few values, each under its words."""

    def __init__(self, offered: Iterable[tuple[str, T]]) -> None:
        super().__init__()
        pairs = list(offered)
        self._values = [value for _words, value in pairs]
        self.addItems([words for words, _value in pairs])

    def value(self) -> T:
        """Return the chosen value."""
        return self._values[self.currentIndex()]


class OpenChoice(QComboBox):
    """One of a few texts, or another; nothing is chosen to begin with where `empty`."""

    def __init__(self, values: Iterable[str], *, empty: bool = False) -> None:
        super().__init__(editable=True, insertPolicy=QComboBox.InsertPolicy.NoInsert)
        self.addItems(list(values))
        if empty:
            self.setCurrentIndex(-1)

    def value(self) -> str:
        """Return the text, typed or chosen."""
        return self.currentText()


class Tick(QCheckBox):
    """Yes or no."""

    def value(self) -> bool:
        """Return whether it is ticked."""
        return self.isChecked()


class Several(QListWidget):
    """Some of a few texts."""

    def __init__(self, values: Iterable[str]) -> None:
        super().__init__()
        self.setMaximumHeight(_LIST_HEIGHT)
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.addItems(list(values))

    def value(self) -> list[str]:
        """Return the selected texts."""
        return [item.text() for item in self.selectedItems()]


def choice_of(values: Iterable[str]) -> Choice[str]:
    """A choice of texts that stand for themselves."""
    return Choice((one, one) for one in values)
