"""The inputs of a form over a table of a pack, one for each kind of key."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QGridLayout, QSpinBox, QWidget

from app.models.domain.errors import N_
from app.models.domain.policy.fields import When
from app.models.domain.policy.shapes import Data, Key, KeyKind, Value, tables
from app.ui.dialogs.rules.wording import option_words
from app.ui.messages import text
from app.ui.widgets.day_picker import DayPicker
from app.ui.widgets.inputs import Choice, Number, OpenChoice, TextLine, TextLines, Tick

_UNITS = 12
_MOST = 1_000_000
_NARROW, _MIDDLE = 160, 320
_UNIT = 44
_THREE_LINES = 80
_MARGIN = 7


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
        kept = self.value() if ticked is None else ticked
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

    def value(self) -> tuple[str, ...]:
        """Return the ticked values; in their given order, when they are the same."""
        now = tuple(code for code, box in self._boxes.items() if box.isChecked())
        return self._first if set(now) == set(self._first) else now


class WhenChoice(QComboBox):
    """Everywhere, or only with some values of one axis; those are ticked in `checks`, which stand beneath."""

    changed = Signal()

    def __init__(self, when: When | None, words: Mapping[str, str], data: Data) -> None:
        super().__init__()
        self._offered = {
            str(axis.get("key")): tuple(one for one in axis.get("values", ()) if isinstance(one, str))
            for axis in tables(data, "axis")
        }
        self.setMaximumWidth(_MIDDLE)
        self.addItem(self.tr("（不限）"), "")
        for code, word in ({**words, when.axis: words.get(when.axis, when.axis)} if when else words).items():
            self.addItem(word, code)
        self.checks = CheckBoxes("key-when", (), {})
        if when:
            self.setCurrentIndex(self.findData(when.axis))
        self._offer(tuple(when.values) if when else ())
        self.currentIndexChanged.connect(lambda: self._offer(()))
        self.checks.changed.connect(self.changed)

    def value(self) -> When | None:
        """Return the axis with its ticked values; None for everywhere."""
        axis = self.currentData()
        return When(axis, frozenset(self.checks.value())) if axis else None

    def _offer(self, ticked: tuple[str, ...]) -> None:
        axis = self.currentData()
        self.checks.offer({one: one for one in self._offered.get(axis, ())}, ticked)
        self.checks.setVisible(bool(axis))
        self.changed.emit()


RuleInput = TextLine | OpenChoice | Choice[str] | Number | Tick | DayPicker | TextLines | CheckBoxes | WhenChoice


class _Calm(QObject):
    """A wheel turned over an input scrolls the form; only one that has the cursor takes it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def input_for(key: Key, value: Value, data: Data) -> RuleInput:
    """Return the input that fits a key, with a value in it; its choices come from the pack's data."""
    edit = _fitting(key, value, data)
    edit.setObjectName(f"key-{key.name}")
    edit.setAccessibleName(text(key.caption))
    if isinstance(edit, QComboBox | QSpinBox | QDateEdit):
        edit.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        edit.installEventFilter(_Calm(edit))
    return edit


def _fitting(key: Key, value: Value, data: Data) -> RuleInput:
    words = option_words(key, data)
    match key.kind:
        case KeyKind.WHEN:
            return WhenChoice(value if isinstance(value, When) else None, words, data)
        case KeyKind.ONE:
            return _one(key, value, words)
        case KeyKind.SEVERAL:
            return CheckBoxes(f"key-{key.name}", value if isinstance(value, tuple) else (), words)
        case KeyKind.NUMBER:
            number = Number(value if isinstance(value, int) else key.least, _MOST)
            number.setMaximumWidth(_NARROW)
            number.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)
            return number
        case KeyKind.YES_NO:
            return Tick(text(key.caption), bool(value))
        case KeyKind.DAY:
            day = DayPicker(value if isinstance(value, date) else date.today())
            day.setMaximumWidth(_NARROW)
            return day
        case KeyKind.TEXTS:
            lines = TextLines(value if isinstance(value, tuple) else ())
            lines.setFixedHeight(_THREE_LINES)
            return lines
    if not key.options and not key.among:
        return TextLine(str(value or ""))
    box = OpenChoice(words)
    box.setEditText(str(value or ""))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _one(key: Key, value: Value, words: Mapping[str, str]) -> Choice[str]:
    """A choice. A present value that is not among the usual ones is added to them, so that the form keeps it."""
    chosen = str(value or "")
    none = {"": text(N_("（未选）"))} if (key.optional and key.default == "") or not value else {}
    shown = {**none, **words}
    shown.setdefault(chosen, chosen)
    box = Choice((word, code) for code, word in shown.items())
    box.setMaximumWidth(_MIDDLE)
    box.choose(chosen)
    return box
