"""A combo box in which may be typed."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit


def line_of(box: QComboBox) -> QLineEdit:
    """The line in which is typed. Raises TypeError for a box that only offers a choice."""
    line = box.lineEdit()
    if line is None:
        raise TypeError(f"{box.objectName()} is not editable")
    return line


def completer_of(box: QComboBox) -> QCompleter:
    """Return the completer of a box. Raises TypeError for a box without one."""
    completer = box.completer()
    if completer is None:
        raise TypeError(f"{box.objectName()} completes nothing")
    return completer
