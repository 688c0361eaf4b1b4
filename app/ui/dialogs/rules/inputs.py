"""The inputs of a form, one for each kind of key, read and watched in one way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.models.domain.policy.description import Data, Key, KeyKind, Value, tables
from app.models.domain.policy.fields import When
from app.ui.dialogs.rules.wording import option_words
from app.ui.messages import text
from app.ui.widgets.day_picker import DayPicker

_UNITS = 12
_MOST = 1_000_000
_NARROW, _MIDDLE = 160, 320
_UNIT = 44
_THREE_LINES = 80
_MARGIN = 7


class Input(QWidget):
    """`edit` is the widget that takes the cursor and bears the key's name.

    `changed` is emitted when `value()` may have changed.
    """

    changed = Signal()

    def __init__(self, key: Key, edit: QWidget) -> None:
        super().__init__()
        self.edit = edit
        edit.setObjectName(f"key-{key.name}")
        edit.setAccessibleName(text(key.caption))
        self.setFocusProxy(edit)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(edit)

    def value(self) -> Value:
        """Return the value of the input."""
        raise TypeError(type(self).__name__)

    def put(self, words: str) -> None:
        """Replace the content with words; only inputs of text take any."""
        raise TypeError(type(self).__name__)


class _LineInput(Input):
    def __init__(self, key: Key, value: Value) -> None:
        self._line = QLineEdit(str(value or ""), maxLength=200)
        super().__init__(key, self._line)
        self._line.textChanged.connect(self.changed)

    def value(self) -> Value:
        return self._line.text().strip()

    def put(self, words: str) -> None:
        self._line.setText(words)


class _OpenChoiceInput(Input):
    """One of the texts that are in use, or another."""

    def __init__(self, key: Key, value: Value, words: Mapping[str, str]) -> None:
        self._box = QComboBox(editable=True, insertPolicy=QComboBox.InsertPolicy.NoInsert)
        self._box.addItems(list(words))
        self._box.setEditText(str(value or ""))
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        super().__init__(key, _calm(self._box))
        self._box.editTextChanged.connect(self.changed)

    def value(self) -> Value:
        return self._box.currentText().strip()

    def put(self, words: str) -> None:
        self._box.setEditText(words)


class _NumberInput(Input):
    def __init__(self, key: Key, value: Value) -> None:
        self._spin = QSpinBox(maximum=_MOST, value=value if isinstance(value, int) else key.least)
        self._spin.setMaximumWidth(_NARROW)
        self._spin.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)
        super().__init__(key, _calm(self._spin))
        self._spin.valueChanged.connect(self.changed)

    def value(self) -> Value:
        return self._spin.value()


class _YesNoInput(Input):
    def __init__(self, key: Key, value: Value) -> None:
        self._box = QCheckBox(text(key.caption))
        self._box.setChecked(bool(value))
        super().__init__(key, self._box)
        self._box.toggled.connect(self.changed)

    def value(self) -> Value:
        return self._box.isChecked()


class _DayInput(Input):
    def __init__(self, key: Key, value: Value) -> None:
        day = value if isinstance(value, date) else date.today()
        self._day = DayPicker(day)
        self._day.setMaximumWidth(_NARROW)
        super().__init__(key, _calm(self._day))
        self._day.dateChanged.connect(self.changed)

    def value(self) -> Value:
        return self._day.value()


class _OneInput(Input):
    """A value that is none of those to choose from stays to be chosen: the form loses nothing."""

    def __init__(self, key: Key, value: Value, words: Mapping[str, str]) -> None:
        self._box = QComboBox()
        self._box.setMaximumWidth(_MIDDLE)
        shown = {"": self.tr("（未选）"), **words} if (key.optional and key.default == "") or not value else dict(words)
        for code, word in (shown if value in shown else {**shown, str(value): str(value)}).items():
            self._box.addItem(word, code)
        self._box.setCurrentIndex(self._box.findData(value))
        super().__init__(key, _calm(self._box))
        self._box.currentIndexChanged.connect(self.changed)

    def value(self) -> Value:
        chosen: Value = self._box.currentData()
        return chosen


class _TextsInput(Input):
    def __init__(self, key: Key, value: Value) -> None:
        self._lines = QPlainTextEdit("\n".join(value if isinstance(value, tuple) else ()), tabChangesFocus=True)
        self._lines.setFixedHeight(_THREE_LINES)
        super().__init__(key, self._lines)
        self._lines.textChanged.connect(self.changed)

    def value(self) -> Value:
        return tuple(line.strip() for line in self._lines.toPlainText().splitlines() if line.strip())


class CheckBoxes(QWidget):
    """Boxes to tick in columns. A ticked value that is no longer a choice is shown until it is unticked."""

    changed = Signal()

    def __init__(self, name: str, values: tuple[str, ...], words: Mapping[str, str]) -> None:
        super().__init__()
        self._name, self._first = name, values
        self._boxes: dict[str, QCheckBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(4)
        for unit in range(_UNITS):
            self._grid.setColumnMinimumWidth(unit, _UNIT)
        self._grid.setColumnStretch(_UNITS, 1)
        self.offer(words, values)

    def offer(self, words: Mapping[str, str], ticked: tuple[str, ...] | None = None) -> None:
        """Offer other values; ticked ones stay ticked."""
        kept = self.ticked() if ticked is None else ticked
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            box.deleteLater()
        shown = {**words, **{one: f"{one} ⚠" for one in kept if one not in words}}
        self._boxes = {code: QCheckBox(word) for code, word in shown.items()}
        widest = max((box.sizeHint().width() for box in self._boxes.values()), default=0)
        span = next((units for units in (3, 4, 6) if widest <= units * _UNIT), _UNITS)
        for place, (code, box) in enumerate(self._boxes.items()):
            box.setObjectName(f"{self._name}={code}")
            box.setChecked(code in kept)
            box.toggled.connect(self.changed)
            row, column = divmod(place, _UNITS // span)
            self._grid.addWidget(box, row, column * span, 1, span)
        first = next(iter(self._boxes.values()), None)
        self.setFocusProxy(first)  # type: ignore[arg-type]  # None takes the proxy away; the stub knows no None

    def ticked(self) -> tuple[str, ...]:
        """Return the ticked values; in their given order, when they are the same."""
        now = tuple(code for code, box in self._boxes.items() if box.isChecked())
        return self._first if set(now) == set(self._first) else now


class SeveralInput(Input):
    """Some of a few values."""

    def __init__(self, key: Key, value: Value, words: Mapping[str, str]) -> None:
        self._checks = CheckBoxes(f"key-{key.name}", value if isinstance(value, tuple) else (), words)
        super().__init__(key, self._checks)
        self._checks.changed.connect(self.changed)

    def value(self) -> Value:
        return self._checks.ticked()

    def offer(self, values: tuple[str, ...]) -> None:
        """Offer other values, the office's own words."""
        self._checks.offer({one: one for one in values})


