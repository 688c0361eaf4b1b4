"""The commands on the chosen dossiers."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
)
from pytestqt.qtbot import QtBot

from app.models.domain.progress import IsCancelled, Progress
from app.models.domain.provenance import Provenance
from app.models.services import holds, trail
from app.models.services.desk import Desk
from app.reports.forms import dossier_list
from app.ui.dialogs.hold import HoldDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.progress import ProgressDialog, preview_long
from app.ui.dialogs.shelve import ShelveDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers import list_out
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.widgets.dossier_model import BY_KEY
from tests.office import register
from tests.reports import samples
from tests.reports.reading import pages
from tests.ui.asked import dialog as asked_dialog
from tests.ui.asked import exported, paper
from tests.ui.dossiers.hands import ID, MOBILE, Opener, scan, shown
from tests.ui.hands import bar_text, choose_action, click, part, write


def test_ticked_dossiers_are_handed_to_lending_and_destruction(qtbot: QtBot, page: DossiersPage) -> None:
    table = page.table
    table.setFocus()
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    table.selectRow(3)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert part(page, QLabel, "ticksText").text() == "已勾选 2 份"
    ticked = tuple(table.dossiers.checked)
    page.wanted.disconnect()
    for name, key in (("lend", "borrowing"), ("destroy", "destruction")):
        with qtbot.waitSignal(page.wanted) as heard:
            choose_action(page, name)
        assert heard.args == [key, ticked]
    with qtbot.waitSignal(page.wanted) as heard:
        click(qtbot, page, "destroyButton")
    assert heard.args == ["destruction", ticked], "beside what is ticked, not in a menu only"
    click(qtbot, page, "clearTicksButton")
    assert table.dossiers.checked == []


def test_without_a_selection_a_command_says_what_to_do(window: MainWindow, page: DossiersPage) -> None:
    page.table.clearSelection()
    choose_action(page, "shelve")
    assert "请先在列表中选择档案" in bar_text(window)


@pytest.mark.rule("S12-R3")
def test_bags_are_shelved_at_a_place_typed_or_scanned(qtbot: QtBot, window: MainWindow, page: DossiersPage) -> None:
    page.table.selectRow(0)
    choose_action(page, "shelve")
    dialog = part(window, ShelveDialog, "shelveDialog")
    click(qtbot, dialog, "shelveButton")
    qtbot.waitUntil(lambda: part(dialog, QLabel, "placeEdit-error").text().startswith("⚠"))
    write(qtbot, dialog, "placeEdit", "C柜3层07")
    qtbot.keyClick(part(dialog, QLineEdit, "placeEdit"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(page, "place")[0] == "C柜3层07")
    code = page.desk.store.db.value("SELECT bar_code FROM place WHERE name = 'C柜3层07'")
    page.table.selectRow(1)
    choose_action(page, "shelve")
    again = next(one for one in window.findChildren(ShelveDialog) if one.isVisible())
    write(qtbot, again, "placeEdit", code)
    qtbot.keyClick(part(again, QLineEdit, "placeEdit"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(page, "place")[1] == "C柜3层07")


@pytest.mark.rule("S12-R3")
def test_a_box_that_is_scanned_moves_to_the_place_that_is_scanned_next(
    qtbot: QtBot, window: MainWindow, page: DossiersPage
) -> None:
    line = shown(page, "place").index("A柜1层02")
    register(page.desk, "3栋1单元101", "赵六", place_text="B柜3层02")
    db = page.desk.store.db
    box = db.value("SELECT bar_code FROM place WHERE name = 'A柜1层02'")
    layer = db.value("SELECT bar_code FROM place WHERE name = 'B柜3层'")
    scan(qtbot, window, box)
    dialog = part(window, ShelveDialog, "shelveDialog")
    qtbot.waitUntil(lambda: part(dialog, QLabel, "shelveHeading").text() == "把盒 A柜1层02（内有 1 份档案）放到")
    write(qtbot, dialog, "placeEdit", "B柜")
    click(qtbot, dialog, "shelveButton")
    qtbot.waitUntil(lambda: "盒要放在某一层" in part(dialog, QLabel, "placeEdit-error").text())
    write(qtbot, dialog, "placeEdit", layer)
    qtbot.keyClick(part(dialog, QLineEdit, "placeEdit"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bar_text(window) == "盒已从 A柜1层02 移到 B柜3层03。")
    qtbot.waitUntil(lambda: shown(page, "place")[line] == "B柜3层03")


def test_a_manager_freezes_by_a_court_s_letter(qtbot: QtBot, window_of: Opener, stocked: Desk) -> None:
    window = window_of("chen", kinds=(DossiersPage,))
    page = window.workplace.current
    qtbot.waitUntil(lambda: len(shown(page)) == 7)
    page.table.selectRow(0)
    number = page.table.current_id
    choose_action(page, "hold")
    dialog = part(window, HoldDialog, "holdDialog")
    click(qtbot, dialog, "holdButton")
    qtbot.waitUntil(lambda: part(dialog, QLabel, "holdTitle-error").text().startswith("⚠"))
    write(qtbot, dialog, "holdTitle", "房屋买卖合同纠纷案")
    part(dialog, QComboBox, "holdMandate").setCurrentText("市人民法院")
    write(qtbot, dialog, "holdNumber", "（2026）民初 12 号")
    click(qtbot, dialog, "holdButton")
    qtbot.waitUntil(lambda: "已冻结" in part(page, QLabel, "detailState").text())
    assert not [one for one in window.findChildren(HoldDialog) if one.isVisible()]
    (on,) = holds.standing(stocked, [number]).open
    assert (on.title, on.mandate, on.number) == ("房屋买卖合同纠纷案", "市人民法院", "（2026）民初 12 号")


def test_the_archivist_is_not_offered_what_she_may_not_do(page: DossiersPage) -> None:
    assert "hold" not in page.commands
    assert "destroy" in page.commands


@pytest.mark.rule("S06-R4", "S08-R6")
def test_an_export_is_masked_and_logged(qtbot: QtBot, page: DossiersPage, tmp_path: Path) -> None:
    for key in ("phone", "id"):
        page.table.setColumnHidden(BY_KEY[key], False)
    page.table.selectAll()
    choose_action(page, "export")
    form = asked_dialog(qtbot, page, "formDialog")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "须说明用途" in bar_text(form))
    rows = exported(qtbot, page.window(), tmp_path / "清单.xlsx")
    assert len(rows) == 8
    assert rows[0][:3] == ("房号", "客户", "档号")
    flat = " ".join(str(cell) for row in rows for cell in row)
    assert ID not in flat and MOBILE not in flat and "330***********5242" in flat
    noted = trail.newest(page.desk)[0].detail
    assert (noted["count"], noted["purpose"]) == (7, "年度核对")


def test_a_paper_of_three_thousand_lines_is_made_while_the_window_lives_and_can_be_stopped(
    qtbot: QtBot, page: DossiersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_out, "list_words", lambda *_shown: samples.listed(3000))
    for stop in (True, False):
        choose_action(page, "print")
        form = asked_dialog(qtbot, page, "formDialog")
        part(form, QComboBox, "purpose").setCurrentText("年度核对")
        part(form, QComboBox, "recipient").setCurrentText("只在本单位使用")
        click(qtbot, form, "okButton")
        under_way = part(page, ProgressDialog)
        shows = part(under_way, QLabel, "progressText")
        qtbot.waitUntil(lambda shows=shows: "/ 3,000" in shows.text())
        if stop:
            click(qtbot, under_way, "cancelButton")
            qtbot.waitUntil(lambda: "已取消" in bar_text(page.window()))
            assert page.window().findChild(PdfPreview) is None
    assert "共计3000份" in pages(paper(qtbot, page.window()))[0]


def test_a_paper_that_is_stopped_while_its_last_page_is_drawn_is_not_shown(qtbot: QtBot, page: DossiersPage) -> None:
    """No step asks any more whether somebody wants to stop."""
    drawn = Event()

    def render(progress: Progress, _cancelled: IsCancelled) -> bytes:
        progress(3000, 3000)
        drawn.wait()
        return dossier_list.render(samples.listed(1))

    preview_long(page, "档案清单", render, Provenance(page.desk.opened_seq))
    under_way = part(page, ProgressDialog)
    qtbot.waitUntil(lambda: "3,000 / 3,000" in part(under_way, QLabel, "progressText").text())
    click(qtbot, under_way, "cancelButton")
    drawn.set()
    qtbot.waitUntil(lambda: "已取消" in bar_text(page.window()))
    assert page.window().findChild(PdfPreview) is None
