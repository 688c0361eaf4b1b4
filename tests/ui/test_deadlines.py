"""A new policy has a day until which it is put into practice; the manager sees it come near and marks it as done (S17-R11)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from app.models.domain.person import Role
from app.models.domain.register import EntryAct
from app.models.domain.workdays import months_later
from app.models.services import deadlines, trail
from app.ui.dialogs.form import FormDialog
from app.ui.dialogs.rules.deadlines import DeadlinesDialog
from app.ui.main_window import MainWindow
from app.ui.pages.rules.page import RulesPage
from app.ui.pages.today import TodayPage
from tests.refusals import refused
from tests.trade_office import Trade
from tests.ui.hands import bar_text, cells, click, part, write

DOCUMENT = "客户身份识别和客户身份资料及交易记录保存管理办法(乙本)"


@pytest.mark.rule("S17-R11")
def test_a_deadline_is_fixed_comes_near_is_over_and_is_met(
    qtbot: QtBot, make_window: Callable[..., MainWindow], trade: Callable[[str], Trade]
) -> None:
    manager = trade("bank").at(Role.MANAGER)
    now = manager.now()
    today, in_time = now.date(), (now.date() + timedelta(days=60)).isoformat()
    window = make_window(kinds=(TodayPage, RulesPage))
    window.enter(manager)
    window.workplace.open("rules")
    part(window, QTabWidget, "rulesTabs").setCurrentIndex(3)
    click(qtbot, window, "deadlinesRules")
    dialog = part(window, DeadlinesDialog, "deadlinesDialog")
    click(qtbot, dialog, "fixDeadlineButton")
    form = part(dialog, FormDialog, "formDialog")
    offered = part(form, QComboBox, "document")
    assert {offered.itemText(at) for at in range(offered.count())} == manager.pack.documents
    assert offered.currentText() == manager.pack.document
    offered.setCurrentText(DOCUMENT)
    assert part(form, QLineEdit, "until").text() == months_later(today.isoformat(), 3)
    write(qtbot, form, "work", "换发客户身份资料卡")
    write(qtbot, form, "until", (today - timedelta(days=1)).isoformat())
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "不早于今天" in bar_text(form) and "五.3" in bar_text(form))
    write(qtbot, form, "until", in_time)
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: len(cells(dialog, "deadlinesTable")) == 1)
    (row,) = cells(dialog, "deadlinesTable")
    assert row[0] == f"《{DOCUMENT}》" and row[2:] == ["换发客户身份资料卡", in_time, "待落实"]
    click(qtbot, dialog, "closeButton")

    window.workplace.open("today")
    assert window.findChild(QPushButton, "waiting-deadlines") is None, "not within a month yet"
    manager.now = lambda: now + timedelta(days=40)
    window.workplace.current.refresh()
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-deadlines") is not None)
    assert f"{in_time} 前落实" in part(window, QPushButton, "waiting-deadlines").accessibleName()
    manager.now = lambda: now + timedelta(days=61)
    window.workplace.current.refresh()
    qtbot.waitUntil(lambda: "已逾期" in part(window, QPushButton, "waiting-deadlines").accessibleName())

    click(qtbot, window, "waiting-deadlines")
    dialog = part(window, DeadlinesDialog, "deadlinesDialog")
    qtbot.waitUntil(lambda: [row[4] for row in cells(dialog, "deadlinesTable")] == ["已逾期"])
    part(dialog, QTableView, "deadlinesTable").selectRow(0)
    click(qtbot, dialog, "deadlineDoneButton")
    why = part(dialog, FormDialog, "reasonDialog")
    write(qtbot, why, "reasonEdit", "已全部换发")
    click(qtbot, why, "okButton")
    qtbot.waitUntil(lambda: "已落实" in cells(dialog, "deadlinesTable")[0][4])
    click(qtbot, dialog, "closeButton")
    window.workplace.open("today")
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "waiting-deadlines") is None)


@pytest.mark.rule("S17-R11")
def test_who_releases_the_rules_fixes_their_deadlines_and_each_act_is_on_record(trade: Callable[[str], Trade]) -> None:
    office = trade("bank")
    manager, clerk = office.at(Role.MANAGER), office.at(Role.ARCHIVIST)
    refused("not-allowed", lambda: deadlines.fix(clerk, DOCUMENT, "2099-01-01", "换发"))
    refused("deadline-ahead", lambda: deadlines.fix(manager, DOCUMENT, "", "换发"))
    refused("not-filled", lambda: deadlines.fix(manager, DOCUMENT, "2099-01-01", " "))
    refused("deadline-of-rules", lambda: deadlines.fix(manager, "客户档案管理办法", "2099-01-01", "换发"))
    assert deadlines.lines(manager) == []
    line = deadlines.fix(manager, DOCUMENT, "2099-01-01", "换发").value
    refused("reason-stated", lambda: deadlines.end(manager, line, EntryAct.CLOSED, " "))
    deadlines.end(manager, line, EntryAct.CLOSED, "已换发")
    refused("stale", lambda: deadlines.end(manager, line, EntryAct.CLOSED, "再来"))
    assert [event.action for event in trail.newest(clerk)][:2] == ["entry.close", "entry.add"]
    assert trail.verify(clerk).whole
