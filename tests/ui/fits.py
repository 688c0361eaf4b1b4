"""Parts of a window that are cut: wider or higher than their place, or beyond its edge."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from app.ui.widgets.scan_box import ScanBox

_CAPTIONED = (QAbstractButton, QComboBox, QLabel, QTabBar)
_LOOKED_AT = (*_CAPTIONED, ScanBox, QTableView)
_SLACK = 2
_ARROW = 40
# A column of whole sentences: eight characters to a line. A higher row is half a page.
_LEAST_STRETCH = 120
_TOWER = 320


def cut(window: QWidget) -> list[str]:
    """Name every visible button, label, choice and tab bar of a window that a person cannot see whole."""
    found = []
    for one in window.findChildren(QWidget):
        if not isinstance(one, _LOOKED_AT) or not one.isVisible() or one.window() is not window.window():
            continue
        if isinstance(one.parentWidget(), (QLineEdit, QHeaderView)):
            continue
        if isinstance(one, _CAPTIONED) and (why := _why_cut(one)):
            found.append(f"{one.objectName() or type(one).__name__} «{_text(one)}»: {why}")
        elif isinstance(one, ScanBox) and one.width() < one.minimumSizeHint().width():
            found.append(f"scanBox: {one.width()} of {one.minimumSizeHint().width()} wide")
        elif isinstance(one, QTableView) and (why := _why_crammed(one)):
            found.append(f"{one.objectName()}: {why}")
    return found


def _why_crammed(table: QTableView) -> str:
    """Tell whether, where words wrap, too little room remains for the last column, or a row is a tower of words."""
    header, rows = table.horizontalHeader(), table.verticalHeader()
    if not table.wordWrap() or rows.sectionResizeMode(0) is not QHeaderView.ResizeMode.ResizeToContents:
        return ""
    for place in range(header.count()):
        if header.sectionResizeMode(place) is QHeaderView.ResizeMode.Stretch:
            if header.length() > table.viewport().width() + _SLACK:
                return f"{header.length()} of columns in {table.viewport().width()}"
            if header.sectionSize(place) < _LEAST_STRETCH:
                return f"column {place} is {header.sectionSize(place)} wide"
    highest = max((rows.sectionSize(row) for row in range(rows.count())), default=0)
    return f"a row is {highest} high" if highest > _TOWER else ""


def _why_cut(one: QWidget) -> str:
    wanted = one.minimumSizeHint() if isinstance(one, (QLabel, QComboBox)) else one.sizeHint()
    if isinstance(one, QComboBox):
        wanted.setWidth(one.fontMetrics().horizontalAdvance(one.currentText()) + _ARROW)
    wraps = isinstance(one, QLabel) and (
        one.wordWrap() or one.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    )
    if isinstance(one, QAbstractButton | QTabBar) or not wraps:
        if one.width() + _SLACK < wanted.width():
            return f"{one.width()} of {wanted.width()} wide"
        high = one.heightForWidth(one.width()) if one.hasHeightForWidth() else wanted.height()
        if one.height() + _SLACK < high:
            return f"{one.height()} of {high} high"
    elif isinstance(one, QLabel) and one.height() + _SLACK < one.heightForWidth(one.width()):
        return f"{one.height()} of {one.heightForWidth(one.width())} high"
    place = QRect(one.mapTo(one.window(), QPoint()), one.size())
    for around in _around(one):
        if isinstance(around.parentWidget(), QAbstractScrollArea):
            continue
        if isinstance(around, QAbstractScrollArea):
            view = around.viewport()
            left = one.mapTo(view, QPoint()).x()
            sideways = around.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if sideways or (left >= -_SLACK and left + one.width() <= view.width() + _SLACK):
                return ""  # what lies below its edge can be scrolled to
            return f"beyond the side of {around.objectName() or type(around).__name__}"
        room = QRect(around.mapTo(one.window(), QPoint()), around.size())
        if not room.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(place):
            return f"beyond {around.objectName() or type(around).__name__}"
    return ""


def _around(one: QWidget) -> list[QWidget]:
    found, parent = [], one.parentWidget()
    while parent is not None and not one.isWindow():
        found.append(parent)
        parent = None if parent.isWindow() else parent.parentWidget()
    return found


def _text(one: QWidget) -> str:
    if isinstance(one, (QAbstractButton, QLabel)):
        return one.text()[:30]
    return one.currentText() if isinstance(one, QComboBox) else ""
