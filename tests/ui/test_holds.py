"""Holds, sealing and wishes to be forgotten at the window: placed by forms, seen on their pages, told before a signature."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.filtering import ColumnFilter, Way
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.domain.registers.hold import HoldCase
from app.models.domain.rights import Right
from app.models.services import dossiers, holds, sealing
from app.models.services.desk import Desk
from app.ui.dialogs.deletion_wish import DeletionWishDialog
from app.ui.dialogs.hold import AddToHoldDialog, HoldDialog
from app.ui.dialogs.reason import ReasonDialog
from app.ui.dialogs.sign_off import SignOffDialog
from app.ui.main_window import MainWindow
from app.ui.messages import posts
from app.ui.pages.destruction.how_dialog import DestroyDialog
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.dossiers.page import DossiersPage
from app.ui.pages.holds.page import HoldsPage
from app.ui.pages.holds.sealed import SealedPage
from app.ui.pages.today import TodayPage
from app.ui.widgets.inputs import TextLines
from tests import destruction, holding
from tests.office import Office, register
from tests.refusals import refused
from tests.reports.reading import pages
from tests.trade_office import Trade, entered
from tests.ui.asked import paper, sign
from tests.ui.hands import bar_text, cells, choose_action, click, part, write
from tests.unit.services.signatures import signed

Opener = Callable[..., MainWindow]
TradeOf = Callable[[str], Trade]
MATTER = HoldCase("专项检查", "银保监局", "〔2026〕8号")


@pytest.fixture
def bags(office: Office) -> list[int]:
    desk = office.desk("li")
    return [register(desk, f"1栋1单元10{room}", name) for room, name in enumerate(("单雄信", "李四", "王五"), 1)]


def signed_in(make_window: Callable[..., MainWindow], desk: Desk, *kinds: type) -> MainWindow:
    """A window in which the holder of a desk of any trade sits."""
    window = make_window(kinds=kinds)
    window.enter(desk)
    return window


@pytest.mark.rule("S17-R8")
@pytest.mark.parametrize(("login", "said"), [("zhao", "点“更多 → 冻结…”"), ("li", "请告知")])
def test_an_empty_page_names_the_entry_to_who_may_hold_and_the_posts_that_may_to_others(
    window_of: Opener, office: Office, login: str, said: str
) -> None:
    desk = office.desk(login)
    words = part(part(window_of(login, kinds=(HoldsPage,)), HoldsPage), QLabel, "noHolds").text()
    assert said in words
    may = posts(desk.pack, desk.pack.rights.table[Right.HOLD].roles)
    assert (may in words) is not desk.can(Right.HOLD)


@pytest.mark.rule("S17-R8")
def test_the_page_shows_what_a_hold_covers_and_what_it_refused(
    qtbot: QtBot, window_of: Opener, office: Office, bags: list[int]
) -> None:
    holds.place(office.desk("zhao"), MATTER, bags[:2])
    refused("under-hold", lambda: destruction.propose(office.desk("li"), [bags[0]], "到期"))
    window = window_of("chen", kinds=(HoldsPage,))
    page = part(window, HoldsPage)
    qtbot.waitUntil(lambda: len(cells(page, "attemptTable")) == 1)
    (row,) = cells(page, "holdTable")
    assert row[:5] == ["专项检查", "银保监局 〔2026〕8号", "指定的档案", "2", "1"] and row[-1] == "冻结中"
    assert part(page, QTabWidget, "holdTabs").tabText(1) == "被拦下的办理 1"
    (attempt,) = cells(page, "attemptTable")
    assert attempt[1:3] == ["李梅", "提出销毁清册"] and attempt[3] == dossiers.rows(page.desk, bags)[0].reference_code
    page.covered.selectRow(0)
    click(qtbot, page, "liftSomeButton")
    dialog = part(window, ReasonDialog, "reasonDialog")
    click(qtbot, dialog, "okButton")
    qtbot.waitUntil(lambda: "须填写理由" in part(dialog, QLabel, "reasonEdit-error").text())
    write(qtbot, dialog, "reasonEdit", "与本案无关")
    click(qtbot, dialog, "okButton")
    qtbot.waitUntil(lambda: bar_text(window) == "已解除 1 份档案的冻结。")
    qtbot.waitUntil(lambda: cells(page, "holdTable")[0][3] == "1")
    click(qtbot, page, "liftButton")
    dialog = part(window, ReasonDialog, "reasonDialog")
    write(qtbot, dialog, "reasonEdit", "检查结束")
    click(qtbot, dialog, "okButton")
    qtbot.waitUntil(lambda: "已解除" in cells(page, "holdTable")[0][-1])
    qtbot.waitUntil(lambda: "检查结束" in part(page, QLabel, "holdFacts").text())
    assert not part(page, QPushButton, "liftButton").isEnabled()
    click(qtbot, page, "holdNotice")
    said = "".join(pages(paper(qtbot, window)))
    assert "档案冻结登记单" in said and "检查结束" in said and "银保监局" in said


@pytest.mark.rule("S17-R8")
def test_a_dossier_is_added_to_a_case_that_stands_for_a_reason(
    qtbot: QtBot, window_of: Opener, office: Office, bags: list[int]
) -> None:
    holds.place(office.desk("zhao"), MATTER, bags[:1])
    window = window_of("chen", kinds=(HoldsPage,))
    page = part(window, HoldsPage)
    qtbot.waitUntil(lambda: len(cells(page, "heldTable")) == 1)
    first, second, _third = dossiers.rows(page.desk, bags)
    click(qtbot, page, "addToHold")
    dialog = part(window, AddToHoldDialog, "addToHoldDialog")
    assert dialog.on_scan(first.bar_code)
    assert part(dialog, TextLines, "addedCodes").value() == (first.bar_code,)
    write(qtbot, dialog, "reasonEdit", "法院补充通知")
    click(qtbot, dialog, "addToHoldOk")
    qtbot.waitUntil(lambda: "清单为空" in bar_text(dialog))
    part(dialog, TextLines, "addedCodes").appendPlainText(second.reference_code)
    click(qtbot, dialog, "addToHoldOk")
    qtbot.waitUntil(lambda: bar_text(window) == "已加入 1 份档案，随这一案冻结。")
    qtbot.waitUntil(lambda: len(cells(page, "heldTable")) == 2)
    assert [row.held for row in dossiers.rows(page.desk, bags)] == [True, True, False]


@pytest.mark.rule("S17-R8")
@pytest.mark.parametrize("trade_id", ["securities", "loan"])
def test_what_a_list_is_narrowed_to_goes_on_being_held_in_any_trade(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: TradeOf, trade_id: str
) -> None:
    office = trade(trade_id)
    clerk = office.at(Role.ARCHIVIST)
    first = entered(clerk, Customer.PERSON, "欧阳锋")
    window = signed_in(make_window, office.at(Role.MANAGER), DossiersPage)
    page = part(window, DossiersPage)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)
    page.table.filtering.put((ColumnFilter("name", Way.CONTAINS, text="欧阳"),))
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1 and bool(page.table.filtering.words()))
    page.table.selectRow(0)
    choose_action(page, "hold")
    dialog = part(window, HoldDialog, "holdDialog")
    write(qtbot, dialog, "holdTitle", "协助查询")
    part(dialog, QComboBox, "holdMandate").setCurrentText("公安机关")
    part(dialog, QComboBox, "holdScope").setCurrentIndex(2)
    assert "欧阳" in part(dialog, QComboBox, "holdScope").currentText()
    click(qtbot, dialog, "holdButton")
    qtbot.waitUntil(lambda: "已冻结" in bar_text(window))
    later = entered(clerk, Customer.PERSON, "欧阳克", id_number="", category=clerk.pack.categories[0].code)
    assert [row.held for row in dossiers.rows(clerk, [first, later])] == [True, True]


@pytest.mark.rule("S17-R8")
def test_a_held_list_says_what_holds_it_and_what_to_do_and_is_signed_by_nobody(
    qtbot: QtBot, window_of: Opener, office: Office, bags: list[int]
) -> None:
    listed = destruction.propose(office.desk("li"), bags, "到期").value
    holding.hold(office.desk("zhao"), bags[1], "房屋买卖合同纠纷案")
    window = window_of("chen", kinds=(TodayPage, DestructionPage))
    today = part(window, TodayPage)
    qtbot.waitUntil(lambda: bool(today.findChildren(QWidget, "waiting-held")))
    card = part(today, QWidget, "waiting-held")
    assert not today.findChildren(QWidget, "waiting-destruction-approve"), (
        "what must not be signed does not wait for a signature"
    )
    assert "房屋买卖合同纠纷案" in card.accessibleName() and listed.code in card.accessibleName()
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    page = part(window, DestructionPage)
    qtbot.waitUntil(lambda: "房屋买卖合同纠纷案" in part(page, QLabel, "docketHeld").text())
    said = part(page, QLabel, "docketHeld").text()
    assert "赵明" in said and "市人民法院" in said and dossiers.rows(page.desk, bags)[1].reference_code in said
    approve = part(page, QPushButton, "approveButton")
    assert approve.isVisible() and not approve.isEnabled()
    assert (
        "撤回清册" in part(page, QLabel, "docketNext").text() and "解除冻结" in part(page, QLabel, "docketNext").text()
    )
    holding.release(office.desk("zhao"), bags[1], "案件已结")
    page.refresh()
    qtbot.waitUntil(approve.isEnabled)


@pytest.mark.rule("S17-R8")
def test_a_hold_that_comes_while_somebody_signs_refuses_them_by_its_title(
    qtbot: QtBot, window_of: Opener, office: Office, bags: list[int]
) -> None:
    desk = office.desk("li")
    listed = destruction.propose(desk, bags, "到期").value.id
    statement = destruction.approval_statement(desk, listed)
    destruction.approve(desk, listed, signed(desk, "chen", statement))
    destruction.scan_out(desk, listed, bags[1])
    window = window_of("li", kinds=(DestructionPage,))
    page = part(window, DestructionPage)
    qtbot.waitUntil(lambda: part(page, QLabel, "docketState").text() == "已批准，待销毁")
    click(qtbot, page, "destroyButton")
    write(qtbot, part(window, DestroyDialog), "destroySite", "档案室")
    click(qtbot, part(window, DestroyDialog), "agreeButton")
    part(window, SignOffDialog)
    holding.hold(office.desk("zhao"), bags[1], "房屋买卖合同纠纷案")
    sign(qtbot, window, "zhou")
    qtbot.waitUntil(lambda: "已冻结（房屋买卖合同纠纷案）" in bar_text(part(window, SignOffDialog)))


@pytest.mark.rule("S11-R6")
def test_a_customer_s_wish_is_answered_with_its_clause_and_ends_in_sealing(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: TradeOf
) -> None:
    office = trade("bank")
    number = entered(office.at(Role.ARCHIVIST), Customer.PERSON, "单雄信")
    manager = office.at(Role.MANAGER)
    window = signed_in(make_window, manager, DossiersPage, SealedPage)
    page = part(window, DossiersPage)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)
    page.table.selectRow(0)
    choose_action(page, "wish")
    dialog = part(window, DeletionWishDialog, "deletionWishDialog")
    click(qtbot, dialog, "wishButton")
    said = "".join(pages(paper(qtbot, window)))
    clause = str(manager.pack.retention.clause)
    assert "单雄信" in said and "个人信息保护法" in said and clause.replace(" ", "")[:6] in said.replace(" ", "")
    assert dossiers.rows(manager, [number])[0].sealed
    sealed_page = part(window, SealedPage)
    sealed_page.refresh()
    qtbot.waitUntil(lambda: len(cells(sealed_page, "sealedTable")) == 1 and len(cells(sealed_page, "wishTable")) == 1)


@pytest.mark.rule("S11-R6")
def test_a_sealed_dossier_stands_in_the_archivist_s_list_without_its_customer(
    qtbot: QtBot, window_of: Opener, office: Office, bags: list[int]
) -> None:
    sealing.seal(office.desk("chen"), bags[:1], "服务已终止")
    window = window_of("li", kinds=(DossiersPage,))
    page = part(window, DossiersPage)
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 3)
    model = page.table.model()
    texts = [str(model.index(r, c).data()) for r in range(3) for c in range(model.columnCount())]
    assert "李四" in texts and "单雄信" not in texts
    assert "seal" not in page.commands and "wish" not in page.commands


@pytest.mark.rule("S11-R6")
def test_a_sealing_is_lifted_on_its_page_with_a_reason(
    qtbot: QtBot, window_of: Opener, office: Office, bags: list[int]
) -> None:
    sealing.seal(office.desk("zhao"), bags[:1], "服务已终止")
    window = window_of("chen", kinds=(SealedPage,))
    page = part(window, SealedPage)
    qtbot.waitUntil(lambda: len(cells(page, "sealedTable")) == 1)
    page.table.selectRow(0)
    click(qtbot, page, "unsealButton")
    dialog = part(window, ReasonDialog, "reasonDialog")
    write(qtbot, dialog, "reasonEdit", "客户恢复服务")
    click(qtbot, dialog, "okButton")
    qtbot.waitUntil(lambda: cells(page, "sealedTable") == [])
    assert bar_text(window) == "已解除 1 份档案的封存。"
