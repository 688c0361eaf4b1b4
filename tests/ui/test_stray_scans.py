"""A scan that comes at the wrong moment: it changes nothing, opens nothing unsaid, and is asked for again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from app.models.domain.appraisal import Opined, Opinion
from app.models.domain.docket import Docket
from app.models.services import appraising, dockets, dossiers
from app.ui.main_window import MainWindow
from app.ui.page import COUNT, DESTROY
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.handover.page import HandoverPage
from app.ui.pages.stocktake.answers import REFUSED
from app.ui.pages.stocktake.page import StocktakePage
from tests import destruction, stocktakes
from tests.office import Office
from tests.satellites import packet_of
from tests.stocktakes import label, shelved
from tests.ui.asked import dialog
from tests.ui.hands import bar_text, cells, click, part, scan, scan_at_cursor, write
from tests.ui.test_destruction import Bags, said
from tests.ui.test_satellite import count_up, keyed, opened
from tests.unit.services.signatures import person_id

Opener = Callable[..., MainWindow]


@pytest.fixture
def bags(office: Office) -> Bags:
    return Bags(office)


@pytest.fixture
def count(bags: Bags) -> Docket:
    """A count of the one place that has bags."""
    dossiers.shelve(bags.desk, [*bags.ids, bags.stranger], "A柜1层")
    return stocktakes.begin(bags.desk)


@pytest.mark.rule("S02-R11")
def test_a_scan_over_the_opinions_changes_none(qtbot: QtBot, window_of: Opener, bags: Bags) -> None:
    """Each code begins with 1; a digit is no key here, and it chooses no other row."""
    group = (person_id(bags.desk, "赵明"), person_id(bags.desk, "李梅"))
    listed = destruction.begin(bags.desk, bags.ids, "期满", *group).value
    appraising.opine(bags.desk, listed.id, {1: Opined(Opinion.KEEP, "事项未了")})
    window = window_of("li", kinds=(DestructionPage,))
    window.workplace.open("destruction", listed.code)
    qtbot.waitUntil(lambda: bool(said(window, "docketState")))
    click(qtbot, window, "opinionsButton")
    asked = dialog(qtbot, window, "opinionsDialog")
    table = part(asked, QTableView, "opinionLines")
    qtbot.waitUntil(table.hasFocus)
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    before, chosen = cells(asked, "opinionLines"), len(table.selectionModel().selectedRows())
    scan_at_cursor(qtbot, bags.codes[3])
    assert cells(asked, "opinionLines") == before
    assert len(table.selectionModel().selectedRows()) == chosen == 3
    assert f"请先完成此对话框，再扫描。刚才扫描的 {bags.codes[3]} 没有办理。" in bar_text(asked)
    qtbot.keyClick(table, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert [row[3] for row in cells(asked, "opinionLines")] == ["销毁"] * 3


@pytest.mark.rule("S12-R12")
def test_a_count_is_not_left_by_the_code_of_a_list(qtbot: QtBot, window_of: Opener, bags: Bags, count: Docket) -> None:
    number = bags.approve(bags.propose())
    listed = dockets.docket(bags.desk, number)
    window = window_of("li", kinds=(StocktakePage, DestructionPage))
    page = count_up(qtbot, window, count.code)
    scan(qtbot, window, label(bags.desk, "A柜1层"))
    qtbot.waitUntil(lambda: said(window, "stockPlace") == "A柜1层")
    scan(qtbot, window, listed.code)
    qtbot.waitUntil(lambda: said(window, "stockAnswer") == "没有计入")
    assert f"{listed.code} 是清单的编号" in said(window, "stockMore")
    assert page.tones.played[-1] == REFUSED
    scan(qtbot, window, bags.codes[0])
    qtbot.waitUntil(lambda: said(window, "stockAnswer") == "在架")
    assert (window.workplace.current, window.workplace.mode) == (page, COUNT)
    assert [line.checked_at for line in dockets.docket(bags.desk, number).lines] == [None] * 3


@pytest.mark.rule("S02-R11")
def test_the_code_of_another_list_is_said_and_takes_nobody_out_of_a_destruction(
    qtbot: QtBot, window_of: Opener, bags: Bags, count: Docket
) -> None:
    listed = dockets.docket(bags.desk, bags.approve(bags.propose()))
    window = window_of("li", kinds=(DossiersPage, DestructionPage, StocktakePage))
    window.workplace.open("destruction", listed.code)
    qtbot.waitUntil(lambda: said(window, "docketState") == "已批准，待销毁")
    scan(qtbot, window, count.code)
    qtbot.waitUntil(lambda: f"{count.code} 没有打开：{listed.code} 正在扫描" in bar_text(window))
    assert (window.workplace.current.key, window.workplace.mode) == ("destruction", DESTROY)


@pytest.mark.rule("S02-R11")
def test_another_list_of_the_kind_is_chosen_by_its_code_and_said(qtbot: QtBot, window_of: Opener, bags: Bags) -> None:
    first, second = (
        dockets.docket(bags.desk, bags.approve(destruction.propose(bags.desk, [one], why).value.id))
        for one, why in zip(bags.ids[:2], ("甲", "乙"), strict=True)
    )
    window = window_of("li", kinds=(DestructionPage,))
    window.workplace.open("destruction", first.code)
    qtbot.waitUntil(lambda: "甲" in said(window, "docketFacts"))
    scan(qtbot, window, second.code)
    qtbot.waitUntil(lambda: "乙" in said(window, "docketFacts"))
    assert f"已选定销毁清册 {second.code}，接着扫描的都算在它上面" in bar_text(window)


def test_a_scanned_list_that_leads_to_another_page_says_so(
    qtbot: QtBot, window_of: Opener, bags: Bags, count: Docket
) -> None:
    second = destruction.propose(bags.desk, bags.ids[1:2], "乙").value
    window = window_of("li", kinds=(DestructionPage, StocktakePage))
    window.workplace.open("destruction", second.code)
    qtbot.waitUntil(lambda: "乙" in said(window, "docketFacts"))
    scan(qtbot, window, count.code)
    qtbot.waitUntil(lambda: window.workplace.current.key == "stocktake")
    assert f"{count.code} 在这一页办理，已转到这里" in bar_text(window)


def test_a_scanned_list_of_a_page_that_somebody_lacks_is_refused(
    qtbot: QtBot, window_of: Opener, count: Docket
) -> None:
    window = window_of("li", kinds=(DestructionPage, HandoverPage))
    window.workplace.open("destruction")
    scan(qtbot, window, count.code)
    qtbot.waitUntil(lambda: f"{count.code} 不由您办理" in bar_text(window))
    assert window.workplace.current.key == "destruction"


@pytest.mark.rule("S02-R11")
def test_a_bag_with_a_torn_label_is_scanned_out_by_its_reference_code(
    qtbot: QtBot, window_of: Opener, bags: Bags
) -> None:
    listed = dockets.docket(bags.desk, bags.approve(bags.propose()))
    window = window_of("li", kinds=(DestructionPage,))
    window.workplace.open("destruction", listed.code)
    qtbot.waitUntil(lambda: said(window, "docketState") == "已批准，待销毁")
    scan(qtbot, window, bags.rows[0].reference_code)
    qtbot.waitUntil(lambda: f"{bags.rows[0].reference_code} 已扫，1/3" in bar_text(window))
    write(qtbot, window, "scanBox", "单雄信")
    qtbot.keyClick(part(window, QLineEdit, "scanBox"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "没有档号为“单雄信”的档案" in bar_text(window))
    scan(qtbot, window, bags.codes[1][:-1])
    qtbot.waitUntil(lambda: "有 11 位，应为12位" in bar_text(window))
    lines = dockets.docket(bags.desk, listed.id).lines
    assert [line.checked_at is not None for line in lines] == [True, False, False]


@pytest.mark.rule("S12-R12")
def test_a_scan_over_a_dialog_of_the_laptop_is_no_name_of_a_file(
    qtbot: QtBot, make_window: Opener, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = office.desk("li")
    bags = shelved(desk, "A柜1层", 101)
    path, words = packet_of(desk, stocktakes.begin(desk), tmp_path)
    page = opened(qtbot, make_window(kinds=(StocktakePage,)), path, words, "周涛")
    keyed(qtbot, page, label(desk, "A柜1层"), "位置")
    monkeypatch.chdir(tmp_path)
    kept = page.count.number
    click(qtbot, page, "writeReturnButton")
    asked = part(page, QFileDialog, "saveDialog")
    name = part(asked, QLineEdit, "fileNameEdit")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and QApplication.focusWidget().window() is asked)
    before = name.text()
    scan_at_cursor(qtbot, label(desk, bags[0]))
    assert (asked.isVisible(), name.text()) == (True, before)
    assert part(page, QLabel, "stockAnswer").text() == "没有计入"
    assert "请先完成打开的对话框，再重新扫描" in bar_text(page)
    assert page.tones.played[-1] == REFUSED
    assert page.count.number == kept
    assert not [*tmp_path.rglob("*.mscans")]
    asked.reject()
