"""A dossier out of scope is asked for by its code; once the general manager agrees, it is seen until it is back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from app.models.services import accounts, dossiers, lending, loan_register, returning
from app.ui.dialogs.form import FormDialog
from app.ui.main_window import MainWindow
from app.ui.pages.dossiers.page import DossiersPage
from tests import borrowing
from tests.office import Office, register
from tests.ui.hands import bar_text, click, part, write
from tests.unit.services.signatures import person_id, signed


@pytest.mark.rule("S05-R11", "S05-R12", "S19-R14", "S03-R9", "S17-R4")
def test_a_consultation_beyond_ones_scope_is_asked_agreed_and_seen(
    qtbot: QtBot, window_of: Callable[..., MainWindow], office: Office
) -> None:
    clerk, general = office.desk("li"), office.desk("zhao")
    own, foreign = register(clerk, "1栋1单元101", "张三"), register(clerk, "2栋1单元101", "李四")
    building = clerk.store.db.value("SELECT building_id FROM main.dossier WHERE id = ?", (own,))
    accounts.assign_buildings(office.desk("chen"), person_id(clerk, "孙静"), {building})
    code = dossiers.rows(clerk, [foreign])[0].reference_code
    window = window_of("sun", kinds=(DossiersPage,))
    page = window.workplace.current
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)
    click(qtbot, window, "askButton")
    form = part(page, FormDialog, "formDialog")
    assert "须经总经理审批（《客户档案管理办法》4.3.3）" in part(form, QLabel, "formAbout").text()
    write(qtbot, form, "codes", "YJW-JF·2026-D10-0999")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "须说明用途" in bar_text(form))
    part(form, QComboBox, "purpose").setCurrentText("业主要求")
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "没有档号为" in bar_text(form))
    write(qtbot, form, "codes", code)
    click(qtbot, form, "okButton")
    qtbot.waitUntil(lambda: "等待总经理审批" in bar_text(window))
    (asked,) = [one for one in loan_register.waiting(general) if one.borrower == "孙静"]
    approval = signed(general, "zhao", borrowing.approval_statement(general, asked.id))
    borrowing.approve(general, asked.id, approval)
    lending.issue(clerk, asked.id)
    page.refresh()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 2)
    returning.take_back(clerk, foreign)
    page.refresh()
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)


def test_who_sees_everything_has_no_such_command(window_of: Callable[..., MainWindow]) -> None:
    assert "ask" not in window_of("chen", kinds=(DossiersPage,)).workplace.current.commands
