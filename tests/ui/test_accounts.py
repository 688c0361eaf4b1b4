"""Accounts through the window: the administrator makes one, the manager activates it, the new person signs in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QTableView,
    QTabWidget,
)
from pytestqt.qtbot import QtBot

from app.models.domain.errors import NotAllowed
from app.models.domain.person import AccountStatus, NewAccount, Role
from app.models.domain.policy.pack import Pack
from app.models.domain.policy.reading import shipped_packs
from app.models.services import accounts, dossiers
from app.models.services.archives import AdminDesk
from app.reports.label_stock import STOCKS
from app.ui.dialogs.labels.sheet_picker import SheetPicker
from app.ui.main_window import MainWindow
from app.ui.pages.accounts.page import AccountsPage
from app.ui.pages.settings.page import SettingsPage
from app.ui.pages.shipped import shipped
from app.ui.pages.sign_in import SignInPage
from app.ui.widgets.scan_box import ScanBox
from app.ui.widgets.tick_list import TickList
from tests.office import PASSWORDS, Office, register
from tests.reports.reading import codes, pages, pictures
from tests.trade_office import Trade
from tests.ui.asked import dialog, paper
from tests.ui.hands import bar_text, click, part, sign_in, write

Opener = Callable[..., MainWindow]
KINDS = (AccountsPage, SettingsPage)
NEW = "xu-password"


def choose_row(qtbot: QtBot, window: MainWindow, table: str, words: str) -> None:
    view = part(window, QTableView, table)
    model = view.model()

    def place() -> int | None:
        return next((row for row in range(model.rowCount()) if model.index(row, 0).data() == words), None)

    qtbot.waitUntil(lambda: place() is not None)
    view.selectRow(place())


def status(office: Office, login: str) -> AccountStatus:
    return next(one.status for one in accounts.accounts(office.folder) if one.login == login)


def ask_for(qtbot: QtBot, window: MainWindow, role: str, **fields: str) -> QDialog:
    """The administrator opens the dialog and fills it in."""
    click(qtbot, window, "newAccountButton")
    asked = dialog(qtbot, window, "newAccountDialog")
    given = {"name": "许娟", "department": "档案室", "login": "xu"} | fields
    for name, text in given.items():
        write(qtbot, asked, f"account-{name}", text)
    combo = part(asked, QComboBox, "accountRole")
    combo.setCurrentIndex(combo.findText(role, Qt.MatchFlag.MatchStartsWith))
    write(qtbot, asked, "newPassword", NEW)
    write(qtbot, asked, "newPasswordAgain", NEW)
    write(qtbot, asked, "ownPassword", PASSWORDS["qian"])
    return asked


@pytest.mark.parametrize("pack", [pytest.param(pack, id=pack.id) for pack in shipped_packs()])
def test_the_administrator_is_offered_the_posts_of_the_office_and_none_is_chosen(
    qtbot: QtBot, make_window: Opener, trade: Callable[[str], Trade], pack: Pack
) -> None:
    window = make_window(kinds=KINDS)
    window.enter(trade(pack.id).seat())
    click(qtbot, window, "newAccountButton")
    asked = dialog(qtbot, window, "newAccountDialog")
    combo = part(asked, QComboBox, "accountRole")
    offered = [combo.itemText(place) for place in range(combo.count())]
    assert offered == ["请选择", *(pack.called(role) for role in Role if pack.post(role)), "系统管理员"]
    for name in ("account-name", "account-department", "account-login", "newPassword", "newPasswordAgain"):
        write(qtbot, asked, name, "许娟娟12345678")
    click(qtbot, asked, "okButton")
    assert part(asked, QLabel, "accountRole-error").text() == "⚠ 请选择岗位。"


@pytest.mark.rule("S02-R3", "S04-R9")
def test_the_administrator_makes_it_the_manager_activates_it_and_only_then_it_opens(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    window = window_of("qian", kinds=KINDS)
    asked = ask_for(qtbot, window, "档案管理员")
    click(qtbot, asked, "okButton")
    shown = dialog(qtbot, window, "keyPrintDialog")
    noted = part(shown, QLabel, "keyPrint").text()
    assert len(noted.replace("-", "").replace(" ", "")) == 16
    shown.accept()
    window.lock()
    sign_in(qtbot, window, "xu", NEW)
    qtbot.waitUntil(lambda: "尚未启用" in bar_text(window))

    window.enter(office.sign_in("chen"))
    choose_row(qtbot, window, "accountsTable", "许娟")
    click(qtbot, window, "activateButton")
    activation = dialog(qtbot, window, "activateDialog")
    assert part(activation, QLabel, "keyPrint").text() == noted
    write(qtbot, activation, "ownPassword", PASSWORDS["chen"])
    click(qtbot, activation, "okButton")
    assert "请先与本人核对" in bar_text(activation)
    part(activation, QCheckBox, "samePrint").setChecked(True)
    click(qtbot, activation, "okButton")
    qtbot.waitUntil(lambda: "可以登录了" in bar_text(window))

    window.lock()
    sign_in(qtbot, window, "xu", NEW)
    qtbot.waitUntil(lambda: window.workplace is not None and window.workplace.isVisible())
    assert register(window.desk, "1栋1单元101", "张三") == 1


@pytest.mark.rule("S02-R3")
def test_the_manager_says_whether_somebody_with_a_card_is_the_same_person(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    card = accounts.add_staff(office.desk("li"), "许娟", "审计部").value.card_code
    wanted = NewAccount("xu", "许娟", "档案室", Role.ARCHIVIST, NEW)
    accounts.ask(office.admin(), PASSWORDS["qian"], wanted)
    window = window_of("chen", kinds=KINDS)
    choose_row(qtbot, window, "accountsTable", "许娟")
    click(qtbot, window, "activateButton")
    activation = dialog(qtbot, window, "activateDialog")
    part(activation, QCheckBox, "samePrint").setChecked(True)
    who, said = part(activation, QComboBox, "samePerson"), part(activation, QLabel, "samePerson-error")
    for chosen, answer in ((0, "是否同一人"), (2, "加注区别")):
        who.setCurrentIndex(chosen)
        write(qtbot, activation, "ownPassword", PASSWORDS["chen"])
        click(qtbot, activation, "okButton")
        qtbot.waitUntil(lambda answer=answer: answer in said.text())
    who.setCurrentIndex(1)
    assert card in who.currentText()
    write(qtbot, activation, "ownPassword", PASSWORDS["chen"])
    click(qtbot, activation, "okButton")
    qtbot.waitUntil(lambda: "可以登录了" in bar_text(window))


@pytest.mark.rule("S02-R10")
def test_who_closes_an_account_reads_how_many_dossiers_its_person_keeps(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    register(office.desk("li"), "1栋1单元101", "张三")
    window = window_of("chen", kinds=KINDS)
    for name, said in (
        ("李梅", ["李梅 仍保管 1 份档案：停用后本人不能再签署，交接须由另一位经理代签。"]),
        ("孙静", []),
    ):
        choose_row(qtbot, window, "accountsTable", name)
        click(qtbot, window, "closeAccountButton")
        closing = dialog(qtbot, window, "closeAccountDialog")
        assert [one.text() for one in closing.findChildren(QLabel, "stillKeeps")] == said
        closing.reject()


def test_what_is_wrong_stands_beneath_its_field(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("qian", kinds=KINDS)
    asked = ask_for(qtbot, window, "档案管理员", login="li")
    write(qtbot, asked, "newPasswordAgain", "something else")
    click(qtbot, asked, "okButton")
    assert "两次输入不一样" in part(asked, QLabel, "newPasswordAgain-error").text()
    write(qtbot, asked, "newPasswordAgain", NEW)
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: "已被使用" in part(asked, QLabel, "account-login-error").text())


@pytest.mark.rule("S04-R9")
def test_nobody_is_administrator_and_clerk_at_once(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("qian", kinds=KINDS)
    asked = ask_for(qtbot, window, "档案管理员")
    person = part(asked, QComboBox, "accountPerson")
    person.setCurrentIndex(next(place for place in range(person.count()) if person.itemText(place).startswith("钱进")))
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: "不能由同一人兼任（本系统保障）" in bar_text(asked))


@pytest.mark.rule("S04-R9")
def test_the_administrators_window_has_no_dossier_and_no_key(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    register(office.desk("li"), "1栋1单元101", "张三丰")
    window = window_of("qian", kinds=shipped())
    assert isinstance(window.desk, AdminDesk)
    assert set(window.workplace.pages) <= {"accounts", "settings"}
    assert "accounts" in window.workplace.pages
    assert window.findChild(ScanBox) is None
    assert not hasattr(window.desk, "store")
    for page in window.workplace.pages:
        window.workplace.open(page)
    view = part(window, QTableView, "accountsTable")
    qtbot.waitUntil(lambda: view.model().rowCount() == len(PASSWORDS))
    everything = " ".join(label.text() for label in window.findChildren(QLabel))
    assert "张三丰" not in everything
    with pytest.raises(NotAllowed):
        dossiers.corners(window.desk)  # type: ignore[arg-type]


def test_closing_is_dangerous_and_the_last_manager_stays(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    window = window_of("qian", kinds=KINDS)
    choose_row(qtbot, window, "accountsTable", "吴琪")
    click(qtbot, window, "closeAccountButton")
    asked = dialog(qtbot, window, "closeAccountDialog")
    assert part(asked, QPushButton, "cancelButton").isDefault()
    write(qtbot, asked, "ownPassword", "guessed-password")
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: "登录名或密码不对" in bar_text(asked))
    assert status(office, "wu") is AccountStatus.ACTIVE
    write(qtbot, asked, "ownPassword", PASSWORDS["qian"])
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: "已停用" in bar_text(window))
    assert status(office, "wu") is AccountStatus.CLOSED
    choose_row(qtbot, window, "accountsTable", "钱进")
    click(qtbot, window, "closeAccountButton")
    again = dialog(qtbot, window, "closeAccountDialog")
    write(qtbot, again, "ownPassword", PASSWORDS["qian"])
    click(qtbot, again, "okButton")
    qtbot.waitUntil(lambda: "最后一个系统管理员" in bar_text(again))


def test_who_closes_their_own_account_is_out_at_once(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    window = window_of("chen", kinds=KINDS)
    choose_row(qtbot, window, "accountsTable", "陈静")
    click(qtbot, window, "closeAccountButton")
    asked = dialog(qtbot, window, "closeAccountDialog")
    write(qtbot, asked, "ownPassword", PASSWORDS["chen"])
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: window.findChild(SignInPage) is not None)
    assert status(office, "chen") is AccountStatus.CLOSED
    assert "的账号 chen 已停用" in bar_text(window)
    assert "已锁定" not in bar_text(window)


@pytest.mark.rule("S05-R9")
def test_a_manager_gives_a_steward_buildings_and_the_steward_sees_those(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    for household in ("1栋1单元101", "2栋1单元101"):
        register(office.desk("li"), household, "张三")
    assert dossiers.corners(office.desk("sun")) == []
    window = window_of("chen", kinds=KINDS)
    part(window, QTabWidget, "accountsTabs").setCurrentIndex(1)
    choose_row(qtbot, window, "staffTable", "孙静")
    click(qtbot, window, "buildingsButton")
    asked = dialog(qtbot, window, "answersForDialog")
    part(asked, QListWidget, "answersForList").item(1).setCheckState(Qt.CheckState.Checked)
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: "孙静 现在负责 1 栋楼" in bar_text(window))
    steward = office.desk("sun")
    assert [row.household for row in dossiers.rows(steward, [1, 2])] == ["2栋1单元101"]


def test_a_colleague_without_an_account_gets_a_card_that_scans(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    window = window_of("li", kinds=KINDS)
    assert window.findChild(QTableView, "accountsTable") is None, "accounts are the managers' affair"
    click(qtbot, window, "addStaffButton")
    asked = dialog(qtbot, window, "staffDialog")
    click(qtbot, asked, "okButton")
    assert "请填写姓名" in part(asked, QLabel, "staffName-error").text()
    write(qtbot, asked, "staffName", "何熙")
    write(qtbot, asked, "staffDepartment", "客服部")
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: "何熙 已登记" in bar_text(window))
    card = next(one for one in accounts.staff(office.desk("li")) if one.name == "何熙")
    assert card.role is None
    choose_row(qtbot, window, "staffTable", "何熙")
    click(qtbot, window, "cardsButton")
    asked = dialog(qtbot, window, "staffCardsDialog")
    assert part(asked, QLabel, "labelsSummary").text() == "1 张标签，1 张标签纸", "whom the cursor is on"
    part(asked, SheetPicker, "sheetPicker").pick(4)
    click(qtbot, asked, "makeButton")
    data = paper(qtbot, window)
    assert "何熙" in pages(data)[0]
    ((read, left, top),) = codes(pictures(data, 254)[0])
    stock = STOCKS["l7160"]
    cell = stock.corner(4)
    assert read == card.card_code
    assert cell[0] < left / 10 < cell[0] + stock.label[0] and cell[1] < top / 10 < cell[1] + stock.label[1]
    click(qtbot, part(asked, TickList), "tickAll")
    everybody = len(accounts.staff(office.desk("li")))
    assert part(asked, QLabel, "labelsSummary").text() == f"{everybody} 张标签，1 张标签纸"
    assert part(asked, SheetPicker, "sheetPicker").start == 5, "the next one goes behind the last"
    click(qtbot, part(asked, TickList), "tickNone")
    assert not part(asked, QPushButton, "makeButton").isEnabled()


def test_who_keeps_no_accounts_and_no_cards_has_no_such_page(office: Office) -> None:
    shown = {login: AccountsPage.shown_to(office.sign_in(login)) for login in ("qian", "chen", "li", "wu", "sun")}
    assert shown == {"qian": True, "chen": True, "li": True, "wu": False, "sun": False}


def test_before_the_accounts_are_read_no_button_acts_on_one(qtbot: QtBot, window_of: Callable[..., MainWindow]) -> None:
    window = window_of("qian")
    assert window.workplace is not None
    page = AccountsPage(window.desk)
    qtbot.addWidget(page)
    assert not part(page, QPushButton, "closeAccountButton").isEnabled()
    assert part(page, QPushButton, "newAccountButton").isEnabled()
