"""The acts of a person at the filters of a table."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QMenu, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.filtering import Way
from app.ui import run
from app.ui.messages import label
from app.ui.widgets.filter_header import FilterHeader
from app.ui.widgets.filter_popup import FilterPopup
from app.ui.widgets.inputs import Choice
from tests.ui.hands import click, part, write

_FROM_THE_RIGHT = 10


def click_funnel(qtbot: QtBot, table: QTableView, column: int) -> FilterPopup:
    """Click the funnel of a column; return its filter, open and with its values."""
    header = table.horizontalHeader()
    assert isinstance(header, FilterHeader)
    table.scrollTo(table.model().index(0, column))
    place = header.place_of(column)
    qtbot.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.right() - _FROM_THE_RIGHT, place.center().y())
    )
    return open_filter(qtbot, table)


def open_filter(qtbot: QtBot, table: QTableView) -> FilterPopup:
    """Return the filter that is open, once its values are counted."""

    def found() -> list[FilterPopup]:
        return [one for one in table.findChildren(FilterPopup) if one.isVisible()]

    qtbot.waitUntil(lambda: len(found()) == 1)
    popup = found()[0]
    qtbot.waitUntil(lambda: part(popup, QLabel, "filterSaid").text() != "正在统计……")
    return popup


def turn_to(qtbot: QtBot, popup: FilterPopup, way: Way) -> None:
    """Choose another condition."""
    box = part(popup, Choice, "filterWay")
    box.setFocus()
    while box.currentText() != label(way):
        before = box.currentText()
        qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentText() != before, way


def ways(popup: FilterPopup) -> list[str]:
    """Return the conditions that are offered."""
    box = part(popup, Choice, "filterWay")
    return [box.itemText(place) for place in range(box.count())]


def values(popup: FilterPopup) -> list[str]:
    """Return the values that are offered, with their counts."""
    listed = part(popup, QListWidget, "filterValues")
    return [listed.item(row).text() for row in range(listed.count())]


def tick(qtbot: QtBot, popup: FilterPopup, *wanted: str) -> None:
    """Tick values with the mouse."""
    listed = part(popup, QListWidget, "filterValues")
    for one in wanted:
        row = next(row for row, said in enumerate(values(popup)) if said.startswith(f"{one}　"))
        box = listed.visualItemRect(listed.item(row))
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 14, box.center().y()))
        assert listed.item(row).checkState() is Qt.CheckState.Checked, one


def filter_by(qtbot: QtBot, table: QTableView, column: int, *wanted: str) -> None:
    """Filter a column by values, all with the mouse."""
    popup = click_funnel(qtbot, table, column)
    tick(qtbot, popup, *wanted)
    click(qtbot, popup, "filterApply")


def keep_view(qtbot: QtBot, page: QWidget, table: str, name: str) -> None:
    """Keep the filters of a table under a name, and wait until they can be chosen."""
    click(qtbot, page, f"{table}KeepView")
    form = part(page, QDialog, "formDialog")
    write(qtbot, form, "viewName", name)
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: part(page, QPushButton, f"{table}Views").isVisible())


def choose_view(qtbot: QtBot, page: QWidget, table: str, *words: str) -> None:
    """Choose from the menu of a table's views: a view, or what to drop."""
    click(qtbot, page, f"{table}Views")
    menu = part(page, QMenu, "viewsMenu")
    *above, chosen = words
    for word in above:
        menu = next(one for one in menu.findChildren(QMenu) if one.title() == word)
    next(one for one in menu.actions() if one.text() == chosen).trigger()
    part(page, QMenu, "viewsMenu").close()
    qtbot.waitUntil(lambda: page.findChild(QMenu, "viewsMenu") is None and run.is_quiet())
