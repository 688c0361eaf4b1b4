"""How long loans have been out: bars above 借出中, each a way to its loans, by mouse and by keys, heard as it is seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.ui import run, theme
from app.ui.main_window import MainWindow
from app.ui.pages.borrowing.age_bars import SPANS, AgeBars, is_within
from app.ui.preferences import Theme
from app.ui.widgets.rows import RowsTable
from tests.office import Office
from tests.ui.hands import cells, part
from tests.ui.lending_office import bags, lend


def test_every_day_falls_into_one_span() -> None:
    for days in range(400):
        assert sum(is_within(days, span) for span in SPANS) == 1, days


@pytest.fixture
def out(qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office) -> MainWindow:
    """A window at 借出中 with two loans of today and one of each later span."""
    clerk = office.desk("li")
    today = datetime(2026, 6, 30, 9, 0)
    chosen = bags(clerk, 5)
    for number, days in zip(chosen, (0, 0, 20, 60, 200), strict=True):
        clerk.now = lambda days=days: today - timedelta(days=days)  # type: ignore[misc]
        lend(clerk, [number])
    window = window_of("li")
    assert window.workplace is not None and window.desk is not None
    for page in window.workplace.pages.values():
        page.desk.now = lambda: today  # type: ignore[misc]
    window.workplace.open("borrowing", "out")
    qtbot.waitUntil(lambda: run.is_quiet() and len(cells(window, "out")) == 5)
    return window


def test_the_bars_say_what_they_count_and_every_loan_has_its_day(out: MainWindow) -> None:
    caption = part(out, QLabel, "ageCaption")
    assert caption.isVisible() and caption.text() == "已借出天数"
    table = part(out, RowsTable, "out").model()
    titles = [table.headerData(place, Qt.Orientation.Horizontal) for place in range(table.columnCount())]
    days = [row[titles.index("借出日期")] for row in cells(out, "out")]
    assert sorted(days) == ["2025-12-12", "2026-05-01", "2026-06-10", "2026-06-30", "2026-06-30"]


def test_a_bar_says_its_number_and_leads_to_its_loans_by_mouse_and_keys(qtbot: QtBot, out: MainWindow) -> None:
    bars = [part(out, QPushButton, f"age-{first}") for first, _ in SPANS]
    assert [bar.accessibleName() for bar in bars] == [
        "0–7 天：2 笔",
        "8–30 天：1 笔",
        "31–90 天：1 笔",
        "超过 90 天：1 笔",
    ]
    assert [bar.text() for bar in bars] == [bar.accessibleName() for bar in bars]
    qtbot.mouseClick(bars[3], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(cells(out, "out")) == 1)
    qtbot.mouseClick(bars[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(cells(out, "out")) == 2)
    assert [bar.isChecked() for bar in bars] == [True, False, False, False]
    bars[0].setFocus()
    assert bars[0].focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.keyClick(bars[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(cells(out, "out")) == 5)


@pytest.mark.parametrize("shade", [Theme.LIGHT, Theme.DARK])
def test_the_longest_bar_is_drawn_in_the_colours_that_are_on(
    qtbot: QtBot, shade: Theme, request: pytest.FixtureRequest
) -> None:
    request.addfinalizer(lambda: theme.apply(Theme.LIGHT))
    theme.apply(shade)
    bars = AgeBars()
    qtbot.addWidget(bars)
    bars.show_days([1, 2, 3, 200])
    bars.resize(800, bars.sizeHint().height())
    bars.show()
    longest = part(bars, QPushButton, "age-0")
    picture = longest.grab().toImage()
    line = {QColor(picture.pixel(x, picture.height() - 7)).name() for x in range(10, picture.width() - 10)}
    assert theme.colours().accent in line


def test_without_a_loan_there_are_no_bars(qtbot: QtBot, window_of: Callable[..., MainWindow]) -> None:
    window = window_of("li")
    assert window.workplace is not None
    window.workplace.open("borrowing", "out")
    qtbot.waitUntil(run.is_quiet)
    assert not part(window, AgeBars, "ageBars").isVisible()
