"""Lists of transfers at windows: who draws one up, its four parts, a spreadsheet, a child list, and bags at other desks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from PIL import Image
from PySide6.QtWidgets import QLabel, QTableWidget
from pytestqt.qtbot import QtBot

from app.models.services import dossiers
from app.models.services.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.transfer.list_dialogs import TransferListDialog
from app.ui.pages.transfer.page import TransferActs, TransferPage
from tests.reports.reading import pages, pictures
from tests.trade_office import Trade
from tests.transfers import Project, project
from tests.ui.asked import dialog, paper, sign
from tests.ui.hands import bar_text, cells, click, give_keys, part, scan, write

Enter = Callable[[Desk], MainWindow]
PARTS = ["立项审批资料", "重要合同或单据", "项目方案调查资料", "客户或企业资料"]


@pytest.fixture
def one(trade: Callable[[str], Trade]) -> Project:
    return project(trade("loan"))


@pytest.fixture
def two(trade: Callable[[str], Trade]) -> Project:
    return project(trade("loan"), bags=2)


@pytest.fixture
def enter(make_window: Callable[..., MainWindow]) -> Enter:
    def open_for(desk: Desk) -> MainWindow:
        window = make_window(kinds=(DossiersPage, BorrowingPage, TransferPage))
        window.enter(desk)
        return window

    return open_for


def shows(qtbot: QtBot, window: MainWindow, state: str) -> None:
    qtbot.waitUntil(lambda: part(window, QLabel, "docketState").text() == state)


def opened(qtbot: QtBot, window: MainWindow, code: str, state: str) -> None:
    window.workplace.open("transfer", code)
    shows(qtbot, window, state)


def spreadsheet(path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)
    return path


@pytest.mark.rule("S13-R4")
def test_only_a_draws_up_a_list(qtbot: QtBot, enter: Enter, one: Project) -> None:
    window = enter(one.b)
    window.workplace.open("transfer", one.bags)
    listing = dialog(qtbot, window, "openDocketDialog")
    qtbot.waitUntil(lambda: "移交清单由它的项目经理 A 角列出" in bar_text(listing))
    assert part(listing, QLabel, "openingCount").text() == "共 0 份"


@pytest.mark.rule("S13-R9", "S13-R10", "S13-R15")
def test_a_spreadsheet_in_four_parts_becomes_the_list_and_its_contracts_their_numbers(
    qtbot: QtBot, enter: Enter, one: Project, tmp_path: Path
) -> None:
    docket = one.drawn_up(pages=0)
    window = enter(one.a)
    opened(qtbot, window, docket.code, "草拟")
    assert [row[2] for row in cells(window, "transferItems")] == PARTS
    click(qtbot, window, "fillButton")
    filling = dialog(qtbot, window, "transferListDialog")
    assert isinstance(filling, TransferListDialog)
    filling.choose(spreadsheet(tmp_path / "错.xlsx", ("部分", "题名", "页数"), ("结清证明", "证明", 1)))
    qtbot.waitUntil(lambda: "第 2 行看不出属于哪一部分" in bar_text(filling))
    filling.choose(spreadsheet(
        tmp_path / "清单.xlsx", ("部分", "题名", "页数", "份数", "原件或复印件", "客户未领取"),
        ("客户或企业资料", "营业执照", 1, 1, "复印件"), ("重要合同或单据", "借款合同", 8, 2, "原件"),
        ("", "保证合同", 6, 1, "原件", "√"), ("立项审批资料", "立项申请表", 3), ("项目方案调查资料", "调查报告", 20),
        ("制表：王二",),
    ))  # fmt: skip
    qtbot.waitUntil(lambda: "已从“清单.xlsx”读入 5 件" in bar_text(filling))
    assert "第 7 行不是清单里的件" in bar_text(filling)
    assert part(filling, QTableWidget, "transferLines").rowCount() == 5
    click(qtbot, filling, "okButton")
    qtbot.waitUntil(lambda: len(cells(window, "transferItems")) == 5)
    listed = cells(window, "transferItems")
    assert [row[2] for row in listed] == [PARTS[0], PARTS[1], PARTS[1], *PARTS[2:]], "in the set order"
    click(qtbot, window, "sign-aButton")
    sign(qtbot, window, "projectmanager")
    assert "客户未领取" in "".join(pages(paper(qtbot, window)))
    shows(qtbot, window, "A 已签")

    window = enter(one.keeper)
    opened(qtbot, window, docket.code, "A 已签")
    click(qtbot, window, "findButton")
    found = dialog(qtbot, window, "transferFindingsDialog")
    click(qtbot, found, "allWholeButton")
    click(qtbot, found, "okButton")
    qtbot.waitUntil(lambda: cells(window, "transferItems")[-1][7] == "齐全")
    click(qtbot, window, "sign-bButton")
    sign(qtbot, window, "bei")
    assert "不编码" in "".join(pages(paper(qtbot, window)))
    shows(qtbot, window, "B 已签")
    received(qtbot, window, one.keeper, one.bags[:1])
    shows(qtbot, window, "已接收")
    (bag,) = dossiers.rows(one.keeper, one.bags)
    part(window, DossiersPage).commands.open_whole(bag.id, "items")
    whole = dialog(qtbot, window, "dossierDialog")
    qtbot.waitUntil(lambda: len(cells(whole, "itemsTable")) == 5)
    numbers = {row[1]: row[2] for row in cells(whole, "itemsTable")}
    assert numbers["借款合同"] == f"{bag.reference_code}-HT01"
    assert numbers["保证合同（客户未领取）"] == "", "kept, but not coded"


@pytest.mark.rule("S13-R5")
def test_a_number_that_no_item_has_is_refused_in_words_and_stays_as_it_was_typed(
    qtbot: QtBot, enter: Enter, one: Project
) -> None:
    docket = one.drawn_up(pages=3)
    window = enter(one.a)
    opened(qtbot, window, docket.code, "草拟")
    click(qtbot, window, "fillButton")
    filling = dialog(qtbot, window, "transferListDialog")
    lines = part(filling, QTableWidget, "transferLines")
    for said, what in (("100000", "页数"), ("三十", "页数"), ("9" * 40, "页数")):
        lines.item(1, 3).setText(said)
        click(qtbot, filling, "okButton")
        qtbot.waitUntil(lambda what=what: f"的{what}须是 0 到 99,999 的整数" in bar_text(filling))
        assert "第 2 件" in bar_text(filling) and lines.item(1, 3).text() == said
        lines.item(1, 3).setText("99999")
        lines.item(0, 4).setText("100000")
        click(qtbot, filling, "okButton")
        qtbot.waitUntil(lambda: "的份数须是" in bar_text(filling))
        lines.item(0, 4).setText("1")
    click(qtbot, filling, "okButton")
    qtbot.waitUntil(lambda: [row[4] for row in cells(window, "transferItems")][1] == "99999")


def received(qtbot: QtBot, window: MainWindow, keeper: Desk, bags: tuple[int, ...]) -> None:
    """Scan bags, count them as listed, and sign for them."""
    click(qtbot, window, "arriveButton")
    click(qtbot, dialog(qtbot, window, "confirmDialog"), "okButton")
    shows(qtbot, window, "验收中")
    give_keys(qtbot, window)
    for number, row in enumerate(dossiers.rows(keeper, bags), 1):
        scan(qtbot, window, row.bar_code)
        qtbot.waitUntil(
            lambda number=number: part(window, QLabel, "docketCount").text().startswith(f"已扫 {number}/")
        )  # fmt: skip
    click(qtbot, window, "countButton")
    counting = dialog(qtbot, window, "transferCountDialog")
    click(qtbot, counting, "asListedButton")
    click(qtbot, counting, "okButton")
    qtbot.waitUntil(lambda: cells(window, "transferItems")[-1][8].endswith("页"))
    click(qtbot, window, "receiveButton")
    where = dialog(qtbot, window, "reasonDialog")
    write(qtbot, where, "reasonEdit", "1号库A柜2层")
    click(qtbot, where, "okButton")
    sign(qtbot, window, "li")


def test_what_did_not_arrive_is_on_a_child_list_that_both_papers_name(
    qtbot: QtBot, enter: Enter, two: Project
) -> None:  # fmt: skip
    parent = two.sent()
    window = enter(two.keeper)
    opened(qtbot, window, parent.code, "在途")
    received(qtbot, window, two.keeper, two.bags[:1])
    said = "".join(pages(paper(qtbot, window)))
    shows(qtbot, window, "部分接收")
    line = part(window, QLabel, "docketNext").text()
    child = line.partition("子清单 ")[2].partition(" 上")[0]
    assert "贝红保管" in line and f"子清单{child}" in said

    window = enter(two.a)
    opened(qtbot, window, child, "草拟")
    assert f"移交单 {parent.code} 没有送到的部分" in part(window, QLabel, "docketFacts").text()
    assert [row[4] for row in cells(window, "transferItems")] == ["12"] * 4, "the pages that A has counted stay"
    click(qtbot, window, "sign-aButton")
    sign(qtbot, window, "projectmanager")
    assert f"原移交单{parent.code}" in "".join(pages(paper(qtbot, window)))


@pytest.mark.parametrize("mode", ["lend", "return"])
def test_a_bag_on_its_way_says_at_another_desk_where_it_goes(
    qtbot: QtBot, enter: Enter, one: Project, mode: str
) -> None:  # fmt: skip
    docket = one.sent()
    window = enter(one.keeper)
    window.workplace.open("borrowing")
    click(qtbot, window, f"mode-{mode}")
    give_keys(qtbot, window)
    scan(qtbot, window, dossiers.rows(one.keeper, one.bags)[0].bar_code)
    table = {"lend": "wantedBags", "return": "returnedBags"}[mode]
    qtbot.waitUntil(
        lambda: any("应送 李梅" in text and docket.code in text for row in cells(window, table) for text in row)
    )


def test_a_paper_signed_in_ink_finds_its_transfer_and_is_kept_with_its_dossier(
    qtbot: QtBot, enter: Enter, two: Project, tmp_path: Path
) -> None:  # fmt: skip
    docket = two.received()
    window = enter(two.keeper)
    opened(qtbot, window, docket.code, "已接收")
    click(qtbot, window, "listButton")
    scanned = tmp_path / "扫描0001.png"
    pictures(paper(qtbot, window), 200)[0].rotate(1.5, fillcolor=255, expand=True).save(scanned)
    page = part(window, TransferPage)
    acts = part(page, TransferActs)
    other = tmp_path / "空白.png"
    Image.new("L", (800, 600), 255).save(other)
    acts.keep_paper(other)
    qtbot.waitUntil(lambda: "没有认出单据的条码" in bar_text(window))
    acts.keep_paper(scanned)
    asked = dialog(qtbot, window, "confirmDialog")
    assert f"扫描0001.png 是 {docket.code} 的签字件" in " ".join(label.text() for label in asked.findChildren(QLabel))
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: "签字件已存入 2 份档案" in bar_text(window))
    part(window, DossiersPage).commands.open_whole(two.bags[1], "items")
    whole = dialog(qtbot, window, "dossierDialog")
    qtbot.waitUntil(lambda: "移交单（签字件）" in [row[1] for row in cells(whole, "itemsTable")])
