"""Deputies through the window: appointed and signed, warned before the password, named on screen and on paper, revoked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.models.domain.change import Edit
from app.models.domain.procedures import correction
from app.models.services import changing, lending
from app.ui.dialogs.field_history import FieldHistoryDialog
from app.ui.main_window import MainWindow
from app.ui.pages.audit.page import AuditPage
from app.ui.pages.borrowing.page import BorrowingPage
from app.ui.pages.changes.page import ChangesPage
from app.ui.pages.deputising.page import DeputisingPage
from app.ui.pages.destruction.page import DestructionPage
from app.ui.pages.rules.page import RulesPage
from app.ui.pages.today import TodayPage
from app.ui.pages.today_card import PlainCard
from tests import destruction as steps
from tests.deputies import AUTHORITY, appointed
from tests.office import PASSWORDS, Office, register, register_kept
from tests.reports.reading import pages
from tests.ui.asked import dialog, paper, sign
from tests.ui.hands import bar_text, cells, click, part, write
from tests.unit.services.test_deputising import approve_by, asked

Opener = Callable[..., MainWindow]


def said(window: object, name: str) -> str:
    return part(window, QLabel, name).text()  # type: ignore[arg-type]


@pytest.mark.rule("S02-R3")
def test_a_principal_appoints_by_keys_and_signs_next(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("zhao", kinds=(DeputisingPage,))
    qtbot.waitUntil(lambda: part(window, QLabel, "noDockets").isVisible())
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    form = dialog(qtbot, window, "appointDialog")
    assert part(form, QComboBox, "principalChoice").currentText() == "赵明（总经理）", "oneself to begin with"
    assert not any("钱进" in part(form, QComboBox, "deputyChoice").itemText(place) for place in range(7))
    click(qtbot, form, "appointButton")
    assert "请选择代签人" in said(form, "deputyChoice-error")
    deputy = part(form, QComboBox, "deputyChoice")
    deputy.setCurrentIndex(deputy.findText("赵明（总经理）"))
    write(qtbot, form, "authorityEdit", AUTHORITY)
    qtbot.keyClick(form, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "不能是被代签人本人" in bar_text(form))
    deputy.setCurrentIndex(deputy.findText("周涛（档案管理员）"))
    qtbot.keyClick(form, Qt.Key.Key_Return)
    asked = dialog(qtbot, window, "signOffDialog")
    assert part(asked, QLineEdit, "signOffLogin").text() == "zhao"
    assert said(asked, "maySign") == "赵明（总经理）"
    sign(qtbot, window, "zhao")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已授权")
    assert said(window, "deputyDays").startswith("周涛 代 赵明 签署")
    assert not part(window, QPushButton, "expireButton").isVisible(), "it ends by itself"
    assert AUTHORITY in said(window, "docketFacts")
    assert "周涛 代 赵明" in bar_text(window)

    click(qtbot, window, "revokeButton")
    why = dialog(qtbot, window, "reasonDialog")
    write(qtbot, why, "reasonEdit", "提前回来")
    click(qtbot, why, "okButton")
    qtbot.waitUntil(lambda: said(window, "docketState") == "授权已撤销")
    assert "提前回来" in said(window, "docketFacts")


@pytest.mark.rule("S05-R11")
def test_a_deputy_approves_a_loan_and_the_slip_names_both(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    authority = appointed(office.desk("zhao"), "周涛")
    asked(office.desk("li"))
    window = window_of("li", kinds=(BorrowingPage,))
    window.workplace.open("borrowing", "asked")
    qtbot.waitUntil(lambda: len(cells(window, "asked")) == 1)
    qtbot.waitUntil(part(window, QPushButton, "askedApprove").isEnabled)
    click(qtbot, window, "askedApprove")
    sheet = dialog(qtbot, window, "signOffDialog")
    assert said(sheet, "maySign") == "赵明（总经理）、周涛（代 赵明）"
    login, notice = part(sheet, QLineEdit, "signOffLogin"), part(sheet, QLabel, "signOffDeputy")
    qtbot.keyClicks(login, "zhao")
    assert not notice.isVisible()
    login.clear()
    qtbot.keyClicks(login, "zhou")
    assert notice.isVisible() and f"将以赵明的代签人身份签署（授权 {authority.code}，至" in notice.text()
    qtbot.keyClick(login, Qt.Key.Key_Return)
    qtbot.keyClicks(part(sheet, QLineEdit, "signOffPassword"), PASSWORDS["zhou"])
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "已借出 1 份给孙静" in bar_text(window))
    (offered,) = [one for one in window.findChildren(QPushButton, "messageAction") if one.isVisible()]
    qtbot.mouseClick(offered, Qt.MouseButton.LeftButton)
    slip = "".join("".join(pages(paper(qtbot, window))).split())
    assert "周涛代赵明" in slip and f"授权{authority.code}" in slip


@pytest.mark.rule("S05-R14")
def test_a_deputy_consents_to_a_correction_at_the_own_desk(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    kept = register_kept(office, "1栋1单元101", "张三")
    changing.ask(office.desk("li"), [Edit(kept, "note", "试")], "补充", "业主本人")
    authority = appointed(office.desk("chen"), "周涛")
    window = window_of("zhou", kinds=(TodayPage, ChangesPage))
    qtbot.waitUntil(lambda: part(window, QPushButton, "waiting-correction-decide").isVisible())
    assert "〔代陈静签〕" in _texts(part(window, QPushButton, "waiting-correction-decide"))
    assert part(window, PlainCard, "waiting-deputies").isVisible()
    assert f"（授权 {authority.code}）" in _texts(part(window, PlainCard, "waiting-deputies"))
    click(qtbot, window, "waiting-correction-decide")
    qtbot.waitUntil(lambda: said(window, "docketState") == "待审批")
    click(qtbot, window, "decideButton")
    sheet = dialog(qtbot, window, "signOffDialog")
    assert part(sheet, QLineEdit, "signOffLogin").text() == "zhou"
    assert part(sheet, QLabel, "signOffDeputy").isVisible()
    sign(qtbot, window, "zhou")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已同意")
    assert f"周涛 代 陈静（授权 {authority.code}）" in said(window, "docketFacts")


def test_the_english_window_says_in_english_who_signed_for_whom(
    english: None, qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    kept = register_kept(office, "1栋1单元101", "张三")
    li, chen = office.desk("li"), office.desk("chen")
    correct = changing.ask(li, [Edit(kept, "note", "试")], "补充", "业主本人").value
    appointed(chen, "周涛")
    appointed(office.desk("zhao"), "周涛")
    approve_by(office.desk("zhou"), "zhou", correct.id, correction.DECIDE)
    wanted = asked(li)
    approve_by(li, "zhou", wanted.id)
    window = window_of("li", kinds=(BorrowingPage,))
    history = FieldHistoryDialog(window, window.desk, kept, "note", "")
    history.open()
    qtbot.waitUntil(lambda: any("周涛 for 陈静" in row for row in cells(history, "historyTable")))
    history.accept()
    window.workplace.open("borrowing", "approved")
    qtbot.waitUntil(lambda: any("周涛 for 赵明" in " ".join(row) for row in cells(window, "approved")))
    lending.issue(li, wanted.id)
    window.workplace.open("borrowing", "register")
    window.workplace.current.refresh()
    qtbot.waitUntil(lambda: any("周涛 for 赵明" in row for row in cells(window, "register")))


def test_the_principal_reads_who_signs_until_when(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    docket = appointed(office.desk("chen"), "周涛")
    window = window_of("chen", kinds=(TodayPage, DeputisingPage))
    qtbot.waitUntil(lambda: part(window, QPushButton, "waiting-deputies").isVisible())
    assert f"周涛 代您签署，至 {docket.body['last']}" in _texts(part(window, QPushButton, "waiting-deputies"))
    click(qtbot, window, "waiting-deputies")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已授权")


@pytest.mark.rule("S02-R3")
def test_an_appointment_is_printed_signed_and_revoked(qtbot: QtBot, window_of: Opener, office: Office) -> None:
    docket = appointed(office.desk("chen"), "周涛")
    window = window_of("chen", kinds=(DeputisingPage,))
    qtbot.waitUntil(lambda: said(window, "docketState") == "已授权")
    click(qtbot, window, "appointmentButton")
    printed = "".join("".join(pages(paper(qtbot, window))).split())
    for wanted in ("代签授权书", docket.code, "陈静管家部", "周涛档案室", AUTHORITY.replace(" ", ""), "电子签署：陈静"):
        assert wanted in printed, wanted
    click(qtbot, window, "revokeButton")
    asked = dialog(qtbot, window, "reasonDialog")
    write(qtbot, asked, "reasonEdit", "提前回来")
    click(qtbot, asked, "okButton")
    qtbot.waitUntil(lambda: said(window, "docketState") == "授权已撤销")
    click(qtbot, window, "appointmentButton")
    printed = "".join("".join(pages(paper(qtbot, window))).split())
    assert "授权已撤销" in printed and "由陈静撤销：提前回来" in printed


def test_a_destroyer_signs_in_the_own_name_and_the_panel_names_both_approvers(
    qtbot: QtBot, window_of: Opener, office: Office
) -> None:
    li = office.desk("li")
    appointed(office.desk("chen"), "周涛")
    steps.propose(li, [register(li, "1栋1单元101", "张三")], "到期")
    window = window_of("li", kinds=(DestructionPage, AuditPage))
    qtbot.waitUntil(lambda: said(window, "docketState") == "待批准")
    click(qtbot, window, "approveButton")
    sign(qtbot, window, "zhou")
    qtbot.waitUntil(lambda: said(window, "docketState") == "已批准，待销毁")
    assert "批准销毁清册：周涛 代 陈静（授权 " in said(window, "docketFacts")
    window.workplace.open("audit")
    qtbot.waitUntil(lambda: any("周涛 代 陈静（在李梅的窗口）" in row for row in cells(window, "auditTable")))


@pytest.mark.rule("S02-R11")
def test_the_rules_show_what_may_be_signed_by_a_deputy(qtbot: QtBot, window_of: Opener) -> None:
    window = window_of("sun", kinds=(RulesPage,))
    window.workplace.open("rules", "procedures")
    qtbot.waitUntil(lambda: bool(cells(window, "proceduresTable")))
    by_step = {(row[0], row[1]): row[6] for row in cells(window, "proceduresTable")}
    assert by_step["销毁清册", "批准销毁清册（本人密码，1 人）"] == "可以代签"
    assert by_step["销毁清册", "监销签署（本人密码，2 人）"] == "须本人签署"
    assert by_step["离职交接", "监交人签署（本人密码，1 人）"] == "须本人签署"
    assert by_step["代签授权", "签署授权（本人密码，1 人）"] == "须本人签署"
    assert by_step["销毁清册", "退回"] == ""


def _texts(card: QPushButton) -> str:
    return " ".join(label.text() for label in card.findChildren(QLabel))
