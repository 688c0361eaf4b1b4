"""Words and borders stand out from what lies under them as WCAG 2.1 AA asks, in both sets of colours."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLineEdit, QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

from app.models.domain.matrix import MOST_SHADES
from app.ui import theme
from app.ui.preferences import Theme
from app.ui.theme import DARK, LIGHT, Colours

_TEXT, _EDGE = 4.5, 3.0


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.1, 1.4.3)."""

    def luminance(name: str) -> float:
        colour = QColor(name)
        parts = [
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
            for part in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_and_edges_stand_out(colours: Colours) -> None:
    grounds = (colours.ground, colours.surface, colours.raised, colours.soft)
    words = [(word, ground) for word in (colours.text, colours.muted, colours.accent) for ground in grounds]
    for name in ("ok", "warn", "error"):
        tone = getattr(colours, name)
        words += [(tone, ground) for ground in (colours.surface, getattr(colours, f"{name}_soft"))]
    words += [(colours.text, colours.shade(strength)) for strength in range(MOST_SHADES + 1)]
    words.append((colours.muted, colours.shade(0)))
    words.append((colours.on_accent, colours.accent))
    weak = {pair: contrast(*pair) for pair in words if contrast(*pair) < _TEXT}
    assert not weak
    edges = {ground: contrast(colours.strong_line, ground) for ground in grounds}
    assert min(edges.values()) >= _EDGE, edges


@pytest.fixture(params=[Theme.LIGHT, Theme.DARK], ids=lambda one: one.value)
def drawn(request: pytest.FixtureRequest) -> Colours:
    theme.apply(request.param)
    request.addfinalizer(lambda: theme.apply(Theme.LIGHT))
    return theme.colours()


def test_a_hint_in_an_empty_field_is_read(qtbot: QtBot, drawn: Colours) -> None:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    edit.setPlaceholderText("姓名、拼音、档号")
    edit.show()
    hint = edit.palette().color(QPalette.ColorRole.PlaceholderText)
    assert hint.alpha() == 255
    assert contrast(hint.name(), drawn.surface) >= _TEXT


def test_the_current_row_has_an_edge(qtbot: QtBot, drawn: Colours) -> None:
    table = QTableWidget(3, 1)
    qtbot.addWidget(table)
    for row in range(3):
        table.setItem(row, 0, QTableWidgetItem("张三"))
    table.selectRow(1)
    table.show()
    qtbot.waitExposed(table)
    place = table.visualItemRect(table.item(1, 0))
    picture = table.viewport().grab().toImage()
    column = [QColor(picture.pixel(place.left() + 2, y)).name() for y in range(place.top(), place.bottom() + 1)]
    assert max(contrast(one, drawn.surface) for one in (column[0], column[-2], column[-1])) >= _EDGE, column
