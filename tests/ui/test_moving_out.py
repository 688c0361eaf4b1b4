"""Dossiers that another institution takes over, through the window: asked, approved, scanned, deed, and back by a scan."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import DossierState
from app.models.services import dossiers
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.moving_out.page import MoveOutPage, TakeInPage
from app.ui.widgets.dossier_table import DossierTable
from tests.office import Office, register
from tests.reports.reading import pages
from tests.ui.asked import dialog, paper, sign
from tests.ui.hands import bar_text, click, give_keys, part, scan, write

Opener = Callable[..., MainWindow]


def said(window: QWidget, name: str) -> str:
    return part(window, QLabel, name).text()


def test_a_deposit_with_another_archive_from_the_list_to_the_deed_and_back(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    desk = office.desk("li")
    bags = [register(desk, f"1栋1单元10{room}", name) for room, name in ((1, "张三"), (2, "李四"))]
    dossiers.shelve(desk, bags, "A柜1层02")
    rows = dossiers.rows(desk, bags)
    window = window_of("li", kinds=(DossiersPage, MoveOutPage, TakeInPage))
    window.workplace.open("move-out", tuple(bags))
    asked = dialog(qtbot, window, "openDocketDialog")
    qtbot.waitUntil(lambda: said(asked, "openingCount") == "共 2 份")
    part(asked, QComboBox, "nature").setCurrentText("寄存")
    part(asked, QComboBox, "institution").setCurrentText("市城建档案馆")
    write(qtbot, asked, "openingReason", "按协议寄存")
    click(qtbot, asked, "beginButton")
    assert "须填写" in part(asked, QLabel, "recipient-error").text(), "nobody is chosen to begin with"
    part(asked, QComboBox, "recipient").setCurrentText("依法提供给有权机关")
    click(qtbot, asked, "beginButton")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待批准")

    click(qtbot, window, "approveButton")
    sign(qtbot, window, "li")
    refusal = bar_text(dialog(qtbot, window, "signOffDialog"))
    assert "经理" in refusal, refusal
    sign(qtbot, window, "chen")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已批准，待交出")
    give_keys(qtbot, window)
    assert said(window, "modeWord") == "移出"
    scan(qtbot, window, rows[0].bar_code)
    qtbot.waitUntil(lambda: "1/2" in bar_text(window))
    click(qtbot, window, "handButton")
    taker = dialog(qtbot, window, "reasonDialog")
    write(qtbot, taker, "reasonEdit", "许可")
    click(qtbot, taker, "okButton")
    sign(qtbot, window, "li")
    deed = "".join(pages(paper(qtbot, window)))
    for wanted in (
        "档案交接文据",
        "■寄存",
        "□捐赠",
        "市城建档案馆",
        "移出与收进为同一日",
        "盖章",
        "1卷",
        "没有交出",
        "许可",
    ):
        assert wanted in deed.replace(" ", ""), wanted
    assert "补印" not in deed
    qtbot.waitUntil(lambda: said(window, "docketState") == "部分移出")

    window.workplace.open("dossiers")
    table = part(window, DossierTable, "dossiersTable")
    qtbot.waitUntil(lambda: table.model().rowCount() == 2)
    grey = {
        table.model().index(row, 0).data(Qt.ItemDataRole.ForegroundRole) is not None
        for row in range(2)
        if dossiers.rows(desk, [bags[0]])[0].reference_code in _row(table, row)
    }
    assert grey == {True}, "it is greyed in the list"

    window.workplace.open("take-in", (bags[0],))
    back = dialog(qtbot, window, "openDocketDialog")
    qtbot.waitUntil(lambda: said(back, "openingCount") == "共 1 份")
    write(qtbot, back, "openingReason", "寄存期满，许可送来")
    click(qtbot, back, "beginButton")
    page = part(window, TakeInPage)
    qtbot.waitUntil(lambda: said(page, "docketState") == "待收")
    give_keys(qtbot, window)
    scan(qtbot, window, rows[0].bar_code)
    qtbot.waitUntil(lambda: "1/1" in bar_text(window))
    click(qtbot, page, "receiveButton")
    place = dialog(qtbot, window, "reasonDialog")
    write(qtbot, place, "reasonEdit", "A柜1层03")
    click(qtbot, place, "okButton")
    sign(qtbot, window, "li")
    qtbot.waitUntil(lambda: said(page, "docketState") == "已收进")
    assert dossiers.rows(desk, [bags[0]])[0].state is DossierState.SHELVED


def _row(table: DossierTable, row: int) -> str:
    model = table.model()
    return "".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