class _WhenInput(Input):
    """Everywhere, or only with some values of one axis."""

    def __init__(self, key: Key, value: Value, words: Mapping[str, str], data: Data) -> None:
        when = value if isinstance(value, When) else None
        self._values = {
            str(axis.get("key")): tuple(one for one in axis.get("values", ()) if isinstance(one, str))
            for axis in tables(data, "axis")
        }
        self._box = QComboBox()
        self._box.setMaximumWidth(_MIDDLE)
        self._box.addItem(self.tr("（不限）"), "")
        for code, word in ({**words, when.axis: words.get(when.axis, when.axis)} if when else words).items():
            self._box.addItem(word, code)
        super().__init__(key, _calm(self._box))
        self._checks = CheckBoxes("key-when", (), {})
        self.column.addWidget(self._checks)
        if when:
            self._box.setCurrentIndex(self._box.findData(when.axis))
        self._offer(tuple(when.values) if when else ())
        self._box.currentIndexChanged.connect(lambda: self._offer(()))
        self._checks.changed.connect(self.changed)

    def value(self) -> Value:
        axis = self._box.currentData()
        return When(axis, frozenset(self._checks.ticked())) if axis else None

    def _offer(self, ticked: tuple[str, ...]) -> None:
        axis = self._box.currentData()
        self._checks.offer({one: one for one in self._values.get(axis, ())}, ticked)
        self._checks.setVisible(bool(axis))
        self.changed.emit()


class _Calm(QObject):
    """A wheel turned over an input scrolls the form; only one that has the cursor takes it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def _calm(edit: QWidget) -> QWidget:
    edit.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    edit.installEventFilter(_Calm(edit))
    return edit


_PLAIN: Mapping[KeyKind, Callable[[Key, Value], Input]] = {
    KeyKind.TEXT: _LineInput,
    KeyKind.NUMBER: _NumberInput,
    KeyKind.YES_NO: _YesNoInput,
    KeyKind.DAY: _DayInput,
    KeyKind.TEXTS: _TextsInput,
}
_CHOSEN: Mapping[KeyKind, Callable[[Key, Value, Mapping[str, str]], Input]] = {
    KeyKind.TEXT: _OpenChoiceInput,
    KeyKind.ONE: _OneInput,
    KeyKind.SEVERAL: SeveralInput,
}


def input_for(key: Key, value: Value, data: Data) -> Input:
    """Return the input that fits a key, with a value in it; its choices come from the pack's data."""
    if key.kind is KeyKind.WHEN:
        return _WhenInput(key, value, option_words(key, data), data)
    if key.options or key.among:
        return _CHOSEN[key.kind](key, value, option_words(key, data))
    return _PLAIN[key.kind](key, value)
