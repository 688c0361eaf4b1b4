"""A count through the window: places and bags by scan, what is seen and heard, decisions, three signatures, the sheet."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.loan import LoanKind
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.procedures.stocktake import FINISH
from app.models.domain.stocktake import EMPTY_CODE, ScanAnswer
from app.models.services import dockets, dossiers, lending, stocktaking
from app.models.services.desk import Desk
from app.models.services.lending import LoanProposal
from app.ui.main_window import MainWindow
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.missing.page import MissingPage
from app.ui.pages.stocktake.answers import CONTRARY, REFUSED, TONES, TUNES
from app.ui.pages.stocktake.page import StocktakePage
from app.ui.pages.today import TodayPage
from app.ui.tones import sound
from tests import stocktakes
from tests.office import Office, register
from tests.reports.reading import codes, pages, pictures
from tests.stocktakes import label, shelved
from tests.trade_office import Trade, entered
from tests.ui.asked import dialog, paper, sign
from tests.ui.hands import bar_text, cells, click, give_keys, part, scan, write
from tests.unit.services.signatures import destroyed, person_id

Opener = Callable[..., MainWindow]
KINDS = (TodayPage, BorrowingPage, StocktakePage, MissingPage)


def said(window: MainWindow, name: str) -> str:
    return part(window, QLabel, name).text()


def up(qtbot: QtBot, window: MainWindow, what: object = None) -> StocktakePage:
    window.workplace.open("stocktake", what)
    page = window.workplace.current
    assert isinstance(page, StocktakePage)
    return page


def begin(qtbot: QtBot, window: MainWindow, *, blind: bool = False) -> None:
    """Open a count of the whole room at the window."""
    click(qtbot, window, "openDocketButton")
    asked = dialog(qtbot, window, "openCountDialog")
    write(qtbot, asked, "countReason", "年度全面盘点")
    if blind:
        part(asked, QAbstractButton, "countBlind").click()
    click(qtbot, asked, "openCountButton")
    qtbot.waitUntil(lambda: said(window, "docketState") == "盘点中")


def scanned(qtbot: QtBot, window: MainWindow, code: str, word: str) -> None:
    """Scan a code and wait for the word of the answer."""
    page = window.workplace.current
    assert isinstance(page, StocktakePage)
    before = len(page.tones.played)
    scan(qtbot, window, code)
    qtbot.waitUntil(lambda: len(page.tones.played) > before or before == 10)
    qtbot.waitUntil(lambda: said(window, "stockAnswer").startswith(word))


def decide(qtbot: QtBot, window: MainWindow, row: int, way: str, reason: str) -> None:
    """Decide about the difference of a row."""
    part(window, QTableView, "stockLines").selectRow(row)
    left = said(window, "docketNext")
    click(qtbot, window, "decideButton")
    asked = dialog(qtbot, window, "decideDifferenceDialog")
    box = part(asked, QComboBox, "decideWay")
    box.setCurrentIndex(next(at for at in range(box.count()) if box.itemText(at).startswith(way)))
    write(qtbot, asked, "decideReason", reason)
    click(qtbot, asked, "decideButton")
    qtbot.waitUntil(lambda: said(window, "docketNext") != left)


@pytest.fixture
def stood(office: Office) -> dict[str, int]:
    """Bags on their shelves, one of them lent, one destroyed, one with no place."""
    desk = office.desk("li")
    first, second = shelved(desk, "A柜1层", 101, 102, 103), shelved(desk, "A柜2层", 201)
    gone = shelved(desk, "A柜3层", 301)
    destroyed(desk, *gone)
    lending.lend(desk, LoanProposal(person_id(desk, "陈静"), (first[2],), LoanKind.CONSULTATION, "核对", 0))
    stray = register(desk, "2栋1单元101", "王五")
    return {
        "right": first[0],
        "unseen": first[1],
        "lent": first[2],
        "wrong": second[0],
        "gone": gone[0],
        "stray": stray,
    }


@pytest.mark.rule("S12-R12")
def test_from_the_first_scan_to_the_sheet_of_three(
    qtbot: QtBot, window_of: Opener, office: Office, stood: dict[str, int]
) -> None:
    window, desk = window_of("li", kinds=KINDS), office.desk("li")
    page = up(qtbot, window)
    begin(qtbot, window)
    bag = {name: label(desk, number) for name, number in stood.items()}
    scan(qtbot, window, bag["right"])
    qtbot.waitUntil(lambda: page.tones.played == [REFUSED])
    assert "先扫位置" in said(window, "stockMore") and not bar_text(window)
    for code, word in (
        (label(desk, "A柜1层"), "位置"), (bag["right"], "在架"), (bag["wrong"], "错位"), (bag["lent"], "借出中但在架"),
        (bag["gone"], "已销毁但在架"), (bag["stray"], "库外发现"), ("JIU17", "未知条码"),
    ):  # fmt: skip
        scanned(qtbot, window, code, word)
    assert page.tones.played[-6:] == [
        ScanAnswer.IN_PLACE, ScanAnswer.MISPLACED, ScanAnswer.LENT_HERE, ScanAnswer.DESTROYED_HERE, ScanAnswer.STRAY, ScanAnswer.UNKNOWN,
    ]  # fmt: skip
    assert said(window, "stockPlace") == "A柜1层"
    assert said(window, "stockSum").startswith("应点 4 + 账外 3 = 7")
    scanned(qtbot, window, bag["right"], "已点")
    assert "李梅 · A柜1层" in said(window, "stockMore")
    scanned(qtbot, window, label(desk, "A柜2层"), "位置")
    scanned(qtbot, window, EMPTY_CODE, "空")
    assert "位置 2/3" in said(window, "stockSum")

    click(qtbot, window, "finishButton")
    asked = dialog(qtbot, window, "confirmDialog")
    assert any("2/3 个位置" in one.text() for one in asked.findChildren(QLabel))
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已点完，逐处决定差异")
    qtbot.waitUntil(lambda: len(cells(window, "stockLines")) == 6)
    for words, way, reason in (
        ("错位", "账随实物", "一直在这里"), ("未扫到", "报缺失", "全柜找过"), ("借出中", "到归还台", "在架上未办归还"),
        ("库外发现　已销毁", "已另放", "在旧柜里"), ("库外发现", "账随实物", "登记后没有上架"), ("未知条码", "另行登记", "旧标签"),
    ):  # fmt: skip
        rows = [row[2] for row in cells(window, "stockLines")]
        decided = [row[3] for row in cells(window, "stockLines")]
        at = next(at for at, row in enumerate(rows) if row.startswith(words) and not decided[at])
        decide(qtbot, window, at, way, reason)
    click(qtbot, window, "signButton")
    sign(qtbot, window, "li")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待复核")
    click(qtbot, window, "check-countButton")
    sign(qtbot, window, "zhou")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待监盘签署")
    click(qtbot, window, "witnessButton")
    sign(qtbot, window, "chen")
    printed = "".join(pages(paper(qtbot, window)))
    assert "盘点表" in printed
    for words in ("一直在这里", "全柜找过", "监盘人", "陈静", "2个，共3个", "未盘到的1个位置"):
        assert words in printed.replace("\n", ""), words
    assert dockets.heads(desk, "write-off")[0].is_open
    row = re.search(r"YJW-JF·2026-D10-0005(.*?)已另放，报告经理：在旧柜里", printed.replace("\n", ""))
    assert row is not None
    assert row.group(1) == "已销毁—01+1", "a destroyed bag has its code, and neither name nor place"


@pytest.mark.parametrize("pack", ["bank", "deposit"])
def test_an_office_of_another_trade_counts_by_the_same_scans(
    qtbot: QtBot, make_window: Opener, trade: Callable[[str], Trade], pack: str
) -> None:
    there = trade(pack)
    clerk = there.at(Role.ARCHIVIST)
    here, away = (entered(clerk, Customer.PERSON, name) for name in ("张三", "李四"))
    dossiers.shelve(clerk, [here], "A柜1层")
    dossiers.shelve(clerk, [away], "A柜2层")
    window = make_window()
    window.enter(there.at(Role.ARCHIVIST))
    up(qtbot, window)
    begin(qtbot, window)
    for code, word in (
        (label(clerk, "A柜1层"), "位置"), (label(clerk, here), "在架"), (label(clerk, away), "错位"), (label(clerk, "A柜2层"), "位置"),
        (EMPTY_CODE, "空"),
    ):  # fmt: skip
        scanned(qtbot, window, code, word)
    assert said(window, "stockSum") == "应点 2 + 账外 0 = 2　　位置 2/2"
    click(qtbot, window, "finishButton")
    click(qtbot, dialog(qtbot, window, "confirmDialog"), "okButton")
    qtbot.waitUntil(lambda: len(cells(window, "stockLines")) == 1)
    decide(qtbot, window, 0, "账随实物", "一直在这里")
    assert dossiers.detail(clerk, away).row.place == "A柜1层"
    for step, login, after in (
        ("sign", "li", "待复核"),
        ("check-count", "second", "待监盘签署"),
        ("witness", "chen", "已办结"),
    ):
        click(qtbot, window, f"{step}Button")
        sign(qtbot, window, login)
        qtbot.waitUntil(lambda after=after: said(window, "docketState") == after)  # type: ignore[misc]


def test_a_blind_count_says_neither_names_nor_expectation(
    qtbot: QtBot, window_of: Opener, office: Office, stood: dict[str, int]
) -> None:
    window, desk = window_of("li", kinds=KINDS), office.desk("li")
    up(qtbot, window)
    begin(qtbot, window, blind=True)
    scanned(qtbot, window, label(desk, "A柜1层"), "位置")
    scanned(qtbot, window, label(desk, stood["wrong"]), "已记")
    assert "业主" not in str(cells(window, "stockLines"))
    assert said(window, "stockSum").startswith("盲盘：已扫 1 份")
    assert not part(window, QPushButton, "stock-misplaced").isVisible()


@pytest.mark.rule("S12-R12")
def test_what_a_blind_count_has_scanned_is_right_after_an_undo(
    qtbot: QtBot, window_of: Opener, office: Office, stood: dict[str, int]
) -> None:
    window, desk = window_of("li", kinds=KINDS), office.desk("li")
    page = up(qtbot, window)
    begin(qtbot, window, blind=True)
    scanned(qtbot, window, label(desk, "A柜1层"), "位置")
    docket = page._panel.docket
    assert docket is not None
    for number, (answer, things) in enumerate((("已记", 1), ("", 0), ("已记", 1), ("已点", 1), ("", 1), ("", 0)), 2):
        if answer:
            scanned(qtbot, window, label(desk, stood["wrong"]), answer)
        else:
            click(qtbot, window, "undoScanButton")
        qtbot.waitUntil(lambda number=number: len(cells(window, "stockLines")) == number)  # type: ignore[misc]
        assert said(window, "stockSum").startswith(f"盲盘：已扫 {things} 份")
        assert stocktaking.state(desk, docket.id).scanned == things


def test_who_comes_back_stands_at_the_same_place_with_the_same_answer(
    qtbot: QtBot, window_of: Opener, office: Office, stood: dict[str, int]
) -> None:
    desk = office.desk("li")
    count = stocktakes.begin(desk)
    stocktakes.scan(desk, count, "A柜1层", stood["wrong"])
    window = window_of("li", kinds=KINDS)
    up(qtbot, window, count.code)
    qtbot.waitUntil(lambda: said(window, "stockAnswer").startswith("错位"))
    assert said(window, "stockPlace") == "A柜1层"
    click(qtbot, window, "undoScanButton")
    qtbot.waitUntil(lambda: said(window, "stockAnswer").startswith("已撤销"))
    scanned(qtbot, window, label(desk, stood["right"]), "在架")


def test_scans_of_another_counter_come_with_the_next_one(
    qtbot: QtBot, window_of: Opener, office: Office, stood: dict[str, int]
) -> None:
    window, other = window_of("li", kinds=KINDS), office.desk("zhou")
    count = stocktakes.begin(other)
    up(qtbot, window, count.code)
    qtbot.waitUntil(lambda: said(window, "docketState") == "盘点中")
    scanned(qtbot, window, label(other, "A柜2层"), "位置")
    stocktakes.scan(other, count, "A柜1层", stood["right"])
    scanned(qtbot, window, label(other, stood["wrong"]), "在架")
    assert part(window, QPushButton, "stock-in-place").text() == "在架 2"


def test_a_destroyed_bag_and_an_open_count_are_on_today(
    qtbot: QtBot, window_of: Opener, office: Office, stood: dict[str, int]
) -> None:
    desk = office.desk("li")
    count = stocktakes.begin(desk)
    stocktakes.scan(desk, count, "A柜1层", stood["gone"])
    window = window_of("chen", kinds=KINDS)
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-destroyed-found") is not None)
    click(qtbot, window, "waiting-destroyed-found")
    qtbot.waitUntil(lambda: said(window, "docketState") == "盘点中")
    assert count.code.replace(" ", "") in said(window, "docketTitle").replace(" ", "")
    assert dockets.docket(desk, count.id).procedure.step(FINISH).waiting


def test_every_answer_has_a_colour_a_word_and_a_tune_of_its_own() -> None:
    assert set(TONES) == set(ScanAnswer)
    assert set(TUNES) == {*ScanAnswer, REFUSED, CONTRARY}
    assert len(set(map(tuple, TUNES.values()))) == len(TUNES)
    assert len({one.label for one in ScanAnswer}) == len(ScanAnswer)
    assert all(sound(tune)[:4] == b"RIFF" for tune in TUNES.values())


def test_enter_on_a_difference_decides_about_it(
    qtbot: QtBot, window_of: Opener, office: Office, stood: dict[str, int]
) -> None:
    desk: Desk = office.desk("li")
    count = stocktakes.begin(desk)
    stocktakes.scan(desk, count, "A柜1层", stood["right"])
    stocktakes.finish(desk, count)
    window = window_of("li", kinds=KINDS)
    up(qtbot, window, count.code)
    qtbot.waitUntil(lambda: len(cells(window, "stockLines")) == 1)
    table = part(window, QTableView, "stockLines")
    table.selectRow(0)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert part(dialog(qtbot, window, "decideDifferenceDialog"), QComboBox, "decideWay").count() == 3


@pytest.mark.rule("S12-R12")
def test_differences_are_decided_one_after_the_other_by_keys(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    desk = office.desk("li")
    bags = shelved(desk, "A柜1层", 101, 102, 103, 104)
    count = stocktakes.begin(desk)
    stocktakes.scan(desk, count, "A柜1层", bags[0])
    stocktakes.finish(desk, count)
    window = window_of("li", kinds=KINDS)
    page = up(qtbot, window, count.code)
    table = part(window, QTableView, "stockLines")
    qtbot.waitUntil(lambda: len(table.selectionModel().selectedRows()) == 1)
    table.selectRow(1)
    table.setFocus()
    for bag in (bags[2], bags[3], bags[1]):
        qtbot.waitUntil(lambda bag=bag: [one.code for one in page._face.view.chosen] == [label(desk, bag)])
        give_keys(qtbot, window)
        qtbot.waitUntil(table.hasFocus)
        qtbot.keyClick(table, Qt.Key.Key_Return)
        asked = dialog(qtbot, window, "decideDifferenceDialog")
        reason = part(asked, QLineEdit, "decideReason")
        write(qtbot, asked, "decideReason", "找过")
        qtbot.keyClick(reason, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: window.findChild(QWidget, "decideDifferenceDialog") is None)
    qtbot.waitUntil(lambda: all(row[3] for row in cells(window, "stockLines")))


@pytest.mark.rule("S12-R12")
def test_a_grave_bag_says_so_again_and_an_empty_place_is_held_against_the_books(
    qtbot: QtBot, window_of: Opener, office: Office, stood: dict[str, int]
) -> None:
    window, desk = window_of("li", kinds=KINDS), office.desk("li")
    page = up(qtbot, window)
    begin(qtbot, window)
    scanned(qtbot, window, label(desk, "A柜2层"), "位置")
    scanned(qtbot, window, EMPTY_CODE, "空")
    assert "账上这里还有 1 份没有扫到" in said(window, "stockMore")
    assert page.tones.played[-1] == CONTRARY
    scanned(qtbot, window, label(desk, stood["gone"]), "已销毁但在架")
    scan(qtbot, window, label(desk, stood["gone"]))
    qtbot.waitUntil(lambda: "已点 " in said(window, "stockMore"))
    assert said(window, "stockAnswer") == "已销毁但在架"
    assert "李梅 · A柜2层　账上已销毁：请另放" in said(window, "stockMore")
    assert page.tones.played[-2:] == [ScanAnswer.DESTROYED_HERE] * 2
    scanned(qtbot, window, label(desk, "A柜1层"), "位置")
    scanned(qtbot, window, label(desk, stood["right"]), "在架")
    scanned(qtbot, window, label(desk, stood["right"]), "已点")


@pytest.mark.rule("S12-R12")
def test_a_bag_at_a_place_that_was_called_empty_says_so_once(
    qtbot: QtBot, window_of: Opener, office: Office, stood: dict[str, int]
) -> None:
    window, desk = window_of("li", kinds=KINDS), office.desk("li")
    page = up(qtbot, window)
    begin(qtbot, window)
    scanned(qtbot, window, label(desk, "A柜1层"), "位置")
    scanned(qtbot, window, EMPTY_CODE, "空")
    scanned(qtbot, window, label(desk, stood["right"]), "在架")
    assert "A柜1层 曾记为空，以扫到的为准" in said(window, "stockMore")
    assert page.tones.played[-1] == CONTRARY
    scanned(qtbot, window, label(desk, stood["lent"]), "借出中但在架")
    assert "曾记为空" not in said(window, "stockMore")


@pytest.mark.rule("S12-R12")
def test_a_place_at_which_nobody_has_begun_is_no_difference_yet(
    qtbot: QtBot, window_of: Opener, office: Office, stood: dict[str, int]
) -> None:
    window, desk = window_of("li", kinds=KINDS), office.desk("li")
    page = up(qtbot, window)
    begin(qtbot, window)
    click(qtbot, window, "stock-unseen")
    qtbot.waitUntil(lambda: [row[2] for row in cells(window, "stockLines")] == ["还没有盘到"] * 3)
    table = part(window, QTableView, "stockLines")
    assert table.isColumnHidden(3), "nothing is decided yet"
    assert {row.tone for row in page._face.view._rows.rows} == {None}
    scanned(qtbot, window, label(desk, "A柜1层"), "位置")
    scanned(qtbot, window, label(desk, stood["right"]), "在架")
    qtbot.waitUntil(lambda: sorted(row[2] for row in cells(window, "stockLines")) == ["未扫到", "还没有盘到"])


def test_the_code_for_an_empty_place_is_printed_as_a_label(
    qtbot: QtBot, window_of: Opener, office: Office, stood: dict[str, int]
) -> None:
    window, desk = window_of("li", kinds=KINDS), office.desk("li")
    count = stocktakes.begin(desk)
    up(qtbot, window, count.code)
    qtbot.waitUntil(lambda: said(window, "docketState") == "盘点中")
    click(qtbot, window, "emptyLabelButton")
    asked = dialog(qtbot, window, "emptyLabelDialog")
    click(qtbot, asked, "makeButton")
    printed = paper(qtbot, asked)
    assert [code for page in pictures(printed, 300) for code, *_ in codes(page)] == [EMPTY_CODE]
