"""Typed values are put back by the names of their inputs; what fits nowhere is handed back, to be shown as a text."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui import typed
from app.ui.widgets.named import named


def test_a_value_that_does_not_fit_its_input_is_handed_back(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    line, box = named(QLineEdit(root), "note"), named(QCheckBox(root), "agreed")
    values = {"note 1": 5, "agreed 1": "yes", "gone 1": "水费单"}
    assert typed.put_back(root, values) == values
    assert not line.text() and not box.isChecked()
    assert typed.put_back(root, {"note 1": "水费单", "agreed 1": True}) == {}
    assert typed.values_of(root) == {"note 1": "水费单", "agreed 1": True}
