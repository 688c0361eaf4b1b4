"""Originals in deposit where other lists show them: in the list of dossiers, and on the map of the room at a moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.models.domain.deposit import Grade, NewOriginal
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.rights import Right
from app.models.services.desk import Desk
from app.ui.dialogs.places.past import PastHoldingsDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.widgets.cabinet_map import CabinetMap
from app.ui.widgets.dossier_table import DossierTable
from tests import deposits as steps
from tests.reports.reading import pages
from tests.trade_office import Trade, entered
from tests.ui.asked import exported, for_the_office, paper
from tests.ui.filters import filter_by
from tests.ui.hands import choose_action, click, part

HEADING = "代管原件（件）"


@pytest.fixture
def office(trade: Callable[[str], Trade]) -> Trade:
    """Two dossiers, two originals of the first kept here, and one of the second that has been given back."""
    office = trade("loan")
    steps.appoint(office.at(Role.GENERAL_MANAGER), "李梅")
    clerk = office.at(Role.ARCHIVIST)
    first, second = (entered(clerk, Customer.PERSON, name, id_number="") for name in ("张三", "李四"))
    for deed in (steps.DEED, NewOriginal("土地证", Grade.ORDINARY, "粤土0002号")):
        steps.taken_in(clerk, first, deed)
    steps.given_out(
        clerk, steps.taken_in(clerk, second, NewOriginal("房产证", Grade.ORDINARY)), "chen", "generalmanager"
    )
    return office


@pytest.fixture
def taker(office: Trade) -> Desk:
    """Somebody who may take lists out."""
    return office.of(office.pack.rights.table[Right.EXPORT].roles)


@pytest.mark.rule("S13-R1")
def test_the_list_of_dossiers_has_a_column_of_originals_that_is_shown_filtered_printed_and_exported(
    qtbot: QtBot, make_window: Callable[..., MainWindow], taker: Desk, tmp_path: Path
) -> None:
    window = make_window(kinds=(DossiersPage,))
    window.enter(taker)
    page = part(window, DossiersPage)
    table = part(window, DossierTable, "dossiersTable")
    qtbot.waitUntil(lambda: table.model().rowCount() == 2)
    place = next(at for at, one in enumerate(table.dossiers.columns) if one.key == "originals")
    assert table.isColumnHidden(place)
    table.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    menu = next(one for one in table.findChildren(QMenu) if one.isVisible())
    next(one for one in menu.findChildren(QAction) if one.text() == HEADING).trigger()
    menu.close()
    assert not table.isColumnHidden(place)
    counts = {table.dossiers.row_at(at).customer: table.model().index(at, place).data() for at in range(2)}
    assert counts == {"张三": "2", "李四": ""}
    choose_action(page, "export")
    rows = exported(qtbot, window, tmp_path / "档案台账.xlsx")
    column = rows[0].index(HEADING)
    assert sorted(str(row[column] or "") for row in rows[1:]) == ["", "2"]
    filter_by(qtbot, table, place, "2")
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    choose_action(page, "print")
    for_the_office(qtbot, page)
    text = "".join(pages(paper(qtbot, window)))
    assert HEADING in text and f"{HEADING}：2" in text and "张三" in text and "李四" not in text


def test_an_office_that_keeps_no_originals_has_no_such_column(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: Callable[[str], Trade]
) -> None:
    window = make_window(kinds=(DossiersPage,))
    window.enter(trade("company").at(Role.ARCHIVIST))
    assert "originals" not in [one.key for one in part(window, DossierTable, "dossiersTable").dossiers.columns]


def test_the_map_of_a_moment_counts_originals_and_is_printed_on_a_page(
    qtbot: QtBot, make_window: Callable[..., MainWindow], taker: Desk
) -> None:
    window = make_window(kinds=(DossiersPage,))
    window.enter(taker)
    shown = PastHoldingsDialog(window, taker, taker.now() + timedelta(hours=1))
    shown.open()
    said, drawn = part(shown, QLabel, "pastSaid"), part(shown, CabinetMap)
    qtbot.waitUntil(lambda: "代管原件 2 件" in said.text())
    found = {cell.row.name: drawn.map.lies(cell) for cell in drawn.map.plan.cells if cell.originals}
    assert found == {"保险柜1层": "0 +1", "1号柜1层": "0 +1"}
    click(qtbot, shown, "printPastButton")
    for_the_office(qtbot, shown)
    (page,) = pages(paper(qtbot, shown))
    assert all(one in page for one in ("某时库房状况", "代管原件2件", "保险柜1层", "0+1"))
    before = PastHoldingsDialog(window, taker, taker.now() - timedelta(days=2))
    before.open()
    earlier = part(before, QLabel, "pastSaid")
    qtbot.waitUntil(lambda: "在位 0 份" in earlier.text())
    assert "代管原件" not in earlier.text()
    assert part(before, QPushButton, "printPastButton").isEnabled()
