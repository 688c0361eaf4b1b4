"""A table with rows as high as their words: heights follow the words, and a change of one row measures that row alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from app.ui.widgets.rows import RowColumn, RowsModel, RowsTable

_ROWS = 100


@dataclass(eq=False)
class Line:
    text: str


@pytest.fixture
def table(qtbot: QtBot) -> RowsTable:
    model: RowsModel[Line] = RowsModel(
        [RowColumn("号", 60, lambda one: "1"), RowColumn("内容", 0, lambda one: one.text)]
    )
    made = RowsTable(model, "lines", tall=True)
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show()
    qtbot.waitExposed(made)
    model.show([Line("短") for _ in range(_ROWS)])
    return made


def height(table: RowsTable, row: int) -> int:
    return table.rowHeight(row)


def test_a_row_is_as_high_as_its_words(qtbot: QtBot, table: RowsTable) -> None:
    model, low = table.model(), height(table, 0)
    model.rows[3].text = "很长的一句话，" * 20
    model.touch(model.rows[3])
    assert height(table, 3) > low
    assert height(table, 4) == low
    model.put_first(Line("另一句很长的话，" * 20))
    assert height(table, 0) > low
    assert height(table, 4) > low, "the heights move with their rows"
    narrow = height(table, 0)
    table.resize(900, 600)
    qtbot.waitUntil(lambda: height(table, 0) < narrow)
    model.show([Line("短"), Line("长" * 200)])
    assert height(table, 0) == low and height(table, 1) > low


def test_a_change_of_one_row_measures_that_row(table: RowsTable, monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[int] = []
    delegate = table.itemDelegate()
    size_of = delegate.sizeHint

    def size(option: QStyleOptionViewItem, index: Any) -> QSize:
        measured.append(index.row())
        return size_of(option, index)

    monkeypatch.setattr(delegate, "sizeHint", size)
    model = table.model()
    model.touch(model.rows[7])
    assert set(measured) == {7}
