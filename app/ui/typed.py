"""The typed and chosen values of the inputs below a widget, by name: read, put back as by hand, and put into words.

A password is never read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.ui.widgets.editable import line_of
from app.ui.widgets.text import InputField, PasswordEdit, plain_words

Values = dict[str, object]
_INPUTS = (QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDateEdit, QAbstractButton, QListWidget, QTableWidget)
_WHOLE = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QCalendarWidget)
_CHECK = Qt.ItemDataRole.CheckStateRole


def values_of(root: QWidget) -> Values:
    """Return the values in the inputs of a dialog or page, without those of dialogs above it."""
    return {name: _read(edit) for name, edit in _inputs(root)}


def put_back(root: QWidget, values: Mapping[str, object]) -> Values:
    """Put values into the inputs of their names, as a person would; return those for which there is no place yet.

    A value may bring up further inputs: each round fills the inputs that the round before has brought.
    """
    left = dict(values)
    while left:
        placed = [name for name, edit in _inputs(root) if name in left and _write(edit, left[name])]
        for name in placed:
            del left[name]
        if not placed:
            break
    return left


def in_words(root: QWidget, values: Mapping[str, object]) -> str:
    """Return the texts among these values under their captions, to be read and copied."""
    lines = [(_caption(edit), _words(values[name])) for name, edit in _inputs(root) if name in values]
    return "\n".join(f"{caption}：{said}" if caption else said for caption, said in lines if said)


def _inputs(root: QWidget) -> Iterator[tuple[str, QWidget]]:
    seen: Counter[str] = Counter()
    parts: Iterable[QWidget] = root.findChildren(QWidget)
    for edit in parts:
        if not isinstance(edit, _INPUTS) or edit.window() is not root.window() or not _is_typed(edit):
            continue
        name = edit.objectName() or type(edit).__name__
        seen[name] += 1
        yield f"{name} {seen[name]}", edit


def _is_typed(edit: QWidget) -> bool:
    if isinstance(edit, PasswordEdit) or isinstance(edit.parentWidget(), _WHOLE):
        return False
    if isinstance(edit, QLineEdit):
        return edit.echoMode() is QLineEdit.EchoMode.Normal and not edit.isReadOnly()
    if isinstance(edit, QPlainTextEdit):
        return not edit.isReadOnly()
    return not isinstance(edit, QAbstractButton) or edit.isCheckable()


def _read(edit: QWidget) -> object:
    if isinstance(edit, QLineEdit):
        return edit.text()
    if isinstance(edit, QPlainTextEdit):
        return edit.toPlainText()
    if isinstance(edit, QComboBox):
        return edit.currentText()
    if isinstance(edit, QSpinBox):
        return edit.value()
    if isinstance(edit, QDateEdit):
        return edit.date().toString(Qt.DateFormat.ISODate)
    if isinstance(edit, QAbstractButton):
        return edit.isChecked()
    if isinstance(edit, QListWidget):
        items = [edit.item(place) for place in range(edit.count())]
        return [(one.text(), _checked(one.data(_CHECK)), one.isSelected()) for one in items]
    assert isinstance(edit, QTableWidget)
    return {place: (item.text(), _checked(item.data(_CHECK))) for place, item in _cells(edit)}


def _write(edit: QWidget, value: object) -> bool:
    """Put a value into an input; return False where it does not fit."""
    if isinstance(edit, QLineEdit) and isinstance(value, str):
        _type_over(edit, value)
    elif isinstance(edit, QPlainTextEdit) and isinstance(value, str):
        edit.setPlainText(value)
    elif isinstance(edit, QComboBox) and isinstance(value, str):
        return _choose(edit, value)
    elif isinstance(edit, QDateEdit) and isinstance(value, str):
        edit.setDate(QDate.fromString(value, Qt.DateFormat.ISODate))
    elif isinstance(edit, QSpinBox) and isinstance(value, int):
        edit.setValue(value)
    elif isinstance(edit, QAbstractButton) and isinstance(value, bool):
        if edit.isChecked() != value and not (edit.autoExclusive() and edit.isChecked()):
            edit.click()
    elif isinstance(edit, QListWidget) and isinstance(value, list):
        return _mark_items(edit, value)
    elif isinstance(edit, QTableWidget) and isinstance(value, dict):
        return _fill_cells(edit, value)
    else:
        return False
    return True


def _type_over(line: QLineEdit, value: str) -> None:
    """Replace the text of a line so that it is heard as typed, unlike `setText`."""
    if line.text() != value:
        line.selectAll()
        line.insert(value)


def _choose(box: QComboBox, value: str) -> bool:
    place = box.findText(value)
    if place >= 0 and place != box.currentIndex():
        box.setCurrentIndex(place)
        box.activated.emit(place)
    elif place < 0 and box.isEditable():
        _type_over(line_of(box), value)
    return place >= 0 or box.isEditable()


def _mark_items(listed: QListWidget, value: list[tuple[str, bool | None, bool]]) -> bool:
    marks = {said: (ticked, selected) for said, ticked, selected in value}
    for item in (listed.item(place) for place in range(listed.count())):
        ticked, selected = marks.get(item.text(), (None, False))
        if ticked is not None:
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        item.setSelected(selected)
    return listed.count() > 0


def _fill_cells(table: QTableWidget, value: dict[tuple[int, int], tuple[str, bool | None]]) -> bool:
    cells = dict(_cells(table))
    for place, (said, ticked) in value.items():
        item = cells.get(place)
        if item is None:
            return False
        if item.flags() & Qt.ItemFlag.ItemIsEditable and item.text() != said:
            item.setText(said)
        if ticked is not None and _checked(item.data(_CHECK)) != ticked:
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return True


def _cells(table: QTableWidget) -> Iterator[tuple[tuple[int, int], QTableWidgetItem]]:
    for row in range(table.rowCount()):
        for column in range(table.columnCount()):
            if (item := table.item(row, column)) is not None:
                yield (row, column), item


def _checked(state: object) -> bool | None:
    return None if state is None else Qt.CheckState(state) is Qt.CheckState.Checked


def _caption(edit: QWidget) -> str:
    above = edit.parentWidget()
    if isinstance(above, InputField):
        return plain_words(above.caption.text())
    said = edit.text() if isinstance(edit, QAbstractButton) else edit.accessibleName()
    return plain_words(said)


def _words(value: object) -> str:
    if isinstance(value, bool):
        return "✓" if value else ""
    if isinstance(value, list):
        return "、".join(said for said, ticked, selected in value if ticked or selected)
    if isinstance(value, dict):
        rows: dict[int, list[str]] = {}
        for (row, _column), (said, _ticked) in value.items():
            rows.setdefault(row, []).append(said)
        return "\n".join("\t".join(cells) for cells in rows.values())
    return str(value)
