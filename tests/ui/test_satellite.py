"""A count with a second laptop, two windows: the packet goes, is counted with by keys, and its scans come back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.stocktake import EMPTY_CODE, ScanAnswer
from app.models.services import stocktaking
from app.models.services.stocktaking import DeskState
from app.ui.main_window import MainWindow
from app.ui.pages.satellite import SatellitePage
from app.ui.pages.stocktake.answers import REFUSED
from app.ui.pages.stocktake.page import StocktakePage
from app.ui.widgets.scan_box import ScanBox
from tests import stocktakes
from tests.office import Office
from tests.satellites import laptop, packet_of, returned, taken
from tests.satellites import scan as scan_there
from tests.stocktakes import label, shelved
from tests.ui.asked import dialog
from tests.ui.hands import bar_text, cells, click, give_keys, part, write

Opener = Callable[..., MainWindow]
KINDS = (StocktakePage,)


def said(root: QWidget, name: str) -> str:
    return part(root, QLabel, name).text()


def pick(root: QWidget, name: str, path: Path) -> None:
    """Pick a file in the dialog of that name."""
    asked = part(root, QFileDialog, name)
    asked.fileSelected.emit(str(path))
    asked.reject()


def written(qtbot: QtBot, window: MainWindow, path: Path) -> str:
    """Write a packet at the desk; returns its words, which are gone with the dialog."""
    click(qtbot, window, "writePacketButton")
    pick(window, "saveDialog", path)
    shown = dialog(qtbot, window, "packetWordsDialog")
    words = said(shown, "packetWords")
    click(qtbot, shown, "closeButton")
    qtbot.waitUntil(lambda: window.findChild(QWidget, "packetWordsDialog") is None)
    return words


def opened(qtbot: QtBot, window: MainWindow, path: Path, words: str, counter: str) -> SatellitePage:
    """Open a packet on the laptop."""
    click(qtbot, window, "openPacketLink")
    pick(window, "openDialog", path)
    asked = dialog(qtbot, window, "openPacketDialog")
    write(qtbot, asked, "words", words)
    write(qtbot, asked, "packetCounter", counter)
    click(qtbot, asked, "openPacketButton")
    qtbot.waitUntil(lambda: window.findChild(SatellitePage) is not None)
    give_keys(qtbot, window)
    return part(window, SatellitePage)


def keyed(qtbot: QtBot, page: SatellitePage, code: str, word: str) -> None:
    """Type a code and Enter, as a scanner does, and wait for the word of the answer."""
    box, before = part(page, ScanBox), len(page.tones.played)
    qtbot.keyClicks(box, code)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(page.tones.played) > before or before == 10)
    qtbot.waitUntil(lambda: said(page, "stockAnswer").startswith(word))


def take_in(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Pick a return at the desk."""
    click(qtbot, window, "takeReturnButton")
    pick(window, "openDialog", path)


def count_up(qtbot: QtBot, window: MainWindow, code: str) -> StocktakePage:
    assert window.workplace is not None
    window.workplace.open("stocktake", code)
    give_keys(qtbot, window)
    qtbot.waitUntil(lambda: said(window, "docketState") == "盘点中")
    return part(window, StocktakePage)


