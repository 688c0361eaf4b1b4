"""The first page: what waits, in the order in which it must be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.person import NewAccount, Role
from app.models.domain.registers.deletion_wish import Fate
from app.models.services import accounts, archives, dossiers, leaving, lending, loan_register, returning, sealing
from app.models.services.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.today import TodayPage
from app.ui.pages.today_card import PlainCard, WaitingCard
from tests import destruction, wall_clock
from tests.deputies import appointed
from tests.handovers import draw_up
from tests.office import CHEAP, PASSWORDS, Office, register, register_kept
from tests.ui.asked import sign
from tests.ui.hands import click, part
from tests.ui.lending_office import FRIDAY, LATER, bags, draft, give_buildings, open_at
from tests.unit.services.signatures import person_id, signed
from tests.unit.services.test_handing_over import parties


class FirstPage:
    """The page of today in somebody's session."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.page = qtbot, part(window, TodayPage, "page-today")
        self.wanted: list[tuple[str, object]] = []
        assert window.workplace is not None
        self.page.wanted.disconnect(window.workplace.open)
        self.page.wanted.connect(lambda key, what: self.wanted.append((key, what)))
        self.page.refresh()

    @property
    def lines(self) -> list[str]:
        """Return the words of the lines, from top to bottom."""
        found = self.page.findChildren(QWidget, QRegularExpression("^waiting-"))
        cards = sorted(found, key=lambda card: card.y())
        return [card.accessibleName().partition("。")[0] for card in cards]

    def wait(self, ready: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(ready)


@pytest.fixture
def first_page(qtbot: QtBot, make_window: Callable[..., MainWindow], office: Office) -> Callable[..., FirstPage]:
    return lambda login, now=FRIDAY: FirstPage(qtbot, open_at(make_window, office, login, None, now))


@pytest.fixture
def clerk(desk: Desk) -> Desk:
    desk.now = lambda: FRIDAY
    return desk


def lend(desk: Desk, name: str, *ids: int, days: int = 7) -> lending.Lent:
    return lending.lend(desk, draft(desk, name, *ids, days=days)).value


def test_an_empty_archive_offers_the_import_to_whoever_may(
    clerk: Desk, first_page: Callable[..., FirstPage], qtbot: QtBot
) -> None:
    shown = first_page("li")
    shown.wait(lambda: shown.page.findChild(QPushButton, "importButton") is not None)
    click(qtbot, shown.page, "importButton")
    assert shown.wanted == [("dossiers", "import")]
    manager = first_page("chen")
    manager.wait(lambda: manager.page.findChild(QLabel, "firstRun") is not None)
    assert manager.page.findChild(QPushButton, "importButton") is None


def test_with_nothing_waiting_the_page_is_calm(
    office: Office, clerk: Desk, first_page: Callable[..., FirstPage]
) -> None:
    register_kept(office, "1栋1单元101", "张三")
    shown = first_page("li")
    shown.wait(lambda: shown.page.findChild(QLabel, "calmTitle") is not None)
    assert shown.lines == []
    assert part(shown.page, QLabel, "todayHello").text() == "11月20日 星期五，李梅"
    assert part(shown.page, QLabel, "todayNumbers").text() == "在册档案 1 份，其中借出 0 份。"


def test_every_line_leads_to_where_it_is_dealt_with(
    clerk: Desk, first_page: Callable[..., FirstPage], qtbot: QtBot
) -> None:
    late, due, back, _ = bags(clerk, 4)
    lend(clerk, "周涛", late)
    lend(clerk, "陈静", due, days=10)
    lend(clerk, "陈静", back)
    returning.take_back(clerk, back)
    shown = first_page("li", LATER)
    shown.wait(lambda: len(shown.lines) == 4)
    assert shown.lines == ["1 份逾期未还", "1 份今天到期", "1 份归还后待检查", "4 份新档案待核实"]
    for name in ("overdue", "due", "inspect"):
        click(qtbot, shown.page, f"waiting-{name}")
    assert shown.wanted == [("borrowing", "out"), ("borrowing", "out"), ("borrowing", "inspect")]
    assert part(shown.page, QLabel, "todayNumbers").text() == "在册档案 4 份，其中借出 2 份。"
    first = part(shown.page, QPushButton, "waiting-overdue")
    assert part(first, QLabel, "goThere").text() == "查看 ›"
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert shown.wanted[3:] == [("borrowing", "out")]


def test_an_approver_sees_what_waits_for_them_and_others_do_not(
    office: Office, clerk: Desk, first_page: Callable[..., FirstPage], qtbot: QtBot
) -> None:
    lend(clerk, "吴琪", register_kept(office, "1栋1单元101", "张三"))
    shown = first_page("zhao")
    shown.wait(lambda: shown.lines == ["1 项借阅申请等您审批"])
    click(qtbot, shown.page, "waiting-approve")
    assert shown.wanted == [("borrowing", "asked")]
    manager = first_page("chen")
    manager.wait(lambda: manager.page.findChild(QLabel, "calmTitle") is not None)


def test_lists_and_accounts_wait_for_a_manager(
    clerk: Desk, office: Office, first_page: Callable[..., FirstPage], qtbot: QtBot
) -> None:
    destruction.propose(clerk, [register_kept(office, "1栋1单元101", "张三")], "保管期满")
    newcomer = NewAccount("he", "何熙", "客服部", Role.STEWARD, "he-password")
    accounts.ask(office.admin(), PASSWORDS["qian"], newcomer)
    shown = first_page("chen")
    shown.wait(lambda: shown.lines == ["1 份销毁清册等您批准", "1 个新账号等您启用"])
    click(qtbot, shown.page, "waiting-destruction-approve")
    click(qtbot, shown.page, "waiting-accounts")
    assert [key for key, _ in shown.wanted] == ["destruction", "accounts"]


def test_a_deputy_reads_for_whom_a_request_waits(
    office: Office, clerk: Desk, first_page: Callable[..., FirstPage]
) -> None:
    boss = office.desk("zhao")
    boss.now = lambda: FRIDAY
    appointed(boss, "周涛")
    lend(clerk, "吴琪", register_kept(office, "1栋1单元101", "张三"))
    for login, for_whom in (("zhou", True), ("zhao", False)):
        shown = first_page(login)
        shown.wait(lambda shown=shown: "1 项借阅申请等您审批" in shown.lines)
        about = part(shown.page, QPushButton, "waiting-approve").accessibleName()
        assert ("〔代赵明签〕" in about) is for_whom


def test_a_deputy_reads_the_deputyship_and_only_who_may_look_at_it_is_led_there(
    office: Office, first_page: Callable[..., FirstPage], qtbot: QtBot
) -> None:
    boss = office.desk("zhao")
    boss.now = lambda: FRIDAY
    code = appointed(boss, "周涛").code
    shown = first_page("zhou")
    shown.wait(lambda: "1 项代签授权正在生效" in shown.lines)
    read = part(shown.page, PlainCard, "waiting-deputies")
    assert "您代 赵明 签署" in read.accessibleName() and code in read.accessibleName()
    assert read.findChild(QLabel, "goThere") is None and read.focusPolicy() is Qt.FocusPolicy.NoFocus
    qtbot.mouseClick(read, Qt.MouseButton.LeftButton)
    assert shown.wanted == []
    principal = first_page("zhao")
    principal.wait(lambda: "1 项代签授权正在生效" in principal.lines)
    click(qtbot, principal.page, "waiting-deputies")
    assert principal.wanted == [("deputising", None)]


def test_the_account_of_a_leaver_waits_for_who_may_close_it(
    office: Office, first_page: Callable[..., FirstPage], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    (account,) = (one for one in accounts.accounts(office.folder) if one.login == "qian")
    monkeypatch.setattr(leaving, "left_open", lambda _desk: [account])
    shown = first_page("chen")
    shown.wait(lambda: "1 个离职人员的账号等您停用" in shown.lines)
    assert "钱进（qian）" in part(shown.page, QPushButton, "waiting-closings").accessibleName()
    click(qtbot, shown.page, "waiting-closings")
    assert shown.wanted == [("accounts", None)]
    assert "1 个离职人员的账号等您停用" not in first_page("li").lines


@pytest.mark.rule("S02-R10")
@pytest.mark.parametrize("login", ["chen", "zhou"])
def test_what_nobody_with_an_account_keeps_waits_for_a_handover(
    office: Office, first_page: Callable[..., FirstPage], qtbot: QtBot, login: str
) -> None:
    for room in (101, 102):
        register_kept(office, f"1栋1单元{room}", "张三")
    (account,) = (one for one in accounts.accounts(office.folder) if one.login == "li")
    accounts.close(office.admin(), PASSWORDS["qian"], account.id)
    shown = first_page(login)
    shown.wait(lambda: "2 份档案的保管人账号已停用，请办理交接" in shown.lines)
    assert "2 份仍由 李梅 保管" in part(shown.page, QPushButton, "waiting-kept").accessibleName()
    click(qtbot, shown.page, "waiting-kept")
    assert shown.wanted == [("handover", None)]


@pytest.mark.rule("S02-R10")
def test_a_handover_of_somebody_without_an_account_waits_for_a_manager_who_is_none_of_the_others(
    office: Office, first_page: Callable[..., FirstPage], qtbot: QtBot
) -> None:
    desk = office.desk("zhou")
    draw_up(desk, parties(desk))
    before = first_page("zhou")
    before.wait(lambda: before.lines == ["1 份离职交接待移交人签署"])
    (account,) = (one for one in accounts.accounts(office.folder) if one.login == "li")
    accounts.close(office.admin(), PASSWORDS["qian"], account.id)
    manager = first_page("zhao")
    manager.wait(lambda: manager.lines == ["1 份离职交接的移交人缺席，等您签署"])
    click(qtbot, manager.page, "waiting-handover-hand-absent")
    assert [key for key, _ in manager.wanted] == ["handover"]
    for login in ("zhou", "chen"):
        other = first_page(login)
        other.wait(lambda other=other: part(other.page, QLabel, "todayHello").text() != "")
        assert other.lines == []


def test_what_a_manager_has_signed_waits_no_longer_in_their_own_session(
    clerk: Desk, qtbot: QtBot, make_window: Callable[..., MainWindow], office: Office
) -> None:
    first, second = bags(clerk, 2)
    lend(clerk, "吴琪", first)
    listed = destruction.propose(clerk, [second], "保管期满", leader="周涛").value
    window = make_window(kinds=(TodayPage, BorrowingPage, DestructionPage))
    window.enter(archives.sign_in(office.folder, "zhao", PASSWORDS["zhao"], hardness=CHEAP, now=lambda: FRIDAY))
    place = window.workplace
    page = part(window, TodayPage, "page-today")

    def lines() -> list[str]:
        return [card.objectName() for card in page.findChildren(WaitingCard)]

    qtbot.waitUntil(lambda: lines() == ["waiting-approve", "waiting-destruction-approve"])
    click(qtbot, page, "waiting-approve")
    table = part(window, QTableView, "asked")
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    click(qtbot, window, "askedApprove")
    sign(qtbot, window, "zhao")
    qtbot.waitUntil(lambda: table.model().rowCount() == 0)
    place.open("destruction", listed.code)
    qtbot.waitUntil(lambda: part(window, QLabel, "docketState").text() == "待批准")
    click(qtbot, window, "approveButton")
    sign(qtbot, window, "zhao")
    qtbot.waitUntil(lambda: part(window, QLabel, "docketState").text() == "已批准，待销毁")
    place.open("today")
    qtbot.waitUntil(lambda: lines() == ["waiting-destruction-destroy"])


@pytest.mark.rule("S05-R9")
def test_a_stewards_page_counts_own_buildings_only(
    clerk: Desk, office: Office, first_page: Callable[..., FirstPage]
) -> None:
    own, foreign = register_kept(office, "1栋1单元101", "张三"), register_kept(office, "2栋1单元101", "李四")
    lend(clerk, "周涛", own, foreign)
    give_buildings(office, clerk, "1栋")
    shown = first_page("sun", LATER)
    shown.wait(lambda: shown.lines == ["1 份逾期未还"])
    assert part(shown.page, QLabel, "todayNumbers").text() == "在册档案 1 份，其中借出 1 份。"


def test_requests_run_out_when_the_day_is_opened(
    office: Office, clerk: Desk, first_page: Callable[..., FirstPage]
) -> None:
    wanted = lend(clerk, "吴琪", register_kept(office, "1栋1单元101", "张三")).request
    shown = first_page("zhao", FRIDAY + timedelta(days=14))
    shown.wait(lambda: shown.page.findChild(QLabel, "calmTitle") is not None)
    assert loan_register.request(clerk, wanted.id).state.name == "expired"


@pytest.mark.rule("S17-R5")
def test_a_card_of_a_page_that_the_seat_lacks_leads_nowhere_and_says_where_to_go(
    first_page: Callable[..., FirstPage], clerk: Desk
) -> None:
    """An auditor destroys at the seat of a colleague, and a hold is said to who cannot open the list."""
    number = register(clerk, "3栋1单元502", "甲")
    clerk.now = wall_clock.now
    listed = destruction.propose(clerk, [number], "到期").value.id
    destruction.approve(clerk, listed, signed(clerk, "chen", destruction.approval_statement(clerk, listed)))
    shown = first_page("wu", wall_clock.now())
    shown.wait(lambda: any("待监销" in line for line in shown.lines))
    (said,) = {one.accessibleName() for one in shown.page.findChildren(PlainCard) if "待监销" in one.accessibleName()}
    assert "请在开单同事的座位上查看和签署" in said
    assert not any("待监销" in one.accessibleName() for one in shown.page.findChildren(WaitingCard))


@pytest.mark.rule("S11-R6")
def test_what_a_customer_was_promised_waits_for_who_proposes_until_it_is_listed(
    qtbot: QtBot, first_page: Callable[..., FirstPage], clerk: Desk, office: Office
) -> None:
    number = register(clerk, "3栋1单元502", "甲")
    dossiers.shelve(clerk, [number], "A柜1层")
    manager = office.desk("chen")
    (answer,) = sealing.enter_wish(manager, number, manager.now().date(), "电话").value
    assert answer.fate is Fate.FREE
    shown = first_page("li")
    shown.wait(lambda: any("已答复客户将列入销毁" in line for line in shown.lines))
    click(qtbot, shown.page, "waiting-wished")
    assert shown.wanted == [("destruction", (number,))]
    destruction.begin(clerk, [number], "客户请求", person_id(clerk, "赵明"), person_id(clerk, "李梅"))
    listed = first_page("li")
    listed.wait(lambda: bool(listed.lines))
    assert not any("已答复客户" in line for line in listed.lines)
