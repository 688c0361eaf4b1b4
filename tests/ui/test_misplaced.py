"""A category becomes important by new rules: 今日 names the bags that lie in the wrong place until each was moved."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.models.domain.shelving import PlaceRange, PlaceTerms
from app.models.services import dockets, dossiers, placing, ruling, signing
from app.models.services.desk import Desk
from app.ui.dialogs.shelve import ShelveDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.today import TodayPage
from app.ui.widgets.dossier_table import DossierTable
from tests import releasing
from tests.office import Office, register
from tests.ui.hands import choose_action, click, part, write

CARD = "waiting-misplaced"


def cards(window: MainWindow) -> list[QPushButton]:
    return [one for one in window.findChildren(QPushButton, CARD) if one.isVisible()]


def release(office: Office, before: str, after: str) -> None:
    """Put rules in force that say one thing otherwise."""
    manager, general = office.desk("chen"), office.desk("zhao")
    assert before in manager.pack.text
    ruling.draft(manager, manager.pack.text.replace(before, after, 1), "特殊档案专柜")
    number = max(int(one.code) for one in dockets.heads(manager, "policy"))
    releasing.release(
        general, number, signing.sign(general, "zhao", "zhao-password", releasing.statement(general, number))
    )


@pytest.mark.rule("S12-R2")
def test_what_new_rules_make_important_is_to_be_moved_and_stands_on_today_until_it_was(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office, desk: Desk
) -> None:
    placing.add(desk, PlaceRange("", "A", 1, 1, 1), PlaceTerms())
    placing.add(desk, PlaceRange("", "B", 1, 1, 1), PlaceTerms(important=True))
    special = register(desk, "1栋1单元101", "张三", category="TS")
    usual, unplaced = (
        register(desk, f"1栋1单元{room}", "李四", category=kind) for room, kind in ((102, "JF"), (103, "TS"))
    )
    dossiers.shelve(desk, [special, usual], "A1柜1层")
    assert placing.misplaced(desk) == []
    release(office, 'code = "TS"\n', 'code = "TS"\nimportant = true\n')
    window = window_of("li", kinds=(TodayPage, DossiersPage))
    qtbot.waitUntil(lambda: bool(cards(window)))
    click(qtbot, window, CARD)
    table = part(window, DossierTable, "dossiersTable")
    qtbot.waitUntil(lambda: list(table.dossiers.ids) == [special])
    table.selectRow(0)
    choose_action(part(window, DossiersPage), "shelve")
    form = part(window, ShelveDialog, "shelveDialog")
    write(qtbot, form, "placeEdit", "B1柜1层")
    qtbot.keyClick(part(form, QLineEdit, "placeEdit"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.dossiers.row_at(0).place == "B1柜1层")
    window.workplace.open("today")
    qtbot.waitUntil(lambda: not cards(window))
    release(office, 'code = "TS"\nimportant = true\n', 'code = "TS"\n')
    assert placing.misplaced(office.desk("li")) == [special], "and out again, when it is no longer important"
    assert unplaced not in placing.misplaced(office.desk("li"))