@pytest.mark.rule("S12-R12")
def test_a_second_laptop_counts_and_its_scans_come_into_the_count(
    qtbot: QtBot, make_window: Opener, window_of: Opener, office: Office, tmp_path: Path
) -> None:
    desk = office.desk("li")
    bags = [*shelved(desk, "A柜1层", 101, 102), *shelved(desk, "A柜2层", 201)]
    shelved(desk, "A柜3层", 301)
    count = stocktakes.begin(desk)
    here = window_of("li", kinds=KINDS)
    count_up(qtbot, here, count.code)
    packet, back = tmp_path / "盘点包.mcount", tmp_path / "回盘.mscans"
    words = written(qtbot, here, packet)

    there = make_window(kinds=KINDS)
    page = opened(qtbot, there, packet, words.lower(), "周涛")
    keyed(qtbot, page, label(desk, bags[0]), "没有计入")
    assert "先扫位置" in said(page, "messageText")
    assert page.tones.played == [REFUSED]
    for code, word in (
        (label(desk, "A柜1层"), "位置"), (label(desk, bags[0]), "在架"), (label(desk, bags[2]), "错位"), ("JIU17", "未知条码"),
        (label(desk, bags[0]), "已点"),
    ):  # fmt: skip
        keyed(qtbot, page, code, word)
    assert "周涛 · A柜1层" in said(page, "stockMore")
    assert page.tones.played[-4:] == [ScanAnswer.IN_PLACE, ScanAnswer.MISPLACED, ScanAnswer.UNKNOWN, ScanAnswer.AGAIN]
    assert said(page, "stockSum") == "应点 4 + 账外 1 = 5　　位置 1/3"
    click(qtbot, page, "undoScanButton")
    qtbot.waitUntil(lambda: said(page, "stockAnswer") == "已撤销")
    give_keys(qtbot, there)
    keyed(qtbot, page, label(desk, "A柜2层"), "位置")
    keyed(qtbot, page, EMPTY_CODE, "空")
    assert "业主" not in str(cells(there, "stockLines"))
    click(qtbot, page, "writeReturnButton")
    pick(page, "saveDialog", back)
    qtbot.waitUntil(lambda: "8 次扫描已写到 回盘.mscans" in said(page, "messageText"))
    click(qtbot, page, "leaveCountButton")
    qtbot.waitUntil(lambda: there.findChild(SatellitePage) is None)
    page = opened(qtbot, there, packet, words, "周涛")
    assert (said(page, "stockPlace"), said(page, "stockAnswer")) == ("A柜2层", "空")

    give_keys(qtbot, here)
    take_in(qtbot, here, back)
    asked = dialog(qtbot, here, "takeInReturnDialog")
    assert part(asked, QComboBox, "returnCounter0").currentText().startswith("周涛")
    assert "笔记本的时钟" in said(asked, "formMessage")
    click(qtbot, asked, "takeInReturnButton")
    qtbot.waitUntil(lambda: "已收取 8 次扫描" in bar_text(here))
    qtbot.waitUntil(lambda: said(here, "stockSum") == "应点 4 + 账外 1 = 5　　位置 2/3")
    assert part(here, QPushButton, "stock-misplaced").text() == "错位 1"
    take_in(qtbot, here, back)
    qtbot.waitUntil(lambda: "都已收过" in bar_text(here))


def test_a_blind_laptop_says_nothing_of_the_books(
    qtbot: QtBot, make_window: Opener, office: Office, tmp_path: Path
) -> None:
    desk = office.desk("li")
    first, second = shelved(desk, "A柜1层", 101), shelved(desk, "A柜2层", 201)
    path, words = packet_of(desk, stocktakes.begin(desk, blind=True), tmp_path)
    page = opened(qtbot, make_window(kinds=KINDS), path, words, "周涛")
    keyed(qtbot, page, label(desk, "A柜1层"), "位置")
    keyed(qtbot, page, label(desk, second[0]), "已记")
    assert said(page, "stockSum").startswith("盲盘：已扫 1 份")
    assert not part(page, QPushButton, "stock-misplaced").isVisible()
    keyed(qtbot, page, label(desk, first[0]), "已记")


@pytest.mark.rule("S12-R12")
@pytest.mark.parametrize("blind", [False, True])
def test_before_a_count_ends_it_says_which_packets_have_not_come_back(
    qtbot: QtBot, window_of: Opener, office: Office, tmp_path: Path, blind: bool
) -> None:
    desk = office.desk("li")
    bags = shelved(desk, "A柜1层", 101, 102)
    count = stocktakes.begin(desk, blind=blind)
    there = laptop(packet_of(desk, count, tmp_path), tmp_path / "本机")
    scan_there(there, desk, "A柜1层", bags[0])
    window = window_of("li", kinds=KINDS)
    count_up(qtbot, window, count.code)

    def asked_before_the_end() -> str:
        click(qtbot, window, "finishButton")
        asked = dialog(qtbot, window, "confirmDialog")
        said_there = " ".join(one.text() for one in asked.findChildren(QLabel))
        asked.reject()
        qtbot.waitUntil(lambda: window.findChild(QWidget, "confirmDialog") is None)
        return said_there

    shown = asked_before_the_end()
    assert "盘点包还没有回来：李梅 " in shown
    assert ("那里的扫描会丢掉" in shown, "盲盘不能再继续点" in shown) == (blind, blind)
    assert ("盘到 0/1 个位置" in shown) is not blind
    taken(desk, count, returned(there, tmp_path))
    assert "盘点包" not in asked_before_the_end()


def test_digits_reach_the_count_wherever_the_keyboard_is(
    qtbot: QtBot, make_window: Opener, office: Office, tmp_path: Path
) -> None:
    desk = office.desk("li")
    shelved(desk, "A柜1层", 101)
    path, words = packet_of(desk, stocktakes.begin(desk), tmp_path)
    page = opened(qtbot, make_window(kinds=KINDS), path, words, "周涛")
    part(page, QPushButton, "stock-recent").setFocus()
    code = label(desk, "A柜1层")
    qtbot.keyClick(part(page, QPushButton, "stock-recent"), code[0])
    qtbot.keyClicks(part(page, ScanBox), code[1:])
    qtbot.keyClick(part(page, ScanBox), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said(page, "stockPlace") == "A柜1层")


