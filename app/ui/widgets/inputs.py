"""Inputs that know their value, each of its own type.

`value()` is what stands there now, `changed` when it may have changed. Days, long texts and passwords have modules of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSpinBox,
)

from app.ui.widgets.editable import line_of

T = TypeVar("T")
_LIST_HEIGHT = 120


@runtime_checkable
class Valued(Protocol):
    """An input with a value."""

    def value(self) -> object:
        """Return what stands there now."""


class TextLine(QLineEdit):
    """A line of text."""

    changed = Signal()

    def __init__(self, text: str = "", longest: int = 200) -> None:
        super().__init__(text, maxLength=longest)
        self.textChanged.connect(self.changed)

    def value(self) -> str:
        """Return the typed text."""
        return self.text()


class Choice(QComboBox, Generic[T]):
    """One of a few values, each under its words; the first one to begin with."""

    changed = Signal()

    def __init__(self, offered: Iterable[tuple[str, T]]) -> None:
        super().__init__()
        pairs = list(offered)
        self._values = [value for _words, value in pairs]
        self.addItems([words for words, _value in pairs])
        self.currentIndexChanged.connect(self.changed)

    def offer(self, offered: Iterable[tuple[str, T]]) -> None:
        """Offer other values; the chosen one stays where it is still among them."""
        pairs, chosen = list(offered), self.value()
        was = self.blockSignals(True)
        self.clear()
        self._values = [value for _words, value in pairs]
        self.addItems([words for words, _value in pairs])
        self.setCurrentIndex(self._values.index(chosen) if chosen in self._values else 0)
        self.blockSignals(was)
        if self.value() != chosen:
            self.changed.emit()

    def choose(self, value: T) -> None:
        """Choose a value that is offered."""
        self.setCurrentIndex(self._values.index(value))

    def value(self) -> T:
        """Return the chosen value."""
        return self._values[self.currentIndex()]


class OpenChoice(QComboBox):
    """One of a few texts, or another; nothing is chosen to begin with where `empty`."""

    changed = Signal()

    def __init__(self, values: Iterable[str], *, empty: bool = False, longest: int = 0) -> None:
        super().__init__(editable=True, insertPolicy=QComboBox.InsertPolicy.NoInsert)
        self.addItems(list(values))
        if longest:
            line_of(self).setMaxLength(longest)
        if empty:
            self.setCurrentIndex(-1)
        self.editTextChanged.connect(self.changed)

    def value(self) -> str:
        """Return the text, typed or chosen."""
        return self.currentText()


class Number(QSpinBox):
    """A whole number from 0; `value()` is Qt's own."""

    changed = Signal()

    def __init__(self, value: int, most: int) -> None:
        super().__init__(maximum=most, value=value)
        self.valueChanged.connect(self.changed)


class Tick(QCheckBox):
    """Yes or no."""

    changed = Signal()

    def __init__(self, words: str, ticked: bool = False) -> None:
        super().__init__(words)
        self.setChecked(ticked)
        self.toggled.connect(self.changed)

    def value(self) -> bool:
        """Return whether it is ticked."""
        return self.isChecked()


class TextLines(QPlainTextEdit):
    """Several texts, one a line."""

    changed = Signal()

    def __init__(self, values: Iterable[str]) -> None:
        super().__init__("\n".join(values), tabChangesFocus=True)
        self.textChanged.connect(self.changed)

    def value(self) -> tuple[str, ...]:
        """Return the lines that say something."""
        return tuple(line.strip() for line in self.toPlainText().splitlines() if line.strip())


class Several(QListWidget):
    """A list of which several texts can be chosen."""

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
