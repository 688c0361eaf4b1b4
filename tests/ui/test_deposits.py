"""Originals in deposit through the window: entered and labelled, received by their keeper, given out by three persons, listed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QListWidget, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from app.models.domain.deposit import Grade, NewOriginal
from app.models.domain.person import Role
from app.models.domain.policy.fields import Customer
from app.models.services import deposits
from app.ui.main_window import MainWindow
from app.ui.pages.deposits.keepers import KeepersPage
from app.ui.pages.deposits.ledger import DepositsPage
from app.ui.pages.deposits.slips import DepositInPage, DepositOutPage
from app.ui.pages.shipped import shipped
from app.ui.pages.today import TodayPage
from tests import deposits as steps
from tests.office import Office
from tests.refusals import refused
from tests.reports.reading import pages
from tests.trade_office import Trade, entered
from tests.ui.asked import dialog, exported, for_the_office, paper
from tests.ui.filters import filter_by
from tests.ui.hands import bar_text, cells, click, part, scan, write

KINDS = (DepositsPage, DepositInPage, DepositOutPage)
SHOWN = "身份证 002X"
_CHECKED = Qt.CheckState.Checked


@pytest.fixture(params=["loan", "deposit"])
def office_of_deposits(request: pytest.FixtureRequest, trade: Callable[[str], Trade]) -> Trade:
    office = trade(request.param)
    steps.appoint(office.at(Role.GENERAL_MANAGER), "李梅", "王二")
    return office


@pytest.fixture
def window(make_window: Callable[..., MainWindow], office_of_deposits: Trade) -> MainWindow:
    made = make_window(kinds=KINDS)
    desk = office_of_deposits.at(Role.ARCHIVIST)
    entered(desk, Customer.PERSON, "张三")
    made.enter(desk)
    return made


def said(window: QWidget, name: str) -> str:
    return part(window, QLabel, name).text()


def text_of(pdf: bytes) -> str:
    return "".join("".join(pages(pdf)).split())


def sign(qtbot: QtBot, window: MainWindow, login: str) -> QWidget:
    """Sign in the open sign-off dialog, which is taken or refused."""
    asked = dialog(qtbot, window, "signOffDialog")
    write(qtbot, asked, "signOffLogin", login)
    write(qtbot, asked, "signOffPassword", f"{login}-password")
    taken: list[object] = []
    asked.kept.connect(taken.append)  # type: ignore[attr-defined]
    click(qtbot, asked, "signButton")
    qtbot.waitUntil(lambda: bool(taken or bar_text(asked)))
    return asked


def enter_at_the_window(qtbot: QtBot, window: MainWindow) -> None:
    window.workplace.open("deposits")
    qtbot.waitUntil(part(window, QLabel, "noOriginals").isVisible)
    click(qtbot, window, "enterOriginal")
    form = dialog(qtbot, window, "enterOriginalDialog")
    click(qtbot, form, "okButton")
    assert "扫描档案袋" in said(form, "bagEdit-error")
    write(qtbot, form, "bagEdit", "张三")
    part(form, QComboBox, "originalTitle").setEditText("房产证")
    grades = part(form, QComboBox, "originalGrade")
    assert [grades.itemText(n) for n in range(grades.count())] == ["普通", "重要"]
    grades.setCurrentText("重要")
    write(qtbot, form, "originalNumber", "粤房0001号")
    write(qtbot, form, "originalOwner", "张三")
    part(form, QSpinBox, "originalWorth").setValue(1_200_000)
    write(qtbot, form, "originalExpires", "2027-03-01")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: len(cells(window, "deedLedger")) == 1)
    qtbot.waitUntil(lambda: "请打印标签" in bar_text(window))


@pytest.mark.rule("S12-R1", "S13-R1")
def test_an_original_is_entered_and_gets_a_label_of_its_own(qtbot: QtBot, window: MainWindow) -> None:
    enter_at_the_window(qtbot, window)
    (row,) = cells(window, "deedLedger")
    assert row[:4] == ["房产证", "粤房0001号", "张三", "重要"] and row[-1] == "待入库"
    click(qtbot, window, "originalLabels")
    labels = dialog(qtbot, window, "originalLabelsDialog")
    click(qtbot, labels, "makeButton")
    printed = text_of(paper(qtbot, window))
    (original,) = deposits.ledger(window.desk)
    assert original.bar_code in printed and "重要" in printed and "房产证" in printed


@pytest.mark.rule("S12-R9")
def test_the_named_keeper_receives_and_the_slip_says_so(qtbot: QtBot, window: MainWindow) -> None:
    enter_at_the_window(qtbot, window)
    part(window, DepositsPage).table.selectRow(0)
    click(qtbot, window, "takeIn")
    form = dialog(qtbot, window, "drawUpDialog")
    assert part(form, QListWidget, "slipOriginals").item(0).text().startswith("张三　房产证 · 粤房0001号")
    click(qtbot, form, "okButton")
    assert "请选择保管员" in said(form, "keeperChoice-error") and "交存人" in said(form, "delivererEdit-error")
    choose_keeper(form, "王二")
    write(qtbot, form, "delivererEdit", "张三")
    write(qtbot, form, "placeEdit", "1号柜2层")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待签收")
    assert not part(window, QPushButton, "witnessButton").isVisible(), "nothing was filmed"
    click(qtbot, window, "receiveButton")
    stated = dialog(qtbot, window, "receiptDialog")
    click(qtbot, stated, "okButton")
    assert "证件" in said(stated, "identityEdit-error")
    write(qtbot, stated, "identityEdit", SHOWN)
    click(qtbot, stated, "okButton")
    asked = sign(qtbot, window, "li")
    assert "保管员本人签收" in bar_text(asked)
    sign(qtbot, window, "second")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已入库")
    assert "由王二保管" in bar_text(window)
    click(qtbot, window, "slipButton")
    slip = text_of(paper(qtbot, window))
    assert all(
        one in slip for one in ("代管原件签收单", "粤房0001号", "重要", "1号柜2层", "王二", "身份证002X", "客户")
    )
    window.workplace.open("deposits")
    qtbot.waitUntil(lambda: cells(window, "deedLedger")[0][-1] == "代管中")
    assert cells(window, "deedLedger")[0][9] == "王二"


def choose_keeper(form: QWidget, name: str) -> None:
    box = part(form, QComboBox, "keeperChoice")
    box.setCurrentText(next(one for one in _items(box) if name in one))


def _items(box: QComboBox) -> list[str]:
    return [box.itemText(place) for place in range(box.count())]


def test_a_film_is_witnessed_by_two_others_and_says_where_it_lies(
    qtbot: QtBot, window: MainWindow, office_of_deposits: Trade
) -> None:
    enter_at_the_window(qtbot, window)
    window.workplace.open("deposit-in")
    click(qtbot, window, "openDocketButton")
    form = dialog(qtbot, window, "drawUpDialog")
    part(form, QListWidget, "slipOriginals").item(0).setCheckState(_CHECKED)
    choose_keeper(form, "李梅")
    write(qtbot, form, "delivererEdit", "张三")
    write(qtbot, form, "placeEdit", "1号柜2层")
    assert not part(form, QWidget, "discEdit").isVisible()
    part(form, QCheckBox, "filmedTick").setChecked(True)
    click(qtbot, form, "okButton")
    assert "光盘" in said(form, "discEdit-error")
    write(qtbot, form, "discEdit", "光盘柜3格")
    write(qtbot, form, "fileEdit", "见证录像20260105.mp4")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待两人见证")
    assert "光盘 光盘柜3格" in said(window, "docketFacts")
    click(qtbot, window, "witnessButton")
    asked = sign(qtbot, window, "li")
    assert "不作见证人" in bar_text(asked)
    sign(qtbot, window, "chen")
    again = sign(qtbot, window, "chen")
    assert "两位不同" in bar_text(again)
    sign(qtbot, window, "generalmanager")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待签收")
    click(qtbot, window, "slipButton")
    slip = text_of(paper(qtbot, window))
    assert all(one in slip for one in ("光盘柜3格", "见证录像20260105.mp4", "见证人1", "见证人2", "陈静"))


@pytest.mark.rule("S12-R10", "S12-R11")
def test_three_persons_give_out_what_both_scans_name(
    qtbot: QtBot, window: MainWindow, office_of_deposits: Trade
) -> None:
    desk = office_of_deposits.at(Role.ARCHIVIST, "second")
    (bag,) = [row[0] for row in desk.store.db.rows("SELECT id FROM main.dossier")]
    kept, other = steps.taken_in(desk, bag), steps.taken_in(desk, bag, NewOriginal("土地证", Grade.ORDINARY))
    window.workplace.open("deposit-out")
    click(qtbot, window, "openDocketButton")
    form = dialog(qtbot, window, "askOutDialog")
    listed = part(form, QListWidget, "slipOriginals")
    for place in range(listed.count()):
        if "房产证" in listed.item(place).text():
            listed.item(place).setCheckState(_CHECKED)
    write(qtbot, form, "receiverEdit", "张三")
    click(qtbot, form, "okButton")
    assert "事由" in said(form, "reasonEdit-error")
    write(qtbot, form, "reasonEdit", "贷款结清")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待批准")
    click(qtbot, window, "approveButton")
    asked = sign(qtbot, window, "li")
    assert bar_text(asked), "the clerk does not approve"
    sign(qtbot, window, "chen")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已批准，待交付")
    supervise = part(window, QPushButton, "superviseButton")
    assert not supervise.isEnabled()
    slip = said(window, "docketTitle").split(" ", 1)[1].replace(" ", "")

    scan(qtbot, window, kept.bar_code)
    qtbot.waitUntil(lambda: "先扫出库单" in bar_text(window))
    scan(qtbot, window, slip)
    scan(qtbot, window, other.bar_code)
    qtbot.waitUntil(lambda: "不在这份出库单上" in bar_text(window))
    assert not supervise.isEnabled()
    scan(qtbot, window, kept.bar_code)
    qtbot.waitUntil(supervise.isEnabled)
    click(qtbot, window, "superviseButton")
    stated = dialog(qtbot, window, "handingOverDialog")
    write(qtbot, stated, "identityEdit", SHOWN)
    click(qtbot, stated, "okButton")
    asked = sign(qtbot, window, "chen")
    assert "须为三人" in bar_text(asked)
    sign(qtbot, window, "generalmanager")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已出库")
    click(qtbot, window, "slipButton")
    printed = text_of(paper(qtbot, window))
    assert all(one in printed for one in ("代管原件出库单", "粤房0001号", "陈静", "身份证002X", "领取人", "监督人"))
    window.workplace.open("deposits")
    qtbot.waitUntil(lambda: sorted(row[-1] for row in cells(window, "deedLedger")) == ["代管中", "已出库"])
    gone = next(row for row in cells(window, "deedLedger") if row[-1] == "已出库")
    assert gone[6] == "张三" and gone[7] == "" and gone[9] == "", "one holder: who received it"


@pytest.mark.rule("S13-R1")
def test_the_ledger_is_printed_and_saved_as_it_is_seen(
    qtbot: QtBot, window: MainWindow, office_of_deposits: Trade, tmp_path: Path
) -> None:
    desk = office_of_deposits.at(Role.ARCHIVIST, "second")
    (bag,) = [row[0] for row in desk.store.db.rows("SELECT id FROM main.dossier")]
    steps.taken_in(desk, bag)
    steps.entered(desk, bag, NewOriginal("土地证", Grade.ORDINARY))
    window.workplace.open("deposits")
    table = part(window, DepositsPage).table
    part(window, DepositsPage).refresh()
    qtbot.waitUntil(lambda: len(cells(window, "deedLedger")) == 2)
    click(qtbot, window, "ledgerPrint")
    for_the_office(qtbot, window)
    whole = text_of(paper(qtbot, window))
    assert all(one in whole for one in ("权证台账", "权证名称", "领取人", "房产证", "土地证", "共2件"))
    filter_by(qtbot, table, 0, "房产证")
    qtbot.waitUntil(lambda: len(cells(window, "deedLedger")) == 1)
    click(qtbot, window, "ledgerPrint")
    for_the_office(qtbot, window)
    seen = text_of(paper(qtbot, window))
    assert "房产证" in seen and "土地证" not in seen and "列出1件，共2件" in seen
    click(qtbot, window, "ledgerExport")
    rows = exported(qtbot, window, tmp_path / "台账.xlsx")
    assert rows[0][:3] == ("权证名称", "权证编号", "权利人") and [row[0] for row in rows[1:]] == ["房产证"]


@pytest.mark.rule("S12-R8")
def test_what_expires_stands_on_today_until_it_is_put_off_and_makes_a_notice(
    qtbot: QtBot, make_window: Callable[..., MainWindow], office_of_deposits: Trade
) -> None:
    desk = office_of_deposits.at(Role.ARCHIVIST)
    soon = (desk.now().date() + timedelta(days=20)).isoformat()
    deed = NewOriginal("房产证", Grade.IMPORTANT, "粤房0001号", "张三", expires_on=soon)
    steps.taken_in(desk, entered(desk, Customer.PERSON, "张三"), deed)
    window = make_window(kinds=(TodayPage, *KINDS))
    window.enter(desk)
    qtbot.waitUntil(lambda: bool(window.findChildren(QPushButton, "waiting-deposits-due")))
    click(qtbot, window, "waiting-deposits-due")
    notice = part(window, QPushButton, "depositNotice")
    qtbot.waitUntil(notice.isEnabled)
    click(qtbot, window, "depositNotice")
    printed = text_of(paper(qtbot, window))
    assert all(one in printed for one in ("代管原件到期通知", "张三", "粤房0001号", "将到期", "续期"))
    qtbot.waitUntil(lambda: "已通知" in cells(window, "deedLedger")[0][-1])
    window.workplace.open("today")
    qtbot.waitUntil(lambda: bool(window.findChildren(QPushButton, "waiting-deposits-due")))
    window.workplace.open("deposits")
    click(qtbot, window, "putOff")
    form = dialog(qtbot, window, "putOffDialog")
    write(qtbot, form, "newExpiry", "2036-01-01")
    click(qtbot, form, "okButton")
    assert "理由" in said(form, "reasonEdit-error")
    write(qtbot, form, "reasonEdit", "客户来人续办")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: cells(window, "deedLedger")[0][8] == "2036-01-01")
    assert not notice.isEnabled()
    window.workplace.open("today")
    qtbot.waitUntil(
        lambda: not [one for one in window.findChildren(QPushButton, "waiting-deposits-due") if one.isVisible()]
    )


@pytest.mark.rule("S13-R2")
def test_the_general_manager_appoints_the_keeper_who_alone_may_receive(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: Callable[[str], Trade]
) -> None:
    office = trade("loan")
    assert not KeepersPage.shown_to(office.at(Role.MANAGER)), "the pack names the general manager"
    clerk = office.at(Role.ARCHIVIST)
    original = steps.entered(clerk, entered(clerk, Customer.PERSON, "张三"))
    refused("keeper-appointed", lambda: steps.drawn_up(clerk, original))
    window = make_window(kinds=(KeepersPage,))
    window.enter(office.at(Role.GENERAL_MANAGER))
    qtbot.waitUntil(part(window, QLabel, "noDockets").isVisible)
    click(qtbot, window, "openDocketButton")
    form = dialog(qtbot, window, "appointKeeperDialog")
    click(qtbot, form, "okButton")
    assert "请选择保管员" in said(form, "keeperPerson-error")
    people = part(form, QComboBox, "keeperPerson")
    people.setCurrentText(next(one for one in _items(people) if "李梅" in one))
    write(qtbot, form, "authorityEdit", "总经理令〔2026〕1号")
    click(qtbot, form, "okButton")
    sign(qtbot, window, "generalmanager")
    qtbot.waitUntil(lambda: said(window, "docketState") == "任职中")
    steps.drawn_up(clerk, original)
    click(qtbot, window, "revokeButton")
    why = dialog(qtbot, window, "reasonDialog")
    write(qtbot, why, "reasonEdit", "调岗")
    click(qtbot, why, "okButton")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已免去")
    assert deposits.keepers(clerk) == []


def test_only_an_office_that_keeps_originals_has_the_pages(office: Office, office_of_deposits: Trade) -> None:
    keys = {page.key for page in KINDS}
    assert not keys & {page.key for page in shipped() if page.shown_to(office.desk("li"))}
    assert keys <= {page.key for page in shipped() if page.shown_to(office_of_deposits.at(Role.ARCHIVIST))}
