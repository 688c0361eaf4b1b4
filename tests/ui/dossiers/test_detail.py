"""One dossier beside the list: its papers, who had it, and what is sensitive."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QTabWidget,
    QToolTip,
)
from pytestqt.qtbot import QtBot

from app.models.services import dossiers, keeping, trail
from app.ui.dialogs.hold import HoldDialog
from app.ui.dialogs.pdf_preview import PdfPreview
from app.ui.dialogs.reveal import RevealDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.detail_pane import SHOWN_SECONDS
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.widgets.scan_box import ScanBox
from tests import stocktakes
from tests.reports.reading import pages
from tests.ui.dossiers.hands import EVIL, ID, MOBILE, open_detail, texts
from tests.ui.hands import click, part


def test_markup_in_a_name_is_shown_as_it_is(qtbot: QtBot, window: MainWindow, page: DossiersPage) -> None:
    detail = open_detail(qtbot, page, EVIL)
    labels = [label for label in detail.findChildren(QLabel) if EVIL in label.text()]
    assert len(labels) >= 2
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    assert not QToolTip.isVisible()
    row = page.table.current_row
    page.commands.life.hold([row.id])
    dialog = part(window, HoldDialog, "holdDialog")
    assert all(one.textFormat() is Qt.TextFormat.PlainText for one in dialog.findChildren(QLabel) if EVIL in one.text())


def test_the_detail_pane_tells_papers_custody_and_changes(qtbot: QtBot, page: DossiersPage) -> None:
    number = dossiers.find(page.desk, "张三")[0]
    dossiers.shelve(page.desk, [number], "B柜2层05")
    page.refresh()
    detail = open_detail(qtbot, page, "张三")
    tabs = part(detail, QTabWidget, "detailTabs")
    assert tabs.tabText(1) == "资料 缺7"
    assert part(detail, QLabel, "missingPapers").text() == "缺 7 份应收资料"
    lacking = keeping.missing(page.desk, [number])[0][1].fields
    assert part(detail, QLabel, "missingFields").text() == f"缺 {len(lacking)} 项必填信息"
    assert "、".join(lacking) in texts(detail), "the data that lack, on the first tab"
    tabs.setCurrentIndex(1)
    assert "1. 购房合同复印件" in texts(detail)
    tabs.setCurrentIndex(2)
    assert "上架" in texts(detail) and "保管人 李梅 · B柜2层05 · 经办 李梅" in texts(detail)
    tabs.setCurrentIndex(4)
    event = trail.newest(page.desk)[0]
    assert event.action == "dossier.shelve"
    assert f"校验码 {event.anchor}" in texts(detail)
    assert "A柜1层02 → B柜2层05" in texts(detail)


def test_the_pane_says_when_the_bag_was_seen_last(qtbot: QtBot, page: DossiersPage) -> None:
    number = dossiers.find(page.desk, "张三")[0]
    count = stocktakes.begin(page.desk)
    stocktakes.scan(page.desk, count, dossiers.detail(page.desk, number).row.place, number)
    seen = part(open_detail(qtbot, page, "张三"), QLabel, "lastSeen").text()
    assert "A柜1层02" in seen and f"盘点 {count.code}，李梅" in seen


def test_the_custody_tab_answers_for_a_box_too(qtbot: QtBot, page: DossiersPage) -> None:
    pane = open_detail(qtbot, page, "李四")
    part(pane, QTabWidget, "detailTabs").setCurrentIndex(2)
    code, answer = part(pane, ScanBox, "holderAtCode"), part(pane, QLabel, "holderAtAnswer")
    db = page.desk.store.db
    code.setText(db.value("SELECT bar_code FROM place WHERE name = 'A柜1层02'"))
    qtbot.keyClick(code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: answer.text().startswith("A柜1层02") and "在李梅手里（存放位置 A柜1层02）" in answer.text())
    code.setText(db.value("SELECT bar_code FROM place WHERE name = 'A柜'"))
    qtbot.keyClick(code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "不是档案袋、盒或合同的编号" in answer.text())
    code.clear()
    qtbot.keyClick(part(pane, QDateTimeEdit, "holderAtEdit"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "在李梅手里" in answer.text() and "A柜" not in answer.text())


@pytest.mark.rule("S06-R4", "S17-R4", "S08-R6")
def test_sensitive_values_need_a_purpose_are_logged_and_masked_again(
    qtbot: QtBot, window: MainWindow, page: DossiersPage
) -> None:
    detail = open_detail(qtbot, page, "单雄信")
    assert part(detail, QLabel, "idNumber").text() == "330***********5242"
    assert part(detail, QLabel, "phone0").text() == "138****5678"
    assert ID not in texts(detail) and MOBILE not in texts(detail)
    click(qtbot, detail, "revealButton")
    dialog = part(window, RevealDialog, "revealDialog")
    before = len(trail.newest(page.desk))
    click(qtbot, dialog, "showButton")
    error = part(dialog, QLabel, "purposeEdit-error")
    qtbot.waitUntil(lambda: "须说明用途" in error.text())
    assert len(trail.newest(page.desk)) == before, "nothing was shown, nothing is logged"
    purpose = part(dialog, QComboBox, "purposeEdit")
    assert [purpose.itemText(n) for n in range(purpose.count())] == list(page.desk.pack.borrowing.purposes)
    purpose.setEditText("诉讼取证")
    click(qtbot, dialog, "showButton")
    qtbot.waitUntil(lambda: part(detail, QLabel, "idNumber").text() == ID)
    assert part(detail, QLabel, "phone0").text() == MOBILE
    assert f"{SHOWN_SECONDS} 秒" in part(detail, QLabel, "maskHint").text()
    event = trail.newest(page.desk)[0]
    assert (event.action, event.detail["purpose"]) == ("dossier.reveal", "诉讼取证")
    for _second in range(SHOWN_SECONDS):
        detail._tick()
    assert part(detail, QLabel, "idNumber").text() == "330***********5242"
    assert ID not in texts(detail) and MOBILE not in texts(detail)


@pytest.mark.rule("S06-R4")
def test_values_do_not_stay_open_on_another_dossier(qtbot: QtBot, window: MainWindow, page: DossiersPage) -> None:
    detail = open_detail(qtbot, page, "单雄信")
    click(qtbot, detail, "revealButton")
    dialog = part(window, RevealDialog, "revealDialog")
    part(dialog, QComboBox, "purposeEdit").setEditText("核对")
    click(qtbot, dialog, "showButton")
    qtbot.waitUntil(lambda: part(detail, QLabel, "idNumber").text() == ID)
    open_detail(qtbot, page, "张三")
    open_detail(qtbot, page, "单雄信")
    assert part(detail, QLabel, "idNumber").text() == "330***********5242"


def test_the_contents_list_of_a_bag_is_previewed(qtbot: QtBot, window: MainWindow, page: DossiersPage) -> None:
    detail = open_detail(qtbot, page, "张三")
    click(qtbot, detail, "contentsButton")
    preview = part(window, PdfPreview)
    qtbot.waitUntil(lambda: preview.painted)
    text = "".join("".join(pages(preview.pdf)).split())
    assert "卷内文件目录" in text and "购房合同复印件" in text and "2栋1单元101张三" in text