def test_wrong_words_and_a_wrong_file_are_said_in_the_dialog(
    qtbot: QtBot, make_window: Opener, office: Office, tmp_path: Path
) -> None:
    desk = office.desk("li")
    shelved(desk, "A柜1层", 101)
    path, words = packet_of(desk, stocktakes.begin(desk), tmp_path)
    window = make_window(kinds=KINDS)
    click(qtbot, window, "openPacketLink")
    pick(window, "openDialog", path)
    asked = dialog(qtbot, window, "openPacketDialog")
    write(qtbot, asked, "words", words[:-4] + "AAAA")
    write(qtbot, asked, "packetCounter", "周涛")
    click(qtbot, asked, "openPacketButton")
    qtbot.waitUntil(lambda: "口令输错了" in said(asked, "words-error"))
    path.write_bytes(b"x")
    click(qtbot, asked, "openPacketButton")
    qtbot.waitUntil(lambda: "不是盘点包" in said(asked, "messageText"))


def test_one_window_of_a_laptop_counts_at_a_time(
    qtbot: QtBot, make_window: Opener, office: Office, tmp_path: Path
) -> None:
    desk = office.desk("li")
    shelved(desk, "A柜1层", 101)
    path, words = packet_of(desk, stocktakes.begin(desk), tmp_path)
    opened(qtbot, make_window(kinds=KINDS), path, words, "周涛")
    other = make_window(kinds=KINDS)
    click(qtbot, other, "openPacketLink")
    pick(other, "openDialog", path)
    asked = dialog(qtbot, other, "openPacketDialog")
    write(qtbot, asked, "words", words)
    write(qtbot, asked, "packetCounter", "陈静")
    click(qtbot, asked, "openPacketButton")
    qtbot.waitUntil(lambda: "另一个窗口正在盘点" in bar_text(other))
    assert other.findChild(SatellitePage) is None


def test_who_counted_is_chosen_and_a_clock_that_is_wrong_is_refused(
    qtbot: QtBot, window_of: Opener, office: Office, tmp_path: Path
) -> None:
    desk = office.desk("li")
    bags = shelved(desk, "A柜1层", 101)
    count = stocktakes.begin(desk)
    window = window_of("li", kinds=KINDS)
    count_up(qtbot, window, count.code)
    packet = packet_of(desk, count, tmp_path)
    there = laptop(packet, tmp_path / "本机", "小周")
    scan_there(there, desk, "A柜1层", bags[0])
    take_in(qtbot, window, returned(there, tmp_path))
    asked = dialog(qtbot, window, "takeInReturnDialog")
    click(qtbot, asked, "takeInReturnButton")
    qtbot.waitUntil(lambda: "请逐个选定" in said(asked, "messageText"))
    box = part(asked, QComboBox, "returnCounter0")
    box.setCurrentIndex(next(at for at in range(box.count()) if box.itemText(at).startswith("周涛")))
    click(qtbot, asked, "takeInReturnButton")
    qtbot.waitUntil(lambda: "已收取 2 次扫描" in bar_text(window))
    state: DeskState = stocktaking.state(desk, count.id)
    assert list(state.counters.values()) == ["周涛"]
    fast = laptop(packet, tmp_path / "快", now=lambda: desk.now() + timedelta(hours=2))
    scan_there(fast, desk, "A柜1层")
    take_in(qtbot, window, returned(fast, tmp_path))
    qtbot.waitUntil(lambda: "时钟快的" in bar_text(window))


def test_a_scan_at_one_window_is_heard_by_that_window_alone(
    qtbot: QtBot, make_window: Opener, window_of: Opener, office: Office, tmp_path: Path
) -> None:
    desk = office.desk("li")
    shelved(desk, "A柜1层", 101)
    count = stocktakes.begin(desk)
    path, words = packet_of(desk, count, tmp_path)
    here = window_of("li", kinds=KINDS)
    count_up(qtbot, here, count.code)
    page = opened(qtbot, make_window(kinds=KINDS), path, words, "周涛")
    box, heard = part(page, ScanBox), list[str]()
    box.scanned.connect(heard.append)
    assert here.workplace is not None
    assert box.hasFocus()
    for char in f"{label(desk, 'A柜1层')}\r":
        key = Qt.Key.Key_Return if char == "\r" else Qt.Key(ord(char))
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, char)
        assert not here.workplace.eventFilter(box, event)
    assert heard == []
