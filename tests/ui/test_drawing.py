"""A draw through the window: dice, the count of what is drawn, the paper, and the draw made again from what the paper says."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.services import dockets, dossiers, stocktaking
from app.models.services.desk import Desk
from app.ui.dialogs.form import FormDialog
from app.ui.main_window import MainWindow
from app.ui.pages.stocktake.page import StocktakePage
from app.ui.pages.today import TodayPage
from tests import stocktakes
from tests.office import Office
from tests.reports.reading import pages
from tests.stocktakes import explain, finish, label, sampled, shelved, sign
from tests.trade_office import Trade, entered
from tests.ui.asked import dialog, paper
from tests.ui.hands import bar_text, cells, click, part, scan, write
from tests.unit.domain.test_sampling import drawn_by_another

Opener = Callable[..., MainWindow]
KINDS = (TodayPage, StocktakePage)


def said(window: MainWindow, name: str) -> str:
    return part(window, QLabel, name).text()


def draw(qtbot: QtBot, window: MainWindow, dice: str, number: int = 0) -> None:
    """Throw the dice at the window."""
    window.workplace.open("stocktake")
    click(qtbot, window, "drawButton")
    asked = dialog(qtbot, window, "drawDialog")
    write(qtbot, asked, "drawDice", dice)
    if number:
        part(asked, QSpinBox, "drawNumber").setValue(number)
    write(qtbot, asked, "drawReason", "季度审计抽查")
    click(qtbot, asked, "drawNowButton")


def redraw(qtbot: QtBot, window: MainWindow, dice: str, head: str) -> str:
    """Draw again by what a paper says; returns what the window answers."""
    before = bar_text(window)
    click(qtbot, window, "redrawButton")
    asked = dialog(qtbot, window, "redrawDialog")
    write(qtbot, asked, "redrawDice", dice)
    write(qtbot, asked, "redrawHead", head)
    click(qtbot, asked, "redrawNowButton")
    qtbot.waitUntil(lambda: before != bar_text(window) != "")
    return bar_text(window)


def at_shelves(desk: Desk, bags: list[int]) -> dict[str, tuple[str, str]]:
    """The code of the place and the label of each bag, by reference code."""
    rows = [dossiers.detail(desk, bag).row for bag in bags]
    return {row.reference_code: (label(desk, row.place), label(desk, row.id)) for row in rows}


@pytest.fixture
def bags(office: Office) -> list[int]:
    desk = office.desk("li")
    return [*shelved(desk, "A柜1层", 101, 102, 103, 104), *shelved(desk, "A柜2层", 201, 202, 203, 204)]


@pytest.mark.rule("S12-R12")
def test_an_auditor_draws_a_clerk_counts_and_the_paper_proves_the_draw(
    qtbot: QtBot, window_of: Opener, office: Office, bags: list[int]
) -> None:
    clerk = office.desk("li")
    shelves = at_shelves(clerk, bags)
    window = window_of("wu", kinds=KINDS)
    draw(qtbot, window, "3 6 1", number=4)
    qtbot.waitUntil(lambda: said(window, "docketState") == "盘点中")
    assert "骰子 3-6-1" in said(window, "docketFacts")
    assert part(window, QPushButton, "openDocketButton").isHidden(), "an auditor opens no count of the common kind"
    drawn = {row[0].partition("\n")[0] for row in cells(window, "stockLines")}
    assert len(drawn) == 4, "what is to be found is listed at once"
    assert window.findChildren(QFrame, "stockBand")[0].isHidden(), "who does not count has no band of the counter's"
    assert "由盘点人到架前扫描" in said(window, "docketNext")

    (count,) = dockets.heads(clerk, "stocktake")
    mine = window_of("li", kinds=KINDS)
    mine.workplace.open("stocktake", count.code)
    qtbot.waitUntil(lambda: said(mine, "docketState") == "盘点中")
    for code in sorted(drawn):
        for scanned, word in zip(shelves[code], ("位置", "在架"), strict=True):
            scan(qtbot, mine, scanned)
            qtbot.waitUntil(lambda word=word: said(mine, "stockAnswer").startswith(word))  # type: ignore[misc]
    click(qtbot, mine, "finishButton")
    click(qtbot, dialog(qtbot, mine, "confirmDialog"), "okButton")
    qtbot.waitUntil(lambda: "缺 0 份：有 95 % 把握，缺失率低于 52.8 %" in said(mine, "docketWarning"))
    sign(clerk, dockets.docket(clerk, count.id), ("li", "zhou", "chen"))
    mine.workplace.current.refresh()
    qtbot.waitUntil(lambda: said(mine, "docketState") == "已办结")
    click(qtbot, mine, "sampleButton")
    whole = pages(paper(qtbot, mine))
    assert whole[0].index("结论") < whole[0].index("抽查范围"), "what was shown comes first"
    printed = "".join(whole)
    _proves(printed, sorted(shelves), drawn)

    head = re.findall(r"抽查前校验码([0-9]+-[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4})", printed)[0]
    window.workplace.open("stocktake", count.code)
    assert redraw(qtbot, window, "3 6 1", head) == "复算一致：名册 8 份，重新抽取，是同样的 4 份。"
    assert "骰子与抽查记录上的不同" in redraw(qtbot, window, "1 1 1", head)


def _proves(printed: str, listed: list[str], drawn: set[str]) -> None:
    """Draw again by another program from nothing but the paper and the list."""
    dice = re.findall(r"骰子([0-9]+(?:-[0-9]+){2,})抽查前", printed)[0]
    head = re.findall(r"抽查前校验码([0-9]+(?:-[A-Z2-7]{4}){4})", printed)[0]
    population, number = (int(one) for one in re.findall(r"名册([0-9]+)份中抽([0-9]+)份", printed)[0])
    assert hashlib.sha256("\n".join(listed).encode()).hexdigest() in printed
    assert (population, number) == (len(listed), len(drawn))
    positions = drawn_by_another(dice, head, population, number)
    assert {listed[one - 1] for one in positions} == drawn
    for turn, position in enumerate(positions, 1):
        assert f"{turn}{position}{listed[position - 1]}" in printed
    for words in ("抽查记录", "季度审计抽查", "吴琪", "李梅", "周涛", "陈静", "muniment-draw-1", "缺0份：有95%把握"):
        assert words in printed, words


def test_fifty_nine_are_proposed_and_too_few_are_said(
    qtbot: QtBot, window_of: Opener, office: Office, bags: list[int]
) -> None:
    window = window_of("chen", kinds=KINDS)
    window.workplace.open("stocktake")
    click(qtbot, window, "drawButton")
    asked = dialog(qtbot, window, "drawDialog")
    number, hint = part(asked, QSpinBox, "drawNumber"), part(asked, QLabel, "drawHint")
    assert number.value() == 59
    assert hint.text().startswith("要抽 59 份")
    part(asked, QComboBox, "drawTolerable").setCurrentIndex(2)
    assert number.value() == 299
    number.setValue(298)
    assert hint.text().startswith("少于 299 份")
    write(qtbot, asked, "drawDice", "3 6")
    write(qtbot, asked, "drawReason", "抽查")
    click(qtbot, asked, "drawNowButton")
    qtbot.waitUntil(lambda: "三个以上" in bar_text(asked))
    write(qtbot, asked, "drawDice", "3 6 1")
    click(qtbot, asked, "drawNowButton")
    qtbot.waitUntil(lambda: "抽出 8 份" in bar_text(window))


def test_the_list_to_look_for_is_printed_before_the_count(
    qtbot: QtBot, window_of: Opener, office: Office, bags: list[int]
) -> None:
    count = sampled(office.desk("wu"), "3 6 1", number=3)
    window = window_of("li", kinds=KINDS)
    window.workplace.open("stocktake", count.code)
    qtbot.waitUntil(lambda: said(window, "docketState") == "盘点中")
    assert not window.findChildren(QPushButton, "drawButton")[0].isVisible(), "a clerk does not draw"
    click(qtbot, window, "sampleButton")
    printed = "".join(pages(paper(qtbot, window)))
    assert "抽查记录" in printed
    assert "供到架前查找" in printed
    assert "结论" not in printed


def test_what_is_missing_stands_in_the_conclusion(
    qtbot: QtBot, window_of: Opener, office: Office, bags: list[int]
) -> None:
    desk = office.desk("li")
    count = sampled(office.desk("wu"), "3 6 1", number=8)
    places = {dossiers.detail(desk, bag).row.place for bag in bags}
    for place in places:
        stocktakes.scan(desk, count, place, *(bag for bag in bags[1:] if dossiers.detail(desk, bag).row.place == place))
    finish(desk, count)
    window = window_of("wu", kinds=KINDS)
    window.workplace.open("stocktake", count.code)
    qtbot.waitUntil(lambda: said(window, "docketWarning").startswith("共 8 份，全部查过，缺 1 份"))
    assert "请多抽，或全面盘点" in said(window, "docketWarning")
    explain(desk, count, "全柜找过")
    assert stocktaking.state(desk, count.id).decisions


def test_an_office_of_another_trade_draws_by_the_same_dice(
    qtbot: QtBot, make_window: Opener, trade: Callable[[str], Trade]
) -> None:
    there = trade("bank")
    clerk = there.at(Role.ARCHIVIST)
    dossiers.shelve(clerk, [entered(clerk, Customer.PERSON, name) for name in ("张三", "李四", "王五")], "A柜1层")
    window = make_window()
    window.enter(there.at(Role.MANAGER))
    draw(qtbot, window, "6 2 4 4", number=2)
    qtbot.waitUntil(lambda: len(cells(window, "stockLines")) == 2)
    assert "骰子 6-2-4-4" in said(window, "docketFacts")


def test_a_draw_asks_for_dice_and_for_what_a_paper_says(
    qtbot: QtBot, window_of: Opener, office: Office, bags: list[int]
) -> None:
    count = sampled(office.desk("wu"), "3 6 1", number=3)
    window = window_of("chen", kinds=KINDS)
    window.workplace.open("stocktake", count.code)
    qtbot.waitUntil(lambda: said(window, "docketState") == "盘点中")
    click(qtbot, window, "redrawButton")
    asked = dialog(qtbot, window, "redrawDialog")
    assert isinstance(asked, FormDialog)
    write(qtbot, asked, "redrawDice", "3 6 1")
    click(qtbot, asked, "redrawNowButton")
    qtbot.waitUntil(lambda: "抽查前校验码" in bar_text(asked))
