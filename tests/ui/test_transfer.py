"""A transfer through windows of a lending office: A lists and signs, B checks and signs, the archive scans, counts and signs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView, QTableWidget, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.domain.dossier import DossierState
from app.models.domain.person import Role
from app.models.domain.policy.reading import shipped_packs
from app.models.domain.procedures.transfer import SIGN_A
from app.models.domain.transfer import Counted
from app.models.services import dockets, dossiers, filing, transferring
from app.models.services.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.pages.accounts.page import AccountsPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.today import TodayPage
from app.ui.pages.transfer.page import TransferPage
from app.ui.transfer_words import due_words
from tests.deputies import appointed
from tests.reports.reading import pages
from tests.trade_office import Trade
from tests.transfers import Project, project
from tests.ui.asked import dialog, paper, sign
from tests.ui.hands import bar_text, cells, choose_action, click, give_keys, part, scan, write

Opener = Callable[..., MainWindow]
TradeOf = Callable[[str], Trade]
Enter = Callable[[Desk], MainWindow]


@pytest.fixture
def one(trade: TradeOf) -> Project:
    return project(trade("loan"))


@pytest.fixture
def enter(make_window: Opener) -> Enter:
    """A window in which somebody has signed in whose desk a test has."""

    def open_for(desk: Desk) -> MainWindow:
        window = make_window(kinds=(TodayPage, DossiersPage, TransferPage))
        window.enter(desk)
        return window

    return open_for


def said(window: MainWindow, name: str) -> str:
    return part(window, QLabel, name).text()


def shows(qtbot: QtBot, window: MainWindow, state: str) -> None:
    qtbot.waitUntil(lambda: said(window, "docketState") == state)


def fill(table: QTableWidget, column: int, text: str) -> None:
    for row in range(table.rowCount()):
        item = table.item(row, column)
        assert item is not None
        item.setText(text)


def opened(qtbot: QtBot, window: MainWindow, code: str, state: str) -> None:
    window.workplace.open("transfer", code)
    shows(qtbot, window, state)


@pytest.mark.rule("S13-R5", "S13-R6", "S13-R7", "S13-R13", "S13-R14", "S13-R16", "S04-R1")
def test_from_a_to_the_shelf_at_three_windows(qtbot: QtBot, enter: Enter, one: Project) -> None:
    window = enter(one.a)
    window.workplace.open("transfer", one.bags)
    listing = dialog(qtbot, window, "openDocketDialog")
    qtbot.waitUntil(lambda: said(listing, "openingCount").startswith("共 1 份"))
    write(qtbot, listing, "openingReason", "安和小额贷款")
    click(qtbot, listing, "beginButton")
    shows(qtbot, window, "草拟")
    click(qtbot, window, "sign-aButton")
    sign(qtbot, window, "projectmanager")
    asked = dialog(qtbot, window, "signOffDialog")
    assert "没有页数：封面和所有纸张都要计入（《公司客户档案管理办法》四(二)）" in bar_text(asked)
    click(qtbot, asked, "cancelButton")
    click(qtbot, window, "fillButton")
    lines = dialog(qtbot, window, "transferListDialog")
    fill(part(lines, QTableWidget, "transferLines"), 3, "12")
    click(qtbot, lines, "okButton")
    items = part(window, QTableView, "transferItems").model()
    qtbot.waitUntil(lambda: items.rowCount() == 4 and items.index(0, 4).data() == "12")
    click(qtbot, window, "sign-aButton")
    sign(qtbot, window, "projectmanager")
    first = "".join(pages(paper(qtbot, window)))
    for wanted in ("第一份/共三份", "交A角", "交B角", "随档案", "全部清单（B角核对前）", "安和小额贷款"):
        assert wanted in first, wanted
    assert "补印" not in first and "已核验" not in first
    shows(qtbot, window, "A 已签")
    (docket,) = dockets.heads(one.a, "transfer")
    code = docket.code

    window = enter(one.b)
    opened(qtbot, window, code, "A 已签")
    click(qtbot, window, "take-overButton")
    click(qtbot, dialog(qtbot, window, "confirmDialog"), "okButton")
    shows(qtbot, window, "核对中")
    click(qtbot, window, "findButton")
    found = dialog(qtbot, window, "transferFindingsDialog")
    click(qtbot, found, "allWholeButton")
    click(qtbot, found, "okButton")
    items = part(window, QTableView, "transferItems").model()
    qtbot.waitUntil(lambda: items.rowCount() == 4 and items.index(3, 7).data() == "齐全")
    click(qtbot, window, "sign-bButton")
    sign(qtbot, window, "bei")
    checked = "".join(pages(paper(qtbot, window)))
    assert "已核验清单" in checked and "全部清单" not in checked and "2-01" in checked
    shows(qtbot, window, "B 已签")
    click(qtbot, window, "sendButton")
    sending = dialog(qtbot, window, "stepDialog")
    assert part(sending, QLineEdit, "carrier").text() == "贝红"
    click(qtbot, sending, "okButton")
    shows(qtbot, window, "在途")
    assert "送交人 贝红，送往 李梅" in said(window, "docketFacts")

    window = enter(one.keeper)
    opened(qtbot, window, code, "在途")
    click(qtbot, window, "arriveButton")
    click(qtbot, dialog(qtbot, window, "confirmDialog"), "okButton")
    shows(qtbot, window, "验收中")
    give_keys(qtbot, window)
    scan(qtbot, window, dossiers.rows(one.keeper, one.bags)[0].bar_code)
    qtbot.waitUntil(lambda: said(window, "docketCount") == "已扫 1/1")
    click(qtbot, window, "countButton")
    counting = dialog(qtbot, window, "transferCountDialog")
    click(qtbot, counting, "asListedButton")
    table = part(counting, QTableWidget, "transferLines")
    differing = table.item(2, 4)
    assert differing is not None
    differing.setText("11")
    click(qtbot, counting, "okButton")
    items = part(window, QTableView, "transferItems").model()
    qtbot.waitUntil(lambda: items.index(2, 8).data() == "11 页")
    click(qtbot, window, "receiveButton")
    where = dialog(qtbot, window, "reasonDialog")
    write(qtbot, where, "reasonEdit", "1号库A柜2层")
    click(qtbot, where, "okButton")
    sign(qtbot, window, "li")
    asked = dialog(qtbot, window, "signOffDialog")
    assert "第 3 件" in bar_text(asked) and "不符而没有写明情况" in bar_text(asked)
    click(qtbot, asked, "cancelButton")
    click(qtbot, dialog(qtbot, window, "reasonDialog"), "cancelButton")
    transferring.count(one.keeper, docket.id, {3: Counted(11, "末页空白")})
    click(qtbot, window, "receiveButton")
    where = dialog(qtbot, window, "reasonDialog")
    write(qtbot, where, "reasonEdit", "1号库A柜2层")
    click(qtbot, where, "okButton")
    sign(qtbot, window, "li")
    done = "".join(pages(paper(qtbot, window)))
    assert "末页空白" in done and "1号库A柜2层" in done
    shows(qtbot, window, "已接收")
    click(qtbot, window, "listButton")
    again = "".join(pages(paper(qtbot, window)))
    assert "补印" in again and "原校验码" in again
    click(qtbot, window, "registerButton")
    register = "".join(pages(paper(qtbot, window)))
    assert "档案移交登记表" in register and "贝红" in register and "李梅" in register
    assert dossiers.rows(one.keeper, one.bags)[0].state is DossierState.SHELVED
    assert [item.page_count for item in filing.items(one.keeper, one.bags[0])] == [12, 12, 11, 12]


@pytest.mark.rule("S13-R8")
def test_what_lacks_goes_back_on_a_paper_with_a_day(qtbot: QtBot, enter: Enter, one: Project) -> None:
    docket = one.checking()
    window = enter(one.b)
    opened(qtbot, window, docket.code, "核对中")
    click(qtbot, window, "findButton")
    found = dialog(qtbot, window, "transferFindingsDialog")
    item = part(found, QTableWidget, "transferLines").item(1, 5)
    assert item is not None
    item.setText("缺法人签字")
    click(qtbot, found, "okButton")
    items = part(window, QTableView, "transferItems").model()
    qtbot.waitUntil(lambda: items.rowCount() == 4 and items.index(1, 7).data() == "缺法人签字")
    click(qtbot, window, "ask-supplementButton")
    asked = dialog(qtbot, window, "stepDialog")
    day = (one.b.now().date() + timedelta(days=2)).isoformat()
    write(qtbot, asked, "supply-by", day)
    click(qtbot, asked, "okButton")
    shows(qtbot, window, "补件")
    assert f"请在 {day} 前补齐" in said(window, "docketFacts")
    click(qtbot, window, "supplementButton")
    printed = "".join(pages(paper(qtbot, window)))
    assert "补充资料清单" in printed and "缺法人签字" in printed

    window = enter(one.a)
    opened(qtbot, window, docket.code, "补件")
    click(qtbot, window, "supplyButton")
    sign(qtbot, window, "projectmanager")
    paper(qtbot, window)
    shows(qtbot, window, "核对中")


def test_a_changed_page_count_voids_the_signature_by_name_and_time(qtbot: QtBot, enter: Enter, one: Project) -> None:
    docket = one.signed_a()
    window = enter(one.a)
    opened(qtbot, window, docket.code, "A 已签")
    click(qtbot, window, "fillButton")
    lines = dialog(qtbot, window, "transferListDialog")
    item = part(lines, QTableWidget, "transferLines").item(2, 3)
    assert item is not None
    item.setText("14")
    click(qtbot, lines, "okButton")
    shows(qtbot, window, "草拟")
    assert "改动清单，签署作废：项目经理甲" in said(window, "docketFacts")
    assert "第 3 件 12 页改为 14 页" in said(window, "docketFacts")


@pytest.mark.rule("S13-R11", "S13-R17", "S13-R12")
def test_what_is_late_stands_on_today_until_a_delay_is_agreed_to(qtbot: QtBot, enter: Enter, one: Project) -> None:
    docket = one.drawn_up()
    for desk in (one.a, one.b, one.keeper):
        window = enter(desk)
        qtbot.waitUntil(lambda window=window: window.findChild(QPushButton, "waiting-transfers") is not None)
        card = part(window, QPushButton, "waiting-transfers")
        assert docket.code in card.accessibleName() and "已过期限（2026-10-10）" in card.accessibleName()
    window = enter(one.a)
    opened(qtbot, window, docket.code, "草拟")
    assert "已过期限" in said(window, "docketWarning")
    click(qtbot, window, "ask-delayButton")
    asked = dialog(qtbot, window, "stepDialog")
    write(qtbot, asked, "delay-until", "2036-12-01")
    write(qtbot, asked, "reasonEdit", "抵押登记未办完")
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: "申请延期到 2036-12-01，等待同意" in said(window, "docketFacts"))
    manager = enter(one.trade.at(Role.MANAGER))
    opened(qtbot, manager, docket.code, "草拟")
    click(qtbot, manager, "agree-delayButton")
    sign(qtbot, manager, "chen")
    qtbot.waitUntil(lambda: "已同意延期到 2036-12-01" in said(manager, "docketFacts"))
    assert said(manager, "docketWarning") == ""


def test_a_deputy_of_a_signs_for_a_by_name_and_authority(qtbot: QtBot, enter: Enter, one: Project) -> None:
    manager = one.trade.at(Role.MANAGER)
    appointed(manager, "王二", one.a.account.name)
    docket = one.drawn_up()
    window = enter(one.keeper)
    opened(qtbot, window, docket.code, "草拟")
    click(qtbot, window, "sign-aButton")
    sign(qtbot, window, "second")
    printed = "".join(pages(paper(qtbot, window)))
    shows(qtbot, window, "A 已签")
    assert "王二代项目经理甲" in printed and "授权" in printed
    after = dockets.docket(one.keeper, docket.id)
    assert after.taken(SIGN_A)[0].principal == one.a.account.name


def test_a_dossier_on_its_way_says_where_to_by_whom_and_since_when(qtbot: QtBot, enter: Enter, one: Project) -> None:
    docket = one.sent()
    window = enter(one.keeper)
    window.workplace.open("dossiers", one.bags[0])

    def states() -> list[str]:
        labels = [label.text() for label in window.findChildren(QLabel)]
        return [one for one in labels if docket.code in one and "送往" in one]

    qtbot.waitUntil(lambda: bool(states()))
    (said_there,) = states()
    assert said_there.startswith("在途") and "送往 李梅" in said_there and "送交人 贝红" in said_there


@pytest.mark.parametrize("pack", [pytest.param(pack, id=pack.id) for pack in shipped_packs()])
def test_an_office_without_project_managers_offers_no_transfers(trade: TradeOf, pack: object) -> None:
    desk = trade(pack.id).at(Role.ARCHIVIST)  # type: ignore[attr-defined]
    has_them = not desk.pack.by_household and desk.pack.post(Role.PROJECT_MANAGER) is not None
    assert TransferPage.shown_to(desk) is has_them
    if desk.pack.id != "loan":
        assert desk.pack.transfer_terms == ()


def test_a_scan_of_the_printed_list_finds_the_transfer(qtbot: QtBot, enter: Enter, one: Project) -> None:
    docket = one.sent()
    window = enter(one.keeper)
    window.workplace.open("dossiers")
    give_keys(qtbot, window)
    scan(qtbot, window, docket.code)
    shows(qtbot, window, "在途")
    assert window.workplace.current.key == "transfer"


def test_each_bag_has_its_slip(qtbot: QtBot, enter: Enter, one: Project) -> None:
    docket = one.received()
    window = enter(one.keeper)
    opened(qtbot, window, docket.code, "已接收")
    click(qtbot, window, "receiptButton")
    slip = "".join(pages(paper(qtbot, window)))
    assert "档案袋签收单" in slip and dossiers.rows(one.keeper, one.bags)[0].reference_code in slip and "贝红" in slip


def test_three_who_meet_sign_at_one_desk_with_a_password_each(qtbot: QtBot, enter: Enter, one: Project) -> None:
    docket = one.drawn_up()
    window = enter(one.keeper)
    opened(qtbot, window, docket.code, "草拟")
    click(qtbot, window, "sign-aButton")
    sign(qtbot, window, "projectmanager")
    paper(qtbot, window)
    shows(qtbot, window, "A 已签")
    click(qtbot, window, "findButton")
    found = dialog(qtbot, window, "transferFindingsDialog")
    click(qtbot, found, "allWholeButton")
    click(qtbot, found, "okButton")
    items = part(window, QTableView, "transferItems").model()
    qtbot.waitUntil(lambda: items.index(3, 7).data() == "齐全")
    click(qtbot, window, "sign-bButton")
    sign(qtbot, window, "bei")
    paper(qtbot, window)
    shows(qtbot, window, "B 已签")
    click(qtbot, window, "arriveButton")
    click(qtbot, dialog(qtbot, window, "confirmDialog"), "okButton")
    shows(qtbot, window, "验收中")
    give_keys(qtbot, window)
    scan(qtbot, window, dossiers.rows(one.keeper, one.bags)[0].bar_code)
    qtbot.waitUntil(lambda: said(window, "docketCount") == "已扫 1/1")
    click(qtbot, window, "countButton")
    counting = dialog(qtbot, window, "transferCountDialog")
    click(qtbot, counting, "asListedButton")
    click(qtbot, counting, "okButton")
    qtbot.waitUntil(lambda: items.index(3, 8).data() == "12 页")
    click(qtbot, window, "receiveButton")
    where = dialog(qtbot, window, "reasonDialog")
    write(qtbot, where, "reasonEdit", "1号库A柜2层")
    click(qtbot, where, "okButton")
    sign(qtbot, window, "li")
    paper(qtbot, window)
    shows(qtbot, window, "已接收")
    done = dockets.docket(one.keeper, docket.id)
    assert [step.name for step in done.steps if step.role] == ["项目经理甲", "贝红", "李梅"]
    assert dossiers.rows(one.keeper, one.bags)[0].state is DossierState.SHELVED


def test_a_term_in_a_year_without_published_holidays_says_so(trade: TradeOf) -> None:
    far = project(trade("loan"), issued="2035-12-28")
    due = transferring.due(far.a, far.drawn_up())
    assert due is not None and due.is_provisional
    assert f"{due.until[:4]} 年的放假安排尚未公布" in due_words(due)


def test_a_transfer_is_found_again_from_its_bag_and_from_its_persons(
    qtbot: QtBot, make_window: Opener, one: Project
) -> None:
    received = one.received()
    window = make_window(kinds=(DossiersPage, TransferPage, AccountsPage))
    window.enter(one.keeper)
    page = part(window, DossiersPage)
    page.open_at(one.bags)
    qtbot.waitUntil(lambda: page.table.current_row is not None)
    choose_action(page, "transfers")
    shows(qtbot, window, "已接收")
    assert received.code[-4:] in said(window, "docketTitle")
    window.workplace.open("accounts")
    part(window, QTabWidget).setCurrentIndex(1)
    table = part(window, QTableView, "staffTable")
    for name, found in (("贝红", 1), ("王二", 0)):
        window.workplace.open("accounts")
        qtbot.waitUntil(lambda: table.model().rowCount() > 0)
        table.selectRow(next(at for at, row in enumerate(cells(window, "staffTable")) if row[0] == name))
        click(qtbot, window, "staffTransfersButton")
        qtbot.waitUntil(lambda: len(cells(window, "docketTable")) == found)  # noqa: B023
